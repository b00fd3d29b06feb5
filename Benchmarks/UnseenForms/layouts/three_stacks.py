"""A procedure center's intake form: white titles on black bars over three stacks of blanks, each label in small print above its rule, then three more stacks for the request, a ruled table of the diagnoses and a strip of papers to send along."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.THIRTEENTH + ["Cardiology", "Gastroenterology", "Vascular Surgery", "Pain Management", "Colorectal Surgery", "General Surgery", "Hepatology", "Orthopedics", "Urology", "Pulmonology", "Otolaryngology"], 0.3
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine, next opening"), ("urgent", "Urgent, within 7 days"), ("emergent", "Emergent, same day")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "narrow", "open"]), 9.4)
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 36, 540, 60
    third, step, tone = 176, rng.choice([26, 27, 28]), rng.choice([0, 0, 60])
    s.text(306, y, f.show("recipient.organization"), bold, 16, "centre")
    s.text(306, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}   {rng.choice(['P {0}   F {1}', 'Phone {0}   Fax {1}', 'Tel: {0}  Fax: {1}']).format(f.show('recipient.phone'), f.show('recipient.fax'))}", plain, 8.6, "centre")
    s.text(x, y + 32, rng.choice(["PATIENT REFERRAL", "Referral / Intake Form", "New Referral"]), bold, 12)
    when = rng.choice(["Date of referral", "Date", "Referral date", "Date sent"])
    at = s.text(400, y + 32, when, plain, 8.6) + 5
    s.line(at, y + 34.5, x + wide, y + 34.5)
    f.write(at + 3, y + 32, f.show("referral.date"), wide=x + wide - at - 4)
    y += 42

    def stack(n, top, title, cells):
        """One stack under its bar; a cell is (label, value) or a tuple of two such cells side by side."""
        left = x + n * (wide - third) / 2
        s.box(left, top, third, 14.5, 0, tone)
        s.text(left + 5, top + 10.8, title, bold, 9, colour=255)
        down = top + 14.5
        for cell in cells:
            parts = cell if isinstance(cell[0], tuple) else ((1, *cell),)
            spot = left
            for share, label, value in parts:
                room = share * third
                if callable(value):
                    s.text(spot, down + 10, label, plain, 7.2)
                    value(spot + 2, down + step - 3)
                else:
                    s.text(spot, down + 10, label, plain, 7.2)
                    s.line(spot, down + step, spot + room - (5 if share < 1 else 0), down + step, 0.6)
                    f.write(spot + 3, down + step - 3, value, wide=room - 9)
                spot += room
            down += step
        return down

    tick = lambda options, chosen, gap=8: lambda a, b: f.checks(a, b, options, chosen, gap, 8.4)
    names = [(rng.choice(["Patient name (last, first)", "Name: last, first, MI"]), f.name_last_first())] if rng.random() < 0.5 else [("Last name", f.show("patient.last_name")), ((0.68, "First name", f.show("patient.first_name")), (0.32, "M.I.", f.show("patient.middle_name")))]
    one, two = rng.choice([("Cell phone", "Home phone"), ("Phone", "Second phone"), ("Contact phone", "Alt. phone"), ("Home phone", "Work phone")])
    patient = names + [((0.56, rng.choice(["Date of birth", "D.O.B.", "Birthdate"]), f.show("patient.dob")), (0.44, "Sex", tick([("male", "M"), ("female", "F")], f.note("patient.sex")))), (rng.choice(["Street address", "Address"]), f.show("patient.street")),
                       ((0.5, "City", f.show("patient.city")), (0.18, "State", f.show("patient.state")), (0.32, "Zip", f.show("patient.zip"))), (one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), (rng.choice(["Email", "E-mail address"]), f.show("patient.email")),
                       ((0.52, rng.choice(["Language", "Primary language"]), f.show("patient.language")), (0.48, rng.choice(["Interpreter?", "Translator needed"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))]
    has = "insurance2.payer" in v
    number = rng.choice(["Policy #", "Member ID", "Subscriber #", "ID #"])
    cover = [(rng.choice(["Primary insurance", "Insurance company", "Carrier"]), f.show("insurance.payer")), (rng.choice(["Plan", "Plan name"]), f.show("insurance.plan")), (number, f.show("insurance.member_id")), (rng.choice(["Group #", "Group no."]), f.show("insurance.group")), (rng.choice(["Subscriber name", "Name of insured", "Policy holder"]), f.show("insurance.holder")),
             (rng.choice(["Secondary insurance", "Other insurance"]), f.show("insurance2.payer") if has else ""), (number, f.show("insurance2.member_id") if has else ""), (rng.choice(["Authorization needed?", "Prior auth required"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (rng.choice(["Authorization #", "Auth #"]), f.show("insurance.auth_number"))]
    sender = [(rng.choice(["Referring provider", "Ref. Prov.", "Provider name"]), f.show("referrer.name")), (rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")), (rng.choice(["Practice / facility", "Practice name"]), f.show("referrer.organization")), (rng.choice(["Address", "Office address"]), f"{f.extra('clinic_street')}"), (rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")),
              (rng.choice(["Contact person", "Office contact"]), f.extra("staff")), (rng.choice(["PCP (if different)", "Primary care physician"]), f.extra("pcp")), (rng.choice(["PCP phone", "PCP fax"]), f.extra("pcp_phone") if rng.random() < 0.5 else "")]
    titles = [(rng.choice(["PATIENT", "PATIENT INFORMATION"]), patient), (rng.choice(["INSURANCE", "COVERAGE"]), cover), (rng.choice(["REFERRED BY", "REFERRING PROVIDER"]), sender)]
    if rng.random() < 0.35:
        titles = [titles[2], titles[0], titles[1]]
    top = y
    y = max(stack(n, top, *one) for n, one in enumerate(titles)) + 10
    haste, chosen = rng.choice(HASTE), f.note("referral.urgency")
    top = y
    lower = [stack(1, top, rng.choice(["VISIT", "SERVICE"]), [(rng.choice(["Service requested", "Service"]), f.show("referral.service")), ((0.34, rng.choice(["# of visits", "Visits"]), f.show("referral.visits")), (0.66, rng.choice(["Requested doctor", "Preferred provider"]), f.show("recipient.name")))]),
             stack(2, top, rng.choice(["PROCEDURES", "TESTS"]), [(rng.choice(["Procedure / CPT", "CPT and description"]) if n == 0 else "", words) for n, words in enumerate((f.procedures(rng.choice(["{code} {words}", "{words} ({code})"])) + ["", ""])[:2])])]
    s.box(x, top, third, 14.5, 0, tone)
    s.text(x + 5, top + 10.8, rng.choice(["PRIORITY", "URGENCY", "HOW SOON"]), bold, 9, colour=255)
    for n, one in enumerate(haste):
        f.checks(x + 5, top + 29 + 15 * n, [one], chosen, 8, 9)
    y = max(lower + [top + 62]) + 12
    rows = [(rng.choice(["ICD-10", "ICD-10 code", "Dx code"]), rng.choice(["Diagnosis", "Description"]))] + [(c, f.capital(case.descriptions[c])) for c in f.note("referral.diagnoses[]") or [""] if c]
    rows += [("", "")] * (3 - len(rows))
    for n, (code, words) in enumerate(rows):
        s.box(x, y, 90, 16, 0.6, 225 if n == 0 else None)
        s.box(x + 90, y, wide - 90, 16, 0.6, 225 if n == 0 else None)
        if n == 0:
            s.text(x + 5, y + 11.5, code, bold, 8.6)
            s.text(x + 95, y + 11.5, words, bold, 8.6)
        else:
            f.write(x + 5, y + 12, code, wide=82)
            f.write(x + 95, y + 12, words, wide=wide - 100)
        y += 16
    y += 12
    s.text(x, y + 4, rng.choice(["Reason for referral / pertinent history", "Clinical history and question", "Reason for consult"]), bold, 8.8)
    f.write_fit(x + 4, y + 20, f.show("referral.reason"), wide - 8, 2, leading=1.45)
    for n in range(2):
        s.line(x, y + 23.5 + 16 * n, x + wide, y + 23.5 + 16 * n, 0.5)
    y += 62
    at = s.text(x, y, rng.choice(["Please attach:", "Send along:"]), bold, 8.4) + 8
    for words in rng.sample(["Last office note", "Labs", "Imaging reports", "Medication list", "Insurance card", "Op reports"], 4):
        at = f.check(at, y, words, rng.random() < 0.5, 8.4) + 10
    y += 28
    end = s.text(x, y, rng.choice(["Provider signature", "Signature", "Ordering signature"]), plain, 8.6) + 6
    f.sign(end, y, 200)
    s.text(x + wide, y, rng.choice(["Office use: Rec'd ______  Appt ____________", "Scheduled ____/____  by ______"]), plain, 8, "right")
    s.text(306, 774, rng.choice(["Confidential. If received in error, call our office.", "We will call your patient within 48 hours of a complete referral."]), plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
