"""A heart group's testing order, typed: demographics as framed cells over the page, below them two framed columns, at the left tests with printed codes under kinds of test, at the right indications with printed codes and one blank for others, then ordering office and schedule as cells, preparation in small print at the foot."""
import fonts
import people_third as people
from form import Form

PEOPLE, SPECIALTIES, HAND = people, ["Cardiology"], 0.15
HASTE = [[("routine", "Routine"), ("urgent", "Urgent (1-3 days)"), ("emergent", "STAT (today)")], [("emergent", "STAT"), ("urgent", "Within 1 week"), ("routine", "Next available")], [("routine", "Elective"), ("urgent", "Urgent"), ("emergent", "Emergent - call")]]
TESTS = [("ULTRASOUND", [("93306", "Echocardiogram, complete"), ("93308", "Echocardiogram, limited"), ("93880", "Carotid ultrasound"), ("93970", "Venous duplex, legs"), ("76706", "AAA screening")]),
         ("STRESS TESTING", [("93015", "Exercise stress test"), ("93351", "Stress echo with monitoring"), ("78452", "Myocardial perfusion imaging, multiple"), ("78492", "Cardiac PET")]), ("RHYTHM", [("93000", "Electrocardiogram, 12 lead"), ("93224", "Holter, 24-48 hours"), ("93246", "Extended Holter 7-15 days"), ("93268", "Event recorder, 30 days")])]
CAUSES = [("R07.9", "Chest pain, unspecified"), ("R06.02", "Shortness of breath"), ("R00.2", "Palpitations"), ("R42", "Dizziness and giddiness"), ("I10", "Essential (primary) hypertension"), ("I25.10", "CAD of native vessel"), ("I48.91", "Unspecified atrial fibrillation"), ("R01.1", "Cardiac murmur"), ("R60.0", "Localized edema"), ("R94.31", "Abnormal ECG"), ("I35.0", "Aortic stenosis")]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "open", "roboto"]), 9)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "sans", "mono"])
        f.size = 8.4 if f.pen == "mono" else 9
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 34, 578, 56
    wide, high, mark = right - x, rng.choice([23, 24, 25]), rng.choice([":", "", ":"])
    s.text(306, y, f.show("recipient.organization"), bold, 16, "centre")
    s.text(306, y + 13, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain, 8.6, "centre")
    s.text(x, y + 30, rng.choice(["CARDIOVASCULAR TESTING ORDER", "Noninvasive Cardiology Order Form", "Cardiac Diagnostic Order", "TESTING / CONSULT ORDER"]), bold, 11.5)
    s.text(right, y + 30, rng.choice(["Scheduling {0}    Fax order to {1}", "Tel {0}   Fax {1}", "Call {0} / Fax {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), bold, 8.8, "right")
    y += 36

    def row(*cells, deep=None, lines=1):
        """Cells with the name behind the top left corner and the answer at the foot of the cell."""
        nonlocal y
        at, tall = x, deep or high
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, tall, 0.7)
            end = s.text(at + 3, y + 8.2, label + mark, bold, 7)
            if callable(value):
                value(at + 6, y + tall - 5)
            elif lines > 1:
                f.write_fit(at + 5, y + 19, value, room - 10, lines)
            elif fonts.width(str(value), f.pen, 7.2) > room - 9:
                f.write(at + 4, y + tall - 4.6, value, 7 - case.hand, wide=room - 6)
            else:
                f.write(at + 5, y + tall - 4.6, value, wide=room - 9)
            at += room
        y += tall

    tick = lambda options, chosen, gap=9: lambda a, b: f.checks(a, b, options, chosen, gap, 8.2)

    def patient():
        one, two = rng.choice([("Home phone", "Cell phone"), ("Phone", "Alternate phone"), ("Preferred phone", "Second phone"), ("Day phone", "Evening phone")])
        if rng.random() < 0.5:
            row((0.5, rng.choice(["Patient name (Last, First, MI)", "Patient"]), f.name_last_first()), (0.24, rng.choice(["Date of birth", "DOB", "Birth date"]), f.show("patient.dob")), (0.26, rng.choice(["Sex", "Gender"]), tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"), 7)))
        else:
            row((0.28, rng.choice(["Last name", "Patient last name"]), f.show("patient.last_name")), (0.28, rng.choice(["First name & middle", "First name, MI"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w)), (0.2, rng.choice(["DOB", "Date of birth"]), f.show("patient.dob")), (0.24, "Sex", tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"), 6)))
        row((0.4, rng.choice(["Address", "Street"]), f.show("patient.street")), (0.36, rng.choice(["City / State / Zip", "City, State, ZIP"]), f.place()), (0.24, rng.choice(["MRN", "Account no.", "Record #"]), f.show("patient.mrn")))
        row((0.22, one, f.show("patient.phone")), (0.22, two, f.show("patient.phone_alt")), (0.26, rng.choice(["Language", "Primary language"]), f.show("patient.language")), (0.3, rng.choice(["Interpreter needed", "Interpreter"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        row((0.16, rng.choice(["Height", "Ht."]), f"{rng.randint(5, 6)} ft {rng.randint(0, 11)} in"), (0.16, rng.choice(["Weight", "Wt."]), f"{rng.randint(120, 290)} lb"), (0.34, "Allergies", rng.choice(["NKDA", "Iodine contrast", "Penicillin", "Aspirin"])), (0.34, rng.choice(["Emergency contact", "Contact person"]), f"{f.extra('emergency').split()[0]} {f.extra('emergency_phone')}"))

    def money():
        row((0.42, rng.choice(["Insurance", "Primary insurance", "Insurance carrier"]), f.show("insurance.payer")), (0.26, rng.choice(["Policy / ID no.", "Member ID", "ID #"]), f.show("insurance.member_id")), (0.32, rng.choice(["Group no.", "Group"]), f.show("insurance.group")))
        row((0.3, rng.choice(["Plan", "Plan type"]), f.show("insurance.plan")), (0.3, rng.choice(["Insured's name", "Policy holder", "Subscriber"]), f.show("insurance.holder")), (0.4, rng.choice(["Authorization #", "Precertification no.", "Prior auth."]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v:
            row((0.6, rng.choice(["Secondary insurance", "2nd insurance"]), f.show("insurance2.payer")), (0.4, rng.choice(["Secondary policy / ID", "2nd ID #"]), f.show("insurance2.member_id")))

    def lists():
        nonlocal y
        y += 5
        top, middle = y, x + 0.5 * wide
        s.text(x + 5, y + 12, rng.choice(["TEST(S) ORDERED", "Procedures - check all that apply", "Please perform"]), bold, 9)
        s.text(middle + 5, y + 12, rng.choice(["INDICATION (required)", "Diagnosis / ICD-10", "Medical necessity - check all"]), bold, 9)
        works, codes = f.note("referral.procedures[]") or [], f.note("referral.diagnoses[]") or []
        style = rng.choice(["{0} {1}", "{1} ({0})", "{0} - {1}"])
        left = y + 12
        for kind, tests in TESTS:
            left += 14
            s.text(x + 6, left, kind, bold, 7.8)
            for code, words in tests:
                left += 11.8
                f.check(x + 10, left, style.format(code, words), code in works, 8.2)
        other = rng.random() < 0.5
        printed = rng.sample([one for one in CAUSES if one[0] not in codes], 8)
        written = []
        if other:
            written = f.diagnoses("{code} {words}")
        else:
            printed = sorted(printed[:8 - len(codes)] + [(c, case.descriptions[c]) for c in codes])
        down = y + 14
        for code, words in printed:
            down += 12.4
            f.check(middle + 8, down, style.format(code, words) if fonts.width(style.format(code, words), plain, 8.2) < wide / 2 - 24 else f"{code} {words}"[:52], code in codes and not other, 8.2)
        down += 16
        end = s.text(middle + 8, down, rng.choice(["Other ICD-10", "Other (code and diagnosis)", "Other"]) + ":", plain, 8.2) + 4
        shown = (written + ["", ""])[:2]
        for n, words in enumerate(shown):
            start = end if n == 0 else middle + 8
            s.line(start, down + 2.6, right - 6, down + 2.6, 0.5)
            f.put(start + 2, down, words, right - 8 - start - 2)
            down += 17
        down += 3
        s.text(middle + 8, down, rng.choice(["Symptoms / history", "Clinical history", "Reason for test or consult"]) + ":", plain, 8.2)
        f.write_fit(middle + 10, down + 13, f.show("referral.reason"), right - middle - 18, 4, leading=1.25)
        y = max(left + 8, down + 66)
        s.box(x, top, wide / 2, y - top, 0.7)
        s.box(middle, top, wide / 2, y - top, 0.7)
        y += 5

    def order():
        row((0.22, rng.choice(["Order date", "Date ordered", "Date"]), f.show("referral.date")), (0.54, rng.choice(["Schedule", "Priority", "When"]), tick(rng.choice(HASTE), f.note("referral.urgency"))), (0.24, rng.choice(["Pacemaker / ICD", "Diabetic"]), tick([(1, "Yes"), (2, "No")], rng.choice([1, 2, 2, 2]))))
        row((0.3, rng.choice(["Service", "Order type", "Request"]), f.show("referral.service")), (0.16, rng.choice(["Visits", "No. of visits"]), f.show("referral.visits")), (0.54, rng.choice(["Cardiologist requested", "Preferred cardiologist", "Requested physician"]), f.show("recipient.name")))

    def doctor():
        row((0.46, rng.choice(["Ordering provider (print)", "Ordering physician", "Referring provider"]), f.show("referrer.name")), (0.22, "NPI", f.show("referrer.npi")), (0.32, rng.choice(["Copy results to", "cc / PCP"]), f.extra("pcp")))
        row((0.46, rng.choice(["Practice", "Practice name", "Office"]), f.show("referrer.organization")), (0.27, rng.choice(["Office phone", "Phone"]), f.show("referrer.phone")), (0.27, rng.choice(["Fax results to", "Office fax", "Fax"]), f.show("referrer.fax")))

    for part in rng.choice([(patient, money, lists, order, doctor), (patient, order, lists, money, doctor), (doctor, patient, money, lists, order)]):
        part()
    y += 24
    end = s.text(x, y, rng.choice(["Provider signature", "Ordering signature (no stamps)", "Signature"]) + mark, bold, 8.6) + 5
    f.sign(end, y, 180)
    f.underlined(right - 160, y, 160, rng.choice(["Date / time", "Date"]) + mark, f.sent())
    y += 18
    for words in rng.choice([["Stress tests: no caffeine for 24 hours, nothing to eat for 4 hours, wear walking shoes. Ask about beta blockers.", "Echo and carotid: no preparation. Bring photo ID, insurance card and a list of medicines."], ["Nuclear: allow 4 hours. Tell us if pregnant or nursing. 48 hours notice to cancel or a fee applies.", "All orders need a signature, a diagnosis and insurance authorization before scheduling."]]):
        if y < 770:
            s.text(x, y, words, plain, 7.6)
            y += 10
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
