"""A hospital's outpatient scheduling order in boxed cells: a shaded column at the left names each band of cells, labels in capitals at the top of the cells, the signature in a band of its own."""
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Cardiology", "Neurology", "Pulmonology", "Gastroenterology", "General Surgery", "Urology", "Sleep Medicine", "Hematology", "Neurodiagnostics"], 0.5
DEPARTMENTS = ["Memorial Hospital", "Regional Medical Center", "Community Hospital", "General Hospital"]


def draw(case, rng):
    v = case.values
    v["recipient.organization"] = f"{next(c for c in people.CLINICS if v['recipient.organization'].startswith(c))} {rng.choice(DEPARTMENTS)}"
    f = Form(case, rng, rng.choice(["sans", "roboto", "narrow", "open"]), 9.6)
    s, plain, bold, x, wide, side = f.sheet, f.label_font, f.label_font + "-b", 34, 544, 70
    s.text(x, 62, f.show("recipient.organization"), bold, 15)
    s.text(x, 76, rng.choice(["OUTPATIENT SCHEDULING ORDER", "Outpatient Services Order / Referral", "Outpatient Procedure and Clinic Order"]), bold, 11)
    s.text(x + wide, 60, f"Scheduling: {f.show('recipient.phone')}", plain, 9, "right")
    s.text(x + wide, 71, f"Fax order to: {f.show('recipient.fax')}", bold, 9, "right")
    s.text(x + wide, 82, "All fields required to schedule", plain, 8, "right")
    y, top = 90, 90

    def start():
        nonlocal top
        top = y

    def close(*title):
        """The shaded cell at the left of the rows since the start, with its title."""
        nonlocal y
        s.box(x, top, side, y - top, 1, 222)
        for i, words in enumerate(title):
            s.text(x + side / 2, (top + y) / 2 + 3 + (i - (len(title) - 1) / 2) * 11, words, bold, 8.4, "centre")
        s.box(x, top, wide, y - top, 1.2)

    def row(*cells, high=28):
        nonlocal y
        at, room = x + side, wide - side
        for share, label, value in cells:
            s.box(at, y, share * room, high, 0.6)
            f.label(at + 3, y + 8.5, label, 6.6)
            if callable(value):
                value(at + 6, y + 22)
            elif high > 30:
                f.write_fit(at + 6, y + 21, value, share * room - 12, 2)
            else:
                f.write(at + 6, y + 22.5, value, wide=share * room - 10)
            at += share * room
        y += high

    tick = lambda options, chosen, gap=11: lambda at, base: f.checks(at, base, options, chosen, gap, 8.8)
    name = rng.choice(["PATIENT NAME (LAST, FIRST, MIDDLE)", "LAST NAME, FIRST NAME, MI", "PATIENT LEGAL NAME"])
    first, second = rng.choice([("DAYTIME PHONE", "OTHER PHONE"), ("MOBILE PHONE", "HOME PHONE"), ("PRIMARY PHONE", "ALTERNATE PHONE")])
    start()
    row((0.34, rng.choice(["ORDER DATE", "DATE OF ORDER", "DATE ORDERED"]), f.show("referral.date")), (0.66, rng.choice(["PRIORITY", "TIMEFRAME", "SCHEDULE AS"]), tick([("routine", "Routine"), ("urgent", "Urgent (within 48 hours)"), ("emergent", "STAT (today)")], f.note("referral.urgency"), 16)))
    close("ORDER")
    start()
    row((0.5, name, f.name_last_first()), (0.22, rng.choice(["DATE OF BIRTH", "DOB", "BIRTHDATE"]), f.show("patient.dob")), (0.28, "SEX", tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"))))
    row((0.72, rng.choice(["STREET ADDRESS, CITY, STATE, ZIP", "HOME ADDRESS", "ADDRESS"]), f"{f.show('patient.street')}, {f.place()}"), (0.28, "MEDICAL RECORD # (IF KNOWN)", f.show("patient.mrn") if rng.random() < 0.6 else ""))
    row((0.26, first, f.show("patient.phone")), (0.26, second, f.show("patient.phone_alt")), (0.22, "LANGUAGE", f.show("patient.language")), (0.26, "INTERPRETER NEEDED", tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
    close("PATIENT")
    start()
    row((0.44, rng.choice(["PRIMARY INSURANCE", "INSURANCE CARRIER", "PRIMARY PAYER"]), f.show("insurance.payer")), (0.32, rng.choice(["MEMBER / POLICY ID", "POLICY NUMBER", "INSURANCE ID #"]), f.show("insurance.member_id")), (0.24, rng.choice(["GROUP #", "GROUP NUMBER"]), f.show("insurance.group")))
    row((0.44, rng.choice(["SUBSCRIBER NAME", "INSURED (IF NOT PATIENT)", "POLICYHOLDER"]), f.show("insurance.holder")), (0.32, "SECONDARY INSURANCE", f.show("insurance2.payer")), (0.24, "SECONDARY ID #", f.show("insurance2.member_id")))
    row((0.44, rng.choice(["PRECERTIFICATION REQUIRED?", "PRIOR AUTHORIZATION REQUIRED?"]), tick([(True, "Yes"), (False, "No"), (2, "Pending")], f.note("insurance.auth_required"))), (0.56, rng.choice(["PRECERT / AUTHORIZATION NUMBER", "AUTHORIZATION #"]), f.show("insurance.auth_number")))
    close("INSURANCE")
    start()
    row((0.5, rng.choice(["DEPARTMENT / SPECIALTY", "CLINIC OR SERVICE LINE", "REFER TO (SPECIALTY)"]), f.show("referral.specialty")), (0.5, rng.choice(["SPECIFIC PHYSICIAN REQUESTED", "PREFERRED PHYSICIAN", "TO SEE DR."]), f.show("recipient.name")))
    codes = list(zip(f.note("referral.procedures[]") or [], [w for _, w in case.procedures])) + [("", "")]
    for i, (code, words) in enumerate(codes[:2], 1):
        row((0.8, f"TEST / PROCEDURE {i}", f.capital(dict(case.procedures).get(code, ""))), (0.2, "CPT", code))
    row((0.7, rng.choice(["SERVICE REQUESTED", "TYPE OF VISIT"]), f.show("referral.service")), (0.3, rng.choice(["NUMBER OF VISITS", "VISITS"]), f.show("referral.visits")))
    close("SERVICES", "REQUESTED")
    start()
    shown = f.note("referral.diagnoses[]") or []
    for i in range(2):
        code = shown[i] if i < len(shown) else ""
        row((0.22, f"ICD-10 CODE {i + 1}", code), (0.78, rng.choice(["DIAGNOSIS / SIGNS / SYMPTOMS", "DIAGNOSIS DESCRIPTION"]), f.capital(case.descriptions[code]) if code else ""), high=38 if code else 28)
    lines = fold(f.show("referral.reason"), wide - side - 14, f.pen, f.size + 1.5 * case.hand)
    high = max(52, 22 + 14.5 * len(lines))
    s.box(x + side, y, wide - side, high, 0.6)
    f.label(x + side + 3, y + 8.5, rng.choice(["REASON FOR ORDER / CLINICAL HISTORY", "REASON FOR REFERRAL", "PERTINENT HISTORY AND REASON FOR VISIT"]), 6.6)
    f.write_block(x + side + 6, y + 22.5, f.show("referral.reason"), wide - side - 14, leading=14.5 / (f.size + 1.5 * case.hand))
    y += high
    close("CLINICAL")
    start()
    yes_no = [(1, "Yes"), (0, "No")]
    row(*[(0.25, label, tick(yes_no, int(rng.random() < odd))) for label, odd in (("DIABETIC?", 0.25), ("BLOOD THINNERS?", 0.2), ("LATEX ALLERGY?", 0.05), ("WHEELCHAIR / LIFT?", 0.1))])
    close("SAFETY")
    start()
    row((0.6, rng.choice(["ORDERING PROVIDER (PRINT)", "ORDERING PHYSICIAN", "REFERRING PROVIDER NAME"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "PROVIDER NPI #"]), f.show("referrer.npi")))
    row((0.4, rng.choice(["PRACTICE / GROUP", "OFFICE NAME"]), f.show("referrer.organization")), (0.3, "OFFICE PHONE", f.show("referrer.phone")), (0.3, "OFFICE FAX", f.show("referrer.fax")))
    high = 40
    s.box(x + side, y, wide - side, high, 0.6)
    f.label(x + side + 3, y + 8.5, rng.choice(["PROVIDER SIGNATURE (NO STAMPS)", "SIGNATURE OF ORDERING PROVIDER"]), 6.6)
    f.sign(x + side + 14, y + 30, line=False)
    f.label(x + side + 300, y + 8.5, "CONTACT PERSON", 6.6)
    f.write(x + side + 304, y + 26, f.extra("staff"))
    y += high
    close("ORDERING", "PROVIDER")
    s.text(x, y + 12, f"Registration {f.extra('billing_phone')}.  Bring photo ID, insurance card and this order.  OP-{rng.randint(100, 990)} (Rev. {rng.randint(1, 12):02d}/{rng.randint(19, 24)})", plain, 7.4)
    f.imply("recipient.specialty", "referral.type")
    return f
