"""An order as a practice's web record prints it: block names down the left, unruled lines of text at the right with several names and values on one line, phones marked by a letter, rules between the blocks."""
import datetime

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Physical Therapy", "Podiatry", "Allergy & Immunology", "General Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Normal", "urgent": "High - urgent", "emergent": "Emergent"}, {"routine": "routine", "urgent": "urgent", "emergent": "emergent"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["open", "sans", "roboto", "serif", "dejavu"]), rng.choice([9.2, 9.6, 10]))
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 46, 520
    tab, colon, heavy, step = x + rng.choice([96, 108, 118]), rng.choice([":", ":", ""]), rng.random() < 0.5, f.size * 1.38
    centred = rng.random() < 0.5
    at, align = (306, "centre") if centred else (x, "left")
    s.text(at, 62, f.show("referrer.organization"), bold, 14, align)
    s.text(at, 74, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, align)
    s.text(at, 85, rng.choice(["Phone: {0}, Fax: {1}", "Tel: {0}   Fax: {1}", "Ph. {0} / Fx. {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.6, align)
    y = 110
    title = rng.choice([f"Order for Referral: {v['referral.specialty']}", "REFERRAL ORDER", f"Consult / Referral - {v['referral.specialty']}", "Referral / Consultation Order"])
    s.text(306, y, title, bold, 13, "centre")
    if v["referral.specialty"] in title:
        f.note("referral.specialty")
    y += 10

    def block(name, rows):
        """The name of the block at the left; each row is a list of (label, value), set one after the other and folded."""
        nonlocal y
        s.line(x, y, x + wide, y, 0.6, 90)
        y += 14
        for i, words in enumerate(fold(name, tab - x - 6, bold, 9.6)):
            s.text(x, y + 11.5 * i, words, bold, 9.6)
        top = y
        for row in rows:
            left = tab
            for label, value in row:
                if not label and not value:
                    continue
                if left > tab and len(fold(f"{label}{colon} {value}", x + wide - left, bold, f.size)) > 1:
                    left, y = tab, y + step
                end = s.text(left, y, label + colon, bold if heavy else plain, f.size) + 4 if label else left
                lines = [""]
                for word in str(value).split():
                    longer = f"{lines[-1]} {word}".strip()
                    start = end if len(lines) == 1 else tab
                    if lines[-1] and len(fold(longer, x + wide - start, plain, f.size)) > 1:
                        lines.append(word)
                    else:
                        lines[-1] = longer
                for n, words in enumerate(lines):
                    y += step * bool(n)
                    left = s.text(end if n == 0 else tab, y, words, plain, f.size)
                left += 16
            y += step
        y = max(y, top + 11.5 * len(fold(name, tab - x - 6, bold, 9.6))) - 2

    born = f.show("patient.dob")
    age = f" ({(datetime.date.fromisoformat(v['referral.date']) - datetime.date.fromisoformat(v['patient.dob'])).days // 365}yo)" if born and rng.random() < 0.6 else ""
    calls = rng.choice([("H", "M"), ("Home", "Mobile"), ("Mobile", "Work"), ("Phone", "Alt"), ("Cell", "Home")])

    def patient():
        block(rng.choice(["Patient", "Patient Info", "PATIENT"]), [[(rng.choice(["", "Name", "Patient name"]), rng.choice([f.name_last_first, f.name_first_last])())], [(rng.choice(["DOB", "Date of birth", "Born"]), born + age), (rng.choice(["Sex", "Gender", "Birth sex"]), f.show("patient.sex")), (rng.choice(["Patient ID", "Chart #", "MRN", "Account"]), f.show("patient.mrn"))],
              [(rng.choice(["", "Address"]), f"{f.show('patient.street')}, {f.place()}")], [(calls[0], f.show("patient.phone")), (calls[1], f.show("patient.phone_alt")), (rng.choice(["Email", "E-mail"]), f.show("patient.email"))], [(rng.choice(["Language", "Preferred language"]), f.show("patient.language")), (rng.choice(["Interpreter needed", "Interpreter"]), f.show("patient.interpreter"))]])

    def target():
        block(rng.choice(["Refer to", "To", "To provider", "Receiving provider"]), [[(rng.choice(["", "Provider"]), f.show("recipient.name")), (rng.choice(["Specialty", "Field"]), f.show("recipient.specialty"))], [("", f.show("recipient.organization"))], [("", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")], [(rng.choice(["Phone", "Ph", "Tel"]), f.show("recipient.phone")), (rng.choice(["Fax", "Fx"]), f.show("recipient.fax"))]])

    def order():
        when = rng.choice(["Order date", "Date ordered", "Date", "Created"])
        shown = f.diagnoses(rng.choice(["{code}: {words}", "{words} - {code}", "{words} ({code})", "ICD-10 {code} {words}"]))
        codes = [[("" if i else rng.choice(["Diagnosis", "Dx", "Diagnoses"]), words)] for i, words in enumerate(shown)] or [[("Diagnosis", "")]]
        wanted = "; ".join(f.procedures(rng.choice(["{words} (CPT {code})", "{code} {words}", "{words}, CPT {code}"])))
        block(rng.choice(["Order", "Order details", "Referral", "Request"]), [[(when, f.show("referral.date")), (rng.choice(["Priority", "Urgency"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")), (rng.choice(["Order #", "Order ID"]), f.extra("order"))], *codes,
              [(rng.choice(["Service", "Reason type", "Requested"]), f.show("referral.service")), (rng.choice(["Visits", "No. of visits", "# visits"]), str(f.show("referral.visits")))], [(rng.choice(["Procedure", "Procedures", "Also requested"]), wanted)], [(rng.choice(["Notes to provider", "Reason for referral", "Note", "Clinical notes", "Reason"]), f.show("referral.reason"))]])

    def coverage():
        label, group, holder = rng.choice(["Policy #", "Member ID", "ID", "Policy number", "Insurance ID"]), rng.choice(["Group", "Group #", "Grp no."]), rng.choice(["Policy holder", "Insured", "Subscriber"])
        rows = [[(rng.choice(["Primary", "Primary insurance", "1"]), f.show("insurance.payer")), (rng.choice(["Plan", "Product"]) if "insurance.plan" not in case.blank else "", f.show("insurance.plan"))], [(label, f.show("insurance.member_id"))] + ([(group, f.show("insurance.group"))] if v["insurance.group"] else []) + [(holder, f.show("insurance.holder"))]]
        if "insurance2.payer" in v:
            rows.append([(rng.choice(["Secondary", "Secondary insurance", "2"]), f.show("insurance2.payer")), (label, f.show("insurance2.member_id"))])
        rows.append([(rng.choice(["Auth required", "Authorization needed"]), f.show("insurance.auth_required"))] + ([(rng.choice(["Auth #", "Authorization number"]), f.show("insurance.auth_number"))] if v["insurance.auth_number"] else []))
        block(rng.choice(["Insurance", "Coverage", "Insurance Info"]), rows)

    def sender():
        block(rng.choice(["Ordering provider", "Referring provider", "From", "Ordered by"]), [[(rng.choice(["", "Provider"]), f.show("referrer.name")), (rng.choice(["NPI", "NPI #"]), f.show("referrer.npi"))], [(rng.choice(["Supervising", "Primary care provider", "PCP"]), f.extra("pcp")), ("Contact", f.extra("staff"))]])

    def chart():
        block(rng.choice(["Chart", "Clinical", "Summary"]), [[("Allergies", rng.choice(["NKDA", "penicillin", "latex, sulfa"])), ("Pharmacy", f"{f.extra('pharmacy')} {f.extra('pharmacy_phone')}")], [("Medications", rng.choice(["lisinopril 10 mg tablet, metformin 500 mg tablet", "atorvastatin 20 mg tablet, omeprazole 20 mg capsule", "sertraline 50 mg tablet, vitamin D3"]))],
              [("Vitals", f"BP {rng.randint(108, 150)}/{rng.randint(62, 92)}, pulse {rng.randint(58, 98)}, weight {rng.randint(120, 250)} lbs, BMI {rng.randint(21, 38)}.{rng.randint(0, 9)}")], [("Emergency contact", f"{f.extra('emergency')}, {f.extra('emergency_phone')}")]])

    for part in rng.choice([(target, patient, order, coverage, sender, chart), (patient, coverage, target, order, sender, chart), (sender, target, order, patient, coverage, chart), (order, patient, coverage, sender, target, chart)]):
        part()
    s.line(x, y, x + wide, y, 0.6, 90)
    y += 18
    stamp = f", {f.sent('%m/%d/%Y')} {rng.randint(8, 11):02d}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically approved by:', 'E-signed by', 'Electronically signed by:'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Signature: ______________________  (not yet signed)", "Awaiting approval by provider"]), plain, f.size)
    s.text(x, 766, f"{people.surname(v['referrer.name'])} / {v['patient.mrn']}     This fax may hold protected health information. Misdirected? Call {f.phone(case.extras['after_hours'])}.", plain, 7.4)
    s.text(x + wide, 766, rng.choice(["p. 1", "Page 1/1", "1 of 3"]), plain, 7.4, "right")
    f.imply("referral.type", "referral.specialty")
    return f
