"""A hospital clinic's referral in boxed sections under shaded headings, guarantor beside the insured, sender and receiver side by side."""
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Cardiology", "Neurology", "Gastroenterology", "Pulmonology", "Endocrinology", "Urology", "Rheumatology", "Orthopedics", "General Surgery", "Vascular Surgery", "Hematology", "Oncology", "Otolaryngology"], 0.45
HOSPITALS = ["Medical Center", "University Hospital", "Health System", "Memorial Hospital", "Hospital & Clinics"]
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine - next available"), ("urgent", "Urgent - within 7 days"), ("emergent", "Emergent - 24 hours")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Elective / routine")]]


def draw(case, rng):
    v = case.values
    v["recipient.organization"] = f"{next(c for c in people.CLINICS if v['recipient.organization'].startswith(c))} {rng.choice(HOSPITALS)}"
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "open", "narrow"]), 9.2)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    colon, heavy, voice = rng.choice([":", ":", ""]), rng.random() < 0.5, rng.choice([str, str.upper])
    lined, dark, pitch = rng.random() < 0.5, rng.random() < 0.3, 17.5
    s.text(x, 66, f.show("recipient.organization"), bold, 15.5)
    s.text(x, 80, rng.choice(["Specialty Clinic Referral", "AMBULATORY CLINIC REFERRAL FORM", "Referral to Specialty Services", "Physician Referral"]), plain, 11.5)
    s.text(x + wide, 64, f"{rng.choice(['Referral center', 'Access center', 'Physician line'])} {f.show('recipient.phone')}", plain, 9, "right")
    s.text(x + wide, 76, f"{rng.choice(['Fax', 'Referral fax', 'Fax completed form to'])} {f.show('recipient.fax')}", plain, 9, "right")
    y = 90

    def inside(left, room, top, title, rows):
        """A box under a shaded heading; each row is a list of (share, label, value), a drawn value gets the place after its label."""
        s.box(left, top, room, 14.5, 0.8, 60 if dark else 212)
        s.text(left + 5, top + 10.8, title, bold, 9.2, colour=255 if dark else 0)
        down = top + 14.5 + 13
        for row in rows:
            at = left + 6
            for share, label, value in row:
                span = share * (room - 10)
                end = f.label(at, down, label + colon if label else "", f.size, heavy) + (4 if label else 0)
                if callable(value):
                    value(end + 4, down)
                else:
                    f.write(end + 2, down, value, wide=at + span - end - 6)
                    if lined:
                        s.line(end, down + 2.5, at + span - 5, down + 2.5, 0.4)
                at += span
            down += pitch
        return down

    def close(left, room, top, bottom):
        s.box(left, top, room, bottom - top, 0.9)

    def section(title, rows):
        nonlocal y
        down = inside(x, wide, y, voice(title), rows) - 9
        close(x, wide, y, down)
        y = down + 5

    def pair(one, two):
        """Two sections beside one another, equally tall."""
        nonlocal y
        room = wide / 2 - 3
        down = max(inside(x + i * (room + 6), room, y, voice(title), rows) for i, (title, rows) in enumerate((one, two))) - 9
        for i in range(2):
            close(x + i * (room + 6), room, y, down)
        y = down + 5

    tick = lambda options, chosen, gap=10: lambda at, base: f.checks(at, base, options, chosen, gap, 8.8)
    section(rng.choice(["Referral", "Appointment Request", "Referral Details"]), [
        [(0.27, rng.choice(["Date", "Referral date", "Date referred"]), f.show("referral.date")), (0.73, rng.choice(["Priority", "Urgency", "Timeframe"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 14))],
        [(0.55, rng.choice(["Type of visit", "Request type"]), tick([("provider", "New"), ("follow_up", "Follow-up"), ("second_opinion", "Second opinion")], f.note("referral.type"))), (0.45, rng.choice(["Visits requested", "Number of visits", "No. of visits"]), f.show("referral.visits"))]])
    first, second = rng.choice([("Home phone", "Cell phone"), ("Primary phone", "Secondary phone"), ("Phone", "Alternate phone"), ("Mobile", "Home")])
    apart = rng.random() < 0.45
    name = [(0.36, rng.choice(["Last name", "Last"]), f.show("patient.last_name")), (0.36, rng.choice(["First name", "First"]), f.show("patient.first_name")), (0.28, rng.choice(["Middle", "Middle name"]), f.show("patient.middle_name"))] if apart else [(0.68, rng.choice(["Patient name", "Name", "Legal name"]), rng.choice([f.name_last_first, f.name_first_last])())]
    birth = (rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob"))
    rows = [name] if apart else [name + [(0.32, *birth)]]
    rows += [([(0.34, *birth)] if apart else []) + [(0.3 if apart else 0.34, rng.choice(["Sex", "Gender", "Legal sex"]), tick([("female", "F"), ("male", "M")], f.note("patient.sex"))), (0.36 if apart else 0.66, rng.choice(["MRN", "Medical record #", "Hospital MRN"]), f.show("patient.mrn"))],
             [(1, rng.choice(["Address", "Home address", "Mailing address"]), f"{f.show('patient.street')}, {f.place()}")], [(0.5, first, f.show("patient.phone")), (0.5, second, f.show("patient.phone_alt"))],
             [(0.5, rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (0.5, rng.choice(["Interpreter needed", "Interpreter required"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter")))],
             [(0.5, rng.choice(["Emergency contact", "Next of kin"]), f.extra("emergency")), (0.5, rng.choice(["Contact phone", "Phone"]), f.extra("emergency_phone"))]]
    section(rng.choice(["Patient Information", "Patient", "Patient Demographics"]), rows)
    tie = rng.choice(["Spouse", "Parent", "Child", "Sibling"])
    cover = [(1, rng.choice(["Primary insurance", "Insurance", "Insurance plan", "Payer"]), f.show("insurance.payer"))], [(0.56, rng.choice(["ID #", "Member ID", "Policy #", "Cert. / ID no."]), f.show("insurance.member_id")), (0.44, rng.choice(["Group #", "Group", "Grp no."]), f.show("insurance.group"))], [(1, rng.choice(["Subscriber", "Policy holder", "Insured's name"]), f.show("insurance.holder"))], \
        [(1, rng.choice(["Secondary insurance", "Secondary"]), f.show("insurance2.payer"))], [(1, rng.choice(["Secondary ID #", "Secondary policy #"]), f.show("insurance2.member_id"))]
    debtor = [[(1, rng.choice(["Guarantor", "Guarantor name", "Responsible party"]), f.extra("guarantor"))], [(1, rng.choice(["Relationship", "Relation to patient"]), tie)], [(1, rng.choice(["Guarantor phone", "Phone"]), f.extra("billing_phone"))],
              [(1, rng.choice(["Auth required", "Precert required"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required")))], [(1, rng.choice(["Auth #", "Authorization #", "Precert #"]), f.show("insurance.auth_number"))]]
    sides = [(rng.choice(["Insurance", "Insurance Information", "Coverage"]), list(cover)), (rng.choice(["Guarantor / Authorization", "Guarantor and Authorization"]), debtor)]
    pair(*(sides if rng.random() < 0.6 else sides[::-1]))
    sender = (rng.choice(["Referring Provider", "Referred By", "Referring Physician"]), [[(1, rng.choice(["Name", "Provider", "Physician"]), f.show("referrer.name"))], [(1, "NPI", f.show("referrer.npi"))], [(1, rng.choice(["Practice", "Clinic", "Office"]), f.show("referrer.organization"))], [(0.5, rng.choice(["Phone", "Tel"]), f.show("referrer.phone")), (0.5, "Fax", f.show("referrer.fax"))],
              [(1, rng.choice(["PCP (if different)", "Primary care provider"]), f.extra("pcp"))]])
    target = (rng.choice(["Referred To", "Refer To", "Clinic Requested"]), [[(1, rng.choice(["Specialty", "Department", "Clinic"]), f.show("referral.specialty"))], [(1, rng.choice(["Provider", "Physician", "Doctor requested"]), f.show("recipient.name"))], [(1, rng.choice(["Service", "Service requested"]), f.show("referral.service"))], [(1, "Location", f.extra("recipient_street"))], [(1, "", f.extra("recipient_place"))]])
    pair(*((sender, target) if rng.random() < 0.6 else (target, sender)))
    size = f.size + 1.5 * case.hand
    top = y
    s.box(x, y, wide, 14.5, 0.8, 60 if dark else 212)
    s.text(x + 5, y + 10.8, voice(rng.choice(["Clinical Information", "Clinical", "Reason for Referral and Diagnosis"])), bold, 9.2, colour=255 if dark else 0)
    y += 28
    order = rng.choice(["Diagnosis / ICD-10", "Diagnosis (with ICD-10 code)", "ICD-10 / diagnosis", "Diagnosis"])
    for i, words in enumerate(f.diagnoses(rng.choice(["{code} {words}", "{words} {code}", "{words} ({code})"])) or [""], 1):
        end = f.label(x + 6, y, f"{order} {i}" + colon, f.size, heavy) + 4
        y = max(y + size * 1.2, f.write_fit(end, y, words, x + wide - end - 8, 2)) + 3
    wanted = f.procedures("{words} ({code})")
    end = f.label(x + 6, y, rng.choice(["Tests / procedures requested", "Procedure (CPT)", "Procedures"]) + colon, f.size, heavy) + 4
    f.write(end, y, ", ".join(wanted), wide=x + wide - end - 8)
    y += pitch - 1
    f.label(x + 6, y, rng.choice(["Reason for referral", "Reason for consult", "Brief history / question to be answered", "History and reason"]) + colon, f.size, heavy)
    y += 14.5
    lines = fold(f.show("referral.reason"), wide - 16, f.pen, size)
    f.write_block(x + 8, y, f.show("referral.reason"), wide - 16, leading=14.5 / size)
    y += 14.5 * max(2, len(lines)) - 6
    close(x, wide, top, y)
    y += 30
    end = f.label(x, y, rng.choice(["Referring provider signature", "Physician signature", "Signature of referring provider"]) + colon, f.size) + 6
    f.sign(end, y, 200)
    f.write(f.label(x + 400, y, "Date" + colon, f.size) + 5, y, f.sent())
    s.text(x, 776, f"Scheduling use: appt ____________ with ____________   Form {rng.randint(1000, 9800)}-R ({rng.randint(1, 12):02d}/{rng.randint(20, 25)})   Registration {f.extra('after_hours')}", plain, 7.4)
    f.imply("recipient.specialty")
    return f
