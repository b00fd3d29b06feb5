"""The third set's faxes that are no referrals; others.py names them and says which are kept aside."""
import people


def approval_notice(d):
    rng, s, code = d.rng, d.sheet, d.rng.choice(["99243", "93306", "70553", "97110", "45378"])
    s.text(45, 76, rng.choice(["Granite State Health Plan", "Prairie Community Health Plan", "Coastal Advantage"]), d.font + "-b", 16)
    s.text(45, 92, f"Utilization Management   P.O. Box {rng.randint(100, 9000)}, {d.city}, {d.state}", d.font, 9.5)
    s.text(45, 124, d.when(), d.font, 10.5)
    y = 146
    for words in (d.doctor, d.clinic, f"Fax {d.phone()}"):
        s.text(45, y, words, d.font, 10.5)
        y += 14
    s.text(45, y + 16, rng.choice(["NOTICE OF AUTHORIZATION - APPROVED", "Authorization determination: APPROVED", "Certification of services"]), d.font + "-b", 13)
    y = d.prose(y + 40, "We have reviewed the request below and find that it meets criteria. Payment depends on eligibility on the day of service.")
    diagnosis, words = rng.choice([("I10", "Essential hypertension"), ("M54.50", "Low back pain"), ("G43.909", "Migraine"), ("R10.9", "Abdominal pain")])
    y = d.rows(y + 4, [("Member", d.patient), ("Date of birth", d.born), ("Member ID", f"{rng.choice('GPC')}{rng.randint(10**8, 10**9 - 1)}"), ("Authorization no.", f"A{rng.randint(10**7, 10**8)}"), ("Valid from / through", f"{d.when()} - {d.when(90)}"),
                       ("Requesting provider", d.doctor), ("Requesting NPI", people.npi(rng)), ("Servicing provider", d.other), ("Servicing NPI", people.npi(rng)), ("Diagnosis", f"{diagnosis} {words}"), ("Type of request", rng.choice(["Standard", "Expedited"]))])
    s.box(45, y + 4, 522, 18, 0.7, 225)
    for x, title, value in ((50, "Code", code), (130, "Service", "As requested"), (330, "Units requested", "3"), (450, "Units approved", "3")):
        s.text(x, y + 17, title, d.font + "-b", 9.5)
        s.text(x, y + 36, value, d.font, 10)
    s.box(45, y + 22, 522, 20)
    d.prose(y + 66, f"No action is needed. To extend this authorization call {d.phone()} before it ends. The member has received a copy of this letter.", f"Reviewed by: {d.rng.choice(['R. Salgado, RN', 'T. Whitmore, RN', 'K. Osei, LPN'])}")


def leave_form(d):
    rng, s = d.rng, d.sheet
    d.title(74, "Certification of Health Care Provider", "Leave of absence")
    d.prose(92, rng.choice(["Absence and disability management for employers. Return within 15 days.", "Family and medical leave: to be completed by the treating provider."]))
    y = 122
    for title, pairs in (("PART A  EMPLOYER", [("Employer", rng.choice(["Harlow Freight Lines", "Bluestem Foods Inc", "County School District"])), ("Contact", f"Human resources, {d.phone()}"), ("Fax completed form to", d.phone())]),
                         ("PART B  EMPLOYEE", [("Employee name", d.patient), ("Date of birth", d.born), ("Employee ID", str(rng.randint(10**5, 10**6))), ("Home phone", d.phone()), ("First day missed", d.when(-rng.randint(3, 20)))]),
                         ("PART C  HEALTH CARE PROVIDER", [("Provider's name", d.doctor), ("Type of practice", d.clinic), ("Telephone / fax", f"{d.phone()} / {d.phone()}"), ("NPI or license", people.npi(rng))])):
        s.box(45, y, 522, 15, 0.6, 0)
        s.text(50, y + 11, title, d.font + "-b", 9.5, colour=255)
        y = d.rows(y + 30, pairs)
    code = rng.choice(["M54.16", "F32.1", "S82.891A", "K35.80"])
    for question, answer in (("1. Date the condition began", d.when(-21)), ("2. Diagnosis (ICD-10)", code), ("3. Was the patient referred to other providers for evaluation or treatment?", rng.choice(["Yes, physical therapy", "No", "Yes, specialist"])),
                             ("4. Was the patient admitted overnight?", "No"), ("5. Unable to perform job functions until", d.when(30)), ("6. Number of visits needed for treatment", str(rng.randint(2, 9)))):
        s.text(45, y + 6, question, d.font, 10)
        s.text(430, y + 6, answer, d.font + "-b", 10)
        s.line(425, y + 9, 567, y + 9, 0.5)
        y += 20
    y = d.prose(y + 14, "Describe the relevant medical facts: patient is under my care, has restricted lifting and sitting, and is following the treatment plan.")
    s.text(45, y + 24, "Signature of provider ______________________________", d.font, 10)
    s.text(400, y + 24, f"Date {d.when()}", d.font, 10)
    d.prose(742, "Do not send genetic information. This form is kept apart from the personnel file.")


def imaging_report(d):
    rng, s = d.rng, d.sheet
    place = f"{rng.choice(people.CLINICS)} Imaging"
    s.text(306, 72, place, d.font + "-b", 16, "centre")
    s.text(306, 88, f"{rng.randint(100, 990)} Hospital Dr, {d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}   Phone {d.phone()}   Fax {d.phone()}", d.font, 9, "centre")
    s.line(45, 96, 567, 96, 1.2)
    exam, finding, impression = rng.choice([
        ("MRI LUMBAR SPINE WITHOUT CONTRAST", "L4-5 disc bulge with mild narrowing of both foramina. Conus ends at L1. No fracture.", "Mild degenerative change at L4-5. No severe stenosis."),
        ("US ABDOMEN COMPLETE", "Liver is echogenic. Gallbladder holds mobile stones without wall thickening. Common duct 4 mm.", "1. Gallstones. 2. Fatty liver. Surgical consultation may be considered."),
        ("CT CHEST WITH CONTRAST", "6 mm nodule in the right lower lobe. No adenopathy. Heart size normal.", "Solitary nodule. Follow up CT in 6 to 12 months is recommended.")])
    y = 116
    for left, right in ((("Patient:", d.patient_last), ("Accession:", f"X{rng.randint(10**6, 10**7)}")), (("DOB:", d.born), ("Exam date:", d.when(-1))), (("MRN:", str(rng.randint(10**6, 10**7))), ("Sex:", "F" if d.patient.split()[0] in people.FEMALE else "M")),
                        (("Referring:", d.doctor), ("Fax:", d.phone())), (("Insurance:", rng.choice(["Aetna", "Humana", "BCBS"])), ("Status:", "Final"))):
        d.rows(y, [left], at=110)
        d.rows(y, [right], x=340, at=420)
        y += 16
    s.text(45, y + 16, "EXAM: " + exam, d.font + "-b", 11)
    y += 40
    for label, words in (("REASON FOR EXAM", rng.choice(["Pain for several weeks.", "Abnormal labs.", "Follow up of prior study."])), ("COMPARISON", "None."), ("TECHNIQUE", "Standard protocol."), ("FINDINGS", finding), ("IMPRESSION", impression)):
        s.text(45, y, label + ":", d.font + "-b", 10)
        y = s.block(60, y + 15, words, 500, d.font, 10.5, 1.35) + 8
    d.prose(y + 12, f"Interpreted and electronically signed by {d.other.split(',')[0]}, MD {d.when()} {rng.randint(8, 17)}:{rng.randint(10, 59)}.", f"Copy to: {d.doctor}, {d.clinic}. To reach the reading room call {d.phone()}.")


def returned_request(d):
    rng, s = d.rng, d.sheet
    s.text(306, 70, f"{rng.choice(people.CLINICS)} {rng.choice(['Cardiology Group', 'Neurology Center', 'Endocrine Associates', 'Orthopaedics'])}", d.font + "-b", 17, "centre")
    s.text(306, 85, f"Central scheduling  {d.phone()}    fax {d.phone()}", d.font, 10, "centre")
    s.text(45, 122, rng.choice(["REFERRAL STATUS UPDATE", "Your referral: we need your help", "REFERRAL CLOSED"]), d.font + "-b", 14)
    y = d.rows(148, [("Date", d.when()), ("To", f"{d.doctor}, {d.clinic}"), ("Fax", d.phone()), ("Re your patient", d.patient), ("Birth date", d.born), ("Referral received", d.when(-rng.randint(5, 40))), ("Diagnosis", rng.choice(["R00.2 Palpitations", "G43.909 Migraine", "E04.1 Thyroid nodule", "M25.511 Right shoulder pain"]))])
    s.line(45, y, 567, y, 0.8)
    chosen, y = rng.randint(0, 4), y + 24
    for i, words in enumerate(("We called the patient three times and sent a letter, without an answer. The request is closed.", "Patient declined to schedule.", "We do not take part in the patient's insurance plan.", "Our first opening is more than 90 days away; please consider another office.", "The patient did not come to the visit and was not rescheduled.")):
        s.box(48, y - 8, 9, 9, 0.8)
        if i == chosen:
            s.line(48, y - 8, 57, y + 1, 1.3)
            s.line(48, y + 1, 57, y - 8, 1.3)
        y = s.block(66, y, words, 500, d.font, 10.5, 1.3) + 6
    d.prose(y + 14, f"If the need has changed please send a new order with current notes. Ask for {people.person(rng)[0]} at {d.phone()} with questions. Thank you for thinking of us.", f"Requested specialist: {d.other}   NPI {people.npi(rng)}")


def claim_statement(d):
    rng, s = d.rng, d.sheet
    d.title(72, rng.choice(["Lakes Mutual Health", "Heartland Benefit Fund", "Summit Employers Trust"]), "Remittance advice")
    s.text(45, 88, f"Provider services {d.phone()}   This is not a bill", d.font, 9.5)
    y = d.rows(114, [("Payee", d.clinic), ("Payee NPI", people.npi(rng)), ("Check / EFT date", d.when()), ("Check no.", str(rng.randint(10**7, 10**8)))])
    y = d.rows(y + 12, [("Patient", d.patient_last), ("DOB", d.born), ("Insured ID", f"{rng.choice('LHS')}{rng.randint(10**8, 10**9)}"), ("Group", str(rng.randint(10**4, 10**5))), ("Claim no.", f"{rng.randint(10**11, 10**12)}"), ("Rendering", d.doctor), ("Referring", d.other), ("Diagnosis", rng.choice(["I10", "E11.9", "M54.50 G89.29"]))])
    stops = (50, 130, 200, 280, 350, 430, 500)
    s.box(45, y + 6, 522, 18, 0.7, 225)
    for x, words in zip(stops, ("Service date", "Code", "Billed", "Allowed", "Deduct", "Copay", "Paid")):
        s.text(x, y + 19, words, d.font + "-b", 9)
    y += 24
    for code in rng.sample(["99213", "99214", "36415", "85025", "80053", "93000", "71046"], rng.randint(2, 5)):
        billed = rng.randint(40, 320)
        allowed = round(billed * 0.62, 2)
        for x, words in zip(stops, (d.when(-28), code, f"{billed}.00", f"{allowed:.2f}", "0.00", "0.00", f"{allowed:.2f}")):
            s.text(x, y + 13, words, d.font, 9.5)
        s.box(45, y, 522, 18, 0.5)
        y += 18
    d.prose(y + 30, "CO-45 Charge exceeds the fee schedule. PR-3 Copay amount. A corrected claim must reach us within 180 days.", f"Appeals fax {d.phone()}. Referral or authorization number on claim: {rng.choice(['none', 'not required'])}.")


def admission_notice(d):
    rng, s = d.rng, d.sheet
    complaint, code = rng.choice([("CHEST PAIN", "R07.9"), ("SYNCOPE", "R55"), ("PNEUMONIA", "J18.9"), ("HIP PAIN AFTER FALL", "M25.551")])
    payer, shape = rng.choice([("Medicare Part A and B", "MBI"), ("Aetna", "W#########"), ("Medicaid", "##########")])
    s.text(45, 70, f"{rng.choice(people.CLINICS).upper()} REGIONAL MEDICAL CENTER", d.font + "-b", 14)
    s.text(45, 85, f"Physician notification service   {d.phone()}", d.font, 9.5)
    s.line(45, 92, 567, 92, 1.5)
    s.text(45, 116, rng.choice(["** ADMISSION NOTIFICATION **", "** EMERGENCY VISIT NOTIFICATION **", "** INPATIENT DISCHARGE NOTIFICATION **"]), d.font + "-b", 12)
    y = d.rows(140, [("Notice to PCP", d.doctor), ("PCP fax", d.phone()), ("Patient name", d.patient_last), ("DOB", d.born), ("Med rec #", str(rng.randint(10**6, 10**7))), ("Account #", str(rng.randint(10**8, 10**9))), ("Home phone", d.phone()), ("Event date", f"{d.when(-1)} {rng.randint(0, 23):02d}:{rng.randint(10, 59)}"), ("Service", rng.choice(["Hospital medicine", "Emergency", "Observation"])),
                       ("Attending", d.other.split(",")[0] + ", MD"), ("Attending NPI", people.npi(rng)), ("Insurance", payer), ("Policy", people.pattern(rng, shape)), ("Reason for visit", complaint), ("Admit dx", code)])
    d.prose(y + 16, "This notice is sent automatically because the patient named you as primary care provider. No reply is needed. A discharge summary will follow by separate fax when it is signed.", "If this is not your patient please call the notification service so that we can correct our records.")
