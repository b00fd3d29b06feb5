"""A referral as an office record exports it: one table after another, each with a title, a row of column names and its lines, parted by hairlines only; contacts, coverages and providers stand as lines of their tables."""
import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Pain Management", "Otolaryngology", "Nephrology", "Podiatry", "General Surgery", "Allergy & Immunology", "Vascular Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}, {"routine": "Normal", "urgent": "Urgent - 7 days", "emergent": "Emergent - same day"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "open", "roboto", "dejavu"]), rng.choice([8.6, 9]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 38, 536, 58
    banded, voice = rng.random() < 0.5, rng.choice([str, str, str.upper])
    s.text(x, y, f.show("referrer.organization"), bold, 13)
    s.text(x, y + 12, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.4)
    s.text(x + wide, y, rng.choice(["Referral Request", "REFERRAL DOCUMENT", "Patient Referral", "Outbound Referral"]), bold, 13, "right")
    s.text(x + wide, y + 12, f"{rng.choice(['Document', 'Referral no.', 'Tracking no.'])} {f.extra('order')}     {rng.choice(['Generated', 'Exported', 'Printed'])} {f.away(rng.randint(0, 3), '%m/%d/%Y')}", plain, 8.4, "right")
    s.line(x, y + 18, x + wide, y + 18, 1)
    y += 36

    def fit(words, room, font, size):
        """Lines of a cell, made smaller until no word is wider than the cell."""
        while size > 5.5 and any(fonts.width(w, font, size) > room for w in str(words).split()):
            size -= 0.2
        return fold(words, room, font, size) or [""], size

    def table(title, columns, rows):
        """Columns are (share, name); the rows hold a value for each."""
        nonlocal y
        s.text(x, y, voice(title), bold, 10)
        y += 4
        for n, cells in enumerate([[name for _, name in columns]] + rows):
            font, size = (bold, f.size - 0.8) if n == 0 else (plain, f.size)
            pieces = [fit(c, share * wide - 8, font, size) for (share, _), c in zip(columns, cells)]
            deep = 4.5 + 11.2 * max(len(lines) for lines, _ in pieces)
            if n == 0 and banded:
                s.box(x, y, wide, deep, 0, 226)
            at = x
            for (share, _), (lines, small) in zip(columns, pieces):
                for i, words in enumerate(lines):
                    s.text(at + 3, y + 11 + 11.2 * i, words, font, small)
                at += share * wide
            y += deep
            s.line(x, y, x + wide, y, 0.9 if n == 0 else 0.4, 0 if n == 0 else 110)
        y += 19

    def patient():
        name, born = rng.choice([f.name_last_first, f.name_first_last])(), f.show("patient.dob")
        table(rng.choice(["Patient", "Demographics", "Patient demographics"]), [(0.34, rng.choice(["Patient name", "Name", "Patient"])), (0.18, rng.choice(["DOB", "Date of birth", "Birth date"])), (0.12, rng.choice(["Sex", "Gender"])), (0.16, rng.choice(["Chart no.", "MRN", "Patient ID"])), (0.2, rng.choice(["Language", "Preferred language"]))],
              [[name, born, f.show("patient.sex"), f.show("patient.mrn"), f.show("patient.language")]])
        table(rng.choice(["Address", "Home address", "Residence"]), [(0.46, rng.choice(["Street", "Address", "Line 1"])), (0.24, "City"), (0.12, "State"), (0.18, rng.choice(["ZIP", "ZIP code"]))], [[f.show("patient.street"), f.show("patient.city"), f.show("patient.state"), f.show("patient.zip")]])

    def contacts():
        first, second = rng.choice([("Mobile", "Home"), ("Home", "Work"), ("Cell phone", "Home phone"), ("Primary phone", "Secondary phone")])
        phone, other = f.show("patient.phone"), f.show("patient.phone_alt")
        lines = [[first, phone, "Preferred" if phone else ""]] * bool(phone or rng.random() < 0.5) + [[second, other, ""]] * bool(other) + [["E-mail", f.show("patient.email"), ""]]
        lines.append([rng.choice(["Emergency contact", "Next of kin"]), f.extra("emergency_phone"), f.extra("emergency")])
        table(rng.choice(["Contacts", "Telecom", "Contact information"]), [(0.26, rng.choice(["Type", "Use", "Contact"])), (0.42, rng.choice(["Number / address", "Value", "Details"])), (0.32, rng.choice(["Note", "Comment"]))], lines)

    def coverage():
        names = [(0.11, rng.choice(["Order", "Rank", "Type"])), (0.25, rng.choice(["Payer", "Insurance", "Carrier"])), (0.17, "Plan"), (0.19, rng.choice(["Policy no.", "Member ID", "Subscriber ID"])), (0.13, rng.choice(["Group", "Group no."])), (0.15, rng.choice(["Subscriber", "Insured", "Policy holder"]))]
        ranks = rng.choice([("Primary", "Secondary"), ("1", "2"), ("First", "Second")])
        lines = [[ranks[0], *(f.show(f"insurance.{k}") for k in ("payer", "plan", "member_id", "group", "holder"))]]
        if "insurance2.payer" in v:
            lines.append([ranks[1], f.show("insurance2.payer"), "", f.show("insurance2.member_id"), "", ""])
        table(rng.choice(["Insurance", "Coverage", "Payers"]), names, lines)

    def team():
        names = [(0.15, rng.choice(["Role", "Relationship"])), (0.21, rng.choice(["Name", "Provider"])), (0.23, rng.choice(["Practice", "Organization", "Location"])), (0.13, "NPI"), (0.14, "Phone"), (0.14, "Fax")]
        lines = [[rng.choice(["Referring provider", "Referred by", "Ordering provider"]), *(f.show(f"referrer.{k}") for k in ("name", "organization", "npi", "phone", "fax"))],
                 [rng.choice(["Referred to", "Refer to", "Specialist"]), f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_npi"), f.show("recipient.phone"), f.show("recipient.fax")]]
        lines.insert(rng.choice([0, 1, 2]), [rng.choice(["Primary care", "PCP", "Rendering (last visit)"]), f.extra("pcp"), "", "", f.extra("pcp_phone"), ""])
        table(rng.choice(["Providers", "Care team", "Participants"]), names, lines)

    def request():
        table(rng.choice(["Referral", "Referral details", "Request"]), [(0.16, rng.choice(["Referral date", "Date", "Ordered on"])), (0.17, rng.choice(["Priority", "Urgency"])), (0.22, rng.choice(["Specialty", "To specialty"])), (0.21, rng.choice(["Service", "Type of service"])), (0.09, rng.choice(["Visits", "Qty"])), (0.15, rng.choice(["Auth. no.", "Authorization"]))],
              [[f.show("referral.date"), rng.choice(HASTE).get(f.note("referral.urgency"), ""), f.show("referral.specialty"), f.show("referral.service"), f.show("referral.visits"), f.show("insurance.auth_number")]])
        codes = f.note("referral.diagnoses[]") or []
        table(rng.choice(["Diagnoses", "Assessment", "Problems addressed"]), [(0.14, rng.choice(["ICD-10", "Code", "Dx code"])), (0.66, rng.choice(["Description", "Diagnosis"])), (0.2, rng.choice(["Status", "Onset"]))], [[c, f.capital(case.descriptions[c]), rng.choice(["Active", f.away(-rng.randint(20, 400), "%m/%Y")])] for c in codes] or [["", "", ""]])
        wanted, called = f.note("referral.procedures[]") or [], dict(case.procedures)
        table(rng.choice(["Procedures requested", "Services", "Orders"]), [(0.14, rng.choice(["CPT", "CPT/HCPCS", "Code"])), (0.66, rng.choice(["Description", "Procedure"])), (0.2, "Units")], [[c, f.capital(called[c]), "1"] for c in wanted])
        table(rng.choice(["Clinical information", "Clinical summary", "Comments"]), [(1, rng.choice(["Reason for referral", "Reason", "Referral reason / notes"]))], [[f.show("referral.reason")]])

    for part in rng.choice([(patient, contacts, coverage, request, team), (request, patient, contacts, coverage, team), (team, patient, contacts, coverage, request), (patient, contacts, team, coverage, request)]):
        part()
    stamp = f"   {f.sent('%m/%d/%Y')} {rng.choice([f'{rng.randint(8, 11)}:{rng.randint(10, 59)} AM', f'{rng.randint(1, 5)}:{rng.randint(10, 59)} PM'])}" if f.sent() else ""
    s.text(x, y, f"{rng.choice(['Electronically signed by', 'E-signed by', 'Document signed by'])} {v['referrer.name']}{stamp}" if f.note("referrer.signed") else rng.choice(["Document status: unsigned", "Signature: ____________________", "Pending provider signature"]), plain, 9)
    s.text(x, 774, f"{rng.choice(['Pharmacy on file', 'Preferred pharmacy'])}: {case.extras['pharmacy']}, {f.extra('pharmacy_phone')}", plain, 7.4)
    s.text(x + wide, 774, rng.choice(["Page 1 of 1", "1/1"]), plain, 7.4, "right")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required")
    return f
