"""A behavioral health intake referral: a grid of boxes with the label small at the top left of each."""
from form import Form

SPECIALTIES, HAND = ["Behavioral Health"], 0.4


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "roboto", "narrow"]), 10)
    s = f.sheet
    s.text(36, 72, f.show("recipient.organization"), f.label_font + "-b", 15)
    s.text(36, 85, f"Intake line {f.show('recipient.phone')}    Intake fax {f.show('recipient.fax')}    Crisis line 988", f.label_font, 9)
    s.text(576, 72, "Intake Referral", f.label_font + "-b", 15, "right")
    f.imply("referral.specialty", "recipient.specialty")
    y, high = 100, 28

    def row(*cells):
        nonlocal y
        x = 36
        for wide, label, value in cells:
            f.cell(x, y, wide, high, label, value)
            x += wide
        y += high

    y = f.bar(y, "CLIENT")
    row((180, "LAST NAME", f.show("patient.last_name")), (150, "FIRST NAME", f.show("patient.first_name")), (110, "MIDDLE", f.show("patient.middle_name")), (100, "DATE OF BIRTH", f.show("patient.dob")))
    row((250, "MAILING ADDRESS", f.show("patient.street")), (140, "CITY", f.show("patient.city")), (50, "STATE", f.show("patient.state")), (100, "ZIP CODE", f.show("patient.zip")))
    row((150, "BEST PHONE", f.show("patient.phone")), (150, "OTHER PHONE", f.show("patient.phone_alt")), (240, "EMAIL", f.show("patient.email")))
    row((140, "SEX", ""), (150, "PRIMARY LANGUAGE", f.show("patient.language")), (130, "INTERPRETER NEEDED", ""), (120, "RECORD NO.", f.show("patient.mrn")))
    f.checks(44, y - 8, [("female", "F"), ("male", "M"), ("other", "X")], f.note("patient.sex"))
    f.checks(334, y - 8, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"))
    row((270, "EMERGENCY CONTACT", f.extra("emergency")), (140, "CONTACT PHONE", f.extra("emergency_phone")), (130, "RELATIONSHIP", rng.choice(["Sister", "Spouse", "Parent", "Friend"])))
    y = f.bar(y + 5, "COVERAGE")
    row((230, "INSURANCE COMPANY", f.show("insurance.payer")), (170, "MEMBER / POLICY NUMBER", f.show("insurance.member_id")), (140, "GROUP", f.show("insurance.group")))
    row((230, "NAME OF INSURED", f.show("insurance.holder")), (170, "SECONDARY INSURANCE", f.show("insurance2.payer")), (140, "SECONDARY POLICY NUMBER", f.show("insurance2.member_id")))
    y = f.bar(y + 5, "REFERRAL SOURCE")
    row((200, "REFERRING CLINICIAN", f.show("referrer.name")), (210, "AGENCY / PRACTICE", f.show("referrer.organization")), (130, "INDIVIDUAL NPI", f.show("referrer.npi")))
    row((140, "TELEPHONE", f.show("referrer.phone")), (140, "FAX", f.show("referrer.fax")), (140, "REFERRAL DATE", f.show("referral.date")), (120, "AGENCY NPI", f.extra("group_npi")))
    y = f.bar(y + 5, "SERVICE REQUESTED")
    s.box(36, y, 540, 40)
    x = f.label(41, y + 14, "Level of urgency:", 8.5, True) + 10
    f.checks(x, y + 14, [("routine", "Routine (14 days)"), ("urgent", "Urgent (48 hours)"), ("emergent", "Emergent (same day)")], f.note("referral.urgency"))
    x = f.label(41, y + 31, "Service:", 8.5, True) + 10
    f.checks(x, y + 31, [(w, w) for w in ("Individual therapy", "Medication management", "Psychological testing", "Group")], f.note("referral.service"))
    y += 40
    f.cell(36, y, 540, 28 + 13 * max(0, len(case.values["referral.diagnoses[]"]) - 1), "DIAGNOSIS (DSM-5 / ICD-10)", "")
    for i, line in enumerate(f.diagnoses()):
        f.write(42, y + 21 + 13 * i, line, wide=525)
    y += 28 + 13 * max(0, len(case.values["referral.diagnoses[]"]) - 1)
    f.cell(36, y, 540, 78, "PRESENTING PROBLEM / REASON FOR REFERRAL", "")
    f.write_block(42, y + 23, f.show("referral.reason"), 520)
    y += 78
    f.cell(36, y, 340, 36, "SIGNATURE OF REFERRING CLINICIAN", "")
    f.sign(130, y + 27, 200, line=False)
    f.cell(376, y, 200, 36, "CONSENT ON FILE", "Yes")
    f.imply("referral.type")
    s.text(36, 764, "BH-09 rev 4   Records protected by 42 CFR Part 2. Redisclosure is prohibited.", f.label_font, 7)
    return f
