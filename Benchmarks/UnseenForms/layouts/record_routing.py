"""A primary care record's outbound referral: sender and receiver as framed address blocks without labels, the patient in a strip and three columns of small labels over values, right-set labels for the order, a table of coverages."""
import datetime

import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "Nephrology", "Hematology", "General Surgery", "Vascular Surgery", "Allergy & Immunology", "Podiatry", "Pain Management"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Routine - within 30 days", "urgent": "Urgent - within 7 days", "emergent": "Emergent - same day"}, {"routine": "Standard", "urgent": "Expedited (urgent)", "emergent": "Emergency"}]
DRUGS = ["lisinopril 10 mg daily", "atorvastatin 40 mg at bedtime", "metformin 500 mg twice daily", "levothyroxine 50 mcg daily", "omeprazole 20 mg daily", "amlodipine 5 mg daily", "sertraline 50 mg daily"]


def draw(case, rng):
    case.values["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "roboto", "open", "dejavu", "serif"]), 9)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 40, 532, case.values
    faint, voice, grey = rng.choice([0, 70, 100]), rng.choice([str, str.upper]), rng.choice([214, 226, 236])
    born = f.show("patient.dob")
    s.text(x, 62, rng.choice(["Referral Request", "OUTGOING REFERRAL", "Specialist Referral", "Referral to Specialist"]), bold, 15)
    s.text(x + wide, 56, f"{rng.choice(['Printed', 'Print date'])} {f.away(rng.randint(0, 4), '%m/%d/%Y')} {rng.randint(7, 17):02d}:{rng.randint(10, 59)} by {case.extras['staff']}", plain, 7.6, "right")
    s.text(x + wide, 66, f"{rng.choice(['Referral no.', 'Tracking #', 'Document ID'])} {f.extra('order')}", plain, 7.6, "right")
    y, room = 74, wide / 2 - 6
    phones = rng.choice(["P: {0}   F: {1}", "Tel {0} / Fax {1}", "Ph {0}, Fax {1}", "Phone: {0} Fax: {1}"])
    source = (rng.choice(["Referring Provider", "From", "Referred By", "Requesting Provider"]), [f.show("referrer.name"), f.show("referrer.organization"), f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", phones.format(f.show("referrer.phone"), f.show("referrer.fax")), f"{rng.choice(['NPI', 'NPI:', 'Individual NPI'])} {f.show('referrer.npi')}"])
    target = (rng.choice(["Refer To", "To", "Referred To", "Specialist"]), [f.show("recipient.name"), f.show("recipient.organization"), f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", phones.format(f.show("recipient.phone"), f.show("recipient.fax")), f"{rng.choice(['Specialty', 'Specialty:'])} {f.show('referral.specialty')}"])
    sides = [source, target] if rng.random() < 0.5 else [target, source]
    for i, (title, rows) in enumerate(sides):
        at = x + i * (room + 12)
        s.box(at, y, room, 84, 0.8)
        s.box(at, y, room, 15, 0.8, grey)
        s.text(at + 6, y + 10.8, voice(title), bold, 8.8)
        for n, words in enumerate(rows):
            s.text(at + 6, y + 27.5 + 12.4 * n, words, bold if n == 0 else plain, f.size)
    y += 100
    age = f", {(datetime.date.fromisoformat(v['referral.date']) - datetime.date.fromisoformat(v['patient.dob'])).days // 365} y.o." if born and rng.random() < 0.6 else ""
    s.line(x, y - 7, x + wide, y - 7, 1.2)
    s.text(x, y + 6, rng.choice([f.name_last_first, f.name_first_last])(), bold, 12)
    s.text(x + wide, y + 6, f"{rng.choice(['DOB', 'DOB:', 'Born'])} {born}{age}     {rng.choice(['MRN', 'Patient #', 'Chart'])} {f.show('patient.mrn')}", plain, 9.6, "right")
    y += 21

    def stacked(cells):
        """Small labels over values in three columns; a long value goes on below."""
        nonlocal y
        for n in range(0, len(cells), 3):
            deep = 1
            for i, (label, value) in enumerate(cells[n:n + 3]):
                at = x + i * wide / 3
                s.text(at, y, voice(label), plain, 6.9, colour=faint)
                lines = fold(value, wide / 3 - 12, plain, f.size) or [""]
                for j, words in enumerate(lines):
                    s.text(at, y + 11 + 10.8 * j, words, plain, f.size)
                deep = max(deep, len(lines))
            y += 15 + 10.8 * deep

    first, second = rng.choice([("Mobile", "Home"), ("Primary phone", "Secondary phone"), ("Contact number", "Alternate number"), ("Cell phone", "Work phone")])
    cells = [(rng.choice(["Sex", "Sex at birth", "Gender"]), f.show("patient.sex")), (first, f.show("patient.phone")), (second, f.show("patient.phone_alt")), (rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}"), (rng.choice(["Email", "E-mail address"]), f.show("patient.email")), (rng.choice(["Language / interpreter", "Language (interpreter needed)"]), f"{f.show('patient.language')} / {f.show('patient.interpreter')}"),
             (rng.choice(["Emergency contact", "Contact person"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}"), (rng.choice(["Guarantor", "Responsible party"]), rng.choice(["Self", f.extra("guarantor")])), (rng.choice(["Preferred pharmacy", "Pharmacy"]), f"{f.extra('pharmacy')} {f.extra('pharmacy_phone')}")]
    stacked(cells)
    s.line(x, y - 6, x + wide, y - 6, 0.5)
    y += 6

    def order():
        """Labels set flush right against their values."""
        nonlocal y
        s.text(x, y, voice(rng.choice(["Referral Details", "Request", "Order"])), bold, 9.8)
        y += 15
        tab = x + 118
        label = rng.choice(["Diagnosis", "Dx", "Diagnoses", "Reason codes (ICD-10)"])
        codes = f.diagnoses(rng.choice(["{words} [{code}]", "{code} - {words}", "{words} - {code}", "{code}  {words}"]))
        rows = [(rng.choice(["Date", "Referral date", "Requested on", "Order date"]), f.show("referral.date")), (rng.choice(["Priority", "Urgency", "Time frame"]), rng.choice(HASTE).get(f.note("referral.urgency"), ""))]
        rows += [(label if i == 0 else "", words) for i, words in enumerate(codes or [""])]
        rows += [(rng.choice(["Service", "Service requested", "Refer for"]), f.show("referral.service")), (rng.choice(["Procedures", "Procedure / CPT", "Requested CPT"]), "; ".join(f.procedures(rng.choice(["{code} {words}", "{words} ({code})"])))), (rng.choice(["Visits", "Visits allowed", "# of visits"]), f"{f.show('referral.visits')}"), (rng.choice(["Valid", "Effective dates"]), f"{f.away(0, '%m/%d/%Y')} - {f.away(180, '%m/%d/%Y')}" if "referral.date" not in case.blank else f"through {f.away(180, '%m/%d/%Y')}"),
                 (rng.choice(["Auth required", "Authorization needed"]), f.show("insurance.auth_required"))] + ([(rng.choice(["Auth #", "Authorization no.", "Prior auth number"]), f.show("insurance.auth_number"))] if v["insurance.auth_number"] else []) + [(rng.choice(["Reason", "Reason for referral", "Clinical question", "Notes to specialist"]), f.show("referral.reason"))]
        for label, value in rows:
            s.text(tab - 6, y, label + (":" if label else ""), bold, f.size, "right")
            for words in fold(value, x + wide - tab, plain, f.size) or [""]:
                s.text(tab, y, words, plain, f.size)
                y += 12.2
        y += 12

    def coverage():
        nonlocal y
        s.text(x, y, voice(rng.choice(["Insurance", "Insurance Coverage", "Coverages"])), bold, 9.8)
        y += 5
        heads = ("", rng.choice(["Payer", "Insurance company", "Insurance", "Carrier"]), rng.choice(["Member ID", "Policy #", "Subscriber ID", "ID number"]), rng.choice(["Group #", "Group", "Group no."]), rng.choice(["Subscriber", "Policy holder", "Insured"]))
        rows = [("1", f"{f.show('insurance.payer')} {f.show('insurance.plan')}".strip(), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"))]
        if "insurance2.payer" in v:
            rows.append(("2", f.show("insurance2.payer"), f.show("insurance2.member_id"), "", ""))
        stops = (0, 0.04, 0.42, 0.64, 0.81, 1)
        for n, row in enumerate([heads] + rows):
            pieces = [fold(w, (b - a) * wide - 7, plain, 8.6) or [""] for a, b, w in zip(stops, stops[1:], row)]
            deep = 5 + 11 * max(map(len, pieces))
            if n == 0:
                s.box(x, y, wide, deep, 0, grey)
            for a, lines in zip(stops, pieces):
                for i, words in enumerate(lines):
                    s.text(x + a * wide + 3, y + 11 + 11 * i, words, bold if n == 0 else plain, 8.6)
            y += deep
            s.line(x, y, x + wide, y, 0.4)
        y += 18

    for part in rng.choice([(order, coverage), (coverage, order)]):
        part()
    for title, words in ((rng.choice(["Current medications", "Medication list"]), "; ".join(rng.sample(DRUGS, rng.randint(2, 3)))), ("Allergies", rng.choice(["NKDA", "penicillin - rash", "sulfa - hives"])), (rng.choice(["Last vitals", "Vitals"]), f"BP {rng.randint(112, 152)}/{rng.randint(64, 92)}  HR {rng.randint(58, 96)}  Wt {rng.randint(120, 250)} lb")):
        y = s.block(x, y, f"{title}: {words}", wide, plain, 8.4, 1.35)
    y += 13
    stamp = f"{f.sent('%m/%d/%Y')} {rng.randint(8, 18):02d}:{rng.randint(10, 59)}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically signed by', 'E-signed:', 'Signed off by'])} {v['referrer.name']} {stamp}" if f.note("referrer.signed") else rng.choice(["Status: not signed", "Awaiting provider signature", "DRAFT - unsigned"]), plain, f.size)
    s.text(x, 766, f"cc: {case.extras['cc']}      Billing {f.extra('billing_phone')}", plain, 7.4)
    s.text(x + wide, 766, rng.choice(["Page 1 of 1", "1/1", "Page 1 of 3"]), plain, 7.4, "right")
    f.imply("referral.type", "recipient.specialty")
    return f
