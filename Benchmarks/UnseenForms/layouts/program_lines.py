"""A therapy, pain or counseling program's referral: values on rules with the label in small print under them, services to tick, frequency and duration."""
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Pain Management", "Physical Therapy", "Behavioral Health", "Occupational Therapy"], 0.6
OFFERS = {"Pain Management": ["Evaluate and treat", "Injection only", "Medication review", "Second opinion", "Spinal cord stimulator trial"], "Physical Therapy": ["Evaluate and treat", "Balance training", "Aquatic therapy", "Home program only", "Work conditioning"],
          "Occupational Therapy": ["Evaluate and treat", "Splint / orthosis", "Driving evaluation", "Home safety visit"], "Behavioral Health": ["Individual therapy", "Medication management", "Psychological testing", "Group therapy", "Family therapy"]}
ASKED = {"Pain Management": [("Opioids at present", 0.4), ("Blood thinner", 0.2), ("Prior spine surgery", 0.3)], "Physical Therapy": [("Fall risk", 0.4), ("Weight bearing limits", 0.2), ("Pacemaker", 0.1)], "Occupational Therapy": [("Fall risk", 0.4), ("Splint worn now", 0.3), ("Lives alone", 0.3)],
         "Behavioral Health": [("Patient agrees to referral", 0.95), ("Safety concern", 0.05), ("Sees a counselor now", 0.2)]}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (48-72 hours)"), ("emergent", "Emergent (same day)")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Routine")], [("routine", "Routine, 2-4 weeks"), ("urgent", "Urgent, this week"), ("emergent", "Crisis / emergent, today")]]


def draw(case, rng):
    v = case.values
    field = v["referral.specialty"]
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "dejavu", "open"]), 9.8)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 44, 524
    tiny, voice, middle = rng.choice([6.4, 6.8, 7.4]), rng.choice([str, str, str.upper]), rng.random() < 0.3
    s.text(x, 66, f.show("recipient.organization"), bold, 15.5)
    s.text(x, 79, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.8)
    s.text(x + wide, 66, f"{rng.choice(['Phone', 'Intake', 'Tel'])} {f.show('recipient.phone')}", plain, 9.2, "right")
    s.text(x + wide, 78, f"Fax {f.show('recipient.fax')}", plain, 9.2, "right")
    kind = {"Pain Management": "Pain Program", "Behavioral Health": "Behavioral Health"}.get(field, field)
    s.text(306, 103, rng.choice([f"{kind} Referral", f"{kind.upper()} REFERRAL FORM", f"Referral for {kind} Services"]), bold, 13, "centre")
    y = 131

    def over(*parts, gap=31):
        """Values on rules, each with its label under the rule."""
        nonlocal y
        at = x
        for share, label, value in parts:
            room = share * wide - 10
            if callable(value):
                value(at + 2, y)
            else:
                f.write(at + 3, y, value, wide=room - 4)
                s.line(at, y + 3, at + room, y + 3, 0.7)
            s.text(at + (room / 2 if middle and not callable(value) else 1), y + 4 + tiny, voice(label), plain, tiny, "centre" if middle and not callable(value) else "left")
            at += share * wide
        y += gap

    tick = lambda options, chosen, gap=10: lambda at, base: f.checks(at, base, options, chosen, gap, 8.8)
    over((0.26, rng.choice(["Date of referral", "Referral date", "Date"]), f.show("referral.date")), (0.74, rng.choice(["Urgency of referral", "Priority", "When should we see this patient?"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 16)))
    first, second = rng.choice([("Home phone", "Cell phone"), ("Patient phone", "Alternate phone"), ("Daytime telephone", "Evening telephone"), ("Phone (OK to leave message)", "Second phone")])

    def patient():
        if rng.random() < 0.5:
            over((0.4, rng.choice(["Patient last name", "Last name"]), f.show("patient.last_name")), (0.34, rng.choice(["First name", "First"]), f.show("patient.first_name")), (0.26, rng.choice(["Middle name or initial", "Middle"]), f.show("patient.middle_name")))
            over((0.26, rng.choice(["Date of birth", "Birth date"]), f.show("patient.dob")), (0.28, first, f.show("patient.phone")), (0.28, second, f.show("patient.phone_alt")), (0.18, rng.choice(["Sex", "Gender"]), tick([("female", "F"), ("male", "M")], f.note("patient.sex"), 8)))
        else:
            over((0.56, rng.choice(["Patient name", "Name of patient", "Name of client / patient"]), rng.choice([f.name_first_last, f.name_last_first])()), (0.24, rng.choice(["Date of birth", "DOB"]), f.show("patient.dob")), (0.2, rng.choice(["Sex", "Gender"]), tick([("female", "F"), ("male", "M")], f.note("patient.sex"), 8)))
            over((0.34, first, f.show("patient.phone")), (0.34, second, f.show("patient.phone_alt")), (0.32, rng.choice(["Preferred language", "Language spoken"]), f.show("patient.language")))
        over((0.5, rng.choice(["Street address", "Home address"]), f.show("patient.street")), (0.26, "City", f.show("patient.city")), (0.08, "State", f.show("patient.state")), (0.16, "Zip", f.show("patient.zip")))
        over((0.38, rng.choice(["Emergency contact", "Emergency contact name"]), f.extra("emergency")), (0.28, rng.choice(["Emergency phone", "Emergency contact phone"]), f.extra("emergency_phone")), (0.34, rng.choice(["Parent / guardian or responsible party", "Responsible party"]), f.extra("guarantor") if rng.random() < 0.5 else ""))

    def insurance():
        over((0.44, rng.choice(["Insurance company", "Primary insurance", "Name of insurance"]), f.show("insurance.payer")), (0.32, rng.choice(["Member ID number", "Identification number", "Policy / ID number"]), f.show("insurance.member_id")), (0.24, rng.choice(["Group number", "Group"]), f.show("insurance.group")))
        over((0.36, rng.choice(["Name of policy holder", "Insured's name", "Subscriber"]), f.show("insurance.holder")), (0.36, rng.choice(["Secondary insurance and ID", "Other insurance and ID number"]), " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)), (0.28, rng.choice(["Authorization number", "Prior authorization no."]), f.show("insurance.auth_number")))

    def problem():
        nonlocal y
        shown = f.note("referral.diagnoses[]") or []
        turn, label = rng.random() < 0.5, rng.choice(["ICD-10 code", "ICD-10"])
        for i in range(max(1, len(shown))):
            code = shown[i] if shown else ""
            cells = [(0.78, rng.choice(["Diagnosis", "Referring diagnosis"]) if i == 0 else "Additional diagnosis", f.capital(case.descriptions[code]) if code else ""), (0.22, label, code)]
            over(*(cells if turn else cells[::-1]))
        size = f.size + 1.5 * case.hand
        for words in (fold(f.show("referral.reason"), wide - 18, f.pen, size) + ["", ""])[:max(2, len(fold(f.show("referral.reason"), wide - 18, f.pen, size)))]:
            f.write(x + 3, y, words)
            s.line(x, y + 3, x + wide - 10, y + 3, 0.7)
            y += 18
        s.text(x + 1, y - 18 + 4 + tiny, voice(rng.choice(["Reason for referral", "Presenting problem and reason for referral", "Reason for referral and pertinent history"])), plain, tiny)
        y += 11
        service = f.note("referral.service")
        end = f.label(x, y, rng.choice(["Services:", "Service requested:", "Please provide:"]), 9, True) + 8
        for words in list(dict.fromkeys(OFFERS[field] + [service])):
            if end + 14 + 5.2 * len(words) > x + wide:
                end, y = x + 90, y + 15
            end = f.check(end, y, words, words == service, 8.8) + 11
        y += 24
        wanted = ", ".join(f.procedures("{code} {words}"))
        if fonts.width(wanted, f.pen, size) > 1.2 * 0.58 * wide:
            wanted = f.show("referral.procedures[]")
        over((0.58, rng.choice(["Specific procedures (CPT)", "CPT codes", "Treatment / procedure codes"]), wanted), (0.2, rng.choice(["Number of visits", "Visits"]), f.show("referral.visits")), (0.22, rng.choice(["Frequency", "Times a week"]), rng.choice(["1 a week", "2 a week", "as needed"])))
        at = x
        for words, odd in ASKED[field]:
            end = f.label(at, y - 6, words + "?", 8.6) + 7
            f.checks(end, y - 6, [(1, "Yes"), (0, "No")], int(rng.random() < odd), 7, 8.6)
            at += wide / 3
        y += 23

    def sender():
        over((0.52, rng.choice(["Referring provider (print)", "Name of referring provider", "Referring clinician"]), f.show("referrer.name")), (0.26, rng.choice(["NPI", "NPI number"]), f.show("referrer.npi")), (0.22, rng.choice(["Contact person", "Office contact"]), f.extra("staff")))
        over((0.46, rng.choice(["Practice or clinic", "Agency / practice name", "Practice"]), f.show("referrer.organization")), (0.27, rng.choice(["Office phone", "Telephone"]), f.show("referrer.phone")), (0.27, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax")))
        over((0.46, rng.choice(["Primary care provider, if not the above", "Patient's PCP"]), f.extra("pcp")), (0.27, "PCP phone", f.extra("pcp_phone")), (0.27, "Pharmacy", f.extra("pharmacy") if rng.random() < 0.6 else ""))

    for part in rng.choice([(patient, insurance, problem, sender), (patient, problem, insurance, sender), (sender, patient, insurance, problem)]):
        part()
    y += 8
    f.sign(x + 2, y, 250)
    s.text(x + 1, y + 4 + tiny, voice(rng.choice(["Signature of referring provider", "Provider signature"])), plain, tiny)
    f.write(x + 330, y, f.sent())
    s.line(x + 326, y + 3, x + 430, y + 3, 0.7)
    s.text(x + 327, y + 4 + tiny, voice("Date signed"), plain, tiny)
    s.text(306, 778, "Attach recent notes, imaging reports and medication list.", plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
