"""A supplier's order and certificate of medical necessity: typed address blocks without labels of their own, questions with circled answers, a table of equipment."""
from form import Form

SPECIALTIES, HAND = ["Durable Medical Equipment"], 0.35
ITEMS = {"J44.9": "E1390", "G47.33": "E0601", "M62.81": "K0001"}
QUESTIONS = {"E1390": ["Saturation on room air at or below 88%?", "Tested within 30 days while in a chronic stable state?", "Is a portable system needed within the home?"],
             "E0601": ["Face to face evaluation before the sleep test?", "Apnea-hypopnea index of 15 or more?", "Trained in use and care of the device?"],
             "K0001": ["Mobility limitation impairs daily living at home?", "Limitation cannot be resolved with cane or walker?", "Able to self-propel, or caregiver available?"]}


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "mono", "open"]), 9.2)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    v, code = case.values, ITEMS[case.values["referral.diagnoses[]"][0]]
    codes = v["referral.procedures[]"] = [code] + (["E0431"] if code == "E1390" and rng.random() < 0.5 else [])
    words = dict(case.procedures) | {"E0431": "Portable gaseous oxygen system", "E1390": "Oxygen concentrator, 2 LPM continuous", "E0601": "CPAP device, pressure as titrated", "K0001": "Standard wheelchair"}
    s.text(306, 64, "CERTIFICATE OF MEDICAL NECESSITY", bold, 13, "centre")
    s.text(306, 77, rng.choice(["AND STANDARD WRITTEN ORDER", "AND DETAILED WRITTEN ORDER"]), bold, 10, "centre")
    y = 86

    def band(letter, title):
        nonlocal y
        s.box(x, y, wide, 14, 0.8, 225)
        s.text(x + 5, y + 10.5, f"SECTION {letter}", bold, 8.5)
        s.text(x + 84, y + 10.5, title, plain, 8)
        y += 14

    def blocks(left, right, high=82):
        """Two boxes side by side: a heading that names what stands in them, then bare typed lines."""
        nonlocal y
        for at, (heading, lines) in ((x, left), (x + wide / 2, right)):
            s.box(at, y, wide / 2, high, 0.8)
            f.label(at + 4, y + 9, heading, 7)
            down = y + 23
            for line in lines:
                f.write(at + 8, down, line, 9.6, wide=wide / 2 - 14)
                down += 14
        y += high

    band("A", "Certification:   INITIAL  [X]     REVISED  [  ]     RECERTIFICATION  [  ]")
    patient = [f.name_first_last(), f.show("patient.street"), f.place(), f.show("patient.phone"), f.show("insurance.member_id")]
    supplier = [f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"{f.show('recipient.phone')}  fax {f.show('recipient.fax')}", f"PTAN {rng.randint(10**9, 10**10 - 1)}"]
    blocks(("PATIENT NAME, ADDRESS, TELEPHONE AND MEMBER ID", patient), ("SUPPLIER NAME, ADDRESS, TELEPHONE, FAX AND PTAN", supplier), 86)
    for share, label in ((0.2, "PLACE OF SERVICE"), (0.26, "HCPCS CODE(S)"), (0.24, "PT DOB"), (0.14, "SEX (M/F)"), (0.08, "HT (in)"), (0.08, "WT (lb)")):
        at = x + wide * {"PLACE OF SERVICE": 0, "HCPCS CODE(S)": 0.2, "PT DOB": 0.46, "SEX (M/F)": 0.7, "HT (in)": 0.84, "WT (lb)": 0.92}[label]
        s.box(at, y, share * wide, 28, 0.8)
        f.label(at + 3, y + 9, label, 6.6)
        value = {"PLACE OF SERVICE": "12 Home", "HCPCS CODE(S)": f.show("referral.procedures[]"), "PT DOB": f.show("patient.dob"), "SEX (M/F)": (f.note("patient.sex") or " ")[0].upper(), "HT (in)": str(rng.randint(60, 76)), "WT (lb)": str(rng.randint(120, 270))}[label]
        f.write(at + 5, y + 23, value, wide=share * wide - 7)
    y += 28
    doctor = [f.show("referrer.name"), f.show("referrer.organization"), f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f"{f.show('referrer.phone')}   fax {f.show('referrer.fax')}", f"NPI {f.show('referrer.npi')}"]
    cover = [f"Payer: {f.show('insurance.payer')}", f"Plan: {f.show('insurance.plan')}", f"Group: {f.show('insurance.group')}", f"2nd: {f.show('insurance2.payer')} {f.show('insurance2.member_id')}", f"PA: {f.show('insurance.auth_number')}"]
    blocks(("PHYSICIAN NAME, ADDRESS, TELEPHONE AND NPI", doctor), ("COVERAGE (primary, then secondary)", cover), 86)
    band("B", "Information in this section may not be completed by the supplier of the items")
    s.box(x, y, wide * 0.34, 30, 0.8)
    f.label(x + 4, y + 9, "EST. LENGTH OF NEED (# MONTHS, 99 = LIFETIME)", 6)
    f.write(x + 8, y + 24, rng.choice(["99", "12", "99"]))
    s.box(x + wide * 0.34, y, wide * 0.66, 30, 0.8)
    end = f.label(x + wide * 0.34 + 5, y + 19, "DIAGNOSIS CODES (ICD-10):", 7.5) + 8
    shown = f.note("referral.diagnoses[]") or []
    for i in range(4):
        s.line(end, y + 22, end + 50, y + 22, 0.6)
        f.write(end + 3, y + 19, shown[i] if i < len(shown) else "", wide=46)
        end += 58
    y += 30
    s.box(x, y, wide * 0.16, 66, 0.8)
    s.box(x + wide * 0.16, y, wide * 0.84, 66, 0.8)
    f.label(x + 4, y + 9, "ANSWERS", 6.6)
    for i, question in enumerate(QUESTIONS[code]):
        f.circled(x + 14, y + 25 + i * 17, [(1, "Y"), (0, "N"), (2, "D")], 1 if rng.random() < 0.85 else 2, 12, 9)
        f.label(x + wide * 0.16 + 6, y + 25 + i * 17, f"{i + 1}. {question}", 8.8)
    y += 66
    s.box(x, y, wide, 24, 0.8)
    f.label(x + 4, y + 15, "NAME OF PERSON ANSWERING SECTION B (if other than physician):", 7.2)
    f.write(x + 310, y + 16, f.extra("staff") + " MA" if rng.random() < 0.4 else "", wide=210)
    y += 24
    band("C", rng.choice(["Narrative description of need and of the items ordered", "Clinical justification and equipment"]))
    s.box(x, y, wide, 56, 0.8)
    f.write_block(x + 8, y + 16, f.show("referral.reason"), wide - 16)
    y += 56
    for at, title in ((x + 6, "QTY"), (x + 50, "ITEM"), (x + 330, "CODE"), (x + 400, "PURCHASE / RENT")):
        s.text(at, y + 11, title, bold, 7.5)
    s.box(x, y, wide, 15, 0.8)
    y += 15
    for i in range(2):
        s.box(x, y, wide, 17, 0.8)
        if i < len(codes):
            for at, value, room in ((x + 10, "1", 30), (x + 50, words[codes[i]], 270), (x + 330, codes[i], 60), (x + 400, "rent", 90)):
                f.write(at, y + 12.5, value, wide=room)
        y += 17
    s.box(x, y, wide, 22, 0.8)
    end = f.label(x + 5, y + 14.5, "DELIVERY:", 8) + 10
    f.checks(end, y + 14.5, [("routine", "Routine"), ("urgent", "Urgent (hospital discharge)"), ("emergent", "Emergent, same day")], f.note("referral.urgency"), 18, 8.5)
    y += 22
    band("D", "Physician attestation")
    s.box(x, y, wide, 74, 0.8)
    s.block(x + 6, y + 12, "I certify that I am the treating physician identified in Section A, that I have reviewed sections A to C, and that the items are medically necessary for this patient. I understand that any falsification may bring civil or criminal liability.", wide - 12, plain, 7.4 if plain == "mono" else 8)
    f.label(x + 6, y + 60, "PHYSICIAN'S SIGNATURE", 7)
    f.sign(x + 112, y + 60, 200)
    f.label(x + 340, y + 60, "ORDER DATE", 7)
    f.write(x + 402, y + 60, f.show("referral.date"), wide=126)
    s.line(x + 398, y + 63, x + wide - 8, y + 63)
    s.text(x, 770, f"Supplier billing {f.extra('billing_phone')}. Signature and date stamps are not acceptable.", plain, 7)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
