"""A breast center's order: a registration label pasted at the right, exams to tick for right, left or both, indications printed with their codes."""
import datetime
import re

import people
from form import Form

SPECIALTIES, HAND = ["Breast Imaging"], 0.6
EXAMS = [("77067", "Screening mammogram, 3D"), ("77066", "Diagnostic mammogram, both"), ("77065", "Diagnostic mammogram, one side"), ("76642", "Ultrasound, limited"), ("76641", "Ultrasound, complete"), ("77049", "MRI with and without contrast"), ("19083", "Ultrasound guided biopsy"), ("77080", "Bone density (DXA)")]
CODES = [("Z12.31", "Screening"), ("Z80.3", "Family history"), ("N63.11", "Lump R upper outer"), ("N63.21", "Lump L upper outer"), ("N64.4", "Breast pain"), ("N64.52", "Nipple discharge"), ("R92.8", "Abnormal imaging"), ("Z85.3", "Personal history"), ("N60.19", "Fibrocystic change"), ("Z78.0", "Postmenopausal")]
# Exams and side by the first diagnosis.
FITTING = {"N63.11": (["77065", "76642"], "R"), "R92.8": (["77065", "76642"], "L"), "N64.4": (["77066"], "B"), "Z12.31": (["77067"], "B")}


def draw(case, rng):
    v = case.values
    if v["patient.sex"] != "female":
        v["patient.sex"], v["patient.first_name"] = "female", rng.choice(people.FEMALE)
        v["patient.middle_name"] = rng.choice("ABCDEGHJK")
    sent = datetime.date.fromisoformat(v["referral.date"])
    old = v["insurance.payer"] == "Medicare"
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(66 * 365 if old else 39 * 365, 78 * 365 if old else 64 * 365))).isoformat()
    v["referral.procedures[]"], side = FITTING[v["referral.diagnoses[]"][0]]
    f = Form(case, rng, rng.choice(["roboto", "open", "sans"]), 9.4)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 38, 574
    s.text(x, 70, f.show("recipient.organization"), bold, 16)
    s.text(x, 84, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.8)
    s.text(x, 96, f"Appointments {f.show('recipient.phone')}", plain, 8.8)
    s.text(x, 108, f"Fax this order to {f.show('recipient.fax')}", plain, 8.8)
    s.text(x, 136, rng.choice(["Breast Imaging Order", "Women's Imaging Order", "Provider Order for Breast Imaging"]), bold, 13)
    s.box(318, 54, 256, 92, 1)
    label = [(f.name_last_first(), 11), (f"DOB: {f.show('patient.dob')}   Sex: F   MRN: {f.show('patient.mrn')}", 8.6), (f.show("patient.street"), 9), (f.place(), 9), (f"PH: {f.show('patient.phone')}  ALT: {f.show('patient.phone_alt')}", 8.4), (f"PCP: {f.extra('pcp')}", 8.4)]
    f.note("patient.sex")
    for i, (words, size) in enumerate(label):
        s.text(326, 69 + i * 13.6, words, "narrow-b" if i == 0 else "narrow", size + 0.8)
    y = 166

    def lines(*parts, gap=21):
        nonlocal y
        at = x
        for room, words, value in parts:
            f.underlined(at, y, room - 8, words, value)
            at += room
        y += gap

    lines((150, "Order date", f.show("referral.date")), (386, "Primary insurance", f.show("insurance.payer")))
    lines((200, "Policy #", f.show("insurance.member_id")), (150, "Grp #", f.show("insurance.group")), (186, "Insured", f.show("insurance.holder")))
    lines((200, "Secondary", f.show("insurance2.payer")), (150, "Policy #", f.show("insurance2.member_id")), (186, "Pre-auth #", f.show("insurance.auth_number")))
    end = f.label(x, y, "Schedule:", bold=True) + 8
    f.checks(end, y, [("routine", "Routine"), ("urgent", "Urgent (48 h)"), ("emergent", "STAT / same day")], f.note("referral.urgency"), 18, 9.2)
    f.label(x + 330, y, "Additional views and biopsy if indicated:", 8.6)
    f.check(x + 500, y, "OK", True, 9)
    y += 12
    chosen, wide = f.note("referral.procedures[]") or [], 318
    s.box(x, y, wide, 15, 0.7, 222)
    for at, words in ((x + 8, "Exam"), (x + 178, "CPT"), (x + 230, "R"), (x + 258, "L"), (x + 282, "Both")):
        s.text(at, y + 11, words, bold, 8.6)
    top = y
    y += 15
    for code, words in EXAMS:
        s.line(x, y + 19, x + wide, y + 19, 0.4)
        f.label(x + 8, y + 13, words, 9)
        f.label(x + 178, y + 13, code, 9)
        for at, letter in ((x + 229, "R"), (x + 257, "L"), (x + 286, "B")):
            f.check(at, y + 13, "", code in chosen and letter == side)
        y += 19
    s.box(x, top, wide, y - top, 0.8)
    low, y, at = y, top, 372
    s.text(at, y + 11, "Indication (tick all that apply)", bold, 8.8)
    y += 27
    shown = f.note("referral.diagnoses[]") or []
    for code, words in CODES:
        f.check(at, y, f"{code}  {words}", code in shown, 8.8)
        y += 15.4
    f.label(at, y + 1, "Other ICD-10 ______________", 8.8)
    y = low + 24
    f.label(x, y, rng.choice(["Clinical findings / concern", "History and location of concern", "Symptoms or findings"]), 9.2, True)
    f.write_block(x + 4, y + 17, f.show("referral.reason"), 330, leading=1.5)
    for i in range(4):
        s.line(x, y + 21 + i * 17, x + 336, y + 21 + i * 17, 0.4, 140)
    for name, cx in (("Right", 440), ("Left", 528)):
        s.ring(cx - 34, y - 2, 68, 68, 0.9)
        s.ring(cx - 4, y + 28, 8, 8, 0.9)
        for words, dx, dy in (("12", 0, 8), ("6", 0, 63), ("3", 28, 35), ("9", -28, 35)):
            s.text(cx + dx, y + dy, words, plain, 7, "centre")
        s.text(cx, y + 78, name, plain, 8.5, "centre")
        if shown and {"N63.11": "Right", "R92.8": "Left"}.get(shown[0]) == name:
            dx = -16 if name == "Right" else 14
            s.line(cx + dx - 4, y + 15, cx + dx + 4, y + 23, 1.3)
            s.line(cx + dx - 4, y + 23, cx + dx + 4, y + 15, 1.3)
    y += 100
    told = re.search(r"(\d+) years ago", v["referral.reason"])
    since = 365 * int(told.group(1)) if told else rng.randint(380, 900)
    lines((230, "Last mammogram", f"{f.away(-since, '%m/%Y')} at {rng.choice(['County Radiology', 'Mercy Imaging', 'here'])}"), (110, "LMP", "" if rng.random() < 0.5 else f.away(-rng.randint(6, 26), "%m/%d")), (196, "Implants / hormones", rng.choice(["none", "no", "HRT"])))
    end = f.label(x, y, "Needs:") + 8
    for words, on in (("wheelchair", rng.random() < 0.1), ("interpreter", v["patient.interpreter"]), ("latex free", False)):
        end = f.check(end, y, words, on, 9) + 12
    end = f.label(end + 6, y, "Language:") + 5
    f.write(end, y, f.show("patient.language"), wide=100)
    (f.note if v["patient.interpreter"] else f.imply)("patient.interpreter")
    y += 26
    lines((300, "Ordering provider", f.show("referrer.name")), (236, "NPI", f.show("referrer.npi")))
    lines((300, "Clinic", f.show("referrer.organization")), (118, "P", f.show("referrer.phone")), (118, "F", f.show("referrer.fax")), gap=34)
    f.label(x, y, "Provider signature (required)")
    f.sign(x + 136, y, 190)
    f.label(x + 344, y, f"Call report to {f.extra('staff')} {f.extra('billing_phone')}", 8.8)
    s.text(306, 766, "No deodorant, powder or lotion on the day of the exam. Bring prior films or tell us where they are.", plain, 8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
