"""A form made to be read by a machine: black squares in the corners, one box for every character of names, dates, telephones, numbers and codes, ovals to fill in, lines only for the long answers."""
import clinical
import fonts
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + clinical.THIRTEENTH + clinical.TWELFTH + ["Otolaryngology", "Vascular Surgery", "General Surgery", "Nephrology"], 0.6
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Routine (30 days)"), ("urgent", "Urgent (7 days)"), ("emergent", "Emergent (24 hours)")], [("routine", "Elective"), ("urgent", "Urgent"), ("emergent", "Emergency")]]


def draw(case, rng):
    case.capitals, v = True, case.values
    v["referral.type"] = "provider"
    if v["patient.middle_name"]:
        v["patient.middle_name"] = v["patient.middle_name"][0]
    f = Form(case, rng, rng.choice(["sans", "roboto", "open"]), 9)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 46, 566, 60
    wide, step, under, tall = right - x, 13, rng.random() < 0.5, 15
    for a in (26, 576):
        for b in (42, 764):
            s.box(a, b, 11, 11, 0, 0)
    clinic, size = f.show("recipient.organization"), 13.5
    while fonts.width(clinic, bold, size) > 325:
        size -= 0.5
    s.text(x, y, clinic, bold, size)
    s.text(x, y + 12, f"{f.extra('recipient_place')}    {rng.choice(['Phone {0}    Fax {1}', 'Tel {0}   Fax this form to {1}', 'T: {0}  F: {1}']).format(f.show('recipient.phone'), f.show('recipient.fax'))}", plain, 8.6)
    s.text(right, y, rng.choice(["REFERRAL FORM", "Specialist Referral", "REQUEST FOR CONSULTATION"]), bold, 12, "right")
    s.text(right, y + 12, rng.choice(["Black ink. One letter per box. Fill ovals.", "Print capitals inside the boxes"]), plain, 7.8, "right")
    y += 21

    lettered, heads = rng.random() < 0.4, iter("ABCD")

    def head(words):
        nonlocal y
        words = f"{next(heads)}. {words}" if lettered else words
        s.box(x, y, wide, 12, 0, 0)
        s.text(x + 4, y + 9.2, words, bold, 8.6, colour=255)
        y += 24 if not under else 16

    def comb(left, label, value, groups, mark="", keep=None):
        """Boxes in groups with a printed mark between them; the label over or under the first box."""
        spots, start = [], left
        for n, count in enumerate(groups):
            if n:
                s.text(left + 3, y + 11, mark, plain, 10, "centre")
                left += 6
            for _ in range(count):
                s.box(left, y, step, tall, 0.6)
                spots.append(left + step / 2)
                left += step
        s.text(start, y + (tall + 7.2 if under else -2.6), label, plain, 6.8)
        for spot, character in zip(spots, value):
            s.text(spot, y + tall - 4, character, f.pen, 10.4, "centre")
        return left

    def blank(left, room, label, value):
        s.line(left, y + tall, left + room, y + tall, 0.7)
        s.text(left, y + (tall + 7.2 if under else -2.6), label, plain, 6.8)
        f.write(left + 3, y + tall - 3, value, wide=room - 4)

    def ovals(left, base, options, chosen, gap=12):
        for value, words in options:
            s.ring(left, base - 6.5, 13, 7.5, 0.8)
            if value == chosen:
                for inset in (1.2, 2, 2.8, 3.4):
                    s.ring(left + inset, base - 6.5 + inset, 13 - 2 * inset, 7.5 - 2 * inset, 1.3)
            left = s.text(left + 16.5, base, words, plain, 8.4) + gap
        return left

    def described(code):
        """The words of a diagnosis, in small letters where capitals would not fit."""
        words = f.capital(case.descriptions[code])
        return words if fonts.width(words, f.pen, 6) < 400 else case.descriptions[code]

    drop = tall + rng.choice([12.2, 13.4, 14.6])
    upper = lambda key: (f.note(key) or "").upper()
    digits = lambda key: f.day(f.note(key), "%m%d%Y") if key not in case.blank else ""
    phone = (3, 3, 4)

    def patient():
        nonlocal y
        head(rng.choice(["PATIENT", "PATIENT INFORMATION"]))
        comb(x, rng.choice(["Last name", "Patient last name"]), upper("patient.last_name"), (16,))
        comb(x + 16 * step + 12, "First name", upper("patient.first_name"), (14,))
        comb(right - step, "M.I.", upper("patient.middle_name"), (1,))
        y += drop
        end = comb(x, rng.choice(["Date of birth (MM DD YYYY)", "DOB (MM/DD/YYYY)", "Birth date"]), digits("patient.dob"), (2, 2, 4), "/")
        end = ovals(end + 16, y + 11, [("male", "Male"), ("female", "Female")], f.note("patient.sex"))
        blank(end + 6, right - end - 6, rng.choice(["Preferred language", "Language"]), f.show("patient.language"))
        y += drop
        one, two = rng.choice([("Home phone", "Cell phone"), ("Telephone", "Alternate telephone"), ("Cell phone", "Other phone"), ("Phone 1", "Phone 2")])
        end = comb(x, one, f.note("patient.phone") or "", phone, "-")
        end = comb(end + 26, two, f.note("patient.phone_alt") or "", phone, "-")
        ovals(end + 14, y + 11, [(True, rng.choice(["Needs interpreter", "Interpreter needed"]))], f.note("patient.interpreter"))
        y += drop
        blank(x, 200, rng.choice(["Street address", "Mailing address"]), f.show("patient.street"))
        blank(x + 212, 128, "City", f.show("patient.city"))
        comb(x + 352, "State", upper("patient.state"), (2,))
        comb(x + 352 + 2 * step + 12, "ZIP", upper("patient.zip").replace("-", ""), (5, 4), "-")
        y += drop + (0 if under else -5)

    def cover():
        nonlocal y
        head(rng.choice(["INSURANCE", "COVERAGE (copy of card, both sides)"]))
        blank(x, 250, rng.choice(["Insurance company", "Primary insurance", "Payer name"]), f.show("insurance.payer"))
        blank(x + 262, 120, rng.choice(["Plan", "Product"]), f.show("insurance.plan"))
        blank(x + 394, 126, rng.choice(["Subscriber name (or Self)", "Insured"]), f.show("insurance.holder"))
        y += drop
        number = rng.choice(["Member ID", "Subscriber #", "ID number", "Policy ID"])
        end = comb(x, number, upper("insurance.member_id"), (18,))
        comb(end + 18, rng.choice(["Group number", "Group #"]), upper("insurance.group"), (16,))
        y += drop
        has = "insurance2.payer" in v
        blank(x, 130, rng.choice(["Second insurance", "Secondary"]), f.show("insurance2.payer") if has else "")
        end = comb(x + 142, number, upper("insurance2.member_id") if has else "", (13,))
        comb(end + 14, rng.choice(["Authorization # (if any)", "Auth / referral #"]), upper("insurance.auth_number"), (12,))
        y += drop + (0 if under else -5)

    def sender():
        nonlocal y
        head(rng.choice(["REFERRING PROVIDER", "REFERRED BY", "REFERRING OFFICE"]))
        blank(x, 196, rng.choice(["Provider name and degree", "Ref. provider", "Name of provider"]), f.show("referrer.name"))
        blank(x + 208, 170, rng.choice(["Practice", "Clinic / practice"]), f.show("referrer.organization"))
        comb(right - 10 * step, "NPI", f.show("referrer.npi"), (10,))
        y += drop
        end = comb(x, rng.choice(["Office phone", "Telephone"]), f.note("referrer.phone") or "", phone, "-")
        end = comb(end + 26, rng.choice(["Office fax", "Fax"]), f.note("referrer.fax") or "", phone, "-")
        blank(end + 22, right - end - 22, rng.choice(["PCP, if other", "Family doctor, if other"]), f.extra("pcp"))
        y += drop + (0 if under else -5)

    def request():
        nonlocal y
        head(rng.choice(["REQUEST", "REFERRAL", "REASON FOR REFERRAL"]))
        end = comb(x, rng.choice(["Date of referral", "Today's date", "Referral date"]), digits("referral.date"), (2, 2, 4), "/")
        ovals(end + 22, y + 11, rng.choice(HASTE), f.note("referral.urgency"), 16)
        y += drop
        codes = f.note("referral.diagnoses[]") or []
        for n in range(2):
            code = codes[n] if n < len(codes) else ""
            end = comb(x, rng.choice(["ICD-10", "Dx code"]) if n == 0 else "ICD-10", code.replace(".", ""), (3, 4), ".")
            blank(end + 14, right - end - 14, "Diagnosis", described(code) if code else "")
            y += drop
        for code in f.note("referral.procedures[]") or []:
            end = comb(x, "CPT / HCPCS", code, (5,))
            blank(end + 14, right - end - 14, rng.choice(["Procedure or test", "Test"]), f.capital(dict(case.procedures)[code]))
            y += drop
        blank(x, 210, rng.choice(["Service", "Service wanted"]), f.show("referral.service"))
        comb(x + 224, "Visits", str(f.show("referral.visits")).zfill(2), (2,))
        blank(x + 272, right - x - 272, rng.choice(["Physician requested", "Preferred specialist"]), f.show("recipient.name"))
        y += drop
        y += 5 * under
        words = f.show("referral.reason")
        s.text(x, y - 2.6 if not under else y + 1, rng.choice(["Clinical question / history", "Reason and history"]), plain, 6.8)
        f.write_fit(x + 3, y + 13, words, wide - 8, 3, leading=1.45)
        for n in range(3):
            s.line(x, y + 16 + 13.6 * n, right, y + 16 + 13.6 * n, 0.5)
        y += 58

    for part in rng.choice([(patient, cover, sender, request), (sender, patient, cover, request), (patient, sender, cover, request)]):
        part()
    y = max(y + 4, 700)
    end = s.text(x, y, rng.choice(["Provider signature", "Signature"]), plain, 8.6) + 6
    f.sign(end, y, 190)
    s.text(right, y, rng.choice(["FOR CLINIC USE   Rcvd ____/____   Sched ____/____", "Office use: received ______  called ______"]), plain, 8, "right")
    s.text(306, 772, f"{rng.choice(['Form', 'Rev.'])} {rng.randint(100, 990)}-{rng.randint(10, 29)}     {rng.choice(['Do not fold or staple', 'Fax without a cover sheet'])}", plain, 7.2, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    if not v["patient.interpreter"]:
        f.fields.pop("patient.interpreter", None)
        f.imply("patient.interpreter")
    return f
