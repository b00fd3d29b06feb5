"""A physicians' network's request for authorization: numbered items with the label at the left and an open comb behind it (a base line with short teeth, one letter between two teeth), plain lines for the long answers, grey bands."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + ["Movement Disorders", "Addiction Medicine", "Podiatry", "Nephrology", "Cardiac Electrophysiology", "Bariatric Surgery", "Otolaryngology"], 0.35
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("routine", "Standard"), ("urgent", "Expedited (urgent)"), ("emergent", "Emergency")], [("routine", "Routine"), ("urgent", "Urgent, 72 hours"), ("emergent", "Emergent")]]


def draw(case, rng):
    case.capitals, v = True, case.values
    v["referral.type"] = "provider"
    if v["patient.middle_name"]:
        v["patient.middle_name"] = v["patient.middle_name"][0]
    kinds = rng.choice([["Office consultation", "Consult and treat", "Outpatient procedure", "Follow-up visits"], ["Consultation only", "Consultation and treatment", "Procedure", "Continuing care"]])
    v["referral.service"] = rng.choice(kinds[:3])
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "open"]), 9.4)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 38, 574, 58
    tooth, gap, stop = 12.6, rng.choice([20.5, 21]), 38 + 112
    s.text(x, y, rng.choice(["Pioneer Physicians Network", "Valley Independent Practice Association", "Tri-Lakes Physician Alliance", "Community Care Partners IPA"]), bold, 14)
    s.text(x, y + 12, f"Utilization Management   Phone {f.extra('billing_phone')}   Fax {f.extra('after_hours')}", plain, 8.6)
    s.text(right, y, rng.choice(["REFERRAL REQUEST", "Authorization Request", "TREATMENT AUTHORIZATION REQUEST"]), bold, 11.5, "right")
    s.text(right, y + 12, rng.choice(["Print one character between marks", "Capitals only, black ink"]), plain, 7.6, "right")
    y += 20
    number = iter(range(1, 60))

    def band(words):
        nonlocal y
        s.box(x, y, right - x, 13, 0, 205)
        s.text(x + 4, y + 10, words, bold, 8.8)
        y += 28

    def label(left, words):
        return s.text(left, y, f"{next(number)}  {words}", plain, 8.4)

    def comb(left, count, value, groups=(), mark=""):
        """An open comb; groups are parted by a printed mark."""
        value, spots, start = str(value), [], left
        for n, size in enumerate(groups or (count,)):
            if n:
                s.text(left + 4, y, mark, plain, 10, "centre")
                left += 8
            s.line(left, y + 3, left + tooth * size, y + 3, 0.7)
            for i in range(size + 1):
                s.line(left + tooth * i, y + 3, left + tooth * i, y - (4 if i not in (0, size) else 8), 0.6)
            spots += [left + tooth * (i + 0.5) for i in range(size)]
            left += tooth * size
        for spot, letter in zip(spots, value):
            drift = rng.uniform(-0.8, 0.8) if case.hand else 0
            if letter != " ":
                s.text(spot, y + drift, letter, f.pen, 11 if case.hand else 9.8, "centre")
        return left

    def fits(value, count):
        return len(str(value)) <= count

    def item(words, count, value, left=x, at=stop, groups=(), mark=""):
        """A label and its comb, or a plain line when the answer has more letters than the comb."""
        label(left, words)
        if fits(value, count):
            return comb(at, count, value, groups, mark)
        end = at + tooth * count
        s.line(at, y + 3, end, y + 3, 0.7)
        f.write(at + 3, y, value, wide=end - at - 4)
        return end

    def rule(words, value, left, at, end):
        label(left, words)
        s.line(at, y + 3, end, y + 3, 0.7)
        f.write(at + 3, y, value, wide=end - at - 4)

    def down(times=1):
        nonlocal y
        y += gap * times

    digits = lambda key: f.note(key) or ""
    date = lambda key: f.day(f.note(key), "%m%d%Y") if f.note(key) else ""
    half = 330
    band(rng.choice(["REQUEST", "TYPE OF REQUEST"]))
    item(rng.choice(["Date (MMDDYYYY)", "Date of request", "Request date"]), 8, date("referral.date"), groups=(2, 2, 4), mark="/")
    at = label(half, rng.choice(["Priority", "Urgency", "Review"])) + 8
    f.checks(at, y, rng.choice(HASTE), f.note("referral.urgency"), 7, 8)
    down()
    band(rng.choice(["MEMBER", "PATIENT"]))
    item(rng.choice(["Last name", "Member last name"]), 17, f.show("patient.last_name"))
    at = label(half + 50, "First") + 6
    comb(at, 12, f.show("patient.first_name"))
    down()
    item(rng.choice(["Birth date", "Date of birth", "DOB"]), 8, date("patient.dob"), groups=(2, 2, 4), mark="/")
    at = label(half - 40, "M.I.") + 5
    comb(at, 1, f.show("patient.middle_name"))
    at = label(half + 14, "Sex") + 6
    f.checks(at, y, [("male", "M"), ("female", "F")], f.note("patient.sex"), 8, 8.4)
    at = label(half + 108, rng.choice(["Lang.", "Language"])) + 4
    s.line(at, y + 3, right, y + 3, 0.7)
    f.write(at + 3, y, f.show("patient.language"), wide=right - at - 4)
    down()
    rule(rng.choice(["Street address", "Mailing address"]), f.show("patient.street"), x, stop, 340)
    at = label(352, "City") + 4
    s.line(at, y + 3, right, y + 3, 0.7)
    f.write(at + 3, y, f.show("patient.city"), wide=right - at - 4)
    down()
    label(x, "State / ZIP")
    end = comb(stop, 2, f.show("patient.state"))
    comb(end + 14, 9, f.show("patient.zip").replace("-", ""), (5, 4), "-")
    down()
    item(rng.choice(["Telephone", "Member phone", "Home phone"]), 10, digits("patient.phone"), groups=(3, 3, 4), mark="-")
    item(rng.choice(["Other phone", "Cell phone", "Alternate"]), 10, digits("patient.phone_alt"), half, half + 92, (3, 3, 4), "-")
    down()
    band(rng.choice(["COVERAGE", "HEALTH PLAN"]))
    rule(rng.choice(["Health plan", "Plan / payer", "Insurance carrier"]), f.show("insurance.payer"), x, stop, 340)
    at = label(352, rng.choice(["Product", "Plan type", "Line of business"])) + 4
    s.line(at, y + 3, right, y + 3, 0.7)
    f.write(at + 3, y, f.show("insurance.plan"), wide=right - at - 4)
    down()
    item(rng.choice(["Member ID", "ID number", "Subscriber no."]), 14, f.show("insurance.member_id"))
    item(rng.choice(["Group", "Group no."]), 14, f.show("insurance.group"), half, half + 64)
    down()
    rule(rng.choice(["Other coverage", "Secondary plan"]), f.show("insurance2.payer") if "insurance2.payer" in v else "", x, stop, 320)
    item("ID", 14, f.show("insurance2.member_id") if "insurance2.payer" in v else "", half, half + 64)
    down()
    band(rng.choice(["REQUESTING PROVIDER", "REFERRING PHYSICIAN", "REFERRED BY"]))
    rule(rng.choice(["Provider name", "Name"]), f.show("referrer.name"), x, stop, 320)
    item("NPI", 10, "" if "referrer.npi" in case.blank else f.show("referrer.npi"), half, half + 55)
    down()
    rule(rng.choice(["Group / clinic", "Practice"]), f.show("referrer.organization"), x, stop, 320)
    rule("Contact", f.extra("staff"), half, half + 58, right)
    down()
    item("Phone", 10, digits("referrer.phone"), groups=(3, 3, 4), mark="-")
    item("Fax", 10, digits("referrer.fax"), half, half + 55, (3, 3, 4), "-")
    down()
    band(rng.choice(["SERVICING PROVIDER", "SPECIALIST / FACILITY", "REFERRED TO"]))
    rule(rng.choice(["Provider name", "Specialist"]), f.show("recipient.name"), x, stop, 320)
    at = half + 58
    rule("Specialty", f.show("recipient.specialty"), half, at, right)
    down()
    rule(rng.choice(["Group / clinic", "Facility"]), f.show("recipient.organization"), x, stop, 320)
    rule("Address", f.extra("recipient_street"), half, half + 58, right)
    down()
    item("Phone", 10, digits("recipient.phone"), groups=(3, 3, 4), mark="-")
    item("Fax", 10, digits("recipient.fax"), half, half + 55, (3, 3, 4), "-")
    down()
    band(rng.choice(["SERVICES", "CLINICAL"]))
    codes = (f.note("referral.diagnoses[]") or []) + ["", ""]
    words = case.descriptions
    label(x, rng.choice(["ICD-10", "Diagnosis code"]))
    for n in range(2):
        comb(stop, 8, codes[n])
        s.line(stop + tooth * 8 + 12, y + 3, right, y + 3, 0.7)
        f.write_fit(stop + tooth * 8 + 15, y, words.get(codes[n], "").upper(), right - stop - tooth * 8 - 18, 1 if len(words.get(codes[n], "")) < 80 else 2, 8.6, 1.05)
        down(0.95)
    codes = f.note("referral.procedures[]") + [""]
    label(x, rng.choice(["CPT / HCPCS", "Procedure code"]))
    end = comb(stop, 5, codes[0])
    end = comb(end + 12, 5, codes[1])
    at = label(end + 14, rng.choice(["Visits", "No. of visits"])) + 5
    comb(at, 2, f"{f.show('referral.visits'):>2}")
    at = label(at + 36, rng.choice(["Auth no.", "Prior auth no."])) + 5
    s.line(at, y + 3, right, y + 3, 0.7)
    f.write(at + 3, y, f.show("insurance.auth_number"), wide=right - at - 4)
    down(0.95)
    label(x, rng.choice(["Service", "Type of service"]))
    f.checks(stop, y, [(k, k) for k in kinds], f.note("referral.service"), 14, 8.4)
    down(0.95)
    label(x, rng.choice(["Reason", "Clinical reason", "Justification"]))
    f.write_fit(stop + 3, y, f.show("referral.reason"), right - stop - 6, 2, leading=1.35)
    for n in range(2):
        s.line(stop, y + 3 + 13.5 * n, right, y + 3 + 13.5 * n, 0.5)
    down(2.05)
    at = label(x, "Signature") + 8
    f.sign(stop, y, 170)
    s.box(half + 30, y - 13, right - half - 30, 20, 0.6, 228)
    s.text(half + 34, y - 1, "UM USE:  Appr ____  Pend ____  Init ____", plain, 8)
    f.imply("referral.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
