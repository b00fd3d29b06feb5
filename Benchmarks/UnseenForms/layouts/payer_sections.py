"""A health plan's prior authorization form: sections by letter, one character a box."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.45


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto"]), 9.5)
    s, blank = f.sheet, rng.random() < 0.5
    short = "%m%d%Y" if blank else "%m/%d/%Y"
    digits = lambda key: f.note(key) or ""
    compact = lambda key: (f.note(key) or "").upper()
    day = lambda key: f.day(f.note(key), short) if key not in case.blank else ""
    s.text(36, 68, "Prior Authorization / Specialist Referral", f.label_font + "-b", 15)
    s.text(36, 81, f"Fax completed form to {f.extra('billing_phone')}. Provider services {f.extra('after_hours')}. Use black ink and block letters.", f.label_font, 8)
    s.box(440, 88, 136, 22)
    f.label(443, 96, "Plan use only: tracking no.", 6.8)

    y = f.bar(116, "A.  REQUEST") + 16
    f.comb(40, y, len(short.replace("%Y", "0000").replace("%m", "00").replace("%d", "00")), "Date of request", day("referral.date"))
    x = f.label(200, y + 10, "Type of review:", 8.5, True) + 8
    f.checks(x, y + 10, [("routine", "Standard"), ("urgent", "Expedited (72 h)"), ("emergent", "Emergent")], f.note("referral.urgency"), 10)
    y = f.bar(y + 22, "B.  ENROLLEE") + 16
    f.comb(40, y, 18, "Last name", f.show("patient.last_name").upper())
    f.comb(300, y, 14, "First name", f.show("patient.first_name").upper())
    f.comb(510, y, 1, "MI", f.show("patient.middle_name")[:1].upper())
    if len(case.values["patient.middle_name"] or "") > 1:
        f.fields["patient.middle_name"] = case.values["patient.middle_name"][0]
    y += 29
    f.comb(40, y, 10 if not blank else 8, "Birth date (MM DD YYYY)", day("patient.dob"))
    f.comb(200, y, 16, "Subscriber ID", compact("insurance.member_id"))
    f.label(440, y - 3, "Gender", 7)
    f.checks(440, y + 10, [("male", "Male"), ("female", "Female"), ("other", "X")], f.note("patient.sex"), 7)
    y += 29
    f.comb(40, y, 10, "Phone", digits("patient.phone"))
    f.comb(200, y, 17, "Group number", compact("insurance.group"))
    y += 32
    f.underlined(40, y, 255, "Street", f.show("patient.street"))
    f.underlined(300, y, 140, "City", f.show("patient.city"))
    f.underlined(445, y, 45, "State", f.show("patient.state"))
    f.underlined(495, y, 81, "ZIP", f.show("patient.zip"))
    y += 18
    f.underlined(40, y, 255, "Health plan", f.show("insurance.payer"))
    f.underlined(300, y, 276, "Subscriber name (if not enrollee)", f.show("insurance.holder"))

    y = f.bar(y + 12, "C.  REQUESTING PROVIDER") + 17
    f.underlined(40, y, 300, "Name", f.show("referrer.name"))
    f.underlined(345, y, 231, "Practice", f.show("referrer.organization"))
    y += 21
    f.comb(40, y, 10, "NPI (individual)", str(f.note("referrer.npi") or ""))
    f.comb(210, y, 10, "Telephone", digits("referrer.phone"))
    f.comb(380, y, 10, "Fax", digits("referrer.fax"))
    y = f.bar(y + 22, "D.  SERVICING PROVIDER OR FACILITY") + 17
    f.underlined(40, y, 300, "Name", f.show("recipient.name"))
    f.underlined(345, y, 231, "Facility", f.show("recipient.organization"))
    y += 21
    f.comb(40, y, 10, "NPI", f.extra("recipient_npi"))
    f.comb(210, y, 10, "Telephone", digits("recipient.phone"))
    f.comb(380, y, 10, "Fax", digits("recipient.fax"))
    y += 30
    f.underlined(40, y, 300, "Specialty", f.show("recipient.specialty"))
    f.underlined(345, y, 231, "Tax ID", f.extra("tax_id"))

    y = f.bar(y + 12, "E.  SERVICES AND CLINICAL INFORMATION") + 16
    codes = f.note("referral.diagnoses[]") or []
    for i in range(3):
        f.comb(40 + i * 125, y, 8, f"ICD-10 code {i + 1}", codes[i] if i < len(codes) else "")
    procedures = f.note("referral.procedures[]") or []
    f.comb(415, y, 5, "CPT/HCPCS 1", procedures[0])
    f.comb(500, y, 5, "CPT/HCPCS 2", procedures[1] if len(procedures) > 1 else "")
    y += 34
    f.underlined(40, y, 150, "Number of visits", str(f.show("referral.visits")))
    f.underlined(200, y, 376, "Service requested", f.show("referral.service"))
    y += 18
    f.label(40, y, rng.choice(["Supporting clinical information", "Clinical rationale"]), 8.5, True)
    s.box(40, y + 4, 536, 58)
    f.write_block(46, y + 18, f.show("referral.reason"), 522)
    y = f.bar(y + 70, "F.  ATTESTATION") + 30
    f.label(40, y, "Provider signature")
    f.sign(130, y, 230)
    f.underlined(380, y, 196, "Date", f.sent())
    f.imply("referral.specialty", "referral.type")
    s.text(36, 768, "PA-114 (07/24)    This is not a guarantee of payment.", f.label_font, 7)
    return f
