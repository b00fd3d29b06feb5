"""The twelfth set's faxes that are no referrals, all kept aside."""
import people
from sheet import fold


def peer_to_peer(d):
    """A plan's reviewer offers a talk with the doctor about a request it means to deny."""
    rng, s = d.rng, d.sheet
    payer = rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])
    code, service, dx, words, lack = rng.choice([("70553", "MRI brain without and with contrast", "G43.709", "Chronic migraine without aura, not intractable, without status migrainosus", "a change in the pattern of headache or an abnormal exam"), ("78452", "Nuclear stress test", "R07.89", "Other chest pain", "a reason why an exercise test without imaging would not do"), ("63047", "Lumbar laminectomy", "M48.062", "Spinal stenosis, lumbar region with neurogenic claudication", "six weeks of supervised therapy within the last year"), ("95810", "Attended sleep study", "G47.33", "Obstructive sleep apnea (adult) (pediatric)", "a reason why a test at home is not suitable")])
    s.text(45, 68, payer, d.font + "-b", 14)
    s.text(45, 82, rng.choice(["Clinical Review", "Utilization Management", "Medical Director's Office"]), d.font, 10)
    s.text(567, 68, rng.choice(["PEER-TO-PEER OFFER", "Opportunity for Discussion", "Notice before Determination"]), d.font + "-b", 12, "right")
    s.text(567, 82, f"Fax date {d.when()}", d.font, 9.5, "right")
    s.line(45, 90, 567, 90, 1.2)
    y = d.rows(112, [("To", f"{d.doctor}, {d.clinic}"), ("Fax", d.phone()), ("Member", d.patient), ("Date of birth", d.born), ("Member ID", people.pattern(rng, "@@@#########")), ("Case number", people.pattern(rng, "########")), ("Requesting provider", f"{d.doctor}   NPI {people.npi(rng)}"), ("Rendering provider", d.other), ("Service", f"{code} {service}"), ("Diagnosis", f"{dx} {words}"), ("Review type", rng.choice(["Standard", "Urgent", "Expedited"])), ("Received", d.when(-rng.randint(2, 6)))], gap=15)
    y = d.prose(y + 10, f"We reviewed the request named above. On the records we have, the criteria are not met. The notes do not show {lack}.", f"Before we decide, the requesting provider may speak with a physician reviewer. Please call {d.phone()} by {d.when(2)}, {rng.choice(['5 PM local time', 'noon Central', '4:30 PM'])}, and have the case number at hand. Office staff may set the time; the talk itself must be with a licensed provider.", "If we do not hear from you, a decision will be made on the records at hand. Rights of appeal come with that decision.")
    s.box(45, y, 522, 74, 0.8)
    s.text(53, y + 16, rng.choice(["Fax back to set a time", "Reply"]), d.font + "-b", 10)
    s.text(53, y + 36, "Provider calling ________________________   Direct number ____________________", d.font, 10)
    s.text(53, y + 56, "Best times:  ____ /____  from ______ to ______      [  ] No discussion wanted   [  ] Request withdrawn", d.font, 10)
    s.text(45, y + 98, f"Reviewer: {people.clinician(rng, ['MD'])}, board certified     Nurse: {people.person(rng)[0]}, RN, ext. {rng.randint(1000, 9999)}", d.font, 9.5)


def hospital_discharge(d):
    """A hospital's discharge summary, copied to the patient's doctors; every visit after it has been booked."""
    rng, s = d.rng, d.sheet
    main, other, story, drugs = rng.choice([(("J18.9", "Pneumonia, unspecified organism"), ("J44.1", "Chronic obstructive pulmonary disease with (acute) exacerbation"), "Admitted from the emergency department with fever, cough and hypoxia. Chest film with right lower lobe infiltrate. Treated with ceftriaxone and azithromycin, nebulizers and steroids, weaned to room air on day 3.", "amoxicillin-clavulanate 875 mg twice daily x 4 days, prednisone taper"), (("I50.23", "Acute on chronic systolic (congestive) heart failure"), ("N18.31", "Chronic kidney disease, stage 3a"), "Ten pounds of weight gain and swelling. Diuresed 6 liters on a furosemide drip. Echo with EF 35 percent, unchanged. Seen by cardiology in hospital.", "furosemide 40 mg twice daily, carvedilol 12.5 mg twice daily"), (("K57.20", "Diverticulitis of large intestine with perforation and abscess without bleeding"), ("I10", "Essential (primary) hypertension"), "Left lower quadrant pain, CT with a 3 cm abscess, drained by radiology. Afebrile for 48 hours on oral antibiotics. Seen by surgery, no operation this stay.", "ciprofloxacin 500 mg and metronidazole 500 mg for 7 days"), (("I63.9", "Cerebral infarction, unspecified"), ("I48.0", "Paroxysmal atrial fibrillation"), "Sudden weakness of the right arm, cleared within a day. MRI with small cortical infarct. Telemetry with atrial fibrillation, anticoagulation begun after neurology advice.", "apixaban 5 mg twice daily, atorvastatin 80 mg")])
    stay, attending = rng.randint(2, 7), people.clinician(rng, ["MD", "DO"])
    s.text(45, 62, f"{d.city} {rng.choice(['Regional Medical Center', 'General Hospital', 'Memorial Hospital'])}", d.font + "-b", 14)
    s.text(567, 62, rng.choice(["DISCHARGE SUMMARY", "Physician Discharge Summary", "Inpatient Discharge Summary"]), d.font + "-b", 12, "right")
    s.line(45, 70, 567, 70, 1)
    y = 88
    for left, right in ((("Patient", d.patient_last), ("MRN", people.pattern(rng, "#######"))), (("DOB", d.born), ("Account", people.pattern(rng, "#########"))), (("Admitted", d.when(-stay)), ("Discharged", d.when())), (("Attending", attending), ("PCP", d.other)), (("Insurance", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Disposition", rng.choice(["Home", "Home with family", "Skilled nursing"])))):
        d.rows(y, [left], at=115)
        d.rows(y, [right], x=340, at=415)
        y += 15
    s.line(45, y - 8, 567, y - 8, 0.5)
    y += 10
    field = rng.choice(["Cardiology", "Pulmonology", "Neurology", "General surgery"])
    for head, body in (("Principal diagnosis", f"{main[1]} ({main[0]})"), ("Other diagnoses", f"{other[1]} ({other[0]}); {rng.choice(['E78.5 Hyperlipidemia, unspecified', 'E11.9 Type 2 diabetes mellitus without complications', 'K21.9 Gastro-esophageal reflux disease without esophagitis'])}"), ("Reason for admission", story), ("Consultants", f"{people.clinician(rng, ['MD', 'DO'])} ({field}); {people.clinician(rng, ['MD', 'DO'])} (hospital medicine)"), ("Procedures", rng.choice(["None.", "CT abdomen and pelvis.", "Echocardiogram (93306).", "Chest film, two views."])), ("Condition", rng.choice(["Stable, walking alone.", "Improved, eating a regular diet.", "Fair, with a walker."])), ("New medicines", drugs), ("Continue", rng.choice(["lisinopril, metformin, aspirin", "levothyroxine, pantoprazole", "amlodipine, tamsulosin"])), ("Pending results", rng.choice(["None", "Blood cultures, final", "Vitamin D"])), ("Follow-up", f"{d.other}, {d.when(rng.randint(5, 9))} {rng.randint(8, 11)}:30 AM (booked). {field}, {d.when(rng.randint(12, 25))} 1:15 PM (booked)."), ("Instructions", rng.choice(["Weigh every morning; call for a gain of three pounds.", "Return for fever, worse pain or short breath.", "No driving until seen in clinic."]))):
        s.text(45, y, head, d.font + "-b", 10)
        y = s.block(165, y, body, 400, d.font, 10, 1.35) + 6
    s.text(45, y + 14, f"Electronically signed: {attending}, {d.when()} 15:{rng.randint(10, 59)}", d.font, 9.5)
    s.text(45, y + 30, f"cc: {d.other} (fax {d.phone()})     Hospital medicine {d.phone()}", d.font, 9.5)
    s.text(306, 770, "For your records. No action is asked beyond the visits above.", d.font, 8, "centre")


def progress_note(d):
    """A specialist's note of a return visit as the record prints it, copied to the doctor who once sent the patient."""
    rng, s = d.rng, d.sheet
    field, dx, words, second, story, plan = rng.choice([("Cardiology", "I48.0", "Paroxysmal atrial fibrillation", "I10 Essential (primary) hypertension", "One spell of flutter since spring, ten minutes. No bleeding on apixaban. Walks two miles.", "Continue apixaban and metoprolol. Echo next year."), ("Rheumatology", "M05.79", "Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement", "Z79.631 Long term (current) use of antimetabolite agent", "Morning stiffness 15 minutes, no swollen joints. Tolerates methotrexate.", "Same dose. Labs every 12 weeks. Eye check done."), ("Gastroenterology", "K50.90", "Crohn's disease, unspecified, without complications", "D50.9 Iron deficiency anemia, unspecified", "Two formed stools a day, weight up four pounds. Infusions on time.", "Continue infliximab every 8 weeks. Calprotectin today."), ("Endocrinology", "E05.00", "Thyrotoxicosis with diffuse goiter without thyrotoxic crisis or storm", "R00.2 Palpitations", "Tremor gone, sleeps well, gained five pounds on methimazole.", "Lower to 5 mg. Thyroid tests in 6 weeks."), ("Neurology", "G40.909", "Epilepsy, unspecified, not intractable, without status epilepticus", "Z79.899 Other long term (current) drug therapy", "No seizures for 14 months, drives again, mild drowsiness.", "Levetiracetam 500 mg twice daily. EEG not needed.")])
    s.text(45, 60, f"{rng.choice(people.CLINICS)} {field} Associates", d.font + "-b", 14)
    s.text(45, 73, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}   Tel {d.phone()}   Fax {d.phone()}", d.font, 8.8)
    s.text(567, 60, rng.choice(["Progress Note", "OFFICE VISIT", "Established Patient Visit"]), d.font + "-b", 12, "right")
    s.box(45, 82, 522, 66, 0.7, rng.choice([None, 236]))
    pairs = [("Patient", d.patient_last), ("Visit date", d.when(-1)), ("DOB", d.born), ("Provider", d.doctor), ("Phone", d.phone()), ("Referring provider", d.other), ("Insurance", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Member ID", people.pattern(rng, "@@@#########"))]
    for n, (label, value) in enumerate(pairs):
        x, y = (52, 395 - 75)[n % 2], 96 + 15 * (n // 2)
        s.text(x, y, label + ":", d.font + "-b", 9.2)
        s.text(x + (58, 100)[n % 2], y, value, d.font, 9.2)
    y = 170
    for head, body in (("Reason for visit", rng.choice(["Follow-up, 3 months", "Return visit", "Recheck after change of medicine"])), ("Interval history", story), ("Medicines", rng.choice(["Reviewed and reconciled.", "List updated, see portal."])), ("Allergies", rng.choice(["No known drug allergies", "Penicillin - hives", "Sulfa - rash"])), ("Vitals", f"BP {rng.randint(108, 144)}/{rng.randint(64, 88)}, pulse {rng.randint(56, 92)}, weight {rng.randint(120, 240)} lb, SpO2 {rng.randint(95, 99)}%"), ("Exam", rng.choice(["Comfortable. Heart regular. Lungs clear. No edema. Joints quiet.", "Well appearing. Neck supple. Abdomen soft. Reflexes equal. Gait steady."])), ("Data reviewed", rng.choice(["Outside labs of last month, normal.", "Prior notes and imaging, no change.", "Labs today pending."]))):
        s.text(45, y, head, d.font + "-b", 10)
        y = s.block(150, y, body, 415, d.font, 10, 1.35) + 7
    s.text(45, y + 6, rng.choice(["Assessment and Plan", "ASSESSMENT / PLAN"]), d.font + "-b", 10.5)
    y = s.block(60, y + 24, f"1. {words} [{dx}] - {rng.choice(['stable', 'improved', 'well controlled'])}. {plan}", 505, d.font, 10, 1.35) + 5
    y = s.block(60, y, f"2. {second} - {rng.choice(['no change', 'per primary care', 'at goal'])}.", 505, d.font, 10, 1.35) + 5
    y = s.block(60, y, f"Return in {rng.choice([3, 4, 6, 12])} months, sooner for new symptoms. {rng.randint(20, 35)} minutes were spent on this visit (99214).", 505, d.font, 10, 1.35) + 14
    s.text(45, y, f"Electronically signed by {d.doctor} on {d.when()} at {rng.randint(8, 11)}:{rng.randint(10, 59)} AM", d.font, 9.5)
    s.text(45, y + 16, f"cc: {d.other}", d.font, 9.5)
    s.text(306, 770, f"{d.patient_last}   DOB {d.born}   Page 1 of 1", d.font, 8, "centre")


def pharmacy_query(d):
    """A pharmacist asks a prescriber to clear up a prescription before it is filled."""
    rng, s = d.rng, d.sheet
    drug, problem, fix = rng.choice([("Clarithromycin 500 mg tablet, 1 twice daily, #20", "Interaction with simvastatin 40 mg on file (risk of muscle damage).", ("Hold simvastatin while on antibiotic", "Change to azithromycin")), ("Insulin glargine 100 units/mL, use as directed", "Directions have no dose; the plan needs units a day.", ("Dose: ______ units daily", "Change to ____________")), ("Amoxicillin 875 mg tablet, 1 twice daily, #20", "Profile lists penicillin allergy (hives).", ("Allergy not true, fill as written", "Change to ____________")), ("Tramadol 50 mg tablet, 1 every 6 hours, #120", "Patient also fills sertraline; quantity above the 7 day limit.", ("Diagnosis code ________, fill #28", "Cancel"))])
    s.text(45, 70, f"{rng.choice(['Main Street Drug', 'Corner Pharmacy', 'Valley Rx', 'Parkside Pharmacy'])} #{rng.randint(12, 980)}", d.font + "-b", 16)
    s.text(45, 84, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.box(45, 96, 522, 20, 0, 0)
    s.text(306, 110, rng.choice(["PRESCRIPTION CLARIFICATION REQUEST", "CLINICAL QUESTION FOR PRESCRIBER", "DRUG THERAPY ALERT - REPLY NEEDED"]), d.font + "-b", 11, "centre", 255)
    y = d.rows(138, [("Date", d.when()), ("Prescriber", d.doctor), ("Prescriber NPI", people.npi(rng)), ("Prescriber fax", d.phone()), ("Patient", d.patient_last), ("Date of birth", d.born), ("Patient phone", d.phone()), ("Address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}"), ("Insurance", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Rx number", people.pattern(rng, "#######")), ("Written", d.when(-1)), ("Drug and directions", drug)])
    s.text(45, y + 8, rng.choice(["Issue", "Reason for this fax", "Problem found"]), d.font + "-b", 11)
    y = d.prose(y + 26, problem + " " + rng.choice(["The prescription is on hold.", "The patient is waiting.", "We have given a three day supply."]))
    s.text(45, y + 6, rng.choice(["Prescriber's answer", "Please check one and fax back"]), d.font + "-b", 11)
    y += 26
    for words in (*fix, "Fill as written, I know of the above", "Please call me"):
        s.box(50, y - 8, 9, 9, 0.8)
        s.text(66, y, words, d.font, 10.5)
        y += 19
    s.text(45, y + 20, "Signature ____________________________   Date ____________   Diagnosis (ICD-10) ____________", d.font, 10)
    s.text(45, y + 48, f"Pharmacist: {people.person(rng)[0]} {rng.choice(people.LAST)}, PharmD     NCPDP {people.pattern(rng, '#######')}", d.font, 9.5)
    s.text(306, 768, "This fax holds protected health information. If it is not for you, please call the pharmacy.", d.font, 8, "centre")


def supplemental_order(d):
    """A home care agency's order taken by telephone, sent for the doctor to sign and send back."""
    rng, s = d.rng, d.sheet
    code, words, order = rng.choice([("L89.153", "Pressure ulcer of sacral region, stage 3", "Change wound care to calcium alginate, cover with foam, three times a week and as needed for soiling."), ("I50.32", "Chronic diastolic (congestive) heart failure", "Weight up 4 lb in 3 days: furosemide 40 mg extra dose by mouth x 2 days, BMP at next visit."), ("Z47.1", "Aftercare following joint replacement surgery", "Continue physical therapy 2 x a week for 3 weeks. Staples out at visit of this week."), ("E11.65", "Type 2 diabetes mellitus with hyperglycemia", "Skilled nurse 1 more visit to teach sliding scale. Report sugars above 300.")])
    s.text(306, 66, f"{rng.choice(people.CLINICS)} Home Health", d.font + "-b", 15, "centre")
    s.text(306, 80, f"Provider no. {people.pattern(rng, '##-####')}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.text(306, 100, rng.choice(["PHYSICIAN'S TELEPHONE ORDER", "SUPPLEMENTAL ORDER", "Interim Order - Signature Required"]), d.font + "-b", 13, "centre")
    y = 114

    def row(*cells, high=28):
        nonlocal y
        x = 45
        for share, label, value in cells:
            s.box(x, y, share * 522, high, 0.7)
            s.text(x + 4, y + 9, label, d.font, 7)
            s.text(x + 6, y + 22, value, d.font, 10)
            x += share * 522
        y += high

    row((0.46, "Patient", d.patient_last), (0.2, "Date of birth", d.born), (0.34, "Patient no.", people.pattern(rng, "HH######")))
    row((0.46, "Physician", d.doctor), (0.2, "NPI", people.npi(rng)), (0.34, "Physician fax", d.phone()))
    row((0.3, "Start of care", d.when(-rng.randint(10, 50))), (0.36, "Certification period", f"{d.when(-30)} - {d.when(29)}"), (0.34, "Order date / time", f"{d.when(-1)}  {rng.randint(9, 16)}:{rng.randint(10, 59)}"))
    row((0.14, "ICD-10", code), (0.86, "Primary diagnosis", words))
    s.box(45, y, 522, 96, 0.7)
    s.text(49, y + 10, "Order", d.font, 7)
    s.block(53, y + 28, order, 505, d.font, 11, 1.4)
    s.text(53, y + 86, f"Order read back and verified by {people.person(rng)[0]} {rng.choice(people.LAST)}, RN", d.font, 9.5)
    y += 96
    s.box(45, y, 522, 60, 0.7)
    s.text(49, y + 10, "Reason / effect on plan of care", d.font, 7)
    s.block(53, y + 26, rng.choice(["Wound larger by 0.5 cm with more drainage. Goals not met, still homebound.", "Found at the routine visit. Vital signs stable. Family told.", "Progressing, needs a cane on stairs. Patient agrees."]), 505, d.font, 10.5, 1.35)
    y += 60
    row((0.5, "Discipline", rng.choice(["Skilled nursing", "Physical therapy", "Nursing and aide"])), (0.5, "Send copy to", rng.choice(["Agency file", d.other])))
    y = d.prose(y + 26, "I authorize the above as a change to the plan of care.")
    s.text(45, y + 24, "Physician signature ______________________________      Date signed ______________", d.font, 10.5)
    d.prose(y + 56, f"Please sign, date and fax back within {rng.choice([7, 14, 21])} days to {d.phone()}. The agency can not bill without a signed order. {rng.choice(['Second request.', 'First request.', 'THIRD REQUEST.'])}")


def work_status(d):
    """A doctor's report to employer and adjuster of what an injured patient may do."""
    rng, s = d.rng, d.sheet
    part, code, words = rng.choice([("Low back", "S39.012D", "Strain of muscle, fascia and tendon of lower back, subsequent encounter"), ("Right shoulder", "S43.421D", "Sprain of right rotator cuff capsule, subsequent encounter"), ("Left knee", "S83.242D", "Other tear of medial meniscus, current injury, left knee, subsequent encounter"), ("Right hand", "S61.411D", "Laceration without foreign body of right hand, subsequent encounter")])
    s.text(45, 62, d.clinic, d.font + "-b", 13)
    s.text(567, 62, rng.choice(["WORK STATUS REPORT", "Return to Work Evaluation", "Activity Status Report"]), d.font + "-b", 13, "right")
    s.text(45, 75, f"Occupational medicine   Phone {d.phone()}   Fax {d.phone()}", d.font, 9)
    y = 86

    def row(*cells, high=26):
        nonlocal y
        x = 45
        for share, label, value in cells:
            s.box(x, y, share * 522, high, 0.6)
            end = s.text(x + 4, y + 16.5, label, d.font + "-b", 8.6)
            s.text(end + 5, y + 16.5, value, d.font, 9.6)
            x += share * 522
        y += high

    def tick(words, on, x):
        s.box(x, y + 3, 8.5, 8.5, 0.7)
        if on:
            s.line(x - 1, y + 2, x + 9.5, y + 12.5, 1.2)
            s.line(x - 1, y + 12.5, x + 9.5, y + 2, 1.2)
        return s.text(x + 13, y + 11, words, d.font, 9.4) + 16

    row((0.5, "Employee:", d.patient), (0.5, "DOB:", d.born))
    row((0.5, "Employer:", rng.choice(["Brightline Freight", "County School District", "Oak Ridge Foods", "Delta Roofing"])), (0.5, "Date of injury:", d.when(-rng.randint(12, 70))))
    row((0.5, "Claim no.:", people.pattern(rng, "WC########")), (0.5, "Carrier:", rng.choice(["State Fund", "Keystone Casualty", "Prairie Mutual"])))
    row((0.5, "Adjuster fax:", d.phone()), (0.5, "Visit date:", d.when()))
    row((0.3, "Body part:", part), (0.7, "ICD-10:", code))
    s.text(49, y + 13, f"Diagnosis: {words}", d.font, 9.4)
    y += 24
    s.text(45, y + 8, rng.choice(["Status", "WORK STATUS"]), d.font + "-b", 10.5)
    y += 12
    state = rng.randrange(3)
    for n, words in enumerate(("Full duty, no limits, from " + d.when(), f"Modified duty from {d.when()} to {d.when(14)}", f"Off work from {d.when()} to {d.when(10)}")):
        tick(words, n == state, 55)
        y += 17
    s.text(45, y + 12, rng.choice(["Limits while on modified duty", "Restrictions"]), d.font + "-b", 10.5)
    y += 18
    for label, choices in (("Lift and carry", ("0 lb", "10 lb", "20 lb", "50 lb")), ("Stand or walk", ("0 h", "2 h", "4 h", "8 h")), ("Sit", ("2 h", "4 h", "6 h", "8 h")), ("Bend, twist", ("Never", "Seldom", "Often")), ("Reach overhead", ("Never", "Seldom", "Often")), ("Drive at work", ("Yes", "No"))):
        s.text(55, y + 11, label, d.font, 9.4)
        x, on = 160, rng.randrange(len(choices))
        for n, words in enumerate(choices):
            x = tick(words, n == on and state == 1, x)
        y += 17
    s.text(45, y + 12, "Treatment", d.font + "-b", 10.5)
    y = d.prose(y + 28, f"{rng.choice(['Physical therapy goes on, 4 of 8 visits done.', 'Home exercises and ibuprofen.', 'Symptoms improve, no new complaint.'])} Next visit {d.when(rng.randint(7, 21))}. {rng.choice(['Maximum improvement expected in 6 weeks.', 'Not yet at maximum medical improvement.', 'Prognosis good.'])}")
    s.text(52, y + 22, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 40, f"{d.doctor}     NPI {people.npi(rng)}     Date {d.when()}", d.font, 9.8)
    s.text(45, y + 60, "Copies: employee, employer, adjuster", d.font, 9)


def echo_report(d):
    """The report of a heart ultrasound to the doctor who ordered it."""
    rng, s = d.rng, d.sheet
    reader = people.clinician(rng, ["MD", "DO"])
    code, words = rng.choice([("R01.1", "Cardiac murmur, unspecified"), ("R06.09", "Other forms of dyspnea"), ("I48.91", "Unspecified atrial fibrillation"), ("R94.31", "Abnormal electrocardiogram [ECG] [EKG]")])
    s.text(306, 62, f"{rng.choice(people.CLINICS)} Heart & Vascular", d.font + "-b", 15, "centre")
    s.text(306, 76, rng.choice(["Transthoracic Echocardiogram Report", "ECHOCARDIOGRAPHY REPORT", "Adult Echo - Final Report"]), d.font + "-b", 12, "centre")
    s.text(306, 88, f"Noninvasive laboratory {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.line(45, 95, 567, 95, 1)
    y = 112
    for left, right in ((("Name", d.patient_last), ("Study date", d.when(-1))), (("DOB", d.born), ("MRN", people.pattern(rng, "########"))), (("Primary care", d.other), ("Accession", people.pattern(rng, "E######"))), (("Ordering provider", d.doctor), ("Reading MD", reader)), (("Height/weight", f"{rng.randint(60, 74)} in / {rng.randint(120, 240)} lb"), ("Quality", rng.choice(["Good", "Fair", "Limited"]))), (("Indication", f"{code} {words}"), ("BP", f"{rng.randint(108, 150)}/{rng.randint(62, 90)}"))):
        d.rows(y, [left], at=140)
        d.rows(y, [right], x=370, at=440)
        y += 15
    s.line(45, y - 7, 567, y - 7, 0.5)
    y += 12
    for n, (name, low, high, unit, normal) in enumerate((("LV end diastolic", 40, 58, "mm", "39-53"), ("LV end systolic", 24, 40, "mm", "22-37"), ("Septum", 8, 13, "mm", "6-10"), ("Posterior wall", 8, 13, "mm", "6-10"), ("Left atrium", 30, 46, "mm", "27-38"), ("Aortic root", 26, 39, "mm", "24-36"), ("Ejection fraction", 53, 66, "%", "52-72"), ("RV systolic pressure", 20, 46, "mmHg", "< 35"))):
        x = (45, 320)[n % 2]
        s.text(x, y, name, d.font, 9.8)
        s.text(x + 120, y, f"{rng.randint(low, high)} {unit}", d.font + "-b", 9.8)
        s.text(x + 180, y, normal, d.font, 9)
        y += 15 * (n % 2)
    y += 14
    for head, body in (("Left ventricle", rng.choice(["Normal size. Systolic function normal.", "Mild concentric hypertrophy. Function low normal.", "Grade I diastolic dysfunction."])), ("Right ventricle", "Normal size and function."), ("Atria", rng.choice(["Left atrium mildly enlarged.", "Normal size."])), ("Mitral valve", rng.choice(["Trace regurgitation.", "Mild regurgitation, leaflets thin.", "Mild annular calcification."])), ("Aortic valve", rng.choice(["Trileaflet, no stenosis.", "Mild sclerosis, mean gradient 8 mmHg.", "Moderate stenosis, area 1.3 cm2."])), ("Tricuspid valve", "Trace regurgitation."), ("Pericardium", "No effusion.")):
        s.text(45, y, head, d.font + "-b", 10)
        s.text(150, y, body, d.font, 10)
        y += 15
    s.text(45, y + 12, rng.choice(["CONCLUSION", "Impression", "Summary"]), d.font + "-b", 11)
    y = d.prose(y + 30, rng.choice(["1. Normal left ventricular function. 2. No valve disease that matters. 3. No earlier study to compare.", "1. Mild left ventricular hypertrophy with preserved ejection fraction. 2. Mildly enlarged left atrium. 3. No change from the study of two years ago.", "1. Moderate aortic stenosis. 2. Ejection fraction preserved. Repeat study in one year is customary."]))
    s.text(45, y + 10, f"Electronically signed by {reader}, {d.when()} {rng.randint(8, 17):02d}:{rng.randint(10, 59)}     Sonographer: {people.person(rng)[0]}, RDCS", d.font, 9.5)
    s.text(45, y + 26, f"CPT 93306     Copy to {d.doctor}, {d.clinic}", d.font, 9.5)


def attorney_letter(d):
    """A lawyer asks a practice for a client's chart and bills."""
    rng, s = d.rng, d.sheet
    first, last = people.person(rng)
    s.text(306, 72, f"{rng.choice(people.LAST).upper()} & {rng.choice(people.LAST).upper()}, {rng.choice(['LLP', 'P.C.', 'PLLC'])}", d.font + "-b", 17, "centre")
    s.text(306, 87, f"Attorneys at Law     {rng.randint(100, 980)} {rng.choice(people.STREETS)}, {d.city}, {d.state}", d.font, 9.5, "centre")
    s.text(306, 99, f"Telephone {d.phone()}     Facsimile {d.phone()}", d.font, 9.5, "centre")
    s.line(45, 108, 567, 108, 0.8)
    s.text(45, 134, d.when(), d.font, 10.5)
    y = 156
    for words in (rng.choice(["Custodian of Records", "Medical Records Department", "Health Information Management"]), d.clinic, f"Via facsimile {d.phone()}"):
        s.text(45, y, words, d.font, 10.5)
        y += 14
    y = d.rows(y + 12, [("Our client", d.patient), ("Date of birth", d.born), ("Date of loss", d.when(-rng.randint(60, 400))), ("Treating provider", d.doctor), ("Our file", people.pattern(rng, "##-####")), ("Claim number", people.pattern(rng, "@@#######")), ("Insurer", rng.choice(["Prairie Mutual", "Keystone Casualty", "Great Plains Auto"]))], x=70, at=190)
    s.text(45, y + 8, rng.choice(["Dear Custodian:", "To whom it may concern:", "Dear Sir or Madam:"]), d.font, 10.5)
    y = d.prose(y + 30, f"This office represents {d.patient} for injuries in {rng.choice(['a motor vehicle collision', 'a fall at a store', 'an accident at work'])}. We understand that the client was referred to your practice and was treated for {rng.choice(['cervical sprain (S13.4XXA) and headache', 'a right knee injury (S83.91XA)', 'low back pain with radiculopathy (M54.16)', 'a concussion without loss of consciousness (S06.0X0A)'])}.",
                f"Please send complete records from {d.when(-rng.randint(500, 900))} to the present: office notes, the referral and intake papers, test results, imaging reports, operative reports, and itemized bills with CPT and diagnosis codes.",
                rng.choice(["A signed authorization that meets federal privacy rules is enclosed.", "The enclosed authorization was signed by our client within the last 60 days.", "A court order is enclosed."]) + f" Please answer within {rng.choice([15, 20, 30])} days. Reasonable copy charges as set by state law will be paid; send an invoice first if they are above ${rng.choice([25, 50, 100])}.",
                rng.choice(["Please do not destroy or change any record.", "Kindly also state whether any balance is owed and whether you hold a lien.", "If you have no records, please say so in writing."]))
    s.text(45, y + 4, "Very truly yours,", d.font, 10.5)
    s.text(52, y + 36, f"{first} {last}", "signature", 25)
    s.text(45, y + 54, f"{first} {last}, Esq.", d.font, 10.5)
    s.text(45, y + 78, f"Enclosure     cc: client     Paralegal: {people.person(rng)[0]}, ext. {rng.randint(100, 480)}", d.font, 9)


def surgery_schedule(d):
    """A surgery center's list of a surgeon's cases for a day, with diagnoses and procedures."""
    rng, s = d.rng, d.sheet
    s.text(45, 62, f"{rng.choice(people.CLINICS)} Surgery Center", d.font + "-b", 15)
    s.text(567, 62, rng.choice(["OR SCHEDULE", "Surgery Schedule", "CASE LIST - CONFIRMED"]), d.font + "-b", 12.5, "right")
    s.text(45, 76, f"Scheduling {d.phone()}    Fax {d.phone()}    Pre-op nurse {d.phone()}", d.font, 9)
    s.text(567, 76, f"For {d.when(rng.randint(2, 6))}", d.font, 9.5, "right")
    s.line(45, 84, 567, 84, 1)
    y = d.rows(104, [("Surgeon", people.clinician(rng, ["MD", "DO"])), ("Office", f"{d.clinic}, fax {d.phone()}"), ("Anesthesia", people.clinician(rng, ["MD", "DO"])), ("Room", f"OR {rng.randint(1, 6)}, block 07:15 - 15:00")], at=130)
    cases = rng.choice([[("29881", "Knee arthroscopy, meniscectomy", "S83.242A"), ("64721", "Carpal tunnel release", "G56.01"), ("26055", "Trigger finger release", "M65.341"), ("20680", "Removal of implant, deep", "T84.84XA"), ("29827", "Rotator cuff repair", "M75.121")], [("47562", "Laparoscopic cholecystectomy", "K80.20"), ("49505", "Inguinal hernia repair", "K40.90"), ("46260", "Hemorrhoidectomy", "K64.2"), ("11403", "Excision, benign lesion", "D17.1")], [("66984", "Cataract surgery with lens", "H25.13"), ("66821", "Laser capsulotomy", "H26.491"), ("15823", "Upper lid surgery", "H02.834"), ("66982", "Cataract surgery, complex", "H25.811")]])
    stops = (45, 82, 178, 236, 402, 458, 500, 567)
    rows = [("Time", "Patient", "DOB", "Procedure (CPT)", "Dx", "Anes.", "Insurance / auth")]
    clock = 435
    for _ in range(rng.randint(5, 8)):
        first, last = people.person(rng)
        code, words, dx = rng.choice(cases)
        rows.append((f"{clock // 60:02d}:{clock % 60:02d}", f"{last}, {first} {d.phone()}", f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1938, 2001)}", f"{words} ({code})", dx, rng.choice(["MAC", "GEN", "LOC"]), f"{rng.choice(['Aetna', 'Medicare', 'Humana', 'UHC', 'Cigna'])} {rng.choice(['auth ok', 'none needed', 'PENDING', people.pattern(rng, 'A######')])}"))
        clock += rng.choice([35, 45, 60])
    for n, cells in enumerate(rows):
        font = d.font + ("-b" if n == 0 else "")
        lines = [fold(words, b - a - 6, font, 8.3) for a, b, words in zip(stops, stops[1:], cells)]
        high = 7 + 10.6 * max(map(len, lines))
        for a, b, column in zip(stops, stops[1:], lines):
            s.box(a, y, b - a, high, 0.5, 220 if n == 0 else None)
            for k, words in enumerate(column):
                s.text(a + 3, y + 11.5 + 10.6 * k, words, font, 8.3)
        y += high
    y = d.prose(y + 28, rng.choice(["Please check sides and codes and call with changes before noon today. Cases marked PENDING may be moved.", "History and physical within 30 days and signed consent must reach us two days before. Missing papers: see pre-op nurse."]), rng.choice(["Implant representative has been told. Latex free room for the second case.", "Diabetic patients go first where possible. All patients have been called.", "Interpreter booked for one patient."]))
    s.text(45, y + 6, f"Confirmed by office: ______________________  Date __________     Sent by {people.person(rng)[0]}, scheduling", d.font, 9.5)
    s.text(306, 770, "Confidential patient information", d.font, 8, "centre")


def nursing_notice(d):
    """A nursing facility tells a doctor of a change in a resident and asks for orders on the same sheet."""
    rng, s = d.rng, d.sheet
    what, back, seen, ask = rng.choice([("New cough and temperature 100.8 F", "COPD (J44.9), heart failure (I50.9), on oxygen 2 liters", "Crackles at right base, saturation 90 percent, respirations 24, eats half of meals", "Chest film and CBC? Start antibiotic?"), ("Fall without injury from bed at 04:15", "Dementia (F03.90), osteoporosis (M81.0), on apixaban", "No bruise, moves all limbs, pupils equal, vital signs steady. Family told 05:00", "Neuro checks for 72 hours? Hold apixaban?"), ("Weight loss of 7 lb in 30 days", "Stroke with dysphagia (I69.391), diabetes (E11.9)", "Eats 25 to 50 percent, pouches food. Albumin 2.9. Dietitian has seen", "Supplement three times a day? Speech therapist here to recheck?"), ("Blood sugar 342 and 366 before meals", "Type 2 diabetes (E11.65), CKD (N18.31), on glargine 18 units", "Thirsty, alert, no fever, urine clear. Steroid burst day 3", "Sliding scale or change of dose?")])
    s.text(45, 64, f"{rng.choice(people.CLINICS)} {rng.choice(['Care Center', 'Nursing & Rehabilitation', 'Health Care Center'])}", d.font + "-b", 14)
    s.text(567, 64, rng.choice(["CHANGE OF CONDITION", "SBAR Communication Form", "Physician Notification"]), d.font + "-b", 12.5, "right")
    s.text(45, 77, f"Nurses' station {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.line(45, 85, 567, 85, 1)
    y = 104
    for left, right in ((("To", d.doctor), ("Date / time", f"{d.when()}  {rng.randint(5, 22):02d}:{rng.randint(10, 59)}")), (("Resident", d.patient_last), ("Room", f"{rng.randint(100, 340)}-{rng.choice('AB')}")), (("Date of birth", d.born), ("Code status", rng.choice(["Full code", "DNR", "DNR / no hospital"]))), (("Allergies", rng.choice(["NKDA", "Penicillin", "Codeine, sulfa"])), ("Payer", rng.choice(["Medicare A", "Medicaid", "Private"])))):
        d.rows(y, [left], at=125)
        d.rows(y, [right], x=350, at=430)
        y += 16
    y += 2
    for letter, head, body in (("S", "Situation", what + f". Began {d.when(-1)}."), ("B", "Background", back + f". Admitted {d.when(-rng.randint(20, 300))}. Primary physician {d.doctor}."), ("A", "Assessment", f"{seen}. BP {rng.randint(98, 160)}/{rng.randint(58, 92)}, pulse {rng.randint(64, 108)}."), ("R", rng.choice(["Request", "Recommendation"]), ask)):
        s.box(45, y, 522, 74, 0.7)
        s.box(45, y, 32, 74, 0.7, 214)
        s.text(61, y + 44, letter, d.font + "-b", 20, "centre")
        s.text(85, y + 14, head, d.font + "-b", 10)
        s.block(85, y + 31, body, 474, d.font, 10.5, 1.35)
        y += 74
    s.text(45, y + 20, f"Nurse: {people.person(rng)[0]} {rng.choice(people.LAST)}, {rng.choice(['RN', 'LPN'])}     Family notified: {rng.choice(['Yes', 'Left message'])}     Urgency: {rng.choice(['routine, answer by tomorrow', 'answer within 4 hours', 'same day'])}", d.font, 9.8)
    y += 34
    s.box(45, y, 522, 130, 0.9)
    s.text(53, y + 16, rng.choice(["PHYSICIAN'S REPLY", "New orders", "Physician response (fax back)"]), d.font + "-b", 10.5)
    x = 53
    for words in ("No new orders", "Continue to watch", "Will see on rounds", "Send to hospital"):
        s.box(x, y + 27, 8.5, 8.5, 0.7)
        x = s.text(x + 13, y + 35, words, d.font, 9.8) + 16
    for n in range(3):
        s.line(53, y + 58 + 20 * n, 559, y + 58 + 20 * n, 0.5)
    s.text(53, y + 121, "Signature ______________________________   Date ____________   Time ________", d.font, 10)
