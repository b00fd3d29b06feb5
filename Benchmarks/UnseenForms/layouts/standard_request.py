"""A state's standard prior authorization form: black bars with Roman numerals, cells with bold labels in front of typed values, requesting and servicing provider as two columns of rows, a table of services that has a diagnosis in each row."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Cardiology", "Neurology", "Gastroenterology", "Orthopedics", "Pain Management", "Rheumatology", "Radiology", "Sleep Medicine", "Dermatology", "Urology", "Otolaryngology", "Vascular Surgery", "Endocrinology"], 0
HASTE = [[("routine", "Non-Urgent"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Standard"), ("urgent", "Urgent / expedited"), ("emergent", "Emergency")], [("emergent", "Emergency"), ("urgent", "Expedited"), ("routine", "Routine")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "serif", "roboto"]), 9)
    f.pen = rng.choice([f.label_font, "mono", "sans", "serif"])
    if f.pen == "mono":
        f.size = 8.5
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    colon, high, roman = rng.choice([":", ":", ""]), rng.choice([19, 20.5, 21.5]), iter(["I", "II", "III", "IV", "V", "VI"])
    form = rng.choice(["SECTION {0} - {1}", "Section {0}.  {1}", "{0}.  {1}"])
    s.text(306, 60, rng.choice(["STANDARD PRIOR AUTHORIZATION REQUEST FORM FOR HEALTH CARE SERVICES", "UNIFORM PRIOR AUTHORIZATION REQUEST", "Standardized Prior Authorization Request Form"]), bold, 11.5, "centre")
    s.text(306, 71, rng.choice(["Accepted by all issuers in this state. Attach clinical notes that support the request. Do not use for drugs.", "Send to the issuer named below. Emergency care does not need prior authorization."]), plain, 7.6, "centre")
    y = 78

    def bar(words):
        nonlocal y
        s.box(x, y, wide, 13.5, 0.7, 0)
        s.text(x + 5, y + 10, form.format(next(roman), words), bold, 8.6, colour=255)
        y += 13.5

    def row(*cells, deep=None):
        """Cells of one row: a bold label, the value after it."""
        nonlocal y
        at = x
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, deep or high, 0.6)
            end = s.text(at + 4, y + high - 6, label + (colon if label and label[-1] != "?" else ""), bold, 7.8) + 5
            if callable(value):
                value(end, y + high - 6)
            else:
                f.write(end, y + high - 6, value, wide=at + room - end - 3)
            at += room
        y += deep or high

    tick = lambda options, chosen, gap=12: lambda at, base: f.checks(at, base, options, chosen, gap, 8.4)
    bar(rng.choice(["SUBMISSION", "Submission", "Where to send"]))
    row((0.46, rng.choice(["Issuer name", "Health plan", "Payer"]), f.show("insurance.payer")), (0.27, rng.choice(["Phone", "Plan phone"]), f.extra("after_hours")), (0.27, rng.choice(["Fax", "Plan fax"]), f.extra("billing_phone")))
    bar(rng.choice(["GENERAL INFORMATION", "Review", "Type of request"]))
    row((0.26, rng.choice(["Date", "Date submitted", "Request date"]), f.show("referral.date")), (0.46, rng.choice(["Review type", "Urgency"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 6)), (0.28, rng.choice(["Request type", "Type"]), tick([(0, "Initial"), (1, "Renewal")], 0, 6)))
    row((0.4, rng.choice(["Authorization required?", "Is authorization required?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.6, rng.choice(["Prior authorization # (if any)", "Previous auth number", "Authorization number, if issued"]), f.show("insurance.auth_number")))
    bar(rng.choice(["PATIENT INFORMATION", "Patient / Member", "Enrollee information"]))
    row((0.46, rng.choice(["Name", "Patient name", "Name (last, first, middle)"]), f.name_last_first()), (0.29, rng.choice(["Phone", "Contact phone"]), f.show("patient.phone")), (0.25, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")))
    row((0.6, "Address", f"{f.show('patient.street')}, {f.place()}"), (0.4, rng.choice(["Sex", "Gender"]), tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"))))
    row((0.4, rng.choice(["Subscriber name", "Subscriber (if different)", "Insured"]), f.show("insurance.holder")), (0.36, rng.choice(["Member or Medicaid ID #", "Member ID #", "ID number"]), f.show("insurance.member_id")), (0.24, rng.choice(["Group #", "Group no."]), f.show("insurance.group")))
    row((0.6, rng.choice(["Other coverage", "Other insurance (COB)", "Secondary coverage"]), f.show("insurance2.payer")), (0.4, rng.choice(["Other ID #", "Policy #"]), f.show("insurance2.member_id")))
    bar(rng.choice(["PROVIDER INFORMATION", "Providers", "Requesting and servicing provider"]))
    half, turned, top = wide / 2, rng.random() < 0.25, y
    signed, facility = rng.choice(["Requesting provider's signature and date", "Signature and date"]), rng.choice(["Facility", "Group / facility", "Practice"])
    asks = [("Name", f.show("referrer.name")), (rng.choice(["NPI #", "NPI"]), f.show("referrer.npi")), ("Specialty", rng.choice(["Family medicine", "Internal medicine", "Primary care"])), (facility, f.show("referrer.organization")), ("Phone", f.show("referrer.phone")), ("Fax", f.show("referrer.fax")), ("Contact name", f.extra("staff"))]
    serves = [("Name", f.show("recipient.name")), (asks[1][0], f.extra("recipient_npi")), ("Specialty", f.show("recipient.specialty")), (facility, f.show("recipient.organization")), ("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax")), (rng.choice(["Primary care provider", "PCP name"]), f.extra("pcp"))]
    left, right = (rng.choice(["Requesting Provider or Facility", "Requesting / Referring Provider"]), asks), (rng.choice(["Service Provider or Facility", "Servicing / Rendering Provider"]), serves)
    for i, (title, rows) in enumerate([right, left] if turned else [left, right]):
        at, down = x + i * half, top
        s.box(at, down, half, 14, 0.6, 224)
        s.text(at + half / 2, down + 10.2, title, bold, 8.6, "centre")
        down += 14
        for n, (label, value) in enumerate(rows):
            room = half / 2 if n in (1, 2, 4, 5) else half
            shift = half / 2 if n in (2, 5) else 0
            s.box(at + shift, down, room, high, 0.6)
            end = s.text(at + shift + 4, down + high - 6, label + colon, bold, 7.8) + 5
            f.write(end, down + high - 6, value, wide=at + shift + room - end - 3)
            down += 0 if n in (1, 4) else high
    y = down
    s.box(x, y, wide, 29, 0.6)
    end = s.text(x + 4, y + 20, signed + colon, bold, 7.8) + 8
    f.sign(end, y + 20, 190)
    s.text(x + 420, y + 20, f.sent(), f.pen, f.size)
    y += 29
    bar(rng.choice(["SERVICES REQUESTED (WITH CPT, CDT OR HCPCS CODE) AND SUPPORTING DIAGNOSES", "Services and diagnoses", "Services requested"]))
    codes, wanted = f.note("referral.diagnoses[]") or [], f.note("referral.procedures[]") or []
    stops = (0, 0.28, 0.38, 0.49, 0.6, 0.88, 1)
    rows = [(rng.choice(["Planned service or procedure", "Service"]), "Code", rng.choice(["Start date", "From"]), rng.choice(["End date", "To"]), rng.choice(["Diagnosis description (ICD-10)", "Diagnosis"]), rng.choice(["Code", "ICD-10 code"]))]
    for i in range(max(len(codes), len(wanted), 2)):
        service = (f.capital(dict(case.procedures)[wanted[i]]), wanted[i], f.away(3, "%m/%d/%y"), f.away(93, "%m/%d/%y")) if i < len(wanted) else ("",) * 4
        rows.append(service + ((f.capital(case.descriptions[codes[i]]), codes[i]) if i < len(codes) else ("", "")))
    for n, cells in enumerate(rows):
        font, size = (bold, 7.4) if n == 0 else (f.pen, f.size - 0.6)
        pieces = [fold(w, (b - a) * wide - 6, font, size) or [""] for a, b, w in zip(stops, stops[1:], cells)]
        deep = 6 + 10.4 * max(map(len, pieces))
        for a, b, lines in zip(stops, stops[1:], pieces):
            s.box(x + a * wide, y, (b - a) * wide, deep, 0.5, 238 if n == 0 else None)
            for i, words in enumerate(lines):
                s.text(x + a * wide + 3, y + 11 + 10.4 * i, words, font, size)
        y += deep
    places = rng.choice([["Inpatient", "Outpatient", "Provider office", "Observation", "Home"], ["Outpatient", "Office", "Day surgery", "Other"]])
    row((0.66, "Place", lambda at, base: f.checks(at, base, [(w, w) for w in places], rng.choice(places[1:3]), 8, 8)), (0.34, rng.choice(["# of visits", "Number of visits", "Visits / sessions"]), str(f.show("referral.visits"))))
    bar(rng.choice(["CLINICAL DOCUMENTATION (REASON FOR REQUEST)", "Clinical reason for the request", "Clinical documentation"]))
    lines = fold(f.show("referral.reason"), wide - 12, f.pen, f.size)
    deep = 12 + 11.6 * max(3, len(lines))
    s.box(x, y, wide, deep, 0.6)
    f.write_block(x + 6, y + 13, f.show("referral.reason"), wide - 12, leading=11.6 / f.size)
    y += deep
    s.text(x, y + 11, f"{rng.choice(['An issuer needing more information may call the requesting provider directly at', 'Call back number for a peer review:'])} {f.extra('pcp_phone')}.", plain, 7.8)
    s.text(x, 778, f"Form {rng.choice(['NOFR', 'PAR', 'HC'])}-{rng.randint(100, 999)}   Rev {rng.randint(1, 12):02d}/{rng.randint(17, 24)}", plain, 7)
    s.text(x + wide, 778, "Page 1 of 1", plain, 7, "right")
    f.imply("referral.specialty", "referral.type", "insurance.plan", "referral.service")
    return f
