"""A letter as a transcription service types it from dictation: typewriter letters, a head of labels in capitals before their colons, run-in headings in capitals, impression as a numbered list, coverage and telephones in a paragraph of their own, initials and dates of dictation at the foot."""

import clinical
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.THIRTEENTH + clinical.TWELFTH + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Vascular Surgery", "Podiatry"], 0
HASTE = {"routine": ["This is a routine request.", "URGENCY: Routine.", "A routine appointment is fine."], "urgent": ["This is urgent; please see the patient this week.", "URGENCY: Urgent.", "Please treat this as an urgent request."], "emergent": ["This is emergent; please see the patient today.", "URGENCY: Emergent.", "This is an emergent request, and I have also called your office."]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = "provider"
    f = Form(case, rng, "mono", rng.choice([9, 9.3]))
    s, x, wide, y = f.sheet, 60, 500, 60
    step, bold = f.size * 1.27, rng.choice(["mono", "mono-b"])

    def line(words="", font="mono", at=x):
        nonlocal y
        s.text(at, y, words, font, f.size)
        y += step

    def para(head, words, gap=0.55):
        """A paragraph that begins with its heading in capitals."""
        nonlocal y
        for n, one in enumerate(fold(f"{head} {words}".strip(), wide, "mono", f.size)):
            if n == 0 and head and one.startswith(head):
                end = s.text(x, y, head, bold, f.size)
                s.text(end + f.size * 0.6, y, one[len(head):].strip(), "mono", f.size)
            else:
                s.text(x, y, one, "mono", f.size)
            y += step
        y += step * gap

    org = f.show("referrer.organization")
    s.text(306, y, org.upper(), "mono-b", 11.5, "centre")
    y += 12
    s.text(306, y, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", "mono", 8.6, "centre")
    y += 11
    s.text(306, y, rng.choice(["Phone {0}   Fax {1}", "TEL: {0}   FAX: {1}", "Office {0} * Fax {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), "mono", 8.6, "centre")
    y += 22
    when = f.show("referral.date")
    name, born = rng.choice([f.name_last_first, f.name_first_last])(), f.show("patient.dob")
    head = [(rng.choice(["PATIENT NAME", "PATIENT", "RE"]), name), (rng.choice(["DATE OF BIRTH", "DOB", "D.O.B."]), born), (rng.choice(["MEDICAL RECORD #", "MRN", "CHART #"]), f.show("patient.mrn")), (rng.choice(["DATE OF LETTER", "DATE", "LETTER DATE"]), when), (rng.choice(["DICTATED BY", "PROVIDER", "FROM"]), f.show("referrer.name"))]
    stop = x + (max(len(label) for label, _ in head) + 3) * f.size * 0.6
    for label, value in head:
        s.text(x, y, label + ":", bold, f.size)
        s.text(stop, y, value, "mono", f.size)
        y += step
    y += step * 0.6
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), rng.choice(["FAX: {0}    PHONE: {1}", "Fax {0}, phone {1}"]).format(f.show("recipient.fax"), f.show("recipient.phone"))):
        line(words)
    y += step * 0.6
    line(f"Dear Dr. {people.surname(v['recipient.name'])}:")
    y += step * 0.5
    years = people.age(v)
    noun = {"female": "woman", "male": "man"}[f.note("patient.sex")]
    who = f"{years}-year-old {noun}" if born else noun
    article = "an" if who.startswith(("8", "11-", "18-")) else "a"
    title = f"{'Ms.' if noun == 'woman' else 'Mr.'} {v['patient.last_name']}"
    haste = f.note("referral.urgency")
    field = f.show("referral.specialty")
    begin = rng.choice([f"I would be grateful if you would see {title}, {article} {who}, in your {field} clinic.", f"Thank you for agreeing to see {title}, {article} {who}, for {field} consultation.", f"I am asking for your help with {title}, {article} {who}, in {field}."])
    hurry = rng.choice(HASTE[haste]) if haste else ""
    run_in = hurry.startswith("URGENCY:")
    para("", begin if run_in else f"{begin} {hurry}")
    if run_in:
        para("URGENCY:", hurry.split(": ", 1)[1])
    reason = f.show("referral.reason")
    para(rng.choice(["REASON FOR REFERRAL:", "HISTORY OF PRESENT ILLNESS:", "HISTORY:"]), reason if reason else "Please see the enclosed note.")
    para(rng.choice(["PAST MEDICAL HISTORY:", "PMH:"]), rng.choice(["Hypertension, hyperlipidemia, cholecystectomy.", "Osteoarthritis, appendectomy as a child.", "Hypothyroidism. No surgery."]))
    para("MEDICATIONS:", rng.choice(["Lisinopril 10 mg daily, atorvastatin 20 mg at night.", "Levothyroxine 50 mcg daily.", "Amlodipine 5 mg daily, vitamin D."]) + rng.choice([" ALLERGIES: None known.", " ALLERGIES: Penicillin.", " ALLERGIES: Sulfa."]))
    para(rng.choice(["PHYSICAL EXAMINATION:", "EXAM:"]), f"Blood pressure {rng.randint(112, 148)}/{rng.randint(64, 90)}, pulse {rng.randint(58, 92)}. {rng.choice(['Lungs clear, heart regular.', 'Alert and in no distress. Abdomen soft.', 'Otherwise as described above.'])}")
    shown = f.diagnoses(rng.choice(["{words} ({code})", "{words}, ICD-10 {code}", "{words}. {code}"]))
    if shown:
        line(rng.choice(["IMPRESSION:", "ASSESSMENT:", "DIAGNOSES:"]), bold)
        for n, words in enumerate(shown, 1):
            for i, one in enumerate(fold(words, wide - 30, "mono", f.size)):
                s.text(x + 6, y, f"{n}." if i == 0 else "", "mono", f.size)
                s.text(x + 26, y, one, "mono", f.size)
                y += step
        y += step * 0.55
    number, wanted = f.show("referral.visits"), f.procedures(rng.choice(["{words} ({code})", "{words}, CPT {code}"]))
    many = f"{number} visit{'s' * (v['referral.visits'] > 1)}"
    para(rng.choice(["PLAN:", "REQUEST:", "RECOMMENDATION:"]), f"{f.show('referral.service')}, {rng.choice([f'up to {many}', f'for {many}', many])}. {rng.choice(['Tests to consider:', 'If you agree, please also do', 'Orders placed:'])} {' and '.join(wanted)}. {rng.choice(['I will see the patient again in 6 weeks.', 'Records are enclosed.', 'Please send me your note.'])}")
    phone, other = f.show("patient.phone"), f.show("patient.phone_alt")
    lives = f"{f.show('patient.street')}, {f.place()}"
    calls = f"{rng.choice(['telephone', 'home phone', 'cell'])} {phone}, {rng.choice(['other phone', 'work', 'alternate'])} {other}" if phone else "no telephone on file"
    para(rng.choice(["PATIENT CONTACT:", "DEMOGRAPHICS:", "CONTACT:"]), f"{lives}; {calls}. {rng.choice(['Speaks', 'Language:', 'Preferred language'])} {f.show('patient.language')}.")
    payer, plan, member, group, auth = (f.show(f"insurance.{k}") for k in ("payer", "plan", "member_id", "group", "auth_number"))
    bits = [f"{payer}{', ' + plan if plan else ''}" if payer else "", f"{rng.choice(['ID', 'member ID', 'policy number', 'subscriber number'])} {member}" if member else "", f"group {group}" if group else "", f"{rng.choice(['subscriber', 'insured', 'policy holder'])} {f.show('insurance.holder')}", f"{rng.choice(['authorization', 'referral number', 'authorization no.'])} {auth}" if auth else ""]
    second = f" {rng.choice(['Secondary:', 'Second coverage is', 'Also covered by'])} {f.show('insurance2.payer')}, {rng.choice(['ID', 'policy number'])} {f.show('insurance2.member_id')}." if "insurance2.payer" in v else ""
    text = "; ".join(b for b in bits if b) + "." + second
    para(rng.choice(["INSURANCE:", "COVERAGE:", "BILLING:"]), text[0].upper() + text[1:])
    line(rng.choice(["Sincerely,", "Very truly yours,", "With best regards,"]))
    y += step * 1.5
    signed = f.note("referrer.signed")
    if signed and rng.random() < 0.5:
        s.text(x, y, f"Electronically signed by {v['referrer.name']}", "mono", f.size)
    elif signed:
        f.sign(x, y, line=False)
    else:
        s.text(x, y, rng.choice(["(unsigned draft)", "_______________________", "Dictated, not yet signed"]), "mono", f.size)
    y += step * 1.3
    line(v["referrer.name"])
    line(rng.choice(["NPI: {0}", "NPI {0}", "NPI# {0}"]).format(f.show("referrer.npi")))
    initials = "".join(w[0] for w in v["referrer.name"].split(",")[0].split())[:3]
    y += step * 0.5
    stamps = f"   D: {f.sent('%m/%d/%Y')}   T: {f.away(1, '%m/%d/%Y')}" if f.sent() else ""
    s.text(x, y, f"{initials}/{rng.choice(['kt', 'mb', 'rw'])}{stamps}   {rng.choice(['Job', 'Doc'])} #{rng.randint(100000, 999999)}", "mono", 8)
    s.text(x, y + 10, f"cc: {f.extra('cc')}", "mono", 8)
    f.imply("referral.type", "recipient.specialty", "insurance.auth_required", "patient.interpreter")
    return f
