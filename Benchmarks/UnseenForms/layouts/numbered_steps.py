"""A genetics clinic's two-page packet in numbered steps: large numerals on black at the left, one label and one long blank on each line, criteria to tick, a table of relatives with their cancers and ages, insurance and signature on the second page."""
from form import Form

SPECIALTIES, HAND = ["Medical Genetics"], 0.55
CRITERIA = [("Z15.01", "Known BRCA or other gene change in family"), ("Z80.3", "Breast cancer under 50 in close relative"), ("Z85.3", "Personal history of breast cancer"), ("D12.6", "Ten or more colon polyps"), ("Z80.0", "Colon or uterine cancer in family"), ("I42.2", "Cardiomyopathy or sudden death"), ("Q79.62", "Joint hypermobility, skin changes"), ("R62.50", "Developmental delay, birth defect")]
HASTE = [[("routine", "Routine (next opening)"), ("urgent", "Urgent (surgery pending)"), ("emergent", "Emergent (call us)")], [("emergent", "STAT / inpatient"), ("urgent", "Priority: within 2 weeks"), ("routine", "Standard")], [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu"]), 9.6)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "serif", "mono"])
        f.size = 9 if f.pen == "mono" else 9.6
    plain, bold, x, wide, tab = f.label_font, f.label_font + "-b", 44, 528, rng.choice([206, 222])
    drop, y, step, colon = rng.choice([20.5, 21.5]), 0, 0, rng.choice(["", ":"])
    called = rng.choice(["STEP {0}", "{0}", "{0}"])

    def head(page):
        nonlocal y
        s = f.sheet
        s.text(x, 64, v["recipient.organization"] if page > 1 else f.show("recipient.organization"), bold, 14)
        s.text(x + wide, 62, rng.choice(["Referral Packet", "REFERRAL FOR GENETIC CONSULTATION"]) if page == 1 else f"page {page} of 2", bold if page == 1 else plain, 11, "right")
        if page == 1:
            s.text(x, 76, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}     {rng.choice(['Tel', 'Phone'])} {f.show('recipient.phone')}     {rng.choice(['Fax', 'Fax both pages to'])} {f.show('recipient.fax')}", plain, 8.6)
        else:
            s.text(x, 76, rng.choice(["Do not send page 1 without page 2.", "Both pages are needed to schedule."]), plain, 8.6)
        s.line(x, 83, x + wide, 83, 1.2)
        y = 98

    def title(words, advice=""):
        """A numeral on black and the name of the step."""
        nonlocal y, step
        s, step = f.sheet, step + 1
        mark = called.format(step)
        room = 19 if len(mark) == 1 else 48
        s.box(x, y, room, 17, 0, 0)
        s.text(x + room / 2, y + 12.5, mark, bold, 10.5, "centre", 255)
        end = s.text(x + room + 8, y + 12.5, words, bold, 11)
        s.text(end + 10, y + 12.5, advice, plain, 8)
        y += 31

    def line(label, value):
        nonlocal y
        s = f.sheet
        s.text(x + 26, y, label + colon, plain, 9.4)
        s.line(tab, y + 3, x + wide, y + 3, 0.6)
        f.write(tab + 4, y, value, wide=x + wide - tab - 6)
        y += drop

    def choice(label, options, chosen, gap=14):
        nonlocal y
        f.sheet.text(x + 26, y, label + colon, plain, 9.4)
        f.checks(tab + 2, y, options, chosen, gap, 9)
        y += drop

    def sender():
        title(rng.choice(["Who is sending the patient", "Referring provider", "Your office"]))
        line(rng.choice(["Provider (print)", "Name and degree", "Referring clinician"]), f.show("referrer.name"))
        line(rng.choice(["NPI", "Provider NPI", "NPI number"]), f.show("referrer.npi"))
        line(rng.choice(["Practice or hospital", "Practice", "Clinic name"]), f.show("referrer.organization"))
        line(rng.choice(["Office phone", "Telephone"]), f.show("referrer.phone"))
        line(rng.choice(["Office fax", "Fax for our report"]), f.show("referrer.fax"))
        line(rng.choice(["Person to contact", "Nurse or coordinator"]), f.extra("staff"))

    def patient():
        title(rng.choice(["Your patient", "Patient", "About the patient"]))
        if rng.random() < 0.5:
            line(rng.choice(["Legal name", "Patient's full name", "Name"]), f.name_first_last())
        else:
            line(rng.choice(["Last name", "Family name"]), f.show("patient.last_name"))
            line("First name, middle", " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w))
        line(rng.choice(["Date of birth", "Birth date", "Born on"]), f.show("patient.dob"))
        choice(rng.choice(["Sex at birth", "Sex"]), [("female", "Female"), ("male", "Male")], f.note("patient.sex"))
        line("Street and number", f.show("patient.street"))
        line(rng.choice(["City, state, ZIP", "City / State / Zip code"]), f.place())
        line(rng.choice(["Daytime phone", "Phone", "Mobile phone"]), f.show("patient.phone"))
        line(rng.choice(["Second phone", "Other phone"]), f.show("patient.phone_alt"))
        line(rng.choice(["Language", "Preferred language"]), f.show("patient.language"))
        choice(rng.choice(["Interpreter", "Needs an interpreter"]), [(True, "Yes"), (False, "No")], f.note("patient.interpreter"))

    def why():
        nonlocal y
        title(rng.choice(["Why now", "Indication", "Criteria and diagnosis"]), rng.choice(["check one or more", ""]))
        shown = f.note("referral.diagnoses[]") or []
        for n, (code, words) in enumerate(CRITERIA):
            f.check(x + 28 + n % 2 * 258, y, words, code in shown, 9)
            y += 15 * (n % 2)
        y += 7
        for n in range(2):
            line(rng.choice(["ICD-10 and diagnosis", "Diagnosis (ICD-10)"]) if n == 0 else "Second diagnosis", f"{shown[n]} {f.capital(case.descriptions[shown[n]])}" if n < len(shown) else "")
        s = f.sheet
        s.text(x + 26, y, rng.choice(["Question for the geneticist", "Details", "History in brief"]) + colon, plain, 9.4)
        f.write_fit(tab + 4, y, f.show("referral.reason"), x + wide - tab - 8, 3, leading=drop / (f.size + 1.5 * case.hand))
        for n in range(3):
            s.line(tab, y + 3 + n * drop, x + wide, y + 3 + n * drop, 0.6)
        y += 3 * drop

    def timing():
        title(rng.choice(["When", "Timing", "Date and urgency"]))
        line(rng.choice(["Date of this referral", "Today's date", "Referral date"]), f.show("referral.date"))
        choice(rng.choice(["Urgency", "Priority", "Appointment"]), rng.choice(HASTE), f.note("referral.urgency"))

    def request():
        title(rng.choice(["What you would like", "Service", "Request"]))
        service = f.note("referral.service")
        choice(rng.choice(["Please provide", "Service"]), [(w, w) for w in ("Counseling and testing", "Counseling only", "Results review")], service)
        line(rng.choice(["Test or CPT if known", "Procedure code and test"]), ", ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"]))))
        line(rng.choice(["Provider preferred", "Geneticist or counselor"]), f.show("recipient.name"))

    def family():
        nonlocal y
        title(rng.choice(["Family history", "Relatives with cancer or the condition"]), "blood relatives only")
        s, y = f.sheet, y - 9
        stops, deep = (0, 0.28, 0.42, 0.74, 0.87, 1), 18
        left, room = x + 22, wide - 22
        s.box(left, y, room, 15, 0.6, 224)
        for a, words in zip(stops, ("Relative", "Side", rng.choice(["Cancer / condition", "Diagnosis"]), rng.choice(["Age at dx", "Age"]), "Living?")):
            s.text(left + a * room + 5, y + 11, words, bold, 8.4)
        y += 15
        sick = rng.sample([("Mother", "-"), ("Sister", "-"), ("Grandmother", "mat"), ("Aunt", "pat"), ("Uncle", "mat"), ("Brother", "-"), ("Cousin", "pat")], rng.randint(2, 4))
        for n in range(4):
            cells = (*sick[n], rng.choice(["breast", "ovarian", "colon", "uterine", "pancreas", "sudden death"]), str(rng.randint(32, 71)), rng.choice(["Y", "N"])) if n < len(sick) else ("",) * 5
            for a, b, value in zip(stops, stops[1:], cells):
                s.box(left + a * room, y, (b - a) * room, deep, 0.5)
                f.write(left + a * room + 5, y + deep - 5.5, value, wide=(b - a) * room - 8)
            y += deep
        y += 19
        choice(rng.choice(["Prior genetic test", "Tested before"]), [(1, "Patient"), (2, "Relative"), (3, "Nobody")], rng.choice([2, 3, 3]))
        line(rng.choice(["Pathology or test report", "Records sent"]), rng.choice(["enclosed", "to follow", "none"]))

    def insurance():
        title(rng.choice(["Insurance", "How it is paid", "Coverage"]), "copy both sides of the card")
        line(rng.choice(["Insurance company", "Primary insurance", "Health plan"]), f.show("insurance.payer"))
        line(rng.choice(["Member number", "ID number on card", "Policy number"]), f.show("insurance.member_id"))
        line(rng.choice(["Group", "Group number"]), f.show("insurance.group"))
        line(rng.choice(["Name of subscriber", "Policy holder", "Insured person"]), f.show("insurance.holder"))
        second = "  ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)
        line(rng.choice(["Second insurance, number", "Other coverage and ID"]), second)
        choice(rng.choice(["Authorization", "Needs authorization"]), [(True, "Required"), (False, "Not required")], f.note("insurance.auth_required"))
        line(rng.choice(["Authorization number", "Approval number"]), f.show("insurance.auth_number"))

    head(1)
    first, second = rng.choice([((sender, patient, why), (request, timing, family, insurance)), ((timing, patient, why), (family, request, insurance, sender)), ((patient, insurance, why), (timing, request, family, sender))])
    for part in first:
        part()
        y += 1
    f.sheet.text(x + wide, 772, "Go on to page 2", plain, 8, "right")
    f.page()
    head(2)
    who = f"{v['patient.last_name']}, {v['patient.first_name']}"
    f.sheet.text(x + wide, 76, f"Patient: {who}", plain, 8.6, "right")
    for part in second:
        part()
        y += 1
    title(rng.choice(["Sign and fax", "Signature"]))
    f.sheet.text(x + 26, y + 2, rng.choice(["Signature of provider", "Provider signature"]) + colon, plain, 9.4)
    f.sign(tab, y + 2, 190)
    f.sheet.text(x, 772, rng.choice([f"Lab billing questions {f.extra('billing_phone')}. The patient may also call for cost estimates.", f"Evenings and weekends: {f.extra('after_hours')}. Genetic results are never left on voice mail."]), plain, 8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
