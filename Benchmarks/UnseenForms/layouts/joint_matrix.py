"""A bone and joint practice's referral, by pen: blanks on rules, a table of joints by side to tick, imaging already done, questions about the injury answered with round buttons."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Orthopedics"], 1
# Diagnoses as a hand in a hurry writes them, reason, the row and the column that are ticked.
STORIES = [([("M17.11", "Unilateral primary osteoarthritis, right knee")], "R knee pain {n} yrs, xray bone on bone. Injections x{d}, brace, PT no longer help. Ready to discuss replacement.", "Knee", "Right"),
           ([("S83.242A", "Medial meniscus tear, left knee, acute")], "Twisted L knee {n} wks ago, locks and swells. MRI shows medial meniscus tear. Eval for scope.", "Knee", "Left"),
           ([("M75.101", "Rotator cuff tear, right shoulder")], "R shoulder weak overhead {n} months, night pain {d}/10. Failed PT. MRI full thickness tear.", "Shoulder", "Right"),
           ([("G56.02", "Carpal tunnel syndrome, left upper limb")], "L hand numb at night {n} mos, drops things. EMG moderate. Splint no help, wants release.", "Hand / wrist", "Left"),
           ([("M16.0", "Bilateral primary osteoarthritis of hip")], "Bilat groin pain {n} yrs, can walk {d} blocks. Films severe. Candidate for THA?", "Hip", "Both"),
           ([("S92.351A", "Displaced fx 5th metatarsal, right foot, closed")], "Fell {n} days ago, fx base of R 5th metatarsal. In boot, NWB. Please see this week.", "Foot / ankle", "Right"),
           ([("M65.332", "Trigger finger, left middle finger")], "L middle finger locks every morning x {n} months. One injection {d} mos ago, came back.", "Hand / wrist", "Left"),
           ([("M77.11", "Lateral epicondylitis, right elbow"), ("M25.521", "Pain in right elbow")], "R tennis elbow {n} mos, strap + PT, {d} injections. Grip weak. Surgical opinion?", "Elbow", "Right")]
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent / today")], [("emergent", "Same day"), ("urgent", "Within 3 days"), ("routine", "Routine")], [("routine", "Non-urgent"), ("urgent", "Urgent (fracture / acute)"), ("emergent", "STAT")]]


def draw(case, rng):
    v = case.values
    diagnoses, reason, part, side = rng.choice(STORIES)
    case.descriptions, v["referral.diagnoses[]"] = dict(diagnoses), [c for c, _ in diagnoses]
    case.procedures, v["referral.procedures[]"] = [], None
    v["referral.reason"], v["referral.type"] = reason.format(n=rng.randint(2, 9), d=rng.randint(2, 6)), "provider"
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "open"]), 9.6)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 44, 524
    heavy = rng.random() < 0.4
    s.text(x, 66, f.show("recipient.organization"), bold, 17)
    s.text(x, 79, rng.choice(["Orthopaedic Surgery  -  Sports Medicine  -  Joint Replacement", "Specialists in bone, joint and spine care"]), plain, 8.8)
    s.text(x + wide, 62, f"{f.extra('recipient_street')}", plain, 8.6, "right")
    s.text(x + wide, 73, f"{f.extra('recipient_place')}", plain, 8.6, "right")
    s.text(x + wide, 84, f"Ph {f.show('recipient.phone')}   {rng.choice(['Fax', 'Referral fax'])} {f.show('recipient.fax')}", plain, 8.6, "right")
    s.line(x, 91, x + wide, 91, 2)
    s.text(x, 108, rng.choice(["PATIENT REFERRAL", "Orthopedic Referral Form", "REFERRAL FOR ORTHOPEDIC EVALUATION"]), bold, 13)
    y = 130

    def lines(*parts, gap=21):
        nonlocal y
        at = x
        for share, label, value in parts:
            f.underlined(at, y, share * wide - 7, label, value)
            at += share * wide
        y += gap

    def head(words):
        nonlocal y
        s.text(x, y, words, bold, 10.4)
        if heavy:
            s.line(x, y + 4, x + wide - 7, y + 4, 1.3)
        y += 20

    lines((0.3, rng.choice(["Date", "Date of referral", "Today's date"]), f.show("referral.date")), (0.7, rng.choice(["Referred to Dr.", "Physician requested", "Appointment with"]), f.show("recipient.name")))
    end = f.label(x, y, rng.choice(["Urgency:", "Please see:", "Appointment type:"]), 9.6, True) + 12
    f.radios(end, y, rng.choice(HASTE), f.note("referral.urgency"), 22, 9.2)
    y += 26

    def patient():
        nonlocal y
        head(rng.choice(["PATIENT", "Patient information", "PATIENT DEMOGRAPHICS"]))
        lines((0.5, rng.choice(["Name", "Patient name", "Patient (print)"]), f.name_first_last()), (0.27, rng.choice(["DOB", "Birth date", "D.O.B."]), f.show("patient.dob")), (0.23, "SS#", "xxx-xx-"))
        lines((0.4, "Address", f.show("patient.street")), (0.6, rng.choice(["City, state, zip", "City / State / ZIP"]), f.place()))
        one, two = rng.choice([("Cell", "Home"), ("Phone", "Alt. phone"), ("Home phone", "Mobile")])
        lines((0.36, one, f.show("patient.phone")), (0.36, two, f.show("patient.phone_alt")), (0.28, "Language", f.show("patient.language")))
        end = f.radios(f.label(x, y, rng.choice(["Sex", "Gender"])) + 9, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 10, 9.2)
        f.underlined(end + 8, y, x + 0.62 * wide - end - 15, rng.choice(["Emergency contact", "Contact / relation"]), f.extra("emergency"))
        f.underlined(x + 0.62 * wide, y, 0.38 * wide - 7, "Phone", f.extra("emergency_phone"))
        y += 25

    def insurance():
        nonlocal y
        head(rng.choice(["INSURANCE", "Insurance (please send copy of card)", "Billing information"]))
        lines((0.58, rng.choice(["Insurance", "Primary insurance", "Ins. company"]), f.show("insurance.payer")), (0.42, rng.choice(["ID #", "Member ID", "Policy no."]), f.show("insurance.member_id")))
        lines((0.27, rng.choice(["Group #", "Grp"]), f.show("insurance.group")), (0.4, rng.choice(["Subscriber", "Insured's name", "Policy holder"]), f.show("insurance.holder")), (0.33, rng.choice(["Auth #", "Referral / auth #"]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v or rng.random() < 0.4:
            lines((0.58, rng.choice(["Secondary", "Second insurance"]), f.show("insurance2.payer")), (0.42, "ID #", f.show("insurance2.member_id")))
        end = f.radios(f.label(x, y, rng.choice(["Work related?", "Workers' comp?"])) + 9, y, [(1, "Yes"), (0, "No")], 0, 9, 9.2)
        end = f.radios(f.label(end + 6, y, rng.choice(["Auto accident?", "Motor vehicle?"])) + 9, y, [(1, "Yes"), (0, "No")], 0, 9, 9.2)
        f.underlined(end + 4, y, x + wide - 11 - end, rng.choice(["Date of injury / onset", "Injury date"]), rng.choice([f.away(-rng.randint(5, 60)), "gradual", "n/a"]))
        y += 26

    def problem():
        nonlocal y
        head(rng.choice(["PROBLEM", "Reason for referral", "BODY PART / DIAGNOSIS"]))
        rows, columns, top = ["Shoulder", "Elbow", "Hand / wrist", "Hip", "Knee", "Foot / ankle"], ["Right", "Left", "Both"], y - 12
        marked = "referral.reason" not in case.blank
        for n, words in enumerate([""] + rows):
            base = top + 13 * n
            s.box(x, base, 76, 13, 0.5)
            s.text(x + 4, base + 9.6, words, plain, 8.4)
            for i, name in enumerate(columns):
                s.box(x + 76 + 30 * i, base, 30, 13, 0.5)
                if n == 0:
                    s.text(x + 91 + 30 * i, base + 9.6, name, bold, 8, "centre")
                elif words == part and name == side and marked:
                    s.curve([(x + 84 + 30 * i, base + 6), (x + 90 + 30 * i, base + 11), (x + 101 + 30 * i, base)], 1.4)
        at, room, down, size = x + 180, wide - 187, y - 4, 11
        f.label(at, down, rng.choice(["Reason for referral / history:", "Chief complaint:", "Reason and pertinent history:"]))
        down += 17
        for words in (fold(f.show("referral.reason"), room - 6, f.pen, size) + ["", "", ""])[:max(3, len(fold(f.show("referral.reason"), room - 6, f.pen, size)))]:
            s.text(at + 3, down + rng.uniform(-0.8, 0.8), words, f.pen, size)
            s.line(at, down + 3, at + room, down + 3, 0.5)
            down += 18
        y = max(top + 91 + 18, down + 5)
        codes = f.note("referral.diagnoses[]") or []
        label = rng.choice(["ICD-10", "ICD-10 code", "Code"])
        for i in range(max(1, len(codes))):
            lines((0.76, rng.choice(["Diagnosis", "Dx"]) if i == 0 else "2nd diagnosis", f.capital(case.descriptions[codes[i]]) if codes else ""), (0.24, label, codes[i] if codes else ""))
        end = f.label(x, y, rng.choice(["Imaging done:", "Studies:"])) + 9
        for words in ("X-ray", "MRI", "CT", "EMG"):
            end = f.check(end, y, words, rng.random() < 0.4, 9) + 10
        f.underlined(end + 2, y, x + wide - 9 - end, rng.choice(["Where / date", "Facility"]), rng.choice(["hospital, disc w/ pt", f.away(-rng.randint(4, 40)), ""]))
        y += 21
        service = f.note("referral.service")
        end = f.label(x, y, rng.choice(["Request:", "Services:"])) + 9
        f.checks(end, y, [(w, w) for w in sorted({service, "Evaluate and treat", "Injection", "Second opinion"})], service, 13, 9)
        y += 26

    def sender():
        head(rng.choice(["REFERRING PROVIDER", "Referred by", "Referring physician"]))
        lines((0.6, rng.choice(["Name", "Provider", "Physician (print)"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        lines((0.6, rng.choice(["Practice", "Office", "Group"]), f.show("referrer.organization")), (0.4, rng.choice(["Contact", "Form completed by"]), f.extra("staff")))
        lines((0.3, rng.choice(["Phone", "Tel."]), f.show("referrer.phone")), (0.3, "Fax", f.show("referrer.fax")), (0.4, rng.choice(["PCP", "PCP if other"]), f.extra("pcp") if rng.random() < 0.5 else ""), gap=26)

    for block in rng.choice([(patient, insurance, problem, sender), (sender, patient, problem, insurance), (patient, problem, insurance, sender)]):
        block()
    f.label(x, y, rng.choice(["Signature", "Provider signature", "Signed"]))
    f.sign(x + 92, y, 210)
    f.underlined(x + 330, y, wide - 337, "Date", f.sent())
    s.text(306, 781, "Bring films or disc, insurance card and photo ID. Arrive 15 minutes early.", plain, 7.4, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "patient.interpreter", "insurance.auth_required")
    return f
