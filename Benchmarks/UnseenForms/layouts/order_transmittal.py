"""A web record's order as it faxes itself: one column from top to bottom, grey labels at the left, the answers at the right over hairlines, names and addresses as stacked lines without labels of their own, the patient's line with number and birth date in brackets at the top and foot."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Physical Therapy", "Otolaryngology", "Nephrology", "Hematology", "Allergy & Immunology", "Podiatry", "Sleep Medicine"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Standard", "urgent": "Urgent (see within 1 week)", "emergent": "Emergent (see today)"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "sans", "open", "roboto", "serif"]), rng.choice([9.6, 10, 10.4]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 50, 512, 60
    tab, tone, step = x + rng.choice([128, 140, 152]), rng.choice([0, 60, 90]), f.size * 1.27
    ruled = rng.random() < 0.7
    s.text(x, y, f.show("referrer.organization"), bold, 12.5)
    s.text(x, y + 11.5, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.4)
    s.text(x, y + 22, rng.choice(["phone: {0}   fax: {1}", "Ph {0}, Fax {1}", "Main {0} | Fax {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.4)
    s.text(x + wide, y, rng.choice(["Referral Order", "CONSULT ORDER", "Order: Referral", "Specialist Referral"]), bold, 12.5, "right")
    s.text(x + wide, y + 11.5, f"{rng.choice(['Order ID', 'Order #', 'Doc ID'])} {f.extra('order')}", plain, 8.4, "right")
    y += 42
    name, born = rng.choice([f.name_last_first, f.name_first_last])(), f.show("patient.dob")
    idle = rng.choice(["id #{0}", "chart #{0}", "MRN {0}"]).format(f.show("patient.mrn"))
    s.text(x, y, f"{name} ({', '.join(w for w in (idle, f'dob: {born}' if born else '') if w)})", bold, 11)
    y += 6

    def row(label, *lines):
        """A grey label and the stacked lines of its answer."""
        nonlocal y
        lines = [words for words in lines if words] or [""]
        for n, words in enumerate(piece for one in lines for piece in fold(one, x + wide - tab, plain, f.size) or [""]):
            y += step + 1.2 * (n == 0)
            if n == 0:
                s.text(x, y, label, plain, f.size - 0.4, colour=tone)
            s.text(tab, y, words, plain, f.size)
        if ruled:
            s.line(x, y + 3, x + wide, y + 3, 0.3, 120)

    def head(words):
        nonlocal y
        y += 19
        s.text(x, y, words, bold, 10.4)
        s.line(x, y + 3.5, x + wide, y + 3.5, 1)
        y += 3

    def order():
        head(rng.choice(["Order details", "Order", "Referral"]))
        row(rng.choice(["Order", "Order name", "Ordered"]), f"{f.show('referral.specialty')} {rng.choice(['referral', 'consult', 'referral order'])}")
        row(rng.choice(["Order date", "Date", "Ordered on"]), f.show("referral.date"))
        row(rng.choice(["Priority", "Urgency"]), rng.choice(HASTE).get(f.note("referral.urgency"), ""))
        row(rng.choice(["Diagnosis", "Diagnoses", "Dx"]), *f.diagnoses(rng.choice(["{words} (ICD-10: {code})", "{code}: {words}", "{words} - {code}"])))
        row(rng.choice(["Procedure", "Procedures"]), *f.procedures(rng.choice(["{words} (CPT: {code})", "{code}: {words}"])))
        row(rng.choice(["Service", "Type of service", "Requested"]), f.show("referral.service"))
        row(rng.choice(["Visits", "# of visits", "Visits allowed"]), str(f.show("referral.visits")))
        row(rng.choice(["Reason for referral", "Note to provider", "Clinical notes", "Reason"]), f.show("referral.reason"))

    def target():
        head(rng.choice(["To", "Refer to", "Receiving provider"]))
        row(rng.choice(["Provider", "Clinical provider", "Sent to"]), f.show("recipient.name"), f.show("recipient.organization"), f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")
        row(rng.choice(["Phone / fax", "Contact"]), rng.choice(["phone {0}   fax {1}", "P: {0}  F: {1}", "{0} (phone), {1} (fax)"]).format(f.show("recipient.phone"), f.show("recipient.fax")))

    def source():
        head(rng.choice(["From", "Ordering provider", "Ordered by"]))
        row(rng.choice(["Provider", "Ordering provider", "Referring provider"]), f"{f.show('referrer.name')}")
        row(rng.choice(["NPI", "Provider NPI"]), f.show("referrer.npi"))
        row(rng.choice(["Supervising / PCP", "Usual provider", "PCP"]), f.extra("pcp"))
        row(rng.choice(["Office contact", "Sent by"]), f.extra("staff"))

    def patient():
        head(rng.choice(["Patient", "Patient information", "About the patient"]))
        row(rng.choice(["Legal sex", "Sex", "Gender"]), f.show("patient.sex"))
        row(rng.choice(["Address", "Home address"]), f.show("patient.street"), f.place())
        first, second = rng.choice([("mobile", "home"), ("home", "work"), ("cell", "home"), ("M", "H")])
        phone, other = f.show("patient.phone"), f.show("patient.phone_alt")
        shape = rng.choice(["{1} ({0})", "{0}: {1}"])
        row(rng.choice(["Phone", "Phones", "Contact numbers"]), "   ".join(shape.format(*pair) for pair in ((first, phone), (second, other)) if pair[1]))
        row(rng.choice(["Email", "E-mail"]), f.show("patient.email"))
        row(rng.choice(["Language", "Preferred language"]), f.show("patient.language"))
        if v["patient.interpreter"] or rng.random() < 0.4:
            row(rng.choice(["Interpreter needed", "Needs interpreter"]), f.show("patient.interpreter"))
        if rng.random() < 0.5:
            row(rng.choice(["Emergency contact", "Guarantor"]), f"{f.extra('emergency')}   {f.extra('emergency_phone')}")

    def coverage():
        head(rng.choice(["Insurance", "Insurance information", "Coverage"]))
        plan = f.show("insurance.plan")
        row(rng.choice(["Primary", "Primary insurance", "Insurance 1"]), f.show("insurance.payer") + (f" - {plan}" if plan else ""))
        row(rng.choice(["Member ID", "Policy number", "ID number", "Policy ID"]), f.show("insurance.member_id"))
        if v["insurance.group"]:
            row(rng.choice(["Group", "Group number"]), f.show("insurance.group"))
        row(rng.choice(["Policy holder", "Subscriber", "Insured"]), f.show("insurance.holder"))
        if "insurance2.payer" in v:
            row(rng.choice(["Secondary", "Secondary insurance", "Insurance 2"]), f"{f.show('insurance2.payer')}   {rng.choice(['ID', 'policy no.', 'ID #'])} {f.show('insurance2.member_id')}")
        if v["insurance.auth_number"]:
            row(rng.choice(["Authorization", "Prior auth no.", "Auth number"]), f.show("insurance.auth_number"))

    for part in rng.choice([(order, target, patient, coverage, source), (target, source, order, patient, coverage), (patient, coverage, order, target, source), (source, target, patient, coverage, order)]):
        part()
    y += 21
    stamp = f" on {f.sent('%m/%d/%Y')} at {rng.choice([f'{rng.randint(8, 11)}:{rng.randint(10, 59)} AM', f'{rng.randint(1, 5)}:{rng.randint(10, 59)} PM'])}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically signed by', 'Signed electronically by', 'Approved by'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["This order has not been signed.", "Signature: ______________________", "Unsigned - awaiting provider"]), plain, f.size)
    s.line(x, 758, x + wide, 758, 0.4)
    s.text(x, 768, f"{v['patient.last_name']}, {v['patient.first_name']} #{v['patient.mrn']}     {rng.choice(['Sent via fax', 'Transmitted'])} {f.away(rng.randint(0, 2), '%m/%d/%Y')}", plain, 7.4)
    s.text(x + wide, 768, rng.choice(["If received in error call {0}", "Questions: {0}"]).format(f.extra("after_hours")), plain, 7.4, "right")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
