"""A specialist practice's own form filled in on a computer: two columns of shaded fields under bold labels, typed answers, the doctors of the practice and symptoms to tick, the question over the full width."""
import people
from form import Form

SPECIALTIES, HAND = ["Rheumatology", "Neurology", "Endocrinology", "Gastroenterology", "Dermatology", "Pulmonology", "Urology"], 0
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Next available"), ("urgent", "Within 2 weeks"), ("emergent", "Within 24 hrs")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Non-urgent")]]
SIGNS = {"Rheumatology": ["Joint swelling", "Positive ANA", "Gout", "Muscle pain"], "Neurology": ["Headache", "Tremor", "Numbness", "Dizziness"], "Endocrinology": ["Diabetes", "Thyroid", "Bone loss", "Adrenal"], "Gastroenterology": ["Reflux", "Anemia", "Constipation", "Liver tests"],
         "Dermatology": ["Rash", "Changing mole", "Psoriasis", "Hair loss"], "Pulmonology": ["Cough", "Asthma", "Nodule", "Short of breath"], "Urology": ["Hematuria", "Stones", "PSA", "Incontinence"]}


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "narrow", "dejavu"]), 9.4)
    f.pen = rng.choice([f.label_font, "sans", "mono", "serif"])
    if f.pen == "mono":
        f.size = 8.8
    s, plain, bold, x, wide, field = f.sheet, f.label_font, f.label_font + "-b", 38, 536, v["referral.specialty"]
    shade, framed, tiny, voice = rng.choice([222, 232, 240]), rng.random() < 0.4, rng.choice([6.6, 7.1, 7.5]), rng.choice([str, str, str.upper])
    half, step = wide / 2 - 8, 28.5
    s.box(x, 44, wide, 32, 0, rng.choice([0, 50, 90]))
    s.text(x + 8, 64.5, f.show("recipient.organization"), bold, 14.5, colour=255)
    s.text(x + wide - 8, 64.5, rng.choice(["Referral Form", "NEW PATIENT REFERRAL", "Provider Referral"]), bold, 11, "right", colour=255)
    s.text(x, 88, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.4)
    s.text(x + wide, 88, f"{rng.choice(['Tel', 'Phone', 'Office'])} {f.show('recipient.phone')}     {rng.choice(['Fax completed form to', 'Referral fax', 'Fax'])} {f.show('recipient.fax')}", bold, 8.6, "right")
    down = [98, 98]

    def entry(at, room, top, label, value, lines=1):
        """A shaded field under its label."""
        s.text(at, top + 7.5, voice(label), bold, tiny)
        s.box(at, top + 9.8, room, 14.6 + 12.4 * (lines - 1), 0.5 if framed else 0, shade)
        f.write(at + 4, top + 20.4, value, wide=room - 7)

    def row(side, *cells):
        at = x + side * (half + 16)
        for share, label, value in cells:
            room = share * half - 5
            if callable(value):
                s.text(at, down[side] + 7.5, voice(label), bold, tiny)
                value(at + 1, down[side] + 20.4)
            else:
                entry(at, room, down[side], label, value)
            at += share * half
        down[side] += step

    def head(side, words):
        at = x + side * (half + 16)
        s.text(at, down[side] + 12, voice(words), bold, 10)
        s.line(at, down[side] + 15.5, at + half - 5, down[side] + 15.5, 1.3)
        down[side] += 18

    tick = lambda options, chosen, gap=9: lambda at, base: f.checks(at, base, options, chosen, gap, 8.4)

    def patient(side):
        head(side, rng.choice(["Patient", "Patient Information", "1. Patient"]))
        if rng.random() < 0.5:
            row(side, (0.42, rng.choice(["Last name", "Surname"]), f.show("patient.last_name")), (0.34, "First name", f.show("patient.first_name")), (0.24, "Middle", f.show("patient.middle_name")))
        else:
            row(side, (1, rng.choice(["Patient name", "Full legal name", "Name (last, first)"]), f.name_last_first()))
        row(side, (0.5, rng.choice(["Date of birth", "DOB", "Birthdate (month/day/year)"]), f.show("patient.dob")), (0.5, rng.choice(["Sex", "Gender"]), tick([("female", "Female"), ("male", "Male")], f.note("patient.sex"))))
        row(side, (1, rng.choice(["Street address", "Address", "Mailing address"]), f.show("patient.street")))
        row(side, (0.5, "City", f.show("patient.city")), (0.2, "State", f.show("patient.state")), (0.3, rng.choice(["ZIP", "Zip code"]), f.show("patient.zip")))
        one, two = rng.choice([("Cell phone", "Home phone"), ("Main phone", "Other phone"), ("Preferred phone", "Alternate phone")])
        row(side, (0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt")))
        row(side, (1, rng.choice(["Email", "Patient email (portal)"]), f.show("patient.email")))
        row(side, (0.46, rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (0.54, rng.choice(["Interpreter", "Interpreter needed?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))

    def insurance(side):
        head(side, rng.choice(["Insurance", "Insurance Information", "Coverage (attach card)"]))
        row(side, (1, rng.choice(["Primary insurance", "Insurance plan", "Primary carrier"]), f.show("insurance.payer")))
        row(side, (0.56, rng.choice(["Member ID", "ID #", "Subscriber ID", "Policy number"]), f.show("insurance.member_id")), (0.44, rng.choice(["Group", "Group #"]), f.show("insurance.group")))
        row(side, (0.56, rng.choice(["Policy holder", "Subscriber name", "Insured (if not patient)"]), f.show("insurance.holder")), (0.44, rng.choice(["Holder DOB", "Relationship"]), ""))
        row(side, (0.56, rng.choice(["Secondary insurance", "Secondary carrier"]), f.show("insurance2.payer")), (0.44, rng.choice(["Secondary ID", "ID #"]), f.show("insurance2.member_id")))
        row(side, (0.44, rng.choice(["Auth required?", "Referral auth needed?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.56, rng.choice(["Authorization #", "Auth number"]), f.show("insurance.auth_number")))

    def visit(side):
        head(side, rng.choice(["Appointment", "Referral", "Request"]))
        row(side, (0.38, rng.choice(["Date", "Referral date", "Date sent"]), f.show("referral.date")), (0.62, rng.choice(["Service", "Requested service"]), f.show("referral.service")))
        row(side, (1, rng.choice(["Urgency", "Priority", "Schedule"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 10)))
        others = [people.clinician(rng, ["MD", "DO"]) for _ in range(2)]
        doctors = [(v["recipient.name"], f.show("recipient.name").split(",")[0])] + [(w, f.capital(w).split(",")[0]) for w in others]
        rng.shuffle(doctors)
        doctors.append((None, rng.choice(["First available", "No preference"])))
        at = x + side * (half + 16)
        s.text(at, down[side] + 7.5, voice(rng.choice(["Provider requested", "Preferred physician", "Appointment with"])), bold, tiny)
        for n, (key, words) in enumerate(doctors):
            f.check(at + 1 + n % 2 * half / 2, down[side] + 20 + n // 2 * 13.5, words, key == v["recipient.name"], 8.4)
        f.fields["recipient.name"] = v["recipient.name"].split(",")[0]
        down[side] += 42

    def sender(side):
        head(side, rng.choice(["Referring Provider", "Referred By", "2. Referring Office"]))
        row(side, (0.6, rng.choice(["Referring provider", "Provider name", "Name and credentials"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        row(side, (1, rng.choice(["Practice", "Practice name", "Clinic / group"]), f.show("referrer.organization")))
        row(side, (0.5, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone")), (0.5, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax")))
        row(side, (0.5, rng.choice(["Contact person", "Completed by"]), f.extra("staff")), (0.5, rng.choice(["Primary care provider", "PCP (if different)"]), f.extra("pcp")))

    plan = rng.choice([((patient, insurance), (visit, sender)), ((visit, sender), (patient, insurance)), ((patient, sender), (visit, insurance)), ((sender, visit), (patient, insurance))])
    for side, parts in enumerate(plan):
        for n, part in enumerate(parts):
            down[side] += 5 * bool(n)
            part(side)
    y = max(down) + 6
    codes = f.note("referral.diagnoses[]") or []
    label, named = rng.choice(["ICD-10", "ICD-10 code", "Dx code"]), rng.choice(["Diagnosis", "Referring diagnosis", "Diagnosis / symptom"])
    for i in range(max(1, len(codes))):
        entry(x, 0.78 * wide, y, f"{named} {i + 1}" if len(codes) > 1 else named, f.capital(case.descriptions[codes[i]]) if codes else "")
        entry(x + 0.8 * wide, 0.2 * wide - 5, y, label, codes[i] if codes else "")
        y += step
    entry(x, wide - 5, y, rng.choice(["Procedure / testing (CPT)", "Tests requested", "Procedures if known"]), ", ".join(f.procedures("{words} {code}")))
    y += step + 9
    end = s.text(x, y, rng.choice(["Check all that apply:", "Symptoms:"]), bold, 8.4) + 10
    for words in SIGNS[field]:
        end = f.check(end, y, words, rng.random() < 0.25, 8.4) + 14
    y += 5
    entry(x, wide - 5, y, rng.choice(["Reason for referral and brief history", "Clinical question", "Reason for consult", "Reason for visit"]), "", 3)
    f.write_fit(x + 4, y + 20.4, f.show("referral.reason"), wide - 14, 3)
    y += step + 24.8 + 23
    end = s.text(x, y, rng.choice(["Referring provider signature", "Provider signature", "Signature"]), bold, 8.4) + 8
    f.sign(end, y, 190)
    s.text(x + wide, y, rng.choice(["Send last office note, labs and imaging.", "Please attach notes, labs and card copies."]), plain, 8, "right")
    s.text(306, 780, f"Rev. {rng.randint(1, 12):02d}/{rng.randint(20, 24)}     Billing office {f.extra('billing_phone')}     Page 1 of 1", plain, 7, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
