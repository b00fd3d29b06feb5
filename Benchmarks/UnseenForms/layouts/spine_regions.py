"""A back and bone group's intake referral, by pen: underlined blanks in two columns parted by a rule, the patient and the coverage at the left, the office and its doctors to tick at the right, below them a ruled grid of body parts with right and left to mark, treatments tried with yes and no, words to circle for how soon."""
import fonts
import people_third as people
from form import Form

PEOPLE, SPECIALTIES, HAND = people, ["Spine Surgery", "Orthopedics"], 0.9
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergency")], [("emergent", "TODAY"), ("urgent", "THIS WEEK"), ("routine", "NEXT AVAILABLE")], [("routine", "Routine (2-3 wks)"), ("urgent", "Urgent (2-3 days)"), ("emergent", "Emergent (today)")]]
PARTS = ["Neck / cervical", "Mid back / thoracic", "Low back / lumbar", "Shoulder", "Elbow", "Hand / wrist", "Hip / pelvis", "Knee", "Foot / ankle"]
WHERE = {"M48": (2, None), "M50": (0, None), "M51": (2, None), "M43": (2, None), "M17": (7, "L"), "G56": (5, "R"), "S62": (5, "R"), "M75": (3, "L")}


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    case.capitals = False
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "dejavu"]), 9.2)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 58
    middle, step, colon = 312, rng.choice([22, 23, 23.6]), rng.choice([":", ":", ""])
    s.text(x, y, f.show("recipient.organization"), bold, 17)
    s.text(right, y - 4, rng.choice(["REFERRAL / INTAKE FORM", "Physician Referral Form", "New Patient Referral", "REFERRAL FORM"]), bold, 12, "right")
    s.text(x, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6)
    s.text(right, y + 13, rng.choice(["Phone {0}   Fax {1}", "P {0}  |  F {1}", "Appts {0}   Referral fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), bold, 8.8, "right")
    s.line(x, y + 19, right, y + 19, 2.4)
    s.line(x, y + 22, right, y + 22, 0.6)
    top = y + 24

    def blank(at, stop, base, label, value):
        end = s.text(at, base, label + colon, plain, 8.8) + 3
        if callable(value):
            value(end + 5, base)
            return
        s.line(end, base + 2.6, stop, base + 2.6, 0.6)
        f.put(end + 3, base, value, stop - end - 4)

    def stack(at, stop, y, title, rows):
        """A title and blanks under it, one or two on a line; returns the y under them."""
        y += 17
        s.text(at, y, title, bold, 9.6)
        for cells in rows:
            y += step
            begin = at
            for n, (share, label, value) in enumerate(cells):
                end = begin + share * (stop - at)
                blank(begin, end - (6 if n < len(cells) - 1 else 0), y, label, value)
                begin = end
        return y + 2

    ring = lambda options, chosen, gap=16: lambda a, b: f.circled(a, b, options, chosen, gap, 9)
    name = [[(1, rng.choice(["Patient name", "Pt. name", "Name"]), rng.choice([f.name_last_first, f.name_first_last])())]] if rng.random() < 0.6 else [[(1, rng.choice(["Last name", "Last"]), f.show("patient.last_name"))], [(1, rng.choice(["First / MI", "First name, middle"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w))]]
    one, two = rng.choice([("Home ph.", "Cell"), ("Phone", "Alt."), ("Cell", "Work"), ("Ph. 1", "Ph. 2")])
    y = stack(x, middle - 12, top, rng.choice(["PATIENT", "Patient information", "Patient"]), [
        *name, [(0.58, rng.choice(["DOB", "Birth date", "D.O.B."]), f.show("patient.dob")), (0.42, "Sex", ring([("male", "M"), ("female", "F")], f.note("patient.sex"), 18))],
        [(1, rng.choice(["Address", "Street"]), f.show("patient.street"))], [(1, rng.choice(["City, state, zip", "City/St/Zip"]), f.place())], [(0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt"))],
        [(0.54, rng.choice(["Language", "Speaks"]), f.show("patient.language")), (0.46, rng.choice(["Interpreter", "Interp."]), ring([(True, "Y"), (False, "N")], f.note("patient.interpreter"), 16))],
        [(1, rng.choice(["Employer", "Occupation / employer"]), rng.choice(people.EMPLOYERS))]])
    has = "insurance2.payer" in v
    y = stack(x, middle - 12, y, rng.choice(["INSURANCE", "Insurance (attach card)", "Coverage"]), [
        [(1, rng.choice(["Primary ins.", "Insurance", "Ins. company"]), f.show("insurance.payer"))], [(0.62, rng.choice(["ID #", "Policy #", "Member #"]), f.show("insurance.member_id")), (0.38, rng.choice(["Grp", "Group"]), f.show("insurance.group"))],
        [(0.52, rng.choice(["Plan", "Type"]), f.show("insurance.plan")), (0.48, rng.choice(["Insured", "Subscriber"]), f.show("insurance.holder"))], [(0.5, rng.choice(["2nd ins.", "Secondary"]), f.show("insurance2.payer") if has else ""), (0.5, "ID #", f.show("insurance2.member_id") if has else "")],
        [(1, rng.choice(["Auth / referral #", "Authorization #", "Ins. referral no."]), f.show("insurance.auth_number"))]])
    left = y
    y = stack(middle, right, top, rng.choice(["REFERRING OFFICE", "Referred by", "Referring physician"]), [
        [(1, rng.choice(["Provider", "Doctor", "Ref. provider"]), f.show("referrer.name"))], [(0.56, "NPI", f.show("referrer.npi")), (0.44, rng.choice(["Contact", "Staff"]), f.extra("staff"))], [(1, rng.choice(["Practice", "Clinic", "Office"]), f.show("referrer.organization"))],
        [(0.5, rng.choice(["Phone", "Ph."]), f.show("referrer.phone")), (0.5, "Fax", f.show("referrer.fax"))], [(1, rng.choice(["PCP if other", "PCP"]), f.extra("pcp") if rng.random() < 0.6 else "same")]])
    y += 15
    s.text(middle, y, rng.choice(["SEE", "Appointment with", "Provider requested"]), bold, 9.6)
    listed = rng.random() < 0.65
    mine = f.show("recipient.name") if listed else people.clinician(rng, ["MD", "DO"])
    names = [mine] + [people.clinician(rng, ["MD", "DO", "MD", "PA-C"]) for _ in range(3)]
    rng.shuffle(names)
    for n, words in enumerate(names + ["First available"]):
        y += 14.5
        f.check(middle + 6, y, words, words == mine if listed else words == "First available", 8.8)
    y = stack(middle, right, y + 2, rng.choice(["REQUEST", "Request"]), [
        [(0.55, rng.choice(["Date", "Referral date", "Today's date"]), f.show("referral.date")), (0.45, rng.choice(["# visits", "Visits"]), f.show("referral.visits"))], [(1, rng.choice(["For", "Service", "Reason for visit"]), f.show("referral.service"))]])
    y += step
    s.text(middle, y, rng.choice(["Needs to be seen (circle)", "Circle one", "Scheduling"]) + colon, bold, 8.8)
    y += step - 3
    f.circled(middle + 10, y, rng.choice(HASTE), f.note("referral.urgency"), 14, 8.8)
    y = max(left, y) + 8
    s.line(middle - 6, top + 4, middle - 6, y, 0.6)
    s.line(x, y, right, y, 0.6)
    y += 6
    part, side = WHERE.get(v["referral.diagnoses[]"][0][:3], (2, None))
    shown = [PARTS[:6], PARTS[3:9]][part > 5] if rng.random() < 0.5 else PARTS
    wide = (right - x - 62) / len(shown)
    for r, words in enumerate(["", "Right", "Left", rng.choice(["X-ray done", "Prior surgery", "Numbness"])]):
        s.box(x, y, 62, 15, 0.6, 230 if r == 0 else None)
        s.text(x + 4, y + 10.5, words, bold, 7.8)
        for n, area in enumerate(shown):
            s.box(x + 62 + n * wide, y, wide, 15, 0.6, 230 if r == 0 else None)
            if r == 0:
                s.text(x + 62 + (n + 0.5) * wide, y + 10.5, area.split(" /")[0] if len(shown) > 6 else area, bold, 7.4, "centre")
            elif "referral.diagnoses[]" not in case.blank and area == PARTS[part] and ((r == 1 and side != "L") or (r == 2 and side != "R") or (r == 3 and rng.random() < 0.6)):
                a = x + 62 + (n + 0.5) * wide
                s.line(a - 5, y + 3, a + 5, y + 12, 1.2)
                s.line(a - 5, y + 12, a + 5, y + 3, 1.2)
        y += 15
    y += step - 2
    blank(x, right, y, rng.choice(["Diagnosis + ICD-10", "Dx / code", "Diagnosis (ICD-10)"]), "; ".join(f.diagnoses(rng.choice(["{words} {code}", "{code} {words}", "{words} ({code})"]))))
    y += step
    blank(x, right, y, rng.choice(["Tests / CPT", "CPT", "Imaging or injection + CPT"]), ", ".join(f.procedures(rng.choice(["{code} {words}", "{words} {code}"]))))
    y += step
    end = s.text(x, y, rng.choice(["History / question", "Complaint", "Reason & history"]) + colon, plain, 8.8) + 3
    f.write_fit(end + 3, y, f.show("referral.reason"), right - end - 5, 2, leading=1.45)
    for n in range(2):
        s.line(end, y + 3 + 15.4 * n, right, y + 3 + 15.4 * n, 0.5)
    y += 15.4 + step - 2
    at = s.text(x, y, rng.choice(["Tried so far", "Treatment to date", "Conservative care"]) + colon, plain, 8.8) + 8
    for words in ("PT", "Injections", "NSAIDs", "Brace", "Surgery", "Chiropractic"):
        at = f.check(at, y, words, rng.random() < 0.4, 8.6) + 11
    at = s.text(at + 4, y, rng.choice(["Work injury?", "MVA / WC?"]), plain, 8.8) + 8
    f.circled(at, y, [(1, "Y"), (2, "N")], 2, 16, 9)
    y += step + 5
    end = s.text(x, y, rng.choice(["Physician signature", "Signature", "Provider signature"]) + colon, bold, 8.8) + 5
    f.sign(end, y, 180)
    f.underlined(right - 130, y, 130, "Date" + colon, f.sent())
    s.text(306, 781, rng.choice(["Have patient bring MRI disc, photo ID and insurance card. Workers' comp: send claim number first.", "Please fax notes, imaging reports and this form together.", "OFFICE USE:  Appt ________  Time ______  Dr. ________  Entered by ____"]), plain, 7.8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
