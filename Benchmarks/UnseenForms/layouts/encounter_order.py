"""A record system's referral order from a visit: a banner with the patient, two columns of keys and values that run down on their own, tables of diagnoses and of orders, the comment last."""
import datetime

import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "Nephrology", "General Surgery", "Hematology", "Allergy & Immunology", "Podiatry"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Routine (14 days)", "urgent": "Urgent (72 hours)", "emergent": "Emergent (same day)"}, {"routine": "Normal", "urgent": "High - urgent", "emergent": "Emergent"}]


def draw(case, rng):
    case.values["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu", "serif"]), 8.8)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 40, 532, case.values
    sent = datetime.date.fromisoformat(v["referral.date"])
    tabbed, sparse, strong = rng.random() < 0.55, rng.random() < 0.5, rng.random() < 0.5
    voice = rng.choice([str, str, str.upper])
    room, tab = 258, 98
    s.text(x, 62, f.show("referrer.organization"), bold, 13)
    s.text(x, 74, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.4)
    s.text(x, 84.5, rng.choice(["Tel {0}  Fax {1}", "Main: {0}   Fax: {1}", "P {0} | F {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.4)
    s.text(x + wide, 62, rng.choice(["Ambulatory Referral", "REFERRAL ORDER", "Outpatient Referral Order", "Order Requisition - Referral"]), bold, 13, "right")
    s.text(x + wide, 74, f"{rng.choice(['Referral ID', 'Order no.', 'Ref. #'])} {f.extra('order')}", plain, 8.4, "right")
    grey = rng.random() < 0.5
    s.box(x, 93, wide, 20, 0.8, 228 if grey else None)
    born = f.show("patient.dob")
    age = f"{(sent - datetime.date.fromisoformat(v['patient.dob'])).days // 365} y.o." if born else ""
    s.text(x + 6, 106.5, f.name_last_first(), bold, 10.4)
    s.text(x + wide - 10, 106.5, "    ".join(w for w in (f"{rng.choice(['DOB', 'Born'])} {born}" if born else "", f"{age} {f.show('patient.sex')}".strip(), f"{rng.choice(['MRN', 'Med Rec #', 'Acct'])} {f.show('patient.mrn')}") if w), plain, 9, "right")

    def column(at, down, parts):
        for title, rows in parts:
            s.text(at, down, title, bold, 9.6)
            s.line(at, down + 3.5, at + room, down + 3.5, 0.5, 80)
            down += 15.5
            for label, value in rows:
                if sparse and not value:
                    continue
                end = s.text(at, down, voice(label) + ":", bold if strong else plain, f.size - 0.8 * (voice is str.upper)) + 4
                end = max(end, at + tab) if tabbed else end
                size, left = f.size, at + room - end
                while size > 6 and any(fonts.width(w, plain, size) > left for w in value.split()):
                    size -= 0.2
                for words in fold(value, left, plain, size) or [""]:
                    s.text(end, down, words, plain, size)
                    down += 12.4
            down += 9
        return down

    first, second = rng.choice([("Home phone", "Mobile phone"), ("Cell", "Home"), ("Phone", "Work phone"), ("Preferred phone", "Other phone")])
    patient = (rng.choice(["Patient", "Patient Details", "Demographics"]), [
        (rng.choice(["Name", "Patient name", "Legal name"]), f.name_first_last()), (rng.choice(["Birth date", "DOB", "Date of birth"]), born), (rng.choice(["Sex", "Legal sex", "Gender"]), f.show("patient.sex")),
        (rng.choice(["Address", "Home address", "Residence"]), f"{f.show('patient.street')}, {f.place()}"), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), (rng.choice(["E-mail", "Email"]), f.show("patient.email")),
        (rng.choice(["Language", "Preferred language", "Spoken language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Needs interpreter", "Interpreter needed"]), f.show("patient.interpreter")),
        (rng.choice(["Emergency contact", "Emerg. contact", "Next of kin"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}")])
    number, holder = rng.choice(["Member ID", "Subscriber ID", "Policy ID", "ID number"]), rng.choice(["Subscriber", "Policy holder", "Insured name"])
    cover = [(rng.choice(["Coverage", "Primary Coverage", "Insurance (Primary)"]), [(rng.choice(["Payer", "Payor", "Insurance", "Carrier"]), f.show("insurance.payer")), (rng.choice(["Plan", "Plan name", "Product"]), f.show("insurance.plan")), (number, f.show("insurance.member_id")), (rng.choice(["Group", "Group no.", "Group number"]), f.show("insurance.group")), (holder, f.show("insurance.holder"))])]
    if "insurance2.payer" in v:
        cover.append((rng.choice(["Secondary Coverage", "Insurance (Secondary)"]), [(cover[0][1][0][0], f.show("insurance2.payer")), (number, f.show("insurance2.member_id"))]))
    order = (rng.choice(["Order", "Order Information", "Referral"]), [
        (rng.choice(["Ordered", "Order date", "Date ordered", "Ordered on"]), f.show("referral.date")), (rng.choice(["Priority", "Urgency", "Acuity"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")), (rng.choice(["Expires", "Expiration", "Good through"]), f.away(rng.choice([90, 180, 365]), "%m/%d/%Y")),
        (rng.choice(["To specialty", "Specialty", "Specialty requested"]), f.show("referral.specialty")), (rng.choice(["Service", "Type of service", "Care requested"]), f.show("referral.service")), (rng.choice(["Visits", "Visits requested", "No. of visits"]), f.show("referral.visits")),
        (rng.choice(["Authorization", "Auth required", "Prior auth required"]), f.show("insurance.auth_required")), (rng.choice(["Auth no.", "Authorization no.", "PA number"]), f.show("insurance.auth_number"))])
    source = (rng.choice(["Ordering Provider", "Referring Provider", "Referred By"]), [
        (rng.choice(["Provider", "Ordered by", "Clinician"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["Department", "Clinic", "Location"]), f.show("referrer.organization")), ("Phone", f.show("referrer.phone")), ("Fax", f.show("referrer.fax")), ("PCP", f.extra("pcp"))])
    target = (rng.choice(["Refer To", "Referred To", "Performing Provider"]), [
        (rng.choice(["Provider", "To provider", "Specialist"]), f.show("recipient.name")), (rng.choice(["Location", "Clinic", "Practice"]), f.show("recipient.organization")), ("Address", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"), ("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax"))])
    sides = [[patient, *cover], rng.choice([[order, source, target], [source, order, target], [order, target, source]])]
    if rng.random() < 0.3:
        sides.reverse()
    y = max(column(x + i * (wide - room), 130, parts) for i, parts in enumerate(sides)) + 6

    def table(title, stops, names, rows):
        nonlocal y
        s.text(x, y, title, bold, 9.6)
        y += 6
        for n, cells in enumerate([names] + rows):
            pieces = [fold(w, (b - a) * wide - 8, plain, f.size) or [""] for a, b, w in zip(stops, stops[1:], cells)]
            deep = 4.5 + 11.4 * max(map(len, pieces))
            for a, b, lines in zip(stops, stops[1:], pieces):
                s.box(x + a * wide, y, (b - a) * wide, deep, 0.5, 232 if n == 0 else None)
                for i, words in enumerate(lines):
                    s.text(x + a * wide + 4, y + 11 + i * 11.4, words, bold if n == 0 else plain, f.size)
            y += deep
        y += 17

    codes = f.note("referral.diagnoses[]") or []
    listed = [(c, f.capital(case.descriptions[c])) for c in codes] or [("", "")]
    heads = (rng.choice(["ICD-10", "ICD-10-CM", "Dx code", "Code"]), rng.choice(["Diagnosis", "Description", "Problem"]))
    turn = rng.random() < 0.5
    extra = rng.choice(["Onset", "Noted", "Dx date"])
    table(rng.choice(["Diagnoses", "Associated Diagnoses", "Visit Diagnoses"]), (0, 0.66, 0.82, 1) if turn else (0, 0.16, 0.82, 1), (*(heads[::-1] if turn else heads), extra),
          [((w, c) if turn else (c, w)) + (f.away(-rng.randint(5, 700), "%m/%Y") if c else "",) for c, w in listed])
    wanted = [(c, f.capital(dict(case.procedures)[c])) for c in f.note("referral.procedures[]") or []]
    table(rng.choice(["Orders", "Procedures Requested", "Requested Services"]), (0, 0.16, 0.88, 1), ("CPT", rng.choice(["Procedure", "Service"]), "Qty"), [(*w, "1") for w in wanted])
    s.text(x, y, rng.choice(["Reason for Referral", "Reason for Consult", "Comments / Reason", "Clinical Question"]), bold, 9.6)
    y = s.block(x, y + 13.5, f.show("referral.reason") or " ", wide, plain, f.size + 0.3, 1.4) + 12
    if f.note("referrer.signed"):
        s.text(x, y, f"{rng.choice(['Electronically signed:', 'Signed by', 'Authenticated by', 'E-signature:'])} {v['referrer.name']}" + (f"  {f.sent('%m/%d/%Y')} {rng.randint(7, 18):02d}:{rng.randint(10, 59)}" if f.sent() else ""), plain, f.size)
    else:
        s.text(x, y, rng.choice(["Signature pending", "Order not yet signed", "Awaiting signature"]), plain, f.size)
    s.line(x, 757, x + wide, 757, 0.4)
    s.text(x, 767, f"Pharmacy: {case.extras['pharmacy']} {f.phone(case.extras['pharmacy_phone'])}     Printed {f.away(rng.randint(0, 3), '%m/%d/%Y')} by {case.extras['staff']}", plain, 7.6)
    s.text(x + wide, 767, "Page 1", plain, 7.6, "right")
    f.imply("referral.type", "recipient.specialty")
    return f
