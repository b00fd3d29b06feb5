"""A letter to a specialist made from a record's template: the addressee at the left, a small table with the patient at the right, the story with its codes in sentences, the coverage as a table after the signature, the practice's numbers at the foot of the page."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["General Surgery", "Vascular Surgery", "Hematology", "Otolaryngology", "Nephrology", "Pain Management", "Allergy & Immunology"], 0
HASTE = {"routine": ["This is a routine request.", "A routine appointment is fine.", "Priority: routine."], "urgent": ["This is an urgent request; please see within one to two weeks.", "Please treat this referral as urgent.", "Priority: urgent."], "emergent": ["This is an emergent referral; please call my office on receipt.", "Please treat this as an emergent referral and see the patient today.", "Priority: emergent."]}


def draw(case, rng):
    case.capitals = False
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto", "dejavu"]), rng.choice([9.6, 10.2, 10.8]))
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 56, 500
    s.text(x, 72, f.show("referrer.organization"), bold, 17)
    s.text(x, 85, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9)
    s.line(x, 92, x + wide, 92, rng.choice([0.8, 1.8]))
    s.text(x, 116, f.show("referral.date"), plain, f.size)
    top, left, tab, born = 126, x + 236, x + 312, f.show("patient.dob")
    rows = [("Patient", f.name_first_last()), (rng.choice(["DOB", "Date of birth", "Birth date"]), born), (rng.choice(["Sex", "Gender"]), f.show("patient.sex")), (rng.choice(["MRN", "Chart no.", "Our record no."]), f.show("patient.mrn")), (rng.choice(["Phone", "Telephone", "Cell"]), f.show("patient.phone")), (rng.choice(["Other phone", "Home"]), f.show("patient.phone_alt")), ("Address", f"{f.show('patient.street')}, {f.place()}")]
    if rng.random() < 0.6:
        rows.append(("Email", f.show("patient.email")))
    if v["patient.interpreter"]:
        rows.append((rng.choice(["Interpreter", "Interpreter?"]), f"{f.show('patient.interpreter')}, {f.show('patient.language')}"))
    down, ruled = top, rng.random() < 0.6
    for label, value in rows:
        lines = fold(value, x + wide - tab - 8, plain, 9.2) or [""]
        s.text(left + 5, down + 11, label, bold, 9)
        for n, words in enumerate(lines):
            s.text(tab + 4, down + 11 + 11 * n, words, plain, 9.2)
        down += 4.5 + 11 * len(lines)
        if ruled:
            s.line(left, down, x + wide, down, 0.4)
    s.box(left, top, x + wide - left, down - top, 0.8)
    if ruled:
        s.line(tab, top, tab, down, 0.4)
    base = top + 16
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"{rng.choice(['Phone', 'Tel'])} {f.show('recipient.phone')}", f"Fax {f.show('recipient.fax')}"):
        s.text(x, base, words, plain, f.size)
        base += 13.4
    y = max(down, base) + 22
    s.text(x, y, rng.choice(["Re: Referral to {0}", "RE: {0} consultation", "Subject: request for {0} evaluation"]).format(f.show("referral.specialty")), bold, f.size)
    s.text(x, y + 20, rng.choice([f"Dear Dr. {people.surname(v['recipient.name'])}:", "Dear colleague,", f"Dear {v['recipient.name'].split(',')[0]},"]), plain, f.size)
    y += 39

    def say(words, gap=7):
        nonlocal y
        if words.strip():
            y = s.block(x, y, words, wide, plain, f.size, 1.36) + gap

    years = people.age(v)
    title, kind = ("Ms.", "woman") if v["patient.sex"] == "female" else ("Mr.", "man")
    who = f"{title} {v['patient.last_name']}" + (f", a {years}-year-old {kind}" if born else "")
    codes = f.diagnoses(rng.choice(["{words} ({code})", "{words} (ICD-10 {code})", "{words}, {code}"]))
    about = f"; {rng.choice(['the diagnosis is', 'the problem is', 'diagnosis:'])} {' and '.join(codes)}" if codes else ""
    say(f"{rng.choice(['I am referring', 'Please see', 'I would be grateful if you would see'])} {who}, {rng.choice(['whom I follow in primary care', 'who has been my patient for some years', 'seen in my office this week'])}{about}.")
    say(f.show("referral.reason"))
    say(f"{rng.choice(['Past history includes hypertension and appendectomy.', 'Past history is unremarkable.', 'The patient had shingles last year, otherwise well.'])} {rng.choice(['Medications: lisinopril 10 mg daily and a multivitamin.', 'Medications: metformin 500 mg twice daily, simvastatin 20 mg.', 'No regular medications.'])} {rng.choice(['No known allergies.', 'Allergy: penicillin.', 'Allergy: codeine.'])} Blood pressure {rng.randint(112, 148)}/{rng.randint(66, 90)}, weight {rng.randint(120, 240)} lb.")
    asked = " and ".join(f.procedures(rng.choice(["{words} (CPT {code})", "{words}, {code}", "{words} ({code})"])))
    haste = rng.choice(HASTE[v["referral.urgency"]]) if f.note("referral.urgency") else ""
    say(f"{rng.choice(['Service requested:', 'Requested service:', 'Requested:'])} {f.show('referral.service')}, {f.show('referral.visits')} visit{'s' if v['referral.visits'] > 1 else ''}, with {asked}. {haste}")
    say(rng.choice(["Copies of my notes and results are enclosed. Please send your report to the fax number below.", "Thank you for your help. Records are attached; kindly fax your findings."]), 8)
    s.text(x, y, rng.choice(["Sincerely,", "Kind regards,", "With thanks,"]), plain, f.size)
    y += 36
    f.sign(x, y, line=False)
    y += 16
    s.text(x, y, f.show("referrer.name"), bold, f.size)
    s.text(x, y + 13, f"{rng.choice(['NPI', 'NPI:', 'Provider NPI'])} {f.show('referrer.npi')}", plain, f.size)
    y += 29
    heads = [rng.choice(["Insurance", "Payer", "Insurance company"]), rng.choice(["Member ID", "Policy number", "ID number"]), rng.choice(["Group", "Group no."]), rng.choice(["Subscriber", "Policy holder", "Insured"]), rng.choice(["Authorization", "Auth. no.", "Prior auth"])]
    freed = "not required" if rng.random() < 0.5 and f.note("insurance.auth_required") is False else ""
    cells = [[f"{f.show('insurance.payer')} {f.show('insurance.plan')}".strip(), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"), f.show("insurance.auth_number") or freed]]
    if "insurance2.payer" in v:
        cells.append([f.show("insurance2.payer"), f.show("insurance2.member_id"), "", "", ""])
    stops = (0, 0.32, 0.53, 0.7, 0.85, 1)
    for n, row in enumerate([heads] + cells):
        pieces = [fold(w, (b - a) * wide - 7, plain, 8.4) or [""] for a, b, w in zip(stops, stops[1:], row)]
        high = 5 + 10.6 * max(map(len, pieces))
        s.box(x, y, wide, high, 0.6, 228 if n == 0 else None)
        for a, lines in zip(stops, pieces):
            if a:
                s.line(x + a * wide, y, x + a * wide, y + high, 0.4)
            for i, words in enumerate(lines):
                s.text(x + a * wide + 4, y + 10.6 + 10.6 * i, words, bold if n == 0 else plain, 8.4)
        y += high
    s.text(x, y + 15, f"{rng.choice(['cc:', 'Copy:'])} {f.extra('cc')}     {rng.choice(['Enc.', 'Enclosures', 'Encl: 4 pages'])}", plain, 8.6)
    s.line(x, 763, x + wide, 763, 0.6)
    s.text(306, 774, rng.choice(["Phone {0}     Fax {1}     Billing {2}", "Tel. {0}  |  Fax {1}  |  Accounts {2}"]).format(f.show("referrer.phone"), f.show("referrer.fax"), f.extra("billing_phone")), plain, 8.4, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
