"""One fictional referral: its values in normal form, how its sender prints them, and what else stands on its pages."""
import dataclasses
import datetime

import people

REQUIRED = ["referral.date", "referral.urgency", "referral.reason", "referral.diagnoses[]", "patient.last_name", "patient.first_name", "patient.dob", "patient.phone", "insurance.payer", "insurance.member_id", "referrer.name", "referrer.npi"]
DEFECTS = ["missing:" + k for k in REQUIRED if "name" not in k] + ["invalid:referrer.npi"] * 4 + ["unsigned:referrer"] * 4
DATES = ["%m/%d/%Y", "%-m/%-d/%Y", "%m-%d-%Y", "%b %-d, %Y", "%B %-d, %Y", "%m/%d/%y", "%d-%b-%Y"]
PHONES = ["({0}) {1}-{2}", "{0}-{1}-{2}", "{0}.{1}.{2}", "{0}/{1}-{2}", "1-{0}-{1}-{2}", "({0}){1}-{2}"]


@dataclasses.dataclass
class Case:
    """Values by field key; extras are the other people and numbers on the page."""
    values: dict
    extras: dict
    descriptions: dict
    procedures: list
    defect: str | None
    dates: str
    phones: str
    capitals: bool
    hand: bool

    @property
    def blank(self):
        """Keys that the sender left empty."""
        key = (self.defect or "").removeprefix("missing:")
        also = {"patient.phone": {"patient.phone_alt"}, "insurance.payer": {"insurance.plan"}}
        return {key, *also.get(key, ())} if (self.defect or "").startswith("missing:") else set()


def make(rng, specialty, day, defect=None, hand=False, people=people):
    """A referral to a specialty, sent on a day; people is the pool that its people, places, plans and stories come from."""
    city, state, zip3, area = rng.choice(people.PLACES)
    phones = people.Phones(rng, area)
    sex = people.ONLY.get(specialty, rng.choice(["female", "male"]))
    first, last = people.person(rng, sex)
    kind, stories, procedures, services = people.SPECIALTIES[specialty]
    diagnoses, reason = rng.choice(stories)
    payer, plan, member, group = rng.choice(people.PAYERS)
    chosen = rng.sample(procedures, rng.randint(1, min(2, len(procedures))))
    address = lambda: f"{rng.randint(12, 9899)} {rng.choice(people.STREETS)}"
    zip_code = lambda: zip3 + f"{rng.randint(1, 79):02d}" + (f"-{rng.randint(1000, 9998)}" if rng.random() < 0.15 else "")
    clinic, other = rng.sample(people.CLINICS, 2)
    born = datetime.date(rng.randint(1936, 2006), rng.randint(1, 12), rng.randint(1, 28))
    if specialty in people.SPANS:
        first_year, last_year = people.SPANS[specialty]
        born = born.replace(year=first_year + (born.year - 1936) % (last_year - first_year + 1))
    degrees = {"Oral Surgery": ["DDS", "DMD"], "Physical Therapy": ["PT", "DPT"], "Behavioral Health": ["PhD", "LCSW", "MD"]}.get(specialty, ["MD", "MD", "DO"])
    language = rng.choice(people.LANGUAGES)
    values = {
        "referral.date": day.isoformat(), "referral.urgency": rng.choices(["routine", "urgent", "emergent"], [6, 3, 1])[0],
        "referral.type": rng.choices(["provider", "second_opinion", "follow_up"], [8, 1, 1])[0],
        "referral.specialty": specialty, "referral.service": rng.choice(services), "referral.visits": rng.choice([1, 2, 3, 6, 8, 10, 12]),
        "referral.reason": reason.format(n=rng.randint(2, 9), d=rng.randint(1, 9)), "referral.diagnoses[]": [c for c, _ in diagnoses],
        "referral.procedures[]": [c for c, _ in chosen],
        "patient.last_name": last, "patient.first_name": first, "patient.middle_name": rng.choice([rng.choice("ABCDEGHJKLMRT"), rng.choice(people.FEMALE if sex == "female" else people.MALE), None]),
        "patient.dob": born.isoformat(), "patient.sex": sex, "patient.mrn": people.pattern(rng, rng.choice(people.MRNS)),
        "patient.phone": phones.next(), "patient.phone_alt": phones.next(),
        "patient.email": people.email(rng, first, last),
        "patient.street": address() + (people.unit(rng) if rng.random() < 0.25 else ""), "patient.city": city, "patient.state": state, "patient.zip": zip_code(),
        "patient.language": language, "patient.interpreter": language != "English",
        "insurance.payer": payer.format(state=people.STATE_NAMES[state]), "insurance.plan": plan, "insurance.member_id": people.pattern(rng, member),
        "insurance.group": people.pattern(rng, group) or None, "insurance.holder": "Self" if rng.random() < 0.7 else f"{people.person(rng)[0]} {last}",
        "insurance.auth_number": people.pattern(rng, rng.choice(people.AUTHS)) if rng.random() < 0.5 else None,
        "referrer.name": people.clinician(rng), "referrer.npi": people.npi(rng, defect != "invalid:referrer.npi"),
        "referrer.organization": f"{clinic} {rng.choice(people.KINDS)}", "referrer.phone": phones.next(), "referrer.fax": phones.next(),
        "referrer.signed": defect != "unsigned:referrer",
        "recipient.name": people.clinician(rng, degrees), "recipient.organization": f"{other} {kind}", "recipient.specialty": specialty,
        "recipient.phone": phones.next(), "recipient.fax": phones.next()}
    values["insurance.auth_required"] = values["insurance.auth_number"] is not None
    if rng.random() < 0.25:
        second, shape = rng.choice(people.SECONDARY)
        values["insurance2.payer"], values["insurance2.member_id"] = second, people.pattern(rng, shape)
    name = lambda: " ".join(people.person(rng))
    extras = {"emergency": name(), "emergency_phone": phones.next(), "guarantor": name(), "pcp": people.clinician(rng), "pcp_phone": phones.next(),
              "pharmacy": rng.choice(people.PHARMACIES) + f" #{rng.randint(11, 999)}", "pharmacy_phone": phones.next(),
              "clinic_street": address(), "clinic_place": f"{city}, {state} {zip3}{rng.randint(1, 79):02d}", "recipient_street": address(), "recipient_place": f"{city}, {state} {zip3}{rng.randint(1, 79):02d}",
              "billing_phone": phones.next(), "after_hours": phones.next(), "staff": f"{people.person(rng)[0]} {rng.choice('BCDFGHK')}.", "group_npi": people.npi(rng),
              "recipient_npi": people.npi(rng), "tax_id": f"{rng.randint(20, 87)}-{rng.randint(1000000, 9999999)}", "order": str(rng.randint(10 ** 7, 10 ** 9)), "cc": people.clinician(rng)}
    return Case(values, extras, dict(diagnoses), chosen, defect, rng.choice(DATES[:5] if not hand else DATES[:3]), rng.choice(PHONES), rng.random() < 0.2, hand)
