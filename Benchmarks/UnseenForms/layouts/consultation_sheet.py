"""A county or service hospital's consultation sheet in the manner of an old standard form: ruled boxes To and From, large open boxes for the request, an empty report below, and at the foot the patient's identification stamped as lines without labels beside a grid of register, sponsor and coverage."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Podiatry", "General Surgery", "Otolaryngology", "Vascular Surgery", "Thoracic Surgery", "Audiology", "Movement Disorders"], 0.5
HASTE = [[("routine", "ROUTINE"), ("urgent", "URGENT"), ("emergent", "EMERGENCY")], [("routine", "ROUTINE"), ("urgent", "72 HOURS (URGENT)"), ("emergent", "TODAY (EMERGENT)")], [("emergent", "EMERGENT"), ("urgent", "URGENT"), ("routine", "ROUTINE")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "serif"]), 9.6)
    if not case.hand:
        f.pen = rng.choice(["mono", "mono", f.label_font])
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 50
    wide, small = right - x, 6.8
    s.box(x, y, wide, 690, 1.2)
    s.text(x + 6, y + 15, rng.choice(["MEDICAL RECORD", "CLINICAL RECORD"]), bold, 9.5)
    s.text(306, y + 16, rng.choice(["CONSULTATION SHEET", "CONSULTATION REQUEST AND REPORT", "REQUEST FOR CONSULTATION"]), bold, 13, "centre")
    s.text(right - 6, y + 14, rng.choice(["Form MC-513", "HS 2161 (rev. 4/19)", "CH 88-513"]), plain, 7.6, "right")
    y += 22

    def band(words):
        nonlocal y
        s.box(x, y, wide, 13, 0.8, 222)
        s.text(306, y + 10, words, bold, 8.8, "centre")
        y += 13

    def cell(left, room, deep, label, value="", lines=1, size=None):
        """A ruled box with its caption in capitals at the top; a list stands as one line each."""
        s.box(left, y, room, deep, 0.8)
        s.text(left + 3, y + 8, label, plain, small)
        if callable(value):
            value(left + 5, y + deep - 6)
        elif isinstance(value, list):
            for n, words in enumerate(value):
                f.write(left + 6, y + 22.5 + 13.8 * n, words, size, wide=room - 10)
        elif lines > 1:
            f.write_fit(left + 6, y + 22, value, room - 12, lines, size, 1.4)
        elif value != "":
            f.write(left + 6, y + deep - 5.5, value, size, wide=room - 10)

    band("REQUEST")
    field, doctor = f.show("recipient.specialty"), f.show("recipient.name")
    a, b, c = 0.4 * wide, 0.38 * wide, 0.22 * wide
    to_lines = [field, doctor, f.show("recipient.organization")]
    cell(x, a, 66, rng.choice(["TO: (Service, physician, facility)", "TO (Clinic or service and consultant)"]), to_lines)
    cell(x + a, b, 66, rng.choice(["FROM: (Requesting clinic and physician)", "FROM (Requesting physician or activity)"]), [f.show("referrer.name"), f.show("referrer.organization"), ""])
    cell(x + a + b, c, 33, rng.choice(["DATE OF REQUEST", "DATE REQUESTED"]), f.show("referral.date"))
    y += 33
    cell(x + a + b, c, 33, rng.choice(["NPI OF REQUESTOR", "REQUESTOR'S NPI", "NPI NO."]), f.show("referrer.npi"))
    y += 33
    quarter = wide / 4
    p1, p2 = rng.choice([("PHONE", "FAX"), ("TELEPHONE", "FAX"), ("TEL. NO.", "FAX NO.")])
    cell(x, quarter, 28, f"{p1} (CONSULTANT)", f.show("recipient.phone"))
    cell(x + quarter, quarter, 28, f"{p2} (CONSULTANT)", f.show("recipient.fax"))
    cell(x + 2 * quarter, quarter, 28, f"{p1} (REQUESTOR)", f.show("referrer.phone"))
    cell(x + 3 * quarter, quarter, 28, f"{p2} (REQUESTOR)", f.show("referrer.fax"))
    y += 28
    cell(x, wide, 64, rng.choice(["REASON FOR REQUEST (Complaints and findings)", "REASON FOR REQUEST (Symptoms, findings, question)"]), f.show("referral.reason"), 3, 10)
    y += 64
    cell(x, wide, 44, rng.choice(["PROVISIONAL DIAGNOSIS (with ICD-10)", "PROVISIONAL DIAGNOSIS / ICD CODE"]), f.diagnoses(rng.choice(["{words} {code}", "{code} {words}", "{words} ({code})"])))
    y += 44
    works = f.procedures(rng.choice(["{code} {words}", "{words} ({code})"]))
    cell(x, wide * 0.5, 42, rng.choice(["STUDIES OR PROCEDURES REQUESTED (CPT)", "PROCEDURES (CPT)"]), works)
    cell(x + wide * 0.5, wide * 0.34, 42, rng.choice(["SERVICE REQUESTED", "TYPE OF SERVICE"]), f.show("referral.service"))
    cell(x + wide * 0.84, wide * 0.16, 42, rng.choice(["NO. OF VISITS", "VISITS"]), f.show("referral.visits"))
    y += 42
    s.box(x, y, wide * 0.37, 40, 0.8)
    s.text(x + 3, y + 8, rng.choice(["PHYSICIAN'S SIGNATURE", "DOCTOR'S SIGNATURE"]), plain, small)
    f.sign(x + 14, y + 31, line=False)
    cell(x + wide * 0.37, wide * 0.14, 40, "APPROVED")
    s.box(x + wide * 0.51, y, wide * 0.49, 20, 0.8)
    at = s.text(x + wide * 0.51 + 3, y + 13, "PLACE OF CONSULTATION", plain, small) + 8
    f.checks(at, y + 14, [("b", "BEDSIDE"), ("o", "CLINIC")], "o", 9, 7.4)
    s.box(x + wide * 0.51, y + 20, wide * 0.49, 20, 0.8)
    f.checks(x + wide * 0.51 + 6, y + 34, rng.choice(HASTE), f.note("referral.urgency"), 7, 7.2)
    y += 40
    band("CONSULTATION REPORT")
    deep = 158
    s.box(x, y, wide, deep, 0.8)
    at = s.text(x + 4, y + 11, "RECORD REVIEWED", plain, 7.4) + 8
    at = f.checks(at, y + 11, [("y", "YES"), ("n", "NO")], "", 8, 7.4) + 22
    at = s.text(at, y + 11, "PATIENT EXAMINED", plain, 7.4) + 8
    f.checks(at, y + 11, [("y", "YES"), ("n", "NO")], "", 8, 7.4)
    s.text(306, y + 90, rng.choice(["", "(to be completed by consultant and returned)"]), plain, 7.4, "centre")
    s.text(right - 5, y + deep - 4, "(Continue on reverse)", plain, 7, "right")
    y += deep
    cell(x, wide * 0.6, 24, "SIGNATURE AND TITLE OF CONSULTANT")
    cell(x + wide * 0.6, wide * 0.4, 24, "DATE OF REPORT")
    y += 24
    foot = 740 - y
    half = wide * 0.44
    s.box(x, y, half, foot, 0.8)
    s.text(x + 3, y + 8, rng.choice(["PATIENT'S IDENTIFICATION (Use stamp or print: name, birth date, address)", "PATIENT'S IDENTIFICATION (Mechanical imprint or label)"]), plain, 6)
    born, sex = f.show("patient.dob"), f.show("patient.sex")[:1].upper()
    stamp = [f.name_last_first(), "  ".join(p for p in (f"{rng.choice(['DOB', 'B:', 'BORN'])} {born}" if born else "", sex) if p), f.show("patient.street"), f.place(), f"{rng.choice(['PH', 'TEL', 'H:'])} {f.show('patient.phone')}" if f.show("patient.phone") else "", f"{rng.choice(['MRN', 'REC', 'NO.'])} {f.show('patient.mrn')}"]
    lead = (foot - 23) / 6
    pen = f.pen
    if not case.hand or rng.random() < 0.5:
        f.pen = "mono"
    for n, words in enumerate(one for one in stamp if one):
        if f.pen == "mono":
            s.text(x + 9, y + 23.5 + lead * n, words, "mono", 9 if len(words) < 40 else 8)
        else:
            f.write(x + 9, y + 23.5 + lead * n, words, wide=half - 14)
    f.pen = pen
    base, has, left, room = y, "insurance2.payer" in v, x + half, wide - half
    rows = [[(0.6, rng.choice(["THIRD PARTY PAYER", "INSURANCE CARRIER", "INSURER"]), f.show("insurance.payer")), (0.4, rng.choice(["POLICY / ID NO.", "MEMBER NO.", "SUBSCRIBER ID"]), f.show("insurance.member_id"))],
            [(0.4, rng.choice(["GROUP NO.", "GROUP"]), f.show("insurance.group")), (0.6, rng.choice(["SPONSOR / INSURED'S NAME", "INSURED (if not self)"]), f.show("insurance.holder"))],
            [(0.6, rng.choice(["SECOND PAYER", "OTHER INSURANCE"]), f.show("insurance2.payer") if has else ""), (0.4, rng.choice(["POLICY / ID NO.", "NO."]), f.show("insurance2.member_id") if has else "")],
            [(0.4, rng.choice(["AUTHORIZATION NO.", "AUTH. NO."]), f.show("insurance.auth_number")), (0.28, rng.choice(["REGISTER NO.", "WARD NO."]), rng.choice(["OPD", "", "N/A"])), (0.32, "LANGUAGE", f.show("patient.language"))]]
    high = foot / 4
    for n, cells in enumerate(rows):
        y, at = base + high * n, left
        for share, label, value in cells:
            cell(at, share * room, high, label, value, size=9)
            at += share * room
    s.text(x, 752, rng.choice(["Return the completed report to the requesting clinic. Original to the medical record.", "Not a guarantee of payment. County Health Services, Referral Desk."]), plain, 7.4)
    s.text(right, 752, rng.choice(["COUNTY HOSPITAL SYSTEM", "REGIONAL SERVICE HOSPITAL"]), bold, 7.4, "right")
    f.imply("referral.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
