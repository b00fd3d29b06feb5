"""A hospital's face sheet in typewriter print, and behind it a prescription slip with one line of order."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.7


def draw(case, rng):
    f = Form(case, rng, "mono", 9)
    v, s = case.values, f.sheet
    hospital = f"{v['patient.city']} General Hospital"
    s.text(306, 64, hospital.upper(), "mono-b", 12, "centre")
    s.text(306, 77, "PATIENT REGISTRATION FACE SHEET", "mono-b", 10, "centre")
    y = 96

    def typed(*parts):
        nonlocal y
        for x, label, value in parts:
            end = s.text(x, y, label + ":", "mono", 8.6)
            limit = min([other for other, *_ in parts if other > x], default=584)
            size = 8.6
            while size > 6 and end + 5 + len(str(value)) * size * 0.6 > limit - 4:
                size -= 0.2
            s.text(end + 5, y, str(value), "mono", size)
        y += 13.5

    def rule(words):
        nonlocal y
        y += 4
        s.text(30, y, f"--- {words} " + "-" * (100 - len(words)), "mono", 8.6)
        y += 15

    typed((30, "ACCT NO", f.extra("order")), (230, "MED REC NO", f.show("patient.mrn")), (420, "PT TYPE", rng.choice(["OUTPATIENT", "CLINIC", "OBSERVATION"])))
    typed((30, "REG DATE", f.away(-rng.randint(4, 40), "%m/%d/%Y")), (230, "REG BY", f.extra("staff").upper()), (420, "FIN CLASS", rng.choice(["COM", "MCR", "MCD"])))
    rule("PATIENT")
    typed((30, "NAME", f.name_last_first().upper()), (330, "DOB", f.day(f.note("patient.dob"), "%m/%d/%Y") if "patient.dob" not in case.blank else ""), (460, "SEX", f.show("patient.sex")[:1].upper()))
    typed((30, "ADDR", f.show("patient.street").upper()), (330, "MARITAL", rng.choice("SMWD")), (460, "RACE", "DECLINED"))
    typed((30, "CITY/ST/ZIP", f.place().upper()), (330, "LANG", f.show("patient.language").upper()))
    typed((30, "HOME PH", f.show("patient.phone")), (330, "WORK/OTHER PH", f.show("patient.phone_alt")))
    typed((30, "EMPLOYER", rng.choice(["RETIRED", "COUNTY SCHOOLS", "SELF EMPLOYED", "NONE"])), (330, "EMAIL", f.show("patient.email")))
    rule("GUARANTOR")
    typed((30, "NAME", f.extra("guarantor").upper()), (330, "REL TO PT", rng.choice(["SPOUSE", "PARENT", "OTHER"])))
    typed((30, "PH", f.extra("billing_phone")), (330, "EMPLOYER", "NOT GIVEN"))
    rule("EMERGENCY CONTACT / NEXT OF KIN")
    typed((30, "NAME", f.extra("emergency").upper()), (330, "REL TO PT", rng.choice(["SISTER", "SON", "FRIEND"])))
    typed((30, "PH", f.extra("emergency_phone")),)
    rule("INSURANCE 1")
    typed((30, "CARRIER", f.show("insurance.payer").upper()), (330, "PLAN", f.show("insurance.plan").upper()))
    typed((30, "POLICY", f.show("insurance.member_id")), (330, "GRP", f.show("insurance.group")))
    typed((30, "INSURED", f.show("insurance.holder").upper()), (330, "AUTH", f.show("insurance.auth_number")))
    rule("INSURANCE 2")
    typed((30, "CARRIER", f.show("insurance2.payer").upper()), (330, "POLICY", f.show("insurance2.member_id")))
    rule("PHYSICIANS AND VISIT")
    typed((30, "PCP", f.extra("pcp").upper()), (330, "PCP PH", f.extra("pcp_phone")))
    typed((30, "ADMITTING", f.extra("cc").upper()), (330, "ARRIVAL", f"{rng.randint(10, 23)}{rng.randint(10, 59)}"))
    typed((30, "ALLERGIES", rng.choice(["NKDA", "PENICILLIN", "CODEINE"])), (330, "ADV DIRECTIVE", rng.choice("YN")))
    s.text(30, 764, "END OF FACE SHEET", "mono", 8)

    s, x = f.page(), 126
    f.label_font = rng.choice(["serif", "sans"])
    f.pen = f.pen if case.hand else f.label_font
    s.box(x - 16, 120, 392, 430, 1)
    s.text(306, 146, f.show("referrer.name"), f.label_font + "-b", 14, "centre")
    s.text(306, 161, f.show("referrer.organization"), f.label_font, 10.5, "centre")
    s.text(306, 174, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", f.label_font, 9, "centre")
    s.text(306, 187, f"Tel {f.show('referrer.phone')}    Fax {f.show('referrer.fax')}    NPI {f.show('referrer.npi')}", f.label_font, 9, "centre")
    s.line(x - 16, 196, x + 376, 196, 1)
    y = 222
    f.underlined(x, y, 232, "Name", f.name_first_last())
    f.underlined(x + 240, y, 120, "Date", f.show("referral.date"))
    y += 24
    f.underlined(x, y, 232, "Address", "on face sheet")
    f.underlined(x + 240, y, 120, "DOB", f.show("patient.dob"))
    s.text(x, y + 48, "Rx", f.label_font + "-b", 26)
    y = y + 76
    order = {"routine": "routine", "urgent": "URGENT", "emergent": "STAT"}.get(f.note("referral.urgency"), "")
    f.note("referral.specialty")
    y = f.write_block(x + 14, y, f"{v['referral.specialty']} consult" + (f", {order}" if order else ""), 340, 11)
    codes = f.show("referral.diagnoses[]")
    for words in (f"to {f.show('recipient.name')}", f.show("recipient.organization"), codes and f"Dx: {codes}", f.show("referral.reason")):
        y = f.write_block(x + 14, y + 3, words, 340, 10.5)
    y = 516
    f.sign(x + 130, y, 224)
    f.label(x + 132, y + 13, "Signature", 7.5)
    end = f.label(x, y, "Refill ", 9)
    f.circled(end + 6, y, [(i, str(i)) for i in range(4)], 0 if rng.random() < 0.4 else None, 9, 9)
    f.imply("recipient.specialty", "referral.type", "referral.service", "patient.interpreter", "insurance.auth_required")
    return f
