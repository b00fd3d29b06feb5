"""A hospital record's referral on two pages: on the first the order as headings and indented pairs with a grey panel of the parties at the right, on the second the face sheet with cells in three columns, guarantor, contacts and two coverages side by side."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.THIRTEENTH + clinical.TWELFTH + ["Nephrology", "Hematology", "Vascular Surgery", "General Surgery", "Allergy & Immunology"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Elective", "urgent": "Urgent", "emergent": "Emergency"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu"]), rng.choice([9.2, 9.6]))
    s, plain, bold, x, y = f.sheet, f.label_font, f.label_font + "-b", 40, 62
    panel, right = 404, 574
    s.text(x, y, f.show("referrer.organization"), bold, 13)
    s.text(x, y + 12, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6)
    y += 36
    verb = rng.choice(["Ambulatory referral to {0}", "AMB REFERRAL TO {0}", "Outpatient Referral to {0}", "Referral to {0}"])
    field = f.show("referral.specialty")
    s.text(x, y, verb.format(field.upper() if verb.isupper() or verb.startswith("AMB") else field), bold, 13)
    s.text(x, y + 12, f"{rng.choice(['Order', 'Order no.', 'Order ID'])} {f.extra('order')}     {rng.choice(['Class: External referral', 'Status: Sent', 'Mode: Outpatient'])}", plain, 8.6)
    top = y + 26
    name, born = rng.choice([f.name_last_first, f.name_first_last])(), f.show("patient.dob")
    s.box(panel, top - 12, right - panel, 500, 0.5, 234)
    y = top

    def stack(title, lines):
        nonlocal y
        s.text(panel + 7, y + 4, title, bold, 9.4)
        s.line(panel + 7, y + 7.5, right - 7, y + 7.5, 0.5)
        y += 19
        for words, font in lines:
            for one in fold(words, right - panel - 14, font, 8.8):
                s.text(panel + 7, y, one, font, 8.8)
                y += 11.6
        y += 11

    phone, fax = rng.choice([("Phone: {0}", "Fax: {0}"), ("Ph {0}", "Fx {0}"), ("Tel. {0}", "Fax {0}"), ("{0} (phone)", "{0} (fax)")])
    chart = rng.choice(["MRN: {0}", "MRN {0}", "Med. Rec. No. {0}"]).format(f.show("patient.mrn"))
    sex = f.show("patient.sex")
    born_line = rng.choice(["DOB: {0}", "Born {0}", "Date of birth: {0}"]).format(born) if born else "DOB:"
    from_lines = [(f.show("referrer.name"), bold), (f"NPI: {f.show('referrer.npi')}", plain), (f"{f.extra('clinic_street')}", plain), (f.extra("clinic_place"), plain), (phone.format(f.show("referrer.phone")), plain), (fax.format(f.show("referrer.fax")), plain)]
    to_lines = [(f.show("recipient.name"), bold), (f.show("recipient.organization"), plain), (f.extra("recipient_street"), plain), (f.extra("recipient_place"), plain), (phone.format(f.show("recipient.phone")), plain), (fax.format(f.show("recipient.fax")), plain)]
    parties = [(rng.choice(["Referred By", "Referring Provider", "Authorizing Provider", "Ordering Provider"]), from_lines), (rng.choice(["Referred To", "Refer To Provider", "Referral Destination"]), to_lines), (rng.choice(["Primary Care", "PCP"]), [(f.extra("pcp"), plain), (phone.format(f.extra("pcp_phone")), plain)])]
    if rng.random() < 0.5:
        parties[0], parties[1] = parties[1], parties[0]
    for title, lines in [(rng.choice(["Patient", "Patient Summary"]), [(name, bold), (born_line, plain), (rng.choice(["Sex: {0}", "Legal sex: {0}"]).format(sex), plain), (chart, plain)])] + parties + [(rng.choice(["Questions?", "Referral Center"]), [(f"Coordinator {f.extra('staff')}", plain), (phone.format(f.extra("billing_phone")), plain)])]:
        stack(title, lines)
    y, at = top + 6, x + rng.choice([122, 128])

    def head(words):
        nonlocal y
        s.text(x, y, words, bold, 10.6)
        y += 16

    def pair(label, value, keep=False):
        """A pair of the order; left out when empty, unless the record always prints it."""
        nonlocal y
        if not value and not keep:
            return
        s.text(x + 10, y, label + ":", plain, f.size)
        for one in fold(value, panel - 16 - at, bold, f.size) or [""]:
            s.text(at + 8, y, one, bold, f.size)
            y += 15

    def details():
        nonlocal y
        head(rng.choice(["Order Information", "Referral Details", "Order Details"]))
        pair(rng.choice(["Order date", "Date ordered", "Referral date"]), f.show("referral.date"), True)
        pair(rng.choice(["Priority", "Urgency"]), rng.choice(HASTE).get(f.note("referral.urgency"), ""), True)
        pair(rng.choice(["Service requested", "Type of service", "Service"]), f.show("referral.service"))
        pair(rng.choice(["Number of visits", "Visits requested", "Visits"]), f.show("referral.visits"))
        pair(rng.choice(["Auth required", "Needs authorization"]), f.show("insurance.auth_required"))
        pair(rng.choice(["Authorization no.", "Auth #"]), f.show("insurance.auth_number"))
        pair(rng.choice(["Expires", "Valid through", "Expected by"]), f.away(rng.choice([90, 180, 365])))
        y += 9

    def causes():
        nonlocal y
        head(rng.choice(["Diagnoses", "Associated Diagnoses", "Diagnosis"]))
        for words in f.diagnoses(rng.choice(["{words} [{code}]", "{code} - {words}", "{words} ({code})"])):
            for n, one in enumerate(fold(words, panel - 30 - x, plain, f.size)):
                s.text(x + 10 + 8 * (n > 0), y, one, plain, f.size)
                y += 14
        y += 14

    def works():
        nonlocal y
        head(rng.choice(["Procedures", "Requested Procedures", "Linked orders"]))
        for words in f.procedures(rng.choice(["{words} [CPT {code}]", "{code} - {words}", "{words} ({code})"])):
            s.text(x + 10, y, words, plain, f.size)
            y += 14
        y += 14

    def story():
        nonlocal y
        head(rng.choice(["Reason for Referral", "Clinical Question", "Comments"]))
        y = s.block(x + 10, y, f.show("referral.reason"), panel - 30 - x, plain, f.size + 0.4, 1.4) + 11

    parts = rng.choice([(details, causes, works, story), (details, story, causes, works), (story, details, causes, works)])
    for part in parts:
        part()
    head(rng.choice(["Visit", "Encounter"]))
    pair(rng.choice(["Department", "Encounter department"]), rng.choice(["Primary Care Suite 200", "Adult Medicine", "Clinic East"]))
    pair(rng.choice(["Encounter date", "Seen on"]), f.away(-rng.randint(0, 5)))
    y += 14
    stamp = f" {rng.choice(['on', 'at'])} {f.sent('%m/%d/%Y')} {rng.randint(8, 16)}:{rng.randint(10, 59)}" if f.sent() else ""
    s.block(x, y, f"{rng.choice(['Electronically signed by', 'Signed electronically by', 'E-signed:'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Electronic signature: pending", "Not yet signed"]), panel - 24 - x, plain, 9)
    foot = f"{name}   {chart}"

    def footer(n):
        s.line(x, 762, right, 762, 0.5)
        s.text(x, 772, foot, plain, 7.6)
        s.text(right, 772, f"Page {n} of 2", plain, 7.6, "right")

    footer(1)
    s = f.page()
    y = 62
    s.text(x, y, rng.choice(["Patient Face Sheet", "FACE SHEET", "Registration Summary", "Demographics and Coverage"]), bold, 13)
    s.text(right, y, f"{rng.choice(['Printed', 'As of'])} {f.sent('%m/%d/%Y')}" if f.sent() else "", plain, 8.6, "right")
    y += 12
    wide = right - x

    def bar(words):
        nonlocal y
        s.box(x, y, wide, 15, 0.6, 222)
        s.text(x + 4, y + 11, words, bold, 9.2)
        y += 15

    def cells(*parts, deep=28):
        nonlocal y
        left = x
        for share, label, value in parts:
            s.box(left, y, share * wide, deep, 0.5)
            s.text(left + 4, y + 9.5, label, plain, 7.2)
            f.write(left + 4, y + deep - 5.5, value, wide=share * wide - 8)
            left += share * wide
        y += deep

    bar(rng.choice(["Patient", "PATIENT DEMOGRAPHICS", "Patient Demographics"]))
    cells((0.5, rng.choice(["Patient name", "Name"]), name), (0.25, rng.choice(["Birth date", "DOB"]), born), (0.25, rng.choice(["Legal sex", "Sex"]), sex))
    cells((0.5, rng.choice(["Address", "Street", "Home address"]), f.show("patient.street")), (0.25, "City", f.show("patient.city")), (0.1, "State", f.show("patient.state")), (0.15, "ZIP", f.show("patient.zip")))
    one, two = rng.choice([("Mobile phone", "Home phone"), ("Home phone", "Work phone"), ("Preferred phone", "Alternate phone")])
    cells((0.28, one, f.show("patient.phone")), (0.28, two, f.show("patient.phone_alt")), (0.44, rng.choice(["E-mail", "Email address"]), f.show("patient.email")))
    cells((0.28, rng.choice(["Preferred language", "Language"]), f.show("patient.language")), (0.28, rng.choice(["Needs interpreter?", "Interpreter"]), f.show("patient.interpreter")), (0.22, "Marital status", rng.choice(["Single", "Married", "Widowed"])), (0.22, rng.choice(["Religion", "Race", "Ethnicity"]), rng.choice(["Declined", "Not on file"])))
    y += 12
    bar(rng.choice(["Emergency Contacts", "Contacts"]))
    cells((0.4, "Name", f.extra("emergency")), (0.3, "Relationship", rng.choice(["Sibling", "Friend", "Child", "Parent"])), (0.3, "Phone", f.extra("emergency_phone")))
    y += 12
    bar(rng.choice(["Guarantor", "Guarantor Account"]))
    cells((0.4, rng.choice(["Guarantor", "Name"]), f.extra("guarantor") if rng.random() < 0.4 else "Same as patient"), (0.3, "Account type", rng.choice(["Personal/Family", "P/F"])), (0.3, rng.choice(["Account no.", "Acct #"]), f.extra("tax_id").replace("-", "")))
    y += 12
    bar(rng.choice(["Coverage", "Insurance", "Hospital Account Coverage"]))
    has, start, half = "insurance2.payer" in v, y, wide / 2
    tags = [rng.choice(["Payor", "Insurance", "Payer"]), rng.choice(["Plan", "Benefit plan"]), rng.choice(["Member ID", "Subscriber ID", "Policy no."]), rng.choice(["Group no.", "Group number"]), rng.choice(["Subscriber", "Subscriber name"]), rng.choice(["Claims phone", "Phone"])]
    first = [f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"), f.extra("after_hours")]
    second = [f.show("insurance2.payer") if has else "", "", f.show("insurance2.member_id") if has else "", "", "", ""]
    for left, title, values in ((x, rng.choice(["Primary", "F/O Payor 1", "Coverage 1"]), first), (x + half, rng.choice(["Secondary", "F/O Payor 2", "Coverage 2"]), second)):
        s.box(left, start, half, 18 + 16 * 6, 0.5)
        s.text(left + 5, start + 12.5, title, bold, 9)
        for n, (label, value) in enumerate(zip(tags, values)):
            down = start + 28 + 15.4 * n
            s.text(left + 5, down, label, plain, 8.4)
            f.write(left + 84, down, value, wide=half - 90)
    y = start + 18 + 16 * 6 + 14
    bar(rng.choice(["Pharmacy", "Preferred Pharmacy"]))
    cells((0.6, "Name", f.extra("pharmacy")), (0.4, "Phone", f.extra("pharmacy_phone")))
    s.text(x, y + 22, rng.choice(["Health information in this document is private. If you got it in error, call the referral center.", "This is a copy of the electronic record and may not be complete."]), plain, 7.8)
    footer(2)
    f.imply("recipient.specialty", "referral.type")
    return f
