"""A care coordinator's referral summary typed in a word processor: headings with round bullets under them, several facts behind one another on a bullet, many without a label, telephones told by a word beside them."""
import clinical
import fonts
from form import Form
from sheet import fold

SPECIALTIES, HAND = clinical.GENERAL + clinical.THIRTEENTH + clinical.TWELFTH + ["Pain Management", "Nephrology", "Podiatry", "General Surgery", "Hematology", "Allergy & Immunology"], 0
HASTE = {"routine": ["Routine", "Priority: Routine", "Timeframe: routine"], "urgent": ["URGENT", "Priority: Urgent", "Timeframe: urgent, within one week"], "emergent": ["EMERGENT", "Priority: Emergent", "Timeframe: emergent, today"]}


def draw(case, rng):
    case.capitals, v = False, case.values
    v["referral.type"] = rng.choice(["provider", "provider", "provider", "second_opinion"])
    f = Form(case, rng, rng.choice(["serif", "open", "sans", "dejavu"]), rng.choice([10, 10.4]))
    s, plain, bold, x, wide, y = f.sheet, f.label_font, f.label_font + "-b", 58, 496, 62
    step = f.size * 1.3
    title = rng.choice(["Referral Summary", "REFERRAL", "Specialty Referral", "Referral for Consultation"])
    field = f.show("referral.specialty")
    s.text(306, y, f"{title}{rng.choice([': ', ' - '])}{field}", bold, 14, "centre")
    y += 26

    def head(words):
        nonlocal y
        s.text(x, y, words, bold, f.size + 0.6)
        if under:
            s.line(x, y + 2.5, fonts.width(words, bold, f.size + 0.6) + x, y + 2.5, 0.7)
        y += step + 1.5

    def bullet(words, deep=0):
        """One bullet, its label in front in bold when it has one."""
        nonlocal y
        if not words:
            return
        label, _, rest = words.partition("::")
        left = x + 22 + 18 * deep
        s.text(left - 11, y, "\u2022" if not deep else "-", plain, f.size)
        if not rest and "::" not in words:
            label, rest = "", words
        start = s.text(left, y, label + ":", bold if strong else plain, f.size) + 4 if label else left
        for n, one in enumerate(fold(rest, x + wide - start, plain, f.size)[:1]):
            s.text(start, y, one, plain, f.size)
            rest = rest.strip()[len(one):].strip() if " ".join(rest.split()).startswith(one) else ""
        y += step
        for one in fold(rest, x + wide - left, plain, f.size):
            s.text(left, y, one, plain, f.size)
            y += step

    def gap():
        nonlocal y
        y += step * 0.5

    under, strong = rng.random() < 0.4, rng.random() < 0.6
    phone = lambda number, kind: rng.choice(["{0} {1}", "{1} ({0})", "{0}: {1}"]).format(kind, number) if number else ""
    join = lambda *bits: rng.choice([", ", "; ", " | "]).join(b for b in bits if b)

    def patient():
        head(rng.choice(["Patient", "Who", "Patient details"]))
        name, born = rng.choice([f.name_first_last, f.name_last_first])(), f.show("patient.dob")
        sex = f.show("patient.sex").lower()
        chart = rng.choice(["MRN {0}", "chart # {0}", "our ID {0}"]).format(f.show("patient.mrn"))
        dob = rng.choice(["DOB {0}", "D.O.B. {0}", "born {0}"]).format(born) if born else ""
        if rng.random() < 0.5:
            bullet(rng.choice(["Name::{0}", "Patient::{0}", "Pt Name::{0}"]).format(name))
            bullet(join(dob[0].upper() + dob[1:] if dob else "", sex, chart))
        else:
            bullet(join(name, dob, sex, chart).replace(", , ", ", "))
        bullet(f"{rng.choice(['Lives at', 'Address', 'Home'])}::{f.show('patient.street')}, {f.place()}")
        one, two = rng.choice([("cell", "home"), ("home", "work"), ("mobile", "other")])
        bullet(join(phone(f.show("patient.phone"), one), phone(f.show("patient.phone_alt"), two), f.show("patient.email")))
        talk = {True: ["interpreter needed", "needs an interpreter"], False: ["no interpreter needed", "interpreter not needed"]}[f.note("patient.interpreter")]
        bullet(f"{rng.choice(['Language', 'Speaks', 'Preferred language'])}::{f.show('patient.language')}, {rng.choice(talk)}")
        bullet(f"{rng.choice(['Emergency contact', 'In an emergency'])}::{f.extra('emergency')}, {f.extra('emergency_phone')}")
        gap()

    def asked():
        head(rng.choice(["Request", "What we are asking", "Referral"]))
        haste = f.note("referral.urgency")
        when = f.show("referral.date")
        bullet(join(rng.choice(["Date of referral {0}", "Referred on {0}", "Referral date: {0}"]).format(when) if when else "", rng.choice(HASTE[haste]) if haste else ""))
        visits = f.show("referral.visits")
        if v["referral.type"] == "second_opinion":
            f.note("referral.type")
            bullet(rng.choice(["This is a second opinion", "Kind of visit::second opinion"]))
        bullet(f"{rng.choice(['Service', 'Service requested', 'For'])}::{f.show('referral.service')}, {visits} visit{'s' * (v['referral.visits'] > 1)}")
        shown = f.diagnoses(rng.choice(["{code} {words}", "{words} ({code})", "{words} - {code}"]))
        if shown:
            bullet(rng.choice(["Diagnoses::", "Dx::", "Diagnosis and ICD-10::"]) + " ")
            for words in shown:
                bullet(words, 1)
        bullet(rng.choice(["Procedures (CPT)", "Tests", "Please do"]) + "::" + "; ".join(f.procedures(rng.choice(["{code} {words}", "{words} ({code})"]))))
        gap()

    def story():
        reason = f.show("referral.reason")
        if reason:
            head(rng.choice(["Reason for referral", "Why", "Clinical picture"]))
            bullet(reason)
        else:
            head(rng.choice(["Background", "Other history"]))
        bullet(rng.choice(["Medicines::lisinopril 10 mg, atorvastatin 20 mg", "Medicines::metformin 500 mg twice daily", "Medicines::levothyroxine 50 mcg"]))
        bullet(rng.choice(["Allergies::none known", "Allergies::penicillin (rash)", "Allergies::latex"]))
        gap()

    def cover():
        head(rng.choice(["Insurance", "Coverage", "Payer information"]))
        payer, plan = f.show("insurance.payer"), f.show("insurance.plan")
        if payer:
            bullet(f"{rng.choice(['Primary', 'Insurance', 'Plan'])}::{payer} ({plan})")
        member, group = f.show("insurance.member_id"), f.show("insurance.group")
        bullet(join(f"{rng.choice(['Member ID', 'Subscriber #', 'ID'])} {member}" if member else "", f"{rng.choice(['group', 'group #', 'Grp'])} {group}" if group else "", f"{rng.choice(['subscriber', 'policy holder'])}: {f.show('insurance.holder')}"))
        auth = f.show("insurance.auth_number")
        f.note("insurance.auth_required")
        bullet(f"{rng.choice(['Authorization', 'Prior authorization', 'Auth'])}::{'required, number ' + auth if auth else rng.choice(['not required', 'none required'])}")
        if "insurance2.payer" in v:
            bullet(f"{rng.choice(['Secondary', 'Second insurance'])}::{f.show('insurance2.payer')}, {rng.choice(['ID', '#'])} {f.show('insurance2.member_id')}")
        gap()

    def target():
        head(rng.choice(["Referred to", "Sent to", "Specialist"]))
        bullet(join(f.show("recipient.name"), f.show("recipient.organization")))
        bullet(join(phone(f.show("recipient.phone"), "phone"), phone(f.show("recipient.fax"), "fax")))
        gap()

    def sender():
        head(rng.choice(["Referred by", "Referring provider", "From"]))
        bullet(join(f.show("referrer.name"), f"NPI {f.show('referrer.npi')}"))
        bullet(join(f.show("referrer.organization"), f"{f.extra('clinic_street')}, {f.extra('clinic_place')}"))
        bullet(join(phone(f.show("referrer.phone"), "phone"), phone(f.show("referrer.fax"), "fax")))
        bullet(f"{rng.choice(['PCP', 'Primary care'])}::{rng.choice([f.extra('pcp'), f.extra('pcp'), 'same'])}")
        gap()

    for part in rng.choice([(target, sender, patient, asked, story, cover), (patient, asked, story, cover, target, sender), (sender, target, patient, cover, asked, story)]):
        part()
    y += step
    end = s.text(x, y, rng.choice(["Signed", "Provider signature:", "Signature:"]), plain, f.size) + 8
    f.sign(end, y, 190)
    s.text(306, 774, f"{rng.choice(['Prepared by', 'Questions? Ask for'])} {f.extra('staff')}, {rng.choice(['referral coordinator', 'care coordinator'])}, {f.extra('billing_phone')}", plain, 8, "centre")
    f.imply("recipient.specialty", "referral.type")
    return f
