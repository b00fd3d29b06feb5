"""A referral coordinator's mail as her mail program prints it: From, Sent, To and Subject lines under the mailbox's name, the request in short informal lines with clipped labels and some without, a signature block with bars, an older mail quoted beneath and a disclaimer."""
import datetime

import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery", "Allergy & Immunology", "Physical Therapy"], 0
HASTE = {"routine": ["Routine, next available is fine", "This is routine", "Timing: routine"], "urgent": ["URGENT please, within the week", "This one is urgent", "Timing: urgent, see within 7 days"], "emergent": ["EMERGENT - please call us today", "This is emergent, needs to be seen today", "Timing: emergent, same day"]}


def draw(case, rng):
    case.capitals, v = False, case.values
    case.dates, case.phones = rng.choice(["%-m/%-d/%Y", "%-m/%-d/%y", "%m/%d/%Y", "%b %-d, %Y"]), rng.choice(["{0}-{1}-{2}", "({0}) {1}-{2}", "{0}.{1}.{2}"])
    v["referral.type"] = "provider"
    f = Form(case, rng, rng.choice(["sans", "sans", "open", "serif", "dejavu"]), rng.choice([9.8, 10.4]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 56, 500, 66
    step = f.size * 1.34
    office = "".join(c for c in v["referrer.organization"].split()[0].lower() if c.isalpha())
    target = "".join(c for c in v["recipient.organization"].split()[0].lower() if c.isalpha())
    first = case.extras["staff"].split()[0]
    s.text(x, y, case.extras["staff"], bold, 12)
    s.line(x, y + 5, x + wide, y + 5, 1.6)
    y += 22
    day = datetime.date.fromisoformat(v["referral.date"])
    clock = f"{rng.choice(['8', '9', '10', '11'])}:{rng.randint(10, 59)} AM" if rng.random() < 0.5 else f"{rng.randint(1, 4)}:{rng.randint(10, 59)} PM"
    dated = f.show("referral.date")
    field = f.show("referral.specialty")
    subject = rng.choice([f"[secure] New {field} referral", f"Encrypt: referral to {field}", f"new patient for {field.lower()} - {v['patient.first_name'][0]}{v['patient.last_name'][0]}", f"FW: {field} referral"])
    head = [("From:", f"{case.extras['staff']} <referrals@{office}.example.org>"), ("Sent:", f"{day:%A, %B} {day.day}, {day.year} {clock}" if dated else ""), ("To:", f"{rng.choice(['Intake', 'New Patients', 'Scheduling'])} <intake@{target}.example.org>"), ("Cc:", rng.choice([f"Front Desk <desk@{office}.example.org>", ""])), ("Subject:", subject), (rng.choice(["Attachments:", "Attached:"]), rng.choice(["office note.pdf; insurance card.pdf", "scan0001.pdf", "chart.pdf; labs.pdf"]))]
    for label, words in head:
        if words:
            s.text(x, y, label, bold, f.size)
            s.text(x + 92, y, words, plain, f.size)
            y += step
    y += 12

    def say(words, gap=0, font=None, depth=0):
        nonlocal y
        if words.strip(" ,;:-*>"):
            y = s.block(x + depth, y, words, wide - depth, font or plain, f.size, 1.34) + gap

    mark, born, sex = rng.choice(["", "", "- ", "* ", "> "]), f.show("patient.dob"), f.show("patient.sex")
    name = f.name_first_last() if rng.random() < 0.6 else f.name_last_first()
    say(rng.choice([f"Good morning {people.clinician(rng).split()[0]},", "Hi all,", "Hello,", "Good afternoon,"]), 7)
    say(rng.choice([f"Please see the new referral below for {f.show('recipient.name')} at {f.show('recipient.organization')}.", f"{v['referrer.name'].split(',')[0]} would like {f.show('recipient.name')} ({f.show('recipient.organization')}) to see this patient.", f"We have a patient for {f.show('recipient.name')}, {f.show('recipient.organization')}. Everything you should need is below, notes attached."]), 8)

    def patient():
        year = rng.choice([f"DOB {born}", f"dob: {born}", f"born {born}"]) if born else ""
        say(mark + f"{rng.choice(['Pt:', 'Patient:', 'Name:'])} " + ", ".join(w for w in (name, rng.choice([sex, sex.lower()]), year) if w) if rng.random() < 0.6 else mark + f"{rng.choice(['Pt', 'Patient'])} {name}" + (f" / {year}" if year else "") + f" / {sex}", font=bold if rng.random() < 0.3 else None)
        phone, second = f.show("patient.phone"), f.show("patient.phone_alt")
        if phone:
            say(mark + rng.choice([f"Cell {phone}, home {second}", f"Ph: {phone} or {second}", f"Tel {phone} (best), {second} (other)"]))
        say(mark + f"{rng.choice(['Address:', 'Addr:', 'Lives at'])} {f.show('patient.street')}, {f.place()}")
        say(mark + f"{rng.choice(['Our MRN', 'Chart #', 'MRN:'])} {f.show('patient.mrn')}")
        if v["patient.interpreter"]:
            say(mark + rng.choice([f"Speaks {f.show('patient.language')}, interpreter: {f.show('patient.interpreter').lower()}", f"Interpreter needed: {f.show('patient.interpreter').lower()} ({f.show('patient.language')})"]))

    def coverage():
        payer, plan, member = f.show("insurance.payer"), f.show("insurance.plan"), f.show("insurance.member_id")
        number = rng.choice(["ID", "ID#", "member #", "policy"])
        group = f"{rng.choice(['grp', 'group', 'Grp #'])} {f.show('insurance.group')}" if v["insurance.group"] else ""
        say(mark + f"{rng.choice(['Ins:', 'Insurance:', 'Insurance is'])} " + ", ".join(w for w in (f"{payer} {plan}".strip(), f"{number} {member}" if member else "", group) if w))
        say(mark + f"{rng.choice(['Subscriber:', 'Policy holder:', 'Insured:'])} {f.show('insurance.holder')}")
        if "insurance2.payer" in v:
            say(mark + f"{rng.choice(['2ndary:', 'Secondary is', 'Also has'])} {f.show('insurance2.payer')}, {number} {f.show('insurance2.member_id')}")
        if v["insurance.auth_number"]:
            say(mark + f"{rng.choice(['Auth is done, #', 'Auth #', 'PA approved:'])} {f.show('insurance.auth_number')}")
            f.imply("insurance.auth_required")
        else:
            say(mark + f"{rng.choice(['Auth required:', 'Needs auth?', 'PA needed:'])} {f.show('insurance.auth_required')}")

    def request():
        shown = f.diagnoses(rng.choice(["{code} {words}", "{words} {code}", "{words} ({code})", "{code} - {words}"]))
        say(mark + (f"{rng.choice(['Dx:', 'Diagnosis:', 'DX -'])} " + rng.choice(["; ", " and ", ", "]).join(shown) if shown else ""))
        say(mark + (f"{rng.choice(['Reason:', 'Why:', 'Per the provider:', 'Reason for referral:'])} {f.show('referral.reason')}" if "referral.reason" not in case.blank else ""))
        count = f.show("referral.visits")
        say(mark + f"{rng.choice(['Needs:', 'Requesting:', 'Looking for:'])} {f.show('referral.service')}, {count} visit{'s' * (v['referral.visits'] > 1)}, {', '.join(f.procedures(rng.choice(['{words} ({code})', '{words} CPT {code}', '{code} {words}'])))}")
        haste = f.note("referral.urgency")
        say(mark + rng.choice(HASTE[haste]) if haste else "", font=bold if rng.random() < 0.3 else None)

    def sender():
        if dated:
            say(mark + f"{rng.choice(['Order date', 'Referral date', 'Referral dated'])} {dated}")
        say(mark + rng.choice([f"Referring: {f.show('referrer.name')}, NPI {f.show('referrer.npi')}", f"Ordered by {f.show('referrer.name')} (NPI {f.show('referrer.npi')})", f"Provider {f.show('referrer.name')} / NPI# {f.show('referrer.npi')}"]))
        if f.note("referrer.signed"):
            say(mark + rng.choice(["Order e-signed by the provider in our system", f"Signed electronically by {v['referrer.name'].split(',')[0]}", "Signed order is in the chart: electronically signed"]))
        else:
            say(mark + rng.choice(["Order still needs the provider's signature", "Not signed yet, will send the signed copy"]))

    for part in rng.choice([(patient, coverage, request, sender), (patient, request, coverage, sender), (request, patient, coverage, sender), (sender, patient, request, coverage)]):
        part()
        y += 7
    y += 3
    say(rng.choice(["Please call the patient to schedule and let us know the date so we can close the loop.", "Can you email or fax me back with the appt? The pt knows you will be calling.", "If you cannot see this patient in time please tell us so that we can try somewhere else."]), 9)
    say(rng.choice(["Thank you!", "Thanks so much,", "Thanks,"]), 10)
    for words, font in ((case.extras["staff"], bold), (f"{rng.choice(['Referral Coordinator', 'Patient Services', 'Medical Assistant II'])} | {f.show('referrer.organization')}", plain), (f"{f.extra('clinic_street')} | {f.extra('clinic_place')}", plain), (rng.choice(["P {0} | F {1}", "phone {0} | fax {1}", "Office: {0} | Fax: {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain)):
        s.text(x, y, words, font, f.size - 0.6)
        y += 12.6
    y += 12
    if y < 640 and rng.random() < 0.7:
        s.text(x, y, rng.choice(["-----Original Message-----", "________________________________"]), plain, 9)
        old = [f"From: Intake <intake@{target}.example.org>", f"Sent: {f.away(-rng.randint(4, 30), '%A, %B %d, %Y')} {rng.randint(8, 11)}:{rng.randint(10, 59)} AM", f"To: {case.extras['staff']}", f"Subject: {rng.choice(['where to send referrals', 'our new intake line', 'RE: question'])}", "", rng.choice([f"Hi {first}, you can send new referrals to this address or fax them to {f.show('recipient.fax')}. Our phone is {f.show('recipient.phone')}. Have a great week!", f"Thanks for asking {first}. Fax {f.show('recipient.fax')} or call {f.show('recipient.phone')} and ask for intake. We take most plans."])]
        for words in old:
            y += 12.4
            y = s.block(x, y, words, wide, plain, 9, 1.35) - 12.15 if words else y
    s.block(x, 752, "CONFIDENTIALITY NOTICE: This message and its attachments may hold protected health information and are for the named recipient only. If you received it by mistake, delete it and tell the sender.", wide, plain, 7.2)
    s.text(x + wide, 784, "1", plain, 8, "right")
    f.imply("recipient.specialty", "referral.type")
    return f
