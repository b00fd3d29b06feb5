"""A referral letter on letterhead with the patient in a RE block of labelled lines, then paragraphs with run-in headings and a list of problems."""
import datetime

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["General Surgery", "Vascular Surgery", "Hematology", "Otolaryngology", "Nephrology"], 0
HASTE = {"routine": ["Urgency: Routine. Your next available new patient slot is fine.", "Priority: routine; the patient is stable."], "urgent": ["Urgency: Urgent. Please see within the next one to two weeks.", "Priority: urgent, we would appreciate the earliest opening."], "emergent": ["Urgency: Emergent. Please see today if at all possible.", "Priority: emergent; kindly call me on receipt of this letter."]}


def draw(case, rng):
    case.capitals = False
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto"]), 10.4)
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    x, wide = 62, 488
    side = rng.choice(["left", "centre"])
    at = x if side == "left" else 306
    s.text(at, 70, f.show("referrer.organization"), bold, 17, side)
    s.text(at, 83, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, side)
    s.text(at, 94, f"Phone {f.show('referrer.phone')}   Fax {f.show('referrer.fax')}", plain, 9, side)
    s.line(x, 101, x + wide, 101, 1.4)
    y = 124

    def put(words, font=None, gap=14):
        nonlocal y
        s.text(x, y, words, font or plain, f.size)
        y += gap

    put(f.show("referral.date"), gap=24)
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"Fax: {f.show('recipient.fax')}"):
        put(words, gap=13.2)
    y += 12
    second = " ".join(w for w in (f.show("insurance2.payer"), f"(ID {f.show('insurance2.member_id')})" if "insurance2.member_id" in v else "") if w)
    member = f.show("insurance.member_id")
    payer = f.show("insurance.payer")
    top, tab = y, 118
    block = [("RE:", f"Referral for {f.show('referral.specialty')} consultation"), ("Patient:", f.name_first_last()), (rng.choice(["DOB:", "Date of birth:", "D.O.B.:"]), f.show("patient.dob")), (rng.choice(["MRN:", "Chart no.:", "Record #:"]), f.show("patient.mrn")), ("Address:", f"{f.show('patient.street')}, {f.place()}"), (rng.choice(["Phone:", "Patient phone:", "Telephone:"]), f.show("patient.phone")),
             (rng.choice(["Insurance:", "Insurance carrier:", "Primary insurance:"]), payer), (rng.choice(["Insurance ID:", "Policy #:", "Member ID:"]), member)]
    if v["insurance.group"]:
        block.append((rng.choice(["Group:", "Group #:"]), f.show("insurance.group")))
    if second:
        block.append(("Secondary:", second))
    if v["insurance.auth_number"] and rng.random() < 0.7:
        block.append((rng.choice(["Authorization:", "Auth #:"]), f.show("insurance.auth_number")))
    boxed = rng.random() < 0.5
    for label, value in block:
        s.text(x + 8 * boxed, y + 12, label, bold, f.size)
        for words in fold(value, wide - tab - 14, plain, f.size) or [""]:
            s.text(x + tab, y + 12, words, bold if label in ("RE:", "Patient:") else plain, f.size)
            y += 13.4
    if boxed:
        s.box(x, top - 1, wide, y - top + 7, 0.8)
    y += 28
    doctor = people.surname(v["recipient.name"])
    put(f"Dear Dr. {doctor}," if not v["recipient.name"].endswith("LCSW") else "Dear colleague,", gap=20)
    female, sent = v["patient.sex"] == "female", datetime.date.fromisoformat(v["referral.date"])
    years = (sent - datetime.date.fromisoformat(v["patient.dob"])).days // 365
    who = f"{years}-year-old " if "patient.dob" not in case.blank else ""
    y = s.block(x, y, rng.choice(["Thank you for agreeing to see ", "I would appreciate your evaluation of ", "I am writing to refer "]) + f"{'Ms.' if female else 'Mr.'} {v['patient.last_name']}, a {who}{'woman' if female else 'man'} whom I follow for primary care.", wide, plain, f.size, 1.35) + 7

    def run(head, words):
        """A paragraph that begins with its heading in bold."""
        nonlocal y
        if not words:
            return
        end = s.text(x, y, head + ":", bold, f.size) + 5
        first, rest = "", words.split()
        while rest and fits(f"{first} {rest[0]}".strip(), x + wide - end):
            first = f"{first} {rest.pop(0)}".strip()
        s.text(end, y, first, plain, f.size)
        y = s.block(x, y + f.size * 1.35, " ".join(rest), wide, plain, f.size, 1.35) + 6

    def fits(words, room):
        return len(fold(words, room, plain, f.size)) < 2

    run(rng.choice(["Reason for referral", "Reason for consultation", "Clinical question"]), f.show("referral.reason"))
    shown = f.diagnoses("{words} ({code})")
    if shown:
        s.text(x, y, rng.choice(["Diagnoses:", "Problems relating to this referral:", "Assessment:"]), bold, f.size)
        y += 15
        for number, words in enumerate(shown, 1):
            y = s.block(x + 14, y, f"{number}. {words}", wide - 14, plain, f.size, 1.3)
        y += 6
    run("Past history", rng.choice(["hypertension and high cholesterol, no surgery.", "appendectomy, seasonal allergies.", "type 2 diabetes, knee arthroscopy.", "none of note."]))
    run("Medications", rng.choice(["lisinopril 20 mg daily, atorvastatin 40 mg at night.", "metformin 1000 mg twice a day.", "levothyroxine 75 mcg daily, vitamin D.", "none."]) + " " + rng.choice(["No known drug allergies.", "Allergic to penicillin.", "Allergic to sulfa."]))
    if v["patient.interpreter"]:
        run("Language", f"The patient speaks {f.show('patient.language')} and will need an interpreter.")
        f.note("patient.interpreter")
    ordered = f.procedures("{words} (CPT {code})")
    run(rng.choice(["Requested", "Services requested"]), f"{f.show('referral.service')}; {' and '.join(ordered)} if you agree.")
    if f.note("referral.urgency"):
        head, words = rng.choice(HASTE[v["referral.urgency"]]).split(": ", 1)
        run(head, words)
    y = s.block(x, y, rng.choice(["Please send your findings to my office by fax. Thank you for your help with this patient.", "Office notes and recent results are enclosed. I look forward to your recommendations."]), wide, plain, f.size, 1.35) + 8
    put(rng.choice(["Sincerely,", "Best regards,", "Respectfully,"]), gap=34)
    f.sign(x, y, line=False)
    y += 18
    put(f.show("referrer.name"), bold)
    put(f"NPI: {f.show('referrer.npi')}", gap=16)
    s.text(x, y, f"Enclosures     cc: {f.extra('cc')}", plain, 8.6)
    f.imply("recipient.specialty", "referral.type", "patient.sex", "insurance.auth_required", "insurance.holder")
    return f
