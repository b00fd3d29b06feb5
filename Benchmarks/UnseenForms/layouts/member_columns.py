"""A state plan's referral and authorization: member, requesting and servicing provider in three columns without rules, values under small labels, then a table of services."""
import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Physical Therapy", "Otolaryngology"], 0.3
PLANS = [("UHC Community Plan", "STAR+PLUS", "##########"), ("CareSource", "Family Care", "###########"), ("Meridian Health Plan", "Medicaid HMO", "M#########"), ("WellCare", "Medicaid", "########"), ("Molina Healthcare", "TANF", "##########"), ("AmeriHealth Caritas", "Community HealthChoices", "########")]


def draw(case, rng):
    v = case.values
    v["insurance.payer"], v["insurance.plan"], shape = rng.choice(PLANS)
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), None
    f = Form(case, rng, rng.choice(["narrow", "sans", "dejavu"]), 9.3)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    s.text(x, 66, "Medicaid Managed Care", bold, 12)
    s.text(x, 81, rng.choice(["Specialty Referral and Authorization Request", "Outpatient Referral / Authorization Form"]), bold, 14)
    s.text(x + wide, 66, f"Fax: {f.extra('billing_phone')}", plain, 9.5, "right")
    s.text(x + wide, 80, f"Provider line: {f.extra('after_hours')}", plain, 9.5, "right")
    s.line(x, 88, x + wide, 88, 2)
    y = 104
    end = f.label(x, y, "Review:", 9.2, True) + 8
    f.checks(end, y, [("routine", "Standard (routine, 14 days)"), ("urgent", "Expedited (urgent, 72 hours)"), ("emergent", "Emergent (already in care)"), ("retro", "Retrospective")], f.note("referral.urgency"), 13, 8.8)
    y += 12
    s.text(x, y + 2, "Expedited: the standard time could seriously jeopardize life, health or the ability to regain maximum function.", plain, 7.2)
    top, room = y + 12, 172
    low = top

    def column(number, title, *facts):
        """A heading, then values under small labels."""
        nonlocal low
        at = x + number * (room + 12)
        s.box(at, top, room, 15, 0, 0)
        s.text(at + 5, top + 11, title, bold, 8.8, colour=255)
        down = top + 26
        for label, value in facts:
            f.label(at + 2, down, label, 6.8)
            down = max(f.write_fit(at + 4, down + 11.5 + case.hand, value, room - 8, 2), down + 22) + 2.5
        low = max(low, down)

    column(0, "MEMBER", ("MEMBER NAME (LAST, FIRST, MI)", f.name_last_first()), ("BIRTH DATE", f.show("patient.dob")), ("MEDICAID / MEMBER ID", f.show("insurance.member_id")), ("HEALTH PLAN", f.show("insurance.payer")), ("PRODUCT", f.show("insurance.plan")),
           ("MEMBER PHONE", f.show("patient.phone")), ("ALTERNATE PHONE", f.show("patient.phone_alt")), ("ADDRESS", f"{f.show('patient.street')}, {f.place()}"), ("LANGUAGE", f.show("patient.language")), ("ASSIGNED PCP", f"{f.extra('pcp')}  {f.extra('pcp_phone')}"))
    column(1, "REQUESTING PROVIDER", ("PROVIDER NAME", f.show("referrer.name")), ("INDIVIDUAL NPI", f.show("referrer.npi")), ("TIN", f.extra("tax_id")), ("GROUP NAME", f.show("referrer.organization")), ("GROUP NPI", f.extra("group_npi")),
           ("OFFICE CONTACT", f.extra("staff")), ("PHONE", f.show("referrer.phone")), ("FAX (DETERMINATION IS SENT HERE)", f.show("referrer.fax")), ("REQUEST DATE", f.show("referral.date")))
    column(2, "SERVICING PROVIDER", ("PROVIDER NAME", f.show("recipient.name")), ("SERVICING NPI", f.extra("recipient_npi")), ("SPECIALTY", f.show("recipient.specialty")), ("FACILITY / GROUP", f.show("recipient.organization")), ("PHONE", f.show("recipient.phone")), ("FAX", f.show("recipient.fax")),
           ("SITE", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"), ("NETWORK STATUS", rng.choice(["Par", "Par", "Non-par"])))
    y = low + 4
    end = f.label(x, y, "Sex:", 8.8, True) + 6
    end = f.checks(end, y, [("female", "F"), ("male", "M")], f.note("patient.sex"), 8, 8.8)
    end = f.label(end + 10, y, "Interpreter:", 8.8, True) + 6
    end = f.checks(end, y, [(True, "Y"), (False, "N")], f.note("patient.interpreter"), 8, 8.8)
    end = f.label(end + 10, y, "Pregnant:", 8.8, True) + 6
    end = f.checks(end, y, [(1, "Y"), (0, "N")], 0, 8, 8.8)
    end = f.label(end + 10, y, "Other coverage:", 8.8, True) + 6
    second = f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}".strip()
    end = f.checks(end, y, [(1, "Y"), (0, "N")], int(bool(second)), 8, 8.8)
    f.write(end, y, second, wide=x + wide - end)
    y += 10
    stops = (0, 0.15, 0.47, 0.58, 0.72, 0.86, 1)
    s.box(x, y, wide, 14, 0.7, 218)
    for share, words in zip(stops, ("CPT / HCPCS", "DESCRIPTION", "UNITS", "VISITS", "FROM", "THROUGH")):
        s.text(x + share * wide + 4, y + 10.5, words, bold, 7.8)
    y += 14
    lines = f.procedures("{code}|{words}")
    for i in range(3):
        row = (*lines[i].split("|"), "1", f.show("referral.visits") if i == 0 else "", f.away(3, "%m/%d/%y"), f.away(93, "%m/%d/%y")) if i < len(lines) else ("",) * 6
        for share, until, words in zip(stops, stops[1:], row):
            s.box(x + share * wide, y, (until - share) * wide, 18, 0.6)
            f.write(x + share * wide + 5, y + 13, words, wide=(until - share) * wide - 8)
        y += 18
    y += 6
    service = f.note("referral.service")
    end = f.label(x, y + 9, "Type of service:", 8.8, True) + 8
    f.checks(end, y + 9, [(w, w) for w in dict.fromkeys(["Consult only", "Evaluate and treat", "Procedure", service])], service, 14, 8.8)
    y += 16
    shown = (f.diagnoses("{code}  {words}") + ["", ""])[:2]
    for label, words in zip(("Primary dx (ICD-10)", "Secondary dx"), shown):
        s.box(x, y, wide, 19, 0.6)
        f.label(x + 4, y + 12.5, label, 8)
        f.write(x + 96, y + 13.5, words, wide=wide - 102)
        y += 19
    s.box(x, y, wide, 66, 0.6)
    f.label(x + 4, y + 10, rng.choice(["Clinical indication (attach notes, labs and imaging)", "Medical necessity / reason for request", "Supporting clinical information"]), 8)
    f.write_block(x + 8, y + 24, f.show("referral.reason"), wide - 16)
    y += 66
    s.box(x, y, wide, 34, 0.6)
    f.label(x + 4, y + 10, "Requesting provider signature", 8)
    f.sign(x + 128, y + 25, 190, line=False)
    f.label(x + 350, y + 10, "Prior authorization no. (if extended)", 8)
    f.write(x + 354, y + 27, f.show("insurance.auth_number"), wide=170)
    y += 42
    s.box(x, y, wide, 30, 0.8, 236)
    s.text(x + 5, y + 11, "HEALTH PLAN USE ONLY", bold, 7.5)
    s.text(x + 5, y + 24, "Auth # ______________   Approved ___  Denied ___  Pended ___   Reviewer __________   Date ___/___/_____   Units ______", plain, 8)
    s.text(306, 777, "Not a guarantee of payment. Eligibility is verified on the date of service. MM-04 page 1 of 1", plain, 7, "centre")
    f.imply("referral.specialty", "referral.type", "insurance.auth_required")
    return f
