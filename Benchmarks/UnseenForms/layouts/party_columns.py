"""A plan administrator's request on one page whose tables stand on their side: names of the rows down the left, one column each for patient, requesting and servicing party, for first and other coverage, for each line of codes; cells that do not apply are grey."""
import fonts
from form import Form

SPECIALTIES, HAND = ["Cardiology", "Gastroenterology", "Orthopedics", "Neurology", "Urology", "Dermatology", "Rheumatology", "Endocrinology", "Pain Management", "Otolaryngology", "General Surgery", "Pulmonology", "Hematology", "Vascular Surgery", "Nephrology"], 0.3
HASTE = [[("routine", "Standard"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine (14 days)"), ("urgent", "Expedited (72 hours)"), ("emergent", "Emergency (same day)")], [("emergent", "Emergent"), ("urgent", "Urgent care"), ("routine", "Non-urgent")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "open", "roboto"]), 8.8)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "sans", "serif", "mono"])
        f.size = 8 if f.pen == "mono" else f.size
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    grey, dark, deep = rng.choice([196, 212, 224]), rng.random() < 0.5, rng.choice([17, 18])
    name = f"{rng.choice(['Ridgeline', 'Tri-State', 'Keystone', 'Great Lakes', 'Pacific Crest'])} {rng.choice(['Benefit Administrators', 'Health Services Organization', 'Care Management', 'Network Management'])}"
    s.text(306, 62, name, bold, 14, "centre")
    s.text(306, 75, rng.choice(["SPECIALTY REFERRAL REQUEST", "Request for Specialty Care", "PRIOR AUTHORIZATION / REFERRAL WORKSHEET", "Outpatient Services Review Request"]), bold, 11, "centre")
    s.text(306, 86, f"{rng.choice(['Return by fax to', 'Fax intake'])} {f.extra('billing_phone')}     {rng.choice(['Help line', 'Provider line'])} {f.extra('after_hours')}     {rng.choice(['One request a form.', 'Write clearly in black ink.'])}", plain, 8, "centre")
    y = 94

    def table(stops, heads, rows):
        """Names of the rows at the left, a column for each party; None is a grey cell."""
        nonlocal y
        s.box(x, y, wide, 13.5, 0.6, 0 if dark else grey)
        for a, b, words in zip(stops, stops[1:], heads):
            at = x + (a + b) / 2 * wide if a else x + 4
            s.text(at, y + 9.8, words, bold, 8, "centre" if a else "left", 255 if dark else 0)
        y += 13.5
        for label, *cells in rows:
            rooms = [(b - a) * wide - 7 for a, b in zip(stops[1:], stops[2:])]
            tall = any(isinstance(value, str) and fonts.width(value, f.pen, f.size + 1.5 * case.hand) > 1.25 * room for value, room in zip(cells, rooms))
            high = 1.6 * deep if tall else deep
            for a, b, value in zip(stops[1:], stops[2:], cells):
                s.box(x + a * wide, y, (b - a) * wide, high, 0.5, grey if value is None else None)
                if callable(value):
                    value(x + a * wide + 6, y + deep - 5)
                elif value and tall:
                    f.write_fit(x + a * wide + 4, y + 11.5, value, (b - a) * wide - 7, 2)
                elif value:
                    f.write(x + a * wide + 4, y + deep - 5, value, wide=(b - a) * wide - 7)
            s.box(x, y, stops[1] * wide, high, 0.5)
            s.text(x + 4, y + deep - 5.5, label, bold, 7.6)
            y += high
        y += 7

    tick = lambda options, chosen, gap=9: lambda at, base: f.checks(at, base, options, chosen, gap, 7.8)

    def parties():
        third = (0, 0.15, 0.44, 0.72, 1)
        heads = ("", rng.choice(["PATIENT", "MEMBER", "ENROLLEE"]), rng.choice(["REQUESTING PROVIDER", "REFERRED BY", "REFERRING PROVIDER"]), rng.choice(["SERVICING PROVIDER", "REFERRED TO", "SPECIALIST"]))
        sex = tick([("male", "M"), ("female", "F")], f.note("patient.sex"))
        table(third, heads, [(rng.choice(["Name", "Full name"]), rng.choice([f.name_last_first, f.name_first_last])(), f.show("referrer.name"), f.show("recipient.name")), (rng.choice(["Practice", "Group / facility", "Organization"]), None, f.show("referrer.organization"), f.show("recipient.organization")), (rng.choice(["Birth date", "Date of birth", "DOB"]), f.show("patient.dob"), None, None), ("Sex", sex, None, None),
                             (rng.choice(["NPI", "Individual NPI"]), None, f.show("referrer.npi"), f.extra("recipient_npi")), ("Tax ID", None, f.extra("tax_id"), ""), ("Street", f.show("patient.street"), f.extra("clinic_street"), f.extra("recipient_street")), (rng.choice(["City, state, ZIP", "City / ST / ZIP"]), f.place(), f.extra("clinic_place"), f.extra("recipient_place")),
                             (rng.choice(["Telephone", "Phone"]), f.show("patient.phone"), f.show("referrer.phone"), f.show("recipient.phone")), (rng.choice(["Other phone", "2nd phone"]), f.show("patient.phone_alt"), None, None), ("Fax", None, f.show("referrer.fax"), f.show("recipient.fax")), (rng.choice(["Specialty", "Field"]), None, rng.choice(["Primary care", "Family practice", ""]), f.show("referral.specialty")),
                             (rng.choice(["Contact person", "Contact"]), None, f.extra("staff"), ""), ("Language", f.show("patient.language"), None, None), (rng.choice(["Interpreter", "Needs interpreter"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter")), None, None)])

    def coverage():
        second = [f.show("insurance2.payer"), f.show("insurance2.member_id")] if "insurance2.payer" in v else ["", ""]
        table((0, 0.15, 0.575, 1), ("", rng.choice(["PRIMARY COVERAGE", "FIRST INSURANCE", "THIS PLAN"]), rng.choice(["OTHER COVERAGE", "SECOND INSURANCE"])), [(rng.choice(["Company", "Health plan", "Insurer"]), f.show("insurance.payer"), second[0]), (rng.choice(["Member ID", "ID number", "Policy number"]), f.show("insurance.member_id"), second[1]), (rng.choice(["Group", "Group no."]), f.show("insurance.group"), ""), (rng.choice(["Subscriber", "Policy holder"]), f.show("insurance.holder"), "")])

    def lines():
        nonlocal y
        codes, names, asked = f.note("referral.diagnoses[]") or [], dict(case.procedures), f.note("referral.procedures[]") or []
        at = lambda held, n: held[n] if n < len(held) else ""
        called = [f.capital(case.descriptions[c]) for c in codes]
        table((0, 0.15, 0.575, 1), ("", *rng.choice([("LINE 1", "LINE 2"), ("FIRST", "SECOND"), ("LINE A", "LINE B")])), [(rng.choice(["ICD-10 code", "Diagnosis code", "ICD-10-CM"]), at(codes, 0), at(codes, 1)), (rng.choice(["Diagnosis", "Description"]), at(called, 0), at(called, 1)), (rng.choice(["CPT / HCPCS", "Procedure code", "CPT code"]), at(asked, 0), at(asked, 1)), (rng.choice(["Procedure", "Service name"]), *(f.capital(names[c]) if c else "" for c in (at(asked, 0), at(asked, 1))))])

    def pairs(*cells):
        """Cells side by side, the label before the answer."""
        nonlocal y
        at = x
        for share, label, value in cells:
            s.box(at, y, share * wide, deep, 0.5)
            end = s.text(at + 4, y + deep - 5.5, label, bold, 7.6) + 8
            if callable(value):
                value(end, y + deep - 5)
            else:
                f.write(end, y + deep - 5, value, wide=at + share * wide - end - 3)
            at += share * wide
        y += deep

    pairs((0.28, rng.choice(["Date", "Request date", "Date of request"]), f.show("referral.date")), (0.72, rng.choice(["Review", "Type of review", "Priority"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 22)))
    y += 7
    for part in rng.choice([(parties, coverage, lines), (parties, lines, coverage), (coverage, parties, lines)]):
        part()
    pairs((0.42, rng.choice(["Service requested", "Type of service"]), f.show("referral.service")), (0.2, rng.choice(["Visits", "No. of visits"]), f.show("referral.visits")), (0.38, rng.choice(["Authorization no.", "Auth no. if known"]), f.show("insurance.auth_number")))
    s.box(x, y, wide, 46, 0.5)
    s.text(x + 4, y + 10, rng.choice(["Clinical reason for the request", "Reason for referral, history and findings", "Medical necessity"]), bold, 7.6)
    f.write_fit(x + 5, y + 22.5, f.show("referral.reason"), wide - 10, 2, leading=1.4)
    y += 46 + 24
    end = s.text(x, y, rng.choice(["Requesting provider's signature", "Signature of provider", "Signed"]), plain, 8.6) + 6
    f.sign(end, y, 190)
    f.underlined(end + 204, y, x + wide - end - 204, "Date", f.sent())
    y = max(y + 10, 728)
    s.box(x, y, wide, 30, 0.8, None)
    s.text(x + 5, y + 12, rng.choice(["Plan use only", "REVIEWER ONLY", "Do not write below"]), bold, 7.6)
    s.text(x + 5, y + 24, "Decision ______________   Visits ______   From ___________ To ___________   Reference ________________   By ________", plain, 7.8)
    s.text(306, 775, rng.choice(["Approval does not guarantee payment. Eligibility is checked on the day of service.", "Incomplete forms are returned. Attach notes of the last 90 days."]), plain, 7.4, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
