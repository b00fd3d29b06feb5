"""A health plan's one-page request for authorization: boxes for one character each for numbers and birth date, blanks on rules for the rest, headings on thin rules."""
import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Vascular Surgery", "Nephrology"], 0.6
PLANS = [("Aetna", "Better Health Medicaid", "W#########", ""), ("CareSource", "Medicaid", "###########", ""), ("UHC Community Plan", "Medicaid HMO", "##########", ""), ("Humana", "Gold Plus HMO", "H########", "@####"), ("WellCare", "No Premium HMO", "########", "WC####"), ("Ambetter", "Silver 94", "U###########", ""), ("Molina Healthcare of {state}", "Marketplace", "##########", ""), ("Blue Cross Blue Shield of {state}", "Blue Advantage HMO", "@@@#########", "######"), ("Health Net", "HMO", "R########", "@@###"), ("Cigna HealthCare", "LocalPlus", "U##########", "#######")]
HASTE = [[("routine", "Standard"), ("urgent", "Expedited / urgent"), ("emergent", "Emergent")], [("routine", "Routine (14 days)"), ("urgent", "Urgent (72 hours)"), ("emergent", "Emergency (24 hours)")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Non-urgent / routine")]]


def draw(case, rng):
    v = case.values
    payer, v["insurance.plan"], shape, group = rng.choice(PLANS)
    v["insurance.payer"] = payer.format(state=people.STATE_NAMES[v["patient.state"]])
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), people.pattern(rng, group) or None
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "narrow"]), 9.2)
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 40, 572
    wide, voice, beside = right - x, rng.choice([str, str, str.upper]), rng.random() < 0.5
    middle = rng.random() < 0.5
    at = (306, "centre") if middle else (x, "left")
    s.text(at[0], 64, f.show("insurance.payer"), bold, 15, at[1])
    s.text(at[0], 79, rng.choice(["Prior Authorization Request", "Outpatient Authorization Request Form", "Precertification Request Form", "Specialty Care Authorization Request"]), bold, 12, at[1])
    s.text(at[0], 91, f"Utilization Management fax {f.extra('billing_phone')}     Provider line {f.extra('after_hours')}", plain, 8.4, at[1])
    s.text(x, 106, rng.choice(["Print clearly. Requests with missing information will be returned.", "Complete every field and attach clinical notes. Incomplete forms cannot be processed."]), plain, 8)
    y = 124

    def head(words):
        nonlocal y
        s.text(x, y, voice(words), bold, 9.8)
        s.line(x, y + 4, right, y + 4, 1.1)
        y += 22

    def blanks(*parts, gap=20):
        nonlocal y
        left = x
        for share, label, value in parts:
            f.underlined(left, y, share * wide - 7, label, value)
            left += share * wide
        y += gap

    def boxed(left, label, value, groups, step=12.6):
        """One character a box in groups with a printed slash between; the label before the boxes or under them."""
        if beside:
            left = f.label(left, y + 1, label, 8.6) + 5
        else:
            f.label(left, y + 12.5, label, 6.6)
        spots = []
        for n, count in enumerate(groups):
            if n:
                s.text(left + 2, y + 1, "/", plain, 10)
                left += 7
            for _ in range(count):
                s.box(left, y - 10.5, step, 15, 0.6)
                spots.append(left + step / 2)
                left += step
        for spot, character in zip(spots, value):
            s.text(spot, y + 0.6, character, f.pen, 10.4, "centre")
        return left + 14

    digits = lambda key: "" if key in case.blank else f.day(f.note(key), "%m%d%Y")
    drop = lambda: 21 if beside else 28
    when = rng.choice(["Request date", "Date of request", "Date submitted", "Today's date"])
    end = boxed(x, when, digits("referral.date"), (2, 2, 4))
    f.checks(max(end, x + 210), y, rng.choice(HASTE), f.note("referral.urgency"), 14, 9)
    y += drop() + 4
    head(rng.choice(["Member Information", "Enrollee", "Patient / Member Information"]))
    blanks((0.42, rng.choice(["Last name", "Member last name"]), f.show("patient.last_name")), (0.4, rng.choice(["First name", "First"]), f.show("patient.first_name")), (0.18, "Middle", f.show("patient.middle_name")), gap=24)
    end = boxed(x, rng.choice(["Date of birth", "DOB", "Birth date"]), digits("patient.dob"), (2, 2, 4))
    boxed(max(end, x + 236), rng.choice(["Member ID", "Member ID number", "Subscriber ID #", "ID on card"]), (f.note("insurance.member_id") or "").upper(), (13,))
    y += drop()
    blanks((0.4, rng.choice(["Member phone", "Phone", "Telephone"]), f.show("patient.phone")), (0.36, rng.choice(["Group #", "Group number"]), f.show("insurance.group")), gap=0)
    f.checks(x + 0.78 * wide, y, [("male", "Male"), ("female", "Female")], f.note("patient.sex"), 10, 9)
    y += 20
    blanks((0.44, rng.choice(["Street address", "Address"]), f.show("patient.street")), (0.26, "City", f.show("patient.city")), (0.12, "State", f.show("patient.state")), (0.18, "ZIP", f.show("patient.zip")))
    blanks((0.56, rng.choice(["Other coverage (name)", "Other insurance", "COB - other carrier"]), f.show("insurance2.payer")), (0.44, "Policy #", f.show("insurance2.member_id")), gap=24)
    head(rng.choice(["Requesting Provider", "Ordering / Requesting Provider", "Referring Provider Information"]))
    blanks((0.56, rng.choice(["Provider name", "Name", "Requesting provider name"]), f.show("referrer.name")), (0.44, rng.choice(["Contact", "Office contact", "Person completing form"]), f.extra("staff")), gap=24)
    end = boxed(x, rng.choice(["NPI", "Provider NPI", "NPI (individual)"]), str(f.show("referrer.npi")), (10,))
    f.underlined(max(end, x + 236), y, right - 7 - max(end, x + 236), rng.choice(["TIN", "Tax ID"]), f.extra("tax_id"))
    y += drop()
    blanks((0.54, rng.choice(["Group / practice", "Practice name", "Group name"]), f.show("referrer.organization")), (0.23, "Phone", f.show("referrer.phone")), (0.23, "Fax", f.show("referrer.fax")))
    blanks((1, rng.choice(["Primary care provider, if different", "PCP (if not the requesting provider)"]), f.extra("pcp") if rng.random() < 0.6 else ""), gap=24)
    head(rng.choice(["Servicing Provider / Facility", "Rendering Provider", "Refer-to Provider or Facility"]))
    blanks((0.52, rng.choice(["Provider name", "Name", "Servicing provider name"]), f.show("recipient.name")), (0.48, "Specialty", f.show("recipient.specialty")), gap=24)
    end = boxed(x, rng.choice(["NPI", "Servicing NPI"]), f.extra("recipient_npi"), (10,))
    f.checks(max(end, x + 236), y, [(0, "Participating"), (1, "Non-participating")], int(rng.random() < 0.15), 12, 9)
    y += drop()
    blanks((0.54, rng.choice(["Facility", "Facility name"]), f.show("recipient.organization")), (0.23, "Phone", f.show("recipient.phone")), (0.23, "Fax", f.show("recipient.fax")), gap=24)
    head(rng.choice(["Services Requested", "Diagnosis and Services", "Clinical Information"]))
    shown = f.note("referral.diagnoses[]") or []
    coded, named, service = rng.choice(["ICD-10", "ICD-10 code", "Dx code"]), rng.choice(["Diagnosis", "Description"]), rng.choice(["CPT", "CPT/HCPCS", "Procedure code"])
    for i in range(max(1, len(shown))):
        blanks((0.24, coded, shown[i] if shown else ""), (0.76, named, f.capital(case.descriptions[shown[i]]) if shown else ""), gap=19)
    for code in f.note("referral.procedures[]") or []:
        blanks((0.24, service, code), (0.76, "Service", f.capital(dict(case.procedures)[code])), gap=19)
    blanks((0.4, rng.choice(["Type of service", "Service type"]), f.show("referral.service")), (0.18, rng.choice(["Visits", "# of visits", "Units / visits"]), f.show("referral.visits")), (0.21, "From", f.away(5, "%m/%d/%Y")), (0.21, "Through", f.away(95, "%m/%d/%Y")))
    f.label(x, y, rng.choice(["Clinical reason for request:", "Reason for request / medical necessity:", "Supporting clinical information:"]))
    step = 16
    f.write_block(x + 4, y + 15, f.show("referral.reason"), wide - 12, leading=step / (f.size + 1.5 * case.hand))
    for i in range(3):
        s.line(x, y + 18 + i * step, right - 7, y + 18 + i * step, 0.5)
    y += 30 + 3 * step
    f.label(x, y, rng.choice(["Provider signature", "Signature of requesting provider"]))
    f.sign(x + 150, y, 190)
    f.underlined(x + 360, y, right - 7 - x - 360, "Date", f.sent())
    s.text(x, 776, "Approval is based on eligibility and benefits on the date of service and is not a guarantee of payment.", plain, 7.2)
    f.imply("referral.specialty", "referral.type", "insurance.plan", "insurance.auth_required")
    return f
