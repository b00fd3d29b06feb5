"""A hospital record's requisition: bars of a printed code at the top right, two framed blocks with the patient and the visit side by side, order details as names set right to a colon, the other parties and the coverage in framed blocks below."""
import datetime

import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Pain Management", "Nephrology", "Hematology", "General Surgery", "Vascular Surgery", "Pulmonary Rehabilitation", "Otolaryngology"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "RTN - Routine", "urgent": "URG - Urgent", "emergent": "STAT - Emergent"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "dejavu", "serif"]), rng.choice([9.6, 10, 10.4]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 40, 532, 58
    heavy, step, framed = rng.random() < 0.5, f.size * 1.45, rng.random() < 0.7
    s.text(x, y, f.show("referrer.organization"), bold, 13)
    s.text(x, y + 12, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.4)
    s.text(x, y + 23, rng.choice(["Phone {0}   Fax {1}", "Tel: {0}  Fax: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.4)
    at = x + wide - 130
    while at < x + wide - 2:
        thick = rng.choice([0.8, 0.8, 1.6, 2.4])
        s.box(at, y - 12, thick, 20, 0, 0)
        at += thick + rng.choice([1.2, 1.2, 2.4])
    s.text(x + wide - 65, y + 17, f"*{f.extra('order')}*", plain, 8, "centre")
    y += 44
    s.text(306, y, rng.choice(["REFERRAL REQUISITION", "Outpatient Referral Requisition", "Order Requisition: Referral", "CONSULTATION REQUISITION"]), bold, 13, "centre")
    y += 10
    born = f.show("patient.dob")
    age = f"{(datetime.date.fromisoformat(v['referral.date']) - datetime.date.fromisoformat(v['patient.dob'])).days // 365} {rng.choice(['years', 'Years', 'yrs'])}" if born else ""

    def lines(left, room, down, pairs, tab=0):
        """Names set right to a colon and the answers, folded; returns the y below."""
        edge = left + max(tab, 6 + max(fonts.width(label + ":", bold if heavy else plain, f.size - 0.4) for label, _ in pairs))
        for label, value in pairs:
            s.text(edge, down, label + ":", bold if heavy else plain, f.size - 0.4, "right")
            size, free = f.size, left + room - edge - 12
            while size > 6 and any(fonts.width(w, plain, size) > free for w in str(value).split()):
                size -= 0.2
            for words in fold(value, free, plain, size) or [""]:
                s.text(edge + 6, down, words, plain, size)
                down += step
        return down

    def beside(first, second, share=0.5):
        """Two titled blocks side by side."""
        nonlocal y
        ends, tops = [], y
        for (title, pairs), left, room in ((first, x, share * wide - 5), (second, x + share * wide + 5, (1 - share) * wide - 5)):
            s.text(left + 5, tops + 11.5, title, bold, 9.4)
            ends.append(lines(left + 2, room, tops + 26, pairs))
        low = max(ends) - step + 6
        for left, room in ((x, share * wide - 5), (x + share * wide + 5, (1 - share) * wide - 5)):
            if framed:
                s.box(left, tops, room, low - tops, 0.7)
            else:
                s.line(left, tops, left + room, tops, 1.2)
        y = low + 9

    first, second = rng.choice([("Home phone", "Cell phone"), ("Phone", "Alternate phone"), ("Mobile phone", "Home phone"), ("Preferred phone", "Business phone")])
    person = (rng.choice(["PATIENT", "Patient Information", "Patient"]), [(rng.choice(["Patient name", "Name", "Patient"]), f.name_last_first()), (rng.choice(["DOB", "Birth date", "Date of birth"]), born), (rng.choice(["Age / sex", "Age/Gender"]), ", ".join(w for w in (age, f.show("patient.sex")) if w)), (rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}"),
              (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), (rng.choice(["Language", "Preferred language"]), f.show("patient.language"))])
    visit = (rng.choice(["VISIT", "Encounter", "Encounter Information"]), [("MRN", f.show("patient.mrn")), (rng.choice(["FIN", "Account no.", "Visit no."]), str(rng.randint(10 ** 8, 10 ** 9))), (rng.choice(["Visit date", "Admit date", "Encounter date"]), f.away(-rng.randint(1, 6), "%m/%d/%Y")), (rng.choice(["Location", "Nurse unit", "Department"]), rng.choice(["Ambulatory Clinic 2", "Primary Care East", "Clinic B"])), (rng.choice(["Attending", "Attending physician"]), f.extra("pcp")), (rng.choice(["Guarantor", "Next of kin"]), f.extra("guarantor")), ("Phone", f.extra("emergency_phone"))])
    codes = f.diagnoses(rng.choice(["{words} ({code})", "{code} - {words}", "{code} {words}"]))
    clock = f" {rng.randint(8, 17):02d}:{rng.randint(10, 59)}"
    order = [(rng.choice(["Order", "Orderable", "Order name"]), f"{rng.choice(['Referral to', 'Ambulatory referral to', 'Consult to'])} {f.show('referral.specialty')}"), (rng.choice(["Order date/time", "Date ordered", "Order placed", "Requested date/time"]), (f.show("referral.date") + clock) if "referral.date" not in case.blank else ""), (rng.choice(["Priority", "Order priority"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")), (rng.choice(["Order status", "Status"]), rng.choice(["Ordered", "Active"])),
             *((rng.choice(["Diagnosis", "Associated diagnosis"]) if n == 0 else f"Diagnosis {n + 1}", words) for n, words in enumerate(codes or [""])), (rng.choice(["Service requested", "Type of service", "Scope of referral"]), f.show("referral.service")), (rng.choice(["Number of visits", "Visits requested"]), f.show("referral.visits")), (rng.choice(["Procedure (CPT)", "Requested procedures"]), "; ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"])))), (rng.choice(["Reason for referral", "Reason for exam / consult", "Special instructions / reason", "Reason for consult"]), f.show("referral.reason"))]

    def details():
        nonlocal y
        s.text(x + 5, y + 11.5, rng.choice(["ORDER DETAILS", "Order Details", "Order Information"]), bold, 9.4)
        low = lines(x + 2, wide, y + 26, order, 128) - step + 6
        if framed:
            s.box(x, y, wide, low - y, 0.7)
        else:
            s.line(x, y, x + wide, y, 1.2)
        y = low + 9

    source = (rng.choice(["ORDERING PROVIDER", "Ordering Physician", "Referring Provider"]), [(rng.choice(["Ordering provider", "Provider", "Physician"]), f.show("referrer.name")), (rng.choice(["NPI", "NPI number"]), f.show("referrer.npi")), (rng.choice(["Entered by", "Order entry"]), f.extra("staff")), (rng.choice(["cc", "Copy to"]), f.extra("cc"))])
    target = (rng.choice(["REFER TO", "Referred To", "Consulting Provider"]), [(rng.choice(["Provider", "Physician"]), f.show("recipient.name")), (rng.choice(["Practice", "Location", "Facility"]), f.show("recipient.organization")), ("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax"))])
    label, group = rng.choice(["Policy number", "Member number", "Subscriber ID", "Policy no."]), rng.choice(["Group number", "Group no."])
    cover = (rng.choice(["PRIMARY INSURANCE", "Primary Insurance", "Insurance 1"]), [(rng.choice(["Health plan", "Insurance", "Company"]), f.show("insurance.payer")), (rng.choice(["Plan type", "Plan"]), f.show("insurance.plan")), (label, f.show("insurance.member_id")), (group, f.show("insurance.group")), (rng.choice(["Subscriber", "Insured"]), f.show("insurance.holder")), (rng.choice(["Authorization", "Authorization no.", "Pre-cert no."]), f.show("insurance.auth_number"))])
    has = "insurance2.payer" in v
    other = (rng.choice(["SECONDARY INSURANCE", "Secondary Insurance", "Insurance 2"]), [(cover[1][0][0], f.show("insurance2.payer") if has else ""), (label, f.show("insurance2.member_id") if has else ""), (rng.choice(["Effective", "Subscriber"]), "")])
    who, bill, ways = lambda: beside(person, visit, 0.57), lambda: beside(cover, other, 0.53), lambda: beside(*rng.choice([(source, target), (target, source)]))
    for part in rng.choice([(who, details, ways, bill), (who, bill, details, ways), (who, ways, details, bill)]):
        part()
    y += 9
    stamp = f"   {f.sent('%m/%d/%Y')}{clock}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically signed by:', 'E-signature:', 'Authenticated by:'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Signature: not yet signed", "Cosign required: ______________________"]), plain, 9)
    s.line(x, 758, x + wide, 758, 0.4)
    s.text(x, 768, f"{v['patient.last_name']}, {v['patient.first_name']}   MRN {v['patient.mrn']}   Printed {f.away(rng.randint(0, 2), '%m/%d/%Y')} {rng.randint(8, 17):02d}:{rng.randint(10, 59)} by {case.extras['staff']}", plain, 7.4)
    s.text(x + wide, 768, "Page 1 of 1", plain, 7.4, "right")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
