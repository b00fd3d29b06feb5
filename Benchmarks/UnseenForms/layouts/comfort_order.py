"""A hospice's order in sentences with blanks to fill: names, dates and numbers on rules inside running text."""
import datetime

import fonts
from form import Form

SPECIALTIES, HAND = ["Hospice"], 0.5


def draw(case, rng):
    case.values["patient.dob"] = datetime.date(rng.randint(1931, 1956), rng.randint(1, 12), rng.randint(1, 28)).isoformat()
    f = Form(case, rng, rng.choice(["serif", "sans", "open"]), 10.4)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 50, 564
    s.text(x, 72, f.show("recipient.organization"), bold, 16)
    s.text(x, 86, f"Admissions day and night {f.show('recipient.phone')}  *  Orders by fax {f.show('recipient.fax')}", plain, 9)
    s.line(x, 94, right, 94, 1.6)
    s.text(306, 118, "PHYSICIAN ORDER", bold, 14, "centre")
    at, y = x, 146

    def say(words):
        """Printed words, folded at the right margin."""
        nonlocal at, y
        for word in words.split():
            wide = fonts.width(word + " ", plain, f.size)
            if at + wide > right:
                at, y = x, y + 22
            f.label(at, y, word)
            at += wide

    def fill(value, room, tail=""):
        """A blank of a width with a value on it, and the printed stop behind it."""
        nonlocal at, y
        tall = fonts.width(str(value), f.pen, f.size + 1.5 * case.hand) + 8
        room = max(room, min(tall, right - x - 12))
        if at + room + 8 > right:
            at, y = x, y + 22
        s.line(at, y + 3, at + room, y + 3, 0.6)
        f.write(at + 4, y, value, wide=room - 6)
        at = (f.label(at + room + 1, y, tail) if tail else at + room) + 5

    def paragraph(gap=12):
        nonlocal at, y
        at, y = x, y + 22 + gap

    say("On")
    fill(f.show("referral.date"), 90, ",")
    say("I order the hospice named above to see my patient")
    fill(f.name_first_last(), 190, ",")
    say("who was born")
    fill(f.show("patient.dob"), 90, ",")
    say("chart number")
    fill(f.show("patient.mrn"), 80, ",")
    say("and who now stays at")
    fill(f"{f.show('patient.street')}, {f.place()}", 260, ".")
    say("The telephone there is")
    fill(f.show("patient.phone"), 95)
    say("or")
    fill(f.show("patient.phone_alt"), 95, ".")
    paragraph(2)
    end = f.label(x, y, "The patient is:") + 10
    f.checks(end, y, [("female", "female"), ("male", "male")], f.note("patient.sex"), 16, 10)
    end = f.label(330, y, "Stays in:") + 8
    f.checks(end, y, [(0, "home"), (1, "facility"), (2, "hospital")], rng.choice([0, 0, 1]), 10, 10)
    paragraph()
    end = f.label(x, y, "My order is to", bold=True) + 10
    f.checks(end, y, [("Evaluate and admit", "evaluate and admit if eligible"), ("Palliative consult", "give a palliative consult"), ("info", "meet the family only")], case.values["referral.service"], 14, 10)
    paragraph(0)
    end = f.label(x, y, "and to come", bold=True) + 10
    f.checks(end, y, [("emergent", "today (emergent)"), ("urgent", "within a day (urgent)"), ("routine", "routine")], f.note("referral.urgency"), 14, 10)
    paragraph()
    shown = f.diagnoses("{words}, {code}") + ["", ""]
    say("The terminal diagnosis with its ICD-10 code is")
    fill(shown[0], 250, ".")
    say("Related condition:")
    fill(shown[1] or "none", 200, ".")
    paragraph()
    f.label(x, y, rng.choice(["What has changed of late, and why now:", "Decline that supports this order:"]))
    for i in range(3):
        s.line(x, y + 25 + i * 22, right, y + 25 + i * 22, 0.5)
    f.write_block(x + 4, y + 22, f.show("referral.reason"), right - x - 8, leading=22 / (f.size + 1.5 * case.hand))
    y += 66
    paragraph(8)
    say("Bills go to")
    fill(f.show("insurance.payer"), 170)
    say("under number")
    fill(f.show("insurance.member_id"), 110, ",")
    say("group")
    fill(f.show("insurance.group"), 70, ";")
    say("other coverage")
    fill(f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}".strip(), 120, ".")
    say("The one who decides for the patient is")
    fill(f.extra("guarantor"), 130, ",")
    say(rng.choice(["daughter", "spouse", "son", "sister"]) + ", telephone")
    fill(f.extra("emergency_phone"), 95, ".")
    paragraph()
    f.label(x, y, "Attending of record after admission:")
    f.checks(x + 196, y, [(0, "I will follow"), (1, "hospice medical director")], rng.randint(0, 1), 14, 10)
    paragraph()
    f.label(x, y, "Orders until seen:")
    f.checks(x + 104, y, [(i, w) for i, w in enumerate(("comfort kit", "oxygen 2 L", "hospital bed", "foley as needed"))], rng.randint(0, 3), 12, 10)
    y += 44
    f.sign(x + 6, y, 210)
    f.label(x, y + 13, "signature of ordering physician", 8)
    s.line(300, y + 3, right, y + 3)
    f.write(304, y, f.show("referrer.name"), wide=250)
    f.label(300, y + 13, "name in print", 8)
    y += 36
    for left, room, value, label in ((x, 170, f.show("referrer.organization"), "office"), (228, 100, f.show("referrer.npi"), "NPI"), (336, 108, f.show("referrer.phone"), "telephone"), (452, 112, f.show("referrer.fax"), "fax")):
        s.line(left, y + 3, left + room, y + 3)
        f.write(left + 3, y, value, wide=room - 4)
        f.label(left, y + 13, label, 8)
    s.text(x, 776, "Send last office note, history and physical, medicine list, advance directive.", plain, 8)
    f.imply("referral.service", "referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
