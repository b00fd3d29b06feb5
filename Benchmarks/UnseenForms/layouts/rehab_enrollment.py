"""A heart and lung rehabilitation program's enrollment order: white labels on black at the left end of every cell, qualifying conditions to tick with the day of the event, standing orders in print."""
import re

import fonts
from form import Form

SPECIALTIES, HAND = ["Cardiac Rehabilitation", "Pulmonary Rehabilitation"], 0.5
HEART = [("I21.4", "Heart attack in the last 12 months", "I21.4"), ("I25.2", "Old myocardial infarction", "I25.2"), ("Z95.1", "Bypass surgery", "Z95.1"), ("Z95.5", "Coronary stent or angioplasty", "Z95.5"), ("I20.9", "Stable angina", "I20.9"), ("Z95.2", "Valve repair or replacement", "Z95.2"), ("I50.22", "Heart failure, EF 35% or less", "I50.22")]
LUNG = [("J44.9", "COPD, GOLD stage II to IV", "J44.9"), ("J43.9", "Emphysema", "J43.9"), ("J84.10", "Pulmonary fibrosis", "J84.10"), ("R06.09", "Dyspnea, other forms", "R06.09"), ("U09.9", "After COVID-19, over 4 weeks", "U09.9"), ("J47.9", "Bronchiectasis", "J47.9")]
EVENTS = ("I21.4", "Z95.1", "Z95.5")


def draw(case, rng):
    v = case.values
    lung = v["referral.specialty"].startswith("Pulmonary")
    v["referral.visits"] = rng.choice([12, 18, 24, 36])
    v["referral.procedures[]"] = v["referral.procedures[]"][:1]
    f = Form(case, rng, rng.choice(["sans", "roboto", "narrow"]), 9.6)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    s.text(x, 66, f.show("recipient.organization"), bold, 15)
    s.text(x, 80, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.8)
    s.text(x + wide, 66, rng.choice(["Program Enrollment Order", "Rehab Enrollment & Orders", "Physician Order to Enroll"]), bold, 12, "right")
    s.text(x + wide, 80, f"Tel {f.show('recipient.phone')}    Return fax {f.show('recipient.fax')}", plain, 8.8, "right")
    y = 92

    def row(*cells, high=21):
        """Cells with a black label at the left end and the value beside it."""
        nonlocal y
        at = x
        for share, label, value in cells:
            room, tab = share * wide, fonts.width(label, bold, 7.6) + 9
            s.box(at, y, room, high, 0.7)
            s.box(at, y, tab, high, 0, 0)
            s.text(at + 4, y + high / 2 + 3, label, bold, 7.6, colour=255)
            f.write(at + tab + 5, y + high / 2 + 4, value, wide=room - tab - 8)
            at += room
        y += high

    row((0.6, "ENROLLEE", f.name_first_last()), (0.24, "BORN", f.show("patient.dob")), (0.16, "M / F", (f.note("patient.sex") or " ")[0].upper()))
    row((0.34, "BEST PHONE", f.show("patient.phone")), (0.34, "OTHER PHONE", f.show("patient.phone_alt")), (0.32, "HOSPITAL NO.", f.show("patient.mrn")))
    row((1, "LIVES AT", f"{f.show('patient.street')}, {f.place()}"))
    row((0.6, "PAYER 1", f.show("insurance.payer")), (0.4, "POLICY ID", f.show("insurance.member_id")))
    row((0.3, "GRP", f.show("insurance.group")), (0.3, "INSURED", f.show("insurance.holder")), (0.4, "AUTH", f.show("insurance.auth_number")))
    row((0.6, "PAYER 2", f.show("insurance2.payer")), (0.4, "POLICY ID", f.show("insurance2.member_id")))
    row((0.6, "CALL IF NEEDED", f"{f.extra('emergency')} {f.extra('emergency_phone')}"), (0.4, "SPEAKS", f.show("patient.language")))
    y += 18
    f.label(x, y, "Enroll in:", 9.6, True)
    f.radios(x + 58, y, [(False, "Cardiac Rehabilitation"), (True, "Pulmonary Rehabilitation")], lung, 16, 9.4)
    f.note("referral.specialty")
    end = f.label(x + 320, y, "Start:", 9.6, True) + 8
    f.radios(end, y, [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], f.note("referral.urgency"), 9, 9.2)
    y += 12
    top = y
    shown = f.note("referral.diagnoses[]") or []
    weeks = re.search(r"(\d+) weeks ago", v["referral.reason"])
    happened = f.away(-7 * int(weeks.group(1)) - rng.randint(0, 3) if weeks else -rng.randint(20, 63), "%m/%d/%y")
    for at, title, options in ((x, "Cardiac: qualifying condition", HEART), (x + wide / 2, "Pulmonary: qualifying condition", LUNG)):
        s.box(at, top, wide / 2, 14, 0.7, 220)
        s.text(at + 5, top + 10.5, title, bold, 8.6)
        s.text(at + wide / 2 - 5, top + 10.5, "ICD-10       Event", plain, 7.6, "right")
        y = top + 28
        for code, words, printed in options:
            f.check(at + 6, y, words, code in shown, 8.8)
            s.text(at + 206, y, printed, plain, 8.8, "right")
            s.line(at + 214, y + 2.5, at + wide / 2 - 6, y + 2.5, 0.5)
            if code in shown and code in EVENTS:
                f.write(at + 216, y, happened, 8, wide=46)
            y += 15.5
    y = top + 29 + 15.5 * len(HEART)
    s.box(x, top, wide, y - top - 6, 0.9)
    s.line(x + wide / 2, top, x + wide / 2, y - 6, 0.7)
    y += 10
    end = f.label(x, y, "Prescription:", 9.2, True) + 6
    f.write(end + 4, y, f.show("referral.visits"), wide=26)
    s.line(end, y + 3, end + 32, y + 3, 0.6)
    end = f.label(end + 36, y, "sessions,", 9) + 4
    end = f.label(end, y, f"{rng.choice([2, 3])} a week.   Bill as:", 9) + 8
    codes = [("94626", "94626 monitored"), ("94625", "94625 not monitored")] if lung else [("93798", "93798 monitored"), ("93797", "93797 not monitored")]
    chosen = f.note("referral.procedures[]")
    for code, words in codes:
        end = f.check(end, y, words, code in chosen, 9) + 12
    y += 16
    for number, words in enumerate(("Exercise by treadmill, bicycle or arm ergometer at a rate set by the staff; raise as tolerated.", "Telemetry or oximetry as the program requires. Oxygen to keep saturation at 90 percent or more.",
                                    "Nitroglycerin 0.4 mg under the tongue for chest pain, up to three times; call 911 and notify me.", "Nutrition, tobacco, stress and medicine teaching. Individual treatment plan to me every 30 days."), 1):
        s.text(x + 4, y, f"{number}.  {words}", plain, 8.4)
        y += 11.5
    y += 4
    told = re.search(r"EF (\d+)", v["referral.reason"])
    row((0.25, "EF %", told.group(1) if told else str(rng.randint(51, 66))), (0.25, "LDL", str(rng.randint(54, 160))), (0.25, "REST HR", str(rng.randint(56, 92))), (0.25, "BP", f"{rng.randint(104, 146)}/{rng.randint(58, 88)}"), high=19)
    s.box(x, y, wide, 62, 0.7)
    s.text(x + 4, y + 10, rng.choice(["Course so far, limits and goals", "What we should know (history, goals)", "Pertinent history and goals"]), bold, 8)
    f.write_block(x + 6, y + 25, f.show("referral.reason"), wide - 12, leading=1.35)
    y += 70
    row((0.62, "ORDERED BY", f.show("referrer.name")), (0.38, "NPI", f.show("referrer.npi")))
    row((0.44, "OFFICE", f.show("referrer.organization")), (0.28, "TEL", f.show("referrer.phone")), (0.28, "FAX", f.show("referrer.fax")))
    row((0.68, "SIGNED", ""), (0.32, "ORDER DATE", f.show("referral.date")), high=34)
    f.sign(x + 70, y - 11, 180, line=False)
    y += 13
    s.text(x, y, f"Also send reports to {f.extra('pcp')}, {f.extra('pcp_phone')}.  Enclose: discharge summary, stress test or lung function, ECG, lipids, medicine list.", plain, 8)
    f.imply("recipient.specialty", "referral.type", "referral.service", "patient.interpreter", "insurance.auth_required")
    return f
