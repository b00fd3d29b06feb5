"""An urgent care center's referral for follow-up, printed at discharge: sentences with the visit's data set into them on rules, a short table of findings, coverage and telephones in a sentence as well."""
import fonts
import people
from form import Form

SPECIALTIES, HAND = ["Orthopedics", "Otolaryngology", "General Surgery", "Cardiology", "Neurology", "Urology", "Gastroenterology", "Dermatology", "Podiatry", "Pulmonology"], 0
HASTE = [{"routine": "routine", "urgent": "urgent", "emergent": "emergent"}, {"routine": "routine (next available)", "urgent": "urgent (within one week)", "emergent": "STAT (today)"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Urgent Care", " Express Care", " Walk-In Clinic", " Immediate Care"])
    f = Form(case, rng, rng.choice(["sans", "serif", "open", "roboto", "dejavu"]), 10)
    f.pen = rng.choice([f.label_font + "-b", f.label_font, "mono"])
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 46, 520
    size, typed = 10, 9.2 if f.pen == "mono" else 10
    ruled, female = rng.random() < 0.65, v["patient.sex"] == "female"
    leading = 17 if ruled else 15
    s.text(306, 66, f.show("referrer.organization"), bold, 16, "centre")
    s.text(306, 79, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.8, "centre")
    s.text(306, 90, f"{rng.choice(['Clinic phone', 'Phone', 'Tel'])} {f.show('referrer.phone')}     {rng.choice(['Clinic fax', 'Fax'])} {f.show('referrer.fax')}     Open 8 to 8 every day", plain, 8.8, "centre")
    s.box(x, 98, wide, 19, 1)
    s.text(306, 111.5, rng.choice(["REFERRAL TO SPECIALIST", "Specialist Follow-Up Referral", "DISCHARGE REFERRAL"]), bold, 11.5, "centre")
    y = 138

    def say(*parts):
        """Running text; pairs of words and whether they were filled in. An empty blank stays a rule."""
        nonlocal y
        at = x
        for words, filled in parts:
            font, points = (f.pen, typed) if filled else (plain, size)
            if filled and not str(words).strip():
                at = x if at + 80 > x + wide else at
                y += leading if at == x else 0
                s.line(at, y + 2.5, at + 78, y + 2.5, 0.6)
                at += 82
                continue
            line, start = "", at - (3 if str(words)[0] in ",.;)" else 0)
            for word in str(words).split():
                longer = (line + " " + word).strip()
                if start + fonts.width(longer, font, points) > x + wide and (line or start > x):
                    put(start, line, font, points, filled)
                    y += leading
                    line, start = word, x
                else:
                    line = longer
            at = put(start, line, font, points, filled) + 4
        y += leading + 7

    def put(start, line, font, points, filled):
        end = s.text(start, y, line, font, points)
        if filled and ruled and line:
            s.line(start - 1, y + 2.5, end + 1, y + 2.5, 0.6)
        return end

    def head(words):
        nonlocal y
        y += 3
        s.text(x, y, words, bold, 10.2)
        y += 16

    born, they = f.show("patient.dob"), "She" if female else "He"
    say((rng.choice(["Date:", "Date of referral:", "Referral date:"]), 0), (f.show("referral.date"), 1), (rng.choice(["   To:", "   Referred to:"]), 0), (f.show("recipient.name"), 1), (", ", 0), (f.show("recipient.organization"), 1), (rng.choice([", phone", "; tel."]), 0), (f.show("recipient.phone"), 1), (", fax", 0), (f.show("recipient.fax"), 1), (".", 0))
    name = rng.choice([f.name_first_last, f.name_last_first])()
    day = f.away(-rng.choice([0, 1, 2]), "%m/%d/%Y") if "referral.date" not in case.blank else "this week"

    def patient():
        head(rng.choice(["Patient", "PATIENT", "About the patient"]))
        say((rng.choice(["Patient name:", "Name of patient:", "This referral is for our patient"]), 0), (name, 1), (rng.choice([", date of birth", ", DOB", ", born"]), 0), (born, 1), (", sex", 0), (f.show("patient.sex"), 1), (rng.choice([", chart no.", ", MRN"]), 0), (f.show("patient.mrn"), 1), (".", 0))
        say((rng.choice(["Address:", f"{they} lives at", "Home address:"]), 0), (f"{f.show('patient.street')}, {f.place()}", 1), (rng.choice(["; telephone", "; phone", "; cell phone"]), 0), (f.show("patient.phone"), 1), (rng.choice(["; other phone", "; alternate phone"]), 0), (f.show("patient.phone_alt"), 1), (".", 0),
            (rng.choice(["Language spoken:", "Preferred language:"]), 0), (f.show("patient.language"), 1), (rng.choice([", interpreter needed:", ", needs an interpreter:"]), 0), (f.show("patient.interpreter"), 1), (".", 0))

    def cover():
        head(rng.choice(["Insurance", "COVERAGE", "Insurance on file"]))
        second = [(rng.choice(["Secondary insurance:", "Second insurance:"]), 0), (f.show("insurance2.payer"), 1), (", ID", 0), (f.show("insurance2.member_id"), 1), (".", 0)] if "insurance2.payer" in v else []
        group = [(rng.choice([", group", ", group no."]), 0), (f.show("insurance.group"), 1)] if v["insurance.group"] else []
        auth = [(rng.choice(["Authorization no.:", "Auth #:"]), 0), (f.show("insurance.auth_number"), 1), (".", 0)] if v["insurance.auth_number"] else []
        say((rng.choice(["Insurance:", "Covered by", "Primary insurance:"]), 0), (f.show("insurance.payer"), 1), (rng.choice([", member ID", ", ID number", ", policy number"]), 0), (f.show("insurance.member_id"), 1), *group, (rng.choice([", subscriber", ", policy holder"]), 0), (f.show("insurance.holder"), 1), (".", 0), *second, *auth, ("Guarantor:", 0), (rng.choice(["same", f.extra("guarantor")]), 1), (".", 0))

    def visit():
        nonlocal y
        head(rng.choice(["Visit and reason for referral", "REASON FOR REFERRAL", "Why we are referring"]))
        codes = f.diagnoses(rng.choice(["{words} ({code})", "{code} {words}", "{words}, {code}"]))
        said = f.show("referral.reason")
        say((f"Seen here on {day} at {rng.randint(8, 19)}:{rng.randint(10, 59)}.", 0), (rng.choice(["Diagnosis:", "Discharge diagnosis:", "Dx:"]), 0), (" and ".join(codes), 1), (".", 0))
        say((rng.choice(["Reason for referral:", "Reason:", "History and reason for referral:"]), 0), (said, 1))
        heads, cells = ("BP", "Pulse", "Temp", "O2 sat", "Pain"), (f"{rng.randint(112, 158)}/{rng.randint(64, 92)}", str(rng.randint(60, 104)), f"98.{rng.randint(0, 9)}", f"{rng.randint(95, 100)}%", f"{rng.randint(0, 7)}/10")
        for n, row in enumerate((heads, cells)):
            for i, words in enumerate(row):
                s.box(x + 104 * i, y - 11 + 15 * n, 104, 15, 0.6, 228 if n == 0 else None)
                s.text(x + 104 * i + 5, y + 15 * n, words, bold if n == 0 else plain, 8.8)
        y += 40
        say((rng.choice(["We ask you to", "Requested service:", "Please provide:"]), 0), (f.show("referral.service").lower() if f.rng.random() < 0.5 else f.show("referral.service"), 1), (rng.choice(["; procedures:", "; tests if needed:"]), 0), (", ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"]))), 1), (rng.choice(["; number of visits:", "; visits:"]), 0), (str(f.show("referral.visits")), 1), (".", 0))
        say((rng.choice(["Urgency of appointment:", "Priority:", "Urgency:"]), 0), (rng.choice(HASTE).get(f.note("referral.urgency"), ""), 1), (".", 0), ("Given here: ", 0), (rng.choice(["ibuprofen 600 mg", "acetaminophen 650 mg", "no medicine", "ketorolac 30 mg"]), 1), ("; sent to", 0), (f.extra("pharmacy"), 1), (".", 0))

    for part in rng.choice([(patient, cover, visit), (patient, visit, cover), (visit, patient, cover)]):
        part()
    head(rng.choice(["Referring provider", "REFERRED BY", "Treating provider"]))
    say((rng.choice(["Referring provider:", "Provider:", "Treated and referred by"]), 0), (f.show("referrer.name"), 1), (rng.choice([", NPI", ", NPI no."]), 0), (f.show("referrer.npi"), 1), (".", 0), (rng.choice(["The patient's own doctor is", "PCP:"]), 0), (f.extra("pcp"), 1), (", phone", 0), (f.extra("pcp_phone"), 1), (".", 0))
    y += 12
    end = s.text(x, y, rng.choice(["Provider signature:", "Signed:"]), plain, size) + 8
    f.sign(end, y, 190)
    s.text(x, 768, f"Printed {f.away(0, '%m/%d/%y') if f.sent() else ''} by {f.extra('staff')}     Records request: {f.extra('after_hours')}", plain, 7.6)
    s.text(x + wide, 768, rng.choice(["Page 1 of 1", "Page 3 of 3", "1 of 2"]), plain, 7.6, "right")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
