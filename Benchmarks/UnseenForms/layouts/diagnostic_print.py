"""A diagnostic order as an office record prints it: a line that runs with the patient's name, birth date and account in bold, address blocks in two halves, a ruled table of the tests with their assessments, coverage in sentences of label and value."""
import datetime

import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Radiology", "Radiology", "Neurodiagnostics", "Sleep Medicine", "Breast Imaging", "Cardiology", "Vascular Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Routine (next available)", "urgent": "Urgent - within 48 hours", "emergent": "STAT - call report"}, {"routine": "Normal", "urgent": "ASAP / urgent", "emergent": "Emergent"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "dejavu", "open", "roboto"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 40, 532
    grey = rng.choice([None, 228, 214])
    born = f.show("patient.dob")
    age = (datetime.date.fromisoformat(v["referral.date"]) - datetime.date.fromisoformat(v["patient.dob"])).days // 365
    name = f.name_last_first()
    years = rng.choice([f" ({age} yo {v['patient.sex'][0].upper()})", f" ({age} Y)", ""]) if born else ""
    account = rng.choice(["Acc No.", "Account No:", "MRN", "Pt ID"])
    end = s.text(x, 62, name, bold, 10.4) + 8
    for label, value in ((rng.choice(["DOB:", "DOB"]), born + years), (account, f.show("patient.mrn"))):
        end = s.text(s.text(end, 62, label, bold, 9.4) + 4, 62, value, plain, 9.4) + 10
    s.line(x, 67, x + wide, 67, 0.5)
    s.text(306, 88, f.show("referrer.organization"), bold, 14, "centre")
    s.text(306, 100, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, "centre")
    s.text(306, 111, rng.choice(["Tel: {0}   Fax: {1}", "Phone {0} | Fax {1}", "T {0}   F {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.6, "centre")
    s.text(306, 132, rng.choice(["DIAGNOSTIC ORDER", "Diagnostic Test Request", "Outside Order", "PROCEDURE ORDER", "Test Requisition"]), bold, 13, "centre")
    y = 142

    def halves(*sides):
        """Two framed halves; rows of bold label and value, folded."""
        nonlocal y
        room, bottoms = wide / 2, []
        for i, (title, rows) in enumerate(sides):
            at, down = x + i * room, y + 12.5
            s.text(at + 5, down, title, bold, 9.6)
            down += 15
            for label, value in rows:
                end = s.text(at + 5, down, label + ":", bold, 8.8) + 4 if label else at + 5
                for n, words in enumerate(fold(value, at + room - end - 5, plain, f.size) or [""]):
                    s.text(end, down, words, plain, f.size)
                    down += 12.4
            bottoms.append(down)
        for i in range(2):
            s.box(x + i * room, y, room, max(bottoms) - y - 4, 0.7)
        y = max(bottoms) + 4

    one, two = rng.choice([("Home", "Cell"), ("Cell", "Work"), ("Phone", "Alt Phone"), ("Mobile", "Home")])
    who = (rng.choice(["Patient Details", "Patient", "PATIENT INFORMATION"]), [(rng.choice(["Name", "Patient"]), name), (rng.choice(["Sex", "Gender"]), f.show("patient.sex")), ("Address", f"{f.show('patient.street')}, {f.place()}"), (one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), ("Email", f.show("patient.email")), ("Language", f.show("patient.language")), (rng.choice(["Translator", "Interpreter required", "Interpreter"]), f.show("patient.interpreter"))])
    order = (rng.choice(["Order Details", "Order", "ORDER INFORMATION"]), [(rng.choice(["Order Date", "Date", "Ordered on"]), f.show("referral.date")), (rng.choice(["Order #", "Order No"]), f.extra("order")), (rng.choice(["Priority", "Urgency", "Stat/Routine"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")), (rng.choice(["Ordering Provider", "Provider", "Ordered by"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["PCP", "Primary Care Provider"]), f.extra("pcp")), (rng.choice(["Service", "Order Type"]), f.show("referral.service")), (rng.choice(["Expected by", "Schedule by"]), f.away(rng.randint(7, 30), "%m/%d/%Y"))])
    place = (rng.choice(["Send To", "Perform At", "Facility", "To be performed at"]), [("", f.show("recipient.organization")), (rng.choice(["Attn", "Provider", "Contact"]), f.show("recipient.name")), ("", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"), (rng.choice(["Tel", "Phone"]), f.show("recipient.phone")), ("Fax", f.show("recipient.fax"))])
    desk = (rng.choice(["Results To", "Report To", "Send Results To"]), [(rng.choice(["Fax", "Fax results"]), f.show("referrer.fax")), ("STAT results call", f.extra("after_hours")), ("cc", f.extra("cc")), ("Office contact", f.extra("staff")), (rng.choice(["Guarantor", "Responsible party"]), f.extra("guarantor"))])

    def tests():
        nonlocal y
        y += 14
        s.text(x, y, rng.choice(["Tests Ordered", "Diagnostic Imaging / Procedures", "ORDERS"]), bold, 10)
        y += 6
        codes, wanted = f.diagnoses(rng.choice(["{code} {words}", "{words} - {code}", "{code}: {words}", "{words} ({code})"])), f.note("referral.procedures[]") or []
        stops = (0, 0.13, 0.45, 1)
        rows = [(rng.choice(["CPT", "Code"]), rng.choice(["Test / Procedure", "Name", "Order"]), rng.choice(["Assessment", "Diagnosis", "Assessments (ICD-10)", "Dx"]))]
        rows += [(c, f.capital(dict(case.procedures)[c]), codes if i == 0 or rng.random() < 0.5 else ["same as above" if codes else ""]) for i, c in enumerate(wanted)]
        for n, cells in enumerate(rows):
            deep, font = 1, bold if n == 0 else plain
            pieces = []
            for a, b, words in zip(stops, stops[1:], cells):
                many = words if isinstance(words, list) else [words]
                pieces.append([line for one in many for line in fold(one, (b - a) * wide - 8, font, 9)] or [""])
            deep = 6.5 + 11.6 * max(map(len, pieces))
            for a, b, lines in zip(stops, stops[1:], pieces):
                s.box(x + a * wide, y, (b - a) * wide, deep, 0.6, grey if n == 0 else None)
                for i, words in enumerate(lines):
                    s.text(x + a * wide + 4, y + 12 + 11.6 * i, words, font, 9)
            y += deep
        y += 14
        label = rng.choice(["Clinical Info", "Reason for exam", "Clinical Indication", "Notes", "Reason"])
        s.text(x, y, label + ":", bold, f.size)
        y = s.block(x, y + 13, f.show("referral.reason") or " ", wide, plain, f.size, 1.35) + 2
        s.text(x, y, rng.choice([f"Fasting: No     Pregnant: N/A     Contrast allergy: No     Weight: {rng.randint(120, 260)} lbs", f"Creatinine: {rng.choice(['0.8', '1.0'])} ({f.away(-rng.randint(4, 40), '%m/%d/%y')})     Pacemaker: No     Claustrophobia: No"]), plain, 8.8)
        y += 14

    def coverage():
        nonlocal y
        y += 4
        ident, colon = rng.choice(["Subscriber No", "Member ID", "Policy No", "Insured ID"]), rng.choice([":", " :"])
        rows = [[(rng.choice(["Primary Insurance", "Insurance", "Ins Co"]), f.show("insurance.payer")), (ident, f.show("insurance.member_id")), (rng.choice(["Group No", "Grp"]), f.show("insurance.group")), (rng.choice(["Insured Name", "Subscriber"]), f.show("insurance.holder"))]]
        if "insurance2.payer" in v:
            rows.append([(rng.choice(["Secondary Insurance", "Sec Ins"]), f.show("insurance2.payer")), (ident, f.show("insurance2.member_id"))])
        rows.append([(rng.choice(["Precert required", "Auth required", "Authorization needed"]), f.show("insurance.auth_required"))] + ([(rng.choice(["Precert No", "Auth #", "Authorization No"]), f.show("insurance.auth_number"))] if v["insurance.auth_number"] else []) + [("Billing office", f.extra("billing_phone"))])
        for row in rows:
            at = x
            for label, value in row:
                if not value and label.startswith("Gr"):
                    continue
                room = fonts.width(label + colon, bold, 9.2) + 4 + fonts.width(value, plain, 9.2)
                if at > x and at + room > x + wide:
                    at, y = x + 14, y + 13
                at = s.text(s.text(at, y, label + colon, bold, 9.2) + 4, y, value, plain, 9.2) + 14
            y += 14
        y += 4

    halves(*rng.choice([(who, order), (order, who)]))
    y += 6
    for part in rng.choice([(lambda: halves(place, desk), coverage, tests), (lambda: halves(desk, place), tests, coverage), (coverage, tests, lambda: halves(place, desk)), (tests, lambda: halves(place, desk), coverage)]):
        part()
        y += 5
    y += 16
    clock = f" on {f.sent('%m/%d/%Y')} at {rng.choice(['08', '09', '11'])}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])} {rng.choice(['EST', 'CST', ''])}".rstrip() if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically signed by', 'Sign off status: Completed. Signed by', 'Electronically signed off by'])} {v['referrer.name']}{clock}" if f.note("referrer.signed") else rng.choice(["Sign off status: Pending", "Provider signature: ______________________"]), plain, f.size)
    s.line(x, 756, x + wide, 756, 0.5)
    s.text(x, 766, f"{rng.choice(['Provider', 'Progress'])}: {v['referrer.name']}     Note generated by office record software     {f.away(0, '%m/%d/%Y') if f.sent() else ''}", plain, 7.4)
    s.text(x + wide, 766, rng.choice(["Page 1 of 1", "1/1", "Page: 1"]), plain, 7.4, "right")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
