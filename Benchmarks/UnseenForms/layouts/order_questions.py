"""A hospital record's order print: plain lists of key and value under underlined headings, a table of questions with answers, diagnoses in square brackets, coverage at the end."""
import datetime

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Audiology", "Podiatry", "Nephrology", "Otolaryngology"], 0
URGENCY = {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}


def draw(case, rng):
    case.capitals = False
    f = Form(case, rng, rng.choice(["sans", "dejavu", "open", "roboto"]), 9.2)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 44, 524, case.values
    sent = datetime.date.fromisoformat(v["referral.date"])
    order = f.extra("order")
    age = "" if "patient.dob" in case.blank else f", {(sent - datetime.date.fromisoformat(v['patient.dob'])).days // 365} y.o."
    s.text(x, 62, f"{f.name_last_first()}", bold, 12)
    s.text(x + wide, 62, f.show("referrer.organization"), bold, 10, "right")
    s.text(x, 75, f"MRN {f.show('patient.mrn')}{age}, {f.show('patient.sex')}", plain, f.size)
    s.text(x + wide, 75, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, "right")
    s.text(x + wide, 86, f"Main {f.show('referrer.phone')}    Fax {f.show('referrer.fax')}", plain, 8.6, "right")
    s.line(x, 92, x + wide, 92, 1.2)
    s.text(x, 110, f"AMB REF TO {f.show('referral.specialty').upper()} (Order {order})", bold, 11.5)
    y = 130

    def heading(words):
        nonlocal y
        end = s.text(x, y, words, bold, 10)
        s.line(x, y + 2, end, y + 2, 0.7)
        y += 15

    def listed(*pairs, at=x + 10, tab=128, room=wide - 140):
        """Keys with colons in one column, values in the next, wrapped."""
        nonlocal y
        for key, value in pairs:
            s.text(at, y, key + ":", plain, f.size)
            for words in fold(value, room, plain, f.size) or [""]:
                s.text(at + tab, y, words, plain, f.size)
                y += 12.4

    def twice(left, right):
        """Two lists side by side, the space under the longer one is common."""
        nonlocal y
        top, low = y, y
        for at, pairs in ((x + 10, left), (x + wide / 2 + 12, right)):
            y = top
            listed(*pairs, at=at, tab=92, room=wide / 2 - 112)
            low = max(low, y)
        y = low + 5

    clock = f"{rng.randint(8, 16):02d}{rng.randint(10, 59)}"
    heading("Order Details")
    dated = f"{f.show('referral.date')} {clock}" if f.note("referral.date") else ""
    user = case.extras["staff"] + ", " + rng.choice(["MA", "LPN", "RN"])
    twice([("Order date/time", dated), ("Class", rng.choice(["External Referral", "Outgoing", "Internal Referral"])), ("Priority", URGENCY.get(f.note("referral.urgency"), "")), ("Quantity", "1"), ("Visits", f.show("referral.visits"))],
          [("Ordering user", user), ("Authorizing", f.show("referrer.name")), ("NPI", f.show("referrer.npi")), ("Status", rng.choice(["Sent", "Active", "Pending Scheduling"])), ("Expires", f.away(365, "%m/%d/%Y"))])
    heading(rng.choice(["Referred To", "Referral Destination", "Refer To Provider/Department"]))
    twice([("Provider", f.show("recipient.name")), ("Dept/Location", f.show("recipient.organization")), ("Specialty", f.show("recipient.specialty"))], [("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax")), ("Address", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")])
    heading(rng.choice(["Associated Diagnoses", "Diagnoses", "Visit Diagnoses"]))
    for number, words in enumerate(f.diagnoses("{words} [{code}]") or ["None entered"]):
        y = s.block(x + 10, y, words + ("  - Primary" if number == 0 and "[" in words else ""), wide - 20, plain, f.size, 1.33)
    y += 5
    heading(rng.choice(["Order Questions", "Questions", "Referral Questionnaire"]))
    service = f.note("referral.service")
    kind = {"provider": "New patient", "second_opinion": "Second opinion", "follow_up": "Established patient, follow up"}[f.note("referral.type")]
    procedures = "; ".join(f.procedures("{words} (CPT {code})"))
    asked = [(rng.choice(["What is the reason for referral?", "Reason for referral / clinical question?", "Indication?"]), f.show("referral.reason")), ("Type of request?", kind), ("Which service do you want?", service), ("Procedure requested, if any?", procedures),
             ("Is the patient aware of this referral?", "Yes"), ("Interpreter needed?", f.show("patient.interpreter")), ("Preferred language?", f.show("patient.language")),
             ("Does the plan need prior authorization?", f.show("insurance.auth_required")), ("Authorization number, if known?", f.show("insurance.auth_number")), ("Release to patient?", rng.choice(["Immediate", "Manual release only"]))]
    split = x + 190
    s.box(x, y - 9, wide, 14, 0.5, 228)
    s.text(x + 5, y + 1.5, "Question", bold, 8.8)
    s.text(split + 5, y + 1.5, "Answer", bold, 8.8)
    y += 5
    for question, answer in asked:
        lines = fold(answer, x + wide - split - 12, plain, f.size) or [""]
        deep = 4.5 + 11.5 * len(lines)
        s.box(x, y, wide, deep, 0.4)
        s.line(split, y, split, y + deep, 0.4)
        s.text(x + 5, y + 10.8, question, plain, 8.8)
        for i, words in enumerate(lines):
            s.text(split + 5, y + 10.8 + i * 11.5, words, plain, f.size)
        y += deep
    y += 18
    heading("Patient Demographics")
    twice([("Patient name", f.name_first_last()), ("DOB", f.show("patient.dob")), ("Home address", f"{f.show('patient.street')}, {f.place()}"), ("PCP", f.extra("pcp"))],
          [("Mobile", f.show("patient.phone")), ("Home", f.show("patient.phone_alt")), ("Email", f.show("patient.email")), ("Emergency", f"{f.extra('emergency')} {f.extra('emergency_phone')}")])
    heading(rng.choice(["Coverage", "Hospital Account Coverages", "Insurance Information"]))
    left = [("1. Payer", f.show("insurance.payer")), ("Plan", f.show("insurance.plan")), ("Subscriber", f.show("insurance.holder")), ("Subscriber ID", f.show("insurance.member_id")), ("Group", f.show("insurance.group"))]
    second = [("2. Payer", f.show("insurance2.payer")), ("Subscriber ID", f.show("insurance2.member_id"))] if "insurance2.payer" in v else [("2. Payer", "None on file")]
    twice(left, second + [("Guarantor", case.extras["guarantor"])])
    if f.note("referrer.signed"):
        s.text(x, y + 8, f"Electronically signed by: {v['referrer.name']}" + (f" on {f.sent('%m/%d/%y')} {clock}" if f.sent() else ""), plain, f.size)
    else:
        s.text(x, y + 8, "Order not yet signed: cosign required", plain, f.size)
    s.line(x, 757, x + wide, 757, 0.5)
    s.text(x, 767, f"Printed by {case.extras['staff']} at {f.away(rng.randint(0, 2), '%-m/%-d/%y')}  Routing desk {f.extra('billing_phone')}", plain, 7.5)
    s.text(x + wide, 767, "Page 1 of 1", plain, 7.5, "right")
    return f
