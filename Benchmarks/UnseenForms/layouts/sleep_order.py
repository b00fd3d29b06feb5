"""A sleep study and equipment order made of check boxes."""
from form import Form

SPECIALTIES, HAND = ["Sleep Medicine"], 0.5
STUDIES = [("95810", "Diagnostic polysomnogram (95810)"), ("95811", "CPAP titration polysomnogram (95811)"), ("95806", "Home sleep apnea test (95806)"), ("95805", "Multiple sleep latency test (95805)")]
COMPLAINTS = [("G47.33", "G47.33 Obstructive sleep apnea"), ("G47.10", "G47.10 Hypersomnia"), ("R06.83", "R06.83 Snoring"), ("G47.00", "G47.00 Insomnia"), ("G25.81", "G25.81 Restless legs"), ("I10", "I10 Hypertension")]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "open"]), 9.5)
    s, x, wide = f.sheet, 40, 532
    s.text(x, 72, f.show("recipient.organization"), f.label_font + "-b", 16)
    s.text(x, 86, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", f.label_font, 8.5)
    s.text(572, 72, f"Scheduling {f.show('recipient.phone')}", f.label_font, 8.5, "right")
    s.text(572, 84, f"Order fax {f.show('recipient.fax')}", f.label_font, 8.5, "right")
    y = f.bar(96, "SLEEP STUDY ORDER FORM", x, wide, 17, size=11) + 20
    f.underlined(x, y, 260, "Pt Name", f.name_last_first())
    f.underlined(x + 270, y, 125, "DOB", f.show("patient.dob"))
    f.check(x + 405, y, "Male", f.note("patient.sex") == "male")
    f.check(x + 455, y, "Female", f.note("patient.sex") == "female")
    y += 20
    f.underlined(x, y, 180, "Pt phone", f.show("patient.phone"))
    f.underlined(x + 190, y, 160, "Alt", f.show("patient.phone_alt"))
    f.underlined(x + 360, y, 172, "Language", f.show("patient.language"))
    y += 20
    f.underlined(x, y, wide, "Address", f"{f.show('patient.street')}, {f.place()}")
    y += 20
    f.underlined(x, y, 280, "Primary ins", f.show("insurance.payer"))
    f.underlined(x + 290, y, 242, "Ins ID #", f.show("insurance.member_id"))
    y += 20
    f.underlined(x, y, 180, "Grp #", f.show("insurance.group"))
    f.underlined(x + 190, y, 160, "Auth #", f.show("insurance.auth_number"))
    end = f.label(x + 360, y, "Auth needed") + 6
    f.checks(end, y, [(True, "Y"), (False, "N")], f.note("insurance.auth_required"), 8)
    y = f.bar(y + 12, "URGENCY", x, wide, dark=False) + 14
    f.checks(x + 10, y, [("routine", "Routine"), ("urgent", "ASAP"), ("emergent", "STAT")], f.note("referral.urgency"), 40, 9.5)
    y = f.bar(y + 10, "STUDY", x, wide, dark=False) + 14
    chosen = f.note("referral.procedures[]") or []
    for i, (code, words) in enumerate(STUDIES):
        f.check(x + 10 + (i % 2) * 265, y + (i // 2) * 16, words, code in chosen, 9)
    y = f.bar(y + 26, "DIAGNOSIS / INDICATION (check all that apply)", x, wide, dark=False) + 14
    codes = f.note("referral.diagnoses[]") or []
    for i, (code, words) in enumerate(COMPLAINTS):
        f.check(x + 10 + (i % 3) * 178, y + (i // 3) * 16, words, code in codes, 9)
    y += 36
    f.underlined(x, y, wide, "Other Dx", "")
    y += 22
    f.label(x, y, "Clinical history", bold=True)
    y = max(f.write_block(x + 84, y, f.show("referral.reason"), wide - 90), y + 30)
    y = f.bar(y + 2, "IF STUDY IS POSITIVE", x, wide, dark=False) + 14
    for words in ("Set up auto CPAP 5-15 cm", "Sleep physician consult", "Return results only"):
        f.check(x + 10 + 178 * ("Set" not in words) + 178 * ("Return" in words), y, words, rng.random() < 0.4, 9)
    y += 16
    f.label(x + 10, y, f"Mask: {rng.choice(['nasal', 'full face', 'to fit'])}     Heated humidifier     Supplies for {rng.choice([6, 12])} months", 9)
    y = f.bar(y + 12, "ORDERING PROVIDER", x, wide, dark=False) + 18
    f.underlined(x, y, 270, "Name (print)", f.show("referrer.name"))
    f.underlined(x + 280, y, 120, "NPI", f.show("referrer.npi"))
    f.underlined(x + 410, y, 122, "Date", f.show("referral.date"))
    y += 22
    f.underlined(x, y, 270, "Practice", f.show("referrer.organization"))
    f.underlined(x + 280, y, 125, "Ph", f.show("referrer.phone"))
    f.underlined(x + 410, y, 122, "Fx", f.show("referrer.fax"))
    y += 32
    f.label(x, y, "Signature (no stamps)")
    f.sign(x + 110, y, 200)
    f.underlined(x + 330, y, 202, "PCP if different", f.extra("pcp"))
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "patient.interpreter")
    s.text(306, 768, "Attach sleep history, last visit note and a copy of both sides of the insurance card.", f.label_font, 7.5, "centre")
    return f
