"""Parts of a referral told in sentences: a letter's opening, story, insurance and close, with the block that names the patient over them."""
from grammar import sections
from grammar.cells import Item
from grammar.flow import Piece, scratch
from grammar.sections import Section
from grammar.values import Signature, Text
from sheet import fold

HASTE = {"routine": ["This is a routine referral.", "There is no urgency; the next routine appointment is fine.", "Please schedule as routine.", "Priority: routine."],
         "urgent": ["Please see this patient urgently.", "This referral is urgent.", "I would appreciate an urgent appointment.", "Priority: urgent."],
         "emergent": ["This is an emergent referral; please see the patient today.", "STAT: please see today.", "Emergent. Please call us on receipt."]}


def paragraph(d, words, wide, size=None):
    """Words folded over the width, one piece a line."""
    f, size, pieces = d.f, size or d.look.size + 0.8, []
    for line in fold(words, wide, d.look.font, size):
        with scratch(f) as s:
            s.text(0, size, line, d.look.font, size)
        pieces.append(Piece(s.marks, size * 1.3))
    if pieces:
        pieces[-1].high += size * 0.7
    return pieces


def lines(d, listed, wide):
    """Words line under line, as an address."""
    pieces = [p for words in listed if words for p in paragraph(d, words, wide)]
    for piece in pieces[:-1]:
        piece.high = (d.look.size + 0.8) * 1.25
    return pieces


def opening(d):
    """The patient, and what the referral is for."""
    f, rng, v = d.f, d.rng, d.v
    person = f.name_first_last()
    born = f.show("patient.dob")
    years = f"{d.people.age(v)}-year-old " if born and "referral.date" not in d.case.blank else ""
    sex = f.note("patient.sex")
    kind = {"female": rng.choice(["woman", "female"]), "male": rng.choice(["man", "male"])}[sex]
    date = f" ({rng.choice(['DOB', 'date of birth', 'born'])} {born})" if born else ""
    return rng.choice([f"I am referring {person}{date}, a {years}{kind}, for {f.show('referral.specialty')} consultation.", f"Thank you for seeing {person}{date}, a {years}{kind}, in your {f.show('referral.specialty')} clinic.",
                       f"Please evaluate our patient {person}{date}, {years}{kind}. Specialty requested: {f.show('referral.specialty')}.", f"{person}{date} is a {years}{kind} whom I would like you to see for {f.show('referral.specialty')}."])


def illness(d):
    f, rng = d.f, d.rng
    told = "; ".join(f.diagnoses(rng.choice(["{words} ({code})", "{code} {words}", "{words}, {code}"])))
    diagnosis = rng.choice(["Diagnosis: {0}.", "The working diagnosis is {0}.", "Diagnoses: {0}.", "ICD-10: {0}."]).format(told) if told else ""
    wanted = ", ".join(f.procedures(rng.choice(["{words} (CPT {code})", "{words} {code}"]))) if d.asks("referral.procedures[]") else ""
    return " ".join(w for w in (f.show("referral.reason"), diagnosis, wanted and f"Please consider {wanted}.") if w)


def haste(d):
    return d.rng.choice(HASTE.get(d.f.note("referral.urgency"), [""]))


def coverage(d):
    f, rng = d.f, d.rng
    payer, number, group = f.show("insurance.payer"), f.show("insurance.member_id"), f.show("insurance.group") if d.asks("insurance.group") else ""
    parts = [rng.choice(["Insurance is {0}", "The patient is insured by {0}", "Coverage: {0}", "The patient has {0}"]).format(payer)] if payer else []
    parts += [f"{rng.choice(['member ID', 'ID', 'policy number', 'subscriber number'])} {number}"] if number else []
    return ", ".join(parts + [f"group {group}"] * bool(group)) + "."


def contact(d):
    f, rng = d.f, d.rng
    number, other = f.show("patient.phone"), f.show("patient.phone_alt") if d.asks("patient.phone_alt") else ""
    return rng.choice(["The patient can be reached at {0}", "Please call the patient at {0} to schedule", "Best telephone number for the patient: {0}"]).format(number) + (f" or {other}" if other else "") + "." if number else ""


def close(d):
    f, rng = d.f, d.rng
    return rng.choice(["Thank you for your help with this patient.", "Please send your findings to our office.", "I look forward to your recommendations.", "Records are attached. Please call {0} with questions."]).format(f.show("referrer.phone"))


def letter(d):
    """The sections of a letter, each a function of the width; blocks of pairs where the letter does not tell it in sentences."""
    f, rng = d.f, d.rng
    told = rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.6
    address = [w for w in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"{rng.choice(['Fax', 'Via fax', 'FAX:'])} {f.show('recipient.fax')}") if w]
    last = d.people.surname(d.v["recipient.name"])
    blocks = [lambda wide: paragraph(d, f.show("referral.date"), wide)] if rng.random() < 0.6 else [lambda wide: paragraph(d, f"Date: {f.show('referral.date')}", wide)]
    blocks.append(lambda wide: lines(d, address, wide))
    about = Section("patient", "", [Item(rng.choice(["RE", "Re", "Patient", "Regarding", "Name"]), Text(f.name_last_first() if rng.random() < 0.5 else f.name_first_last()), 2), *d.item("patient.dob", 1, False)])
    if rng.random() < 0.6:
        about.items += [*d.item("patient.sex", 0.8, False), *d.item("patient.mrn", 1, False), *sections.address(d, False)]
    about.items += [] if told[0] else sections.phones(d, False)
    about.items += [] if told[1] else [i for k in ("payer", "plan", "member_id", "group") for i in d.item("insurance." + k, 1.2, False)]
    about.items += [] if told[2] else d.item("referral.urgency", 1, False)
    blocks.append(about)
    blocks.append(lambda wide: paragraph(d, rng.choice(["Dear Dr. {0}:", "Dear Dr. {0},", "Dear Colleague,", "Dr. {0},"]).format(last), wide))
    first = " ".join(w for w in (opening(d), haste(d) if told[2] else "") if w)
    texts = [first, illness(d), " ".join(w for w in (coverage(d) if told[1] else "", contact(d) if told[0] else "") if w), close(d)]
    texts = [" ".join(texts[:2]), *texts[2:]] if rng.random() < 0.4 else texts
    blocks += [lambda wide, words=words: paragraph(d, words, wide) for words in texts if words]
    blocks.append(lambda wide: paragraph(d, rng.choice(["Sincerely,", "With best regards,", "Yours truly,", "Thank you,"]), wide))
    blocks.append(Section("signature", "", [Item("", Signature(rng.random() < 0.4), 9)]))
    under = [f.show("referrer.name"), rng.choice(["NPI {0}", "NPI: {0}", "NPI # {0}"]).format(f.show("referrer.npi")) if f.show("referrer.npi") else "", f"cc: {f.extra('cc')}" if rng.random() < 0.3 else ""]
    blocks.append(lambda wide: lines(d, under, wide))
    return blocks


def story(d):
    """The clinical part of a form in a paragraph instead of cells."""
    words = " ".join(w for w in (opening(d), illness(d)) if w)
    heading = d.words.heading("clinical")
    return Section("clinical", heading, [], [lambda f, look, wide: paragraph(d, words, wide)])
