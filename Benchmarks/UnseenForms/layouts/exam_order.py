"""A radiology department's order on one page: patient and coverage in two columns of blanks, often typed by the office, four panels of exams to tick by pen, history and codes below."""
from form import Form

SPECIALTIES, HAND = ["Radiology"], 0.8
# Diagnoses, reason, and the exams that fit; in our own words as everywhere.
ORDERS = [([("M50.20", "Other cervical disc displacement, unspecified cervical region")], "Neck pain with tingling in both hands for {n} weeks, brisk reflexes. Rule out cord compression.", ["72141"]),
          ([("M25.562", "Pain in left knee")], "Left knee gave way on stairs {n} weeks ago, effusion, joint line tender. Meniscal tear?", ["73721"]),
          ([("G43.909", "Migraine, unspecified, not intractable, without status migrainosus")], "Migraines changed in pattern over {n} months, now with visual loss. Exclude structural cause.", ["70551"]),
          ([("R31.21", "Asymptomatic microscopic hematuria")], "Blood on {n} urinalyses, no infection, smoker. Stone or mass?", ["74178"]),
          ([("J18.9", "Pneumonia, unspecified organism")], "Cough and fever treated {n} weeks ago, crackles persist at right base. Document clearing.", ["71046"]),
          ([("Z87.891", "Personal history of nicotine dependence"), ("Z12.2", "Encounter for screening for malignant neoplasm of respiratory organs")], "{n}{d} pack years, quit {d} years ago, no symptoms. Yearly low dose lung screening.", ["71271"]),
          ([("K80.20", "Calculus of gallbladder without cholecystitis without obstruction"), ("R10.13", "Epigastric pain")], "Epigastric pain after dinner for {n} weeks, stones on old scan. Duct size please.", ["76705"]),
          ([("R22.1", "Localized swelling, mass and lump, neck")], "Firm {d} cm lump below the jaw for {n} weeks, not tender. Characterize.", ["76536"]),
          ([("M79.662", "Pain in left lower leg"), ("R60.0", "Localized edema")], "Swollen left calf since a flight {n} days ago. Evaluate for clot.", ["93971"]),
          ([("R07.81", "Pleurodynia")], "Right sided rib pain after a fall {n} days ago, worse with breathing. Fracture?", ["71101"])]
PANELS = [("MRI", [("70551", "Brain without"), ("70553", "Brain with & without"), ("72141", "Cervical spine"), ("72148", "Lumbar spine"), ("73721", "Knee   [L] [R]"), ("73221", "Shoulder   [L] [R]")]),
          ("CT", [("70450", "Head"), ("71250", "Chest"), ("71271", "Lung screening"), ("74176", "Abdomen/pelvis without"), ("74177", "Abdomen/pelvis with"), ("74178", "Urogram, with & without")]),
          ("Ultrasound", [("76700", "Abdomen, complete"), ("76705", "Abdomen, limited (RUQ)"), ("76536", "Neck / thyroid"), ("76770", "Renal"), ("93971", "Venous leg, one side"), ("93880", "Carotid duplex")]),
          ("X-ray", [("71046", "Chest, 2 views"), ("71101", "Ribs with chest"), ("72100", "Lumbar spine"), ("73562", "Knee, 3 views"), ("73030", "Shoulder"), ("74018", "Abdomen (KUB)")])]
SIDED = ("73721", "93971", "71101")
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (24-48 h)"), ("emergent", "STAT - call results")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine")], [("routine", "Schedule routine"), ("urgent", "Urgent, this week"), ("emergent", "Emergent, today")]]


def draw(case, rng):
    v = case.values
    diagnoses, reason, codes = rng.choice(ORDERS)
    words = dict(e for _, exams in PANELS for e in exams)
    case.descriptions, case.procedures = dict(diagnoses), [(c, words[c]) for c in codes]
    v["referral.diagnoses[]"], v["referral.procedures[]"] = [c for c, _ in diagnoses], list(codes)
    v["referral.reason"] = reason.format(n=rng.randint(2, 9), d=rng.randint(1, 9))
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "dejavu"]), 9.2)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    pen, office = f.pen, rng.choice(["sans", "mono", "serif"]) if case.hand and rng.random() < 0.5 else f.pen
    colon, half = rng.choice([":", ""]), 260
    s.box(x, 54, wide, 34, 0, 30)
    s.text(x + 10, 70, f.show("recipient.organization"), bold, 14.5, colour=255)
    s.text(x + 10, 82, rng.choice(["Radiology Order Form", "IMAGING REQUISITION", "Diagnostic Imaging Referral", "Radiology Request"]), plain, 10, colour=255)
    s.text(x + wide - 10, 68, f"{rng.choice(['Scheduling', 'Central scheduling', 'To schedule'])} {f.show('recipient.phone')}", plain, 9, "right", 255)
    s.text(x + wide - 10, 81, f"{rng.choice(['Fax', 'Fax orders to', 'Order fax'])} {f.show('recipient.fax')}", plain, 9, "right", 255)
    y = 108

    def columns(left, right, gap=19):
        """Blanks that run down side by side."""
        nonlocal y
        for i in range(max(len(left), len(right))):
            for at, rows in ((x, left), (x + wide - half, right)):
                if i < len(rows):
                    f.underlined(at, y, half, rows[i][0] + colon, rows[i][1])
            y += gap

    f.pen = office
    first, second = rng.choice([("Phone", "Cell"), ("Home phone", "Cell phone"), ("Contact number", "Alternate number"), ("Phone (best)", "Phone (other)")])
    who = [(rng.choice(["Patient name", "Patient", "Name (last, first)"]), f.name_last_first(middle=rng.random() < 0.6)), (rng.choice(["DOB", "Date of birth", "Birthdate"]), f.show("patient.dob")), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), (rng.choice(["Address", "Street"]), f.show("patient.street")), (rng.choice(["City/State/Zip", "City, state, zip"]), f.place())]
    cover = [(rng.choice(["Insurance", "Insurance company", "Primary insurance", "Payer"]), f.show("insurance.payer")), (rng.choice(["ID", "Member ID", "Policy number", "Insurance ID"]), f.show("insurance.member_id")), (rng.choice(["Group", "Group no."]), f.show("insurance.group")),
             (rng.choice(["Subscriber", "Policy holder"]), f.show("insurance.holder")), (rng.choice(["Prior auth no.", "Authorization", "Auth / cert number"]), f.show("insurance.auth_number")), (rng.choice(["MRN", "Medical record no."]), f.show("patient.mrn") if rng.random() < 0.5 else "")]
    columns(who, cover)
    f.pen = pen
    f.label(x, y, rng.choice(["Sex", "Gender"]) + colon)
    end = f.checks(x + 44, y, [("female", "Female"), ("male", "Male")], f.note("patient.sex"), 10, 9)
    f.label(end + 20, y, "Weight" + colon)
    f.write(end + 62, y, f"{rng.randint(118, 270)} lb")
    end = f.label(x + wide - half, y, "Interpreter" + colon) + 8
    end = f.checks(end, y, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 10, 9)
    f.underlined(end, y, x + wide - end, "Language" + colon, f.show("patient.language"))
    y += 24
    s.box(x, y - 11, wide, 17, 0, 226)
    f.label(x + 5, y + 1, rng.choice(["Priority", "Exam priority", "Timing"]) + colon, bold=True)
    f.checks(x + 88, y + 1, rng.choice(HASTE), f.note("referral.urgency"), 26, 9.2)
    y += 13
    chosen = f.note("referral.procedures[]") or []
    room, high = wide / 2, 16 + 3 * 15 + 5
    for i, (title, exams) in enumerate(PANELS):
        left, top = x + i % 2 * room, y + i // 2 * high
        s.box(left, top, room, high, 0.8)
        s.text(left + 6, top + 12, title, bold, 9.6)
        for j, (code, name) in enumerate(exams):
            at, down = left + 8 + j % 2 * 130, top + 27 + j // 2 * 15
            f.check(at, down, f"{code} {name}", code in chosen, 7.6)
    y += 2 * high + 18
    end = f.label(x, y, rng.choice(["Contrast", "IV contrast"]) + colon) + 8
    end = f.checks(end, y, [(0, "Per radiologist"), (1, "With"), (2, "Without")], 0 if rng.random() < 0.7 else 2, 12, 8.8)
    end = f.label(end + 12, y, rng.choice(["Side", "Laterality"]) + colon) + 8
    side = next((n for n, w in (("L", "left"), ("R", "right")) if w in v["referral.reason"].lower()), None) if codes[0] in SIDED and "referral.reason" not in case.blank else None
    end = f.checks(end, y, [("L", "Left"), ("R", "Right"), ("B", "Both")], side, 12, 8.8)
    f.underlined(end, y, x + wide - end, "Other exam" + colon, "")
    y += 24
    f.label(x, y, rng.choice(["Clinical history / indication (do not write \"rule out\" only)", "Reason for exam", "Clinical indication", "Signs and symptoms"]) + colon, bold=True)
    step = 17.5
    for i in range(3):
        s.line(x, y + 19 + i * step, x + wide, y + 19 + i * step, 0.6)
    f.write_block(x + 4, y + 16, f.show("referral.reason"), wide - 10, leading=step / (f.size + 1.5 * case.hand))
    y += 26 + 3 * step
    shown = f.note("referral.diagnoses[]") or []
    label = rng.choice(["ICD-10", "ICD-10 code", "Dx code"])
    for i in range(2):
        code = shown[i] if i < len(shown) else ""
        f.underlined(x, y, 138, f"{i + 1}. {label}" + colon, code)
        f.underlined(x + 146, y, wide - 146, rng.choice(["Diagnosis", "Description"]) + colon if i == 0 else "", f.capital(case.descriptions[code]) if code else "")
        y += 20
    y += 2
    f.pen = office
    doctor = [(rng.choice(["Ordering provider", "Referring physician", "Provider (print)"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["Practice", "Group", "Office"]), f.show("referrer.organization"))]
    desk = [(rng.choice(["Phone", "Office phone", "Tel"]), f.show("referrer.phone")), (rng.choice(["Fax", "Report fax", "Office fax"]), f.show("referrer.fax")), (rng.choice(["Send copy to", "cc report to"]), f.extra("cc") if rng.random() < 0.5 else "")]
    columns(doctor, desk)
    f.pen = pen
    y += 14
    end = f.label(x, y, rng.choice(["Provider signature", "Signature", "Authorized signature"]) + colon)
    f.sign(end + 6, y, 210)
    f.underlined(x + 372, y, wide - 372, rng.choice(["Date", "Date of order", "Order date"]) + colon, f.show("referral.date"))
    y += 18
    s.text(x, y, f"Creatinine {rng.choice(['0.8', '0.9', '1.1'])} on {f.away(-rng.randint(5, 60), '%m/%d/%y')}    Pacemaker or implant: no    Prior films at: {rng.choice(['none', 'this site', 'outside, on CD'])}    Billing office {f.extra('billing_phone')}", plain, 8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
