"""A practice's letter with its partners listed down the margin: address lines, a RE block, then bullets that carry what the office needs."""
import fonts
import people
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Allergy & Immunology", "Otolaryngology", "Rheumatology", "Neurology", "Dermatology"], 0
HASTE = {"routine": ["Routine appointment is fine.", "Timing: routine, next opening."], "urgent": ["Timing: urgent, within one to two weeks please.", "This is urgent; please see within the week."], "emergent": ["Timing: emergent, please see today.", "This is emergent; same day visit requested."]}


def draw(case, rng):
    case.capitals = False
    f = Form(case, rng, rng.choice(["serif", "open", "dejavu"]), 10)
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    x, right = 176, 568
    s.text(44, 70, f.show("referrer.organization"), bold, 16)
    s.text(44, 84, f"{f.extra('clinic_street')}  *  {f.extra('clinic_place')}", plain, 9)
    s.line(44, 92, right, 92, 1)
    s.line(164, 92, 164, 740, 0.5)
    partners = [v["referrer.name"]] + [people.clinician(rng) for _ in range(rng.randint(3, 5))]
    rng.shuffle(partners)
    y = 116
    for words in partners:
        size = 8.4
        while fonts.width(words, plain, size) > 114:
            size -= 0.2
        s.text(44, y, words, plain, size)
        s.text(44, y + 10, rng.choice(["Family Medicine", "Internal Medicine", "Pediatrics", "Geriatrics"]), plain, 7.8)
        y += 27
    y += 8
    for label, words in (("Appointments", f.show("referrer.phone")), ("Facsimile", f.show("referrer.fax")), ("Billing", f.extra("billing_phone")), ("After hours", f.extra("after_hours"))):
        s.text(44, y, label, plain, 7.8)
        s.text(44, y + 11, words, plain, 9)
        y += 27
    y = 116
    s.text(x, y, f.show("referral.date"), plain, f.size)
    y += 24
    for words in (f.show("recipient.name"), f.show("recipient.organization"), f.extra("recipient_street"), f.extra("recipient_place"), f"Ph {f.show('recipient.phone')}; fax {f.show('recipient.fax')}"):
        s.text(x, y, words, plain, f.size)
        y += 13.5
    y += 12
    end = s.text(x, y, "RE:", bold, f.size) + 10
    block = [f"{f.name_first_last()}", f"Date of birth {f.show('patient.dob')}   Our chart {f.show('patient.mrn')}", f"{f.show('patient.street')}", f.place(), f"Telephone {f.show('patient.phone')}" + (f" (alternate {f.show('patient.phone_alt')})" if f.show("patient.phone_alt") else "")]
    for words in block:
        s.text(end, y, words, bold if words == block[0] else plain, f.size)
        y += 13.5
    y += 12
    s.text(x, y, f"Dear Dr. {people.surname(v['recipient.name'])}:", plain, f.size)
    y += 20
    they = "She" if v["patient.sex"] == "female" else "He"
    specialty = f.show("referral.specialty")
    opening = rng.choice([f"Thank you for seeing this patient of mine in {specialty}.", f"I am referring this patient to you for {specialty}.", f"Would you kindly see my patient in {specialty} consultation?"])
    y = s.block(x, y, f"{opening} {they} has been with our practice for {rng.randint(2, 15)} years. The points that matter:", right - x, plain, f.size, 1.35) + 6
    mark = rng.choice(["•", "-", "–"])

    def bullet(words):
        nonlocal y
        if not words:
            return
        s.text(x + 8, y, mark, plain, f.size)
        for line in fold(words, right - x - 20, plain, f.size):
            s.text(x + 20, y, line, plain, f.size)
            y += f.size * 1.32
        y += 3.5

    if f.note("referral.reason"):
        bullet(f"{rng.choice(['Reason', 'Question', 'Concern'])}: {v['referral.reason']}")
    shown = f.diagnoses("{words} ({code})")
    bullet("Diagnoses: " + "; ".join(shown) if shown else "")
    if f.note("referral.urgency"):
        bullet(rng.choice(HASTE[v["referral.urgency"]]))
    tests = f.procedures("{words} (CPT {code})")
    bullet("Please consider " + " and ".join(tests) + f" if you agree. Up to {f.show('referral.visits')} visits are fine with us.")
    bullet(f"Medicines: {rng.choice(['lisinopril 20 mg, metformin 1000 mg', 'levothyroxine 75 mcg, vitamin D', 'cetirizine 10 mg, fluticasone spray', 'none'])}. Allergies: {rng.choice(['none known', 'sulfa', 'codeine'])}. Pharmacy: {f.extra('pharmacy')}, {f.extra('pharmacy_phone')}.")
    payer, member = f.note("insurance.payer"), f.note("insurance.member_id")
    cover = [f"{payer} ({f.show('insurance.plan')})" if payer else "", f"ID {member}" if member else "", f"group {f.show('insurance.group')}" if v["insurance.group"] else "", f"subscriber {f.show('insurance.holder')}"]
    bullet("Insurance: " + ", ".join(words for words in cover if words) + ".")
    if "insurance2.payer" in v:
        bullet(f"Secondary insurance: {f.show('insurance2.payer')}, ID {f.show('insurance2.member_id')}.")
    bullet(f"Authorization number {f.show('insurance.auth_number')} has been issued." if v["insurance.auth_number"] else "")
    if v["patient.interpreter"]:
        bullet(f"Speaks {f.show('patient.language')} and needs an interpreter.")
        f.note("patient.interpreter")
    y += 4
    y = s.block(x, y, rng.choice(["Please send me your impression when you can. Labs of last month are enclosed.", "I look forward to your thoughts. Please call with questions."]), right - x, plain, f.size, 1.35) + 8
    s.text(x, y, rng.choice(["Sincerely,", "With best regards,", "Yours truly,"]), plain, f.size)
    f.sign(x, y + 32, line=False)
    y += 52
    s.text(x, y, f.show("referrer.name"), plain, f.size)
    s.text(x, y + 13, f"NPI {f.show('referrer.npi')}", plain, f.size)
    y += 34
    s.text(x, y, f"Enc: {rng.randint(2, 9)} pages     {''.join(w[0] for w in v['referrer.name'].split(',')[0].split()).upper()}/{case.extras['staff'][0].lower()}{case.extras['staff'].split()[-1][0].lower()}", plain, 8.5)
    s.text(x, y + 12, f"cc: {f.extra('cc')}; patient portal", plain, 8.5)
    f.imply("recipient.specialty", "referral.type", "referral.service", "insurance.auth_required", "patient.sex")
    return f
