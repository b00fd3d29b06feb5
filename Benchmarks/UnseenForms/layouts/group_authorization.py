"""A medical group's or IPA's request for a referral authorization, typed: kind of review as boxed letters at the top, each part a table with its column names in a shaded row and one row of answers, the two providers as two columns of one table, diagnoses and services as two small ledgers side by side, a block for the reviewers at the foot."""
import fonts
import people_third as people
from clinical_third import CHILDREN, MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + CHILDREN + ["Behavioral Health", "Physical Therapy"], 0.12
HASTE = [[("routine", "ROUTINE (5 working days)"), ("urgent", "URGENT (72 hours)"), ("emergent", "EMERGENT (same day)"), ("retro", "RETRO")], [("routine", "Standard"), ("urgent", "Expedited"), ("emergent", "Emergency"), ("retro", "Retrospective")], [("emergent", "STAT (today)"), ("urgent", "Urgent"), ("routine", "Routine"), ("retro", "Modification")]]
GROUPS = ["Premier Valley IPA", "Allied Physicians Network", "Coastline Medical Group IPA", "Preferred Partners IPA", "Tri-Counties Medical IPA", "Sunbelt Physicians IPA"]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    people.held_by_parent(rng, v)
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "open"]), 9)
    if not case.hand:
        f.pen = rng.choice([f.label_font, "mono", "sans", "serif"])
        f.size = 8.4 if f.pen == "mono" else 9
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 36, 576, 56
    wide, shade, high = right - x, rng.choice([222, 234]), rng.choice([20, 21])
    s.text(x, y, rng.choice(GROUPS), bold, 15)
    s.text(x, y + 13, rng.choice(["Utilization Management Department", "UM / Referrals", "Managed Care Office"]), plain, 8.8)
    s.text(right, y, rng.choice(["REFERRAL AUTHORIZATION REQUEST", "Authorization / Referral Form", "TREATMENT AUTHORIZATION REQUEST", "REQUEST FOR REFERRAL SERVICES"]), bold, 12, "right")
    s.text(right, y + 13, f"{rng.choice(['UM fax', 'Fax requests to', 'UM Dept. Fax'])} {f.extra('billing_phone')}    {rng.choice(['Status', 'UM phone', 'Questions'])} {f.extra('after_hours')}", plain, 8.6, "right")
    y += 22
    s.box(x, y, wide, 22, 1.4)
    at = s.text(x + 6, y + 14.5, rng.choice(["Type of request:", "REVIEW TYPE", "Request is (check one):"]), bold, 8.6) + 10
    f.checks(at, y + 14.5, rng.choice(HASTE), f.note("referral.urgency"), 13, 8.4)
    y += 27
    s.text(x, y + 4, rng.choice(["Urgent = delay could seriously jeopardize life, health or function. Incomplete requests will be returned.", "Do not schedule the visit before an authorization number is issued. Attach notes, labs and imaging.", "Check eligibility on the date of service. Authorization does not guarantee payment."]), plain, 7.8)
    y += 10

    def title(words):
        nonlocal y
        s.text(x, y + 10, words, bold, 9.4)
        y += 13.5

    def table(*columns, deep=None):
        """A shaded row of names and one row of answers beneath it."""
        nonlocal y
        at, tall = x, deep or high
        for share, label, value in columns:
            room = share * wide
            s.box(at, y, room, 11.5, 0.6, shade)
            s.text(at + 3, y + 8.6, label, plain, 7.3)
            s.box(at, y + 11.5, room, tall, 0.6)
            if callable(value):
                value(at + 5, y + 11.5 + tall - 6.5)
            elif deep:
                f.write_fit(at + 4, y + 24, value, room - 8, 3)
            elif fonts.width(str(value), f.pen, 7.2) > room - 7:
                f.write_fit(at + 3.5, y + 20, value, room - 6, 2, 6.8 - 0.6 * case.hand, 1.15)
            else:
                f.write(at + 4, y + 11.5 + tall - 6.5, value, wide=room - 7)
            at += room
        y += 11.5 + tall

    tick = lambda options, chosen, gap=7: lambda a, b: f.checks(a, b, options, chosen, gap, 8)

    def member():
        nonlocal y
        title(rng.choice(["PATIENT INFORMATION", "Member", "MEMBER / PATIENT"]))
        one, two = rng.choice([("PHONE", "OTHER PHONE"), ("HOME PHONE", "CELL PHONE"), ("MEMBER PHONE", "ALTERNATE PHONE")])
        if rng.random() < 0.5:
            table((0.5, rng.choice(["PATIENT NAME (LAST, FIRST, MI)", "MEMBER NAME", "NAME: LAST, FIRST"]), f.name_last_first()), (0.22, rng.choice(["DATE OF BIRTH", "DOB"]), f.show("patient.dob")), (0.28, rng.choice(["SEX", "GENDER"]), tick([("male", "Male"), ("female", "Female")], f.note("patient.sex"))))
        else:
            table((0.28, "LAST NAME", f.show("patient.last_name")), (0.26, "FIRST NAME", f.show("patient.first_name")), (0.12, "MI", f.show("patient.middle_name")), (0.18, rng.choice(["DOB", "BIRTHDATE"]), f.show("patient.dob")), (0.16, rng.choice(["SEX", "GENDER"]), tick([("male", "M"), ("female", "F")], f.note("patient.sex"))))
        table((0.34, rng.choice(["HEALTH PLAN", "HMO / HEALTH PLAN", "INSURANCE"]), f.show("insurance.payer")), (0.22, rng.choice(["PRODUCT", "LINE OF BUSINESS", "BENEFIT PLAN"]), f.show("insurance.plan")), (0.24, rng.choice(["MEMBER ID #", "HEALTH PLAN ID", "ID NUMBER"]), f.show("insurance.member_id")), (0.2, rng.choice(["GROUP #", "GROUP NO."]), f.show("insurance.group")))
        table((0.38, rng.choice(["STREET ADDRESS", "ADDRESS"]), f.show("patient.street")), (0.26, "CITY", f.show("patient.city")), (0.1, "ST", f.show("patient.state")), (0.26, "ZIP", f.show("patient.zip")))
        table((0.25, one, f.show("patient.phone")), (0.25, two, f.show("patient.phone_alt")), (0.25, rng.choice(["LANGUAGE", "PRIMARY LANGUAGE"]), f.show("patient.language")), (0.25, rng.choice(["INTERPRETER", "INTERPRETER NEEDED?"]), tick([(True, "Yes"), (False, "No")], f.note("patient.interpreter"))))
        has = "insurance2.payer" in v
        table((0.34, rng.choice(["SUBSCRIBER", "POLICY HOLDER"]), f.show("insurance.holder")), (0.34, rng.choice(["OTHER INSURANCE", "SECONDARY / COB"]), f.show("insurance2.payer") if has else rng.choice(["", "None"])), (0.32, rng.choice(["OTHER INS. ID #", "SECONDARY ID"]), f.show("insurance2.member_id") if has else ""))
        y += 5

    def providers():
        """Two columns of one table, a name at the left of each answer."""
        nonlocal y
        half = wide / 2
        a, b = rng.choice([("REQUESTING PROVIDER", "REFER TO"), ("REFERRED BY", "REFERRED TO"), ("Requesting Physician", "Servicing Provider / Facility"), ("FROM", "REQUESTED SPECIALIST")])
        near = [(rng.choice(["Name", "Provider"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")), (rng.choice(["Office", "Practice", "Clinic"]), f.show("referrer.organization")), ("Phone", f.show("referrer.phone")), ("Fax", f.show("referrer.fax")), (rng.choice(["Contact", "Prepared by"]), f.extra("staff")), (rng.choice(["PCP", "Assigned PCP"]), f.extra("pcp"))]
        far = [(rng.choice(["Name", "Provider"]), f.show("recipient.name")), (rng.choice(["Specialty", "Type"]), f.show("referral.specialty")), (rng.choice(["Facility", "Group"]), f.show("recipient.organization")), ("Phone", f.show("recipient.phone")), ("Fax", f.show("recipient.fax")), ("NPI", f.extra("recipient_npi")), (rng.choice(["Contracted", "In network"]), rng.choice(["Yes", "Yes", "No", ""]))]
        for n, words in enumerate((a, b)):
            s.box(x + n * half, y, half, 13, 0.6, shade)
            s.text(x + n * half + 4, y + 9.6, words, bold, 8.6)
        y += 13
        for left, other in zip(near, far):
            for n, (label, value) in enumerate((left, other)):
                s.box(x + n * half, y, 58, 16, 0.6)
                s.box(x + n * half + 58, y, half - 58, 16, 0.6)
                s.text(x + n * half + 4, y + 11, label, plain, 7.8)
                f.write(x + n * half + 62, y + 11.4, value, wide=half - 66)
            y += 16
        y += 5

    def service():
        nonlocal y
        title(rng.choice(["SERVICE REQUESTED", "REQUEST", "REFERRAL REQUEST DETAILS"]))
        table((0.2, rng.choice(["DATE OF REQUEST", "DATE", "DATE SUBMITTED"]), f.show("referral.date")), (0.4, rng.choice(["SERVICE", "TYPE OF SERVICE", "REFERRAL FOR"]), f.show("referral.service")), (0.14, rng.choice(["# VISITS", "VISITS", "NO. OF VISITS"]), f.show("referral.visits")), (0.26, rng.choice(["PRIOR AUTH # (IF EXTENSION)", "EXISTING AUTH #", "AUTH NUMBER"]), f.show("insurance.auth_number")))
        codes, works, words = f.note("referral.diagnoses[]") or [], f.note("referral.procedures[]") or [], dict(case.procedures)
        half = wide / 2
        for n in range(3):
            tall = 11.5 if n == 0 else 18
            for k, (chosen, what, heads) in enumerate(((codes, case.descriptions, ("ICD-10", "DIAGNOSIS")), (works, words, ("CPT / HCPCS", "PROCEDURE / SERVICE")))):
                at = x + k * half
                s.box(at, y, 62, tall, 0.6, shade if n == 0 else None)
                s.box(at + 62, y, half - 62, tall, 0.6, shade if n == 0 else None)
                if n == 0:
                    s.text(at + 3, y + 8.6, heads[0], plain, 7.3)
                    s.text(at + 65, y + 8.6, heads[1], plain, 7.3)
                elif n <= len(chosen):
                    f.write(at + 4, y + 12.6, chosen[n - 1], wide=56)
                    one = f.capital(what[chosen[n - 1]])
                    if fonts.width(one, f.pen, 7) > half - 69:
                        f.write_fit(at + 65, y + 7.8, one, half - 68, 2, 6.6 - 0.8 * case.hand, 1.15)
                    else:
                        f.write(at + 66, y + 12.6, one, wide=half - 69)
            y += tall
        table((1, rng.choice(["CLINICAL INDICATION / REASON FOR REFERRAL", "PERTINENT HISTORY AND FINDINGS", "REASON FOR REQUEST", "CLINICAL JUSTIFICATION (ATTACH NOTES)"]), f.show("referral.reason")), deep=44)
        y += 5

    for part in rng.choice([(member, providers, service), (providers, member, service), (member, service, providers)]):
        part()
    y += 22
    end = s.text(x, y, rng.choice(["Requesting provider signature", "Physician signature", "Signature"]) + ":", bold, 8.6) + 5
    f.sign(end, y, 180)
    f.underlined(right - 120, y, 120, "Date:", f.sent())
    y = max(y + 14, 690)
    s.box(x, y, wide, 58, 1.2, 240)
    s.text(x + 6, y + 12, rng.choice(["FOR IPA USE ONLY", "UM DEPARTMENT ONLY", "DO NOT WRITE BELOW THIS LINE"]), bold, 8.6)
    f.checks(x + 6, y + 27, [(n, n) for n in ("Approved", "Modified", "Denied", "Pended for records", "Not a benefit")], None, 22, 8.2)
    s.text(x + 6, y + 41, "Authorization no. ____________________   Valid from ___________ to ___________   Visits ______", plain, 8.2)
    s.text(x + 6, y + 53, "Reviewed by ______________________   Medical director ______________________   Date ___________", plain, 8.2)
    s.text(306, 779, rng.choice(["Specialist: send report to PCP within 10 days.", "Rev. 01/2024   Page 1 of 1", "Valid 90 days from approval unless stated otherwise"]), plain, 7.4, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required")
    return f
