"""The sheet on which a specialist's front desk takes down or receives a referral, filled in by pen: one ruled table of three columns, what is asked, the answer, and a column for the desk's check marks, the groups named by letters turned into a first narrow column."""
import fonts
import people_second as people
from clinical_second import CHILDREN, MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Psychiatry", "Sleep Medicine"], 1.0
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("emergent", "Today"), ("urgent", "This week"), ("routine", "Next open")], [("routine", "Regular"), ("urgent", "Rush / urgent"), ("emergent", "STAT")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "serif", "dejavu"]), 9.6)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 38, 574, 58
    narrow, asked, desk = 20, rng.choice([148, 160]), rng.choice([70, 84])
    rings = rng.random() < 0.5
    house = f.show("recipient.organization")
    s.text(x, y, house, bold, min(14, 14 * 300 / fonts.width(house, bold, 14)))
    s.text(right, y, rng.choice(["REFERRAL INTAKE SHEET", "New Referral Worksheet", "Intake Log - New Patient", "Front Desk Referral Sheet"]), bold, 12, "right")
    s.text(x, y + 13, rng.choice(["Intake phone {0}   Intake fax {1}", "{0} (new patients)   {1} (fax)", "New patient line {0}, fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 8.8)
    s.text(right, y + 13, rng.choice(["Use black ink. One patient on each sheet.", "Write clearly - staff will type this in.", "Do not leave blanks: write N/A."]), plain, 8.2, "right")
    y += 21

    tick = lambda options, chosen, gap=12: lambda a, b: (f.circled(a + 5, b, options, chosen, gap + 8, 9.4) if rings else f.checks(a, b, options, chosen, gap, 9))
    name = [(rng.choice(["Patient name", "Name", "Pt"]), rng.choice([f.name_last_first, f.name_first_last])())] if rng.random() < 0.5 else [(rng.choice(["Last name", "Family name"]), f.show("patient.last_name")), (rng.choice(["First name, middle", "First, MI"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w))]
    one, two = rng.choice([("Phone", "Phone 2"), ("Cell / text", "House phone"), ("Call first", "Then try"), ("Best phone", "Other phone")])
    has = "insurance2.payer" in v
    second = " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w) if has else ""
    patient = [*name, (rng.choice(["DOB", "Date of birth", "Birthday"]), f.show("patient.dob")), (rng.choice(["Sex", "M or F", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (rng.choice(["Address", "Street, city, zip", "Mail goes to"]), f"{f.show('patient.street')}, {f.place()}"),
               (one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), (rng.choice(["Language", "Speaks"]), f.show("patient.language")), (rng.choice(["Interpreter?", "Need interpreter"]), tick([(True, "Y"), (False, "N")], f.note("patient.interpreter")))]
    money = [(rng.choice(["Insurance", "Ins. carrier", "Primary ins."]), f.show("insurance.payer")), (rng.choice(["ID number", "Ins ID", "Policy / member #"]), f.show("insurance.member_id")), (rng.choice(["Group", "Group no."]), f.show("insurance.group")), (rng.choice(["Whose policy?", "Subscriber", "Card in name of"]), f.show("insurance.holder")),
             (rng.choice(["2nd ins. + ID", "Secondary (name, ID)"]), second), (rng.choice(["Auth / referral #", "Ins. approval #"]), f.show("insurance.auth_number"))]
    sender = [(rng.choice(["Referring Dr.", "Sent by Dr.", "Who refers?"]), f.show("referrer.name")), (rng.choice(["NPI", "Dr.'s NPI"]), f.show("referrer.npi")), (rng.choice(["Their office", "Practice", "From office"]), f.show("referrer.organization")), (rng.choice(["Office phone", "Their phone"]), f.show("referrer.phone")), (rng.choice(["Office fax", "Send note to fax"]), f.show("referrer.fax")),
              (rng.choice(["PCP (if not same)", "Family Dr."]), f"{f.extra('pcp')} {f.extra('pcp_phone')}" if rng.random() < 0.7 else "same")]
    shape = rng.choice(["{code} {words}", "{words} {code}", "{words} ({code})"])
    visit = [(rng.choice(["Date of referral", "Referral dated", "Date rec'd / written"]), f.show("referral.date")), (rng.choice(["How fast?", "Urgency", "Priority"]), tick(rng.choice(HASTE), f.note("referral.urgency"))), (rng.choice(["See Dr.", "Schedule with", "Appt with"]), f.show("recipient.name")), (rng.choice(["For (service)", "Type of appt", "What for"]), f.show("referral.service")),
             (rng.choice(["Dx and ICD-10", "Diagnosis, code", "Dx code(s)"]), "; ".join(f.diagnoses(shape))), (rng.choice(["Test / CPT", "Procedure, CPT"]), ", ".join(f.procedures(rng.choice(["{words} {code}", "{code} {words}"])))), (rng.choice(["# visits", "Visits OK'd"]), f.show("referral.visits")), (rng.choice(["Story / reason", "Reason in brief", "Complaint, history"]), f.show("referral.reason"))]
    groups = list(zip(rng.choice(["ABCD", "1234", ("PT", "INS", "DR", "APPT")]), (patient, money, sender, visit)))
    groups = rng.choice([groups, [groups[2], groups[0], groups[1], groups[3]], [groups[3], groups[0], groups[1], groups[2]]])
    columns = [x, x + narrow, x + narrow + asked, right - desk, right]
    at, room = columns[2] + 5, columns[3] - columns[2] - 9
    tall = [1.6 if not callable(value) and fonts.width(str(value), f.pen, 8.5) > room else 1 for _, rows in groups for _, value in rows]
    high = min(20.5, (706 - y - 16) / (sum(tall) + 1.4))
    for a, b, words in zip(columns, columns[1:], ["", rng.choice(["Ask", "Item", "Information"]), rng.choice(["Answer", "Write here", "Details"]), rng.choice(["Desk", "Verified", "Staff init."])]):
        s.box(a, y, b - a, 14, 0.9, 218)
        s.text((a + b) / 2, y + 10, words, bold, 8.4, "centre")
    y += 14
    for letters, rows in groups:
        top = y
        for label, value in rows:
            long = label == visit[-1][0] and value == visit[-1][1]
            wide = not callable(value) and fonts.width(str(value), f.pen, 8.5) > room
            deep = high * (3 if long else 1.6 if wide else 1)
            for a, b in zip(columns[1:], columns[2:]):
                s.box(a, y, b - a, deep, 0.6)
            s.text(columns[1] + 5, y + min(deep / 2 + 3, 14), label, plain, 9.2)
            if callable(value):
                value(at, y + deep / 2 + 3)
            elif long:
                f.write_fit(at, y + 14, value, room, 3, leading=1.25)
            elif wide:
                f.write_fit(at, y + 11.5, value, room, 2, 8.5, 1.15)
            else:
                f.write(at, y + deep / 2 + 3.6, value, wide=room)
            if value and rng.random() < 0.25:
                a = columns[3] + rng.uniform(18, 34)
                s.curve([(a, y + deep / 2), (a + 4, y + deep / 2 + 5), (a + 14, y + deep / 2 - 6)], 1.3)
            y += deep
        s.box(x, top, narrow, y - top, 1.1)
        s.box(x, top, right - x, y - top, 1.3)
        for n, one in enumerate(letters):
            s.text(x + narrow / 2, (top + y) / 2 + 4 + 11 * (n - (len(letters) - 1) / 2), one, bold, 10, "centre")
    y += 26
    end = s.text(x, y, rng.choice(["Dr. signature", "Referring Dr. signs", "Signature of provider"]), bold, 9) + 6
    f.sign(end, y, 180)
    s.text(end + 196, y, rng.choice(["Taken by", "Desk initials", "Entered by"]), plain, 9)
    f.write(end + 196 + fonts.width("Desk initials", plain, 9) + 10, y, f.extra("staff"))
    s.text(306, 781, rng.choice(["Records asked for: __ notes  __ imaging  __ labs      Appt given: ________  ____ : ____", "Pt called  1) ____  2) ____  3) ____     Letter sent ____     Scheduled for ________"]), plain, 8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
