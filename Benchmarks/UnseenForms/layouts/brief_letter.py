"""A short typed letter to a colleague: letterhead, one RE line, two paragraphs, signature block, and the patient's telephone and insurance after it."""
import datetime

import clinical
import fonts
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "Nephrology", "Hematology", "Vascular Surgery", "Podiatry"], 0
HASTE = {"routine": ["This is a routine referral; your next opening is fine.", "There is no rush, a routine appointment will do.", "Priority is routine."], "urgent": ["I consider this urgent and would be grateful for a visit within the week.", "Please treat this as urgent.", "This referral is urgent; please work the patient in."], "emergent": ["This is emergent, please see the patient today.", "I believe this to be emergent and ask for a same day visit.", "Please treat this as an emergency; we will also call."]}


def draw(case, rng):
    case.capitals = False
    case.values["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["serif", "sans", "open", "mono", "dejavu"]), 10.8)
    if f.label_font == "mono":
        f.size = 9.6
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    x, wide = 72, 468
    styled = rng.choice(["centre", "left", "split"])
    if styled == "split":
        s.text(x, 70, f.show("referrer.organization"), bold, 15)
        for i, words in enumerate((f.extra("clinic_street"), f.extra("clinic_place"), f"Tel. {f.show('referrer.phone')}", f"Fax {f.show('referrer.fax')}")):
            s.text(x + wide, 66 + i * 10.5, words, plain, 8.4, "right")
    else:
        at = x if styled == "left" else 306
        s.text(at, 70, f.show("referrer.organization"), bold, 16, styled)
        s.text(at, 84, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 8.8, styled)
        s.text(at, 95, rng.choice(["Telephone {0}   Fax {1}", "T: {0}  F: {1}", "Office {0} | Fax {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 8.8, styled)
    s.line(x, 106, x + wide, 106, 0.8)
    y = 134

    def put(words, font=plain, gap=None):
        nonlocal y
        s.text(x, y, words, font, f.size)
        y += gap or f.size * 1.32

    def say(*sentences):
        nonlocal y
        y = s.block(x, y, " ".join(w for w in sentences if w), wide, plain, f.size, 1.38) + 9

    put(f.show("referral.date"), gap=26)
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place")):
        put(words)
    put(rng.choice(["By fax: {0}", "Via fax {0}", "Fax {0}"]).format(f.show("recipient.fax")), gap=28)
    born = f.show("patient.dob")
    named = rng.choice([f.name_first_last, f.name_last_first])()
    parts = [named] + ([f"{rng.choice(['DOB', 'D.O.B.', 'Date of birth'])}{rng.choice([':', ''])} {born}"] if born else [])
    if rng.random() < 0.5:
        parts.append(f"{rng.choice(['MRN', 'Chart #', 'Our file no.'])} {f.show('patient.mrn')}")
    between = rng.choice(["   ", ", ", "  -  "]) if "," not in named else rng.choice(["   ", "  -  "])
    subject = f"{rng.choice(['RE:', 'Re:', 'Regarding:'])} {between.join(parts)}"
    if fonts.width(subject, bold, f.size) < wide:
        put(subject, bold, f.size * 1.3 + 12)
    else:
        y = s.block(x, y, subject, wide, bold, f.size, 1.3) + 12
    female, sent = v["patient.sex"] == "female", datetime.date.fromisoformat(v["referral.date"])
    title, they, their = ("Ms.", "She", "her") if female else ("Mr.", "He", "his")
    years = (sent - datetime.date.fromisoformat(v["patient.dob"])).days // 365
    age, article = (f"{years} year old ", "an" if years in (18, *range(80, 90)) else "a") if born else ("", "a")
    put(f"Dear Dr. {people.surname(v['recipient.name'])}{rng.choice([',', ':'])}" if not v["recipient.name"].endswith("LCSW") else "Dear colleague,", gap=22)
    field, service = f.show("referral.specialty"), f.show("referral.service").lower()
    say(rng.choice([f"Kindly see {title} {v['patient.last_name']}, {article} {age}{'woman' if female else 'man'} in my practice, for {field} consultation ({service}).", f"I would like to refer {title} {v['patient.last_name']}, {article} {age}{'lady' if female else 'gentleman'} under my care, to {field} ({service}).", f"{title} {v['patient.last_name']} is {article} {age}patient of mine who needs to be seen in {field} ({service})."]), f.show("referral.reason"))
    shown = f.diagnoses(rng.choice(["{words} ({code})", "{code}, {words}", "{words}, ICD-10 {code}"]))
    wanted = f.procedures(rng.choice(["{words} (CPT {code})", "{words}, {code}"]))
    haste = f.note("referral.urgency")
    say(f"{rng.choice(['My working diagnosis is', 'Diagnosis:', 'I have coded this as'])} {'; '.join(shown)}." if shown else "", f"If you agree, please arrange {' and '.join(wanted)}." if wanted else "", rng.choice(HASTE[haste]) if haste else "")
    drugs = rng.choice(["losartan and a statin", "metformin and aspirin", "levothyroxine only", "no regular medicines"])
    say(f"{they} takes {drugs}{rng.choice(['; no allergies.', '; allergic to sulfa.', ' and tolerates all drugs so far.'])}" + (f" {they} speaks {f.show('patient.language')} and needs an interpreter." if v["patient.interpreter"] else ""), rng.choice(["Please send a copy of your note to the fax number above.", f"I will go on seeing {title} {v['patient.last_name']} for {their} general care.", "Recent labs are attached."]))
    if v["patient.interpreter"]:
        f.note("patient.interpreter")
    put(rng.choice(["Sincerely,", "With kind regards,", "Yours truly,", "Thank you,"]), gap=38)
    f.sign(x, y - 4, line=False)
    y += 12
    put(f.show("referrer.name"))
    put(f"{rng.choice(['NPI', 'NPI:', 'NPI #'])} {f.show('referrer.npi')}", gap=26)
    s.line(x, y - 14, x + wide, y - 14, 0.5)
    small, comma = f.size - 1.2, rng.choice(["    ", ";  ", ",  "])

    def foot(*pairs):
        """Labels and values after one another, folded to the next line when there is no more room."""
        nonlocal y
        words = comma.join(f"{label} {value}" for label, value in pairs if value)
        if fonts.width(words, plain, small) < wide:
            s.text(x, y, words, plain, small)
            y += small * 1.35 + 3
        else:
            y = s.block(x, y, words, wide, plain, small, 1.35) + 3

    colon = rng.choice([":", ":", ""])
    cover = [(rng.choice(["Insurance", "Ins", "Insurer", "Coverage"]) + ":", f.show("insurance.payer")), (rng.choice(["ID", "Member ID", "Policy no.", "ID#"]) + colon, f.show("insurance.member_id")), (rng.choice(["Group", "Grp", "Group no."]) + colon, f.show("insurance.group"))]
    calls = [(rng.choice(["Patient phone", "Phone", "Patient's telephone", "Patient may be reached at"]) + ":", f.show("patient.phone")), (rng.choice(["Alternate", "or", "Other"]) + colon, f.show("patient.phone_alt") if rng.random() < 0.6 else "")]
    home = [(rng.choice(["Address", "Home address", "Lives at"]) + ":", f"{f.show('patient.street')}, {f.place()}")]
    rows = [calls, home]
    rows.insert(rng.choice([0, 2]), cover)
    for pairs in rows:
        foot(*pairs)
    if "insurance2.payer" in v:
        foot((rng.choice(["Secondary", "Second insurance", "Also"]) + ":", f.show("insurance2.payer")), (cover[1][0], f.show("insurance2.member_id")))
    if v["insurance.auth_number"]:
        foot((rng.choice(["Authorization", "Auth #", "Auth no."]) + colon, f.show("insurance.auth_number")))
    y += 8
    s.text(x, y, f"cc: {f.extra('cc')}" + (f", {f.extra('pcp')} (fax {f.extra('billing_phone')})" if rng.random() < 0.4 else ""), plain, small)
    s.text(306, 766, f"After hours call {f.extra('after_hours')}", plain, 7.6, "centre")
    f.imply("recipient.specialty", "referral.type", "patient.sex", "insurance.auth_required", "patient.language")
    return f
