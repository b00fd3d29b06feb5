"""The fourteenth set's faxes that are no referrals, all kept aside."""
import fonts
import people


def ruled(d, y, rows, x=45, wide=522, deep=26, pen=None):
    """Ruled cells with a small caption each, answers by pen when a pen is named; returns the y under them."""
    s = d.sheet
    for cells in rows:
        at = x
        for share, caption, value in cells:
            s.box(at, y, share * wide, deep, 0.6)
            s.text(at + 3, y + 8, caption, d.font, 6.8)
            font, size = pen or d.font, 11 if pen else 9.6
            while fonts.width(value, font, size) > share * wide - 8 and size > 6:
                size -= 0.25
            s.text(at + 5, y + deep - 5.5, value, font, size)
            at += share * wide
        y += deep
    return y


def answering_service(d):
    """What an answering service took down from a patient's call in the night, for the doctor on call."""
    rng, s = d.rng, d.sheet
    s.text(45, 64, rng.choice(["Night Owl Medical Answering", "CareLine Answering Bureau", "MedMessage Exchange"]), d.font + "-b", 15)
    s.text(567, 64, rng.choice(["MESSAGE SUMMARY", "After-hours messages", "CALL TICKETS"]), d.font + "-b", 12, "right")
    s.text(45, 79, f"Account {rng.randint(1000, 9999)}: {d.clinic}     Operator line {d.phone()}     Sent {d.when()} 7:0{rng.randint(0, 9)} AM", d.font, 9)
    y = 92
    calls = rng.sample([("Fever 101 since supper, cough. Asks if she should go to the ER.", "Paged 9:14 PM, doctor called back 9:20 PM, advised fluids."), ("Out of blood pressure pills, pharmacy closed.", "Not urgent, office to call in the morning."), ("Dressing came off, a little blood. Surgery last week.", "Paged twice, connected at 11:02 PM."), ("Wants to cancel tomorrow's visit with the heart doctor.", "Office to call."), ("Sugar 312, took extra insulin, feels fine now.", "Paged, doctor spoke with the patient."), ("Lab calling with potassium 6.1, result read back.", "Connected to on-call doctor at once."), ("Says the specialist's office never got the referral paper.", "Office to look into it Monday.")], rng.randint(3, 4))
    for n, (story, done) in enumerate(calls, 1):
        name = " ".join(people.person(rng))
        s.box(45, y, 522, 16, 0.6, 222)
        s.text(50, y + 11.5, f"Ticket {n}", d.font + "-b", 9.4)
        s.text(562, y + 11.5, f"{d.when(-1)}  {rng.randint(6, 11)}:{rng.randint(10, 59)} PM", d.font, 9.4, "right")
        y = ruled(d, y + 16, [[(0.4, "CALLER", name), (0.3, "CALL BACK", d.phone()), (0.3, "RELATION", rng.choice(["Patient", "Spouse", "Daughter", "Lab"]))], [(0.4, "PATIENT", d.patient if n == 1 else name), (0.3, "DATE OF BIRTH", d.born if n == 1 else f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1938, 2004)}"), (0.3, "PATIENT'S DOCTOR", rng.choice([d.doctor, d.other]))]])
        s.box(45, y, 522, 40, 0.6)
        s.text(48, y + 8, "MESSAGE", d.font, 6.8)
        s.text(50, y + 20, story, d.font, 9.8)
        s.text(50, y + 34, f"Action: {done}", d.font, 9.4)
        y += 50
    d.prose(y + 12, f"On call: {d.other}. Back-up: {d.doctor}. Messages are kept for 90 days; recordings on request.", "End of report. Please initial each ticket when handled: ____  ____  ____  ____")


def consult_note_request(d):
    """A family doctor's office asks a specialist for the note of a visit that has already taken place."""
    rng = d.rng
    d.title(66, d.clinic, rng.choice(["Consult note request", "CLOSING THE LOOP", "Request for visit note"]))
    d.sheet.text(45, 80, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}     Phone {d.phone()}     Fax {d.phone()}", d.font, 9)
    field, code, words = rng.choice([("Cardiology", "I48.91", "Unspecified atrial fibrillation"), ("Gastroenterology", "K59.00", "Constipation, unspecified"), ("Dermatology", "L40.0", "Psoriasis vulgaris"), ("Urology", "N20.0", "Calculus of kidney")])
    y = ruled(d, 96, [[(0.6, rng.choice(["Specialist office", "Sent to"]), f"{rng.choice(people.CLINICS)} {field}"), (0.4, "Fax", d.phone())], [(0.6, "Seen by", d.other), (0.4, "Date of this request", d.when())], [(0.6, "Patient", d.patient_last), (0.4, "Date of birth", d.born)],
                      [(0.6, "Referred by", d.doctor), (0.4, "NPI", people.npi(rng))], [(0.6, "Diagnosis on our order", f"{code} {words}"), (0.4, "Original order sent", d.when(-rng.randint(50, 90)))], [(0.6, "Our tracking number", str(rng.randint(10**6, 10**7))), (0.4, "Visit kept, per patient", d.when(-rng.randint(8, 30)))]])
    y = d.prose(y + 24, f"The patient tells us that the {field.lower()} visit has taken place. No note has reached the chart, and our quality program cannot close the order without it.", rng.choice(["This is not a new referral. Nothing needs to be scheduled.", "Please do not book another visit; we only want the paper."]), "Tick one and fax this sheet back:")
    for words in ("Note attached", "Patient did not come (date ____________)", "Patient was never scheduled with us", "Note not yet finished, expected on ____________"):
        d.sheet.box(60, y - 8, 9, 9, 0.8)
        d.sheet.text(76, y, words, d.font, 10.5)
        y += 19
    d.prose(y + 16, f"{'Second' if rng.random() < 0.5 else 'Third'} request. Thank you. {people.person(rng)[0]} in Referral Tracking, for {d.doctor}.", "Your name ______________________     Date ____________")


def sleep_study_report(d):
    """A sleep laboratory's report of a night to the doctor who ordered it."""
    rng, s = d.rng, d.sheet
    ahi = rng.choice([3, 8, 14, 22, 37, 51])
    code, words, plan = ("R06.83", "Snoring", "No sleep apnea. Weight loss and sleeping on the side.") if ahi < 5 else ("G47.33", "Obstructive sleep apnea (adult) (pediatric)", "Auto-adjusting pressure 5 to 15 cm has been ordered by our laboratory; the equipment company will call the patient." if ahi > 12 else "Mild. Options were discussed with the patient: weight, position, dental device.")
    s.text(306, 62, f"{rng.choice(people.CLINICS)} Sleep Laboratory", d.font + "-b", 16, "centre")
    s.text(306, 76, f"Phone {d.phone()}    Fax {d.phone()}    Accredited facility", d.font, 9, "centre")
    s.text(306, 96, rng.choice(["POLYSOMNOGRAM REPORT", "Sleep Study Interpretation", "HOME SLEEP APNEA TEST: FINAL REPORT"]), d.font + "-b", 12.5, "centre")
    y = d.rows(120, [("Patient", d.patient_last), ("Date of birth", d.born), ("Study date", d.when(-6)), ("Referring provider", d.doctor), ("Interpreting physician", d.other), ("Indication", "Snoring, daytime sleepiness"), ("Insurance", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("CPT", rng.choice(["95810", "95806"])), ("BMI / Epworth", f"{rng.randint(24, 44)} / {rng.randint(6, 19)}")], at=190, gap=15)
    s.line(45, y, 567, y, 0.8)
    left = [("Recording time", f"{rng.randint(400, 480)} min"), ("Sleep time", f"{rng.randint(290, 395)} min"), ("Sleep efficiency", f"{rng.randint(64, 92)} %"), ("REM", f"{rng.randint(9, 24)} %"), ("Arousal index", str(rng.randint(8, 48)))]
    other = [("Apnea-hypopnea index", str(ahi)), ("Supine index", str(ahi + rng.randint(2, 14))), ("Lowest saturation", f"{rng.randint(74, 91)} %"), ("Time below 88 %", f"{rng.randint(0, 40)} min"), ("Limb movement index", str(rng.randint(0, 18)))]
    for a, b in zip(left, other):
        y += 16
        for x, stop, (label, value) in ((45, 150, a), (320, 460, b)):
            s.text(x, y, label, d.font + "-b", 9.6)
            s.text(stop, y, value, d.font, 9.6)
    s.line(45, y + 8, 567, y + 8, 0.8)
    y = d.prose(y + 28, f"Impression: {words} ({code}), AHI {ahi} per hour.", f"Recommendation: {plan} No driving when sleepy. Return to {d.doctor} for other care.", "Sleep was staged and scored by a registered technologist by current rules; the raw data were reviewed in full.")
    s.text(52, y + 24, d.other.split(",")[0], "signature", 24)
    s.text(45, y + 42, f"{d.other}, sleep medicine     read {d.when(-1)}", d.font, 9.6)
    s.text(45, y + 56, f"cc: {d.clinic}", d.font, 9.6)


def death_certificate_worksheet(d):
    """A funeral home asks the doctor of a person who died to certify the cause of death."""
    rng, s = d.rng, d.sheet
    pen = rng.choice(fonts.PENS)
    s.text(306, 62, f"{rng.choice(people.LAST)} & {rng.choice(['Sons', 'Daughters'])} Funeral Home", d.font + "-b", 16, "centre")
    s.text(306, 76, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.text(306, 98, rng.choice(["CAUSE OF DEATH WORKSHEET", "Physician's worksheet for the death record", "REQUEST FOR MEDICAL CERTIFICATION"]), d.font + "-b", 12.5, "centre")
    y = ruled(d, 110, [[(0.5, "NAME OF DECEDENT (last, first)", d.patient_last), (0.25, "DATE OF BIRTH", d.born), (0.25, "SEX", rng.choice(["F", "M"]))], [(0.25, "DATE OF DEATH", d.when(-2)), (0.2, "TIME", f"{rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"), (0.55, "PLACE OF DEATH", rng.choice(["Home", "Memorial Hospital", "Nursing facility"]))],
                       [(0.5, "ATTENDING PHYSICIAN", d.doctor), (0.25, "PHONE", d.phone()), (0.25, "FAX", d.phone())], [(0.5, "NEXT OF KIN", " ".join(people.person(rng))), (0.25, "RELATION", rng.choice(["Spouse", "Son", "Daughter"])), (0.25, "PHONE", d.phone())]], pen=pen)
    d.prose(y + 22, f"Doctor: the family has chosen us. Please certify in the state's electronic system or complete the lines below and fax them back before {d.when(2)}, since burial cannot take place without it.")
    y += 62
    first, second = rng.choice([("Acute on chronic heart failure", "Coronary artery disease"), ("Respiratory failure", "Chronic obstructive lung disease"), ("Septic shock", "Pneumonia"), ("", "")])
    for label, words, time in (("a. Immediate cause", first, rng.choice(["hours", "3 days"]) if first else ""), ("b. Due to", second, rng.choice(["years", "2 weeks"]) if second else ""), ("c. Due to", "", ""), ("Other conditions", "", "")):
        s.text(45, y, label, d.font + "-b", 9.6)
        s.line(150, y + 3, 420, y + 3)
        s.text(154, y, words, pen, 11.5)
        s.text(430, y, "Interval", d.font, 9)
        s.line(470, y + 3, 567, y + 3)
        s.text(474, y, time, pen, 11.5)
        y += 25
    for title, options in (("Manner of death", ("Natural", "Accident", "Pending", "Undetermined")), ("Autopsy", ("Yes", "No")), ("Tobacco contributed", ("Yes", "No", "Probably", "Unknown")), ("Medical examiner called", ("Yes", "No"))):
        s.text(45, y, title, d.font + "-b", 9.6)
        x = 180
        for words in options:
            s.box(x, y - 8, 8.5, 8.5, 0.8)
            x = s.text(x + 13, y, words, d.font, 9.6) + 18
        y += 19
    y = ruled(d, y + 6, [[(0.5, "CERTIFIER (print)", d.doctor if first else ""), (0.25, "LICENSE NO.", ""), (0.25, "NPI", people.npi(rng) if first else "")], [(0.5, "SIGNATURE", ""), (0.25, "DATE SIGNED", ""), (0.25, "LAST SAW PATIENT", d.when(-rng.randint(5, 40)) if first else "")]], pen=pen)
    d.prose(y + 20, f"Funeral director: {' '.join(people.person(rng))}, license FD-{rng.randint(1000, 9999)}. Thank you for your prompt help.")


def privileges_check(d):
    """A hospital's medical staff office asks a colleague about a doctor who applies for privileges."""
    rng, s = d.rng, d.sheet
    d.title(64, rng.choice(["Memorial Hospital", "Lakeside Regional Medical Center", "Good Shepherd Hospital"]), rng.choice(["Medical Staff Office", "Credentials Verification"]))
    s.text(45, 78, f"Phone {d.phone()}    Fax {d.phone()}    {d.when()}", d.font, 9)
    field = rng.choice(["Gastroenterology", "Cardiology", "Orthopedics", "Neurology", "General Surgery"])
    y = d.rows(104, [("To", d.other), ("Practice", d.clinic), ("Fax", d.phone()), ("Re: applicant", d.doctor), ("Applicant NPI", people.npi(rng)), ("Specialty", field), ("Request", rng.choice(["Peer reference, reappointment", "Peer reference, first appointment", "Verification of affiliation"])), ("Reply needed by", d.when(14))], at=150, gap=15)
    y = d.prose(y + 8, f"Dear Colleague: the practitioner named above has applied for clinical privileges in {field.lower()} and gave your name as a peer. Please rate what you know at first hand and return both the form and your signature. A release signed by the applicant is on file.")
    names = ["", "Excellent", "Good", "Fair", "Poor", "Not known"]
    stops = [45, 245, 310, 375, 440, 500, 567]
    for n, row in enumerate([names] + [[words] + [""] * 5 for words in ("Medical knowledge", "Technical skill", "Patient care", "Communication with referring doctors", "Timely records", "Physical and mental health")]):
        for a, b, words in zip(stops, stops[1:], row):
            s.box(a, y, b - a, 18, 0.6, 222 if n == 0 else None)
            s.text(a + 4, y + 12.5, words, d.font + ("-b" if n == 0 else ""), 8.8)
        y += 18
    y += 24
    for words in ("Have you known the applicant for more than one year?", "Has the applicant ever been subject to discipline, to your knowledge?", "Would you refer a member of your family to the applicant?", "Do you recommend appointment without reservation?"):
        s.text(45, y, words, d.font, 10)
        for x, choice in ((440, "Yes"), (490, "No")):
            s.box(x, y - 8, 9, 9, 0.8)
            s.text(x + 13, y, choice, d.font, 10)
        y += 19
    d.prose(y + 14, "Comments ______________________________________________________________________", "Signature ______________________________   Specialty ____________________   Date ___________", "Peer review document, privileged under state law.")
