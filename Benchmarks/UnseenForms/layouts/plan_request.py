"""A health plan's request for referral or prior authorization: numbered sections, each a table of four columns with shaded label and value in turn, wrapped where long; a table of services."""
import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "General Surgery", "Hematology", "Pain Management"], 0.35
PLANS = [("Aetna", "HMO", "W#########", "######-###-#####"), ("Cigna HealthCare", "Connect HMO", "U##########", "#######"), ("UnitedHealthcare", "Navigate", "#########", "#######"), ("Ambetter", "Gold 5", "U###########", ""), ("Humana", "Medicare Advantage HMO", "H########", "@####"), ("Blue Cross Blue Shield of {state}", "Blue Precision HMO", "@@@#########", "######"), ("WellCare", "Giveback HMO", "########", "WC####"), ("Priority Health", "HMO", "##########", "######")]


def draw(case, rng):
    v = case.values
    payer, v["insurance.plan"], shape, group = rng.choice(PLANS)
    v["insurance.payer"] = payer.format(state=people.STATE_NAMES[v["patient.state"]])
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), people.pattern(rng, group) or None
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu"]), 8.8)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    named = f.show("insurance.payer")
    s.text(x, 64, named, bold, 14)
    s.text(x, 80, rng.choice(["Referral / Prior Authorization Request Form", "Specialty Referral Request", "Request for Referral or Prior Authorization"]), bold, 12)
    s.text(x + wide, 64, f"Fax to: {f.extra('billing_phone')}", plain, 9.2, "right")
    s.text(x + wide, 76, f"Questions: {f.extra('after_hours')}", plain, 9.2, "right")
    y = 88
    numbered = rng.choice(["Section {n}: {t}", "{n}. {t}", "SECTION {n} - {t}"])
    count = 0

    def section(title):
        nonlocal y, count
        count += 1
        s.box(x, y, wide, 14.5, 0.8, 70)
        s.text(x + 5, y + 10.8, numbered.format(n=count, t=title), bold, 9.2, colour=255)
        y += 14.5

    def table(*rows, narrow=102):
        """Rows of label and value; two pairs to a row, or one that runs to the right edge."""
        nonlocal y
        size = f.size + 1.5 * case.hand
        for row in rows:
            at, room, cells = x, wide / len(row), []
            for label, value in row:
                inner = room - narrow - 8
                cells.append((at, label, value, fold(value, inner, f.pen, size) or [""], fold(label, narrow - 6, plain, 8.2)))
                at += room
            deep = 6.5 + 11.6 * max(max(len(c[3]), len(c[4])) for c in cells)
            for at, label, value, lines, names in cells:
                s.box(at, y, narrow, deep, 0.5, 235)
                s.box(at + narrow, y, room - narrow, deep, 0.5)
                for i, words in enumerate(names):
                    f.label(at + 4, y + 11.4 + i * 10, words, 8.2)
                for i, words in enumerate(lines):
                    f.write(at + narrow + 4, y + 12 + i * 11.6, words, wide=room - narrow - 8)
            y += deep

    def ticks(label, options, chosen, narrow=102, after=None):
        nonlocal y
        s.box(x, y, narrow, 18, 0.5, 235)
        s.box(x + narrow, y, wide - narrow, 18, 0.5)
        f.label(x + 4, y + 12, label, 8.2)
        end = f.checks(x + narrow + 5, y + 12.2, options, chosen, 14, 8.6)
        if after:
            f.pair(end + 10, y + 12.2, *after, bold=False, wide=x + wide - end - 14)
        y += 18

    section(rng.choice(["Request Type", "Type of Request"]))
    table([(rng.choice(["Request date", "Date of request", "Date submitted"]), f.show("referral.date")), (rng.choice(["Plan type", "Product", "Line of business"]), f.show("insurance.plan"))])
    ticks(rng.choice(["Review type", "Request is"]), [("routine", rng.choice(["Standard / routine", "Routine"])), ("urgent", rng.choice(["Urgent (72 hours)", "Expedited / urgent"])), ("emergent", "Emergent (admit from ED)")], f.note("referral.urgency"))
    ticks("Request for", [("provider", "New referral"), ("follow_up", "Extension / follow-up"), ("second_opinion", "Second opinion")], f.note("referral.type"))
    y += 7
    section(rng.choice(["Member Information", "Patient / Member", "Member"]))
    table([(rng.choice(["Member name", "Patient name"]), rng.choice([f.name_first_last, f.name_last_first])()), (rng.choice(["Date of birth", "DOB"]), f.show("patient.dob"))], [(rng.choice(["Member ID", "Member ID #", "Subscriber ID number"]), f.show("insurance.member_id")), ("Group number", f.show("insurance.group"))],
          [("Member phone", f.show("patient.phone")), ("Subscriber", f.show("insurance.holder"))], [(rng.choice(["Member address", "Address"]), f"{f.show('patient.street')}, {f.place()}")], [("Other insurance", f.show("insurance2.payer")), ("Other policy #", f.show("insurance2.member_id"))])
    ticks("Sex", [("male", "Male"), ("female", "Female")], f.note("patient.sex"), after=("Language:", f.show("patient.language")))
    y += 7
    both = lambda who: [(rng.choice(["Provider name", "Name"]), f.show(who + ".name")), (rng.choice(["NPI", "NPI number"]), f.show("referrer.npi") if who == "referrer" else f.extra("recipient_npi"))]
    section(rng.choice(["Requesting / Referring Provider", "Referring Provider (PCP)", "Requesting Provider"]))
    table(both("referrer"), [(rng.choice(["Practice name", "Group / facility"]), f.show("referrer.organization")), ("Contact person", f.extra("staff"))], [("Phone", f.show("referrer.phone")), ("Fax", f.show("referrer.fax"))])
    y += 7
    section(rng.choice(["Servicing / Specialist Provider", "Referred-to Provider", "Specialist"]))
    table(both("recipient"), [("Practice name", f.show("recipient.organization")), ("Specialty", f.show("recipient.specialty"))], [("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax"))])
    ticks("Network", [(0, "In network"), (1, "Out of network (explain)")], int(rng.random() < 0.1))
    y += 7
    section(rng.choice(["Clinical Information", "Diagnosis and Services", "Service Information"]))
    shown = f.diagnoses("{code} {words}") + ["", ""]
    table([(rng.choice(["Primary diagnosis (ICD-10)", "ICD-10 / diagnosis"]), shown[0])], [(rng.choice(["Secondary diagnosis", "Other diagnosis"]), shown[1])])
    codes = f.note("referral.procedures[]") or []
    stops = (0, 0.17, 0.66, 0.8, 1)
    rows = [("CPT / HCPCS", "Service description", "Visits", "Dates of service")] + [(code, f.capital(dict(case.procedures)[code]), f.show("referral.visits") if i == 0 else "", f.away(3, "%m/%d/%y") if i == 0 else "") for i, code in enumerate(codes)]
    for number, cells in enumerate(rows):
        for share, until, words in zip(stops, stops[1:], cells):
            s.box(x + share * wide, y, (until - share) * wide, 16, 0.5, 235 if number == 0 else None)
            if number:
                f.write(x + share * wide + 4, y + 12, words, wide=(until - share) * wide - 7)
            else:
                s.text(x + share * wide + 4, y + 11.4, words, plain, 8.2)
        y += 16
    table([("Service type", f.show("referral.service"))], [(rng.choice(["Clinical rationale", "Reason for request", "Clinical summary"]), f.show("referral.reason"))])
    ticks(rng.choice(["Auth required?", "Prior auth needed?"]), [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), after=("Authorization #:", f.show("insurance.auth_number")))
    y += 26
    f.label(x, y, rng.choice(["Requesting provider signature", "Provider signature"]), 9)
    f.sign(x + 142, y, 200)
    f.write(f.label(x + 362, y, "Date signed", 9) + 6, y, f.sent())
    s.text(x, 774, "Attach office notes, labs and imaging. Authorization does not guarantee payment; eligibility is verified on the date of service.", plain, 7.4)
    f.imply("referral.specialty", "patient.interpreter")
    return f
