"""A letter whose template keeps the facts in a shaded side panel at the left, headings in capitals over short lines without labels, while the letter runs at the right: addressee, salutation, urgency in the opening, history, diagnoses in a sentence or a dashed list, the request, the signature block."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.TWELFTH + clinical.THIRTEENTH[:6] + clinical.FOURTEENTH[1:4] + ["Hematology", "Nephrology", "Vascular Surgery", "Otolaryngology"], 0
OPENS = {"routine": ["This is a routine referral.", "There is no hurry; a routine visit will do.", "Priority: routine."], "urgent": ["This is an urgent referral; please see {0} within the week.", "I ask for an urgent visit.", "Priority: urgent."], "emergent": ["This is an emergent referral; please see {0} today.", "Please treat this as emergent and see {0} the same day.", "Priority: emergent."]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "roboto"]), rng.choice([10, 10.3]))
    s, plain, bold, y = f.sheet, f.label_font, f.label_font + "-b", 62
    panel, room = 40, 154
    left, wide = panel + room + 20, 562 - panel - room - 10
    s.text(panel, y, f.show("referrer.organization"), bold, 17)
    s.text(panel, y + 13, f"{f.extra('clinic_street')}  |  {f.extra('clinic_place')}", plain, 8.8)
    s.line(panel, y + 20, 572, y + 20, 1.6)
    top = y + 32
    s.box(panel, top, room, 640, 0, 230)
    y = top + 16

    def block(title, *lines):
        nonlocal y
        lines = [one for one in lines if one]
        s.text(panel + 8, y, title, bold, 8.2)
        y += 12.5
        for words in lines:
            for one in fold(words, room - 16, plain, 8.8):
                s.text(panel + 8, y, one, plain, 8.8)
                y += 11.8
        y += 9

    name = rng.choice([f.name_first_last, f.name_last_first])()
    born, sex = f.show("patient.dob"), f.show("patient.sex")
    hold, auth, has = f.show("insurance.holder"), f.show("insurance.auth_number"), "insurance2.payer" in v
    tongue, need = f.show("patient.language"), f.note("patient.interpreter")
    speech = f"{tongue}, {rng.choice(['interpreter needed', 'please book an interpreter'])}" if need else tongue
    block(rng.choice(["PATIENT", "RE", "ABOUT THE PATIENT"]), name, f"{rng.choice(['Born', 'DOB', 'Birth date'])} {born}" if born else "", sex, f"{rng.choice(['MRN', 'Chart'])} {f.show('patient.mrn')}")
    phone, other = f.show("patient.phone"), f.show("patient.phone_alt")
    one, two = rng.choice([("{0}", "{0} (other)"), ("{0} home", "{0} cell"), ("Phone {0}", "or {0}"), ("Cell {0}", "Home {0}")])
    block(rng.choice(["CONTACT", "HOW TO REACH", "ADDRESS AND PHONE"]), f.show("patient.street"), f.place(), one.format(phone) if phone else "", two.format(other) if other else "", f.show("patient.email"))
    block(rng.choice(["LANGUAGE", "SPEAKS"]), speech)
    member, group, payer, plan = f.show("insurance.member_id"), f.show("insurance.group"), f.show("insurance.payer"), f.show("insurance.plan")
    tag = rng.choice(["ID {0}", "Member ID {0}", "Policy {0}", "Member no. {0}"])
    block(rng.choice(["INSURANCE", "COVERAGE"]), payer, plan, tag.format(member) if member else "", rng.choice(["Group {0}", "Grp {0}"]).format(group) if group else "", f"{rng.choice(['Subscriber', 'Insured', 'Policyholder'])}: {hold.lower() if hold == 'Self' and rng.random() < 0.5 else hold}", f"{rng.choice(['Authorization', 'Auth. no.'])} {auth}" if auth else "")
    if has:
        block(rng.choice(["SECOND INSURANCE", "SECONDARY"]), f.show("insurance2.payer"), tag.format(f.show("insurance2.member_id")))
    a, b = rng.choice([("Phone {0}", "Fax {0}"), ("Tel. {0}", "Fax {0}"), ("T {0}", "F {0}")])
    block(rng.choice(["OUR OFFICE", "REPLY TO", "SEND YOUR NOTE TO"]), a.format(f.show("referrer.phone")), b.format(f.show("referrer.fax")), rng.choice(["Ask for {0}", "Referrals: {0}"]).format(f.extra("staff")))
    block(rng.choice(["IN AN EMERGENCY", "NEXT OF KIN"]), f.extra("emergency"), f.extra("emergency_phone"))
    if rng.random() < 0.5:
        block("PHARMACY", f.extra("pharmacy"), f.extra("pharmacy_phone"))

    y = top + 12
    step = f.size * 1.3

    def line(words, font=None):
        nonlocal y
        if words:
            s.text(left, y, words, font or plain, f.size)
            y += step

    def para(words, gap=0.6):
        nonlocal y
        y = s.block(left, y, words, wide, plain, f.size, 1.3) + step * gap

    line(f.show("referral.date"))
    y += step * 0.7
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), rng.choice(["Phone {0}, fax {1}", "Tel. {0}   Fax {1}", "Fax {1} / Phone {0}"]).format(f.show("recipient.phone"), f.show("recipient.fax"))):
        line(words)
    y += step * 0.7
    line(f"Dear Dr. {people.surname(v['recipient.name'])}:" if rng.random() < 0.6 else "Dear Colleague:")
    y += step * 0.3
    years = people.age(v)
    noun, he = {"female": ("woman", "her"), "male": ("man", "him")}[v["patient.sex"]]
    who = f"{years}-year-old {noun}" if born else noun
    article = "an" if who.startswith(("8", "11-", "18-")) else "a"
    title = f"{'Ms.' if noun == 'woman' else 'Mr.'} {v['patient.last_name']}"
    field, haste = f.show("referral.specialty"), f.note("referral.urgency")
    begin = rng.choice([f"I refer {title}, {article} {who}, to your {field} practice.", f"May I ask you to see {title}, {article} {who}, for {field}?", f"{title} is {article} {who} whom I would like you to see in {field}."])
    para(f"{begin} {rng.choice(OPENS[haste]).format(he) if haste else ''}")
    reason = f.show("referral.reason")
    para(reason if reason else rng.choice(["My notes are enclosed.", "Please see the enclosed notes."]))
    para(rng.choice(["Past history: hypertension, otherwise well. No drug allergies.", "Other history: appendectomy, seasonal allergies. Takes lisinopril and a multivitamin.", "Past history is without note. Allergic to sulfa. Does not smoke."]))
    shown = f.diagnoses("{words} ({code})")
    if shown and rng.random() < 0.5:
        line(rng.choice(["Working diagnoses:", "My diagnoses:", "Diagnoses (ICD-10):"]))
        for words in shown:
            for n, one in enumerate(fold(words, wide - 16, plain, f.size)):
                s.text(left + 4, y, "-" if n == 0 else "", plain, f.size)
                s.text(left + 14, y, one, plain, f.size)
                y += step
        y += step * 0.6
    elif shown:
        para(f"{rng.choice(['The working diagnosis is', 'I have coded this as', 'My diagnosis is'])} {' and '.join(shown)}.")
    number, wanted = f.show("referral.visits"), f.procedures(rng.choice(["{words} (CPT {code})", "{words} ({code})"]))
    many = f"{number} visit{'s' * (v['referral.visits'] > 1)}"
    para(rng.choice([f"Requested: {f.show('referral.service')}, {many}.", f"Service requested: {f.show('referral.service')}. {many[0].upper() + many[1:]} requested.", f"I ask for: {f.show('referral.service')}, up to {many}."]) + f" {rng.choice(['Please include', 'I have ordered', 'If you agree, please do'])} {' and '.join(wanted)}.")
    para(rng.choice(["Please send me your note. I remain the primary care doctor and will see the patient again in a month.", "Lab results and the last note follow. Call me any time on the back line."]))
    line(rng.choice(["Sincerely,", "Kind regards,", "With thanks,"]))
    y += step * 1.7
    signed = f.note("referrer.signed")
    if signed and rng.random() < 0.4:
        s.text(left, y, f"Electronically signed by {v['referrer.name']}", plain, f.size)
    elif signed:
        f.sign(left, y, line=False)
    else:
        s.text(left, y, rng.choice(["[not signed]", "________________________", "Draft, awaiting signature"]), plain, f.size)
    y += step * 1.3
    line(f.show("referrer.name"), bold)
    line(rng.choice(["NPI {0}", "NPI: {0}"]).format(f.show("referrer.npi")))
    y += step * 0.4
    s.text(left, y, rng.choice(["cc: {0}", "Copy to {0}"]).format(f.extra("cc")), plain, 8.6)
    s.text(306, 776, rng.choice(["This letter holds private health information.", "If this letter reached you by mistake please shred it and call us."]), plain, 7.6, "centre")
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required", "patient.interpreter")
    return f
