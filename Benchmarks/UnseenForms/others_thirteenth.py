"""The thirteenth set's faxes that are no referrals, all kept aside."""
import people
from sheet import fold


def pairs(d, y, *rows, x=(45, 318), at=(128, 405), gap=15, size=9.6):
    """Rows of two labels and values side by side; returns the y under them."""
    for cells in rows:
        for left, stop, (label, value) in zip(x, at, cells):
            d.sheet.text(left, y, label, d.font + "-b", size)
            d.sheet.text(stop, y, value, d.font, size)
        y += gap
    return y


def grid(d, y, stops, rows, size=9):
    """A ruled table with a shaded row of names; returns the y under it."""
    for n, cells in enumerate(rows):
        font = d.font + ("-b" if n == 0 else "")
        lines = [fold(words, b - a - 7, font, size) for a, b, words in zip(stops, stops[1:], cells)]
        high = 6 + (size + 2.4) * max([1] + [len(one) for one in lines])
        for a, b, column in zip(stops, stops[1:], lines):
            d.sheet.box(a, y, b - a, high, 0.5, 222 if n == 0 else None)
            for k, words in enumerate(column):
                d.sheet.text(a + 3.5, y + size + 2.2 + (size + 2.4) * k, words, font, size)
        y += high
    return y


def eye_exam_report(d):
    """An eye doctor tells the family doctor what the yearly eye exam of a diabetic showed."""
    rng, s = d.rng, d.sheet
    code, words, plan = rng.choice([("E11.9", "Type 2 diabetes mellitus without complications", "No diabetic retinopathy seen. Return in 12 months."), ("E11.3293", "Type 2 diabetes mellitus with mild nonproliferative diabetic retinopathy without macular edema, bilateral", "Mild background changes, no treatment. Return in 6 months. Better sugar control advised."), ("E11.3312", "Type 2 diabetes mellitus with moderate nonproliferative diabetic retinopathy with macular edema, left eye", "Seen by our retina doctor the same day, injections have begun here. Return in 4 weeks.")])
    s.text(45, 62, f"{rng.choice(people.CLINICS)} {rng.choice(['Eye Associates', 'Vision Care', 'Family Optometry'])}", d.font + "-b", 15)
    s.text(567, 62, rng.choice(["DIABETIC EYE EXAM REPORT", "Report to Primary Care", "Eye Exam Results"]), d.font + "-b", 12, "right")
    s.text(45, 76, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.line(45, 84, 567, 84, 1)
    y = pairs(d, 104, (("To", d.other), ("Fax", d.phone())), (("Patient", d.patient), ("Exam date", d.when(-1))), (("Date of birth", d.born), ("Examined by", d.doctor)), (("Referred by", rng.choice(["Self", d.other])), ("Insurance", rng.choice(["EyeMed", "VSP", "Medicare"]))), (("Last A1c", f"{rng.randint(6, 10)}.{rng.randint(0, 9)} (patient report)"), ("NPI", people.npi(rng))))
    rows = [("", "Right eye (OD)", "Left eye (OS)"), ("Best corrected acuity", *(f"20/{rng.choice([20, 25, 30, 40, 50])}" for _ in range(2))), ("Pressure (mmHg)", *(str(rng.randint(11, 22)) for _ in range(2))), ("Lens", *(rng.choice(["Clear", "1+ nuclear", "Implant"]) for _ in range(2))), ("Optic nerve", *(f"C/D 0.{rng.randint(2, 6)}" for _ in range(2))), ("Macula", *(rng.choice(["Flat, dry", "Few drusen", "Microaneurysms"]) for _ in range(2))), ("Periphery", *(rng.choice(["Attached, no tear", "Dot hemorrhages", "Normal"]) for _ in range(2)))]
    y = grid(d, y + 6, (45, 190, 378, 567), rows, 9.6) + 24
    s.text(45, y, "Dilated:", d.font + "-b", 10)
    x = 100
    for label, on in (("Yes", True), ("No", False), ("Photos only", False)):
        s.box(x, y - 8, 8.5, 8.5, 0.8)
        if on:
            s.line(x, y - 8, x + 8.5, y + 0.5, 1.2)
            s.line(x, y + 0.5, x + 8.5, y - 8, 1.2)
        x = s.text(x + 13, y, label, d.font, 10) + 18
    s.text(45, y + 22, rng.choice(["Findings", "Assessment"]), d.font + "-b", 10.5)
    y = d.prose(y + 38, f"{code} {words}. {plan}", rng.choice(["New glasses prescribed.", "Artificial tears four times a day.", "No change of glasses."]) + " Thank you for letting us share in this patient's care. This report satisfies the yearly dilated retinal exam; please keep it in the chart (CPT II 2022F).")
    s.text(52, y + 26, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 44, d.doctor, d.font, 10)
    s.text(306, 770, "No reply is needed.", d.font, 8.4, "centre")


def infusion_record(d):
    """An infusion center's record of one treatment, sent to the doctor who ordered it."""
    rng, s = d.rng, d.sheet
    drug, dose, code, dx, words = rng.choice([("Infliximab", "400 mg in 250 mL saline", "J1745", "K50.90", "Crohn's disease, unspecified, without complications"), ("Ocrelizumab", "600 mg in 500 mL saline", "J2350", "G35", "Multiple sclerosis"), ("Iron sucrose", "200 mg in 100 mL saline", "J1756", "D50.9", "Iron deficiency anemia, unspecified"), ("Vedolizumab", "300 mg in 250 mL saline", "J3380", "K51.90", "Ulcerative colitis, unspecified, without complications")])
    s.text(306, 62, f"{rng.choice(people.CLINICS)} Infusion Center", d.font + "-b", 15, "centre")
    s.text(306, 76, rng.choice(["TREATMENT RECORD", "Infusion Visit Summary", "Record of Infusion"]), d.font + "-b", 11.5, "centre")
    s.text(306, 88, f"Nurse line {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.line(45, 95, 567, 95, 1)
    y = pairs(d, 112, (("Patient", d.patient_last), ("Date of service", d.when(-1))), (("DOB", d.born), ("MRN", people.pattern(rng, "#######"))), (("Ordering provider", d.doctor), ("Provider fax", d.phone())), (("Payer", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Authorization", f"{people.pattern(rng, 'A#######')} thru {d.when(120)}")), (("Drug", f"{drug} ({code})"), ("Dose", dose)), (("Allergies", rng.choice(["NKDA", "Penicillin", "Latex"])), ("Infusion no.", f"{rng.randint(2, 14)}")), (("Diagnosis", f"{dx} {words}"),), at=(135, 412))
    clock = rng.randint(510, 780)
    rows = [("Time", "BP", "Pulse", "Temp", "SpO2", "Rate mL/h", "Note")]
    for n, note in enumerate(("IV 22 g left forearm, blood return", "Premedication: acetaminophen 650 mg, cetirizine 10 mg", "Started", "No complaints", rng.choice(["No complaints", "Mild headache, resting", "Warm blanket"]), "Done, flushed", "Left walking, no reaction")):
        rows.append((f"{clock // 60:02d}:{clock % 60:02d}", f"{rng.randint(108, 142)}/{rng.randint(60, 86)}", str(rng.randint(58, 90)), f"98.{rng.randint(0, 8)}", f"{rng.randint(95, 99)}%", ("", "", "50", "125", "200", "0", "")[n], note))
        clock += rng.choice([15, 20, 30])
    y = grid(d, y + 6, (45, 88, 142, 184, 226, 268, 330, 567), rows, 9) + 20
    s.text(45, y, "Line check and site", d.font + "-b", 10.5)
    y = d.prose(y + 16, rng.choice(["Site clean and dry, catheter removed whole. Discharge sheet given and understood.", "Second stick needed, small bruise. Discharge sheet given."]), f"Labs drawn before treatment: CBC, liver panel (sent to {rng.choice(['Quest', 'Labcorp', 'hospital laboratory'])}). Next infusion {d.when(rng.choice([28, 42, 56]))} at 9:{rng.choice(['00', '30'])} AM, already booked under the standing order.", "Order on file expires in 6 months. We will fax the renewal when it is due.")
    s.text(45, y + 8, f"Infusion nurse: {people.person(rng)[0]} {rng.choice(people.LAST)}, RN     Supervising: {d.other}", d.font, 9.8)
    s.text(45, y + 24, "Copy for the ordering provider's chart. No answer needed.", d.font, 9.5)


def benefit_summary(d):
    """A specialty pharmacy tells a prescriber what a patient's plan pays for a drug."""
    rng, s = d.rng, d.sheet
    drug, dx, words = rng.choice([("Adalimumab 40 mg/0.4 mL pen", "M05.79", "Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement"), ("Dupilumab 300 mg/2 mL pen", "L20.9", "Atopic dermatitis, unspecified"), ("Erenumab 70 mg/mL autoinjector", "G43.709", "Chronic migraine without aura, not intractable, without status migrainosus"), ("Evolocumab 140 mg/mL pen", "E78.01", "Familial hypercholesterolemia")])
    payer = rng.choice(people.PAYERS)
    s.text(45, 66, rng.choice(["Keystone Specialty Pharmacy", "Summit Specialty Rx", "Beacon Specialty Pharmacy"]), d.font + "-b", 16)
    s.text(45, 80, f"Phone {d.phone()}    Fax {d.phone()}    NCPDP {people.pattern(rng, '#######')}", d.font, 9)
    s.box(45, 92, 522, 20, 0, 0)
    s.text(53, 106, rng.choice(["SUMMARY OF BENEFITS", "BENEFITS INVESTIGATION RESULT", "COVERAGE CHECK COMPLETED"]), d.font + "-b", 11, colour=255)
    s.text(559, 106, d.when(), d.font + "-b", 10, "right", 255)
    y = 132
    for title, rows in (("Prescriber", [("Name", d.doctor), ("NPI", people.npi(rng)), ("Practice", d.clinic), ("Fax", d.phone())]), ("Patient", [("Name", d.patient), ("Date of birth", d.born), ("Phone", d.phone()), ("City", f"{d.city}, {d.state}")]), ("Prescription", [("Drug", drug), ("Diagnosis", f"{dx} {words}"), ("Written", d.when(-4)), ("Refills", str(rng.randint(2, 11)))])):
        s.text(45, y, title, d.font + "-b", 11)
        s.line(45, y + 4, 567, y + 4, 0.5)
        y += 19
        for n, (label, value) in enumerate(rows):
            wrapped = fold(value, 390, d.font, 9.8)
            s.text(60, y, label, d.font + "-b", 9.8)
            for one in wrapped:
                s.text(160, y, one, d.font, 9.8)
                y += 14
        y += 8
    y = grid(d, y, (45, 190, 378, 567), [("", "Pharmacy benefit", "Medical benefit"), ("Plan", payer[0].format(state=people.STATE_NAMES[d.state]), payer[1]), ("Member ID", people.pattern(rng, "@@@#########"), "same"), ("BIN / PCN / group", f"{people.pattern(rng, '######')} / {people.pattern(rng, '@@@')} / {people.pattern(rng, 'RX####')}", "-"), ("Prior authorization", rng.choice(["On file through " + d.when(300), "Not needed", "Approved, " + people.pattern(rng, "PA#######")]), "Not checked"), ("Patient pays", f"${rng.choice([0, 5, 35, 80, 145])} per 28 days", f"{rng.choice([10, 20, 30])} percent after deductible"), ("Out-of-pocket maximum", f"${rng.choice([2500, 4000, 6350])}, met ${rng.randint(100, 2400)}", "same")], 9.4) + 24
    y = d.prose(y, rng.choice(["We enrolled the patient in the maker's copay program. First shipment leaves on the day shown to the patient.", "The patient accepted the cost by telephone. Delivery is set.", "The patient asked for time to think about the cost. We call again in three days."]) + " This check is no promise of payment by the plan.", f"Case manager {people.person(rng)[0]}, ext. {rng.randint(1000, 9999)}. Please tell us when the patient's plan, weight or dose changes.")


def school_medicine_form(d):
    """A school's form for medicine during the school day, signed by the child's doctor and a parent."""
    rng, s = d.rng, d.sheet
    first, last = people.person(rng)
    born = d.day.replace(day=1, year=d.day.year - rng.randint(6, 15), month=rng.randint(1, 12)).strftime("%m/%d/%Y")
    drug, route, when, code, words = rng.choice([("Albuterol inhaler 90 mcg, 2 puffs", "inhaled, with spacer", "before gym and every 4 hours as needed", "J45.30", "Mild persistent asthma, uncomplicated"), ("Methylphenidate 10 mg", "by mouth", "12:00 noon on school days", "F90.2", "Attention-deficit hyperactivity disorder, combined type"), ("Epinephrine autoinjector 0.3 mg", "into the thigh", "for signs of a severe reaction, then call 911", "Z91.010", "Allergy to peanuts"), ("Diazepam rectal gel 10 mg", "rectal", "for a seizure longer than 5 minutes", "G40.909", "Epilepsy, unspecified, not intractable, without status epilepticus")])
    s.text(306, 62, f"{d.city} {rng.choice(['Public Schools', 'Unified School District', 'Area Schools'])}", d.font + "-b", 15, "centre")
    s.text(306, 77, rng.choice(["Authorization for Medication at School", "MEDICATION ADMINISTRATION FORM", "Physician and Parent Consent for Medicine at School"]), d.font + "-b", 12, "centre")
    s.text(306, 89, f"School nurse {d.phone()}    Fax {d.phone()}    School year {d.day.year}-{d.day.year + 1}", d.font, 9, "centre")
    y = 104

    def cell(left, top, wide, label, value):
        s.box(left, top, wide, 30, 0.6)
        s.text(left + 4, top + 9, label, d.font, 7)
        s.text(left + 6, top + 24, value, d.font, 10)

    def title(words):
        nonlocal y
        s.box(45, y, 522, 15, 0.6, 218)
        s.text(50, y + 11, words, d.font + "-b", 9.4)
        y += 15

    title("STUDENT")
    for rows in ((("Student's name (last, first)", f"{last}, {first}", 240), ("Date of birth", born, 120), ("Grade", str(rng.randint(1, 10)), 60), ("Weight", f"{rng.randint(45, 130)} lb", 102)), (("School", f"{rng.choice(people.CLINICS)} {rng.choice(['Elementary', 'Middle School', 'Academy'])}", 240), ("Parent or guardian", f"{people.person(rng)[0]} {last}", 160), ("Phone", d.phone(), 122))):
        at = 45
        for label, value, wide in rows:
            cell(at, y, wide, label, value)
            at += wide
        y += 30
    title("TO BE COMPLETED BY THE PHYSICIAN")
    for rows in ((("Medicine and dose", drug, 300), ("Route", route, 222)), (("Time or frequency", when, 300), ("From / to", f"{d.when()} - {d.when(280)}", 222)), (("Diagnosis and ICD-10", f"{words} {code}", 400), ("Allergies", rng.choice(["none", "penicillin", "peanut"]), 122))):
        at = 45
        for label, value, wide in rows:
            cell(at, y, wide, label, value)
            at += wide
        y += 30
    y += 18
    for question, options, on in (("Student may carry and use it alone", ("Yes", "No"), rng.randrange(2)), ("Side effects to watch for", ("Drowsiness", "Fast pulse", "Loss of appetite", "None expected"), rng.randrange(4)), ("If a dose is missed", ("Skip", "Give within 1 hour", "Call parent"), rng.randrange(3))):
        s.text(45, y, question, d.font, 9.6)
        x = 232
        for n, words in enumerate(options):
            s.box(x, y - 8, 8.5, 8.5, 0.8)
            if n == on:
                s.curve([(x + 1, y - 4), (x + 4, y), (x + 11, y - 11)], 1.4)
            x = s.text(x + 13, y, words, d.font, 9.6) + 14
        y += 19
    y = d.prose(y + 8, rng.choice(["The first dose has been given at home without trouble.", "Please keep a second inhaler in the nurse's office.", "Please send me the log at the end of each term."]))
    s.text(55, y + 22, d.doctor.split(",")[0], "signature", 24)
    s.line(45, y + 27, 270, y + 27)
    s.text(45, y + 37, "Physician's signature", d.font, 7.4)
    s.text(300, y + 22, d.when(), d.font, 10)
    s.line(295, y + 27, 390, y + 27)
    s.text(295, y + 37, "Date", d.font, 7.4)
    y = d.rows(y + 58, [("Physician (print)", d.doctor), ("Practice", d.clinic), ("Phone / fax", f"{d.phone()} / {d.phone()}"), ("NPI", people.npi(rng))], at=150)
    d.prose(y + 10, "Parent: I ask the school nurse or a trained person to give the medicine named above and to speak with the physician about it. I will bring it in its labelled container.", "Parent's signature ______________________________   Date ____________")


def nerve_study_report(d):
    """A laboratory's report of nerve conduction and needle studies to the doctor who asked for them."""
    rng, s = d.rng, d.sheet
    side = rng.choice(["right", "left"])
    code, words, result = rng.choice([(f"G56.0{1 if side == 'right' else 2}", f"Carpal tunnel syndrome, {side} upper limb", f"Moderate {side} median neuropathy at the wrist. No sign of cervical radiculopathy."), ("R20.2", "Paresthesia of skin", "Normal study. No neuropathy, plexopathy or radiculopathy of the limb tested."), (f"G56.2{1 if side == 'right' else 2}", f"Lesion of ulnar nerve, {side} upper limb", f"{side.capitalize()} ulnar neuropathy across the elbow, mostly demyelinating.")])
    s.text(45, 62, f"{rng.choice(people.CLINICS)} {rng.choice(['Neurodiagnostics', 'EMG Laboratory', 'Neurology & EMG'])}", d.font + "-b", 15)
    s.text(45, 76, f"Phone {d.phone()}   Fax {d.phone()}", d.font, 9)
    s.text(567, 62, rng.choice(["EMG / NCS REPORT", "Electrodiagnostic Report", "Nerve Conduction Study and EMG"]), d.font + "-b", 12, "right")
    s.line(45, 84, 567, 84, 1)
    y = pairs(d, 102, (("Patient", d.patient_last), ("Date of test", d.when(-2))), (("DOB", d.born), ("MRN", people.pattern(rng, "######"))), (("Referring physician", d.other), ("Examiner", d.doctor)), (("Reason for test", "Numb hand, rule out entrapment"), ("Height", f"{rng.randint(60, 75)} in")), (("Diagnosis", code), ("CPT", rng.choice(["95909, 95886", "95910, 95886", "95908, 95885"]))), at=(150, 392))
    s.text(45, y + 8, "History and exam", d.font + "-b", 10.5)
    y = d.prose(y + 24, f"Tingling of the {side} hand for {rng.randint(3, 11)} months, worse at night. {rng.choice(['Grip full.', 'Weak thumb abduction.', 'Tinel sign at the elbow.'])} Reflexes even. Limb temperature {rng.randint(31, 34)}.{rng.randint(0, 9)} C.")
    rows = [("Nerve / site", "Record", "Latency ms", "Amplitude", "Velocity m/s", "Normal")]
    for nerve, site, low, high, unit, normal in ((f"{side.capitalize()} median sensory", "Index finger", 2.8, 4.8, "uV", "< 3.6"), (f"{side.capitalize()} ulnar sensory", "Little finger", 2.6, 3.9, "uV", "< 3.2"), (f"{side.capitalize()} radial sensory", "Thumb base", 1.9, 2.6, "uV", "< 2.9"), (f"{side.capitalize()} median motor", "APB", 3.4, 6.2, "mV", "< 4.4"), (f"{side.capitalize()} ulnar motor", "ADM", 2.5, 3.4, "mV", "< 3.6")):
        rows.append((nerve, site, f"{rng.uniform(low, high):.1f}", f"{rng.randint(5, 42)} {unit}", str(rng.randint(44, 62)), normal))
    y = grid(d, y + 2, (45, 165, 255, 325, 400, 475, 567), rows, 9) + 10
    y = grid(d, y, (45, 200, 290, 380, 567), [("Muscle", "Insertional", "Spontaneous", "Motor units")] + [(f"{side.capitalize()} {m}", "Normal", rng.choice(["None", "None", "1+ fibs"]), rng.choice(["Normal", "Normal", "Large, reduced number"])) for m in ("abductor pollicis brevis", "first dorsal interosseous", "biceps", "deltoid")], 9) + 20
    s.text(45, y, rng.choice(["Impression", "INTERPRETATION", "Conclusion"]), d.font + "-b", 10.5)
    y = d.prose(y + 16, f"{result} Clinical diagnosis: {words}.", rng.choice(["Wrist splint at night was discussed. The patient returns to the referring physician.", "Please correlate with the exam. A repeat study is not planned."]))
    s.text(45, y + 6, f"Electronically signed: {d.doctor}, board certified in electrodiagnostic medicine, {d.when()}", d.font, 9.5)
    s.text(45, y + 21, f"cc: {d.other}, {d.clinic}, fax {d.phone()}", d.font, 9.5)
