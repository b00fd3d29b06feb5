"""A health plan's authorization request, typed: label and value at the two ends of thin ruled rows, a table with one row for each provider who has a part, a table of service lines, statements to tick."""
import clinical
import fonts
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "General Surgery", "Podiatry", "Nephrology"], 0
PLANS = [("Aetna", "Medicare Elite HMO", "W#########", ""), ("UnitedHealthcare", "Dual Complete", "#########", "#####"), ("Humana", "Gold Plus HMO", "H########", "@####"), ("CareSource", "Medicaid", "###########", ""), ("Ambetter", "Everyday Silver", "U###########", ""), ("Blue Cross Blue Shield of {state}", "Blue Care HMO", "@@@#########", "######"), ("WellCare", "Giveback HMO", "########", "WC####"), ("Meridian", "Complete", "M##########", ""), ("Molina Healthcare of {state}", "Medicaid", "##########", "")]
HASTE = [[("routine", "Standard review"), ("urgent", "Expedited review: waiting could seriously harm the member"), ("emergent", "Emergency")], [("routine", "Routine"), ("urgent", "Urgent (decision within 72 hours)"), ("emergent", "Emergent (same day)")], [("emergent", "Emergent / stat"), ("urgent", "Urgent"), ("routine", "Non-urgent, standard")]]


def draw(case, rng):
    v = case.values
    payer, v["insurance.plan"], shape, group = rng.choice(PLANS)
    v["insurance.payer"] = payer.format(state=people.STATE_NAMES[v["patient.state"]])
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), people.pattern(rng, group) or None
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "narrow", "roboto", "serif"]), 9)
    f.pen = rng.choice([f.label_font, "sans", "mono"])
    if f.pen == "mono":
        f.size = 8.3
    s, plain, bold, x, wide, half = f.sheet, f.label_font, f.label_font + "-b", 38, 536, 259
    numbered, voice, grey, n_part = rng.choice(["{0}. {1}", "Section {0}: {1}", "{1}"]), rng.choice([str, str, str.upper]), rng.choice([210, 224, 236]), 0
    set_right = rng.random() < 0.3
    s.text(x, 64, f.show("insurance.payer"), bold, 15)
    s.text(x, 78, rng.choice(["Outpatient Prior Authorization Form", "Referral / Authorization Request", "SPECIALIST REFERRAL AUTHORIZATION REQUEST", "Request for Preauthorization"]), bold, 11)
    s.text(x + wide, 62, f"{rng.choice(['Fax to', 'UM fax', 'Submit by fax:'])} {f.extra('billing_phone')}", bold, 9, "right")
    s.text(x + wide, 74, f"Provider services {f.extra('after_hours')}", plain, 8.4, "right")
    y = 90

    def head(words):
        nonlocal y, n_part
        n_part += 1
        s.box(x, y, wide, 14.5, 0, grey)
        s.text(x + 5, y + 10.7, voice(numbered.format(n_part, words)), bold, 9)
        y += 15

    def ruled(left, right=None):
        """Rows with a hairline under each: label at one end, value after a fixed space or at the other end."""
        nonlocal y
        for n in range(max(len(left), len(right or []))):
            for i, rows in enumerate((left, right or [])):
                if n >= len(rows):
                    continue
                at, room = x + i * (half + 18), half if right else wide
                label, value = rows[n]
                end = max(s.text(at + 3, y + 12, voice(label), plain, 8.1) + 7, at + 98)
                if callable(value):
                    value(end, y + 12)
                elif set_right:
                    size = f.size
                    while size > 6 and fonts.width(value, f.pen, size) > at + room - end - 3:
                        size -= 0.25
                    s.text(at + room - 3, y + 12, value, f.pen, size, "right")
                else:
                    f.write(end, y + 12, value, wide=at + room - end - 2)
                s.line(at, y + 16, at + room, y + 16, 0.4, 70)
            y += 16.5
        y += 6

    def table(stops, heads, rows):
        nonlocal y
        for n, cells in enumerate([heads] + rows):
            fonts_of = [bold if n == 0 or (i == 0 and heads[0] == "") else f.pen for i in range(len(cells))]
            size = 7.8 if n == 0 else 8.4
            pieces = [fold(w, (b - a) * wide - 6, font, size) or [""] for a, b, w, font in zip(stops, stops[1:], cells, fonts_of)]
            deep = 5 + 10.6 * max(map(len, pieces))
            for a, b, lines, font in zip(stops, stops[1:], pieces, fonts_of):
                s.box(x + a * wide, y, (b - a) * wide, deep, 0.6)
                for i, words in enumerate(lines):
                    s.text(x + a * wide + 3, y + 10.6 * (i + 1), words, font, size)
            y += deep
        y += 7

    tick = lambda options, chosen, gap=9: lambda at, base: f.checks(at, base, options, chosen, gap, 8.4)

    def member():
        head(rng.choice(["Member", "Member Information", "Patient / Member"]))
        left = [(rng.choice(["Member name", "Patient name", "Name (last, first)"]), f.name_last_first()), (rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob")), (rng.choice(["Sex", "Gender"]), tick([("female", "Female"), ("male", "Male")], f.note("patient.sex"))), (rng.choice(["Phone", "Member phone", "Telephone"]), f.show("patient.phone"))]
        right = [(rng.choice(["Member ID", "Member ID no.", "ID # on card"]), f.show("insurance.member_id")), (rng.choice(["Plan / product", "Plan name", "Line of business"]), f.show("insurance.plan")), (rng.choice(["Group no.", "Group #"]), f.show("insurance.group")), (rng.choice(["Other insurance", "Other coverage / ID"]), " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w) or "None")]
        ruled(left, right)
        ruled([(rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}"), ("Language", f"{f.show('patient.language')}")])

    def providers():
        head(rng.choice(["Providers", "Provider Information", "Provider Details"]))
        rows = [(rng.choice(["Requesting provider", "Referring provider", "Ordering provider"]), f.show("referrer.name"), f.show("referrer.npi"), f.show("referrer.organization"), f.show("referrer.phone"), f.show("referrer.fax")),
                (rng.choice(["PCP", "Primary care provider"]), f.extra("pcp"), "", "", f.extra("pcp_phone"), ""),
                (rng.choice(["Servicing provider", "Rendering provider", "Refer to"]), f.show("recipient.name"), f.extra("recipient_npi"), f.show("recipient.organization"), f.show("recipient.phone"), f.show("recipient.fax"))]
        if rng.random() < 0.3:
            rows[1], rows[0] = rows[0], rows[1]
        table((0, 0.15, 0.34, 0.47, 0.68, 0.84, 1), ("", rng.choice(["Name", "Provider name"]), "NPI", rng.choice(["Group / facility", "Practice", "Organization"]), "Phone", "Fax"), rows)
        ruled([(rng.choice(["Office contact", "Contact name"]), f.extra("staff")), (rng.choice(["Specialty", "Servicing specialty"]), f.show("recipient.specialty"))], [(rng.choice(["Tax ID", "Requesting TIN"]), f.extra("tax_id")), (rng.choice(["Network status", "In network?"]), tick([(1, "Yes"), (0, "No")], int(rng.random() < 0.85)))])

    def services():
        nonlocal y
        head(rng.choice(["Diagnosis and Services", "Services Requested", "Request Details"]))
        codes, turn = f.note("referral.diagnoses[]") or [], rng.random() < 0.5
        rows = [(str(i), c, f.capital(case.descriptions[c])) for i, c in enumerate(codes, 1)] or [("1", "", "")]
        heads = ("#", rng.choice(["ICD-10", "Dx code", "ICD-10-CM"]), rng.choice(["Diagnosis", "Description", "Diagnosis description"]))
        table((0, 0.05, 0.8, 1) if turn else (0, 0.05, 0.22, 1), [heads[0], heads[2], heads[1]] if turn else heads, [(a, c, b) if turn else (a, b, c) for a, b, c in rows])
        wanted = [(c, f.capital(dict(case.procedures)[c])) for c in f.note("referral.procedures[]") or []]
        table((0, 0.15, 0.58, 0.7, 0.85, 1), (rng.choice(["CPT/HCPCS", "CPT", "Code"]), rng.choice(["Service", "Service description"]), "Units", "Start", "End"), [(*w, "1", f.away(7, "%m/%d/%Y"), f.away(97, "%m/%d/%Y")) for w in wanted])
        ruled([(rng.choice(["Type of service", "Service type"]), f.show("referral.service"))], [(rng.choice(["Visits requested", "Number of visits", "# visits"]), str(f.show("referral.visits")))])
        y -= 6
        ruled([(rng.choice(["Existing authorization #", "Prior auth no. (if extension)", "Authorization #"]), f.show("insurance.auth_number"))])
        s.text(x + 3, y + 8, voice(rng.choice(["Clinical summary", "Reason for request", "Clinical rationale", "Reason for referral"])), plain, 8.1)
        y = f.write_block(x + 3, y + 20, f.show("referral.reason") or " ", wide - 6, leading=1.35) + 4

    s.box(x, y, wide, 21, 0.9)
    end = s.text(x + 5, y + 13.8, rng.choice(["Date of request", "Request date", "Date submitted", "Date"]) + ":", bold, 8.4) + 5
    f.write(end, y + 13.8, f.show("referral.date"), wide=x + 165 - end)
    f.checks(x + 172, y + 13.8, rng.choice(HASTE), f.note("referral.urgency"), 10, 7.9)
    y += 28
    for part in rng.choice([(member, providers, services), (providers, member, services), (member, services, providers)]):
        part()
    y += 26
    end = s.text(x, y, rng.choice(["Requesting provider signature", "Provider or designee signature", "Signature"]), plain, 8.8) + 7
    f.sign(end, y, 190)
    s.text(x + 400, y, f"Date {f.sent()}" if f.sent() else "Date ______________", plain, 8.8)
    s.text(306, 780, "Attach office notes and test results. An authorization is not a guarantee of payment.   Page 1 of 1", plain, 7, "centre")
    f.imply("referral.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
