"""An order as an office record prints it: three framed panels side by side with the patient, the coverage and the ordering office as short lines of label and value, a ruled table of what is ordered beneath them, the receiver in a line of text."""
import datetime

import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "Allergy & Immunology", "General Surgery", "Vascular Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Normal", "urgent": "High - urgent", "emergent": "Emergent"}, {"routine": "Elective", "urgent": "Urgent", "emergent": "Emergency"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "dejavu", "narrow"]), rng.choice([8.6, 9.2, 9.8]))
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    colon, voice, grey = rng.choice([":", ":", ""]), rng.choice([str, str, str.upper]), rng.choice([208, 222, 234])
    s.text(306, 62, f.show("referrer.organization"), bold, 13.5, "centre")
    s.text(306, 74, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, "centre")
    s.line(x, 81, x + wide, 81, 0.8)
    s.text(x, 97, rng.choice(["Order for Referral", "REFERRAL ORDER", "Consultation Order", "Outside Referral"]), bold, 13)
    s.text(x + wide, 97, f"{rng.choice(['Order', 'Order no.', 'Accession'])} {f.extra('order')}     {rng.choice(['Status: Ordered', 'Status: Sent', 'Printed ' + f.away(rng.randint(0, 3), '%m/%d/%Y')])}", plain, 8.2, "right")
    y = 108
    born = f.show("patient.dob")
    years = f" ({(datetime.date.fromisoformat(v['referral.date']) - datetime.date.fromisoformat(v['patient.dob'])).days // 365} y)" if born and rng.random() < 0.6 else ""
    first, second = rng.choice([("Home", "Cell"), ("Mobile", "Home"), ("Phone", "Alt phone"), ("Day phone", "Evening phone")])
    sex, name = rng.choice(["Sex", "Gender"]), rng.choice([f.name_last_first, f.name_first_last])()
    patient = (rng.choice(["Patient", "Patient Info"]), [("Name", name), (rng.choice(["DOB", "Birth date", "Born"]), born + years), (sex, f.show("patient.sex")), (rng.choice(["MRN", "Acct #", "Chart #", "Patient ID"]), f.show("patient.mrn")), ("Address", f"{f.show('patient.street')}, {f.place()}"), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), ("Email", f.show("patient.email")),
               (rng.choice(["Language", "Pref. language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Needs interpreter"]), f.show("patient.interpreter"))])
    number = rng.choice(["ID", "Member ID", "Policy", "Subscriber no."])
    coverage = (rng.choice(["Insurance", "Coverage", "Billing"]), [(rng.choice(["Primary", "Carrier", "Payer", "Insurance"]), f.show("insurance.payer")), ("Plan", f.show("insurance.plan")), (number, f.show("insurance.member_id")), (rng.choice(["Group", "Group #", "Grp"]), f.show("insurance.group")), (rng.choice(["Subscriber", "Insured", "Holder"]), f.show("insurance.holder")), ("Guarantor", f.extra("guarantor"))])
    if "insurance2.payer" in v:
        coverage[1].extend([(rng.choice(["Secondary", "Carrier 2"]), f.show("insurance2.payer")), (number, f.show("insurance2.member_id"))])
    coverage[1].append((rng.choice(["Auth required", "Prior auth needed"]), f.show("insurance.auth_required")))
    if v["insurance.auth_number"]:
        coverage[1].append((rng.choice(["Auth #", "Authorization", "Prior auth no."]), f.show("insurance.auth_number")))
    office = (rng.choice(["Ordering Provider", "Ordered By", "Referring Provider", "Requested By"]), [("Provider", f.show("referrer.name")), (rng.choice(["NPI", "Ind. NPI"]), f.show("referrer.npi")), (rng.choice(["Office", "Practice", "Clinic"]), f.show("referrer.organization")), (rng.choice(["Phone", "Tel"]), f.show("referrer.phone")), ("Fax", f.show("referrer.fax")), (rng.choice(["Contact", "Entered by"]), f.extra("staff")), ("PCP", f.extra("pcp")), (rng.choice(["Group NPI", "Billing NPI"]), f.extra("group_npi")), ("Tax ID", f.extra("tax_id"))])
    panels, room, deep = [patient, coverage, office], wide / 3, []
    if rng.random() < 0.5:
        panels = [office, patient, coverage]
    for i, (title, rows) in enumerate(panels):
        at, down = x + i * room + 5, y + 25
        s.box(x + i * room, y, room, 14, 0.7, grey)
        s.text(at, y + 10.3, voice(title), bold, 8.8)
        for label, value in rows:
            end = s.text(at, down, label + colon, bold, f.size) + 3.5
            words, line = value.split(), ""
            while words and len(fold(f"{line} {words[0]}", at + room - 10 - end, plain, f.size)) < 2:
                line = f"{line} {words.pop(0)}".strip()
            s.text(end, down, line, plain, f.size)
            for more in fold(" ".join(words), room - 20, plain, f.size):
                down += 10.8
                s.text(at + 8, down, more, plain, f.size)
            down += 12.6
        deep.append(down - 6 - y)
    for i in range(3):
        s.box(x + i * room, y, room, max(deep), 0.7)
    y += max(deep) + 16

    def order():
        nonlocal y
        stops = (0, 0.33, 0.66, 0.79, 0.86, 1)
        heads = (rng.choice(["Order", "Service", "Order / Service"]), rng.choice(["Diagnosis (ICD-10)", "Indications", "Dx", "Associated diagnosis"]), rng.choice(["Priority", "Urgency"]), rng.choice(["Visits", "Qty"]), rng.choice(["Ordered", "Order date", "Date"]))
        service = [f"{rng.choice(['Referral to', 'Consult:', 'Ambulatory referral to'])} {f.show('referral.specialty')}", f.show("referral.service"), *f.procedures(rng.choice(["{code} {words}", "{words} ({code})", "CPT {code}: {words}"]))]
        cells = [service, f.diagnoses(rng.choice(["{code} {words}", "{words} [{code}]", "{words} - {code}", "{code}: {words}"])), [rng.choice(HASTE).get(f.note("referral.urgency"), "")], [f.show("referral.visits")], [f.show("referral.date")]]
        pieces = [[line for item in cell for line in fold(item, (b - a) * wide - 9, plain, f.size)] for a, b, cell in zip(stops, stops[1:], cells)]
        high = 11.6 * max(map(len, pieces)) + 7
        s.box(x, y, wide, 14, 0.7, grey)
        s.box(x, y + 14, wide, high, 0.7)
        for n, (a, lines) in enumerate(zip(stops, pieces)):
            s.text(x + a * wide + 5, y + 10.3, voice(heads[n]), bold, 8.2)
            if n:
                s.line(x + a * wide, y, x + a * wide, y + 14 + high, 0.5)
            for i, words in enumerate(lines):
                s.text(x + a * wide + 5, y + 25 + 11.6 * i, words, plain, f.size)
        y += high + 32

    def target():
        nonlocal y
        s.text(x, y, rng.choice(["Refer to", "Send to", "Referred to provider", "Performing provider"]) + colon, bold, 9.4)
        spots = rng.choice(["Phone {0}    Fax {1}", "P {0}, F {1}", "Tel: {0} / Fax: {1}"])
        y = s.block(x + 8, y + 13, f"{f.show('recipient.name')}, {f.show('recipient.organization')}, {f.extra('recipient_street')}, {f.extra('recipient_place')}", wide - 8, plain, 9, 1.35)
        s.text(x + 8, y, spots.format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 9)
        y += 21

    def reason():
        nonlocal y
        s.text(x, y, rng.choice(["Reason for referral", "Comments", "Clinical information", "Notes to provider"]) + colon, bold, 9.4)
        y = s.block(x + 8, y + 13, f.show("referral.reason") or " ", wide - 8, plain, 9, 1.4) + 9

    for part in rng.choice([(order, target, reason), (target, order, reason), (order, reason, target)]):
        part()
    drugs = rng.sample(["lisinopril 20 mg", "atorvastatin 10 mg", "metformin 1000 mg", "omeprazole 20 mg", "gabapentin 300 mg", "levothyroxine 88 mcg", "albuterol inhaler"], 3)
    for title, words in (("Allergies", rng.choice(["No known drug allergies", "Penicillins (rash)", "Codeine (nausea)"])), ("Active medications", ", ".join(drugs)), ("Emergency contact", f"{f.extra('emergency')} {f.extra('emergency_phone')}")):
        y = s.block(x, y, f"{title}{colon} {words}", wide, plain, 8.4, 1.4)
    y += 14
    stamp = f" {f.sent('%m/%d/%Y')} {rng.randint(8, 17):02d}:{rng.randint(10, 59)}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Signed electronically:', 'Electronically signed by', 'Authorized by (e-signature)'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Signature: none on file", "Order pended for provider signature"]), plain, 9)
    s.text(x, 768, f"cc: {case.extras['cc']}", plain, 7.4)
    s.text(x + wide, 768, rng.choice(["Page 1 of 1", "Page 1 of 2"]), plain, 7.4, "right")
    f.imply("recipient.specialty", "referral.type")
    return f
