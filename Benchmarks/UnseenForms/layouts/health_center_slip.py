"""A community health center's referral slip, by pen: the center's form on the upper two thirds with underscored blanks behind bold names, letters and words to circle, the sliding fee and help with rides beside the insurance, a tear line, and below it the specialist's reply to be faxed back."""
import fonts
import people_third as people
from clinical_third import CHILDREN, MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Behavioral Health", "Physical Therapy"], 0.9
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Routine")], [("routine", "Routine (30 days)"), ("urgent", "Urgent (7 days)"), ("emergent", "Emergent (24 hr)")]]
HOUSES = ["Community Health Center", "Family Health Center", "Neighborhood Health", "Health Services", "Migrant & Community Health"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    people.held_by_parent(rng, v)
    case.capitals = False
    v["referrer.organization"] = f"{rng.choice(people.CLINICS)} {rng.choice(HOUSES)}"
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "dejavu"]), 9.4)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 40, 572, 56
    step, colon = rng.choice([22.4, 23, 23.6]), rng.choice([":", ":", ""])
    s.text(x, y, f.show("referrer.organization"), bold, 15)
    s.text(right, y, rng.choice(["REFERRAL SLIP", "Specialty Referral", "OUTSIDE REFERRAL", "Referral Order"]), bold, 13, "right")
    s.text(x, y + 12.5, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}   {rng.choice(['A Federally Qualified Health Center', 'FQHC / Section 330 grantee', 'Serving all regardless of ability to pay'])}", plain, 8)
    s.text(right, y + 12.5, f"{rng.choice(['Log #', 'Tracking no.', 'Referral #'])} {rng.randint(1000, 99999)}", plain, 8.4, "right")
    s.line(x, y + 18, right, y + 18, 1.4)
    y += 20

    def row(*cells):
        nonlocal y
        y += step
        at = x
        for n, (share, label, value) in enumerate(cells):
            stop = at + share * (right - x)
            end = s.text(at, y, label + colon, bold, 8.8) + 4
            if callable(value):
                value(end + 8, y)
            else:
                last = stop - (7 if n < len(cells) - 1 else 0)
                s.line(end, y + 2.6, last, y + 2.6, 0.6)
                f.put(end + 3, y, value, last - end - 4)
            at = stop

    ring = lambda options, chosen, gap=17: lambda a, b: f.circled(a, b, options, chosen, gap, 9)

    def patient():
        if rng.random() < 0.5:
            row((0.64, rng.choice(["Patient", "Patient's name", "Client name"]), rng.choice([f.name_last_first, f.name_first_last])()), (0.36, rng.choice(["DOB", "Birth date", "Date of birth"]), f.show("patient.dob")))
        else:
            row((0.36, rng.choice(["Last name", "Surname(s)"]), f.show("patient.last_name")), (0.36, rng.choice(["First", "First name"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w)), (0.28, "DOB", f.show("patient.dob")))
        row((0.34, rng.choice(["Sex", "Sex assigned at birth", "M/F"]), ring([("female", "F"), ("male", "M")], f.note("patient.sex"))), (0.33, rng.choice(["Chart #", "MRN", "Health record #"]), f.show("patient.mrn")), (0.33, rng.choice(["Medical home PCP", "PCP"]), f.extra("pcp").split(",")[0]))
        row((0.52, rng.choice(["Address", "Mailing address"]), f.show("patient.street")), (0.48, rng.choice(["City/State/Zip", "City, ST zip"]), f.place()))
        one, two = rng.choice([("Phone", "Message phone"), ("Tel.", "Other tel."), ("Cell", "Relative's phone"), ("Phone (1)", "Phone (2)")])
        row((0.48, one, f.show("patient.phone")), (0.52, two, f.show("patient.phone_alt")))
        row((0.4, rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (0.3, rng.choice(["Interpreter", "Interpreter needed"]), ring([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), (0.3, rng.choice(["Needs ride", "Transport"]), ring([(1, "Yes"), (2, "No")], rng.choice([1, 2, 2]))))

    def money():
        row((0.56, rng.choice(["Insurance", "Insurance plan", "Payer"]), f.show("insurance.payer")), (0.44, rng.choice(["ID no.", "Member/Policy #", "ID #"]), f.show("insurance.member_id")))
        row((0.3, rng.choice(["Group", "Group #"]), f.show("insurance.group")), (0.36, rng.choice(["Plan", "Type of plan"]), f.show("insurance.plan")), (0.34, rng.choice(["Subscriber", "Insured"]), f.show("insurance.holder")))
        has = "insurance2.payer" in v
        if has:
            row((0.56, rng.choice(["Secondary", "2nd insurance"]), f.show("insurance2.payer")), (0.44, rng.choice(["ID no. (2nd)", "2nd ID #"]), f.show("insurance2.member_id")))
        row((0.52, rng.choice(["Prior auth #", "Plan referral #", "Auth. no."]), f.show("insurance.auth_number")), (0.48, rng.choice(["Sliding fee", "Sliding scale"]), ring([(n, n) for n in ("A", "B", "C", "D", "n/a")], "n/a", 14)))

    def target():
        row((0.5, rng.choice(["Refer to (specialty)", "Specialty", "Service needed"]), f.show("referral.specialty")), (0.5, rng.choice(["Specialist", "Provider", "Dr."]), f.show("recipient.name")))
        row((0.46, rng.choice(["Office", "Clinic / group", "Location"]), f.show("recipient.organization")), (0.27, rng.choice(["Tel", "Ph"]), f.show("recipient.phone")), (0.27, "Fax", f.show("recipient.fax")))

    def ask():
        nonlocal y
        row((0.34, rng.choice(["Date", "Date of referral", "Referral date"]), f.show("referral.date")), (0.66, rng.choice(["Priority", "Urgency", "Circle one"]), ring(rng.choice(HASTE), f.note("referral.urgency"), 18)))
        row((0.68, rng.choice(["Please", "Service", "Purpose of visit"]), f.show("referral.service")), (0.32, rng.choice(["Visits", "# of visits", "No. visits"]), f.show("referral.visits")))
        row((1, rng.choice(["Dx / ICD-10", "Diagnosis + ICD-10", "ICD-10 and diagnosis"]), "; ".join(f.diagnoses(rng.choice(["{code} {words}", "{words} {code}"])))))
        row((1, rng.choice(["CPT (if any)", "Procedure / CPT", "Tests"]), ", ".join(f.procedures(rng.choice(["{code} {words}", "{words} {code}"])))))
        y += step
        end = s.text(x, y, rng.choice(["Reason", "Why", "Hx / question for specialist"]) + colon, bold, 8.8) + 4
        f.write_fit(end + 3, y, f.show("referral.reason"), right - end - 5, 2, leading=1.5)
        for n in range(2):
            s.line(end, y + 3 + 16 * n, right, y + 3 + 16 * n, 0.6)
        y += 14

    def sender():
        row((0.58, rng.choice(["Referring provider", "Provider (print)", "Ordering clinician"]), f.show("referrer.name")), (0.42, "NPI", f.show("referrer.npi")))
        row((0.32, rng.choice(["Clinic phone", "Our phone"]), f.show("referrer.phone")), (0.32, rng.choice(["Clinic fax", "Our fax"]), f.show("referrer.fax")), (0.36, rng.choice(["Referral coordinator", "Coordinator"]), f.extra("staff")))

    for part in rng.choice([(patient, money, target, ask, sender), (target, patient, ask, money, sender), (patient, target, ask, sender, money)]):
        part()
    y += step + 6
    end = s.text(x, y, rng.choice(["Signature", "Provider signature", "Signed"]) + colon, bold, 8.8) + 5
    f.sign(end, y, 190)
    s.text(right, y, rng.choice(["White: specialist   Yellow: chart", "Copy given to patient ____", "Records sent ____  Initials ____"]), plain, 8, "right")
    y += 13
    s.text(306, y + 3, "- " * 88, plain, 6, "centre")
    y += 15
    if y < 752:
        s.text(x, y, rng.choice(["SPECIALIST: complete and fax back to us", "TO BE COMPLETED BY SPECIALIST'S OFFICE", "Close the loop: reply from specialist"]), bold, 8.8)
        for words in ("Appointment date ______________  Time _________   ( ) Kept   ( ) No show   ( ) Unable to reach patient", "Findings / recommendations ______________________________________________________________", "Consultant signature ______________________________   Date ______________"):
            y += 17
            if y < 772:
                s.text(x, y, words, plain, 8.4)
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
