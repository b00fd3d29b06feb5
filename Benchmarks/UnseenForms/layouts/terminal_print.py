"""A terminal's print from a tribal or county program that buys care elsewhere: typewriter letters in two columns with labels set to the right before their colons, lines of hyphens, names without a space behind the comma, eligibility as columns at fixed stops, an electronic signature after a slash."""
import textwrap

import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL + ["Pain Management", "Otolaryngology", "Nephrology", "Hematology", "Podiatry", "General Surgery", "Vascular Surgery"], 0
PROGRAMS = ["PURCHASED/REFERRED CARE", "COUNTY SPECIALTY ACCESS PROGRAM", "CONTRACT HEALTH SERVICES", "REFERRED CARE INFORMATION SYSTEM"]
HASTE = [{"routine": "ROUTINE", "urgent": "URGENT", "emergent": "EMERGENT"}, {"routine": "III - ROUTINE", "urgent": "II - URGENT", "emergent": "I - EMERGENT"}, {"routine": "Routine", "urgent": "Urgent", "emergent": "Stat"}]
COLUMNS = 92


def draw(case, rng):
    v = case.values
    v["referral.type"] = "provider"
    case.capitals = rng.random() < 0.55
    case.dates = rng.choice(["%m/%d/%Y", "%b %d, %Y", "%m/%d/%y", "%b %d,%Y"])
    f = Form(case, rng, "mono", 9)
    s, y, voice, gap = f.sheet, 62, str.upper if case.capitals or rng.random() < 0.5 else str, rng.choice([11.2, 11.8])

    def put(words="", skip=0, font="mono"):
        nonlocal y
        s.text(50, y, words, font, 9)
        y += gap + skip

    def rule(words=""):
        nonlocal y
        y += 2
        fill = rng_fill
        put(f" {words} ".center(COLUMNS, fill) if words else fill * COLUMNS)

    def long(label, words, tab=20):
        """One pair over the whole width, folded under its own start."""
        for n, line in enumerate(textwrap.wrap(str(words), COLUMNS - tab - 2) or [""]):
            put(f"{voice(label) + ':' if n == 0 else '':>{tab}} {line}")

    def two(first, second):
        """Two pairs on one line, or on two where the first is too long."""
        (a, one), (b, other) = first, second
        if len(str(one)) > 26 or len(str(other)) > 26:
            long(a, one)
            long(b, other)
        else:
            put(f"{voice(a) + ':':>20} {one!s:<26}{voice(b) + ':':>18} {other}")

    rng_fill = rng.choice(["-", "=", "-"])
    put(f"{f.extra('staff').upper():<30}{'*** CONFIDENTIAL PATIENT INFORMATION ***':^40}{f.away(rng.randint(0, 2), '%b %d, %Y').upper():>22}")
    put(rng.choice(PROGRAMS).center(COLUMNS), font="mono-b")
    put(f"{f.show('referrer.organization')}".center(COLUMNS))
    put(f"{f.extra('clinic_street')}, {f.extra('clinic_place')}".center(COLUMNS))
    put(f"PH: {f.show('referrer.phone')}  FAX: {f.show('referrer.fax')}".center(COLUMNS))
    rule()

    def record():
        two((rng.choice(["Referral #", "Referral no.", "Request no."]), f"{rng.randint(20, 99)}{rng.randint(10 ** 7, 10 ** 9)}"), ("Status", rng.choice(["ACTIVE", "PENDING", "APPROVED"])))
        two((rng.choice(["Date initiated", "Date of referral", "Initiated"]), f.show("referral.date")), (rng.choice(["Priority", "Urgency", "Medical priority"]), rng.choice(HASTE).get(f.note("referral.urgency"), "")))
        two(("Inpt/outpt", "OUTPATIENT"), (rng.choice(["No. of visits", "Visits", "# outpt visits"]), f.show("referral.visits")))

    def target():
        rule(rng.choice(["REFERRED TO", "PRIMARY VENDOR", "OUTSIDE PROVIDER"]))
        two((rng.choice(["Specialty", "Clinic"]), f.show("referral.specialty")), (rng.choice(["Provider", "Specific prov"]), f.show("recipient.name")))
        long(rng.choice(["Vendor", "Facility"]), f.show("recipient.organization"))
        long("Address", f"{f.extra('recipient_street')}, {f.extra('recipient_place')}")
        two((rng.choice(["Vendor phone", "Phone"]), f.show("recipient.phone")), (rng.choice(["Vendor fax", "Fax"]), f.show("recipient.fax")))

    def patient():
        rule(rng.choice(["PATIENT IDENTIFICATION", "PATIENT", "PATIENT DATA"]))
        middle = f.show("patient.middle_name")
        name = f"{f.show('patient.last_name')},{f.show('patient.first_name')}" + (f" {middle}" if middle else "")
        two((rng.choice(["Patient", "Name", "Patient name"]), name), (rng.choice(["HRN", "Chart #", "Health record no."]), f.show("patient.mrn")))
        two((rng.choice(["DOB", "Date of birth", "Birthdate"]), f.show("patient.dob")), ("Sex", f.show("patient.sex")))
        long(rng.choice(["Mailing address", "Address", "Street"]), f"{f.show('patient.street')}, {f.place()}")
        two((rng.choice(["Home phone", "Phone", "Residence phone"]), f.show("patient.phone")), (rng.choice(["Other phone", "Msg phone", "Work phone"]), f.show("patient.phone_alt")))
        two((rng.choice(["Language", "Pref language"]), f.show("patient.language")), (rng.choice(["Interpreter", "Interp. required"]), f.show("patient.interpreter")))
        two(("Emerg contact", f.extra("emergency")), ("EC phone", f.extra("emergency_phone")))

    def coverage():
        rule(rng.choice(["THIRD PARTY ELIGIBILITY", "ALTERNATE RESOURCES", "OTHER COVERAGE"]))
        put(voice(f"   {rng.choice(['Coverage', 'Insurer', 'Insurance']):<43}{rng.choice(['Policy #', 'ID Number', 'Member #']):<20}{rng.choice(['Group #', 'Group'])}"))
        put("   " + "-" * 41 + "  " + "-" * 18 + "  " + "-" * 18)
        put(f"   {f.show('insurance.payer'):<43}{f.show('insurance.member_id'):<20}{f.show('insurance.group')}")
        if "insurance2.payer" in v:
            put(f"   {f.show('insurance2.payer'):<43}{f.show('insurance2.member_id')}")
        two((rng.choice(["Holder", "Subscriber", "Policy holder"]), f.show("insurance.holder")), (rng.choice(["Plan", "Coverage type"]), f.show("insurance.plan")))
        two((rng.choice(["Prior auth req", "Auth required"]), f.show("insurance.auth_required")), (rng.choice(["Auth #", "PA number"]), f.show("insurance.auth_number") or "NONE"))

    def medical():
        rule(rng.choice(["PURPOSE OF REFERRAL", "CLINICAL DATA", "MEDICAL INFORMATION"]))
        long(rng.choice(["Purpose", "Service req", "Services"]), f.show("referral.service"))
        for n, words in enumerate(f.diagnoses(rng.choice(["{code}  {words}", "{words} - {code}", "[{code}] {words}"])) or [""], 1):
            long(f"{dx} {n}", words)
        for n, words in enumerate(f.procedures(rng.choice(["{code}  {words}", "{words} - {code}"])), 1):
            long(f"{cpt} {n}", words)
        put(f"  {voice(rng.choice(['Pertinent history and findings', 'Reason for referral', 'Pertinent med hx/lab']))}:")
        for line in textwrap.wrap(f.show("referral.reason"), COLUMNS - 8):
            put(f"      {line}")
        long("Allergies", rng.choice(["NKDA", "PENICILLIN", "SULFA", "IODINE"]))

    def sender():
        rule(rng.choice(["REQUESTING PROVIDER", "REFERRING PROVIDER", "REQUESTED BY"]))
        two((rng.choice(["Provider", "Requested by", "Referring prov"]), f.show("referrer.name")), ("NPI", f.show("referrer.npi")))
        two(("PCP", f.extra("pcp")), (rng.choice(["Case manager", "Contact"]), f.extra("staff").upper()))

    dx, cpt = rng.choice(["Prov Dx", "Diagnosis", "Dx"]), rng.choice(["CPT", "Procedure", "Proposed CPT"])
    record()
    for part in rng.choice([(patient, target, coverage, medical, sender), (target, patient, medical, coverage, sender), (sender, patient, coverage, target, medical), (patient, coverage, sender, target, medical)]):
        part()
    rule()
    y += 8
    clock = f"@{rng.randint(8, 16):02d}:{rng.randint(10, 59)}"
    if f.note("referrer.signed"):
        put(f"/es/ {v['referrer.name']}" + (f"     {rng.choice(['Signed', 'Signature date'])}: {f.sent('%m/%d/%Y')}{clock}" if f.sent() else ""))
    else:
        put(rng.choice(["** UNSIGNED **", "SIGNATURE: ____________________________   (NOT VALID UNTIL SIGNED)"]))
    y = max(y + 10, 706)
    for line in textwrap.wrap(rng.choice(["PAYMENT IS MADE ONLY AFTER ALL ALTERNATE RESOURCES ARE USED. THIS REFERRAL IS NOT A GUARANTEE OF PAYMENT. SEND CLAIM AND MEDICAL REPORT WITHIN 60 DAYS.", "VENDOR: BILL OTHER COVERAGE FIRST. FAX THE CONSULTATION REPORT TO THE REQUESTING FACILITY WITHIN 30 DAYS OF SERVICE."]), COLUMNS):
        put(line)
    put(f"{'PAGE 1':>{COLUMNS}}")
    f.imply("recipient.specialty", "referral.type")
    return f
