"""What stands on real forms besides the fields: other people and their telephones, second numbers, other dates, boxes for the office, lists of places and doctors, unrelated questions, small print. Nothing here is truth."""
from grammar.cells import Item, table
from grammar.values import Options, Text

MEDICINES = ["lisinopril 10 mg daily", "atorvastatin 20 mg at bedtime", "metformin 500 mg BID", "omeprazole 20 mg daily", "levothyroxine 75 mcg daily", "albuterol inhaler PRN", "sertraline 50 mg daily", "amlodipine 5 mg daily", "gabapentin 300 mg TID", "aspirin 81 mg daily", "losartan 50 mg daily", "none"]
ALLERGIES = ["NKDA", "penicillin", "sulfa", "none known", "codeine (nausea)", "latex", "shellfish", "see chart"]
CONDITIONS = ["Diabetes", "Hypertension", "Asthma", "COPD", "Stroke", "Seizures", "Cancer", "Kidney disease", "Sleep apnea", "Heart failure", "Anemia", "Anxiety", "Depression", "Glaucoma", "Arthritis", "Thyroid disease", "Hepatitis", "Pacemaker", "Blood thinner", "Smoker", "Weight loss", "Fever", "Dizziness", "Fatigue"]
ATTACHED = ["Office notes", "Last office visit note", "Lab results", "Imaging reports", "Copy of insurance card (front/back)", "Medication list", "Problem list", "EKG", "Pathology report", "Demographics sheet", "Face sheet", "Growth chart", "Immunization record", "Prior authorization", "Consult notes", "Operative report", "H&P", "Photo ID"]
SITES = ["Main Campus", "North Office", "Downtown", "East Side", "Westgate", "South Clinic", "Hospital Annex", "Lakeside", "Medical Plaza", "Airport Road", "Suite 200", "Mall Office"]
IMAGES = ["X-ray", "MRI", "CT", "Ultrasound", "EMG", "Echo", "DEXA", "Labs", "PFT", "Colonoscopy"]
EMPLOYERS = ["Retired", "Self-employed", "School district", "Ace Hardware", "N/A", "County", "Disabled", "Student"]
PRIVACY = ["CONFIDENTIALITY NOTICE: The documents accompanying this transmission contain confidential health information that is legally privileged. If you are not the intended recipient, please notify the sender at {0} and destroy these documents.", "This fax contains protected health information (PHI) under HIPAA. If you received it in error call {0} immediately.",
           "HIPAA Notice: unauthorized disclosure of this information is prohibited by law. Misdirected faxes: {0}.", "The information in this facsimile is intended only for the addressee. If received in error, telephone {0} collect and shred all pages."]
HINTS = ["Please print clearly and complete all sections.", "Incomplete forms will be returned and may delay scheduling.", "Fax completed form with notes and copy of insurance card to {0}.", "Questions? Call our referral line at {0}.", "Please allow 3-5 business days for processing. For STAT requests call {0}.", "Please type or print in black ink. All fields marked * are required.", "Attach office notes, labs and imaging from the last 12 months.", "We will contact the patient to schedule within 2 business days.", "HMO patients need a referral number before the visit.", "Do not use this form for emergencies; dial 911.", "Thank you for trusting us with the care of your patient."]


def some(d, makers, most):
    """A few items of those that could be."""
    count = d.rng.choice([0, 0, *range(most + 1)])
    return [make() for make in d.rng.sample(makers, min(count, len(makers)))]


def about_patient(d):
    f, rng = d.f, d.rng
    years = str(d.people.age(d.v)) if "patient.dob" not in d.case.blank and "referral.date" not in d.case.blank else ""
    return some(d, [lambda: d.extra("Age", years, 0.6), lambda: d.extra("Marital Status", rng.choice("SMDW"), 0.8), lambda: d.extra(rng.choice(["SSN (last 4)", "SSN", "Soc. Sec. #"]), rng.choice(["", f"xxx-xx-{rng.randint(1000, 9999)}"]), 1), lambda: d.extra(rng.choice(["Employer", "Occupation"]), rng.choice(EMPLOYERS), 1.2),
                    lambda: d.extra(rng.choice(["Emergency Contact", "Emerg. contact / phone", "Next of Kin"]), f"{f.extra('emergency')} {f.extra('emergency_phone')}", 2), lambda: d.extra(rng.choice(["Race", "Ethnicity", "Race/Ethnicity"]), rng.choice(["", "declined", "White", "Black", "Hispanic", "Asian"]), 0.9),
                    lambda: d.extra(rng.choice(["Guardian", "Parent / Guardian (if minor)", "Responsible Party", "Caregiver"]), rng.choice(["", f.extra("guarantor")]), 1.4), lambda: d.extra(rng.choice(["Height", "Weight"]), rng.choice(["", str(rng.randint(60, 75)), str(rng.randint(110, 260))]), 0.6), d.odd, d.odd], 4)


def about_coverage(d):
    rng, self_held = d.rng, d.v["insurance.holder"] == "Self"
    born = f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{rng.randint(1940, 1985)}"
    return some(d, [lambda: d.extra(rng.choice(["Subscriber DOB", "Insured's Date of Birth", "Policy Holder DOB"]), "" if self_held else born, 1.1), lambda: d.extra(rng.choice(["Relationship to patient", "Relationship", "Pt. relationship to insured"]), "self" if self_held else rng.choice(["spouse", "parent", ""]), 1), lambda: d.extra(rng.choice(["Insurance Phone", "Ins. Phone #", "Payer phone", "Customer service #"]), rng.choice(["", d.phone()]), 1.1),
                    lambda: d.extra(rng.choice(["Effective Date", "Coverage effective"]), rng.choice(["", f"01/01/20{rng.randint(18, 25)}"]), 1), lambda: d.extra(rng.choice(["Copay", "Co-pay $"]), rng.choice(["", "$25", "$40"]), 0.7), lambda: d.extra(rng.choice(["Payer ID", "RxBIN", "Ins. address / P.O. Box"]), rng.choice(["", f"{rng.randint(10000, 99999)}"]), 0.9), lambda: d.extra(rng.choice(["Guarantor", "Guarantor name"]), d.f.extra("guarantor"), 1.3),
                    lambda: d.extra(rng.choice(["Eligibility verified by", "Verified with / ref #"]), "", 1.2), d.odd], 3)


def about_referrer(d):
    f, rng = d.f, d.rng
    return some(d, [lambda: d.extra(rng.choice(["Address", "Office Address", "Practice address"]), f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", 3), lambda: d.extra(rng.choice(["Contact Person", "Office Contact", "Contact", "Referral Coordinator", "Person completing form", "Form completed by", "Scheduler"]), f.extra("staff"), 1.1), lambda: d.extra(rng.choice(["Contact phone / ext.", "Direct line", "Back line", "After hours"]), f.extra("after_hours"), 1),
                    lambda: d.extra(rng.choice(["Tax ID", "TIN", "Tax ID #", "Federal Tax ID"]), f.extra("tax_id"), 1), lambda: d.extra(rng.choice(["Group NPI", "Billing NPI", "Facility NPI", "Organization NPI"]), f.extra("group_npi"), 1), lambda: d.extra(rng.choice(["PCP", "PCP (if different)", "Primary Care Physician", "Family doctor"]), f.extra("pcp"), 1.4), lambda: d.extra("PCP Phone", f.extra("pcp_phone"), 1), lambda: d.extra(rng.choice(["cc", "Copy to", "Supervising physician"]), f.extra("cc"), 1.4), lambda: d.extra(rng.choice(["Email", "Office e-mail", "License #", "DEA #", "Medicaid Provider #", "UPIN"]), "", 1.1)], 4)


def about_recipient(d):
    f, rng = d.f, d.rng
    return some(d, [lambda: d.extra(rng.choice(["Address", "Location address"]), f"{f.extra('recipient_street')}, {f.extra('recipient_place')}", 3), lambda: d.extra(rng.choice(["NPI", "Specialist NPI", "Servicing NPI"]), f.extra("recipient_npi"), 1), lambda: d.extra(rng.choice(["Appointment date", "Appt. date/time", "Scheduled for"]), rng.choice(["", f.away(rng.randint(5, 40))]), 1.2), lambda: d.extra("Tax ID", "", 1), d.odd], 2)


def about_request(d):
    f, rng = d.f, d.rng
    return some(d, [lambda: d.extra(rng.choice(["Valid from", "Effective date", "Start date"]), f.away(rng.randint(0, 5)), 1), lambda: d.extra(rng.choice(["Valid through", "Expires", "Expiration date", "End date"]), f.away(rng.randint(60, 365)), 1), lambda: d.extra(rng.choice(["Last office visit", "Date last seen", "Last visit"]), f.away(-rng.randint(0, 40)), 1), lambda: d.extra(rng.choice(["Place of service", "Setting"]), rng.choice(["11", "Office", "Outpatient", ""]), 0.9), lambda: d.extra(rng.choice(["Referral #", "Order #", "Tracking no.", "Reference"]), rng.choice(["", f.extra("order")]), 1), d.odd], 3)


def about_illness(d):
    f, rng = d.f, d.rng
    return some(d, [lambda: d.extra(rng.choice(["Date of onset", "Onset", "Date of injury"]), rng.choice(["", f.away(-rng.randint(20, 400))]), 1), lambda: d.extra(rng.choice(["Allergies", "Drug allergies"]), rng.choice(ALLERGIES), 1.3), lambda: d.extra(rng.choice(["Current medications", "Medications", "Meds"]), ", ".join(rng.sample(MEDICINES[:-1], rng.randint(1, 3))), 9), lambda: d.extra(rng.choice(["Previous treatment", "Prior treatment / specialists seen", "Treatment to date"]), rng.choice(["", "rest, NSAIDs", "see notes"]), 9), lambda: Item(rng.choice(["Previous imaging", "Tests done", "Prior studies"]), Options([(w, w) for w in rng.sample(IMAGES, rng.randint(3, 6))], rng.choice([None, IMAGES[0]]), "box", size=d.look.size - 0.6), 9), d.odd], 3)


# sections -------------------------------------------------------------------

def contact(d, name):
    """Another person with a telephone: emergency contact, guarantor, PCP or pharmacy."""
    f, rng = d.f, d.rng
    who = {"emergency": (f.extra("emergency"), f.extra("emergency_phone")), "guarantor": (f.extra("guarantor"), d.phone()), "pcp": (f.extra("pcp"), f.extra("pcp_phone")), "pharmacy": (f.extra("pharmacy"), f.extra("pharmacy_phone")), "cc": (f.extra("cc"), d.phone())}[name]
    items = [d.extra(rng.choice(["Name", "Full name"]), who[0], 1.6), d.extra(rng.choice(["Phone", "Telephone", "Phone #"]), who[1], 1)]
    more = {"emergency": "Relationship", "guarantor": "Relationship to patient", "pcp": "NPI", "pharmacy": "Location", "cc": "Fax"}[name]
    return items + [d.extra(more, "" if name != "emergency" else rng.choice(["sister", "spouse", "son", "friend"]), 1)] * (rng.random() < 0.7)


def office(d):
    """Blanks for the receiving office, most of them empty."""
    rng = d.rng
    labels = rng.sample(["Received by", "Date received", "Appt date", "Time", "Provider", "Authorized by", "Verified by", "Patient called", "Entered", "Scheduled by", "Chart #", "Visits approved", "Auth from / to", "Initials", "LM 1", "LM 2", "Notes"], rng.randint(3, 7))
    return [d.extra(w, "", rng.choice([0.8, 1, 1.3])) for w in labels]


def ticks(d, words, few, many):
    """A list of boxes, some ticked."""
    rng, listed = d.rng, d.rng.sample(words, d.rng.randint(few, min(many, len(words))))
    ticked = rng.choice([None, None, *listed])
    return [Item("", Options([(w, w) for w in listed], ticked, "box", size=d.look.size - 0.6), 9)]


def places(d):
    """The recipient's own offices with their telephones."""
    rng = d.rng
    sites = [f"{w}  {d.phone()}" for w in rng.sample(SITES, rng.randint(2, 5))]
    return [Item("", Options([(w, w) for w in sites], rng.choice([None, sites[0]]), "box", rng.random() < 0.4, d.look.size - 0.4), 9)]


def doctors(d):
    """The recipient's physicians, none chosen but the one that the referral names."""
    rng = d.rng
    asked = d.f.show("recipient.name") if d.asks("recipient.name") else None
    names = [d.people.clinician(rng) for _ in range(rng.randint(2, 5))] + [asked] * bool(asked)
    rng.shuffle(names)
    return [Item("", Options([(w, w) for w in names + ["First available"]], asked, "box", rng.random() < 0.3, d.look.size - 0.4), 9)]


def work(d):
    return [d.odd(), d.extra("Claim #", "", 1), d.extra("Date of injury", "", 1), d.extra("Employer", d.rng.choice(EMPLOYERS + [""] * 8), 1.2), d.extra("Attorney / phone", "", 1.5), d.extra("Adjuster", "", 1)][:d.rng.randint(3, 6)]


def vitals(d):
    rng = d.rng
    told = [("BP", f"{rng.randint(105, 160)}/{rng.randint(60, 95)}"), ("Pulse", str(rng.randint(55, 100))), ("Temp", f"98.{rng.randint(0, 9)}"), ("Wt", f"{rng.randint(110, 270)} lb"), ("Ht", f"{rng.randint(4, 6)}'{rng.randint(0, 11)}\""), ("BMI", f"{rng.randint(19, 41)}.{rng.randint(0, 9)}"), ("SpO2", f"{rng.randint(92, 100)}%")]
    return [d.extra(a, b, 0.6) for a, b in told[:rng.randint(3, 7)]]


def medicines(d):
    """A table of medicines."""
    listed = [w.split(" ", 1) + [""] for w in d.rng.sample(MEDICINES[:-1], d.rng.randint(2, 5))]
    heads = ["Medication", "Dose / directions", "Prescriber"][:d.rng.choice([2, 3])]
    return [lambda f, look, wide: table(f, look, heads, [[Text(c) for c in x[:len(heads)]] for x in listed], [1.4, 2, 1][:len(heads)], wide)]
