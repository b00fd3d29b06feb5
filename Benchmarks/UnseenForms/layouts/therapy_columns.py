"""A therapy clinic's prescription by pen: patient, coverage and physician in a narrow column of lines with small labels above them, the prescription in a wide frame beside it with lists to tick, frequency blanks and a printed certification."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Physical Therapy", "Physical Therapy", "Occupational Therapy", "Speech Therapy"], 1
KINDS = ["Physical Therapy", "Occupational Therapy", "Speech Therapy"]
LISTS = {"Physical Therapy": ["Therapeutic exercise", "Manual therapy", "Gait training", "Balance / fall prevention", "Core stabilization", "Dry needling", "Ultrasound / E-stim", "Traction", "Work conditioning", "Home program"],
         "Occupational Therapy": ["Therapeutic activities", "ADL training", "Custom orthosis", "Joint protection", "Edema control", "Scar management", "Range of motion", "Strengthening", "Paraffin / heat", "Home program"],
         "Speech Therapy": ["Swallow evaluation", "Swallow treatment", "Speech treatment", "Language / cognition", "Voice therapy", "Modified barium study", "Diet texture advice", "Caregiver training", "Communication device", "Home program"]}
WORDS = {"97110": "Therapeutic exercise", "97140": "Manual therapy", "97116": "Gait training", "97530": "Therapeutic activities", "92610": "Swallow evaluation", "92507": "Speech treatment"}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], [("emergent", "24 hours"), ("urgent", "This week (urgent)"), ("routine", "Routine")], [("routine", "Next opening"), ("urgent", "Urgent"), ("emergent", "Emergent")]]


def draw(case, rng):
    v = case.values
    v["referral.type"], field = "provider", v["referral.specialty"]
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "narrow", "dejavu"]), 9.2)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    mirrored, tiny = rng.random() < 0.4, rng.choice([6.9, 7.3, 7.7])
    narrow, gap = 206, 14
    left = x + wide - narrow if mirrored else x
    main, room, grey = (x if mirrored else x + narrow + gap), wide - narrow - gap, rng.choice([210, 226])
    s.text(x, 66, f.show("recipient.organization"), bold, 18)
    s.text(x, 79, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6)
    s.text(x + wide, 62, f"{rng.choice(['Phone', 'Tel', 'Appointments'])} {f.show('recipient.phone')}", plain, 9.2, "right")
    s.text(x + wide, 75, f"{rng.choice(['Fax', 'Fax prescription to', 'Intake fax'])} {f.show('recipient.fax')}", bold, 9.2, "right")
    s.line(x, 86, x + wide, 86, 1.6)
    y, base = 98, 106

    def head(words):
        nonlocal y
        s.box(left, y - 3, narrow, 14, 0, grey)
        s.text(left + 4, y + 7.4, words, bold, 8.8)
        y += 18

    def over(*parts):
        """Lines with the small label above the value."""
        nonlocal y
        at = left
        for share, label, value in parts:
            wide_one = share * narrow - 5
            s.text(at, y + 3, label, plain, tiny, colour=60)
            if callable(value):
                value(at + 2, y + 18)
            else:
                f.write(at + 3, y + 18, value, 9, wide=wide_one - 4)
                s.line(at, y + 21, at + wide_one, y + 21, 0.6)
            at += share * narrow
        y += 28.5

    tick = lambda options, chosen, space=9: lambda at, down: f.checks(at, down, options, chosen, space, 8.6)

    def patient():
        nonlocal y
        head(rng.choice(["PATIENT", "Patient information"]))
        over((1, rng.choice(["Patient name", "Name (last, first)", "Patient"]), f.name_last_first()))
        over((0.5, rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob")), (0.5, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))))
        over((0.5, rng.choice(["Phone", "Cell phone", "Best phone"]), f.show("patient.phone")), (0.5, rng.choice(["Other phone", "Home phone", "Alt. phone"]), f.show("patient.phone_alt")))
        over((1, rng.choice(["Address", "Street address"]), f.show("patient.street")))
        over((1, rng.choice(["City, state, ZIP", "City / State / Zip"]), f.place()))
        over((0.5, "Language", f.show("patient.language")), (0.5, rng.choice(["Interpreter", "Interpreter needed"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        y += 5

    def coverage():
        nonlocal y
        head(rng.choice(["INSURANCE", "Insurance", "Coverage"]))
        over((1, rng.choice(["Insurance company", "Primary insurance", "Payer"]), f.show("insurance.payer")))
        over((0.56, rng.choice(["ID number", "Member ID", "Policy / ID #"]), f.show("insurance.member_id")), (0.44, rng.choice(["Group #", "Group"]), f.show("insurance.group")))
        over((0.56, rng.choice(["Policy holder", "Insured", "Subscriber"]), f.show("insurance.holder")), (0.44, rng.choice(["Authorization #", "Auth no."]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v:
            over((0.56, rng.choice(["Secondary insurance", "Second insurance"]), f.show("insurance2.payer")), (0.44, "ID number", f.show("insurance2.member_id")))
        over((0.5, rng.choice(["Work comp claim #", "Claim # (WC / auto)"]), rng.choice(["n/a", ""])), (0.5, rng.choice(["Adjuster phone", "Date of injury"]), ""))
        y += 5

    def physician():
        nonlocal y
        head(rng.choice(["PRESCRIBER", "Referring provider", "Physician"]))
        over((1, rng.choice(["Provider name", "Referring provider", "Physician name (print)"]), f.show("referrer.name")))
        over((0.46, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")), (0.54, rng.choice(["Contact", "Office contact"]), f.extra("staff")))
        over((1, rng.choice(["Practice", "Office / clinic"]), f.show("referrer.organization")))
        over((0.5, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.5, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")))
        y += 5

    for part in rng.choice([(patient, coverage, physician), (patient, physician, coverage), (physician, patient, coverage)]):
        part()
    bottom, y = y, base
    at, end_of = main + 10, main + room - 10
    s.text(main + room / 2, y + 6, rng.choice(["THERAPY PRESCRIPTION", "Referral / Prescription for Therapy", "ORDER FOR OUTPATIENT REHABILITATION"]), bold, 11.5, "centre")
    y += 30
    f.underlined(at, y, 140, rng.choice(["Date", "Rx date", "Date written"]), f.show("referral.date"))
    f.underlined(at + 148, y, end_of - at - 148, rng.choice(["Onset / surgery", "Onset date", "Surgery date"]), f.away(-rng.randint(8, 60)) if rng.random() < 0.6 else "")
    y += 25
    end = f.label(at, y, rng.choice(["Start:", "Priority:", "Schedule:"]), bold=True) + 8
    f.checks(end, y, rng.choice(HASTE), f.note("referral.urgency"), 12, 8.8)
    y += 26
    codes, label = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "Code", "ICD"])
    for i in range(2):
        code = codes[i] if i < len(codes) else ""
        words = fold(f.capital(case.descriptions[code]), 140, f.pen, 10) if code else [""]
        f.label(at, y, (rng.choice(["Diagnosis", "Dx"]) if i == 0 else "Dx 2") + ":")
        for n, one in enumerate(words):
            s.text(at + 50, y + 14 * n, one, f.pen, 10)
        s.line(at + 48, y + 2.5 + 14 * (len(words) - 1), at + 194, y + 2.5 + 14 * (len(words) - 1), 0.6)
        f.underlined(at + 199, y, end_of - at - 199, label, code)
        y += 20 + 14 * (len(words) - 1)
    y += 3
    f.label(at, y, rng.choice(["Reason for referral / history:", "Clinical notes and goals:", "Problem and goals:"]))
    size = 10.4
    rows = fold(f.show("referral.reason"), end_of - at - 8, f.pen, size)
    for n in range(max(3, len(rows))):
        y += 17
        s.line(at, y + 3, end_of, y + 3, 0.5)
        if n < len(rows):
            s.text(at + 3, y + rng.uniform(-0.8, 0.8), rows[n], f.pen, size)
    y += 26
    f.checks(at, y, [(w, w) for w in KINDS], f.note("referral.specialty"), 10, 8.4)
    y += 19
    service = f.note("referral.service")
    f.checks(at, y, [(w, w) for w in (service, rng.choice(["Evaluate only", "Treat per protocol"]))], service, 16, 8.8)
    y += 21
    wanted, top = f.note("referral.procedures[]") or [], y
    chosen = {WORDS.get(c) for c in wanted}
    options = LISTS[field]
    for n, words in enumerate(options):
        f.check(at + n % 2 * 148, top + n // 2 * 17, words + (f" {next(c for c in WORDS if WORDS[c] == words)}" if words in WORDS.values() else ""), words in chosen, 8.5)
    y = top + 5 * 17 + 6
    others = [c for c in wanted if c not in WORDS]
    f.underlined(at, y, end_of - at, "Other:", ", ".join(f"{f.capital(dict(case.procedures)[c])} {c}" for c in others))
    y += 26
    visits = f.show("referral.visits")
    weeks = rng.choice([4, 6, 8])
    x2 = f.label(at, y, rng.choice(["Frequency", "Freq."])) + 5
    for words, value, deep in ((rng.choice(["x / week for", "times a week for"]), rng.choice(["1", "2", "3"]), 26), (rng.choice(["weeks", "wks"]), str(weeks), 26)):
        s.line(x2, y + 2.5, x2 + deep, y + 2.5, 0.6)
        f.write(x2 + 8, y, value)
        x2 = f.label(x2 + deep + 4, y, words) + 5
    f.underlined(x2 + 6, y, end_of - x2 - 6, rng.choice(["Total visits", "Visits", "# visits"]), str(visits))
    y += 25
    f.underlined(at, y, end_of - at, rng.choice(["Precautions:", "Restrictions / weight bearing:"]), rng.choice(["none", "fall risk", "WBAT", "as tolerated"]))
    y += 25
    f.underlined(at, y, end_of - at, rng.choice(["Therapist requested:", "Therapist (optional):", "Attn therapist:"]), f.show("recipient.name"))
    y = s.block(at, y + 25, rng.choice(["I certify that these services are medically necessary and will be given while the patient is under my care.", "By signing I certify the need for the services above under this plan for 90 days unless noted."]), end_of - at, plain, 8, 1.3) + 18
    end = f.label(at, y, rng.choice(["Signature", "Provider signature"])) + 5
    f.sign(end, y, 150)
    f.label(end + 156, y, "Time ______")
    y += 14
    s.box(main, base - 11, room, max(y, bottom) - base + 11, 1.1)
    s.text(306, max(y, bottom) + 16, rng.choice(["Patients: bring this form, photo ID and insurance card. Wear loose clothing.", "White copy: clinic    Yellow copy: patient"]) + f"    Billing {f.extra('billing_phone')}", plain, 7.6, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
