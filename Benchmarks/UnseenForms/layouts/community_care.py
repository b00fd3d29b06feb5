"""A request for community care in the manner of a government form: every box has a number."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.25


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "narrow"]), 9.5)
    s, y, number = f.sheet, 0, 0
    s.box(36, 56, 540, 34, 1.2)
    s.text(44, 78, "REQUEST FOR COMMUNITY CARE SERVICES", f.label_font + "-b", 14)
    s.text(568, 70, "OMB-style form, fictional", f.label_font, 6.8, "right")
    s.text(568, 82, "Estimated burden: 10 minutes", f.label_font, 6.8, "right")
    y = 90

    def row(high, *cells):
        nonlocal y, number
        x = 36
        for wide, label, value in cells:
            number += 1
            f.cell(x, y, wide, high, f"{number}. {label}", value)
            x += wide
        y += high

    def section(words):
        nonlocal y
        s.box(36, y, 540, 14, 0.7, 215)
        s.text(306, y + 10.5, words, f.label_font + "-b", 8.5, "centre")
        y += 14

    section("SECTION I - VETERAN INFORMATION")
    row(27, (300, "Veteran's name (Last, First, MI)", f.name_last_first()), (120, "Date of birth", f.show("patient.dob")), (120, "Gender", f.show("patient.sex")))
    row(27, (250, "Street address", f.show("patient.street")), (140, "City", f.show("patient.city")), (50, "State", f.show("patient.state")), (100, "ZIP", f.show("patient.zip")))
    row(27, (180, "Primary telephone", f.show("patient.phone")), (180, "Secondary telephone", f.show("patient.phone_alt")), (180, "Next of kin telephone", f.extra("emergency_phone")))
    row(27, (220, "Other health insurance (name of carrier)", f.show("insurance.payer")), (180, "Policy ID number", f.show("insurance.member_id")), (140, "Group number", f.show("insurance.group")))
    row(27, (270, "Name of policy holder", f.show("insurance.holder")), (270, "VA facility of record", f"{case.values['patient.city']} outpatient clinic"))
    section("SECTION II - REQUESTING PROVIDER")
    row(27, (230, "Requesting provider's name", f.show("referrer.name")), (130, "Requesting provider's NPI", f.show("referrer.npi")), (180, "Date of request", f.show("referral.date")))
    row(27, (230, "Office or group", f.show("referrer.organization")), (155, "Office telephone", f.show("referrer.phone")), (155, "Secure fax", f.show("referrer.fax")))
    section("SECTION III - CARE REQUESTED")
    number += 1
    s.box(36, y, 540, 34)
    f.label(39, y + 8, f"{number}. Urgency of care", 6.8)
    f.checks(50, y + 24, [("routine", "Routine"), ("urgent", "Urgent, within 48 hours"), ("emergent", "Emergent, care already started")], f.note("referral.urgency"), 24)
    y += 34
    diagnoses = f.diagnoses("{code}  {words}") + ["", ""]
    row(27, (540, "Diagnosis (ICD-10 code and description)", diagnoses[0]))
    row(27, (540, "Secondary diagnosis", diagnoses[1]))
    row(27, (220, "Specialty of care", f.show("referral.specialty")), (180, "Procedure codes", f.show("referral.procedures[]")), (140, "Number of visits", str(f.show("referral.visits"))))
    number += 1
    s.box(36, y, 540, 30)
    f.label(39, y + 8, f"{number}. Type of care", 6.8)
    service = f.note("referral.service")
    f.checks(50, y + 22, [(w, w) for w in dict.fromkeys(["Consult only", "Evaluate and treat", "Procedure", service])], service, 22)
    y += 30
    number += 1
    s.box(36, y, 540, 76)
    f.label(39, y + 8, f"{number}. Reason for request (signs, symptoms, treatment so far)", 6.8)
    f.write_block(44, y + 22, f.show("referral.reason"), 522)
    y += 76
    section("SECTION IV - COMMUNITY PROVIDER")
    row(27, (220, "Provider requested (if known)", f.show("recipient.name")), (200, "Facility", f.show("recipient.organization")), (120, "Facility NPI", f.extra("recipient_npi")))
    row(27, (180, "Facility telephone", f.show("recipient.phone")), (180, "Facility fax", f.show("recipient.fax")), (180, "VA authorization number", f.show("insurance.auth_number")))
    number += 1
    s.box(36, y, 540, 40)
    f.label(39, y + 8, f"{number}. Signature of requesting provider", 6.8)
    f.sign(60, y + 30, 240, line=False)
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    s.text(36, 768, "FORM 10-0007 (sample)  Submit one form for each episode of care.", f.label_font, 7)
    return f
