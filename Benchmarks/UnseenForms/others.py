"""Faxes that are no referrals, though many look a little like one."""
import datetime

import others_eighth
import others_eleventh
import others_fifteenth
import others_fifth
import others_fourteenth
import others_fourth
import others_ninth
import others_seventh
import others_sixteenth
import others_sixth
import others_tenth
import others_third
import others_thirteenth
import others_twelfth
import people
import people_second
import people_third
from sheet import Sheet

KINDS = ["lab_report", "chart_request", "advertisement", "consult_note", "refill_request", "authorization_denial", "blank_cover", "appointment_notice"]

# Drawn only when asked for by name, so that the sets made from the list above stay the same fax for fax.
THIRD_TUNING = ["approval_notice", "leave_form", "imaging_report"]
THIRD_ASIDE = ["returned_request", "claim_statement", "admission_notice"]
FOURTH_ASIDE = ["coverage_response", "therapy_discharge", "directory_check"]
FIFTH_ASIDE = ["care_plan_signed", "drug_questionnaire", "vaccine_record", "complaint_letter"]
SIXTH_ASIDE = ["patient_registration", "pathology_report", "records_release"]
SEVENTH_ASIDE = ["emergency_summary", "drug_denial", "device_check"]
EIGHTH_ASIDE = ["referral_closed", "procedure_report", "chart_audit"]
NINTH_ASIDE = ["pended_request", "surgical_clearance", "visit_summary"]
TENTH_ASIDE = ["transport_form", "usage_report", "care_gap_notice"]
ELEVENTH_ASIDE = ["disease_report", "appeal_letter", "referral_log", "tumor_board", "new_physician"]
TWELFTH_ASIDE = ["peer_to_peer", "hospital_discharge", "progress_note", "pharmacy_query", "supplemental_order", "work_status", "echo_report", "attorney_letter", "surgery_schedule", "nursing_notice"]
# The thirteenth set's kinds; they serve for tuning since the fourteenth came.
THIRTEENTH_ASIDE = ["eye_exam_report", "infusion_record", "benefit_summary", "school_medicine_form", "nerve_study_report"]
# The fourteenth set's kinds, all kept aside.
FOURTEENTH_ASIDE = ["answering_service", "consult_note_request", "sleep_study_report", "death_certificate_worksheet", "privileges_check"]
# The fifteenth set's kinds, with people of the second pool, all kept aside.
FIFTEENTH_ASIDE = ["dismissal_letter", "independent_exam", "equipment_delivery", "anticoagulation_note", "home_assessment"]
# The sixteenth set's kinds, with people of the third pool, all kept aside.
SIXTEENTH_ASIDE = ["ambulance_report", "social_work_note", "lab_recollect_notice", "trial_screening_letter"]

NAMED = THIRD_TUNING + THIRD_ASIDE + FOURTH_ASIDE + FIFTH_ASIDE + SIXTH_ASIDE + SEVENTH_ASIDE + EIGHTH_ASIDE + NINTH_ASIDE + TENTH_ASIDE + ELEVENTH_ASIDE + TWELFTH_ASIDE + THIRTEENTH_ASIDE + FOURTEENTH_ASIDE + FIFTEENTH_ASIDE + SIXTEENTH_ASIDE


class Desk:
    """The people and numbers that the pages of one fax share."""

    def __init__(self, rng, day, people=people):
        self.rng, self.day = rng, day
        self.city, self.state, self.zip3, area = rng.choice(people.PLACES)
        self.numbers = people.Phones(rng, area)
        first, last = people.person(rng)
        self.patient, self.patient_last = f"{first} {last}", f"{last}, {first}"
        self.born = datetime.date(rng.randint(1938, 2004), rng.randint(1, 12), rng.randint(1, 28)).strftime("%m/%d/%Y")
        self.doctor, self.other = people.clinician(rng), people.clinician(rng)
        self.clinic = f"{rng.choice(people.CLINICS)} {rng.choice(people.KINDS)}"
        self.font = rng.choice(["sans", "serif", "roboto", "open"])
        self.sheet = Sheet()

    def phone(self):
        n = self.numbers.next()
        return f"({n[:3]}) {n[3:6]}-{n[6:]}"

    def when(self, days=0):
        return (self.day + datetime.timedelta(days)).strftime("%m/%d/%Y")

    def title(self, y, left, right=""):
        self.sheet.text(45, y, left, self.font + "-b", 15)
        self.sheet.text(567, y, right, self.font + "-b", 12, "right")

    def rows(self, y, pairs, x=45, at=180, gap=16):
        for label, value in pairs:
            self.sheet.text(x, y, label, self.font + "-b", 10)
            self.sheet.text(at, y, value, self.font, 10)
            y += gap
        return y

    def prose(self, y, *paragraphs):
        for words in paragraphs:
            y = self.sheet.block(45, y, words, 520, self.font, 10.5, 1.35) + 9
        return y


def lab_report(d):
    d.title(80, "Tri-County Reference Laboratory", "FINAL REPORT")
    y = d.rows(110, [("Patient", d.patient_last), ("DOB / Sex", f"{d.born}  F"), ("Specimen", f"S{d.rng.randint(10**6, 10**7)}"), ("Collected", d.when(-2)), ("Reported", d.when()), ("Ordering provider", d.doctor), ("Client phone", d.phone())])
    d.sheet.line(45, y, 567, y)
    for i, words in enumerate(("TEST", "RESULT", "FLAG", "REFERENCE")):
        d.sheet.text((45, 260, 350, 430)[i], y + 16, words, d.font + "-b", 9.5)
    for test, low, high, unit in (("WBC", 4, 11, "K/uL"), ("Hemoglobin", 12, 16, "g/dL"), ("Platelets", 150, 400, "K/uL"), ("Glucose", 70, 99, "mg/dL"), ("Creatinine", 0.6, 1.2, "mg/dL"), ("Sodium", 136, 145, "mmol/L"), ("TSH", 0.4, 4.5, "mIU/L")):
        y += 17
        result = round(d.rng.uniform(low * 0.9, high * 1.15), 1)
        for x, words in ((45, test), (260, f"{result} {unit}"), (350, "H" if result > high else "L" if result < low else ""), (430, f"{low} - {high}")):
            d.sheet.text(x, y + 18, words, d.font, 10)
    d.prose(y + 60, f"Director: {d.other}. Questions: client services {d.phone()}.")


def chart_request(d):
    d.title(80, d.clinic, "Medical Records")
    y = d.rows(115, [("To", f"Health Information, fax {d.phone()}"), ("Patient", d.patient), ("Birthdate", d.born), ("Date", d.when())])
    y = d.prose(y + 10, "Please send us the following from your chart: office notes of the last two years, imaging reports, operative notes and the problem list. A signed release is attached.",
                f"Reason for request: continuing care with {d.doctor}. Reply by fax to {d.phone()} within ten days. Member ID or account numbers are not needed.")
    d.prose(y + 20, "Requested by ______________________      Charges, if any, to be approved first.")


def advertisement(d):
    d.sheet.text(306, 130, d.rng.choice(["STAFFING SHORT?", "ROOF LEAKS? FREE ESTIMATE", "LOWER YOUR CARD FEES TODAY"]), d.font + "-b", 30, "centre")
    d.sheet.text(306, 175, "Offices like yours save up to 40 percent!", d.font, 18, "centre")
    d.prose(230, "No contract, no set-up cost. Hundreds of medical offices trust us. Refer a colleague and both of you get a $50 gift card.", f"Call {d.phone()} now, or fill in and fax back to {d.phone()}:",
            "Name ____________________   Practice ____________________   Phone ______________", f"To be taken off our list call {d.phone()}. Offer ends {d.when(30)}.")


def consult_note(d):
    d.title(80, f"{d.rng.choice(people.CLINICS)} Specialists", "Consultation report")
    y = d.rows(110, [("Patient", d.patient), ("DOB", d.born), ("Date of service", d.when(-3)), ("Referring provider", d.other), ("Consultant", d.doctor)])
    d.prose(y + 10, f"Dear {d.other.split(',')[0]}, thank you for referring this pleasant patient, whom I saw in consultation on {d.when(-3)}.",
            "History: symptoms for four months as in your note. Exam: normal gait, clear lungs, regular heart. Imaging was reviewed with the patient.",
            "Assessment: 1. M54.50 Low back pain, unspecified, improved. 2. I10 Essential (primary) hypertension, at goal.", "Plan: continue present treatment, no procedure needed. I will see the patient again in six months and return care to you.", f"Dictated but not read. {d.doctor}. Phone {d.phone()}")


def refill_request(d):
    d.title(80, f"Main Street Drug #{d.rng.randint(20, 400)}", "Refill authorization")
    y = d.rows(115, [("Prescriber", d.doctor), ("Prescriber fax", d.phone()), ("Patient", d.patient), ("DOB", d.born), ("Patient phone", d.phone()), ("Drug", d.rng.choice(["Lisinopril 20 mg tablet", "Metformin 500 mg tablet", "Sertraline 50 mg tablet"])), ("Quantity", "90"), ("Last filled", d.when(-91)), ("Insurance", "Aetna"), ("ID", f"W{d.rng.randint(10**8, 10**9 - 1)}")])
    d.prose(y + 14, "[  ] Approved as written   refills ____     [  ] Denied, patient needs a visit     [  ] Change to ______________", "Prescriber signature ____________________  NPI ______________  Date _________", f"Pharmacy phone {d.phone()}   fax {d.phone()}")


def authorization_denial(d):
    d.title(80, "Utilization Review Department", "Notice of denial")
    y = d.rows(115, [("Date of notice", d.when()), ("Member", d.patient), ("Member ID", f"H{d.rng.randint(10**7, 10**8 - 1)}"), ("Requesting provider", d.doctor), ("Provider NPI", people.npi(d.rng)), ("Request", "Referral to out of network cardiology"), ("Diagnosis", "R07.9"), ("Reference", f"UR{d.rng.randint(10**6, 10**7)}")])
    d.prose(y + 10, "We cannot approve the request named above. The information sent does not show that the service is medically necessary under your plan.", "You may appeal within 180 days. An urgent appeal is decided within 72 hours. The treating provider may ask for a talk with our reviewer.", f"Appeals: {d.phone()}, fax {d.phone()}. Reviewer: {d.other}")


def blank_cover(d):
    d.sheet.text(45, 120, "Fax", d.font + "-b", 40)
    y = d.rows(170, [("To", f"{d.doctor}"), ("Fax", d.phone()), ("From", d.clinic), ("Phone", d.phone()), ("Date", d.when()), ("Pages", "1"), ("Re", d.rng.choice(["Thank you", "Our new address", "As discussed"]))], gap=24)
    d.prose(y + 20, d.rng.choice(["We have moved. Please update our address and phone in your files.", "Thanks for your help last week. Nothing else follows.", "Testing our new fax line, no reply needed."]), "The information in this fax is confidential. If you are not the addressee please destroy it.")


def appointment_notice(d):
    d.title(80, d.clinic, "Appointment notice")
    y = d.rows(115, [("Patient", d.patient), ("DOB", d.born), ("Appointment", f"{d.when(12)} at {d.rng.randint(1, 4)}:{d.rng.choice(['00', '20', '40'])} PM"), ("With", d.doctor), ("Referred by", d.other), ("Location", f"Suite {d.rng.randint(100, 400)}, {d.city}, {d.state}"), ("Status", d.rng.choice(["SCHEDULED", "NO SHOW", "RESCHEDULED"]))])
    d.prose(y + 14, "Your patient has been scheduled as shown. Bring photo ID, insurance card and copay. Arrive 15 minutes early.", f"To change call {d.phone()}. Notes will be sent to the referring office after the visit.")


def draw(kind, rng, day):
    """The sheets of one such fax."""
    desk = Desk(rng, day, people_third if kind in SIXTEENTH_ASIDE else people_second if kind in FIFTEENTH_ASIDE else people)
    places = [globals()] + [vars(module) for module in (others_third, others_fourth, others_fifth, others_sixth, others_seventh, others_eighth, others_ninth, others_tenth, others_eleventh, others_twelfth, others_thirteenth, others_fourteenth, others_fifteenth, others_sixteenth)]
    next(place[kind] for place in places if kind in place)(desk)
    return [desk.sheet]
