"""A practice's own one-page form made in a word processor: a table of ruled cells, each with its label in bold and the answer behind it on the same line, grey rows as section names, what to send along as a list of boxes."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.TWELFTH + ["Cardiology", "Gastroenterology", "Urology", "Rheumatology", "Dermatology", "Endocrinology", "Orthopedics", "Otolaryngology", "Nephrology", "Hematology"], 0.3
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Next available"), ("urgent", "Urgent (within 1 week)"), ("emergent", "Emergent (today)")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine")]]
VISIT = [("provider", "New patient consult"), ("second_opinion", "Second opinion"), ("follow_up", "Follow-up")]


def draw(case, rng):
    v = case.values
    f = Form(case, rng, rng.choice(["sans", "open", "serif", "roboto"]), 9.2)
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 40, 532, 54
    high, grey, colon = rng.choice([20.5, 21.5, 22.5]), rng.choice([200, 217, 230]), rng.choice([":", ":", ""])
    s.text(306, y, f.show("recipient.organization"), bold, 15, "centre")
    s.text(306, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6, "centre")
    s.text(306, y + 24, rng.choice(["Phone: {0}     Fax: {1}", "Tel {0}  |  Referral fax {1}", "Office {0}   Fax referrals to {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 8.6, "centre")
    s.text(306, y + 41, rng.choice(["Patient Referral Form", "REFERRAL REQUEST FORM", "New Patient Referral", "Physician Referral Form"]), bold, 12.5, "centre")
    y += 49

    def row(*cells, deep=None):
        """Cells side by side, each with its label and the answer on one line."""
        nonlocal y
        at, deep = x, deep or high
        for share, label, value in cells:
            s.box(at, y, share * wide, deep, 0.6)
            end = s.text(at + 4, y + deep - 6, label + (colon if label and label[-1] not in "?#" else ""), bold, 8.4) + 5
            if callable(value):
                value(end + 3, y + deep - 6)
            else:
                f.write(end, y + deep - 6, value, wide=at + share * wide - end - 3)
            at += share * wide
        y += deep

    def title(words):
        nonlocal y
        s.box(x, y, wide, 14.5, 0.6, grey)
        s.text(x + 4, y + 10.8, words, bold, 9)
        y += 14.5

    tick = lambda options, chosen, gap=12: lambda at, base: f.checks(at, base, options, chosen, gap, 8.2)

    def patient():
        title(rng.choice(["PATIENT INFORMATION", "Patient", "Section 1: Patient"]))
        if rng.random() < 0.5:
            row((0.42, rng.choice(["Last name", "Patient last name"]), f.show("patient.last_name")), (0.36, "First name", f.show("patient.first_name")), (0.22, rng.choice(["MI", "Middle"]), f.show("patient.middle_name")))
        else:
            row((1, rng.choice(["Patient name", "Patient's full name", "Name of patient"]), rng.choice([f.name_first_last, f.name_last_first])()))
        row((0.38, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")), (0.32, rng.choice(["Sex", "Gender", "Legal sex"]), tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"), 8)), (0.3, rng.choice(["SSN (last 4)", "Marital status"]), ""))
        row((0.44, rng.choice(["Address", "Street address"]), f.show("patient.street")), (0.56, rng.choice(["City/State/ZIP", "City, state, ZIP"]), f.place()))
        first, second = rng.choice([("Primary phone", "Alternate phone"), ("Phone", "Other phone"), ("Best phone", "2nd phone"), ("Cell", "Home")])
        row((0.5, first, f.show("patient.phone")), (0.5, second, f.show("patient.phone_alt")))
        row((0.36, rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (0.64, rng.choice(["Interpreter needed?", "Does patient need an interpreter?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        if rng.random() < 0.5:
            row((0.6, rng.choice(["Parent / guardian / emergency contact", "Emergency contact"]), f.extra("emergency")), (0.4, "Phone", f.extra("emergency_phone")))

    def coverage():
        title(rng.choice(["INSURANCE (attach copy of card, front and back)", "Insurance", "Section 2: Insurance"]))
        label = rng.choice(["ID #", "Member ID", "Policy #", "Subscriber ID"])
        row((0.56, rng.choice(["Primary insurance", "Insurance company", "Primary"]), f.show("insurance.payer")), (0.44, label, f.show("insurance.member_id")))
        row((0.3, rng.choice(["Group #", "Group no."]), f.show("insurance.group")), (0.36, rng.choice(["Plan", "Plan type"]), f.show("insurance.plan")), (0.34, rng.choice(["Policy holder", "Subscriber"]), f.show("insurance.holder")))
        has = "insurance2.payer" in v
        row((0.56, rng.choice(["Secondary insurance", "Secondary"]), f.show("insurance2.payer") if has else ""), (0.44, label, f.show("insurance2.member_id") if has else ""))
        row((0.5, rng.choice(["Authorization required?", "Is prior authorization needed?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.5, rng.choice(["Authorization #", "Auth #"]), f.show("insurance.auth_number")))

    def sender():
        title(rng.choice(["REFERRING PROVIDER", "Referring office", "Section 3: Referred by"]))
        row((0.58, rng.choice(["Referring provider", "Provider name", "Referred by"]), f.show("referrer.name")), (0.42, rng.choice(["NPI", "NPI #", "Provider NPI"]), f.show("referrer.npi")))
        row((0.5, rng.choice(["Practice", "Practice name", "Clinic"]), f.show("referrer.organization")), (0.5, rng.choice(["Person completing form", "Office contact"]), f.extra("staff")))
        row((0.5, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.5, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")))
        row((0.6, rng.choice(["PCP (if different)", "Primary care provider"]), f.extra("pcp")), (0.4, "PCP phone", f.extra("pcp_phone")))

    def request():
        nonlocal y
        title(rng.choice(["REFERRAL DETAILS", "Reason for referral", "Section 4: Request"]))
        row((1, rng.choice(["Priority", "Urgency", "How soon?"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 22)))
        kind = v["referral.type"]
        (f.imply if kind == "provider" else f.note)("referral.type")
        row((0.6, rng.choice(["Type", "Visit type"]), tick(VISIT, kind, 10)), (0.4, rng.choice(["Requested doctor", "Physician requested"]), f.show("recipient.name")))
        row((0.62, rng.choice(["Service", "Service requested", "We ask for"]), f.show("referral.service")), (0.38, rng.choice(["Number of visits", "Visits"]), f.show("referral.visits")))
        shown = f.diagnoses(rng.choice(["{code} {words}", "{code} - {words}", "{words} ({code})"])) or [""]
        for n, words in enumerate(shown):
            row((1, rng.choice(["Diagnosis / ICD-10", "Diagnosis (with ICD-10)", "Dx and code"]) if n == 0 else "", words))
        row((1, rng.choice(["Procedure / CPT", "Tests or procedures requested"]), "; ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"])))))
        s.box(x, y, wide, 50, 0.6)
        s.text(x + 4, y + 11, rng.choice(["Reason for referral / clinical history:", "Brief history and question:", "Please describe the problem:"]), bold, 8.4)
        f.write_fit(x + 6, y + 25, f.show("referral.reason"), wide - 12, 2, leading=1.45)
        y += 50

    row((0.5, rng.choice(["Date", "Date of referral", "Referral date", "Today's date"]), f.show("referral.date")), (0.5, rng.choice(["Number of pages", "Sent to"]), rng.choice(["", "New patient desk"])))
    for part in rng.choice([(patient, coverage, sender, request), (sender, patient, coverage, request), (patient, sender, request, coverage), (patient, request, coverage, sender)]):
        part()
    y += 13
    at = s.text(x, y, rng.choice(["Please send with this form:", "Attached:"]), bold, 8.4) + 8
    for words in rng.sample(["Last office note", "Labs", "Imaging", "Medication list", "Insurance card"], 4):
        at = f.check(at, y, words, rng.random() < 0.5, 8.2) + 10
    y += 27
    end = s.text(x, y, rng.choice(["Provider signature", "Signature of referring provider", "Signed"]), bold, 8.6) + 6
    f.sign(end, y, 190)
    f.underlined(end + 205, y, x + wide - end - 205, "Date", f.sent())
    s.text(306, 774, rng.choice(["We will contact the patient within two business days. Incomplete forms delay scheduling.", "Thank you for your referral. Rev. 03/24", "Confidential: contains protected health information."]), plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty")
    return f
