"""A letter from an office record's template: letterhead at the left with the telephones at the right, addressee, a subject grid of two pairs a row in thin rules, salutation, paragraphs, diagnoses as a small ruled table inside the letter, medicines and allergies as run-in lists, closing with an electronic signature, copies and enclosures."""
import fonts
import people_third as people
from clinical_third import CHILDREN, MEDICAL, SURGICAL
from form import Form
from sheet import fold

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Behavioral Health"], 0
HASTE = {"routine": ["This is a routine referral.", "The appointment may be routine.", "Timing: routine."], "urgent": ["This referral is urgent; an appointment within the next week or two would be appreciated.", "Please treat this as an urgent request.", "Timing: urgent."],
         "emergent": ["This is an emergent referral and the patient should be seen today.", "Please see the patient on an emergent basis, within 24 hours.", "Timing: emergent."]}
WORDS = {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    people.held_by_parent(rng, v)
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto"]), rng.choice([10, 10.4]))
    s, plain, bold, x, right, y, size = f.sheet, f.label_font, f.label_font + "-b", 60, 552, 60, f.size
    mark = rng.choice([":", ":", ""])
    s.text(x, y, f.show("referrer.organization"), bold, 15)
    s.text(x, y + 13, f.extra("clinic_street"), plain, 9)
    s.text(x, y + 24, f.extra("clinic_place"), plain, 9)
    s.text(right, y + 13, rng.choice(["Tel {0}", "Phone: {0}", "Office {0}"]).format(f.show("referrer.phone")), plain, 9, "right")
    s.text(right, y + 24, rng.choice(["Fax {0}", "Fax: {0}"]).format(f.show("referrer.fax")), plain, 9, "right")
    s.line(x, y + 31, right, y + 31, rng.choice([0.6, 1.4]))
    y += 52
    step = size * 1.26
    when = f.show("referral.date")
    s.text(x, y, when, plain, size)
    y += step * 1.7
    for words in [f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place")]:
        s.text(x, y, words, plain, size)
        y += step
    reach = rng.choice(["Fax: {1}", "Tel: {0}   Fax: {1}", "VIA FAX {1}", "Phone {0} / Fax {1}"])
    s.text(x, y, reach.format(f.show("recipient.phone") if "{0}" in reach else "", f.show("recipient.fax")), plain, size)
    y += step * 0.9
    name = rng.choice([f.name_first_last, f.name_last_first])()
    one, two = rng.choice([("Phone", "Alt. phone"), ("Cell", "Home"), ("Telephone", "Other"), ("Home phone", "Mobile")])
    has = "insurance2.payer" in v
    urgency_in = rng.random() < 0.45
    rows = [[(rng.choice(["RE", "Patient", "Regarding"]), name), (rng.choice(["DOB", "Date of birth", "Born"]), f.show("patient.dob"))], [(rng.choice(["MRN", "Chart no.", "Patient ID"]), f.show("patient.mrn")), (rng.choice(["Sex", "Gender"]), f.show("patient.sex"))],
            [(rng.choice(["Address", "Home"]), f"{f.show('patient.street')}, {f.place()}"), (one, f.show("patient.phone"))], [(rng.choice(["Insurance", "Primary insurance", "Coverage"]), " - ".join(w for w in (f.show("insurance.payer"), f.show("insurance.plan")) if w)), (two, f.show("patient.phone_alt"))],
            [(rng.choice(["Member ID", "Policy no.", "Ins. ID"]), f.show("insurance.member_id")), (rng.choice(["Group", "Group no."]), f.show("insurance.group"))], [(rng.choice(["Subscriber", "Insured"]), f.show("insurance.holder")), (rng.choice(["Auth. no.", "Authorization"]), f.show("insurance.auth_number"))]]
    if has:
        rows.append([(rng.choice(["Secondary ins.", "Second insurance"]), f.show("insurance2.payer")), (rng.choice(["Secondary ID", "ID"]), f.show("insurance2.member_id"))])
    if urgency_in:
        rows.append([(rng.choice(["Priority", "Urgency"]), WORDS[v["referral.urgency"]] if f.note("referral.urgency") else ""), (rng.choice(["Language", "Speaks"]), f.show("patient.language"))])
    spots = [x, x + 96, x + 312, x + 388, right]
    for (a, b), (c, d) in rows:
        lines = fold(b, spots[2] - spots[1] - 8, plain, size - 0.8)
        high = 15 if len(lines) < 2 else 26
        for left, end, words in zip(spots, spots[1:], (a, None, c, None)):
            s.box(left, y, end - left, high, 0.5, 235 if words and mark == "" else None)
        s.text(spots[0] + 4, y + 10.8, a + mark, bold, size - 1)
        for n, words in enumerate(lines[:2]):
            s.text(spots[1] + 4, y + 10.8 + 11 * n, words, plain, size - 0.8)
        s.text(spots[2] + 4, y + 10.8, c + mark, bold, size - 1)
        s.text(spots[3] + 4, y + 10.8, d, plain, min(size - 0.8, (size - 0.8) * (spots[4] - spots[3] - 7) / max(fonts.width(d, plain, size - 0.8), 1)))
        y += high
    y += step * 1.5
    s.text(x, y, rng.choice([f"Dear Dr. {people.surname(v['recipient.name'])}:", f"Dear Dr. {people.surname(v['recipient.name'])},", "Dear Doctor:", "Dear Colleague,"]), plain, size)
    y += step * 1.45

    def para(words):
        nonlocal y
        if words.strip():
            y = s.block(x, y, words, right - x, plain, size, 1.26) + step * 0.45

    field, service = f.show("referral.specialty"), f.show("referral.service")
    she = v["patient.sex"] == "female"
    young = v["patient.dob"] > "2008"
    they = "she" if she else "he"
    title = v["patient.first_name"] if young else f"{'Ms.' if she else 'Mr.'} {v['patient.last_name']}"
    years = people.age(v)
    who = f"a patient of {years} years" if "patient.dob" not in case.blank else "a patient"
    haste = rng.choice(HASTE[v["referral.urgency"]]) if f.note("referral.urgency") and not urgency_in else ""
    visits = f.show("referral.visits")
    many = f"{visits} visit{'s' if v['referral.visits'] > 1 else ''}"
    para(rng.choice([f"Thank you for seeing {title}, {who} in my care, for {field}.", f"I am referring {title}, {who} in our practice, to you for {field}.", f"Please see {title}, {who} of mine. I would value your {field} advice."]) + rng.choice([f" I am requesting: {service} ({many}).", f" Service requested: {service}, {many}.", f" The request is for {service}; {many} have been ordered."]) + (f" {haste}" if haste else ""))
    codes = f.note("referral.diagnoses[]") or []
    story = f.show("referral.reason")
    heads = rng.random() < 0.5
    if story:
        label = rng.choice(["History: ", "Reason for referral: ", "Brief history: "]) if heads else ""
        para(label + story + rng.choice([f" Last seen here {f.away(-rng.randint(3, 25))}.", "", ""]))
    else:
        para("The enclosed notes give the history.")
    if codes:
        y -= step * 0.5
        for n, (a, b) in enumerate([rng.choice([("ICD-10", "Diagnosis"), ("Code", "Description"), ("Dx code", "Problem")])] + [(c, case.descriptions[c]) for c in codes]):
            lines = fold(b, 344, plain, size - 0.8)
            high = 2 + 12 * len(lines)
            s.box(x + 20, y, 70, high, 0.5, 230 if n == 0 else None)
            s.box(x + 90, y, 354, high, 0.5, 230 if n == 0 else None)
            s.text(x + 24, y + 10.2, a, bold if n == 0 else plain, size - 0.8)
            for k, words in enumerate(lines):
                s.text(x + 94, y + 10.2 + 12 * k, words, bold if n == 0 else plain, size - 0.8)
            y += high
        y += step * 1.2
    works = f.procedures(rng.choice(["{words} ({code})", "{words}, CPT {code}", "{code} {words}"]))
    para(rng.choice(["Please consider {0}.", "I have ordered, to be done with you: {0}.", "Requested with the visit: {0}."]).format("; ".join(works)))
    para(f"{rng.choice(['Medications', 'Current medications'])}: {', '.join(rng.sample(['cetirizine 10 mg', 'vitamin D 1000 units', 'albuterol as needed', 'melatonin 3 mg'] if young else ['lisinopril 10 mg', 'metformin 1000 mg', 'rosuvastatin 20 mg', 'levothyroxine 75 mcg', 'vitamin D 2000 units'], rng.randint(1, 3)))}. Allergies: {rng.choice(['none known', 'penicillin', 'sulfa', 'latex'])}.")
    tongue = f.show("patient.language") if not urgency_in and (v["patient.interpreter"] or rng.random() < 0.3) else ""
    need = f.note("patient.interpreter") if v["patient.interpreter"] and rng.random() < 0.8 else False
    if need:
        para(rng.choice([f"An interpreter is needed{f' ({tongue})' if tongue else ''}.", f"{title} will need an interpreter{f' for {tongue}' if tongue else ''}."]))
    elif tongue:
        para(f"{they.capitalize()} speaks {tongue} at home.")
    para(rng.choice(["Please send your findings to our office. Thank you for your help.", f"Our referral coordinator is {f.extra('staff')} should your staff have questions. Many thanks.", "I appreciate your help in the care of this patient."]))
    s.text(x, y + 3, rng.choice(["Sincerely,", "Best regards,", "With thanks,"]), plain, size)
    y += step * 2.3
    if f.note("referrer.signed"):
        if rng.random() < 0.5:
            f.sign(x, y, line=False)
        else:
            s.text(x, y, rng.choice(["Electronically signed by {0}", "[E-signed] {0}", "Signed electronically: {0}"]).format(v["referrer.name"]), {"serif": "serif-i"}.get(plain, "sans-i"), size - 0.5)
    y += step * 1.1
    s.text(x, y, f.show("referrer.name"), plain, size)
    y += step
    npi = f.show("referrer.npi")
    s.text(x, y, f"NPI{mark} {npi}" if npi else "", plain, size)
    y += step * 1.3
    s.text(x, y, f"{rng.choice(['cc', 'Copy'])}: {rng.choice(['chart', f.extra('cc')])}     {rng.choice(['Encl', 'Enclosures'])}: {rng.choice(['visit note, labs', 'last 2 notes, imaging report', 'problem list'])}", plain, size - 1.4)
    s.text(306, 779, rng.choice([f"Page 1 of 1     Printed {f.away(1, '%m/%d/%Y')}", "Confidential medical information", f"After hours: {f.extra('after_hours')}"]), plain, 7.6, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
