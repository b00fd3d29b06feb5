"""A children's specialty clinic's referral, by pen: rows of values over dotted lines with the label beneath, parents and guarantor beside the child, the clinic ticked out of a list, circles for yes and no."""
import datetime

import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Pediatric Gastroenterology", "Pediatric Neurology", "Pediatric Cardiology", "Pediatric Allergy"], 1
CLINICS = ["Pediatric Allergy", "Pediatric Cardiology", "Pediatric Endocrinology", "Pediatric Gastroenterology", "Pediatric Neurology", "Pediatric Urology"]
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (1 week)"), ("emergent", "Emergent (call first)")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine")], [("routine", "Next available"), ("urgent", "ASAP"), ("emergent", "Same day")]]


def draw(case, rng):
    v, last = case.values, case.values["patient.last_name"]
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(1700, 5900))).isoformat()
    parent, other = f"{rng.choice(people.FEMALE)} {last}", f"{rng.choice(people.MALE)} {last}"
    v["insurance.holder"], v["referral.type"], v["patient.email"] = rng.choice([parent, other]), "provider", None
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Pediatrics", " Children's Clinic", " Family Medicine"])
    if v["insurance.payer"] in ("Medicare", "Humana", "WellCare"):
        v["insurance.payer"], v["insurance.plan"], v["insurance.member_id"] = "State Medicaid", None, people.pattern(rng, "##########")
    if v.get("insurance2.payer") == "AARP":
        v["insurance2.payer"] = v["insurance2.member_id"] = None
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "serif", "dejavu"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 42, 528
    tiny, bars = rng.choice([6.8, 7.2, 7.6]), rng.random() < 0.5
    s.text(x, 64, f.show("recipient.organization"), bold, 16)
    s.text(x, 77, rng.choice(["Outpatient Specialty Clinics for Infants, Children and Teens", "Pediatric Specialty Referral", "Specialty care for children from birth to 18"]), plain, 9)
    s.text(x + wide, 62, f"{rng.choice(['Referral line', 'Phone', 'Physician access'])} {f.show('recipient.phone')}", plain, 8.8, "right")
    s.text(x + wide, 74, f"{rng.choice(['Fax', 'Fax this form to', 'Referral fax'])} {f.show('recipient.fax')}", bold, 8.8, "right")
    y = 98

    def dotted(left, right, base):
        at = left
        while at < right:
            s.line(at, base, min(at + 1.4, right), base, 0.9)
            at += 3.2

    def head(words):
        nonlocal y
        if bars:
            s.box(x, y - 9, wide, 14, 0, 218)
        else:
            s.line(x, y + 4.5, x + wide, y + 4.5, 1)
        s.text(x + 4 * bars, y + 1.5, words, bold, 9.8)
        y += 25

    def over(*parts, gap=29):
        """Values over dotted lines, the label under each; a drawn value stands alone over its label."""
        nonlocal y
        at = x
        for share, label, value in parts:
            room = share * wide - 9
            if callable(value):
                value(at + 2, y)
            else:
                f.write(at + 3, y, value, wide=room - 4)
                dotted(at, at + room, y + 3.4)
            s.text(at + 1, y + 5 + tiny, label, plain, tiny)
            at += share * wide
        y += gap

    ring = lambda options, chosen, gap=14: lambda at, base: f.circled(at + 5, base, options, chosen, gap, 9)
    when = lambda: over((0.26, rng.choice(["Date", "Date of referral", "Referral date"]), f.show("referral.date")), (0.74, rng.choice(["Urgency", "How soon should we see this child?", "Priority"]), lambda at, base: f.checks(at, base, rng.choice(HASTE), f.note("referral.urgency"), 20, 9)))

    def child():
        head(rng.choice(["CHILD", "Patient information", "Patient (child)"]))
        over((0.34, rng.choice(["Child's last name", "Last name"]), f.show("patient.last_name")), (0.28, rng.choice(["First name", "First"]), f.show("patient.first_name")), (0.18, "Middle", f.show("patient.middle_name")), (0.2, rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob")))
        over((0.4, rng.choice(["Address", "Street address", "Home address"]), f.show("patient.street")), (0.24, "City", f.show("patient.city")), (0.08, "State", f.show("patient.state")), (0.14, "Zip", f.show("patient.zip")), (0.14, "Sex", ring([("female", "F"), ("male", "M")], f.note("patient.sex"))))
        over((0.3, rng.choice(["Mother / guardian", "Parent or guardian 1", "Parent / legal guardian"]), f.capital(parent)), (0.22, rng.choice(["Phone", "Best phone", "Parent's phone"]), f.show("patient.phone")), (0.28, rng.choice(["Father / guardian", "Parent or guardian 2", "Other parent"]), f.capital(other)), (0.2, rng.choice(["Other phone", "Alternate phone"]), f.show("patient.phone_alt")))
        over((0.3, rng.choice(["Language spoken at home", "Family's language", "Preferred language"]), f.show("patient.language")), (0.2, rng.choice(["Interpreter needed", "Interpreter?"]), ring([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))), (0.5, rng.choice(["School / grade", "Child lives with"]), rng.choice(["both parents", "", "mother"])))

    def insurance():
        head(rng.choice(["INSURANCE", "Insurance / guarantor", "Coverage"]))
        over((0.44, rng.choice(["Insurance company", "Primary insurance", "Insurance"]), f.show("insurance.payer")), (0.32, rng.choice(["ID number", "Member ID", "Policy / ID #"]), f.show("insurance.member_id")), (0.24, rng.choice(["Group #", "Group number"]), f.show("insurance.group")))
        over((0.34, rng.choice(["Subscriber", "Policy holder", "Insured parent"]), f.show("insurance.holder")), (0.38, rng.choice(["Secondary insurance and ID", "Other insurance / ID"]), " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)), (0.28, rng.choice(["Authorization #", "Auth / referral #"]), f.show("insurance.auth_number")))

    def reason():
        nonlocal y
        head(rng.choice(["REFERRAL", "Clinic and reason", "Reason for referral"]))
        y -= 5
        for i, words in enumerate(CLINICS):
            f.check(x + 2 + i % 3 * wide / 3, y + i // 3 * 15, words, words == f.note("referral.specialty"), 9)
        y += 38
        over((0.5, rng.choice(["Physician requested", "Preferred physician"]), f.show("recipient.name")), (0.32, rng.choice(["Service", "Type of visit"]), f.show("referral.service")), (0.18, rng.choice(["No. of visits", "Visits"]), str(f.show("referral.visits"))))
        codes = f.note("referral.diagnoses[]") or []
        label = rng.choice(["ICD-10", "ICD-10 code", "Dx code"])
        for i in range(max(1, len(codes))):
            over((0.8, "Diagnosis" if i == 0 else "Second diagnosis", case.descriptions[codes[i]] if codes else ""), (0.2, label, codes[i] if codes else ""))
        lines = fold(f.show("referral.reason"), wide - 16, f.pen, 10.9)
        for words in (lines + ["", ""])[:max(2, len(lines))]:
            s.text(x + 3, y + rng.uniform(-0.7, 0.7), words, f.pen, 10.9)
            dotted(x, x + wide - 9, y + 3.4)
            y += 18
        s.text(x + 1, y - 18 + 5 + tiny, rng.choice(["Reason for referral and history", "Concerns / question for the specialist", "Reason for referral"]), plain, tiny)
        y += 11
        over((0.62, rng.choice(["Tests or procedures requested (CPT)", "Procedure / testing"]), ", ".join(f.procedures("{words} {code}"))), (0.19, "Growth chart sent", ring([(1, "Yes"), (0, "No")], int(rng.random() < 0.6))), (0.19, "Shots up to date", ring([(1, "Yes"), (0, "No")], int(rng.random() < 0.85))))

    def doctor():
        head(rng.choice(["REFERRING PROVIDER", "Referred by", "Your office"]))
        over((0.46, rng.choice(["Referring provider", "Provider name (print)", "Physician"]), f.show("referrer.name")), (0.26, rng.choice(["NPI", "NPI number"]), f.show("referrer.npi")), (0.28, rng.choice(["PCP if different", "Child's pediatrician"]), f.extra("pcp") if rng.random() < 0.5 else ""))
        over((0.4, rng.choice(["Practice", "Practice name", "Office"]), f.show("referrer.organization")), (0.2, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone")), (0.2, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax")), (0.2, "Contact", f.extra("staff")))

    parts = rng.choice([(when, child, insurance, reason, doctor), (when, doctor, child, reason, insurance), (when, child, doctor, insurance, reason)])
    for part in parts:
        part()
    y += 5
    f.sign(x + 3, y, 240)
    s.text(x + 1, y + 5 + tiny, rng.choice(["Provider signature", "Signature of referring provider"]), plain, tiny)
    f.write(x + 304, y, f.sent())
    dotted(x + 300, x + 410, y + 3.4)
    s.text(x + 301, y + 5 + tiny, "Date signed", plain, tiny)
    s.text(306, 783, f"Please send growth chart, notes and labs. After hours transfer {f.extra('after_hours')}", plain, 7.2, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
