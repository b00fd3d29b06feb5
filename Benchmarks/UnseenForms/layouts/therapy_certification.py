"""A plan of treatment for outpatient rehabilitation: ruled boxes with numbered labels inside them, codes and goals, the physician's certification at the foot."""
from form import Form

SPECIALTIES, HAND = ["Physical Therapy", "Occupational Therapy", "Speech Therapy"], 0.3


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "narrow", "serif"]), 9.2)
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 36, 540
    s.text(x, 55, f"CLINIC FORM {rng.randint(200, 799)} (Rev. 0{rng.randint(1, 9)}/2{rng.randint(0, 4)})", plain, 7)
    s.text(306, 72, "PLAN OF TREATMENT FOR OUTPATIENT REHABILITATION", bold, 12.5, "centre")
    s.text(306, 84, "(Initial order and physician certification. Complete for the first claim only.)", plain, 8, "centre")
    y, number = 92, 0

    def row(high, *cells):
        """Cells side by side, each numbered; the value under the label, small enough to fit."""
        nonlocal y, number
        at = x
        for share, label, value in cells:
            number += 1
            s.box(at, y, share * wide, high, 0.8)
            f.label(at + 3, y + 8.5, f"{number}. {label}", 6.9)
            if callable(value):
                value(at + 6, y + high - 6)
            elif value:
                f.write(at + 8, y + high - 5, value, wide=share * wide - 11)
            at += share * wide
        y += high

    row(27, (0.34, "PATIENT'S LAST NAME", f.show("patient.last_name")), (0.26, "FIRST NAME", f.show("patient.first_name")), (0.16, "M.I.", f.show("patient.middle_name")[:1]), (0.24, "MEDICAL RECORD NO.", f.show("patient.mrn")))
    if "patient.middle_name" in f.fields:
        f.fields["patient.middle_name"] = case.values["patient.middle_name"][0]
    row(27, (0.24, "PATIENT'S DATE OF BIRTH", f.show("patient.dob")), (0.16, "SEX", lambda at, base: f.checks(at, base, [("male", "M"), ("female", "F")], f.note("patient.sex"), 9, 8.5)), (0.3, "TELEPHONE", f.show("patient.phone")), (0.3, "ALTERNATE TELEPHONE", f.show("patient.phone_alt")))
    row(27, (0.4, "NAME OF PAYER", f.show("insurance.payer")), (0.32, "HEALTH INSURANCE CLAIM / MEMBER NO.", f.show("insurance.member_id")), (0.28, "SECONDARY PAYER", f.show("insurance2.payer")))
    row(27, (0.28, "PRIOR AUTHORIZATION NO.", f.show("insurance.auth_number")), (0.4, "PROVIDER NAME (FACILITY)", f.show("recipient.organization")), (0.32, "PROVIDER FACSIMILE", f.show("recipient.fax")))
    kind = {"Physical Therapy": "PT", "Occupational Therapy": "OT", "Speech Therapy": "SLP"}[case.values["referral.specialty"]]
    row(27, (0.36, "TYPE", lambda at, base: f.checks(at, base, [(k, k) for k in ("PT", "OT", "SLP", "CR", "RT")], kind, 9, 8.5)), (0.2, "ONSET DATE", f.away(-rng.randint(25, 200))), (0.22, "SOC DATE", ""), (0.22, "VISITS FROM SOC", "0"))
    shown = f.diagnoses("{code}  {words}") + ["", ""]
    row(27, (1, "PRIMARY DIAGNOSIS (pertinent medical dx, ICD-10-CM)", shown[0]))
    row(27, (1, "TREATMENT DIAGNOSIS", shown[1]))
    urgency = [("routine", "Routine, within 7 days"), ("urgent", "Urgent, within 48 hours"), ("emergent", "Emergent, same day")]
    row(29, (0.7, "START OF TREATMENT", lambda at, base: f.checks(at, base, urgency, f.note("referral.urgency"), 12, 8.5)), (0.3, "TOTAL VISITS ORDERED", f.show("referral.visits")))

    number += 1
    s.box(x, y, wide, 78, 0.8)
    f.label(x + 3, y + 8.5, f"{number}. " + rng.choice(["REASON FOR TREATMENT AND PERTINENT HISTORY", "NECESSITY FOR THERAPY (history, reason for referral)", "INITIAL ASSESSMENT: HISTORY, REASON FOR REFERRAL"]), 6.9)
    f.write_block(x + 8, y + 24, f.show("referral.reason"), wide - 18)
    y += 78
    number += 1
    s.box(x, y, wide * 0.5, 96, 0.8)
    f.label(x + 3, y + 8.5, f"{number}. PLAN OF TREATMENT: PROCEDURES / MODALITIES", 6.9)
    at = y + 24
    for words in f.procedures("{code}  {words}") + ["Home exercise program", "Patient and caregiver education"]:
        f.check(x + 8, at, words, True)
        at += 16
    number += 1
    s.box(x + wide * 0.5, y, wide * 0.5, 96, 0.8)
    f.label(x + wide * 0.5 + 3, y + 8.5, f"{number}. FUNCTIONAL GOALS", 6.9)
    at = y + 24
    for words in ("Short term: independent with home program in 2 wks", f"Long term: return to prior function in {rng.randint(4, 10)} wks", "Rehab potential: good", f"Precautions: {rng.choice(['none', 'fall risk', 'cardiac'])}"):
        f.write(x + wide * 0.5 + 8, at, words, 8.6, wide=wide * 0.5 - 14)
        at += 17
    y += 96
    row(27, (0.4, "SIGNATURE (professional establishing POC)", ""), (0.3, "PROFESSIONAL'S NPI", ""), (0.3, "FREQ / DURATION", f"{rng.randint(1, 3)} x wk / {rng.randint(4, 8)} wks"))
    number += 1
    s.box(x, y, wide, 128, 1.4)
    f.label(x + 3, y + 9, f"{number}. PHYSICIAN CERTIFICATION", 7.5, True)
    s.block(x + 8, y + 22, "I certify the need for these services furnished under this plan of treatment and while under my care.  [   ] N/A", wide - 16, plain, 8.5)
    f.below(x + 10, y + 50, 250, "Physician's name (print or type)", f.show("referrer.name"))
    f.below(x + 275, y + 50, 120, "Physician's NPI", f.show("referrer.npi"))
    f.below(x + 410, y + 50, 120, "Date of order", f.show("referral.date"))
    f.below(x + 10, y + 78, 250, "Group practice", f.show("referrer.organization"))
    f.below(x + 275, y + 78, 120, "Phone", f.show("referrer.phone"))
    f.below(x + 410, y + 78, 120, "Fax for signed copy", f.show("referrer.fax"))
    f.sign(x + 10, y + 110, 250)
    f.label(x + 11, y + 121, "Physician's signature", 6.8)
    f.label(x + 275, y + 110, f"CERTIFICATION: FROM ____________ THROUGH ____________", 7.4)
    y += 128
    row(27, (0.5, "ON FILE (print name of physician, recertification)", ""), (0.5, "PRIOR HOSPITALIZATION FROM / TO", f"{f.away(-40)}  /  {f.away(-36)}" if rng.random() < 0.3 else "N/A"))
    s.text(x, y + 14, f"Questions: therapy front desk {f.show('recipient.phone')}.   Billing {f.extra('billing_phone')}, group NPI {f.extra('group_npi')}.", plain, 8)
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
