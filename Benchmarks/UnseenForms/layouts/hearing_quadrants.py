"""A hearing and balance clinic's order: four panels in a square with labels in italics, an empty or marked audiogram, tests to circle by ear."""
import fonts
from form import Form

SPECIALTIES, HAND = ["Audiology", "Audiology", "Otolaryngology"], 0.5
TESTS = [("92557", "Audiogram, complete"), ("92567", "Tympanogram"), ("92588", "OAE, diagnostic"), ("92540", "VNG / balance"), ("31231", "Nasal endoscopy"), ("31575", "Scope of larynx"), ("92653", "ABR")]
ONE_EAR = {"H81.11": "R", "H91.22": "L"}
# Tests by the category of the first diagnosis.
FITTING = {"H81": ["92540"], "H90": ["92557"], "H91": ["92557", "92567"], "H93": ["92557", "92588"], "J32": ["31231"], "R49": ["31575"]}


def draw(case, rng):
    v = case.values
    v["referral.procedures[]"] = FITTING[v["referral.diagnoses[]"][0][:3]]
    f = Form(case, rng, rng.choice(["sans", "serif"]), 9.6)
    s, plain, bold, slant = f.sheet, f.label_font, f.label_font + "-b", f.label_font + "-i"
    x, wide, room = 40, 532, 262
    s.ring(x, 48, 34, 34, 1.6)
    s.ring(x + 8, 56, 18, 18, 1.2)
    s.text(x + 46, 64, f.show("recipient.organization"), bold, 15)
    s.text(x + 46, 79, f"{f.extra('recipient_street')}, {f.extra('recipient_place')}   front desk {f.show('recipient.phone')}   fax {f.show('recipient.fax')}", plain, 8.6)
    s.text(306, 102, rng.choice(["PLEASE SEE MY PATIENT FOR HEARING, BALANCE OR ENT CARE", "HEARING / BALANCE / ENT: REQUEST TO SCHEDULE", "Request for Ear, Hearing and Balance Services"]), bold, 11.5, "centre")
    top, deep = 112, 157

    def panel(across, down, title, facts):
        """One of four panels: a title in its upper corner, italic labels with values after them."""
        at, y = x + across * (room + 8), top + down * (deep + 8)
        s.box(at, y, room, deep, 1.1)
        s.text(at + 8, y + 15, title, bold, 10.5)
        y += 33
        for label, value in facts:
            end = s.text(at + 8, y, label, slant, 9)
            s.line(end + 4, y + 3, at + room - 8, y + 3, 0.4, 120)
            f.write(end + 7, y, value, wide=at + room - end - 17)
            y += 16.4

    panel(0, 0, "Sender", [("clinician", f.show("referrer.name")), ("practice", f.show("referrer.organization")), ("individual NPI", f.show("referrer.npi")), ("voice", f.show("referrer.phone")), ("fax results to", f.show("referrer.fax")), ("written on", f.show("referral.date")), ("ask for", f.extra("staff")), ("usual doctor, if other", f.extra("pcp") if rng.random() < 0.6 else "")])
    second = " ".join(w for w in (f.show("insurance2.payer"), f.show("insurance2.member_id")) if w)
    panel(1, 0, "Who pays", [("carrier", f.show("insurance.payer")), ("product", f.show("insurance.plan")), ("identification", f.show("insurance.member_id")), ("group", f.show("insurance.group")), ("in the name of", f.show("insurance.holder")), ("approval number", f.show("insurance.auth_number")), ("other carrier", second), ("hearing aid benefit", rng.choice(["unknown", "yes", "no", ""]))])
    panel(0, 1, "Patient", [("surname", f.show("patient.last_name")), ("given names", " ".join(w for w in (f.show("patient.first_name"), f.show("patient.middle_name")) if w)), ("birthday", f.show("patient.dob")), ("day phone", f.show("patient.phone")), ("evening phone", f.show("patient.phone_alt")), ("house and street", f.show("patient.street")), ("town", f.place()), ("language", f.show("patient.language"))])
    at, y = x + room + 8, top + deep + 8
    s.box(at, y, room, deep, 1.1)
    s.text(at + 8, y + 15, "Visit", bold, 10.5)
    y += 33
    s.text(at + 8, y, "how soon", slant, 9)
    for value, words in (("routine", "routine"), ("urgent", "urgent, within a week"), ("emergent", "emergent (sudden loss): call, same day")):
        f.check(at + 60, y, words, f.note("referral.urgency") == value, 9.2)
        y += 15.5
    y += 2
    s.text(at + 8, y, "for", slant, 9)
    service = f.note("referral.service")
    options = list(dict.fromkeys(["Evaluate and treat", "Consult only", "Diagnostic testing", "Hearing aid evaluation", service]))[:5]
    if service not in options:
        options[-1] = service
    for i, words in enumerate(options):
        f.check(at + 32 + (i % 2) * 106, y + (i // 2) * 15.5, words, words == service, 8.6)
    y += 48
    end = s.text(at + 8, y, "interpreter", slant, 9) + 8
    f.checks(end, y, [(True, "yes"), (False, "no")], f.note("patient.interpreter"), 9, 9)
    end = s.text(at + 148, y, "sex", slant, 9) + 8
    f.checks(end, y, [("female", "F"), ("male", "M")], f.note("patient.sex"), 9, 9)
    y += 18
    end = s.text(at + 8, y, "to be seen by", slant, 9)
    s.line(end + 4, y + 3, at + room - 8, y + 3, 0.4, 120)
    f.write(end + 7, y, f.show("recipient.name"), wide=at + room - end - 17)

    y = top + 2 * deep + 28
    s.text(x, y, "Audiogram, if done", bold, 9.4)
    s.text(x + 272, y, "Tests wanted (circle the ear)", bold, 9.4)
    grid, high, left = y + 8, 122, x + 26
    tones = ("250", "500", "1k", "2k", "4k", "8k")
    for i, words in enumerate(tones):
        s.line(left + 18 + i * 38, grid + 10, left + 18 + i * 38, grid + high, 0.4)
        s.text(left + 18 + i * 38, grid + 7, words, plain, 7, "centre")
    for i in range(6):
        s.line(left, grid + 10 + i * (high - 10) / 5, left + 226, grid + 10 + i * (high - 10) / 5, 0.4)
        s.text(left - 4, grid + 12.5 + i * (high - 10) / 5, str(i * 20), plain, 7, "right")
    if rng.random() < 0.5:
        level = [rng.randint(14, 34)]
        for i in range(6):
            level.append(min(level[-1] + rng.randint(-3, 14), 96))
            cx, cy = left + 18 + i * 38, grid + 10 + level[-1] * (high - 10) / 100
            s.ring(cx - 4, cy - 4, 8, 8, 1.1)
            s.line(cx - 3, cy + 1, cx + 4, cy + 8, 1.1)
            s.line(cx - 3, cy + 8, cx + 4, cy + 1, 1.1)
    chosen, shown = f.note("referral.procedures[]") or [], f.note("referral.diagnoses[]") or []
    ear = ONE_EAR.get(v["referral.diagnoses[]"][0], "both")
    y += 18
    for code, words in TESTS:
        f.check(x + 274, y, f"{words} {code}", code in chosen, 9)
        if not code.startswith("31"):
            f.circled(x + 456, y, [("R", "R"), ("L", "L"), ("both", "both")], ear if code in chosen else None, 15, 9)
        y += 17
    y = grid + high + 22
    f.label(x, y, rng.choice(["What is wrong, and what should we find out?", "Complaint and question", "Tell us about the problem"]), 9.6, True)
    step = f.size + 7
    for i in range(3):
        s.line(x, y + 20 + i * step, x + wide, y + 20 + i * step, 0.4, 120)
    f.write_block(x + 4, y + 17, f.show("referral.reason"), wide - 8, leading=step / (f.size + 1.5 * case.hand))
    y += 24 + 3 * step
    for number in range(2):
        end = s.text(x, y, f"Dx {number + 1} with ICD-10", slant, 9)
        s.line(end + 4, y + 3, x + wide, y + 3, 0.4, 120)
        words = f"{f.capital(case.descriptions[shown[number]])}  {shown[number]}" if number < len(shown) else ""
        f.write(end + 8, y, words, wide=x + wide - end - 10)
        y += 17.5
    y += 19
    end = s.text(x, y, "Signature of sender", slant, 9)
    f.sign(end + 6, y, 200)
    end = s.text(x + 400, y, "visits allowed", slant, 9) + 4
    s.line(end, y + 3, x + wide, y + 3, 0.4, 120)
    f.write(end + 5, y, f.show("referral.visits"), wide=50)
    s.text(306, 778, f"No caffeine and no motion sickness pills for 48 hours before balance tests.  Hearing aid repairs: {f.extra('billing_phone')}", plain, 7.6, "centre")
    f.imply("referral.specialty", "recipient.specialty", "referral.type", "insurance.auth_required")
    return f
