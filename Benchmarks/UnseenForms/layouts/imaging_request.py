"""A hospital's central scheduling request for imaging: a list of exams to tick by modality, and boxes the schedulers fill in later."""
from form import Form

SPECIALTIES, HAND = ["Radiology"], 0.5
FITTING = {"M54.16": "72148", "R91.1": "71260", "R10.11": "76700"}
EXAMS = [("MRI", [("70551", "Brain w/o"), ("72141", "C-spine w/o"), ("72148", "L-spine w/o"), ("73721", "Knee / hip w/o"), ("", "MRA ________")]),
         ("CT", [("70450", "Head w/o"), ("71260", "Chest w/ contrast"), ("74177", "Abd / pelvis w/"), ("71271", "Low dose lung"), ("", "Other ________")]),
         ("ULTRASOUND / X-RAY", [("76700", "Abdomen complete"), ("76536", "Thyroid / neck"), ("93970", "Venous doppler"), ("71046", "Chest 2 views"), ("73110", "Wrist")])]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto"]), 9.5)
    case.values["referral.procedures[]"] = [FITTING[case.values["referral.diagnoses[]"][0]]]
    s, bold, x = f.sheet, f.label_font + "-b", 36
    s.box(x, 54, 540, 46, 1.4)
    s.text(x + 8, 72, f.show("recipient.organization"), bold, 15)
    s.text(x + 8, 90, "CENTRAL SCHEDULING  -  Outpatient Imaging Request", bold, 10.5)
    s.text(568, 70, f"Schedule: {f.show('recipient.phone')}", f.label_font, 9, "right")
    s.text(568, 82, f"Fax orders: {f.show('recipient.fax')}", f.label_font, 9, "right")
    s.text(568, 94, f"Film library: {f.extra('billing_phone')}", f.label_font, 9, "right")
    s.box(x, 104, 540, 22, 0.7, 232)
    s.text(x + 5, 118, "SCHEDULING USE ONLY    Appt date ___ /___ /______    Time _______    Arrive _______    Conf # ____________    Init ____", f.label_font, 8)
    y = 146
    f.underlined(x, y, 200, "Last", f.show("patient.last_name"))
    f.underlined(x + 206, y, 170, "First", f.show("patient.first_name"))
    f.underlined(x + 382, y, 40, "MI", f.show("patient.middle_name")[:1])
    f.underlined(x + 428, y, 112, "D.O.B.", f.show("patient.dob"))
    if len(f.fields.get("patient.middle_name", "")) > 1:
        f.fields["patient.middle_name"] = case.values["patient.middle_name"][0]
    y += 22
    end = f.label(x, y, "Sex:") + 6
    f.checks(end, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 8)
    f.underlined(x + 100, y, 160, "Day phone", f.show("patient.phone"))
    f.underlined(x + 266, y, 150, "Evening", f.show("patient.phone_alt"))
    f.underlined(x + 422, y, 118, "Wt (lb)", str(rng.randint(112, 290)))
    y += 22
    f.underlined(x, y, 300, "Insurance", f.show("insurance.payer"))
    f.underlined(x + 306, y, 234, "Policy ID", f.show("insurance.member_id"))
    y += 22
    f.underlined(x, y, 160, "Group", f.show("insurance.group"))
    f.underlined(x + 166, y, 194, "Pre-cert #", f.show("insurance.auth_number"))
    end = f.label(x + 368, y, "Pre-cert needed?") + 6
    f.checks(end, y, [(True, "Y"), (False, "N")], f.note("insurance.auth_required"), 8)
    y += 14
    s.box(x, y, 540, 22)
    f.label(x + 6, y + 14.5, "PRIORITY", 9, True)
    f.checks(x + 80, y + 14.5, [("routine", "Routine"), ("urgent", "Urgent 24-48 hrs"), ("emergent", "STAT - wet read, call results")], f.note("referral.urgency"), 26, 9)
    y += 26
    chosen = f.note("referral.procedures[]") or []
    for i, (name, exams) in enumerate(EXAMS):
        left = x + i * 180
        s.box(left, y, 180, 98)
        s.box(left, y, 180, 14, 0.7, 0)
        s.text(left + 90, y + 10.5, name, bold, 8.5, "centre", 255)
        for j, (code, words) in enumerate(exams):
            f.check(left + 7, y + 28 + j * 15.5, words, bool(code) and code in chosen)
            s.text(left + 172, y + 28 + j * 15.5, code, f.label_font, 8.5, "right")
    y += 118
    f.label(x, y, "ICD-10 and description (rule out is not accepted)", 9, True)
    lines = f.diagnoses("{code}   {words}")
    for i in range(2):
        y += 19
        f.write(x + 18, y, lines[i] if i < len(lines) else "", wide=515)
        f.label(x, y, f"{i + 1}.")
        s.line(x + 12, y + 3, x + 540, y + 3)
    y += 20
    f.label(x, y, rng.choice(["Signs and symptoms", "Clinical history / reason for exam", "Pertinent history"]), 9, True)
    s.box(x, y + 4, 540, 56)
    f.write_block(x + 6, y + 18, f.show("referral.reason"), 525)
    y += 76
    for i, (words, odd) in enumerate((("Pacemaker or implant", 0.1), ("Contrast allergy", 0.1), ("Diabetic on metformin", 0.3), ("Kidney disease", 0.15), ("Claustrophobic", 0.3), ("Pregnant", 0.02))):
        at = x + (i % 3) * 180
        f.checks(at, y + (i // 3) * 16, [(1, "Y"), (0, "N")], int(rng.random() < odd), 6)
        f.label(at + 50, y + (i // 3) * 16, words, 8.5)
    y += 40
    f.underlined(x, y, 320, "Ordering provider (print)", f.show("referrer.name"))
    f.underlined(x + 326, y, 214, "NPI", f.show("referrer.npi"))
    y += 22
    f.underlined(x, y, 280, "Practice", f.show("referrer.organization"))
    f.underlined(x + 286, y, 124, "Ph", f.show("referrer.phone"))
    f.underlined(x + 416, y, 124, "Fax", f.show("referrer.fax"))
    y += 34
    f.label(x, y, "Signature")
    f.sign(x + 48, y, 200)
    f.underlined(x + 260, y, 120, "Date", f.show("referral.date"))
    f.underlined(x + 386, y, 154, "cc report", f.extra("cc"))
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    s.text(306, 768, "Bring photo ID and this order. Arrive 20 minutes early. Form CS-220", f.label_font, 7.5, "centre")
    return f
