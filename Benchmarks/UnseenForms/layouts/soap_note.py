"""An electronic record's progress note sent as the request: history and lists on two pages, the outgoing order in the plan, insurance near the end."""
import datetime

import clinical
from form import Form

SPECIALTIES, HAND = clinical.GENERAL, 0


def draw(case, rng):
    f = Form(case, rng, rng.choice(["sans", "roboto", "serif", "dejavu"]), 9.8)
    plain, bold, x, wide = f.label_font, f.label_font + "-b", 44, 524
    v = case.values
    seen = f.away(-rng.randint(1, 9), "%m/%d/%Y")
    sent, born = datetime.date.fromisoformat(v["referral.date"]), datetime.date.fromisoformat(v["patient.dob"])
    age = (sent - born).days * 4 // 1461
    y = 0

    def head(page):
        nonlocal y
        s = f.sheet
        if page == 1:
            s.text(306, 64, f.show("referrer.organization"), bold, 14, "centre")
            s.text(306, 77, f"{f.extra('clinic_street')}, {f.extra('clinic_place')}", plain, 9, "centre")
            s.text(306, 88, f"Tel: {f.show('referrer.phone')}   Fax: {f.show('referrer.fax')}", plain, 9, "centre")
            y = 108
        else:
            s.text(x, 60, f"{f.name_last_first()}   DOB {f.show('patient.dob')}   Acc # {f.show('patient.mrn')}", plain, 8.5)
            s.text(568, 60, f"Progress Note {seen}   Page 2 of 2", plain, 8.5, "right")
            s.line(x, 65, 568, 65, 0.6)
            y = 84
        s.text(x, 772, f"Patient: {f.name_last_first()}   DOB: {f.show('patient.dob')}   Progress Note: {v['referrer.name']} {seen}", plain, 7.5)
        s.text(568, 772, f"{page}/2", plain, 7.5, "right")

    def entry(label, *lines):
        nonlocal y
        y = f.sheet.block(x, y, label, wide, bold, f.size, 1.35)
        for words in lines:
            y = f.sheet.block(x + 14, y, words, wide - 14, plain, f.size, 1.3)
        y += 4

    head(1)
    s = f.sheet
    pairs = [("Patient:", f.name_last_first(), "Account Number:", f.show("patient.mrn")),
             ("DOB:", f"{f.show('patient.dob')}   Age: {age} Y   Sex: {(f.note('patient.sex') or 'u')[0].upper()}" if "patient.dob" not in case.blank else f"   Age: -   Sex: {(f.note('patient.sex') or 'u')[0].upper()}", "Provider:", f.show("referrer.name")),
             ("Phone:", f.show("patient.phone"), "Date:", seen),
             ("Address:", f"{f.show('patient.street')}, {f.place()}", "", ""),
             ("PCP:", f.extra("pcp"), "Facility:", v["referrer.organization"].split()[0] + " Main")]
    s.box(x - 4, y - 12, wide + 8, 15 * len(pairs) + 3, 0.8)
    for a, b, c, d in pairs:
        end = s.text(x, y, a, bold, f.size) + 5
        f.write(end, y, b, wide=(295 if c else 500) - (end - x))
        if c:
            end = s.text(x + 300, y, c, bold, f.size) + 5
            f.write(end, y, d, wide=x + wide - end)
        y += 15
    y += 14
    s.text(x, y, "Subjective:", bold, 11)
    y += 16
    entry("Chief Complaints:", rng.choice(["1. Follow up. 2. Wants specialist.", "1. Problem visit. 2. Medication check."]))
    entry("HPI:", f"{'Ms.' if v['patient.sex'] == 'female' else 'Mr.'} {f.show('patient.last_name')} is seen today. Symptoms discussed in detail. Records from prior office reviewed. Interval history otherwise unremarkable; sleeping fair, appetite good.")
    entry("Current Medication:", *rng.sample(["Taking lisinopril 10 mg tablet 1 tab once a day", "Taking atorvastatin 20 mg tablet at bedtime", "Taking vitamin D3 1000 unit capsule daily", "Taking metformin ER 500 mg with supper", "Discontinued naproxen 500 mg"], 3))
    entry("Medical History:", rng.choice(["Hypertension. Seasonal allergies (J30.2).", "Hyperlipidemia (E78.5). Appendectomy 1998.", "Vitamin D deficiency (E55.9), GERD (K21.9)."]))
    entry("Allergies/Intolerance:", rng.choice(["N.K.D.A.", "Penicillin: hives", "Codeine: nausea"]))
    entry("Social History:", "Never smoker. Alcohol: occasional. Lives with family.")
    entry("ROS:", "CONSTITUTIONAL: no fever. CARDIOLOGY: see HPI. GI: no vomiting. MUSCULOSKELETAL: see HPI. PSYCHOLOGY: denies depression.")
    y += 4
    s.text(x, y, "Objective:", bold, 11)
    y += 16
    entry("Vitals:", f"BP {rng.randint(110, 158)}/{rng.randint(62, 94)} mm Hg, HR {rng.randint(58, 98)} /min, Wt {rng.randint(118, 262)} lbs, BMI {rng.randint(21, 36)}.{rng.randint(0, 9)}, Oxygen sat 9{rng.randint(5, 9)}%, Temp 98.{rng.randint(1, 8)} F.")
    entry("Examination:", "General: well nourished, no acute distress. Heart: regular, no murmur. Lungs: clear bilaterally. Abdomen: soft. Extremities: no edema. Neuro: alert, oriented.")
    entry("Past Orders:", f"Lab: CMP (Order date {f.away(-40, '%m/%d/%Y')}) result reviewed: within range. Imaging: none this year.")

    f.page()
    head(2)
    s = f.sheet
    s.text(x, y, "Assessment:", bold, 11)
    y += 16
    shown = f.diagnoses("{words} - {code}")
    entry("Assessments:", *[f"{i}. {words}{' (Primary)' if i == 1 else ''}" for i, words in enumerate(shown, 1)] or ["1. Deferred"])
    s.text(x, y + 4, "Plan:", bold, 11)
    y += 20
    entry("Treatment:", f"1. {f.capital(case.descriptions[v['referral.diagnoses[]'][0]])}" if shown else "1. As below")
    ordered = f.procedures("{words} ({code})")
    reason, urgency = f.show("referral.reason"), {"routine": "Routine", "urgent": "Urgent", "emergent": "STAT"}.get(f.note("referral.urgency"), "")
    y = s.block(x + 14, y, f"Referral To: {f.show('recipient.name')}  {f.show('referral.specialty')}", wide - 14, plain, f.size, 1.35)
    y = s.block(x + 28, y, f"{f.show('recipient.organization')}, ph {f.show('recipient.phone')}, fx {f.show('recipient.fax')}", wide - 28, plain, f.size, 1.35)
    y = s.block(x + 28, y, f"Reason: {reason}", wide - 28, plain, f.size, 1.35)
    y = s.block(x + 28, y, f"Priority: {urgency}    Ordered: {f.show('referral.date')}    Visits allowed: {f.show('referral.visits')}", wide - 28, plain, f.size, 1.35)
    if ordered:
        y = s.block(x + 28, y, f"Requested: {'; '.join(ordered)}", wide - 28, plain, f.size, 1.35)
    y += 8
    entry("Others:", "Continue current medicines. Diet and exercise advised. Refills sent electronically to " + f"{f.extra('pharmacy')}, {f.extra('pharmacy_phone')}.")
    entry("Preventive Medicine:", "Influenza vaccine offered. Colorectal screening reviewed.")
    entry("Procedure Codes:", rng.choice(["99214 Office visit, established", "99213 Office visit, established; G2211"]))
    entry("Follow Up:", f"{rng.choice(['3 Months', '6 Weeks', 'after consult'])} (Reason: recheck)")
    y += 6
    s.line(x, y - 8, 568, y - 8, 0.5)
    y += 6
    entry("Insurance:", *[words for words in (f"Primary: {f.show('insurance.payer')}   Subscriber No: {f.show('insurance.member_id')}   Group No: {f.show('insurance.group')}",
                                              f"Insured Name: {f.show('insurance.holder')}", f"Secondary: {f.show('insurance2.payer')}   Subscriber No: {f.show('insurance2.member_id')}" if "insurance2.payer" in v else "") if words])
    entry("Emergency Contact:", f"{f.extra('emergency')}   {f.extra('emergency_phone')}")
    entry("Provider:", f"{f.show('referrer.name')}   NPI: {f.show('referrer.npi')}")
    y += 8
    if f.note("referrer.signed"):
        y = s.block(x, y, f"Electronically signed by {v['referrer.name']} on {f.sent('%m/%d/%Y')}{' at' if f.sent() else ''} {rng.randint(1, 12)}:{rng.randint(10, 59)} PM EST", wide, plain, f.size)
        y = s.block(x, y, "Sign off status: Completed", wide, plain, f.size)
    else:
        y = s.block(x, y, "Sign off status: Pending (not signed)", wide, plain, f.size)
    f.imply("referral.type", "recipient.specialty", "referral.service", "insurance.auth_required")
    return f
