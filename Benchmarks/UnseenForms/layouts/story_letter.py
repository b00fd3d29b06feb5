"""A physician's free letter on letterhead: practice and partners at the top, address and telephones at the foot, one subject line, and everything else told in sentences, some of it before the story and some after, with the urgency where the writer happens to say it."""
import people_second as people
from clinical_second import MEDICAL, SURGICAL
from form import Form

PEOPLE, SPECIALTIES, HAND = people, MEDICAL + SURGICAL + ["Psychiatry", "Sleep Medicine", "Geriatric Medicine"], 0
HASTE = {"routine": ["I do not consider this urgent; a routine appointment will be fine.", "This is a routine referral, and your first regular opening suits us.", "A routine slot is all that is needed."],
         "urgent": ["I would regard this as urgent and hope you can work {him} in within a week or so.", "Please consider this an urgent referral.", "Because of the course so far I am asking for an urgent appointment."],
         "emergent": ["This is emergent: please call me when you get this so that {he} can be seen today.", "I am sending this as an emergency and ask that {he} be seen the same day.", "Please treat this as emergent; {he} should not wait past today."]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "serif", "sans", "open"]), rng.choice([10.6, 11]))
    s, plain, bold, x, right, y = f.sheet, f.label_font, f.label_font + "-b", 66, 546, 62
    centred, size = rng.random() < 0.5, f.size
    at, side = (306, "centre") if centred else (x, "left")
    s.text(at, y, f.show("referrer.organization"), bold, 18, side)
    partners = [people.clinician(rng, ["MD", "DO", "MD", "FNP"]) for _ in range(rng.randint(1, 3))]
    crowd = [v["referrer.name"], *partners]
    rng.shuffle(crowd)
    s.text(at, y + 15, "   ".join(crowd), plain, min(8.6, 8.6 * 480 / max(480, 5.2 * len("   ".join(crowd)))), side)
    s.line(x, y + 22, right, y + 22, 0.8)
    y += 46
    she = v["patient.sex"] == "female"
    he, him, his = ("she", "her", "her") if she else ("he", "him", "his")
    cap = str.capitalize
    when, late = f.show("referral.date"), rng.random() < 0.3
    s.text(right if late else x, y, when, plain, size, "right" if late else "left")
    y += size * 2
    step = size * 1.28
    doctor, house = f.show("recipient.name"), f.show("recipient.organization")
    for words in [doctor, house, f.extra("recipient_street"), f.extra("recipient_place")] + ([rng.choice(["Via fax {0}", "By fax: {0}", "Fax {0}"]).format(f.show("recipient.fax"))] if rng.random() < 0.8 else []):
        s.text(x, y, words, plain, size)
        y += step
    y += step * 0.6
    first, last = v["patient.first_name"], v["patient.last_name"]
    name = f.name_first_last()
    born, chart = f.show("patient.dob"), f.show("patient.mrn") if rng.random() < 0.5 else ""
    bits = [name, rng.choice(["born {0}", "DOB {0}", "date of birth {0}", "d.o.b. {0}"]).format(born) if born else "", rng.choice(["our chart {0}", "MRN {0}"]).format(chart) if chart else ""]
    s.text(x + rng.choice([0, 0, 36]), y, f"{rng.choice(['RE:', 'Re:', 'Regarding:', 'Concerning'])} {', '.join(b for b in bits if b)}", bold, size)
    y += step * 1.7
    s.text(x, y, rng.choice([f"Dear Dr. {people.surname(v['recipient.name'])}:", f"Dear Dr. {people.surname(v['recipient.name'])},", f"Dear {v['recipient.name'].split()[0]},", "Dear Colleague:"]), plain, size)
    y += step * 1.5

    def para(*sentences):
        nonlocal y
        words = " ".join(one for one in sentences if one)
        if words:
            y = s.block(x, y, words, right - x, plain, size, 1.28) + step * 0.55

    years, title = people.age(v), "Ms." if she else "Mr."
    who = f"{years}-year-old {'woman' if she else 'man'}" if born else ("woman" if she else "man")
    article = "an" if who.startswith(("8", "11-", "18-")) else "a"
    f.note("patient.sex")
    field, service = f.show("referral.specialty"), f.show("referral.service")
    haste = rng.choice(HASTE[v["referral.urgency"]]).format(he=he, him=him) if f.note("referral.urgency") else ""
    open_it = rng.choice([f"I would be grateful for your help with {title} {last}, {article} {who} in my practice.", f"Thank you for agreeing to see {title} {last}, {article} {who} I have followed for {rng.randint(2, 14)} years.", f"I am writing to introduce {title} {last}, {article} {who}, and to ask for your {field} opinion."])
    if field not in open_it:
        open_it += rng.choice([f" I am asking for a {field} evaluation.", f" The question is one for {field}.", f" I believe that {he} needs {field}."])
    reason = f.show("referral.reason")
    past = rng.choice([f"I saw {him} last on {f.away(-rng.randint(2, 20))}.", f"Dr. {people.surname(f.extra('cc'))} saw {him} for something else in {rng.randint(2016, 2023)}; that note is not enclosed.", f"{cap(he)} works for {rng.choice(people.EMPLOYERS[:2] + people.EMPLOYERS[4:9])} and hopes to miss little work." if 20 < years < 65 else f"{cap(he)} came to us from another town in {rng.randint(2014, 2023)}.", ""])
    story = [reason or "My last two notes are with this letter and tell the history.", rng.choice([f"{cap(he)} has otherwise been well and takes no regular medicine.", f"{cap(his)} other problems are stable. {cap(he)} lives at home with family and does not smoke.", f"The examination was otherwise not remarkable, BP {rng.randint(108, 148)}/{rng.randint(62, 92)}.", "There are no known drug allergies."]), past]
    codes = f.diagnoses(rng.choice(["{words} ({code})", "{words}, {code}", "{code}, {words}"]))
    joined = "; and ".join(codes)
    cause = rng.choice([f"For your billing office, the diagnosis is {joined}.", f"My impression is {joined}.", f"The chart carries this as {joined}."]) if codes else ""
    works = " and ".join(f.procedures(rng.choice(["{words} (CPT {code})", "{words}, {code},", "{words} ({code})"]))).rstrip(",")
    visits = f.show("referral.visits")
    many = f"{visits} visit{'s' if v['referral.visits'] > 1 else ''}"
    ask = rng.choice([f"What I hope for is {service.lower() if not service.isupper() and not service[:3].isupper() else service}; I have put in for {many}, with {works} if you think fit.", f"Please arrange {works}. The request to you reads \"{service}\" and covers {many}.", f"I have asked the plan for {many} ({service}), and for {works}."])
    phone = f.show("patient.phone")
    other = f.show("patient.phone_alt") if phone and rng.random() < 0.6 else ""
    reach = f"{cap(he)} can be reached at {phone}{f' or {other}' if other else ''}." if phone else rng.choice([f"{cap(he)} has no telephone at the moment; write to {him} please.", ""])
    if rng.random() < 0.4:
        reach += rng.choice([f" A relative, {f.extra('emergency')}, drives {him} and may be called at {f.extra('emergency_phone')} in need.", f" {cap(his)} medicines come from {f.extra('pharmacy')}, {f.extra('pharmacy_phone')}."])
    street = rng.choice(["{1} lives at {0}.", "{2} address is {0}.", ""])
    if street:
        street = street.format(f"{f.show('patient.street')}, {f.place()}", cap(he), cap(his))
    speech, said = "", rng.random()
    if v["patient.interpreter"] and f.note("patient.interpreter"):
        speech = rng.choice(["{1} speaks {0} and will need an interpreter.", "Please have an interpreter for {0} at hand.", "An interpreter ({0}) is needed."]).format(f.show("patient.language"), cap(he))
    elif said < 0.25:
        speech = f"{cap(he)} speaks {f.show('patient.language')}."
    payer, plan, member = f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id")
    group = f.show("insurance.group") if member else ""
    tail = f", {rng.choice(['group', 'group number'])} {group}" if group else ""
    ident = f"{rng.choice(['ID', 'member ID', 'policy', 'identification number'])} {member}" if member else ""
    money = rng.choice([f"{cap(he)} is covered by {payer} ({plan}), {ident}{tail}.", f"{cap(his)} insurance is {payer}, {plan}, {ident}{tail}.", f"Coverage is through {payer} {plan}; {ident}{tail}."]) if payer and member else f"{cap(his)} insurance is {payer}, {plan}; the card is being replaced." if payer else f"{cap(his)} coverage is changing; the card reads {ident}{tail}." if member else ""
    hold = v["insurance.holder"]
    if money and hold != "Self" and rng.random() < 0.7:
        money += f" The policy is in the name of {f.show('insurance.holder')}."
    if "insurance2.payer" in v:
        money += f" {cap(he)} also has {f.show('insurance2.payer')}, {rng.choice(['ID', 'number'])} {f.show('insurance2.member_id')}."
    auth = f.show("insurance.auth_number")
    if auth:
        money += rng.choice([f" The plan has approved the visit under number {auth}.", f" Authorization {auth} is on file."])
    blocks = rng.choice([([open_it, haste], story, [cause], [ask], [reach, street, speech], [money]), ([open_it], story, [cause, ask], [money], [reach, street, speech, haste]), ([open_it, reach, speech], story, [cause, haste], [ask], [money, street]), ([open_it], story + [haste], [ask, cause], [reach, street, speech, money])])
    for sentences in blocks:
        para(*sentences)
    para(rng.choice(["With many thanks for your help; I look forward to your note.", "I will go on seeing the patient for general care. Call me on the back line with any question.", f"Dr. {people.surname(partners[0])} in my office can answer questions when I am away."]))
    s.text(x, y, rng.choice(["Yours truly,", "Sincerely yours,", "Warm regards,", "Cordially,"]), plain, size)
    y += step * 2.4
    if f.note("referrer.signed"):
        f.sign(x, y, line=False) if rng.random() < 0.7 else s.text(x, y, rng.choice(["Electronically signed, {0}", "/s/ {0}", "Signed by {0} in the record"]).format(v["referrer.name"]), plain, size)
    elif rng.random() < 0.5:
        s.text(x, y, rng.choice(["(not yet signed)", "DRAFT - signature pending"]), plain, size)
    y += step * 1.1
    s.text(x, y, f.show("referrer.name"), plain, size)
    number = f.show("referrer.npi")
    if number:
        s.text(x, y + step, rng.choice(["NPI {0}", "NPI: {0}", "National Provider Identifier {0}"]).format(number), plain, size)
    y += step * 2.3
    s.text(x, y, rng.choice(["Enc: office notes, results", "Enclosures (3)", f"cc: {f.extra('cc')}", "dictated, transcribed by " + f.extra("staff")]), plain, 8.8)
    s.line(x, 754, right, 754, 0.8)
    a, b = f.show("referrer.phone"), f.show("referrer.fax")
    s.text(306, 766, rng.choice(["{2}, {3}   |   {0}   |   fax {1}", "{2} - {3} - Telephone {0} - Facsimile {1}", "{2}, {3}     T {0}     F {1}"]).format(a, b, f.extra("clinic_street"), f.extra("clinic_place")), plain, 8.6, "centre")
    f.imply("recipient.specialty", "referral.type", "insurance.auth_required", "patient.interpreter")
    return f
