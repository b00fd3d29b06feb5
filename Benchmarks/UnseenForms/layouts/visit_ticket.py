"""A managed care group's referral ticket in several copies: labels and values on one line in ruled cells, the number of visits chosen by one of four large boxes, limits in print, lines for the specialist's office."""
import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Podiatry", "Nephrology", "Otolaryngology"], 0.6
PLANS = [("Health Net", "HMO", "R########", "@@###"), ("Humana", "Gold Plus HMO", "H########", "@####"), ("Harvard Pilgrim", "HMO", "HP#########", "@@####"), ("Blue Shield of {state}", "Access HMO", "@@@#########", "W00#####"), ("SCAN Health Plan", "Classic HMO", "########", ""), ("Aetna", "HMO Select", "W#########", "######-###")]
VISITS = {1: ("A", "Consultation only", "1 visit"), 3: ("B", "Consultation with follow-up", "up to 3 visits"), 6: ("C", "Evaluate and treat", "up to 6 visits"), 12: ("D", "Course of therapy", "up to 12 visits")}


def draw(case, rng):
    v = case.values
    payer, v["insurance.plan"], shape, group = rng.choice(PLANS)
    v["insurance.payer"] = payer.format(state=people.STATE_NAMES[v["patient.state"]])
    v["insurance.member_id"], v["insurance.group"] = people.pattern(rng, shape), people.pattern(rng, group) or None
    v["referral.visits"] = rng.choice([1, 3, 6, 6, 12])
    v["referral.service"] = VISITS[v["referral.visits"]][1]
    f = Form(case, rng, rng.choice(["sans", "narrow", "roboto", "serif"]), 9.6)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 38, 536
    s.text(x, 64, f"{rng.choice(['Valley', 'Bayline', 'Pioneer', 'Orchard'])} {rng.choice(['Independent Physicians', 'Associated Doctors', 'Preferred Medical'])} IPA", bold, 13)
    s.text(x, 78, f"Utilization desk {f.extra('billing_phone')}    {f.extra('after_hours')} nights and weekends", plain, 8.6)
    s.text(x + wide, 64, rng.choice(["REFERRAL TICKET", "Primary Care Referral Slip", "MEMBER REFERRAL"]), bold, 13, "right")
    s.text(x + wide, 78, f"No. {f.extra('order')}", bold, 10, "right")
    y = 88

    def row(*cells, high=21):
        """Ruled cells, each with its label and value on one line."""
        nonlocal y
        at = x
        for share, label, value in cells:
            room = share * wide
            s.box(at, y, room, high, 0.7)
            end = f.label(at + 4, y + 14, label, 8.4)
            f.write(end + 5, y + 14.5, value, wide=at + room - end - 8)
            at += room
        y += high

    row((0.5, "Member:", f.name_last_first()), (0.26, "Birthday:", f.show("patient.dob")), (0.24, "Issued on:", f.show("referral.date")))
    row((0.5, "Health plan:", f.show("insurance.payer")), (0.26, "Product:", f.show("insurance.plan")), (0.24, "Empl. grp:", f.show("insurance.group")))
    row((0.5, "Card number:", f.show("insurance.member_id")), (0.5, "Cardholder:", f.show("insurance.holder")))
    row((0.62, "Mailing address:", f"{f.show('patient.street')}, {f.place()}"), (0.38, "Member's tel.:", f.show("patient.phone")))
    row((0.62, "Other plan (COB):", f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}".strip()), (0.38, "Message tel.:", f.show("patient.phone_alt")))
    s.box(x, y, wide, 21, 0.7)
    end = f.label(x + 4, y + 14, "Gender:", 8.4) + 6
    end = f.checks(end, y + 14, [("female", "female"), ("male", "male")], f.note("patient.sex"), 10, 8.8)
    end = f.label(x + 150, y + 14, "Translator:", 8.4) + 6
    end = f.checks(end, y + 14, [(True, "yes"), (False, "no")], f.note("patient.interpreter"), 10, 8.8)
    end = f.label(end + 8, y + 14, "speaks", 8.4) + 5
    f.write(end, y + 14.5, f.show("patient.language"), wide=76)
    end = f.label(x + 384, y + 14, "Accident:", 8.4) + 6
    f.checks(end, y + 14, [(0, "no"), (1, "auto"), (2, "work")], 0, 8, 8.8)
    y += 27
    row((0.56, "Primary care doctor:", f.show("referrer.name")), (0.44, "PCP's NPI:", f.show("referrer.npi")))
    row((0.44, "Site:", f.show("referrer.organization")), (0.28, "Tel.:", f.show("referrer.phone")), (0.28, "Fax:", f.show("referrer.fax")))
    row((0.56, "Is sent to:", f.show("recipient.name")), (0.44, "Field of practice:", f.show("recipient.specialty")))
    row((0.44, "Group:", f.show("recipient.organization")), (0.28, "Tel.:", f.show("recipient.phone")), (0.28, "Fax:", f.show("recipient.fax")))
    y += 18
    s.text(x, y, "VISITS AUTHORIZED BY THE PRIMARY CARE DOCTOR (one box only)", bold, 9)
    y += 6
    chosen, room = f.note("referral.visits"), wide / 4
    for i, (number, (letter, words, limit)) in enumerate(VISITS.items()):
        at = x + i * room
        s.box(at, y, room, 46, 1.2)
        f.check(at + 8, y + 19, "", number == chosen, box=12)
        s.text(at + 27, y + 18, letter, bold, 13)
        s.text(at + 8, y + 31, words, plain, 8.4)
        s.text(at + 8, y + 41.5, limit, bold, 8.4)
    y += 64
    s.text(x, y, "HOW SOON", bold, 9)
    f.checks(x + 66, y, [("routine", "Routine (20 business days)"), ("urgent", "Urgent (48 hours, call desk)"), ("emergent", "Emergent (no approval needed)")], f.note("referral.urgency"), 16, 9)
    y += 18
    s.text(x, y, "INCLUDES", bold, 9)
    for i, words in enumerate(("Laboratory at plan site", "Plain films", "Office procedures listed", "Injections")):
        f.check(x + 66 + i * 118, y, words, rng.random() < 0.4 or i == 2, 9)
    y += 11
    shown = (f.diagnoses("{code}  {words}") + ["", ""])[:2]
    row((1, "Dx 1:", shown[0]))
    row((1, "Dx 2:", shown[1]))
    row((0.64, "Procedures:", "; ".join(f.procedures())), (0.36, "Plan approval no.:", f.show("insurance.auth_number")))
    s.box(x, y, wide, 74, 0.7)
    f.label(x + 4, y + 11, rng.choice(["Why is the member being sent? What has been tried?", "Findings and question to the specialist:", "Brief history, findings, treatment to date:"]), 8.4)
    f.write_block(x + 8, y + 27, f.show("referral.reason"), wide - 16, leading=1.35)
    y += 74
    s.box(x, y, wide, 36, 0.7)
    end = f.label(x + 4, y + 22, "Doctor's signature:", 8.4)
    f.sign(end + 8, y + 24, 190, line=False)
    f.label(x + 330, y + 22, f"Referral clerk: {case.extras['staff']}", 8.4)
    y += 44
    s.box(x, y, wide, 60, 0.8, 238)
    s.text(x + 6, y + 12, "SPECIALIST'S OFFICE", bold, 8)
    s.text(x + 6, y + 28, "Seen on ___/___/_____    No show ___    Next visit ___/___/_____    Further visits asked for: ______", plain, 8.6)
    s.text(x + 6, y + 43, "Findings ______________________________________________    Specialist's initials ________", plain, 8.6)
    s.text(x + 6, y + 55, "Good for 90 days while the member is eligible. Surgery, MRI and out of network care need the plan's approval first.", plain, 7.6)
    s.text(306, y + 76, "White: specialist     Canary: IPA     Pink: primary care     Gold: member", plain, 8, "centre")
    f.imply("referral.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
