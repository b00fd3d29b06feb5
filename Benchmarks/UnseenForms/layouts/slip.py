"""A referral slip half a page tall, of eye or oral surgery offices."""
from form import Form

SPECIALTIES, HAND = ["Ophthalmology", "Oral Surgery"], 0.7


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "serif", "narrow"]), 9.5)
    s = f.sheet
    s.box(40, 56, 532, 352, 1.4)
    s.text(52, 76, f.show("recipient.organization"), f.label_font + "-b", 14)
    s.text(52, 89, f"{f.show('recipient.name')}   {f.show('recipient.phone')}   fax {f.show('recipient.fax')}", f.label_font, 8.5)
    s.text(560, 76, "REFERRAL SLIP", f.label_font + "-b", 12, "right")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    y, x, wide = 116, 52, 508
    f.underlined(x, y, 330, "Introducing", f.name_first_last())
    f.underlined(x + 340, y, wide - 340, "Today's date", f.show("referral.date"))
    y += 23
    f.underlined(x, y, 190, "Birth date", f.show("patient.dob"))
    f.underlined(x + 200, y, 170, "Cell", f.show("patient.phone"))
    f.underlined(x + 380, y, wide - 380, "Home", f.show("patient.phone_alt"))
    y += 23
    f.underlined(x, y, 290, "Ins.", f.show("insurance.payer"))
    f.underlined(x + 300, y, wide - 300, "Policy #", f.show("insurance.member_id"))
    y += 23
    f.label(x, y, "Please see:")
    f.checks(x + 60, y, [("routine", "Next available"), ("urgent", "Urgent, this week"), ("emergent", "Emergency, today")], f.note("referral.urgency"), 18)
    y += 23
    f.underlined(x, y, wide, "Diagnosis", "; ".join(f.diagnoses("{code} {words}")))
    y += 23
    f.label(x, y, "Reason for visit")
    y = f.write_block(x + 80, y, f.show("referral.reason"), wide - 84, leading=1.5)
    y = max(y, 290)
    f.underlined(x, y, 320, "Referred by Dr.", f.show("referrer.name"))
    f.underlined(x + 330, y, wide - 330, "NPI", f.show("referrer.npi"))
    y += 24
    f.underlined(x, y, 320, "Office", f.show("referrer.organization"))
    f.underlined(x + 330, y, wide - 330, "Tel", f.show("referrer.phone"))
    y += 28
    f.label(x, y, "Signature")
    f.sign(x + 55, y, 210)
    x = f.label(350, y, "X-rays:") + 8
    f.checks(x, y, [(1, "Sent"), (2, "With patient"), (3, "None")], rng.randint(1, 3), 8)
    y += 26
    s.text(306, y, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}.  Parking in rear. Please bring a list of medicines.", f.label_font, 8, "centre")
    return f
