"""An education program's order: boxes with the label at their foot, two phones in one box, hours and topics to tick, laboratory values, certification in print."""
import re

from form import Form

SPECIALTIES, HAND = ["Diabetes Education"], 0.5
TOPICS = ["Meter use", "Meal planning", "Insulin start", "Pump / CGM", "Foot care", "Sick days", "Activity", "Coping"]
BARRIERS = ["Vision", "Hearing", "Physical", "Language", "Learning"]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "sans", "dejavu", "serif"]), 9.6)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 38, 536, case.values
    s.text(306, 66, f.show("recipient.organization"), bold, 14, "centre")
    s.text(306, 82, rng.choice(["Diabetes Self-Management Training and Nutrition Therapy Order", "Order for Diabetes Education / Medical Nutrition Therapy"]), bold, 11.5, "centre")
    s.text(306, 95, f"Phone {f.show('recipient.phone')} and fax {f.show('recipient.fax')}, {f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.5, "centre")
    y = 106

    def foot(*cells, high=32):
        """Boxes in a row, each with its value above a small label at the foot."""
        nonlocal y
        at = x
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, high, 0.7)
            f.write(at + 5, y + high - 16, value, wide=room - 8)
            f.label(at + 3, y + high - 3.5, label, 6.8)
            at += room
        y += high

    def head(words):
        nonlocal y
        s.text(x, y + 13, words, bold, 9.8)
        y += 19

    head("1  Patient")
    foot((0.34, "Last name", f.show("patient.last_name")), (0.3, "First name", f.show("patient.first_name")), (0.08, "MI", f.show("patient.middle_name")[:1]), (0.16, "Date of birth", f.show("patient.dob")), (0.12, "Gender", f.show("patient.sex")))
    if "patient.middle_name" in f.fields:
        f.fields["patient.middle_name"] = v["patient.middle_name"][0]
    foot((0.62, "Street, city, state, ZIP", f"{f.show('patient.street')}, {f.place()}"), (0.38, "Daytime phone / other phone", " / ".join(n for n in (f.show("patient.phone"), f.show("patient.phone_alt")) if n)))
    foot((0.38, "Health insurance", f.show("insurance.payer")), (0.24, "Insurance ID", f.show("insurance.member_id")), (0.16, "Group", f.show("insurance.group")), (0.22, "Name of insured", f.show("insurance.holder")))
    foot((0.38, "Other insurance and its ID", f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}".strip()), (0.24, "Authorization (if any)", f.show("insurance.auth_number")), (0.38, "E-mail for class link", f.show("patient.email")))
    y += 2
    head("2  Diagnosis")
    shown = f.note("referral.diagnoses[]") or []
    for i in range(2):
        words = f.capital(case.descriptions[shown[i]]) if i < len(shown) else ""
        foot((0.16, "ICD-10", shown[i] if i < len(shown) else ""), (0.84, "Description", words), high=31)
    told = re.search(r"A1c (\d+\.\d)", v["referral.reason"])
    measured = told.group(1) if told else f"{rng.randint(6, 11)}.{rng.randint(0, 9)}"
    drawn = f.away(-rng.randint(4, 60), "%m/%d/%y")
    foot((0.14, "A1c %", measured), (0.14, "Drawn", drawn), (0.16, "Fasting glucose", str(rng.randint(100, 125) if shown[:1] == ["R73.03"] else rng.randint(112, 260))), (0.14, "LDL", str(rng.randint(60, 170))), (0.14, "BP", f"{rng.randint(112, 150)}/{rng.randint(64, 92)}"), (0.14, "Height", f"{rng.randint(60, 75)} in"), (0.14, "Weight", f"{rng.randint(130, 290)} lb"), high=31)
    y += 2
    head("3  Service ordered")
    s.box(x, y, wide, 112, 0.7)
    chosen, service = f.note("referral.procedures[]") or [], f.note("referral.service")
    y += 15
    f.checks(x + 8, y, [("Initial training", "Initial training (up to 10 h)"), ("Follow-up training", "Follow-up training (2 h a year)"), ("Nutrition therapy", "Nutrition therapy (3 h)")], service, 20, 9)
    y += 18
    end = f.label(x + 8, y, "Billed as:", 9) + 8
    for code, words in case_codes():
        end = f.check(end, y, f"{code} {words}", code in chosen, 9) + 14
    y += 18
    end = f.label(x + 8, y, "Sessions ordered:", 9) + 6
    s.line(end, y + 3, end + 42, y + 3, 0.6)
    f.write(end + 6, y, f.show("referral.visits"), wide=34)
    end = f.label(end + 58, y, "Start:", 9, True) + 8
    f.checks(end, y, [("routine", "Routine"), ("urgent", "Urgent, in a week"), ("emergent", "Emergent, call now")], f.note("referral.urgency"), 14, 9)
    y += 18
    end = f.label(x + 8, y, "Topics:", 9) + 8
    for i, words in enumerate(TOPICS):
        f.check(end + (i % 4) * 112, y + (i // 4) * 15, words, rng.random() < 0.45, 9)
    y += 33
    end = f.label(x + 8, y, "Why not in a group:", 9) + 8
    for words in BARRIERS:
        end = f.check(end, y, words, v["patient.interpreter"] if words == "Language" else rng.random() < 0.12, 9) + 10
    end = f.label(end + 4, y, "Speaks", 9) + 5
    f.write(end, y, f.show("patient.language"), wide=x + wide - end - 6)
    y += 12
    head(rng.choice(["4  Reason for training, goals and concerns", "4  Clinical notes for the educator", "4  What should we work on?"]))
    s.box(x, y, wide, 58, 0.7)
    f.write_block(x + 6, y + 15, f.show("referral.reason"), wide - 12)
    y += 60
    head("5  Treating provider")
    y = s.block(x, y + 8, "I certify that I am managing this patient's diabetes and that the training ordered here is needed under a comprehensive plan of care. Medicare: the order must be signed by the physician or qualified practitioner who treats the diabetes.", wide, plain, 7.8, 1.25) - 3
    foot((0.4, "Provider name, printed", f.show("referrer.name")), (0.22, "NPI", f.show("referrer.npi")), (0.38, "Telephone / fax", f"{f.show('referrer.phone')} / {f.show('referrer.fax')}"))
    foot((0.4, "Group / practice", f.show("referrer.organization")), (0.4, "Signature", ""), (0.2, "Date of order", f.show("referral.date")), high=37)
    f.sign(x + 0.4 * wide + 14, y - 15, 170, line=False)
    y += 12
    s.text(x, y, f"cc PCP if other: {f.extra('pcp') if rng.random() < 0.5 else '________________'}     Support person: {f.extra('emergency')} {f.extra('emergency_phone')}", plain, 8.5)
    s.text(306, 778, "Send this order with the last note, laboratory values and medicine list. DSMT-2 Rev. C", plain, 7.2, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "patient.interpreter", "insurance.auth_required")
    return f


def case_codes():
    """The services a program bills for, with their short names."""
    return [("G0108", "individual"), ("G0109", "group"), ("97802", "MNT first"), ("97803", "MNT repeat")]
