"""The seventh set's faxes that are no referrals."""
import people


def emergency_summary(d):
    """What an emergency department sends a patient's own doctor after a visit, for the record alone."""
    rng, s = d.rng, d.sheet
    hospital = f"{rng.choice(people.CLINICS)} {rng.choice(['Regional Hospital', 'Medical Center', 'Community Hospital'])}"
    complaint, story, code, finding, advice = rng.choice([
        ("Ankle injury", "Rolled the left ankle on a step this morning. Able to take four steps. Tender over the outer side, no bony tenderness.", "S93.402A", "Sprain of unspecified ligament of left ankle, initial encounter", "Rest, ice, elastic wrap, weight as tolerated."),
        ("Chest pain", "Sharp pain on the left for two hours, worse with movement. Two troponins negative, ECG without change, chest film clear.", "R07.89", "Other chest pain", "Take ibuprofen with food. Come back for pressure, sweating or short breath."),
        ("Flank pain", "Sudden right flank pain with nausea. CT shows a 3 mm stone near the bladder, no fever. Pain settled with ketorolac.", "N20.1", "Calculus of ureter", "Strain urine, drink water, tamsulosin at night for a week."),
        ("Laceration", "Cut the left hand on glass while washing dishes. Tendons and feeling intact. Four sutures placed, tetanus brought up to date.", "S61.412A", "Laceration without foreign body of left hand, initial encounter", "Keep dry for a day. Sutures out in ten days."),
        ("Cough and fever", "Three days of cough and a temperature of 101. Oxygen 97 percent, lungs clear, influenza A test positive.", "J10.1", "Influenza due to other identified influenza virus with other respiratory manifestations", "Fluids, acetaminophen, stay home until a day without fever.")])
    s.text(45, 68, hospital, d.font + "-b", 15)
    s.text(567, 68, rng.choice(["ED VISIT SUMMARY", "Emergency Department Summary", "EMERGENCY VISIT NOTICE"]), d.font + "-b", 12, "right")
    s.text(45, 82, f"Emergency Department    {d.city}, {d.state}    {d.phone()}    Medical records fax {d.phone()}", d.font, 8.8)
    s.line(45, 90, 567, 90, 1.2)
    s.text(45, 108, f"{rng.choice(['Copy to primary care', 'Sent to', 'Primary care provider'])}: {d.doctor}, {d.clinic}", d.font, 10)
    s.text(45, 122, rng.choice(["For your records. No action is requested.", "This summary is sent for the chart only.", "Notification of your patient's visit; filed automatically."]), d.font + "-b", 10)
    y = 146
    for left, right in ((("Patient", d.patient_last), ("Visit no.", str(rng.randint(10 ** 8, 10 ** 9)))), (("DOB", d.born), ("Arrived", f"{d.when(-1)} {rng.randint(8, 20)}:{rng.randint(10, 59)}")), (("Phone", d.phone()), ("Left", f"{d.when(-1)} {rng.randint(21, 23)}:{rng.randint(10, 59)}")), (("Insurance", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Disposition", rng.choice(["Home", "Home with family"]))), (("Complaint", complaint), ("Seen by", d.other))):
        d.rows(y, [left], at=118)
        d.rows(y, [right], x=340, at=416)
        y += 17
    y += 10
    for head, words in (("Summary of visit", story), ("Vital signs", f"BP {rng.randint(112, 158)}/{rng.randint(64, 92)}, pulse {rng.randint(62, 104)}, temperature {rng.randint(97, 100)}.{rng.randint(0, 9)}, oxygen {rng.randint(95, 99)} percent"), ("Final diagnosis", f"{finding} ({code})"), ("Instructions given to the patient", f"{advice} See {d.doctor.split(',')[0]} in {rng.choice(['3 to 5 days', 'one week', 'two weeks'])} if not better."),
                        ("Prescriptions", rng.choice(["None", "Ibuprofen 600 mg, 20 tablets", "Acetaminophen 500 mg, 24 tablets"])), ("Pending results", rng.choice(["None", "None at the time of this summary"]))):
        s.box(45, y - 11, 522, 16, 0, 226)
        s.text(50, y, head, d.font + "-b", 10)
        y = s.block(50, y + 18, words, 510, d.font, 10.2, 1.35) + 13
    s.text(45, y + 4, f"Electronically signed by {d.other} {d.when()} {rng.randint(1, 6):02d}:{rng.randint(10, 59)}", d.font, 9.6)
    s.text(306, 764, f"Misdirected fax? Call the privacy office at {d.phone()}.     Page 1 of 1", d.font, 8, "centre")


def drug_denial(d):
    """A pharmacy benefit manager's letter that a medicine was not approved."""
    rng, s = d.rng, d.sheet
    drug, why, code = rng.choice([("Semaglutide 0.5 mg pen", "The plan covers this medicine for type 2 diabetes. The request names weight loss.", "E66.9"), ("Adalimumab 40 mg pen", "A trial of methotrexate for three months has not been shown.", "M06.9"), ("Apremilast 30 mg tablet", "Two topical treatments must be tried before this medicine.", "L40.0"),
                                  ("Rimegepant 75 mg tablet", "Two triptans must have failed or be unsafe.", "G43.909"), ("Lidocaine 5% patch", "The medicine is covered for pain after shingles alone.", "M54.50"), ("Ticagrelor 90 mg tablet", "The quantity asked for is more than the plan's limit.", "I25.10")])
    s.text(45, 68, rng.choice(["Clearpath Pharmacy Benefits", "Prairie Rx Solutions", "Unity Script Management"]), d.font + "-b", 15)
    s.text(45, 82, f"Coverage determinations    Phone {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.text(567, 68, rng.choice(["PRIOR AUTHORIZATION DENIED", "Notice of Adverse Determination", "DRUG COVERAGE DENIAL"]), d.font + "-b", 11.5, "right")
    s.line(45, 90, 567, 90, 1)
    s.text(45, 112, d.when(), d.font, 10.5)
    for i, words in enumerate((d.doctor, d.clinic, f"Fax {d.phone()}")):
        s.text(45, 134 + i * 14, words, d.font, 10.5)
    top = 188
    y = d.rows(top + 17, [("Member", d.patient), ("Date of birth", d.born), (rng.choice(["Member ID", "Cardholder ID"]), people.pattern(rng, rng.choice(["W#########", "H########", "###########"]))), ("Medicine", drug), ("Quantity", f"{rng.choice([1, 2, 4, 30, 60])} for {rng.choice([28, 30])} days"), ("Diagnosis sent", code), ("Prescriber NPI", people.npi(rng)), ("Case number", f"PA-{rng.randint(10 ** 6, 10 ** 7)}"), ("Decision", rng.choice(["DENIED", "Not approved"]))], x=54, at=170)
    s.box(45, top, 522, y - top - 4, 0.8)
    y += 22
    s.text(45, y, f"Dear {d.doctor.split(',')[0]}:", d.font, 10.5)
    y = d.prose(y + 22, f"We reviewed the prior authorization request for {drug} and cannot approve it. {why}", f"Covered medicines that may be used instead are in the formulary: {rng.choice(['see tier 1 and 2 of the list', 'generic products of the same class', 'call us for the list'])}. Your patient has been sent a copy of this letter.",
                "If you disagree you may ask for a peer to peer talk within 14 days, or send an appeal with chart notes within 180 days. Ask for an expedited appeal if waiting may harm the patient.")
    s.text(45, y + 4, rng.choice(["To appeal, complete and fax this part:", "Appeal request (optional)"]), d.font + "-b", 10.5)
    x = 45
    for words in ("Standard appeal", "Expedited appeal", "Peer to peer call"):
        s.box(x, y + 15, 8, 8, 0.7)
        x = s.text(x + 13, y + 23, words, d.font, 10) + 24
    s.text(45, y + 46, "Reason ______________________________________________________________________", d.font, 10)
    s.text(45, y + 68, "Prescriber signature ______________________________    Date ______________", d.font, 10)
    s.text(45, y + 92, f"Reviewer: {d.other.split(',')[0]}, PharmD     Appeals fax {d.phone()}     Language help {d.phone()}", d.font, 9.2)
    s.text(306, 766, "This decision concerns coverage only. Treatment is decided by you and your patient.", d.font, 8, "centre")


def device_check(d):
    """The report of a pacemaker's reading, sent from a device clinic for the chart."""
    rng, s = d.rng, d.sheet
    s.text(306, 66, f"{rng.choice(people.CLINICS)} {rng.choice(['Arrhythmia & Device Clinic', 'Heart Rhythm Center', 'Pacemaker Clinic'])}", d.font + "-b", 15, "centre")
    s.text(306, 80, f"{d.city}, {d.state}    Device line {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.text(306, 100, rng.choice(["REMOTE DEVICE CHECK", "Pacemaker Interrogation Report", "DEVICE FOLLOW-UP REPORT"]), d.font + "-b", 12.5, "centre")
    y = 126
    kind = rng.choice(["Dual chamber pacemaker", "Single chamber pacemaker", "Implantable defibrillator"])
    for left, right in ((("Patient", d.patient), ("Check date", d.when(-2))), (("DOB", d.born), ("Report date", d.when())), (("Device", kind), ("Serial no.", people.pattern(rng, "@@@######"))), (("Implanted", d.when(-rng.randint(400, 2900))), ("Followed by", d.doctor)), (("Indication", "Ischemic cardiomyopathy (I25.5)" if kind.startswith("Implantable") else rng.choice(["Sick sinus syndrome (I49.5)", "Complete heart block (I44.2)"])), ("Copy to", d.other))):
        d.rows(y, [left], at=112)
        d.rows(y, [right], x=330, at=416)
        y += 17
    y += 8
    stops = (45, 205, 330, 455, 567)
    single = kind.startswith("Single")
    rows = [("Lead measurement", "Atrial", "Ventricular", "Status")] + [(name, "-" if single else f"{rng.uniform(low, high):.{places}f} {unit}", f"{rng.uniform(low, high):.{places}f} {unit}", "in range") for name, low, high, places, unit in (("Sensing", 2, 12, 1, "mV"), ("Impedance", 380, 640, 0, "ohm"), ("Threshold at 0.4 ms", 0.5, 1.25, 2, "V"))]
    for n, cells in enumerate(rows):
        for a, b, words in zip(stops, stops[1:], cells):
            s.box(a, y, b - a, 18, 0.5, 228 if n == 0 else None)
            s.text(a + 5, y + 12.6, words, d.font + ("-b" if n == 0 else ""), 9.6)
        y += 18
    y += 22
    paced = rng.randint(4, 99)
    y = d.rows(y, [("Battery", f"{rng.uniform(2.8, 3.1):.2f} V, about {rng.randint(2, 11)} years left"), ("Mode and rates", f"{'VVI' if single else 'DDD'} {rng.choice([50, 60])} to {rng.choice([120, 130])} per minute"), ("Paced beats", f"ventricle {paced} percent" + ("" if single else f", atrium {rng.randint(2, 80)} percent")), ("Events", rng.choice(["none stored", "2 runs of atrial tachycardia, longest 14 seconds", "1 high rate episode, 6 beats"])), ("Therapies", "none delivered")], at=150, gap=18)
    points, x = [], 60
    s.box(45, y + 4, 522, 92, 0.6)
    while x < 540:
        points += [(x, y + 58), (x + 8, y + 58), (x + 11, y + 52), (x + 15, y + 58), (x + 20, y + 58), (x + 22, y + 63), (x + 25, y + 22), (x + 28, y + 74), (x + 31, y + 58), (x + 40, y + 51), (x + 48, y + 58)]
        x += 60
    s.curve(points, 1)
    s.text(52, y + 90, "II  25 mm/s  10 mm/mV", d.font, 7.5)
    y += 122
    y = d.prose(y, f"Impression: {rng.choice(['normal function of the device.', 'device works as programmed, no change made.', 'stable leads and battery.'])} The next remote check is on {d.when(rng.choice([88, 91, 95]))}; the patient has been told. This copy is for the chart and needs no reply.")
    s.text(45, y + 10, f"Read by {d.doctor}, {d.when()}. Questions: {d.phone()}", d.font, 10)
    s.text(306, 764, "Page 1 of 1", d.font, 8, "centre")
