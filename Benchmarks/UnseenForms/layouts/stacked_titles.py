"""A clinic's form in framed bands: the title of each band stands letter under letter in white on a black column at its left, values on rules behind their labels, codes in a small ledger, services to tick under the question."""
from form import Form

SPECIALTIES, HAND = ["Wound Care", "Lymphedema Therapy", "Palliative Care", "Addiction Medicine", "Movement Disorders", "Pain Management", "Podiatry", "Pulmonology", "Rheumatology", "Allergy & Immunology", "Urology", "Infectious Disease"], 0.4
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Next available (routine)"), ("urgent", "This week (urgent)"), ("emergent", "Today (emergent)")], [("emergent", "Emergency"), ("urgent", "Urgent"), ("routine", "Routine")]]
WISHES = [["New consultation", "Consultation & treatment", "Return visit", "Procedure only"], ["Evaluation only", "Evaluation and management", "Second opinion", "Testing only"], ["Consult, return to us", "Consult and follow", "Treat per our order", "Phone advice"]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    wishes = rng.choice(WISHES)
    v["referral.service"] = rng.choice(wishes[:2])
    f = Form(case, rng, rng.choice(["sans", "roboto", "serif", "dejavu"]), 9.4)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 58
    step, inner = rng.choice([20.5, 21.5, 22.5]), 36 + 24
    wide = right - inner - 6
    s.text(x, y, f.show("recipient.organization"), bold, 15)
    s.text(x, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6)
    s.text(x, y + 24, rng.choice(["Phone {0}    Fax {1}    Mon-Fri 8 to 4:30", "Referral line {0}    Referral fax {1}", "Appointments {0}  |  Fax referrals to {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 8.6)
    s.text(right, y + 13 if len(v["recipient.organization"]) > 34 else y, rng.choice(["Referral Form", "REFERRAL", "Request for Visit"]), bold, 13, "right")
    y += 32

    def band(title, high):
        """The frame of a band with its stacked title; returns the first baseline inside it."""
        nonlocal y
        s.box(x, y, right - x, high, 0.9)
        s.box(x, y, 18, high, 0, 0)
        gap = min(12.5, (high - 8) / len(title))
        start = y + (high - gap * len(title)) / 2 + gap * 0.8
        for n, letter in enumerate(title):
            s.text(x + 9, start + gap * n, letter, bold, min(9.5, gap * 0.86), "centre", 255)
        y += high
        return y - high + 15

    def rows(title, lines):
        base = band(title, 7 + step * len(lines))
        for cells in lines:
            at = inner
            for share, label, value in cells:
                room = share * wide
                if callable(value):
                    end = s.text(at, base, label, plain, 8.6)
                    value(end + 7, base)
                else:
                    end = s.text(at, base, label, plain, 8.6) + 4
                    s.line(end, base + 2.5, at + room - 7, base + 2.5, 0.6)
                    f.write(end + 2, base, value, wide=at + room - 7 - end - 3)
                at += room
            base += step
        y_gap()

    def y_gap():
        nonlocal y
        y += 5

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.6)
    split = rng.random() < 0.5
    name = [(0.42, rng.choice(["Last name:", "Surname:"]), f.show("patient.last_name")), (0.4, rng.choice(["First name:", "Given name:"]), f.show("patient.first_name")), (0.18, "M.I.:", f.show("patient.middle_name"))] if split else [(1, rng.choice(["Name (last, first, middle):", "Patient (last, first MI):"]), f.name_last_first())]
    one, two = rng.choice([("Cell:", "Home:"), ("Tel. (best):", "Tel. (other):"), ("Daytime tel.:", "Evening tel.:"), ("Phone:", "Alt. phone:")])
    patient = [name, [(0.36, rng.choice(["DOB:", "Birth date:", "Date of birth:"]), f.show("patient.dob")), (0.26, "Sex:", tick([("female", "F"), ("male", "M")], f.note("patient.sex"))), (0.38, rng.choice(["Your chart no.:", "Patient ID / MRN:", "MRN:"]), f.show("patient.mrn"))],
               [(0.42, rng.choice(["Street:", "Home address:"]), f.show("patient.street")), (0.26, "City:", f.show("patient.city")), (0.13, "State:", f.show("patient.state")), (0.19, "ZIP:", f.show("patient.zip"))],
               [(0.34, one, f.show("patient.phone")), (0.34, two, f.show("patient.phone_alt")), (0.32, rng.choice(["Language:", "Speaks:"]), f.show("patient.language"))],
               [(0.55, rng.choice(["E-mail:", "Email:"]), f.show("patient.email")), (0.45, rng.choice(["Interpreter needed?", "Needs interpreter?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter")))]]
    if rng.random() < 0.6:
        patient.append([(0.6, rng.choice(["Caregiver / contact:", "In emergency call:"]), f.extra("emergency")), (0.4, "Tel.:", f.extra("emergency_phone"))])
    has, number = "insurance2.payer" in v, rng.choice(["Policy no.:", "Member ID:", "ID no.:", "Subscriber ID:"])
    cover = [[(0.56, rng.choice(["Primary insurer:", "Insurance 1:", "Primary payer:"]), f.show("insurance.payer")), (0.44, rng.choice(["Plan:", "Plan name:"]), f.show("insurance.plan"))],
             [(0.36, number, f.show("insurance.member_id")), (0.28, rng.choice(["Group:", "Grp no.:"]), f.show("insurance.group")), (0.36, rng.choice(["Policyholder:", "Insured:", "Subscriber:"]), f.show("insurance.holder"))],
             [(0.56, rng.choice(["Secondary insurer:", "Insurance 2:", "Secondary payer:"]), f.show("insurance2.payer") if has else rng.choice(["", "none"])), (0.44, number, f.show("insurance2.member_id") if has else "")],
             [(0.5, rng.choice(["Prior auth needed?", "Authorization required?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.5, rng.choice(["If yes, number:", "Auth. no.:", "Authorization:"]), f.show("insurance.auth_number"))]]
    sender = [[(0.6, rng.choice(["Referring clinician:", "Referred by (print):", "Requesting provider:"]), f.show("referrer.name")), (0.4, rng.choice(["NPI:", "Ind. NPI:"]), f.show("referrer.npi"))],
              [(0.6, rng.choice(["Practice:", "Office / agency:", "Facility:"]), f.show("referrer.organization")), (0.4, rng.choice(["Form done by:", "Contact:"]), f.extra("staff"))],
              [(0.34, rng.choice(["Tel.:", "Office phone:"]), f.show("referrer.phone")), (0.34, rng.choice(["Fax:", "Fax reports to:"]), f.show("referrer.fax")), (0.32, rng.choice(["Date:", "Date sent:", "Referral date:"]), f.show("referral.date"))],
              [(0.6, rng.choice(["PCP, if other:", "Family doctor:"]), f.extra("pcp") if rng.random() < 0.7 else ""), (0.4, rng.choice(["Specialist wanted:", "To see Dr.:"]), f.show("recipient.name"))]]
    parts = [("PATIENT", patient), (rng.choice(["PAYER", "COVER"]), cover), (rng.choice(["SENDER", "FROM"]), sender)]
    if rng.random() < 0.35:
        parts = [parts[2], parts[0], parts[1]]
    for title, lines in parts:
        rows(title, lines)
    shown = f.note("referral.diagnoses[]") or []
    high = 30 + 16 * 2 + 46
    base = band(rng.choice(["REASON", "PROBLEM"]), high)
    s.text(inner, base - 2, rng.choice(["Code (ICD-10)", "ICD-10"]), bold, 8.4)
    s.text(inner + 78, base - 2, rng.choice(["Diagnosis", "Condition"]), bold, 8.4)
    for n in range(2):
        s.box(inner, base + 3 + 16 * n, 72, 16, 0.5)
        s.box(inner + 72, base + 3 + 16 * n, wide - 72, 16, 0.5)
        if n < len(shown):
            f.write(inner + 4, base + 14.5 + 16 * n, shown[n], wide=64)
            f.write(inner + 77, base + 14.5 + 16 * n, f.capital(case.descriptions[shown[n]]), wide=wide - 84)
    base += 49
    s.text(inner, base, rng.choice(["Why now? History, treatment so far:", "Reason for referral:", "Question to be answered / brief history:"]), bold, 8.4)
    f.write_fit(inner + 4, base + 15, f.show("referral.reason"), wide - 8, 2, leading=1.35)
    y_gap()
    base = band(rng.choice(["ORDER", "VISIT"]), 66)
    at = inner
    s.text(at, base, rng.choice(["We ask for:", "Service:", "Please provide:"]), bold, 8.6)
    at = inner + 74
    for words in wishes:
        at = f.check(at, base, words, words == f.note("referral.service"), 8.6) + 12
    end = s.text(inner, base + 19, rng.choice(["CPT / procedure:", "Procedures (CPT):"]), plain, 8.6) + 4
    s.line(end, base + 21.5, right - 104, base + 21.5, 0.6)
    f.write(end + 2, base + 19, "; ".join(f.procedures(rng.choice(["{code} {words}", "{words} ({code})"]))), wide=right - 106 - end)
    end = s.text(right - 98, base + 19, rng.choice(["No. of visits:", "Visits:"]), plain, 8.6) + 4
    s.line(end, base + 21.5, right - 8, base + 21.5, 0.6)
    f.write(end + 3, base + 19, f.show("referral.visits"))
    s.text(inner, base + 40, rng.choice(["How soon?", "Priority:", "Urgency:"]), bold, 8.6)
    f.checks(inner + 74, base + 40, rng.choice(HASTE), f.note("referral.urgency"), 18, 8.6)
    y += 22
    end = s.text(x, y, rng.choice(["Signature of referring clinician", "Provider signature", "Signed"]), plain, 8.6) + 6
    f.sign(end, y, 190)
    s.box(right - 150, y - 18, 150, 27, 0.6, 232)
    s.text(right - 146, y - 9, rng.choice(["CLINIC USE", "Office use only"]), bold, 7)
    s.text(right - 146, y + 4, "Appt ____/____  Triage by ______", plain, 7.6)
    s.text(306, 776, rng.choice(["Send the last two notes, medication list and a copy of the insurance card with this form.", "Private health information. Received by mistake? Please call us."]), plain, 7.4, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
