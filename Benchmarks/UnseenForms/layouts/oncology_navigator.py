"""A cancer center's navigator intake: a table with a shaded column of labels, and a list of records enclosed along the right edge."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Oncology"], 0.3
RECORDS = ["Pathology report", "Operative note", "CT / MRI reports", "PET report", "Images on disc", "Labs, 3 months", "Tumor markers", "Office notes", "Medication list", "Insurance cards", "Genetic testing"]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto"]), 9.5)
    s, bold, x = f.sheet, f.label_font + "-b", 36
    right = rng.random() < 0.7
    left, side = (x, 452) if right else (170, x)
    s.text(x, 70, f.show("recipient.organization"), bold, 17)
    s.text(x, 84, "New patient navigation office", f.label_font, 10)
    s.text(576, 70, f"Navigator line: {f.show('recipient.phone')}", f.label_font, 9.5, "right")
    s.text(576, 83, f"Records fax: {f.show('recipient.fax')}", f.label_font, 9.5, "right")
    s.line(x, 91, 576, 91, 2)
    s.line(x, 94, 576, 94, 0.6)
    y = 102

    def heading(words):
        nonlocal y
        s.box(left, y, 406, 15, 0.8, 70)
        s.text(left + 203, y + 11, words, bold, 9, "centre", 255)
        y += 15

    def row(label, value, high=17.5, more=None):
        """One row of the table; a second label and value share it when given."""
        nonlocal y
        s.box(left, y, 116, high, 0.6, 225)
        s.box(left + 116, y, 290, high, 0.6)
        f.label(left + 5, y + 12, label, 8.6)
        f.write(left + 122, y + 12.5, value, wide=150 if more else 280)
        if more:
            s.box(left + 278, y, 44, high, 0.6, 225)
            f.label(left + 281, y + 12, more[0], 8)
            f.write(left + 325, y + 12.5, more[1], wide=78)
        y += high

    heading("WHO IS THE PATIENT")
    row("Surname", f.show("patient.last_name"), more=("MRN", f.show("patient.mrn")))
    row("Given names", " ".join(n for n in (f.show("patient.first_name"), f.show("patient.middle_name")) if n), more=("Gender", f.show("patient.sex")))
    row("Born on", f.show("patient.dob"), more=("Lang.", f.show("patient.language")))
    row("Street / Apt", f.show("patient.street"))
    row("City, State, Zip", f.place())
    row("Call patient at", f.show("patient.phone"), more=("or", f.show("patient.phone_alt")))
    row("Support person", f.extra("emergency"), more=("Tel", f.extra("emergency_phone")))
    heading("HOW ARE THEY COVERED")
    row("Primary carrier", f.show("insurance.payer"), more=("Group", f.show("insurance.group")))
    row("Policy number", f.show("insurance.member_id"), more=("Insured", f.show("insurance.holder")))
    row("Secondary carrier", f.show("insurance2.payer"), more=("Policy", f.show("insurance2.member_id")))
    row("Carrier auth. no.", f.show("insurance.auth_number"))
    heading("WHY ARE THEY COMING")
    codes = f.note("referral.diagnoses[]") or []
    for i in range(2):
        row("Cancer / blood diagnosis" if i == 0 else "Other diagnosis", "", 29, ("ICD-10", codes[i] if i < len(codes) else ""))
        words, size = f.capital(case.descriptions[codes[i]]) if i < len(codes) else "", 8.8
        while len(fold(words, 152, f.pen, size + 1.5 * case.hand)) > 2:
            size -= 0.25
        f.write_block(left + 122, y - 17.5, words, 152, size)
    high = 62
    s.box(left, y, 116, high, 0.6, 225)
    s.box(left + 116, y, 290, high, 0.6)
    f.label(left + 5, y + 12, rng.choice(["What is being asked", "History and question", "Reason for visit"]), 8.6)
    f.write_block(left + 122, y + 12.5, f.show("referral.reason"), 280)
    y += high
    row("Referral number", f.extra("order"))
    service = f.note("referral.service")
    row("Kind of visit", "")
    f.brackets(left + 122, y - 5.5, [(w, w) for w in ("Consultation", "Consult and assume care")], service, 14, 8.8)
    row("See within", "")
    f.brackets(left + 122, y - 5.5, [("routine", "2 weeks (routine)"), ("urgent", "3 days (urgent)"), ("emergent", "Today (emergent)")], f.note("referral.urgency"), 8, 8.3)
    heading("WHO IS SENDING THEM")
    row("Sending physician", f.show("referrer.name"))
    row("Physician's NPI", f.show("referrer.npi"), more=("Tax ID", f.extra("tax_id")))
    row("Group", f.show("referrer.organization"))
    row("Telephone", f.show("referrer.phone"), more=("Fax", f.show("referrer.fax")))
    row("Family doctor", f.extra("pcp"), more=("Tel", f.extra("pcp_phone")))
    row("Filled in by", f.extra("staff"), more=("On", f.show("referral.date")))
    s.box(left, y, 406, 38)
    f.label(left + 5, y + 24, "Physician signature", 8.6)
    f.sign(left + 122, y + 26, 240)

    s.box(side, 102, 124, 300, 0.8)
    s.text(side + 62, 118, "PLEASE ENCLOSE", bold, 9.5, "centre")
    at = 138
    for words in RECORDS:
        f.check(side + 8, at, words, rng.random() < 0.45)
        at += 18
    f.label(side + 8, at + 8, "Biopsy date", 8)
    f.write(side + 56, at + 8, f.away(-rng.randint(8, 30), "%m/%d/%y"), 8.5, wide=64)
    f.label(side + 8, at + 24, "Lab", 8)
    f.write(side + 30, at + 24, rng.choice(["County Path", "Mercy Lab", "in house"]), 8.5, wide=90)
    s.block(side + 8, at + 44, "We call the patient within one business day.", 108, f.label_font, 8)
    s.box(side, 412, 124, 92, 0.8, 238)
    s.text(side + 62, 426, "NAVIGATOR USE", bold, 8.5, "centre")
    for i, words in enumerate(("Rec'd ___/___/___", "Called ___/___/___", "Appt ___/___/___", "Provider __________")):
        f.label(side + 8, 444 + i * 16, words, 8.3)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "patient.interpreter", "insurance.auth_required")
    s.text(306, 768, f"ON-INT 12   Weekend hematologist on call {f.extra('after_hours')}", f.label_font, 7.5, "centre")
    return f
