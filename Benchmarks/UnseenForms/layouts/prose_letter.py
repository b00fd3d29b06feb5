"""A letter in prose with a RE block; the insurance stands in a sentence."""
import datetime

import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0

URGENCY = {"routine": ["A routine appointment is fine.", "There is no hurry; routine scheduling will do."], "urgent": ["I would be grateful for an urgent appointment, within the week if you can.", "Please treat this as urgent."], "emergent": ["This is emergent; please call me today.", "Please see on an emergent basis today."]}
COVER = ["{payer} insures {her}; the policy number is {member}{group}.", "Insurance: {payer}, identification number {member}{group}.", "{Her} coverage is through {payer} (subscriber no. {member}{group})."]


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "sans", "open"]), 10.5)
    case.capitals = False
    s, v = f.sheet, case.values
    right = rng.random() < 0.5
    x, side = (576, "right") if right else (306, "centre")
    s.text(x, 74, f.show("referrer.organization"), f.label_font + "-b", 15, side)
    s.text(x, 88, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 9, side)
    s.text(x, 99, f"Telephone {f.show('referrer.phone')}   Facsimile {f.show('referrer.fax')}", f.label_font, 9, side)
    y = 140
    s.text(60, y, f.show("referral.date"), f.label_font, f.size)
    y += 26
    for line in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"Via fax {f.show('recipient.fax')}"):
        s.text(60, y, line, f.label_font, f.size)
        y += 13.5
    y += 12
    born, phone = f.show("patient.dob"), f.show("patient.phone")
    block = [("RE:", f.name_first_last()), ("Date of birth:", born), ("Chart:", f.show("patient.mrn")), ("Contact number:", phone)]
    for label, value in block:
        s.text(90, y, label, f.label_font + "-b", f.size)
        s.text(190, y, value, f.label_font, f.size)
        y += 14
    y += 12
    s.text(60, y, f"Dear Dr. {people.surname(v['recipient.name'])}:" if not v["recipient.name"].endswith("LCSW") else "Dear colleague:", f.label_font, f.size)
    female, sent = v["patient.sex"] == "female", datetime.date.fromisoformat(v["referral.date"])
    birthday = datetime.date.fromisoformat(v["patient.dob"])
    age = sent.year - birthday.year - ((sent.month, sent.day) < (birthday.month, birthday.day))
    whom = f"this {age} year old {'woman' if female else 'man'}" if born else f"this {'woman' if female else 'man'}"
    specialty = f.show("referral.specialty")
    first = f"I am referring {whom} to {specialty.lower()}. {f.show('referral.reason')}"
    named = f.diagnoses("{words} ({code})")
    second = (f"Diagnoses for this referral: {'; '.join(named)}. " if named else "") + (rng.choice(URGENCY[v["referral.urgency"]]) if f.note("referral.urgency") else "")
    payer, member = f.note("insurance.payer"), f.note("insurance.member_id")
    group = f", group {f.show('insurance.group')}" if v["insurance.group"] else ""
    if payer and member:
        third = rng.choice(COVER).format(payer=payer, member=member, group=group, her="her" if female else "him", Her="Her" if female else "His")
    else:
        third = f"Insurance: {payer}{group}." if payer else f"The insurance identification number is {member}{group}."
    third += f" {'Her' if female else 'His'} home is at {f.show('patient.street')}, {f.place()}."
    if v["patient.interpreter"]:
        third += f" Please arrange a {f.show('patient.language')} interpreter."
        f.note("patient.interpreter")
    fourth = f"Recent notes are enclosed. The medicine list is kept by {f.extra('pharmacy')} ({f.extra('pharmacy_phone')}). I will be glad to discuss the case; the after hours line is {f.extra('after_hours')}."
    y += 22
    for paragraph in (first, second, third, fourth):
        if paragraph.strip():
            y = s.block(60, y, paragraph, 492, f.label_font, f.size, 1.35) + 9
    s.text(60, y + 4, rng.choice(["With kind regards,", "Yours truly,", "Thank you,"]), f.label_font, f.size)
    f.sign(60, y + 36, line=False)
    s.text(60, y + 56, f.show("referrer.name"), f.label_font, f.size)
    s.text(60, y + 70, f"National Provider Identifier {f.show('referrer.npi')}", f.label_font, f.size)
    s.text(60, y + 92, f"cc: {f.extra('cc')}", f.label_font, 9)
    f.imply("recipient.specialty", "referral.type", "patient.sex", "referral.service", "insurance.holder")
    return f
