"""Faxes that are no referrals, though many look a little like one."""
import datetime

import people
from sheet import Sheet

KINDS = ["lab_report", "chart_request", "advertisement", "consult_note", "refill_request", "authorization_denial", "blank_cover", "appointment_notice"]

# Drawn only when asked for by name, so that the sets made from the list above stay the same fax for fax.
THIRD_TUNING = ["approval_notice", "leave_form", "imaging_report"]
THIRD_ASIDE = ["returned_request", "claim_statement", "admission_notice"]

NAMED = THIRD_TUNING + THIRD_ASIDE


class Desk:
    """The people and numbers that the pages of one fax share."""

    def __init__(self, rng, day):
        self.rng, self.day = rng, day
        self.city, self.state, self.zip3, area = rng.choice(people.PLACES)
        self.numbers = people.Phones(rng, area)
        first, last = people.person(rng)
        self.patient, self.patient_last = f"{first} {last}", f"{last}, {first}"
        self.born = datetime.date(rng.randint(1938, 2004), rng.randint(1, 12), rng.randint(1, 28)).strftime("%m/%d/%Y")
        self.doctor, self.other = people.clinician(rng), people.clinician(rng)
        self.clinic = f"{rng.choice(people.CLINICS)} {rng.choice(people.KINDS)}"
        self.font = rng.choice(["sans", "serif", "roboto", "open"])
        self.sheet = Sheet()

    def phone(self):
        n = self.numbers.next()
        return f"({n[:3]}) {n[3:6]}-{n[6:]}"

    def when(self, days=0):
        return (self.day + datetime.timedelta(days)).strftime("%m/%d/%Y")

    def title(self, y, left, right=""):
        self.sheet.text(45, y, left, self.font + "-b", 15)
        self.sheet.text(567, y, right, self.font + "-b", 12, "right")

    def rows(self, y, pairs, x=45, at=180, gap=16):
        for label, value in pairs:
            self.sheet.text(x, y, label, self.font + "-b", 10)
            self.sheet.text(at, y, value, self.font, 10)
            y += gap
        return y

    def prose(self, y, *paragraphs):
        for words in paragraphs:
            y = self.sheet.block(45, y, words, 520, self.font, 10.5, 1.35) + 9
        return y


def lab_report(d):
    d.title(80, "Tri-County Reference Laboratory", "FINAL REPORT")
    y = d.rows(110, [("Patient", d.patient_last), ("DOB / Sex", f"{d.born}  F"), ("Specimen", f"S{d.rng.randint(10**6, 10**7)}"), ("Collected", d.when(-2)), ("Reported", d.when()), ("Ordering provider", d.doctor), ("Client phone", d.phone())])
    d.sheet.line(45, y, 567, y)
    for i, words in enumerate(("TEST", "RESULT", "FLAG", "REFERENCE")):
        d.sheet.text((45, 260, 350, 430)[i], y + 16, words, d.font + "-b", 9.5)
    for test, low, high, unit in (("WBC", 4, 11, "K/uL"), ("Hemoglobin", 12, 16, "g/dL"), ("Platelets", 150, 400, "K/uL"), ("Glucose", 70, 99, "mg/dL"), ("Creatinine", 0.6, 1.2, "mg/dL"), ("Sodium", 136, 145, "mmol/L"), ("TSH", 0.4, 4.5, "mIU/L")):
        y += 17
        result = round(d.rng.uniform(low * 0.9, high * 1.15), 1)
        for x, words in ((45, test), (260, f"{result} {unit}"), (350, "H" if result > high else "L" if result < low else ""), (430, f"{low} - {high}")):
            d.sheet.text(x, y + 18, words, d.font, 10)
    d.prose(y + 60, f"Director: {d.other}. Questions: client services {d.phone()}.")


def chart_request(d):
    d.title(80, d.clinic, "Medical Records")
    y = d.rows(115, [("To", f"Health Information, fax {d.phone()}"), ("Patient", d.patient), ("Birthdate", d.born), ("Date", d.when())])
    y = d.prose(y + 10, "Please send us the following from your chart: office notes of the last two years, imaging reports, operative notes and the problem list. A signed release is attached.",
                f"Reason for request: continuing care with {d.doctor}. Reply by fax to {d.phone()} within ten days. Member ID or account numbers are not needed.")
    d.prose(y + 20, "Requested by ______________________      Charges, if any, to be approved first.")


def advertisement(d):
    d.sheet.text(306, 130, d.rng.choice(["STAFFING SHORT?", "ROOF LEAKS? FREE ESTIMATE", "LOWER YOUR CARD FEES TODAY"]), d.font + "-b", 30, "centre")
    d.sheet.text(306, 175, "Offices like yours save up to 40 percent!", d.font, 18, "centre")
    d.prose(230, "No contract, no set-up cost. Hundreds of medical offices trust us. Refer a colleague and both of you get a $50 gift card.", f"Call {d.phone()} now, or fill in and fax back to {d.phone()}:",
            "Name ____________________   Practice ____________________   Phone ______________", f"To be taken off our list call {d.phone()}. Offer ends {d.when(30)}.")


def consult_note(d):
    d.title(80, f"{d.rng.choice(people.CLINICS)} Specialists", "Consultation report")
    y = d.rows(110, [("Patient", d.patient), ("DOB", d.born), ("Date of service", d.when(-3)), ("Referring provider", d.other), ("Consultant", d.doctor)])
    d.prose(y + 10, f"Dear {d.other.split(',')[0]}, thank you for referring this pleasant patient, whom I saw in consultation on {d.when(-3)}.",
            "History: symptoms for four months as in your note. Exam: normal gait, clear lungs, regular heart. Imaging was reviewed with the patient.",
            "Assessment: 1. M54.50 Low back pain, unspecified, improved. 2. I10 Essential (primary) hypertension, at goal.", "Plan: continue present treatment, no procedure needed. I will see the patient again in six months and return care to you.", f"Dictated but not read. {d.doctor}. Phone {d.phone()}")


def refill_request(d):
    d.title(80, f"Main Street Drug #{d.rng.randint(20, 400)}", "Refill authorization")
    y = d.rows(115, [("Prescriber", d.doctor), ("Prescriber fax", d.phone()), ("Patient", d.patient), ("DOB", d.born), ("Patient phone", d.phone()), ("Drug", d.rng.choice(["Lisinopril 20 mg tablet", "Metformin 500 mg tablet", "Sertraline 50 mg tablet"])), ("Quantity", "90"), ("Last filled", d.when(-91)), ("Insurance", "Aetna"), ("ID", f"W{d.rng.randint(10**8, 10**9 - 1)}")])
    d.prose(y + 14, "[  ] Approved as written   refills ____     [  ] Denied, patient needs a visit     [  ] Change to ______________", "Prescriber signature ____________________  NPI ______________  Date _________", f"Pharmacy phone {d.phone()}   fax {d.phone()}")


def authorization_denial(d):
    d.title(80, "Utilization Review Department", "Notice of denial")
    y = d.rows(115, [("Date of notice", d.when()), ("Member", d.patient), ("Member ID", f"H{d.rng.randint(10**7, 10**8 - 1)}"), ("Requesting provider", d.doctor), ("Provider NPI", people.npi(d.rng)), ("Request", "Referral to out of network cardiology"), ("Diagnosis", "R07.9"), ("Reference", f"UR{d.rng.randint(10**6, 10**7)}")])
    d.prose(y + 10, "We cannot approve the request named above. The information sent does not show that the service is medically necessary under your plan.", "You may appeal within 180 days. An urgent appeal is decided within 72 hours. The treating provider may ask for a talk with our reviewer.", f"Appeals: {d.phone()}, fax {d.phone()}. Reviewer: {d.other}")


def blank_cover(d):
    d.sheet.text(45, 120, "Fax", d.font + "-b", 40)
    y = d.rows(170, [("To", f"{d.doctor}"), ("Fax", d.phone()), ("From", d.clinic), ("Phone", d.phone()), ("Date", d.when()), ("Pages", "1"), ("Re", d.rng.choice(["Thank you", "Our new address", "As discussed"]))], gap=24)
    d.prose(y + 20, d.rng.choice(["We have moved. Please update our address and phone in your files.", "Thanks for your help last week. Nothing else follows.", "Testing our new fax line, no reply needed."]), "The information in this fax is confidential. If you are not the addressee please destroy it.")


def appointment_notice(d):
    d.title(80, d.clinic, "Appointment notice")
    y = d.rows(115, [("Patient", d.patient), ("DOB", d.born), ("Appointment", f"{d.when(12)} at {d.rng.randint(1, 4)}:{d.rng.choice(['00', '20', '40'])} PM"), ("With", d.doctor), ("Referred by", d.other), ("Location", f"Suite {d.rng.randint(100, 400)}, {d.city}, {d.state}"), ("Status", d.rng.choice(["SCHEDULED", "NO SHOW", "RESCHEDULED"]))])
    d.prose(y + 14, "Your patient has been scheduled as shown. Bring photo ID, insurance card and copay. Arrive 15 minutes early.", f"To change call {d.phone()}. Notes will be sent to the referring office after the visit.")


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


def draw(kind, rng, day):
    """The sheets of one such fax."""
    desk = Desk(rng, day)
    globals()[kind](desk)
    return [desk.sheet]
