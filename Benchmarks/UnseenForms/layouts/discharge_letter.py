"""A hospital's letter at discharge that hands the patient on: registration strip, numbered diagnoses and medicine table, the request in one paragraph, author at the end."""
import datetime

import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0
PACE = {"routine": ["a routine visit", "an appointment on a routine basis"], "urgent": ["an urgent visit this week", "an appointment soon; we consider it urgent"], "emergent": ["an emergent visit, today if at all possible", "same day review; this is emergent"]}


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "dejavu", "sans"]), 10)
    s, plain, bold, x, right, v = f.sheet, f.label_font, f.label_font + "-b", 50, 562, case.values
    case.capitals = False
    town = f.extra("clinic_place").split(",")[0]
    v["referrer.organization"] = f"{next(c for c in people.CLINICS if v['referrer.organization'].startswith(c))} {rng.choice(['Hospitalist Service', 'Inpatient Medicine', 'General Hospital'])}"
    s.text(x, 66, f.show("referrer.organization"), bold, 15)
    s.text(x, 79, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9)
    s.text(right, 66, f"Ward clerk {f.show('referrer.phone')}", plain, 9, "right")
    s.text(right, 79, f"Ward fax {f.show('referrer.fax')}", plain, 9, "right")
    s.line(x, 86, right, 86, 0.8)
    stay = rng.randint(2, 9)
    s.box(x, 96, right - x, 62, 0.8)
    y = 110
    for pairs in ((("Pt", f.name_last_first()), ("Unit no.", f.show("patient.mrn")), ("Sex", (f.note("patient.sex") or " ")[0].upper())), (("Born", f.show("patient.dob")), ("Visit no.", f.extra("order")), ("Rm", f"{rng.randint(2, 7)}{rng.randint(10, 40)}")),
                  (("Home", f"{f.show('patient.street')}, {f.place()}"), ("", ""), ("", "")), (("Ph", f.show("patient.phone")), ("Next of kin", f"{f.extra('emergency')} {f.extra('emergency_phone')}"), ("", ""))):
        for at, (label, value), end in zip((x + 6, x + 220, x + 436), pairs, (x + 214, x + 430, right - 4)):
            if label:
                if label == "Home":
                    end = right - 4
                start = s.text(at, y, label, bold, 9) + 5
                f.write(start, y, value, 9.4, wide=end - start)
        y += 14.5
    y += 18
    s.text(x, y, f.show("referral.date"), plain, f.size)
    s.text(right, y, f"cc: {case.extras['pcp']} (PCP), fax {f.extra('pcp_phone')}", plain, 9, "right")
    y += 20
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f"Fax {f.show('recipient.fax')}   Tel {f.show('recipient.phone')}"):
        s.text(x, y, words, plain, f.size)
        y += 13
    y += 12
    s.text(x, y, rng.choice(["Dear Colleague,", "To the clinic:", "Dear Doctor,"]), plain, f.size)
    y += 18
    pronoun = "She" if v["patient.sex"] == "female" else "He"
    y = s.block(x, y, f"The above named was in our care from {f.away(-stay - 1, '%m/%d/%Y')} to {f.away(-1, '%m/%d/%Y')} and went home in stable condition. {pronoun} is {rng.choice(['independent', 'walking with a cane', 'living with family'])} and was given written instructions.", right - x, plain, f.size, 1.35) + 6
    s.text(x, y, rng.choice(["Problems for your attention", "Diagnoses for follow up"]), bold, f.size)
    y += 15
    for i, words in enumerate(f.diagnoses("{words} [{code}]") or ["see summary"], 1):
        y = s.block(x + 12, y, f"{i}) {words}", right - x - 12, plain, f.size, 1.3)
    y += 6
    s.text(x, y, rng.choice(["Request", "What we ask of you"]), bold, f.size)
    y += 15
    specialty = f.show("referral.specialty")
    text = f"We would be glad if {specialty} could offer {rng.choice(PACE[v['referral.urgency']])}. " if f.note("referral.urgency") else f"We would be glad if {specialty} could offer a visit. "
    y = s.block(x, y, text + f.show("referral.reason"), right - x, plain, f.size, 1.35) + 6
    tests = f.procedures("{words} (CPT {code})")
    y = s.block(x, y, "Outstanding or suggested: " + ", ".join(tests) + ".", right - x, plain, f.size, 1.35) + 8
    s.box(x, y, right - x, 15, 0.6, 228)
    for at, words in ((x + 5, "Medicine at discharge"), (x + 210, "Dose"), (x + 330, "Change")):
        s.text(at, y + 11, words, bold, 8.6)
    y += 15
    for name, dose in rng.sample([("Lisinopril", "10 mg daily"), ("Atorvastatin", "40 mg nightly"), ("Pantoprazole", "40 mg daily"), ("Furosemide", "20 mg daily"), ("Gabapentin", "300 mg three times a day"), ("Apixaban", "5 mg twice a day")], 3):
        s.box(x, y, right - x, 15, 0.5)
        for at, words in ((x + 5, name), (x + 210, dose), (x + 330, rng.choice(["new", "same", "dose raised"]))):
            s.text(at, y + 11, words, plain, 9.2)
        y += 15
    y += 18
    payer, member = f.note("insurance.payer"), f.note("insurance.member_id")
    second = f" Second plan {f.show('insurance2.payer')} {f.show('insurance2.member_id')}." if "insurance2.payer" in v else ""
    billing = [f"coverage is {payer}" if payer else "", f"policy {member}" if member else "", f"group {f.show('insurance.group')}" if v["insurance.group"] else ""]
    y = s.block(x, y, "For your registration desk: " + ", ".join(words for words in billing if words) + f".{second} Registration at {f.extra('billing_phone')} can help.", right - x, plain, f.size, 1.35)
    if v["patient.interpreter"]:
        y = s.block(x, y, f"An interpreter for {f.show('patient.language')} is needed.", right - x, plain, f.size, 1.35)
        f.note("patient.interpreter")
    y += 12
    s.text(x, y, rng.choice(["Sincerely,", "With thanks,", "Respectfully,"]), plain, f.size)
    f.sign(x, y + 34, line=False)
    y += 54
    s.text(x, y, f"{f.show('referrer.name')}", plain, f.size)
    s.text(x, y + 13, f"NPI {f.show('referrer.npi')}    dictated for attending {case.extras['cc']}", plain, 9)
    sent = datetime.date.fromisoformat(v["referral.date"])
    stamp = f"D: {(sent - datetime.timedelta(1)):%m/%d/%y} T: {sent:%m/%d/%y}" if "referral.date" not in case.blank else "D: pending"
    s.text(x, 772, f"{stamp}   {town} campus   Job {rng.randint(10**5, 10**6)}", plain, 7.5)
    f.imply("recipient.specialty", "referral.type", "referral.service", "insurance.holder", "insurance.auth_required")
    return f
