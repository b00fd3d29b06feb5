"""A heart or digestive practice's own referral form, mostly filled in by pen: ruled cells with small labels in their corner, symptoms and tests to tick."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Cardiology", "Gastroenterology"], 0.85
# Diagnoses, reason, the symptom that is ticked and the tests that fit; in our own words as everywhere.
STORIES = {
    "Cardiology": [([("R07.89", "Other chest pain")], "Left sided chest pressure with walking for {n} weeks, father had MI at 5{d}. Stress test and opinion please.", "Chest pain", ["93015"]),
                   ([("I48.0", "Paroxysmal atrial fibrillation")], "{n} episodes of fast irregular heartbeat, caught on watch. Not yet on blood thinner. Rhythm management?", "Atrial fibrillation", ["93306"]),
                   ([("R01.1", "Cardiac murmur, unspecified")], "New systolic murmur grade 3, dyspnea on stairs for {n} months. Evaluate for aortic stenosis.", "Murmur", ["93306"]),
                   ([("R55", "Syncope and collapse"), ("R00.1", "Bradycardia, unspecified")], "Passed out {n} times this month, resting pulse 4{d}. Pacemaker needed?", "Syncope / near syncope", ["93306", "93225"]),
                   ([("I25.10", "Atherosclerotic heart disease of native coronary artery without angina pectoris")], "Calcium score {n}{d}0 on screening CT, no symptoms. LDL still high on statin. Risk assessment.", "Abnormal test", []),
                   ([("Z01.810", "Encounter for preprocedural cardiovascular examination")], "Hip replacement planned in {n} weeks, stent {d} years ago. Clearance before surgery.", "Pre-op clearance", ["93000"])],
    "Gastroenterology": [([("K21.9", "Gastro-esophageal reflux disease without esophagitis")], "Heartburn every night for {n} months on omeprazole twice a day. Upper endoscopy for Barrett.", "Reflux / heartburn", ["43235"]),
                         ([("K62.5", "Hemorrhage of anus and rectum")], "Bright red blood with stools for {n} weeks, hemoglobin 12.{d}. Last colonoscopy never.", "Rectal bleeding", ["45378"]),
                         ([("R13.10", "Dysphagia, unspecified"), ("R63.4", "Abnormal weight loss")], "Food sticks in mid chest for {n} weeks, lost 1{d} pounds. Please scope soon.", "Trouble swallowing", ["43235"]),
                         ([("D12.6", "Benign neoplasm of colon, unspecified")], "{n} adenomas removed in past, overdue for surveillance by {d} years.", "Colon polyps / screening", ["45378"]),
                         ([("R19.7", "Diarrhea, unspecified")], "Loose stools {n} times a day for {d} months, stool cultures and celiac test negative.", "Diarrhea", []),
                         ([("K76.0", "Fatty (change of) liver, not elsewhere classified"), ("R74.01", "Elevation of levels of liver transaminase levels")], "ALT 1{n}{d} twice, fatty liver on ultrasound, no alcohol. Fibrosis assessment please.", "Abnormal liver tests", ["91200"])]}
SYMPTOMS = {"Cardiology": ["Chest pain", "Palpitations", "Shortness of breath", "Syncope / near syncope", "Atrial fibrillation", "Murmur", "Abnormal test", "Pre-op clearance", "High blood pressure"],
            "Gastroenterology": ["Reflux / heartburn", "Trouble swallowing", "Abdominal pain", "Rectal bleeding", "Diarrhea", "Constipation", "Abnormal liver tests", "Colon polyps / screening", "Anemia"]}
TESTS = {"Cardiology": [("93306", "Echocardiogram"), ("93000", "ECG"), ("93015", "Stress test"), ("93225", "Holter monitor")], "Gastroenterology": [("43235", "Upper endoscopy"), ("45378", "Colonoscopy"), ("91200", "Liver elastography"), ("91065", "Breath test")]}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (within 1 week)"), ("emergent", "Emergent (today)")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine / next available")], [("routine", "Non-urgent"), ("urgent", "Urgent, 3-5 days"), ("emergent", "Emergency, call us")]]


def draw(case, rng):
    v = case.values
    field = v["referral.specialty"]
    diagnoses, reason, symptom, codes = rng.choice(STORIES[field])
    case.descriptions, case.procedures = dict(diagnoses), [(c, dict(TESTS[field])[c]) for c in codes]
    v["referral.diagnoses[]"], v["referral.procedures[]"] = [c for c, _ in diagnoses], list(codes) or None
    v["referral.reason"] = reason.format(n=rng.randint(2, 9), d=rng.randint(1, 9))
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "open", "dejavu"]), 9.8)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    tiny, voice = rng.choice([6.4, 7, 7.4]), rng.choice([str, str, str.upper])
    s.text(306, 64, f.show("recipient.organization"), bold, 17, "centre")
    s.text(306, 77, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.8, "centre")
    s.text(306, 88, f"{rng.choice(['New patient line', 'Phone', 'Appointments'])} {f.show('recipient.phone')}     {rng.choice(['Referral fax', 'Fax'])} {f.show('recipient.fax')}", plain, 8.8, "centre")
    s.text(306, 105, rng.choice(["PHYSICIAN REFERRAL FORM", f"{field} Referral", "REFERRAL REQUEST", "Consultation / Procedure Referral"]), bold, 12.5, "centre")
    y = 113

    def row(*cells, high=32):
        nonlocal y
        at = x
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, high, 0.7)
            f.label(at + 3, y + 8.5, voice(label), tiny)
            if callable(value):
                value(at + 6, y + high - 8)
            elif value:
                f.write(at + 7, y + high - 7.5, value, 9.4, wide=room - 11)
            at += room
        y += high

    def strip(words):
        nonlocal y
        s.box(x, y, wide, 14, 0.7, 210)
        s.text(x + 4, y + 10.4, voice(words), bold, 8.8)
        y += 14

    tick = lambda options, chosen, gap=11: lambda at, base: f.checks(at, base, options, chosen, gap, 8.8)
    row((0.28, rng.choice(["Date", "Referral date", "Date of referral", "Today's date"]), f.show("referral.date")), (0.72, rng.choice(["Urgency", "Appointment needed", "How soon", "Priority"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 18)))

    def patient():
        strip(rng.choice(["Patient information", "Patient", "Tell us about your patient"]))
        apart = rng.random() < 0.5
        if apart:
            short = rng.choice(["M.I.", "Middle"])
            row((0.34, rng.choice(["Last name", "Patient last name"]), f.show("patient.last_name")), (0.3, "First name", f.show("patient.first_name")), (0.14, short, f.show("patient.middle_name")[:1 if short == "M.I." else None]), (0.22, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")))
            if short == "M.I." and "patient.middle_name" in f.fields:
                f.fields["patient.middle_name"] = v["patient.middle_name"][0]
        else:
            row((0.72, rng.choice(["Patient name", "Name (last, first, middle)", "Full name"]), f.name_last_first()), (0.28, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")))
        row((0.4, rng.choice(["Street address", "Mailing address", "Address"]), f.show("patient.street")), (0.26, "City", f.show("patient.city")), (0.12, "State", f.show("patient.state")), (0.22, "Zip code", f.show("patient.zip")))
        first, second = rng.choice([("Cell phone", "Home phone"), ("Best phone to reach patient", "Other phone"), ("Phone 1", "Phone 2"), ("Daytime phone", "Evening phone")])
        row((0.3, first, f.show("patient.phone")), (0.3, second, f.show("patient.phone_alt")), (0.2, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.2, rng.choice(["Language", "Primary language"]), f.show("patient.language")))
        row((0.4, rng.choice(["Emergency contact", "Spouse / emergency contact"]), f.extra("emergency")), (0.3, "Contact phone", f.extra("emergency_phone")), (0.3, rng.choice(["Interpreter needed?", "Interpreter"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))

    def insurance():
        strip(rng.choice(["Insurance (send copy of card)", "Insurance information", "Coverage"]))
        row((0.46, rng.choice(["Primary insurance", "Insurance company", "Insurance carrier"]), f.show("insurance.payer")), (0.3, rng.choice(["Member ID #", "ID number", "Policy / ID #", "Subscriber no."]), f.show("insurance.member_id")), (0.24, rng.choice(["Group #", "Group number"]), f.show("insurance.group")))
        row((0.38, rng.choice(["Subscriber's name", "Policy holder", "Cardholder"]), f.show("insurance.holder")), (0.34, rng.choice(["Secondary insurance", "2nd insurance / ID"]), " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)), (0.28, rng.choice(["Authorization #", "Referral auth #", "Auth number (HMO)"]), f.show("insurance.auth_number")))

    def doctor():
        strip(rng.choice(["Referring provider", "Referred by", "Your information"]))
        pen = f.pen
        if rng.random() < 0.3:
            f.pen = rng.choice(["serif", "sans"])
        row((0.42, rng.choice(["Referring provider", "Physician name (print)", "Provider"]), f.show("referrer.name")), (0.24, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")), (0.34, rng.choice(["Practice", "Office", "Practice name"]), f.show("referrer.organization")))
        row((0.25, rng.choice(["Office phone", "Phone", "Telephone"]), f.show("referrer.phone")), (0.25, rng.choice(["Office fax", "Fax", "Fax notes to"]), f.show("referrer.fax")), (0.2, rng.choice(["Contact", "Completed by"]), f.extra("staff")), (0.3, rng.choice(["PCP if different", "Primary care physician"]), f.extra("pcp") if rng.random() < 0.6 else ""))
        f.pen = pen

    def problem():
        nonlocal y
        strip(rng.choice(["Reason for visit", "Clinical information", "Why are you referring?"]))
        s.box(x, y, wide, 51, 0.7)
        for i, words in enumerate(SYMPTOMS[field]):
            f.check(x + 8 + i % 3 * 178, y + 14 + i // 3 * 15.5, words, words == symptom and "referral.reason" not in case.blank, 8.8)
        y += 51
        size = f.size + 1.5 * case.hand
        lines = fold(f.show("referral.reason"), wide - 16, f.pen, size)
        high = max(46, 17 + 15 * len(lines))
        s.box(x, y, wide, high, 0.7)
        f.label(x + 3, y + 8.5, voice(rng.choice(["Reason for referral / history", "Brief history and question", "Clinical details", "Comments / reason for consult"])), tiny)
        f.write_block(x + 7, y + 23, f.show("referral.reason"), wide - 16, leading=15 / size)
        y += high
        shown = f.note("referral.diagnoses[]") or []
        label = rng.choice(["ICD-10", "ICD-10 code", "Dx code"])
        for i in range(2):
            code = shown[i] if i < len(shown) else ""
            row((0.76, "Diagnosis" if i == 0 else "Second diagnosis", f.capital(case.descriptions[code]) if code else ""), (0.24, label, code))
        chosen = f.note("referral.procedures[]") or []
        s.box(x, y, wide, 27, 0.7)
        f.label(x + 3, y + 8.5, voice(rng.choice(["Testing requested", "Tests / procedures", "Procedure if needed"])), tiny)
        at = x + 8
        for code, words in TESTS[field]:
            at = f.check(at, y + 21.5, f"{words} {code}", code in chosen, 8.4) + 9
        y += 27

    for part in rng.choice([(patient, insurance, doctor, problem), (doctor, patient, insurance, problem), (patient, insurance, problem, doctor)]):
        part()
    s.box(x, y, wide, 36, 0.7)
    f.label(x + 3, y + 8.5, voice(rng.choice(["Provider signature", "Signature of referring provider", "Physician signature"])), tiny)
    f.sign(x + 14, y + 27, line=False)
    f.label(x + 330, y + 8.5, voice("Date signed"), tiny)
    f.write(x + 336, y + 26, f.sent())
    y += 36
    s.text(306, y + 13, f"Please fax with last office note, labs and test results. Billing questions {f.extra('billing_phone')}.", plain, 7.8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
