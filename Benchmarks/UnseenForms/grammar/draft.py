"""A form being drafted: the case, its look and words, which of its fields the form asks for, and what the sender wrote there."""
import re

from grammar import choices
from grammar.cells import Item
from grammar.values import Comb, Options, Pieces, Text
from grammar.wording import Words

REQUIRED = {"referral.date", "referral.urgency", "referral.reason", "referral.diagnoses[]", "patient.last_name", "patient.first_name", "patient.dob", "patient.phone", "insurance.payer", "insurance.member_id", "referrer.name", "referrer.npi"}
COMBED = {"insurance.member_id": 12, "referrer.npi": 10, "patient.zip": 5}


class Draft:
    """What one form asks and how; values come from the form's `show` and `note`, so that truth is what is printed."""

    def __init__(self, f, rng, look, people, owner, register):
        self.f, self.rng, self.look, self.people, self.case = f, rng, look, people, f.case
        self.v, self.owner, self.words = f.case.values, owner, Words(rng, register)
        self.fullness, self.left_empty = rng.uniform(0.55, 1) - 0.06 * look.tight, rng.choice([0, 0, 0.05, 0.12, 0.25])
        self.once = {}
        self.combs, self.date_slots, self.phone_slots = rng.random() < 0.1, rng.random() < 0.22, rng.random() < 0.08
        self.boxed_slots = rng.random() < 0.5
        self.written = rng.random() < (0.85 if look.kind in ("print", "letter") else 0.12)
        self.used = {v for v in [*f.case.values.values(), *f.case.extras.values()] if isinstance(v, str)}

    def asks(self, key):
        """Whether the form has a place for a field; the same answer each time."""
        if key in REQUIRED:
            return True
        return self.once.setdefault(key, self.rng.random() < self.fullness)

    def shown(self, key):
        """A field in the sender's words; now and then a blank that could do without is left empty."""
        if key not in REQUIRED and self.rng.random() < self.left_empty:
            return ""
        return self.f.show(key)

    def phone(self):
        """A telephone number of nobody in the case."""
        area = self.v["referrer.phone"][:3]
        while True:
            digits = f"{area}55501{self.rng.randint(0, 99):02d}"
            if digits not in self.used:
                self.used.add(digits)
                return self.f.phone(digits)
            if len(self.used) > 400:
                return ""

    # items ------------------------------------------------------------------

    def labelled(self, key, value, weight=1.0, headed=True, label=None):
        """An item of a field with a value already made."""
        words = label or self.words.label(key, headed)
        return Item(words, Text(value) if isinstance(value, str) else value, weight, self.words.shortest(key, headed), key in REQUIRED)

    def item(self, key, weight=1.0, headed=True, label=None):
        """A list with the item of a field, or an empty one when the form does not ask for it."""
        if not self.asks(key):
            return []
        if key in ("referral.urgency", "referral.type", "patient.sex", "patient.interpreter", "insurance.auth_required"):
            return [self.labelled(key, self.choice(key), weight, headed, label)]
        words = label or self.words.label(key, headed)
        if key in ("referral.date", "patient.dob") and self.date_slots:
            return [self.labelled(key, self.date(key), weight, headed, words.split(" (")[0])]
        if key.endswith((".phone", ".fax")) and self.phone_slots:
            return [self.labelled(key, self.number(key), weight, headed, words)]
        if key in COMBED and self.combs:
            whole = self.shown(key)
            characters = re.sub(r"[^A-Za-z0-9-]", "", whole)
            return [self.labelled(key, Comb(characters, COMBED[key], whole), max(weight, 1.5), headed, words)]
        return [self.labelled(key, self.shown(key), weight, headed, words)]

    def extra(self, label, value="", weight=1.0):
        """An item that is no field."""
        return Item(label, Text(value, strong=False) if isinstance(value, str) else value, weight)

    def odd(self):
        """A question with options that is no field."""
        label, options = choices.odd(self.rng)
        chosen = self.rng.choice([v for v, _ in options] + [None])
        return Item(label, self.options(options, chosen), 1.3)

    def options(self, options, chosen):
        manner = self.look.mark if self.rng.random() < 0.9 else self.rng.choice(["box", "radio", "paren", "ring"])
        wide = sum(len(label) for _, label in options)
        return Options(options, chosen, manner, self.look.option_column and wide > 25, self.look.size - 0.4)

    def choice(self, key):
        """A field with fixed values: as options, or in words."""
        options, chosen = choices.listed(self.rng, key), self.f.note(key)
        made = self.options(options, chosen)
        if self.written or self.rng.random() < 0.08:
            return Text(self.f.capital(made.words()))
        return made

    def date(self, key):
        """A date in three slots."""
        iso = self.f.note(key)
        parts = [self.f.day(iso, shape) for shape in ("%m", "%d", "%Y")] if iso else [""] * 3
        return Pieces(parts, (2.4, 2.4, 4.2), ("", "/", "/") if not self.boxed_slots else ("", "", ""), self.boxed_slots, self.f.day(iso) if iso else "")

    def number(self, key):
        """A telephone number with printed parentheses around its area code."""
        digits = self.f.note(key) or ""
        return Pieces([digits[:3], digits[3:6] + "-" * bool(digits) + digits[6:]], (3, 8), ("(", ")"), False, self.f.phone(digits) if digits else "")
