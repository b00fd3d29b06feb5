"""A skin surgery practice's referral by pen: blanks with wide line spacing, a ruled table with one row for each lesion (site, size, biopsy, diagnosis, code), health questions with letters to circle, two outlines of a head to mark."""
from form import Form

SPECIALTIES, HAND = ["Dermatology"], 1
# Lesions (site, diagnosis as written, code), reason.
STORIES = [([("L nasal ala", "Basal cell ca", "C44.311")], "Bx proven nodular BCC, {d} mm, recurred after ED&C {n} yrs ago. Mohs please."),
           ([("R ear helix", "Squamous cell ca", "C44.222")], "SCC R helix, tender, growing x {n} months. Margins pos on shave. Please treat."),
           ([("Scalp vertex", "SCC", "C44.42"), ("Scalp", "AK x several", "L57.0")], "SCC of scalp {d} mm + field of AKs. On blood thinner. Evaluate for Mohs."),
           ([("L shoulder", "Superficial BCC", "C44.619")], "Slow growing pink plaque {n} yrs, bx BCC. Pt prefers excision, needs opinion."),
           ([("R cheek", "SCC in situ", "D04.39")], "In situ SCC R cheek, {d} mm, cosmetic area. Failed 5-FU x {n} wks."),
           ([("Upper back", "Atypical nevus", "D22.5")], "Severely atypical nevus, margin involved on bx {n} wks ago. Re-excise?"),
           ([("Mid back", "Melanoma, 0.4 mm", "C43.59"), ("L forearm", "Changing mole", "D22.62")], "New melanoma on bx {n} wks ago. Needs wide excision, skin check, L arm mole too.")]
NAMES = {"C44.311": "Basal cell carcinoma of skin of nose", "C44.222": "Squamous cell carcinoma of skin of right ear and external auricular canal", "C44.42": "Squamous cell carcinoma of skin of scalp and neck", "L57.0": "Actinic keratosis", "C44.619": "Basal cell carcinoma of skin of left upper limb, including shoulder", "D04.39": "Carcinoma in situ of skin of other parts of face", "D22.5": "Melanocytic nevi of trunk", "C43.59": "Malignant melanoma of other part of trunk", "D22.62": "Melanocytic nevi of left upper limb, including shoulder"}
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (2 weeks)"), ("emergent", "Emergent - call today")], [("emergent", "Emergent"), ("urgent", "Soon / urgent"), ("routine", "Next available")], [("routine", "Non-urgent"), ("urgent", "Urgent"), ("emergent", "STAT")]]
SERVICES = ["Mohs surgery", "Excision", "Consult only", "Evaluate and treat"]


def draw(case, rng):
    v = case.values
    lesions, reason = rng.choice(STORIES)
    case.descriptions, v["referral.diagnoses[]"] = {c: NAMES[c] for _, _, c in lesions}, [c for _, _, c in lesions]
    case.procedures, v["referral.procedures[]"] = [], None
    large = rng.randint(4, 9)
    v["referral.reason"], v["referral.type"], v["referral.service"] = reason.format(n=rng.randint(2, 8), d=large), "provider", rng.choice(SERVICES)
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "open"]), 9.6)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 46, 520
    s.text(x, 66, f.show("recipient.organization"), bold, 16)
    s.text(x, 79, rng.choice(["Mohs Micrographic Surgery and Cutaneous Oncology", "Skin Cancer Surgery  -  Medical Dermatology"]), plain, 9)
    s.text(x + wide, 64, f"{rng.choice(['Tel', 'Phone'])} {f.show('recipient.phone')}", plain, 9, "right")
    s.text(x + wide, 76, f"{rng.choice(['Fax', 'Referral fax'])} {f.show('recipient.fax')}", plain, 9, "right")
    s.text(x + wide, 88, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.2, "right")
    s.text(306, 111, rng.choice(["SKIN CANCER REFERRAL", "Mohs / Surgical Dermatology Referral", "REFERRAL TO DERMATOLOGIC SURGERY"]), bold, 13.5, "centre")
    y, drop, colon = 137, rng.choice([21, 22.5, 24.5]), rng.choice(["", ":"])

    def lines(*parts):
        nonlocal y
        at = x
        for share, label, value in parts:
            f.underlined(at, y, share * wide - 8, label + colon, value)
            at += share * wide
        y += drop

    def patient():
        nonlocal y
        if rng.random() < 0.5:
            lines((0.36, rng.choice(["Last name", "Patient last name"]), f.show("patient.last_name")), (0.36, "First name", f.show("patient.first_name")), (0.28, rng.choice(["DOB", "Birth date"]), f.show("patient.dob")))
        else:
            lines((0.68, rng.choice(["Patient", "Patient's name", "Patient name"]), f.name_first_last()), (0.32, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")))
        one, two = rng.choice([("Cell", "Home"), ("Phone (best)", "Phone (other)"), ("Home phone", "Cell phone")])
        lines((0.4, one, f.show("patient.phone")), (0.4, two, f.show("patient.phone_alt")), (0.2, "Age", ""))
        lines((0.5, "Address", f.show("patient.street")), (0.5, "City/State/Zip", f.place()))
        end = f.circled(f.label(x, y, rng.choice(["Sex:", "Gender:"])) + 12, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 16, 9.6)
        f.underlined(end + 2, y, x + 0.58 * wide - end - 16, "Language", f.show("patient.language"))
        end = f.label(x + 0.6 * wide, y, rng.choice(["Interpreter:", "Needs interpreter:"])) + 12
        f.circled(end, y, [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 18, 9.6)
        y += drop

    def insurance():
        lines((0.58, rng.choice(["Insurance", "Primary insurance", "Insurance co."]), f.show("insurance.payer")), (0.42, rng.choice(["ID #", "Policy #", "Member #"]), f.show("insurance.member_id")))
        lines((0.3, rng.choice(["Group", "Group #"]), f.show("insurance.group")), (0.4, rng.choice(["Insured's name", "Subscriber", "Policy holder"]), f.show("insurance.holder")), (0.3, rng.choice(["Auth #", "Referral/auth #"]), f.show("insurance.auth_number")))
        lines((0.58, rng.choice(["Secondary", "2nd insurance"]), f.show("insurance2.payer")), (0.42, "ID #", f.show("insurance2.member_id")))

    def sender():
        lines((0.62, rng.choice(["Referring provider", "Referred by", "Referring Dr."]), f.show("referrer.name")), (0.38, rng.choice(["NPI", "NPI #"]), f.show("referrer.npi")))
        lines((0.62, rng.choice(["Practice", "Office"]), f.show("referrer.organization")), (0.38, rng.choice(["Contact", "Office contact"]), f.extra("staff")))
        lines((0.34, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.34, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")), (0.32, "PCP", f.extra("pcp") if rng.random() < 0.4 else ""))

    def problem():
        nonlocal y
        table()
        end = f.label(x, y, rng.choice(["Request:", "Please:", "Service:"]), bold=True) + 10
        f.checks(end, y, [(w, w) for w in SERVICES], f.note("referral.service"), 15, 9)
        y += drop - 1
        f.label(x, y, rng.choice(["Reason for referral / comments:", "History and comments:", "Reason for referral:"]))
        f.write_fit(x + 4, y + 17, f.show("referral.reason"), 372, 2, leading=19 / (f.size + 1.5))
        for n, words in enumerate(("R", "L")):
            s.line(x, y + 20.5 + 19 * n, x + 380, y + 20.5 + 19 * n, 0.6)
            at = x + 416 + n * 56
            s.ring(at, y - 6, 36, 46, 0.8)
            s.curve([(at + 18, y + 12), (at + 14, y + 21), (at + 20, y + 22)], 0.7)
            s.line(at + 12, y + 29, at + 25, y + 29, 0.6)
            s.text(at - 11, y + 42, words, plain, 7.5)
        y += 60
        end = x
        for words in ("Blood thinner", "Pacemaker", "Joint replacement", "Transplant"):
            end = f.label(end, y, words + "?", 8.6) + 9
            end = f.circled(end, y, [(1, "Y"), (0, "N")], int(rng.random() < 0.25), 14, 9) + 2
        y += drop

    def table():
        """One row for each lesion, three in print."""
        nonlocal y
        stops = (0, 0.06, 0.28, 0.4, 0.57, 0.84, 1)
        heads = ("#", rng.choice(["Site", "Location", "Lesion site"]), rng.choice(["Size", "Size (mm)"]), rng.choice(["Biopsy date", "Bx date"]), rng.choice(["Diagnosis", "Path diagnosis", "Pathology"]), rng.choice(["ICD-10", "ICD-10 code", "Dx code"]))
        top, shown = y - 10, f.note("referral.diagnoses[]")
        bottom = top + 16 + 19 * 3
        for a, words in zip(stops, heads):
            s.text(x + a * wide + 4, top + 11, words, bold, 8.2)
        for a in stops:
            s.line(x + a * wide, top, x + a * wide, bottom, 0.6)
        for at in (top, *(bottom - 19 * n for n in range(4))):
            s.line(x, at, x + wide, at, 0.7)
        for n in range(3):
            s.text(x + 6, top + 30 + 19 * n, n + 1, plain, 9)
        for n, (site, words, code) in enumerate(lesions):
            day = f.away(-rng.randint(9, 30), "%-m/%-d/%y") if n == 0 or rng.random() < 0.5 else ""
            for a, b, value in zip(stops[1:], stops[2:], (site, f"{large + 3 * n} mm", day, words if shown else "", code if shown else "")):
                f.write(x + a * wide + 5, top + 30 + 19 * n, value, wide=(b - a) * wide - 8)
        y = bottom + 18

    lines((0.36, rng.choice(["Date", "Today's date", "Referral date"]), f.show("referral.date")), (0.64, rng.choice(["Refer to Dr.", "Surgeon requested", "Appointment with"]), f.show("recipient.name")))
    end = f.label(x, y, rng.choice(["Urgency:", "Priority:", "How soon:"]), bold=True) + 12
    f.checks(end, y, rng.choice(HASTE), f.note("referral.urgency"), 24, 9.2)
    y += drop + 3
    for part in rng.choice([(patient, insurance, problem, sender), (sender, patient, insurance, problem), (patient, insurance, sender, problem)]):
        part()
        y += 6
    y += 4
    f.label(x, y, rng.choice(["Provider signature", "Signature"]))
    f.sign(x + 96, y, 210)
    s.text(306, 774, rng.choice(["Please fax this form with pathology report, photo of the site and insurance card.", "Send: pathology report, clinic note, photo with site marked, copy of insurance card."]), plain, 8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "insurance.auth_required", "referral.type")
    return f
