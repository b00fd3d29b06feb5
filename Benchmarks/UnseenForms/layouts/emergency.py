"""A referral made at discharge from an emergency department, with an ID band block and visit summary."""
from form import Form

SPECIALTIES, HAND = ["Orthopedics", "Cardiology", "Neurology", "Urology"], 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "dejavu", "narrow"]), 9.5)
    case.values["referrer.organization"] = case.values["referrer.organization"].split()[0] + " Regional Medical Center"
    s, bold = f.sheet, f.label_font + "-b"
    s.text(36, 68, f.show("referrer.organization"), bold, 14)
    s.text(36, 81, "EMERGENCY DEPARTMENT", bold, 10)
    s.text(36, 93, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 8.5)
    s.text(36, 104, f"ED desk {f.show('referrer.phone')}    ED fax {f.show('referrer.fax')}", f.label_font, 8.5)
    s.box(340, 56, 236, 58, 1.2)
    s.text(347, 70, f.name_last_first(), bold, 10.5)
    s.text(347, 83, f"DOB: {f.show('patient.dob')}    {f.show('patient.sex')[:1]}", f.label_font, 9)
    s.text(347, 95, f"MRN: {f.show('patient.mrn')}   CSN: {f.extra('order')}", f.label_font, 9)
    s.text(347, 107, f"Attending: {f.show('referrer.name')}", f.label_font, 9)
    s.text(306, 138, "DISCHARGE REFERRAL FOR FOLLOW-UP CARE", bold, 13, "centre")
    y = 160
    f.pair(36, y, "Discharge date:", f.show("referral.date"))
    f.pair(240, y, "Arrival:", f"{rng.randint(1, 11)}:{rng.randint(10, 59)} PM by {rng.choice(['car', 'ambulance'])}")
    f.pair(420, y, "Acuity:", f"ESI {rng.randint(2, 4)}")
    y += 22
    s.line(36, y - 12, 576, y - 12)
    s.text(36, y, "FOLLOW UP WITH", bold, 10)
    for line in (f.show("recipient.name"), f.show("recipient.organization"), f"Specialty: {f.show('recipient.specialty')}", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", f"Phone: {f.show('recipient.phone')}   Fax: {f.show('recipient.fax')}"):
        y += 13
        s.text(52, y, line, f.label_font, 9.5)
    y += 20
    x = f.label(36, y, "How soon:", bold=True) + 8
    f.checks(x, y, [("routine", "Routine, 2-4 weeks"), ("urgent", "Urgent, 3 days"), ("emergent", "Emergent, today")], f.note("referral.urgency"), 18)
    y += 22
    s.text(36, y, rng.choice(["ED DIAGNOSES", "FINAL IMPRESSION"]), bold, 10)
    for i, line in enumerate(f.diagnoses("{words}  ICD10: {code}") or [""], 1):
        y = s.block(52, y + 13, f"{i}. {line}" if line else "", 510, f.label_font, 9.5, 1.35) - 12.8
    y += 20
    s.text(36, y, rng.choice(["REASON FOR REFERRAL", "WHY YOU ARE BEING REFERRED"]), bold, 10)
    y = s.block(52, y + 13, f.show("referral.reason"), 510, f.label_font, 9.5, 1.35)
    y += 8
    s.text(36, y, "VISIT SUMMARY", bold, 10)
    y = s.block(52, y + 13, f"Vitals at discharge: BP {rng.randint(108, 150)}/{rng.randint(60, 92)}, pulse {rng.randint(60, 98)}, temp 98.{rng.randint(1, 9)}. Given in ED: acetaminophen 1000 mg. Return for worse pain, fever or numbness. Work note issued.", 510, f.label_font, 9.5, 1.35)
    y += 10
    s.line(36, y - 8, 576, y - 8)
    left, right = 36, 320
    pairs = [("Address", f"{f.show('patient.street')}"), ("", f.place()), ("Home tel.", f.show("patient.phone")), ("Work tel.", f.show("patient.phone_alt")), ("Emerg. contact", f"{f.extra('emergency')} {f.extra('emergency_phone')}"), ("Guarantor", f.extra("guarantor"))]
    others = [("Financial class / payer", f.show("insurance.payer")), ("Subscriber no.", f.show("insurance.member_id")), ("Group", f.show("insurance.group")), ("Subscriber", f.show("insurance.holder")), ("Language", f.show("patient.language")), ("PCP", f.extra("pcp"))]
    y += 8
    s.text(left, y, "REGISTRATION", bold, 10)
    for (a, av), (b, bv) in zip(pairs, others):
        y += 14
        f.label(left, y, a, 9, True)
        f.write(left + 82, y, av, 9, wide=195)
        f.label(right, y, b, 9, True)
        f.write(right + 112, y, bv, 9, wide=144)
    y += 34
    f.label(36, y, "ED provider signature")
    f.sign(140, y, 180)
    f.pair(340, y, "NPI", f.show("referrer.npi"))
    f.pair(450, y, "Time", f"{rng.randint(1, 11)}:{rng.randint(10, 59)} AM")
    f.imply("referral.specialty", "referral.type", "referral.service", "patient.interpreter")
    s.text(36, 768, f"Printed {f.sent('%m/%d/%Y')} by {f.extra('staff')}    Patient copy / Provider copy", f.label_font, 7)
    return f
