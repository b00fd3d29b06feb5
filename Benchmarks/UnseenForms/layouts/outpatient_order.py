"""A hospital's outpatient referral order as a grid of four columns: shaded cell with the label, white cell with the answer, twice in a row, small headings between the grids, boxes for the schedulers at the foot."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Nephrology", "Hematology", "General Surgery", "Vascular Surgery", "Pain Management", "Sleep Medicine"], 0.25
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "STAT")], [("routine", "Routine (30 days)"), ("urgent", "Urgent (7 days)"), ("emergent", "Emergent (24 hours)")], [("routine", "Elective"), ("urgent", "Urgent"), ("emergent", "Emergency")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "dejavu"]), 9)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "sans", "serif", "mono"])
        f.size = 8.4 if f.pen == "mono" else f.size
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 38, 536, 58
    shade, high, strong = rng.choice([208, 222, 234]), rng.choice([18, 19]), rng.random() < 0.6
    one, two = rng.choice([(0.17, 0.5), (0.19, 0.52), (0.16, 0.54)]), 0.155
    s.text(x, y, rng.choice(["Mercy Valley Hospital", "Union County Medical Center", "Riverbend Health", "Good Shepherd Hospital"]), bold, 14)
    s.text(x, y + 12, rng.choice(["Outpatient Referral Services", "Central Scheduling", "Specialty Clinics, Outpatient Pavilion"]), plain, 9)
    s.text(x + wide, y, rng.choice(["OUTPATIENT REFERRAL ORDER", "Outpatient Order Form", "AMBULATORY REFERRAL / ORDER"]), bold, 12.5, "right")
    s.text(x + wide, y + 12, f"Scheduling {f.extra('billing_phone')}   Fax orders to {f.show('recipient.fax')}", plain, 8.6, "right")
    y += 22

    def cell(at, room, label, value, share, deep=None):
        """A shaded label and its white answer."""
        deep = deep or high
        s.box(x + at * wide, y, share * wide, deep, 0.5, shade)
        for n, words in enumerate(lines := fold(label, share * wide - 6, bold if strong else plain, 7.8)):
            s.text(x + at * wide + 4, y + (deep - 6 if len(lines) == 1 and deep < 25 else 10.5 - 2.4 * (len(lines) - 1) + 8.4 * n), words, bold if strong else plain, 7.8)
        s.box(x + (at + share) * wide, y, (room - share) * wide, deep, 0.5)
        left = x + (at + share) * wide + 5
        if callable(value):
            value(left, y + high - 6)
        elif deep > 25:
            f.write_fit(left, y + 13, value, (room - share) * wide - 9, 3, leading=1.35)
        else:
            f.write(left, y + deep - 6, value, wide=(room - share) * wide - 8)

    def pair(left, right):
        nonlocal y
        cell(0, one[1], *left, one[0])
        cell(one[1], 1 - one[1], *right, two)
        y += high

    def full(label, value, deep=None):
        nonlocal y
        cell(0, 1, label, value, one[0], deep)
        y += deep or high

    def head(words):
        nonlocal y
        s.text(x, y + 13, words, bold, 9.4)
        y += 17

    tick = lambda options, chosen, gap=10: lambda at, base: f.checks(at, base, options, chosen, gap, 8)

    def patient():
        head(rng.choice(["Patient", "PATIENT DEMOGRAPHICS", "Patient information"]))
        pair((rng.choice(["Patient name", "Name (last, first, MI)", "Name"]), f.name_last_first()), (rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob")))
        pair((rng.choice(["Street", "Address", "Home address"]), f.show("patient.street")), (rng.choice(["MRN", "Med. rec. no.", "Hospital no."]), f.show("patient.mrn")))
        pair((rng.choice(["City / ST / ZIP", "City, state, ZIP"]), f.place()), (rng.choice(["Sex", "Gender"]), tick([("female", "F"), ("male", "M"), ("other", "X")], f.note("patient.sex"), 8)))
        first, second = rng.choice([("Phone", "Alt. phone"), ("Daytime phone", "Evening phone"), ("Preferred phone", "Other phone"), ("Mobile", "Home")])
        pair((first, f.show("patient.phone")), (second, f.show("patient.phone_alt")))
        pair((rng.choice(["Language", "Spoken language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Interpreter?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        if rng.random() < 0.5:
            pair((rng.choice(["Next of kin", "Emergency contact"]), f.extra("emergency")), ("Phone", f.extra("emergency_phone")))

    def coverage():
        head(rng.choice(["Insurance", "COVERAGE", "Payer information"]))
        label = rng.choice(["Policy ID", "Member ID", "ID number"])
        pair((rng.choice(["Primary payer", "Insurance", "Primary insurance"]), f.show("insurance.payer")), (label, f.show("insurance.member_id")))
        pair((rng.choice(["Plan / product", "Plan"]), f.show("insurance.plan")), (rng.choice(["Group no.", "Group"]), f.show("insurance.group")))
        pair((rng.choice(["Insured", "Subscriber name", "Guarantor / subscriber"]), f.show("insurance.holder")), (rng.choice(["Auth. no.", "Precert no."]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v or rng.random() < 0.4:
            has = "insurance2.payer" in v
            pair((rng.choice(["Secondary payer", "Other insurance"]), f.show("insurance2.payer") if has else rng.choice(["", "None"])), (label, f.show("insurance2.member_id") if has else ""))

    def order():
        head(rng.choice(["Order", "ORDER DETAILS", "Referral"]))
        pair((rng.choice(["Order date", "Date ordered", "Date of order"]), f.show("referral.date")), (rng.choice(["Expires", "Valid until"]), f.away(rng.choice([90, 180]))))
        full(rng.choice(["Priority", "Urgency", "Order priority"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 24))
        pair((rng.choice(["Refer to", "Clinic", "Referred to clinic"]), f.show("recipient.organization")), (rng.choice(["Specialty", "Service line"]), f.show("referral.specialty")))
        pair((rng.choice(["Physician", "To provider", "Specialist"]), f.show("recipient.name")), (rng.choice(["Clinic phone", "Phone"]), f.show("recipient.phone")))
        pair((rng.choice(["Service", "Type of service", "Care requested"]), f.show("referral.service")), (rng.choice(["Visits", "No. of visits"]), f.show("referral.visits")))
        for n, words in enumerate(f.diagnoses(rng.choice(["{code}  {words}", "{words} [{code}]", "{code}: {words}"])) or [""], 1):
            full(f"{rng.choice(['Diagnosis', 'ICD-10 dx'])} {n}", words)
        full(rng.choice(["Procedure / CPT", "Tests (CPT)", "Procedures"]), "; ".join(f.procedures(rng.choice(["{code} {words}", "{words} (CPT {code})"]))))
        full(rng.choice(["Reason for referral", "Clinical indication", "History / reason"]), f.show("referral.reason"), 44)

    def sender():
        head(rng.choice(["Ordering provider", "ORDERED BY", "Referring provider"]))
        pair((rng.choice(["Provider", "Ordering provider", "Name"]), f.show("referrer.name")), (rng.choice(["NPI", "NPI no."]), f.show("referrer.npi")))
        pair((rng.choice(["Practice", "Group", "Office"]), f.show("referrer.organization")), ("Phone", f.show("referrer.phone")))
        pair((rng.choice(["Copy results to", "cc"]), f.extra("cc")), ("Fax", f.show("referrer.fax")))
        full(rng.choice(["Signature", "Provider signature"]), lambda at, base: f.sign(at, base + 1, line=False), 27)
        full(rng.choice(["Date / time signed", "Signed on"]), f"{f.sent('%m/%d/%Y')} {rng.randint(8, 17):02d}:{rng.randint(10, 59)}" if f.sent() and v["referrer.signed"] else "")

    for part in rng.choice([(patient, coverage, order, sender), (patient, order, coverage, sender), (order, patient, coverage, sender), (sender, patient, coverage, order)]):
        part()
    y = max(y + 10, 722)
    s.box(x, y, wide, 22, 0.8)
    s.text(x + 5, y + 14, rng.choice(["Scheduler: date ________ time ______ called ________ initials ____   Registration complete ____", "For hospital use   Appt. ____________   Room ______   Verified by ______   Notified ______"]), plain, 8.4)
    s.text(x, 772, f"Form OP-{rng.randint(100, 899)}  Rev {rng.randint(1, 12)}/{rng.randint(20, 24)}", plain, 7.4)
    s.text(x + wide, 772, rng.choice(["Original: medical record   Copy: clinic", "Page 1 of 1", "Bring this order to your appointment"]), plain, 7.4, "right")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
