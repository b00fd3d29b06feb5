"""A managed care plan's referral form for primary care: numbered items down the page, typed boxes in brackets."""
import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0.35


def draw(case, rng):
    f = Form(case, rng, rng.choice(["serif", "sans"]), 10)
    s, number = f.sheet, 0
    s.text(306, 70, "PRIMARY CARE PHYSICIAN REFERRAL FORM", f.label_font + "-b", 14, "centre")
    s.text(306, 84, f"Managed Care Products    Questions: Member Services {f.extra('after_hours')}", f.label_font, 9, "centre")
    s.line(50, 92, 562, 92, 1.5)
    y = 110

    def item(label, value="", more=None, rule=True):
        """A numbered item, its value at a tab; more is a second label and value in the same row."""
        nonlocal y, number
        number += 1
        s.text(66, y, f"{number}.", f.label_font, 9.5, "right")
        end = f.label(72, y, label, 9.5)
        tab = max(222, end + 8)
        f.write(tab, y, value, wide=(427 if more else 562) - tab)
        if more:
            end = f.label(432, y, more[0], 9.5) + 5
            f.write(end, y, more[1], wide=562 - end)
        if rule:
            s.line(50, y + 5, 562, y + 5, 0.4, 110)
        y += 20.5

    item("Effective date of referral", f.show("referral.date"))
    item("Member name (last, first, M.I.)", f.name_last_first())
    item("Member birth date", f.show("patient.dob"), ("Sex:", f.show("patient.sex")[:1]))
    item("Member identification no.", f.show("insurance.member_id"), ("Grp:", f.show("insurance.group")))
    item("Name of health plan", f.show("insurance.payer"))
    item("Product", f.show("insurance.plan"), ("Insured:", f.show("insurance.holder")))
    item("Member telephone", f.show("patient.phone"), ("Alt:", f.show("patient.phone_alt")))
    item("Member home address", f"{f.show('patient.street')}, {f.place()}")
    item("Name of referring PCP", f.show("referrer.name"))
    item("PCP practice", f.show("referrer.organization"))
    item("PCP NPI number", f.show("referrer.npi"), ("Tax ID:", f.extra("tax_id")))
    item("PCP telephone", f.show("referrer.phone"), ("Fax:", f.show("referrer.fax")))
    item("Referred to (specialist)", f.show("recipient.name"))
    item("Specialist group", f.show("recipient.organization"))
    item("Type of specialist", f.show("recipient.specialty"), ("NPI:", f.extra("recipient_npi")))
    item("Specialist telephone", f.show("recipient.phone"), ("Fax:", f.show("recipient.fax")))
    item("Priority of referral")
    f.brackets(222, y - 20.5, [("routine", "Standard/Routine"), ("urgent", "Urgent"), ("emergent", "Emergent - same day")], f.note("referral.urgency"), 16, 9.5)
    service = f.note("referral.service")
    item("Services requested")
    f.brackets(222, y - 20.5, [(w, w) for w in dict.fromkeys(["Consult only", "Evaluate and treat", service])], service, 16, 9.5)
    item("Number of visits authorized", f.show("referral.visits"), ("Valid to:", f.away(90, "%m/%d/%Y") if "referral.date" not in case.blank else ""))
    item("Plan authorization no. (if any)", f.show("insurance.auth_number"))
    for i, line in enumerate(f.diagnoses("{code} - {words}") or [""]):
        item("Diagnosis (ICD-10)" if i == 0 else "Additional diagnosis", line)
    item("Procedure code(s)", "; ".join(f.procedures("{code} {words}")))
    item(rng.choice(["Reason for referral / findings", "Clinical indications", "Pertinent findings and question"]), rule=False)
    f.write_block(222, y - 20.5, f.show("referral.reason"), 335, 9, 1.45)
    y += 46
    f.label(50, y, "PCP signature", 9.5, True)
    f.sign(125, y, 210)
    f.underlined(350, y, 212, "Date signed", f.sent())
    f.imply("referral.specialty", "referral.type", "insurance.auth_required")
    s.text(50, 770, "White: specialist   Yellow: plan   Pink: PCP chart", f.label_font, 8)
    s.text(562, 770, "Payment is subject to eligibility on the date of service.", f.label_font, 8, "right")
    return f
