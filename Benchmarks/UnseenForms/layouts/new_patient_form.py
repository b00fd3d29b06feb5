"""A specialist practice's own one-page form for new patients: centred headings between rules, lines to write on, a list of papers to send along."""
import people
from form import Form

SPECIALTIES, HAND = ["Cardiology", "Gastroenterology", "Rheumatology", "Endocrinology", "Urology", "Dermatology", "Otolaryngology", "General Surgery", "Vascular Surgery", "Pulmonology"], 0.65
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (1-2 weeks)"), ("emergent", "Emergent (please call)")], [("emergent", "STAT / same day"), ("urgent", "ASAP"), ("routine", "Next available")], [("routine", "Non-urgent"), ("urgent", "Urgent, within 7 days"), ("emergent", "Emergency")]]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "roboto"]), 9.8)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 48, 516, case.values
    s.text(306, 66, f.show("recipient.organization"), bold, 18, "centre")
    doctors = [v["recipient.name"]] + [people.clinician(rng, ["MD", "MD", "DO"]) for _ in range(2)]
    rng.shuffle(doctors)
    s.text(306, 80, "   |   ".join(doctors), plain, 9, "centre")
    s.text(306, 92, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}    Phone {f.show('recipient.phone')}    Fax {f.show('recipient.fax')}", plain, 9, "centre")
    s.text(306, 116, rng.choice(["NEW PATIENT REFERRAL FORM", "Patient Referral Form", "REFERRAL FOR SPECIALTY CARE"]), bold, 14, "centre")
    s.text(306, 128, rng.choice(["Please complete the whole form and fax it with the records listed below. We will call your patient.", "Incomplete forms delay scheduling. Please print clearly."]), plain, 8.6, "centre")
    y = 149

    def lines(*parts, gap=20):
        nonlocal y
        at = x
        for share, label, value in parts:
            f.underlined(at, y, share * wide - 7, label, value)
            at += share * wide
        y += gap

    def heading(words):
        nonlocal y
        s.line(x, y - 10, x + wide, y - 10, 0.9)
        s.text(306, y + 2, words, bold, 10, "centre")
        s.line(x, y + 6.5, x + wide, y + 6.5, 0.9)
        y += 23

    def patient():
        nonlocal y
        heading(rng.choice(["PATIENT INFORMATION", "Patient", "About the Patient"]))
        label = rng.choice(["Patient name (last, first, middle)", "Patient's legal name", "Name (Last, First MI)"])
        lines((0.68, label, f.name_last_first()), (0.32, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")))
        lines((0.5, "Address", f.show("patient.street")), (0.24, "City", f.show("patient.city")), (0.1, "St", f.show("patient.state")), (0.16, "Zip", f.show("patient.zip")))
        first, second = rng.choice([("Cell phone", "Home phone"), ("Phone", "Alternate phone"), ("Best phone", "Other phone")])
        lines((0.37, first, f.show("patient.phone")), (0.37, second, f.show("patient.phone_alt")), (0.26, "SSN (last 4)", ""))
        f.label(x, y, rng.choice(["Sex", "Gender"]))
        end = f.checks(x + 38, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 9, 9)
        end = f.label(end + 12, y, "Interpreter?") + 7
        end = f.checks(end, y, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 9, 9)
        f.underlined(end + 4, y, x + wide - end - 11, rng.choice(["Language", "Primary language", "Preferred language"]), f.show("patient.language"))
        y += 25

    def insurance():
        nonlocal y
        heading(rng.choice(["INSURANCE INFORMATION", "Insurance (attach copy of card, front and back)", "Insurance"]))
        lines((0.6, rng.choice(["Primary insurance", "Insurance company", "Primary ins."]), f.show("insurance.payer")), (0.4, rng.choice(["ID #", "Policy #", "Member ID"]), f.show("insurance.member_id")))
        lines((0.34, rng.choice(["Group #", "Group number"]), f.show("insurance.group")), (0.4, rng.choice(["Subscriber", "Policy holder", "Name of insured"]), f.show("insurance.holder")), (0.26, "Ins. phone", ""))
        lines((0.6, rng.choice(["Secondary insurance", "Secondary ins."]), f.show("insurance2.payer")), (0.4, "ID #", f.show("insurance2.member_id")))
        f.label(x, y, "Referral / authorization required?")
        end = f.checks(x + 160, y, [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), 9, 9)
        f.underlined(end + 4, y, x + wide - end - 11, "Auth #", f.show("insurance.auth_number"))
        y += 25

    def sender():
        nonlocal y
        heading(rng.choice(["REFERRING PROVIDER", "Referring Physician Information", "Referred by"]))
        lines((0.64, rng.choice(["Referring provider", "Physician name", "Provider (print)"]), f.show("referrer.name")), (0.36, rng.choice(["NPI", "NPI #", "Individual NPI"]), f.show("referrer.npi")))
        lines((0.64, rng.choice(["Practice", "Practice name", "Office / group"]), f.show("referrer.organization")), (0.36, "Contact", f.extra("staff")))
        lines((0.32, rng.choice(["Phone", "Office phone", "Tel"]), f.show("referrer.phone")), (0.32, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")), (0.36, "PCP", f.extra("pcp") if rng.random() < 0.5 else ""), gap=25)

    def reason():
        nonlocal y
        heading(rng.choice(["REASON FOR REFERRAL", "Referral Information", "Clinical Information"]))
        f.label(x, y, rng.choice(["Reason for visit / symptoms:", "Reason for referral:", "Chief complaint and history:"]))
        step = 18
        f.write_block(x + 4, y + 16, f.show("referral.reason"), wide - 14, leading=step / (f.size + 1.5 * case.hand))
        for i in range(3):
            s.line(x, y + 19 + i * step, x + wide - 7, y + 19 + i * step, 0.6)
        y += 22 + 3 * step
        shown = f.note("referral.diagnoses[]") or []
        label = rng.choice(["ICD-10", "Dx code", "ICD code"])
        for i in range(2):
            lines((0.74, "Diagnosis" + ("" if i == 0 else " 2"), f.capital(case.descriptions[shown[i]]) if i < len(shown) else ""), (0.26, label, shown[i] if i < len(shown) else ""))
        service = f.note("referral.service")
        end = f.checks(x, y, [(w, w) for w in sorted({service, "Consult only", "Evaluate and treat"})], service, 11, 9)
        f.underlined(end, y, x + wide - 7 - end, "Procedure", ", ".join(f.procedures("{words} {code}")))
        y += 25

    lines((0.34, rng.choice(["Date", "Today's date", "Referral date"]), f.show("referral.date")), (0.66, rng.choice(["Physician requested", "Appointment with", "Refer to Dr."]), f.show("recipient.name")))
    f.label(x, y, rng.choice(["Priority:", "Appointment:", "Urgency:"]), bold=True)
    f.checks(x + 74, y, rng.choice(HASTE), f.note("referral.urgency"), 18, 9.2)
    y += 25
    for part in rng.choice([(patient, insurance, sender, reason), (sender, patient, insurance, reason), (patient, reason, insurance, sender)]):
        part()
    f.label(x, y - 4, "Please send:", bold=True)
    at = x + 66
    for words in ("last 2 office notes", "labs", "imaging reports", "medication list", "insurance card"):
        at = f.check(at, y - 4, words, rng.random() < 0.6, 8.8) + 11
    y += 26
    f.label(x, y, rng.choice(["Provider signature", "Signature", "Referring provider's signature"]))
    f.sign(x + 144, y, 220)
    s.text(306, 774, f"Office use only:  Rec'd ______  Appt ____________  Called ______     Billing {f.extra('billing_phone')}", plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
