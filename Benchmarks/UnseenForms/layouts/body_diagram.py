"""A spine or bone practice's intake sheet: two columns, a body to mark, sides to tick, dates and area codes in parts."""
from form import Form

SPECIALTIES, HAND = ["Pain Management", "Orthopedics"], 0.6
AREAS = ["Neck", "Mid back", "Low back", "Shoulder", "Elbow", "Wrist/hand", "Hip", "Knee", "Foot/ankle"]
HINTS = {"Low back": "M47.816 M48.062", "Neck": "M54.12", "Foot/ankle": "S93.401A", "Wrist/hand": "S52.501A", "Knee": "M17.12"}
SIDES = {"M54.12": "R", "S93.401A": "R", "S52.501A": "R", "M17.12": "L"}


def body(s, x, y):
    """The outline of a person, 62 points wide and 170 tall."""
    s.ring(x + 21, y, 20, 25, 0.8)
    half = [(27, 24), (27, 30), (12, 36), (6, 60), (0, 96), (5, 98), (14, 66), (16, 62), (17, 96), (15, 130), (14, 168), (22, 170), (26, 132), (31, 100)]
    s.curve([(x + a, y + b) for a, b in half], 0.8)
    s.curve([(x + 62 - a, y + b) for a, b in half], 0.8)


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "open", "narrow"]), 9.6)
    s, plain, bold, x = f.sheet, f.label_font, f.label_font + "-b", 38
    codes = case.values["referral.diagnoses[]"]
    s.text(x, 66, f.show("recipient.organization").upper(), bold, 14)
    s.text(x, 79, f"{f.extra('recipient_street')} - {f.extra('recipient_place')}", plain, 8.5)
    s.text(x, 90, f"Appointments {f.show('recipient.phone')} - Fax new patients to {f.show('recipient.fax')}", plain, 8.5)
    s.text(574, 66, rng.choice(["NEW PATIENT INTAKE", "REQUEST FOR EVALUATION", "NEW PATIENT REQUEST"]), bold, 12, "right")
    s.line(x, 97, 574, 97, 1.4)
    y = 116

    def stamp(at, key, label, wide=150):
        """Month, day and year between printed slashes."""
        year, month, day = (f.note(key) or "--").split("-")
        end = f.label(at, y, label) + 4
        for part, room in ((month, 20), (day, 20), (year, 34)):
            f.write(end + 2, y, part, wide=room - 2)
            s.line(end, y + 2.5, end + room, y + 2.5, 0.5)
            end += room + 2
            if room == 20:
                end = f.label(end, y, "/") + 2

    def dial(at, key, label):
        """A phone on a rule with the brackets of the area code printed."""
        digits = f.note(key) or ""
        end = f.label(at, y, label) + 3
        for before, part, room in (("(", digits[:3], 26), (")", digits[3:6], 28), ("-", digits[6:], 34)):
            end = f.label(end, y, before) + 2
            f.write(end + 2, y, part, wide=room)
            s.line(end, y + 2.5, end + room, y + 2.5, 0.5)
            end += room + 1

    stamp(x, "referral.date", "Date faxed")
    end = f.label(190, y, "Needs to be seen:", bold=True) + 8
    f.checks(end, y, [("emergent", "TODAY (emergent)"), ("urgent", "Urgent < 72 hrs"), ("routine", "Routine")], f.note("referral.urgency"), 10, 9)
    y += 22
    f.underlined(x, y, 300, "Requesting MD/DO/APP", f.show("referrer.name"))
    f.underlined(352, y, 222, "NPI#", f.show("referrer.npi"))
    y += 21
    f.underlined(x, y, 300, "Clinic", f.show("referrer.organization"))
    dial(352, "referrer.fax", "Fax rpt to")
    y += 21
    dial(x, "referrer.phone", "Back line")
    f.underlined(230, y, 160, "Nurse/MA", f.extra("staff"))
    f.underlined(400, y, 174, "PCP if other", f.extra("pcp") if rng.random() < 0.5 else "")
    y = f.bar(y + 12, "PATIENT", x, 536, dark=rng.random() < 0.5) + 18
    f.underlined(x, y, 330, "Pt Name (Last, First, MI)", f.name_last_first())
    stamp(382, "patient.dob", "DOB")
    y += 21
    f.underlined(x, y, 250, "Home addr", f.show("patient.street"))
    f.underlined(296, y, 278, "City/St/Zip", f.place())
    y += 21
    dial(x, "patient.phone", "Cell")
    dial(200, "patient.phone_alt", "Home")
    end = f.label(378, y, "Gender") + 6
    end = f.checks(end, y, [("male", "M"), ("female", "F"), ("other", "X")], f.note("patient.sex"), 7)
    f.underlined(end + 2, y, 574 - end - 2, "Acct", "")
    y += 21
    end = f.label(x, y, "Injury:") + 6
    for words in ("Work comp", "Auto", "School/sport", "None of these"):
        end = f.check(end, y, words, words == "None of these", 9) + 12
    f.underlined(end + 2, y, 574 - end - 2, "Date of injury", f.away(-rng.randint(20, 90), "%m/%d/%y") if rng.random() < 0.3 else "n/a")
    y = f.bar(y + 12, "COVERAGE (copy both sides of card)", x, 536, dark=False) + 18
    f.underlined(x, y, 280, "Ins Co", f.show("insurance.payer"))
    f.underlined(326, y, 248, "Member #", f.show("insurance.member_id"))
    y += 21
    f.underlined(x, y, 170, "Group #", f.show("insurance.group"))
    f.underlined(216, y, 190, "Subscriber", f.show("insurance.holder"))
    f.underlined(414, y, 160, "Auth #", f.show("insurance.auth_number"))
    y += 21
    f.underlined(x, y, 280, "2nd Ins", f.show("insurance2.payer"))
    f.underlined(326, y, 248, "2nd ID", f.show("insurance2.member_id"))
    y = f.bar(y + 12, "PROBLEM", x, 536, dark=False)
    top, left = y + 6, 418
    for at, words in ((left, "FRONT"), (left + 82, "BACK")):
        body(s, at, top + 14)
        s.text(at + 31, top + 9, words, plain, 7, "centre")
    f.label(left + 6, top + 197, "Mark X where it hurts", 7.5)
    spot = {"Low back": (112, 84), "Neck": (112, 44), "Knee": (39, 146), "Foot/ankle": (20, 180), "Wrist/hand": (5, 106)}
    hit = next((area for area, known in HINTS.items() if codes[0] in known), "Low back")
    dx, dy = spot[hit]
    s.line(left + dx - 6, top + dy - 6, left + dx + 6, top + dy + 6, 1.4)
    s.line(left + dx - 6, top + dy + 6, left + dx + 6, top + dy - 6, 1.4)
    y += 18
    end = f.label(x, y, "Side:", bold=True) + 8
    f.checks(end, y, [("R", "Right"), ("L", "Left"), ("B", "Bilateral"), ("N", "N/A")], SIDES.get(codes[0], "N"), 14, 9)
    for i, area in enumerate(AREAS):
        f.check(x + (i % 3) * 88, y + 18 + (i // 3) * 16, area, area == hit, 9)
    y += 74
    shown = f.diagnoses("{code}  {words}")
    for i in range(2):
        f.underlined(x, y, 370, f"Dx {i + 1}", shown[i] if i < len(shown) else "")
        y += 20
    f.label(x, y, rng.choice(["Chief complaint / what do you want us to do?", "Brief hx and question for our doctor:", "Reason for visit:"]))
    f.write_block(x + 3, y + 17, f.show("referral.reason"), 362, 9.2, 1.62)
    y = max(y + 90, top + 208)
    end = f.label(x, y, "Have been done:") + 8
    for words in ("XR", "MRI", "CT", "EMG", "PT x 6 wks", "NSAID", "Injection"):
        end = f.check(end, y, words, rng.random() < 0.4, 9) + 11
    y += 21
    end = f.label(x, y, "We are asking for:") + 8
    services = ["Evaluate and treat", "Injection only"] if case.values["referral.specialty"] == "Pain Management" else ["Evaluate and treat", "Surgical opinion"]
    f.checks(end, y, [(w, w) for w in services + ["Second opinion only"]], f.note("referral.service"), 14, 9)
    y += 34
    f.label(x, y, "Sign")
    f.sign(x + 24, y, 240)
    f.label(330, y, "Stamped or proxy signatures are returned.", 8)
    s.box(x, 732, 536, 34)
    f.label(x + 4, 742, "SCHEDULER ONLY", 6.8)
    f.label(x + 4, 758, "Rec'd ___/___/___   Chart # ___________   Appt ___/___/___  ____:____   Dr. ______________   Called by _____", 8.5)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
