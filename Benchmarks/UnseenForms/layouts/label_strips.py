"""A medical group's or plan's authorization request, typed: thin grey strips that carry several small labels each, the answers on white under the strip, boxes for the kind of review, one strip for each code, a part for the reviewer at the foot."""
from form import Form

SPECIALTIES, HAND = ["Cardiology", "Gastroenterology", "Orthopedics", "Neurology", "Urology", "Dermatology", "Rheumatology", "Endocrinology", "Pain Management", "Otolaryngology", "General Surgery", "Pulmonology"], 0
HASTE = [[("routine", "Routine (5 business days)"), ("urgent", "Urgent (72 hours)"), ("emergent", "Emergent (24 hours)")], [("routine", "Standard"), ("urgent", "Expedited / urgent"), ("emergent", "Emergency / same day")], [("emergent", "STAT"), ("urgent", "Urgent"), ("routine", "Routine / elective")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "narrow", "open", "roboto"]), 9)
    f.pen = rng.choice([f.label_font, "sans", "mono", "serif"])
    if f.pen == "mono":
        f.size = 8.4
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    grey, voice, frame = rng.choice([206, 218, 230]), rng.choice([str, str, str.upper]), rng.random() < 0.5
    deep = rng.choice([16.5, 17.5, 20.5])
    s.text(x, 63, f"{rng.choice(['Pioneer', 'Coastal', 'Allied', 'Cornerstone', 'Prime Valley'])} {rng.choice(['Physicians Network', 'Medical Group IPA', 'Health Partners', 'Care Network'])}", bold, 14)
    s.text(x + wide, 60, rng.choice(["REFERRAL AUTHORIZATION REQUEST", "Treatment Authorization Request", "Referral / Prior Authorization Form", "AUTHORIZATION REQUEST FORM"]), bold, 12, "right")
    s.text(x + wide, 72, f"UM Department fax {f.extra('billing_phone')}    Phone {f.extra('after_hours')}", plain, 8.2, "right")
    s.text(x, 74, rng.choice(["Please type or print. Attach clinical notes.", "Incomplete requests will be returned unprocessed."]), plain, 8)
    y = 84

    def strip(*cells):
        """A grey strip of labels and the row of answers under it; a function draws its own answer."""
        nonlocal y
        s.box(x, y, wide, 10.5, 0, grey)
        at = x
        for share, label, value in cells:
            s.text(at + 4, y + 8, voice(label), plain, 7 if voice is str else 6.3)
            if callable(value):
                value(at + 5, y + 22.5)
            else:
                f.write(at + 5, y + 22.5, value, wide=share * wide - 9)
            if frame and at > x:
                s.line(at, y, at, y + 10.5 + deep, 0.4)
            at += share * wide
        if frame:
            s.box(x, y, wide, 10.5 + deep, 0.6)
        y += 10.5 + deep + (0 if frame else 1.5)

    def head(words):
        nonlocal y
        y += 13.5
        s.text(x + 1, y, words, bold, 9.4)
        y += 4

    tick = lambda options, chosen, gap=9: lambda at, base: f.checks(at, base, options, chosen, gap, 8.2)

    def member():
        head(rng.choice(["Member", "PATIENT INFORMATION", "Member information", "Patient / Enrollee"]))
        sex = tick([("male", "M"), ("female", "F")], f.note("patient.sex"))
        if rng.random() < 0.5:
            strip((0.3, "Last name", f.show("patient.last_name")), (0.26, "First name", f.show("patient.first_name")), (0.12, "MI", f.show("patient.middle_name")), (0.17, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")), (0.15, "Sex", sex))
        else:
            strip((0.6, rng.choice(["Patient name (last, first, MI)", "Member name", "Name"]), f.name_last_first()), (0.22, rng.choice(["DOB", "Date of birth", "Birthdate"]), f.show("patient.dob")), (0.18, rng.choice(["Sex", "Gender"]), sex))
        strip((0.4, "Street address", f.show("patient.street")), (0.36, "City / State / ZIP", f.place()), (0.24, rng.choice(["Telephone", "Member phone", "Phone"]), f.show("patient.phone")))
        strip((0.36, rng.choice(["Health plan", "Insurance plan", "Health plan / payer"]), f.show("insurance.payer")), (0.24, rng.choice(["Member ID #", "ID number", "Subscriber ID", "Plan ID #"]), f.show("insurance.member_id")), (0.16, rng.choice(["Group #", "Group"]), f.show("insurance.group")), (0.24, rng.choice(["Subscriber", "Policy holder"]), f.show("insurance.holder")))
        strip((0.36, rng.choice(["Other insurance", "Secondary coverage / COB"]), f.show("insurance2.payer")), (0.24, "Other ID #", f.show("insurance2.member_id")), (0.2, "Language", f.show("patient.language")), (0.2, rng.choice(["Interpreter", "Interpreter needed"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))

    def sender():
        head(rng.choice(["Requesting provider", "REFERRING PROVIDER", "Referred by"]))
        strip((0.4, rng.choice(["Provider name", "Referring provider", "Requesting physician"]), f.show("referrer.name")), (0.2, rng.choice(["NPI", "Provider NPI", "NPI #"]), f.show("referrer.npi")), (0.2, "TIN", f.extra("tax_id")), (0.2, "Contact person", f.extra("staff")))
        strip((0.4, rng.choice(["Practice", "Office / clinic", "Group name"]), f.show("referrer.organization")), (0.2, rng.choice(["Phone", "Office phone"]), f.show("referrer.phone")), (0.2, rng.choice(["Fax", "Office fax"]), f.show("referrer.fax")), (0.2, "PCP (if other)", f.extra("pcp") if rng.random() < 0.6 else ""))

    def target():
        head(rng.choice(["Refer to", "SERVICING PROVIDER", "Specialist / facility requested"]))
        strip((0.4, rng.choice(["Provider name", "Specialist", "Rendering provider"]), f.show("recipient.name")), (0.28, "Specialty", f.show("referral.specialty")), (0.32, "Network", tick([(0, "Contracted"), (1, "Non-contracted")], int(rng.random() < 0.15), 8)))
        strip((0.4, rng.choice(["Facility / group", "Location of service"]), f.show("recipient.organization")), (0.2, "NPI", f.extra("recipient_npi")), (0.2, "Phone", f.show("recipient.phone")), (0.2, "Fax", f.show("recipient.fax")))

    def request():
        nonlocal y
        head(rng.choice(["Request", "SERVICES REQUESTED", "Diagnosis and services"]))
        codes, coded, called = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "ICD-10 code", "Dx code"]), rng.choice(["Diagnosis", "Diagnosis description"])
        for n in range(max(1, len(codes))):
            strip((0.18, coded + (f" ({n + 1})" if len(codes) > 1 else ""), codes[n] if codes else ""), (0.82, called, f.capital(case.descriptions[codes[n]]) if codes else ""))
        names, coded, day = dict(case.procedures), rng.choice(["CPT", "CPT / HCPCS", "Procedure code"]), f.away(rng.randint(6, 20), "%m/%d/%Y")
        for code in f.note("referral.procedures[]") or []:
            strip((0.18, coded, code), (0.52, "Procedure / service", f.capital(names[code])), (0.12, "Units", "1"), (0.18, "Date of service", day))
        strip((0.3, rng.choice(["Type of service", "Service type", "Referral for"]), f.show("referral.service")), (0.15, rng.choice(["# Visits", "Visits", "Visits requested"]), f.show("referral.visits")), (0.2, rng.choice(["Auth required", "PA required?"]), tick([(True, "Yes"), (False, "No")], f.note("insurance.auth_required"))), (0.35, rng.choice(["Prior authorization #", "Authorization no. (if known)", "Tracking / auth #"]), f.show("insurance.auth_number")))
        s.box(x, y, wide, 10.5, 0, grey)
        s.text(x + 4, y + 8, voice(rng.choice(["Clinical indication / reason for request", "Reason for referral", "Pertinent history and findings"])), plain, 7 if voice is str else 6.3)
        f.write_fit(x + 5, y + 22.5, f.show("referral.reason"), wide - 10, 2, leading=1.28)
        if frame:
            s.box(x, y, wide, 42, 0.6)
        y += 44

    strip((0.22, rng.choice(["Date", "Date of request", "Request date", "Date submitted"]), f.show("referral.date")), (0.78, rng.choice(["Priority", "Type of review", "Urgency (check one)"]), tick(rng.choice(HASTE), f.note("referral.urgency"), 22)))
    for part in rng.choice([(member, sender, target, request), (sender, member, target, request), (member, request, sender, target)]):
        part()
    y += 24
    end = s.text(x + 1, y, rng.choice(["Signature of requesting provider", "Provider signature", "Physician signature"]), plain, 8.8) + 8
    f.sign(end, y, 190)
    f.underlined(end + 206, y, x + wide - end - 206, "Date", f.sent())
    y = max(y + 12, 724)
    s.box(x, y, wide, 38, 0.8)
    s.text(x + 5, y + 11, "FOR UM USE ONLY", bold, 7.6)
    s.text(x + 5, y + 23, "Auth # ______________   Approved visits ______   Valid from ___________ to ___________   Reviewer ______________", plain, 7.8)
    end = s.text(x + 5, y + 34, "Decision:", plain, 7.8) + 8
    for words in ("Approved", "Modified", "Pended", "Denied"):
        end = f.check(end, y + 34, words, False, 7.8, 6.5) + 12
    f.imply("recipient.specialty", "referral.type")
    return f
