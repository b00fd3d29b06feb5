"""A home health referral with tables: insurance by rows, diagnoses by code and description."""
from form import Form

SPECIALTIES, HAND = ["Home Health"], 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "roboto", "open"]), 9.5)
    s, bold = f.sheet, f.label_font + "-b"
    s.text(306, 70, "Home Health Referral and Face-to-Face Encounter", bold, 14, "centre")
    s.text(306, 84, f"From: {f.show('referrer.organization')}, {f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 8.5, "centre")

    def table(y, widths, head, rows):
        x = 36
        for wide, words in zip(widths, head):
            s.box(x, y, wide, 15, 0.7, 220)
            s.text(x + 4, y + 11, words, bold, 8.5)
            x += wide
        for cells in rows:
            y += 15 if cells is rows[0] else 17
            x = 36
            for wide, words in zip(widths, cells):
                s.box(x, y, wide, 17)
                f.write(x + 4, y + 12, words, wide=wide - 7)
                x += wide
        return y + 17

    y = table(94, [150, 390], ["Agency", ""], [["Agency name", f.show("recipient.organization")], ["Intake phone / fax", f"{f.show('recipient.phone')} / {f.show('recipient.fax')}"], ["Intake nurse", f.extra("staff")]])
    y = table(y + 8, [110, 190, 100, 140], ["Patient", "", "", ""], [
        ["Full name", f.name_first_last(), "Date of birth", f.show("patient.dob")], ["Gender", f.show("patient.sex"), "MRN", f.show("patient.mrn")],
        ["Home address", f.show("patient.street"), "City, ST ZIP", f.place()], ["Phone", f.show("patient.phone"), "Caregiver ph.", f.extra("emergency_phone")],
        ["Language", f.show("patient.language"), "Caregiver", f.extra("emergency")]])
    rows = [["Primary", f.show("insurance.payer"), f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder")]]
    rows.append(["Secondary", f.show("insurance2.payer") or "None", f.show("insurance2.member_id"), "", ""])
    y = table(y + 8, [70, 180, 120, 95, 75], ["Order", "Carrier", "ID number", "Group", "Insured"], rows)
    codes = f.note("referral.diagnoses[]") or []
    y = table(y + 8, [40, 80, 420], ["#", "ICD-10", "Description"], [[str(i + 1), c, case.descriptions[c]] for i, c in enumerate(codes)] + [[str(len(codes) + 1), "", ""]])
    codes = f.procedures("{code}|{words}")
    y = table(y + 8, [80, 250, 90, 120], ["HCPCS", "Discipline", "Visits", "Start of care"], [[*c.split("|"), str(f.show("referral.visits")) if i == 0 else "", "per agency" if i == 0 else ""] for i, c in enumerate(codes)])
    y += 20
    s.text(36, y, "Priority:", bold, 9.5)
    f.checks(90, y, [("routine", "Routine (start within 5 days)"), ("urgent", "Urgent (within 48 h)"), ("emergent", "STAT (today)")], f.note("referral.urgency"), 20)
    y += 20
    s.text(36, y, "Reason for home health / homebound status", bold, 9.5)
    y = s.block(36, y + 15, f.show("referral.reason"), 535, f.label_font, 9.5, 1.35) + 8
    s.box(36, y, 540, 72)
    s.text(42, y + 13, "I certify that I saw this patient and that the services above are needed.", f.label_font, 8.5)
    f.pair(42, y + 32, "Certifying physician:", f.show("referrer.name"), wide=290)
    f.pair(345, y + 32, "NPI:", f.show("referrer.npi"))
    f.pair(455, y + 32, "Date:", f.show("referral.date"), wide=120)
    f.label(42, y + 58, "Signature:", bold=True)
    f.sign(95, y + 58, 190)
    f.pair(345, y + 50, "Tel:", f.show("referrer.phone"))
    f.pair(345, y + 64, "Fax:", f.show("referrer.fax"))
    f.pair(36, y + 92, "PCP to follow plan of care:", f"{f.extra('pcp')}  {f.extra('pcp_phone')}")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "patient.interpreter")
    return f
