"""A primary care office's referral as its record system prints it: blocks of name and value with colons, two blocks side by side, at times a second page with medicines and vital signs."""
import datetime

import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["General Surgery", "Vascular Surgery", "Hematology", "Otolaryngology", "Nephrology", "Podiatry"], 0
PRIORITY = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Normal", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "3 - Routine", "urgent": "2 - Urgent", "emergent": "1 - Emergent"}]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "serif", "dejavu"]), 9)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 42, 528, case.values
    sent = datetime.date.fromisoformat(v["referral.date"])
    heavy = rng.random() < 0.6
    twopage = rng.random() < 0.4
    s.text(x, 64, f.show("referrer.organization"), bold, 13)
    s.text(x, 76, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6)
    s.text(x, 87, f"Phone: {f.show('referrer.phone')}   Fax: {f.show('referrer.fax')}", plain, 8.6)
    s.text(x + wide, 64, rng.choice(["REFERRAL ORDER", "Referral", "Referral Request", "Consult Order"]), bold, 14, "right")
    s.text(x + wide, 78, f"Order #: {f.extra('order')}", plain, 8.6, "right")
    s.line(x, 94, x + wide, 94, 1.6)
    y = 111

    def pairs(at, room, rows):
        """Label, colon, value; the rest of a long value goes below it."""
        down = y
        for label, value in rows:
            end = s.text(at, down, label + ":", bold if heavy else plain, f.size) + 4
            for i, words in enumerate(fold(value, at + room - end, plain, f.size) or [""]):
                s.text(end, down, words, plain, f.size)
                down += 12.6
        return down

    def head(at, room, words):
        s.text(at, y, words, bold, 10)
        s.line(at, y + 3.5, at + room, y + 3.5, 0.5, 90)

    def blocks(*sides):
        """One block over the whole width, or two side by side."""
        nonlocal y
        room = wide if len(sides) == 1 else wide / 2 - 8
        for i, (words, _) in enumerate(sides):
            head(x + i * (wide / 2 + 8), room, words)
        y += 17
        y = max(pairs(x + i * (wide / 2 + 8), room, rows) for i, (_, rows) in enumerate(sides)) + 11

    age = "" if "patient.dob" in case.blank else f" ({(sent - datetime.date.fromisoformat(v['patient.dob'])).days // 365} yrs)"
    first, second = rng.choice([("Mobile Phone", "Home Phone"), ("Phone", "Alt Phone"), ("Primary Phone", "Secondary Phone")])
    patient = (rng.choice(["Patient Information", "Patient", "PATIENT DEMOGRAPHICS"]), [(rng.choice(["Patient Name", "Name", "Patient"]), rng.choice([f.name_last_first, f.name_first_last])()), (rng.choice(["DOB", "Date of Birth"]), f.show("patient.dob") + age), (rng.choice(["Sex", "Gender", "Birth Sex"]), f.show("patient.sex")),
               (rng.choice(["MRN", "Patient ID", "Account #", "Chart #"]), f.show("patient.mrn")), ("Address", f"{f.show('patient.street')}, {f.place()}"), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), ("Email", f.show("patient.email")), (rng.choice(["Language", "Preferred Language"]), f.show("patient.language")), ("Interpreter Needed", f.show("patient.interpreter"))])
    order = (rng.choice(["Order Details", "Referral Details", "REFERRAL INFORMATION"]), [(rng.choice(["Order Date", "Referral Date", "Date Ordered", "Date"]), f.show("referral.date")), (rng.choice(["Priority", "Urgency", "Order Priority"]), rng.choice(PRIORITY).get(f.note("referral.urgency"), "")), (rng.choice(["Specialty", "Referral To Specialty"]), f.show("referral.specialty")),
             (rng.choice(["Type of Service", "Service", "Referral Type"]), f.show("referral.service")), (rng.choice(["Visits Requested", "# Visits", "Number of Visits"]), f.show("referral.visits")), ("Valid Until", f.away(180, "%m/%d/%Y")), (rng.choice(["Authorization Required", "Prior Auth Needed"]), f.show("insurance.auth_required")), (rng.choice(["Authorization #", "Auth Number"]), f.show("insurance.auth_number"))])
    source = (rng.choice(["Referring Provider", "Ordering Provider", "REFERRED BY"]), [(rng.choice(["Provider", "Name", "Ordering Provider"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["Practice", "Location", "Department"]), f.show("referrer.organization")), ("Phone", f.show("referrer.phone")), ("Fax", f.show("referrer.fax"))])
    target = (rng.choice(["Referred To", "Refer To Provider", "REFERRED TO"]), [("Provider", f.show("recipient.name")), (rng.choice(["Practice", "Facility", "Organization"]), f.show("recipient.organization")), ("Address", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"), ("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax"))])
    primary = (rng.choice(["Primary Insurance", "Insurance - Primary", "PRIMARY COVERAGE"]), [(rng.choice(["Insurance", "Payer", "Insurance Company", "Carrier"]), f.show("insurance.payer")), (rng.choice(["Plan", "Plan Name"]), f.show("insurance.plan")), (rng.choice(["Member ID", "Policy Number", "Insurance ID", "Subscriber ID"]), f.show("insurance.member_id")), (rng.choice(["Group", "Group Number", "Group #"]), f.show("insurance.group")), (rng.choice(["Policy Holder", "Subscriber", "Insured"]), f.show("insurance.holder"))])
    other = (rng.choice(["Secondary Insurance", "Insurance - Secondary"]), [("Insurance", f.show("insurance2.payer")), (primary[1][2][0], f.show("insurance2.member_id"))] if "insurance2.payer" in v else [("Insurance", "None recorded")])
    for sides in rng.choice([((patient, order), (source, target)), ((target, source), (patient, order)), ((order, source), (patient, target))]):
        blocks(*sides)
    head(x, wide, rng.choice(["Diagnosis", "Diagnoses / Indications", "ASSESSMENT", "Associated Diagnoses"]))
    y += 17
    shape = rng.choice(["{code}: {words}", "{words} (ICD-10: {code})", "{code} - {words}"])
    for words in f.diagnoses(shape) or [""]:
        y = s.block(x, y, words, wide, plain, f.size, 1.4)
    y += 10
    ordered = f.procedures("{words} (CPT {code})")
    blocks((rng.choice(["Procedures", "Services Requested"]), [("Procedure" + (f" {i}" if len(ordered) > 1 else ""), words) for i, words in enumerate(ordered, 1)]))
    head(x, wide, rng.choice(["Reason for Referral", "Clinical Notes", "Reason", "Order Comments"]))
    y = s.block(x, y + 17, f.show("referral.reason") or " ", wide, plain, f.size, 1.4) + 12
    blocks(primary, other)
    clock = f"{rng.randint(8, 12):02d}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"
    if f.note("referrer.signed"):
        s.text(x, y + 4, f"{rng.choice(['Electronically signed by', 'E-signed by', 'Signed electronically by'])} {v['referrer.name']}" + (f", {f.sent('%m/%d/%Y')} {clock}" if f.sent() else ""), plain, f.size)
    else:
        s.text(x, y + 4, "Unsigned order - awaiting provider signature", plain, f.size)

    def foot(page):
        f.sheet.line(x, 756, x + wide, 756, 0.5)
        f.sheet.text(x, 766, f"Printed by {case.extras['staff']} on {f.away(rng.randint(0, 2), '%m/%d/%Y')}. Questions: {f.phone(case.extras['billing_phone'])}", plain, 7.5)
        f.sheet.text(x + wide, 766, f"Page {page} of {1 + twopage}", plain, 7.5, "right")

    foot(1)
    if twopage:
        s = f.page()
        s.text(x, 64, f"{v['patient.last_name']}, {v['patient.first_name']}", bold, 11)
        s.text(x + wide, 64, f"Chart summary, {v['patient.mrn']}", plain, 9, "right")
        s.line(x, 70, x + wide, 70, 1)
        y = 90
        drugs = rng.sample(["lisinopril 10 mg tablet, 1 daily", "atorvastatin 20 mg tablet, 1 at bedtime", "metformin 500 mg tablet, 1 twice a day", "levothyroxine 50 mcg tablet, 1 daily", "omeprazole 20 mg capsule, 1 daily", "sertraline 50 mg tablet, 1 daily", "albuterol inhaler, 2 puffs as needed"], 3)
        for words, rows in (("Active Medications", [(str(i), w) for i, w in enumerate(drugs, 1)]), ("Allergies", [("1", rng.choice(["No known drug allergies", "Penicillin: rash", "Sulfa: hives"]))]), ("Last Vitals", [("BP", f"{rng.randint(108, 152)}/{rng.randint(60, 92)}"), ("Pulse", str(rng.randint(58, 96))), ("Weight", f"{rng.randint(118, 262)} lb"), ("BMI", f"{rng.randint(20, 38)}.{rng.randint(0, 9)}")]),
                            ("Social History", [("Tobacco", rng.choice(["Never", "Former", "Current"])), ("Alcohol", rng.choice(["None", "Social"]))]), ("Care Team", [("PCP", case.extras["pcp"]), ("Pharmacy", f"{case.extras['pharmacy']} {f.phone(case.extras['pharmacy_phone'])}")])):
            blocks((words, rows))
        foot(2)
    f.imply("referral.type", "recipient.specialty")
    return f
