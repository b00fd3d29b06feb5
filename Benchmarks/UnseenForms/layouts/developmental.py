"""A child's referral for developmental evaluation: split names, a parent who is guarantor and insured, round buttons, screening scores."""
import datetime

from form import Form

SPECIALTIES, HAND = ["Developmental Pediatrics"], 0.45


def draw(case, rng):
    f = Form(case, rng, rng.choice(["open", "dejavu", "roboto"]), 9.5)
    v, last = case.values, case.values["patient.last_name"]
    sent = datetime.date.fromisoformat(v["referral.date"])
    v["patient.dob"] = (sent - datetime.timedelta(rng.randint(540, 2500))).isoformat()
    parent = f"{case.extras['guarantor'].split()[0]} {last}"
    v["insurance.holder"], v["referrer.organization"] = parent, v["referrer.organization"].split()[0] + " Pediatrics"
    if v["insurance.payer"] == "Medicare":
        v["insurance.payer"], v["insurance.plan"] = "State Medicaid", "Managed Care"
    s, bold, x, wide = f.sheet, f.label_font + "-b", 42, 528
    s.text(306, 70, f.show("recipient.organization"), bold, 15, "centre")
    s.text(306, 84, f"Developmental and Behavioral Pediatrics   {f.extra('recipient_street')}, {f.extra('recipient_place')}", f.label_font, 8.5, "centre")
    s.text(306, 102, "PROVIDER REFERRAL FOR EVALUATION", bold, 12, "centre")
    s.text(306, 115, f"Return by fax to {f.show('recipient.fax')}.  Questions? New patient coordinator {f.show('recipient.phone')}", f.label_font, 8.5, "centre")
    y = 140

    def lines(*rows):
        nonlocal y
        for row in rows:
            at = x
            for share, label, value in row:
                f.underlined(at, y, share - 8, label, value)
                at += share
            y += 21.5

    def heading(words):
        nonlocal y
        s.text(x, y, words, bold, 10.5)
        s.line(x, y + 3, x + wide, y + 3, 0.5)
        s.line(x, y + 5, x + wide, y + 5, 0.5)
        y += 22

    heading("About the child")
    lines(((220, "Child's last name:", f.show("patient.last_name")), (190, "First:", f.show("patient.first_name")), (118, "Middle:", f.show("patient.middle_name"))),
          ((190, "Date of birth:", f.show("patient.dob")), (150, "Age:", f"{(sent - datetime.date.fromisoformat(v['patient.dob'])).days // 30} months" if "patient.dob" not in case.blank else ""), (188, "School / daycare:", rng.choice(["Head Start", "Little Oaks", "none"]))))
    end = f.label(x, y, "Sex:") + 8
    f.radios(end, y, [("female", "Girl"), ("male", "Boy")], f.note("patient.sex"), 10, 9)
    end = f.label(x + 190, y, "Interpreter needed:") + 8
    f.radios(end, y, [(False, "No"), (True, "Yes")], f.note("patient.interpreter"), 10, 9)
    f.underlined(x + 378, y, 142, "Language:", f.show("patient.language"))
    y += 26
    heading("Parent or legal guardian")
    lines(((300, "Name:", parent), (228, "Relationship:", rng.choice(["Mother", "Father"]))),
          ((270, "Best phone to schedule:", f.show("patient.phone")), (258, "Second phone:", f.show("patient.phone_alt"))),
          ((264, "Child lives at:", f.show("patient.street")), (128, "City:", f.show("patient.city")), (56, "ST:", f.show("patient.state")), (80, "Zip:", f.show("patient.zip"))),
          ((330, "Caseworker (foster care only):", f.extra("emergency") if rng.random() < 0.3 else ""), (198, "Phone:", "")))
    y += 4
    heading("Insurance")
    lines(((300, "Insurance:", f.show("insurance.payer")), (228, "Member ID:", f.show("insurance.member_id"))),
          ((300, "Insured parent:", f.show("insurance.holder")), (228, "Group:", f.show("insurance.group"))))
    y += 4
    heading("Concern")
    end = f.label(x, y, "How soon:") + 10
    f.radios(end, y, [("routine", "Routine"), ("urgent", "Urgent (under 3 years or regression)"), ("emergent", "Emergent")], f.note("referral.urgency"), 18, 9)
    y += 21.5
    diagnoses = f.diagnoses("{code} {words}") + ["", ""]
    lines(((wide, "ICD-10 #1:", diagnoses[0]),), ((wide, "ICD-10 #2:", diagnoses[1]),))
    f.label(x, y, rng.choice(["What would you like us to look at?", "Main concern of provider and family:", "Reason for this referral:"]))
    first = y + 18
    f.write_block(x + 3, first, f.show("referral.reason"), wide - 10, leading=18 / (f.size + (1.5 if case.hand else 0)))
    for i in range(3):
        s.line(x, first + 4 + i * 18, x + wide - 8, first + 4 + i * 18, 0.5)
    y = first + 64
    end = f.label(x, y, "Service:") + 10
    f.radios(end, y, [(w, w) for w in ("Diagnostic evaluation", "Developmental testing", "Feeding clinic")], f.note("referral.service"), 16, 9)
    y += 21.5
    end = f.label(x, y, "Already done:") + 10
    for words in ("Hearing test", "Vision", "Lead level", "Early Intervention", "IEP"):
        end = f.check(end, y, words, rng.random() < 0.4) + 12
    y += 24
    heading("Referring provider")
    lines(((320, "Provider:", f.show("referrer.name")), (208, "Individual NPI:", f.show("referrer.npi"))),
          ((250, "Practice:", f.show("referrer.organization")), (139, "Ph:", f.show("referrer.phone")), (139, "Fax:", f.show("referrer.fax"))))
    y += 10
    f.label(x, y, "Signature:")
    f.sign(x + 56, y, 190)
    f.underlined(x + 262, y, 120, "Date:", f.show("referral.date"))
    f.underlined(x + 390, y, 130, "PCP:", f.extra("pcp") if rng.random() < 0.5 else "same")
    f.imply("referral.specialty", "recipient.specialty", "referral.type")
    return f
