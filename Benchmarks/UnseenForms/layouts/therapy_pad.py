"""A physical therapy prescription pad: everything on underlines, most of it by pen, urgency circled."""
from form import Form

SPECIALTIES, HAND = ["Physical Therapy"], 0.7


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "sans"]), 10)
    s, x, wide = f.sheet, 60, 492
    s.text(306, 76, f.show("recipient.organization"), f.label_font + "-b", 17, "centre")
    s.text(306, 91, "Physical Therapy  -  Hand Therapy  -  Sports Medicine", f.label_font, 9.5, "centre")
    s.text(306, 103, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}   Appointments {f.show('recipient.phone')}   Fax {f.show('recipient.fax')}", f.label_font, 8.5, "centre")
    s.text(306, 132, "PRESCRIPTION FOR THERAPY", f.label_font + "-b", 14, "centre")
    y = 162
    f.underlined(x, y, 330, "Patient's name", f.name_first_last())
    f.underlined(x + 345, y, wide - 345, "Date", f.show("referral.date"))
    y += 25
    f.underlined(x, y, 190, "Birthdate", f.show("patient.dob"))
    f.underlined(x + 205, y, wide - 205, "Pt phone", f.show("patient.phone"))
    y += 25
    f.underlined(x, y, wide, "Dx", "; ".join(f.diagnoses()))
    y += 25
    f.underlined(x, y, 300, "Insurance carrier", f.show("insurance.payer"))
    f.underlined(x + 310, y, wide - 310, "Ins ID #", f.show("insurance.member_id"))
    y += 25
    f.underlined(x, y, 240, "Group no.", f.show("insurance.group"))
    f.underlined(x + 250, y, wide - 250, "Subscriber", f.show("insurance.holder"))
    y += 27
    f.label(x, y, "Priority (circle one):")
    f.circled(x + 118, y, [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], f.note("referral.urgency"), 22)
    y += 27
    f.label(x, y, "Treatment:")
    codes = f.note("referral.procedures[]") or []
    options = [("97110", "Therapeutic exercise (97110)"), ("97140", "Manual therapy (97140)"), ("97116", "Gait training (97116)"), ("97035", "Ultrasound (97035)"), ("97112", "Neuro re-education (97112)"), ("", "Other ____________")]
    for i, (code, label) in enumerate(options):
        f.check(x + 70 + (i % 2) * 210, y + (i // 2) * 17, label, code in codes and code != "")
    y += 60
    f.underlined(x, y, 210, "Total visits", f.show("referral.visits"))
    f.label(x + 225, y, f"Frequency:  {rng.choice([1, 2, 3])} x week for {rng.choice([4, 6, 8])} weeks")
    y += 27
    f.label(x, y, rng.choice(["Goals / special instructions", "Clinical findings and goals", "Reason for therapy"]))
    y += 18
    folded = y
    y = max(f.write_block(x + 4, y, f.show("referral.reason"), wide - 8, leading=1.55), y + 34)
    for i in range(3):
        s.line(x, folded + 3 + i * 17.8, x + wide, folded + 3 + i * 17.8, 0.5)
    y += 34
    f.label(x, y, "I certify the need for these services.", size=8)
    y += 30
    f.label(x, y, "Physician signature")
    f.sign(x + 95, y, 200)
    f.underlined(x + 310, y, wide - 310, "NPI", f.show("referrer.npi"))
    y += 26
    f.underlined(x, y, 280, "Print name", f.show("referrer.name"))
    f.underlined(x + 290, y, wide - 290, "Office ph", f.show("referrer.phone"))
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    s.text(306, 752, f"Evening hours call {f.extra('after_hours')}.  Bring this form and your insurance card to the first visit.", f.label_font, 8, "centre")
    return f
