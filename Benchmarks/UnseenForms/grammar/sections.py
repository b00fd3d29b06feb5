"""The parties' sections of a referral: which fields each asks for, in which order, whole or split, with questions between them that are no fields."""
import dataclasses
import re

from grammar import choices, distractors
from grammar.cells import Item, table
from grammar.values import Signature, Story, Text

PHONES = [("Home Phone", "Cell Phone", "Work Phone"), ("Home", "Cell", "Work"), ("Phone (H)", "Phone (C)", "Phone (W)"), ("Cell Phone", "Home Phone", "Work Phone"), ("Mobile", "Home", "Business"), ("Home Tel.", "Mobile Tel.", "Work Tel."), ("Primary phone", "Secondary phone", "Work"), ("Cell", "Home", "Other"), ("Daytime phone", "Evening phone", "Cell"), ("H#", "C#", "W#")]
SHAPES = ["{code} {words}", "{words} ({code})", "{code} - {words}", "{words} {code}", "{code}: {words}", "{words}, {code}", "{words} [{code}]"]


@dataclasses.dataclass
class Section:
    """A part of a form: the words over it, its items, and tables that stand behind them (drawn for a width)."""
    name: str
    heading: str
    items: list
    tables: list = dataclasses.field(default_factory=list)


def patient(d, headed=True):
    rng = d.rng
    groups = [[*d.item("patient.dob", 1, headed), *d.item("patient.sex", 0.9, headed)], address(d, headed), phones(d, headed),
              [*d.item("patient.email", 1.5, headed)], [*d.item("patient.language", 1, headed), *d.item("patient.interpreter", 1, headed)], [*d.item("patient.mrn", 1, headed)], distractors.about_patient(d)]
    if rng.random() < 0.5:
        rng.shuffle(groups)
    return Section("patient", d.words.heading("patient"), name(d, headed) + [i for group in groups for i in group])


def name(d, headed):
    f, rng = d.f, d.rng
    if rng.random() < 0.42:
        last, first = d.item("patient.last_name", 1.2, headed), d.item("patient.first_name", 1.2, headed)
        middle = d.item("patient.middle_name", 0.6, headed)
        return rng.choice([last + first + middle, last + first + middle, first + middle + last])
    label = d.words.label("patient.name", headed)
    turned = f.name_last_first if re.search(r"\(last|last,", label, re.I) or rng.random() < 0.5 else f.name_first_last
    return [Item(label, Text(turned(), strong=rng.random() < 0.1), 2, "Name", True)]


def address(d, headed):
    f, rng = d.f, d.rng
    if not d.asks("patient.street"):
        return []
    manner = rng.random()
    if manner < 0.3:
        return [d.labelled("patient.address", f"{f.show('patient.street')}, {f.place()}", 3, headed)]
    street = [d.labelled("patient.street", f.show("patient.street"), 2, headed)]
    if manner < 0.62:
        return street + [d.labelled("patient.place", f.place(), 2, headed)]
    return street + [d.labelled(key, f.show(key), weight, headed) for key, weight in (("patient.city", 1.2), ("patient.state", 0.6), ("patient.zip", 0.8))]


def phones(d, headed):
    """One telephone number of the patient, or several with where they ring."""
    rng, two = d.rng, d.asks("patient.phone_alt")
    if rng.random() < 0.45 or d.words.register == "question":
        return [*d.item("patient.phone", 1, headed), *(d.item("patient.phone_alt", 1, headed) if two else [])]
    names = rng.choice(PHONES)
    if rng.random() < 0.08:
        return [Item(names[0], Text(""), 1), *d.item("patient.phone", 1, headed, names[1])]
    items = [*d.item("patient.phone", 1, headed, names[0]), *(d.item("patient.phone_alt", 1, headed, names[1]) if two else [Item(names[1], Text(""), 1)] * (rng.random() < 0.5))]
    return items + [Item(names[2], Text(d.phone() if rng.random() < 0.15 else ""), 1)] * (rng.random() < 0.4)


def insurance(d, headed=True):
    rng = d.rng
    if rng.random() < 0.12 and d.look.kind != "letter":
        return insurance_table(d)
    items = [*d.item("insurance.payer", 1.5, headed), *d.item("insurance.plan", 1.2, headed)]
    numbers = [*d.item("insurance.member_id", 1.2, headed), *d.item("insurance.group", 1, headed)]
    rest = [*d.item("insurance.holder", 1.2, headed), *distractors.about_coverage(d)]
    items = items + numbers + rest if rng.random() < 0.7 else items + rest + numbers
    if "insurance.auth_number" not in d.once and rng.random() < 0.4:
        items += [*d.item("insurance.auth_required", 1.1, headed), *d.item("insurance.auth_number", 1.2, headed)]
    if "insurance2.payer" in d.v and rng.random() < 0.6 or rng.random() < 0.3:
        d.once["insurance2.payer"] = d.once["insurance2.member_id"] = True
        items += [*d.item("insurance2.payer", 1.5, headed), *d.item("insurance2.member_id", 1.2, headed)]
    return Section("insurance", d.words.heading("insurance"), items)


def insurance_table(d):
    """First and second coverage as rows of a table."""
    keys = ["payer", "member_id", *(k for k in ("group", "holder") if d.asks("insurance." + k))]
    heads = ["", *(d.words.label("insurance." + k, True) for k in keys)]
    first, second = d.rng.choice([("Primary", "Secondary"), ("1st", "2nd"), ("1", "2"), ("First", "Second")])
    other = {"payer": d.f.show("insurance2.payer"), "member_id": d.f.show("insurance2.member_id")}
    lines = [[Text(first), *(Text(d.f.show("insurance." + k)) for k in keys)], [Text(second), *(Text(other.get(k, "")) for k in keys)]]
    return Section("insurance", d.words.heading("insurance"), [], [lambda f, look, wide: table(f, look, heads, lines, [0.7, *(1.6 if k in ("payer", "member_id") else 1.1 for k in keys)], wide)])


def secondary(d):
    """The second coverage under a heading of its own, worded as the first."""
    items = [d.labelled("insurance.payer", d.f.show("insurance2.payer"), 1.5), d.labelled("insurance.member_id", d.f.show("insurance2.member_id"), 1.2)]
    return Section("secondary", d.words.heading("secondary"), items + [d.extra(w) for w in d.rng.sample(["Group #", "Subscriber", "Relationship", "Phone"], d.rng.randint(0, 2))])


def referrer(d, headed=True):
    rng, again = d.rng, d.owner != "referrer" or d.rng.random() < 0.35
    items, reach = d.item("referrer.name", 1.6, headed), []
    place = d.item("referrer.organization", 1.6, headed) if again else []
    for key in ("referrer.phone", "referrer.fax"):
        reach += d.item(key, 1, headed) if again else []
    number, other = d.item("referrer.npi", 1, headed), distractors.about_referrer(d)
    orders = [items + number + place + reach + other, place + items + number + reach + other, items + place + other + reach + number, items + reach + place + number + other]
    return Section("referrer", d.words.heading("referrer"), rng.choice(orders))


def recipient(d, headed=True):
    again = d.owner != "recipient" or d.rng.random() < 0.2
    items = d.item("recipient.name", 1.6, headed) + (d.item("recipient.organization", 1.6, headed) if again else []) + (d.item("recipient.specialty", 1, headed) if d.rng.random() < 0.6 else [])
    for key in ("recipient.phone", "recipient.fax"):
        items += d.item(key, 1, headed) if again else []
    return Section("recipient", d.words.heading("recipient"), items + (distractors.about_recipient(d) if again else []))


def request(d, skipped, headed=True):
    """The order itself; skipped are fields that stand elsewhere."""
    rng, known = d.rng, d.people.SPECIALTIES[d.v["referral.specialty"]][3]
    items = []
    for key in ("referral.date", "referral.urgency"):
        items += [] if key in skipped else d.item(key, 1 if key == "referral.date" else 2.2, headed)
    items += d.item("referral.type", 1.6, headed) if rng.random() < 0.4 else []
    if d.asks("referral.specialty"):
        as_list = not d.written and rng.random() < 0.2
        value = d.options(choices.specialties(rng, d.f.note("referral.specialty"), list(d.people.SPECIALTIES), rng.randint(3, 9)), d.v["referral.specialty"]) if as_list else d.shown("referral.specialty")
        items.append(d.labelled("referral.specialty", value, 9 if as_list else 1.3, headed))
    if d.asks("referral.service"):
        as_list = not d.written and rng.random() < 0.55
        value = d.options(choices.services(rng, d.f.note("referral.service"), known), d.v["referral.service"]) if as_list else d.shown("referral.service")
        items.append(d.labelled("referral.service", value, 9 if as_list else 1.6, headed))
    items += d.item("referral.visits", 0.9, headed)
    if "insurance.auth_number" not in d.once:
        items += [*d.item("insurance.auth_required", 1.1, headed), *d.item("insurance.auth_number", 1.2, headed)]
    if rng.random() < 0.3:
        rng.shuffle(items)
    return Section("request", d.words.heading("request"), items + distractors.about_request(d))


def clinical(d, headed=True):
    f, rng = d.f, d.rng
    ruled = not d.written and rng.random() < 0.4
    reason = [Item(d.words.label("referral.reason", headed and rng.random() < 0.4), Story(f.show("referral.reason"), rng.randint(1, 4), ruled), 9, "Reason", True)]
    codes, tables = diagnoses(d, headed)
    wanted, more = procedures(d, headed)
    items = rng.choice([codes + reason + wanted, reason + codes + wanted, codes + wanted + reason]) + distractors.about_illness(d)
    return Section("clinical", d.words.heading("clinical"), items, tables + more)


def diagnoses(d, headed):
    """Items or a table of the diagnoses with their codes."""
    f, rng, manner = d.f, d.rng, d.rng.random()
    label = d.words.label("referral.diagnoses[]", headed)
    codes = f.note("referral.diagnoses[]") or []
    pairs = [(c, f.capital(d.case.descriptions[c])) for c in codes] or [("", "")]
    if manner < 0.15:
        return [Item(label, Text(", ".join(codes)), 2, "ICD-10", True)], []
    if manner < 0.5:
        shape = rng.choice(SHAPES)
        told = rng.choice(["; ", "; ", ", "]).join(shape.format(code=c, words=w) for c, w in pairs if c)
        return [Item(label, Text(told, most=3), 9, "Diagnosis", True)], []
    code, named = rng.choice([("ICD-10", "Diagnosis"), ("ICD-10 Code", "Description"), ("Dx Code", "Diagnosis"), ("Code", "Problem"), ("ICD10", "Dx"), ("ICD-10-CM", "Diagnosis Description"), ("ICD", "Condition")])
    if manner < 0.78:
        first = rng.random() < 0.5
        items = []
        for n, (c, w) in enumerate(pairs + [("", "")] * (rng.random() < 0.3), 1):
            mark = rng.choice(["{0}", "{0} {1}", "{1}. {0}"]) if len(pairs) > 1 else "{0}"
            both = [Item(mark.format(code, n), Text(c), 1), Item(named, Text(w), 2.2)]
            items += both if first else both[::-1]
        return items, []
    lines = [[Text(c), Text(w)] for c, w in pairs + [("", "")] * (rng.random() < 0.4)]
    turned = rng.random() < 0.4
    heads, shares = [code, named], [1, 3.4]
    step = -1 if turned else 1
    return [], [lambda f, look, wide: table(f, look, heads[::step], [x[::step] for x in lines], shares[::step], wide)]


def procedures(d, headed):
    f, rng = d.f, d.rng
    if not d.asks("referral.procedures[]"):
        return [], []
    codes = f.note("referral.procedures[]") or []
    pairs = [(c, f.capital(dict(d.case.procedures)[c])) for c in codes]
    if rng.random() < 0.7:
        told = "; ".join(rng.choice(SHAPES[:4]).format(code=c, words=w) for c, w in pairs)
        return [d.labelled("referral.procedures[]", Text(told if rng.random() < 0.8 else ", ".join(codes), most=3), 9, headed)], []
    heads = [rng.choice(["CPT", "CPT Code", "CPT/HCPCS", "Code"]), rng.choice(["Procedure", "Description", "Service", "Test"]), rng.choice(["Qty", "Units", "#"])]
    lines = [[Text(c), Text(w), Text("1")] for c, w in pairs]
    return [], [lambda f, look, wide: table(f, look, heads, lines, [1, 3, 0.5], wide)]


def signature(d, dated):
    """The signature; its date is the referral's own where the form has no other."""
    f, rng = d.f, d.rng
    if d.look.kind == "print" and not d.case.hand and rng.random() < 0.6:
        return electronic(d, dated)
    items = [d.labelled("referrer.signed", Signature(d.look.rng.random() < 0.9), 2.4)]
    if rng.random() < 0.3:
        items.append(Item(rng.choice(["Print Name", "Printed name", "Name (print)", "Print name and credentials"]), Text(f.show("referrer.name")), 1.5))
    if not dated:
        items += d.item("referral.date", 1, True)
    elif rng.random() < 0.6:
        items.append(Item(rng.choice(["Date", "Date signed", "Signature date", "Date / time"]), Text(f.sent() if d.v["referrer.signed"] else ""), 1))
    return Section("signature", d.words.heading("signature"), items)


def electronic(d, dated):
    f, rng = d.f, d.rng
    signed = f.note("referrer.signed")
    words = rng.choice(["Electronically signed by", "E-signed by", "Signed by", "Authenticated by", "Electronic signature"])
    items = [Item(words, Text(d.v["referrer.name"] if signed else rng.choice(["pending", "", "not signed"])), 2)]
    items += d.item("referral.date", 1, True) if not dated else [Item(rng.choice(["on", "Date/Time", "Signed on"]), Text(f"{f.sent('%m/%d/%Y')} {rng.randint(7, 18):02d}:{rng.randint(10, 59)}" if signed and f.sent() else ""), 1)]
    return Section("signature", "", items)


def matrix(d):
    """Referrer and recipient as columns of one table."""
    f, rng = d.f, d.rng
    lines = [("Name", f.show("referrer.name"), f.show("recipient.name")), ("Practice", f.show("referrer.organization"), f.show("recipient.organization")), ("NPI", f.show("referrer.npi"), f.extra("recipient_npi") if rng.random() < 0.5 else ""),
             ("Phone", f.show("referrer.phone"), f.show("recipient.phone")), ("Fax", f.show("referrer.fax"), f.show("recipient.fax")), ("Address", f.extra("clinic_street"), f.extra("recipient_street")), ("Tax ID", f.extra("tax_id"), "")]
    kept = lines[:5] + [x for x in lines[5:] if rng.random() < 0.5]
    heads = ["", d.words.heading("referrer"), d.words.heading("recipient")]
    return Section("parties", "", [], [lambda f, look, wide: table(f, look, heads, [[Text(look.voice(a)), Text(b), Text(c)] for a, b, c in kept], [0.7, 2, 2], wide)])
