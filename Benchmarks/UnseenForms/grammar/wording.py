"""Choosing the words of a form: labels of its fields in one register, headings of its sections, its title."""
from grammar import wording_patient, wording_request

LONG = wording_patient.LONG | wording_request.LONG
SHORT = wording_patient.SHORT | wording_request.SHORT
QUESTION = wording_patient.QUESTION | wording_request.QUESTION

HEADINGS = {
    "patient": "Patient Information|Patient|Patient Demographics|Demographics|Patient Data|Patient Details|About the Patient|Patient Identification|Client Information|Who is the patient?|Patient Info|Member Information|Patient Contact Information|Tell us about your patient|Patient / Responsible Party",
    "insurance": "Insurance Information|Insurance|Primary Insurance|Coverage|Insurance Coverage|Billing Information|Payer Information|Health Plan|Insurance Data (attach copy of card)|Financial Information|Insurance Details|Benefits|Guarantor / Insurance|Insurance (please send front and back of card)|Third Party Coverage",
    "secondary": "Secondary Insurance|Other Coverage|Secondary Coverage|Additional Insurance|Coordination of Benefits",
    "referrer": "Referring Provider|Referring Physician|Referring Provider Information|Referred By|Referral Source|Requesting Provider|Ordering Provider|Referring Office|From|Referring Physician / Practice|Requested By|Your Office|Ordering Physician Information|Provider Requesting Services|Referring Doctor",
    "recipient": "Referred To|Refer To|Specialist|Consulting Provider|Referred To Provider|Servicing Provider|Specialist Information|To|Refer Patient To|Provider / Facility Requested|Rendering Provider|Receiving Provider|Referral To|Destination",
    "request": "Referral Information|Referral Details|Order Details|Request|Referral|Service Requested|Request Information|Order|About This Referral|Type of Request|Authorization Request|Referral Order|Services|What do you need?",
    "clinical": "Clinical Information|Diagnosis and Reason for Referral|Clinical|Medical Information|Reason for Referral|Clinical Summary|Diagnosis|Clinical Data|Medical Necessity|Clinical History|Indications|What is the problem?|Clinical Details|Medical History / Diagnosis",
    "signature": "Signature|Authorization|Provider Signature|Physician Certification|Attestation|Certification|Sign and Date",
    "emergency": "Emergency Contact|In Case of Emergency|Next of Kin|Alternate Contact", "guarantor": "Guarantor|Responsible Party|Parent / Guardian|Guarantor Information|Person Responsible for Bill",
    "pcp": "Primary Care Provider|PCP (if different)|Primary Care Physician|Family Physician|PCP of Record", "pharmacy": "Pharmacy|Preferred Pharmacy|Patient's Pharmacy", "cc": "Copies To|cc|Send Copies To|Additional Recipients",
    "office": "For Office Use Only|Office Use Only|INTERNAL USE ONLY|Scheduling Use Only|Staff Use|Do Not Write Below This Line|For Clinic Use|To Be Completed by Our Office", "attachments": "Please Attach|Records Enclosed|Attachments|Checklist|Required Documents|Please Include With This Form|Items to Send", "history": "Medical History|Past Medical History|Relevant History (check all that apply)|Risk Factors|Conditions|Review of Symptoms", "medications": "Medications|Current Medications|Medication List|Active Medications", "vitals": "Vitals|Vital Signs|Last Recorded Vitals|Measurements",
    "locations": "Our Locations|Locations (check one)|Preferred Location|Office Locations|Choose a Location|Clinic Sites", "physicians": "Our Physicians|Our Providers|Preferred Physician|Choose a Provider|Physicians (check one or first available)|Medical Staff", "imaging": "Previous Imaging|Prior Studies|Imaging / Labs|Studies Already Done|Tests Completed", "work": "Accident / Injury Information|Workers' Compensation / Auto|If Injury Related|Liability Information", "scheduling": "Scheduling|Appointment Information|Scheduling Preferences|Availability",
}

TITLES = "Referral Form|Patient Referral Form|REFERRAL REQUEST|Specialty Referral Request|Physician Referral|Consultation Request|Referral / Consultation Request|New Patient Referral|Referral Order|Request for Consultation|Outpatient Referral|Referral for Specialty Care|{specialty} Referral Form|{specialty} Referral|Referral to {specialty}|{specialty} Consult Request|Referral and Authorization Form|Prior Authorization / Referral Request|Provider Referral Form|Ambulatory Referral|Outgoing Referral|Referral Fax Form|Request for Services|Patient Referral / Intake|External Referral|Referral Intake Form|Order for Consultation|Consult Order"


def choices(words):
    return words.split("|")


def picked(rng, table, key):
    return rng.choice(choices(table[key]))


class Words:
    """The labels of one form, all from one register with a few from its neighbours."""

    def __init__(self, rng, register):
        self.rng, self.register = rng, register

    def label(self, key, headed):
        """A label for a field; headed when it stands under a heading that names its party."""
        register = self.register
        if register == "mixed":
            register = self.rng.choice(["long", "short"])
        if register == "short" and not headed:
            register = "long"
        if register == "question" and key in QUESTION and self.rng.random() < 0.85:
            return picked(self.rng, QUESTION, key)
        if register == "short" and self.rng.random() < 0.85:
            return picked(self.rng, SHORT, key)
        return picked(self.rng, LONG, key)

    def shortest(self, key, headed):
        """The label for a cell that has no room for another."""
        return min(choices(SHORT[key] if headed else LONG[key]), key=len)

    def heading(self, part):
        return picked(self.rng, HEADINGS, part)

    def title(self, specialty):
        return self.rng.choice(choices(TITLES)).format(specialty=specialty)
