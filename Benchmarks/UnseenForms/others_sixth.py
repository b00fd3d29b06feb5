"""The sixth set's faxes that are no referrals."""
import fonts
import people


def patient_registration(d):
    """The sheet that a new patient fills in before a first visit; no doctor asks for anything."""
    rng, s = d.rng, d.sheet
    pen = rng.choice([*fonts.PENS, d.font])
    size = 10 if pen == d.font else 11.5
    s.text(306, 66, d.clinic, d.font + "-b", 15, "centre")
    s.text(306, 82, rng.choice(["PATIENT REGISTRATION", "New Patient Information Sheet", "Patient Intake Form"]), d.font + "-b", 12, "centre")
    y = 108

    def row(*cells):
        nonlocal y
        at = 45
        for share, label, value in cells:
            end = s.text(at, y, label, d.font, 9.2) + 4
            s.line(end, y + 2.5, at + share * 522 - 8, y + 2.5, 0.6)
            small = size
            while small > 7 and fonts.width(value, pen, small) > at + share * 522 - 10 - end:
                small -= 0.25
            s.text(end + 3, y, value, pen, small)
            at += share * 522
        y += 22

    def heading(words):
        nonlocal y
        s.box(45, y - 6, 522, 15, 0, 222)
        s.text(50, y + 5, words, d.font + "-b", 9.5)
        y += 27

    def tick(x, label, on):
        s.box(x, y - 8, 8, 8, 0.7)
        if on:
            s.line(x, y - 8, x + 8, y, 1.2)
            s.line(x, y, x + 8, y - 8, 1.2)
        return s.text(x + 12, y, label, d.font, 9.2) + 14

    street = f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}"
    row((0.68, "Your name", d.patient), (0.32, "Today's date", d.when()))
    row((0.34, "Date of birth", d.born), (0.3, "SSN", ""), (0.36, "Cell", d.phone()))
    row((0.6, "Street", street), (0.4, "City, state, zip", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}"))
    row((0.5, "Employer", rng.choice(["retired", "school district", "self-employed", ""])), (0.5, "Occupation", rng.choice(["", "driver", "teacher", "cashier"])))
    x = s.text(45, y, "Marital status", d.font, 9.2) + 10
    chosen = rng.randrange(4)
    for i, words in enumerate(("Single", "Married", "Divorced", "Widowed")):
        x = tick(x, words, i == chosen)
    y += 22
    row((0.6, "Emergency contact", " ".join(people.person(rng))), (0.4, "Phone", d.phone()))
    row((0.6, "How did you hear about us?", rng.choice(["my doctor", "friend", "insurance list", "web search"])), (0.4, "Your family doctor", d.other.split(",")[0]))
    heading("INSURANCE")
    payer, _, member, _ = rng.choice(people.PAYERS)
    row((0.6, "Insurance company", payer.format(state=people.STATE_NAMES[d.state])), (0.4, "ID no.", people.pattern(rng, member)))
    row((0.6, "Name on card", d.patient), (0.4, "Relationship to you", "self"))
    heading("YOUR HEALTH")
    for group in (("High blood pressure", "Diabetes", "Heart disease", "Asthma"), ("Stroke", "Cancer", "Kidney disease", "Depression")):
        for i, words in enumerate(group):
            tick(50 + i * 130, words, rng.random() < 0.25)
        y += 18
    y += 4
    row((1, "What is your visit for?", rng.choice(["knee hurts when I walk", "headaches", "check up, new in town", "rash on my arms", "stomach trouble"])))
    row((1, "Medicines you take", rng.choice(["blood pressure pill, aspirin", "metformin", "none", "see my list"])))
    row((0.5, "Allergies", rng.choice(["none", "penicillin", "bees"])), (0.5, "Do you smoke?", rng.choice(["no", "quit", "yes, half a pack"])))
    row((1, "Operations and years", rng.choice(["gallbladder 2009", "C-section 2001", "none", "knee 2015"])))
    heading("CONSENT")
    y = s.block(45, y - 2, "I agree to treatment by this practice and to the release of information to my insurer so that bills can be paid. I am responsible for copays, deductibles and services that are not covered. I have been offered the notice of privacy practices. I give permission to leave messages at the number above.", 520, d.font, 9.2, 1.35) + 22
    s.text(45, y, "Signature of patient or guardian", d.font, 9.2)
    s.line(190, y + 3, 400, y + 3, 0.6)
    if rng.random() < 0.8:
        s.text(200, y, d.patient, "signature", 22)
    s.text(s.text(420, y, "Date", d.font, 9.2) + 6, y, d.when(), pen, size)
    s.text(306, 766, f"Please bring to your first visit or fax to {d.phone()}. Office {d.phone()}", d.font, 8, "centre")


def pathology_report(d):
    """A final report on a biopsy from a pathology laboratory."""
    rng, s = d.rng, d.sheet
    lab = rng.choice(["Regional Pathology Associates", "Tissue Diagnostics Laboratory", "Commonwealth Dermatopathology"])
    part, gross, finding, code = rng.choice([("Skin, left shoulder, shave biopsy", "tan shave of skin, 0.8 x 0.6 x 0.1 cm, inked and trisected", "Basal cell carcinoma, nodular type. The deep margin is free of tumor; lateral margins are involved.", "C44.619"),
                                              ("Colon, sigmoid, polyp, polypectomy", "single tan polyp, 0.9 cm, bisected", "Tubular adenoma. No high grade dysplasia or malignancy.", "D12.5"),
                                              ("Stomach, antrum, biopsy", "three tan fragments, 0.2 to 0.4 cm", "Chronic inactive gastritis. No Helicobacter pylori on special stain. No intestinal metaplasia.", "K29.50"),
                                              ("Gallbladder, cholecystectomy", "gallbladder, 8.2 cm long, with several yellow stones up to 1.1 cm", "Chronic cholecystitis with cholelithiasis. No dysplasia.", "K80.10"),
                                              ("Thyroid, left lobe, fine needle aspirate", "4 slides and a cell block", "Benign follicular nodule (Bethesda category II).", "E04.1")])
    s.text(45, 66, lab, d.font + "-b", 15)
    s.text(567, 66, rng.choice(["SURGICAL PATHOLOGY REPORT", "Pathology Report - Final", "FINAL PATHOLOGIC DIAGNOSIS"]), d.font + "-b", 12, "right")
    s.text(45, 80, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}     Client services {d.phone()}     CLIA {rng.randint(10, 50)}D{rng.randint(10 ** 6, 10 ** 7)}", d.font, 8.6)
    s.line(45, 88, 567, 88, 1)
    y = 108
    for left, right in ((("Patient", d.patient_last), ("Accession", f"S{d.day:%y}-{rng.randint(1000, 98000)}")), (("DOB", d.born), ("Collected", d.when(-6))), (("Sex", "F" if d.patient.split()[0] in people.FEMALE else "M"), ("Received", d.when(-5))), (("Physician", d.doctor), ("Reported", d.when())), (("Practice", d.clinic), ("Fax to", d.phone()))):
        d.rows(y, [left], at=118)
        d.rows(y, [right], x=360, at=436)
        y += 17
    s.line(45, y, 567, y, 0.6)
    y += 20
    for head, words in (("Specimen submitted", f"A. {part}"), ("Clinical history", rng.choice(["Changing lesion, rule out malignancy.", "Screening.", "Surveillance, prior abnormal result.", "Not provided."])), ("Final diagnosis", f"A. {part}: {finding}"), ("Comment", rng.choice(["Correlate with clinical findings.", "Repeat as clinically indicated.", "The case was shown at the daily conference."])),
                        ("Gross description", f"Received in formalin labelled with the patient's name: {gross}. Submitted in toto in one cassette."), ("Microscopic description", "Sections show the features described above. Deeper levels were examined."), ("ICD-10", code), ("CPT", "88112" if "aspirate" in part else "88304" if "Gall" in part else "88305")):
        s.text(45, y, head.upper(), d.font + "-b", 9.6)
        y = s.block(60, y + 15, words, 500, d.font, 10.4, 1.35) + 12
    y += 10
    s.text(45, y, f"Electronically signed by {d.other.split(',')[0]}, MD, pathologist, {d.when()} {rng.randint(8, 17)}:{rng.randint(10, 59)}", d.font, 10)
    d.prose(y + 26, f"This result was sent to {d.doctor}. Call {d.phone()} with questions. If you are not the ordering physician, destroy this fax and notify the laboratory.")


def records_release(d):
    """A patient's signed permission to give his records to someone else."""
    rng, s = d.rng, d.sheet
    s.text(306, 68, rng.choice(["AUTHORIZATION FOR RELEASE OF HEALTH INFORMATION", "HIPAA Authorization to Disclose Protected Health Information", "Medical Records Release"]), d.font + "-b", 13, "centre")
    s.text(306, 84, f"{d.clinic}     Health Information Management", d.font, 10, "centre")
    y = 112

    def row(*cells):
        nonlocal y
        at = 45
        for share, label, value in cells:
            s.box(at, y - 12, share * 522, 28, 0.6)
            s.text(at + 3, y - 3, label, d.font, 7.4)
            s.text(at + 6, y + 11, value, d.font, 10.2)
            at += share * 522
        y += 28

    row((0.5, "Patient name", d.patient), (0.25, "Date of birth", d.born), (0.25, "Phone", d.phone()))
    row((0.5, "Address", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}"), (0.25, "State and zip", f"{d.state} {d.zip3}{rng.randint(10, 79)}"), (0.25, "Record no. (office use)", ""))
    y += 10
    other_clinic = f"{rng.choice(people.CLINICS)} {rng.choice(['Orthopedics', 'Heart Center', 'Internal Medicine', 'Eye Care'])}"
    s.text(45, y + 8, "I authorize", d.font + "-b", 10)
    y += 30
    row((0.6, "Name of the practice that gives records", d.clinic), (0.4, "Fax", d.phone()))
    s.text(45, y + 6, "to give the records marked below to", d.font + "-b", 10)
    y += 30
    row((0.6, "Name of person or practice that receives records", f"{rng.choice([d.other, 'Records department'])}, {other_clinic}"), (0.4, "Phone", d.phone()))
    y += 12
    chosen = rng.sample(range(6), 3)
    s.text(45, y, "Records to be released", d.font + "-b", 10)
    y += 20
    for i, words in enumerate(("Office visit notes", "Laboratory results", "Imaging reports", "Immunizations", "Medication list", "Entire chart")):
        x = 50 + i % 3 * 175
        s.box(x, y - 8 + i // 3 * 18, 8, 8, 0.7)
        if i in chosen:
            s.line(x, y - 8 + i // 3 * 18, x + 8, y + i // 3 * 18, 1.2)
            s.line(x, y + i // 3 * 18, x + 8, y - 8 + i // 3 * 18, 1.2)
        s.text(x + 13, y + i // 3 * 18, words, d.font, 9.8)
    y += 44
    s.text(45, y, f"For dates of service from {d.when(-rng.randint(400, 900))} to {d.when()}", d.font, 10)
    y += 24
    s.text(45, y, "Purpose:", d.font + "-b", 10)
    s.text(110, y, rng.choice(["transfer of care", "continuing care with another doctor", "personal use", "disability claim", "legal", "insurance"]), d.font, 10)
    y += 24
    y = d.prose(y, "I understand that this may include information about mental health, alcohol or drug use, HIV or genetic testing unless I say otherwise here: __________________.", "This authorization ends one year from the date below unless I name another date: __________. I may take it back in writing at any time; it does not undo what was released before. My treatment does not depend on my signature. Information that has been released may no longer be protected. A fee may be charged for copies.")
    y += 18
    s.text(45, y, "Signature of patient", d.font, 9.8)
    s.line(145, y + 3, 360, y + 3, 0.6)
    s.text(155, y, d.patient, "signature", 22)
    s.text(380, y, f"Date signed {d.when(-rng.randint(0, 5))}", d.font, 9.8)
    y += 30
    s.text(45, y, "If not the patient, relationship ____________________     Witness ____________________", d.font, 9.4)
    s.text(45, y + 28, f"For office use: ID checked ____  Sent by ____  Pages ____     Questions {d.phone()}", d.font, 8.6)
