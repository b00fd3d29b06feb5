"""A small clinic's form in plain language: numbered questions in full sentences at the left, answers by pen or typewriter at the right, short answers to underline."""
from form import Form
from sheet import fold

SPECIALTIES, HAND = ["Podiatry", "Podiatry", "Dermatology", "Orthopedics", "Urology", "Behavioral Health", "Endocrinology"], 0.75


def draw(case, rng):
    f = Form(case, rng, rng.choice(["dejavu", "open", "serif", "sans"]), 9.8)
    if not case.hand:
        f.pen = "mono"
    s, plain, bold, v = f.sheet, f.label_font, f.label_font + "-b", case.values
    x, split, right = 42, 288, 570
    s.text(x, 68, f.show("recipient.organization"), bold, 16)
    s.text(right, 62, f"Fax it to {f.show('recipient.fax')}", bold, 10, "right")
    s.text(right, 75, f"or call us: {f.show('recipient.phone')}", plain, 9, "right")
    s.text(x, 82, rng.choice(["Send us a patient: a one page form for other offices", "Referring someone to us? Answer these questions.", "One page referral for doctors' offices"]), plain, 10)
    y, number = 90, 0

    def band(words):
        nonlocal y
        s.box(x, y, right - x, 15, 0, 205)
        s.text(x + 6, y + 11, words, bold, 9.4)
        y += 15

    def ask(question, answer, lines=1):
        """A numbered question and its answer beside it, with a dotted line below both."""
        nonlocal y, number
        number += 1
        asked = fold(question, split - x - 34, plain, 8.8)
        deep = max(11 * len(asked) + 7.5, 15 * lines + 3.5)
        f.label(x + 4, y + 13, f"{number}.", 8.8)
        for i, words in enumerate(asked):
            f.label(x + 22, y + 13 + i * 11, words, 8.8)
        if callable(answer):
            answer(split, y + 13)
        elif lines > 1:
            f.write_fit(split, y + 13, answer, right - split - 6, lines, leading=1.25)
        else:
            f.write(split, y + 13, answer, wide=right - split - 6)
        y += deep
        for i in range(int((right - x) // 6)):
            s.line(x + i * 6, y, x + i * 6 + 2.5, y, 0.6, 110)

    def choose(options, chosen, size=9.4):
        """Words in a row, the chosen one underlined twice by the pen."""
        def mark(at, base):
            for value, words in options:
                end = f.label(at, base, words, size)
                if value == chosen:
                    s.line(at - 1, base + 2.6, end + 1, base + 2.2, 1.3)
                    s.line(at, base + 4.8, end + 2, base + 4.4, 1.3)
                at = end + 16
        return mark

    band("About your patient")
    ask("What is the patient's full name?", f.name_first_last())
    ask("When was the patient born?", f.show("patient.dob"))
    ask("Woman or man? (underline)", choose([("female", "woman"), ("male", "man"), ("other", "other")], f.note("patient.sex")))
    ask("Where does the patient live?", f"{f.show('patient.street')}, {f.place()}")
    ask("What number should we call to make the appointment?", f.show("patient.phone"))
    ask("Is there another number?", f.show("patient.phone_alt"))
    ask("Which language should we speak?", f.show("patient.language"))
    ask("Should we have an interpreter ready? (underline)", choose([(True, "yes"), (False, "no")], f.note("patient.interpreter")))
    band("Who pays")
    ask("Which insurance pays first?", f.show("insurance.payer"))
    ask("What is the member number on that card?", f.show("insurance.member_id"))
    ask("And the group number, if there is one?", f.show("insurance.group"))
    ask("Whose insurance is it?", f.show("insurance.holder"))
    second = " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)
    ask("Any second insurance? Name and number, please.", second)
    ask("Did the insurance give you an approval number?", f.show("insurance.auth_number"))
    band("What is the matter")
    ask(rng.choice(["Why are you sending this patient, and what should we do?", "What is the trouble, and what have you tried?", "What would you like us to find out or treat?"]), f.show("referral.reason"), lines=4)
    shown = f.diagnoses("{words}, {code}")
    ask("What is the diagnosis? Please add the ICD-10 code.", "; ".join(shown), lines=2 if len("; ".join(shown)) < 80 else 3)
    ask("Do you want a certain procedure? (CPT code if you know it)", ", ".join(f.procedures("{words} {code}")))
    ask("How many visits may we plan?", f.show("referral.visits"))
    ask("How soon must we see the patient? (underline)", choose([("routine", "routine"), ("urgent", "urgent: this week"), ("emergent", "emergent: today")], f.note("referral.urgency")))
    if v["referral.specialty"] == "Podiatry":
        ask("Does the patient have diabetes? When was the last A1c?", rng.choice(["no", f"yes, {f.away(-rng.randint(10, 80), '%m/%d/%y')}", "not known"]) if not v["referral.diagnoses[]"][0].startswith("E11") else f"yes, {f.away(-rng.randint(10, 80), '%m/%d/%y')}")
    else:
        ask("Does the patient take a blood thinner?", rng.choice(["no", "no", "aspirin", "apixaban"]))
    band("About you")
    ask("Who is referring? Name and title, please.", f.show("referrer.name"))
    ask("What is that person's own NPI?", f.show("referrer.npi"))
    ask("Which practice do you work in?", f.show("referrer.organization"))
    ask("How do we reach your practice? Telephone, then fax.", "   ".join((f.show("referrer.phone"), f.show("referrer.fax"))))
    ask("Which day did you fill this in?", f.show("referral.date"))
    y += 30
    f.label(x + 4, y, "Please sign here:", 9.4, True)
    f.sign(x + 100, y, 200)
    f.label(x + 326, y, f"Filled in by {case.extras['staff']}", 9)
    s.text(306, 779, f"Patients may book at {f.extra('billing_phone')} too. Bring your cards, a list of pills and earlier reports.", plain, 7.8, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "referral.service", "insurance.auth_required")
    return f
