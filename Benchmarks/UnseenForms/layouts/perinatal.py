"""A perinatal center's request: everything in tables with shaded header rows, pregnancy dates, scans to tick, provider and patient far apart."""
import datetime

import people
from form import Form

SPECIALTIES, HAND = ["Maternal-Fetal Medicine"], 0.45
SCANS = [("76801", "First trimester scan"), ("76813", "Nuchal translucency"), ("76811", "Detailed anatomy scan"), ("76816", "Growth scan"), ("76817", "Cervical length"), ("76818", "Biophysical profile"), ("59000", "Amniocentesis"), ("99243", "Consultation")]


def draw(case, rng):
    v = case.values
    if v["patient.sex"] != "female":
        v["patient.sex"], v["patient.first_name"] = "female", rng.choice(people.FEMALE)
        v["patient.middle_name"] = rng.choice("ABCDEGHJK")
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(19 * 365, 42 * 365))).isoformat()
    if v["insurance.payer"] == "Medicare":
        v["insurance.payer"], v["insurance.plan"] = "State Medicaid", "Pregnancy Coverage"
    if "99243" in v["referral.procedures[]"] and v["referral.service"] == "Ultrasound only":
        v["referral.service"] = "Consult only"
    f = Form(case, rng, rng.choice(["sans", "roboto", "serif"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    s.box(x, 50, wide, 42, 0, 228)
    s.text(x + 10, 68, f.show("recipient.organization"), bold, 14)
    s.text(x + 10, 82, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.5)
    s.text(x + wide - 10, 66, f"Phone {f.show('recipient.phone')}", plain, 9.5, "right")
    s.text(x + wide - 10, 79, f"Fax {f.show('recipient.fax')}", plain, 9.5, "right")
    s.text(306, 110, rng.choice(["CONSULTATION AND ULTRASOUND REQUEST", "PERINATAL SERVICES ORDER"]), bold, 12.5, "centre")
    y = 120

    def table(*columns, high=20, lines=1):
        """A header row, then the rows of values under it."""
        nonlocal y
        at = x
        for share, label, *values in columns:
            s.box(at, y, share * wide, 13, 0.6, 212)
            s.text(at + share * wide / 2, y + 9.5, label, bold, 7.4, "centre")
            for i in range(lines):
                s.box(at, y + 13 + i * high, share * wide, high, 0.6)
                if i < len(values):
                    f.write(at + 5, y + 13 + (i + 1) * high - 6, values[i], wide=share * wide - 8)
            at += share * wide
        y += 13 + high * lines + 7

    table((0.3, "LAST NAME", f.show("patient.last_name")), (0.24, "FIRST", f.show("patient.first_name")), (0.16, "MIDDLE", f.show("patient.middle_name")), (0.16, "BIRTH DATE", f.show("patient.dob")), (0.14, "HOSPITAL NO.", f.show("patient.mrn")))
    table((0.25, "MOBILE", f.show("patient.phone")), (0.25, "ALTERNATE", f.show("patient.phone_alt")), (0.2, "PREFERRED LANGUAGE", f.show("patient.language")), (0.3, "PARTNER / SUPPORT", f.extra("emergency")))
    table((0.44, "STREET", f.show("patient.street")), (0.3, "CITY", f.show("patient.city")), (0.1, "STATE", f.show("patient.state")), (0.16, "ZIP", f.show("patient.zip")))
    weeks, days = rng.randint(19, 27), rng.randint(0, 6)
    due = sent + datetime.timedelta(280 - weeks * 7 - days)
    gravida = rng.randint(1, 6)
    table((0.1, "G", str(gravida)), (0.1, "P", str(rng.randint(0, gravida - 1))), (0.1, "AB", str(rng.randint(0, 1))), (0.2, "LMP", (due - datetime.timedelta(280)).strftime("%m/%d/%y")), (0.2, "EDD", due.strftime("%m/%d/%y")), (0.14, "GA TODAY", f"{weeks}w {days}d"), (0.16, "DATED BY", rng.choice(["LMP", "US", "IVF"])))
    plans = [(f.show("insurance.payer"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder")),
             (f.show("insurance2.payer"), f.show("insurance2.member_id"), "", "")]
    table((0.36, "INSURANCE CARRIER (1st, 2nd)", *[p[0] for p in plans]), (0.26, "IDENTIFICATION NO.", *[p[1] for p in plans]), (0.18, "GROUP NO.", *[p[2] for p in plans]), (0.2, "CARD HOLDER", *[p[3] for p in plans]), lines=2, high=18)
    shown = f.note("referral.diagnoses[]") or []
    table((0.14, "ICD-10", *shown), (0.86, "INDICATION", *[f.capital(case.descriptions[c]) for c in shown]), lines=2, high=18)
    end = f.label(x, y + 10, "Schedule:", 9.2, True) + 8
    f.checks(end, y + 10, [("emergent", "today, emergent (call first)"), ("urgent", "urgent, within 3 days"), ("routine", "routine, next available or by dates")], f.note("referral.urgency"), 14, 9)
    y += 18
    chosen = f.note("referral.procedures[]") or []
    s.box(x, y, wide, 78, 0.6)
    for i, (code, words) in enumerate(SCANS):
        f.check(x + 10 + (i % 2) * 262, y + 15 + (i // 2) * 17, f"{words} ({code})", code in chosen, 9)
    y += 88
    end = f.label(x, y + 6, "Care wanted:", 9.2, True) + 8
    f.checks(end, y + 6, [("Consult only", "Opinion only"), ("Consult and co-manage", "Co-management"), ("transfer", "Transfer of care"), ("Ultrasound only", "Ultrasound only")], v["referral.service"], 14, 9)
    f.imply("referral.service")
    y += 16
    s.box(x, y, wide, 62, 0.6)
    f.label(x + 4, y + 11, rng.choice(["Question for the perinatologist", "History and question", "Pertinent history"]) + ":", 8, True)
    f.write_block(x + 8, y + 27, f.show("referral.reason"), wide - 16)
    y += 70
    table((0.4, "OB PROVIDER SENDING THIS", f.show("referrer.name")), (0.2, "INDIVIDUAL NPI", f.show("referrer.npi")), (0.2, "OFFICE TEL", f.show("referrer.phone")), (0.2, "RESULTS FAX", f.show("referrer.fax")))
    table((0.46, "PRACTICE", f.show("referrer.organization")), (0.3, "DELIVERING HOSPITAL", rng.choice(["Mercy General", "University Women's", "County Memorial"])), (0.24, "CONTACT", f.extra("staff")))
    y += 22
    f.sign(x + 4, y, 230)
    f.label(x + 4, y + 12, "Provider signature (no stamps)", 7)
    f.pair(x + 300, y, "Date ordered", f.show("referral.date"))
    s.text(x, 774, f"Labor and delivery {f.extra('after_hours')}.  Genetic counselor {f.extra('billing_phone')}.  Send prenatal labs and prior scans.", plain, 7.8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "patient.sex", "patient.interpreter", "insurance.auth_required")
    return f
