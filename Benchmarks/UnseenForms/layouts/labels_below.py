"""A form whose labels stand in small print below the line that carries the value."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.5


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto"]), 10)
    s, y = f.sheet, 140
    s.text(306, 72, f.show("referrer.organization"), f.label_font + "-b", 14, "centre")
    s.text(306, 85, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 9, "centre")
    s.text(306, 108, "CONSULTATION REQUEST", f.label_font + "-b", 13, "centre")

    def row(*parts):
        nonlocal y
        x = 44
        for wide, label, value in parts:
            f.below(x, y, wide - 12, label, value)
            x += wide
        y += 33

    row((330, "Consulting provider", f.show("recipient.name")), (206, "Date of request", f.show("referral.date")))
    row((300, "Consulting practice", f.show("recipient.organization")), (118, "Phone", f.show("recipient.phone")), (118, "Fax", f.show("recipient.fax")))
    y += 6
    row((200, "Patient last name", f.show("patient.last_name")), (190, "First", f.show("patient.first_name")), (146, "Middle", f.show("patient.middle_name")))
    row((150, "Date of birth", f.show("patient.dob")), (193, "Telephone (day)", f.show("patient.phone")), (193, "Telephone (evening)", f.show("patient.phone_alt")))
    row((240, "Street", f.show("patient.street")), (140, "City", f.show("patient.city")), (56, "State", f.show("patient.state")), (100, "Zip", f.show("patient.zip")))
    row((250, "Health insurance", f.show("insurance.payer")), (160, "ID number on card", f.show("insurance.member_id")), (126, "Group number", f.show("insurance.group")))
    row((270, "Insured person", f.show("insurance.holder")), (266, "Parent or guarantor (if minor)", f.extra("guarantor")))
    y += 6
    codes = f.diagnoses() + ["", ""]
    row((536, "Diagnosis 1 with ICD-10 code", codes[0]))
    if codes[1]:
        row((536, "Diagnosis 2 with ICD-10 code", codes[1]))
    y = f.write_block(48, y, f.show("referral.reason"), 520, leading=1.4)
    s.line(44, y - 8, 568, y - 8)
    f.label(45, y - 0.5, "Clinical problem to be addressed", 6.8)
    y += 26
    f.label(44, y, "Time frame:", bold=True)
    f.checks(116, y, [("routine", "Routine, 4 weeks"), ("urgent", "Soon, within 7 days (urgent)"), ("emergent", "Emergency, today")], f.note("referral.urgency"), 16)
    y += 20
    f.label(44, y, "Service:", bold=True)
    service = f.note("referral.service")
    options = ["Consult only", "Evaluate and treat", "Consult and co-manage"]
    f.checks(116, y, [(w, w) for w in (options if service in options else options[:2] + [service])], service, 16)
    y += 42
    f.sign(48, y - 3, 220)
    f.label(45, y + 10.5, "Signature of requesting provider", 6.8)
    f.below(300, y, 262, "Name of requesting provider (print)", f.show("referrer.name"))
    y += 36
    row((180, "NPI", f.show("referrer.npi")), (180, "Office phone", f.show("referrer.phone")), (176, "Office fax", f.show("referrer.fax")))
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    s.text(306, 770, f"After hours {f.extra('after_hours')}", f.label_font, 7.5, "centre")
    return f
