"""A testing laboratory's requisition: signature and urgency at the top, a matrix of studies and limbs, the ordering office only as a rubber stamp."""
from form import Form

SPECIALTIES, HAND = ["Neurodiagnostics"], 0.55
EEG = ("R55", "G40.909")


def draw(case, rng):
    f = Form(case, rng, rng.choice(["dejavu", "sans", "narrow"]), 9.6)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 40, 572
    v = case.values
    eeg = v["referral.diagnoses[]"][0] in EEG
    v["referral.procedures[]"] = ["95819"] if eeg else ["95886"]
    s.text(x, 68, rng.choice(["ORDER REQUISITION", "TEST REQUISITION", "DIAGNOSTIC ORDER"]), bold, 15)
    s.text(right, 62, f.show("recipient.organization"), bold, 10.5, "right")
    s.text(right, 74, f"Desk {f.show('recipient.phone')}   Fax {f.show('recipient.fax')}", plain, 9, "right")
    s.box(x, 84, right - x, 58, 1.2)
    f.label(x + 8, 100, "Order authenticated by", 8)
    f.sign(x + 10, 126, 200)
    f.label(x + 230, 100, "Ordered on", 8)
    f.write(x + 232, 124, f.show("referral.date"), wide=110)
    s.line(x + 230, 128, x + 345, 128, 0.6)
    f.label(x + 366, 100, "Turnaround", 8)
    for i, (value, label) in enumerate((("routine", "Routine"), ("urgent", "Urgent 48 h"), ("emergent", "STAT"))):
        f.check(x + 366 + (i % 2) * 80, 117 + (i // 2) * 16, label, f.note("referral.urgency") == value, 9)
    y = 168

    def over(*parts):
        """Values on a rule with the label under it."""
        nonlocal y
        at = x
        for room, label, value in parts:
            f.below(at, y, room - 10, label, value)
            at += room
        y += 30

    over((186, "Family name", f.show("patient.last_name")), (150, "Given name", f.show("patient.first_name")), (80, "Initial", f.show("patient.middle_name")[:1]), (126, "Born", f.show("patient.dob")))
    if "patient.middle_name" in f.fields:
        f.fields["patient.middle_name"] = v["patient.middle_name"][0]
    over((220, "Residence", f.show("patient.street")), (220, "Town, state, zip code", f.place()), (102, "MR number", f.show("patient.mrn")))
    over((140, "Call first", f.show("patient.phone")), (140, "Call second", f.show("patient.phone_alt")), (262, "Parent, spouse or caregiver", f"{f.extra('emergency')} {f.extra('emergency_phone')}"))
    over((232, "Insurer", f.show("insurance.payer")), (160, "Contract or ID number", f.show("insurance.member_id")), (150, "Group", f.show("insurance.group")))
    over((232, "Name on card", f.show("insurance.holder")), (160, "Precert number", f.show("insurance.auth_number")), (150, "Precert call made by", f.extra("staff")))
    y += 4
    end = f.label(x, y - 4, "Sex") + 8
    end = f.circled(end + 4, y - 4, [("female", "F"), ("male", "M")], f.note("patient.sex"), 16, 9.5)
    end = f.label(end + 14, y - 4, "Handed") + 12
    end = f.circled(end, y - 4, [(0, "R"), (1, "L")], rng.choice([0, 0, 0, 1]), 16, 9.5)
    end = f.label(end + 14, y - 4, "Anticoagulant") + 12
    end = f.circled(end, y - 4, [(0, "No"), (1, "Yes")], rng.choice([0, 0, 1]), 16, 9.5)
    end = f.label(end + 14, y - 4, "Pacer / DBS") + 12
    f.circled(end, y - 4, [(0, "No"), (1, "Yes")], 0, 16, 9.5)
    y += 12
    s.box(x, y, 262, 118, 0.8)
    s.text(x + 6, y + 13, "EEG", bold, 10)
    f.note("referral.procedures[]")
    kinds = [("95819", "Awake and asleep", eeg), ("95816", "Awake and drowsy", False), ("95822", "Coma or sleep only", False), ("95700", "Ambulatory, 24 / 48 / 72 h", False)]
    for i, (code, words, on) in enumerate(kinds):
        f.check(x + 10, y + 33 + i * 20, words, on, 9)
        f.label(x + 222, y + 33 + i * 20, code, 8.5)
    s.box(x + 270, y, 262, 118, 0.8)
    s.text(x + 276, y + 13, "EMG / NCV", bold, 10)
    s.text(x + 456, y + 13, "95886 with NCV", plain, 8.5)
    ulnar = v["referral.diagnoses[]"][0] == "G56.21"
    for i, (words, left, here) in enumerate((("Upper", False, ulnar), ("Lower", True, not ulnar and not eeg), ("Face", False, False))):
        f.label(x + 280, y + 40 + i * 24, words, 9.2)
        for j, (side, on) in enumerate((("Right", here and not eeg), ("Left", left and here), ("Both sides", False))):
            f.check(x + 322 + j * 66, y + 40 + i * 24, side, on, 9)
    s.text(x + 280, y + 110, "All limbs are examined by a neurologist.", plain, 7.5)
    y += 136
    shown = f.note("referral.diagnoses[]") or []
    f.label(x, y, rng.choice(["Codes that support the test (ICD-10)", "Signs and diagnoses, ICD-10"]), 9, True)
    y += 18
    for i in range(2):
        words = f"{shown[i]}   {f.capital(case.descriptions[shown[i]])}" if i < len(shown) else ""
        f.label(x, y, f"{i + 1}.", 9)
        f.write(x + 16, y, words, wide=500)
        s.line(x + 12, y + 3, right, y + 3, 0.5)
        y += 19
    f.label(x, y + 2, rng.choice(["What should the study answer?", "Clinical information"]), 9, True)
    y = f.write_block(x + 4, y + 19, f.show("referral.reason"), 520) + 6
    y = max(y, 606)
    tilt = 320 if rng.random() < 0.5 else x
    s.box(tilt, y, 250, 92, 2)
    s.box(tilt + 3, y + 3, 244, 86, 0.6)
    stamp = [(f.show("referrer.name"), bold, 11), (f.show("referrer.organization"), plain, 9.5), (f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.2),
             (f"T {f.show('referrer.phone')}  F {f.show('referrer.fax')}", plain, 9.2), (f"NPI {f.show('referrer.npi')}", plain, 9.5)]
    for i, (words, font, size) in enumerate(stamp):
        s.text(tilt + 125, y + 19 + i * 15.5, words, font, size, "centre")
    side = x if tilt == 320 else 306
    f.label(side, y + 12, "Ordering office: stamp or print" + (" to the right" if tilt == 320 else " to the left"), 8.5)
    f.label(side, y + 32, f"Second copy to {case.extras['cc']}", 8.5)
    f.label(side, y + 52, "Lab use: tech ______  room ____  start ___:___", 8.5)
    f.label(side, y + 72, f"Requisition {f.extra('order')}", 8.5)
    s.text(306, 770, f"Wash hair, no gel. No caffeine for 8 hours. Cancel a day ahead: {f.extra('after_hours')}.", plain, 8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
