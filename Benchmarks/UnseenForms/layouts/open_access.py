"""A direct-access endoscopy form: patient and order at the left, a shaded column of screening questions at the right."""
from form import Form

SPECIALTIES, HAND = ["Gastroenterology"], 0.6
INDICATIONS = [("Z12.11", "Screening, average risk"), ("Z86.010", "History of polyps"), ("D50.9", "Iron deficiency anemia"), ("K59.00", "Constipation"), ("R10.32", "LLQ abdominal pain"), ("K62.5", "Rectal bleeding"), ("R19.7", "Diarrhea"), ("K21.9", "GERD")]
QUESTIONS = ["Takes blood thinner", "Insulin or GLP-1 drug", "Heart stent < 12 mo", "Defibrillator", "Home oxygen", "Sleep apnea / CPAP", "Dialysis", "BMI over 45", "Seizures", "Trouble with anesthesia", "Uses wheelchair", "Prior colonoscopy"]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "open", "serif"]), 9.5)
    s, x, wide, bold = f.sheet, 36, 366, f.label_font + "-b"
    s.text(x, 70, f.show("recipient.organization"), bold, 16)
    s.text(x, 84, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", f.label_font, 8.5)
    s.text(x, 106, "Open Access Endoscopy Request", bold, 13)
    s.text(576, 70, f"Endoscopy desk {f.show('recipient.phone')}", f.label_font, 9, "right")
    s.text(576, 82, f"Send to fax {f.show('recipient.fax')}", f.label_font, 9, "right")
    s.box(418, 94, 158, 306, 0.9, 226)
    s.text(426, 110, "HEALTH SCREEN", bold, 9.5)
    s.text(426, 121, "Any YES: call before booking", f.label_font, 7.8)
    y = 140
    for words in QUESTIONS:
        f.label(426, y, words, 8.3)
        f.circled(541, y, [(1, "Y"), (0, "N")], int(rng.random() < 0.12), 11, 8.3)
        y += 19.5
    f.label(426, y + 6, "If yes, explain:", 8)
    s.line(426, y + 20, 568, y + 20, 0.5)
    y = 130
    for parts in (((wide, "Patient", f.name_first_last()),), ((170, "DOB", f.show("patient.dob")), (190, "Cell #", f.show("patient.phone"))),
                  ((wide, "Home address", f"{f.show('patient.street')}, {f.place()}"),), ((wide, "Email", f.show("patient.email")),),
                  ((wide, "Insurance co.", f.show("insurance.payer")),), ((216, "ID", f.show("insurance.member_id")), (144, "Grp", f.show("insurance.group")))):
        at = x
        for w, label, value in parts:
            f.underlined(at, y, w, label, value)
            at += w + 6
        y += 23
    end = f.label(x, y, "Interpreter:") + 6
    f.checks(end, y, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 8)
    f.underlined(x + 176, y, 190, "Language", f.show("patient.language"))
    y += 23
    f.underlined(x, y, wide, "Ride home / contact", f"{f.extra('emergency')} {f.extra('emergency_phone')}")
    y += 24
    f.label(x, y, "Procedure", bold=True)
    chosen = f.note("referral.procedures[]") or []
    f.check(x + 66, y, "Colonoscopy 45378", "45378" in chosen, 9)
    f.check(x + 206, y, "EGD 43235", "43235" in chosen, 9)
    y += 21
    f.label(x, y, "Timing", bold=True)
    f.radios(x + 66, y, [("routine", "Routine"), ("urgent", "Urgent < 2 wk"), ("emergent", "Emergent")], f.note("referral.urgency"), 14, 9)
    y += 24
    f.label(x, y, "Indication - check and we will use the code shown", bold=True)
    codes = f.note("referral.diagnoses[]") or []
    for i, (code, words) in enumerate(INDICATIONS):
        f.check(x + 4 + (i % 2) * 186, y + 17 + (i // 2) * 16, f"{code}  {words}", code in codes)
    y = 432
    s.line(x, y, 576, y, 1)
    y += 18
    f.label(x, y, rng.choice(["Brief history", "Why is this procedure needed?", "Symptoms and prior workup"]), bold=True)
    first = y + 18
    f.write_block(x + 3, first, f.show("referral.reason"), 530, leading=20 / (f.size + (1.5 if case.hand else 0)))
    for i in range(3):
        s.line(x, first + 4 + i * 20, 576, first + 4 + i * 20, 0.5)
    y = first + 72
    f.underlined(x, y, 290, "Preferred pharmacy for prep", f.extra("pharmacy"))
    f.underlined(x + 300, y, 240, "Pharmacy ph", f.extra("pharmacy_phone"))
    y += 30
    s.box(x, y, 540, 96, 1)
    f.underlined(x + 8, y + 20, 330, "Requesting clinician", f.show("referrer.name"))
    f.underlined(x + 346, y + 20, 186, "NPI #", f.show("referrer.npi"))
    f.underlined(x + 8, y + 43, 524, "Clinic", f.show("referrer.organization"))
    f.underlined(x + 8, y + 65, 170, "Clinic ph", f.show("referrer.phone"))
    f.underlined(x + 186, y + 65, 170, "Clinic fax", f.show("referrer.fax"))
    f.underlined(x + 364, y + 65, 168, "Today", f.show("referral.date"))
    f.label(x + 8, y + 88, "Signature")
    f.sign(x + 60, y + 88, 220)
    f.underlined(x + 300, y + 88, 232, "PCP", f.extra("pcp"))
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    s.text(306, 764, "Please attach medication list, last H&P and the front of the insurance card.", f.label_font, 8, "centre")
    return f
