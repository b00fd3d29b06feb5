"""An order sheet of a practice system: header block with the patient bar, then label and value in one left column."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "dejavu", "narrow"]), 10)
    s = f.sheet
    s.text(306, 70, f.show("referrer.organization").upper(), f.label_font + "-b", 12, "centre")
    s.text(306, 83, f"{f.extra('clinic_street')} * {f.extra('clinic_place')}", f.label_font, 8.5, "centre")
    s.text(306, 94, f"Phone {f.show('referrer.phone')} * Fax {f.show('referrer.fax')} * Billing {f.extra('billing_phone')}", f.label_font, 8.5, "centre")
    s.box(36, 104, 540, 58, 1)
    s.text(44, 118, "PATIENT", f.label_font + "-b", 8)
    s.text(44, 134, f"{f.name_last_first()}", f.label_font + "-b", 12)
    s.text(44, 150, f"DOB {f.show('patient.dob')}   Sex {f.show('patient.sex')[:1]}   ID# {f.show('patient.mrn')}", f.label_font, 9.5)
    s.text(330, 118, f.show("patient.street"), f.label_font, 9)
    s.text(330, 130, f.place(), f.label_font, 9)
    s.text(330, 142, f"C: {f.show('patient.phone')}", f.label_font, 9)
    s.text(330, 154, f"H: {f.show('patient.phone_alt')}", f.label_font, 9)
    s.text(36, 186, f"ORDER: Referral to {f.show('referral.specialty')}", f.label_font + "-b", 13)
    f.imply("recipient.specialty", "referral.type")
    priority = {"routine": "Routine", "urgent": rng.choice(["Urgent", "ASAP - within 1 week"]), "emergent": "STAT"}.get(f.note("referral.urgency"), "")
    y = 206

    def row(label, value, gap=16):
        nonlocal y
        f.label(36, y, label)
        y = f.write_block(160, y, value, 410) - f.size * 1.3 + gap if value else y + gap

    row("Order date", f.show("referral.date"))
    row("Priority", priority)
    row("Send to", f.show("recipient.name"), 13)
    row("", f.show("recipient.organization"), 13)
    row("", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", 13)
    row("", f"P {f.show('recipient.phone')}   F {f.show('recipient.fax')}")
    row("Dx / ICD-10", "; ".join(f.diagnoses("{words} [{code}]")))
    row("Procedure codes", f.show("referral.procedures[]"))
    row("Requested service", f.show("referral.service"))
    row("No. of visits", f.show("referral.visits"))
    row("Notes to specialist", f.show("referral.reason"))
    row("Prior auth", f"Required - {f.show('insurance.auth_number')}" if f.note("insurance.auth_required") else "Not required", 22)
    f.label(36, y, "INSURANCE", bold=True)
    s.line(36, y + 4, 576, y + 4)
    y += 18
    row("Primary", f.show("insurance.payer"), 14)
    row("Policy #", f.show("insurance.member_id"), 14)
    if f.note("insurance.group"):
        row("Policy group", f.show("insurance.group"), 14)
    row("Insured", f.show("insurance.holder"), 14)
    if "insurance2.payer" in case.values:
        row("Secondary", f.show("insurance2.payer"), 14)
        row("Policy # (sec.)", f.show("insurance2.member_id"), 14)
    y += 8
    f.label(36, y, "PROVIDER", bold=True)
    s.line(36, y + 4, 576, y + 4)
    y += 18
    row("Ordering provider", f.show("referrer.name"), 14)
    row("NPI", f.show("referrer.npi"), 14)
    row("Usual provider", f.extra("pcp"), 22)
    row("Pharmacy", f"{f.extra('pharmacy')}  {f.extra('pharmacy_phone')}", 26)
    f.label(36, y, "Provider signature")
    f.sign(160, y, 190)
    f.label(370, y, f"Date {f.sent()}")
    s.text(306, 766, f"{f.extra('order')} / {f.extra('staff')} / 1 of 1", f.label_font, 7, "centre")
    return f
