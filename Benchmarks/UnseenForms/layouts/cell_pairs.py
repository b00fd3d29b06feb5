"""A specialist clinic's own one-page form off its web site: locations and doctors to choose from at the top, then one table of four columns, shaded label cells beside the cells they name, section names as centred rows, a box for the clinic's office at the foot."""
import fonts
import people_second as people
from clinical_second import CHILDREN, MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN, 0.4
HASTE = [[("routine", "Routine: first open slot"), ("urgent", "Urgent: 3-7 days"), ("emergent", "Emergent: today, phone us too")], [("emergent", "Emergent (< 24 hrs)"), ("urgent", "Urgent (< 2 wks)"), ("routine", "Routine")], [("routine", "Not urgent"), ("urgent", "Urgent"), ("emergent", "STAT")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu", "narrow"]), 9)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 58
    wide, tall, small, grey = right - x, rng.choice([19, 20, 21]), rng.choice([7.4, 7.8]), rng.choice([225, 236, None])
    stops = rng.choice([(0, 0.17, 0.5, 0.66), (0, 0.2, 0.52, 0.7), (0, 0.15, 0.55, 0.69)])
    house = f.show("recipient.organization")
    s.text(x, y, house, bold, min(17, 17 * 370 / fonts.width(house, bold, 17)))
    s.text(right, y, rng.choice(["New Patient Referral", "REFER A PATIENT", "Provider Referral Form", "Physician Referral Sheet"]), bold, 13, "right")
    s.text(x, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.4)
    s.text(right, y + 13, rng.choice(["Referral desk {0}  |  Secure fax {1}", "Ph {0}  Fx {1}", "Call {0} or fax {1}", "P: {0}  F: {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), bold, 8.4, "right")
    s.line(x, y + 18, right, y + 18, 2)
    y += 30
    s.text(x, y, rng.choice(["Thank you for trusting us with your patient. Complete every line; forms with gaps are sent back.", "Fax this sheet with demographics, insurance cards, last two office notes and imaging reports.", "We contact patients within two business days of a complete packet. No walk-ins please."]), plain, 8)
    y += 15
    at = s.text(x, y, rng.choice(["Office:", "Preferred location:", "Which office?"]), bold, 8.2) + 8
    towns = rng.sample(["Downtown", "North Campus", "Lakeside", "Airport Rd", "Medical Mall", "West End"], 4)
    f.checks(at, y, [(t, t) for t in towns + ["Soonest anywhere"]], rng.choice(towns + ["Soonest anywhere"] * 2), 12, 8.2)
    y += 14
    at = s.text(x, y, rng.choice(["Doctor:", "Requested physician:", "Appointment with:"]), bold, 8.2) + 8
    listed = rng.random() < 0.65
    mine = f.show("recipient.name") if listed else people.clinician(rng, ["MD", "DO"])
    names = [mine] + [people.clinician(rng, ["MD", "DO", "MD", "NP"]) for _ in range(2)]
    rng.shuffle(names)
    f.checks(at, y, [(n, n) for n in names] + [("any", "First available")], mine if listed else "any", 11, 8.2)
    y += 8

    def title(words):
        nonlocal y
        s.box(x, y, wide, 13.5, 0.7, 205 if grey else None)
        s.text(306, y + 10, words, bold, 8.8, "centre")
        y += 13.5

    def row(*cells, deep=None, lines=1):
        """One or two pairs of a label cell and an answer cell; one pair alone takes the whole row."""
        nonlocal y
        high = deep or tall
        for n, (label, value) in enumerate(cells):
            a, b = x + stops[2 * n] * wide, x + stops[2 * n + 1] * wide
            c = x + stops[2] * wide if n == 0 and len(cells) == 2 else right
            s.box(a, y, b - a, high, 0.6, grey)
            s.box(b, y, c - b, high, 0.6)
            for k, one in enumerate(parts := label.split("\n")):
                s.text(a + 4, y + (high / 2 + 2.8 if len(parts) == 1 or high < 20 else 10 + 9 * k), one, bold, small)
            if callable(value):
                value(b + 6, y + high / 2 + 3)
            elif lines > 1:
                f.write_fit(b + 5, y + 12 + case.hand, value, c - b - 10, lines)
            elif fonts.width(str(value), f.pen, 7.5) > c - b - 9:
                f.write_fit(b + 5, y + 7.5, value, c - b - 9, 2, 7, 1.1)
            else:
                f.write(b + 5, y + high / 2 + 3.3, value, wide=c - b - 9)
        y += high

    tick = lambda options, chosen, gap=10: lambda a, b: f.checks(a, b, options, chosen, gap, 8.2)
    child = v["patient.dob"] > "2008"

    def patient():
        title(rng.choice(["PATIENT", "WHO IS THE PATIENT?", "Patient Demographics"]))
        row((rng.choice(["Legal last name", "Surname", "Last"]), f.show("patient.last_name")), (rng.choice(["Legal first name", "Given name", "First"]), f.show("patient.first_name")))
        row((rng.choice(["Middle name", "Middle"]), f.show("patient.middle_name")), (rng.choice(["Born (m/d/y)", "D.O.B.", "Date of birth"]), f.show("patient.dob")))
        row((rng.choice(["Sex at birth", "Birth sex", "Sex"]), tick([("female", "Female"), ("male", "Male")], f.note("patient.sex"))), (rng.choice(["Your chart #", "Your MRN", "Account #"]), f.show("patient.mrn")))
        row((rng.choice(["Home address", "Mailing address", "Lives at"]), f.show("patient.street")), (rng.choice(["City, ST, ZIP", "City / state / zip"]), f.place()))
        other = (rng.choice(["Parent / guardian", "Guarantor"]), f.extra("guarantor")) if child else rng.choice([("Guarantor", f.extra("guarantor")), ("Employer", rng.choice(people.EMPLOYERS)), ("Emergency", f"{f.extra('emergency').split()[0]} {f.extra('emergency_phone')}")])
        one, two = rng.choice([("Mobile", "Landline"), ("Best number", "Backup number"), ("Parent cell" if child else "Cell #", "Home #"), ("Day phone", "Eve. phone")])
        row((one, f.show("patient.phone")), (two, f.show("patient.phone_alt")))
        row((rng.choice(["E-mail", "Email (portal)"]), f.show("patient.email")), (rng.choice(["Speaks", "Spoken language", "Language"]), f.show("patient.language")))
        row((rng.choice(["Needs interpreter", "Interpreter?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), other)

    def money():
        title(rng.choice(["INSURANCE", "BILLING", "Coverage (copy both sides of cards)"]))
        row((rng.choice(["Carrier", "Primary payor", "Insurance co."]), f.show("insurance.payer")), (rng.choice(["Plan / product", "Plan type", "Network"]), f.show("insurance.plan")))
        row((rng.choice(["Card ID", "Subscriber #", "Insured's ID", "Identification #"]), f.show("insurance.member_id")), (rng.choice(["Group / acct", "Group no.", "Grp #"]), f.show("insurance.group")))
        row((rng.choice(["Card holder", "Insured", "Subscriber"]), f.show("insurance.holder")), (rng.choice(["Precert / auth", "HMO referral #", "Auth. obtained"]), f.show("insurance.auth_number")))
        has = "insurance2.payer" in v
        row((rng.choice(["Secondary", "Other insurance"]), f.show("insurance2.payer") if has else ""), (rng.choice(["Secondary ID", "Other ins. ID"]), f.show("insurance2.member_id") if has else ""))

    def sender():
        title(rng.choice(["REFERRING OFFICE", "WHO IS SENDING THE PATIENT?", "Referral Source"]))
        row((rng.choice(["Clinician", "Provider (print)", "Sent by"]), f.show("referrer.name")), (rng.choice(["NPI", "Provider NPI", "Indiv. NPI"]), f.show("referrer.npi")))
        row((rng.choice(["Group / clinic", "Office name", "Practice"]), f.show("referrer.organization")), (rng.choice(["Completed by", "Office contact"]), f.extra("staff")))
        row((rng.choice(["Office tel.", "Phone", "Call back #"]), f.show("referrer.phone")), (rng.choice(["Fax reports to", "Fax", "Office fax"]), f.show("referrer.fax")))
        row((rng.choice(["PCP, if not you", "Family doctor"]), f.extra("pcp")), (rng.choice(["PCP phone", "PCP tel."]), f.extra("pcp_phone")))

    def ask():
        title(rng.choice(["REQUEST", "HOW CAN WE HELP?", "Clinical Details"]))
        row((rng.choice(["Date sent", "Date of request", "Today is"]), f.show("referral.date")), (rng.choice(["Visits approved", "Visit count", "How many visits"]), f.show("referral.visits")))
        row((rng.choice(["Type of visit", "Please provide", "We would like"]), f.show("referral.service")))
        row((rng.choice(["How soon?", "Time frame", "Triage level"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 18)))
        row((rng.choice(["Problem and\nquestion", "Indication /\nhistory", "Chief concern", "Consult for"]), f.show("referral.reason")), deep=36, lines=2)
        shape = rng.choice(["{code}: {words}", "{words}, {code}", "{words} [{code}]"])
        cause = rng.choice(["ICD-10 dx", "Dx + ICD-10", "Diagnosis/code"])
        shown = (f.diagnoses(shape) + [""])[:2]
        for n, words in enumerate(shown):
            row((f"{cause} {n + 1}", words))
        row((rng.choice(["Testing / CPT", "Studies + CPT", "Procedure(s)"]), ", ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"])))))

    for part in rng.choice([(patient, money, ask, sender), (sender, patient, money, ask), (ask, sender, patient, money)]):
        part()
    y += 13
    at = s.text(x, y, rng.choice(["Attached:", "Please attach:", "Enclosed:"]), bold, 8.2) + 8
    for words in ("Office notes", "Labs", "Imaging reports", "Medication list", "Insurance cards"):
        at = f.check(at, y, words, rng.random() < 0.5, 8.2) + 11
    y += 28
    end = s.text(x, y, rng.choice(["Referring signature", "Provider signs here", "Authorized by"]), bold, 8.6) + 6
    f.sign(end, y, 190)
    f.underlined(right - 130, y, 130, "Date", f.sent())
    y += 12
    if y < 752:
        s.box(x, y, wide, 20, 1)
        s.text(x + 5, y + 13, rng.choice(["CLINIC USE:  Rec'd ______  Reviewed by ______  Appt ____________  Dr ____________  Pt called  1  2  3", "OFFICE USE ONLY   Triage: A  B  C     Verified ______     Scheduled ___/___/___  at ______     Initials ____"]), plain, 8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
