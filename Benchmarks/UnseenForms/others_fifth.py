"""The fifth set's faxes that are no referrals."""
import people


def care_plan_signed(d):
    """A home care agency's plan of care that comes back with the doctor's signature."""
    rng, s = d.rng, d.sheet
    agency = f"{rng.choice(people.CLINICS)} {rng.choice(['Home Health', 'Visiting Nurses', 'Home Care Services'])}"
    s.text(45, 66, rng.choice(["HOME HEALTH CERTIFICATION AND PLAN OF CARE", "Plan of Care and Certification (485)", "Recertification and Plan of Treatment"]), d.font + "-b", 13)
    s.text(567, 66, "Signed copy returned to agency", d.font, 9.5, "right")
    codes = rng.choice([("I50.22 Chronic systolic heart failure", "I10 Hypertension"), ("L89.152 Pressure ulcer of sacral region, stage 2", "E11.9 Type 2 diabetes"), ("Z47.1 Aftercare following joint replacement", "Z96.651 Right artificial knee joint")])
    y, number = 76, 0

    def row(*cells, high=30):
        """Numbered boxes in a row, label small at the top and the value under it."""
        nonlocal y, number
        at = 45
        for share, label, value in cells:
            number += 1
            s.box(at, y, share * 522, high, 0.6)
            s.text(at + 3, y + 9, f"{number}. {label}", d.font, 7)
            s.block(at + 6, y + 22, value, share * 522 - 10, d.font, 9.5, 1.25)
            at += share * 522
        y += high

    row((0.28, "HI Claim No.", people.pattern(rng, "MBI")), (0.18, "Start of care", d.when(-rng.randint(62, 120))), (0.34, "Certification period", f"{d.when(-2)} - {d.when(57)}"), (0.2, "Record No.", str(rng.randint(10 ** 5, 10 ** 6))))
    row((0.5, "Patient's name and birth date", f"{d.patient_last}   {d.born}"), (0.5, "Agency, telephone and fax", f"{agency} {d.phone()}"))
    row((0.5, "Principal diagnosis", codes[0]), (0.5, "Other pertinent diagnosis", codes[1]))
    row((1, "Medications: dose, frequency, route", rng.choice(["Furosemide 40 mg daily PO, lisinopril 10 mg daily PO, potassium 20 mEq daily PO", "Metformin 1000 mg BID PO, aspirin 81 mg daily PO, acetaminophen 650 mg PRN PO"])))
    row((0.34, "DME and supplies", rng.choice(["walker", "dressings", "walker, shower chair"])), (0.33, "Safety measures", "fall precautions"), (0.33, "Allergies", rng.choice(["NKDA", "penicillin", "sulfa"])))
    row((0.5, "Functional limitations", rng.choice(["endurance, ambulation", "ambulation, dyspnea"])), (0.5, "Activities permitted", "up as tolerated with walker"))
    row((1, "Orders for discipline and treatments", f"SN {rng.randint(1, 3)}w{rng.randint(3, 9)} and 2 PRN for assessment, teaching of medicines and diet, wound care as ordered. PT {rng.randint(1, 3)}w{rng.randint(2, 6)} for gait training, transfers and home program. Aide 2w4 for bathing. Report weight gain over 3 lb in a day."), high=64)
    row((1, "Goals and rehabilitation potential", f"Good. Stable at home without admission in {rng.choice([30, 60])} days, wound closed or smaller, independent in home program."), high=40)
    row((0.6, "Nurse's signature and date of verbal order", f"{people.person(rng)[0]} {rng.choice('BCDFG')}., RN  {d.when(-3)}"), (0.4, "Date agency received signed plan", ""))
    row((0.6, "Physician's name and practice", f"{d.doctor}, {d.clinic}"), (0.4, "Physician NPI", people.npi(rng)))
    row((1, "Certification", "I certify that this patient is confined to the home and needs intermittent skilled nursing or therapy. The patient is under my care, and I have authorized the services on this plan and will review it periodically."), high=46)
    row((0.66, "Attending physician's signature and date signed", ""), (0.34, "Face to face visit on", d.when(-rng.randint(5, 25))), high=40)
    s.text(60, y - 8, d.doctor.split(",")[0], "signature", 22)
    s.text(230, y - 10, d.when(), d.font, 10)
    d.prose(y + 20, f"Return to agency by fax {d.phone()}. Care is under way; no visit needs to be scheduled by your office. Page 1 of 1.")


def drug_questionnaire(d):
    """A pharmacy benefit manager's questions before it pays for a drug."""
    rng, s = d.rng, d.sheet
    drug, code, words = rng.choice([("Ozempic 1 mg/dose pen", "E11.65", "Type 2 diabetes"), ("Dupixent 300 mg/2 mL", "L20.9", "Atopic dermatitis"), ("Humira 40 mg pen", "M05.79", "Rheumatoid arthritis"), ("Nurtec ODT 75 mg", "G43.709", "Chronic migraine")])
    s.text(45, 68, rng.choice(["Larkfield Rx Benefits", "Prairie Pharmacy Benefits", "Bluestem Rx Solutions"]), d.font + "-b", 16)
    s.text(567, 68, rng.choice(["Prior Authorization Criteria Questions", "DRUG COVERAGE REVIEW", "Prescriber Questionnaire"]), d.font + "-b", 11.5, "right")
    s.line(45, 76, 567, 76, 1.2)
    s.text(45, 92, f"Clinical review desk {d.phone()}     Fax answers to {d.phone()}     Case {rng.randint(10 ** 8, 10 ** 9)}     Sent {d.when()}", d.font, 9.5)
    y = 116
    for left, right in ((("Member", d.patient), ("Prescriber", d.doctor)), (("Date of birth", d.born), ("Prescriber NPI", people.npi(rng))), (("Member ID", people.pattern(rng, "#########01")), ("Prescriber phone", d.phone())), (("RxBIN / RxGrp", f"{rng.randint(600000, 619999)} / RX{rng.randint(1000, 9999)}"), ("Prescriber fax", d.phone())), (("Pharmacy", f"Valley Rx #{rng.randint(11, 400)}"), ("Specialty", rng.choice(["Endocrinology", "Dermatology", "Internal medicine"])))):
        d.rows(y, [left], at=130)
        d.rows(y, [right], x=320, at=420)
        y += 16
    s.box(45, y, 522, 34, 0.8, 234)
    s.text(52, y + 14, f"Drug requested: {drug}", d.font + "-b", 10.5)
    s.text(52, y + 27, f"Diagnosis on file: {code} {words}     Quantity 1 per 28 days     Days' supply 28", d.font, 9.5)
    y += 54
    done = rng.random() < 0.6
    for number, question in enumerate((f"Is the drug prescribed for {words.lower()}?", "Is the prescriber a specialist, or has a specialist been consulted?", "Has the patient tried and failed two preferred drugs? Name them below.", "Is the patient 18 years of age or older?", "Is this a continuation of treatment?",
                                       "Will it be used together with another biologic or drug of the same class?", "Was the patient seen in the last 12 months?"), 1):
        s.text(48, y, f"{number}.", d.font, 10)
        s.text(66, y, question, d.font, 10)
        for at, label in ((490, "Yes"), (533, "No")):
            s.box(at, y - 8, 8.5, 8.5, 0.8)
            s.text(at + 12, y, label, d.font, 9.5)
        if done:
            at = 533 if number == 6 or rng.random() < 0.2 else 490
            s.line(at, y - 8, at + 8.5, y + 0.5, 1.3)
            s.line(at, y + 0.5, at + 8.5, y - 8, 1.3)
        y += 19
    s.text(48, y + 4, "Drugs tried, dates and result:", d.font + "-b", 10)
    s.text(205, y + 4, rng.choice(["two preferred drugs for 3 months each, no response", "methotrexate, stopped for nausea", "see chart"]) if done else "", d.font, 10)
    for i in range(3):
        s.line(48, y + 8 + i * 18, 567, y + 8 + i * 18, 0.5)
    y += 68
    s.text(48, y, "Review type:", d.font + "-b", 10)
    for at, label in ((130, "Standard (72 hours)"), (270, "Expedited (24 hours): delay could harm the patient")):
        s.box(at, y - 8, 8.5, 8.5, 0.8)
        s.text(at + 13, y, label, d.font, 9.5)
    if done:
        s.line(130, y - 8, 138.5, y + 0.5, 1.3)
        s.line(130, y + 0.5, 138.5, y - 8, 1.3)
    y += 36
    s.text(48, y, "Prescriber's signature", d.font, 10)
    s.line(150, y + 3, 360, y + 3, 0.6)
    if done:
        s.text(160, y, d.doctor.split(",")[0], "signature", 22)
    s.text(380, y, f"Date {d.when(1) if done else '____________'}", d.font, 10)
    d.prose(y + 34, "Attach chart notes and laboratory results that support the answers. Without an answer in 5 days the request is denied for lack of information. This form is for a drug only; it does not authorize visits or tests.")


def vaccine_record(d):
    """An immunization history printed from a state registry."""
    rng, s = d.rng, d.sheet
    s.text(306, 66, f"{people.STATE_NAMES[d.state]} Immunization Registry", d.font + "-b", 15, "centre")
    s.text(306, 82, rng.choice(["OFFICIAL IMMUNIZATION RECORD", "Patient Vaccination History", "Certificate of Immunization Status"]), d.font + "-b", 11.5, "centre")
    y = 108
    for left, right in ((("Patient", d.patient_last), ("Registry ID", str(rng.randint(10 ** 7, 10 ** 8)))), (("Birth date", d.born), ("Printed", d.when())), (("Phone", d.phone()), ("Provider", d.doctor))):
        d.rows(y, [left], at=110)
        d.rows(y, [right], x=340, at=410)
        y += 16
    y = d.rows(y, [("Address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}"), ("Printed by", d.clinic)], at=110) + 2
    stops, high = (45, 190, 270, 350, 430, 567), 17
    shots = [("Tdap / Td", 2), ("Influenza", 4), ("COVID-19", rng.randint(2, 4)), ("Hepatitis B", 3), ("MMR", 2), ("Varicella", 2), ("Pneumococcal (PCV20)", 1), ("Zoster (RZV)", 2)]
    for at, until, words in zip(stops, stops[1:], ("Vaccine", "Dose 1", "Dose 2", "Dose 3", "Dose 4 / lot of last dose")):
        s.box(at, y, until - at, high, 0.7, 224)
        s.text(at + 4, y + 12, words, d.font + "-b", 9)
    y += high
    for name, doses in shots:
        back = rng.randint(700, 1400) if name[:5] in ("COVID", "Pneum", "Zoste") else rng.randint(900, 4200)
        days = [d.when(-back + i * back // 5) for i in range(doses)]
        cells = [name] + (days + [""] * 4)[:3] + [" ".join((days[3:4] or [""]) + [f"{rng.choice('ABKTU')}{rng.randint(1000, 9999)}{rng.choice('AB')}"]).strip()]
        for at, until, words in zip(stops, stops[1:], cells):
            s.box(at, y, until - at, high, 0.5)
            s.text(at + 4, y + 12, words, d.font, 9)
        y += high
    y += 22
    s.text(45, y, "Vaccines due", d.font + "-b", 10.5)
    for words in rng.sample(["Influenza, yearly: due now", "Td booster: due " + d.when(400), "COVID-19: due now", "RSV: talk with provider", "Hepatitis A: not started"], 3):
        y += 15
        s.text(58, y, words, d.font, 10)
    y = d.rows(y + 30, [("Titers", rng.choice(["Rubella immune", "Varicella immune", "None recorded"])), ("Contraindications", rng.choice(["None", "Egg allergy, mild"])), ("Exemptions", "None"), ("TB skin test", f"{d.when(-rng.randint(30, 300))}  0 mm  negative")])
    d.prose(y + 14, f"Sent at the patient's request for {rng.choice(['school entry', 'employment', 'a new doctor', 'nursing program'])}. Doses given elsewhere may be missing; report changes to the registry help desk, {d.phone()}.", f"Verified by ______________________     {d.clinic}, {d.phone()}, fax {d.phone()}")


def complaint_letter(d):
    """A patient's letter to the manager of a practice about how a referral went."""
    rng, s = d.rng, d.sheet
    y = 78
    for words in (d.patient, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}", d.phone(), "", d.when(), "", rng.choice(["Office Manager", "Patient Relations", "Practice Administrator"]), d.clinic, f"By fax {d.phone()}"):
        s.text(60, y, words, d.font, 11)
        y += 15
    y += 12
    s.text(60, y, rng.choice(["Re: Complaint about my care", "Subject: how my referral was handled", "RE: Unhappy with my visit and my bill"]), d.font + "-b", 11)
    s.text(60, y + 24, rng.choice(["To whom it may concern:", "Dear Sir or Madam:", "Dear manager,"]), d.font, 11)
    y += 46
    other = people.surname(d.other)
    story = rng.choice([
        [f"I saw {d.doctor.split(',')[0]} on {d.when(-rng.randint(20, 50))} for pain in my knee. I was told that a referral to an orthopedic specialist, Dr. {other}, would be sent the same day. When I called that office a week later they had nothing. I called yours {rng.randint(3, 7)} times and was put on hold each time.", "In the end I went to the emergency room and now have a bill of $1,240 that my insurance will not pay because no authorization was on file."],
        [f"On {d.when(-rng.randint(8, 30))} I came for my appointment with {d.doctor.split(',')[0]} and waited almost two hours. The person at the desk was rude in front of others and said my birth date ({d.born}) and my insurance number out loud.", f"I also asked that my records go to Dr. {other}, who is my cardiologist. They were sent to the wrong fax. That is my private information."],
        [f"My mother and I were at your office on {d.when(-rng.randint(8, 30))}. We needed an interpreter and none was there although we had asked when the visit was made. {d.doctor.split(',')[0]} hurried and we did not understand why she was sent to Dr. {other}.", "She was then charged a copay twice. Nobody has called us back about it."]])
    for words in (*story, rng.choice(["Please look into this and answer me in writing within 30 days. I expect an apology and the charge taken off.", "I want to know what you will do so that it does not happen to others. I may also write to the state medical board."]), f"You can reach me at {d.phone()} after 5 PM. My account number is {rng.randint(10 ** 5, 10 ** 6)}."):
        y = s.block(60, y, words, 490, d.font, 11, 1.4) + 9
    s.text(60, y + 10, rng.choice(["Sincerely,", "Yours truly,", "Respectfully,"]), d.font, 11)
    s.text(66, y + 42, d.patient, "signature", 25)
    s.text(60, y + 62, d.patient, d.font, 11)
    s.text(60, y + 90, rng.choice([f"cc: {d.other}", "Copy kept for my records", "Enclosed: copy of bill"]), d.font, 10)
