"""A referral order printed over two pages: rows shaded by turns, tables for coverage and diagnoses, the patient's name at the head of each page."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["roboto", "open", "dejavu"]), 8.8)
    plain, bold = f.label_font, f.label_font + "-b"
    patient = f.name_last_first()
    y = 0

    def head(page):
        nonlocal y
        f.sheet.text(30, 60, f"{patient}  ({case.values['patient.sex'][0].upper()})", bold, 9.5)
        f.sheet.text(582, 60, f"Encounter {f.extra('order')}   Page {page} of 2", plain, 8, "right")
        f.sheet.line(30, 65, 582, 65, 1.2)
        y = 70

    def section(words):
        nonlocal y
        y += 18
        f.sheet.text(30, y, words, bold, 11)
        y += 5
        f.sheet.line(30, y, 582, y, 0.5)

    def rows(*lines):
        nonlocal y
        for i, (left, value, right, other) in enumerate(lines):
            if i % 2 == 0:
                f.sheet.box(30, y, 552, 15, 0, 228)
            f.sheet.text(36, y + 11, left, plain, 8.3)
            f.sheet.text(318, y + 11, right, plain, 8.3)
            f.write(136, y + 11, value, wide=176)
            f.write(420, y + 11, other, wide=158)
            y += 15

    def table(stops, names, lines):
        nonlocal y
        for x, words in zip(stops, names):
            f.sheet.text(x, y + 12, words, bold, 8.3)
        y += 16
        for i, cells in enumerate(lines):
            if i % 2 == 0:
                f.sheet.box(30, y, 552, 15, 0, 228)
            for x, end, words in zip(stops, [*stops[1:], 580], cells):
                f.write(x, y + 11, words, wide=end - x - 5)
            y += 15

    head(1)
    f.sheet.text(30, 88, f"External Referral: {f.show('referral.specialty')}", bold, 14)
    f.imply("recipient.specialty", "referral.type", "patient.interpreter", "insurance.auth_required")
    y = 88
    urgency = {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}.get(f.note("referral.urgency"), "")
    section("Order Details")
    rows(("Date ordered", f.show("referral.date"), "Order class", "External"), ("Order priority", urgency, "Expected", f.away(14)),
         ("Visits requested", f.show("referral.visits"), "Expires", f.away(365)), ("Type of service", f.show("referral.service"), "Order status", rng.choice(["Sent", "Active", "Pending review"])))
    section("Patient Demographics")
    rows(("Last name", f.show("patient.last_name"), "First name", f.show("patient.first_name")), ("Middle", f.show("patient.middle_name"), "Medical record no.", f.show("patient.mrn")),
         ("Birth date", f.show("patient.dob"), "Sex assigned at birth", f.show("patient.sex")), ("Street", f.show("patient.street"), "City / State / Zip", f.place()),
         ("Mobile phone", f.show("patient.phone"), "Home phone", f.show("patient.phone_alt")), ("Email", f.show("patient.email"), "Written language", f.show("patient.language")),
         ("Contact in emergency", f.extra("emergency"), "Contact's phone", f.extra("emergency_phone")), ("Primary care team", f.extra("pcp"), "Preferred pharmacy", f.extra("pharmacy")))
    section("Coverages")
    lines = [["1", f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder")]]
    if "insurance2.payer" in case.values:
        lines.append(["2", f.show("insurance2.payer"), "", f.show("insurance2.member_id"), "", ""])
    table((36, 56, 206, 314, 420, 502), ("#", "Payer", "Plan", "Subscriber ID", "Group", "Subscriber"), lines)
    section("Visit Diagnoses")
    codes = f.note("referral.diagnoses[]") or []
    table((36, 366, 436, 510), ("Description", "ICD-10-CM", "Onset", "Chronic"), [[f.capital(case.descriptions[c]), c, f.away(-rng.randint(30, 300), "%m/%Y"), rng.choice(["No", "Yes"])] for c in codes])
    section("Associated Orders")
    codes = f.note("referral.procedures[]") or []
    words = dict(case.procedures)
    table((36, 306, 376, 436), ("Procedure", "CPT", "Quantity", "Authorization"), [[f.capital(words[c]), c, "1", (f.show("insurance.auth_number") or "none") if i == 0 else ""] for i, c in enumerate(codes)])
    f.sheet.text(306, 772, f"Printed {f.away(rng.randint(0, 2), '%m/%d/%y')} {rng.randint(1, 12)}:{rng.randint(10, 59)} PM by {f.extra('staff')}" if "referral.date" not in case.blank else "Continued on next page", plain, 7, "centre")

    f.page()
    head(2)
    section("Comments for the Consultant")
    y = f.write_block(36, y + 14, f.show("referral.reason"), 530) - 4
    section("Referred To")
    rows(("Provider", f.show("recipient.name"), "Department", f.show("recipient.organization")), ("Location", f.extra("recipient_street"), "", f.extra("recipient_place")),
         ("Telephone", f.show("recipient.phone"), "Fax", f.show("recipient.fax")))
    section("Referred By")
    rows(("Authorizing provider", f.show("referrer.name"), "NPI", f.show("referrer.npi")), ("Department", f.show("referrer.organization"), "Group NPI", f.extra("group_npi")),
         ("Telephone", f.show("referrer.phone"), "Fax", f.show("referrer.fax")), ("Entered by", f.extra("staff"), "Billing office", f.extra("billing_phone")))
    section("Allergies and Medications")
    rows(("Allergies", rng.choice(["Penicillins", "No known allergies", "Latex"]), "Reviewed", f.away(-3)), ("Current meds", rng.choice(["Lisinopril 20 mg", "Atorvastatin 40 mg", "Omeprazole 20 mg"]), "Last filled", f.away(-20)))
    y += 24
    if f.note("referrer.signed"):
        f.sheet.text(30, y, f"Electronically signed by {case.values['referrer.name']} at {rng.randint(8, 11)}:{rng.randint(10, 59)} AM", plain, 9)
    else:
        f.sheet.text(30, y, "Order pended, awaiting signature of authorizing provider", plain, 9)
    return f
