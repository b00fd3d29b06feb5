"""A hospital record's print of an outgoing referral: four columns of bold names over values without rules, by and to whom mixed in one grid, visits counted, notes and coverage as tables at the end."""
import datetime

import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "Allergy & Immunology", "General Surgery", "Vascular Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Elective / Routine", "urgent": "Urgent", "emergent": "Emergency"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu", "serif"]), 9)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    underline, shaded = rng.random() < 0.5, rng.random() < 0.5
    s.text(x, 62, f.show("referrer.organization"), bold, 12.5)
    s.text(x, 73, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8)
    s.text(x, 83, rng.choice(["Phone: {0}   Fax: {1}", "Ph {0}  Fax {1}", "Main: {0}  |  Fax: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8)
    s.text(x + wide, 62, rng.choice(["Referral Authorization Print", "Outgoing Referral", "Referral Information", "Ambulatory Referral"]), bold, 12.5, "right")
    s.text(x + wide, 73, f"Printed {f.away(rng.randint(0, 3), '%m/%d/%Y')} {rng.randint(7, 17):02d}{rng.randint(10, 59)} by {case.extras['staff']}", plain, 7.6, "right")
    y = 100

    def head(words):
        nonlocal y
        if shaded:
            s.box(x, y - 9.5, wide, 13.5, 0, 222)
        s.text(x + 3 * shaded, y + 0.6, words, bold, 10)
        if not shaded:
            s.line(x, y + 4, x + wide, y + 4, 0.9)
        y += 18

    def grid(cells, columns=4):
        """Bold names over values; a long value goes on below, and the row grows with it."""
        nonlocal y
        room = wide / columns
        for n in range(0, len(cells), columns):
            deep = 1
            for i, (name, value) in enumerate(cells[n:n + columns]):
                at = x + i * room
                end = s.text(at, y, name, bold, 8.2)
                if underline:
                    s.line(at, y + 1.8, end, y + 1.8, 0.5)
                lines = fold(value, room - 9, plain, f.size) or [""]
                for j, words in enumerate(lines):
                    s.text(at, y + 12 + 10.6 * j, words, plain, f.size)
                deep = max(deep, len(lines))
            y += 17.5 + 10.6 * deep
        y += 2

    def table(stops, heads, rows, foot=9):
        nonlocal y
        for n, cells in enumerate([heads] + rows):
            pieces = [fold(w, (b - a) * wide - 6, bold if n == 0 else plain, 8.6) or [""] for a, b, w in zip(stops, stops[1:], cells)]
            for a, lines in zip(stops, pieces):
                for i, words in enumerate(lines):
                    s.text(x + a * wide, y + 10.6 * i, words, bold if n == 0 else plain, 8.6)
            y += 10.6 * max(map(len, pieces))
            if n == 0:
                s.line(x, y - 6.5, x + wide, y - 6.5, 0.4)
                y += 3.5
            else:
                y += 2.5
        y += foot

    born = f.show("patient.dob")
    age = f" ({(datetime.date.fromisoformat(v['referral.date']) - datetime.date.fromisoformat(v['patient.dob'])).days // 365} yrs)" if born and rng.random() < 0.6 else ""
    homes = [(rng.choice(["Home Phone", "Phone", "Mobile"]), f.show("patient.phone")), (rng.choice(["Work Phone", "Other Phone", "Alternate Phone"]), f.show("patient.phone_alt"))]

    def patient():
        head(rng.choice(["Patient Demographics", "Patient Information", "Patient"]))
        grid([(rng.choice(["Patient Name", "Name", "Legal Name"]), f.name_last_first()), (rng.choice(["Legal Sex", "Sex", "Gender"]), f.show("patient.sex")), (rng.choice(["DOB", "Date of Birth", "Birth Date"]), born + age), (rng.choice(["MRN", "Medical Record #", "Patient MRN"]), f.show("patient.mrn")),
              ("Address", f"{f.show('patient.street')}, {f.place()}"), *homes, (rng.choice(["Language", "Preferred Language"]), f"{f.show('patient.language')}"),
              (rng.choice(["Needs Interpreter?", "Interpreter"]), f.show("patient.interpreter")), (rng.choice(["E-mail", "Email Address"]), f.show("patient.email")), (rng.choice(["PCP", "General PCP"]), f.extra("pcp")), (rng.choice(["Emergency Contact", "Emerg. Contact"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}")])

    def referral():
        head(rng.choice(["Referral Information", "Referral Details", "Referral"]))
        auth = [("Authorization #", f.show("insurance.auth_number"))] if v["insurance.auth_number"] else [("Modified", f.away(rng.randint(1, 4), "%m/%d/%Y"))]
        to = [(rng.choice(["To Specialty", "Referred to Specialty"]), f.show("referral.specialty")), (rng.choice(["To Provider", "Referred To Provider"]), f.show("recipient.name")), (rng.choice(["To Location/POS", "To Place of Service", "To Facility"]), f.show("recipient.organization")), (rng.choice(["To Phone / Fax", "To Location Phone / Fax"]), f"{f.show('recipient.phone')} / {f.show('recipient.fax')}")]
        by = [(rng.choice(["By Provider", "Referred By Provider", "Referring Provider"]), f.show("referrer.name")), (rng.choice(["By Provider NPI", "NPI", "Referring NPI"]), f.show("referrer.npi")), (rng.choice(["By Department", "By Location"]), rng.choice(["Primary care clinic", "Adult medicine", "Suite 200"])), ("Entered By", f.extra("staff"))]
        first = [(rng.choice(["Referral #", "Referral ID"]), f.extra("order")), (rng.choice(["Creation Date", "Referral Date", "Order Date", "Created On"]), f.show("referral.date")), (rng.choice(["Referral Status", "Status"]), rng.choice(["Open", "Pending Review", "New Request", "Authorized"])), (rng.choice(["Priority", "Referral Priority", "Urgency"]), rng.choice(HASTE).get(f.note("referral.urgency"), ""))]
        kinds = [(rng.choice(["Referral Type", "Type of Service", "Service"]), f.show("referral.service")), ("Referral Class", rng.choice(["Outgoing", "External"])), (rng.choice(["Start Date", "Effective From"]), f.away(rng.randint(1, 3), "%m/%d/%Y")), (rng.choice(["Expiration Date", "Expires"]), f.away(180, "%m/%d/%Y"))]
        visits = [(rng.choice(["Visits Requested", "Requested Visits"]), str(f.show("referral.visits"))), ("Visits Completed", "0"), (rng.choice(["Auth Required?", "Authorization Required"]), f.show("insurance.auth_required")), *auth]
        grid(first + (to + by if rng.random() < 0.5 else by + to) + kinds + visits)

    def services():
        nonlocal y
        head(rng.choice(["Procedure Information", "Services Requested", "Service Details"]))
        rows = [(c, f.capital(dict(case.procedures)[c]), "1", "--") for c in f.note("referral.procedures[]") or []]
        table((0, 0.16, 0.66, 0.83, 1), (rng.choice(["Code", "CPT", "Procedure"]), "Description", rng.choice(["Requested", "Req. Units"]), rng.choice(["Approved", "Appr. Units"])), rows)
        head(rng.choice(["Diagnosis Information", "Diagnosis", "Associated Diagnoses"]))
        for words in f.diagnoses(rng.choice(["{code} (ICD-10-CM) - {words}", "{words} [{code}]", "{code} - {words}", "{words} ({code})"])) or [rng.choice(["None entered", ""])]:
            y = s.block(x, y, words, wide, plain, f.size, 1.3)
        y += 7

    def notes():
        nonlocal y
        head(rng.choice(["Referral Notes", "Reason for Referral", "Order Comments", "Clinical Question"]))
        if rng.random() < 0.5 and f.sent():
            s.text(x, y, f"{rng.choice(['Type: General', 'Note type: Provider'])}      {rng.choice(['Entered', 'Date'])}: {f.sent('%m/%d/%Y')}      User: {case.extras['staff']}", plain, 8.2)
            y += 13
        y = s.block(x, y, f.show("referral.reason") or " ", wide, plain, f.size, 1.35) + 9

    def coverage():
        head(rng.choice(["Coverage Information", "Coverages", "Insurance Coverage"]))
        heads = (rng.choice(["Payer / Plan", "Payor/Plan", "Insurance"]), rng.choice(["Subscriber ID", "Member ID", "Policy #", "Member Number"]), rng.choice(["Group Number", "Group #"]), rng.choice(["Subscriber", "Subscriber Name", "Policy Holder"]), rng.choice(["Filing Order", "Order"]))
        plan = f.show("insurance.plan")
        rows = [(f.show("insurance.payer") + (f" / {plan}" if plan else ""), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"), "1 - Primary")]
        if "insurance2.payer" in v:
            rows.append((f.show("insurance2.payer"), f.show("insurance2.member_id"), "", "", "2 - Secondary"))
        table((0, 0.36, 0.56, 0.72, 0.87, 1), heads, rows)

    for part in rng.choice([(patient, referral, services, notes, coverage), (referral, patient, services, notes, coverage), (patient, coverage, referral, services, notes)]):
        part()
    stamp = f" {rng.choice(['on', 'at'])} {f.sent('%m/%d/%Y')} {rng.randint(7, 11)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}" if f.sent() else ""
    s.text(x, y + 3, f"{rng.choice(['Electronically signed by', 'Authorizing provider e-signature:', 'Signed electronically by'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Signature: pending", "Order not yet signed by authorizing provider"]), plain, f.size)
    s.line(x, 757, x + wide, 757, 0.4)
    s.text(x, 767, f"Guarantor: {case.extras['guarantor']}    Billing: {f.phone(case.extras['billing_phone'])}", plain, 7.4)
    s.text(x + wide, 767, rng.choice(["Page 1 of 1", "Page 1 of 2", "Pg 1"]), plain, 7.4, "right")
    f.imply("recipient.specialty", "referral.type")
    return f
