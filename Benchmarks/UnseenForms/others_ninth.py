"""The ninth set's faxes that are no referrals."""
import people


def pended_request(d):
    """A plan holds an office's request until more papers come."""
    rng, s = d.rng, d.sheet
    payer = rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])
    service, code, dx, words = rng.choice([("MRI lumbar spine", "72148", "M54.16", "Radiculopathy, lumbar region"), ("Knee replacement", "27447", "M17.11", "Unilateral primary osteoarthritis, right knee"), ("Sleep study", "95810", "G47.33", "Obstructive sleep apnea"), ("Echocardiogram", "93306", "R01.1", "Cardiac murmur, unspecified"), ("Specialist visit, new patient", "99204", "M06.9", "Rheumatoid arthritis, unspecified")])
    s.text(45, 66, payer, d.font + "-b", 16)
    s.text(45, 80, rng.choice(["Utilization Management", "Clinical Review Unit", "Prior Authorization Department"]), d.font, 10)
    s.text(567, 66, rng.choice(["PENDED - MORE INFORMATION NEEDED", "Request for Additional Information", "NOTICE OF PENDED REQUEST"]), d.font + "-b", 12, "right")
    s.line(45, 88, 567, 88, 1.2)
    y = d.rows(110, [("To", f"{d.doctor}, {d.clinic}"), ("Provider fax", d.phone()), ("Date of notice", d.when()), (rng.choice(["Reply needed by", "Respond by"]), d.when(rng.choice([3, 7, 14])))], at=150)
    s.box(45, y - 4, 522, 110, 0.8)
    left = [("Member", d.patient_last), ("DOB", d.born), ("Member ID", people.pattern(rng, "W#########")), ("Reference no.", people.pattern(rng, "PR#######")), ("Review", rng.choice(["Standard", "Expedited"]))]
    right = [("Requesting provider", d.doctor), ("NPI", people.npi(rng)), ("Servicing provider", d.other), ("Service", f"{code} {service}"), ("Diagnosis", dx)]
    for x, at, pairs in ((53, 128, left), (300, 408, right)):
        d.rows(y + 14, pairs, x, at, 20)
    y = d.prose(y + 130, f"We received a request for the service above ({words.lower()}) and cannot decide it with what was sent. The items marked below are missing. If they do not arrive by the date above, the request will be closed or decided on the record we have.")
    marked = rng.sample(range(6), 2)
    for i, line in enumerate(("Office notes of the last 60 days with examination", "Report of prior imaging or testing", "Treatments tried, with dates and results", "Signed order", "Number of visits and dates of service", "Laboratory results")):
        s.box(60, y - 8, 8.5, 8.5, 0.7)
        if i in marked:
            s.line(59, y - 9, 70, y + 2, 1.2)
            s.line(59, y + 2, 70, y - 9, 1.2)
        s.text(78, y, line, d.font, 10.3)
        y += 18
    y = d.prose(y + 14, f"Fax the items with this page on top to {d.phone()}. Do not send a new request. To speak with a medical director call {d.phone()} within two business days.", f"Reviewer: {people.person(rng)[0]}, RN. This notice is neither an approval nor a denial.")
    s.text(45, 764, f"cc: member file     Provider services {d.phone()}", d.font, 8)
    s.text(567, 764, "Page 1 of 1", d.font, 8, "right")


def surgical_clearance(d):
    """An office answers a surgeon's question whether the patient is fit for the operation."""
    rng, s = d.rng, d.sheet
    operation, dx = rng.choice([("Left total knee replacement", "M17.12"), ("Cataract extraction, right eye", "H25.11"), ("Laparoscopic cholecystectomy", "K80.20"), ("Lumbar laminectomy L4-5", "M48.062"), ("Inguinal hernia repair", "K40.90")])
    surgeon = people.clinician(rng, ["MD", "MD", "DO"])
    s.text(306, 66, d.clinic, d.font + "-b", 15, "centre")
    s.text(306, 79, f"{d.city}, {d.state}     Phone {d.phone()}     Fax {d.phone()}", d.font, 9, "centre")
    s.box(45, 90, 522, 19, 0.8, rng.choice([226, 210]))
    s.text(306, 103.5, rng.choice(["PREOPERATIVE MEDICAL CLEARANCE - RESPONSE", "Surgical Clearance Form (completed)", "REPLY TO CLEARANCE REQUEST"]), d.font + "-b", 11.5, "centre")
    y = d.rows(130, [("To", f"{surgeon}, {rng.choice(people.CLINICS)} Surgery"), ("Fax", d.phone()), ("From", d.doctor), ("Patient", d.patient_last), ("DOB", d.born), ("Procedure planned", operation), ("Diagnosis", dx), ("Surgery date", d.when(rng.randint(8, 25))), ("Date seen", d.when(-1))], at=160)
    s.line(45, y - 5, 567, y - 5, 0.6)
    y += 14
    s.text(45, y, "Findings", d.font + "-b", 10.5)
    y = d.prose(y + 16, f"BP {rng.randint(112, 146)}/{rng.randint(66, 88)}, pulse {rng.randint(58, 92)}, BMI {rng.randint(22, 37)}. Heart regular, lungs clear. ECG sinus rhythm without change. Hgb 1{rng.randint(2, 5)}.{rng.randint(0, 9)}, creatinine 0.{rng.randint(7, 9)}, A1c {rng.choice(['5.6', '6.4', '7.1'])}. Walks two flights without symptoms.")
    s.text(45, y + 4, "Opinion (mark one)", d.font + "-b", 10.5)
    y += 24
    chosen = rng.choice([0, 0, 0, 1, 2])
    for i, line in enumerate(("Acceptable risk, may proceed as planned", "May proceed with the changes noted below", "Not cleared until the tests below are back")):
        s.ring(54, y - 7.5, 8, 8, 0.9)
        if i == chosen:
            s.line(53, y - 9, 63, y + 1.5, 1.3)
            s.line(53, y + 1.5, 63, y - 9, 1.3)
        s.text(70, y, line, d.font, 10.4)
        y += 19
    y = d.prose(y + 8, f"Medicines: {rng.choice(['hold aspirin 7 days before', 'stop metformin the day of surgery', 'hold apixaban 48 hours before', 'continue beta blocker through the morning'])}. Antibiotics per your protocol. Risk index {rng.choice(['0', '1'])}.", f"Comments: {rng.choice(['none.', 'repeat potassium on the day.', 'sleep apnea, bring CPAP.', 'please send the operative note.'])}")
    s.line(45, y + 28, 255, y + 28, 0.7)
    s.text(55, y + 24, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 40, f"{d.doctor}    NPI {people.npi(rng)}", d.font, 9.5)
    s.text(330, y + 26, f"Date {d.when()}", d.font, 10)
    s.text(306, 764, f"Valid for 30 days. Questions: {d.phone()}     Page 1 of 2", d.font, 8, "centre")


def visit_summary(d):
    """The paper a patient takes home after a visit, sent to another office for its files."""
    rng, s = d.rng, d.sheet
    s.text(45, 66, rng.choice(["After Visit Summary", "AFTER-VISIT SUMMARY", "Visit Summary"]), d.font + "-b", 17)
    s.text(567, 66, d.clinic, d.font + "-b", 11, "right")
    s.text(567, 78, f"{d.city}, {d.state}    {d.phone()}", d.font, 8.6, "right")
    s.box(45, 88, 522, 22, 0, 224)
    s.text(52, 102.5, d.patient, d.font + "-b", 11)
    s.text(560, 102.5, f"DOB {d.born}     MRN {people.pattern(rng, '#######')}     Visit {d.when(-rng.randint(0, 2))}", d.font, 9.6, "right")
    complaint, code, words, order = rng.choice([("Sore throat", "J02.9", "Acute pharyngitis, unspecified", "Strep test: negative"), ("Blood pressure check", "I10", "Essential (primary) hypertension", "Basic metabolic panel"), ("Annual physical", "Z00.00", "General adult medical examination", "Lipid panel, A1c"), ("Low back pain", "M54.50", "Low back pain, unspecified", "No tests today"), ("Diabetes follow up", "E11.9", "Type 2 diabetes mellitus", "Hemoglobin A1c, urine albumin")])
    marks = [("Seen by", [d.doctor, f"Primary care provider: {d.other}"]), ("Reason for visit", [complaint]), ("Diagnoses addressed", [f"{words} ({code})", "Immunization counseling"]), ("Vitals", [f"BP {rng.randint(110, 148)}/{rng.randint(64, 90)}   Pulse {rng.randint(58, 96)}   Temp 98.{rng.randint(1, 9)}   Weight {rng.randint(120, 250)} lb   BMI {rng.randint(21, 38)}"]), ("Tests", [order]),
             ("Your medicines", rng.sample(["lisinopril 10 mg - one tablet daily", "metformin 500 mg - one tablet twice daily", "atorvastatin 20 mg - one tablet at bedtime", "ibuprofen 400 mg - as needed with food", "vitamin D3 1000 units daily"], 3)), ("Allergies", [rng.choice(["No known allergies", "Penicillin", "Sulfa drugs"])]), ("Instructions", ["Drink water, rest, and walk every day as you are able. Call for fever over 101, trouble breathing or chest pain.", rng.choice(["Handout given: heart-healthy eating.", "Handout given: back care.", "No work note needed."])]),
             ("Appointments", [f"{d.when(rng.randint(60, 120))} {rng.randint(8, 11)}:{rng.choice(['00', '20', '40'])} AM with {d.doctor}", rng.choice(["Eye doctor: last seen this year, next yearly", "Dentist: due", "No specialist visits planned"])]), ("Pharmacy", [f"Corner Pharmacy #{rng.randint(20, 400)}, {d.phone()}"])]
    y = 134
    for title, lines in marks:
        s.text(45, y, title, d.font + "-b", 10.4)
        for line in lines:
            y = s.block(170, y, line, 395, d.font, 10.2, 1.35)
        s.line(45, y - 5, 567, y - 5, 0.4, 120)
        y += 12
    s.text(45, y + 8, rng.choice([f"Copy to {d.other} for your records. No action needed.", f"Sent at the patient's request to {d.other}, FYI only."]), d.font + "-b", 10)
    s.text(45, 764, f"Portal help {d.phone()}     Nurse line {d.phone()}", d.font, 8)
    s.text(567, 764, rng.choice(["Page 1 of 1", "Page 1 of 4"]), d.font, 8, "right")
