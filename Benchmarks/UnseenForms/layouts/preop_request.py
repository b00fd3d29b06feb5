"""A surgeon's office asks a medical specialist to see a patient before an operation: letterhead, the patient in a strip of five captions, the operation in a ruled grid, what is wanted as lettered questions with boxes, parties as two address stacks, coverage in one row of cells."""
import people
from form import Form

SPECIALTIES, HAND = ["Cardiology", "Pulmonology", "Hematology", "Nephrology", "Endocrinology", "Hepatology", "Cardiac Electrophysiology", "Sleep Medicine", "Rheumatology", "Vascular Surgery"], 0.15
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "ROUTINE", "urgent": "URGENT", "emergent": "EMERGENT"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}]
SURGERY = ["Right total hip replacement", "Laparoscopic gallbladder removal", "Left total knee replacement", "Open repair of ventral hernia", "L4-L5 decompression and fusion", "Partial colectomy", "Rotator cuff repair, right shoulder"]


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    v["referral.service"] = rng.choice(["Preoperative evaluation", "Preoperative consultation", "Preoperative risk assessment"])
    v["referrer.name"] = people.clinician(rng, ["MD", "DO"])
    v["referrer.organization"] = f"{v['referrer.organization'].split(' ')[0]} {rng.choice(['Surgical Associates', 'Orthopedic Surgery', 'Surgery Center', 'Surgeons Group'])}"
    f = Form(case, rng, rng.choice(["serif", "sans", "narrow", "dejavu"]), 9.6)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 42, 570, 60
    wide = right - x
    s.text(306, y, f.show("referrer.organization"), bold, 17, "centre")
    s.text(306, y + 14, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, "centre")
    s.text(306, y + 25, rng.choice(["Surgery scheduling {0}     Fax {1}", "Office {0}   Fax {1}", "Telephone {0}  *  Facsimile {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 9, "centre")
    y += 50
    s.text(306, y, rng.choice(["REQUEST FOR PREOPERATIVE CONSULTATION", "Preoperative Referral", "REFERRAL FOR EVALUATION BEFORE SURGERY"]), bold, 12.5, "centre")
    y += 20
    day = rng.choice(["Date of request", "Date", "Request date"])
    f.pair(x, y, day + ":", f.show("referral.date"))
    haste = f.note("referral.urgency")
    f.pair(226, y, rng.choice(["Priority:", "Urgency:"]), rng.choice(HASTE)[haste] if haste else "")
    f.pair(370, y, rng.choice(["Must be seen before:", "Surgery planned:"]), f.away(rng.randint(14, 40)))
    y += 13
    strip = [(0.29, rng.choice(["Patient", "Patient name"]), f.name_last_first()), (0.17, rng.choice(["Birth date", "DOB", "D.O.B."]), f.show("patient.dob")), (0.12, "Sex", f.show("patient.sex")), (0.21, rng.choice(["Phone", "Home phone", "Cell"]), f.show("patient.phone")), (0.21, rng.choice(["Other phone", "Alt. phone", "Work phone"]), f.show("patient.phone_alt"))]
    s.line(x, y, right, y, 1)
    at = x
    for share, words, value in strip:
        s.text(at, y + 11, words, bold, 8)
        f.write(at, y + 25, value, wide=share * wide - 8)
        at += share * wide
    strip = [(0.46, rng.choice(["Address", "Residence"]), f"{f.show('patient.street')}, {f.place()}"), (0.18, rng.choice(["Our chart #", "MRN", "Account"]), f.show("patient.mrn")), (0.17, "Language", f.show("patient.language")), (0.19, rng.choice(["Interpreter", "Interpreter needed"]), f.show("patient.interpreter"))]
    at = x
    for share, words, value in strip:
        s.text(at, y + 40, words, bold, 8)
        f.write(at, y + 54, value, wide=share * wide - 8)
        at += share * wide
    y += 62
    s.line(x, y, right, y, 1)
    y += 16

    def stack(left, title, lines):
        down = y
        s.text(left, down, title, bold, 9.6)
        for label, value in lines:
            down += 14.5
            end = s.text(left, down, label, plain, 9) if label else left
            f.write(end + (4 if label else 0), down, value, wide=252 - (end - left))
        return down

    a, b = rng.choice([("To:", "From:"), ("CONSULTANT", "SURGEON"), ("Referred to", "Referred by"), ("Requested consultant", "Requesting surgeon")])
    ph, fx = rng.choice([("Phone", "Fax"), ("Tel.", "Fax"), ("Ph:", "Fx:")])
    taker = [("", f.show("recipient.name")), ("", f.show("recipient.specialty")), ("", f.show("recipient.organization")), (ph, f.show("recipient.phone")), (fx, f.show("recipient.fax"))]
    sender = [("", f.show("referrer.name")), (rng.choice(["NPI", "NPI:"]), f.show("referrer.npi")), ("", v["referrer.organization"]), (rng.choice(["Surgery scheduler", "Coordinator"]), f.extra("staff")), (rng.choice(["Family doctor", "PCP"]), f.extra("pcp"))]
    y = max(stack(x, a, taker), stack(318, b, sender)) + 16
    rows = [(rng.choice(["Planned operation", "Operation"]), rng.choice(SURGERY)), ("Where", rng.choice(["Memorial Hospital, main OR", "Lakeside Surgery Center", "Outpatient, 23 hour stay"])), ("Anesthesia", rng.choice(["General", "General with block"])), ("Pre-admission visit", f"{f.away(rng.randint(8, 12))} at {rng.randint(8, 11)}:{rng.choice(['00', '30'])}")]
    for n in range(2):
        at = x
        for k, share in ((2 * n, 0.6), (2 * n + 1, 0.4)):
            s.box(at, y, share * wide, 17, 0.6)
            end = s.text(at + 4, y + 12, rows[k][0] + ":", bold, 8.6)
            f.write(end + 5, y + 12, rows[k][1], wide=at + share * wide - end - 9)
            at += share * wide
        y += 17
    y += 16
    s.text(x, y, rng.choice(["Reason for consultation", "Why we ask", "Medical concern"]), bold, 9.6)
    y = f.write_fit(x, y + 14, f.show("referral.reason"), wide, 2, leading=1.35) + 5
    s.text(x, y, rng.choice(["Diagnoses for this consultation (ICD-10)", "Diagnosis / ICD-10", "Medical diagnoses with codes"]), bold, 9.6)
    y += 14
    for words in f.diagnoses(rng.choice(["{code}   {words}", "{words}, {code}", "{words} ({code})"])):
        f.write(x, y, words, wide=wide)
        y += 13.5
    y += 6
    s.text(x, y, rng.choice(["What we need from you", "Please answer"]), bold, 9.6)
    number, many = f.show("referral.visits"), v["referral.visits"]
    asks = [f"{f.show('referral.service')}{rng.choice([', visits requested: ', '; number of visits: ', ', visits: '])}{number}", rng.choice(["Tests, if not done within six months: ", "Please also obtain: ", "Tests requested: "]) + "; ".join(f.procedures(rng.choice(["{words} (CPT {code})", "{words} {code}"]))),
            rng.choice(["Advice on blood thinners: when to stop, when to restart", "Drugs to hold on the morning of surgery"]), rng.choice(["Level of risk, and anything that would lower it", "Is the patient in the best possible condition for surgery?"])]
    for letter, words in zip("abcd", asks):
        y += 14.5
        s.text(x + 4, y, f"{letter})", plain, 9.2)
        f.check(x + 20, y, "", letter in "ab" or rng.random() < 0.5, 9)
        if letter in "ab":
            f.write(x + 34, y, words, wide=wide - 40)
        else:
            s.text(x + 34, y, words, plain, 9.2)
    y += 20
    s.text(x, y, rng.choice(["Insurance", "Coverage", "Billing"]), bold, 9.6)
    y += 5
    has, number = "insurance2.payer" in v, rng.choice(["ID", "Policy #", "Member ID", "Subscriber #"])
    for cells in ([(0.32, rng.choice(["Carrier", "Primary", "Insurance"]), f.show("insurance.payer")), (0.2, "Plan", f.show("insurance.plan")), (0.22, number, f.show("insurance.member_id")), (0.26, "Group", f.show("insurance.group"))],
                  [(0.32, rng.choice(["Insured", "Subscriber", "Policy holder"]), f.show("insurance.holder")), (0.2, rng.choice(["Authorization", "Auth #"]), f.show("insurance.auth_number")), (0.22, number + " (2nd)", f.show("insurance2.member_id") if has else ""), (0.26, rng.choice(["Secondary", "2nd carrier"]), f.show("insurance2.payer") if has else "")]):
        at = x
        for share, words, value in cells:
            s.box(at, y, share * wide, 27, 0.6)
            s.text(at + 3, y + 9, words, bold, 7.4)
            f.write(at + 4, y + 22, value, wide=share * wide - 8)
            at += share * wide
        y += 27
    y += 32
    f.sign(x, y, 190)
    s.text(x, y + 12, rng.choice(["Signature of surgeon", "Surgeon's signature"]), plain, 8)
    s.block(318, y - 8, rng.choice(["Please fax your note to us at least five days before surgery, or the case is moved.", "If you find that the patient cannot go ahead, please telephone our scheduler."]), 250, plain, 8.8)
    s.text(306, 776, rng.choice(["Enclosed: history and physical, ECG, labs, medication list", "Confidential health information. Not for you? Call our office."]), plain, 7.6, "centre")
    f.imply("referral.specialty", "referral.type", "insurance.auth_required")
    return f
