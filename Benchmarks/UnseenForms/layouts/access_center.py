"""A vascular access center's order by pen for dialysis patients: a word at the left begins each line ("Patient", "Reached at", "Covered by"), blanks follow it with a hint in brackets under each, days and shift to circle, a frame of troubles to tick."""
import people
from form import Form

SPECIALTIES, HAND = ["Dialysis Access"], 0.9
HASTE = [[("routine", "Elective"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine"), ("urgent", "Urgent (24-48 h)"), ("emergent", "Emergent (today)")], [("emergent", "Emergency"), ("urgent", "Urgent"), ("routine", "Routine")]]
TROUBLES = {"T82.858A": "High venous pressure", "T82.868A": "Clotted access", "T82.590A": "Will not mature", "N18.6": "New access wanted"}
ALL = ["High venous pressure", "Low flow / Kt/V", "Clotted access", "Long bleeding", "Arm swelling", "Will not mature", "Hard to cannulate", "Cold or painful hand", "New access wanted", "Catheter exchange"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    v["referrer.organization"] = f"{v['referrer.organization'].split(' ')[0]} {rng.choice(['Kidney Associates', 'Nephrology Group', 'Kidney Care'])}"
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto"]), 9.6)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 40, 572, 56
    italic = {"sans": "sans-i", "serif": "serif-i"}.get(plain, "sans-i")
    step, first = rng.choice([26.5, 27, 27.5]), 40 + 74
    s.text(306, y, f.show("recipient.organization"), bold, 16, "centre")
    s.text(306, y + 13, rng.choice(["Schedulers {0}   Fax orders to {1}   6 am to 5 pm, Saturday until noon", "Phone {0}   Fax {1}   Same-day declots until 2 pm", "Tel {0} / Fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 8.6, "centre")
    s.line(x, y + 20, right, y + 20, 1.4)
    s.line(x, y + 22.5, right, y + 22.5, 0.5)
    y += 40
    s.text(x, y, rng.choice(["ACCESS REFERRAL", "Dialysis Access Referral", "Physician Order / Access Referral"]), bold, 12)
    at = s.text(300, y, rng.choice(["Urgency", "Priority"]), bold, 8.8) + 12
    f.circled(at, y, rng.choice(HASTE), f.note("referral.urgency"), 16, 8.8)
    y += 27

    def line(word, *cells):
        """A beginning word, then blanks with their hints under them; a hint may come with boxes instead."""
        nonlocal y
        s.text(x, y, word, bold, 9.2)
        at, room = first, right - first
        for share, hint, value in cells:
            long = share * room
            if callable(value):
                value(at + 2, y)
            else:
                s.line(at, y + 3, at + long - 8, y + 3, 0.6)
                f.write(at + 3, y, value, wide=long - 13)
            s.text(at + 2, y + 10.5, f"({hint})" if hint else "", italic, 6.8)
            at += long
        y += step

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.6)
    line(rng.choice(["Patient", "Patient's name"]), (0.4, "last", f.show("patient.last_name")), (0.36, "first", f.show("patient.first_name")), (0.24, "middle", f.show("patient.middle_name")))
    line("Born", (0.34, rng.choice(["date of birth", "month, day, year"]), f.show("patient.dob")), (0.26, "sex", tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.4, rng.choice(["nephrology chart no.", "medical record number"]), f.show("patient.mrn")))
    line(rng.choice(["Lives at", "Address"]), (0.46, "street", f.show("patient.street")), (0.26, "city", f.show("patient.city")), (0.1, "state", f.show("patient.state")), (0.18, "zip", f.show("patient.zip")))
    one, two = rng.choice([("cell", "home"), ("patient's phone", "second phone"), ("home phone", "mobile")])
    line(rng.choice(["Reached at", "Telephone"]), (0.3, one, f.show("patient.phone")), (0.3, two, f.show("patient.phone_alt")), (0.4, rng.choice(["next of kin and phone", "relative or friend"]), f"{f.extra('emergency').split(' ')[0]} {f.extra('emergency_phone')}"))
    line(rng.choice(["Speaks", "Language"]), (0.3, "language", f.show("patient.language")), (0.36, "interpreter", tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), (0.34, "how the patient travels", rng.choice(["drives", "van", "wheelchair van", "daughter", "stretcher"])))
    has = "insurance2.payer" in v
    line(rng.choice(["Covered by", "Insurance"]), (0.36, rng.choice(["primary", "company"]), f.show("insurance.payer")), (0.34, rng.choice(["ID number", "policy number"]), f.show("insurance.member_id")), (0.3, "group", f.show("insurance.group")))
    line("", (0.36, rng.choice(["secondary", "second company"]), f.show("insurance2.payer") if has else ""), (0.34, rng.choice(["ID number", "policy number"]), f.show("insurance2.member_id") if has else ""), (0.3, rng.choice(["authorization, if any", "auth no."]), f.show("insurance.auth_number")))
    line(rng.choice(["Sent by", "Ordered by"]), (0.42, rng.choice(["physician, print", "nephrologist or provider, print"]), f.show("referrer.name")), (0.28, "NPI", f.show("referrer.npi")), (0.3, rng.choice(["date of referral", "date ordered"]), f.show("referral.date")))
    line("", (0.42, "practice", f.show("referrer.organization")), (0.29, rng.choice(["phone", "office phone"]), f.show("referrer.phone")), (0.29, rng.choice(["fax", "office fax"]), f.show("referrer.fax")))
    line(rng.choice(["Dialysis unit", "Runs at"]), (0.38, "unit", f"{rng.choice(people.CLINICS)} Dialysis"), (0.28, "unit phone", f.extra("after_hours")), (0.34, "charge nurse", f.extra("staff")))
    s.text(x, y, "Days", bold, 9.2)
    end = f.circled(first + 4, y, [("mwf", "M-W-F"), ("tts", "T-Th-S"), ("home", "Home / PD")], rng.choice(["mwf", "mwf", "tts"]), 20, 9)
    end = s.text(end + 6, y, "Shift", bold, 9.2) + 14
    end = f.circled(end, y, [(n, str(n)) for n in (1, 2, 3)], rng.choice([1, 2, 3]), 18, 9)
    end = s.text(end + 6, y, "Last treatment", bold, 9.2) + 4
    s.line(end, y + 3, right - 8, y + 3, 0.6)
    f.write(end + 3, y, f.away(-rng.randint(1, 3)), wide=right - 12 - end)
    y += 18
    top, left = y, 330
    codes = f.note("referral.diagnoses[]") or []
    s.box(left, top, right - left, 116, 0.8)
    s.text(left + 6, top + 12, rng.choice(["Trouble (tick all)", "Problem, tick what applies"]), bold, 8.8)
    on = {TROUBLES[c] for c in v["referral.diagnoses[]"][:1] if c in TROUBLES}
    for n, words in enumerate(ALL):
        f.check(left + 8 + 118 * (n // 5), top + 29 + 18 * (n % 5), words, words in on, 8.6)
    y = top + 10
    s.text(x, y, rng.choice(["Access", "Present access"]), bold, 9.2)
    f.checks(first + 2, y, [("f", "Fistula"), ("g", "Graft"), ("c", "Catheter")], {"T82.858A": "g", "T82.868A": "g", "T82.590A": "f", "N18.6": "c"}[v["referral.diagnoses[]"][0]], 10, 8.6)
    y += 21
    s.text(x, y, "Side", bold, 9.2)
    f.checks(first + 2, y, [("l", "Left"), ("r", "Right")], rng.choice(["l", "r"]) if v["referral.diagnoses[]"][0] != "T82.590A" and "neck" not in v["referral.reason"] else "r" if "neck" in v["referral.reason"] else "l", 10, 8.6)
    y += 22
    s.text(x, y, rng.choice(["ICD-10", "Dx code"]), bold, 9.2)
    s.line(first, y + 3, left - 12, y + 3, 0.6)
    f.write(first + 3, y, ", ".join(codes), wide=left - 20 - first)
    y += 22
    s.text(x, y, rng.choice(["CPT", "Procedure"]), bold, 9.2)
    for words in (f.procedures(rng.choice(["{code} {words}", "{words} {code}"])) + [""])[:2]:
        s.line(first, y + 3, left - 12, y + 3, 0.6)
        f.write(first + 3, y, words, wide=left - 20 - first)
        y += 20
    y = top + 134
    s.text(x, y, rng.choice(["What happened, and what do you want done?", "History and reason for referral", "Findings / request"]), bold, 9.2)
    f.write_fit(x + 4, y + 18, f.show("referral.reason"), right - x - 8, 2, leading=1.45)
    for n in range(2):
        s.line(x, y + 21.5 + 16.5 * n, right, y + 21.5 + 16.5 * n, 0.5)
    y += 56
    s.text(x, y, "Allergies", bold, 9.2)
    f.checks(first + 2, y, [("c", "Contrast"), ("l", "Latex"), ("h", "Heparin"), ("n", "None known")], rng.choice(["c", "n", "n", "n"]), 14, 8.6)
    s.text(350, y, "Blood thinner", bold, 9.2)
    f.checks(418, y, [("n", "None"), ("w", "Warfarin"), ("o", "Other")], rng.choice(["n", "n", "w", "o"]), 10, 8.6)
    y += 34
    f.sign(x, y, 220)
    s.text(x + 2, y + 12, rng.choice(["(physician's signature)", "(signature of ordering provider)"]), italic, 6.8)
    s.line(300, y + 3, 430, y + 3)
    s.text(302, y + 12, "(nurse taking verbal order)", italic, 6.8)
    s.text(right, y, "Time ______", plain, 8.6, "right")
    s.text(306, 772, rng.choice(["Send the last lab results, access notes and medication list. Nothing by mouth after midnight unless told otherwise.", "Please fax both sides of insurance cards. Confidential patient information."]), plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
