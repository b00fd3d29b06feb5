"""A freestanding imaging center's order: exams to tick under each kind of scan in three columns, contrast to tick beside the title, offices of the center in a strip, films and calls to choose at the foot."""
from form import Form

SPECIALTIES, HAND = ["Radiology"], 0.6
# Diagnoses, reason, and the exams that fit; in our own words as everywhere.
ORDERS = [([("M25.511", "Pain in right shoulder")], "Right shoulder pain for {n} months after a fall, weak in abduction. Therapy for {d} weeks did not help. Rotator cuff tear?", ["73221"]),
          ([("M23.91", "Unspecified internal derangement of right knee")], "Right knee locks and gives way since twisting it {n} weeks ago, swollen. Evaluate meniscus and ligaments.", ["73721"]),
          ([("M54.50", "Low back pain, unspecified"), ("M54.31", "Sciatica, right side")], "Low back pain down the right leg for {n} weeks, failed {d} weeks of therapy. Evaluate for disc herniation.", ["72148"]),
          ([("R51.9", "Headache, unspecified")], "New daily headache for {n} weeks, worse on waking. Neurologic exam normal. Rule out mass.", ["70553"]),
          ([("R10.9", "Unspecified abdominal pain"), ("R63.4", "Abnormal weight loss")], "Abdominal pain with {n}{d} pound weight loss over four months. Rule out malignancy.", ["74177"]),
          ([("E04.2", "Nontoxic multinodular goiter")], "Palpable thyroid nodules, TSH 1.{d}. Compare to study {n} years ago.", ["76536"]),
          ([("R10.11", "Right upper quadrant pain")], "Right upper quadrant pain after meals for {n} weeks. Gallstones?", ["76700"]),
          ([("N95.1", "Menopausal and female climacteric states"), ("Z78.0", "Asymptomatic menopausal state")], "Screening bone density, last one {n} years ago. Height loss of 1.{d} inches.", ["77080"]),
          ([("R05.3", "Chronic cough"), ("R91.1", "Solitary pulmonary nodule")], "Cough for {n} months and a {d} mm nodule on chest film. CT for follow up.", ["71250", "71046"])]
EXAMS = [("MRI", [("70553", "Brain w/wo"), ("72141", "Cervical spine wo"), ("72148", "Lumbar spine wo"), ("73221", "Shoulder / upper joint wo"), ("73721", "Knee / lower joint wo"), ("74183", "Abdomen w/wo"), ("", "Other ____________")]),
         ("CT", [("70450", "Head wo"), ("70486", "Sinus wo"), ("71250", "Chest wo"), ("71275", "CTA chest"), ("74177", "Abdomen / pelvis w"), ("74176", "Renal stone"), ("", "Other ____________")]),
         ("ULTRASOUND / DEXA / X-RAY", [("76700", "Abdomen complete"), ("76536", "Thyroid / soft tissue neck"), ("76856", "Pelvis"), ("93970", "Venous legs, bilateral"), ("77080", "DEXA bone density"), ("71046", "X-ray chest, 2 views"), ("", "X-ray other _______")])]


def draw(case, rng):
    v = case.values
    diagnoses, reason, codes = rng.choice([o for o in ORDERS if v["patient.sex"] == "female" or o[2] != ["77080"]])
    words = dict(e for _, exams in EXAMS for e in exams)
    case.descriptions, case.procedures = dict(diagnoses), [(c, words[c]) for c in codes]
    v["referral.diagnoses[]"], v["referral.procedures[]"] = [c for c, _ in diagnoses], list(codes)
    v["referral.reason"] = reason.format(n=rng.randint(2, 9), d=rng.randint(1, 9))
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "narrow"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    s.text(x, 66, f.show("recipient.organization"), bold, 17)
    s.text(x, 80, rng.choice(["Diagnostic Imaging Order", "Radiology Order / Referral Form", "Physician's Order for Imaging"]), plain, 11)
    s.text(x + wide, 62, f"Scheduling {f.show('recipient.phone')}", bold, 10, "right")
    s.text(x + wide, 75, f"Fax {f.show('recipient.fax')}", bold, 10, "right")
    s.box(x, 87, wide, 16, 0, 225)
    at = x + 6
    for i, place in enumerate(rng.sample(["North", "Downtown", "West Side", "Lakeshore", "Hospital Campus", "Airport Road"], 4)):
        at = f.check(at, 98.5, place, i == 0 and rng.random() < 0.5, 8.8) + 16
    s.text(x + wide - 6, 98.5, rng.choice(["Walk-in X-ray at every office", "Open evenings and Saturdays"]), plain, 8.4, "right")
    y = 122

    def lines(*parts, gap=23):
        nonlocal y
        at = x
        for share, label, value in parts:
            f.underlined(at, y, share * wide - 6, label, value)
            at += share * wide
        y += gap

    def who():
        nonlocal y
        lines((0.6, rng.choice(["Patient name", "Patient", "Name"]), rng.choice([f.name_last_first, f.name_first_last])()), (0.4, rng.choice(["Date of birth", "DOB"]), f.show("patient.dob")))
        first, second = rng.choice([("Phone (cell)", "Phone (home)"), ("Phone", "Alt phone"), ("Tel", "Other tel")])
        f.checks(x, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 9, 9)
        x0 = x + 62
        for share, label, value in ((190, first, f.show("patient.phone")), (170, second, f.show("patient.phone_alt")), (118, "Weight", f"{rng.randint(115, 270)} lb")):
            f.underlined(x0, y, share - 6, label, value)
            x0 += share
        y += 23
        lines((0.46, rng.choice(["Insurance", "Insurance plan", "Ins. carrier"]), f.show("insurance.payer")), (0.32, rng.choice(["ID #", "Member #", "Policy #"]), f.show("insurance.member_id")), (0.22, "Group", f.show("insurance.group")))
        lines((0.46, rng.choice(["Secondary", "2nd insurance"]), " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)), (0.54, rng.choice(["Authorization #", "Auth / pre-cert #", "RQI / auth #"]), f.show("insurance.auth_number")))

    def doctor():
        nonlocal y
        lines((0.6, rng.choice(["Referring physician", "Ordering provider", "Ordering physician (print)"]), f.show("referrer.name")), (0.4, "NPI", f.show("referrer.npi")))
        lines((0.42, rng.choice(["Practice", "Office", "Group"]), f.show("referrer.organization")), (0.29, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.29, rng.choice(["Fax", "Fax report to"]), f.show("referrer.fax")))

    def signature():
        nonlocal y
        y += 18
        f.label(x, y, rng.choice(["Physician signature (required)", "Provider signature", "Signature"]))
        f.sign(x + 140, y, 210)
        f.underlined(x + 366, y, 174 - 6, rng.choice(["Date", "Order date", "Date ordered"]), f.show("referral.date"))
        y += 22

    who()
    early = rng.random() < 0.5
    if early:
        doctor()
    f.label(x, y + 2, rng.choice(["Priority", "Exam needed", "Status"]), bold=True)
    f.checks(x + 72, y + 2, rng.choice([[("routine", "Routine"), ("urgent", "Urgent, within 48 hrs"), ("emergent", "STAT, call report")], [("emergent", "STAT"), ("urgent", "ASAP / urgent"), ("routine", "Routine, patient to call")]]), f.note("referral.urgency"), 22, 9)
    y += 16
    chosen = f.note("referral.procedures[]") or []
    room, high = wide / 3, 17 + 16 * 7 + 6
    for i, (title, exams) in enumerate(EXAMS):
        left = x + i * room
        s.box(left, y, room, high, 0.8)
        s.text(left + 6, y + 13, title, bold, 9.2)
        if i < 2:
            f.checks(left + 62, y + 13, [(0, "w"), (1, "wo"), (2, "w/wo")], {"w": 0, "wo": 1, "w/wo": 2}.get(next((w.split()[-1] for c, w in exams if c in chosen and c), ""), None), 7, 8)
        s.line(left, y + 18, left + room, y + 18, 0.6)
        for j, (code, name) in enumerate(exams):
            f.check(left + 8, y + 33 + j * 15.6, name, bool(code) and code in chosen, 8.8)
            s.text(left + room - 6, y + 33 + j * 15.6, code, plain, 8, "right")
    y += high + 19
    shown = f.note("referral.diagnoses[]") or []
    for i in range(2):
        code = shown[i] if i < len(shown) else ""
        lines((0.72, f"{i + 1}. {rng.choice(['Diagnosis', 'Symptom or diagnosis', 'Indication'])}", f.capital(case.descriptions[code]) if code else ""), (0.28, rng.choice(["ICD-10", "ICD-10 code"]), code), gap=20)
    f.label(x, y, rng.choice(["Clinical history / reason for exam (required)", "Reason for exam", "Signs, symptoms and relevant history"]), bold=True)
    step = 19
    for i in range(3):
        s.line(x, y + 20 + i * step, x + wide - 6, y + 20 + i * step, 0.6)
    f.write_block(x + 4, y + 17, f.show("referral.reason"), wide - 14, leading=step / (f.size + 1.5 * case.hand))
    y += 26 + 3 * step
    for i, (name, odd) in enumerate((("Pacemaker / metal", 0.08), ("Contrast allergy", 0.08), ("Kidney disease", 0.12), ("Diabetes", 0.25), ("Pregnant", 0), ("Claustrophobia", 0.2))):
        at = x + (i % 3) * 180
        f.label(at, y + (i // 3) * 15, name, 8.6)
        f.checks(at + 92, y + (i // 3) * 15, [(1, "Y"), (0, "N")], int(rng.random() < odd), 6, 8.6)
    y += 36
    if not early:
        doctor()
    end = f.label(x, y, "Results:") + 8
    f.checks(end, y, [(0, "Fax"), (1, "Call report"), (2, "CD with patient"), (3, "Portal")], rng.choice([0, 0, 1, 3]), 16, 9)
    f.underlined(x + 330, y, 204, "Copy to", f.extra("cc") if rng.random() < 0.4 else "")
    y += 14
    signature()
    s.text(306, 774, f"Bring this form, photo ID and insurance card. Nothing to eat 6 hours before an abdominal ultrasound. Billing {f.extra('billing_phone')}.", plain, 7.5, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
