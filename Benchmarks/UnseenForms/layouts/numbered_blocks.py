"""A request for services in the community as a veterans' or county office prints it: lettered blocks with the letter on black, item numbers inside the cells, values in typewriter print, statements to tick one below another."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Physical Therapy", "Podiatry", "Audiology", "Pain Management", "Nephrology", "Otolaryngology"], 0
HASTE = [[("routine", "ROUTINE"), ("urgent", "URGENT - WITHIN 72 HOURS"), ("emergent", "EMERGENT - WITHIN 24 HOURS")], [("emergent", "STAT"), ("urgent", "URGENT"), ("routine", "ROUTINE (30 DAYS)")], [("routine", "STANDARD"), ("urgent", "EXPEDITED"), ("emergent", "EMERGENCY")]]
OFFICES = ["OFFICE OF COMMUNITY CARE", "COUNTY HEALTH ACCESS PROGRAM", "REGIONAL CARE IN THE COMMUNITY OFFICE"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "narrow", "dejavu"]), 9)
    f.pen, f.size = rng.choice(["mono", "mono", f.label_font]), rng.choice([8.6, 9])
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    tiny, tall, dotted = rng.choice([6, 6.5, 6.9]), rng.choice([24, 26]), rng.choice([".", ")", ""])
    office, who, number = rng.choice(OFFICES), rng.choice(["VETERAN", "PATIENT", "BENEFICIARY"]), 0
    who = "VETERAN" if "OFFICE OF COMM" in office else "CLIENT" if "COUNTY" in office and who == "VETERAN" else who
    s.box(x, 46, wide, 34, 1)
    s.text(x + 6, 59, office, plain, 8)
    s.text(x + 6, 73, rng.choice(["REQUEST FOR SERVICE", "REFERRAL FOR CARE IN THE COMMUNITY", "COMMUNITY PROVIDER REQUEST FOR SERVICES"]), bold, 12.5)
    s.text(x + wide - 6, 59, f"{rng.choice(['Return by fax', 'FAX TO'])} {f.extra('billing_phone')}", plain, 8, "right")
    s.text(x + wide - 6, 73, f"{rng.choice(['CONTROL NO.', 'CASE NO.'])} {f.extra('order')}", plain, 8, "right")
    y, letter = 84, -1

    def block(words):
        nonlocal y, letter
        letter += 1
        s.box(x, y, 17, 15, 0.7, 0)
        s.text(x + 8.5, y + 11, "ABCDEF"[letter], bold, 9.5, "centre", colour=255)
        s.box(x + 17, y, wide - 17, 15, 0.7, 230)
        s.text(x + 23, y + 10.8, words, bold, 8.6)
        y += 15

    def row(*cells, high=None):
        nonlocal y, number
        at, high = x, high or tall
        for share, label, value in cells:
            number += 1
            room = share * wide
            s.box(at, y, room, high, 0.6)
            s.text(at + 3, y + 7.6, f"{number}{dotted} {label.upper()}", plain, tiny)
            if callable(value):
                value(at + 6, y + high - 5)
            else:
                f.write(at + 6, y + high - 5, value, wide=room - 9)
            at += room
        y += high

    tick = lambda options, chosen, gap=12: lambda at, base: f.checks(at, base, options, chosen, gap, 8)

    def patient():
        block(f"{who} INFORMATION")
        row((0.5, rng.choice([f"{who}'s name (last, first, middle)", f"Name of {who} (last, first, MI)"]), f.name_last_first()), (0.26, rng.choice(["Date of birth", "Date of birth (mm/dd/yyyy)"]), f.show("patient.dob")), (0.24, "Sex", tick([("male", "MALE"), ("female", "FEMALE")], f.note("patient.sex"), 8)))
        row((0.4, rng.choice(["Street address", "Mailing address (number and street)"]), f.show("patient.street")), (0.28, "City", f.show("patient.city")), (0.12, "State", f.show("patient.state")), (0.2, "ZIP code", f.show("patient.zip")))
        one, two = rng.choice([("Telephone number", "Other telephone"), ("Home telephone", "Mobile telephone"), ("Primary telephone no.", "Alternate telephone no.")])
        row((0.27, one, f.show("patient.phone")), (0.27, two, f.show("patient.phone_alt")), (0.24, rng.choice(["Preferred language", "Language spoken"]), f.show("patient.language")), (0.22, "Interpreter needed", tick([(True, "YES"), (False, "NO")], f.note("patient.interpreter"))))
        row((0.4, rng.choice(["Next of kin", "Emergency contact"]), f.extra("emergency")), (0.3, "Telephone of contact", f.extra("emergency_phone")), (0.3, rng.choice(["Medical record no.", "Facility record no."]), f.show("patient.mrn")))

    def plan():
        block(rng.choice(["HEALTH PLAN", "OTHER HEALTH INSURANCE", "INSURANCE"]))
        row((0.44, rng.choice(["Name of insurer", "Insurance company", "Health plan name"]), f.show("insurance.payer")), (0.3, rng.choice(["Policy or member ID no.", "Member identification no.", "Policy number"]), f.show("insurance.member_id")), (0.26, "Group no.", f.show("insurance.group")))
        row((0.32, rng.choice(["Policy holder", "Name of insured"]), f.show("insurance.holder")), (0.36, "Second insurer and policy no.", " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)), (0.32, rng.choice(["Authorization no.", "Referral authorization no. (if issued)"]), f.show("insurance.auth_number")))

    def provider():
        block(rng.choice(["ORDERING PROVIDER", "REQUESTING PROVIDER", "REFERRING PROVIDER"]))
        row((0.44, rng.choice(["Name of ordering provider", "Provider name and degree", "Requesting provider's name"]), f.show("referrer.name")), (0.24, rng.choice(["NPI", "National provider identifier"]), f.show("referrer.npi")), (0.32, "Taxpayer ID no.", f.extra("tax_id")))
        row((0.44, rng.choice(["Practice or facility", "Clinic name"]), f.show("referrer.organization")), (0.28, rng.choice(["Office telephone", "Telephone"]), f.show("referrer.phone")), (0.28, rng.choice(["Office fax", "Secure fax"]), f.show("referrer.fax")))
        row((0.72, "Office address", f"{f.extra('clinic_street')}, {f.extra('clinic_place')}"), (0.28, "Point of contact", f.extra("staff")))

    def service():
        nonlocal y, number
        block(rng.choice(["SERVICE REQUESTED", "CARE REQUESTED", "TYPE OF CARE"]))
        row((0.26, rng.choice(["Date of request", "Date of this request", "Request date"]), f.show("referral.date")), (0.74, rng.choice(["Urgency of request", "Priority", "Time frame"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 16)))
        row((0.36, rng.choice(["Specialty", "Specialty requested"]), f.show("referral.specialty")), (0.42, rng.choice(["Type of service", "Services to be provided"]), f.show("referral.service")), (0.22, rng.choice(["No. of visits", "Visits requested"]), str(f.show("referral.visits"))))
        row((0.46, rng.choice(["Servicing provider", "Provider to be seen"]), f.show("recipient.name")), (0.54, rng.choice(["Servicing facility", "Facility"]), f.show("recipient.organization")))
        row((0.28, rng.choice(["Telephone of facility", "Servicing telephone"]), f.show("recipient.phone")), (0.28, "Fax of facility", f.show("recipient.fax")), (0.44, "NPI of servicing provider", f.extra("recipient_npi")))
        codes = f.note("referral.diagnoses[]") or []
        for i in range(max(1, len(codes))):
            row((0.22, rng.choice(["ICD-10 code", "Diagnosis code (ICD-10)"]), codes[i] if codes else ""), (0.78, "Diagnosis" if i == 0 else "Additional diagnosis", f.capital(case.descriptions[codes[i]]) if codes else ""))
        row((1, rng.choice(["Procedures (CPT/HCPCS and description)", "CPT / HCPCS codes requested"]), "; ".join(f.procedures("{code} {words}"))))
        number += 1
        lines = fold(f.show("referral.reason"), wide - 14, f.pen, f.size)
        high = 16 + 12 * max(2, len(lines))
        s.box(x, y, wide, high, 0.6)
        s.text(x + 3, y + 7.6, f"{number}{dotted} {rng.choice(['REASON FOR REQUEST / CLINICAL HISTORY', 'JUSTIFICATION FOR REQUEST', 'REASON FOR REFERRAL'])}", plain, tiny)
        f.write_block(x + 6, y + 19, f.show("referral.reason"), wide - 14, leading=12 / f.size)
        y += high
        number += 1
        s.box(x, y, wide, 50, 0.6)
        s.text(x + 3, y + 7.6, f"{number}{dotted} THIS REQUEST IS FOR (CHECK ALL THAT APPLY)", plain, tiny)
        for i, words in enumerate(("Initial request for specialty care", "Continuation of care already authorized", "Care by a provider outside the network")):
            f.check(x + 8, y + 20 + 12.6 * i, words, i == 0, 8.2)
        y += 50

    for part in rng.choice([(patient, plan, provider, service), (patient, provider, plan, service), (provider, patient, plan, service), (patient, provider, service, plan)]):
        part()
    block("CERTIFICATION")
    number += 2
    s.box(x, y, 0.66 * wide, 34, 0.6)
    s.box(x + 0.66 * wide, y, 0.34 * wide, 34, 0.6)
    s.text(x + 3, y + 7.6, f"{number - 1}{dotted} SIGNATURE OF {rng.choice(['ORDERING PROVIDER', 'PROVIDER'])}", plain, tiny)
    s.text(x + 0.66 * wide + 3, y + 7.6, f"{number}{dotted} DATE SIGNED", plain, tiny)
    f.sign(x + 20, y + 27, line=False)
    f.write(x + 0.66 * wide + 7, y + 26, f.sent())
    s.text(x, 783, f"FORM {rng.randint(10, 99)}-{rng.randint(10000, 99999)}   {rng.choice(['JAN', 'MAR', 'OCT'])} {rng.randint(2019, 2024)}     Previous editions are obsolete.", plain, 6.6)
    s.text(x + wide, 783, "PAGE 1 OF 1", plain, 6.6, "right")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
