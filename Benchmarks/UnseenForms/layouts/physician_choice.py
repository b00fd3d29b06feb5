"""A hospital system's order: two columns of boxed sections of unequal height, plans side by side, one physician ticked out of a list."""
import clinical
import people
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology"], 0.4


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "open", "roboto"]), 9)
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    left, right, wide = 34, 310, 268
    s.box(left, 50, 30, 30, 0, 40)
    here = f.show("recipient.organization")
    s.text(left + 15, 73, here[0], bold, 22, "centre", 255)
    s.text(left + 38, 63, here, bold, 13.5)
    s.text(left + 38, 77, f"A member of {rng.choice(['Unity Regional', 'Crestline', 'Providence Hills'])} Health System", plain, 8.5)
    s.text(right + wide, 63, "PHYSICIAN REFERRAL ORDER", bold, 12, "right")
    s.text(right + wide, 77, f"Fax to {f.show('recipient.fax')}   Referral center {f.show('recipient.phone')}", plain, 8.5, "right")
    s.line(left, 86, right + wide, 86, 1.4)
    x, y, top = left, 94, 0

    def start(title):
        """A section: its title on a grey strip; the border is drawn when it ends."""
        nonlocal y, top
        top = y
        s.box(x, y, wide, 14, 0, 214)
        s.text(x + 5, y + 10.5, title, bold, 8.8)
        y += 27

    def close():
        nonlocal y
        s.box(x, top, wide, y - top - 6, 0.9)
        y += 4

    def row(label, value, tab=82, lines=1):
        nonlocal y
        f.label(x + 6, y, label, 8)
        f.write_fit(x + tab, y, value, wide - tab - 6, lines)
        y += 11 * (lines - 1)
        s.line(x + tab - 3, y + 3.5, x + wide - 5, y + 3.5, 0.4, 150)
        y += 16.5

    start("PATIENT")
    for label, key in (("Last name", "patient.last_name"), ("First name", "patient.first_name"), ("Middle", "patient.middle_name"), ("Date of birth", "patient.dob"), ("MRN (if known)", "patient.mrn")):
        row(label, f.show(key))
    f.label(x + 6, y, "Legal sex", 8)
    f.checks(x + 82, y, [("female", "Female"), ("male", "Male"), ("other", "X")], f.note("patient.sex"), 12, 8.5)
    y += 16.5
    for label, value in (("Address", f.show("patient.street")), ("", f.place()), ("Cell phone", f.show("patient.phone")), ("Home phone", f.show("patient.phone_alt")), ("Email", f.show("patient.email"))):
        row(label, value)
    f.label(x + 6, y, "Interpreter", 8)
    end = f.checks(x + 82, y, [(False, "No"), (True, "Yes")], f.note("patient.interpreter"), 10, 8.5)
    f.pair(end + 4, y, "Language", f.show("patient.language"), bold=False, wide=x + wide - end - 9)
    y += 16.5
    row("Emergency", f"{f.extra('emergency')}  {f.extra('emergency_phone')}")
    close()
    start("INSURANCE  (attach copy of both sides of card)")
    y -= 12
    head, second = y, "insurance2.payer" in v
    for at, words in ((x + 58, "Primary"), (x + 164, "Secondary")):
        s.text(at + 4, y + 9, words, bold, 8.2)
    y += 12
    for label, one, two, high in (("Company", f.show("insurance.payer"), f.show("insurance2.payer"), 27), ("ID number", f.show("insurance.member_id"), f.show("insurance2.member_id"), 18), ("Group no.", f.show("insurance.group"), "", 18),
                                  ("Plan", f.show("insurance.plan"), "", 18), ("Subscriber", f.show("insurance.holder"), "same" if second else "", 18)):
        s.line(x, y, x + wide, y, 0.5)
        f.label(x + 6, y + 12, label, 8)
        for at, words in ((x + 58, one), (x + 164, two)):
            f.write_fit(at + 4, y + 12, words, 98, 2 if high > 20 else 1, 8.6)
        y += high
    for at in (x + 58, x + 164):
        s.line(at, head, at, y, 0.5)
    y += 6
    close()
    start("REFERRING PROVIDER")
    for label, value, lines in (("Print name", f.show("referrer.name"), 1), ("NPI", f.show("referrer.npi"), 1), ("Practice", f.show("referrer.organization"), 2), ("Phone / fax", f"{f.show('referrer.phone')} / {f.show('referrer.fax')}", 1), ("PCP if other", f.extra("pcp") if rng.random() < 0.6 else "", 1)):
        row(label, value, lines=lines)
    close()
    x, y = right, 94
    start("ORDER")
    for label, key in (("Order date", "referral.date"), ("Specialty", "referral.specialty"), ("Service", "referral.service"), ("No. of visits", "referral.visits")):
        row(label, f.show(key))
    f.label(x + 6, y, "Priority", 8)
    for value, label in (("routine", "Routine: next available"), ("urgent", "Urgent: within 72 hours"), ("emergent", "Emergent: call the referral center now")):
        f.check(x + 82, y, label, f.note("referral.urgency") == value)
        y += 14
    y += 4
    f.label(x + 6, y, "Visit type", 8)
    f.checks(x + 82, y, [("provider", "New"), ("follow_up", "Follow-up"), ("second_opinion", "2nd opinion")], f.note("referral.type"), 9, 8.3)
    y += 16
    close()
    start("REFER TO  (choose one)")
    chosen = f.note("recipient.name")
    for words in ["First available provider"] + sorted([chosen] + [people.clinician(rng, ["MD", "MD", "DO", "NP"]) for _ in range(5)], key=people.surname):
        f.check(x + 10, y, words, words == chosen, 9)
        y += 14.5
    close()
    start("DIAGNOSIS  (ICD-10 and description)")
    for i, words in enumerate((f.diagnoses("{code}  {words}") + ["", ""])[:2]):
        f.write_fit(x + 8, y + i * 29, words, wide - 16, 2)
        s.line(x + 6, y + i * 29 + 14, x + wide - 6, y + i * 29 + 14, 0.4, 150)
    y += 54
    close()
    start(rng.choice(["REASON FOR REFERRAL", "CLINICAL QUESTION", "REASON / PERTINENT HISTORY"]))
    y = max(f.write_block(x + 8, y, f.show("referral.reason"), wide - 16), y + 50) + 4
    f.pair(x + 6, y, "CPT requested", f.show("referral.procedures[]"), bold=False, wide=wide - 12)
    y += 12
    close()
    start("AUTHORIZATION")
    f.label(x + 6, y, "Payer approval needed?", 8)
    end = f.checks(x + 102, y, [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), 8, 8.3)
    f.pair(end + 2, y, "No.", f.show("insurance.auth_number"), bold=False, wide=x + wide - end - 8)
    y += 32
    f.label(x + 6, y, "Signature", 8)
    f.sign(x + 56, y, 200)
    y += 14
    close()
    s.text(306, 770, f"Form PR-{rng.randint(100, 990)}.  Physician access line {f.extra('after_hours')}.  Billing questions {f.extra('billing_phone')}.", plain, 7.5, "centre")
    f.imply("recipient.specialty")
    return f
