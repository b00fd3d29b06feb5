"""The sixteenth set's faxes that are no referrals, all kept aside; their people are of the third pool."""
import fonts
import people_third as people
from sheet import fold


def payer(d):
    return d.rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])


def place(d):
    return f"{d.rng.randint(100, 9800)} {d.rng.choice(people.STREETS)}, {d.city}, {d.state} {d.zip3}{d.rng.randint(10, 79)}"


def pairs(d, y, rows, x=45, tab=112, gap=16, size=9.8, mark=":"):
    """One or two names and values a row, the second from the middle of the page; returns the y under them."""
    for cells in rows:
        for at, (label, value) in zip((x, 318), cells):
            d.sheet.text(at, y, label + mark, d.font + "-b", size)
            room = (318 - x if len(cells) > 1 and at == x else 567 - at) - tab - 8
            d.sheet.text(at + tab, y, value, d.font, min(size, size * room / max(fonts.width(str(value), d.font, size), 1)))
        y += gap
    return y


def table(d, y, stops, rows, size=9, high=18):
    """A ruled table whose first row is shaded; cells fold to two lines where they must."""
    s = d.sheet
    for n, cells in enumerate(rows):
        font = d.font + ("-b" if n == 0 else "")
        folded = [fold(words, b - a - 7, font, size) or [""] for a, b, words in zip(stops, stops[1:], cells)]
        deep = high + 11 * (max(len(lines) for lines in folded) - 1)
        for a, b, lines in zip(stops, stops[1:], folded):
            s.box(a, y, b - a, deep, 0.6, 225 if n == 0 else None)
            for k, words in enumerate(lines):
                s.text(a + 4, y + 12 + 11 * k, words, font, size)
        y += deep
    return y


def ambulance_report(d):
    """An ambulance service's report of a trip, sent on to the patient's doctor and the receiving hospital."""
    rng, s = d.rng, d.sheet
    s.text(45, 62, f"{rng.choice([d.city, *people.CLINICS[:6]])} {rng.choice(['Emergency Medical Services', 'Fire & Rescue EMS', 'Ambulance Company'])}", d.font + "-b", 15)
    s.text(567, 62, rng.choice(["PREHOSPITAL CARE REPORT", "Patient Care Report", "EMS RUN REPORT"]), d.font + "-b", 12, "right")
    s.text(45, 76, f"Business office {d.phone()}    Fax {d.phone()}    Billing NPI {people.npi(rng)}", d.font, 9)
    s.text(567, 76, rng.choice(["Copy to primary care", "Sent to: physician of record", "PCP copy"]), d.font, 9, "right")
    s.line(45, 83, 567, 83, 1.2)
    what, code, words, story = rng.choice([("Fall", "W19.XXXA", "Unspecified fall, initial encounter", "Found on the kitchen floor, slipped on a wet spot, pain in the right hip, leg shortened and turned out."), ("Breathing problem", "R06.03", "Acute respiratory distress", "Sitting upright, speaks three words at a time, wheezes on both sides, used inhaler six times since dawn."), ("Chest pain", "R07.9", "Chest pain, unspecified", "Pressure began while shoveling, spreads to the jaw, pale and moist. Twelve lead sent to the hospital."), ("Weakness", "R53.1", "Weakness", "Family found the patient slow to answer. Stroke scale negative, glucose low, better after oral glucose.")])
    hour = rng.randint(6, 20)
    y = pairs(d, 104, [[("Run no.", people.pattern(rng, "##-######")), ("Date of call", d.when(-1))], [("Nature of call", what), ("Priority", rng.choice(["Emergent", "Urgent", "Non-emergent"]))], [("Patient", d.patient_last), ("DOB", d.born)], [("Sex", rng.choice(["Male", "Female"])), ("Phone", d.phone())], [("Address", place(d))], [("Insurance", payer(d)), ("Policy ID", people.pattern(rng, "@#########"))], [("Family doctor", d.doctor), ("Doctor's fax", d.phone())], [("Impression", f"{words} ({code})")],
                        [("Taken to", f"{rng.choice(people.CLINICS)} {rng.choice(people.HOSPITALS)}"), ("Received by", d.other)], [("Next of kin", " ".join(people.person(rng))), ("Phone", d.phone())]])
    y = table(d, y + 2, [45, 110, 180, 250, 320, 390, 567], [("Time", "BP", "Pulse", "Resp", "SpO2", "Treatment")] + [(f"{hour}:{5 + 9 * n:02d}", f"{rng.randint(96, 178)}/{rng.randint(54, 98)}", str(rng.randint(58, 122)), str(rng.randint(14, 30)), f"{rng.randint(86, 99)}%", what) for n, what in enumerate(rng.sample(["oxygen 4 L by cannula", "IV 20 g left forearm", "aspirin 324 mg chewed", "albuterol 2.5 mg nebulized", "splint and ice", "12 lead ECG", "glucose check"], 4))]) + 20
    y = d.prose(y, f"Narrative: {story} History of {rng.choice(['hypertension and diabetes', 'COPD', 'atrial fibrillation on a blood thinner', 'knee replacement'])}. Allergies: {rng.choice(['none', 'penicillin', 'codeine'])}. Home medicines given to the hospital on a list.",
                f"Transport: {rng.choice(['without lights or siren', 'with lights and siren'])}, {rng.randint(3, 19)} miles, patient {rng.choice(['unchanged', 'improved'])} on arrival. Care handed over with a spoken report at {hour}:{rng.randint(46, 59)}.",
                rng.choice(["Physician certification of medical necessity is not needed for this trip.", "Copy sent because the patient named you as the doctor in charge. No reply is needed."]))
    s.text(52, y + 24, " ".join(people.person(rng)), "signature", 22)
    s.text(45, y + 42, f"Crew: {' '.join(people.person(rng))}, Paramedic      {' '.join(people.person(rng))}, EMT      Medical director: {people.clinician(rng, ['MD', 'DO'])}", d.font, 9.2)
    s.text(306, 772, f"Report locked {d.when()} {rng.randint(8, 17)}:{rng.randint(10, 59)}     Page 1 of 1", d.font, 8, "centre")


def social_work_note(d):
    """A hospital case manager tells a practice where a patient went after discharge and what was arranged; the plan of care is theirs."""
    rng, s = d.rng, d.sheet
    s.text(45, 64, f"{rng.choice(people.CLINICS)} {rng.choice(people.HOSPITALS)}", d.font + "-b", 15)
    s.text(45, 78, rng.choice(["Case Management / Social Work", "Care Coordination Department", "Transitions of Care Team"]), d.font, 10)
    s.text(567, 64, rng.choice(["DISCHARGE PLANNING NOTE", "Case Management Summary", "Transition Note to PCP"]), d.font + "-b", 12, "right")
    s.text(567, 78, f"Phone {d.phone()}   Fax {d.phone()}", d.font, 9, "right")
    s.line(45, 86, 567, 86, 0.8)
    code, words, unit = rng.choice([("N17.9", "Acute kidney failure, unspecified", "4 West"), ("I63.9", "Cerebral infarction, unspecified", "Stroke Unit"), ("J18.9", "Pneumonia, unspecified organism", "Medical 3"), ("I50.9", "Heart failure, unspecified", "Telemetry")])
    y = pairs(d, 108, [[("Patient", d.patient), ("DOB", d.born)], [("MRN", people.pattern(rng, "########")), ("Unit", unit)], [("Admitted", d.when(-rng.randint(5, 12))), ("Discharged", d.when(-1))], [("Attending", d.doctor), ("PCP", d.other)], [("Insurance", payer(d)), ("ID", people.pattern(rng, "@########"))], [("Main problem", f"{words} ({code})")], [("Contact", f"{' '.join(people.person(rng))} ({rng.choice(['daughter', 'son', 'spouse', 'niece'])})"), ("Contact phone", d.phone())], [("Language", rng.choice(people.LANGUAGES)), ("Home phone", d.phone())]])
    y = table(d, y + 4, [45, 165, 330, 440, 567], [("Service", "Agency", "Phone", "Status")] + [(what, f"{rng.choice(people.CLINICS)} {kind}", d.phone(), rng.choice(["accepted", "start of care set", "referral sent by us", "declined by family"])) for what, kind in rng.sample([("Skilled nursing", "Home Care"), ("Wheelchair, walker", "Medical Supply"), ("Short term rehab", "Rehabilitation & Nursing"), ("Meals", "Senior Nutrition"), ("Oxygen", "Respiratory"), ("Physical therapy", "Home Care"), ("Dialysis chair", "Dialysis Center")], 4)]) + 22
    y = d.prose(y, f"Summary: the patient lives {rng.choice(['alone on the second floor', 'with spouse in a ranch house', 'with a daughter who works days'])}. Before admission {rng.choice(['independent with a cane', 'needed help with bathing', 'drove and shopped alone'])}. The team recommended {rng.choice(['a skilled facility; the family chose home', 'home with services', 'acute rehabilitation, denied by the plan'])}.",
                f"Decision making: {rng.choice(['capacity not in question', 'health care proxy on file', 'guardian not needed'])}. Advance directive: {rng.choice(['full code', 'POLST in chart', 'not completed'])}. Transport home by {rng.choice(['family car', 'wheelchair van', 'ambulance'])}.",
                f"Follow-up already booked by this office: {d.doctor} on {d.when(rng.randint(6, 14))} at {rng.choice(['8:40 AM', '1:15 PM', '3:30 PM'])}, and {d.other} on {d.when(rng.randint(4, 9))}.", "Barriers: " + rng.choice(["copay for inhalers, coupon given", "no ride on weekdays", "stairs, rail ordered through the landlord"]) + ". This note is for information; no orders are asked of you.")
    s.text(45, y + 12, f"{' '.join(people.person(rng))}, {rng.choice(['LCSW', 'RN, CCM', 'MSW', 'BSN, RN'])}    {d.when()} {rng.randint(9, 16)}:{rng.randint(10, 59)}    pager {d.phone()}", d.font, 9.8)


def lab_recollect_notice(d):
    """A laboratory tells an office that a specimen could not be run, with the order's data on it."""
    rng, s = d.rng, d.sheet
    s.text(306, 64, rng.choice(["Great Rivers Clinical Laboratory", "Sentinel Diagnostics", "Metro Pathology & Laboratory"]), d.font + "-b", 17, "centre")
    s.text(306, 79, f"{place(d)}    Client services {d.phone()}    CLIA {people.pattern(rng, '##D#######')}", d.font, 8.6, "centre")
    s.box(45, 92, 522, 22, 1, 40)
    s.text(306, 107, rng.choice(["SPECIMEN PROBLEM NOTICE", "TEST NOT PERFORMED - RECOLLECTION NEEDED", "MISSING INFORMATION / REJECTED SPECIMEN"]), d.font + "-b", 12, "centre", 255)
    y = pairs(d, 136, [[("Client", d.clinic), ("Client no.", people.pattern(rng, "#####"))], [("Ordering provider", d.doctor), ("NPI", people.npi(rng))], [("Attention", f"{people.person(rng)[0]} / lab liaison"), ("Fax", d.phone())], [("Patient", d.patient_last), ("DOB", d.born)], [("Sex", rng.choice(["F", "M"])), ("Patient phone", d.phone())], [("Requisition", people.pattern(rng, "@#######")), ("Collected", d.when(-2))], [("Bill to", payer(d)), ("Policy no.", people.pattern(rng, "@@@#########"))], [("Diagnosis given", rng.choice(["R53.83 Other fatigue", "E78.5 Hyperlipidemia, unspecified", "D64.9 Anemia, unspecified", "none on requisition"]))]])
    tests = rng.sample([("80053", "Comprehensive metabolic panel", "Hemolyzed"), ("85025", "CBC with differential", "Clotted in tube"), ("84443", "TSH", "Quantity not sufficient"), ("83036", "Hemoglobin A1c", "Tube leaked in transit"), ("81001", "Urinalysis with microscopy", "Received past stability"), ("87086", "Urine culture", "Label does not match requisition"), ("80061", "Lipid panel", "No ICD-10 code supports test")], rng.randint(2, 4))
    y = table(d, y + 4, [45, 105, 290, 450, 567], [("Code", "Test", "Reason not run", "Action")] + [(code, test, why, "send code" if "ICD" in why else "recollect") for code, test, why in tests]) + 22
    y = d.prose(y, rng.choice(["Please call the patient back and collect again. There is no charge for the tests above.", "No result will follow for these tests unless we hear from you within 72 hours."]), "Reply below and fax this sheet to the number at the foot:")
    for words in ("Recollect; patient will come on ____ / ____ / ______", "Cancel the tests, provider notified", "Run anyway; I certify that the specimen is of this patient", "Diagnosis code: ____________   ____________"):
        s.box(52, y - 8, 9, 9, 0.8)
        s.text(68, y, words, d.font, 10)
        y += 19
    s.text(45, y + 16, "Provider or designee ______________________________   Date ______________", d.font, 10)
    s.text(45, y + 42, f"Reported by {people.person(rng)[0]} {rng.choice('BCDK')}. on {d.when()} at {rng.randint(8, 17)}:{rng.randint(10, 59)}; verbal notice given to {rng.choice(['front desk', 'nurse line', 'answering service'])}. cc {d.other}", d.font, 9.2)
    s.text(306, 770, f"Fax replies to {d.phone()}    Supplies {d.phone()}", d.font, 9, "centre")


def trial_screening_letter(d):
    """A research office thanks a physician and tells that a patient does or does not take part in a study."""
    rng, s = d.rng, d.sheet
    s.text(45, 66, f"{rng.choice(people.CLINICS)} {rng.choice(['Clinical Research', 'Research Institute', 'Center for Clinical Trials'])}", d.font + "-b", 16)
    s.text(45, 80, f"{place(d)}    Study line {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.line(45, 87, 567, 87, 1)
    s.text(45, 110, d.when(), d.font, 10.5)
    y = 132
    for words in (d.doctor, d.clinic, place(d), f"Fax {d.phone()}"):
        s.text(45, y, words, d.font, 10.5)
        y += 14
    field, code, words, drug = rng.choice([("heart failure", "I50.32", "Chronic diastolic (congestive) heart failure", "CARDINAL-HF"), ("ulcerative colitis", "K51.00", "Ulcerative (chronic) pancolitis without complications", "UNITY-UC"), ("Alzheimer's disease", "G30.1", "Alzheimer's disease with late onset", "MEMORIA 3"), ("osteoarthritis of the knee", "M17.0", "Bilateral primary osteoarthritis of knee", "STRIDE-OA"), ("severe asthma", "J45.51", "Severe persistent asthma with (acute) exacerbation", "AIRWAY-2")])
    y += 12
    for label, value in (("Study", f"{drug}, protocol {people.pattern(rng, '@@@-###')}, IRB {people.pattern(rng, '20##-####')}"), ("Participant", f"{d.patient}, born {d.born}"), ("Subject no.", people.pattern(rng, "###-####")), ("Condition", f"{words} ({code})"), ("Investigator", d.other)):
        s.text(45, y, label, d.font + "-b", 10.2)
        s.text(125, y, value, d.font, min(10.2, 10.2 * 438 / max(fonts.width(value, d.font, 10.2), 1)))
        y += 15
    name = d.patient_last.split(",")[0]
    joined = rng.random() < 0.5
    y = d.prose(y + 14, f"Dear Dr. {people.surname(d.doctor)}:", f"Your patient answered our notice about a study in {field} and was screened here on {d.when(-rng.randint(4, 20))}. With the patient's written consent I am letting you know the outcome.",
                f"{'All criteria were met and the patient was enrolled' if joined else 'The patient did not meet the criteria and was not enrolled'}: {rng.choice(['NT-proBNP', 'calprotectin', 'the imaging score', 'the questionnaire score'])} was {'within' if joined else 'outside'} the limits of the protocol. Blood pressure {rng.randint(112, 148)}/{rng.randint(64, 90)}, ECG without acute change, creatinine 1.{rng.randint(0, 4)}.",
                f"{'Study medicine or placebo will be given every ' + str(rng.choice([2, 4, 8])) + ' weeks until ' + d.when(364) + '. Please avoid ' + rng.choice(['new steroids', 'live vaccines', 'anticoagulants']) + ' without calling us.' if joined else 'No study medicine was given and we shall not see the patient again.'} You remain the treating physician; nothing in the present treatment was changed.",
                f"Laboratory copies are enclosed. Costs of the screening are paid by the sponsor; nothing is billed to {payer(d)}.", f"If an emergency arises call the study physician at {d.phone()}, day or night, and give the name {name} and the subject number.")
    s.text(45, y + 6, "With regards,", d.font, 10.5)
    s.text(52, y + 34, d.other.split(",")[0], "signature", 24)
    s.text(45, y + 52, f"{d.other}, {rng.choice(['Principal Investigator', 'Sub-Investigator'])}      NPI {people.npi(rng)}", d.font, 10)
    s.text(45, y + 67, f"Coordinator: {' '.join(people.person(rng))}, {d.phone()}", d.font, 9.6)
