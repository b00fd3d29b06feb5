"""A typewriter-like print of an old system: one column, label, dots, value."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Physical Therapy"], 0


def draw(case, rng):
    f = Form(case, rng, "mono", 9.5)
    case.capitals = rng.random() < 0.6
    s, y, dots = f.sheet, 70, rng.choice([".", ".", "_"])

    def put(words, gap=13):
        nonlocal y
        s.text(48, y, words, "mono", 9.5)
        y += gap

    def row(label, value):
        parts, left = [], 68 - 24
        for word in str(value).split():
            if parts and len(parts[-1]) + len(word) < left:
                parts[-1] += " " + word
            else:
                parts.append(word)
        put(f"{label} {dots * (22 - len(label))}: {parts[0] if parts else ''}")
        for more in parts[1:]:
            put(" " * 25 + more)

    put("*" * 74)
    put(f.show("referrer.organization").upper().center(74))
    put(f"PH {f.show('referrer.phone')}   FAX {f.show('referrer.fax')}".center(74))
    put("*** OUTSIDE REFERRAL ***".center(74))
    put("*" * 74, 20)
    row("REQ DATE", f.show("referral.date"))
    row("REQ NUMBER", f.extra("order"))
    row("PRIORITY", {"routine": "ROUTINE", "urgent": rng.choice(["URGENT", "ASAP"]), "emergent": "STAT"}.get(f.note("referral.urgency"), ""))
    row("REFER TO SPECIALTY", f.show("referral.specialty"))
    row("REFER TO PROVIDER", f.show("recipient.name"))
    row("FACILITY", f.show("recipient.organization"))
    row("FACILITY PHONE", f.show("recipient.phone"))
    row("FACILITY FAX", f.show("recipient.fax"))
    y += 10
    row("PATIENT", f.name_last_first())
    row("BIRTHDATE", f.show("patient.dob"))
    row("SEX", f.show("patient.sex")[:1].upper())
    row("ACCOUNT", f.show("patient.mrn"))
    row("ADDRESS", f"{f.show('patient.street')}, {f.place()}")
    row("HOME PHONE", f.show("patient.phone"))
    row("WORK PHONE", f.show("patient.phone_alt"))
    row("NEXT OF KIN", f"{f.extra('emergency')} {f.extra('emergency_phone')}")
    y += 10
    row("INS 1", f.show("insurance.payer"))
    row("INS 1 POLICY", f.show("insurance.member_id"))
    row("INS 1 GROUP", f.show("insurance.group"))
    row("INS 1 SUBSCRIBER", f.show("insurance.holder"))
    row("INS 2", f.show("insurance2.payer"))
    row("INS 2 POLICY", f.show("insurance2.member_id"))
    row("AUTHORIZATION", f.show("insurance.auth_number") or "NONE")
    y += 10
    for i, line in enumerate(f.diagnoses("{code} {words}") or [""], 1):
        row(f"DX {i}", line)
    row("CPT", f.show("referral.procedures[]"))
    row("VISITS", str(f.show("referral.visits")))
    row("INDICATION", f.show("referral.reason"))
    y += 10
    row("ATTENDING PROVIDER", f.show("referrer.name"))
    row("PROVIDER NPI", f.show("referrer.npi"))
    row("GROUP NPI", f.extra("group_npi"))
    row("PCP", f.extra("pcp"))
    y += 22
    put("SIGNED BY:")
    f.sign(120, y - 13, 200)
    f.imply("recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    put("", 14)
    put(f"END OF REQUEST        OPERATOR {f.extra('staff').upper()}        PAGE 1 OF 1")
    return f
