"""A fax cover that is itself the referral: a big word, sender and addressee as two framed address cards side by side, a row of boxes that covers always have, and below a typed note in which a medical assistant gives the patient in short lines with abbreviations or in running text."""
import fonts
import people_second as people
from clinical_second import CHILDREN, MEDICAL, SURGICAL
from form import Form
from sheet import fold

PEOPLE, SPECIALTIES, HAND, IS_COVER = people, MEDICAL + SURGICAL + CHILDREN + ["Psychiatry", "Physical Therapy", "Sleep Medicine", "Geriatric Medicine"], 0.12, True
HASTE = {"routine": ["Routine appt is fine.", "ROUTINE.", "Priority: routine, next new pt slot."], "urgent": ["URGENT - needs to be seen this week.", "Dr asks for an urgent appt.", "Priority: urgent please."], "emergent": ["EMERGENT - same day, call our back line.", "STAT, pt must be seen today.", "Priority: emergent, today."]}


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    case.capitals = rng.random() < 0.15
    f = Form(case, rng, rng.choice(["sans", "serif", "roboto", "open"]), 10)
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 48, 564, 76
    typed = f.pen if case.hand else rng.choice([f.label_font, "mono", "serif", "sans"])
    size = {"mono": 9.4}.get(typed, 10.4) + 1.2 * case.hand
    s.text(x, y, rng.choice(["Fax", "FAX TRANSMITTAL", "FACSIMILE", "Fax Message"]), bold, 26)
    s.text(right, y - 10, f.show("referrer.organization"), bold, 11.5, "right")
    s.text(right, y + 3, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, "right")
    y += 18
    half = (right - x - 12) / 2
    deep = 92
    to_who = f.show("recipient.name") if rng.random() < 0.5 else rng.choice(["New patient coordinator", "Referral department", "Scheduling", ""])
    a, b = rng.choice([("Voice", "Fax"), ("Tel", "Fax #"), ("Phone", "Fax No."), ("Ph", "Fx")])
    to_card = [("Attn", to_who), (rng.choice(["At", "Firm", "Office"]), f.show("recipient.organization")), (b, f.show("recipient.fax")), (a, f.show("recipient.phone"))]
    from_card = [(rng.choice(["Name", "Sender", "Staff"]), f.extra("staff")), (rng.choice(["At", "Firm", "Office"]), f.show("referrer.organization")), (b, f.show("referrer.fax")), (a, f.show("referrer.phone"))]
    for left, words, card in ((x, rng.choice(["TO", "Deliver to", "RECIPIENT"]), to_card), (x + half + 12, rng.choice(["FROM", "Sent by", "SENDER"]), from_card)):
        s.box(left, y, half, deep, 1)
        s.box(left, y, half, 16, 0, 40)
        s.text(left + 6, y + 12, words, bold, 9.6, colour=255)
        down = y + 32
        for label, value in card:
            s.text(left + 8, down, label, plain, 8.8)
            s.text(left + 52, down, value, typed if not case.hand else plain, min(9.8, 9.8 * (half - 58) / max(fonts.width(value, typed if not case.hand else plain, 9.8), 1)))
            down += 17
    y += deep + 18
    when = f.show("referral.date")
    end = s.text(x, y, rng.choice(["Sent", "Date", "Date sent"]) + ": ", bold, 10)
    s.text(end + 4, y, when, plain, 10)
    s.text(x + 190, y, f"{rng.choice(['Pages with this one', 'No. of pages', 'Page count'])}: {rng.randint(1, 6)}", plain, 10)
    s.text(right, y, f"{rng.choice(['Re', 'Subject'])}: {rng.choice(['new referral', 'patient referral', 'appt request'])}", plain, 10, "right")
    y += 17
    haste = f.note("referral.urgency")
    listed = rng.random() < 0.5
    options = [("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent"), ("conf", "Confidential")] if listed else [("urgent", "Urgent!"), ("review", "For your review"), ("reply", "Reply requested"), ("info", "No reply needed")]
    f.checks(x, y, options, haste if listed else "urgent" if haste in ("urgent", "emergent") else rng.choice(["review", "reply"]) , 24, 9.4)
    y += 8
    s.line(x, y, right, y, 1.2)
    y += 20
    name = rng.choice([f.name_last_first, f.name_first_last])()
    born, payer, member, phone = f.show("patient.dob"), f.show("insurance.payer"), f.show("insurance.member_id"), f.show("patient.phone")
    group = f.show("insurance.group") if member else ""
    other = f.show("patient.phone_alt") if phone and rng.random() < 0.5 else ""
    field, service = f.show("referral.specialty"), f.show("referral.service")
    codes = f.diagnoses(rng.choice(["{code} {words}", "{words} ({code})", "{words} {code}"]))
    works = f.procedures(rng.choice(["{code} {words}", "{words} ({code})"]))
    doctor, npi, auth, reason = f.show("referrer.name"), f.show("referrer.npi"), f.show("insurance.auth_number"), f.show("referral.reason")
    visits = f.show("referral.visits") if rng.random() < 0.6 else ""
    sex = f.note("patient.sex") if rng.random() < 0.7 else ""
    need = f.note("patient.interpreter") if v["patient.interpreter"] else False
    tongue = f.show("patient.language") if need else ""
    has = "insurance2.payer" in v
    second = f"{f.show('insurance2.payer')} {f.show('insurance2.member_id')}" if has else ""
    mark = rng.choice([": ", ":  ", " - ", " = "])
    urgency = f.capital(rng.choice(HASTE[haste])) if haste and not listed else ""

    def say(words, gap=0):
        nonlocal y
        if words:
            for one in fold(words, right - x, typed, size):
                s.text(x, y, one, typed, size)
                y += size * 1.42
            y += gap

    if rng.random() < 0.6:
        say(rng.choice(["Hi, please schedule the pt below with your office.", "New pt referral. Info as follows.", "Good morning - referral for you, demographics below, notes to follow."]), 5)
        line = lambda label, value: f"{label}{mark}{value}" if value else ""
        who = [line(rng.choice(["PT", "Pt name", "Patient"]), name + (f"  ({'F' if sex == 'female' else 'M'})" if sex else "")), line(rng.choice(["DOB", "dob", "D.O.B."]), born), line(rng.choice(["PH", "Pt phone", "Tel"]), phone + (f" {rng.choice(['or', '/', 'alt'])} {other}" if other else "")), line(rng.choice(["ADDR", "Address"]), f"{f.show('patient.street')}, {f.place()}"), line(rng.choice(["LANG", "Interp"]), f"{tongue}, needs interpreter" if tongue else "")]
        pays = [line(rng.choice(["INS", "Ins", "Insurance"]), payer), line(rng.choice(["ID", "Mbr ID", "Pol #"]), member + (f"   Grp {group}" if group else "")), line(rng.choice(["2ND INS", "Secondary"]), second), line(rng.choice(["AUTH", "Auth no", "PA #"]), auth)]
        asks = [line(rng.choice(["REFER TO", "Dept", "Specialty"]), field), line(rng.choice(["FOR", "Svc", "Need"]), service + (f", {visits} visits" if visits else "")), line(rng.choice(["DX", "Dx", "Diag"]), "; ".join(codes)), line(rng.choice(["CPT", "Test", "Px"]), "; ".join(works)), line(rng.choice(["HX", "Reason", "C/O"]), reason)]
        doer = [line(rng.choice(["REF MD", "Ordering", "Dr"]), doctor + (f"   NPI {npi}" if npi else ""))]
        for part in rng.choice([(who, pays, asks, doer), (doer, asks, who, pays), (who, asks, doer, pays)]):
            for words in part:
                say(words)
            y += 7
        say(urgency, 6)
    else:
        say(f"{doctor}{f' (NPI {npi})' if npi else ''} is referring the following patient to {field}: {name}{f', dob {born}' if born else ''}{f', {sex}' if sex else ''}, of {f.show('patient.street')}, {f.place()}.", 7)
        say(f"{urgency} {f'Please call the patient at {phone}' if phone else 'Please write to the patient'}{f' or {other}' if other else ''} to book {service}{f' ({visits} visits)' if visits else ''}.{f' Speaks {tongue}, needs an interpreter.' if tongue else ''}".strip(), 7)
        say(f"Dx {'; '.join(codes)}." if codes else "", 7)
        say(f"{rng.choice(['Hx', 'Reason', 'Problem'])}: {reason}" if reason else "", 7)
        say(f"{rng.choice(['Also ordered', 'Procedure', 'Tests'])}: {'; '.join(works)}.", 7)
        say(" ".join(w for w in (f"Insurance: {payer}," if payer else "", f"ID {member}" if member else "", f"grp {group}" if group else "", f"- secondary {second}" if second else "", f"- auth {auth}" if auth else "") if w), 7)
    say(rng.choice([f"Send the appt date back to {f.extra('staff')}, thanks.", f"Our after hours line is {f.extra('after_hours')}.", f"PCP is {f.extra('pcp')}, ph {f.extra('pcp_phone')}. Please cc."]), 8)
    y += 22
    end = s.text(x, y, rng.choice(["Provider signature", "Signed", "Authorized by"]) + " ", plain, 9.4) + 4
    f.sign(end, y, 180)
    s.line(x, 736, right, 736, 0.6)
    s.block(x, 747, f"{rng.choice(['PRIVACY', 'NOTICE', 'CONFIDENTIAL'])}: {rng.choice(['These pages are for the addressee alone and hold protected health information.', 'This transmission is private under federal law (HIPAA).'])} If you are not {rng.choice(['the addressee', 'the intended reader'])}, phone {f.extra('billing_phone')} and shred all pages. Redisclosure is not permitted.", right - x, plain, 8)
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required", "patient.sex")
    return f
