"""A community health center's form made in a word processor: every blank a run of underscores with the answer typed into it, so that the rest of the run stays behind the value, boxes typed as brackets or parentheses, a line for the coordinator."""
import clinical
import people
from fonts import width
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Otolaryngology", "Podiatry", "Nephrology", "Hematology", "General Surgery", "Pain Management"], 0
HASTE = [[("routine", "Routine"), ("urgent", "Urgent"), ("emergent", "Emergent")], [("emergent", "STAT (same day)"), ("urgent", "Urgent (within 10 days)"), ("routine", "Routine")], [("routine", "Routine (30 days)"), ("urgent", "Urgent (7 days)"), ("emergent", "Emergency (24 hours)")]]


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    v["referrer.organization"] = next(c for c in people.CLINICS if v["referrer.organization"].startswith(c)) + rng.choice([" Community Health Center", " Health Center", " Family Health Centers"])
    f = Form(case, rng, rng.choice(["serif", "sans", "serif", "open"]), rng.choice([9.4, 10.2]))
    f.pen = rng.choice([f.label_font, f.label_font, f.label_font + "-b", "mono"])
    s, plain, bold, x, wide = f.sheet, f.label_font, f.label_font + "-b", 50, 512
    typed, lead, strong = f.size - 0.8 if f.pen == "mono" else f.size, rng.choice(["_", "__", "___"]), bold if rng.random() < 0.3 else plain
    s.text(306, 64, f.show("referrer.organization"), bold, 15, "centre")
    s.text(306, 77, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9.2, "centre")
    s.text(306, 88, rng.choice(["Phone: {0}    Fax: {1}", "Tel {0} - Fax {1}", "Main {0}   Referrals fax {1}"]).format(f.show("referrer.phone"), f.show("referrer.fax")), plain, 9.2, "centre")
    s.text(306, 109, rng.choice(["SPECIALTY REFERRAL FORM", "Referral to Specialist", "REFERRAL / CONSULTATION REQUEST", "External Referral Form"]), bold, 13, "centre")
    y, drop, sign = 129, rng.choice([16.8, 18.6]), rng.choice([("(X)", "(  )"), ("[X]", "[  ]"), ("_X_", "___")])

    def blanks(*parts, gap=drop, at=x):
        """Label, underscores, the typed answer, and what is left of the underscores."""
        nonlocal y
        for share, label, value in parts:
            end = s.text(at, y, label + ":", strong, f.size) + 3
            stop, size = at + share * wide - 6, typed
            if value:
                end = s.text(end, y, lead, plain, f.size)
                while size > 6 and width(value, f.pen, size) > stop - end - 8:
                    size -= 0.25
                end = s.text(end + 1, y, value, f.pen, size) + 1
            s.text(end, y, "_" * int(max(0, stop - end) / width("_", plain, f.size)), plain, f.size)
            at += share * wide
        y += gap

    def boxes(label, options, chosen, at=x, gap=drop):
        nonlocal y
        end = s.text(at, y, label + ":", strong, f.size) + 8
        for value, words in options:
            end = s.text(end, y, f"{sign[value != chosen]} {words}", plain, f.size) + 12
        y += gap
        return end

    def head(words):
        nonlocal y
        y += 5
        end = s.text(x, y, words, bold, 10.4)
        s.line(x, y + 2, end, y + 2, 0.8)
        y += 16.5

    def patient():
        head(rng.choice(["PATIENT INFORMATION", "Patient", "Patient Information"]))
        if rng.random() < 0.5:
            blanks((0.38, "Last name", f.show("patient.last_name")), (0.36, "First name", f.show("patient.first_name")), (0.26, "Middle", f.show("patient.middle_name")))
        else:
            blanks((1, rng.choice(["Patient name", "Name of patient", "Name"]), rng.choice([f.name_first_last, f.name_last_first])()))
        blanks((0.37, rng.choice(["DOB", "Date of birth", "Birth date"]), f.show("patient.dob")), (0.38, rng.choice(["MRN", "Chart #", "Medical record #"]), f.show("patient.mrn")), (0.25, rng.choice(["Sex", "Gender"]), f.show("patient.sex")))
        blanks((0.48, "Address", f.show("patient.street")), (0.52, rng.choice(["City/State/Zip", "City, state, zip"]), f.place()))
        one, two = rng.choice([("Phone", "Other phone"), ("Cell phone", "Home phone"), ("Home phone", "Message phone")])
        blanks((0.5, one, f.show("patient.phone")), (0.5, two, f.show("patient.phone_alt")))
        blanks((0.46, rng.choice(["Language", "Primary language", "Preferred language"]), f.show("patient.language")), gap=0)
        boxes(rng.choice(["Interpreter needed", "Interpreter"]), [(True, "Yes"), (False, "No")], f.note("patient.interpreter"), x + 0.46 * wide)

    def insurance():
        head(rng.choice(["INSURANCE", "Insurance / Payment", "Coverage"]))
        boxes(rng.choice(["Patient is", "Payment"]), [(0, "Insured"), (1, "Sliding fee"), (2, "Self pay")], 0)
        blanks((0.58, rng.choice(["Insurance", "Primary insurance", "Insurance company"]), f.show("insurance.payer")), (0.42, rng.choice(["ID #", "Member ID", "Policy #"]), f.show("insurance.member_id")))
        blanks((0.44, rng.choice(["Group #", "Group"]), f.show("insurance.group")), (0.56, rng.choice(["Subscriber", "Policy holder", "Name of insured"]), f.show("insurance.holder")))
        if "insurance2.payer" in v:
            blanks((0.58, rng.choice(["Secondary", "Other insurance"]), f.show("insurance2.payer")), (0.42, "ID #", f.show("insurance2.member_id")))
        end = boxes(rng.choice(["Prior authorization required", "Authorization needed"]), [(True, "Yes"), (False, "No")], f.note("insurance.auth_required"), gap=0)
        blanks(((x + wide - end) / wide, rng.choice(["Auth #", "Number"]), f.show("insurance.auth_number")), at=end)

    def target():
        head(rng.choice(["REFER TO", "Referred To", "Specialist"]))
        blanks((0.5, rng.choice(["Specialty", "Specialty requested"]), f.show("referral.specialty")), (0.5, rng.choice(["Provider", "Specialist", "Doctor"]), f.show("recipient.name")))
        blanks((0.48, rng.choice(["Facility", "Practice", "Clinic"]), f.show("recipient.organization")), (0.26, "Ph", f.show("recipient.phone")), (0.26, "Fax", f.show("recipient.fax")))

    def reason():
        nonlocal y
        head(rng.choice(["REASON FOR REFERRAL", "Clinical Information", "Referral Information"]))
        codes, coded = f.note("referral.diagnoses[]") or [], rng.choice(["ICD-10", "ICD-10 code", "Dx code"])
        for n in range(max(1, len(codes))):
            called = f.capital(case.descriptions[codes[n]]) if codes else ""
            rows = [(0.72, "Diagnosis" + (f" {n + 1}" if len(codes) > 1 else ""), called), (0.28, coded, codes[n] if codes else "")]
            if width(called, f.pen, typed) > 0.72 * wide - 110:
                blanks((1, *rows.pop(0)[1:]))
            blanks(*rows)
        blanks((0.58, rng.choice(["Service requested", "Type of visit", "Request"]), f.show("referral.service")), (0.42, rng.choice(["Number of visits", "Visits", "# of visits"]), f.show("referral.visits")))
        blanks((1, rng.choice(["Procedure / CPT", "Procedures", "Tests requested"]), ", ".join(f.procedures(rng.choice(["{words} {code}", "{code} {words}", "{words} ({code})"])))))
        s.text(x, y, rng.choice(["Reason for referral", "Brief history and question", "Reason / symptoms"]) + ":", strong, f.size)
        y = s.block(x + 8, y + 13.5, f.show("referral.reason") or "_" * 70, wide - 16, f.pen, typed, 1.3) + 4
        boxes("Attached", [(1, "Notes"), (2, "Labs"), (3, "Imaging"), (4, "Medication list")], rng.choice([1, 2, 4]))

    def sender():
        nonlocal y
        head(rng.choice(["REFERRING PROVIDER", "Referred By", "Provider"]))
        blanks((0.6, rng.choice(["Provider name", "Referring provider", "Name (print)"]), f.show("referrer.name")), (0.4, rng.choice(["NPI", "NPI #", "Individual NPI"]), f.show("referrer.npi")))
        blanks((0.5, rng.choice(["Referral coordinator", "Contact"]), f.extra("staff")), (0.5, rng.choice(["PCP if different", "PCP"]), f.extra("pcp") if rng.random() < 0.5 else ""), gap=25)
        end = s.text(x, y, rng.choice(["Signature", "Provider signature"]) + ":", strong, f.size) + 5
        f.sign(end, y, 190)

    blanks((0.44, rng.choice(["Date", "Date of referral", "Referral date", "Today's date"]), f.show("referral.date")))
    boxes(rng.choice(["Urgency", "Priority", "Type of referral"]), rng.choice(HASTE), f.note("referral.urgency"), gap=13)
    for part in rng.choice([(patient, insurance, target, reason, sender), (target, patient, insurance, reason, sender), (patient, target, reason, insurance, sender)]):
        part()
    s.text(x, 779, rng.choice(["Coordinator use:  Appt date ____________  Patient told ____  Report received ____  Closed ____", "Office use only: tracked ______   appointment ______________   consult note back ______"]), plain, 8)
    f.imply("recipient.specialty", "referral.type")
    return f
