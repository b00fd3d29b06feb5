"""A specialist's plain form filled in by pen: two halves with a rule between them, the patient and the coverage on lines at the left, the office that refers and what it asks at the right, diagnoses and the story on ruled lines across the foot."""
import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.TWELFTH + ["Cardiology", "Gastroenterology", "Neurology", "Urology", "Dermatology", "Rheumatology", "Endocrinology", "Orthopedics", "Pulmonology", "Otolaryngology", "Podiatry", "Vascular Surgery", "Pain Management"], 0.9
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Non-urgent")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "open"]), 9.2)
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 38, 536, 58
    step, half, circle = rng.choice([23, 24.5, 26]), 256, rng.random() < 0.45
    s.text(x, y, f.show("recipient.organization"), bold, 15)
    s.text(x, y + 12, f"{f.show('recipient.name')}     {f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.4)
    s.text(x + wide, y, rng.choice(["REFERRAL", "Referral Form", "Patient Referral"]), bold, 14, "right")
    s.text(x, y + 25, rng.choice(["Phone {0}     Fax this form to {1}", "Tel. {0}   Fax {1}", "Appointments {0}   |   Fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), bold, 9)
    y += 33
    s.line(x, y, x + wide, y, 1.5)
    top = y

    def column(left, parts):
        """Headings and underlined answers down one half."""
        down = top
        for title, rows in parts:
            down += 17
            s.text(left, down, title, bold, 10)
            down += 2
            for cells in rows:
                down += step
                at = left
                for share, label, value in cells:
                    room = share * half - (6 if share < 1 else 0)
                    if callable(value):
                        value(s.text(at, down, label, plain, f.size) + 8, down)
                    else:
                        f.underlined(at, down, room, label, value)
                    at += share * half
            down += 6
        return down

    def pick(options, chosen, gap=9):
        return (lambda at, base: f.circled(at, base, options, chosen, gap + 6, 9)) if circle else (lambda at, base: f.checks(at, base, options, chosen, gap, 8.8))

    names = rng.choice([[[(1, rng.choice(["Name", "Patient name", "Patient"]), rng.choice([f.name_first_last, f.name_last_first])())]], [[(1, "Last name", f.show("patient.last_name"))], [(0.68, "First name", f.show("patient.first_name")), (0.32, "MI", f.show("patient.middle_name"))]]])
    first, second = rng.choice([("Phone", "Alt. phone"), ("Cell", "Home"), ("Home phone", "Work phone"), ("Telephone", "2nd telephone")])
    patient = (rng.choice(["Patient", "PATIENT", "Patient information"]), [*names, [(0.56, rng.choice(["DOB", "Birth date"]), f.show("patient.dob")), (0.44, "Sex", pick([("male", "M"), ("female", "F")], f.note("patient.sex")))], [(1, rng.choice(["Address", "Street"]), f.show("patient.street"))], [(1, rng.choice(["City/State/Zip", "City, State, ZIP"]), f.place())], [(1, first, f.show("patient.phone"))], [(1, second, f.show("patient.phone_alt"))], [(0.52, "Language", f.show("patient.language")), (0.48, rng.choice(["Interpreter", "Interp."]), pick([(True, "Y"), (False, "N")], f.note("patient.interpreter"), 7))]])
    money = [[(1, rng.choice(["Insurance", "Insurance co.", "Primary ins."]), f.show("insurance.payer"))], [(1, rng.choice(["ID #", "Member ID", "Policy no.", "Ins. ID"]), f.show("insurance.member_id"))], [(1, rng.choice(["Group #", "Group"]), f.show("insurance.group"))], [(1, rng.choice(["Subscriber", "Policy holder", "Name of insured"]), f.show("insurance.holder"))]]
    has = "insurance2.payer" in v
    money.append([(0.55, rng.choice(["2nd ins.", "Secondary"]), f.show("insurance2.payer") if has else ""), (0.45, "ID #", f.show("insurance2.member_id") if has else "")])
    money.append([(1, rng.choice(["Referral / auth #", "Authorization #"]), f.show("insurance.auth_number"))])
    sender = (rng.choice(["Referred by", "REFERRING DOCTOR", "Referring office"]), [[(1, rng.choice(["Doctor", "Provider", "Name"]), f.show("referrer.name"))], [(1, "NPI", f.show("referrer.npi"))], [(1, rng.choice(["Practice", "Office", "Clinic"]), f.show("referrer.organization"))], [(1, "Phone", f.show("referrer.phone"))], [(1, "Fax", f.show("referrer.fax"))], [(1, rng.choice(["PCP if not the same", "PCP"]), f.extra("pcp") if rng.random() < 0.6 else "")], [(1, rng.choice(["Contact person", "Form filled by"]), f.extra("staff"))]])
    asked = (rng.choice(["Appointment", "REQUEST", "What is needed"]), [[(1, rng.choice(["Date", "Today's date", "Date of referral"]), f.show("referral.date"))], [(1, "", pick(rng.choice(HASTE), f.note("referral.urgency"), 10))], [(1, rng.choice(["Service", "For", "Type of visit"]), f.show("referral.service"))], [(1, rng.choice(["No. of visits", "# visits"]), f.show("referral.visits"))], [(1, rng.choice(["Pharmacy", "Preferred pharmacy"]), f"{f.extra('pharmacy')}" if rng.random() < 0.6 else "")]])
    cover = (rng.choice(["Insurance", "INSURANCE", "Insurance (send copy of card)"]), money)
    left, right = (patient, cover), rng.choice([(sender, asked), (asked, sender)])
    ends = [column(x, left), column(x + wide - half, right)]
    y = max(ends) + 2
    s.line(306, top, 306, y, 0.8)
    s.line(x, y, x + wide, y, 1.5)
    y += 2

    def across(label, lines, many):
        """Ruled lines from margin to margin; the first one begins behind the label."""
        nonlocal y
        for n in range(many):
            y += 20.5
            start = s.text(x, y, label, plain, f.size) + 5 if n == 0 else x
            s.line(start, y + 2.5, x + wide, y + 2.5)
            if n < len(lines):
                f.write(start + 3, y, lines[n], wide=x + wide - start - 6)

    across(rng.choice(["Diagnosis & ICD-10", "Diagnosis (ICD-10)", "Dx / ICD-10"]), f.diagnoses(rng.choice(["{code} {words}", "{words} {code}", "{words} ({code})"])), 2)
    across(rng.choice(["Procedures / tests (CPT)", "Tests, CPT"]), ["; ".join(f.procedures(rng.choice(["{code} {words}", "{words} {code}"])))], 1)
    reason, label = f.show("referral.reason"), rng.choice(["Reason for referral", "Reason / history", "Why is the patient sent?"])
    size = f.size + 1.5 * case.hand
    room = wide - fonts.width(label, plain, f.size) - 14
    across(label, fold(reason, room, f.pen, size), max(3, len(fold(reason, room, f.pen, size))))
    y += 29
    end = s.text(x, y, rng.choice(["Signature", "Doctor's signature", "Signed"]), plain, f.size) + 5
    f.sign(end, y, 210)
    f.underlined(end + 222, y, x + wide - end - 222, "Date", f.sent())
    s.text(306, 776, rng.choice(["Please fax office notes, test results and a copy of the insurance card.", "We will call your patient. Thank you!", "Bring this form, a photo ID and your insurance card."]), plain, 7.8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
