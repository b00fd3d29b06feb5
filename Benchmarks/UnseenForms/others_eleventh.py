"""The eleventh set's faxes that are no referrals, all kept aside."""
import people
from sheet import fold


def disease_report(d):
    """A notifiable disease reported to a health department: patient, provider and diagnosis, but nobody is sent anywhere."""
    rng, s = d.rng, d.sheet
    s.text(306, 62, f"{d.city} County Health Department", d.font + "-b", 14, "centre")
    s.text(306, 76, rng.choice(["CONFIDENTIAL MORBIDITY REPORT", "Communicable Disease Report Form", "REPORTABLE CONDITION CASE REPORT"]), d.font + "-b", 12, "centre")
    s.text(306, 88, f"{rng.choice(['Disease Control', 'Epidemiology'])} {d.phone()}    Fax {d.phone()}    After hours {d.phone()}", d.font, 8.8, "centre")
    name, code, organism, test, drug = rng.choice([("Salmonellosis", "A02.0", "Salmonella enteritidis", "Stool culture", "none, self limited"), ("Lyme disease", "A69.20", "Borrelia burgdorferi", "Western blot", "doxycycline 100 mg twice daily x 14"), ("Hepatitis C, chronic", "B18.2", "1.2 million IU/mL", "HCV RNA quantitative", "pending genotype"), ("Pertussis", "A37.90", "Bordetella pertussis", "PCR, nasopharyngeal", "azithromycin 500 mg, then 250 mg x 4"), ("Tuberculosis, pulmonary, suspected", "A15.0", "AFB smear 2+", "Sputum smear", "isoniazid, rifampin, PZA, ethambutol"), ("Chlamydia", "A56.00", "C. trachomatis", "NAAT, urine", "doxycycline 100 mg twice daily x 7")])
    y = 100

    def row(*cells, high=24):
        nonlocal y
        at = 45
        for share, label, value in cells:
            s.box(at, y, share * 522, high, 0.6)
            s.text(at + 4, y + 8, label, d.font, 6.8)
            s.text(at + 6, y + 20, value, d.font, 10)
            at += share * 522
        y += high

    def bar(words):
        nonlocal y
        s.box(45, y, 522, 14, 0.6, 218)
        s.text(50, y + 10.5, words, d.font + "-b", 9)
        y += 14

    def boxes(label, options, chosen):
        nonlocal y
        s.box(45, y, 522, 18, 0.6)
        x = s.text(50, y + 12.5, label, d.font + "-b", 9) + 12
        for i, words in enumerate(options):
            s.box(x, y + 4.5, 8, 8, 0.7)
            if i == chosen:
                s.line(x - 1, y + 3.5, x + 9, y + 13.5, 1.2)
                s.line(x - 1, y + 13.5, x + 9, y + 3.5, 1.2)
            x = s.text(x + 12, y + 12.5, words, d.font, 9) + 12
        y += 18

    bar(rng.choice(["DISEASE BEING REPORTED", "Condition"]))
    row((0.6, "Disease", name), (0.2, "ICD-10", code), (0.2, "Date of onset", d.when(-rng.randint(4, 15))))
    bar("PATIENT")
    row((0.45, "Patient name (last, first)", d.patient_last), (0.25, "Birth date", d.born), (0.3, "Telephone", d.phone()))
    row((0.6, "Address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}"), (0.4, "City, state, ZIP", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}"))
    row((0.34, "Occupation / setting", rng.choice(["Food service", "Health care worker", "Student", "Retired", "Day care"])), (0.33, "Language", rng.choice(people.LANGUAGES)), (0.33, "Medical record number", people.pattern(rng, "#######")))
    boxes("Sex", ("Female", "Male", "Other"), int(d.patient.split()[0] in people.MALE))
    boxes(rng.choice(["Travel in the last 30 days", "Known contact of a case"]), ("Yes", "No", "Unknown"), rng.choice([1, 1, 2]))
    bar(rng.choice(["REPORTING PROVIDER", "Provider / facility"]))
    row((0.5, "Health care provider", d.doctor), (0.5, "Facility", d.clinic))
    row((0.34, "Provider phone", d.phone()), (0.33, "Provider fax", d.phone()), (0.33, "NPI", people.npi(rng)))
    row((0.34, "Date of diagnosis", d.when(-1)), (0.33, "Date submitted", d.when()), (0.33, "Submitted by", f"{people.person(rng)[0]}, RN"))
    bar("LABORATORY")
    row((0.4, "Test", test), (0.3, "Result", organism), (0.3, "Specimen date", d.when(-3)))
    row((0.6, "Laboratory", "Tri-County Reference Laboratory"), (0.4, "Laboratory phone", d.phone()))
    bar("TREATMENT AND FOLLOW-UP")
    boxes("Patient status", ("Treated in office", "Will treat", "Hospitalized", "Unable to reach"), rng.randrange(4))
    row((0.6, "Drug, dose, date", drug), (0.4, "Contacts told", rng.choice(["Yes", "No", "Household only"])))
    s.box(45, y, 522, 56, 0.6)
    s.text(49, y + 9, "Remarks", d.font, 6.8)
    s.block(51, y + 23, rng.choice(["Patient was told to stay home until the department calls. Please contact the patient for exposure history.", f"Seen for {rng.randint(4, 12)} days of symptoms. Also seen by {d.other}, infectious diseases, in the hospital.", "Found on routine screening. Partner advised to be tested. Reported as the law requires."]), 508, d.font, 10, 1.35)
    y += 72
    s.block(45, y, "Report within one working day of identification. State law requires this report and allows it without the patient's consent.", 522, d.font, 8.4, 1.3)
    s.text(567, 770, f"Form CD-{rng.randint(100, 290)}  rev. {rng.randint(1, 12):02d}/{rng.randint(18, 24)}", d.font, 7.8, "right")


def appeal_letter(d):
    """A doctor's letter to a plan against its denial; it asks the plan to pay and sends the patient to nobody."""
    rng, s = d.rng, d.sheet
    payer = rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])
    service, code, dx, words, tried = rng.choice([("MRI of the lumbar spine", "72148", "M54.16", "Radiculopathy, lumbar region", "six weeks of physical therapy, naproxen and gabapentin"), ("bariatric surgery", "43775", "E66.01", "Morbid (severe) obesity due to excess calories", "a supervised diet of six months and two medicines"), ("dupilumab", "J3590", "L20.9", "Atopic dermatitis, unspecified", "three topical steroids, tacrolimus and phototherapy"), ("continuous glucose monitoring", "E2103", "E10.649", "Type 1 diabetes mellitus with hypoglycemia without coma", "finger sticks six times a day and two changes of insulin"), ("inpatient rehabilitation", "128", "I69.351", "Hemiplegia following cerebral infarction", "home therapy")])
    s.text(306, 68, d.clinic, d.font + "-b", 16, "centre")
    s.text(306, 82, f"{rng.randint(12, 980)} {rng.choice(people.STREETS)}, {d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.line(45, 90, 567, 90, 0.8)
    s.text(45, 114, d.when(), d.font, 10.5)
    y = 136
    for line in (payer, rng.choice(["Appeals and Grievances", "Member Appeals Unit", "Provider Disputes and Appeals"]), f"Fax {d.phone()}"):
        s.text(45, y, line, d.font, 10.5)
        y += 14
    y = d.rows(y + 12, [("Re", rng.choice(["Letter of medical necessity / first level appeal", "Appeal of denied authorization", "EXPEDITED APPEAL"])), ("Patient", d.patient), ("Date of birth", d.born), ("Member ID", people.pattern(rng, "@@@#########")), ("Group", people.pattern(rng, "######")), ("Denial reference", people.pattern(rng, "D########")), ("Service denied", f"{service} ({code})"), ("Diagnosis", f"{dx} {words}")], x=70, at=190, gap=15)
    s.text(45, y + 10, rng.choice(["To the Medical Director:", "To whom it may concern:", "Dear Appeals Reviewer:"]), d.font, 10.5)
    pronoun = "He" if d.patient.split()[0] in people.MALE else "She"
    y = d.prose(y + 32, f"I am writing on behalf of my patient, {d.patient}, to appeal your decision of {d.when(-rng.randint(5, 25))} not to cover {service}. I have treated this patient since {d.day.year - rng.randint(2, 9)} and the service is medically necessary.",
                f"The diagnosis is {words} ({dx}). So far we have tried {tried}, without lasting relief. {pronoun} was evaluated by {d.other} on {d.when(-rng.randint(30, 70))}, who agrees with this plan; that consultation is enclosed.",
                f"Your letter says that {rng.choice(['conservative treatment has not been completed', 'the request does not meet criteria', 'records were not received'])}. The enclosed notes of {d.when(-60)} and {d.when(-20)} show otherwise. {rng.choice(['National guidelines support the service in this situation.', 'Delay puts the patient at risk of lasting harm.', 'Without it an emergency admission is likely.'])}",
                f"Please overturn the denial. I am available for a peer-to-peer discussion at {d.phone()}, weekdays after 3 PM.")
    s.text(45, y + 6, rng.choice(["Sincerely,", "Respectfully,"]), d.font, 10.5)
    s.text(52, y + 38, d.doctor.split(",")[0], "signature", 25)
    s.text(45, y + 56, d.doctor, d.font, 10.5)
    s.text(45, y + 70, f"NPI {people.npi(rng)}", d.font, 10.5)
    s.text(45, y + 92, f"Enclosures: denial letter, office notes, consultation report     cc: {d.patient}", d.font, 9)


def referral_log(d):
    """A specialist's weekly list for a referring office: where each of its earlier referrals stands."""
    rng, s = d.rng, d.sheet
    field = rng.choice(["Cardiology", "Gastroenterology", "Neurology", "Orthopedics", "Dermatology", "Urology"])
    s.text(45, 64, f"{rng.choice(people.CLINICS)} {field}", d.font + "-b", 15)
    s.text(567, 62, rng.choice(["REFERRAL STATUS LIST", "Weekly Referral Report", "OPEN REFERRALS BY PRACTICE"]), d.font + "-b", 12, "right")
    s.text(45, 78, f"Phone {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.text(567, 76, f"Week ending {d.when()}", d.font, 9.5, "right")
    s.line(45, 86, 567, 86, 1)
    y = d.rows(106, [("Prepared for", f"{d.clinic}, attn. referrals"), ("Fax", d.phone()), ("Referring providers", f"{d.doctor}; {d.other}")], at=160)
    y = d.prose(y + 4, rng.choice(["Below is the status of patients whom your office has referred to us. Please update your records.", "This list covers referrals that we received from you in the last 30 days. No reply is needed unless a line is marked."]))
    stops = (45, 152, 212, 268, 348, 430, 567)
    names = {"Cardiology": ["R00.2", "I48.91", "R07.9"], "Gastroenterology": ["K59.00", "D50.9", "K21.9"], "Neurology": ["R42", "G43.909", "G25.0"], "Orthopedics": ["M17.12", "M25.561", "S93.401A"], "Dermatology": ["L40.0", "D48.5", "L57.0"], "Urology": ["R31.0", "N20.0", "R97.20"]}[field]
    rows = [("Patient", "DOB", "Received", "Referred by", "Dx", "Status")]
    for _ in range(rng.randint(6, 11)):
        first, last = people.person(rng)
        status = rng.choice([f"Scheduled {d.when(rng.randint(3, 40))} {rng.randint(8, 11)}:{rng.choice(['00', '20', '40'])} AM", f"Seen {d.when(-rng.randint(1, 6))}, note sent", "Left message twice, letter mailed", "Needs insurance authorization (*)", "Patient declined, closed", "Wrong phone number, please advise (*)", f"No show {d.when(-rng.randint(1, 6))}, rebooked"])
        rows.append((f"{last}, {first}", f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1938, 2001)}", d.when(-rng.randint(3, 28)), people.surname(rng.choice([d.doctor, d.other])), f"{rng.choice(names)} {rng.choice(['routine', 'routine', 'urgent'])}", status))
    for n, cells in enumerate(rows):
        lines = [fold(words, b - a - 6, d.font + ("-b" if n == 0 else ""), 8.6) for a, b, words in zip(stops, stops[1:], cells)]
        high = 6 + 11 * max(map(len, lines))
        for a, b, column in zip(stops, stops[1:], lines):
            s.box(a, y, b - a, high, 0.5, 222 if n == 0 else None)
            for k, words in enumerate(column):
                s.text(a + 3, y + 11.5 + 11 * k, words, d.font + ("-b" if n == 0 else ""), 8.6)
        y += high
    y += 26
    y = d.rows(y, [("Received in period", str(len(rows) - 1)), ("Average days to visit", str(rng.randint(9, 31))), ("Our providers", "; ".join(people.clinician(rng) for _ in range(2)))], at=180, gap=15)
    d.prose(y + 8, f"(*) We cannot go on until your office answers. Questions: {people.person(rng)[0]}, intake, {d.phone()}. Urgent referrals: please call as well as fax.")
    s.text(306, 770, "Confidential patient information. Report run by the practice management system. Page 1 of 1", d.font, 8, "centre")


def tumor_board(d):
    """What a cancer conference advised about a patient, sent to the doctors of the patient for the chart."""
    rng, s = d.rng, d.sheet
    site, code, words, stage, found, advice = rng.choice([("Head and neck", "C09.9", "Malignant neoplasm of tonsil, unspecified", "cT2 N1 M0, p16 positive", "Biopsy: squamous cell carcinoma. PET: left tonsil and two left neck nodes, no distant uptake.", "Transoral surgery with neck dissection or chemoradiation; dental visit and feeding advice first."), ("Lung", "C34.11", "Malignant neoplasm of upper lobe, right bronchus or lung", "cT2a N1 M0, PD-L1 60 percent", "PET: right upper lobe mass SUV 11, one hilar node. Brain MRI clear.", "Neoadjuvant chemoimmunotherapy, restage, then lobectomy if resectable."), ("Colorectal", "C20", "Malignant neoplasm of rectum", "cT3 N1 M0, MSS", "MRI pelvis: mid rectal tumor 7 cm from the verge, margin clear by 3 mm.", "Total neoadjuvant therapy, flexible sigmoidoscopy and MRI at 12 weeks. Surgery or watch and wait by response."), ("Kidney", "C64.1", "Malignant neoplasm of right kidney, except renal pelvis", "cT1b N0 M0", "CT: 4.6 cm enhancing mass of the lower pole, vein free. Biopsy: clear cell, grade 2.", "Robotic partial nephrectomy. No adjuvant treatment expected. CT chest before surgery.")])
    s.text(45, 64, f"{rng.choice(people.CLINICS)} {rng.choice(['Cancer Center', 'Cancer Institute', 'Regional Medical Center'])}", d.font + "-b", 15)
    s.text(45, 79, rng.choice(["MULTIDISCIPLINARY TUMOR BOARD - SUMMARY", "Tumor Board Recommendation", "Cancer Conference Record"]), d.font + "-b", 11.5)
    s.text(567, 64, f"Cancer registry {d.phone()}", d.font, 9, "right")
    s.text(567, 76, f"Fax {d.phone()}", d.font, 9, "right")
    s.line(45, 86, 567, 86, 1)
    y = 106
    for left, right in ((("Patient", d.patient_last), ("Conference date", d.when(-1))), (("DOB", d.born), ("Conference", f"{site} tumor board")), (("MRN", people.pattern(rng, "#######")), ("Presented by", d.doctor)), (("Referring / PCP", d.other), ("Type", rng.choice(["Prospective", "New case", "Second discussion"])))):
        d.rows(y, [left], at=135)
        d.rows(y, [right], x=320, at=415)
        y += 16
    s.line(45, y - 8, 567, y - 8, 0.5)
    y += 10
    team = [(role, people.clinician(rng, ["MD", "MD", "DO"])) for role in ("Medical oncology", "Radiation oncology", "Surgery", "Radiology", "Pathology")]
    for head, body in (("Diagnosis", f"{words} ({code})"), ("Clinical stage", stage), ("History", f"{d.day.year - int(d.born[-4:]) - 1} year old seen by {d.other} in {rng.choice(['January', 'April', 'August', 'October'])} with {rng.choice(['an abnormal screening test', 'a symptom of two months', 'an incidental finding on imaging'])}. ECOG {rng.randint(0, 1)}. {rng.choice(['Hypertension, otherwise well.', 'Type 2 diabetes on metformin.', 'No other illness.'])}"), ("Imaging and pathology", found), ("Question to the board", rng.choice(["Order of treatment?", "Is surgery first reasonable?", "Candidate for a trial?"])), ("Consensus recommendation", advice), ("Genetics", rng.choice(["Meets criteria; counseling visit already made.", "Does not meet criteria.", "Testing sent, result pending."])), ("Clinical trials", rng.choice(["None open.", "Screened, not eligible.", "Discussed; patient to decide."])), ("Next appointments", f"{team[0][1]}, {d.when(rng.randint(4, 12))}; {team[2][1]}, {d.when(rng.randint(13, 21))} (already booked)")):
        s.text(45, y, head, d.font + "-b", 10)
        y = s.block(200, y, body, 365, d.font, 10, 1.35) + 7
    y += 6
    s.text(45, y, "Present", d.font + "-b", 10)
    for role, name in team:
        s.text(200, y, f"{name}, {role.lower()}", d.font, 10)
        y += 13.5
    y = d.prose(y + 14, rng.choice(["The recommendation was made on the information presented. The treating physician decides with the patient.", "The board advises; orders and appointments are made by the treating physicians."]))
    s.text(45, y + 6, f"Recorded by {people.person(rng)[0]}, nurse navigator     Copies: {d.doctor}; {d.other}", d.font, 9.5)
    s.text(567, 770, "Page 1 of 1     Peer review protected", d.font, 7.8, "right")


def new_physician(d):
    """A practice announces a new doctor and tells offices how to refer; no patient is named."""
    rng, s = d.rng, d.sheet
    field, things = rng.choice([("Rheumatology", ["Rheumatoid arthritis", "Gout", "Lupus", "Polymyalgia rheumatica", "Osteoporosis"]), ("Pain Medicine", ["Back and neck pain", "Sciatica", "Joint injections", "Nerve blocks", "Spinal cord stimulation"]), ("Endocrinology", ["Diabetes", "Thyroid nodules", "Osteoporosis", "Adrenal disease", "Insulin pumps"]), ("Neurology", ["Migraine", "Seizures", "Memory loss", "Neuropathy", "Parkinson disease"])])
    name = people.clinician(rng, ["MD", "DO"])
    clinic = f"{rng.choice(people.CLINICS)} {field}"
    s.text(306, 76, clinic, d.font + "-b", 20, "centre")
    s.text(306, 94, f"{d.city}, {d.state}", d.font, 10, "centre")
    s.box(45, 108, 522, 30, 0, rng.choice([50, 215]))
    dark = s.marks[-1][-1] < 100
    s.text(306, 128, rng.choice(["Now accepting new patients", "WELCOME OUR NEW PHYSICIAN", "A new doctor for your patients"]), d.font + "-b", 15, "centre", 255 if dark else 0)
    s.text(306, 166, name, d.font + "-b", 16, "centre")
    s.text(306, 182, f"Board certified in {rng.choice(['internal medicine and ', ''])}{field.lower()}     NPI {people.npi(rng)}", d.font, 10, "centre")
    y = d.prose(212, f"Dear {rng.choice(['colleague', 'referring provider', d.doctor.split(',')[0]])},", f"We are pleased to tell you that {name} has joined us as of {d.when(-rng.randint(3, 30))}. Dr. {people.surname(name)} trained at {rng.choice(['the state university', 'a regional medical center', 'two teaching hospitals'])} and comes from {rng.choice(people.PLACES)[0]}. New patients can be seen within {rng.randint(2, 4)} weeks, urgent ones within {rng.randint(2, 4)} days.")
    s.text(45, y + 4, "Conditions treated", d.font + "-b", 11)
    s.text(306, y + 4, "Insurance accepted", d.font + "-b", 11)
    plans = rng.sample(["Aetna", "Cigna", "Medicare", "UnitedHealthcare", "Humana", "TRICARE", "Blue Cross"], 5)
    y += 21
    for left, right in zip(things, plans):
        s.text(55, y, f"• {left}", d.font, 10.5)
        s.text(316, y, f"• {right}", d.font, 10.5)
        y += 15
    s.text(45, y + 10, rng.choice(["How to refer a patient", "Referring is easy", "To send a referral"]), d.font + "-b", 11)
    y += 27
    for n, words in enumerate((f"Fax your referral, office note and insurance card to {d.phone()}.", "Include the patient's name, date of birth, phone, diagnosis code and reason for referral.", f"For urgent or emergent patients call the doctor line at {d.phone()}.", "We call the patient within one business day and fax you the date of the appointment."), 1):
        s.text(55, y, f"{n}.", d.font + "-b", 10.5)
        s.text(72, y, words, d.font, 10.5)
        y += 16
    y += 12
    s.box(45, y, 522, 64, 0.8)
    s.text(55, y + 16, "Two locations", d.font + "-b", 10.5)
    for n, words in enumerate(("Main office", "Hospital campus")):
        s.text(55, y + 34 + 16 * n, f"{words}: {rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}    Phone {d.phone()}    Fax {d.phone()}", d.font, 10)
    y = d.prose(y + 88, rng.choice(["Blank referral forms can be printed from our web site. We will gladly bring lunch to your office.", "Please share this page with your referral coordinator. Thank you for trusting us with your patients."]))
    s.text(45, y + 6, f"{people.person(rng)[0]} {rng.choice(people.LAST)}, {rng.choice(['physician liaison', 'practice manager'])}, {d.phone()}", d.font, 10)
    s.text(306, 770, f"To stop these faxes call {d.phone()}.", d.font, 8, "centre")
