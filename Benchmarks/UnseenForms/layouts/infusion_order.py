"""An infusion center's two-page order: patient and coverage on the first page, drug, diagnosis and prescriber on the second."""
from form import Form

SPECIALTIES, HAND = ["Infusion Therapy"], 0.4
DRUGS = {"M81.0": "J0897", "M05.79": "J1745", "K51.90": "J3380"}


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "roboto", "sans"]), 10)
    bold, x, wide = f.label_font + "-b", 40, 532
    codes = case.values["referral.procedures[]"] = [DRUGS[case.values["referral.diagnoses[]"][0]]]
    y = 0

    def banner(page):
        nonlocal y
        f.sheet.box(x, 50, wide, 32, 0, 0)
        f.sheet.text(x + 10, 71, f.show("recipient.organization"), bold, 14, colour=255)
        f.sheet.text(x + wide - 10, 71, f"Page {page} of 2", f.label_font, 9, "right", 255)
        f.sheet.text(306, 96, f"Intake phone {f.show('recipient.phone')}   |   Intake fax {f.show('recipient.fax')}   |   Copay help {f.extra('after_hours')}", f.label_font, 8.5, "centre")
        y = 108

    def section(words):
        nonlocal y
        f.sheet.text(x, y + 14, words, bold, 11)
        f.sheet.line(x, y + 18, x + wide, y + 18, 1.6)
        y += 38

    def fields(*parts):
        """Labels in small print over the value, each on its own rule."""
        nonlocal y
        at = x
        for share, label, value in parts:
            f.label(at, y - 1, label, 7.2)
            f.write(at + 2, y + 14, value, wide=share - 12)
            f.sheet.line(at, y + 18, at + share - 8, y + 18, 0.6)
            at += share
        y += 33

    banner(1)
    section("PATIENT INFORMATION")
    fields((wide * 0.42, "Legal last name", f.show("patient.last_name")), (wide * 0.38, "Legal first name", f.show("patient.first_name")), (wide * 0.2, "Middle", f.show("patient.middle_name")))
    end = f.label(x, y + 10, "Date of birth  ")
    born = f.note("patient.dob") or "  -  -  "
    year, month, day = born.split("-")
    for words, count, name in ((month, 2, "MM"), (day, 2, "DD"), (year, 4, "YYYY")):
        f.comb(end, y - 3, count, name, words.strip(), 14, 17)
        end += count * 14 + 9
    f.label(306, y + 10, "Sex")
    f.radios(330, y + 10, [("female", "Female"), ("male", "Male"), ("other", "Nonbinary")], f.note("patient.sex"), 12, 9)
    y += 34
    fields((wide * 0.5, "Street address", f.show("patient.street")), (wide * 0.26, "City", f.show("patient.city")), (wide * 0.09, "State", f.show("patient.state")), (wide * 0.15, "ZIP", f.show("patient.zip")))
    fields((wide * 0.3, "Best phone to reach patient", f.show("patient.phone")), (wide * 0.3, "Other phone", f.show("patient.phone_alt")), (wide * 0.4, "Email", f.show("patient.email")))
    fields((wide * 0.3, "Spoken language", f.show("patient.language")), (wide * 0.4, "Caregiver", f.extra("emergency")), (wide * 0.3, "Caregiver phone", f.extra("emergency_phone")))
    fields((wide * 0.25, "Weight (kg)", str(rng.randint(48, 120))), (wide * 0.25, "Height (cm)", str(rng.randint(150, 192))), (wide * 0.5, "Allergies", rng.choice(["NKDA", "Penicillin", "Sulfa, shellfish"])))
    section("INSURANCE (attach copies of all cards)")
    fields((wide * 0.6, "Medical insurance", f.show("insurance.payer")), (wide * 0.4, "Plan", f.show("insurance.plan")))
    fields((wide * 0.4, "Policy / ID", f.show("insurance.member_id")), (wide * 0.25, "Group", f.show("insurance.group")), (wide * 0.35, "Policy holder", f.show("insurance.holder")))
    fields((wide * 0.4, "Secondary insurance", f.show("insurance2.payer")), (wide * 0.25, "Secondary ID", f.show("insurance2.member_id")), (wide * 0.35, "Pharmacy benefit BIN", str(rng.randint(600000, 620000))))
    end = f.label(x, y + 6, "Prior authorization required?") + 8
    end = f.radios(end, y + 6, [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), 12, 9)
    f.underlined(end + 8, y + 6, x + wide - end - 8, "PA reference", f.show("insurance.auth_number"))
    f.sheet.block(x, 742, "By signing page 2 the prescriber lets the center act as agent for benefit checks and prior authorization with the plans above.", wide, f.label_font, 8)

    f.page()
    banner(2)
    name = f.name_last_first(middle=False)
    f.sheet.box(x, y, wide, 22)
    f.pair(x + 6, y + 15, "Patient:", name, wide=310)
    f.pair(x + 330, y + 15, "DOB:", f.show("patient.dob"), wide=190)
    y += 26
    section("DIAGNOSIS AND CLINICAL")
    lines = f.diagnoses("{code}  {words}")
    fields((wide, "Primary diagnosis with ICD-10", lines[0] if lines else ""))
    f.label(x, y - 1, rng.choice(["Clinical summary and prior therapies tried", "Statement of medical necessity"]), 7.2)
    y = max(f.write_block(x + 2, y + 14, f.show("referral.reason"), wide - 10), y + 44)
    section("ORDER")
    f.note("referral.procedures[]")
    for code, words in (("J0897", "Denosumab 60 mg SC every 6 months"), ("J1745", "Infliximab 5 mg/kg IV at 0, 2, 6 weeks then every 8 weeks"), ("J3380", "Vedolizumab 300 mg IV at 0, 2, 6 weeks then every 8 weeks"), ("", "Other drug / dose / frequency ______________________________")):
        f.check(x + 4, y - 6, f"{words}   {code}", bool(code) and code in codes, 9.5)
        y += 17
    f.label(x, y, "Premedicate:", 9.5)
    end = x + 66
    for words in ("acetaminophen 650 mg PO", "diphenhydramine 25 mg PO", "none"):
        end = f.check(end, y, words, rng.random() < 0.35, 9) + 16
    y += 22
    end = f.label(x, y, "Start of therapy:", 9.5) + 10
    f.radios(end, y, [("routine", "Routine (7-10 days)"), ("urgent", "Urgent (72 hours)"), ("emergent", "STAT (next day)")], f.note("referral.urgency"), 18, 9.5)
    y += 12
    section("PRESCRIBER")
    fields((wide * 0.6, "Prescriber", f.show("referrer.name")), (wide * 0.4, "NPI", f.show("referrer.npi")))
    fields((wide * 0.6, "Practice", f.show("referrer.organization")), (wide * 0.4, "Office contact", f.extra("staff")))
    fields((wide * 0.3, "Office phone", f.show("referrer.phone")), (wide * 0.3, "Office fax", f.show("referrer.fax")), (wide * 0.4, "DEA / state license", f"{rng.choice('ABFM')}{rng.choice('BCDGHKLMRST')}{rng.randint(1000000, 9999999)}"))
    y += 22
    f.sign(x + 4, y, 300)
    f.label(x, y + 13, "Prescriber signature (dispense as written)", 7.2)
    f.write(x + 332, y, f.show("referral.date"), wide=190)
    f.sheet.line(x + 330, y + 3, x + wide, y + 3)
    f.label(x + 330, y + 13, "Date of order", 7.2)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "patient.interpreter")
    return f
