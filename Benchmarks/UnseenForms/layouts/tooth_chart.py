"""A mouth surgeon's card as dentists fax it: a line that introduces the patient, a chart of numbered teeth, services with dental codes to tick."""
import people
from form import Form

SPECIALTIES, HAND = ["Oral Surgery"], 0.55
PLANS = [("Delta Dental of {state}", "Premier", "#########", "#####-####"), ("MetLife Dental", "PDP Plus", "#########", "######"), ("Guardian", "DentalGuard", "9########", "0#####"), ("Cigna Dental", "DPPO", "U########01", "#######"), ("DentaQuest", "State Dental", "############", "")]
SERVICES = [("D0140", "Limited evaluation"), ("D7140", "Extraction"), ("D7210", "Surgical extraction"), ("D7240", "Removal of impacted tooth"), ("D7953", "Bone graft, ridge"), ("D6010", "Implant"), ("D7510", "Incision and drainage"), ("D7280", "Exposure for orthodontics"), ("D9222", "Deep sedation / general"), ("D7286", "Biopsy of soft tissue")]


def draw(case, rng):
    v = case.values
    payer, plan, member, group = rng.choice(PLANS)
    v["insurance.payer"], v["insurance.plan"] = payer.format(state=people.STATE_NAMES[v["patient.state"]]), plan
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, member), people.pattern(rng, group) or None
    v["referrer.name"] = people.clinician(rng, ["DDS", "DMD"])
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Family Dentistry", " Dental Group", " Dental Care"])
    f = Form(case, rng, rng.choice(["serif", "sans", "roboto"]), 10)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 48, 564
    s.text(306, 74, f.show("recipient.organization"), bold, 17, "centre")
    partner = people.clinician(rng, ["DDS", "DMD, MD"])
    s.text(306, 90, f"{f.show('recipient.name')}     {partner}", plain, 10, "centre")
    s.text(306, 103, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 9, "centre")
    s.text(306, 115, f"Phone {f.show('recipient.phone')}  -  Fax {f.show('recipient.fax')}", plain, 9, "centre")
    s.line(x, 124, right, 124, 0.8)
    s.line(x, 126.5, right, 126.5, 0.8)
    y = 150

    def lines(*parts, gap=23):
        nonlocal y
        at = x
        for room, label, value in parts:
            f.underlined(at, y, room - 8, label, value)
            at += room
        y += gap

    lines((366, rng.choice(["This will introduce", "Introducing our patient"]), f.name_first_last()), (158, "Date", f.show("referral.date")))
    lines((150, "Birthdate", f.show("patient.dob")), (187, "Cell", f.show("patient.phone")), (187, "Home", f.show("patient.phone_alt")))
    lines((524, "Address", f"{f.show('patient.street')}, {f.place()}"))
    lines((262, "Dental insurance", f.show("insurance.payer")), (262, "Subscriber ID", f.show("insurance.member_id")))
    lines((262, "Subscriber (if not patient)", f.show("insurance.holder")), (262, "Employer group", f.show("insurance.group")))
    lines((262, "Medical insurance", f.show("insurance2.payer")), (262, "Medical ID", f.show("insurance2.member_id")))
    end = f.label(x, y, "Patient is:") + 8
    end = f.checks(end, y, [("female", "F"), ("male", "M")], f.note("patient.sex"), 10, 9.5)
    end = f.label(end + 16, y, "Premedication:") + 8
    end = f.checks(end, y, [(1, "yes"), (0, "no")], rng.choice([0, 0, 0, 1]), 10, 9.5)
    end = f.label(end + 16, y, "Blood thinner:") + 8
    f.checks(end, y, [(1, "yes"), (0, "no")], rng.choice([0, 0, 1]), 10, 9.5)
    y += 20
    f.label(x, y, "Please see this patient:", bold=True)
    f.checks(x + 128, y, [("routine", "Routine"), ("urgent", "Urgent, this week"), ("emergent", "Emergent, today (in pain / swelling)")], f.note("referral.urgency"), 14, 9.5)
    y += 24

    code = v["referral.diagnoses[]"][0]
    chosen = (17, 32) if code == "K01.1" else (19,)
    step = 29
    f.label(x - 2, y + 22, "R", 11, True)
    f.label(x + 12 + 16 * step + 8, y + 22, "L", 11, True)
    for row, numbers in enumerate((range(1, 17), range(32, 16, -1))):
        for i, number in enumerate(numbers):
            at, low = x + 14 + (i + 0.5) * step, y + 11 + row * 22
            s.text(at, low, str(number), plain, 10, "centre")
            if number in chosen:
                s.ring(at - 10, low - 13, 20, 18, 1.3)
    s.line(x + 14, y + 17, x + 14 + 16 * step, y + 17, 0.8)
    s.line(x + 14 + 8 * step, y - 2, x + 14 + 8 * step, y + 38, 0.8)
    y += 50
    s.text(x, y, "Primary:  " + "   ".join("ABCDEFGHIJ") + "    /    " + "   ".join("TSRQPONMLK"), plain, 9)
    y += 22
    f.label(x, y, "Service requested", bold=True)
    y += 16
    wanted = f.note("referral.procedures[]") or []
    for i, (number, words) in enumerate(SERVICES):
        f.check(x + 6 + (i % 2) * 262, y + (i // 2) * 16, f"{number}  {words}", number in wanted, 9.5)
    y += 90
    shown = f.note("referral.diagnoses[]") or []
    lines((524, "Diagnosis / ICD-10", "; ".join(f"{c} {f.capital(case.descriptions[c])}" for c in shown)))
    f.label(x, y, rng.choice(["Remarks:", "Comments / history:", "Please evaluate for:"]))
    first = y + 20
    f.write_block(x + 4, first, f.show("referral.reason"), right - x - 8, leading=20 / (f.size + 1.5 * case.hand))
    for i in range(2):
        s.line(x, first + 4 + i * 20, right, first + 4 + i * 20, 0.5)
    y = first + 44
    end = f.label(x, y, "Films:") + 8
    for words in ("panoramic sent by e-mail", "periapical enclosed", "CBCT", "please take as needed"):
        end = f.check(end, y, words, rng.random() < 0.4, 9.5) + 14
    y += 26
    lines((290, "Referring dentist", f.show("referrer.name")), (234, "Dentist NPI", f.show("referrer.npi")))
    lines((262, "Office", f.show("referrer.organization")), (262, "Tel / fax", f"{f.show('referrer.phone')} / {f.show('referrer.fax')}"), gap=32)
    f.label(x, y, "Signed")
    f.sign(x + 38, y, 210)
    f.label(x + 270, y, "Send letter to:  referring dentist   /   orthodontist", 9)
    s.text(306, 772, f"Nothing to eat or drink for 8 hours before sedation; bring a driver.  After hours {f.extra('after_hours')}", plain, 8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
