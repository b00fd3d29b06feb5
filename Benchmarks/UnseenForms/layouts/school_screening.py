"""A school health center's notice after a failed screening: sentences to a parent and a specialist, a table of results by eye or ear, and a lower part that the specialist fills in later."""
import datetime

import people
from form import Form

SPECIALTIES, HAND = ["Pediatric Eye Care", "Pediatric Audiology"], 0.65
PLANS = [("UHC Community Plan", "Medicaid", "##########", ""), ("CareSource", "Medicaid", "###########", ""), ("Aetna", "Open Choice PPO", "W#########", "######-###-#####"), ("Cigna HealthCare", "Open Access Plus", "U##########", "#######"), ("Meridian", "Children's Health Plan", "M##########", ""), ("BCBS of {state}", "PPO", "@@@###@#####", "#####-##")]
EYE_TESTS = [("92004", "Full eye examination"), ("92015", "Refraction"), ("92060", "Eye muscle examination")]
EAR_TESTS = [("92557", "Complete hearing test"), ("92567", "Tympanogram"), ("92588", "Emissions")]


def draw(case, rng):
    v = case.values
    payer, v["insurance.plan"], shape, group = rng.choice(PLANS)
    v["insurance.payer"] = payer.format(state=people.STATE_NAMES[v["patient.state"]])
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), people.pattern(rng, group) or None
    sent = datetime.date.fromisoformat(v["referral.date"])
    age = rng.randint(5, 16)
    v["patient.dob"] = (sent - datetime.timedelta(age * 365 + rng.randint(20, 330))).isoformat()
    parent = f"{rng.choice(people.FEMALE + people.MALE)} {v['patient.last_name']}"
    v["insurance.holder"] = parent
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" School Based Health Center", " Student Health Center", " School Health Clinic"])
    v["referrer.name"] = people.clinician(rng, ["FNP-BC", "PNP", "PA-C", "MD"])
    eyes = v["referral.specialty"] == "Pediatric Eye Care"
    f = Form(case, rng, rng.choice(["serif", "dejavu", "open"]), 10)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 46, 566
    s.text(306, 66, f.show("referrer.organization"), bold, 15, "centre")
    s.text(306, 80, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, "centre")
    s.text(306, 92, f"Health office {f.show('referrer.phone')}   Health office fax {f.show('referrer.fax')}", plain, 9, "centre")
    s.text(306, 116, "Vision Screening Referral" if eyes else "Hearing Screening Referral", bold, 14, "centre")
    y = 138

    def lines(*parts, gap=21.5):
        nonlocal y
        at = x
        for room, label, value in parts:
            f.underlined(at, y, room - 8, label, value)
            at += room
        y += gap

    lines((320, "Student", f.name_first_last()), (200, "Date of notice", f.show("referral.date")))
    lines((180, "Birth date", f.show("patient.dob")), (90, "Grade", str(max(age - 5, 1))), (250, "School", rng.choice(["Lincoln Elementary", "Eastside K-8", "Franklin Academy", "Orchard Park School"])))
    lines((270, "Parent or guardian", parent), (250, "Lives at", f.show("patient.street")))
    lines((270, "Town and ZIP", f.place()), (250, "Home language", f.show("patient.language")))
    lines((260, "Family telephone", f.show("patient.phone")), (260, "Work telephone", f.show("patient.phone_alt")))
    y = s.block(x, y + 2, f"Dear parent: Your child was screened at school. The result below suggests that {'the eyes' if eyes else 'the ears'} should be examined by a specialist. A screening is not an examination. Please take this sheet to the appointment; we are sending a copy to the office named here.", right - x, plain, 9.2, 1.3) + 6
    s.text(x, y, "To:", bold, 10)
    s.text(x + 24, y, f"{f.show('recipient.organization')}, {f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 9.2)
    y += 13
    s.text(x + 24, y, f"{f.show('recipient.name')}    ph. {f.show('recipient.phone')}    fax {f.show('recipient.fax')}", plain, 9.2)
    y += 12
    stops = (x, x + 140, x + 240, x + 340, right)
    rows = [("Distance, 10 ft", "Right", "Left", "Instrument"), ("First screen", "", "", ""), ("Second screen", "", "", "")] if eyes else [("Pure tones at 25 dB", "Right", "Left", "Frequencies missed"), ("First screen", "", "", ""), ("Second screen", "", "", "")]
    for number, row in enumerate(rows):
        words = list(row)
        if number and eyes:
            words[1:] = [f"20/{rng.choice([40, 50, 60, 70])}", f"20/{rng.choice([20, 30, 40, 50])}", rng.choice(["Snellen chart", "photoscreener", "HOTV chart"])]
        elif number:
            words[1:] = [rng.choice(["refer", "refer", "pass"]), "refer", rng.choice(["1000, 4000 Hz", "500, 1000 Hz", "all"])]
        for at, until, one in zip(stops, stops[1:], words):
            s.box(at, y, until - at, 17, 0.6, 225 if number == 0 else None)
            if number == 0 or at == x:
                s.text(at + 5, y + 12, one, bold if number == 0 else plain, 9)
            else:
                f.write(at + 8, y + 12.5, one, 9, wide=until - at - 12)
        y += 17
    y += 18
    end = f.label(x, y, "How soon:", bold=True) + 8
    f.checks(end, y, [("routine", "Routine, this term"), ("urgent", "Urgent, two weeks"), ("emergent", "Emergent, today")], f.note("referral.urgency"), 14, 9.4)
    end = f.label(x + 412, y, "Child is a") + 7
    f.checks(end, y, [("female", "girl"), ("male", "boy")], f.note("patient.sex"), 9, 9.4)
    y += 20
    f.label(x, y, rng.choice(["What the nurse and teacher noticed", "Observations", "Concern"]), bold=True)
    step = 18
    for i in range(2):
        s.line(x, y + 20 + i * step, right, y + 20 + i * step, 0.5)
    f.write_block(x + 4, y + 16, f.show("referral.reason"), right - x - 8, 9.6, leading=step / (9.6 + 1.5 * case.hand))
    y += 24 + 2 * step - 2
    shown = f.diagnoses("{code} {words}")
    lines((520, "For billing, ICD-10", shown[0] if shown else ""))
    f.label(x, y, "Please do:", bold=True)
    end = x + 62
    wanted = f.note("referral.procedures[]") or []
    for code, words in EYE_TESTS if eyes else EAR_TESTS:
        end = f.check(end, y, f"{words} (CPT {code})", code in wanted, 9) + 12
    y += 20
    lines((290, "Child's insurance", f.show("insurance.payer")), (230, "Child's ID no.", f.show("insurance.member_id")))
    lines((200, "Group", f.show("insurance.group")), (320, "Parent who carries it", f.show("insurance.holder")))
    lines((330, "Referred by", f.show("referrer.name")), (190, "Provider NPI", f.show("referrer.npi")), gap=30)
    f.label(x, y, "Signed for the health center")
    f.sign(x + 146, y, 170)
    s.text(right, y, f"School nurse: {f.extra('staff')}", plain, 9.2, "right")
    y += 14
    s.line(x, y, right, y, 1.4)
    y += 14
    s.text(x, y, f"REPORT OF THE {'EYE DOCTOR' if eyes else 'AUDIOLOGIST'} (to be returned to school by fax)", bold, 9.4)
    y += 19
    for parts in (("Findings", 300, "Diagnosis", 220), ("Treatment: glasses / patch / surgery / none" if eyes else "Treatment: tubes / aids / medicine / none", 300, "Preferential seating", 220), ("Examiner", 220, "Signature", 180, "Date seen", 120)):
        at = x
        for label, room in zip(parts[::2], parts[1::2]):
            f.underlined(at, y, room - 8, label, "")
            at += room
        y += 19
    y -= 3
    s.text(x, y, "[  ] I permit the specialist and the school to share results.   Parent signature ______________________", plain, 8.8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required", "patient.interpreter")
    return f
