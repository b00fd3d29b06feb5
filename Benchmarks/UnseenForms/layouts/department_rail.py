"""A hospital's order for outpatient visits and tests: a rail down the right side with the departments to tick and the kind of visit on round buttons, to its left framed fields whose name stands in a tab inside the frame, a strip for the scheduling office at the foot."""
import fonts
import people_second as people
from clinical_second import MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + ["Sleep Medicine", "Physical Therapy", "Geriatric Medicine"], 0.5
HASTE = [[("routine", "Routine"), ("urgent", "Urgent <72h"), ("emergent", "STAT")], [("emergent", "Emergent"), ("urgent", "Urgent"), ("routine", "Elective")], [("routine", "Next opening"), ("urgent", "Within 7 days"), ("emergent", "Same day")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    v["recipient.organization"] = v["recipient.organization"].removesuffix(people.SPECIALTIES[v["referral.specialty"]][0]) + rng.choice(people.HOSPITALS)
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "open"]), 8.8)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 56
    rail = 164
    edge, gap, tall, shade = right - rail - 10, 3, rng.choice([19, 20]), rng.choice([228, 238])
    s.text(x, y, f.show("recipient.organization"), bold, 16)
    s.text(x, y + 14, rng.choice(["Outpatient Order and Appointment Request", "PHYSICIAN ORDER - OUTPATIENT SERVICES", "Outpatient Clinics: Order Form", "Ambulatory Scheduling Order"]), bold, 10.5)
    s.text(right, y, rng.choice(["Central Scheduling {0}", "Scheduling hub {0}", "One-call scheduling {0}", "To book: {0}"]).format(f.show("recipient.phone")), bold, 9, "right")
    s.text(right, y + 13, rng.choice(["Fax completed order {0}", "Order fax line {0}", "Fax to {0}"]).format(f.show("recipient.fax")), bold, 9, "right")
    y += 26
    s.line(x, y, right, y, 1.4)
    y += 6
    top = y
    wide = edge - x

    def head(words):
        nonlocal y
        y += 3
        s.text(x, y + 9, words, bold, 9)
        s.line(x + fonts.width(words, bold, 9) + 6, y + 6, edge, y + 6, 2.2)
        y += 13

    def row(*cells, deep=None):
        """Frames in a row; the name of each stands in a shaded tab at its left end."""
        nonlocal y
        at, rest, high = x, wide - gap * (len(cells) - 1), deep or tall
        for share, label, value in cells:
            room = share * rest
            tab = fonts.width(label, plain, 7.2) + 8
            s.box(at, y, tab, high, 0, shade)
            s.box(at, y, room, high, 0.8)
            s.text(at + 4, y + (12.2 if deep is None else 11), label, plain, 7.2)
            if callable(value):
                value(at + tab + 5, y + 13)
            elif deep:
                f.write_fit(at + tab + 4, y + 12, value, room - tab - 8, round(deep / 14), leading=1.3)
            elif fonts.width(str(value), f.pen, 7) > room - tab - 6:
                f.write_fit(at + tab + 3, y + 8, value, room - tab - 6, 2, 7, 1.1)
            else:
                f.write(at + tab + 4, y + 13.2, value, wide=room - tab - 7)
            at += room + gap
        y += high + gap

    tick = lambda options, chosen, space=7: lambda a, b: f.checks(a, b, options, chosen, space, 8)

    def patient():
        head(rng.choice(["Patient", "PATIENT IDENTIFICATION", "Patient (as on photo ID)"]))
        if rng.random() < 0.5:
            row((1, rng.choice(["Patient", "Full name", "Pt name (last, first, middle)"]), f.name_last_first()))
        else:
            row((0.42, "Last", f.show("patient.last_name")), (0.34, "First", f.show("patient.first_name")), (0.24, "Mid", f.show("patient.middle_name")))
        row((0.4, rng.choice(["DOB", "Birth date", "Birthdate"]), f.show("patient.dob")), (0.26, "Sex", tick([("male", "M"), ("female", "F")], f.note("patient.sex"))), (0.34, rng.choice(["MRN if known", "Hosp. no.", "Unit #"]), f.show("patient.mrn")))
        row((1, rng.choice(["Street", "Residence", "Address"]), f.show("patient.street")))
        row((0.5, "City", f.show("patient.city")), (0.18, rng.choice(["ST", "State"]), f.show("patient.state")), (0.32, "Zip", f.show("patient.zip")))
        one, two = rng.choice([("Reach at", "or"), ("Cell", "Other"), ("Phone (day)", "Phone (eve)"), ("Contact #", "Alt. #")])
        row((0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt")))
        row((0.52, rng.choice(["Speaks", "Pref. language"]), f.show("patient.language")), (0.48, rng.choice(["Interpreter", "Needs interp."]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        row((0.58, rng.choice(["Next of kin", "Responsible party", "Guarantor"]), f.extra("guarantor")), (0.42, "Tel.", f.extra("emergency_phone")))

    def cover():
        head(rng.choice(["Coverage", "FINANCIAL", "Payer information"]))
        row((0.58, rng.choice(["Payer", "Ins. 1", "Plan name"]), f.show("insurance.payer")), (0.42, rng.choice(["Product", "Type"]), f.show("insurance.plan")))
        row((0.55, rng.choice(["ID on card", "Policy", "Certificate #", "Member #"]), f.show("insurance.member_id")), (0.45, rng.choice(["Group", "Grp/Acct"]), f.show("insurance.group")))
        row((0.5, rng.choice(["Insured", "Subscriber", "Policy in name of"]), f.show("insurance.holder")), (0.5, rng.choice(["Pre-cert #", "Auth/ref #", "Authorization"]), f.show("insurance.auth_number")))
        has = "insurance2.payer" in v
        row((0.52, rng.choice(["Ins. 2", "Also covered by"]), f.show("insurance2.payer") if has else ""), (0.48, rng.choice(["ID 2", "Its ID"]), f.show("insurance2.member_id") if has else ""))

    def order():
        head(rng.choice(["Order", "CLINICAL INDICATION", "What is ordered"]))
        row((0.36, rng.choice(["Ordered on", "Order date", "Date written"]), f.show("referral.date")), (0.64, rng.choice(["When", "Timing", "Priority"]), tick(rng.choice(HASTE), f.note("referral.urgency"))))
        shape = rng.choice(["{code} {words}", "{words} ({code})", "{code} - {words}"])
        cause, work = rng.choice(["ICD-10 / Dx", "Dx", "Code, dx"]), rng.choice(["CPT / test", "Exam", "Proc."])
        for n, words in enumerate((f.diagnoses(shape) + [""])[:2]):
            row((1, f"{cause} {n + 1}", words))
        for n, words in enumerate((f.procedures(rng.choice(["{code} {words}", "{words} {code}"])) + [""])[:2]):
            row((1, f"{work} {n + 1}", words))
        row((1, rng.choice(["Symptoms", "History", "Reason"]), f.show("referral.reason")), deep=46)
        row((0.3, rng.choice(["# visits", "Visits"]), f.show("referral.visits")), (0.34, "Isolation", tick([(1, "N"), (2, "Y")], 1)), (0.36, "Mobility", tick([(1, "Walks"), (2, "W/C")], rng.choice([1, 1, 2]))))

    def doctor():
        head(rng.choice(["Ordering provider", "PHYSICIAN", "Practitioner"]))
        row((0.6, rng.choice(["Print name", "Provider", "Ordered by"]), f.show("referrer.name")), (0.4, "NPI", f.show("referrer.npi")))
        row((1, rng.choice(["Office", "Practice", "Group"]), f.show("referrer.organization")))
        row((0.5, rng.choice(["Tel.", "Office #"]), f.show("referrer.phone")), (0.5, rng.choice(["Fax", "Results to fax"]), f.show("referrer.fax")))
        row((0.6, rng.choice(["Copy to", "PCP"]), f.extra("pcp")), (0.4, "Tel.", f.extra("pcp_phone")))

    for part in rng.choice([(patient, cover, order, doctor), (doctor, patient, cover, order), (patient, order, doctor, cover)]):
        part()
    foot = y
    left = right - rail
    s.box(left, top + 4, rail, foot - top - 7, 1)
    y = top + 17
    s.text(left + 7, y, rng.choice(["Department (tick one)", "SEND TO CLINIC:", "Schedule with"]), bold, 9)
    field = f.note("referral.specialty")
    step = (foot - top - 150) / len(SPECIALTIES)
    step = min(step, 19)
    for name in sorted(SPECIALTIES):
        y += step
        f.check(left + 9, y, name, name == field, 8.4)
    y += 12
    s.line(left, y, right, y, 0.8)
    y += 14
    s.text(left + 7, y, rng.choice(["Kind of visit", "Purpose", "ORDER TYPE"]), bold, 9)
    wanted = f.note("referral.service")
    kinds = list(people.SPECIALTIES[v["referral.specialty"]][3])
    for name in kinds + ["Other __________"]:
        y += 15
        f.radios(left + 9, y, [(name, name)], wanted, 0, 8.2)
    y = foot + 24
    end = s.text(x, y, rng.choice(["Signature (no stamps)", "Physician signature", "Provider signature"]), bold, 8.4) + 6
    f.sign(end, y, 170)
    f.underlined(end + 182, y, 96, "Date", f.sent())
    s.text(right, y, "Time ______ AM / PM", plain, 8.4, "right")
    y += 10
    s.box(x, y, right - x, 22, 0.8, 240)
    s.text(x + 5, y + 14, rng.choice(["SCHEDULING OFFICE:  Appt date ________  Arrive ______  Building ______  Verified by ______  Auth needed  Y  N", "Hospital use:  Acct ____________   Slot ____________   Prep given  Y / N   Clerk ______"]), plain, 7.8)
    s.text(306, 782, f"{rng.choice(['Form OP-', 'Rev. ', 'HIM '])}{rng.randint(100, 999)} {rng.randint(1, 12):02d}/{rng.randint(19, 24)}     {rng.choice(['Page 1 of 1', 'Not part of the permanent record', 'Bring this order and photo ID'])}", plain, 7, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
