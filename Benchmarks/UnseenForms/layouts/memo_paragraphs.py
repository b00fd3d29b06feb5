"""A memorandum from the clinic of a campus, a plant or a tribe: lines for whom, from and subject, then numbered paragraphs with lettered items that run in full sentences, coverage and contact in the last of them, the signature block at the right."""
import clinical
import fonts
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery", "Allergy & Immunology"], 0
CLINICS = ["Student Health Service", "Campus Health Center", "Employee Health Clinic", "Tribal Health Clinic", "Veterans Home Clinic"]
HASTE = {"routine": ["The request is routine.", "Priority is routine; the next open appointment will do.", "This is a ROUTINE request."], "urgent": ["The request is urgent; evaluation within 7 days is asked.", "Priority is urgent.", "This is an URGENT request."], "emergent": ["The request is emergent; same day evaluation is asked.", "Priority is emergent; call on receipt.", "This is an EMERGENT request."]}


def draw(case, rng):
    case.capitals, case.dates = False, rng.choice(["%-d %B %Y", "%d %b %Y", "%d %B %Y", case.dates])
    v = case.values
    v["referral.type"] = "provider"
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + " " + rng.choice(CLINICS)
    f = Form(case, rng, rng.choice(["serif", "sans", "sans", "narrow"]), rng.choice([10.4, 11, 11.6]))
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 62, 552, 66
    step = f.size * 1.32
    for words, font, size in ((f.show("referrer.organization").upper(), bold, 12), (f.extra("clinic_street").upper(), plain, 8.6), (f.extra("clinic_place").upper(), plain, 8.6)):
        s.text(306, y, words, font, size, "centre")
        y += 11.5
    y += 14
    s.text(x, y, rng.choice(["Clinic code HS-4", "Reply to: HS-REF", f"File {rng.randint(10, 99)}-{rng.randint(100, 999)}c"]), plain, 8.6)
    s.text(right, y, f.show("referral.date"), plain, f.size, "right")
    y += 22
    wide = right - x
    heads = rng.choice([("MEMORANDUM FOR", "FROM", "SUBJECT"), ("MEMO TO:", "FROM:", "SUBJ:"), ("TO:", "FROM:", "SUBJECT:"), ("FOR:", "THROUGH:", "RE:")])
    strong, tab = rng.random() < 0.6, x + 12 + max(fonts.width(words, bold, f.size) for words in heads)
    who = rng.choice([f.name_first_last, f.name_last_first])()
    field = f.show("referral.specialty")
    rows = [(heads[0], f"{f.show('recipient.name')}, {f.show('recipient.organization')}, {f.extra('recipient_street')}, {f.extra('recipient_place')}"),
            (heads[1], rng.choice(["Medical Officer, Primary Care Section", "Chief, Outpatient Clinic", "Clinic Director", f"Referral Desk ({f.extra('staff')})"])),
            (heads[2], rng.choice([f"{field} Referral, {who}", f"Request for {field} Consultation in the Case of {who}", f"Outside Care, {field}: {who}"]))]
    for label, words in rows:
        s.text(x, y, label, bold if strong else plain, f.size)
        y = s.block(tab, y, words, right - tab, plain, f.size, 1.32) + 7
    if rng.random() < 0.5:
        s.line(x, y - 6, right, y - 6, 0.8)
    y += 10
    count, letters, caption = 0, 0, rng.choice([lambda w: w + ".", lambda w: w.upper() + ".", None])

    def paragraph(title, words):
        """A numbered paragraph that starts at the margin and runs back to it."""
        nonlocal y, count, letters
        count, letters = count + 1, 0
        line = f"{count}.  {caption(title) + '  ' if caption else ''}{words}".strip()
        for one in fold(line, wide, plain, f.size):
            s.text(x, y, one, plain, f.size)
            y += step
        y += 4

    def item(words):
        """A lettered item under the paragraph."""
        nonlocal y, letters
        if not words.strip(" .,;:"):
            return
        for n, one in enumerate(fold(f"{'abcdefgh'[letters]}.  {words}", wide - 22, plain, f.size)):
            s.text(x + 22, y, one, plain, f.size)
            y += step
        y += 2
        letters += 1

    born, haste, female = f.show("patient.dob"), f.note("referral.urgency"), v["patient.sex"] == "female"
    ask = f.show("referral.service")
    number = f.show("referral.visits")
    visits = f"{number} visit{'s' * (v['referral.visits'] > 1)}"

    def request():
        wanted = f.procedures(rng.choice(["{words} ({code})", "{words}, CPT {code}", "{code}, {words}"]))
        paragraph("Request", f"{rng.choice(['Request that the above named patient be seen by your service', 'It is requested that you see the above named patient', 'The patient named in the subject line is sent to you'])} for the following: {ask}, {visits}. {rng.choice(HASTE[haste]) if haste else ''}")
        item(f"{rng.choice(['Studies asked for', 'Include if you agree', 'Procedures requested'])}: {'; '.join(wanted)}.")

    def history():
        paragraph("History", f"{rng.choice(['Seen here on', 'Last sick call visit', 'Last examined'])} {f.away(-rng.randint(2, 6))}. {f.show('referral.reason')}")
        shown = f.diagnoses(rng.choice(["{code}, {words}", "{words} ({code})", "{words}, ICD-10 {code}"]))
        for words in shown:
            item(f"{rng.choice(['Diagnosis', 'Working diagnosis', 'Impression'])}: {words}.")
        item(rng.choice(["Medicines: lisinopril 10 mg daily, cetirizine as needed. No known allergies.", "Medicines: metformin 500 mg twice daily. Allergic to sulfa.", "Takes no medicines. Allergic to penicillin."]))

    def person():
        year = f"{rng.choice(['Born', 'Date of birth'])} {born}; " if born else ""
        paragraph(rng.choice(["Patient data", "Identification"]), rng.choice(["The following identifies the patient:", "Particulars of the patient are as follows:", "Data of the patient:"]))
        item(f"{year}{f.show('patient.sex').lower()}; {rng.choice(['health record number', 'chart number', 'record no.'])} {f.show('patient.mrn')}.")
        item(f"{rng.choice(['Lives at', 'Home address', 'Quarters'])} {f.show('patient.street')}, {f.place()}.")
        phone, second = f.show("patient.phone"), f.show("patient.phone_alt")
        if phone:
            item(rng.choice([f"{'She' if female else 'He'} can be reached at {phone}, or failing that at {second}.", f"Telephone of the patient {phone}; second number {second}.", f"Personal phone {phone}, duty or work phone {second}."]))
        if v["patient.interpreter"]:
            item(rng.choice([f"Interpreter required: {f.show('patient.interpreter')}, {f.show('patient.language')}.", f"Speaks {f.show('patient.language')}. Interpreter needed: {f.show('patient.interpreter')}."]))

    def money():
        payer, member, plan = f.show("insurance.payer"), f.show("insurance.member_id"), f.show("insurance.plan")
        first = f"{payer}{f' ({plan})' if plan else ''}" if payer else ""
        known = f"{rng.choice(['identification number', 'member number', 'ID'])} {member}" if member else ""
        group = f"group {f.show('insurance.group')}" if v["insurance.group"] else ""
        paragraph(rng.choice(["Coverage", "Payment", "Third party payer"]), rng.choice(["Charges go to the patient's own insurance and not to this clinic.", "This clinic does not pay for outside care. Bill as follows.", "The cost of this care is borne by the insurer:"]))
        item(f"{rng.choice(['Insurer', 'Health insurance', 'Carrier'])}: {', '.join(w for w in (first, known, group) if w)}; subscriber {f.show('insurance.holder')}.")
        if "insurance2.payer" in v:
            item(f"{rng.choice(['Second insurer', 'Supplement'])}: {f.show('insurance2.payer')}, number {f.show('insurance2.member_id')}.")
        if v["insurance.auth_number"]:
            item(f"{rng.choice(['Authorization has been obtained, number', 'Preauthorization number', 'The insurer approved this care under number'])} {f.show('insurance.auth_number')}.")
            f.imply("insurance.auth_required")
        else:
            item(f"Preauthorization required: {f.show('insurance.auth_required')}.")

    for part in rng.choice([(request, history, person, money), (person, request, history, money), (request, person, history, money)]):
        part()
    if rng.random() < 0.6:
        paragraph("Limits", rng.choice(["Surgery or admission, if advised, is to be cleared with this clinic first. Ordinary laboratory tests and films may be done at the visit.", "The patient remains under the care of this clinic and will return here for medicines and certificates of fitness."]))
    paragraph("Contact", rng.choice([f"Point of contact is {f.extra('staff')}, telephone {f.show('referrer.phone')}, facsimile {f.show('referrer.fax')}. Send the consultation report to the facsimile number.", f"Reports come to this clinic by facsimile {f.show('referrer.fax')}. Questions go to {f.extra('staff')} at {f.show('referrer.phone')}.", f"Direct questions to {f.extra('staff')}, {f.show('referrer.phone')}; reports by fax to {f.show('referrer.fax')}."]))
    y += 26
    at = 306 if rng.random() < 0.7 else x
    f.sign(at, y, line=False)
    y += 14
    for words in (f.show("referrer.name"), rng.choice(["Staff Physician", "Primary Care Section", "Attending Clinician"]), f"{rng.choice(['NPI', 'NPI:', 'National Provider Identifier'])} {f.show('referrer.npi')}"):
        s.text(at, y, words, plain, f.size)
        y += step
    left = x if at > x else 306
    s.text(left, y - 2 * step, rng.choice(["2 Encls", "Enclosures: 2", "Atch: 1"]), plain, 9)
    s.text(left, y - 2 * step + 11, rng.choice(["1. Clinic note   2. Laboratory results", "1. Copy of insurance card   2. Note"]), plain, 8.4)
    s.text(left, y - 2 * step + 24, f"{rng.choice(['CF:', 'cc:', 'Copy furnished:'])} {f.extra('cc')}", plain, 8.8)
    s.text(306, 772, f"{rng.choice(['Facsimile to', 'By fax'])} {f.show('recipient.fax')}     Voice {f.show('recipient.phone')}     {rng.choice(['Contains protected health information', 'Privacy Act data'])}", plain, 8, "centre")
    f.imply("recipient.specialty", "referral.type")
    return f
