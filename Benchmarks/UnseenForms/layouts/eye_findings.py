"""An optometrist's referral to an eye surgery group by pen: findings of right and left eye in a ruled table, reasons under four headings in a frame at the right, the patient on blanks at the left, the referring office only at the foot."""
import people
from form import Form

SPECIALTIES, HAND = ["Ophthalmology"], 1
REASONS = {"Retina": ["Diabetic eye disease", "Macular degeneration", "Flashes / floaters", "Vein occlusion"], "Glaucoma": ["Glaucoma suspect", "Narrow angles", "Uncontrolled IOP"], "Cataract / cornea": ["Cataract evaluation", "YAG capsulotomy", "Keratoconus"], "Lids": ["Ptosis", "Chalazion / lesion"]}
# Ticked reason, diagnoses, story, sight of right and left, pressures, cup to disc, lens or fundus.
STORIES = [("Cataract evaluation", [("H25.13", "Age-related nuclear cataract, bilateral")], "Glare driving at night x {n} months, wants surgery. OD worse. Please eval for cataract sx.", ("20/{n}0", "20/40"), ("16", "15"), ("0.3", "0.3"), ("NS 3+", "NS 2+")),
           ("Diabetic eye disease", [("E11.3313", "Type 2 diabetes mellitus with moderate nonproliferative diabetic retinopathy with macular edema, bilateral")], "A1c 9.{d}. Blurred x {n} wks, thick macula on OCT both eyes. Injection?", ("20/60", "20/50"), ("14", "15"), ("0.4", "0.4"), ("DBH, CSME", "DBH")),
           ("Glaucoma suspect", [("H40.013", "Open angle with borderline findings, low risk, bilateral")], "IOP up over {n} visits, father had glaucoma. Thin RNFL inf OD. Need baseline + opinion.", ("20/20", "20/25"), ("2{d}", "24"), ("0.7", "0.6"), ("clear", "clear")),
           ("Macular degeneration", [("H35.3211", "Exudative age-related macular degeneration, right eye, with active choroidal neovascularization")], "Wavy lines OD x {n} days, new SRF on OCT. Needs anti-VEGF soon.", ("20/80", "20/30"), ("15", "16"), ("0.3", "0.3"), ("SRF, heme", "drusen")),
           ("Flashes / floaters", [("H43.811", "Vitreous degeneration, right eye")], "Shower of floaters OD {n} days, flashes at night. No tear seen, view poor. R/O tear.", ("20/25", "20/20"), ("13", "14"), ("0.2", "0.2"), ("PVD, Shafer ?", "flat")),
           ("YAG capsulotomy", [("H26.492", "Other secondary cataract, left eye"), ("Z96.1", "Presence of intraocular lens")], "Haze OS {n} yrs after IOL, BCVA 20/{d}0. YAG OS please.", ("20/20", "20/50"), ("15", "17"), ("0.3", "0.35"), ("PCIOL", "PCO 2+")),
           ("Ptosis", [("H02.403", "Unspecified ptosis of bilateral eyelids")], "Lids block upper field x {n} yrs, VF loss {d}0 deg, improves taped. Eval for surgery.", ("20/25", "20/25"), ("15", "15"), ("0.3", "0.3"), ("MRD 1", "MRD 0.5"))]
# Diagnoses as a doctor in a hurry writes them.
SHORT = {"H25.13": "Nuclear cataract OU", "E11.3313": "Mod NPDR w/ DME OU, type 2 DM", "H40.013": "Glaucoma suspect OU, low risk", "H35.3211": "Wet AMD OD, active CNV", "H43.811": "PVD OD", "H26.492": "PCO OS", "Z96.1": "Pseudophakia", "H02.403": "Ptosis OU"}
HASTE = [[("emergent", "Same day"), ("urgent", "Within 1 week"), ("routine", "Next available")], [("routine", "Routine"), ("urgent", "Urgent 48-72 hrs"), ("emergent", "Emergency - today")], [("emergent", "TODAY"), ("urgent", "THIS WEEK"), ("routine", "ROUTINE")]]


def draw(case, rng):
    v = case.values
    ticked, diagnoses, reason, sight, pressure, cups, lens = rng.choice(STORIES)
    n, d = rng.randint(2, 9), rng.randint(3, 8)
    case.capitals, case.descriptions, v["referral.diagnoses[]"] = False, dict(diagnoses), [c for c, _ in diagnoses]
    case.procedures, v["referral.procedures[]"] = [], None
    v["referral.reason"], v["referral.type"], v["referral.service"] = reason.format(n=n, d=d), "provider", rng.choice(["Evaluate and treat", "Consult only", "Co-manage"])
    v["referrer.name"] = people.clinician(rng, ["OD"])
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Vision Center", " Family Eyecare", " Optometry"])
    v["recipient.organization"] = next(c for c in people.CLINICS if v["recipient.organization"].startswith(c)) + rng.choice([" Eye Surgeons", " Retina & Eye Associates", " Eye Institute"])
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "roboto"]), 9.4)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 40, 532
    s.box(x, 52, wide, 46, 0, rng.choice([28, 60, 232]))
    ink = 255 if s.marks[-1][-1] < 100 else 0
    s.text(x + 10, 73, f.show("recipient.organization"), bold, 16, colour=ink)
    s.text(x + 10, 88, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6, colour=ink)
    s.text(x + wide - 10, 71, rng.choice(["DOCTOR REFERRAL", "O.D. REFERRAL FORM", "Patient Referral"]), bold, 12, "right", ink)
    s.text(x + wide - 10, 88, f"{rng.choice(['Doctor line', 'Phone', 'Call'])} {f.show('recipient.phone')}   {rng.choice(['Fax', 'Fax referrals'])} {f.show('recipient.fax')}", plain, 8.8, "right", ink)
    y, colon, drop = 118, rng.choice([":", ""]), rng.choice([21, 22])
    f.underlined(x, y, 158, rng.choice(["Date", "Today's date", "Exam / referral date"]) + colon, f.show("referral.date"))
    f.underlined(x + 168, y, 170, rng.choice(["For Dr.", "Surgeon", "To see Dr."]) + colon, f.show("recipient.name"))
    end = f.label(x + 350, y, rng.choice(["OR", "or"])) + 10
    f.check(end, y, "first available", False, 8.8)
    y += drop
    end = f.label(x, y, rng.choice(["Please see:", "Appointment:", "How soon?"]), bold=True) + 14
    f.circled(end, y, rng.choice(HASTE), f.note("referral.urgency"), 26, 9.6)
    y += drop + 4
    left, top = 326, y

    def lines(*parts, room=left):
        nonlocal y
        at = x
        for share, label, value in parts:
            f.underlined(at, y, share * room - 6, label + colon, value)
            at += share * room
        y += drop

    def patient():
        nonlocal y
        lines((1, rng.choice(["Patient", "Patient name", "Pt name"]), rng.choice([f.name_first_last, f.name_last_first])()))
        lines((0.55, rng.choice(["DOB", "Birth date", "Date of birth"]), f.show("patient.dob")), (0.45, "Age", ""))
        one, two = rng.choice([("Cell", "Home"), ("Phone", "Alt"), ("Best phone", "Other")])
        lines((0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt")))
        lines((1, "Address", f.show("patient.street")))
        lines((1, "City, ST, ZIP", f.place()))
        end = f.label(x, y, "Sex" + colon) + 10
        end = f.circled(end, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 16, 9.2)
        end = f.label(end + 8, y, rng.choice(["Interpreter", "Needs interpreter"]) + colon) + 10
        end = f.circled(end, y, [(True, "Y"), (False, "N")], f.note("patient.interpreter"), 16, 9.2)
        f.underlined(end + 4, y, x + left - 10 - end, rng.choice(["Lang.", "Language"]), f.show("patient.language"))
        y += drop

    def insurance():
        lines((1, rng.choice(["Medical insurance", "Insurance", "Ins. (medical)"]), f.show("insurance.payer")))
        lines((0.58, rng.choice(["ID", "Member ID", "Policy #"]), f.show("insurance.member_id")), (0.42, rng.choice(["Group", "Grp #"]), f.show("insurance.group")))
        lines((0.55, rng.choice(["Subscriber", "Insured", "Holder"]), f.show("insurance.holder")), (0.45, rng.choice(["Auth #", "Referral #"]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v:
            lines((0.58, rng.choice(["2nd ins.", "Secondary"]), f.show("insurance2.payer")), (0.42, "ID", f.show("insurance2.member_id")))
        else:
            lines((1, "Vision plan", rng.choice(["VSP", "EyeMed", "none", ""])))

    patient()
    insurance()
    bottom = y - drop + 10
    at, base = x + left + 12, top + 2
    s.box(at - 6, top - 12, x + wide - at + 6, bottom - top + 12, 1)
    s.text(at, base + 2, rng.choice(["Reason for referral", "REFER FOR (check)", "Evaluation of"]), bold, 9.6)
    base += 17
    for head, items in REASONS.items():
        s.text(at, base, head, bold, 8.8)
        base += 11.8
        for words in items:
            f.check(at + 6, base, words, words == ticked and "referral.reason" not in case.blank, 8.6)
            base += 11.3
        base += 1.5
    y = bottom + 20
    stops, deep = (0, 0.08, 0.22, 0.36, 0.58, 0.7, 0.8, 1), 22
    s.box(x, y - 12, wide, 14, 0.7, 224)
    refraction = lambda: f"{rng.choice('+-')}{rng.randint(0, 4)}.{rng.choice(['00', '25', '50', '75'])} -{rng.randint(0, 1)}.{rng.choice(['50', '75'])} x {rng.randint(1, 18) * 10:03d}"
    for a, words in zip(stops, ("", rng.choice(["VA sc", "UCVA"]), rng.choice(["BCVA", "VA cc"]), "Refraction", "IOP", "C/D", rng.choice(["Lens / fundus", "Other findings"]))):
        s.text(x + a * wide + 4, y - 2, words, bold, 8.2)
    for k, eye in enumerate(("OD", "OS")):
        low = y + 2 + (k + 1) * deep
        s.box(x, low - deep, wide, deep, 0.7)
        s.text(x + 8, low - 7, eye, bold, 10)
        values = (f"20/{rng.choice([40, 60, 80, 100])}", sight[k].format(n=n), refraction(), pressure[k].format(d=d), cups[k], lens[k])
        for a, b, value in zip(stops[1:], stops[2:], values):
            f.write(x + a * wide + 5, low - 6.5, value, wide=(b - a) * wide - 8)
    for a in stops[1:-1]:
        s.line(x + a * wide, y - 12, x + a * wide, y + 2 + 2 * deep, 0.5)
    y += 2 * deep + 24
    codes, coded = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "Dx code", "ICD"])
    for k in range(2):
        words = SHORT[codes[k]] if k < len(codes) else ""
        lines((0.78, rng.choice(["Diagnosis", "Dx"]) if k == 0 else "2nd", words), (0.22, coded, codes[k] if k < len(codes) else ""), room=wide)
    f.label(x, y, rng.choice(["History / comments:", "Notes to surgeon:", "Pertinent history:"]))
    f.write_fit(x + 4, y + 18, f.show("referral.reason"), wide - 10, 2, leading=19 / (f.size + 1.5))
    for k in range(2):
        s.line(x, y + 21 + 19 * k, x + wide - 6, y + 21 + 19 * k, 0.6)
    y += 60
    end = f.label(x, y, rng.choice(["Request:", "Plan:", "We would like you to:"]), bold=True) + 10
    end = f.checks(end, y, [(w, w) for w in ("Evaluate and treat", "Consult only", "Co-manage")], f.note("referral.service"), 14, 8.8)
    end = f.label(end + 10, y, rng.choice(["Dilated today?", "Dilated:"])) + 10
    f.circled(end, y, [(1, "Y"), (0, "N")], rng.randint(0, 1), 14, 9)
    y += drop - 6
    s.line(x, y, x + wide, y, 1.4)
    y += 20
    lines((0.6, rng.choice(["Referring O.D.", "Referring doctor", "Optometrist"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")), room=wide)
    lines((0.42, rng.choice(["Office", "Practice"]), f.show("referrer.organization")), (0.29, rng.choice(["Ph", "Phone"]), f.show("referrer.phone")), (0.29, "Fax", f.show("referrer.fax")), room=wide)
    f.label(x, y + 8, rng.choice(["Signature", "Doctor's signature"]))
    f.sign(x + 92, y + 8, 200)
    s.text(x + wide, y + 8, rng.choice(["Send OCT, fields and photos with this form.", "Please fax last exam and both sides of cards."]), plain, 8, "right")
    f.imply("referral.specialty", "recipient.specialty", "insurance.auth_required", "referral.type")
    return f
