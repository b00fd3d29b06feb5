"""A specialty clinic's new patient packet on two pages: large headings with advice in a left margin, labels above lines at the right, physician and question on the first page, the patient only on the second."""
from form import Form

SPECIALTIES, HAND = ["Nephrology", "Rheumatology", "Gastroenterology", "Endocrinology", "Pulmonology"], 0.5
RECORDS = {"Nephrology": ["Creatinine and GFR, last 3 results", "Urinalysis and urine protein", "Kidney ultrasound report", "Medicine list", "Last two visit notes"], "Rheumatology": ["ESR and CRP", "ANA, RF, anti-CCP", "Uric acid", "Joint films", "Last two visit notes"],
           "Gastroenterology": ["Blood count and iron studies", "Liver tests", "Previous scope and pathology reports", "Abdominal imaging", "Last two visit notes"], "Endocrinology": ["A1c, last 2 results", "TSH and free T4", "Thyroid ultrasound report", "Glucose log", "Last two visit notes"],
           "Pulmonology": ["Chest film or CT report", "Lung function tests", "Sleep study, if any", "Immunization list", "Last two visit notes"]}


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "sans", "roboto", "serif"]), 10)
    plain, bold, v = f.label_font, f.label_font + "-b", case.values
    left, x, wide = 38, 186, 388
    y, top = 0, 0

    def head(page):
        nonlocal y
        s = f.sheet
        s.box(left, 46, 536, 36, 0, 52)
        s.text(left + 10, 69, v["recipient.organization"] if page == 2 else f.show("recipient.organization"), bold, 12.5, colour=255)
        s.text(left + 526, 69, f"New Patient Referral Packet   {page} / 2", plain, 9, "right", 255)
        y = 94

    def section(title, *advice):
        """A heading in the margin with advice under it; the lines begin beside it."""
        nonlocal y, top
        s, top = f.sheet, y
        s.line(left, y, left + 536, y, 1)
        s.text(left, y + 19, title, bold, 13)
        down = y + 33
        for words in advice:
            down = s.block(left, down, words, 126, plain, 8, 1.3) + 3
        y += 17

    def lines(*parts, gap=34):
        """Values on lines, each with its label above."""
        nonlocal y
        at = x
        for share, label, value in parts:
            room = share * wide
            f.label(at, y, label, 8)
            f.write(at + 2, y + 15, value, wide=room - 10)
            f.sheet.line(at, y + 18.5, at + room - 8, y + 18.5, 0.6)
            at += room
        y += gap

    head(1)
    s, specialty = f.sheet, v["referral.specialty"]
    s.text(left, y + 8, f"Fill in both pages and fax them with the records to {f.show('recipient.fax')}. Intake: {f.show('recipient.phone')}. {f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8)
    y += 18
    section("Timing", "Emergent requests: our physician must speak with yours before the visit.")
    lines((0.4, "Today's date", f.show("referral.date")), (0.6, "Clinic you are referring to", f.show("referral.specialty")))
    f.radios(x, y, [("routine", "Routine (4 to 6 weeks)"), ("urgent", "Urgent (within 2 weeks)"), ("emergent", "Emergent (call)")], f.note("referral.urgency"), 14, 9.4)
    y += 18
    f.radios(x, y, [("provider", "New problem"), ("second_opinion", "Second opinion"), ("follow_up", "Known to us, back again")], f.note("referral.type"), 14, 9.4)
    y += 12
    section("Your office", "Results and letters go to the fax number given here.")
    lines((0.62, "Physician or advanced practitioner who is referring", f.show("referrer.name")), (0.38, "National Provider Identifier", f.show("referrer.npi")))
    lines((0.62, "Name of practice", f.show("referrer.organization")), (0.38, "Person to call back", f.extra("staff")))
    lines((0.38, "Practice telephone", f.show("referrer.phone")), (0.62, "Practice fax", f.show("referrer.fax")))
    lines((0.62, "Primary care physician, if someone else", f.extra("pcp") if rng.random() < 0.5 else ""), (0.38, "Telephone", ""), gap=28)
    section("The question", "One sentence helps more than a stack of notes.", "Write codes to the last digit.")
    f.label(x, y, rng.choice(["What would you like us to answer or do?", "Main problem, how long, what was tried", "Tell us why you are sending this patient"]), 8)
    step = 19
    for i in range(4):
        s.line(x, y + 18.5 + i * step, x + wide - 8, y + 18.5 + i * step, 0.6)
    f.write_block(x + 2, y + 15, f.show("referral.reason"), wide - 12, leading=step / (f.size + 1.5 * case.hand))
    y += 34 + 3 * step
    shown = f.note("referral.diagnoses[]") or []
    for i in range(2):
        lines((0.24, f"ICD-10 code {i + 1}", shown[i] if i < len(shown) else ""), (0.76, "In words", f.capital(case.descriptions[shown[i]]) if i < len(shown) else ""))
    service = f.note("referral.service")
    options = list(dict.fromkeys([service, "Consult only", "Evaluate and treat", "Consult and co-manage"]))[:4]
    f.checks(x, y, [(w, w) for w in sorted(options)], service, 8, 8.4)
    y += 20
    lines((0.76, "Procedures you expect, with CPT", "; ".join(f.procedures("{words} {code}"))), (0.24, "Visits approved", f.show("referral.visits")), gap=27)
    section("Records", "Without these we cannot give an appointment.")
    for i, words in enumerate(RECORDS[specialty]):
        f.check(x + (i % 2) * 196, y + (i // 2) * 16, words, rng.random() < 0.6, 9)
    y += 52
    s.line(left, y - 4, left + 536, y - 4, 1)
    f.label(left, y + 22, "Signature of referring clinician", 9)
    f.sign(x, y + 22, 240)

    f.page()
    head(2)
    section("The patient", "As printed on the insurance card.")
    lines((0.4, "Family name", f.show("patient.last_name")), (0.36, "Given name", f.show("patient.first_name")), (0.24, "Middle", f.show("patient.middle_name")))
    lines((0.4, "Day of birth", f.show("patient.dob")), (0.6, "Your chart number", f.show("patient.mrn")))
    end = f.label(x, y, "Sex on the card", 8.4) + 10
    f.radios(end, y, [("female", "Female"), ("male", "Male")], f.note("patient.sex"), 12, 9.4)
    y += 20
    lines((0.6, "House number, street, apartment", f.show("patient.street")), (0.4, "City, state, ZIP", f.place()))
    lines((0.36, "Best number to reach patient", f.show("patient.phone")), (0.28, "Second number", f.show("patient.phone_alt")), (0.36, "E-mail", f.show("patient.email")))
    lines((0.36, "Language spoken at home", f.show("patient.language")), (0.64, "Next of kin and number", f"{f.extra('emergency')} {f.extra('emergency_phone')}"), gap=32)
    end = f.label(x, y, "Medical interpreter", 8.4) + 10
    f.radios(end, y, [(True, "Needed"), (False, "Not needed")], f.note("patient.interpreter"), 12, 9.4)
    y += 14
    section("Insurance", "Send both sides of every card.", "Referral or approval of an HMO must be on file two days before the visit.")
    lines((0.6, "First insurance company", f.show("insurance.payer")), (0.4, "Type of plan", f.show("insurance.plan")))
    lines((0.4, "Identification on card", f.show("insurance.member_id")), (0.25, "Group", f.show("insurance.group")), (0.35, "Main policyholder", f.show("insurance.holder")))
    lines((0.6, "Second insurance company", f.show("insurance2.payer")), (0.4, "Identification on card", f.show("insurance2.member_id")), gap=32)
    end = f.label(x, y + 9, "Approval needed", 8.4) + 10
    end = f.radios(end, y + 9, [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), 12, 9.4)
    f.underlined(end + 8, y + 9, x + wide - 16 - end, "Approval no.", f.show("insurance.auth_number"))
    y += 26
    section("Background", "Or attach lists.")
    lines((1, "Medicines", rng.choice(["lisinopril 20 mg, amlodipine 5 mg, aspirin 81 mg", "omeprazole 20 mg, vitamin D", "metformin 1000 mg, atorvastatin 40 mg", "see list"])))
    lines((0.5, "Allergies", rng.choice(["none", "penicillin", "sulfa, rash", "iodine contrast"])), (0.5, "Pharmacy", f"{f.extra('pharmacy')} {f.extra('pharmacy_phone')}"))
    lines((0.25, "Weight", f"{rng.randint(112, 280)} lb"), (0.25, "Blood pressure", f"{rng.randint(106, 168)}/{rng.randint(60, 98)}"), (0.5, "Seen by this specialty before?", rng.choice(["no", "no", "yes, Dr. " + rng.choice(["Hale", "Osborne", "Petit", "Rourke", "Sato"])])), gap=28)
    section("Our use", "Leave empty.")
    f.label(x, y, "Triage ______   Physician ____________________   Slot ___/___/____ at ____   Called by ______", 8.6)
    f.label(x, y + 17, "Records complete  Y  N      Insurance verified  Y  N      Letter sent ___/___/____", 8.6)
    f.sheet.text(306, 768, f"Lost pages? Call {f.extra('after_hours')}.  Bills: {f.extra('billing_phone')}", plain, 7.8, "centre")
    f.imply("recipient.specialty")
    return f
