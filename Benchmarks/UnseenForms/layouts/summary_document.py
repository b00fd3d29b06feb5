"""A continuity of care document as a style sheet prints it: a header table of shaded names and values for patient, author and recipient, a list of contents, then sections with tables of their own in small print, the sender's number only among the care team; two pages or more."""
import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery", "Allergy & Immunology"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "routine", "urgent": "urgent", "emergent": "stat"}, {"routine": "R - Routine", "urgent": "UR - Urgent", "emergent": "EM - Emergency"}]


def draw(case, rng):
    case.capitals, v = False, case.values
    case.dates = rng.choice(["%B %-d, %Y", "%B %d, %Y", "%m/%d/%Y", "%b %d, %Y"])
    case.phones = rng.choice(["+1({0}){1}-{2}", "({0}) {1}-{2}", "+1-{0}-{1}-{2}"])
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "dejavu", "serif", "open", "roboto"]), rng.choice([8.4, 8.8]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 40, 532, 62
    lead, grey, ruled = f.size * 1.28, rng.choice([206, 222, 234]), rng.random() < 0.7
    title = rng.choice(["Referral Note", "Referral Summary", "Summarization of Episode Note", "Transition of Care - Referral Summary"])
    s.text(*rng.choice([(306, y, title, bold, 15, "centre"), (x, y, title, bold, 15)]))
    y = 74

    def turn():
        nonlocal s, y
        s, y = f.page(), 60
        s.text(x, y, f"{title}: {v['patient.first_name']} {v['patient.last_name']}", plain, 7.6)
        y += 14

    def grid(stops, rows, header=True, shaded=()):
        """Ruled rows of folded cells; a header row and some columns shaded."""
        nonlocal y
        for n, cells in enumerate(rows):
            lines = [[one for part in str(words).split("\n") for one in fold(part, (b - a) * wide - 8, bold if header and n == 0 or i in shaded else plain, f.size)] or [""] for i, (a, b, words) in enumerate(zip(stops, stops[1:], cells))]
            high = lead * max(map(len, lines)) + 4.5
            if y + high > 752:
                turn()
            for i, (a, b, column) in enumerate(zip(stops, stops[1:], lines)):
                dark = header and n == 0 or i in shaded
                if dark or ruled:
                    s.box(x + a * wide, y, (b - a) * wide, high, 0.5 if ruled else 0, grey if dark else None)
                for k, words in enumerate(column):
                    s.text(x + a * wide + 4, y + lead - 0.5 + k * lead, words, bold if dark else plain, f.size)
            y += high

    def section(words, *lines):
        nonlocal y
        if y > 690:
            turn()
        y += 19
        s.text(x, y, words, bold, 11.5)
        y += 6
        for line in lines:
            y = s.block(x + 2, y + lead - 2, line, wide - 4, plain, f.size, 1.28) - lead + 4
        y += 1 if not lines else 2

    quarters = (0, 0.16, 0.5, 0.66, 1)
    sex, born = f.show("patient.sex"), f.show("patient.dob")
    phone, second = f.show("patient.phone"), f.show("patient.phone_alt")
    one, two = rng.choice([("Tel (Home)", "Tel (Mobile)"), ("Mobile", "Home"), ("Tel", "Tel (alt)")])
    contact = f"{rng.choice(['Primary Home:', 'Home address:'])}\n{f.show('patient.street')}\n{f.place()}, US\n" + "\n".join(w for w in (f"{one}: {phone}" if phone else "", f"{two}: {second}" if second else "", f"Mail: {f.show('patient.email')}") if w)
    stamp = f" {rng.randint(8, 17):02d}:{rng.randint(10, 59)}:{rng.randint(10, 59)} -0500" if rng.random() < 0.6 else ""
    made, day = f.show("referral.date"), f.sent()
    grid(quarters, [("Patient", rng.choice([f.name_first_last, f.name_last_first])(), rng.choice(["Patient ID", "Patient IDs", "MRN"]), f.show("patient.mrn")), (rng.choice(["Date of birth", "DOB"]), born, rng.choice(["Sex", "Gender", "Administrative sex"]), sex), ("Race", rng.choice(["White", "Black or African American", "Asian", "Declined to specify"]), "Ethnicity", rng.choice(["Not Hispanic or Latino", "Hispanic or Latino", "Unknown"])),
                    ("Contact info", contact, rng.choice(["Language", "Preferred language"]), f"{f.show('patient.language')}\nInterpreter needed: {f.show('patient.interpreter')}")], False, (0, 2))
    y += 8
    grid(quarters, [("Document Id", f"2.16.840.1.113883.19.{rng.randint(10, 99)}.{rng.randint(10 ** 6, 10 ** 8)}", rng.choice(["Document created", "Created on", "Document date"]), made + (stamp if made else "")), ("Author", f"{f.show('referrer.name')}, {f.show('referrer.organization')}", "Contact info", f"{rng.choice(['Work Place:', 'Office:'])} {f.extra('clinic_street')}, {f.extra('clinic_place')}\nTel: {f.show('referrer.phone')}\nFax: {f.show('referrer.fax')}"),
                    (rng.choice(["Information recipient", "Intended recipient", "Referred to"]), f"{f.show('recipient.name')}, {f.show('recipient.organization')}", "Contact info", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}\nTel: {f.show('recipient.phone')}\nFax: {f.show('recipient.fax')}"),
                    (rng.choice(["Legal authenticator", "Authenticated by"]), f"{v['referrer.name']}{' signed at ' + day if day else ' signed'}" if f.note("referrer.signed") else "(not yet authenticated)", rng.choice(["Document maintained by", "Custodian"]), v["referrer.organization"])], False, (0, 2))
    parts = []

    def why():
        section("Reason for Referral", f.show("referral.reason") or "No information")

    def problems():
        section(rng.choice(["Encounter Diagnoses", "Visit Diagnoses", "Assessment"]))
        codes = f.note("referral.diagnoses[]") or []
        rows = [("Diagnosis", rng.choice(["Code", "ICD-10-CM", "Code (ICD-10-CM)"]), "Status")] + [(case.descriptions[c], c, "Active") for c in codes]
        grid((0, 0.66, 0.84, 1), rows + ([("No information", "", "")] if not codes else []))

    def order():
        section(rng.choice(["Plan of Treatment", "Plan of Care", "Pending Referrals and Orders"]))
        haste = rng.choice(HASTE).get(f.note("referral.urgency"), "")
        ask = f"{rng.choice(['Referral to', 'Consultation -', 'Ambulatory referral -'])} {f.show('referral.specialty')}"
        rows = [(rng.choice(["Planned Activity", "Order", "Activity"]), rng.choice(["Ordered", "Order date", "Date"]), rng.choice(["Priority", "Urgency"]), rng.choice(["Visits", "Qty"]), rng.choice(["Details", "Instructions"]))]
        rows.append((ask, made, haste, f.show("referral.visits"), f.show("referral.service")))
        rows += [(words, made, "", "1", rng.choice(["Per specialist", "Not yet scheduled"])) for words in f.procedures(rng.choice(["{words} (CPT {code})", "{code} {words}", "{words} - {code}"]))]
        grid((0, 0.38, 0.56, 0.68, 0.76, 1), rows)

    def payers():
        section(rng.choice(["Payers", "Insurance Providers", "Insurance"]))
        number = rng.choice(["Member ID", "Policy ID", "Covered party ID", "Subscriber ID"])
        rows = [(rng.choice(["Payer name", "Payer", "Insurance company"]), rng.choice(["Policy type", "Coverage type"]), number, rng.choice(["Group", "Group ID"]), rng.choice(["Policy holder", "Subscriber"]), rng.choice(["Authorization", "Prior auth"]))]
        rows.append((f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"), f.show("insurance.auth_number") or rng.choice(["", "none"])))
        if "insurance2.payer" in v:
            rows.append((f.show("insurance2.payer"), "Secondary", f.show("insurance2.member_id"), "", "", ""))
        grid((0, 0.22, 0.36, 0.54, 0.72, 0.86, 1), rows)

    def allergies():
        section("Allergies, Adverse Reactions, Alerts", rng.choice(["No known allergies", "Penicillin G - hives - moderate - active", "Sulfa drugs - rash - mild - active"]))

    def medicines():
        section("Medications")
        grid((0, 0.4, 0.76, 1), [("Medication", "Directions", "Start date")] + [(*words.split(": "), f.away(-rng.randint(60, 900))) for words in rng.sample(["lisinopril 10 mg oral tablet: 1 tablet by mouth daily", "atorvastatin 20 mg oral tablet: 1 tablet at bedtime", "metformin 500 mg oral tablet: 1 tablet twice daily with food", "albuterol 90 mcg inhaler: 2 puffs every 4 hours as needed"], rng.randint(2, 3))])

    def vitals():
        section("Vital Signs", f"{f.away(-rng.randint(1, 6))}: height {rng.randint(60, 74)} in, weight {rng.randint(118, 262)} lb, BP {rng.randint(106, 154)}/{rng.randint(60, 94)}, heart rate {rng.randint(58, 98)}, SpO2 {rng.randint(95, 99)} %")

    def team():
        section(rng.choice(["Care Team", "Care Team Members", "Providers"]))
        rows = [("Name", "Role", rng.choice(["NPI", "Provider ID (NPI)"]), "Phone"), (v["referrer.name"], rng.choice(["Referring provider", "Ordering provider", "Referrer"]), f.show("referrer.npi"), f.show("referrer.phone")), (f.extra("pcp"), "Primary care provider", people.npi(rng) if rng.random() < 0.6 else "", f.extra("pcp_phone")), (v["recipient.name"], rng.choice(["Consultant", "Referred to provider"]), f.extra("recipient_npi") if rng.random() < 0.5 else "", f.show("recipient.phone"))]
        if rng.random() < 0.4:
            rows[1], rows[2] = rows[2], rows[1]
        grid((0, 0.34, 0.6, 0.78, 1), rows)

    def contacts():
        section(rng.choice(["Related Persons", "Advance Directives and Contacts"]), f"Next of kin: {f.extra('emergency')}, Tel: {f.extra('emergency_phone')}.  Guarantor: {f.extra('guarantor')}.  Pharmacy: {f.extra('pharmacy')}, Tel: {f.extra('pharmacy_phone')}.")

    parts = rng.choice([(why, problems, order, payers, allergies, medicines, team, contacts, vitals), (allergies, medicines, problems, payers, why, order, vitals, team, contacts), (payers, team, contacts, allergies, medicines, vitals, problems, why, order)])
    y += 16
    s.text(x, y, "Table of Contents", bold, 10)
    names = {why: "Reason for Referral", problems: "Diagnoses", order: "Plan", payers: "Payers", allergies: "Allergies", medicines: "Medications", vitals: "Vital Signs", team: "Care Team", contacts: "Contacts"}
    y += 13
    for n, part in enumerate(parts):
        s.text(x + 12 + n % 3 * 170, y + n // 3 * 11.5, f"• {names[part]}", plain, f.size)
    y += (len(parts) - 1) // 3 * 11.5
    for part in parts:
        part()
    y += 20
    s.block(x, y, "This document was generated from an electronic health record and may not hold all of the information in the chart.", wide, plain, 7.4)
    for n, sheet in enumerate(f.sheets, 1):
        sheet.text(x + wide, 774, f"Page {n} of {len(f.sheets)}", plain, 7.4, "right")
        sheet.text(x, 774, f"{rng.choice(['Generated by', 'Printed from'])} {rng.choice(['ChartBridge 9.2', 'MedLedger', 'OpenWell EHR'])}" if n == 1 else v["patient.mrn"], plain, 7.4)
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
