"""A nursing home's consultation request and report: the request in the upper half, lines for the consultant's findings below it, and the resident's name only in a strip of cells at the foot."""
import datetime

import clinical
import people
from form import Form

SPECIALTIES, HAND = [k for k in clinical.GENERAL if k != "Behavioral Health"] + ["Podiatry", "Audiology", "Nephrology"], 0.6
HOMES = ["Manor", "Care & Rehabilitation", "Nursing Center", "Living & Rehab Center"]


def draw(case, rng):
    v = case.values
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(67 * 365, 97 * 365))).isoformat()
    v["insurance.payer"], v["insurance.plan"], v["insurance.member_id"], v["insurance.group"], v["insurance.holder"] = "Medicare", "Part A and B", people.pattern(rng, "MBI"), None, "Self"
    if rng.random() < 0.35:
        v["insurance.payer"], v["insurance.plan"], v["insurance.member_id"], v["insurance.group"] = "Humana", "Gold Plus HMO", people.pattern(rng, "H########"), people.pattern(rng, "@####")
    v["referrer.organization"] = f"{next(c for c in people.CLINICS if v['referrer.organization'].startswith(c))} {rng.choice(HOMES)}"
    v["referral.type"] = rng.choice(["provider", "follow_up"])
    f = Form(case, rng, rng.choice(["sans", "serif", "narrow"]), 9.6)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 40, 532
    s.text(x, 64, f.show("referrer.organization"), bold, 13)
    s.text(x, 77, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.8)
    s.text(x + wide, 64, rng.choice(["CONSULTATION REQUEST / REPORT", "REQUEST FOR OUTSIDE CONSULTATION", "CONSULTATION SHEET"]), bold, 12, "right")
    s.text(x + wide, 77, f"Nurses' station {f.show('referrer.phone')}    Fax {f.show('referrer.fax')}", plain, 8.8, "right")
    s.line(x, 84, x + wide, 84, 1.4)
    y = 103

    def lines(*parts, gap=21):
        nonlocal y
        at = x
        for room, label, value in parts:
            f.underlined(at, y, room - 8, label, value)
            at += room
        y += gap

    lines((360, "Consultant and specialty", ", ".join(w for w in (f.show("recipient.name"), f.show("recipient.specialty")) if w)), (172, "Requested", f.show("referral.date")))
    lines((296, "Office", f.show("recipient.organization")), (118, "Ph", f.show("recipient.phone")), (118, "Fx", f.show("recipient.fax")))
    end = f.label(x, y, "Appointment:") + 8
    end = f.radios(end, y, [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], f.note("referral.urgency"), 10, 9.4)
    end = f.label(end + 12, y, "Visit:") + 8
    f.radios(end, y, [("provider", "first"), ("follow_up", "follow-up")], f.note("referral.type"), 10, 9.4)
    f.label(x + 400, y, "set for ___/___  at ____:____", 9.2)
    y += 20
    f.label(x, y, rng.choice(["Reason for consultation", "Problem and question", "Nature of problem"]), bold=True)
    step = 18.5
    for i in range(3):
        s.line(x, y + 21 + i * step, x + wide, y + 21 + i * step, 0.5)
    f.write_block(x + 4, y + 17, f.show("referral.reason"), wide - 8, leading=step / (f.size + 1.5 * case.hand))
    y += 23 + 3 * step
    shown = (f.diagnoses("{words} ({code})") + ["", ""])[:2]
    lines((532, "Diagnosis for this visit", shown[0]))
    lines((532, "Other diagnosis", shown[1]))
    lines((390, "Tests or procedures", "; ".join(f.procedures("{words} {code}"))), (142, "No. visits", f.show("referral.visits")))
    end = f.label(x, y, "Precautions:") + 8
    for words, share in (("falls", 0.6), ("contact", 0.15), ("oxygen", 0.2)):
        end = f.check(end, y, words, rng.random() < share, 9) + 9
    end = f.label(end + 8, y, "Goes by:") + 7
    end = f.checks(end, y, [(0, "wheelchair van"), (1, "stretcher"), (2, "family car")], rng.choice([0, 0, 1, 2]), 8, 9)
    end = f.label(end + 4, y, "Code:") + 7
    f.write(end, y, rng.choice(["Full", "DNR"]), wide=44)
    y += 21
    lines((270, "Primary payor", f.show("insurance.payer")), (262, "Policy no.", f.show("insurance.member_id")))
    lines((270, "Secondary payor", f.show("insurance2.payer")), (262, "Policy no.", f.show("insurance2.member_id")))
    lines((300, "Responsible party", f"{case.extras['guarantor']}, {rng.choice(['POA', 'spouse', 'next of kin', 'guardian'])}  {f.extra('emergency_phone')}"), (232, "Resident's own phone", f.show("patient.phone")))
    y += 12
    f.label(x, y, "Signature of attending")
    f.sign(x + 108, y, 200)
    f.underlined(x + 330, y, 200, "Nurse", f"{case.extras['staff']} {rng.choice(['RN', 'LPN'])}")
    y += 15
    s.line(x, y, x + wide, y, 1.4)
    y += 14
    s.text(x, y, "CONSULTANT: please write findings and orders here and send this sheet back with the resident.", bold, 9)
    y += 20
    for label in ("Findings", "Impression", "Recommendations / orders"):
        for i in range(3):
            if i == 0:
                f.underlined(x, y, wide, label, "")
            else:
                s.line(x, y + 2.5, x + wide, y + 2.5, 0.6)
            y += 17
    y += 4
    f.underlined(x, y, 190, "Return visit", "")
    f.underlined(x + 200, y, 210, "Consultant", "")
    f.underlined(x + 420, y, 112, "Date", "")
    strip = 692
    first = [(0.24, "NAME - Last", f.show("patient.last_name")), (0.2, "First", f.show("patient.first_name")), (0.14, "Middle", f.show("patient.middle_name")), (0.16, "Birth date", f.show("patient.dob")), (0.1, "Sex", (f.note("patient.sex") or " ")[0].upper()), (0.16, "Record no.", f.show("patient.mrn"))]
    second = [(0.36, "Attending physician", f.show("referrer.name")), (0.22, "Attending's NPI", f.show("referrer.npi")), (0.16, "Room / bed", f"{rng.randint(101, 348)} {rng.choice('AB')}"), (0.26, "Language", f.show("patient.language"))]
    for cells in (first, second):
        at = x
        for share, label, value in cells:
            s.box(at, strip, share * wide, 32, 0.8)
            f.label(at + 3, strip + 8.5, label, 6.8)
            f.write(at + 5, strip + 25, value, wide=share * wide - 8)
            at += share * wide
        strip += 32
    s.text(x, 769, f"CR-{rng.randint(100, 990)}   Send with: medicine sheet, face sheet, last labs.   Business office {f.extra('billing_phone')}", plain, 7.6)
    f.imply("referral.specialty", "referral.service", "insurance.auth_required", "patient.interpreter")
    return f
