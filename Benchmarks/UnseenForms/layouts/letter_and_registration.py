"""A dictated letter to a specialist with the practice's registration sheet behind it: coverage, telephones and the other people only on the second page, in framed halves with right-set labels."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "Nephrology", "Hematology", "General Surgery", "Vascular Surgery", "Pain Management", "Podiatry"], 0
HASTE = {"routine": ["A routine appointment is fine.", "This is not urgent; routine scheduling please.", "Routine."], "urgent": ["I would ask that this be treated as urgent.", "The request is urgent.", "Please schedule urgently, within a week if you can."], "emergent": ["This is an emergency; please see today.", "Emergent: please call me when the patient arrives.", "Please see emergently, same day."]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto"]), 10.6)
    s, plain, bold = f.sheet, f.label_font, f.label_font + "-b"
    x, wide = 66, 480
    partners = [v["referrer.name"]] + [people.clinician(rng) for _ in range(rng.randint(1, 3))]
    rng.shuffle(partners)
    s.text(x, 66, f.show("referrer.organization"), bold, 17)
    s.text(x, 80, ("  " + rng.choice(["|", "-"]) + "  ").join(partners), plain, 7.8)
    s.line(x, 86, x + wide, 86, 1.5)
    s.text(x, 97, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.4)
    s.text(x + wide, 97, rng.choice(["Phone {0}   Fax {1}", "Tel. {0}  /  Fax {1}", "Ph: {0}  Fx: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.4, "right")
    y = 126

    def put(words, font=plain, gap=14.2):
        nonlocal y
        s.text(x, y, words, font, f.size)
        y += gap

    def say(*sentences):
        nonlocal y
        y = s.block(x, y, " ".join(w for w in sentences if w), wide, plain, f.size, 1.4) + 8

    put(f.show("referral.date"), gap=25)
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"{rng.choice(['Phone', 'Tel', 'P:'])} {f.show('recipient.phone')}    {rng.choice(['Fax', 'Fax:', 'F:'])} {f.show('recipient.fax')}"):
        put(words)
    y += 12
    born, at = f.show("patient.dob"), x + rng.choice([0, 36, 110])
    title = rng.choice(["RE:", "Re:", "Patient:"])
    end = s.text(at, y, title, bold, f.size) + 12
    for words in (rng.choice([f.name_first_last, f.name_last_first])(), f"{rng.choice(['DOB', 'DOB:', 'Date of birth:', 'Birthdate:'])} {born}" if born else "", f"{rng.choice(['MRN', 'MRN:', 'Chart no.', 'Acct'])} {f.show('patient.mrn')}"):
        if words:
            s.text(end, y, words, bold, f.size)
            y += 14
    y += 12
    female = v["patient.sex"] == "female"
    years = people.age(v)
    age, article = (f"{years}-year-old ", "an" if years in (18, *range(80, 90)) else "a") if born else ("", "a")
    put(f"Dear Dr. {people.surname(v['recipient.name'])}{rng.choice([',', ':'])}", gap=22)
    field, service, who = f.show("referral.specialty"), f.show("referral.service"), f"{'Ms.' if female else 'Mr.'} {v['patient.last_name']}"
    say(rng.choice([f"Thank you for seeing {who}, {article} {age}{'woman' if female else 'man'} whom I follow for general care. I am requesting {field} evaluation ({service.lower()}).", f"I am referring {who}, {article} {age}{'female' if female else 'male'} patient, to {field} for your opinion. Service requested: {service}.", f"{who} is {article} {age}{'woman' if female else 'man'} I would like you to see in {field} ({service.lower()})."]))
    story, haste = f.show("referral.reason"), f.note("referral.urgency")
    say(rng.choice(["", "Reason for referral: ", "In short: "] if story else [""]) + story, rng.choice(HASTE[haste]) if haste else "")
    shown, wanted = f.diagnoses(rng.choice(["{words} ({code})", "{code} {words}", "{words}, {code}"])), f.procedures(rng.choice(["{words} ({code})", "{words}, CPT {code}"]))
    if shown and rng.random() < 0.5:
        put(rng.choice(["Diagnoses:", "Assessment:", "Problems addressed:"]), bold)
        for i, words in enumerate(shown, 1):
            for line in fold(f"{i}. {words}", wide - 18, plain, f.size):
                s.text(x + 18, y, line, plain, f.size)
                y += 14.2
        y += 8
    elif shown:
        say(f"{rng.choice(['Diagnosis:', 'Referring diagnosis:', 'Dx:'])} {'; '.join(shown)}.")
    count = f.show("referral.visits")
    visits = f"{count} visit{'s' * (v['referral.visits'] > 1)}"
    say(f"{rng.choice(['Please consider', 'I would appreciate', 'Requested testing:'])} {' and '.join(wanted)}.", rng.choice([f"I am asking for {visits}.", f"Please allow {visits}.", f"Visits requested: {count}."]))
    say(rng.choice(["Past history: hypertension, seasonal allergies. Medications: lisinopril, cetirizine. No known drug allergies.", "Medications: metformin 500 mg twice daily, atorvastatin 20 mg. Allergic to sulfa.", "Past history is otherwise without note. Takes omeprazole. NKDA."]), rng.choice(["Demographics and insurance are on the next page.", "A registration sheet follows.", "See the attached face sheet for coverage and contacts."]))
    put(rng.choice(["Sincerely,", "Best regards,", "Respectfully,", "With thanks,"]), gap=36)
    f.sign(x, y - 5, line=False)
    y += 14
    put(f.show("referrer.name"))
    put(f"{rng.choice(['NPI', 'NPI:', 'NPI #', 'Individual NPI'])} {f.show('referrer.npi')}", gap=22)
    s.text(x, y, f"cc: {f.extra('cc')}", plain, 8.6)
    s.text(x, y + 11, f"{rng.choice(['Dictated', 'D'])}: {f.sent('%m/%d/%y') or 'not dated'}   {rng.choice(['T', 'Transcribed by'])}: {case.extras['staff']}", plain, 8)
    s.text(x + wide, 768, "Page 1 of 2", plain, 7.6, "right")

    s, x, wide = f.page(), 42, 528
    s.text(x, 64, rng.choice(["PATIENT REGISTRATION", "Patient Demographics", "Face Sheet", "Patient Information Sheet"]), bold, 13)
    s.text(x + wide, 64, v["referrer.organization"], plain, 9.5, "right")
    s.text(x + wide, 76, f"Printed {f.away(rng.randint(0, 2), '%m/%d/%Y')} {rng.randint(8, 17)}:{rng.randint(10, 59)}", plain, 7.8, "right")
    half, tops, colon = wide / 2 - 5, [86, 86], rng.choice([":", ""])

    def frame(side, title, rows):
        """A framed half: labels set to the right before their values."""
        left, top, down = x + side * (half + 10), tops[side], tops[side] + 29
        s.text(left + 7, top + 12.5, title, bold, 9.6)
        tab = left + 92
        for label, value in rows:
            s.text(tab - 6, down, label + colon, plain, 8.2, "right", 70)
            for words in fold(value, half - 98, plain, 9) or [""]:
                s.text(tab, down, words, plain, 9)
                down += 13
        s.box(left, top, half, down - top - 4, 0.8)
        s.line(left, top + 17, left + half, top + 17, 0.5)
        tops[side] = down + 6

    ident, group, holder = rng.choice(["Member ID", "Policy no.", "Subscriber ID", "ID number", "Insurance ID"]), rng.choice(["Group no.", "Group"]), rng.choice(["Subscriber", "Insured", "Policy holder"])
    one, two = rng.choice([("Home phone", "Cell phone"), ("Cell", "Home"), ("Phone", "Alt. phone"), ("Primary phone", "Other phone")])
    frame(0, rng.choice(["Patient", "PATIENT"]), [("Name", f.name_last_first()), (rng.choice(["DOB", "Birth date"]), born), (rng.choice(["Sex", "Gender"]), f.show("patient.sex")), ("SSN", f"xxx-xx-{rng.randint(1000, 9999)}"), ("Marital status", rng.choice(["Married", "Single", "Widowed"])), ("Street", f.show("patient.street")), ("City, ST ZIP", f.place()), (one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), ("Email", f.show("patient.email")), ("Language", f.show("patient.language")), (rng.choice(["Interpreter", "Needs interpreter"]), f.show("patient.interpreter"))])
    frame(1, rng.choice(["Primary Insurance", "INSURANCE 1", "Coverage 1"]), [(rng.choice(["Company", "Insurance", "Payer", "Carrier"]), f.show("insurance.payer")), ("Plan", f.show("insurance.plan")), (ident, f.show("insurance.member_id")), (group, f.show("insurance.group")), (holder, f.show("insurance.holder"))] + ([(rng.choice(["Referral auth", "Auth no."]), f.show("insurance.auth_number"))] if v["insurance.auth_number"] else []))
    frame(1, rng.choice(["Secondary Insurance", "INSURANCE 2", "Coverage 2"]), [("Company", f.show("insurance2.payer")), (ident, f.show("insurance2.member_id"))] if "insurance2.payer" in v else [("Company", "None on file")])
    frame(1, rng.choice(["Guarantor", "RESPONSIBLE PARTY"]), [("Name", f.extra("guarantor")), ("Relation", rng.choice(["Spouse", "Self", "Parent"])), ("Phone", f.extra("billing_phone"))])
    frame(0, rng.choice(["Emergency Contact", "NOTIFY IN EMERGENCY"]), [("Name", f.extra("emergency")), ("Phone", f.extra("emergency_phone")), ("Relation", rng.choice(["Sibling", "Friend", "Spouse", "Child"]))])
    frame(0, rng.choice(["Care Team", "PROVIDERS"]), [("PCP", f.extra("pcp")), ("PCP phone", f.extra("pcp_phone")), ("Pharmacy", f.extra("pharmacy")), ("Pharm. phone", f.extra("pharmacy_phone"))])
    frame(1, rng.choice(["Employer", "EMPLOYMENT"]), [("Status", rng.choice(["Employed", "Retired", "Full time"])), ("Employer", rng.choice(["County schools", "Harmon Freight", "none", "Delta Mills"]))])
    s.text(x, 768, f"{v['patient.last_name']}, {v['patient.first_name']}  {v['patient.mrn']}", plain, 7.6)
    s.text(x + wide, 768, "Page 2 of 2", plain, 7.6, "right")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
