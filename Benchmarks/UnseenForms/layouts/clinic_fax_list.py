"""A children's hospital's referral, typed: the clinics in a list with a fax number each, one of them ticked, then rows with a thin rule under them and values at fixed stops, parents as contact and as holder of the insurance."""
import datetime

import people
from form import Form

SPECIALTIES, HAND = ["Pediatric Gastroenterology", "Pediatric Neurology", "Pediatric Cardiology", "Pediatric Allergy"], 0
CLINICS = {"Pediatric Allergy": "Allergy / Immunology", "Pediatric Cardiology": "Cardiology", 1: "Dermatology", 2: "Endocrinology", 3: "ENT (Otolaryngology)", "Pediatric Gastroenterology": "Gastroenterology", 4: "Hematology", 5: "Nephrology", "Pediatric Neurology": "Neurology", 6: "Orthopedics", 7: "Pulmonology", 8: "Urology"}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (within 2 weeks)"), ("emergent", "Emergent (call the access line)")], [("emergent", "Same day"), ("urgent", "Urgent"), ("routine", "Next available")], [("routine", "Non-urgent"), ("urgent", "Soon / urgent"), ("emergent", "Emergency")]]


def draw(case, rng):
    v, last, area = case.values, case.values["patient.last_name"], case.values["referrer.phone"][:6]
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(400, 6100))).isoformat()
    mother, father = f"{rng.choice(people.FEMALE)} {last}", f"{rng.choice(people.MALE)} {last}"
    v["insurance.holder"], v["referral.type"], v["patient.email"] = rng.choice([mother, father]), "provider", None
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Pediatrics", " Pediatric Group", " Kids Clinic"])
    v["recipient.organization"] = next(c for c in people.CLINICS if v["recipient.organization"].startswith(c)) + rng.choice([" Children's Hospital", " Hospital for Children", " Children's Specialty Center"])
    if v["insurance.payer"] in ("Medicare", "Humana", "WellCare"):
        v["insurance.payer"], v["insurance.plan"], v["insurance.member_id"], v["insurance.group"] = "State Medicaid", None, people.pattern(rng, "##########"), None
    if v.get("insurance2.payer") == "AARP":
        v["insurance2.payer"] = v["insurance2.member_id"] = None
    f = Form(case, rng, rng.choice(["open", "sans", "roboto", "dejavu"]), 9.2)
    f.pen = rng.choice([f.label_font, "mono", "sans", "serif"])
    if f.pen == "mono":
        f.size = 8.6
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 42, 528
    colon, strong = rng.choice([":", ":", ""]), rng.random() < 0.5
    s.text(x, 64, f.show("recipient.organization"), bold, 16)
    s.text(x, 78, rng.choice(["Outpatient Specialty Referral", "REFERRAL REQUEST - SPECIALTY CLINICS", "Ambulatory Clinic Referral Form"]), bold, 11)
    s.text(x + wide, 64, f"{rng.choice(['Access line', 'Physician line', 'Questions? Call'])} {f.show('recipient.phone')}", plain, 8.8, "right")
    s.text(x + wide, 76, rng.choice(["Fax this page and your notes to the clinic checked below.", "Send to the fax number of the clinic you mark."]), plain, 8.2, "right")
    s.box(x, 86, wide, 74, 0.9)
    used = {v[k][-2:] for k in v if k.endswith((".phone", ".fax", "phone_alt")) and v[k]} | {n[-2:] for k, n in case.extras.items() if k.endswith("phone") or k == "after_hours"}
    numbers = rng.sample([f"{n:02d}" for n in range(100) if f"{n:02d}" not in used], len(CLINICS))
    for n, (key, words) in enumerate(CLINICS.items()):
        at, base = x + 7 + n // 4 * 176, 101 + n % 4 * 16
        mine = key == v["referral.specialty"]
        f.check(at, base, words, mine, 8.4)
        s.text(at + 163, base, f.show("recipient.fax") if mine else f.phone(f"{area}01{numbers[n]}"), plain, 8.2, "right")
    f.imply("referral.specialty", "recipient.specialty")
    y = 181

    def head(words):
        nonlocal y
        if strong:
            s.box(x, y - 11, wide, 15, 0, rng.choice([205, 222]))
        s.text(x + 4 * strong, y, words, bold, 9.8)
        if not strong:
            s.line(x, y + 4, x + wide, y + 4, 1.3)
        y += 20

    def row(*cells, gap=19.5):
        """Label and value at fixed stops, a thin rule under the whole row; a function draws its own answer."""
        nonlocal y
        at = x
        for share, tab, label, value in cells:
            s.text(at + 2, y, label + (colon if label[-1:] != "?" else ""), plain, 8.4)
            if callable(value):
                value(at + tab, y)
            else:
                f.write(at + tab, y, value, wide=share * wide - tab - 5)
            at += share * wide
        s.line(x, y + 5.5, x + wide, y + 5.5, 0.4, 110)
        y += gap

    tick = lambda options, chosen, gap=12: lambda at, base: f.checks(at, base, options, chosen, gap, 8.4)
    half = 0.5

    def when():
        row((0.36, 86, rng.choice(["Date", "Date of referral", "Today's date", "Referral date"]), f.show("referral.date")), (0.64, 100, rng.choice(["Provider requested", "Specialist requested", "Physician preferred"]), f.show("recipient.name")))
        row((1, 86, rng.choice(["Urgency", "Priority", "Timing"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 22)), gap=27)

    def child():
        head(rng.choice(["PATIENT", "Patient information", "Child"]))
        if rng.random() < 0.5:
            row((0.36, 86, rng.choice(["Last name", "Child's last name"]), f.show("patient.last_name")), (0.34, 60, "First name", f.show("patient.first_name")), (0.3, 60, "Middle", f.show("patient.middle_name")))
        else:
            row((1, 110, rng.choice(["Patient name", "Name of child", "Child's legal name"]), f.name_last_first()))
        row((0.36, 86, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")), (0.34, 60, rng.choice(["Sex", "Gender"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.3, 60, "MRN", f.show("patient.mrn")))
        row((half, 86, rng.choice(["Address", "Street"]), f.show("patient.street")), (half, 80, rng.choice(["City/State/ZIP", "City, ST, Zip"]), f.place()))
        one, two = rng.choice([("Mother", "Father"), ("Parent 1", "Parent 2"), ("Guardian 1", "Guardian 2"), ("Mother / guardian", "Father / guardian")])
        row((half, 86, one, f.capital(mother)), (half, 80, rng.choice(["Phone", "Cell phone", "Best phone"]), f.show("patient.phone")))
        row((half, 86, two, f.capital(father)), (half, 80, rng.choice(["Phone", "Other phone", "Home phone"]), f.show("patient.phone_alt")))
        row((half, 86, rng.choice(["Language", "Family language", "Home language"]), f.show("patient.language")), (half, 110, rng.choice(["Interpreter?", "Interpreter needed?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), gap=26)

    def insurance():
        head(rng.choice(["INSURANCE", "Insurance information", "Coverage (send copy of card)"]))
        row((half, 86, rng.choice(["Insurance", "Primary plan", "Payer"]), f.show("insurance.payer")), (half, 80, rng.choice(["Member ID", "Policy #", "ID number"]), f.show("insurance.member_id")))
        row((half, 86, rng.choice(["Policy holder", "Subscriber", "Insured parent"]), f.show("insurance.holder")), (half, 80, rng.choice(["Group #", "Group"]), f.show("insurance.group")))
        row((half, 86, rng.choice(["Secondary", "2nd insurance"]), f.show("insurance2.payer")), (half, 80, rng.choice(["Member ID", "ID"]), f.show("insurance2.member_id")))
        row((half, 110, rng.choice(["Auth required?", "Prior auth needed?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (half, 80, rng.choice(["Auth #", "Authorization #"]), f.show("insurance.auth_number")), gap=26)

    def reason():
        nonlocal y
        head(rng.choice(["REASON FOR REFERRAL", "Clinical information", "Why are you referring this child?"]))
        codes, label = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "ICD code", "Dx code"])
        for i in range(max(1, len(codes))):
            row((0.7, 86, "Diagnosis" + (f" {i + 1}" if len(codes) > 1 else ""), f.capital(case.descriptions[codes[i]]) if codes else ""), (0.3, 52, label, codes[i] if codes else ""))
        service = f.note("referral.service")
        row((1, 86, rng.choice(["Service", "Request"]), tick([(w, w) for w in sorted({service, "Consult only", "Evaluate and treat"})], service, 16)))
        row((1, 86, rng.choice(["Testing (CPT)", "Procedures", "Tests wanted"]), ", ".join(f.procedures(rng.choice(["{words} {code}", "{code} {words}", "{words} ({code})"])))))
        s.text(x + 2, y, rng.choice(["Question and history", "Reason / specific concern", "History, treatment tried, question"]) + colon, plain, 8.4)
        y = max(y + 42, f.write_fit(x + 6, y + 13.5, f.show("referral.reason"), wide - 14, 3) + 4)
        end = s.text(x + 2, y, rng.choice(["Sending:", "Attached:"]), plain, 8.4) + 10
        for words in ("Growth chart", "Office notes", "Labs", "Imaging", "Immunizations"):
            end = f.check(end, y, words, rng.random() < 0.5, 8.4) + 12
        y += 26

    def sender():
        head(rng.choice(["REFERRING PROVIDER", "Referred by", "Referring office"]))
        row((0.6, 86, rng.choice(["Provider", "Name", "Referring provider"]), f.show("referrer.name")), (0.4, 50, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        row((0.6, 86, rng.choice(["Practice", "Office"]), f.show("referrer.organization")), (0.4, 50, "Contact", f.extra("staff")))
        row((0.6, 86, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone")), (0.4, 50, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")))
        row((0.6, 86, rng.choice(["PCP if other", "Pediatrician"]), f.extra("pcp")), (0.4, 50, "Phone", f.extra("pcp_phone")), gap=30)

    when()
    for part in rng.choice([(child, insurance, reason, sender), (sender, child, insurance, reason), (child, reason, insurance, sender)]):
        part()
    y += 4
    end = s.text(x + 2, y, rng.choice(["Provider signature", "Signature"]) + colon, plain, 8.8) + 8
    f.sign(end, y, 200)
    s.text(306, 780, rng.choice(["A parent must come with the child. Bring the insurance card and all medicines.", "Our schedulers call the family within three business days."]), plain, 7.4, "centre")
    f.imply("referral.type")
    return f
