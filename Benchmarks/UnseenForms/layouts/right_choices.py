"""A specialist's referral sheet filled in by pen: one column of blanks down the left two thirds, and at the right a tall frame of printed choices, one under the other, that the sender ticks: how soon, what kind of visit, what is sent along."""
import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.THIRTEENTH + ["Cardiology", "Gastroenterology", "Neurology", "Urology", "Dermatology", "Rheumatology", "Endocrinology", "Otolaryngology", "Podiatry", "Nephrology", "Hand Surgery", "Hepatology", "Colorectal Surgery", "General Surgery"], 0.92
HASTE = [("routine", "urgent", "emergent", t) for t in (("Routine", "Urgent", "Emergent"), ("First available", "Urgent - this week", "Emergent - today, call us"), ("Routine (2 - 6 weeks)", "Urgent (within 7 days)", "Emergent (same day)"))]


def draw(case, rng):
    v = case.values
    v["referral.type"] = rng.choice(["provider", "provider", "provider", "second_opinion", "follow_up"])
    services = clinical.SPECIALTIES[v["referral.specialty"]][3]
    f = Form(case, rng, rng.choice(["serif", "sans", "open"]), 9.4)
    s, plain, bold, x, y = f.sheet, f.label_font, f.label_font + "-b", 40, 60
    wide, side, right = 346, 402, 574
    step = rng.choice([24.6, 25.4, 26.2])
    clinic, size = f.show("recipient.organization"), 17
    while fonts.width(clinic, bold, size) > 375:
        size -= 0.5
    s.text(x, y, clinic, bold, size)
    s.text(x, y + 13, f"{f.extra('recipient_street')}   {f.extra('recipient_place')}", plain, 8.8)
    s.text(x, y + 25, rng.choice(["Office: {0}      Fax: {1}", "Phone {0} / Fax {1}", "Tel: {0}   Referral fax: {1}"]).format(f.show("recipient.phone"), f.show("recipient.fax")), plain, 8.8)
    s.text(right, y, rng.choice(["Referral", "REFERRAL FORM", "Referral Sheet"]), bold, 14, "right")
    s.text(right, y + 13, rng.choice(["Mon - Thu 8 - 5, Fri 8 - noon", "Hours: Mon - Fri 8:30 to 4:30"]), plain, 8.4, "right")
    y += 34
    s.line(x, y, right, y, 2)
    top = y

    def ask(*cells):
        """Blanks on one line of the left column."""
        nonlocal y
        y += step
        at = x
        for share, label, value in cells:
            room = share * wide - (6 if share < 1 else 0)
            if callable(value):
                value(s.text(at, y, label, plain, f.size) + 7, y)
            else:
                f.underlined(at, y, room, label, value)
            at += share * wide

    def title(words):
        nonlocal y
        y += 18
        s.text(x, y, words, bold, 10.4)
        y -= 3

    def patient():
        title(rng.choice(["Patient", "PATIENT INFO", "About the patient"]))
        ask((1, rng.choice(["Pt Name", "Name", "Patient's name"]), rng.choice([f.name_first_last, f.name_last_first])()))
        ask((0.6, rng.choice(["D.O.B.", "DOB", "Birthdate"]), f.show("patient.dob")), (0.4, rng.choice(["Sex:", "Gender:"]), lambda a, b: f.circled(a + 4, b, [("male", "M"), ("female", "F")], f.note("patient.sex"), 18, 9.4)))
        ask((1, rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}"))
        one, two = rng.choice([("Ph.", "Alt. Ph."), ("Cell", "Home"), ("Best phone", "Other"), ("Home #", "Cell #")])
        ask((0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt")))
        ask((1, rng.choice(["Language (if not English)", "Interpreter / language"]), f.show("patient.language") if v["patient.interpreter"] else ""))

    def cover():
        title(rng.choice(["Insurance", "INSURANCE", "Coverage"]))
        ask((1, rng.choice(["Primary Ins.", "Insurance", "Ins. company"]), f.show("insurance.payer")))
        ask((0.58, rng.choice(["ID #", "Subscriber #", "Policy #"]), f.show("insurance.member_id")), (0.42, rng.choice(["Grp #", "Group #"]), f.show("insurance.group")))
        ask((0.58, rng.choice(["Insured's name", "Policy holder"]), f.show("insurance.holder")), (0.42, rng.choice(["Auth #", "Referral #"]), f.show("insurance.auth_number")))
        has = "insurance2.payer" in v
        ask((0.55, rng.choice(["Secondary Ins.", "2nd insurance"]), f.show("insurance2.payer") if has else ""), (0.45, "ID #", f.show("insurance2.member_id") if has else ""))

    def sender():
        title(rng.choice(["Referring doctor", "REFERRED BY", "Referring office"]))
        ask((1, rng.choice(["Ref. Prov.", "Name", "Ref. MD / NP / PA"]), f.show("referrer.name")))
        ask((0.46, "NPI", f.show("referrer.npi")), (0.54, rng.choice(["Contact", "Filled in by"]), f.extra("staff")))
        ask((1, rng.choice(["Practice", "Group / clinic"]), f.show("referrer.organization")))
        ask((0.5, rng.choice(["Ph.", "Phone"]), f.show("referrer.phone")), (0.5, "Fax", f.show("referrer.fax")))
        ask((0.5, "PCP", f.extra("pcp") if rng.random() < 0.6 else rng.choice(["same", ""])), (0.5, rng.choice(["PCP fax", "PCP ph."]), ""))

    for part in rng.choice([(patient, cover, sender), (sender, patient, cover), (patient, sender, cover)]):
        part()
    bottom = y + 12
    s.box(side, top + 10, right - side, bottom - top - 10, 1.1)
    y = top + 10

    def panel(words, options, chosen, gap=17):
        nonlocal y
        s.box(side, y, right - side, 15, 1.1, 225)
        s.text(side + 6, y + 11, words, bold, 9)
        y += 15
        for value, label in options:
            y += gap
            f.check(side + 9, y, label, value in chosen, 9.2, 8.5)
        y += 10

    names = rng.choice(HASTE)
    urgency = f.note("referral.urgency")
    kind = v["referral.type"]
    (f.imply if kind == "provider" else f.note)("referral.type")
    service = f.note("referral.service")
    panels = [(rng.choice(["How soon?", "APPOINTMENT", "Priority"]), list(zip(names[:3], names[3])), [urgency]),
              (rng.choice(["Type of visit", "VISIT"]), [("provider", rng.choice(["New patient", "New problem"])), ("follow_up", rng.choice(["Follow-up", "Follow-up of known patient"])), ("second_opinion", rng.choice(["Second opinion", "2nd opinion"]))], [kind]),
              (rng.choice(["Please do", "WE ASK YOU TO", "Service requested"]), [(one, one) for one in services] + [("", "Other: ______________")], [service])]
    rng.shuffle(panels)
    for one in panels:
        panel(*one)
    sent = ["Office notes", "Labs", "Imaging / disc", "EKG", "Medication list", "Insurance card", "Path report", "Will bring films"]
    panel(rng.choice(["Records", "SENT WITH THIS FORM"]), [(w, w) for w in rng.sample(sent, 5)], rng.sample(sent, 4))
    s.box(side, y, right - side, bottom - y, 1.1, 240)
    s.text(side + 6, y + 12, rng.choice(["Office use only", "For our office"]), bold, 8.4)
    for n, words in enumerate(("Appt:", "With:", "By:")):
        if y + 30 + 19 * n < bottom - 6:
            s.text(side + 6, y + 30 + 19 * n, words + " ____________________", plain, 8.6)
    y = bottom + 2
    wide = right - x
    s.line(x, y + 2, right, y + 2, 1)

    def across(label, lines, many):
        nonlocal y
        for n in range(max(many, len(lines))):
            y += 20
            start = s.text(x, y, label, plain, f.size) + 5 if n == 0 else x
            s.line(start, y + 2.5, right, y + 2.5)
            if n < len(lines):
                f.write(start + 3, y, lines[n], wide=right - start - 6)

    y += 3
    ask((0.34, rng.choice(["Date", "Today's date", "Date sent"]), f.show("referral.date")), (0.42, rng.choice(["Doctor requested", "To see Dr.", "Appt. with"]), f.show("recipient.name")), (0.24, rng.choice(["# visits", "No. of visits"]), f.show("referral.visits")))
    across(rng.choice(["Dx/Reason for consult", "Dx (ICD-10)", "Diagnosis / ICD-10"]), f.diagnoses(rng.choice(["{code} {words}", "{words} {code}", "{words} ({code})"])), 1)
    across(rng.choice(["Tests / CPT", "Procedures (CPT)"]), ["; ".join(f.procedures(rng.choice(["{code} {words}", "{words} {code}"])))], 1)
    label = rng.choice(["History / question", "Comments", "Clinical notes"])
    size = f.size + 1.5 * case.hand
    across(label, fold(f.show("referral.reason"), wide - fonts.width(label, plain, f.size) - 14, f.pen, size), 2)
    y += 27
    end = s.text(x, y, rng.choice(["Signature", "Ref. provider signature", "Signed"]), plain, f.size) + 5
    f.sign(end, y, 200)
    s.text(right, 776, rng.choice(["Fax with notes. We call the patient within 3 days.", "Thank you for your trust in our practice!"]), plain, 7.8, "right")
    f.imply("referral.specialty", "recipient.specialty", "insurance.auth_required", "patient.interpreter")
    return f
