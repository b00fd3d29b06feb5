"""A digestive disease group's own form off its web site, typed in: the group's name and motto over its offices in one line, answers on rules behind their names in one wide column, the request as two lists side by side under a rule, symptoms and procedures, and health questions with two boxes each at the foot."""
import fonts
import people_third as people
from form import Form

PEOPLE, SPECIALTIES, HAND = people, ["Gastroenterology"], 0.1
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (within 1 week)"), ("emergent", "Emergent (call office)")], [("emergent", "Same day"), ("urgent", "Within 5 days"), ("routine", "Next available")], [("routine", "Non-urgent"), ("urgent", "Urgent"), ("emergent", "STAT")], [("urgent", "Expedite"), ("routine", "Regular scheduling"), ("emergent", "Emergency, please call")]]
SYMPTOMS = ["Abdominal pain", "Rectal bleeding", "Change in bowel habits", "Heartburn / reflux", "Trouble swallowing", "Nausea / vomiting", "Weight loss", "Anemia", "Abnormal liver tests", "Positive stool test", "Bloating / gas", "Hemorrhoids", "Hepatitis B or C", "Screening, age 45+"]
PROCEDURES = ["Upper endoscopy", "Flexible sigmoidoscopy", "Capsule endoscopy", "Esophageal manometry", "Breath test", "Hemorrhoid banding", "EUS", "ERCP"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "serif"]), 9.4)
    if not case.hand:
        f.pen = rng.choice([f.label_font, f.label_font, "sans", "mono"])
        f.size = 8.8 if f.pen == "mono" else 9.4
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 42, 570, 58
    step, mark, strong = rng.choice([19.2, 20, 20.6]), rng.choice([":", ":", ""]), rng.random() < 0.4
    house = f.show("recipient.organization")
    s.text(306, y, house, bold, 18, "centre")
    s.text(306, y + 13, rng.choice(["Board-certified gastroenterologists serving the region since 1987", "Digestive and liver care close to home", "Endoscopy suite accredited by AAAHC"]), {"serif": "serif-i"}.get(plain, "sans-i"), 8.6, "centre")
    towns = rng.sample(["Main Office", "Northgate Office", "Hospital Campus", "Westside Office", "Endoscopy Center"], 2)
    at, chosen = x, rng.choice(towns)
    y += 28
    at = s.text(x, y, rng.choice(["Location preference", "Schedule at", "Office"]) + ":", bold, 8.6) + 8
    f.checks(at, y, [(t, t) for t in towns + ["No preference"]], chosen, 12, 8.4)
    s.text(right, y, rng.choice(["Fax {0}", "FAX: {0}", "Fax to: {0}"]).format(f.show("recipient.fax")), bold, 8.8, "right")
    y += 15
    listed = rng.random() < 0.6
    mine = f.show("recipient.name") if listed else people.clinician(rng, ["MD", "DO"])
    names = [mine] + [people.clinician(rng, ["MD", "DO", "MD", "PA-C"]) for _ in range(2)]
    rng.shuffle(names)
    at = s.text(x, y, rng.choice(["Physician", "GI provider", "Requested doctor"]) + ":", bold, 8.6) + 8
    f.checks(at, y, [(n, n) for n in names] + [("any", "First available")], mine if listed else "any", 9, 8)
    y += 7
    s.line(x, y, right, y, 1.6)
    y += 17
    s.text(x, y, rng.choice(["PATIENT REFERRAL FORM", "GI REFERRAL FORM", "Referral to Gastroenterology", "Consultation / Procedure Referral"]), bold, 12.5)
    s.text(right, y, rng.choice(["Questions? Call {0}", "Tel. {0}", "Appointments {0}"]).format(f.show("recipient.phone")), plain, 9, "right")

    def row(*cells):
        """Blanks one after another on one line; each share of the line has a name and an answer over a rule."""
        nonlocal y
        y += step
        at = x
        for share, label, value in cells:
            stop = at + share * (right - x)
            end = s.text(at, y, label + mark, bold if strong else plain, 8.8) + 4
            if callable(value):
                value(end + 2, y)
            else:
                last = stop - (7 if stop < right - 2 else 0)
                s.line(end, y + 2.6, last, y + 2.6, 0.5)
                f.put(end + 2, y, value, last - end - 3)
            at = stop

    def head(words):
        nonlocal y
        y += step + 2
        s.text(x, y, words, bold, 10)
        y -= 2

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.6)

    def patient():
        head(rng.choice(["Patient Information", "PATIENT", "Tell us about the patient"]))
        if rng.random() < 0.5:
            row((0.68, rng.choice(["Patient name (last, first, MI)", "Name (Last, First, Middle)", "Patient"]), f.name_last_first()), (0.32, rng.choice(["Date of birth", "DOB", "Birthdate"]), f.show("patient.dob")))
        else:
            row((0.38, rng.choice(["Last name", "Last"]), f.show("patient.last_name")), (0.36, rng.choice(["First name", "First"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w)), (0.26, "DOB", f.show("patient.dob")))
        row((0.62, rng.choice(["Address", "Street address", "Home address"]), f.show("patient.street")), (0.38, rng.choice(["Sex", "Gender", "Sex at birth"]), tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"))))
        row((0.5, rng.choice(["City/State/Zip", "City, State, Zip"]), f.place()), (0.5, rng.choice(["Email", "E-mail address", "Email (for portal)"]), f.show("patient.email")))
        one, two = rng.choice([("Cell phone", "Home phone"), ("Primary phone", "Secondary phone"), ("Phone #1", "Phone #2"), ("Mobile", "Work")])
        row((0.36, one, f.show("patient.phone")), (0.36, two, f.show("patient.phone_alt")), (0.28, rng.choice(["MRN", "Your MRN", "Chart no."]), f.show("patient.mrn")))
        row((0.48, rng.choice(["Preferred language", "Language", "Primary language"]), f.show("patient.language")), (0.52, rng.choice(["Interpreter needed", "Needs an interpreter?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        row((0.56, rng.choice(["Emergency contact", "Ride home / escort"]), f.extra("emergency")), (0.44, "Contact phone", f.extra("emergency_phone")))

    def money():
        head(rng.choice(["Insurance Information", "INSURANCE (send copy of card, front and back)", "Insurance"]))
        row((0.58, rng.choice(["Primary insurance", "Insurance company", "Insurance carrier"]), f.show("insurance.payer")), (0.42, rng.choice(["Plan", "Plan name", "Plan type"]), f.show("insurance.plan")))
        row((0.36, rng.choice(["Member ID", "Policy no.", "ID number"]), f.show("insurance.member_id")), (0.28, rng.choice(["Group no.", "Group #", "Group"]), f.show("insurance.group")), (0.36, rng.choice(["Subscriber", "Policy holder", "Insured"]), f.show("insurance.holder")))
        has = "insurance2.payer" in v
        row((0.4, rng.choice(["Secondary insurance", "Secondary"]), f.show("insurance2.payer") if has else ""), (0.26, rng.choice(["ID", "ID no."]), f.show("insurance2.member_id") if has else ""), (0.34, rng.choice(["Auth #", "Referral auth #", "Precert #"]), f.show("insurance.auth_number")))

    def sender():
        head(rng.choice(["Referring Provider", "REFERRED BY", "Referring Physician Information"]))
        row((0.6, rng.choice(["Referring provider", "Referring MD", "Name"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        row((0.6, rng.choice(["Practice", "Practice name", "Group"]), f.show("referrer.organization")), (0.4, rng.choice(["Contact person", "Office contact"]), f.extra("staff")))
        row((0.3, "Phone", f.show("referrer.phone")), (0.3, "Fax", f.show("referrer.fax")), (0.4, rng.choice(["PCP (if different)", "Primary care"]), f.extra("pcp")))

    def ask():
        nonlocal y
        head(rng.choice(["Reason for Referral", "REQUESTED SERVICES", "Clinical Information"]))
        row((0.36, rng.choice(["Referral date", "Date of referral", "Date"]), f.show("referral.date")), (0.64, rng.choice(["Priority", "Urgency", "Timing"]), tick(rng.choice(HASTE), f.note("referral.urgency"))))
        row((0.64, rng.choice(["Type of visit", "Service requested", "Requesting"]), f.show("referral.service")), (0.36, rng.choice(["# of visits", "Visits authorized", "Visits"]), f.show("referral.visits")))
        row((1, rng.choice(["Diagnosis (ICD-10)", "Dx / ICD-10 code(s)", "Diagnosis and code"]), "; ".join(f.diagnoses(rng.choice(["{code} {words}", "{words} ({code})", "{words} - {code}"])))))
        y += 15
        middle = x + 0.56 * (right - x)
        s.text(x, y, rng.choice(["Symptoms (check all that apply)", "Indications", "Please check"]), bold, 8.6)
        s.text(middle, y, rng.choice(["Procedure, if requested", "Procedures", "Test to be scheduled"]), bold, 8.6)
        works = f.note("referral.procedures[]") or []
        words = dict(case.procedures)
        shown = [(c, f"{words[c]} ({c})") for c in works] + [(None, p) for p in rng.sample(PROCEDURES, 4 - len(works))]
        rng.shuffle(shown)
        signs = rng.sample(SYMPTOMS, 8)
        for n in range(4):
            y += 12.5
            for k in range(2):
                f.check(x + 4 + k * 142, y, signs[2 * n + k], rng.random() < 0.2, 8.4)
            f.check(middle + 4, y, shown[n][1], shown[n][0] is not None, 8.4)
        y += 15
        end = s.text(x, y, rng.choice(["Brief history", "Clinical summary", "Comments / pertinent history", "Reason"]) + mark, bold if strong else plain, 8.8) + 4
        f.write_fit(end + 3, y, f.show("referral.reason"), right - end - 6, 2, leading=1.3)
        for n in range(2):
            s.line(end, y + 2.8 + 12.4 * n, right, y + 2.8 + 12.4 * n, 0.4)
        y += 12

    for part in rng.choice([(patient, money, sender, ask), (sender, patient, money, ask), (patient, sender, ask, money)]):
        part()
    y += 20
    for n, words in enumerate(rng.sample(["Blood thinner", "Diabetes", "Home oxygen", "Pacemaker / ICD", "Dialysis", "Latex allergy", "BMI over 50"], 3)):
        at = x + n * 180
        s.text(at, y, words, plain, 8.2)
        f.checks(at + 76, y, [(True, "Yes"), (False, "No")], rng.random() < 0.15, 7, 8)
    y += 25
    end = s.text(x, y, rng.choice(["Provider signature", "Signature", "Referring signature"]) + mark, plain, 8.8) + 5
    f.sign(end, y, 190)
    f.underlined(right - 130, y, 130, "Date" + mark, f.sent())
    s.text(306, 781, rng.choice(["Please attach last office note, labs, imaging and prior endoscopy reports", "We will call your patient within 2 business days of a complete referral", "Page 1 of 1     Rev. 03/24"]), plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
