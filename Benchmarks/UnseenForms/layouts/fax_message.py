"""A fax cover that is the whole request: transmittal lines at the top, then a short message by hand or typewriter, a sticker of the patient pasted below."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.55
IS_COVER = True


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "sans", "dejavu", "mono"]), 10.5)
    s, plain, bold, x = f.sheet, f.label_font, f.label_font + "-b", 54
    v = case.values
    s.text(x, 92, rng.choice(["FAX", "Fax Transmittal", "FACSIMILE"]), bold, 26)
    s.text(558, 78, f.show("referrer.organization"), bold, 11, "right")
    s.text(558, 91, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.5, "right")
    s.line(x, 100, 558, 100, 2)
    y = 122

    def twin(left, right):
        nonlocal y
        for at, room, (label, value) in ((x, 262, left), (x + 270, 234, right)):
            s.text(at, y, label, bold, 10)
            f.write(at + 52, y, value, 10, wide=room - 54)
            s.line(at + 50, y + 4, at + room, y + 4, 0.5)
        y += 22

    dr = v["recipient.name"]
    twin(("TO", f.show("recipient.name")), ("FROM", f.show("referrer.name")))
    twin(("AT", f.show("recipient.organization")), ("NPI", f.show("referrer.npi")))
    twin(("FAX", f.show("recipient.fax")), ("FAX", f.show("referrer.fax")))
    twin(("TEL", f.show("recipient.phone")), ("TEL", f.show("referrer.phone")))
    twin(("DATE", f.show("referral.date")), ("PAGES", rng.choice(["1", "1 + chart", "one"])))
    twin(("RE", f.name_first_last()), ("CC", f.extra("cc") if rng.random() < 0.5 else "-"))
    y += 4
    f.checks(x, y, [("emergent", "STAT / emergent"), ("urgent", "Urgent"), ("routine", "Routine"), ("reply", "Please reply"), ("fyi", "FYI")], f.note("referral.urgency"), 22, 10)
    y += 16
    s.line(x, y, 558, y, 2)
    y += 26
    s.text(x, y, rng.choice(["Message", "COMMENTS", "Notes:"]), bold, 11)
    y += 22
    size, room = 11, 500
    new = rng.choice(["Kindly see the above patient in consultation.", "Please call pt to schedule. New to you.", "Would you see this patient for us?"])
    y = f.write_block(x, y, f"{f.capital(new)} {f.show('referral.reason')}", room, size, 1.6) + 8
    shown = f.diagnoses("{words} {code}")
    if shown:
        y = f.write_block(x, y, "Dx: " + "; ".join(shown), room, size, 1.6) + 2
    wanted = f.procedures("{words} ({code})")
    if wanted and rng.random() < 0.8:
        y = f.write_block(x, y, "Needs: " + ", ".join(wanted), room, size, 1.6) + 2
    else:
        f.fields.pop("referral.procedures[]", None)
    insured = [f"Ins: {f.show('insurance.payer')}" if f.note("insurance.payer") else "", f"ID {f.show('insurance.member_id')}" if f.note("insurance.member_id") else "", f"Grp {f.show('insurance.group')}" if v["insurance.group"] else "", f"Auth {f.show('insurance.auth_number')}" if v["insurance.auth_number"] else "no auth needed"]
    if not v["insurance.auth_number"]:
        f.note("insurance.auth_required")
    y = f.write_block(x, y, ", ".join(words for words in insured if words), room, size, 1.6) + 2
    if "insurance2.payer" in v:
        y = f.write_block(x, y, f"Also {f.show('insurance2.payer')} {f.show('insurance2.member_id')}", room, size, 1.6) + 2
    if v["patient.interpreter"]:
        y = f.write_block(x, y, f"Speaks {f.show('patient.language')}, interpreter please", room, size, 1.6) + 2
        f.note("patient.interpreter")
    y = f.write_block(x, y, rng.choice([f"Call {f.extra('staff')} here with the date, direct line {f.extra('after_hours')}.", f"Meds from {f.extra('pharmacy')} {f.extra('pharmacy_phone')}. Thx."]), room, size, 1.6) + 12
    f.sign(x, y + 16, 190, line=False)
    top, left = max(y + 40, 520), rng.choice([x, 300])
    s.box(left, top, 258, 104, 1)
    sticker = [f"{f.name_last_first()}", f"DOB {f.show('patient.dob')}  {(f.note('patient.sex') or ' ')[0].upper()}   MRN {f.show('patient.mrn')}", f.show("patient.street"), f.place(), f"H {f.show('patient.phone')}  C {f.show('patient.phone_alt')}", f"PCP {f.extra('pcp')}   FC {rng.randint(10, 99)}"]
    for i, words in enumerate(sticker):
        size = 9.2
        f.sheet.text(left + 8, top + 17 + i * 15.5, words, "mono" if plain != "mono" else "sans", size if len(words) < 44 else 8)
    s.block(x, 716, "CONFIDENTIAL: the pages of this fax may hold protected health information and are meant for the addressee alone. If you are not the addressee, call us at once and shred them.", 500, plain, 8)
    f.imply("insurance.auth_required", "referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    return f
