#!/usr/bin/env python3
"""Reads exported referrals with parsers that others wrote, and compares every field with the truth.

    python3 -m venv /tmp/exchange && /tmp/exchange/bin/pip install 'fhir.resources==6.2.2' 'pydantic<2' hl7
    EXCHANGE_PYTHON=/tmp/exchange/bin/python swift test --filter IndependentParserTests

fhir.resources 6.2.2 knows FHIR R4 (4.0.1); later releases know R4B, which is accepted too.
usage: check_exchange.py FOLDER   with NAME.fhir.json, NAME.hl7, NAME.csv and NAME.truth.json side by side
"""
import csv
import json
import pathlib
import sys

import fhir.resources
import hl7

if getattr(fhir.resources, "__fhir_version__", "").startswith("4.0"):
    version = "R4 (4.0.1)"
    from fhir.resources.bundle import Bundle

    def validate(data):
        return Bundle.parse_obj(data)
else:
    version = "R4B"
    from fhir.resources.R4B.bundle import Bundle

    def validate(data):
        return Bundle.model_validate(data)


def digits(number):
    return "".join(c for c in number or "" if c.isdigit())[-10:] or None


def fold(text):
    return " ".join(text.split()) if isinstance(text, str) else text


def named(resource):
    """A family or given name, or the word that neither is known."""
    return all(n.get("family") or n.get("given") or n.get("extension") for n in resource.get("name", [{}]))


def whole(identifiers):
    return bool(identifiers) and all(i.get("system") and i.get("value") for i in identifiers)


# What the profiles of US Core (3.1.1 to 7.0.0) require beyond R4: elements that must be there, and what else must hold.
US_CORE = {
    "patient": (["identifier", "name", "gender"], lambda r: named(r) and whole(r["identifier"])),
    "practitioner": (["identifier", "name"], lambda r: whole(r["identifier"]) and all(n.get("family") for n in r["name"])),
    "practitionerrole": ([], lambda r: r.get("telecom") or r.get("endpoint")),
    "organization": (["active", "name"], lambda r: True),
    "condition-encounter-diagnosis": (["category", "code", "subject"], lambda r: True),
    "coverage": (["status", "beneficiary", "relationship", "payor"], lambda r: r.get("subscriberId") and len(r["payor"]) == 1),
    "servicerequest": (["status", "intent", "code", "subject"], lambda r: True),
    "documentreference": (
        ["status", "type", "category", "subject", "content"],
        lambda r: all(c["attachment"].get("data") or c["attachment"].get("url") for c in r["content"]),
    ),
}


def us_core(bundle):
    """The number of resources that name a profile of US Core, and where they do not keep to it."""
    number, wrong = 0, []
    for resource in (entry["resource"] for entry in bundle["entry"]):
        for profile in resource.get("meta", {}).get("profile", []):
            number += 1
            name = profile.rsplit("/us-core-", 1)[-1]
            required, rule = US_CORE[name]
            missing = [element for element in required if element not in resource]
            if missing or not rule(resource):
                wrong.append(f"us-core-{name}: {missing or 'a rule of the profile'}")
    return number, wrong


class FHIR:
    """Field values read back out of a bundle."""

    def __init__(self, bundle):
        self.by_url = {e["fullUrl"]: e["resource"] for e in bundle["entry"]}
        self.all = list(self.by_url.values())

    def one(self, kind):
        return next((r for r in self.all if r["resourceType"] == kind), {})

    def follow(self, reference):
        return self.by_url.get((reference or {}).get("reference"), {})

    def telecom(self, resource, system, rank=None):
        for point in resource.get("telecom", []):
            if point["system"] == system and (rank is None or point.get("rank") == rank):
                return point["value"]
        return None

    def party(self, reference):
        first = self.follow(reference)
        if first.get("resourceType") == "PractitionerRole":
            return self.follow(first["practitioner"]), self.follow(first.get("organization")), first
        return {}, first, first

    def fields(self):
        request, patient, task = self.one("ServiceRequest"), self.one("Patient"), self.one("Task")
        inputs = {i["type"]["text"]: next(v for k, v in i.items() if k.startswith("value")) for i in task.get("input", [])}
        name, address = patient["name"][0], patient.get("address", [{}])[0]
        given = name.get("given", [])
        codings = [c for concept in [request["code"], *request.get("orderDetail", [])] for c in concept.get("coding", [])]
        coverages = {c["order"]: c for c in self.all if c["resourceType"] == "Coverage"}
        first, second = coverages.get(1, {}), coverages.get(2, {})
        classes = {c["type"]["coding"][0]["code"]: c["value"] for c in first.get("class", [])}
        person, practice, role = self.party(request.get("requester"))
        to_person, to_practice, to_role = self.party(next(iter(request.get("performer", [])), None))
        mrn = [i["value"] for i in patient["identifier"] if i.get("type", {}).get("coding", [{}])[0].get("code") == "MR"]
        npi = [i["value"] for i in person.get("identifier", []) if i["system"].endswith("us-npi")]
        payer = lambda c: self.follow(c["payor"][0]).get("name") if c else None
        person_name = lambda p: p.get("name", [{}])[0].get("text")
        return {
            "referral.date": request.get("authoredOn"),
            "referral.type": inputs.get("Referral type"),
            "referral.urgency": {"routine": "routine", "urgent": "urgent", "stat": "emergent"}[request["priority"]],
            "referral.service": request["code"].get("text"),
            "referral.specialty": request.get("performerType", {}).get("text"),
            "referral.reason": request.get("reasonCode", [{}])[0].get("text"),
            "referral.diagnoses[]": [self.follow(r)["code"]["coding"][0]["code"] for r in request.get("reasonReference", [])],
            "referral.procedures[]": [c["code"] for c in codings],
            "referral.visits": request.get("quantityQuantity", {}).get("value"),
            "patient.last_name": name.get("family"),
            "patient.first_name": given[0] if given else None,
            "patient.middle_name": given[1] if len(given) > 1 else None,
            "patient.dob": patient.get("birthDate"),
            "patient.sex": patient["gender"],
            "patient.mrn": mrn[0] if mrn else None,
            "patient.phone": digits(self.telecom(patient, "phone", 1)),
            "patient.phone_alt": digits(self.telecom(patient, "phone", 2)),
            "patient.email": self.telecom(patient, "email"),
            "patient.street": address.get("line", [None])[0],
            "patient.city": address.get("city"),
            "patient.state": address.get("state"),
            "patient.zip": address.get("postalCode"),
            "patient.language": patient.get("communication", [{}])[0].get("language", {}).get("text"),
            "patient.interpreter": patient.get("extension", [{}])[0].get("valueBoolean"),
            "insurance.payer": payer(first),
            "insurance.plan": classes.get("plan"),
            "insurance.member_id": first.get("subscriberId"),
            "insurance.group": classes.get("group"),
            "insurance.holder": first.get("subscriber", {}).get("display"),
            "insurance.auth_number": inputs.get("Prior authorization number"),
            "insurance.auth_required": inputs.get("Prior authorization required"),
            "insurance2.payer": payer(second),
            "insurance2.member_id": second.get("subscriberId"),
            "referrer.name": person_name(person),
            "referrer.npi": npi[0] if npi else None,
            "referrer.organization": practice.get("name"),
            "referrer.phone": digits(self.telecom(role, "phone")),
            "referrer.fax": digits(self.telecom(role, "fax")),
            "referrer.signed": inputs.get("Signed by referring provider"),
            "recipient.name": person_name(to_person),
            "recipient.organization": to_practice.get("name"),
            "recipient.specialty": to_role.get("specialty", [{}])[0].get("text"),
            "recipient.phone": digits(self.telecom(to_role, "phone")),
            "recipient.fax": digits(self.telecom(to_role, "fax")),
        }


class HL7:
    """Field values read back out of a message."""

    def __init__(self, message):
        self.message = message

    def segments(self, name):
        try:
            return self.message.segments(name)
        except KeyError:
            return []

    def at(self, segment, field, component=1, repetition=1):
        try:
            value = segment.extract_field(1, field, repetition, component)
        except (LookupError, TypeError):
            return None
        # extract_field has already taken the escape sequences out of the text.
        return None if value in ("", '""') else value

    def phone(self, segment, field, equipment, use=None):
        if segment is None or len(segment) <= field:
            return None
        for repetition in range(1, len(segment(field)) + 1):
            if self.at(segment, field, 3, repetition) == equipment and use in (None, self.at(segment, field, 2, repetition)):
                if equipment == "Internet":
                    return self.at(segment, field, 4, repetition)
                return (self.at(segment, field, 6, repetition) or "") + (self.at(segment, field, 7, repetition) or "")
        return None

    def date(self, text):
        return f"{text[:4]}-{text[4:6]}-{text[6:8]}" if text else None

    def fields(self):
        first = lambda name: next(iter(self.segments(name)), None)
        pid, rf1, aut = first("PID"), first("RF1"), first("AUT")
        insurances = {self.at(s, 1): s for s in self.segments("IN1")}
        providers = {self.at(s, 1): s for s in self.segments("PRD")}
        rp, rt = providers.get("RP"), providers.get("RT")
        notes = dict(n.split(": ", 1) for n in (self.at(s, 3) for s in self.segments("NTE")) if n)
        get = lambda s, *a: self.at(s, *a) if s is not None else None
        flag = lambda key: {"true": True, "false": False, None: None}[notes.get(key)]
        visits = get(aut, 8)
        names = lambda s: [get(s, 2, c) for c in (1, 2, 3)]
        mrn = [self.at(pid, 3, 1, r) for r in range(1, len(pid(3)) + 1) if self.at(pid, 3, 5, r) == "MR"]
        return {
            "referral.date": self.date(get(rf1, 7)),
            "referral.type": notes.get("referral.type"),
            "referral.urgency": {"R": "routine", "A": "urgent", "S": "emergent"}[get(rf1, 2)],
            "referral.service": notes.get("referral.service"),
            "referral.specialty": get(rf1, 3, 2),
            "referral.reason": get(rf1, 10, 2),
            "referral.diagnoses[]": [self.at(s, 3) for s in self.segments("DG1")],
            "referral.procedures[]": [self.at(s, 3) for s in self.segments("PR1")],
            "referral.visits": int(visits) if visits else None,
            "patient.last_name": get(pid, 5, 1),
            "patient.first_name": get(pid, 5, 2),
            "patient.middle_name": get(pid, 5, 3),
            "patient.dob": self.date(get(pid, 7)),
            "patient.sex": {"F": "female", "M": "male", "O": "other", None: None}[get(pid, 8)],
            "patient.mrn": mrn[0] if mrn else None,
            "patient.phone": self.phone(pid, 13, "PH", "PRN"),
            "patient.phone_alt": self.phone(pid, 13, "PH", "ORN"),
            "patient.email": self.phone(pid, 13, "Internet"),
            "patient.street": get(pid, 11, 1),
            "patient.city": get(pid, 11, 3),
            "patient.state": get(pid, 11, 4),
            "patient.zip": get(pid, 11, 5),
            "patient.language": get(pid, 15, 2),
            "patient.interpreter": flag("patient.interpreter"),
            "insurance.payer": get(insurances.get("1"), 4),
            "insurance.plan": get(insurances.get("1"), 2, 2),
            "insurance.member_id": get(insurances.get("1"), 36),
            "insurance.group": get(insurances.get("1"), 8),
            "insurance.auth_number": get(insurances.get("1"), 14),
            "insurance.auth_required": flag("insurance.auth_required"),
            "insurance2.payer": get(insurances.get("2"), 4),
            "insurance2.member_id": get(insurances.get("2"), 36),
            "referrer.npi": get(rp, 7),
            "referrer.organization": get(rp, 4, 4),
            "referrer.phone": self.phone(rp, 5, "PH"),
            "referrer.fax": self.phone(rp, 5, "FX"),
            "referrer.signed": flag("referrer.signed"),
            "recipient.organization": get(rt, 4, 4),
            "recipient.specialty": notes.get("recipient.specialty"),
            "recipient.phone": self.phone(rt, 5, "PH"),
            "recipient.fax": self.phone(rt, 5, "FX"),
            # In parts only: compared word by word.
            "referrer.name": " ".join(filter(None, [get(rp, 2, c) for c in (2, 3, 1, 6)])) or None,
            "recipient.name": " ".join(filter(None, [get(rt, 2, c) for c in (2, 3, 1, 6)])) or None,
            "insurance.holder": " ".join(filter(None, [get(insurances.get("1"), 16, c) for c in (2, 3, 1, 6)])) or None,
        }


def words(text):
    return sorted(text.replace(",", " ").split()) if text else None


def compare(kind, name, truth, read):
    wrong = []
    for key, value in read.items():
        expected = fold(truth.get(key))
        if isinstance(expected, list):
            expected = [fold(item) for item in expected]
        by_words = kind == "hl7" and key in ("referrer.name", "recipient.name", "insurance.holder")
        same = words(expected) == words(value) if by_words else expected == value
        # Required by the standard, so written even when the referral does not say it.
        stand_in = expected is None and key in (
            "patient.sex", "referral.urgency", "referral.service", "referral.specialty", "referral.diagnoses[]",
            "referral.procedures[]", "recipient.specialty",
        ) and value in ("unknown", "routine", truth.get("recipient.specialty"), truth.get("referral.specialty"), [], None, "Referral") \
            or (expected is None and key == "referral.service" and value in truth.get("referral.procedures[]", []))
        # R4 gives a specialty to a role, and a role to a person.
        homeless = kind == "fhir" and key == "recipient.specialty" and not truth.get("recipient.name")
        shadowed = kind == "fhir" and key == "referral.specialty"
        if not (same or stand_in or homeless or (shadowed and value is not None)):
            wrong.append(f"{kind} {name}: {key}: {value!r} instead of {expected!r}")
    return len(read), wrong


def main():
    folder = pathlib.Path(sys.argv[1])
    compared, profiled, wrong, counts = 0, 0, [], {"fhir": 0, "hl7": 0, "csv": 0}
    for path in sorted(folder.glob("*.fhir.json")):
        name = path.name.removesuffix(".fhir.json")
        truth = json.loads((folder / f"{name}.truth.json").read_text())
        data = json.loads(path.read_text())
        try:
            validate(data)
        except Exception as error:  # whatever the validator throws
            wrong.append(f"fhir {name}: {error}")
            continue
        counts["fhir"] += 1
        number, errors = us_core(data)
        profiled, wrong = profiled + number, wrong + [f"fhir {name}: {error}" for error in errors]
        number, errors = compare("fhir", name, truth, FHIR(data).fields())
        compared, wrong = compared + number, wrong + errors
        message = hl7.parse((folder / f"{name}.hl7").read_bytes().decode())
        if str(message) != (folder / f"{name}.hl7").read_bytes().decode():
            wrong.append(f"hl7 {name}: written back differently")
        if message.unescape(str(message.segment("MSH")(12))) != "2.5.1":
            wrong.append(f"hl7 {name}: not version 2.5.1")
        counts["hl7"] += 1
        number, errors = compare("hl7", name, truth, HL7(message).fields())
        compared, wrong = compared + number, wrong + errors
        with open(folder / f"{name}.csv", newline="", encoding="utf-8") as file:
            row = next(csv.DictReader(file))
        for key, value in truth.items():
            text = "; ".join(value) if isinstance(value, list) else str(value).lower() if isinstance(value, bool) else str(value)
            compared += 1
            if row[key.replace(".", "_").replace("[]", "")].removeprefix("'") != text:
                wrong.append(f"csv {name}: {key}")
        counts["csv"] += 1
    print(f"FHIR {version}: {counts}, {compared} values compared, {profiled} resources held against US Core, {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong or not counts["fhir"] else 0


sys.exit(main())
