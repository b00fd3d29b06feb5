"""An imaging order with one row for each part of the body and a box with its printed code under each kind of contrast, magnetic scans at the left and computed ones at the right; patient and provider typed in ruled cells behind their labels, safety questions below."""
from form import Form

SPECIALTIES, HAND = ["Radiology"], 0
MAGNETIC = [("Brain", "70551", "70552", "70553"), ("Orbit / face / neck", "70540", "70542", "70543"), ("Cervical spine", "72141", "72142", "72156"), ("Thoracic spine", "72146", "72147", "72157"), ("Lumbar spine", "72148", "72149", "72158"), ("Abdomen / MRCP", "74181", "74182", "74183"), ("Shoulder / elbow / wrist", "73221", "73222", "73223"), ("Hip / knee / ankle", "73721", "73722", "73723")]
COMPUTED = [("Head", "70450", "70460", "70470"), ("Sinuses / face", "70486", "70487", "70488"), ("Soft tissue neck", "70490", "70491", "70492"), ("Chest", "71250", "71260", "71270"), ("Abdomen & pelvis", "74176", "74177", "74178"), ("Cervical spine", "72125", "72126", "72127"), ("Lumbar spine", "72131", "72132", "72133"), ("Upper extremity", "73200", "73201", "73202")]
# Diagnoses, reason, the code that is ticked, a side where the part has one.
STORIES = [([("M54.16", "Radiculopathy, lumbar region")], "Left leg pain for {n} weeks below the knee, weak toe lift. {d} weeks of therapy without relief. Disc herniation?", "72148", None),
           ([("R51.9", "Headache, unspecified"), ("R42", "Dizziness and giddiness")], "New daily headache for {n} weeks with dizziness, normal neurologic exam. Exclude a mass.", "70553", None),
           ([("R91.1", "Solitary pulmonary nodule")], "{d} mm nodule of the right upper lobe on chest film, smoked for {n}0 years. Characterize.", "71250", None),
           ([("R10.32", "Left lower quadrant pain"), ("R50.9", "Fever, unspecified")], "Left lower abdominal pain for {n} days, temperature 100.{d}. Diverticulitis or abscess?", "74177", None),
           ([("S83.206A", "Unspecified tear of unspecified meniscus, current injury, right knee, initial encounter")], "Twisted the right knee {n} weeks ago, locking and swelling, films normal. Meniscus tear?", "73721", "Right"),
           ([("M75.102", "Unspecified rotator cuff tear or rupture of left shoulder, not specified as traumatic")], "Weak left shoulder for {n} months, injection {d} months ago wore off. Cuff tear?", "73221", "Left"),
           ([("J32.9", "Chronic sinusitis, unspecified")], "{n} courses of antibiotics in a year, pressure and drainage persist. Planning for surgery.", "70486", None),
           ([("M54.12", "Radiculopathy, cervical region")], "Neck pain into the right arm for {n} months with numb thumb, therapy {d} weeks. Disc or stenosis?", "72141", None)]
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (48 hrs)"), ("emergent", "STAT - call report")], [("emergent", "STAT"), ("urgent", "ASAP"), ("routine", "Routine")], [("routine", "Next available"), ("urgent", "Urgent"), ("emergent", "Emergency")]]


def draw(case, rng):
    v = case.values
    diagnoses, reason, code, side = rng.choice(STORIES)
    case.descriptions, v["referral.diagnoses[]"] = dict(diagnoses), [c for c, _ in diagnoses]
    case.procedures, v["referral.procedures[]"] = [(code, next(row[0] for row in MAGNETIC + COMPUTED if code in row))], [code]
    v["referral.reason"], v["referral.type"] = reason.format(n=rng.randint(2, 9), d=rng.randint(2, 8)), "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "open"]), 9)
    f.pen = rng.choice([f.label_font, "sans", "mono", "serif"])
    if f.pen == "mono":
        f.size = 8.4
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    dark, shade = rng.random() < 0.5, rng.choice([212, 226])
    s.text(x, 64, f.show("recipient.organization"), bold, 15)
    s.text(x, 76, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.4)
    s.text(x + wide, 64, rng.choice(["OUTPATIENT IMAGING ORDER", "MRI / CT Order Form", "Diagnostic Imaging Request", "ADVANCED IMAGING REFERRAL"]), bold, 12.5, "right")
    s.text(x + wide, 76, f"{rng.choice(['Scheduling', 'Central scheduling', 'Phone'])} {f.show('recipient.phone')}    {rng.choice(['Fax orders to', 'Fax'])} {f.show('recipient.fax')}", plain, 8.6, "right")
    y, deep = 86, rng.choice([16.5, 17.5, 20])

    def row(*cells):
        """Ruled cells with the label in front of the typed answer; a function draws its own answer."""
        nonlocal y
        at = x
        for share, label, value in cells:
            s.box(at, y, share * wide, deep, 0.6)
            end = s.text(at + 4, y + 12, label, bold, 8) + 4
            if callable(value):
                value(end + 2, y + 12)
            else:
                f.write(end, y + 12, value, wide=at + share * wide - end - 3)
            at += share * wide
        y += deep

    def head(words):
        nonlocal y
        s.box(x, y, wide, 13.5, 0.6, 0 if dark else shade)
        s.text(x + 5 if dark else 306, y + 10, words, bold, 8.8, "left" if dark else "centre", 255 if dark else 0)
        y += 13.5

    tick = lambda options, chosen, gap=9: lambda at, base: f.checks(at, base, options, chosen, gap, 8.2)

    def patient():
        head(rng.choice(["PATIENT", "Patient Information", "PATIENT DATA"]))
        row((0.55, rng.choice(["Patient name:", "Name:", "Patient (last, first):"]), f.name_last_first()), (0.25, rng.choice(["DOB:", "Birth date:"]), f.show("patient.dob")), (0.2, rng.choice(["Sex:", "Gender:"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))))
        one, two = rng.choice([("Phone:", "Alt. phone:"), ("Cell:", "Home:"), ("Daytime phone:", "Other phone:")])
        row((0.34, one, f.show("patient.phone")), (0.33, two, f.show("patient.phone_alt")), (0.33, rng.choice(["MRN:", "Patient ID:"]), f.show("patient.mrn")))
        row((0.5, "Address:", f.show("patient.street")), (0.5, "City, State, ZIP:", f.place()))
        row((0.42, rng.choice(["Insurance:", "Primary insurance:", "Ins. company:"]), f.show("insurance.payer")), (0.3, rng.choice(["ID #:", "Member ID:", "Policy #:"]), f.show("insurance.member_id")), (0.28, rng.choice(["Group #:", "Group:"]), f.show("insurance.group")))
        row((0.42, rng.choice(["Secondary:", "2nd insurance:"]), f.show("insurance2.payer")), (0.3, "ID #:", f.show("insurance2.member_id")), (0.28, rng.choice(["Auth #:", "Precert #:"]), f.show("insurance.auth_number")))
        row((0.42, "Subscriber:", f.show("insurance.holder")), (0.3, "Language:", f.show("patient.language")), (0.28, "Interpreter:", tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 7)))

    def sender():
        head(rng.choice(["ORDERING PROVIDER", "Referring Provider", "REQUESTED BY"]))
        row((0.42, rng.choice(["Provider:", "Ordering provider:", "Name (print):"]), f.show("referrer.name")), (0.24, rng.choice(["NPI:", "NPI #:"]), f.show("referrer.npi")), (0.34, rng.choice(["cc report to:", "Copy to:"]), f.extra("cc") if rng.random() < 0.6 else ""))
        row((0.42, rng.choice(["Practice:", "Office:"]), f.show("referrer.organization")), (0.29, rng.choice(["Phone:", "Office phone:"]), f.show("referrer.phone")), (0.29, rng.choice(["Fax:", "Fax report to:"]), f.show("referrer.fax")))

    def exams():
        nonlocal y
        head(rng.choice(["EXAM REQUESTED (check one box per exam)", "Exam / Contrast", "EXAMINATION"]))
        chosen, half, high = f.note("referral.procedures[]") or [], wide / 2, 15 + 15 * len(MAGNETIC)
        s.box(x, y, wide, high, 0.6)
        s.line(x + half, y, x + half, y + high, 0.6)
        heads = rng.choice([("Without", "With", "W & W/O"), ("W/O", "With", "Both"), ("No contrast", "Contrast", "W/WO")])
        for i, (title, rows) in enumerate((("MRI", MAGNETIC), ("CT", COMPUTED))):
            at = x + i * half
            s.text(at + 5, y + 10.5, title, bold, 9)
            for n, words in enumerate(heads):
                s.text(at + 122 + n * 48, y + 10.5, words, bold, 7)
            for r, (words, *codes) in enumerate(rows):
                base = y + 26 + 15 * r
                s.line(at, base - 11, at + half, base - 11, 0.3, 120)
                s.text(at + 5, base, words, plain, 8.2)
                for n, one in enumerate(codes):
                    f.check(at + 122 + n * 48, base, one, one in chosen, 8)
        y += high
        row((0.3, "Side:", tick([("Right", "Right"), ("Left", "Left")], side)), (0.7, rng.choice(["Other exam (US, X-ray, DEXA):", "Ultrasound / X-ray / other:"]), ""))

    def why():
        nonlocal y
        head(rng.choice(["CLINICAL INFORMATION (required)", "Diagnosis and Indications", "REASON FOR EXAM"]))
        codes, coded, called = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10:", "ICD-10 code:"]), rng.choice(["Diagnosis:", "Description:"])
        for n in range(max(1, len(codes))):
            row((0.24, coded, codes[n] if codes else ""), (0.76, called, f.capital(case.descriptions[codes[n]]) if codes else ""))
        s.box(x, y, wide, 42, 0.6)
        s.text(x + 4, y + 10.5, rng.choice(["Reason for exam / symptoms:", "History and question:", "Signs, symptoms, reason:"]), bold, 8)
        f.write_fit(x + 6, y + 23, f.show("referral.reason"), wide - 12, 2, leading=1.3)
        y += 42

    def safety():
        head(rng.choice(["SAFETY SCREENING", "Patient Safety", "PLEASE ANSWER"]))
        answer = lambda: tick([(1, "Yes"), (0, "No")], int(rng.random() < 0.2), 7)
        row((0.25, "Pacemaker:", answer()), (0.24, "Pregnant:", answer()), (0.24, "Diabetic:", answer()), (0.27, "Claustrophobic:", answer()))
        row((0.36, "Contrast allergy:", answer()), (0.32, "Creatinine:", f"0.{rng.randint(7, 9)}" if rng.random() < 0.6 else ""), (0.32, "Weight (lb):", rng.randint(118, 280)))

    row((0.3, rng.choice(["Date:", "Order date:", "Today's date:", "Date ordered:"]), f.show("referral.date")), (0.7, rng.choice(["Priority:", "Urgency:", "Schedule:"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 18)))
    for part in rng.choice([(patient, exams, why, sender, safety), (patient, sender, why, exams, safety), (sender, patient, exams, why, safety)]):
        part()
    y += 26
    end = s.text(x, y, rng.choice(["Provider signature (required)", "Signature", "Ordering provider signature"]), bold, 8.8) + 8
    f.sign(end, y, 200)
    f.underlined(end + 216, y, x + wide - end - 216, rng.choice(["Date", "Date/time"]), f.sent())
    s.text(306, 780, rng.choice(["Bring this order, photo ID and insurance card. Arrive 20 minutes early.", "No food for 4 hours before exams with contrast. Leave jewelry at home."]), plain, 7.4, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
