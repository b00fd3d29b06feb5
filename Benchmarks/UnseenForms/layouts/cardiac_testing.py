"""A cardiac laboratory's order: tests down the left in a narrow column, values stacked above their labels at the right, a table of diagnoses."""
from form import Form

SPECIALTIES, HAND = ["Cardiology"], 0.5
TESTS = [("ECG / RHYTHM", [("93000", "12-lead ECG"), ("93224", "Holter 24-48 h"), ("93241", "Patch 3-7 days"), ("93228", "MCT 30 days")]),
         ("STRESS", [("93015", "Treadmill"), ("78452", "Nuclear SPECT"), ("93351", "Stress echo")]),
         ("ECHO", [("93306", "Complete TTE"), ("93308", "Limited TTE"), ("93312", "TEE")]),
         ("VASCULAR", [("93880", "Carotid duplex"), ("93922", "ABI"), ("93970", "Venous, legs")])]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["narrow", "sans", "dejavu"]), 9.8)
    s, bold, x = f.sheet, f.label_font + "-b", 40
    s.text(306, 68, f.show("recipient.organization").upper(), bold, 15, "centre")
    s.text(306, 82, "Noninvasive Cardiac Laboratory - Test Requisition", f.label_font, 11, "centre")
    s.text(306, 95, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}    T: {f.show('recipient.phone')}    F: {f.show('recipient.fax')}", f.label_font, 8.5, "centre")
    chosen = f.note("referral.procedures[]") or []
    s.box(x, 106, 150, 436, 1)
    y = 122
    for name, tests in TESTS:
        s.text(x + 75, y, name, bold, 9.5, "centre")
        s.line(x + 8, y + 4, x + 142, y + 4, 0.5)
        y += 20
        for code, words in tests:
            end = f.check(x + 8, y, words, code in chosen, 9.2)
            f.label(max(end + 5, x + 112), y, code, 8.5)
            y += 20
        y += 11
    f.label(x + 8, y, "Hold beta blocker?", 8.5)
    f.circled(x + 98, y, [(1, "Y"), (0, "N")], rng.randint(0, 1), 14, 8.8)

    left, y = 204, 124

    def stack(*parts):
        """Values on a rule with the label under it, in small capitals."""
        nonlocal y
        at = left
        for share, label, value in parts:
            wide = share * 368 - 10
            f.write(at + 2, y, value, wide=wide - 2)
            s.line(at, y + 3.5, at + wide, y + 3.5, 0.6)
            f.label(at, y + 11, label.upper(), 6.4)
            at += share * 368
        y += 31

    stack((0.45, "Patient last name", f.show("patient.last_name")), (0.4, "First name", f.show("patient.first_name")), (0.15, "M.I.", f.show("patient.middle_name")[:1]))
    if len(f.fields.get("patient.middle_name", "")) > 1:
        f.fields["patient.middle_name"] = case.values["patient.middle_name"][0]
    stack((0.3, "Birth date", f.show("patient.dob")), (0.35, "Home / cell phone", f.show("patient.phone")), (0.35, "Alternate phone", f.show("patient.phone_alt")))
    stack((0.62, "Address", f.show("patient.street")), (0.38, "City, state, zip", f.place()))
    stack((0.62, "Insurance carrier", f.show("insurance.payer")), (0.38, "Authorization no.", f.show("insurance.auth_number")))
    stack((0.38, "Insurance ID no.", f.show("insurance.member_id")), (0.24, "Group no.", f.show("insurance.group")), (0.38, "Insured's name", f.show("insurance.holder")))
    end = f.label(left, y, "Sex:", 9.2, True) + 6
    f.checks(end, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 8)
    f.label(left + 110, y, f"Ht ______   Wt ______   Last seen {f.away(-rng.randint(2, 60), '%m/%d/%y')}", 9.2)
    y += 24
    f.label(left, y, "Test needed:", 9.2, True)
    f.circled(left + 76, y, [("routine", "ROUTINE"), ("urgent", "URGENT"), ("emergent", "STAT")], f.note("referral.urgency"), 30, 9.5)
    y += 20
    s.box(left, y, 368, 15, 0.8, 225)
    for at, words in ((left + 5, "ICD-10"), (left + 70, "Diagnosis"), (left + 310, "Primary")):
        s.text(at, y + 11, words, bold, 8.5)
    y += 15
    codes = f.note("referral.diagnoses[]") or []
    for i in range(3):
        s.box(left, y, 368, 18)
        s.line(left + 65, y, left + 65, y + 18)
        s.line(left + 305, y, left + 305, y + 18)
        if i < len(codes):
            f.write(left + 5, y + 13, codes[i], wide=58)
            f.write(left + 70, y + 13, f.capital(case.descriptions[codes[i]]), wide=230)
        f.check(left + 332, y + 12.5, "", i == 0 and bool(codes))
        y += 18
    y += 16
    f.label(left, y, rng.choice(["Symptoms / clinical question", "Indication for testing", "Pertinent history"]), 9.2, True)
    f.write_block(left + 2, y + 16, f.show("referral.reason"), 358, 9.3, 1.45)
    y = 566
    s.line(x, y - 12, 572, y - 12, 1.2)
    left = x
    y += 14
    stack((0.75, "Ordering provider (print)", f.show("referrer.name")), (0.34, "NPI", f.show("referrer.npi")), (0.36, "Order date", f.show("referral.date")))
    stack((0.75, "Practice", f.show("referrer.organization")), (0.34, "Phone", f.show("referrer.phone")), (0.36, "Fax", f.show("referrer.fax")))
    y += 10
    f.sign(x + 4, y, 250)
    f.label(x, y + 11, "PROVIDER SIGNATURE", 6.4)
    f.label(x + 300, y, "Results also to:", 9.2)
    f.write(x + 372, y, f.extra("cc"), wide=160)
    y += 34
    end = f.label(x, y, "Report by:", 9.2) + 8
    for words in ("fax", "phone if abnormal", "portal"):
        end = f.check(end, y, words, rng.random() < 0.5, 9) + 14
    f.label(end + 10, y, f"Lab manager {f.extra('staff')}  {f.extra('after_hours')}", 8.5)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    s.text(306, 768, "Wear comfortable shoes. No caffeine for 12 hours before stress tests.", f.label_font, 8, "centre")
    return f
