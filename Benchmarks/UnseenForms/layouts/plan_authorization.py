"""A health plan's prior authorization and referral request on one page: framed fields in rows of two to five, each label in small print above its frame, boxes to tick for the kind of review, services as rows of frames."""
import clinical
import fonts
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "General Surgery", "Vascular Surgery", "Sleep Medicine", "Physical Therapy"], 0.3
HASTE = [[("routine", "Standard"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Standard / routine"), ("urgent", "Expedited / urgent"), ("emergent", "Emergency")], [("routine", "Routine (7 calendar days)"), ("urgent", "Urgent (72 hours)"), ("emergent", "Emergent (24 hours)")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "open", "roboto"]), 9)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "sans", "mono", "serif"])
        f.size = 8.4 if f.pen == "mono" else f.size
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 36, 540, 56
    tall, small, bars = rng.choice([17, 18]), rng.choice([7, 7.4]), rng.random() < 0.5
    gap = rng.choice([0, 4, 6])
    s.text(x, y, rng.choice(["Blue Mesa Health Plan", "Tidewater Community Health", "First Prairie Health Plan", "Golden Valley Health Alliance"]), bold, 13.5)
    s.text(x, y + 12, rng.choice(["Utilization Management", "Medical Management Department", "Health Services"]), plain, 8.6)
    s.text(x + wide, y, rng.choice(["PRIOR AUTHORIZATION / REFERRAL FORM", "Referral and Authorization Request", "Outpatient Prior Authorization Request"]), bold, 11.5, "right")
    s.text(x + wide, y + 12, f"{rng.choice(['Fax completed form to', 'Submit by fax'])} {f.extra('billing_phone')}   {rng.choice(['Questions', 'Provider services'])} {f.extra('after_hours')}", plain, 8.2, "right")
    y += 20

    def row(*cells):
        """Frames in a row, labels above them; taller frames where an answer takes two lines."""
        nonlocal y
        at, rest = x, wide - gap * (len(cells) - 1)
        pen = f.size + 1.5 * case.hand
        deep = 24 if any(isinstance(value, str) and fonts.width(value, f.pen, pen) > 1.4 * share * rest for share, _, value in cells) else tall
        for share, label, value in cells:
            room = share * rest
            s.text(at + 1, y + 8, label, plain, small)
            if callable(value):
                value(at + 3, y + 10 + tall - 4)
            else:
                s.box(at, y + 10, room, deep, 0.6)
                if fonts.width(str(value), f.pen, pen) > 1.4 * room:
                    f.write_fit(at + 4, y + 18.5, value, room - 7, 2)
                else:
                    f.write(at + 4, y + 10 + tall - 4.2, value, wide=room - 7)
            at += room + gap
        y += 10 + deep

    def head(words):
        nonlocal y
        y += 4
        if bars:
            s.box(x, y, wide, 13, 0, 0)
            s.text(x + 5, y + 9.8, words, bold, 8.6, colour=255)
            y += 14
        else:
            s.text(x, y + 10, words, bold, 9.2)
            s.line(x, y + 13, x + wide, y + 13, 1)
            y += 14.5

    tick = lambda options, chosen, space=9: lambda at, base: f.checks(at, base, options, chosen, space, 8)

    def member():
        head(rng.choice(["MEMBER INFORMATION", "Member", "PATIENT / MEMBER"]))
        row((0.3, rng.choice(["Last name", "Member last name"]), f.show("patient.last_name")), (0.26, rng.choice(["First name", "Member first name"]), f.show("patient.first_name")), (0.12, rng.choice(["MI", "Middle"]), f.show("patient.middle_name")), (0.18, rng.choice(["Date of birth", "DOB"]), f.show("patient.dob")), (0.14, rng.choice(["Gender", "Sex"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))))
        row((0.42, rng.choice(["Address", "Member street address"]), f.show("patient.street")), (0.28, "City", f.show("patient.city")), (0.1, "State", f.show("patient.state")), (0.2, rng.choice(["ZIP", "ZIP code"]), f.show("patient.zip")))
        row((0.28, rng.choice(["Phone", "Member phone", "Telephone"]), f.show("patient.phone")), (0.28, rng.choice(["Alternate phone", "Other phone"]), f.show("patient.phone_alt")), (0.24, rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (0.2, rng.choice(["Interpreter needed", "Interpreter"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))

    def coverage():
        head(rng.choice(["COVERAGE", "Insurance", "HEALTH COVERAGE"]))
        row((0.36, rng.choice(["Health plan", "Insurance carrier", "Payer"]), f.show("insurance.payer")), (0.24, rng.choice(["Product / plan", "Plan name"]), f.show("insurance.plan")), (0.22, rng.choice(["Member ID", "Member ID number", "Subscriber ID"]), f.show("insurance.member_id")), (0.18, rng.choice(["Group number", "Group"]), f.show("insurance.group")))
        has = "insurance2.payer" in v
        row((0.34, rng.choice(["Subscriber name", "Policy holder"]), f.show("insurance.holder")), (0.36, rng.choice(["Other insurance", "Secondary coverage (COB)"]), f.show("insurance2.payer") if has else ""), (0.3, rng.choice(["Other insurance ID", "Secondary member ID"]), f.show("insurance2.member_id") if has else ""))

    def sender():
        head(rng.choice(["REQUESTING PROVIDER", "Referring / requesting provider", "REFERRING PROVIDER INFORMATION"]))
        row((0.36, rng.choice(["Name", "Provider name", "Requesting provider name"]), f.show("referrer.name")), (0.2, rng.choice(["NPI", "Individual NPI"]), f.show("referrer.npi")), (0.2, rng.choice(["Tax ID", "TIN"]), f.extra("tax_id")), (0.24, rng.choice(["Contact person", "Contact name"]), f.extra("staff")))
        row((0.44, rng.choice(["Practice / facility", "Group name"]), f.show("referrer.organization")), (0.28, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.28, rng.choice(["Fax", "Return fax"]), f.show("referrer.fax")))
        if rng.random() < 0.6:
            row((0.36, rng.choice(["PCP of record", "Member's PCP"]), f.extra("pcp")), (0.28, "PCP phone", f.extra("pcp_phone")), (0.36, rng.choice(["Is the requesting provider the PCP?", "Same as PCP?"]), tick([(1, "Yes"), (2, "No")], 2)))

    def target():
        head(rng.choice(["SERVICING PROVIDER / FACILITY", "Rendering provider", "REFERRED-TO PROVIDER"]))
        row((0.36, rng.choice(["Name", "Servicing provider name", "Specialist"]), f.show("recipient.name")), (0.2, rng.choice(["NPI", "Provider NPI"]), f.extra("recipient_npi")), (0.2, rng.choice(["Network", "Participating"]), tick([(1, "In"), (2, "Out")], rng.choice([1, 1, 2]))), (0.24, rng.choice(["Specialty", "Specialty type"]), f.show("referral.specialty")))
        row((0.44, rng.choice(["Practice / facility", "Facility name"]), f.show("recipient.organization")), (0.28, "Phone", f.show("recipient.phone")), (0.28, "Fax", f.show("recipient.fax")))

    def service():
        nonlocal y
        head(rng.choice(["SERVICES REQUESTED", "Clinical information and services", "SERVICE INFORMATION"]))
        row((0.34, rng.choice(["Type of service", "Service requested"]), f.show("referral.service")), (0.12, rng.choice(["Visits", "No. visits"]), f.show("referral.visits")), (0.18, rng.choice(["Start date", "Service from"]), f.away(7)), (0.18, rng.choice(["End date", "Service to"]), f.away(97)), (0.18, rng.choice(["Existing auth. no.", "Prior auth. no."]), f.show("insurance.auth_number")))
        codes, names, wanted = f.note("referral.diagnoses[]") or [], dict(case.procedures), f.note("referral.procedures[]") or []
        for n in range(2):
            code, proc = (held[n] if n < len(held) else "" for held in (codes, wanted))
            row((0.13, f"ICD-10 code {n + 1}", code), (0.4, "Diagnosis description", f.capital(case.descriptions[code]) if code else ""), (0.12, f"CPT / HCPCS {n + 1}", proc), (0.27, "Procedure description", f.capital(names[proc]) if proc else ""), (0.08, "Units", "1" if proc else ""))
        s.text(x + 1, y + 8, rng.choice(["Clinical rationale (attach notes)", "Reason for request / medical necessity", "Reason for referral"]), plain, small)
        s.box(x, y + 10, wide, 42, 0.6)
        f.write_fit(x + 5, y + 24, f.show("referral.reason"), wide - 10, 2, leading=1.4)
        y += 52

    s.text(x, y + 13, rng.choice(["Review type:", "Request type:", "Priority of review:"]), bold, 8.6)
    f.checks(x + 92, y + 13, rng.choice(HASTE), f.note("referral.urgency"), 16, 8.4)
    y += 16
    row((0.3, rng.choice(["Date of request", "Request date", "Date submitted"]), f.show("referral.date")), (0.4, "Request", tick([(1, "Initial"), (2, "Extension"), (3, "Change")], 1, 12)), (0.3, "Place of service", tick([(1, "Office"), (2, "Outpatient")], rng.choice([1, 2]))))
    for part in rng.choice([(member, coverage, sender, target, service), (member, coverage, service, sender, target), (sender, target, member, coverage, service)]):
        part()
    y = y + 25
    end = s.text(x, y, rng.choice(["Provider signature", "Signature of requesting provider", "Authorized signature"]), plain, 8.6) + 6
    f.sign(end, y, 200)
    f.underlined(end + 216, y, x + wide - end - 216, rng.choice(["Date", "Date signed"]), f.sent())
    s.block(x, min(y + 15, 763), rng.choice(["Payment is subject to eligibility, benefits and plan rules on the date of service. An authorization is no promise of payment.", "Expedited review is for requests where waiting could seriously harm life, health or function."]), wide, plain, 7.2, 1.2)
    s.text(x + wide, 780, f"PA-{rng.randint(10, 99)} {rng.randint(1, 12):02d}{rng.randint(20, 25)}", plain, 7, "right")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
