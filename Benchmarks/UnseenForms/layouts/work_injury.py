"""An occupational clinic's referral after an injury at work: runs of label and value with bars between them, employer, adjuster and case manager beside the people who matter."""
import datetime

import fonts
import people
from form import Form

SPECIALTIES, HAND = ["Orthopedics", "Physical Therapy", "Pain Management"], 0
CARRIERS = [("Keystone Casualty", "WC-########"), ("Anchor Mutual Insurance", "####-######-@@"), ("State Compensation Fund", "0########"), ("Northern Indemnity", "@##########"), ("Great Basin Employers Ins", "WC##-#####")]
EMPLOYERS = ["Harlow Freight Lines", "Bluestem Foods", "City Public Works", "Pinecrest Lumber", "Maple County Schools", "Orion Warehousing"]

PARTS = [("S93", "right ankle"), ("S52", "right wrist"), ("M17", "left knee"), ("M25", "right knee"), ("M75", "left shoulder"), ("M54.1", "neck"), ("", "low back")]


def draw(case, rng):
    v = case.values
    v["insurance.payer"], shape = rng.choice(CARRIERS)
    v["insurance.member_id"], v["insurance.group"], v["insurance.plan"], v["insurance.holder"] = people.pattern(rng, shape), None, None, None
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Occupational Health", " Work Care", " Urgent Care & Occ Med"])
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(20 * 365, 64 * 365))).isoformat()
    f = Form(case, rng, rng.choice(["sans", "mono", "narrow", "roboto"]), 9.6)
    if f.label_font == "mono":
        f.size = 8.6
    s, plain, bold, x, right = f.sheet, f.label_font, f.label_font + "-b", 44, 568
    s.text(x, 68, f.show("referrer.organization").upper(), bold, 13)
    s.text(x, 81, f"{f.extra('clinic_street')} | {f.extra('clinic_place')}", plain, 8.6)
    s.text(x, 92, f"Ph {f.show('referrer.phone')} | Fax {f.show('referrer.fax')} | Injury line 24/7 {f.extra('after_hours')}", plain, 8.6)
    s.box(400, 54, 168, 22, 1)
    s.text(484, 69, "WORKERS' COMP REFERRAL", bold, 9.5 if plain != "mono" else 8.6, "centre")
    s.text(right, 92, "Page 1 of 1", plain, 8.6, "right")
    y = 112

    def heading(words):
        nonlocal y
        s.line(x, y - 3, right, y - 3, 1)
        s.text(x, y + 10, words, bold, f.size + 0.8)
        y += 25

    def run(*pairs):
        """Label and value after one another with bars between them, wrapped between pairs."""
        nonlocal y
        at = x
        for label, value in pairs:
            value = value or "--"
            room = fonts.width(label + ":", bold, f.size) + 5 + fonts.width(value, plain, f.size)
            if at > x and at + 14 + room > right:
                at, y = x, y + 15
            elif at > x:
                at = s.text(at + 5, y, "|", plain, f.size) + 5
            end = s.text(at, y, label + ":", bold, f.size)
            at = s.text(end + 5, y, value, plain, f.size)
        y += 15

    urgency = {"routine": "Routine", "urgent": "URGENT - within 3 days", "emergent": "EMERGENT - today"}.get(f.note("referral.urgency"), "")
    run(("Referral date", f.show("referral.date")), ("Priority", urgency), ("Category", rng.choice(["Specialist", "Ancillary"])), ("Ref #", f.extra("order")))
    y += 6
    heading("INJURED WORKER")
    run(("Name", f.name_last_first()), ("DOB", f.show("patient.dob")), ("Sex", f.show("patient.sex")), ("Chart #", f.show("patient.mrn")))
    run(("Home address", f"{f.show('patient.street')}, {f.place()}"))
    run(("Cell", f.show("patient.phone")), ("Home", f.show("patient.phone_alt")), ("Language", f.show("patient.language")), ("Interpreter", f.show("patient.interpreter")))
    y += 6
    heading("EMPLOYER / INJURY")
    run(("Employer", rng.choice(EMPLOYERS)), ("Contact", f"{people.person(rng)[0]} (HR)"), ("Employer phone", f.extra("emergency_phone")))
    part = next(words for start, words in PARTS if v["referral.diagnoses[]"][0].startswith(start))
    run(("Date of injury", f.away(-rng.randint(12, 120), "%m/%d/%Y")), ("Body part accepted", part), ("Occupation", rng.choice(["driver", "picker", "mechanic", "custodian", "line cook"])), ("Last seen", f.away(-rng.randint(1, 9), "%m/%d/%Y")))
    y += 6
    heading("CLAIM")
    run(("WC carrier", f.show("insurance.payer")), ("Claim / member ID", f.show("insurance.member_id")))
    run(("Adjuster", case.extras["guarantor"]), ("Adjuster phone", f.extra("billing_phone")), ("Nurse case manager", f"{case.extras['emergency']}, RN"))
    needed = f.note("insurance.auth_required")
    run(("Authorization required", {True: "Yes", False: "No"}[needed]), ("Auth #", f.show("insurance.auth_number")), *([("Group health (if claim is denied)", f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}")] if "insurance2.payer" in v else []))
    y += 6
    heading("REFER TO")
    run(("Specialty", f.show("referral.specialty")), ("Provider", f.show("recipient.name")), ("Facility", f.show("recipient.organization")))
    run(("Tel", f.show("recipient.phone")), ("Fax", f.show("recipient.fax")), ("Location", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}"))
    run(("Service", f.show("referral.service")), ("Visits", f.show("referral.visits")), ("CPT", "; ".join(f.procedures("{code} {words}"))))
    y += 6
    heading("DIAGNOSIS AND REASON")
    for number, words in enumerate(f.diagnoses("{words} ({code})") or ["--"], 1):
        y = s.block(x, y, f"Dx {number}: {words}", right - x, plain, f.size, 1.4)
    y += 3
    end = s.text(x, y, rng.choice(["Reason", "Clinical summary", "Indication"]) + ":", bold, f.size) + 5
    y = s.block(end, y, f.show("referral.reason") or "--", right - end, plain, f.size, 1.4) + 6
    heading("WORK STATUS")
    light = rng.random() < 0.6
    end = f.brackets(x, y, [(0, "Full duty"), (1, "Modified duty"), (2, "Off work")], 1 if light else 2, 16, f.size)
    s.text(end, y, f"through {f.away(14, '%m/%d/%Y')}", plain, f.size)
    y += 15
    s.text(x, y, f"Limits: lift {rng.choice([5, 10, 20])} lb | stand {rng.choice([2, 4])} h | no ladders | recheck here in {rng.randint(2, 4)} weeks", plain, f.size)
    y += 34
    f.label(x, y, "Treating provider signature", f.size)
    f.sign(x + 170, y, 190)
    y += 20
    run(("Treating provider", f.show("referrer.name")), ("NPI", f.show("referrer.npi")), ("Tax ID", f.extra("tax_id")))
    y += 4
    s.text(x, y, f"cc: adjuster; employer (work status only); {f.extra('cc')}", plain, 8.4)
    s.text(306, 770, "Send bills and reports to the carrier with the claim number. Do not bill the injured worker.", plain, 7.6, "centre")
    f.imply("recipient.specialty", "referral.type")
    return f
