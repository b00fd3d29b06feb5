"""A print from an electronic referral network: two cards with an arrow between them for the sending and the receiving office, patient and coverage as cards with grey captions over the values, urgency in a chip, codes in chips with their words, a log of the referral's steps at the foot."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + clinical.FOURTEENTH[1:4] + ["Wound Care", "Vascular Surgery", "Hematology", "Allergy & Immunology", "Cardiac Electrophysiology", "Plastic Surgery"], 0
HASTE = [{"routine": "Routine", "urgent": "Urgent", "emergent": "Emergent"}, {"routine": "ROUTINE", "urgent": "URGENT", "emergent": "EMERGENT"}, {"routine": "Standard", "urgent": "Urgent", "emergent": "STAT"}]


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["open", "roboto", "sans", "dejavu"]), rng.choice([9, 9.3]))
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 38, 574, 58
    grey = 70
    s.text(x, y, rng.choice(["BridgePoint Referrals", "openloop referral exchange", "CareLane Network"]), bold, 13)
    s.text(right, y, f"{rng.choice(['Referral', 'Referral ID', 'Case'])} #{f.extra('order')}", plain, 9.5, "right")
    s.line(x, y + 7, right, y + 7, 0.5)
    y += 26
    field = f.show("referral.specialty")
    end = s.text(x, y, rng.choice(["New referral: {0}", "{0} referral", "Referral for {0}"]).format(field), bold, 14)
    haste = f.note("referral.urgency")
    if haste:
        words, dark = rng.choice(HASTE)[haste], haste != "routine"
        end = max(end + 14, 300)
        from_, long = end, 18 + len(words) * 6.6
        s.box(from_, y - 12, long, 16, 0.8, 0 if dark else None)
        s.text(from_ + long / 2, y - 0.5, words, bold, 9, "centre", 255 if dark else 0)
    s.text(right, y, f"{rng.choice(['Created', 'Referral date', 'Sent'])} {f.show('referral.date')}" if f.show("referral.date") else "", plain, 9, "right")
    y += 14
    top, half = y, 246

    def lines(left, down, room, parts, size=8.9, lead=12.2):
        for words, font in parts:
            for one in fold(words, room, font, size):
                s.text(left, down, one, font, size)
                down += lead
        return down

    ph, fx = rng.choice([("P: {0}", "F: {0}"), ("Phone {0}", "Fax {0}"), ("Office {0}", "Fax {0}"), ("Tel {0}", "Fax {0}")])
    sender = [(f.show("referrer.organization"), bold), (f.show("referrer.name"), plain), (f"NPI {f.show('referrer.npi')}".strip(), plain), (f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain), (ph.format(f.show("referrer.phone")), plain), (fx.format(f.show("referrer.fax")), plain)]
    taker = [(f.show("recipient.organization"), bold), (f.show("recipient.name"), plain), (f.show("recipient.specialty"), plain), (f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", plain), (ph.format(f.show("recipient.phone")), plain), (fx.format(f.show("recipient.fax")), plain)]
    a, b = rng.choice([("SENT BY", "SENT TO"), ("Referring office", "Receiving office"), ("FROM", "TO"), ("Referring provider", "Referred-to provider")])
    bottom = top
    for left, title, parts in ((x, a, sender), (right - half, b, taker)):
        s.text(left + 9, top + 14, title, plain, 7.8, colour=grey)
        bottom = max(bottom, lines(left + 9, top + 28, half - 18, parts))
    for left in (x, right - half):
        s.box(left, top, half, bottom - top - 2, 0.7)
    middle = (top + bottom) / 2
    s.line(x + half + 8, middle, right - half - 8, middle, 1.6)
    s.line(right - half - 15, middle - 6, right - half - 8, middle, 1.6)
    s.line(right - half - 15, middle + 6, right - half - 8, middle, 1.6)
    y = bottom + 9

    def caption(left, down, words, value, room):
        s.text(left, down, words, plain, 7.6, colour=grey)
        f.write(left, down + 12, value, wide=room - 10)

    def card(title, rows, count=3, note=""):
        nonlocal y
        deep = 24 + 29 * len(rows)
        s.box(x, y, right - x, deep, 0.7)
        s.text(x + 9, y + 15, title, bold, 10.4)
        s.text(right - 9, y + 15, note, plain, 8.2, "right")
        for n, cells in enumerate(rows):
            room = (right - x - 18) / count
            for i, (words, value) in enumerate(cells):
                caption(x + 9 + room * i, y + 29 + 29 * n, words, value, room if len(cells) > 1 else right - x - 18)
        y += deep + 9

    born = f.show("patient.dob")
    years = people.age(v)
    sex = f.show("patient.sex")
    one, two = rng.choice([("Mobile", "Home"), ("Primary phone", "Secondary phone"), ("Phone", "Other phone")])
    home = [(rng.choice(["Address", "Home address"]), f"{f.show('patient.street')}, {f.place()}")]
    rows = [[(rng.choice(["Name", "Patient name"]), rng.choice([f.name_first_last, f.name_last_first])()), (rng.choice(["DOB", "Date of birth", "Birthdate"]), f"{born} ({years} y)" if born else ""), (rng.choice(["Sex", "Gender"]), sex)],
            [(one, f.show("patient.phone")), (two, f.show("patient.phone_alt")), (rng.choice(["Email", "E-mail"]), f.show("patient.email"))],
            [(rng.choice(["MRN", "External ID", "Sender's chart number"]), f.show("patient.mrn")), (rng.choice(["Preferred language", "Language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Interpreter needed"]), f.show("patient.interpreter"))], home]
    card("Patient", rows, note=rng.choice(["Text messages OK", "Prefers a call", "Contact: caregiver " + f.extra("emergency") + ", " + f.extra("emergency_phone")]))
    tag = rng.choice(["Member ID", "Subscriber ID", "Policy number"])
    rows = [[(rng.choice(["Primary payer", "Insurance", "Payer"]), f.show("insurance.payer")), (rng.choice(["Plan", "Plan name"]), f.show("insurance.plan")), (tag, f.show("insurance.member_id"))],
            [(rng.choice(["Group", "Group number"]), f.show("insurance.group")), (rng.choice(["Subscriber", "Policyholder"]), f.show("insurance.holder")), (rng.choice(["Authorization", "Auth number"]), f.show("insurance.auth_number") or rng.choice(["Not required", "None on file"]))]]
    if "insurance2.payer" in v:
        rows.append([(rng.choice(["Secondary payer", "Secondary insurance"]), f.show("insurance2.payer")), (tag, f.show("insurance2.member_id"))])
    card(rng.choice(["Coverage", "Insurance"]), rows, note=rng.choice(["", "Eligibility: active", "Eligibility not checked"]))
    rows = [[(rng.choice(["Requested service", "Service", "Visit type"]), f.show("referral.service")), (rng.choice(["Visits", "Visits requested", "Number of visits"]), f.show("referral.visits")), (rng.choice(["Expires", "Valid until"]), f.away(rng.choice([90, 180])))]]
    s.text(x, y + 8, rng.choice(["Request", "Clinical information", "Order"]), bold, 10.4)
    y += 24
    room = (right - x) / 3
    for i, (words, value) in enumerate(rows[0]):
        caption(x + room * i, y, words, value, room)
    y += 28

    def chips(title, pairs):
        nonlocal y
        s.text(x, y, title, plain, 7.6, colour=grey)
        y += 14
        for code, words in pairs:
            long = 12 + len(code) * 6
            s.box(x, y - 10, long, 14, 0.6, 228)
            s.text(x + long / 2, y, code, bold, 8.8, "centre")
            s.text(x + long + 8, y, words, plain, 9)
            y += 18
        y += 2

    chips(rng.choice(["Diagnoses (ICD-10)", "Diagnosis codes"]), [(c, case.descriptions[c]) for c in f.note("referral.diagnoses[]") or []])
    chips(rng.choice(["Procedures (CPT)", "Procedure codes"]), [(c, dict(case.procedures)[c]) for c in f.note("referral.procedures[]")])
    s.text(x, y, rng.choice(["Reason for referral", "Clinical question", "Note to specialist"]), plain, 7.6, colour=grey)
    y = s.block(x, y + 13, f.show("referral.reason"), right - x, plain, 9.6, 1.35) + 4
    s.text(x, y, f"{rng.choice(['Signed by', 'E-signed by', 'Electronically signed:'])} {v['referrer.name']}" if f.note("referrer.signed") else rng.choice(["Signature: awaiting provider", "Not signed by provider"]), bold, 9)
    y += 18
    if y < 700:
        s.text(x, y, rng.choice(["Attachments", "Files"]), bold, 9.4)
        s.text(x + 78, y, "   ".join(rng.sample(["office_note.pdf (3 p)", "labs.pdf (2 p)", "imaging_report.pdf", "ins_card.jpg", "med_list.pdf"], 3)), plain, 8.6)
        y += 16
    s.line(x, y - 6, right, y - 6, 0.5)
    sent = f.sent("%m/%d/%Y")
    for who, what, minute in ((f.extra("staff"), "created referral", 2), (f.extra("staff"), "attached files", 9), ("System", "delivered by fax; receiving office is not on the network", 14))[:3]:
        if y > 762:
            break
        s.text(x, y + 5, f"{sent} 10:{minute:02d}" if sent else "", plain, 7.8, colour=grey)
        s.text(x + 96, y + 5, f"{who} {what}", plain, 7.8)
        y += 11.5
    s.text(306, 778, "To reply, fax the sending office. Join free to message online.", plain, 7.4, "centre")
    f.imply("referral.type", "insurance.auth_required")
    return f
