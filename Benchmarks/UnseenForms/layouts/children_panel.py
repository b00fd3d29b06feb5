"""A children's hospital's referral request, typed in on a computer: a grey panel down the left with how to refer, telephone lines and what to send along, and at its right grey-shaded answers under small names in rows of one to four, the parents as contacts and as holder of the insurance."""
import fonts
import people_third as people
from clinical_third import CHILDREN
from form import Form

PEOPLE, SPECIALTIES, HAND = people, CHILDREN, 0
HASTE = [[("routine", "Routine (next open)"), ("urgent", "Urgent (1-2 weeks)"), ("emergent", "Emergent (24 hr)")], [("emergent", "Same day"), ("urgent", "Urgent"), ("routine", "Routine")], [("routine", "Standard"), ("urgent", "Soon: 7 days"), ("emergent", "Emergent: call first")]]
LINES = ["Physician priority line", "Billing questions", "Interpreter services", "Family resource center", "Radiology scheduling", "Medical records"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    parent = rng.choice(people.FEMALE + people.MALE) + " " + (v["patient.last_name"] if rng.random() < 0.7 else rng.choice(people.LAST))
    if v["insurance.holder"] == "Self" and rng.random() < 0.8:
        v["insurance.holder"] = parent
    v["recipient.organization"] = rng.choice(people.CLINICS) + " " + rng.choice(["Children's Hospital", "Children's", "Children's Medical Center", "Pediatric Specialists"])
    f = Form(case, rng, rng.choice(["open", "roboto", "sans"]), 9)
    s, plain, bold, right, y = f.sheet, f.label_font, f.label_font + "-b", 580, 58
    f.pen = rng.choice([plain, plain, "sans", "serif"])
    panel, tint = 150, rng.choice([232, 240])
    x = 32 + panel + 14
    wide = right - x
    s.box(32, 40, panel, 722, 0, tint)
    s.block(42, 62, f.show("recipient.organization"), panel - 18, bold, 14, 1.15)
    down = 118
    s.text(42, down, rng.choice(["How to refer", "Making a referral", "Refer a patient"]), bold, 10)
    for n, words in enumerate(rng.choice([["Fill in every field.", "Attach growth chart, notes and test results.", "Fax to the number below.", "We call the family, then you."], ["Complete this form.", "Include insurance card.", "Fax all pages together.", "For same-day needs, phone us."]])):
        down = s.block(42, down + (16 if n == 0 else 3), f"{n + 1}. {words}", panel - 20, plain, 8.6)
    down += 16
    for label, value in [(rng.choice(["Fax", "Referral fax", "Central intake fax"]), f.show("recipient.fax")), (rng.choice(["Phone", "Referral office", "Central intake"]), f.show("recipient.phone")), *((words, f.extra(key)) for words, key in zip(rng.sample(LINES, 2), ("billing_phone", "after_hours")))]:
        s.text(42, down, label, plain, 8.4)
        s.text(42, down + 12, value, bold, 9.4)
        down += 30
    down += 6
    s.text(42, down, rng.choice(["Please include", "Checklist", "Send with this form"]), bold, 10)
    for words in rng.sample(["Last visit note", "Growth chart", "Labs", "Imaging (disc or link)", "Immunizations", "School testing", "Insurance card", "Custody papers, if any"], 6):
        down += 15
        f.check(42, down, words, rng.random() < 0.45, 8.6)
    down += 30
    s.text(42, down, rng.choice(["Hospital use", "Intake office only", "For office use"]), bold, 9)
    for words in ("Received", "Triage MD", "Scheduled", "Initials"):
        down += 19
        end = s.text(42, down, words, plain, 8.2) + 4
        s.line(end, down + 2, 32 + panel - 10, down + 2, 0.5)
    s.text(x, y + 4, rng.choice(["Outpatient Referral Request", "Referral to Pediatric Specialty Care", "Specialty Clinic Referral", "New Patient Referral Request"]), bold, 15)
    y += 16

    def head(words):
        nonlocal y
        y += 8
        s.text(x, y + 6, words, bold, 10)
        s.line(x, y + 10, right, y + 10, 1)
        y += 13

    def row(*cells, deep=15.5, lines=1):
        """Shaded answers with their names in small print above them."""
        nonlocal y
        at, gap = x, 6
        room = wide - gap * (len(cells) - 1)
        for share, label, value in cells:
            s.text(at, y + 7.5, label, plain, 7.4)
            if callable(value):
                value(at + 2, y + 9 + deep - 4)
            else:
                s.box(at, y + 9.5, share * room, deep, 0, 238)
                s.line(at, y + 9.5 + deep, at + share * room, y + 9.5 + deep, 0.4)
                if lines > 1:
                    f.write_fit(at + 4, y + 20, value, share * room - 8, lines)
                elif fonts.width(str(value), f.pen, 7) > share * room - 7:
                    f.write_fit(at + 3, y + 16, value, share * room - 5, 2, 6.6, 1.06)
                else:
                    f.write(at + 4, y + 20.5, value, wide=share * room - 7)
            at += share * room + gap
        y += deep + 11.5

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.4)

    def child():
        head(rng.choice(["Patient", "Child", "PATIENT INFORMATION"]))
        row((0.36, rng.choice(["Last name", "Child's last name", "Legal last name"]), f.show("patient.last_name")), (0.38, rng.choice(["First name", "Child's first name", "Legal first name"]), f.show("patient.first_name")), (0.26, rng.choice(["Middle", "Middle name"]), f.show("patient.middle_name")))
        row((0.3, rng.choice(["Date of birth", "Birth date", "DOB (mm/dd/yyyy)"]), f.show("patient.dob")), (0.34, rng.choice(["Sex", "Gender", "Legal sex"]), tick([("female", "Female"), ("male", "Male")], f.note("patient.sex"), 7)), (0.36, rng.choice(["MRN (if known)", "Patient no.", "Your record number"]), f.show("patient.mrn")))
        row((1, rng.choice(["Street address", "Home address", "Address"]), f.show("patient.street")))
        row((0.5, "City", f.show("patient.city")), (0.2, "State", f.show("patient.state")), (0.3, rng.choice(["ZIP code", "Zip"]), f.show("patient.zip")))
        row((0.52, rng.choice(["Parent / legal guardian", "Parent or guardian name", "Guardian 1"]), parent), (0.48, rng.choice(["Relationship to child", "Relationship"]), rng.choice(["Mother", "Father", "Grandparent", "Foster parent"])))
        one, two = rng.choice([("Best phone for parent", "Other phone"), ("Cell phone", "Home phone"), ("Primary phone", "Alternate phone"), ("Daytime phone", "Evening phone")])
        row((0.3, one, f.show("patient.phone")), (0.3, two, f.show("patient.phone_alt")), (0.4, rng.choice(["Parent e-mail", "Email", "Family email"]), f.show("patient.email")))
        row((0.45, rng.choice(["Language spoken at home", "Family's language", "Preferred language"]), f.show("patient.language")), (0.55, rng.choice(["Interpreter needed?", "Is an interpreter needed?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))

    def money():
        head(rng.choice(["Insurance", "COVERAGE", "Insurance Information"]))
        row((0.58, rng.choice(["Insurance company", "Primary insurance", "Health plan"]), f.show("insurance.payer")), (0.42, rng.choice(["Plan", "Product", "Plan name"]), f.show("insurance.plan")))
        row((0.4, rng.choice(["Member ID", "Policy number", "Subscriber ID"]), f.show("insurance.member_id")), (0.28, rng.choice(["Group number", "Group"]), f.show("insurance.group")), (0.32, rng.choice(["Authorization no.", "Prior auth number", "Auth # (if required)"]), f.show("insurance.auth_number")))
        held = v["insurance.holder"] != "Self"
        row((0.58, rng.choice(["Subscriber name", "Policy holder", "Name of insured"]), f.show("insurance.holder")), (0.42, rng.choice(["Subscriber date of birth", "Policy holder DOB"]), f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1972, 1994)}" if held else ""))
        if "insurance2.payer" in v:
            row((0.58, rng.choice(["Secondary insurance", "Other insurance"]), f.show("insurance2.payer")), (0.42, rng.choice(["Secondary ID", "Other member ID"]), f.show("insurance2.member_id")))

    def sender():
        head(rng.choice(["Referring Provider", "REFERRED BY", "Requesting Provider"]))
        row((0.6, rng.choice(["Name and credentials", "Referring provider", "Provider name"]), f.show("referrer.name")), (0.4, "NPI", f.show("referrer.npi")))
        row((0.6, rng.choice(["Practice name", "Practice / facility", "Office"]), f.show("referrer.organization")), (0.4, rng.choice(["Person completing form", "Office contact"]), f.extra("staff")))
        row((0.3, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone")), (0.3, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax")), (0.4, rng.choice(["PCP, if not the same", "Primary care provider"]), rng.choice(["Same", f.extra("pcp")])))

    def ask():
        head(rng.choice(["Referral", "REFERRAL DETAILS", "What is needed"]))
        row((0.46, rng.choice(["Specialty clinic", "Clinic requested", "Department"]), f.show("referral.specialty")), (0.54, rng.choice(["Specific provider (optional)", "Requested physician", "Provider preference"]), f.show("recipient.name") if rng.random() < 0.7 else rng.choice(["", "None", "First available"])))
        row((0.26, rng.choice(["Date of referral", "Date", "Request date"]), f.show("referral.date")), (0.74, rng.choice(["Urgency", "Priority", "How soon?"]), tick(rng.choice(HASTE), f.note("referral.urgency"))))
        row((0.5, rng.choice(["Visit type", "Type of service", "Requested service"]), f.show("referral.service")), (0.18, rng.choice(["Visits", "No. of visits"]), f.show("referral.visits")), (0.32, rng.choice(["Procedure code(s)", "CPT"]), f.show("referral.procedures[]")))
        row((1, rng.choice(["Diagnosis with ICD-10 code", "Diagnosis / ICD-10", "Diagnoses and codes"]), "; ".join(f.diagnoses(rng.choice(["{words} ({code})", "{code} {words}", "{code} - {words}"])))))
        row((1, rng.choice(["Reason for referral", "Clinical question and history", "Concern / pertinent history"]), f.show("referral.reason")), deep=38, lines=3)

    for part in rng.choice([(child, money, ask, sender), (ask, child, money, sender), (sender, child, money, ask)]):
        part()
    y += 23
    end = s.text(x, y, rng.choice(["Provider signature", "Signature", "Signature of referring provider"]), plain, 8.6) + 5
    f.sign(end, y, 150)
    f.underlined(right - 112, y, 112, "Date", f.sent())
    s.text(306, 779, rng.choice(["This form is not for emergency transfers.", "Form 2210 (11/23)    Page 1 of 1", "Protected health information: keep confidential"]), plain, 7.4, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
