"""A health plan's own request for a referral or authorization: the plan's name as the letterhead and nowhere else, numbered sections under double rules, blanks in a run on thin rules, choices between round brackets, service lines as a table, a strip for the plan's reviewers."""
import fonts
import people_second as people
from clinical_second import CHILDREN, MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Sleep Medicine", "Physical Therapy", "Psychiatry"], 0.35
HASTE = [[("routine", "Standard, up to 14 days"), ("urgent", "Expedited, 72 hours"), ("emergent", "Emergent, 24 hours")], [("emergent", "Emergency admission or service"), ("urgent", "Urgent"), ("routine", "Non-urgent")], [("routine", "Routine"), ("urgent", "Urgent (delay may harm member)"), ("emergent", "Emergent")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "serif", "open"]), 9.2)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "mono", "sans"])
        f.size = 8.6 if f.pen == "mono" else 9.2
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 38, 574, 58
    italic, wide, step = {"serif": "serif-i"}.get(plain, "sans-i"), right - x, rng.choice([19, 20])
    payer = f.show("insurance.payer")
    s.text(x, y, payer or "Health Services Contractor", bold, 15)
    s.text(x, y + 13, rng.choice(["Utilization Review  -  Intake", "Care Management Intake Unit", "Clinical Review Department"]), plain, 8.8)
    s.text(right, y, rng.choice(["Specialist Referral / Service Authorization", "OUTPATIENT SERVICE REQUEST", "Request for Referral Authorization", "Medical Pre-Service Review Request"]), bold, 11.5, "right")
    s.text(right, y + 13, f"{rng.choice(['Intake fax', 'Return by fax to', 'Send to'])} {f.extra('billing_phone')}     {rng.choice(['Help line', 'Provider line', 'Status check'])} {f.extra('after_hours')}", plain, 8.4, "right")
    y += 26
    s.text(x, y, rng.choice(["Type or print. Attach the clinical record that supports the request. One member per form. Incomplete requests are returned unreviewed.", "In-network specialists need no approval for a first visit under most products. Look up codes at the provider portal before faxing."]), italic, 7.8)
    y += 4
    number, style = 0, rng.choice(["{0}.", "Section {0}:", "PART {0}.", "{0})"])

    def head(words):
        nonlocal y, number
        number += 1
        y += 6
        s.line(x, y, right, y, 0.5)
        s.line(x, y + 2, right, y + 2, 0.5)
        s.text(x, y + 13, f"{style.format(number)} {words}", bold, 9.6)
        y += 14

    def row(*cells):
        """Blanks one after another on one line, each behind its name and over a thin rule."""
        nonlocal y
        y += step
        at = x + 6
        for share, label, value in cells:
            room = share * (wide - 6)
            end = s.text(at, y, label, plain, 8.6) + 4
            if callable(value):
                value(end + 2, y)
            else:
                stop = at + room - (8 if at + room < right - 4 else 0)
                s.line(end, y + 3, stop, y + 3, 0.5)
                f.write(end + 3, y, value, wide=stop - end - 4)
            at += room

    def round_ones(options, chosen, gap=10):
        """Choices between round brackets: an X typed inside, or a stroke of the pen across."""
        def mark(at, base):
            for value, words in options:
                on = value == chosen
                if on and case.hand:
                    s.line(at + 2, base - 7, at + 10, base + 1, 1.2)
                    s.line(at + 2, base + 1, at + 10, base - 7, 1.2)
                at = s.text(at, base, f"({'X' if on and not case.hand else '   '}) {words}", plain, 8.6) + gap
        return mark

    def member():
        head(rng.choice(["Member", "About the Member", "Enrollee", "Patient / Enrollee"]))
        one = rng.choice(["Member", "Enrollee", "Patient"])
        if rng.random() < 0.5:
            row((0.4, f"{one} last name", f.show("patient.last_name")), (0.36, "First name", f.show("patient.first_name")), (0.24, "Middle", f.show("patient.middle_name")))
        else:
            row((1, f"{one} name (last, first MI)", f.name_last_first()))
        row((0.4, rng.choice(["ID as on card", "Plan ID", "Member number", "Recipient ID"]), f.show("insurance.member_id")), (0.32, rng.choice(["Birth date", "DOB"]), f.show("patient.dob")), (0.28, rng.choice(["Sex", "Gender"]), round_ones([("female", "F"), ("male", "M")], f.note("patient.sex"))))
        row((0.52, rng.choice(["Product", "Line of business", "Benefit plan"]), f.show("insurance.plan")), (0.48, rng.choice(["Group or employer no.", "Group no."]), f.show("insurance.group")))
        row((0.52, rng.choice(["Street", "Residence"]), f.show("patient.street")), (0.48, rng.choice(["City, state, ZIP", "City/State/ZIP"]), f.place()))
        row((0.34, rng.choice(["Member tel.", "Daytime tel.", "Contact no."]), f.show("patient.phone")), (0.32, rng.choice(["Other tel.", "2nd tel."]), f.show("patient.phone_alt")), (0.34, rng.choice(["Language", "Language spoken"]), f.show("patient.language")))
        row((0.48, rng.choice(["Contract holder", "Subscriber if not member", "Policy holder"]), f.show("insurance.holder")), (0.52, rng.choice(["Interpreter for the visit?", "Interpreter needed?"]), round_ones([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        has = "insurance2.payer" in v
        row((0.5, rng.choice(["Other coverage (COB)", "Other carrier"]), f.show("insurance2.payer") if has else ""), (0.5, rng.choice(["Other policy no.", "ID with other carrier"]), f.show("insurance2.member_id") if has else ""))

    def asker():
        head(rng.choice(["Practitioner making the request", "Requesting practitioner", "Submitted by (requesting provider)", "Referring practitioner"]))
        row((0.6, rng.choice(["Practitioner", "Name and credentials", "Provider"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "Type 1 NPI"]), f.show("referrer.npi")))
        row((0.6, rng.choice(["Group", "Practice", "Billing entity"]), f.show("referrer.organization")), (0.4, rng.choice(["Tax ID", "EIN"]), f.extra("tax_id")))
        row((0.3, "Tel.", f.show("referrer.phone")), (0.34, rng.choice(["Fax for our answer", "Fax"]), f.show("referrer.fax")), (0.36, rng.choice(["Who filled this in", "Contact"]), f.extra("staff")))
        row((0.56, rng.choice(["Member's PCP if different", "Assigned PCP"]), f.extra("pcp")), (0.44, rng.choice(["PCP tel.", "Tel."]), f.extra("pcp_phone")))

    def taker():
        head(rng.choice(["Practitioner or facility to see the member", "Rendering / servicing provider", "Refer to", "Where the service will be done"]))
        row((0.56, rng.choice(["Specialist", "Practitioner", "Provider name"]), f.show("recipient.name")), (0.44, rng.choice(["Field", "Specialty", "Taxonomy / specialty"]), f.show("referral.specialty")))
        row((0.6, rng.choice(["Facility", "Group or facility", "Place"]), f.show("recipient.organization")), (0.4, "NPI", f.extra("recipient_npi") if rng.random() < 0.7 else ""))
        row((0.3, "Tel.", f.show("recipient.phone")), (0.3, "Fax", f.show("recipient.fax")), (0.4, rng.choice(["In network?", "Contracted?"]), round_ones([(1, "Yes"), (2, "No"), (3, "Unsure")], rng.choice([1, 1, 2, 3]), 6)))

    def service():
        nonlocal y
        head(rng.choice(["What is requested", "Service", "Requested service and clinical facts"]))
        row((0.3, rng.choice(["Date of this request", "Submitted on", "Request date"]), f.show("referral.date")), (0.7, rng.choice(["Review", "Speed", "Handling"]), round_ones(rng.choice(HASTE), f.note("referral.urgency"), 9)))
        row((0.5, rng.choice(["Service category", "Kind of service", "Service"]), f.show("referral.service")), (0.2, rng.choice(["Visits", "Units"]), f.show("referral.visits")), (0.3, rng.choice(["Approval no. on file", "Ref. no. if extension", "Case no. if any"]), f.show("insurance.auth_number")))
        codes, works, words = f.note("referral.diagnoses[]") or [], f.note("referral.procedures[]") or [], dict(case.procedures)
        stops = [0, 0.12, 0.52, 0.64, 0.92, 1]
        y += 8
        for n in range(3):
            cells = ["ICD-10-CM", rng.choice(["Condition", "Meaning of code"]), "CPT/HCPCS", "Service", "Qty"] if n == 0 else [codes[n - 1] if n <= len(codes) else "", f.capital(case.descriptions[codes[n - 1]]) if n <= len(codes) else "", works[n - 1] if n <= len(works) else "", f.capital(words[works[n - 1]]) if n <= len(works) else "", "1" if n <= len(works) else ""]
            for a, b, one in zip(stops, stops[1:], cells):
                s.box(x + a * wide, y, (b - a) * wide, 13 if n == 0 else 20, 0.5)
                room = (b - a) * wide - 7
                if n == 0:
                    s.text(x + a * wide + 3, y + 9.5, one, bold, 7.4)
                elif fonts.width(one, f.pen, 7.5) > room:
                    f.write_fit(x + a * wide + 3, y + 8.5, one, room, 2, 6.6, 1.15)
                else:
                    f.write(x + a * wide + 3, y + 13.5, one, wide=room)
            y += 13 if n == 0 else 20
        s.text(x + 6, y + 13, rng.choice(["Why is the service needed? (findings, what was tried)", "Medical need", "Clinical summary", "Grounds for the request"]), plain, 8.6)
        f.write_fit(x + 8, y + 28, f.show("referral.reason"), wide - 16, 2, leading=1.5)
        for n in range(2):
            s.line(x + 6, y + 32 + 15.5 * n, right, y + 32 + 15.5 * n, 0.4)
        y += 48

    for part in rng.choice([(member, asker, taker, service), (service, member, asker, taker), (member, service, asker, taker)]):
        part()
    y += 30
    end = s.text(x, y, rng.choice(["Signature of practitioner", "I attest the above is correct:", "Practitioner's signature"]), plain, 8.8) + 6
    f.sign(end, y, 190)
    f.underlined(right - 130, y, 130, "Date", f.sent())
    y += 10
    if y < 740:
        s.box(x, y, wide, 24, 0.7, 232)
        s.text(x + 5, y + 10, rng.choice(["PLAN USE", "REVIEWER ONLY", "For plan staff"]), bold, 7.6)
        s.text(x + 5, y + 20, "Rec'd ________   ( ) Approved  ( ) Denied  ( ) Pended    Auth no. ______________   Valid ________ to ________   Nurse ______", plain, 7.8)
    s.text(306, 777, rng.choice(["Approval is not a guarantee of payment; eligibility is checked on the date of service.", "Fax pages are imaged upright: please send them face up, without a cover."]), plain, 7.4, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
