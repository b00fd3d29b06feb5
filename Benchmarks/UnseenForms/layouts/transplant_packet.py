"""A transplant program's packet of two pages under a running head: labels set flush right with colons, several doctors and units, a table of laboratory values."""
import people
from form import Form

SPECIALTIES, HAND = ["Transplant"], 0.3


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "open", "sans"]), 9.8)
    plain, bold, x, right, v = f.label_font, f.label_font + "-b", 40, 572, case.values
    kidney = v["referral.diagnoses[]"][0].startswith("N")
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + (" Kidney Associates" if kidney else " Liver Clinic")
    y = 0

    def head(page):
        nonlocal y
        s = f.sheet
        s.text(x, 58, f.show("recipient.organization"), bold, 13 if page == 1 else 9.5)
        s.text(right, 58, f"Candidate packet, sheet {page} of 2", plain, 8.5, "right")
        s.line(x, 64, right, 64, 1)
        y = 78

    def group(title):
        nonlocal y
        f.sheet.text(x, y + 8, title, bold, 10.5)
        f.sheet.line(x, y + 12, right, y + 12, 0.4)
        y += 28

    def facts(*pairs, split=118, second=None):
        """Labels flush right against the values, in one or two columns."""
        nonlocal y
        for pair in pairs:
            stops = ((x + split, 306 if len(pair) > 1 else right), (second or 414, right))
            for (label, value), (at, end) in zip(pair, stops):
                f.sheet.text(at, y, label + ":", plain, 9.2, "right")
                f.write(at + 6, y, value, wide=end - at - 10)
            y += 17.5

    head(1)
    s = f.sheet
    s.text(x, y, f"Intake coordinators {f.show('recipient.phone')}   Fax packet to {f.show('recipient.fax')}   Donor line {f.extra('after_hours')}", plain, 9)
    y += 20
    s.text(306, y + 4, rng.choice(["NEW CANDIDATE INFORMATION", "CANDIDATE EVALUATION PACKET"]), bold, 13, "centre")
    y += 20
    facts((("Packet date", f.show("referral.date")), ("Coordinator sending", f.extra("staff"))))
    end = f.label(x + 66, y, "Organ:", 9.2) + 8
    f.checks(end, y, [(True, "Kidney"), (False, "Liver"), (2, "Kidney/pancreas"), (3, "Heart"), (4, "Lung")], kidney, 16, 9)
    y += 18
    end = f.label(x + 55, y, "Priority:", 9.2) + 8
    f.checks(end, y, [("routine", "Routine"), ("urgent", "Urgent, please call within 2 days"), ("emergent", "Emergent, patient in hospital")], f.note("referral.urgency"), 16, 9)
    y += 10
    group("Candidate")
    facts((("Surname", f.show("patient.last_name")), ("Date of birth", f.show("patient.dob"))), (("Given name(s)", " ".join(n for n in (f.show("patient.first_name"), f.show("patient.middle_name")) if n)), ("Birth sex", f.show("patient.sex"))),
          (("Mailing address", f.show("patient.street")), ("City, ST ZIP", f.place())), (("Reach at", f.show("patient.phone")), ("Or at", f.show("patient.phone_alt"))),
          (("E-mail", f.show("patient.email")), ("Spoken language", f.show("patient.language"))), (("Care partner", f.extra("emergency")), ("Partner's phone", f.extra("emergency_phone"))),
          (("Height", f"{rng.randint(60, 75)} in"), ("Weight / BMI", f"{rng.randint(120, 250)} lb / {rng.randint(21, 38)}.{rng.randint(0, 9)}")))
    group("Coverage (all that apply)")
    facts((("First payer", f.show("insurance.payer")), ("Its ID number", f.show("insurance.member_id"))), (("Type of plan", f.show("insurance.plan")), ("Group", f.show("insurance.group"))),
          (("Policyholder", f.show("insurance.holder")), ("Approval on file", f.show("insurance.auth_number"))), (("Second payer", f.show("insurance2.payer")), ("Its ID number", f.show("insurance2.member_id"))),
          (("Case manager", case.extras["guarantor"]), ("Manager's phone", f.extra("billing_phone"))))
    group("Dialysis unit, if any")
    dialysis = kidney and v["referral.diagnoses[]"][0] == "N18.6"
    facts((("Unit", f"{rng.choice(['River Bend', 'Parkway', 'Sunrise'])} Dialysis" if dialysis else "none"), ("Unit number", f"{rng.randint(2000, 9000)}" if dialysis else "")),
          (("First treatment", f.away(-rng.randint(200, 900)) if dialysis else ""), ("Schedule", rng.choice(["MWF, chair 2", "TTS, chair 1"]) if dialysis else "")))
    group("Please enclose")
    for i, words in enumerate(("Form 2728 (dialysis)", "History and physical, 12 months", "Card copies, both sides", "Echo and ECG", "Cancer screening", "Dental clearance", "Vaccines", "Social work note", "Hepatitis and HIV serology")):
        f.check(x + 10 + (i % 3) * 180, y + (i // 3) * 17, words, rng.random() < 0.5, 9)

    f.page()
    head(2)
    s = f.sheet
    s.text(x, y + 2, f"Candidate: {f.name_last_first(middle=False)}      Born: {f.show('patient.dob')}", plain, 9.5)
    y += 14
    group("Medical")
    shown = f.diagnoses("{code} - {words}") + ["", ""]
    facts((("Cause for transplant", shown[0]),), (("Other condition", shown[1]),))
    f.sheet.text(x + 118, y, rng.choice(["Summary", "Why now"]) + ":", plain, 9.2, "right")
    y = max(f.write_block(x + 124, y, f.show("referral.reason"), right - x - 130), y + 36) + 4
    s.box(x, y, right - x, 15, 0.7, 225)
    for i, words in enumerate(("Lab", "Result", "Drawn", "Lab", "Result", "Drawn")):
        s.text(x + 6 + i * 88, y + 11, words, bold, 8.5)
    y += 15
    labs = [("Creatinine", f"{rng.randint(3, 9)}.{rng.randint(0, 9)}"), ("Albumin", f"3.{rng.randint(0, 9)}"), ("Hgb", f"{rng.randint(9, 13)}.{rng.randint(0, 9)}"), ("INR", f"1.{rng.randint(0, 6)}"), ("A1c", f"{rng.randint(5, 8)}.{rng.randint(0, 9)}"), ("PTH", str(rng.randint(80, 600)))]
    drawn = f.away(-rng.randint(5, 30), "%m/%d/%y")
    for i in range(0, 6, 2):
        s.box(x, y, right - x, 17, 0.5)
        for j, words in enumerate((*labs[i], drawn, *labs[i + 1], drawn)):
            f.write(x + 6 + j * 88, y + 12.5, words, wide=82)
        y += 17
    y += 16
    for question, answer in (("Active infection or open wound", 0), ("Cancer in the last 5 years", 0), ("Tobacco within 6 months", rng.randint(0, 1)), ("Able to walk one block", 1), ("Possible living donor named", rng.randint(0, 1))):
        f.label(x + 124, y, question, 9.2)
        f.circled(x + 330, y, [(1, "Yes"), (0, "No")], answer, 20, 9.2)
        y += 18
    y += 2
    group("Physicians")
    kind = "nephrologist" if kidney else "hepatologist"
    facts((("Primary care", f.extra("pcp")), ("PCP phone", f.extra("pcp_phone"))), (("Cardiologist", case.extras["cc"] if rng.random() < 0.5 else "none"), ("Cardiology phone", "")))
    y += 8
    facts(((f"Sending {kind}", f.show("referrer.name")), ("NPI", f.show("referrer.npi"))), (("Practice", f.show("referrer.organization")), ("Practice NPI", f.extra("group_npi"))), (("Office phone", f.show("referrer.phone")), ("Office fax", f.show("referrer.fax"))))
    y += 20
    f.label(x, y, "Signature of sending physician", 9.2)
    f.sign(x + 150, y, 230)
    f.sheet.block(x, y + 34, "The candidate has been told of this packet and agrees to be called by the program. Listing is decided by the selection committee; sending a packet does not start waiting time.", right - x, plain, 8.5)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "patient.interpreter", "insurance.auth_required")
    return f
