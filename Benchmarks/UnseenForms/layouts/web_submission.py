"""A practice's web form as its answers are printed and faxed on: one column of questions in bold with the answer under each or beside it, the choices answered in words, the sender's office first or last, the address of the page and the count of pages at the foot; two pages."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery", "Allergy & Immunology"], 0
HASTE = [{"routine": "Routine - next available appointment", "urgent": "Urgent - within 1 week", "emergent": "Emergent - same day"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine (within 30 days)", "urgent": "Urgent (within 7 days)", "emergent": "Emergent (within 24 hours)"}]


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["open", "roboto", "sans", "dejavu"]), rng.choice([9.4, 9.8]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 54, 504, 62
    beside, star = rng.random() < 0.4, rng.choice(["", " *", " (required)"])
    split, stripe = x + 0.44 * wide, [0]
    number = str(rng.randint(10 ** 8, 10 ** 9))
    site = f"https://forms.example.org/{rng.choice(['refer', 'new-referral', 'provider-referral'])}/{number[:5]}"
    s.text(x, y, f.show("recipient.organization"), bold, 13)
    y += 18
    s.text(x, y, rng.choice(["Refer a Patient", "Provider Referral Form", "Online Referral Request"]), plain, 16)
    y += 15
    clock = f"{rng.randint(1, 4)}:{rng.randint(10, 59)} PM"
    s.text(x, y, f"{rng.choice(['Submission ID', 'Response no.', 'Entry #'])} {number}     {rng.choice(['IP', 'Source'])} 203.0.113.{rng.randint(2, 250)}     {rng.choice(['Printed', 'Viewed'])} {f.away(rng.randint(1, 3), '%m/%d/%Y')} {clock}", plain, 8)
    s.line(x, y + 6, x + wide, y + 6, 0.8)
    y += 22

    def turn(room):
        nonlocal s, y
        if y + room > 748:
            s, y = f.page(), 66

    def ask(question, answer, must=False):
        """A question and its answer; on shaded rows where they stand side by side."""
        nonlocal y
        question += star if must else ""
        answer = str(answer)
        if beside:
            left, right = fold(question, split - x - 14, bold, f.size), fold(answer, x + wide - split - 10, plain, f.size) or [""]
            high = 12.6 * max(len(left), len(right)) + 7
            turn(high)
            stripe[0] = 1 - stripe[0]
            if stripe[0]:
                s.box(x, y - 12, wide, high, 0, 234)
            for at, lines, font in ((x + 5, left, bold), (split, right, plain)):
                for n, words in enumerate(lines):
                    s.text(at, y + n * 12.6, words, font, f.size)
            y += high
        else:
            lines = fold(answer, wide - 10, plain, f.size) or [""]
            turn(13 + 13 * len(lines))
            s.text(x, y, question, bold, f.size - 0.6)
            for words in lines:
                y += 12.6
                s.text(x + 6, y, words, plain, f.size)
            y += 16.5

    def head(words):
        nonlocal y
        turn(60)
        y += 5
        s.text(x, y, words, bold, 12)
        s.line(x, y + 4, x + wide, y + 4, 0.5, 120)
        y += 22
        stripe[0] = 0

    def half(first, second):
        """Two short questions side by side, in the form with answers beneath."""
        nonlocal y
        if beside:
            ask(*first)
            ask(*second)
            return
        turn(28)
        for at, (question, answer, *must) in ((x, first), (x + wide / 2, second)):
            s.text(at, y, question + (star if must and must[0] else ""), bold, f.size - 0.6)
            s.text(at + 6, y + 12.6, answer, plain, f.size)
        y += 29

    office = "".join(c for c in v["referrer.organization"].split()[0].lower() if c.isalpha())

    def sender():
        head(rng.choice(["About you", "Referring Office", "Referring provider information"]))
        ask(rng.choice(["Who is filling out this form?", "Submitted by", "Your name"]), case.extras["staff"])
        ask(rng.choice(["Your e-mail address (for the confirmation)", "Office email"]), f"referrals@{office}.example.org")
        half((rng.choice(["Referring provider", "Provider's name and credentials", "Which provider is making this referral?"]), f.show("referrer.name"), True), (rng.choice(["Provider NPI", "NPI (10 digits)", "Referring provider's NPI"]), f.show("referrer.npi"), True))
        ask(rng.choice(["Practice name", "Name of your practice"]), f.show("referrer.organization"))
        half((rng.choice(["Office phone", "Best number for your office", "Practice phone"]), f.show("referrer.phone"), True), (rng.choice(["Office fax", "Where should we fax the note?", "Practice fax"]), f.show("referrer.fax")))

    def patient():
        head(rng.choice(["About the patient", "Patient", "Patient information"]))
        if rng.random() < 0.6:
            half((rng.choice(["First name", "Patient's legal first name", "Patient first name"]), f.show("patient.first_name"), True), (rng.choice(["Last name", "Patient's legal last name", "Patient last name"]), f.show("patient.last_name"), True))
        else:
            ask(rng.choice(["Patient name", "What is the patient's name?"]), f.name_first_last(), True)
        half((rng.choice(["Date of birth", "Patient's date of birth", "Birthday"]), f.show("patient.dob"), True), (rng.choice(["Sex", "Sex assigned at birth", "Gender on insurance"]), f.show("patient.sex")))
        half((rng.choice(["Mobile phone", "Patient's phone", "Phone number"]), f.show("patient.phone"), True), (rng.choice(["Home phone", "Another phone number", "Second number"]), f.show("patient.phone_alt")))
        ask(rng.choice(["May we send text messages?", "OK to leave a message?"]), rng.choice(["Yes", "Yes", "No"]))
        ask(rng.choice(["Patient e-mail", "Email"]), f.show("patient.email"))
        ask(rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}")
        half((rng.choice(["Preferred language", "What language does the patient speak?"]), f.show("patient.language")), (rng.choice(["Interpreter needed?", "Does the patient need an interpreter?"]), f.show("patient.interpreter")))
        ask(rng.choice(["Emergency contact (optional)", "Caregiver or contact, if any"]), f"{f.extra('emergency')}, {f.extra('emergency_phone')}" if rng.random() < 0.5 else "")

    def insurance():
        head(rng.choice(["Insurance", "Insurance information", "Coverage details"]))
        half((rng.choice(["Primary insurance", "Insurance carrier", "Which insurance does the patient have?"]), f.show("insurance.payer"), True), (rng.choice(["Plan type", "Plan name"]), f.show("insurance.plan")))
        half((rng.choice(["Member ID", "ID number on the card", "Policy / member number"]), f.show("insurance.member_id"), True), (rng.choice(["Group number", "Group # (if any)"]), f.show("insurance.group")))
        ask(rng.choice(["Policy holder", "Who is the subscriber?", "Name of insured"]), f.show("insurance.holder"))
        if "insurance2.payer" in v:
            half((rng.choice(["Secondary insurance", "Other insurance"]), f.show("insurance2.payer")), (rng.choice(["Secondary member ID", "Other insurance ID"]), f.show("insurance2.member_id")))
        else:
            ask(rng.choice(["Is there a second insurance?", "Secondary insurance?"]), "No")
        ask(rng.choice(["Is prior authorization required?", "Does this visit need authorization?"]), f.show("insurance.auth_required"))
        if v["insurance.auth_number"]:
            ask(rng.choice(["Authorization number", "If yes, authorization #"]), f.show("insurance.auth_number"))

    def referral():
        head(rng.choice(["About the referral", "Referral details", "Your request"]))
        half((rng.choice(["Date of referral", "Referral date", "Today's date"]), f.show("referral.date"), True), (rng.choice(["Specialty", "Which specialty?", "Department"]), f.show("referral.specialty"), True))
        ask(rng.choice(["How soon should the patient be seen?", "Urgency", "Priority of this referral"]), rng.choice(HASTE).get(f.note("referral.urgency"), ""), True)
        ask(rng.choice(["Preferred provider", "Is there a provider you prefer?"]), f.show("recipient.name"))
        ask(rng.choice(["What do you need from us?", "Type of service", "Service requested"]), f.show("referral.service"))
        shown = f.diagnoses(rng.choice(["{code} {words}", "{words} ({code})", "{code}: {words}"]))
        ask(rng.choice(["Primary diagnosis with ICD-10 code", "Diagnosis (ICD-10)", "Referring diagnosis"]), shown[0] if shown else "", True)
        if len(shown) > 1:
            ask(rng.choice(["Other diagnoses", "Second diagnosis"]), "; ".join(shown[1:]))
        ask(rng.choice(["Reason for referral", "Tell us why you are referring this patient", "Brief clinical history and question"]), f.show("referral.reason"), True)
        ask(rng.choice(["Procedure or test requested (CPT)", "CPT codes, if a procedure is needed"]), ", ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"]))))
        ask(rng.choice(["Number of visits", "How many visits are requested?"]), f.show("referral.visits"))
        ask(rng.choice(["Uploads", "Attach records"]), rng.choice(["office_note.pdf (212 KB), card_front.jpg (1.1 MB)", "labs_and_note.pdf (640 KB)", "none - will fax"]))

    for part in rng.choice([(sender, patient, insurance, referral), (patient, referral, insurance, sender), (referral, sender, patient, insurance)]):
        part()
    turn(60)
    y += 4
    ask(rng.choice(["Signature (type your full name)", "E-signature of the referring provider"]), v["referrer.name"] if f.note("referrer.signed") else "")
    s.block(x, y + 4, rng.choice(["I confirm that the patient has agreed to be contacted and that the information is correct to the best of my knowledge.", "By sending this form I confirm that I am allowed to share this information for treatment."]), wide, plain, 8)
    for n, sheet in enumerate(f.sheets, 1):
        sheet.text(x, 775, site, plain, 7.4)
        sheet.text(x + wide, 775, f"{n}/{len(f.sheets)}", plain, 7.4, "right")
    first = f.sheets[0]
    first.text(x + wide, 62, f"{rng.choice(['Intake', 'Call us'])} {f.show('recipient.phone')}", plain, 8.4, "right")
    first.text(x + wide, 73, f"{rng.choice(['Fax', 'Intake fax'])} {f.show('recipient.fax')}", plain, 8.4, "right")
    f.imply("recipient.specialty", "referral.type")
    return f
