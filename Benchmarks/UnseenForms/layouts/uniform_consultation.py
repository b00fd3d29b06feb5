"""A state's uniform consultation referral form: patient at the left and carrier at the right as stacks of cells, the requesting and the consulting provider each as a band of cells over the full width, services desired to tick in two columns, terms in small print at the foot."""
import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + clinical.THIRTEENTH + clinical.TWELFTH + ["Nephrology", "Podiatry", "Hematology", "Pain Management", "Otolaryngology"], 0.4
WISHES = [["Initial consultation only", "Consultation and treatment", "Diagnostic test", "Specific procedure", "Second opinion only", "Other (explain)"], ["Consult only", "Consult and treat", "Testing", "Procedure", "Co-management", "Other"], ["Evaluation only", "Evaluate and treat", "Diagnostic testing", "Surgical evaluation", "Return visit", "Other"]]
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Standard"), ("urgent", "Urgent"), ("emergent", "Emergency")], [("emergent", "Stat"), ("urgent", "Urgent"), ("routine", "Routine")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    wishes = rng.choice(WISHES)
    v["referral.service"] = rng.choice(wishes[:4])
    f = Form(case, rng, rng.choice(["sans", "narrow", "serif", "roboto"]), 9.2)
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 36, 540, 56
    high, small = rng.choice([24, 24.6]), rng.choice([6.6, 7])
    name = people.STATE_NAMES[v["patient.state"]]
    s.text(x, y, rng.choice([f"{name} Uniform Consultation Referral Form", f"{name} Uniform Referral Form", "Uniform Consultation Referral Form"]), bold, 14)
    s.text(x, y + 11, rng.choice(["Accepted by all carriers licensed in this state. Do not alter this form.", "One form for all carriers. Type or print in ink."]), plain, 7.6)

    def cell(left, top, room, label, value, deep=None):
        """A ruled cell with its label in small print in the corner."""
        deep = deep or high
        s.box(left, top, room, deep, 0.6)
        s.text(left + 3, top + 8, label, plain, small)
        if callable(value):
            value(left + 5, top + deep - 5)
        elif value != "":
            f.write(left + 5, top + deep - 4.5, value, wide=room - 9)

    cell(x + 372, y - 15, 168, rng.choice(["Date of Referral", "Referral Date", "Date"]), f.show("referral.date"), 27)
    y += 17
    half, top = wide / 2, y
    for left, words in ((x, rng.choice(["Patient Information", "PATIENT"])), (x + half, rng.choice(["Carrier Information", "CARRIER", "Health Plan Information"]))):
        s.box(left, y, half, 13.5, 0.6, 210)
        s.text(left + half / 2, y + 10, words, bold, 9, "centre")
    y += 13.5
    whole = rng.random() < 0.6
    patient = [[(1, rng.choice(["Name (Last, First, MI)", "Name: Last, First, Middle"]), f.name_last_first())]] if whole else [[(0.44, "Last Name", f.show("patient.last_name")), (0.36, "First Name", f.show("patient.first_name")), (0.2, "MI", f.show("patient.middle_name"))]]
    patient += [[(0.56, rng.choice(["Date of Birth (M/D/Y)", "Birth Date"]), f.show("patient.dob")), (0.44, "Sex", lambda a, b: f.checks(a, b, [("male", "M"), ("female", "F")], f.note("patient.sex"), 12, 8.4))],
                [(1, rng.choice(["Address", "Street Address"]), f.show("patient.street"))], [(0.52, "City", f.show("patient.city")), (0.18, "State", f.show("patient.state")), (0.3, "Zip Code", f.show("patient.zip"))],
                [(0.5, rng.choice(["Phone", "Phone (day)", "Daytime Phone"]), f.show("patient.phone")), (0.5, rng.choice(["Phone (evening)", "Other Phone", "Alternate Phone"]), f.show("patient.phone_alt"))],
                [(0.5, rng.choice(["Patient Account / MRN", "Site Patient #", "Chart #"]), f.show("patient.mrn")), (0.5, rng.choice(["Language", "Primary Language"]), f.show("patient.language"))]]
    has = "insurance2.payer" in v
    carrier = [[(1, rng.choice(["Carrier Name", "Name of Carrier", "Carrier"]), f.show("insurance.payer"))], [(1, rng.choice(["Product / Plan", "Plan Name"]), f.show("insurance.plan"))],
               [(0.56, rng.choice(["Member #", "Subscriber #", "Member No."]), f.show("insurance.member_id")), (0.44, rng.choice(["Group #", "Group No."]), f.show("insurance.group"))], [(1, rng.choice(["Subscriber's Name", "Insured (if not patient)", "Name of Subscriber"]), f.show("insurance.holder"))],
               [(0.56, rng.choice(["Other Carrier", "Secondary Carrier"]), f.show("insurance2.payer") if has else ""), (0.44, rng.choice(["Other Member #", "Policy #"]), f.show("insurance2.member_id") if has else "")],
               [(0.5, rng.choice(["Carrier Phone", "Facility / Phone"]), f.extra("billing_phone")), (0.5, rng.choice(["Carrier Fax", "Fax Number"]), f.extra("after_hours"))]]
    for left, rows in ((x, patient), (x + half, carrier)):
        down = top + 13.5
        for cells in rows:
            at = left
            for share, label, value in cells:
                cell(at, down, share * half, label, value)
                at += share * half
            down += high
    y = top + 13.5 + 6 * high

    def band(title, rows):
        nonlocal y
        s.box(x, y, wide, 13.5, 0.6, 210)
        s.text(x + wide / 2, y + 10, title, bold, 9, "centre")
        y += 13.5
        for cells in rows:
            at = x
            for share, label, value in cells:
                cell(at, y, share * wide, label, value)
                at += share * wide
            y += high

    npi, org = rng.choice(["NPI #", "Provider ID # 1 (NPI)", "Individual NPI"]), rng.choice(["Institution / Group Name", "Group or Institution", "Practice Name"])
    phones = [("Phone Number", "Facsimile / Data Number"), ("Phone", "Fax"), ("Telephone #", "Fax #")]
    a, b = rng.choice(phones)
    band(rng.choice(["Primary or Requesting Provider", "Requesting Provider", "Referring Provider"]),
         [[(0.5, "Name", f.show("referrer.name")), (0.26, npi, f.show("referrer.npi")), (0.24, "Specialty", rng.choice(["Family Medicine", "Internal Medicine", "General Practice"]))],
          [(0.5, org, f.show("referrer.organization")), (0.25, a, f.show("referrer.phone")), (0.25, b, f.show("referrer.fax"))], [(0.7, "Address", f"{f.extra('clinic_street')}, {f.extra('clinic_place')}"), (0.3, rng.choice(["Provider ID # 2 (if required)", "Tax ID"]), f.extra("tax_id"))]])
    band(rng.choice(["Consultant / Facility / Provider", "Consultant or Facility", "Referred to: Consultant / Facility"]),
         [[(0.5, "Name", f.show("recipient.name")), (0.26, npi, f.extra("recipient_npi")), (0.24, "Specialty", f.show("recipient.specialty"))],
          [(0.5, org, f.show("recipient.organization")), (0.25, a, f.show("recipient.phone")), (0.25, b, f.show("recipient.fax"))], [(1, "Address", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")]])
    s.box(x, y, wide, 13.5, 0.6, 210)
    s.text(x + wide / 2, y + 10, rng.choice(["Referral Information", "REFERRAL"]), bold, 9, "centre")
    y += 13.5
    s.box(x, y, wide, 45, 0.6)
    s.text(x + 3, y + 8, rng.choice(["Reason for Referral", "Reason for Referral / Brief History"]), plain, small)
    f.write_fit(x + 5, y + 21, f.show("referral.reason"), wide - 12, 2, leading=1.4)
    y += 45
    s.box(x, y, wide, 40, 0.6)
    s.text(x + 3, y + 8, rng.choice(["Diagnosis and ICD-10 Code", "Diagnoses (with ICD-10)", "Brief Diagnosis / ICD-10"]), plain, small)
    for n, words in enumerate(f.diagnoses(rng.choice(["{code} {words}", "{words}  {code}", "{words} ({code})"]))):
        f.write(x + 5, y + 20 + 14 * n, words, wide=wide - 10)
    y += 40
    deep = 62
    s.box(x, y, half, deep, 0.6)
    s.text(x + 3, y + 8, rng.choice(["Services Desired: (check one)", "Services Desired", "Provide Care as Indicated:"]), plain, small)
    chosen = f.note("referral.service")
    for n, words in enumerate(wishes):
        f.check(x + 7 + 132 * (n // 3), y + 21 + 15 * (n % 3), words, words == chosen, 8.6)
    cell(x + half, y, half, rng.choice(["Specific Procedures (CPT)", "Procedure / CPT", "Tests or Procedures, CPT"]), "; ".join(f.procedures(rng.choice(["{code} {words}", "{words} ({code})"]))), deep / 2)
    cell(x + half, y + deep / 2, half * 0.4, rng.choice(["Number of Visits", "# Visits (blank = 1)"]), f.show("referral.visits"), deep / 2)
    cell(x + half * 1.4, y + deep / 2, half * 0.6, rng.choice(["Authorization # (if required)", "Authorization #"]), f.show("insurance.auth_number"), deep / 2)
    y += deep
    cell(x, y, half, rng.choice(["Priority", "Urgency", "Appointment Needed"]), lambda a, b: f.checks(a, b, rng.choice(HASTE), f.note("referral.urgency"), 18, 8.6))
    cell(x + half, y, half * 0.5, rng.choice(["Referral Is Valid Until", "Valid Until"]), f.away(rng.choice([60, 90, 120])))
    cell(x + half * 1.5, y, half * 0.5, "Place of Service", rng.choice(["Office", "Outpatient", ""]))
    y += high
    s.box(x, y, half, 36, 0.6)
    s.text(x + 3, y + 8, rng.choice(["Signature", "Requesting Provider's Signature"]), plain, small)
    f.sign(x + 14, y + 28, line=False)
    s.box(x + half, y, half, 36, 0.6)
    s.text(x + half + 3, y + 8, rng.choice(["Authorizing Signature (carrier use only)", "Carrier Use Only"]), plain, small)
    y += 36
    s.block(x, y + 9, "Referral certification is not a guarantee of payment. Payment of benefits is subject to a member's eligibility on the date that the service is rendered and to any other contractual provisions of the plan.", wide, plain, 6.8)
    f.imply("referral.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
