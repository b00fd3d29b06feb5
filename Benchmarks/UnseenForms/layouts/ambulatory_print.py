"""A large health system's order as its record prints it: the order's name with the department in it as the title, patient and order facts in a borderless grid of four columns, questions of the order with their answers, the two ends of the referral as address blocks, coverages as indented outlines, running foot with the print time; the text runs over to a second page where it needs one."""
import fonts
import people_third as people
from clinical_third import CHILDREN, MEDICAL, SURGICAL
from form import Form
from sheet import fold

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Behavioral Health", "Physical Therapy"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine", "urgent": "ASAP - urgent", "emergent": "STAT"}, {"routine": "Elective / Routine", "urgent": "Urgent", "emergent": "Emergency"}]


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    people.held_by_parent(rng, v)
    if rng.random() < 0.6:
        v["referrer.organization"] = f"{rng.choice(people.CLINICS)} {rng.choice(people.HOSPITALS)} {rng.choice(['Primary Care', 'Family Medicine', 'Internal Medicine'])}"
    f = Form(case, rng, rng.choice(["sans", "sans", "open", "dejavu", "serif"]), rng.choice([9, 9.4]))
    plain, bold, x, right, size = f.label_font, f.label_font + "-b", 44, 568, f.size
    mark, rule, air = rng.choice([":", ":", ""]), rng.choice(["under", "grey", "none"]), rng.choice([24, 26, 28])
    name, born, chart = f.name_last_first(), f.show("patient.dob"), f.show("patient.mrn")
    printed = f"{rng.choice(['Printed', 'Printed on', 'Generated'])} {f.away(rng.randint(1, 3), '%m/%d/%Y')} {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"
    y = 60

    def turn(need):
        nonlocal y
        if y + need > 742:
            f.page()
            f.sheet.text(x, 56, f"{name}  ({rng.choice(['MRN', 'MR #'])} {chart})", bold, 9)
            f.sheet.text(right, 56, f"DOB{mark} {born}" if born else "", plain, 9, "right")
            f.sheet.line(x, 61, right, 61, 0.5)
            y = 80

    def head(words, need=44):
        nonlocal y
        y += air - 24
        turn(need)
        if rule == "grey":
            f.sheet.box(x - 3, y - 1, right - x + 6, 15, 0, 226)
        f.sheet.text(x, y + 10, words, bold, 10.4)
        if rule == "under":
            f.sheet.line(x, y + 13.5, right, y + 13.5, 0.9)
        y += air

    def grid(rows, tab):
        """Two pairs a row; long values fold in their column."""
        nonlocal y
        half = (right - x) / 2
        for cells in rows:
            deep = 1
            for n, (label, value) in enumerate(cells):
                at, room = x + n * half, (half if len(cells) > 1 else right - x) - tab - 8
                lines = fold(str(value), room, plain, size) or [""]
                turn(12 * len(lines))
                f.sheet.text(at, y, label + mark, bold, size)
                for k, one in enumerate(lines):
                    f.sheet.text(at + tab, y + 12 * k, one, plain, min(size, size * room / max(fonts.width(one, plain, size), 1)))
                deep = max(deep, len(lines))
            y += 12 * deep + air / 10 - 1

    field = f.show("referral.specialty")
    f.sheet.text(x, y, f.show("referrer.organization"), bold, 13)
    f.sheet.text(x, y + 12, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6)
    f.sheet.text(x, y + 23, rng.choice(["Phone: {0}   Fax: {1}", "Dept Phone: {0}  Dept Fax: {1}", "Main: {0} | Fax: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.6)
    f.sheet.text(right, y, rng.choice(["Outgoing Referral", "External Referral Order", "ORDER REQUISITION"]), plain, 10.5, "right")
    f.sheet.text(right, y + 12, f"{rng.choice(['Order', 'Order ID', 'Accession'])} {f.extra('order')}", plain, 8.6, "right")
    y += 46
    f.sheet.text(x, y, rng.choice(["Ambulatory Referral to {0}", "AMB REFERRAL TO {0}", "Ambulatory referral/consult to {0}", "Referral to {0} (external)"]).format(field), bold, 14)
    y += 8
    one, two = rng.choice([("Home Phone", "Mobile"), ("Mobile Phone", "Home Phone"), ("Phone", "Alt Phone"), ("Primary Phone", "Secondary Phone")])

    def patient():
        head(rng.choice(["Patient Information", "Patient Demographics", "Patient"]))
        grid([[(rng.choice(["Patient Name", "Name", "Patient"]), name), (rng.choice(["Legal Sex", "Sex", "Birth Sex"]), f.show("patient.sex"))], [(rng.choice(["DOB", "Date of Birth", "Birth Date"]), born), (rng.choice(["MRN", "Medical Record #", "MR Number"]), chart)],
              [(rng.choice(["Address", "Home Address"]), f"{f.show('patient.street')}, {f.place()}"), (rng.choice(["SSN", "Last 4 SSN"]), f"xxx-xx-{rng.randint(1000, 9999)}")], [(one, f.show("patient.phone")), (two, f.show("patient.phone_alt"))],
              [(rng.choice(["E-mail", "Email"]), f.show("patient.email")), (rng.choice(["PCP", "Primary Care"]), f.extra("pcp"))], [(rng.choice(["Language", "Pref Language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Needs Interp"]), f.show("patient.interpreter"))],
              [(rng.choice(["Guarantor", "Guar Name"]), f.extra("guarantor")), (rng.choice(["Emerg Cont", "Contact"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}")]], 96)

    def order():
        head(rng.choice(["Order Information", "Referral Details", "Order Details"]))
        haste = rng.choice(HASTE)[v["referral.urgency"]] if f.note("referral.urgency") else ""
        pairs = [(rng.choice(["Order Date", "Date Ordered", "Referral Date"]), f.show("referral.date")), (rng.choice(["Priority", "Order Priority", "Urgency"]), haste), (rng.choice(["Visits", "# of Visits", "Visits Req"]), f.show("referral.visits")), (rng.choice(["Expires", "Expiration", "Valid Thru"]), f.away(365)),
                 (rng.choice(["Type", "Ref Type", "Visit Type"]), f.show("referral.service")), (rng.choice(["Class", "Order Class"]), rng.choice(["Outgoing", "External Referral"])), (rng.choice(["Status", "Order Status"]), rng.choice(["Pending Review", "Authorized", "New Request", "Active"])), (rng.choice(["Auth #", "Auth No", "Authorization"]), f.show("insurance.auth_number"))]
        grid([pairs[n:n + 2] for n in range(0, 8, 2)], 96)
        asked = rng.choice(["Procedure", "Requested", "Service"])
        for words in f.procedures(rng.choice(["{words} (CPT {code})", "{code} - {words}", "{words} [{code}]"])):
            turn(14)
            f.sheet.text(x, y, asked + mark, bold, size)
            f.sheet.text(x + 96, y, words, plain, size)
            y_plus()

    def y_plus(step=14):
        nonlocal y
        y += step

    def cause():
        head(rng.choice(["Associated Diagnoses", "Diagnoses", "Visit Diagnoses / Indications"]))
        for words in f.diagnoses(rng.choice(["{words} [{code}]", "{code} - {words}", "{words} ({code})", "{code} (ICD-10-CM) {words}"])):
            for k, one_line in enumerate(fold(words, right - x - 16, plain, size)):
                f.sheet.text(x + 8 + 8 * bool(k), y, one_line, plain, size)
                y_plus(13)
        head(rng.choice(["Reason for Referral", "Comments", "Clinical Question", "Reason for Consult"]), 58)
        for one_line in fold(f.show("referral.reason"), right - x - 8, plain, size + 0.4) or [""]:
            f.sheet.text(x + 8, y, one_line, plain, size + 0.4)
            y_plus(13)
        head(rng.choice(["Order Questions", "Question / Answer", "Questionnaire"]))
        for question, answer in rng.sample([("Is the patient aware of this referral?", "Yes"), ("Has imaging been done?", rng.choice(["Yes", "No", "Unknown"])), ("Preferred site", rng.choice(["No preference", "Closest to home"])), ("Transfer of care or consultation only?", rng.choice(["Consultation only", "Evaluate and treat"])), ("Release to patient", "Immediate"), ("Records attached?", rng.choice(["Yes", "Will follow"]))], 3):
            turn(14)
            f.sheet.text(x + 8, y, question, plain, size)
            f.sheet.text(x + 290, y, answer, plain, size)
            y_plus(13)

    def parties():
        nonlocal y
        head(rng.choice(["Referral Providers", "Referred By / Referred To", "Referring and Referred To"]), 110)
        a, b = rng.choice([("Referred By", "Referred To"), ("Referring Provider", "Referred-to Provider"), ("From", "To")])
        near = [f.show("referrer.name"), f"NPI{mark} {f.show('referrer.npi')}", v["referrer.organization"], f"{rng.choice(['Phone', 'Ph'])}{mark} {f.show('referrer.phone')}", f"Fax{mark} {f.show('referrer.fax')}"]
        far = [f.show("recipient.name"), f"{rng.choice(['Specialty', 'Dept Specialty'])}{mark} {field}", f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"Phone{mark} {f.show('recipient.phone')}", f"Fax{mark} {f.show('recipient.fax')}"]
        f.sheet.text(x, y, a, bold, size)
        f.sheet.text(x + 262, y, b, bold, size)
        for n in range(7):
            y += 12.5
            for at, lines in ((x + 6, near), (x + 268, far)):
                if n < len(lines):
                    f.sheet.text(at, y, lines[n], plain, min(size, size * 250 / max(fonts.width(lines[n], plain, size), 1)))
        y += 14

    def cover():
        head(rng.choice(["Insurance", "Coverage Information", "Coverages"]), 80)
        tag = rng.choice(["Primary", "PRIMARY COVERAGE", "Coverage 1"])
        f.sheet.text(x + 4, y, tag, bold, size)
        y_plus(14)
        grid([[(rng.choice(["Payor", "Payer", "Insurance"]), f.show("insurance.payer")), (rng.choice(["Plan", "Benefit Plan"]), f.show("insurance.plan"))], [(rng.choice(["Subscriber ID", "Member ID", "Member #"]), f.show("insurance.member_id")), (rng.choice(["Group #", "Group No"]), f.show("insurance.group"))],
              [(rng.choice(["Subscriber", "Sub Name"]), f.show("insurance.holder")), (rng.choice(["Effective", "Eff Date"]), f"01/01/20{rng.randint(18, 24)}")]], 96)
        if "insurance2.payer" in v:
            turn(30)
            f.sheet.text(x + 4, y, {"Primary": "Secondary", "PRIMARY COVERAGE": "SECONDARY COVERAGE"}.get(tag, "Coverage 2"), bold, size)
            y_plus(14)
            grid([[(rng.choice(["Payor", "Payer"]), f.show("insurance2.payer")), (rng.choice(["Subscriber ID", "Member ID"]), f.show("insurance2.member_id"))]], 96)

    for part in rng.choice([(patient, order, cause, parties, cover), (order, cause, parties, patient, cover), (patient, cover, parties, order, cause), (parties, patient, order, cause, cover)]):
        part()
    y += 14
    turn(20)
    who, at = v["referrer.name"], f"{f.sent('%m/%d/%Y')} {rng.randint(1, 12)}:{rng.randint(10, 59)} PM".strip()
    f.sheet.text(x, y, rng.choice([f"Electronically signed by {who} at {at}", f"Authorizing provider: {who}   E-signed {at}", f"Order signed: {who} ({at})"]) if f.note("referrer.signed") else rng.choice(["Order not yet signed", "Signature pending ____________________", "Awaiting cosign"]), bold, 9.2)
    for n, page in enumerate(f.sheets, 1):
        page.line(x, 760, right, 760, 0.5)
        page.text(x, 770, f"{printed} {rng.choice(['by', 'User'])} {f.extra('staff')}", plain, 7.6)
        page.text(right, 770, f"Page {n} of {len(f.sheets)}", plain, 7.6, "right")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
