"""A single page that is cover sheet and referral in one: addresses in a ruled table, then the request typed in the message as one field a line, the patient in a block of his own."""
import clinical
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + ["Physical Therapy", "Podiatry", "Otolaryngology", "Nephrology", "Pain Management"], 0.1
IS_COVER = True
HASTE = [{"routine": "Routine", "urgent": "URGENT", "emergent": "STAT"}, {"routine": "routine, next available", "urgent": "urgent - within one week", "emergent": "emergent - today please"}, {"routine": "ROUTINE", "urgent": "URGENT (ASAP)", "emergent": "EMERGENT"}]


def draw(case, rng):
    case.values["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "roboto", "dejavu"]), 10)
    s, plain, bold, x, wide, v = f.sheet, f.label_font, f.label_font + "-b", 50, 512, case.values
    typed = f.pen if case.hand else rng.choice(["mono", "mono", plain, "serif"])
    f.pen = typed
    size = 9.6 if typed == "mono" else 10.2
    if rng.random() < 0.5:
        s.text(x, 84, rng.choice(["FAX", "Fax", "FAX COVER SHEET"]), bold, 24)
        s.text(x + wide, 72, f.show("referrer.organization"), bold, 11.5, "right")
        s.text(x + wide, 84, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, "right")
    else:
        s.text(306, 68, f.show("referrer.organization"), bold, 15, "centre")
        s.text(306, 80, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.6, "centre")
        s.text(306, 96, rng.choice(["FAX TRANSMISSION", "Facsimile Transmittal Sheet", "FAX COVER / REFERRAL"]), bold, 12, "centre")
    y = 104
    left = [("To", f.show("recipient.name")), (rng.choice(["Company", "Practice", "Office"]), f.show("recipient.organization")), ("Fax", f.show("recipient.fax")), ("Phone", f.show("recipient.phone")), (rng.choice(["Subject", "Re"]), rng.choice(["New referral", "Patient referral", "Referral request"]))]
    right = [("From", f.extra("staff") + rng.choice([", referrals", " (referral desk)", ""])), (rng.choice(["Date", "Sent"]), f.show("referral.date")), ("Fax", f.show("referrer.fax")), ("Phone", f.show("referrer.phone")), (rng.choice(["Pages", "No. of pages"]), rng.choice(["1", "1 + records", "1 plus chart"]))]
    for sides in zip(left, right):
        for i, (label, value) in enumerate(sides):
            at = x + i * wide / 2
            s.box(at, y, wide / 2, 19, 0.6)
            end = max(f.label(at + 5, y + 13, label + ":", 9.4, True) + 6, at + 56)
            f.write(end, y + 13, value, size, wide=at + wide / 2 - end - 4)
        y += 19
    y += 17
    urgent = f.note("referral.urgency")
    f.checks(x, y, [("urgent", "Urgent"), ("review", "For review"), ("comment", "Please comment"), ("reply", "Please reply")], "urgent" if urgent in ("urgent", "emergent") else rng.choice(["review", "reply", None]), 26, 9.4)
    y += 20
    mark, voice = rng.choice([":", ":", " -", " :"]), rng.choice([str, str.upper, str.upper])
    aligned = rng.random() < 0.5

    def line(label, value, at=x, room=wide, tab=112):
        nonlocal y
        if not value:
            return
        end = s.text(at, y, voice(label) + mark, typed, size) + 6
        end = max(end, at + tab) if aligned else end
        for words in fold(value, at + room - end, typed, size):
            s.text(end, y, words, typed, size)
            y += size * (1.55 if case.hand else 1.42)

    def patient():
        """The block with the patient, in a frame."""
        nonlocal y
        top = y
        s.text(x + 8, y + 14, rng.choice(["PATIENT", "Patient information", "PATIENT INFO"]), bold, 9.6)
        y += 30
        line(rng.choice(["Name", "Patient", "Pt name"]), rng.choice([f.name_last_first, f.name_first_last])(), x + 8, wide - 16)
        line(rng.choice(["DOB", "Date of birth", "Birthdate"]), f.show("patient.dob"), x + 8, wide - 16)
        if rng.random() < 0.6:
            line("Sex", f.show("patient.sex"), x + 8, wide - 16)
        first, second = rng.choice([("Phone", "Alt phone"), ("Cell", "Home"), ("Tel", "Tel 2"), ("Pt phone", "Other phone")])
        line(first, f.show("patient.phone"), x + 8, wide - 16)
        line(second, f.show("patient.phone_alt"), x + 8, wide - 16)
        line(rng.choice(["Address", "Addr", "Street / city"]), f"{f.show('patient.street')}, {f.place()}", x + 8, wide - 16)
        if v["patient.interpreter"]:
            line("Language", f"{f.show('patient.language')} (needs interpreter)", x + 8, wide - 16)
            f.note("patient.interpreter")
        line(rng.choice(["Insurance", "Ins", "Ins plan"]), f.show("insurance.payer"), x + 8, wide - 16)
        line(rng.choice(["ID", "Ins ID", "Member ID", "Policy"]), f.show("insurance.member_id"), x + 8, wide - 16)
        line(rng.choice(["Group", "Grp"]), f.show("insurance.group"), x + 8, wide - 16)
        if "insurance2.payer" in v:
            line(rng.choice(["2nd ins", "Secondary"]), f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}", x + 8, wide - 16)
        s.box(x, top, wide, y - top - 2, 0.9)
        y += 20

    def message():
        nonlocal y
        s.text(x, y, rng.choice(["Message:", "COMMENTS", "Notes / Comments:"]), bold, 10.5)
        y += 19
        hello = rng.choice(["Please contact our patient to schedule.", "Referral for new patient appointment, details below.", "Pls schedule this pt and fax us the appt date."])
        y = s.block(x, y, hello, wide, typed, size, 1.42) + 3
        line(rng.choice(["Refer for", "Service", "Needs"]), f.show("referral.service"))
        line(rng.choice(["Specialty", "Dept"]), f.show("referral.specialty"))
        line(rng.choice(["Priority", "Urgency", "How soon"]), rng.choice(HASTE).get(urgent, ""))
        label = rng.choice(["Dx", "Diagnosis", "ICD-10"])
        line(label, "; ".join(f.diagnoses(rng.choice(["{code} {words}", "{words} ({code})", "{words} {code}"]))))
        line(rng.choice(["Reason", "Reason for referral", "History"]), f.show("referral.reason"))
        line(rng.choice(["Procedure", "CPT", "Tests"]), ", ".join(f.procedures("{code} {words}")))
        line(rng.choice(["Visits", "# visits"]), str(f.show("referral.visits")))
        line(rng.choice(["Auth #", "Authorization", "Ins auth"]), f.show("insurance.auth_number"))
        line(rng.choice(["Ordered by", "Referring provider", "Referring MD", "Provider"]), f.show("referrer.name"))
        line(rng.choice(["NPI", "Provider NPI"]), f.show("referrer.npi"))
        if rng.random() < 0.5:
            line("cc", case.extras["pcp"] + " (PCP)")
        y += 14

    for part in rng.choice([(patient, message), (message, patient)]):
        part()
    y += 8
    end = f.label(x, y, rng.choice(["Signed", "Provider signature", "Signature"]), 9.4)
    f.sign(end + 8, y, 180)
    s.block(x, 752, f"Confidential health information. If you received this fax in error call {f.extra('after_hours')} and destroy it. Do not copy or disclose.", wide, plain, 8)
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required", "patient.sex")
    return f
