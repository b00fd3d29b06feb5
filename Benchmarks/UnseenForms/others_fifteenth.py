"""The fifteenth set's faxes that are no referrals, all kept aside; their people are of the second pool."""
import fonts
import people_second as people
from sheet import fold


def facts(d, y, rows, x=45, tab=120, gap=15, size=9.6):
    """Rows of one or two names and values, the second pair from the middle of the page; returns the y under them."""
    for cells in rows:
        for at, (label, value) in zip((x, 320), cells):
            d.sheet.text(at, y, label, d.font + "-b", size)
            room = (190 if len(cells) > 1 else 440) - 10 - (0 if at == x else 10)
            d.sheet.text(at + tab, y, value, d.font, min(size, size * room / max(fonts.width(str(value), d.font, size), 1)) if len(cells) > 1 and at == x else size)
        y += gap
    return y


def payer(d):
    return d.rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])


def dismissal_letter(d):
    """A specialist tells a patient, with a copy to the family doctor, that the practice will not see the patient any more."""
    rng, s = d.rng, d.sheet
    field = rng.choice(["Pain Medicine", "Cardiology", "Neurology", "Rheumatology", "Gastroenterology"])
    s.text(306, 66, f"{rng.choice(people.CLINICS)} {field} Associates", d.font + "-b", 17, "centre")
    s.text(306, 80, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.line(45, 88, 567, 88, 0.8)
    s.text(45, 112, d.when(), d.font, 10.5)
    s.text(45, 130, rng.choice(["By certified mail and regular mail; copy by fax to the primary care physician", "CERTIFIED MAIL, RETURN RECEIPT REQUESTED   cc by fax"]), d.font, 9.4)
    y = 156
    for words in (d.patient, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}"):
        s.text(45, y, words, d.font, 10.5)
        y += 14
    s.text(45, y + 12, f"Re: {d.patient}, date of birth {d.born}", d.font + "-b", 10.5)
    code, words = {"Pain Medicine": ("M54.16", "lumbar radiculopathy"), "Cardiology": ("I48.91", "atrial fibrillation"), "Neurology": ("G43.909", "migraine"), "Rheumatology": ("M06.9", "rheumatoid arthritis"), "Gastroenterology": ("K50.90", "Crohn's disease")}[field]
    why = rng.choice([f"you have missed {rng.randint(3, 5)} appointments without notice, the last on {d.when(-9)}", "the agreement on controlled medicines that you signed has not been kept", f"an open balance of ${rng.randint(140, 900)} has not been settled despite three letters", "you have asked that your records be sent to another practice"])
    y = d.prose(y + 38, f"Dear {rng.choice(['Ms.', 'Mr.'])} {d.patient_last.split(',')[0]}:", f"This letter is to tell you that {d.doctor} can no longer serve as your {field.lower()} physician, because {why}.",
                f"For thirty days from the date of this letter we will see you in an emergency and refill medicines that you need for {words} ({code}). After {d.when(30)} you will have to be under the care of another specialist.",
                f"Your family physician, {d.other}, who first referred you to us on {d.when(-rng.randint(200, 900))}, or the provider line of {payer(d)} can help you find one. We will send a copy of your chart when we have your signed release.",
                rng.choice(["Please do not put off treatment: untreated, your condition may get worse.", "We wish you well, and urge you to arrange for your care promptly."]))
    s.text(45, y + 8, "Sincerely,", d.font, 10.5)
    s.text(52, y + 38, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 56, d.doctor, d.font, 10.5)
    s.text(45, y + 84, f"cc: {d.other}, {d.clinic}, fax {d.phone()}", d.font, 9.6)
    s.text(45, y + 98, f"NPI {people.npi(rng)}     Practice manager: {' '.join(people.person(rng))}", d.font, 9.6)


def independent_exam(d):
    """What an independent examiner writes to an insurer about an injured worker; no treatment is asked for or given."""
    rng, s = d.rng, d.sheet
    d.title(66, rng.choice(["Premier Medical Evaluations", "Independent Medical Review Group", "Impartial Exam Services"]), rng.choice(["INDEPENDENT MEDICAL EXAMINATION", "IME REPORT", "Examination of Claimant"]))
    part, code, words = rng.choice([("right shoulder", "S46.011A", "Strain of muscle(s) and tendon(s) of the rotator cuff of right shoulder, initial encounter"), ("low back", "S39.012A", "Strain of muscle, fascia and tendon of lower back, initial encounter"), ("left knee", "S83.232A", "Complex tear of medial meniscus, current injury, left knee, initial encounter")])
    y = facts(d, 96, [[("Claimant", d.patient_last), ("Date of birth", d.born)], [("Claim number", f"WC-{rng.randint(10**6, 10**7)}"), ("Date of injury", d.when(-rng.randint(90, 400)))], [("Employer", rng.choice([one for one in people.EMPLOYERS if one not in ("Retired", "Disabled", "Self-employed")])), ("Date of exam", d.when(-5))],
                      [("Adjuster", " ".join(people.person(rng))), ("Adjuster fax", d.phone())], [("Examiner", d.doctor), ("NPI", people.npi(rng))], [("Treating doctor", d.other), ("Phone", d.phone())], [("Requested by", rng.choice(["Carrier", "Claims administrator", "Defense counsel"])), ("Specialty", rng.choice(["Orthopaedic Surgery", "Physical Medicine", "Occupational Medicine"]))]], tab=100)
    s.line(45, y, 567, y, 0.8)
    y = d.prose(y + 18, "The claimant was told that this examination is for evaluation only, that no doctor-patient relationship exists, and that the report goes to the party that asked for it.",
            f"History: the claimant reports injury to the {part} while {rng.choice(['lifting a crate', 'stepping off a loading dock', 'pulling a pallet jack'])}. Seen first at urgent care, then by {d.other.split(',')[0]}, who ordered {rng.choice(['therapy', 'an MRI'])} and referred the claimant to a surgeon. {rng.randint(8, 24)} visits of therapy are on record.",
            f"Records reviewed: {rng.randint(40, 300)} pages, MRI of the {part}, therapy notes, employer's first report.",
            f"Examination: motion of the {part} {rng.choice(['full', 'reduced by a quarter'])}, strength {rng.choice(['4/5', '5/5'])}, no wasting, reflexes equal, {rng.randint(0, 2)} of 5 nonorganic signs.",
            f"Diagnosis: {words} ({code}).", f"Opinion: {rng.choice(['maximum medical improvement has been reached', 'further therapy is not medically necessary', 'the surgery proposed is reasonable and related to the injury'])}. Whole person impairment {rng.randint(0, 9)} percent. Work: {rng.choice(['full duty', 'no lifting above 25 pounds', 'no overhead work'])}.",
            "I declare under penalty of perjury that the above is true and was written by me.")
    s.text(52, y + 26, d.doctor.split(",")[0], "signature", 24)
    s.text(45, y + 44, f"{d.doctor}    {d.when(-1)}    Questions: {d.phone()}", d.font, 9.6)


def equipment_delivery(d):
    """A medical supplier's ticket that equipment was delivered to a patient, sent to the doctor who ordered it."""
    rng, s = d.rng, d.sheet
    s.text(45, 64, f"{rng.choice(people.CLINICS)} {rng.choice(['Home Medical', 'Respiratory & Mobility', 'Oxygen & Medical Supply'])}", d.font + "-b", 16)
    s.text(567, 64, rng.choice(["DELIVERY TICKET", "Proof of Delivery", "SET-UP AND DELIVERY RECORD"]), d.font + "-b", 12.5, "right")
    s.text(45, 78, f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}, {d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}    NPI {people.npi(rng)}", d.font, 9)
    kind = rng.choice([("G47.33", "Obstructive sleep apnea", [("E0601", "CPAP device, auto-adjusting", 1), ("E0562", "Heated humidifier", 1), ("A7034", "Nasal mask", 1), ("A7037", "Tubing", 1)]), ("J44.9", "COPD", [("E1390", "Oxygen concentrator, 5 liter", 1), ("E0431", "Portable gas system", 1), ("A4615", "Cannula", 2)]), ("M62.81", "Muscle weakness", [("K0001", "Standard wheelchair", 1), ("E0143", "Walker, folding, wheeled", 1), ("E0163", "Commode chair", 1)])])
    y = facts(d, 104, [[("Patient", d.patient_last), ("Birth date", d.born)], [("Deliver to", f"{rng.randint(100, 9800)} {rng.choice(people.STREETS)}"), ("Phone", d.phone())], [("City", f"{d.city}, {d.state} {d.zip3}{rng.randint(10, 79)}"), ("Contact", " ".join(people.person(rng)))], [("Ordered by", d.doctor), ("Doctor's fax", d.phone())],
                       [("Order date", d.when(-11)), ("Delivered", d.when(-1))], [("Insurance", payer(d)), ("ID", people.pattern(rng, "@########"))], [("Diagnosis", f"{kind[0]} {kind[1]}"), ("Ticket no.", str(rng.randint(10**5, 10**6)))], [("Authorization", people.pattern(rng, "#########")), ("Technician", f"{people.person(rng)[0]} {rng.choice('BCDK')}.")]], tab=88)
    stops = [45, 115, 330, 375, 480, 567]
    for n, row in enumerate([("HCPCS", "Item", "Qty", "Serial / lot", "Rent or buy")] + [(code, words, str(many), people.pattern(rng, "@@######"), rng.choice(["Rental", "Purchase"])) for code, words, many in kind[2]]):
        for a, b, words in zip(stops, stops[1:], row):
            s.box(a, y, b - a, 18, 0.6, 222 if n == 0 else None)
            s.text(a + 4, y + 12.5, words, d.font + ("-b" if n == 0 else ""), 9)
        y += 18
    y += 22
    for words in rng.sample(["Equipment shown and used in my presence by the technician", "Written instructions and emergency number left in the home", "Home is safe: outlets, smoke alarm, clear path", "Patient rights and the supplier standards were given", "I know how to reach the supplier at night and on weekends"], 4):
        s.box(45, y - 8, 9, 9, 0.8)
        s.curve([(47, y - 3), (50, y + 1), (57, y - 10)], 1.3)
        s.text(61, y, words, d.font, 9.8)
        y += 17
    y = d.prose(y + 12, f"Dear {d.doctor.split(',')[0]}: this is to let you know that your patient has the equipment you ordered. Nothing is needed from you now; a note of a visit between day 31 and day {rng.choice([60, 90])} will be asked for later.")
    s.text(52, y + 22, d.patient, rng.choice(fonts.PENS), 13)
    s.line(45, y + 26, 290, y + 26)
    s.line(320, y + 26, 567, y + 26)
    s.text(330, y + 22, d.when(-1), rng.choice(fonts.PENS), 12)
    s.text(45, y + 36, "Patient or representative, relation if not the patient", d.font, 7.6)
    s.text(320, y + 36, "Date received", d.font, 7.6)


def anticoagulation_note(d):
    """A blood thinner clinic reports a visit to the doctor in charge, with the next dose and date."""
    rng, s = d.rng, d.sheet
    d.title(66, f"{rng.choice(people.CLINICS)} {rng.choice(people.HOSPITALS)}", rng.choice(["Anticoagulation Clinic", "ANTICOAGULATION VISIT", "Warfarin Management Note"]))
    code, words, low, high = rng.choice([("I48.20", "Chronic atrial fibrillation, unspecified", 2.0, 3.0), ("I26.99", "Other pulmonary embolism without acute cor pulmonale", 2.0, 3.0), ("Z95.2", "Presence of prosthetic heart valve", 2.5, 3.5)])
    inr = round(rng.uniform(1.3, 4.8), 1)
    y = facts(d, 96, [[("Patient", d.patient_last), ("DOB", d.born)], [("MRN", people.pattern(rng, "########")), ("Visit", d.when())], [("Managing provider", d.doctor), ("Fax", d.phone())], [("PCP", d.other), ("Phone", d.phone())], [("Indication", f"{code} {words}")], [("Referral on file", f"from {d.doctor}, valid to {d.when(rng.randint(40, 300))}")], [("Goal INR", f"{low} - {high}"), ("Insurance", payer(d))]], tab=112)
    s.box(45, y, 522, 40, 1.2)
    s.text(58, y + 26, f"INR today {inr}", d.font + "-b", 17)
    s.text(554, y + 26, "in range" if low <= inr <= high else "HIGH" if inr > high else "LOW", d.font + "-b", 15, "right")
    y += 60
    stops = [45, 135, 200, 300, 567]
    for n in range(5):
        row = ("Date", "INR", "Weekly dose", "Remarks") if n == 0 else (d.when(-14 * n), str(round(rng.uniform(1.6, 3.8), 1)), f"{rng.choice([30, 32.5, 35, 37.5, 40])} mg", rng.choice(["no change", "missed two doses", "antibiotic for a week", "dose raised 10 percent", "more greens than usual"]))
        for a, b, words in zip(stops, stops[1:], row):
            s.box(a, y, b - a, 17, 0.6, 222 if n == 0 else None)
            s.text(a + 4, y + 12, words, d.font + ("-b" if n == 0 else ""), 9.2)
        y += 17
    y = d.prose(y + 24, f"Bleeding: {rng.choice(['none', 'gums, once', 'bruise on the arm'])}. Missed doses: {rng.randint(0, 2)}. New medicines: {rng.choice(['none', 'amiodarone', 'ciprofloxacin 5 days'])}. Falls: none.",
                f"Assessment and plan: {'continue the present dose' if low <= inr <= high else 'hold one dose, then lower the week by 10 percent' if inr > high else 'extra half tablet today, then raise the week by 10 percent'}. Next INR {d.when(rng.choice([7, 14, 28]))} at {rng.choice(['9:20 AM', '1:40 PM', '10:00 AM'])} in this clinic. The patient repeated the instructions.",
                f"Procedure planned: {rng.choice(['none', f'colonoscopy {d.when(33)}, bridging to be decided by the managing provider'])}.", "For your information; a reply is needed only if you disagree with the plan.")
    s.text(45, y + 14, f"{' '.join(people.person(rng))}, PharmD     electronically signed {d.when()} {rng.randint(8, 16)}:{rng.randint(10, 59)}", d.font, 9.8)
    s.text(45, y + 30, f"Clinic phone {d.phone()}    fax {d.phone()}", d.font, 9.6)


def home_assessment(d):
    """A plan's nurse practitioner visited a member at home and sends the findings to the member's doctor."""
    rng, s = d.rng, d.sheet
    s.text(306, 64, payer(d), d.font + "-b", 16, "centre")
    s.text(306, 80, rng.choice(["In-Home Health Assessment: Summary for the Primary Care Provider", "ANNUAL HOUSE CALL VISIT - PCP COPY", "Member Wellness Visit at Home, Provider Summary"]), d.font + "-b", 11.5, "centre")
    y = facts(d, 106, [[("Member", d.patient_last), ("Date of birth", d.born)], [("Member ID", people.pattern(rng, "H#########")), ("Date of visit", d.when(-12))], [("Your name", d.doctor), ("Your fax", d.phone())], [("Practice", d.clinic), ("Visit by", d.other)], [("Member phone", d.phone()), ("Language", rng.choice(people.LANGUAGES))]], tab=92)
    s.line(45, y - 4, 567, y - 4, 0.8)
    s.text(45, y + 12, rng.choice(["Conditions found or confirmed", "Diagnoses recorded at the visit"]), d.font + "-b", 10.6)
    y += 28
    for code, words, status in rng.sample([("E11.42", "Type 2 diabetes mellitus with diabetic polyneuropathy", "known, stable"), ("I73.9", "Peripheral vascular disease, unspecified", "screening device positive, left leg 0.82"), ("F33.0", "Major depressive disorder, recurrent, mild", f"PHQ-9 {rng.randint(5, 9)}"), ("J44.9", "Chronic obstructive pulmonary disease, unspecified", "uses inhaler daily"), ("N18.31", "Chronic kidney disease, stage 3a", "by last laboratory"), ("I10", "Essential (primary) hypertension", f"{rng.randint(118, 156)}/{rng.randint(66, 92)} today"), ("E66.01", "Morbid (severe) obesity due to excess calories", f"BMI {rng.randint(40, 46)}")], rng.randint(3, 5)):
        s.text(52, y, code, d.font, 9.6)
        for one in fold(f"{words}: {status}", 450, d.font, 9.6):
            s.text(112, y, one, d.font, 9.6)
            y += 14
    s.text(45, y + 12, rng.choice(["For your attention", "Suggested follow-up by the PCP"]), d.font + "-b", 10.6)
    y += 28
    for words in rng.sample(["Eye exam for diabetes not found in the last 12 months", "Consider referral to podiatry for foot care", "Fall risk: two falls this year, loose rugs", "Colorectal screening kit left in the home", "Possible interaction: ibuprofen with lisinopril", "Consider vascular testing if symptoms", "Advance directive not on file", "Member asks for help with rides and meals"], 4):
        s.box(52, y - 8, 8, 8, 0.7)
        s.text(66, y, words, d.font, 9.8)
        y += 15
    y = d.prose(y + 10, f"Medicines reviewed: {rng.randint(4, 13)}. Allergies: {rng.choice(['none', 'sulfa', 'penicillin'])}. Emergency contact: {' '.join(people.person(rng))}, {d.phone()}. Lives {rng.choice(['alone', 'with spouse', 'with a son'])}.",
                "The visit does not take the place of your care. No treatment was begun and no referral was made; please act on these findings as you see fit and keep this copy in the chart.")
    s.text(52, y + 26, d.other.split(",")[0], "signature", 23)
    s.text(45, y + 44, f"{d.other}, visiting clinician, NPI {people.npi(rng)}", d.font, 9.6)
    s.text(306, 772, f"Provider line {d.phone()}   |   Fax {d.phone()}   |   Page 1 of 1", d.font, 8.4, "centre")
