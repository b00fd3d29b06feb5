"""A hospital's outpatient services order, typed: an empty frame for a patient label, labels on the same line as the value in ruled cells, tables with header rows for physician, insurance and diagnoses, exams to tick by department."""
from form import Form
from sheet import fold
import people

SPECIALTIES, HAND = ["Radiology", "Radiology", "Neurodiagnostics", "Cardiology"], 0
EXAMS = {"MRI": [("72148", "Lumbar spine w/o"), ("70551", "Brain w/o"), ("73721", "Lower joint w/o")], "CT": [("71260", "Chest with"), ("74177", "Abd / pelvis with"), ("70450", "Head w/o")], "Ultrasound": [("76700", "Abdomen complete"), ("76856", "Pelvis"), ("93970", "Venous, both legs")], "X-ray": [("71046", "Chest 2 views"), ("73030", "Shoulder"), ("72100", "Lumbar spine")],
         "Cardiology": [("93306", "Echocardiogram"), ("93000", "ECG"), ("93015", "Stress test")], "Neurology": [("95819", "EEG awake, asleep"), ("95886", "Needle EMG / NCV")]}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], [("emergent", "STAT - call report"), ("urgent", "ASAP / urgent"), ("routine", "Routine / scheduled")], [("routine", "Next available"), ("urgent", "Within 48 hours"), ("emergent", "Emergent")]]
HOSPITALS = ["Regional Medical Center", "Community Hospital", "Memorial Hospital", "Health - Main Campus"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    v["recipient.organization"] = f"{next(c for c in people.CLINICS if v['recipient.organization'].startswith(c))} {rng.choice(HOSPITALS)}"
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "dejavu"]), 9)
    f.pen = rng.choice([f.label_font, "mono", "sans", "serif"])
    if f.pen == "mono":
        f.size = 8.4
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    grey, colon, dark = rng.choice([206, 220, 232]), rng.choice([":", ":", ""]), rng.random() < 0.4
    s.text(x, 62, f.show("recipient.organization"), bold, 14)
    s.text(x, 76, rng.choice(["OUTPATIENT SERVICES ORDER", "Outpatient Diagnostic Order", "PHYSICIAN ORDER FOR OUTPATIENT TESTING"]), bold, 10.5)
    s.text(x, 88, f"{rng.choice(['Central scheduling', 'Scheduling'])} {f.show('recipient.phone')}", plain, 8.8)
    s.text(x, 99, f"{rng.choice(['Fax order to', 'Order fax', 'Fax'])} {f.show('recipient.fax')}", plain, 8.8)
    s.box(x + 336, 50, 204, 54, 0.8)
    s.text(x + 438, 80, rng.choice(["PATIENT LABEL", "Affix patient label here", "Addressograph"]), plain, 7.4, "centre", colour=120)
    y = 110

    def bar(words):
        nonlocal y
        s.box(x, y, wide, 14, 0.7, 40 if dark else grey)
        s.text(x + 5, y + 10.3, words, bold, 8.8, colour=255 if dark else 0)
        y += 14

    def row(*cells, high=19):
        """Ruled cells; the value follows its label on the same line."""
        nonlocal y
        at = x
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, high, 0.6)
            end = s.text(at + 4, y + 13, label + colon, plain, 8.2) + 5
            if callable(value):
                value(end, y + 13)
            else:
                f.write(end, y + 13, value, wide=at + room - end - 3)
            at += room
        y += high

    def table(stops, heads, rows):
        nonlocal y
        for n, cells in enumerate([heads] + rows):
            pieces = [[w] if n == 0 else fold(w, (b - a) * wide - 7, f.pen, f.size) or [""] for a, b, w in zip(stops, stops[1:], cells)]
            deep = 14 if n == 0 else 6 + 11 * max(map(len, pieces))
            for a, b, lines in zip(stops, stops[1:], pieces):
                s.box(x + a * wide, y, (b - a) * wide, deep, 0.6, 238 if n == 0 else None)
                for i, words in enumerate(lines):
                    s.text(x + a * wide + 4, y + (10 if n == 0 else 12) + 11 * i, words, bold if n == 0 else f.pen, 7.6 if n == 0 else f.size)
            y += deep

    tick = lambda options, chosen, gap=9: lambda at, base: f.brackets(at, base, options, chosen, gap, 8.4)

    def patient():
        nonlocal y
        bar(rng.choice(["PATIENT INFORMATION", "Patient", "REGISTRATION"]))
        row((0.66, rng.choice(["Patient name", "Name (Last, First MI)", "Patient"]), f.name_last_first()), (0.34, rng.choice(["DOB", "Date of birth", "Birthdate"]), f.show("patient.dob")))
        row((0.56, rng.choice(["Address", "Street"]), f.show("patient.street")), (0.44, rng.choice(["City/State/Zip", "City, ST ZIP"]), f.place()))
        one, two = rng.choice([("Phone", "Alt phone"), ("Home ph", "Cell ph"), ("Daytime phone", "Other")])
        row((0.34, one, f.show("patient.phone")), (0.34, two, f.show("patient.phone_alt")), (0.32, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))))
        row((0.3, rng.choice(["MRN", "Med rec #"]), f.show("patient.mrn")), (0.34, rng.choice(["Language", "Primary language"]), f.show("patient.language")), (0.36, rng.choice(["Interpreter", "Interp. needed"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        y += 5

    def physician():
        nonlocal y
        bar(rng.choice(["ORDERING PHYSICIAN", "Ordering Provider", "REFERRING PHYSICIAN / PRACTITIONER"]))
        table((0, 0.26, 0.4, 0.64, 0.82, 1), (rng.choice(["Ordering provider", "Physician name (printed)", "Provider"]), "NPI", rng.choice(["Practice", "Office / group"]), rng.choice(["Office phone", "Phone"]), rng.choice(["Office fax", "Fax results to"])), [(f.show("referrer.name"), f.show("referrer.npi"), f.show("referrer.organization"), f.show("referrer.phone"), f.show("referrer.fax"))])
        row((0.62, rng.choice(["Copy of report to", "cc results to", "PCP (copy to)"]), f"{f.extra('pcp')}"), (0.38, rng.choice(["Fax", "Phone"]), f.extra("pcp_phone")))
        y += 5

    def coverage():
        nonlocal y
        bar(rng.choice(["INSURANCE", "Insurance / Precertification", "FINANCIAL"]))
        rows = [(f.show("insurance.payer"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"), f.show("insurance.auth_number"))]
        if "insurance2.payer" in v:
            rows.append((f.show("insurance2.payer"), f.show("insurance2.member_id"), "", "", ""))
        table((0, 0.3, 0.5, 0.66, 0.83, 1), (rng.choice(["Insurance company", "Insurance", "Payer"]), rng.choice(["Policy / ID #", "Member ID", "Policy number"]), rng.choice(["Group #", "Group"]), rng.choice(["Subscriber", "Insured"]), rng.choice(["Precert #", "Auth #", "Authorization"])), rows)
        row((0.4, rng.choice(["Precert required", "Authorization required"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.6, rng.choice(["Precert contact", "Obtained by"]), f"{f.extra('staff')} {f.extra('billing_phone')}"))
        y += 5

    def order():
        nonlocal y
        bar(rng.choice(["TEST ORDERED (check)", "Examination Requested", "SERVICES ORDERED"]))
        chosen = f.note("referral.procedures[]") or []
        groups = dict(EXAMS)
        for code in chosen:
            if code not in {c for exams in EXAMS.values() for c, _ in exams}:
                groups["Neurology"] = groups["Neurology"] + [(code, dict(case.procedures)[code])]
        names, top = list(groups), y
        s.box(x, y, wide, 118, 0.6)
        for n, name in enumerate(names):
            at, base = x + 6 + n % 3 * 180, top + 12 + n // 3 * 58
            s.text(at, base, name.upper(), bold, 8)
            for i, (code, words) in enumerate(groups[name]):
                f.check(at, base + 13.5 * (i + 1), f"{words}  {code}", code in chosen, 8.2)
        y += 118
        row((0.56, rng.choice(["Priority", "Urgency"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 7)), (0.44, rng.choice(["Order date", "Date of order", "Date ordered"]), f.show("referral.date")))
        row((0.5, rng.choice(["Contrast allergy", "Iodine allergy"]), tick([(1, "Yes"), (0, "No")], 0)), (0.5, rng.choice(["Diabetic on metformin", "Pregnant"]), tick([(1, "Yes"), (0, "No")], 0)))
        y += 5

    def indication():
        nonlocal y
        bar(rng.choice(["DIAGNOSIS / INDICATION (required)", "Medical Necessity", "DIAGNOSES"]))
        codes = f.note("referral.diagnoses[]") or []
        heads = (rng.choice(["ICD-10", "ICD-10 code"]), rng.choice(["Diagnosis, sign or symptom", "Diagnosis", "Description"]))
        turn = rng.random() < 0.4
        rows = [(c, f.capital(case.descriptions[c])) for c in codes] or [("", "")]
        table((0, 0.78, 1) if turn else (0, 0.16, 1), heads[::-1] if turn else heads, [r[::-1] if turn else r for r in rows])
        lines = fold(f.show("referral.reason"), wide - 12, f.pen, f.size)
        deep = 18 + 11.5 * max(2, len(lines))
        s.box(x, y, wide, deep, 0.6)
        s.text(x + 4, y + 10.5, rng.choice(["Reason for exam / clinical history", "Clinical history", "Reason for test"]) + colon, plain, 8.2)
        f.write_block(x + 6, y + 23, f.show("referral.reason"), wide - 12, leading=11.5 / f.size)
        y += deep + 5

    for part in rng.choice([(patient, coverage, physician, order, indication), (patient, order, indication, coverage, physician), (physician, patient, order, indication, coverage)]):
        part()
    y += 24
    end = s.text(x, y, rng.choice(["Physician signature", "Ordering provider signature", "Authorized signature"]) + colon, plain, 8.8) + 6
    f.sign(end, y, 190)
    s.text(x + 350, y, f"Date {f.sent()}     Time ________" if f.sent() else "Date ____________  Time ________", plain, 8.8)
    s.text(x, 781, f"Form {rng.randint(100, 999)}-{rng.randint(10, 99)}  Rev {rng.randint(1, 12)}/{rng.randint(19, 24)}     Registration after hours {f.extra('after_hours')}", plain, 7)
    s.text(x + wide, 781, "Page 1 of 1", plain, 7, "right")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service")
    return f
