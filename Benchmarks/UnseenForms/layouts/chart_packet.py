"""An office record's order in print on two pages: a running head and foot with patient, birth date and print time on both, the parties in one table with a column each, patient pairs in two columns without lines, coverage as a table, and on the second page diagnoses as a table, the order's text and a problem list that is not the order's."""
import fonts
import people_second as people
from clinical_second import CHILDREN, MEDICAL, SURGICAL
from form import Form
from sheet import fold

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Psychiatry", "Sleep Medicine", "Geriatric Medicine"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "3 - Routine", "urgent": "2 - Urgent", "emergent": "1 - STAT"}, {"routine": "Normal", "urgent": "Urgent / ASAP", "emergent": "Emergency"}, {"routine": "ROUTINE", "urgent": "URGENT", "emergent": "STAT"}]
PROBLEMS = [("I10", "Essential (primary) hypertension"), ("K58.9", "Irritable bowel syndrome without diarrhea"), ("J30.9", "Allergic rhinitis, unspecified"), ("E55.9", "Vitamin D deficiency, unspecified"), ("F17.210", "Nicotine dependence, cigarettes, uncomplicated"), ("M19.90", "Unspecified osteoarthritis, unspecified site"), ("H52.4", "Presbyopia")]


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "dejavu", "serif"]), rng.choice([8.8, 9.2]))
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 38, 574
    title = rng.choice(["Referral Request", "Outbound Referral", "Specialist Referral Order", "Order: Consult to Specialist", "REFERRAL / CONSULT ORDER"])
    name, born = rng.choice([f.name_last_first, f.name_first_last])(), f.show("patient.dob")
    chart = f.show("patient.mrn")
    house = f.show("referrer.organization")
    printed = f"{rng.choice(['Printed', 'Generated', 'Print date'])} {f.away(rng.randint(1, 4), '%m/%d/%Y')} {rng.randint(8, 17)}:{rng.randint(10, 59)} by {f.extra('staff')}"
    dotted = rng.random() < 0.4

    def frame(n):
        s.text(x, 50, f"{name}    {rng.choice(['DOB', 'dob', 'Birth date'])} {born}    {rng.choice(['Acct', 'Patient ID', 'MRN'])} {chart}" if n > 1 else house, bold, 8.2)
        s.text(right, 50, title if n > 1 else f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.2, "right")
        s.line(x, 54, right, 54, 0.6)
        s.line(x, 765, right, 765, 0.6)
        s.text(x, 775, printed, plain, 7.4)
        s.text(right, 775, f"Page {n} of 2", plain, 7.4, "right")

    frame(1)
    y = 78
    s.text(x, y, title, bold, 15)
    s.text(right, y, f"{rng.choice(['Order #', 'Referral no.', 'Tracking ID'])} {f.extra('order')}", plain, 9, "right")
    y += 12

    def head(words):
        nonlocal y
        y += 14
        s.text(x, y, words, bold, 10.4)
        if dotted:
            s.text(x, y + 6, "." * int((right - x) / fonts.width(".", plain, 8)), plain, 8)
        else:
            s.line(x, y + 4, right, y + 4, 0.4)
        y += 19

    def table(stops, rows, shaded=True, size=8.6):
        """Rows of a table whose first row names the columns; cells fold."""
        nonlocal y
        y -= 5
        for n, cells in enumerate(rows):
            font = bold if n == 0 else plain
            folded = [fold(words, b - a - 7, font, size) or [""] for a, b, words in zip(stops, stops[1:], cells)]
            high = 5 + 11.5 * max(len(lines) for lines in folded)
            if n == 0 and shaded:
                s.box(stops[0], y, stops[-1] - stops[0], high, 0, 225)
            for a, lines in zip(stops, folded):
                for k, one in enumerate(lines):
                    s.text(a + 3, y + 11 + 11.5 * k, one, font, size)
            y += high
            s.line(stops[0], y, stops[-1], y, 0.3)
        y += 4

    def pairs(rows, columns=2, tab=104):
        """Pairs without lines in columns; an empty value leaves its label alone."""
        nonlocal y
        room = (right - x) / columns
        colon = rng.choice([":", ""])
        for n in range(0, len(rows), columns):
            deep = 0
            for k, (label, value) in enumerate(rows[n:n + columns]):
                at = x + k * room
                s.text(at, y, label + colon, bold, f.size)
                lines = fold(str(value), room - tab - 8, plain, f.size) or [""]
                for i, one in enumerate(lines):
                    s.text(at + tab, y + 12 * i, one, plain, min(f.size, f.size * (room - tab - 6) / max(fonts.width(one, plain, f.size), 1)))
                deep = max(deep, len(lines))
            y += 12 * deep + 3.5

    def order():
        head(rng.choice(["Order", "Referral Details", "Request"]))
        pairs([(rng.choice(["Ordered", "Order Date", "Created"]), f.show("referral.date")), (rng.choice(["Urgency", "Priority", "Acuity"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")),
               (rng.choice(["Refer For", "Procedure", "Type of Request"]), f.show("referral.service")), (rng.choice(["To Specialty", "Department", "Specialty"]), f.show("referral.specialty")),
               (rng.choice(["Visits Allowed", "Quantity", "# of Visits"]), f.show("referral.visits")), (rng.choice(["Authorization No", "Auth #", "Pre-Auth Number"]), f.show("insurance.auth_number")),
               (rng.choice(["Start", "Effective"]), f.away(2)), (rng.choice(["End", "Expires"]), f.away(182))])

    def parties():
        head(rng.choice(["Providers", "From / To", "Routing"]))
        a, b = rng.choice([("Referral From", "Referral To"), ("Requesting", "Consulting"), ("Sending Provider", "Receiving Provider"), ("Ordering Provider", "Order Sent To")])
        third = rng.random() < 0.5
        stops = [x, x + 74, x + 250, x + 426, right] if third else [x, x + 88, x + 318, right]
        more = (lambda words: [words]) if third else (lambda words: [])
        rows = [["", a, b] + more("PCP"), [rng.choice(["Name", "Provider"]), f.show("referrer.name"), f.show("recipient.name")] + more(f.extra("pcp")), [rng.choice(["Organization", "Practice", "Facility"]), house, f.show("recipient.organization")] + more(""),
                [rng.choice(["NPI", "NPI #"]), f.show("referrer.npi"), f.extra("recipient_npi") if rng.random() < 0.6 else ""] + more(""), ["Address", f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"] + more(""),
                [rng.choice(["Phone", "Tel"]), f.show("referrer.phone"), f.show("recipient.phone")] + more(f.extra("pcp_phone")), ["Fax", f.show("referrer.fax"), f.show("recipient.fax")] + more("")]
        table(stops, rows)

    def patient():
        head(rng.choice(["Patient", "Patient Demographics", "Demographic Information"]))
        rows = [(rng.choice(["Name", "Patient Name", "Patient"]), name), (rng.choice(["Birth Date", "DOB", "Date of Birth"]), f"{born} ({people.age(v)} yrs)" if born and rng.random() < 0.4 else born), (rng.choice(["Sex", "Gender", "Admin. Sex"]), f.show("patient.sex") if rng.random() < 0.6 else f.show("patient.sex")[:1]), (rng.choice(["Patient ID", "Account No", "MRN"]), chart),
                (rng.choice(["Address", "Street"]), f.show("patient.street")), (rng.choice(["City/St/Zip", "City, State Zip"]), f.place())]
        one, two = rng.choice([("Home Phone", "Cell Phone"), ("Preferred Phone", "Secondary Phone"), ("Phone (mobile)", "Phone (home)")])
        rows += [(one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), (rng.choice(["Email", "E-mail Address"]), f.show("patient.email")), (rng.choice(["Language", "Preferred Lang."]), f.show("patient.language")), (rng.choice(["Interpreter", "Interpreter Req'd"]), f.show("patient.interpreter")),
                 (rng.choice(["Emergency Contact", "Contact"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}"), ("Employer", rng.choice(people.EMPLOYERS)), (rng.choice(["Pharmacy", "Default Pharmacy"]), f.extra("pharmacy"))]
        pairs(rows)

    def cover():
        head(rng.choice(["Insurance", "Coverage", "Payers"]))
        names = rng.choice([["", "Company", "Plan", "Policy #", "Group #", "Insured"], ["Seq", "Payer", "Product", "Subscriber ID", "Group", "Guarantor/Insured"], ["Rank", "Insurance", "Plan", "ID", "Grp", "Policyholder"]])
        first, second = rng.choice([("Primary", "Secondary"), ("1", "2"), ("P", "S")])
        rows = [names, [first, f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder")]]
        if "insurance2.payer" in v:
            rows.append([second, f.show("insurance2.payer"), "", f.show("insurance2.member_id"), "", ""])
        table([x, x + 50, x + 180, x + 280, x + 392, x + 462, right], rows, size=8.4)

    for part in rng.choice([(order, parties, patient, cover), (patient, cover, parties, order), (parties, patient, cover, order), (patient, parties, order, cover)]):
        part()
    s = f.page()
    frame(2)
    y = 66
    codes = f.note("referral.diagnoses[]") or []
    head(rng.choice(["Diagnoses for this order", "Assessments", "Associated Diagnoses", "Indications"]))
    names = rng.choice([["ICD-10", "Description", "Onset"], ["Code", "Diagnosis", "Status"], ["Dx Code", "Dx Name", "Noted"]])
    table([x, x + 80, right - 110, right], [names] + [[c, case.descriptions[c], f.away(-rng.randint(3, 90)) if names[2] != "Status" else "Active"] for c in codes])
    head(rng.choice(["Procedures", "Requested Services", "CPT"]))
    table([x, x + 80, right - 60, right], [[rng.choice(["CPT", "Proc"]), rng.choice(["Description", "Procedure"]), "Units"]] + [[c, dict(case.procedures)[c], "1"] for c in f.note("referral.procedures[]") or []])
    head(rng.choice(["Reason for Consult", "Clinical Notes", "Reason / Comments", "Order Notes"]))
    y = s.block(x, y, f.show("referral.reason"), right - x, plain, f.size + 0.6, 1.4) + 2
    for words, lines in rng.sample([(rng.choice(["Problem List", "Active Problems"]), [f"{w} [{c}]" if rng.random() < 0.5 else w for c, w in rng.sample([one for one in PROBLEMS if one[0] not in codes], rng.randint(2, 4))]),
                                    (rng.choice(["Current Medications", "Active Meds"]), rng.sample(["Lisinopril 10 mg tablet, 1 daily", "Vitamin D3 2000 unit capsule", "Cetirizine 10 mg tablet as needed", "Ibuprofen 400 mg tablet as needed", "Albuterol HFA 90 mcg, 2 puffs q4h prn"], rng.randint(2, 4))),
                                    (rng.choice(["Allergies", "Allergies and Intolerances"]), rng.sample(["Penicillins: hives", "Sulfa: rash", "No known drug allergies", "Latex: contact dermatitis"], 1)),
                                    (rng.choice(["Vitals", "Last Vitals"]), [f"BP {rng.randint(98, 158)}/{rng.randint(58, 94)}   Pulse {rng.randint(58, 98)}   Wt {rng.randint(70, 240)} lb   taken {f.away(-rng.randint(0, 9))}"])], rng.randint(3, 4)):
        head(words)
        for one in lines:
            s.text(x + 8, y, one, plain, f.size)
            y += 13
    y += 24
    signed = f.note("referrer.signed")
    at = f"{f.sent('%m/%d/%Y')} {rng.randint(8, 17)}:{rng.randint(10, 59)}" if f.sent() else f"{rng.randint(8, 17)}:{rng.randint(10, 59)}"
    who = v["referrer.name"]
    s.text(x, y, rng.choice([f"Signed by {who} on {at}", f"Electronically authenticated: {who}, {at}", f"e-Signature: {who} | {at}", f"Electronically signed by: {who} {at}"]) if signed else rng.choice(["Status: Unsigned - awaiting provider", "Signature: ______________________", "*** UNSIGNED ORDER ***"]), bold, 9)
    y = s.block(x, y + 18, rng.choice(["Specialist: kindly fax your note within 7 days of the visit. Labs and images are sent apart on request.", "This document was produced by a certified record system. Call the sending office if pages are missing.", "Referral coordinators: tell us the appointment date by fax or portal message."]), right - x, plain, 8.2)
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
