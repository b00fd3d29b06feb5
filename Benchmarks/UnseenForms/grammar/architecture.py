"""The order of the sections and the columns they stand in, from the decisions of a draft to finished pages."""
from grammar import distractors, furniture, prose, sections
from grammar.cells import rows
from grammar.flow import Pages
from grammar.sections import Section

ORDERS = [["patient", "insurance", "referrer", "recipient", "request", "clinical"], ["referrer", "patient", "insurance", "recipient", "request", "clinical"], ["recipient", "referrer", "patient", "insurance", "request", "clinical"], ["request", "patient", "insurance", "referrer", "recipient", "clinical"], ["recipient", "patient", "insurance", "clinical", "request", "referrer"],
          ["patient", "referrer", "insurance", "request", "clinical", "recipient"], ["patient", "request", "clinical", "insurance", "referrer", "recipient"], ["request", "referrer", "recipient", "patient", "insurance", "clinical"], ["referrer", "recipient", "patient", "insurance", "clinical", "request"], ["patient", "insurance", "clinical", "request", "recipient", "referrer"], ["referrer", "request", "clinical", "recipient", "patient", "insurance"]]
MIDDLE = ["emergency", "guarantor", "pcp", "pharmacy", "work", "scheduling"]
LAST = ["office", "attachments", "history", "vitals", "medications", "imaging", "cc", "office", "attachments"]


class Architecture:
    """Lays the sections of a draft out on pages."""

    def __init__(self, d):
        self.d, self.rng, self.look = d, d.rng, d.look
        self.bottom = self.rng.choice([738, 748, 756])
        self.pages = Pages(d.f, self.rng.choice([40, 46, 52, 58]), self.bottom)
        self.headed = self.look.bar != "none"
        self.drawn = set()

    # pieces -----------------------------------------------------------------

    def pieces(self, section, wide, narrow=False):
        """A section for a width, with its heading."""
        look, d = self.look, self.d
        aside = look.bar == "side" and section.heading and wide > 330
        inner = wide - look.aside if aside else wide
        cells = look.cells(narrow)
        cells.across = min(cells.across, max(1, int(inner // 125)))
        if look.kind == "questions":
            cells.across = min(cells.across, 2)
        made = rows(d.f, look, cells, section.items, inner) if section.items else []
        tables = [t(d.f, look, inner) for t in section.tables]
        made = [p for t in tables for p in t] + made if self.rng.random() < 0.3 else made + [p for t in tables for p in t]
        return furniture.beside(d, section.heading, made, inner) if aside and made else furniture.heading(d, section.heading, wide) + made

    def place(self, section, x, wide, start=None, narrow=False):
        """A section at a place; returns where it ends, with the gap to the next."""
        pieces = section(wide) if callable(section) else self.pieces(section, wide, narrow)
        framed = self.look.framed and not callable(section) and section.heading
        page, y = start or self.pages.at
        high = sum(p.high for p in pieces)
        if y + high > self.bottom and high < 240 and y > self.pages.later:
            page, y = page + 1, self.pages.later
        page, y = self.pages.column(pieces, x, (page, y), wide if framed else None)
        return page, y + self.look.section_gap + 5 * bool(framed)

    def full(self, *parts):
        for part in parts:
            self.pages.at = self.place(part, self.look.margin, self.look.wide)

    def columns(self, shares, parts):
        """Sections in columns beside one another."""
        gap, x, ends = 14, self.look.margin, []
        wide = self.look.wide - gap * (len(shares) - 1)
        for share, listed in zip(shares, parts):
            at = self.pages.at
            for section in listed:
                at = self.place(section, x, share * wide, at, len(shares) > 2 or share * wide < 190)
            ends.append(at)
            x += share * wide + gap
        self.pages.at = max(ends)

    # sections ---------------------------------------------------------------

    def other(self, name):
        """A section without fields."""
        d = self.d
        self.drawn.add(name)
        makers = {"office": distractors.office, "work": distractors.work, "vitals": distractors.vitals, "locations": distractors.places, "physicians": distractors.doctors, "scheduling": lambda d: [d.odd(), d.extra("Days not available", ""), d.odd()],
                  "attachments": lambda d: distractors.ticks(d, distractors.ATTACHED, 4, 10), "history": lambda d: distractors.ticks(d, distractors.CONDITIONS, 6, 20), "imaging": lambda d: distractors.ticks(d, distractors.IMAGES, 4, 9)}
        if name == "medications":
            return Section(name, d.words.heading(name), [], distractors.medicines(d))
        items = makers[name](d) if name in makers else distractors.contact(d, name)
        return Section(name, d.words.heading(name), items)

    def parts(self):
        """The sections of a form by name; date and urgency also stand in a strip at the top or at the end."""
        d, rng = self.d, self.rng
        date, urgency = rng.choice(["top", "request", "request", "signature"]), rng.choice(["top", "request", "request", "clinical"])
        skipped = {k for k, place in (("referral.date", date), ("referral.urgency", urgency)) if place != "request"}
        made = {"patient": sections.patient(d, self.headed), "insurance": sections.insurance(d, self.headed), "request": sections.request(d, skipped, self.headed)}
        if rng.random() < 0.08:
            made["referrer"], made["recipient"] = sections.matrix(d), None
        else:
            made["referrer"], made["recipient"] = sections.referrer(d, self.headed), sections.recipient(d, self.headed)
        made["clinical"] = prose.story(d) if rng.random() < 0.07 and not d.case.hand else sections.clinical(d, self.headed)
        if urgency == "clinical":
            made["clinical"].items = d.item("referral.urgency", 9, self.headed) + made["clinical"].items
        made["signature"] = sections.signature(d, date != "signature")
        top = [i for k, place in (("referral.date", date), ("referral.urgency", urgency)) if place == "top" for i in d.item(k, 1 if k == "referral.date" else 2, False)]
        return made, Section("top", "", top)

    def order(self, made):
        """The names of the sections in the form's order."""
        rng, names = self.rng, list(self.rng.choice(ORDERS))
        if rng.random() < 0.4:
            n = rng.randrange(len(names) - 1)
            names[n:n + 2] = names[n + 1], names[n]
        if "insurance2.payer" in self.d.v and "insurance2.payer" not in self.d.f.fields and rng.random() < 0.5 and self.headed:
            made["secondary"] = sections.secondary(self.d)
            names.insert(names.index("insurance") + 1, "secondary")
        for name in rng.sample(MIDDLE, rng.choice([0, 0, 1, 1, 2]) if self.look.tight < 2 else 0):
            made[name] = self.other(name)
            names.insert(rng.randint(1, len(names)), name)
        if self.d.owner == "recipient":
            for name in rng.sample(["locations", "physicians"], rng.choice([0, 0, 1, 1, 2])):
                made[name] = self.other(name)
                names.insert(rng.choice([0, 0, len(names)]), name)
        return [n for n in names if made[n] and (made[n].items or made[n].tables)]

    # forms ------------------------------------------------------------------

    def form(self):
        """A form of cells."""
        d, rng = self.d, self.rng
        made, top = self.parts()
        names = self.order(made)
        if self.look.counted:
            for number, item in enumerate((i for n in names for i in made[n].items if i.label), 1):
                item.label, item.short = f"{number}. {item.label}", item.short and f"{number}. {item.short}"
        self.full(lambda wide: [furniture.letterhead(d)])
        if rng.random() < 0.5:
            self.full(lambda wide: [furniture.hint(d)])
        if top.items:
            self.full(top)
        arrange = rng.choice([self.one_column, self.one_column, self.pairs, self.pairs, self.two_stacks, self.panels, self.sidebar if self.look.tight < 2 else self.pairs])
        arrange([made[n] for n in names])
        self.full(made["signature"])
        self.ending()

    def one_column(self, parts):
        self.full(*parts)

    def pairs(self, parts):
        """Short sections two by two, long ones over the whole width."""
        waiting, share = [], self.rng.choice([0.5, 0.5, 0.46, 0.54, 0.58])
        for part in parts:
            if part.name in ("clinical", "request", "parties", "locations", "physicians") or part.tables:
                self.full(*waiting, part)
                waiting = []
            else:
                waiting.append(part)
            if len(waiting) == 2:
                self.columns([share, 1 - share], [[w] for w in waiting])
                waiting = []
        self.full(*waiting)

    def two_stacks(self, parts):
        """Two columns down the page, the clinical part under both."""
        wide = [p for p in parts if p.name in ("clinical", "parties") or p.tables]
        rest = [p for p in parts if p not in wide]
        half = (len(rest) + 1) // 2
        share = self.rng.choice([0.5, 0.5, 0.45, 0.55])
        self.columns([share, 1 - share], [rest[:half], rest[half:]])
        self.full(*wide)

    def panels(self, parts):
        """Three short sections side by side, the rest in one column."""
        short = [p for p in parts if p.name in ("patient", "insurance", "referrer", "recipient", "pcp", "pharmacy") and not p.tables][:3]
        if len(short) == 3 and self.look.wide > 500:
            self.columns([1 / 3] * 3, [[p] for p in short])
            parts = [p for p in parts if p not in short]
        self.full(*parts)

    def sidebar(self, parts):
        """A narrow column of boxes beside the form."""
        side = [self.other(n) for n in self.rng.sample(sorted({"attachments", "history", "imaging", "scheduling", "pharmacy", "emergency"} - self.drawn), 3)]
        wide = [p for p in parts if p.tables]
        rest = [p for p in parts if p not in wide]
        shares, listed = [0.27, 0.73], [side, rest]
        if self.rng.random() < 0.4:
            shares, listed = shares[::-1], listed[::-1]
        self.columns(shares, listed)
        self.full(*wide)

    def ending(self):
        """Sections without fields and small print, while there is room."""
        d, rng = self.d, self.rng
        for name in rng.sample(LAST, 4):
            if name not in self.drawn and self.pages.left() > 150 and rng.random() < 0.5:
                self.full(self.other(name))
        if self.pages.left() > 60 and rng.random() < 0.55:
            self.full(lambda wide: [furniture.privacy(d)])
        furniture.feet(d, self.bottom)

    def letter(self):
        """A letter under a letterhead."""
        d = self.d
        self.full(lambda wide: [furniture.letterhead(d)])
        for block in prose.letter(d):
            self.full(block)
        if self.rng.random() < 0.4 and self.pages.left() > 60:
            self.full(lambda wide: [furniture.privacy(d)])
        furniture.feet(d, self.bottom)
