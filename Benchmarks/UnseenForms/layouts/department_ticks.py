"""A university hospital's one form for all its clinics: the specialty is ticked in a list of four columns at the top, then two columns of open boxes whose labels stand at their left, set to the right, and a wide box for the question."""
import clinical
import fonts
import people
from form import Form

SPECIALTIES, HAND = ["Cardiology", "Pulmonology", "Neurology", "Gastroenterology", "Endocrinology", "Urology", "Dermatology", "Rheumatology", "Ophthalmology", "Orthopedics", "Nephrology", "Hepatology", "Infectious Disease", "Neurosurgery", "Colorectal Surgery", "Hand Surgery", "Otolaryngology"] + clinical.THIRTEENTH, 0.45
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Next available"), ("urgent", "Urgent (1-2 weeks)"), ("emergent", "Emergent (24-48 hours)")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Routine")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = rng.choice(["provider", "provider", "provider", "second_opinion", "follow_up"])
    v["recipient.organization"] = f"{rng.choice(people.CLINICS)} {rng.choice(['University Medical Center', 'University Health', 'University Hospitals'])}"
    f = Form(case, rng, rng.choice(["open", "sans", "roboto"]), 9)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 38, 574, 60
    wide, voice = right - x, rng.choice([str, str.upper])
    s.text(x, y, f.show("recipient.organization"), bold, 15.5)
    s.text(x, y + 14, rng.choice(["Ambulatory Clinic Referral", "Adult Specialty Referral Form", "Referral to Specialty Clinics", "Specialty Referral Request"]), plain, 12)
    for n, words in enumerate((rng.choice(["Referral Center: {0}", "Clinic scheduling {0}", "Access Center phone {0}"]).format(f.show("recipient.phone")), rng.choice(["Fax completed form to {0}", "Referral fax: {0}", "FAX {0}"]).format(f.show("recipient.fax")), rng.choice(["Doctor-to-doctor line {0}", "Physician consult line: {0}"]).format(f.extra("after_hours")))):
        s.text(right, y - 4 + 11 * n, words, bold if n == 1 else plain, 8.8, "right")
    y += 26

    def head(words):
        nonlocal y
        end = s.text(x, y + 8, voice(words), bold, 9.6)
        s.line(end + 6, y + 5, right, y + 5, 0.8)
        y += 14

    head(rng.choice(["Specialty requested (check one)", "Select a clinic", "Refer to"]))
    field = f.note("referral.specialty")
    others = [n for n in SPECIALTIES if n != field]
    listed = sorted(rng.sample(others, 15 if len(field) > 24 else 19) + [field])
    depth = -(-len(listed) // 4)
    for n, words in enumerate(listed):
        f.check(x + 4 + 136 * (n // depth), y + 10 + 13.6 * (n % depth), words, words == field, 8.2 if len(words) < 24 else 7.6)
    y += 13.6 * depth + 8
    high, lead = rng.choice([16.5, 17.5]), 4.4

    def boxes(left, room, stop, rows, top):
        """Open boxes one under the other, each with its label set right to the box; a row may hold several."""
        down = top
        for cells in rows:
            at = left
            for n, (share, label, value) in enumerate(cells):
                part = share * room
                start = at + (stop if n == 0 else fonts.width(label, plain, 8.2) + 9)
                s.text(start - 4, down + high - 5, label, plain, 8.2, "right")
                if callable(value):
                    value(start + 3, down + high - 5)
                else:
                    s.box(start, down, at + part - start - 2, high, 0.6)
                    f.write(start + 3, down + high - 4.5, value, wide=at + part - start - 8)
                at += part
            down += high + lead
        return down

    half = wide / 2 - 6
    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.2)
    names = [[(1, "Last name", f.show("patient.last_name"))], [(0.72, "First name", f.show("patient.first_name")), (0.28, "MI", (f.show("patient.middle_name")))]] if rng.random() < 0.6 else [[(1, rng.choice(["Patient name", "Full name"]), rng.choice([f.name_last_first, f.name_first_last])())]]
    one, two = rng.choice([("Phone", "Alt phone"), ("Mobile", "Home"), ("Day phone", "Eve. phone"), ("Primary tel.", "Second tel.")])
    patient = names + [[(0.6, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")), (0.4, "Sex", tick([("female", "F"), ("male", "M")], f.note("patient.sex")))], [(1, "Address", f.show("patient.street"))], [(0.54, "City", f.show("patient.city")), (0.19, "St", f.show("patient.state")), (0.27, "Zip", f.show("patient.zip"))], [(1, one, f.show("patient.phone"))], [(1, two, f.show("patient.phone_alt"))], [(1, "E-mail", f.show("patient.email"))], [(0.52, "Language", f.show("patient.language")), (0.48, "Interpreter", tick([(True, "Y"), (False, "N")], f.note("patient.interpreter"), 7))], [(1, rng.choice(["Our MRN", "MRN (if known)", "UH number"]), "")]]
    has = "insurance2.payer" in v
    cover = [[(1, rng.choice(["Insurance", "Payer", "Primary plan"]), f.show("insurance.payer"))], [(1, rng.choice(["Product", "Plan type", "Plan"]), f.show("insurance.plan"))], [(1, rng.choice(["Member ID", "ID number", "Subscriber #"]), f.show("insurance.member_id"))], [(1, rng.choice(["Group", "Group #"]), f.show("insurance.group"))], [(1, rng.choice(["Policyholder", "Subscriber", "Insured"]), f.show("insurance.holder"))], [(1, rng.choice(["Secondary", "2nd payer"]), f.show("insurance2.payer") if has else "")], [(1, rng.choice(["Secondary ID", "2nd ID"]), f.show("insurance2.member_id") if has else "")],
             [(1, rng.choice(["Auth required", "Prior auth?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), 10))], [(1, rng.choice(["Auth number", "Auth #"]), f.show("insurance.auth_number"))]]
    s.text(x, y + 8, voice(rng.choice(["Patient", "Patient information"])), bold, 9.6)
    s.text(x + wide / 2 + 6, y + 8, voice(rng.choice(["Insurance (attach card)", "Insurance", "Coverage"])), bold, 9.6)
    ends = [boxes(x, half, 62, patient, y + 14), boxes(x + wide / 2 + 6, half, 72, cover, y + 14)]
    y = max(ends) + 4
    head(rng.choice(["Referring provider", "Referred by", "Provider making this referral"]))
    sender = [[(1, rng.choice(["Provider", "Name", "Ref. provider"]), f.show("referrer.name"))], [(1, rng.choice(["Practice", "Group", "Clinic"]), f.show("referrer.organization"))], [(1, "NPI", f.show("referrer.npi"))]]
    calls = [[(1, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone"))], [(1, rng.choice(["Office fax", "Fax"]), f.show("referrer.fax"))], [(1, rng.choice(["PCP if other", "PCP"]), f.extra("pcp") if rng.random() < 0.6 else "")]]
    y = max(boxes(x, half, 62, sender, y), boxes(x + wide / 2 + 6, half, 72, calls, y)) + 4
    head(rng.choice(["Referral", "Reason for referral", "Visit requested"]))
    kind = v["referral.type"]
    (f.imply if kind == "provider" else f.note)("referral.type")

    def described(code):
        """The words of a diagnosis, in small letters where capitals would not fit."""
        words = f.capital(case.descriptions[code])
        return words if fonts.width(words, f.pen, 6) < 320 else case.descriptions[code]

    y = boxes(x, wide, 62, [[(0.36, rng.choice(["Date", "Today's date", "Ref. date"]), f.show("referral.date")), (0.64, rng.choice(["Priority", "Urgency", "When"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 12))],
                            [(0.5, rng.choice(["Visit", "Visit type"]), tick([("provider", "New"), ("second_opinion", "2nd opinion"), ("follow_up", "Follow-up")], kind)), (0.5, rng.choice(["Specific doctor", "Provider (if any)"]), f.show("recipient.name"))],
                            [(0.7, "Service", f.show("referral.service")), (0.3, rng.choice(["# visits", "Visits"]), f.show("referral.visits"))]]
              + [[(0.28, rng.choice(["ICD-10", "Dx code"]), code), (0.72, "Diagnosis", described(code))] for code in (f.note("referral.diagnoses[]") or [])]
              + [[(0.28, "CPT", code), (0.72, "Procedure", f.capital(dict(case.procedures)[code]))] for code in (f.note("referral.procedures[]") or [])], y)
    s.text(x, y + 10, rng.choice(["Clinical question and history", "Why are you referring this patient?", "Brief clinical summary"]), plain, 8.4)
    y += 14
    s.box(x, y, wide, 46, 0.6)
    f.write_fit(x + 5, y + 14, f.show("referral.reason"), wide - 10, 2, leading=1.4)
    y += 72
    end = s.text(x, y, rng.choice(["Signature", "Provider signature"]), plain, 8.6) + 6
    f.sign(end, y, 200)
    s.text(right, y, rng.choice(["Include: last 2 notes, labs, imaging reports", "No phone referrals. Fax only."]), plain, 8, "right")
    f.imply("recipient.specialty")
    return f
