"""A referral letter: letterhead, date, addressee, a subject line, the story in paragraphs with the diagnoses as a numbered list, the signature, and under it the patient's data and coverage as two unruled columns for the front desk."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["General Surgery", "Vascular Surgery", "Hematology", "Otolaryngology", "Nephrology", "Pain Management", "Allergy & Immunology"], 0
HASTE = {"routine": ["This is a routine referral.", "Priority: Routine.", "Your next routine opening is fine."], "urgent": ["This is an urgent referral, please see within two weeks.", "Priority: Urgent.", "I would call this urgent and hope for a visit this week."], "emergent": ["This is an emergent referral; the patient should be seen today.", "Priority: Emergent.", "This is emergent, so please call me when you get this."]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "serif", "sans", "open"]), rng.choice([10.4, 10.8, 11.2]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 58, 496, 60
    step = f.size * 1.33
    at, align = rng.choice([(306, "centre"), (x, "left"), (x + wide, "right")])
    s.text(at, y, f.show("referrer.organization"), bold, 15, align)
    s.text(at, y + 13, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.8, align)
    s.text(at, y + 24, rng.choice(["Phone {0}  |  Fax {1}", "T {0}   F {1}", "Telephone: {0}    Fax: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.8, align)
    if rng.random() < 0.6:
        s.line(x, y + 31, x + wide, y + 31, 0.8)
    y += 54
    s.text(x, y, f.show("referral.date"), plain, f.size)
    y += 2 * step

    def line(words, font=None):
        nonlocal y
        s.text(x, y, words, font or plain, f.size)
        y += step

    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), rng.choice(["Fax: {0}   Phone: {1}", "Via fax {0}  (tel. {1})"]).format(f.show("recipient.fax"), f.show("recipient.phone"))):
        line(words)
    y += step * 0.7
    name, born = rng.choice([f.name_first_last, f.name_first_last, f.name_last_first])(), f.show("patient.dob")
    bits = [name, f"{rng.choice(['DOB', 'DOB:', 'Date of birth:', 'born'])} {born}" if born else "", f"{rng.choice(['MRN', 'Chart no.', 'Our chart'])} {f.show('patient.mrn')}"]
    if rng.random() < 0.5:
        line(f"{rng.choice(['RE:', 'Re:', 'Regarding:'])} {rng.choice([', ', ' | ', '; ']).join(b for b in bits if b)}", bold)
    else:
        line(f"{rng.choice(['RE:', 'Re:', 'Patient:'])} {name}", bold)
        for words in bits[1:]:
            if words:
                line("       " + words.replace("born", "Born"), bold)
    y += step * 0.6
    line(f"Dear {rng.choice(['Dr. ' + people.surname(v['recipient.name']), 'Dr. ' + people.surname(v['recipient.name']), 'Colleague'])},".replace("Dr. Colleague", "Colleague"))
    y += step * 0.4

    def para(words):
        nonlocal y
        for one in fold(words, wide, plain, f.size):
            s.text(x, y, one, plain, f.size)
            y += step
        y += step * 0.45

    years = people.age(v)
    noun = {"female": "woman", "male": "man"}[f.note("patient.sex")]
    who = f"{years}-year-old {noun}" if born else noun
    article = "an" if who.startswith(("8", "11-", "18-")) else "a"
    title = f"{'Ms.' if noun == 'woman' else 'Mr.'} {v['patient.last_name']}"
    haste = f.note("referral.urgency")
    para(f"{rng.choice([f'Thank you for seeing {title}, {article} {who}', f'I am referring {title}, {article} {who}', f'I would appreciate your help with {title}, {article} {who}'])}, {rng.choice(['for evaluation by', 'for care in', 'for an opinion from'])} {f.show('referral.specialty')}. {rng.choice(HASTE[haste]) if haste else ''}")
    para(f"{f.show('referral.reason')} {rng.choice(['The last visit here was on', 'I last saw the patient on'])} {f.away(-rng.randint(2, 9))}." if v["referral.reason"] and "referral.reason" not in case.blank else f"The last visit here was on {f.away(-rng.randint(2, 9))}; my note is enclosed.")
    shown = f.diagnoses(rng.choice(["{words} ({code})", "{words}, ICD-10 {code}", "{code} {words}"]))
    if shown:
        line(rng.choice(["Diagnoses for this referral:", "Diagnosis:", "Problems to address:"]), bold)
        for n, words in enumerate(shown, 1):
            for i, piece in enumerate(fold(words, wide - 20, plain, f.size)):
                s.text(x + 6, y, f"{n}." if i == 0 else "", plain, f.size)
                s.text(x + 20, y, piece, plain, f.size)
                y += step
        y += step * 0.45
    wanted = f.procedures(rng.choice(["{words} (CPT {code})", "{words}, {code}"]))
    number = f.show("referral.visits")
    para(f"{rng.choice(['Requested:', 'I am asking for', 'Service requested:'])} {f.show('referral.service')}, {number} visit{'s' * (v['referral.visits'] > 1)}. {rng.choice(['If you agree, please include', 'Possible tests:', 'Please also do'])} {' and '.join(wanted)}.")
    para(rng.choice(["Past history: hypertension, appendectomy. Medicines: amlodipine 5 mg, vitamin D. No drug allergies.", "Medicines: levothyroxine 75 mcg, atorvastatin 20 mg. Allergic to penicillin. Never smoked.", "Otherwise well. Takes only acetaminophen. No known allergies. Former smoker."]))
    para(rng.choice(["Please send your note to my office. Thank you for your help.", f"I have asked the patient to bring the films. Please copy {f.extra('cc')} on your report.", "I will go on with the general care and look forward to your advice."]))
    line(rng.choice(["Sincerely,", "With kind regards,", "Best regards,"]))
    y += step * 1.6
    f.sign(x, y - 2, line=False)
    y += step * 1.2
    line(f.show("referrer.name"))
    line(rng.choice(["NPI {0}", "NPI: {0}", "NPI # {0}"]).format(f.show("referrer.npi")))
    y += step * 0.3
    s.line(x, y - step * 0.5, x + wide, y - step * 0.5, 0.6)
    size, gap = rng.choice([8.8, 9.2, 9.6]), 13

    def list_at(left, room, title, pairs):
        down = y + 6
        s.text(left, down, title, bold, 9.2)
        for label, value in pairs:
            if not value and rng.random() < 0.5:
                continue
            down += gap
            end = s.text(left, down, label + ":", plain, size) + 4
            for n, words in enumerate(fold(value, left + room - end, plain, size)):
                down += gap * bool(n)
                s.text(end if n == 0 else left + 10, down, words, plain, size)
        return down

    first, second = rng.choice([("Cell phone", "Home phone"), ("Phone", "Other phone"), ("Home", "Work"), ("Telephone", "Alternate")])
    patient = [(rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}"), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), (rng.choice(["E-mail", "Email"]), f.show("patient.email")), (rng.choice(["Language", "Speaks"]), f.show("patient.language"))]
    if v["patient.interpreter"]:
        patient.append((rng.choice(["Interpreter needed", "Needs interpreter"]), f.show("patient.interpreter")))
    cover = [(rng.choice(["Insurance", "Carrier", "Primary"]), f.show("insurance.payer")), (rng.choice(["Plan", "Product"]), f.show("insurance.plan")), (rng.choice(["Member ID", "ID no.", "Policy no."]), f.show("insurance.member_id")), (rng.choice(["Group", "Group no."]), f.show("insurance.group")), (rng.choice(["Subscriber", "Policy holder"]), f.show("insurance.holder")), (rng.choice(["Authorization no.", "Auth. no."]), f.show("insurance.auth_number"))]
    if "insurance2.payer" in v:
        cover.append((rng.choice(["Secondary", "Second insurance"]), f"{f.show('insurance2.payer')}, {rng.choice(['ID', 'no.'])} {f.show('insurance2.member_id')}"))
    y = max(list_at(x, 240, rng.choice(["Patient data", "For scheduling", "Patient information"]), patient), list_at(x + 262, 234, rng.choice(["Coverage", "Insurance", "Billing"]), cover))
    s.text(x, 776, rng.choice(["Enclosures: office note, laboratory results", "Enc.: notes, imaging report, copy of insurance card"]), plain, 8)
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
