"""A primary care practice's own form, made in a word processor and filled in there: names and underlined answers behind tabs, two or three to a line, headings in capitals, an X on the short line before a choice, a list of the specialists the practice sends to with one of them marked."""
import fonts
import people_second as people
from clinical_second import MEDICAL, SURGICAL
from form import Form
from sheet import fold

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + ["Psychiatry", "Physical Therapy", "Sleep Medicine", "Geriatric Medicine"], 0.3
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Whenever available"), ("urgent", "As soon as possible"), ("emergent", "Today / STAT")], [("emergent", "STAT"), ("urgent", "Urgent (1-2 wks)"), ("routine", "Routine (4-6 wks)")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto"]), rng.choice([10.4, 10.8]))
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 54, 558, 62
    tabs, step, colon = [x, x + 252, x + 378], rng.choice([18.5, 19.5]), rng.choice([":", ":", ""])
    strong = bold if rng.random() < 0.6 else plain
    size = f.size
    s.text(306, y, f.show("referrer.organization"), bold, 16, "centre")
    s.text(306, y + 15, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9.6, "centre")
    s.text(306, y + 28, rng.choice(["Telephone {0}  *  Fax {1}", "Ph: {0}    Fx: {1}", "Office {0} / Fax {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 9.6, "centre")
    y += 52
    title = rng.choice(["REFERRAL TO SPECIALIST", "Specialty Referral", "Consultation Request", "Patient Referral Out"])
    s.text(306, y, title, bold, 13, "centre")
    half = fonts.width(title, bold, 13) / 2
    s.line(306 - half, y + 2.5, 306 + half, y + 2.5, 0.8)
    y += 8

    def one(at, stop, label, value):
        """A name and its answer, underlined as far as it goes or to the next tab."""
        words = label + colon
        end = s.text(at, y, words, strong, size) + 5
        if callable(value):
            value(end + 2, y)
            return
        stop = stop - 8 if stop < right else stop
        if fonts.width(str(value), f.pen, 7) > stop - end - 6:
            f.write_fit(end + 2, y - 7, value, stop - end - 6, 2, 6, 1.1)
            last = stop
        else:
            last = f.write(end + 2, y, value, size, wide=stop - end - 4)
        s.line(end, y + 2.4, stop if ruled or not value else min(stop, last + 6), y + 2.4, 0.6)

    ruled = case.hand or rng.random() < 0.4

    def line(*cells):
        """Two or three pairs at the tabs, or one that takes the line."""
        nonlocal y
        y += step
        places = {1: [x, right], 2: [x, tabs[1], right], 3: [x, tabs[1] - 40, tabs[2] + 10, right]}[len(cells)]
        for (label, value), a, b in zip(cells, places, places[1:]):
            one(a, b, label, value)

    def blanks(options, chosen, gap=14):
        """Short lines before the choices; the chosen one carries an X."""
        def mark(at, base):
            for value, words in options:
                s.line(at, base + 2, at + 17, base + 2, 0.7)
                if value == chosen:
                    s.text(at + 5, base, "X" if not case.hand else rng.choice(["X", "x"]), f.pen, size + 1.5 * case.hand)
                at = s.text(at + 20, base, words, plain, size) + gap
        return mark

    def head(words):
        nonlocal y
        y += step + 3
        s.text(x, y, words, bold, size + 0.4)
        y -= 1

    def patient():
        head(rng.choice(["PATIENT", "ABOUT THE PATIENT", "PATIENT'S INFORMATION"]))
        if rng.random() < 0.6:
            line((rng.choice(["Patient's Name", "Name of Patient", "Pt. Name"]), rng.choice([f.name_first_last, f.name_last_first])()))
        else:
            line((rng.choice(["Last", "Last Name"]), f.show("patient.last_name")), (rng.choice(["First", "First & Middle"]), " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w)))
        line((rng.choice(["D.O.B.", "Birthday", "Date of Birth"]), f.show("patient.dob")), ("Sex", blanks([("male", "M"), ("female", "F")], f.note("patient.sex"), 8)), (rng.choice(["Our Chart #", "Chart", "Pt. ID"]), f.show("patient.mrn")))
        line((rng.choice(["Address", "Home Address"]), f.show("patient.street")))
        line((rng.choice(["City", "Town"]), f.show("patient.city")), ("State", f.show("patient.state")), ("Zip", f.show("patient.zip")))
        a, b = rng.choice([("Home Phone", "Cell"), ("Phone", "Alternate"), ("Main #", "Message #")])
        line((a, f.show("patient.phone")), (b, f.show("patient.phone_alt")))
        line((rng.choice(["Language", "Primary Language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Translator needed"]), blanks([(True, "Yes"), (False, "No")], f.note("patient.interpreter"), 8)))

    def money():
        head(rng.choice(["INSURANCE", "INSURANCE (please verify)", "BILLING INFORMATION"]))
        line((rng.choice(["Ins. Company", "Name of Insurance", "Primary"]), f.show("insurance.payer")), (rng.choice(["Plan", "Type of Plan"]), f.show("insurance.plan")))
        line((rng.choice(["Policy #", "ID #", "Ins. ID", "Identification No."]), f.show("insurance.member_id")), (rng.choice(["Group", "Group #"]), f.show("insurance.group")))
        line((rng.choice(["Insured's Name", "Subscriber", "Policy Holder"]), f.show("insurance.holder")), (rng.choice(["Insurance Referral #", "Auth. #", "Approval #"]), f.show("insurance.auth_number")))
        if "insurance2.payer" in v:
            line((rng.choice(["Secondary Ins.", "2nd Insurance"]), f.show("insurance2.payer")), (rng.choice(["2nd Policy #", "ID # (2nd)"]), f.show("insurance2.member_id")))

    def target():
        nonlocal y
        head(rng.choice(["REFERRED TO", "SPECIALIST", "PLEASE SEE OUR PATIENT FOR"]))
        field = f.note("referral.specialty")
        shown = sorted({field, *rng.sample([one for one in MEDICAL + SURGICAL if one != field], 8)}) if field else []
        for n, words in enumerate(shown):
            if n % 3 == 0:
                y += 16
            at = x + n % 3 * 170
            s.line(at, y + 2, at + 17, y + 2, 0.7)
            if words == field:
                s.text(at + 5, y, "X", f.pen, size + 1.5 * case.hand)
            s.text(at + 21, y, words, plain, size - 0.6)
        y += 3
        line((rng.choice(["Doctor", "Specialist's Name", "Appt. with"]), f.show("recipient.name")), (rng.choice(["Office", "Group"]), f.show("recipient.organization")))
        line((rng.choice(["Their Phone", "Phone"]), f.show("recipient.phone")), (rng.choice(["Their Fax", "Fax"]), f.show("recipient.fax")))

    def ask():
        nonlocal y
        head(rng.choice(["REASON", "CLINICAL", "REQUEST"]))
        line((rng.choice(["Priority", "When", "Needs to be seen"]), blanks(rng.choice(HASTE), f.note("referral.urgency"))))
        line((rng.choice(["For", "Purpose", "Services"]), f.show("referral.service")), (rng.choice(["No. of Visits", "Visits"]), f.show("referral.visits")))
        line((rng.choice(["Diagnosis / ICD-10", "Dx & Code", "Diagnosis (with code)"]), "; ".join(f.diagnoses(rng.choice(["{words} {code}", "{words} ({code})", "{code} {words}"])))))
        line((rng.choice(["Tests / CPT", "Procedure & CPT"]), ", ".join(f.procedures(rng.choice(["{words} ({code})", "{code} {words}"])))))
        y += step
        end = s.text(x, y, rng.choice(["Brief History", "Why referred", "Reason", "Comments"]) + colon, strong, size) + 7
        lines = fold(f.show("referral.reason"), right - end - 4, f.pen, size + 1.2 * case.hand) or [""]
        for n, words in enumerate(lines):
            s.text(end, y, words, f.pen, size + 1.2 * case.hand)
            s.line(end - 2, y + 2.4, right, y + 2.4, 0.6)
            y += 16
        y -= 14

    y += step
    dated = rng.random() < 0.6
    if dated:
        one(x, x + 210, rng.choice(["Date", "Date of Referral", "Today's Date"]), f.show("referral.date"))
    for part in rng.choice([(patient, money, target, ask), (target, patient, money, ask), (patient, target, ask, money)]):
        part()
    y += 12
    if dated:
        line((rng.choice(["Referring Provider", "Doctor's Name", "Provider"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")))
    else:
        line((rng.choice(["Referring Provider", "Provider"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["Date", "Dated"]), f.show("referral.date")))
    y += step + 10
    end = s.text(x, y, rng.choice(["Signature", "Signed", "Provider Signature"]) + colon, strong, size) + 5
    f.sign(end, y, 190)
    s.text(end + 204, y, f"{rng.choice(['Prepared by', 'Sent by', 'MA'])} {f.extra('staff')}", plain, size - 1)
    notice = rng.choice(["Please send a consult note after the visit. Thank you for seeing our patient!", "Attachments:  ___ last visit   ___ labs   ___ x-rays   ___ copy of ins. card", f"Billing questions: {f.extra('billing_phone')}    Pharmacy: {f.extra('pharmacy')}"])
    s.text(306, max(y + 26, 758), notice, plain, 8.8, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
