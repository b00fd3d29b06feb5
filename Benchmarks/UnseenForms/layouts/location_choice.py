"""A specialty group with several offices, by pen: each office with address, telephone and fax beside a box to tick, framed fields behind their labels, common reasons with printed codes to tick in two columns."""
import fonts
import people
from form import Form

SPECIALTIES, HAND = ["Otolaryngology", "Urology", "Gastroenterology"], 1
REASONS = {"Otolaryngology": [("Chronic sinusitis", "J32.9"), ("Deviated septum", "J34.2"), ("Hoarseness / voice", "R49.0"), ("Hearing loss, bilateral", "H90.3"), ("Tinnitus", "H93.13"), ("Chronic tonsillitis", "J35.01"), ("Nosebleed", "R04.0"), ("Vertigo (BPPV)", "H81.10"), ("Neck mass", "R22.1"), ("Ear infection", "H66.90")],
           "Urology": [("Gross hematuria", "R31.0"), ("Kidney stone", "N20.0"), ("Microscopic hematuria", "R31.29"), ("Elevated PSA", "R97.20"), ("BPH with symptoms", "N40.1"), ("Overactive bladder", "N32.81"), ("Recurrent UTI", "N39.0"), ("Erectile dysfunction", "N52.9"), ("Hydrocele", "N43.3"), ("Vasectomy", "Z30.2")],
           "Gastroenterology": [("Constipation", "K59.00"), ("LLQ pain", "R10.32"), ("Iron deficiency anemia", "D50.9"), ("Screening colonoscopy", "Z12.11"), ("GERD / heartburn", "K21.9"), ("Trouble swallowing", "R13.10"), ("Rectal bleeding", "K62.5"), ("Diarrhea", "R19.7"), ("Fatty liver", "K76.0"), ("Family history colon CA", "Z80.0")]}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent (call us)")], [("emergent", "Emergent / today"), ("urgent", "Urgent / this week"), ("routine", "Next available")], [("routine", "Routine, 2-4 weeks"), ("urgent", "Urgent, under 1 week"), ("emergent", "STAT")]]


def draw(case, rng):
    v, area = case.values, case.values["referrer.phone"][:6]
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "narrow"]), 9.4)
    s, plain, bold, x, wide, drop = f.sheet, f.label_font, f.label_font + "-b", 40, 532, 21.5
    used = {v[k][-2:] for k in v if k.endswith((".phone", ".fax", "phone_alt")) and v[k]} | {n[-2:] for k, n in case.extras.items() if k.endswith("phone") or k == "after_hours"}
    spare = rng.sample([f"{n:02d}" for n in range(100) if f"{n:02d}" not in used], 8)
    s.text(306, 64, f.show("recipient.organization"), bold, 17, "centre")
    s.text(306, 78, rng.choice(["PATIENT REFERRAL FORM", "Physician Referral Form", "Request for Consultation"]), bold, 12, "centre")
    s.text(x, 96, rng.choice(["Choose a location:", "Preferred office (check one):", "Location requested:"]), bold, 9)
    count, shape = rng.choice([3, 4]), rng.choice(["Ph {0}   Fax {1}", "P {0}  F {1}", "Tel {0} / Fax {1}"])
    mine, streets, y = rng.randrange(count), rng.sample(people.STREETS, count), 112
    for n, words in enumerate(rng.sample(["North office", "Main office", "East office", "West office", "Hospital campus", "South office"], count)):
        f.check(x + 5, y, words, n == mine, 8.8)
        s.text(x + 104, y, f.extra("recipient_street") if n == mine else f"{rng.randint(100, 8000)} {streets[n]}", plain, 8.6)
        phones = (f.show("recipient.phone"), f.show("recipient.fax")) if n == mine else (f.phone(f"{area}01{spare.pop()}"), f.phone(f"{area}01{spare.pop()}"))
        s.text(x + wide - 16, y, shape.format(*phones), plain, 8.6, "right")
        y += 13.5
    s.box(x, 101, wide - 7, y - 108, 0.8)
    y += 12

    def fields(*parts):
        """A framed field behind each label."""
        nonlocal y
        at = x
        for share, label, value in parts:
            end = s.text(at, y, label, plain, 8.6) + 4
            s.box(end, y - 12, at + share * wide - 7 - end, 16.5, 0.7)
            f.write(end + 4, y, value, wide=at + share * wide - 7 - end - 6)
            at += share * wide
        y += drop

    def head(words):
        nonlocal y
        s.text(x, y - 1, words, bold, 9.8)
        s.line(x + 6 + fonts.width(words, bold, 9.8), y - 4, x + wide - 7, y - 4, 0.8)
        y += 18

    def patient():
        nonlocal y
        head(rng.choice(["Patient", "PATIENT INFORMATION", "Patient information"]))
        fields((0.7, rng.choice(["Patient name", "Name (first, MI, last)", "Full name"]), f.name_first_last()), (0.3, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")))
        fields((0.42, "Address", f.show("patient.street")), (0.28, "City", f.show("patient.city")), (0.12, "State", f.show("patient.state")), (0.18, "Zip", f.show("patient.zip")))
        one, two = rng.choice([("Cell", "Home"), ("Phone", "Alternate"), ("Primary phone", "Other")])
        fields((0.36, one, f.show("patient.phone")), (0.34, two, f.show("patient.phone_alt")), (0.3, "Language", f.show("patient.language")))
        end = f.checks(s.text(x, y, rng.choice(["Sex", "Gender"]), plain, 8.6) + 8, y, [("male", "Male"), ("female", "Female")], f.note("patient.sex"), 10, 8.8)
        f.checks(s.text(end + 14, y, rng.choice(["Interpreter needed", "Interpreter"]), plain, 8.6) + 8, y, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 10, 8.8)
        y += drop

    def insurance():
        head(rng.choice(["Insurance", "INSURANCE", "Insurance (copy of card is welcome)"]))
        fields((0.58, rng.choice(["Insurance", "Carrier", "Primary plan"]), f.show("insurance.payer")), (0.42, rng.choice(["ID #", "Member ID", "Policy no."]), f.show("insurance.member_id")))
        fields((0.3, rng.choice(["Group #", "Group"]), f.show("insurance.group")), (0.4, rng.choice(["Policy holder", "Subscriber", "Insured"]), f.show("insurance.holder")), (0.3, rng.choice(["Auth #", "Authorization"]), f.show("insurance.auth_number")))
        fields((0.58, "Secondary", f.show("insurance2.payer")), (0.42, "ID #", f.show("insurance2.member_id")))

    def reason():
        nonlocal y
        head(rng.choice(["Reason for referral (check all that apply)", "REASON FOR VISIT", "Diagnosis / reason"]))
        shown, listed = f.note("referral.diagnoses[]") or [], list(REASONS[v["referral.specialty"]])
        rng.shuffle(listed)
        style = rng.choice(["{0} ({1})", "{0}  {1}", "{1}  {0}"])
        for n, (words, code) in enumerate(listed):
            f.check(x + 4 + n % 2 * wide / 2, y - 1 + n // 2 * 14, style.format(words, code), code in shown, 9)
        y += 5 * 14 + 7
        fields((0.7, "Other", ""), (0.3, "ICD-10", ""))
        s.text(x, y - 2, rng.choice(["Details / history:", "Comments:", "Brief history and question:"]), plain, 8.6)
        s.box(x, y + 1, wide - 7, 40, 0.7)
        f.write_fit(x + 5, y + 14.5, f.show("referral.reason"), wide - 18, 2, leading=1.35)
        y += 57
        service = f.note("referral.service")
        end = f.checks(x, y, [(w, w) for w in sorted({service, "Consult only", "Evaluate and treat"})], service, 12, 8.8)
        end = s.text(end + 2, y, rng.choice(["Procedure", "Test"]), plain, 8.6) + 4
        s.box(end, y - 12, x + wide - 7 - end, 16.5, 0.7)
        f.write(end + 4, y, ", ".join(f.procedures(rng.choice(["{words} {code}", "{words}-{code}"]))), wide=x + wide - 7 - end - 7)
        y += drop + 1

    def sender():
        head(rng.choice(["Referring provider", "REFERRED BY", "Referring office"]))
        fields((0.6, rng.choice(["Provider", "Name", "Referring MD/NP/PA"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        fields((0.6, rng.choice(["Practice", "Clinic"]), f.show("referrer.organization")), (0.4, "Contact", f.extra("staff")))
        fields((0.5, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.5, rng.choice(["Fax", "Office fax", "Fax reports to"]), f.show("referrer.fax")))

    fields((0.32, rng.choice(["Date", "Referral date", "Today's date"]), f.show("referral.date")), (0.68, rng.choice(["Physician requested", "See Dr.", "Provider preferred"]), f.show("recipient.name")))
    end = s.text(x, y, rng.choice(["Appointment needed:", "Urgency:", "Priority:"]), bold, 8.8) + 12
    f.checks(end, y, rng.choice(HASTE), f.note("referral.urgency"), 22, 9)
    y += drop
    for part in rng.choice([(patient, insurance, reason, sender), (sender, patient, insurance, reason), (patient, reason, insurance, sender)]):
        part()
    y += 6
    end = s.text(x, y, rng.choice(["Signature", "Provider signature"]), plain, 8.8) + 8
    f.sign(end, y, 190)
    s.text(x + wide - 7, y, f"After hours {f.extra('after_hours')}", plain, 8, "right")
    f.imply("referral.specialty", "recipient.specialty", "insurance.auth_required", "referral.type")
    return f
