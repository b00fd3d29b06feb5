"""A printout of an ordering system: blocks side by side, labels in bold above or left of the values."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "sans", "roboto"]), 9)
    s, urgency = f.sheet, {"routine": "Routine", "urgent": rng.choice(["Urgent", "ASAP"]), "emergent": rng.choice(["STAT", "Emergent"])}
    s.text(36, 66, f.show("referrer.organization"), f.label_font + "-b", 13)
    s.text(36, 78, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 8)
    s.text(576, 66, f"Ph: {f.show('referrer.phone')}", f.label_font, 8, "right")
    s.text(576, 78, f"Fx: {f.show('referrer.fax')}", f.label_font, 8, "right")
    s.line(36, 84, 576, 84, 1.5)
    s.text(36, 104, f"Outgoing Referral Order - {f.show('referral.specialty')}", f.label_font + "-b", 12)
    s.text(576, 104, f"Referral ID: {f.extra('order')}", f.label_font, 8.5, "right")
    f.imply("recipient.specialty", "referral.type")

    y = f.bar(114, "Patient", dark=False)
    rows = [("Name", f.name_last_first(), "Legal Sex", f.show("patient.sex")), ("Birthdate", f.show("patient.dob"), "MRN", f.show("patient.mrn")),
            ("Address", f.show("patient.street"), "Mobile", f.show("patient.phone")), ("", f.place(), "Home", f.show("patient.phone_alt")),
            ("E-mail", f.show("patient.email"), "Pref. Language", f.show("patient.language")), ("PCP", f.extra("pcp"), "Interpreter?", f.show("patient.interpreter"))]
    for left, value, right, other in rows:
        y += 14
        s.text(100, y, left and left + ":", f.label_font + "-b", 8.5, "right")
        f.write(106, y, value, wide=230)
        s.text(420, y, right + ":", f.label_font + "-b", 8.5, "right")
        f.write(426, y, other, wide=150)

    y = f.bar(y + 12, "Referral Details", dark=False)
    visits = f.show("referral.visits")
    rows = [("Ordered on", f.show("referral.date"), "Priority", urgency.get(f.note("referral.urgency"), "")),
            ("Requested service", f.show("referral.service"), "# of visits", visits), ("Auth #", f.show("insurance.auth_number") or "Not on file", "Expiration", "1 year")]
    for left, value, right, other in rows:
        y += 14
        s.text(120, y, left + ":", f.label_font + "-b", 8.5, "right")
        f.write(126, y, value)
        s.text(420, y, right + ":", f.label_font + "-b", 8.5, "right")
        f.write(426, y, other)
    y += 18
    f.label(40, y, "Diagnoses", bold=True)
    for line in f.diagnoses("{code} - {words}") or [""]:
        y += 12.5
        f.write(50, y, line, wide=520)
    y += 18
    f.label(40, y, rng.choice(["Clinical question", "Comments to provider", "Reason for consult"]), bold=True)
    y = f.write_block(50, y + 12.5, f.show("referral.reason"), 510)

    top = y + 4
    for x, head, keys in ((36, "REFERRED BY", "referrer"), (310, "REFERRED TO", "recipient")):
        y = top
        s.box(x, y, 266, 14, 0.6, 215)
        s.text(x + 5, y + 10, head, f.label_font + "-b", 8.5)
        s.box(x, y, 266, 84)
        lines = [f.show(keys + ".name"), f.show(keys + ".organization")]
        lines += [f"NPI {f.show('referrer.npi')}", f"Tel {f.show('referrer.phone')}", f"Fax {f.show('referrer.fax')}"] if keys == "referrer" else [f.extra("recipient_street"), f"Tel {f.show('recipient.phone')}", f"Fax {f.show('recipient.fax')}"]
        for line in lines:
            y += 13 if y > top else 26
            f.write(x + 8, y, line, wide=250)
    y = f.bar(top + 92, "Coverage Information", dark=False) + 14
    f.pair(42, y, "Payer:", f.show("insurance.payer"), wide=265)
    f.pair(310, y, "Plan:", f.show("insurance.plan"))
    y += 14
    f.pair(42, y, "Subscriber ID:", f.show("insurance.member_id"))
    f.pair(310, y, "Group #:", f.show("insurance.group"))
    y += 14
    f.pair(42, y, "Policyholder:", f.show("insurance.holder"))
    f.pair(310, y, "Guarantor:", f.extra("guarantor"))
    if "insurance2.payer" in case.values:
        y += 14
        f.pair(42, y, "Secondary payer:", f.show("insurance2.payer"))
        f.pair(310, y, "Secondary ID:", f.show("insurance2.member_id"))
    y += 24
    if f.note("referrer.signed"):
        s.text(36, y, f"Electronically signed: {case.values['referrer.name']}  {f.sent()} {rng.randint(8, 11)}:{rng.randint(10, 59)} AM", f.label_font, 8.5)
    else:
        s.text(36, y, "Signature pending - order not yet signed", f.label_font, 8.5)
    s.text(36, 764, f"Printed by {f.extra('staff')} at {f.extra('clinic_place')}", f.label_font, 7)
    s.text(576, 764, "Page 1 of 1", f.label_font, 7, "right")
    return f
