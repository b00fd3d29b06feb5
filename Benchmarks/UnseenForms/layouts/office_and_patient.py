"""A specialist's packet of two pages: the first for the referring office, typed or printed, as three columns of captions over values on hairlines; the second for the patient, always by pen, in cells that ask in the patient's own words."""
import fonts
import people
from form import Form

SPECIALTIES, HAND = ["Bariatric Surgery", "Movement Disorders", "Rheumatology", "Allergy & Immunology", "Pain Management", "Neurology", "Endocrinology", "Gastroenterology", "Behavioral Health", "Hematology", "Plastic Surgery", "Palliative Care", "Hepatology"], 0.15
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine"), ("urgent", "Urgent, please call"), ("emergent", "Emergent, call now")], [("emergent", "Emergency"), ("urgent", "Urgent"), ("routine", "Routine")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "serif"]), 9.5)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 40, 572, 60
    wide = right - x
    clinic, care = f.show("recipient.organization"), rng.choice(["Part 1", "Section A", "Page 1"])
    letters = ("Part 2", "Section B", "Page 2")[("Part 1", "Section A", "Page 1").index(care)]
    tel, fax = rng.choice([("Phone {0}", "Fax {0}"), ("T {0}", "F {0}"), ("Call {0}", "Fax back to {0}")])

    def crown(title, whom):
        nonlocal y
        s.text(x, y, clinic, bold, 14)
        s.text(x, y + 12, f"{f.extra('recipient_place')}   {tel.format(f.show('recipient.phone'))}   {fax.format(f.show('recipient.fax'))}", plain, 8.6)
        y += 24
        s.box(x, y, wide, 18, 1.2)
        s.text(x + 6, y + 13, title, bold, 10.5)
        s.text(right - 6, y + 13, whom, plain, 8.8, "right")
        y += 34

    crown(f"{care}: {rng.choice(['Referring office', 'To be completed by the referring office', 'Provider referral'])}", rng.choice(["Please type or print", "The patient fills in the next page"]))

    def row(*cells, deep=32):
        """Captions over values on hairlines; a cell is (share, caption, value)."""
        nonlocal y
        at = x
        for share, caption, value in cells:
            room = share * wide - 12
            s.text(at, y, caption, bold, 8)
            if callable(value):
                value(at + 2, y + 15)
            else:
                f.write(at + 2, y + 14, value, wide=room - 2)
                s.line(at, y + 17, at + room, y + 17, 0.35)
            at += share * wide
        y += deep

    def head(words):
        nonlocal y
        s.text(x, y + 2, words, bold, 10.5)
        s.line(x + fonts.width(words, bold, 10.5) + 6, y - 1, right - 12, y - 1, 1.1)
        y += 17

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.6)
    third = 1 / 3
    row((third, rng.choice(["Today's date", "Date of referral", "Date"]), f.show("referral.date")), (2 * third, rng.choice(["Priority", "How urgent is this?", "Urgency"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 14)))
    head(rng.choice(["Who is referring", "Referring provider", "Your office"]))
    row((third, rng.choice(["Provider", "Provider name and credentials"]), f.show("referrer.name")), (third, rng.choice(["Provider NPI", "NPI number"]), f.show("referrer.npi")), (third, rng.choice(["Practice", "Clinic name"]), f.show("referrer.organization")))
    row((third, rng.choice(["Office telephone", "Phone"]), f.show("referrer.phone")), (third, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax")), (third, rng.choice(["Person to call", "Referral coordinator"]), f.extra("staff")))
    row((third, rng.choice(["Primary care provider", "PCP (if not you)"]), f.extra("pcp") if rng.random() < 0.7 else ""), (third, "PCP phone", f.extra("pcp_phone") if rng.random() < 0.5 else ""), (third, rng.choice(["Which of our doctors?", "Provider requested"]), f.show("recipient.name")))
    head(rng.choice(["Patient", "Who is being referred"]))
    row((third, rng.choice(["Patient's name", "Patient"]), rng.choice([f.name_last_first, f.name_first_last])()), (third, rng.choice(["Date of birth", "DOB"]), f.show("patient.dob")), (third, rng.choice(["Your record number", "MRN"]), f.show("patient.mrn")))
    head(rng.choice(["Why", "Clinical information", "Referral details"]))
    shown = f.note("referral.diagnoses[]") or []
    cells = [(f.capital(case.descriptions[c]), c) for c in shown] + [("", "")] * (2 - len(shown))
    for n, (words, code) in enumerate(cells[:2]):
        row((0.78, rng.choice(["Diagnosis", "Diagnosis or problem"]) if n == 0 else "", words), (0.22, rng.choice(["ICD-10", "ICD-10 code"]) if n == 0 else "", code), deep=32 if n else 25)
    row((third, rng.choice(["What would you like us to do?", "Service requested", "Type of visit"]), f.show("referral.service")), (third * 1.4, rng.choice(["Tests or procedures (CPT)", "Procedure, if known (CPT)"]), "; ".join(f.procedures(rng.choice(["{words} {code}", "{code} {words}"])))), (third * 0.6, rng.choice(["Visits", "Visits authorized"]), f.show("referral.visits")))
    row((third, rng.choice(["Prior authorization needed?", "Does the plan need authorization?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (third, rng.choice(["Authorization number", "Auth #"]), f.show("insurance.auth_number")), (third, rng.choice(["Authorization ends", "Valid to"]), f.away(90) if "insurance.auth_number" in f.fields else ""))
    s.text(x, y, rng.choice(["Reason for referral", "In your words: what is the question?", "Brief history and reason"]), bold, 8)
    f.write_fit(x + 2, y + 15, f.show("referral.reason"), wide - 16, 2, leading=1.4)
    for n in range(2):
        s.line(x, y + 18 + 15.5 * n, right - 12, y + 18 + 15.5 * n, 0.35)
    y += 52
    at = s.text(x, y, rng.choice(["Enclosed:", "With this page:"]), bold, 8.6) + 10
    for words in ("Notes", "Labs", "Imaging", "Medication list", "Insurance card"):
        at = f.check(at, y, words, rng.random() < 0.5, 8.6) + 12
    y += 36
    f.sign(x, y, 210)
    s.text(x, y + 12, rng.choice(["Signature of provider", "Referring provider's signature"]), bold, 8)
    s.text(right - 12, y, rng.choice(["We call the patient within two working days.", "Incomplete pages are sent back."]), plain, 8.4, "right")
    s.text(306, 772, f"{care} of the new patient packet      page 1 of 2", plain, 7.6, "centre")

    s, f.pen, typed = f.page(), rng.choice(fonts.PENS) if not case.hand else f.pen, case.hand
    case.hand, y = True, 60
    f.mark = rng.choice(["cross", "tick"])
    kept, case.capitals = case.capitals, False
    crown(f"{letters}: {rng.choice(['About you', 'To be completed by the patient', 'Patient'])}", rng.choice(["Ask us if you need help with this page", "Please use a pen"]))
    y -= 16

    def cells(*parts, deep=31):
        nonlocal y
        at = x
        for share, asked, value in parts:
            room = share * wide
            s.box(at, y, room, deep, 0.6)
            s.text(at + 4, y + 9.5, asked, plain, 7.4)
            if callable(value):
                value(at + 8, y + deep - 6)
            else:
                f.write(at + 6, y + deep - 6, value, wide=room - 10)
            at += room
        y += deep

    cells((0.42, rng.choice(["Your last name", "Family name"]), f.show("patient.last_name")), (0.36, rng.choice(["Your first name", "First name"]), f.show("patient.first_name")), (0.22, rng.choice(["Middle", "Middle name"]), f.show("patient.middle_name")))
    cells((0.36, rng.choice(["Birthday (month, day, year)", "When were you born?"]), f.show("patient.dob")), (0.3, rng.choice(["Sex on your insurance", "Sex"]), tick([("female", "Female"), ("male", "Male")], f.note("patient.sex"))), (0.34, rng.choice(["What do you like to be called?", "Preferred name"]), rng.choice([v["patient.first_name"], ""])))
    cells((0.46, rng.choice(["Where do you live? (street)", "Street address and apartment"]), f.show("patient.street")), (0.26, "City or town", f.show("patient.city")), (0.1, "State", f.show("patient.state")), (0.18, "Zip", f.show("patient.zip")))
    cells((0.3, rng.choice(["Best phone to reach you", "Your phone"]), f.show("patient.phone")), (0.3, rng.choice(["Another phone", "Second phone"]), f.show("patient.phone_alt")), (0.4, rng.choice(["Your e-mail", "Email for the portal"]), f.show("patient.email")))
    cells((0.36, rng.choice(["Language you speak at home", "Which language do you prefer?"]), f.show("patient.language")), (0.34, rng.choice(["Do you need an interpreter?", "Interpreter at the visit?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), (0.3, "May we leave a message?", tick([(True, "Yes"), (False, "No")], rng.random() < 0.8)))
    cells((0.6, rng.choice(["Whom should we call in an emergency?", "Emergency contact"]), f.extra("emergency")), (0.4, "Their phone", f.extra("emergency_phone")))
    y += 12
    s.text(x, y, rng.choice(["Your insurance", "Copy this from your insurance card"]), bold, 10)
    y += 6
    has = "insurance2.payer" in v
    cells((0.56, rng.choice(["Name of your insurance", "Insurance company"]), f.show("insurance.payer")), (0.44, rng.choice(["Plan (if the card shows one)", "Plan name on the card"]), f.show("insurance.plan")))
    cells((0.36, rng.choice(["Member or ID number", "ID number on the card"]), f.show("insurance.member_id")), (0.28, rng.choice(["Group number", "Group"]), f.show("insurance.group")), (0.36, rng.choice(["Whose insurance is it?", "Name on the policy"]), f.show("insurance.holder")))
    cells((0.56, rng.choice(["Do you have a second insurance? Which?", "Second insurance"]), f.show("insurance2.payer") if has else rng.choice(["", "no"])), (0.44, rng.choice(["Its ID number", "Second ID number"]), f.show("insurance2.member_id") if has else ""))
    y += 12
    s.text(x, y, rng.choice(["Your health", "A few questions before you come"]), bold, 10)
    y += 6
    cells((0.56, "Your drug store", f.extra("pharmacy")), (0.44, "Drug store phone", f.extra("pharmacy_phone")))
    cells((1, "Medicines you take", rng.choice(["water pill, aspirin", "metformin 500 twice a day", "blood pressure pill, vitamin D", "none"])))
    cells((0.5, "Allergies to medicines", rng.choice(["penicillin", "none", "sulfa"])), (0.5, "Operations you have had", rng.choice(["gallbladder", "tonsils as a child", "none", "knee"])))
    cells((0.34, "Do you smoke?", tick([(True, "Yes"), (False, "No")], rng.random() < 0.2)), (0.66, "Who sent you to us?", rng.choice([v["referrer.name"].split(",")[0], "my doctor", "Dr. " + people.surname(v["referrer.name"])])))
    y += 20
    s.block(x, y, "I agree that the clinic may bill my insurance and ask my other doctors for records. I know that I pay what my insurance does not.", wide, plain, 8.4)
    y += 44
    s.line(x, y + 3, x + 230, y + 3)
    s.text(x + 8, y, f"{v['patient.first_name']} {v['patient.last_name']}", "signature", 22)
    s.text(x, y + 13, "Your signature", plain, 7.4)
    s.line(350, y + 3, 470, y + 3)
    if "referral.date" not in case.blank:
        f.write(354, y, f.away(rng.randint(1, 3), "%-m/%-d/%y"))
    s.text(350, y + 13, "Date you signed", plain, 7.4)
    s.text(306, 772, f"{letters} of the new patient packet      page 2 of 2", plain, 7.6, "centre")
    case.hand, case.capitals = typed, kept
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
