"""A cloud record's print of a referral: headings at the margin, values indented beneath them with few labels, patient, age and sex in one line, the coverage as two short lines, the order as a small outline."""

import clinical
import fonts
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery", "Allergy & Immunology"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Normal", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "routine", "urgent": "urgent", "emergent": "stat"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "serif", "dejavu"]), rng.choice([9.2, 9.8, 10.6]))
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 50, 512
    step, voice, rule = rng.choice([14, 18, 24]), rng.choice([str, str.upper]), rng.random() < 0.5
    spacing, gap = rng.choice([1.3, 1.38]), rng.choice([8, 14, 26])
    s.text(x, 66, f.show("referrer.organization"), bold, 12)
    s.text(x, 78, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}  {rng.choice(['Ph:', 'Phone', 'T'])} {f.show('referrer.phone')}  {rng.choice(['Fx:', 'Fax', 'F'])} {f.show('referrer.fax')}", plain, 8.4)
    s.line(x, 85, x + wide, 85, 0.7)
    s.text(306, 106, rng.choice(["Referral Request", "CONSULT ORDER", "Referral Order", "Order: Consult / Referral"]), bold, 14, "centre")
    y = 126

    def head(words):
        nonlocal y
        s.text(x, y, voice(words), bold, 10)
        if rule:
            s.line(x, y + 3.5, x + wide, y + 3.5, 0.4, 110)
        y += 15.5

    def put(words, depth=1, font=None):
        """A line; what stands behind three spaces follows at a gap, or on a line of its own where it does not fit."""
        nonlocal y
        font, at = font or plain, x + depth * step
        for n, piece in enumerate(words.split("   ")):
            if n and at + gap + fonts.width(piece, font, f.size) < x + wide:
                at = s.text(at + gap, y - f.size * spacing, piece, font, f.size)
            elif piece.strip():
                lines = fold(piece, wide - depth * step, font, f.size)
                y = s.block(x + depth * step, y, piece, wide - depth * step, font, f.size, spacing)
                at = x + depth * step + fonts.width(lines[-1], font, f.size)

    def target():
        nonlocal y
        head(rng.choice(["To", "Refer to", "Consultant", "Order sent to"]))
        put(f.show("recipient.name"), font=bold)
        put(f.show("recipient.organization"))
        put(f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")
        put(rng.choice(["Phone: {0}   Fax: {1}", "Ph {0}, Fx {1}", "P: {0}   F: {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")))
        y += 8

    def patient():
        nonlocal y
        head(rng.choice(["Patient", "Patient information", "Patient demographics"]))
        born, sex = f.show("patient.dob"), f.note("patient.sex")
        years = people.age(v)
        tag = f"({years}yo, {sex[0].upper()})" if born else f"({sex[0].upper()})"
        if rng.random() < 0.6:
            put(f"{f.name_last_first()} {tag}   {rng.choice(['DOB:', 'DOB', 'b.'])} {born}   {rng.choice(['ID#', 'Pt #', 'MRN'])} {f.show('patient.mrn')}")
        else:
            put(f"{f.name_first_last()} {tag}", font=bold)
            put(f"{rng.choice(['Date of birth:', 'DOB:'])} {born}   {rng.choice(['Chart:', 'Patient ID:', 'MRN:'])} {f.show('patient.mrn')}")
        put(f"{f.show('patient.street')}, {f.place()}")
        put(rng.choice(["H: {0}   M: {1}", "Home: {0}   Mobile: {1}", "(C) {0}   (H) {1}", "Phone: {0}   Alternate: {1}"]).format(f.show("patient.phone"), f.show("patient.phone_alt")))
        put(f.show("patient.email"))
        put(rng.choice(["Language: {0}   Interpreter needed: {1}", "Speaks {0}   Interpreter: {1}"]).format(f.show("patient.language"), f.show("patient.interpreter")))
        y += 8

    def coverage():
        nonlocal y
        head(rng.choice(["Insurance", "Insurance information", "Coverage"]))
        number, plan = rng.choice(["ID:", "Member ID:", "Policy #:", "ID#"]), f.show("insurance.plan")
        put(f"{rng.choice(['Primary:', '1.', 'Primary insurance:'])} {f.show('insurance.payer')}" + (f" - {plan}" if plan else ""))
        group = f"   {rng.choice(['Group:', 'Grp #'])} {f.show('insurance.group')}" if v["insurance.group"] else ""
        put(f"{number} {f.show('insurance.member_id')}{group}   {rng.choice(['Policy holder:', 'Subscriber:', 'Insured:'])} {f.show('insurance.holder')}", 2)
        if "insurance2.payer" in v:
            put(f"{rng.choice(['Secondary:', '2.'])} {f.show('insurance2.payer')}")
            put(f"{number} {f.show('insurance2.member_id')}", 2)
        put(f"{rng.choice(['Authorization required:', 'Prior auth:', 'Auth needed:'])} {f.show('insurance.auth_required')}" + (f"   {rng.choice(['Auth #', 'Number:', 'Authorization no.'])} {f.show('insurance.auth_number')}" if v["insurance.auth_number"] else ""))
        y += 8

    def order():
        nonlocal y
        head(rng.choice(["Order", "Referral", "Order details"]))
        put(rng.choice(["{0} referral", "Referral to {0}", "{0} consult"]).format(f.show("referral.specialty")), font=bold)
        put(f"{rng.choice(['Order date:', 'Date:', 'Ordered:', 'Referral date:'])} {f.show('referral.date')}   {rng.choice(['Priority:', 'Urgency:'])} {rng.choice(HASTE).get(f.note('referral.urgency'), '')}", 2)
        put(f"{rng.choice(['Service:', 'Type:', 'Requested:'])} {f.show('referral.service')}   {rng.choice(['Visits:', 'Number of visits:', '# visits:'])} {f.show('referral.visits')}", 2)
        put(f"{rng.choice(['Procedure:', 'CPT:', 'Procedures:'])} {'; '.join(f.procedures(rng.choice(['{code} - {words}', '{words} ({code})', '{words}, CPT {code}'])))}", 2)
        y += 8
        head(rng.choice(["Diagnosis", "Diagnoses", "Diagnosis for order", "Assessment"]))
        for words in f.diagnoses(rng.choice(["{code}: {words}", "{words} - {code}", "{words} (ICD-10: {code})", "{code}  {words}"])) or ["(none selected)"]:
            put(words)
        y += 8
        head(rng.choice(["Reason for referral", "Clinical notes", "Note to consultant", "Reason"]))
        put(f.show("referral.reason"))
        y += 8

    def sender():
        nonlocal y
        head(rng.choice(["Ordering provider", "From", "Referring provider", "Requested by"]))
        put(f"{f.show('referrer.name')}   {rng.choice(['NPI:', 'NPI', 'NPI #'])} {f.show('referrer.npi')}")
        put(f"{rng.choice(['Contact:', 'Questions:', 'Office contact:'])} {f.extra('staff')}   PCP: {f.extra('pcp')}")
        y += 8

    for part in rng.choice([(target, sender, patient, order, coverage), (patient, coverage, target, order, sender), (target, patient, coverage, order, sender), (sender, target, patient, order, coverage)]):
        part()
    if rng.random() < 0.6:
        head(rng.choice(["Medications / allergies", "Chart summary"]))
        put(f"{rng.choice(['lisinopril 10 mg daily', 'metformin 500 mg BID', 'omeprazole 40 mg daily'])}; {rng.choice(['vitamin D3', 'atorvastatin 20 mg nightly', 'albuterol as needed'])}.  Allergies: {rng.choice(['NKDA', 'latex', 'sulfa drugs'])}")
        y += 8
    stamp = f", {f.sent('%m/%d/%Y')} {rng.randint(1, 12)}:{rng.randint(10, 59)}pm" if f.sent() else ""
    s.text(x, y + 4, f"{rng.choice(['Electronically signed by:', 'E-signed by', 'Signed by'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Not signed", "Signature required: ____________________"]), plain, 9)
    s.text(306, 774, f"{rng.choice(['Document ID', 'Order ID', 'id'])} {f.extra('order')}     {rng.choice(['page 1 of 1', 'Page 1/1', 'p. 1'])}     billing {f.extra('billing_phone')}", plain, 7.4, "centre")
    f.imply("recipient.specialty", "referral.type")
    return f
