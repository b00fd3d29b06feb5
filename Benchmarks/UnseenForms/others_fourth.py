"""The fourth set's faxes that are no referrals; others.py names them and says what they serve for."""
import people


def coverage_response(d):
    rng, s = d.rng, d.sheet
    s.text(45, 70, rng.choice(["ELIGIBILITY AND BENEFITS RESPONSE", "Verification of Benefits", "Coverage Inquiry Result (271)"]), d.font + "-b", 15)
    s.text(567, 70, f"Run {d.when()} {rng.randint(7, 17):02d}:{rng.randint(10, 59)}", d.font, 9.5, "right")
    s.line(45, 78, 567, 78, 1.2)
    payer, shape = rng.choice([("Aetna", "W#########"), ("Humana", "H########"), ("UnitedHealthcare", "#########"), ("CareSource", "###########")])
    member, group = people.pattern(rng, shape), str(rng.randint(10 ** 5, 10 ** 6))
    y = 100
    for title, pairs in (("Inquiry by", [("Provider", d.doctor), ("Provider NPI", people.npi(rng)), ("Practice", d.clinic), ("Return fax", d.phone())]),
                         ("Subscriber", [("Name", d.patient_last), ("Date of birth", d.born), ("Member ID", member), ("Group", group), ("Address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}")]),
                         ("Plan", [("Payer", payer), ("Status", "Active coverage"), ("Plan begins", d.when(-rng.randint(60, 300))), ("Primary care provider", d.other), ("PCP phone", d.phone()), ("Referral required", rng.choice(["Yes, from PCP", "No"])), ("Prior authorization", rng.choice(["See code list", "Required for imaging"]))])):
        s.text(45, y, title, d.font + "-b", 11)
        s.line(45, y + 4, 567, y + 4, 0.5)
        y = d.rows(y + 20, pairs, x=55) + 8
    stops = (50, 220, 330, 440)
    s.box(45, y, 522, 17, 0.7, 226)
    for at, words in zip(stops, ("Service type", "In network", "Out of network", "Remaining")):
        s.text(at, y + 12, words, d.font + "-b", 9.5)
    y += 17
    for words in ("Office visit, specialist", "Office visit, primary", "Physical therapy", "Diagnostic imaging", "Deductible, individual"):
        s.box(45, y, 522, 17, 0.4)
        shares = ("$1,500.00", "$3,000.00", f"${rng.randint(0, 1500)}.00") if "Deductible" in words else None
        for at, cell in zip(stops, (words, *shares) if shares else (words, rng.choice(["$20 copay", "$45 copay", "20 %"]), rng.choice(["40 %", "not covered"]), rng.choice(["$0.00", "$412.18", "12 visits", "-"]))):
            s.text(at, y + 12, cell, d.font, 9.5)
        y += 17
    d.prose(y + 20, f"This response is not a guarantee of payment. Trace {rng.randint(10 ** 9, 10 ** 10)}. Help desk {d.phone()}.")


def therapy_discharge(d):
    rng, s = d.rng, d.sheet
    s.text(306, 68, f"{rng.choice(people.CLINICS)} {rng.choice(['Physical Therapy & Sports', 'Rehabilitation', 'Hand Therapy'])}", d.font + "-b", 15, "centre")
    s.text(306, 83, f"{d.city}, {d.state}    Ph {d.phone()}    Fax {d.phone()}", d.font, 9.5, "centre")
    s.text(306, 108, rng.choice(["DISCHARGE SUMMARY", "Therapy Discharge Report", "End of Care Summary"]), d.font + "-b", 13, "centre")
    code, words = rng.choice([("M54.50", "Low back pain, unspecified"), ("M25.561", "Pain in right knee"), ("M75.02", "Adhesive capsulitis of left shoulder")])
    done = rng.randint(6, 14)
    y = 134
    for left, right in ((("Patient", d.patient), ("DOB", d.born)), (("Referring provider", d.doctor), ("Fax", d.phone())), (("Therapist", d.other.split(",")[0] + ", DPT"), ("NPI", people.npi(rng))), (("First visit", d.when(-60)), ("Last visit", d.when(-2))), (("Diagnosis", f"{code} {words}"), ("Visits", f"{done} of {done + rng.randint(0, 3)}")), (("Insurance", rng.choice(["Aetna", "Medicare", "Cigna"])), ("Report", d.when()))):
        d.rows(y, [left], at=150)
        d.rows(y, [right], x=400, at=450)
        y += 17
    s.box(45, y + 2, 522, 17, 0.7, 226)
    stops = (50, 230, 340, 450)
    for at, cell in zip(stops, ("Measure", "Start", "End", "Goal")):
        s.text(at, y + 14, cell, d.font + "-b", 9.5)
    y += 19
    for row in (("Pain at worst", f"{rng.randint(6, 9)}/10", f"{rng.randint(0, 3)}/10", "met"), ("Strength", "3+/5", "4+/5", "met"), ("Function score", f"{rng.randint(30, 48)}", f"{rng.randint(60, 78)}", rng.choice(["met", "partly met"]))):
        s.box(45, y, 522, 17, 0.4)
        for at, cell in zip(stops, row):
            s.text(at, y + 12, cell, d.font, 9.5)
        y += 17
    y = d.prose(y + 22, "Course of care: patient attended regularly and followed the home program. Manual therapy (97140) and exercise (97110) were given; function improved as shown.",
                "Status: discharged from therapy to an independent home program. No further visits are planned. Should symptoms return, a new prescription from your office will be needed.",
                f"Thank you for the opportunity to care for {d.patient.split()[0]}.")
    s.text(45, y + 20, f"Electronically signed: {d.other.split(',')[0]}, DPT   {d.when()}", d.font, 10)


def directory_check(d):
    rng, s = d.rng, d.sheet
    s.text(45, 72, rng.choice(["Lakes Mutual Health", "Summit Employers Trust", "Granite State Health Plan"]), d.font + "-b", 15)
    s.text(45, 88, f"Provider Data Management   fax back to {d.phone()}", d.font, 9.5)
    s.text(45, 118, rng.choice(["Directory information: please verify", "Quarterly provider attestation", "Action needed: confirm your listing"]), d.font + "-b", 13)
    y = d.prose(138, f"{d.when()}. Rules require that we confirm how you are listed every 90 days. Review the lines below, mark changes, sign and return this page within 30 days.")
    y = d.rows(y + 8, [("Practice", d.clinic), ("Tax ID", f"{rng.randint(20, 87)}-{rng.randint(10 ** 6, 10 ** 7 - 1)}"), ("Service address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}"), ("City, state, ZIP", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}"), ("Appointment phone", d.phone()), ("Office fax", d.phone()), ("Contact e-mail", "frontdesk@example.org")])
    s.box(45, y + 4, 522, 18, 0.7, 226)
    stops = (50, 220, 310, 420, 500)
    for at, words in zip(stops, ("Provider", "NPI", "Specialty", "New patients", "Correct?")):
        s.text(at, y + 17, words, d.font + "-b", 9.5)
    y += 22
    for name in (d.doctor, d.other, people.clinician(rng), people.clinician(rng)):
        s.box(45, y, 522, 20, 0.5)
        for at, words in zip(stops, (name, people.npi(rng), rng.choice(["Family medicine", "Cardiology", "Pediatrics", "Neurology"]), rng.choice(["Yes", "By referral", "No"]), "Y     N")):
            s.text(at, y + 14, words, d.font, 9.2)
        if rng.random() < 0.8:
            s.ring(497, y + 3, 13, 14, 1.2)
        y += 20
    y += 22
    for words in ("All information above is correct.", "Changes are marked on this page.", "The practice has closed or moved."):
        s.box(48, y - 8, 9, 9, 0.8)
        s.text(64, y, words, d.font, 10.5)
        y += 18
    d.prose(y + 16, "Printed name ______________________   Title __________________", "Signature __________________________   Date ___ /___ /______", f"Questions: provider services {d.phone()}. Providers who do not answer may be removed from the directory.")
