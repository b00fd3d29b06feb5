"""A web portal's page printed from a browser: label and wrapped value in three columns, address of the page at the foot."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["roboto", "sans", "open"]), 8.6)
    s, plain, bold = f.sheet, f.label_font, f.label_font + "-b"
    printed = f.away(rng.randint(0, 3), "%-m/%-d/%y") if "referral.date" not in case.blank else ""
    s.text(30, 52, f"{printed}, {rng.randint(1, 12)}:{rng.randint(10, 59)} PM".strip(", "), plain, 7.5)
    s.text(306, 52, f"Referral #{f.extra('order')} | CareLink Exchange", plain, 7.5, "centre")
    s.text(30, 80, f"Referral #{f.extra('order')}", bold, 16)
    status = rng.choice(["SENT", "AWAITING SCHEDULING", "NEW"])
    s.box(456, 66, 126, 18, 0.8, 232)
    s.text(519, 79, status, bold, 8.5, "centre")
    s.text(30, 96, "Summary      Documents (3)      Messages      History", plain, 8.5)
    s.line(30, 101, 582, 101, 0.6)
    stops, y = (30, 218, 406), 118

    def panel(title, *pairs):
        """Pairs three to a row; a long value wraps under its own start."""
        nonlocal y
        s.text(30, y, title, bold, 10.5)
        y += 16
        for i in range(0, len(pairs), 3):
            deepest = 1
            for x, (label, value) in zip(stops, pairs[i:i + 3]):
                end = s.text(x, y, label + ":", bold, f.size) + 4
                folded = fold(value, x + 178 - end, plain, f.size) or [""]
                for j, words in enumerate(folded):
                    s.text(end, y + j * 11, words, plain, f.size)
                deepest = max(deepest, len(folded))
            y += 11 * deepest + 5
        s.line(30, y, 582, y, 0.4, 140)
        y += 17

    urgency = {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}.get(f.note("referral.urgency"), "")
    panel("Referral", ("Created", f.show("referral.date")), ("Urgency", urgency), ("Specialty", f.show("referral.specialty")),
          ("Request", f.show("referral.service")), ("Visits", f.show("referral.visits")), ("Last updated", f"{printed} by {f.extra('staff')}"),
          ("Auth required", f.show("insurance.auth_required")), ("Auth number", f.show("insurance.auth_number") or "none"), ("Expires", f.away(180)))
    panel("Patient", ("Last name", f.show("patient.last_name")), ("First name", f.show("patient.first_name")), ("Middle name", f.show("patient.middle_name") or "-"),
          ("Born", f.show("patient.dob")), ("Gender", f.show("patient.sex")), ("External ID", f.show("patient.mrn")),
          ("Mobile", f.show("patient.phone")), ("Landline", f.show("patient.phone_alt")), ("Email", f.show("patient.email")),
          ("Address", f"{f.show('patient.street')}, {f.place()}"), ("Language", f.show("patient.language")), ("Interpreter", f.show("patient.interpreter")),
          ("Proxy contact", f.extra("emergency")), ("Proxy phone", f.extra("emergency_phone")), ("Guarantor", f.extra("guarantor")))
    pairs = [("Primary payer", f.show("insurance.payer")), ("Member ID", f.show("insurance.member_id")), ("Group ID", f.show("insurance.group") or "-"),
             ("Plan", f.show("insurance.plan")), ("Subscriber", f.show("insurance.holder")), ("Eligibility", f"Active as of {printed}" if printed else "Active")]
    if "insurance2.payer" in case.values:
        pairs += [("Secondary payer", f.show("insurance2.payer")), ("Secondary member ID", f.show("insurance2.member_id")), ("COB", "on file")]
    panel("Coverage", *pairs)
    s.text(30, y, "Clinical", bold, 10.5)
    y += 16
    for label, values in (("Diagnosis codes", f.diagnoses("{words} ({code})")), ("Procedure codes", f.procedures("{words} ({code})")), (rng.choice(["Reason", "Notes to receiving office", "Clinical question"]), [f.show("referral.reason")])):
        end = s.text(30, y, label + ":", bold, f.size) + 4
        for words in values or [""]:
            y = s.block(end, y, words, 576 - end, plain, f.size, 1.3) if words else y + 11
        y += 6
    s.line(30, y - 4, 582, y - 4, 0.4, 140)
    y += 13
    panel("From (sender)", ("Provider", f.show("referrer.name")), ("NPI", f.show("referrer.npi")), ("Organization", f.show("referrer.organization")),
          ("Office phone", f.show("referrer.phone")), ("Office fax", f.show("referrer.fax")), ("Sender's contact", f.extra("staff")))
    panel("To (receiver)", ("Provider", f.show("recipient.name")), ("NPI", f.extra("recipient_npi")), ("Organization", f.show("recipient.organization")),
          ("Office phone", f.show("recipient.phone")), ("Office fax", f.show("recipient.fax")), ("Location", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"))
    if f.note("referrer.signed"):
        s.text(30, y + 4, f"E-signature: {case.values['referrer.name']} (verified by password)", plain, 8.6)
    else:
        s.text(30, y + 4, "E-signature: not signed", plain, 8.6)
    f.imply("referral.type", "recipient.specialty")
    s.text(30, 770, f"https://carelink.example.org/referrals/{f.extra('order')}/print?view=summary", plain, 7.5)
    s.text(582, 770, "1/1", plain, 7.5, "right")
    return f
