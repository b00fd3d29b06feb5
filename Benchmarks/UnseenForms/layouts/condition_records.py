"""A specialist practice's referral filled in by pen: frames with their title set into the top edge, blanks in them, and a table that lists conditions to tick beside the records each one needs."""
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Rheumatology", "Endocrinology", "Gastroenterology", "Dermatology", "Neurology", "Hematology", "Cardiology"], 1
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (7 days)"), ("emergent", "Emergent - call us")], [("emergent", "Today"), ("urgent", "Urgent"), ("routine", "Routine (next avail.)")], [("routine", "Non-urgent"), ("urgent", "Soon / urgent"), ("emergent", "STAT")]]
NEEDS = {"Rheumatology": [("Joint pain / swelling", "ESR, CRP, RF, CCP, x-rays"), ("Positive ANA", "ANA titer, CBC, CMP, urinalysis"), ("Gout", "Uric acid, creatinine"), ("Muscle pain / weakness", "CK, ESR, TSH")], "Endocrinology": [("Diabetes", "A1c (3 months), CMP, lipids, urine albumin"), ("Thyroid", "TSH, free T4, ultrasound"), ("Osteoporosis", "DXA, vitamin D, calcium"), ("Other", "All related labs")],
         "Gastroenterology": [("Anemia / blood in stool", "CBC, iron studies, stool test"), ("Reflux / dysphagia", "Prior EGD report, medication trials"), ("Abnormal liver tests", "CMP, hepatitis panel, ultrasound"), ("Bowel habit / pain", "Notes, prior colonoscopy")], "Dermatology": [("Suspicious lesion", "Photo, pathology if biopsied"), ("Rash / psoriasis", "Treatments tried and dates"), ("Acne", "Treatments tried"), ("Other", "Notes")],
         "Neurology": [("Headache", "Imaging, medicines tried"), ("Tremor / gait", "TSH, B12, imaging"), ("Numbness / weakness", "A1c, B12, prior EMG"), ("Spells / dizziness", "ECG, EEG, imaging")], "Hematology": [("Anemia", "CBC x2, ferritin, B12, creatinine"), ("Low / high platelets", "CBC x2, smear"), ("Clot", "Imaging report, treatment dates"), ("Other", "CBC, CMP")],
         "Cardiology": [("Chest pain", "ECG, stress test, lipids"), ("Palpitations / A-fib", "ECG, monitor report, TSH"), ("Murmur / heart failure", "Echo, BNP"), ("Other", "ECG and last note")]}
# The row that goes with a diagnosis.
ROW = {"M10": 2, "M79": 3, "E11": 0, "E04": 1, "K59": 3, "D50": 0, "L40": 1, "D48": 0, "R42": 3, "G56": 2, "G25": 1, "D69": 1, "I82": 2, "R00": 1, "R07": 0, "I48": 1}


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "roboto", "dejavu"]), 9.3)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 40, 532
    colon, inset = rng.choice([":", ":", ""]), 9
    s.text(306, 62, f.show("recipient.organization"), bold, 17, "centre")
    s.text(306, 74, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}     NPI {f.extra('group_npi')}", plain, 8.2, "centre")
    s.text(306, 88, rng.choice(["REFERRAL FORM      Phone {0}      FAX {1}", "Physician Referral    |    Tel {0}    |    Fax to {1}", "New Patient Referral  -  Office {0}  -  Referral fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), bold, 10, "centre")
    y = 112

    def lines(*parts, gap=20.5):
        """Blanks in a row; a function draws its own answer after the label."""
        nonlocal y
        at, room = x + inset, wide - 2 * inset
        for share, label, value in parts:
            if callable(value):
                end = s.text(at, y, label + (colon if label[-1:] != "?" else ""), plain, f.size) + 7
                value(end, y)
            else:
                f.underlined(at, y, share * room - 6, label + colon, value)
            at += share * room
        y += gap

    def framed(title, fill):
        """A frame around what is drawn, its title in a gap of the top edge."""
        nonlocal y
        top = y - 12
        y += 10
        fill()
        left, end = x + 14, x + 22 + fonts.width(title, bold, 9.4)
        for a, b in (((x, top), (left, top)), ((end, top), (x + wide, top)), ((x, top), (x, y - 9)), ((x + wide, top), (x + wide, y - 9)), ((x, y - 9), (x + wide, y - 9))):
            s.line(*a, *b, 0.8)
        s.text(left + 4, top + 3.2, title, bold, 9.4)
        y += 13

    tick = lambda options, chosen, gap=11: lambda at, base: f.checks(at, base, options, chosen, gap, 9)

    def patient():
        if rng.random() < 0.4:
            lines((0.42, rng.choice(["Last name", "Last"]), f.show("patient.last_name")), (0.36, rng.choice(["First name", "First"]), f.show("patient.first_name")), (0.22, "MI", f.show("patient.middle_name")))
            lines((0.36, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")), (0.24, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.4, rng.choice(["Language", "Language spoken"]), f.show("patient.language")))
        else:
            lines((0.66, rng.choice(["Patient name", "Name", "Name (Last, First)"]), f.name_last_first()), (0.34, rng.choice(["DOB", "Date of birth", "D.O.B."]), f.show("patient.dob")))
            lines((0.26, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.36, rng.choice(["Language", "Primary language"]), f.show("patient.language")), (0.38, rng.choice(["Interpreter?", "Needs interpreter?"]), tick([(True, "Y"), (False, "N")], f.note("patient.interpreter"))))
        lines((0.42, "Address", f.show("patient.street")), (0.58, rng.choice(["City, State, Zip", "City / St / Zip"]), f.place()))
        one, two = rng.choice([("Cell", "Home"), ("Phone (cell)", "Phone (home)"), ("Phone 1", "Phone 2"), ("Best phone", "Other")])
        lines((0.34, one, f.show("patient.phone")), (0.32, two, f.show("patient.phone_alt")), (0.34, rng.choice(["Emergency contact", "Contact"]), f.extra("emergency").split()[0]))

    def insurance():
        lines((0.58, rng.choice(["Primary insurance", "Insurance", "Ins. carrier"]), f.show("insurance.payer")), (0.42, rng.choice(["ID #", "Member ID", "Policy #"]), f.show("insurance.member_id")))
        lines((0.3, rng.choice(["Group #", "Group"]), f.show("insurance.group")), (0.38, rng.choice(["Subscriber", "Policy holder", "Insured"]), f.show("insurance.holder")), (0.32, rng.choice(["Auth #", "Referral auth #"]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v or rng.random() < 0.5:
            lines((0.58, rng.choice(["Secondary insurance", "Secondary"]), f.show("insurance2.payer")), (0.42, "ID #", f.show("insurance2.member_id")))

    def sender():
        lines((0.6, rng.choice(["Referring provider", "Provider name", "Physician (print)"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        lines((0.6, rng.choice(["Practice", "Office name", "Group"]), f.show("referrer.organization")), (0.4, rng.choice(["Contact", "Completed by"]), f.extra("staff")))
        lines((0.33, rng.choice(["Phone", "Office phone", "Tel"]), f.show("referrer.phone")), (0.33, rng.choice(["Fax", "Fax notes to"]), f.show("referrer.fax")), (0.34, "PCP", rng.choice(["same", f.extra("pcp").split(",")[0]])))

    def reason():
        nonlocal y
        needs, at, top = NEEDS[v["referral.specialty"]], x + inset, y - 10
        heads = (rng.choice(["Reason (check)", "Condition", "Referral for"]), rng.choice(["Please send", "Records required", "Send with referral"]))
        tall, mark = 14.5, ROW[v["referral.diagnoses[]"][0][:3]] if not case.blank & {"referral.reason", "referral.diagnoses[]"} and rng.random() < 0.7 else None
        for n, (left, right) in enumerate([heads] + needs):
            base = top + tall * n
            s.box(at, base, 150, tall, 0.5, 232 if n == 0 else None)
            s.box(at + 150, base, wide - 2 * inset - 150, tall, 0.5, 232 if n == 0 else None)
            if n:
                f.check(at + 5, base + 10.6, left, n - 1 == mark, 8.4)
            else:
                s.text(at + 5, base + 10.4, left, bold, 8.4)
            s.text(at + 156, base + 10.4, right, bold if n == 0 else plain, 8.4)
        y = top + 5 * tall + 15
        f.label(at, y, rng.choice(["Reason for referral / question", "Brief history and question to be answered", "Symptoms, duration, treatment tried"]) + colon)
        size, step = f.size + 1.5, 17.5
        rows = fold(f.show("referral.reason"), wide - 2 * inset - 12, f.pen, size)
        for n in range(max(2, len(rows))):
            y += step
            s.line(at, y + 3, x + wide - inset, y + 3, 0.5)
            if n < len(rows):
                s.text(at + 4, y + rng.uniform(-0.8, 0.8), rows[n], f.pen, size)
        y += 21
        codes, label = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "ICD-10 code", "Dx code"])
        for i in range(max(1, len(codes))):
            lines((0.76, rng.choice(["Diagnosis", "Dx"]) if i == 0 else "Diagnosis 2", f.capital(case.descriptions[codes[i]]) if codes else ""), (0.24, label, codes[i] if codes else ""))
        service = f.note("referral.service")
        options = sorted({service, "Consult only", "Evaluate and treat"})
        lines((1, rng.choice(["Service", "Request"]), tick([(w, w) for w in options], service, 16)))
        lines((1, rng.choice(["Tests / procedures requested", "Procedure (CPT)"]), ", ".join(f.procedures("{words} {code}"))))

    def visit():
        lines((0.32, rng.choice(["Date", "Date of referral", "Today's date"]), f.show("referral.date")), (0.68, rng.choice(["To see Dr.", "Requested provider", "Appointment with"]), f.show("recipient.name")))
        lines((1, rng.choice(["Urgency", "Priority", "How soon"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 24)))

    titles = {visit: ["Appointment", "Visit", "Scheduling"], patient: ["Patient", "Patient Information", "PATIENT"], insurance: ["Insurance", "Insurance (copy of card)", "INSURANCE"], sender: ["Referring Provider", "Referred By", "REFERRING OFFICE"], reason: ["Reason for Referral", "Clinical", "REASON AND RECORDS"]}
    for part in rng.choice([(visit, patient, insurance, sender, reason), (sender, visit, patient, insurance, reason), (visit, patient, reason, insurance, sender)]):
        framed(rng.choice(titles[part]), part)
    y += 6
    end = f.label(x + 4, y, rng.choice(["Referring provider signature", "Signature", "Provider signature"]) + colon) + 6
    f.sign(end, y, 210)
    s.text(306, 783, rng.choice(["Incomplete referrals are returned.", "We will call your patient within 2 business days."]) + f"   Billing {f.extra('billing_phone')}", plain, 7.2, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
