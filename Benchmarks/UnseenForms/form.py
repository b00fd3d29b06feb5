"""Filling a form: prints values of a case on sheets and notes as truth exactly what was printed."""
import datetime

import fonts
from sheet import Sheet, fold

IDS = {"patient.mrn", "insurance.member_id", "insurance.group", "insurance.auth_number", "insurance2.member_id"}


class Form:
    """Pages under way for one case. Every value goes through `show`, which records it."""

    def __init__(self, case, rng, font="sans", size=9.5):
        self.case, self.rng = case, rng
        self.sheets, self.fields, self.optional = [], {}, {}
        self.label_font, self.size = font, size
        self.pen = rng.choice(fonts.PENS) if case.hand else font
        self.mark = rng.choice(["cross", "tick", "fill"] if not case.hand else ["cross", "tick"])
        self.page()

    def page(self):
        self.sheet = Sheet()
        self.sheets.append(self.sheet)
        return self.sheet

    # values -----------------------------------------------------------------

    def note(self, key):
        """The value of a key, recorded as printed; None when the sender left it empty."""
        value = self.case.values.get(key)
        if value is None or key in self.case.blank:
            return None
        if not (key == "referrer.npi" and self.case.defect == "invalid:referrer.npi"):
            self.fields[key] = value.replace(" ", "") if key in IDS and isinstance(value, str) else value
        return value

    def imply(self, *keys):
        """Values that the page tells without printing them under a label."""
        for key in keys:
            value = self.case.values.get(key)
            if value is not None and key not in self.case.blank:
                self.optional[key] = value

    def show(self, key):
        """The value of a key as this sender prints it."""
        value = self.note(key)
        if value is None:
            return ""
        if key in ("referral.date", "patient.dob"):
            return self.day(value)
        if key.endswith((".phone", ".fax", "phone_alt")):
            return self.phone(value)
        if key == "referral.diagnoses[]":
            return ", ".join(value)
        if key == "referral.procedures[]":
            return ", ".join(value)
        if key == "patient.sex":
            return value.capitalize()
        if isinstance(value, bool):
            return "Yes" if value else "No"
        return self.capital(str(value)) if "email" not in key else value

    def capital(self, words):
        return words.upper() if self.case.capitals else words

    def day(self, iso, shape=None):
        return datetime.date.fromisoformat(iso).strftime(shape or self.case.dates)

    def sent(self, shape=None):
        """The day of the referral where it is not the field itself, for example beside a signature."""
        return "" if "referral.date" in self.case.blank else self.day(self.case.values["referral.date"], shape)

    def phone(self, digits):
        return self.case.phones.format(digits[:3], digits[3:6], digits[6:])

    def extra(self, name):
        value = self.case.extras[name]
        return self.phone(value) if value.isdigit() and len(value) == 10 and "npi" not in name else value

    def name_last_first(self, middle=True):
        parts = [self.show("patient.first_name")] + ([self.show("patient.middle_name")] if middle else [])
        return f"{self.show('patient.last_name')}, {' '.join(p for p in parts if p)}"

    def name_first_last(self):
        parts = [self.show("patient.first_name"), self.show("patient.middle_name"), self.show("patient.last_name")]
        return " ".join(p + "." if len(p) == 1 else p for p in parts if p)

    def place(self):
        return f"{self.show('patient.city')}, {self.show('patient.state')} {self.show('patient.zip')}"

    def diagnoses(self, shape="{code} {words}"):
        """Diagnoses with their descriptions, one string each."""
        codes = self.note("referral.diagnoses[]") or []
        return [shape.format(code=c, words=self.capital(self.case.descriptions[c])) for c in codes]

    def procedures(self, shape="{code} {words}"):
        codes = self.note("referral.procedures[]") or []
        words = dict(self.case.procedures)
        return [shape.format(code=c, words=self.capital(words[c])) for c in codes]

    # marks ------------------------------------------------------------------

    def write(self, x, y, words, size=None, wide=None):
        """A value in the font of whoever filled in the form, made narrower to fit a width."""
        size = (size or self.size) + (1.5 if self.case.hand else 0)
        while wide and size > 6 and fonts.width(str(words), self.pen, size) > wide:
            size -= 0.25
        drift = self.rng.uniform(-0.8, 0.8) if self.case.hand else 0
        return self.sheet.text(x, y + drift, words, self.pen, size)

    def write_block(self, x, y, words, wide, size=None, leading=1.3):
        size = (size or self.size) + (1.5 if self.case.hand else 0)
        for line in fold(words, wide, self.pen, size):
            self.sheet.text(x, y, line, self.pen, size)
            y += size * leading
        return y

    def write_fit(self, x, y, words, wide, lines=2, size=None, leading=1.2):
        """A value folded to a width, made smaller until it takes no more than so many lines."""
        size = (size or self.size) + (1.5 if self.case.hand else 0)
        while size > 5.5 and (len(fold(words, wide, self.pen, size)) > lines or any(fonts.width(w, self.pen, size) > wide for w in fold(words, wide, self.pen, size))):
            size -= 0.25
        y += self.rng.uniform(-0.8, 0.8) if self.case.hand else 0
        for line in fold(words, wide, self.pen, size):
            self.sheet.text(x, y, line, self.pen, size)
            y += size * leading
        return y

    def put(self, x, y, value, wide):
        """A value on one line, or on two small ones where one line would be too small to read."""
        value = str(value)
        if fonts.width(value, self.pen, 7.4 if not self.case.hand else 8.2) <= wide:
            return self.write(x, y, value, wide=wide)
        self.write_fit(x, y - 6.5, value, wide, 2, 7 - 0.8 * self.case.hand, 1.06)
        return x + wide

    def label(self, x, y, words, size=None, bold=False):
        return self.sheet.text(x, y, words, self.label_font + ("-b" if bold else ""), size or self.size)

    def pair(self, x, y, label, value, gap=5, bold=True, wide=None):
        """Label, then value on the same line."""
        end = self.label(x, y, label, bold=bold)
        return self.write(end + gap, y, value, wide=wide and x + wide - end - gap)

    def underlined(self, x, y, wide, label, value):
        """Label, then the value on a line that runs to the given width."""
        end = self.label(x, y, label) + 4
        self.sheet.line(end, y + 2.5, x + wide, y + 2.5)
        self.write(end + 3, y, value, wide=x + wide - end - 4)

    def below(self, x, y, wide, label, value):
        """The value on a line with its label in small print under the line."""
        self.write(x + 3, y, value, wide=wide - 4)
        self.sheet.line(x, y + 3, x + wide, y + 3)
        self.label(x + 1, y + 10.5, label, size=6.8)

    def cell(self, x, y, wide, high, label, value, size=None):
        """A box with a small label at its top left and the value under it."""
        self.sheet.box(x, y, wide, high)
        self.label(x + 3, y + 8, label, size=6.8)
        if value:
            self.write(x + 5, y + min(high - 5, 20), value, size, wide=wide - 8)

    def comb(self, x, y, count, label, value, step=13.5, high=15):
        """Boxes for one character each with a label above."""
        self.label(x, y - 3, label, size=7)
        for i in range(count):
            self.sheet.box(x + i * step, y, step, high, 0.6)
        for i, character in enumerate(value[:count]):
            self.sheet.text(x + (i + 0.5) * step, y + high - 4, character, self.pen, 10.5, "centre")

    def check(self, x, y, label, on, size=8.5, box=7.5):
        """A box to tick and its label; returns the x where the label ends."""
        s, top = self.sheet, y - box + 0.5
        s.box(x, top, box, box, 0.7)
        if on and self.mark == "fill":
            s.box(x + 1.5, top + 1.5, box - 3, box - 3, 0, 0)
        elif on and self.mark == "cross":
            over = 1.5 if self.case.hand else -1
            s.line(x - over, top - over, x + box + over, top + box + over, 1.2)
            s.line(x - over, top + box + over, x + box + over, top - over, 1.2)
        elif on:
            s.curve([(x + 1, top + box * 0.5), (x + box * 0.4, top + box - 1), (x + box + 2, top - 3)], 1.4)
        return s.text(x + box + 3.5, y, label, self.label_font, size)

    def checks(self, x, y, options, chosen, gap=12, size=8.5):
        """Boxes in a row; options are (value, label)."""
        for value, label in options:
            x = self.check(x, y, label, value == chosen, size) + gap
        return x

    def radios(self, x, y, options, chosen, gap=12, size=8.5):
        """Round buttons in a row, the chosen one with a dot, or a cross of the pen."""
        for value, label in options:
            self.sheet.ring(x, y - 7, 7.5, 7.5, 0.8)
            if value == chosen and self.case.hand:
                self.sheet.line(x - 1, y - 8, x + 9, y + 1.5, 1.2)
                self.sheet.line(x - 1, y + 1.5, x + 9, y - 8, 1.2)
            elif value == chosen:
                for inset in (2, 2.6, 3.2):
                    self.sheet.ring(x + inset, y - 7 + inset, 7.5 - 2 * inset, 7.5 - 2 * inset, 1)
            x = self.sheet.text(x + 11, y, label, self.label_font, size) + gap
        return x

    def brackets(self, x, y, options, chosen, gap=14, size=9, font=None):
        """Typed boxes in a row: [X] for the chosen one, or a cross of the pen between the brackets."""
        for value, label in options:
            on = value == chosen
            if on and self.case.hand:
                self.sheet.line(x + 2, y - 8, x + 10.5, y + 1, 1.2)
                self.sheet.line(x + 2, y + 1, x + 10.5, y - 8, 1.2)
            x = self.sheet.text(x, y, f"[{'X' if on and not self.case.hand else '   '}] {label}", font or self.label_font, size) + gap
        return x

    def away(self, days, shape=None):
        """A day some way from the referral's, for a date that is not its own."""
        near = datetime.date.fromisoformat(self.case.values["referral.date"]) + datetime.timedelta(days)
        return near.strftime(shape or self.case.dates)

    def circled(self, x, y, options, chosen, gap=14, size=9.5):
        """Words in a row, the chosen one with a ring of the pen around it."""
        for value, label in options:
            end = self.sheet.text(x, y, label, self.label_font, size)
            if value == chosen:
                self.sheet.ring(x - 5, y - size - 2, end - x + 10, size + 7)
            x = end + gap
        return x

    def sign(self, x, y, wide=150, line=True):
        """A signature, or an empty line when nobody signed."""
        if line:
            self.sheet.line(x, y + 3, x + wide, y + 3)
        if self.note("referrer.signed"):
            name = self.case.values["referrer.name"].split(",")[0]
            if self.rng.random() < 0.6:
                self.sheet.text(x + 8, y, name, "signature", 24)
            else:
                points = [(x + 8 + i * 9, y - 4 + self.rng.uniform(-11, 7)) for i in range(10)]
                self.sheet.curve(points, 1.3)

    def bar(self, y, words, x=36, wide=540, high=14, dark=True, size=9):
        """A section heading on a bar; returns the y under it."""
        self.sheet.box(x, y, wide, high, 0.6, 0 if dark else 215)
        self.sheet.text(x + 5, y + high - 4, words, self.label_font + "-b", size, colour=255 if dark else 0)
        return y + high
