"""The eighth set's faxes that are no referrals."""
import people


def referral_closed(d):
    """A specialist's office tells the sender what became of a referral."""
    rng, s = d.rng, d.sheet
    field, code, words = rng.choice([("Cardiology", "R00.2", "Palpitations"), ("Neurology", "G43.909", "Migraine, unspecified"), ("Rheumatology", "M10.9", "Gout, unspecified"), ("Dermatology", "L40.0", "Psoriasis vulgaris"), ("Orthopedics", "M17.12", "Osteoarthritis, left knee"), ("Gastroenterology", "D50.9", "Iron deficiency anemia")])
    clinic = f"{rng.choice(people.CLINICS)} {field}"
    s.text(45, 68, clinic, d.font + "-b", 16)
    s.text(45, 82, f"{d.city}, {d.state}    Phone {d.phone()}    Fax {d.phone()}", d.font, 9)
    s.box(45, 94, 522, 20, 0, rng.choice([40, 90, 222]))
    dark = s.marks[-1][-1] < 100
    s.text(306, 108, rng.choice(["REFERRAL STATUS UPDATE", "Notice About Your Referral", "REFERRAL CLOSED"]), d.font + "-b", 12, "centre", 255 if dark else 0)
    y = d.rows(136, [("To", f"{d.doctor}, {d.clinic}"), ("Fax", d.phone()), ("Date", d.when()), ("Pages", "1")], at=120)
    s.line(45, y - 6, 567, y - 6, 0.6)
    y = d.rows(y + 12, [("Patient", d.patient_last), ("Date of birth", d.born), ("Patient phone", d.phone()), ("Your referral dated", d.when(-rng.randint(14, 60))), ("Reason you sent", f"{code} {words}"), ("Insurance on file", rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])), ("Our provider", d.other)], at=170)
    y += 10
    s.text(45, y, rng.choice(["What happened:", "Status of this referral:", "Outcome (see mark):"]), d.font + "-b", 10.5)
    chosen = rng.randrange(5)
    for i, line in enumerate((f"Seen on {d.when(-3)}. The consult note will come under separate cover.", f"Three calls and a letter, last on {d.when(-2)}, were not answered. Closed.", "Patient declined the appointment. Closed at the patient's request.", f"Did not come on {d.when(-1)}. A new order is needed to book again.", f"Appointment booked for {d.when(rng.randint(6, 30))}. Nothing more is needed from you.")):
        y += 19
        s.box(52, y - 8, 8.5, 8.5, 0.7)
        if i == chosen:
            s.line(51, y - 9, 62, y + 2, 1.2)
            s.line(51, y + 2, 62, y - 9, 1.2)
        s.text(70, y, line, d.font, 10.3)
    y = d.prose(y + 30, "This notice answers the referral that you sent us and closes the loop for your quality records. It is not a request for services and no reply is expected.", f"Comment: {rng.choice(['none.', 'please confirm the phone number with the patient.', 'patient says symptoms are gone.', 'patient will see another practice.'])}")
    s.text(45, y + 12, f"Sent by {people.person(rng)[0]}, referral desk. Questions: {d.phone()}", d.font, 10)
    s.text(306, 764, "Contains protected health information. If received in error, call the sender and destroy.", d.font, 8, "centre")


def procedure_report(d):
    """The report of a scope or an injection, with a copy to the doctor who had sent the patient."""
    rng, s = d.rng, d.sheet
    name, cpt, code, why, found, advice = rng.choice([("Colonoscopy with polypectomy", "45385", "D12.2", "Screening", "Two sessile polyps of 4 and 6 mm in the ascending colon, removed with a cold snare. Preparation good.", "Repeat in five years if pathology shows adenoma."), ("Upper endoscopy with biopsy", "43239", "K21.00", "Heartburn in spite of treatment", "Grade B esophagitis, small hiatal hernia, stomach and duodenum normal. Biopsies taken.", "Pantoprazole twice daily for eight weeks."),
                                                     ("Lumbar epidural steroid injection, L4-5", "62323", "M54.16", "Left leg pain", "Good epidural spread of contrast on two views. Tolerated well, walked out.", "Ice tonight, normal activity tomorrow, call in two weeks."), ("Cystoscopy", "52000", "R31.0", "Blood in urine", "Urethra normal, mild trabeculation, no tumor or stone. Clear efflux from both orifices.", "Cytology sent, return in three months."),
                                                     ("Left heart catheterization", "93458", "I25.10", "Abnormal stress test", "Mid LAD 40 percent, other vessels without disease. Filling pressure normal.", "Medical treatment, statin dose raised.")])
    surgeon = people.clinician(rng, ["MD", "MD", "DO"])
    s.text(306, 64, f"{rng.choice(people.CLINICS)} {rng.choice(['Ambulatory Surgery Center', 'Endoscopy & Procedure Center', 'Outpatient Procedure Suite'])}", d.font + "-b", 15, "centre")
    s.text(306, 78, f"{d.city}, {d.state}    Tel {d.phone()}    Fax {d.phone()}", d.font, 9, "centre")
    s.text(306, 98, rng.choice(["PROCEDURE REPORT", "Operative Report", "REPORT OF PROCEDURE"]), d.font + "-b", 12.5, "centre")
    y = 112
    for left, right in ((("Patient name", d.patient_last), ("Procedure date", d.when(-1))), (("Date of birth", d.born), ("Account", people.pattern(rng, "A########"))), (("Referring provider", d.other), ("Performed by", surgeon)), (("Referring fax", d.phone()), ("Sedation", rng.choice(["Moderate", "Propofol", "Local"])))):
        for at, (label, value) in ((45, left), (306, right)):
            s.box(at, y, 261, 19, 0.6)
            s.text(at + 5, y + 13, label, d.font + "-b", 9)
            s.text(at + 104, y + 13, value, d.font, 9.6)
        y += 19
    y += 24
    for head, words in (("PROCEDURE", f"{name} ({cpt})"), ("INDICATION", f"{why}. ICD-10 {code}"), ("CONSENT AND TIME OUT", "Risks and benefits were explained and written consent obtained. Patient, site and procedure confirmed by the team."), ("FINDINGS", found), ("COMPLICATIONS", "None"), ("BLOOD LOSS", rng.choice(["Minimal", "None", "Less than 5 mL"])), ("RECOMMENDATIONS", advice), ("DISPOSITION", f"Discharged at {rng.randint(9, 15)}:{rng.randint(10, 59)} with a driver. Written instructions given.")):
        s.text(45, y, head, d.font + "-b", 9.6)
        y = s.block(45, y + 14, words, 515, d.font, 10.4, 1.35) + 8
    s.text(45, y + 6, f"Electronically signed: {surgeon}, {d.when()} {rng.randint(8, 17)}:{rng.randint(10, 59)}", d.font, 9.8)
    s.text(45, y + 21, f"cc: {d.other} (referring), {d.clinic}", d.font, 9.8)
    s.text(567, 764, "Page 1 of 1", d.font, 8, "right")


def chart_audit(d):
    """A plan's letter that asks an office for the charts of several members."""
    rng, s = d.rng, d.sheet
    payer = rng.choice(people.PAYERS)[0].format(state=people.STATE_NAMES[d.state])
    s.text(45, 68, payer, d.font + "-b", 15)
    s.text(45, 82, rng.choice(["Risk Adjustment Records Project", "Quality Measures Chart Review", "Medical Record Retrieval"]), d.font, 11)
    s.text(567, 68, rng.choice(["SECOND REQUEST", "MEDICAL RECORD REQUEST", "Chart Review Request"]), d.font + "-b", 12, "right")
    s.line(45, 90, 567, 90, 1.4)
    y = d.rows(112, [("Date", d.when()), ("Provider", d.doctor), ("Practice", d.clinic), ("Provider NPI", people.npi(rng)), ("Practice fax", d.phone()), ("Reply by", d.when(rng.choice([10, 14, 21])))], at=130)
    y = d.prose(y + 8, "Please send the records of the members listed below for the dates shown. No member authorization is needed: the review is part of health care operations. Send face sheet, progress notes, consultation reports and problem list, each page with the member's name and the signature of the provider.")
    stops, rows = (45, 190, 265, 365, 567), [("Member", "DOB", "Member ID", "Dates and records")]
    for _ in range(rng.randint(4, 8)):
        first, last = people.person(rng)
        rows.append((f"{last}, {first}", f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1938, 1999)}", people.pattern(rng, "W#########"), f"01/01/{d.day.year - 1} - 12/31/{d.day.year - 1}  {rng.choice(['all visits', 'A1c result', 'eye exam', 'blood pressure'])}"))
    for n, cells in enumerate(rows):
        for a, b, words in zip(stops, stops[1:], cells):
            s.box(a, y, b - a, 18, 0.5, 226 if n == 0 else None)
            s.text(a + 4, y + 12.5, words, d.font + ("-b" if n == 0 else ""), 9.2)
        y += 18
    y = d.prose(y + 24, f"Fax to {d.phone()} or upload through the records portal with batch {people.pattern(rng, 'RR######')}. To have a reviewer come to your office call {d.phone()}.")
    s.text(45, y + 6, rng.choice(["Office use:", "Please mark and return with the records:"]), d.font + "-b", 10)
    x = 45
    for words in ("Records attached", "Not our patient", "No visit in period"):
        s.box(x, y + 17, 8.5, 8.5, 0.7)
        x = s.text(x + 14, y + 25, words, d.font, 10) + 26
    s.text(45, y + 50, "Name of person replying ____________________________    Phone ____________________", d.font, 10)
    s.text(306, 764, f"Questions: provider relations {d.phone()}    Page 1 of 1", d.font, 8, "centre")
