"""An office record system's outgoing referral: sender and receiver in two columns of one table, details in a grid, then tables with header rows."""
import datetime

import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Allergy & Immunology", "Otolaryngology"], 0
PRIORITY = {"routine": "Routine", "urgent": "Urgent", "emergent": "Stat (emergent)"}


def draw(case, rng):
    f = Form(case, rng, rng.choice(["dejavu", "sans", "serif"]), 8.8)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 40, 532, case.values
    s.text(306, 64, f.show("referrer.organization"), bold, 13, "centre")
    s.text(306, 76, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.8, "centre")
    s.text(306, 87, f"Tel: {f.show('referrer.phone')}   Fax: {f.show('referrer.fax')}", plain, 8.8, "centre")
    s.text(x, 112, "Outgoing Referral", bold, 14)
    sent = datetime.date.fromisoformat(v["referral.date"])
    age = "" if "patient.dob" in case.blank else f"   {(sent - datetime.date.fromisoformat(v['patient.dob'])).days // 365} Y"
    s.text(x + wide, 112, f"Referral No: {f.extra('order')}", plain, 8.8, "right")
    y = 120
    s.box(x, y, wide, 32, 0.8)
    s.text(x + 6, y + 13, f.name_last_first(), bold, 10)
    s.text(x + 6, y + 26, f"{f.show('patient.street')}, {f.place()}", plain, f.size)
    s.text(x + wide - 6, y + 13, f"DOB: {f.show('patient.dob')}{age}   {f.show('patient.sex')}", plain, f.size, "right")
    s.text(x + wide - 6, y + 26, f"Acct No: {f.show('patient.mrn')}", plain, f.size, "right")
    y += 42

    def title(words):
        nonlocal y
        s.text(x, y + 9, words, bold, 9.6)
        y += 14

    def grid(rows, stops, head=True, high=15):
        """Rows of words in ruled columns; words that are too long wrap and make their row taller."""
        nonlocal y
        edges = [x + wide * share for share in stops] + [x + wide]
        for number, row in enumerate(rows):
            font = bold if head and number == 0 else plain
            folded = [fold(words, end - at - 8, font, f.size) or [""] for words, at, end in zip(row, edges, edges[1:])]
            deep = high + 10.5 * (max(len(lines) for lines in folded) - 1)
            if head and number == 0:
                s.box(x, y, wide, deep, 0, 230)
            for lines, at, end in zip(folded, edges, edges[1:]):
                s.box(at, y, end - at, deep, 0.5)
                for i, words in enumerate(lines):
                    s.text(at + 4, y + 10.8 + i * 10.5, words, font, f.size)
            y += deep
        y += 7

    title("Referral From / To")
    pairs = [("", "Referral From", "Referral To"), ("Provider", f.show("referrer.name"), f.show("recipient.name")), ("NPI", f.show("referrer.npi"), f.extra("recipient_npi")), ("Facility", f.show("referrer.organization"), f.show("recipient.organization")),
             ("Specialty", rng.choice(["Family Practice", "Internal Medicine", "General Practice"]), f.show("recipient.specialty")), ("Address", f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"),
             ("Phone", f.show("referrer.phone"), f.show("recipient.phone")), ("Fax", f.show("referrer.fax"), f.show("recipient.fax"))]
    grid(pairs, (0, 0.14, 0.57))
    title("Referral Details")
    details = [("Referral Date", f.show("referral.date"), "Priority", PRIORITY.get(f.note("referral.urgency"), "")), ("Start Date", f.away(1, "%m/%d/%Y"), "End Date", f.away(91, "%m/%d/%Y")), ("Auth Number", f.show("insurance.auth_number"), "Visits Allowed", f.show("referral.visits")),
               ("Procedure Type", f.show("referral.service"), "Visits Used", "0"), ("Status", rng.choice(["Open", "Addressed", "Pending"]), "Assigned To", f.extra("staff"))]
    for row in details:
        for i, words in enumerate(row):
            at, room = x + i * wide / 4, wide / 4
            s.box(at, y, room, 15, 0.5, 240 if i % 2 == 0 else None)
            size = f.size
            while fonts.width(words, plain, size) > room - 8:
                size -= 0.2
            s.text(at + 4, y + 10.8, words, plain, size)
        y += 15
    y += 8
    title("Diagnosis")
    grid([("Code", "Name", "Onset")] + [(*words.split("|"), "") for words in f.diagnoses("{code}|{words}")], (0, 0.16, 0.86))
    title("Procedures")
    grid([("CPT", "Description", "Units")] + [(*words.split("|"), "1") for words in f.procedures("{code}|{words}")], (0, 0.16, 0.86))
    title("Reason")
    y = s.block(x + 4, y + 9, f.show("referral.reason") or "-", wide - 8, plain, f.size, 1.3) + 3
    title("Insurance")
    rows = [("", "Insurance Name", "Subscriber No", "Group No", "Insured Name"), ("Primary", f"{f.show('insurance.payer')}", f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.holder"))]
    if "insurance2.payer" in v:
        rows.append(("Secondary", f.show("insurance2.payer"), f.show("insurance2.member_id"), "", ""))
    grid(rows, (0, 0.12, 0.44, 0.66, 0.8))
    title("Patient Contact")
    at = x + 4
    spoken = f.note("patient.language")
    for label, words in (("Cell:", f.show("patient.phone")), ("Home:", f.show("patient.phone_alt")), ("Email:", f.show("patient.email")), ("Language:", spoken), ("Interpreter:", f.show("patient.interpreter")), ("Responsible Party:", f.extra("guarantor")), ("Pharmacy:", f"{f.extra('pharmacy')} {f.extra('pharmacy_phone')}")):
        room = fonts.width(label, bold, f.size) + 4 + fonts.width(words, plain, f.size)
        if at + room > x + wide:
            at, y = x + 4, y + 13
        s.text(at, y + 9, label, bold, f.size)
        s.text(at + room, y + 9, words, plain, f.size, "right")
        at += room + 18
    y += 26
    clock = f"{rng.randint(8, 12):02d}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}"
    if f.note("referrer.signed"):
        s.text(x, y + 8, f"Electronically signed by {v['referrer.name']} {('on ' + f.sent('%m/%d/%Y')) if f.sent() else ''} at {clock}", plain, f.size)
        s.text(x + wide, y + 8, "Sign off status: Completed", plain, f.size, "right")
    else:
        s.text(x, y + 8, "Sign off status: Pending, not signed", plain, f.size)
    s.line(x, 758, x + wide, 758, 0.5)
    s.text(x, 768, f"Patient: {f.name_last_first(False)}    DOB: {f.show('patient.dob')}    Printed by {f.extra('staff')} {f.away(rng.randint(1, 3), '%m/%d/%Y')}", plain, 7.5)
    s.text(x + wide, 768, "Page 1 of 1", plain, 7.5, "right")
    f.imply("referral.specialty", "referral.type", "insurance.auth_required")
    return f
