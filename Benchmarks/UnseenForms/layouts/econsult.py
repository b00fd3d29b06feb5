"""A print of an electronic consult: grey side panel of the patient with small labels above wrapped values, a thread of messages beside it."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "roboto", "sans"]), 9.2)
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    case.capitals = False
    side_left = rng.random() < 0.6
    panel, main = (30, 196) if side_left else (424, 36)
    wide, room = 152, 380
    s.box(30, 50, 552, 26, 0, 60)
    s.text(40, 67, rng.choice(["ReferBridge eConsult", "ConsultPoint", "AskSpecialist"]), bold, 12, colour=255)
    s.text(572, 67, f"Case {f.extra('order')}", plain, 9, "right", 255)
    s.box(panel, 82, wide, 664, 0, 236)
    y = 96

    def fact(label, value):
        """A small label with its value under it, wrapped to the panel."""
        nonlocal y
        s.text(panel + 8, y, label, plain, 7, colour=70)
        y += 10.5
        for words in fold(value, wide - 14, plain, f.size) or ["-"]:
            s.text(panel + 8, y, words, plain, f.size)
            y += 11
        y += 3.5

    def band(words):
        nonlocal y
        s.text(panel + 8, y + 3, words, bold, 9.5)
        s.line(panel + 8, y + 6, panel + wide - 8, y + 6, 0.5)
        y += 19

    band("Patient")
    fact("Name", f.name_first_last())
    fact("Birthdate", f.show("patient.dob"))
    fact("Sex at birth", f.show("patient.sex"))
    fact("Local ID", f.show("patient.mrn"))
    fact("Contact", f.show("patient.phone"))
    fact("Other contact", f.show("patient.phone_alt"))
    fact("Lives at", f"{f.show('patient.street')}, {f.place()}")
    fact("Language / interpreter", f"{f.show('patient.language')} / {f.show('patient.interpreter')}")
    band("Coverage")
    fact("Payer", f.show("insurance.payer"))
    fact("Member", f.show("insurance.member_id"))
    fact("Group", f.show("insurance.group"))
    band("From")
    fact("Clinician", f.show("referrer.name"))
    fact("Clinician NPI", f.show("referrer.npi"))
    fact("Health center", f.show("referrer.organization"))
    fact("Clinic line", f.show("referrer.phone"))
    fact("Clinic fax", f.show("referrer.fax"))
    band("Care team")
    fact("PCP of record", f.extra("pcp"))
    fact("Navigator", f"{f.extra('staff')} {f.extra('billing_phone')}")

    y = 96
    urgency = {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}.get(f.note("referral.urgency"), "")
    s.text(main, y, f"{f.show('referral.specialty')} - convert to visit", bold, 13)
    y += 17
    s.text(main, y, "Status: specialist advises a visit in person", plain, 9)
    y += 16
    for label, value in (("Opened", f.show("referral.date")), ("Priority", urgency), ("Routed to", f.show("recipient.organization")), ("Routing fax / tel", f"{f.show('recipient.fax')} / {f.show('recipient.phone')}")):
        s.text(main, y, label, plain, 8.6, colour=60)
        s.text(main + 92, y, value, plain, f.size)
        y += 14
    y += 8

    def message(who, when, *paragraphs):
        nonlocal y
        s.text(main + 8, y + 13, who, bold, 9.2)
        s.text(main + room - 4, y + 13, when, plain, 8, "right")
        top, y = y, y + 29
        for words in paragraphs:
            y = s.block(main + 8, y, words, room - 16, plain, f.size, 1.35) + 3
        s.box(main, top, room, y - top - 2, 0.6)
        y += 8

    hours = iter((8, 9, 11))
    time = lambda: f"{next(hours)}:{rng.randint(10, 59)} AM"
    shown = f.diagnoses("{code} {words}")
    wanted = f.procedures("{words}, {code}")
    ask = rng.choice(["Clinical question", "Question for specialist", "Reason for consult"])
    message(f"{v['referrer.name']}", time(), f"{ask}: {f.show('referral.reason')}", "Problem list codes: " + ("; ".join(shown) or "not entered"), "Orders suggested: " + "; ".join(wanted))
    message("Attached by the requesting clinic", time(), f"Medicines: {rng.choice(['lisinopril 10 mg, atorvastatin 20 mg', 'metformin 500 mg, aspirin 81 mg', 'sertraline 50 mg'])}. Allergies: {rng.choice(['none known', 'sulfa', 'latex'])}.",
            f"Labs {f.away(-rng.randint(4, 40), '%m/%d/%y')}: WBC {rng.randint(4, 10)}.{rng.randint(0, 9)}, Hgb {rng.randint(10, 15)}.{rng.randint(0, 9)}, creatinine 0.{rng.randint(6, 9)}, TSH {rng.randint(1, 4)}.{rng.randint(0, 9)}.",
            f"Vitals: BP {rng.randint(108, 150)}/{rng.randint(60, 92)}, pulse {rng.randint(58, 96)}, weight {rng.randint(120, 240)} lb.")
    message(f"{v['recipient.name']} (reviewing specialist)", time(), "Thank you for the clear summary. This cannot be settled by message alone. Please have the patient seen in our clinic; our schedulers may use this page as the request.", f"NPI of reviewer {f.extra('recipient_npi')}. Time spent 11 minutes.")
    f.note("recipient.name")
    message("Scheduling desk", "", f"Visits requested: {f.show('referral.visits')}. Plan approval: {f.show('insurance.auth_number') or 'none needed'}. Backup number for schedulers {f.extra('after_hours')}.")
    if f.note("referrer.signed"):
        s.text(main, y + 12, f"Signed in the system by {v['referrer.name']}", plain, 8.8)
    else:
        s.text(main, y + 12, "Requesting clinician has not signed this case", plain, 8.8)
    s.text(main, y + 26, f"Preferred pharmacy {f.extra('pharmacy')} {f.extra('pharmacy_phone')}", plain, 8.8)
    s.text(306, 768, f"Printed {f.away(rng.randint(1, 4), '%m/%d/%Y')} by records. The thread is part of the chart.   1 of 1", plain, 7.5, "centre")
    f.imply("recipient.specialty", "referral.type", "referral.service", "insurance.auth_required", "insurance.holder")
    return f
