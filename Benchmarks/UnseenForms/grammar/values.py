"""What stands after a label: words, marked options, boxes for single characters, a signature. Each knows the narrowest room that it can do with and how many lines it takes in a room, draws itself and can say itself in words."""
import fonts
from sheet import fold


def point(f):
    """The size of values; writing by pen is larger than print."""
    return f.size + 1.5 * f.case.hand


def leading(f):
    return point(f) * 1.28


class Text:
    """A value in words, folded to its room and made a little smaller where it would take too many lines."""

    def __init__(self, words, least=1, most=2, strong=False):
        self.said, self.least, self.most, self.strong = str(words), least, most, strong

    def words(self):
        return self.said

    def narrowest(self, f):
        return max((fonts.width(w, self.font(f), 0.85 * point(f)) for w in self.said.split()), default=20)

    def font(self, f):
        return f.pen + "-b" if self.strong and f.pen + "-b" in fonts.FILES else f.pen

    def fit(self, f, room):
        size, font = point(f), self.font(f)
        while size > 5.2:
            lines = fold(self.said, room, font, size)
            narrow = all(fonts.width(w, font, size) <= room for w in lines)
            if narrow and (len(lines) <= self.most or size < 0.8 * point(f)):
                break
            size -= 0.25
        return size, lines

    def lines(self, f, room):
        return max(self.least, len(self.fit(f, room)[1]))

    def draw(self, f, x, y, room):
        size, lines = self.fit(f, room)
        y += f.rng.uniform(-0.8, 0.8) if f.case.hand else 0
        for line in lines:
            f.sheet.text(x, y, line, self.font(f), size)
            y += leading(f)


class Story(Text):
    """A value of several lines, on rules when the form has them."""

    def __init__(self, words, least=2, ruled=False):
        super().__init__(words, least, 9)
        self.ruled = ruled

    def draw(self, f, x, y, room):
        super().draw(f, x, y, room)
        for i in range(self.lines(f, room) * self.ruled):
            f.sheet.line(x, y + 3 + i * leading(f), x + room, y + 3 + i * leading(f), 0.5)


class Options:
    """Options to choose from, in lines one after the other or each on its own line."""

    MARKS = {"box": 11, "radio": 11, "blank": 22, "paren": 17, "ring": 6, "stroke": 0, "after": 12}

    def __init__(self, options, chosen, manner="box", column=False, size=8.6):
        self.options, self.chosen, self.manner, self.column, self.size = options, chosen, manner, column, size

    def words(self):
        return next((label for value, label in self.options if value is not None and value == self.chosen), "")

    def narrowest(self, f):
        return max(self.wide(f, label) for _, label in self.options) - 9

    def sized(self, f, room):
        """Makes the options small enough for the longest to fit."""
        while self.size > 5.5 and max(self.wide(f, label) for _, label in self.options) - 9 > room:
            self.size -= 0.3

    def wide(self, f, label):
        mark = fonts.width("[   ] ", f.label_font, self.size) + 2 if self.manner == "bracket" else self.MARKS[self.manner]
        font = f.label_font + ("-b" if self.manner == "stroke" else "")
        return fonts.width(label, font, self.size) + mark + (11 if self.manner not in ("ring", "stroke") else 13)

    def places(self, f, room):
        """Offset and line of each option."""
        self.sized(f, room)
        at, line, spots = 0, 0, []
        for _, label in self.options:
            wide = self.wide(f, label)
            if spots and (self.column or at + wide - 8 > room):
                at, line = 0, line + 1
            spots.append((at, line))
            at += wide
        return spots

    def lines(self, f, room):
        return self.places(f, room)[-1][1] + 1

    def draw(self, f, x, y, room):
        for (value, label), (at, line) in zip(self.options, self.places(f, room)):
            self.mark(f, x + at, y + line * leading(f), label, value is not None and value == self.chosen)

    def mark(self, f, x, y, label, on):
        s, size, option = f.sheet, self.size, [(True, label)]
        if self.manner == "box":
            f.check(x, y, label, on, size)
        elif self.manner == "after":
            end = s.text(x, y, label, f.label_font, size)
            f.check(end + 3, y, "", on, size)
        elif self.manner == "radio":
            f.radios(x, y, option, on, 0, size)
        elif self.manner == "bracket":
            f.brackets(x, y, option, on, 0, size)
        elif self.manner == "ring":
            f.circled(x + 6, y, option, on, 0, size)
        elif self.manner == "stroke":
            end = s.text(x, y, label, f.label_font + ("-b" if on else ""), size)
            if on:
                s.line(x, y + 2, end, y + 2, 1.2)
        else:
            blank = self.manner == "blank"
            if blank:
                s.line(x, y + 1.5, x + 17, y + 1.5, 0.6)
            else:
                s.text(x, y, "(", f.label_font, size)
                s.text(x + 11, y, ")", f.label_font, size)
            if on and f.case.hand:
                f.sheet.curve([(x + 4, y - 4), (x + 7, y), (x + 13, y - 9)], 1.3)
            elif on:
                s.text(x + (8.5 if blank else 7), y - 0.3, "X", f.pen, size, "centre")
            s.text(x + self.MARKS[self.manner], y, label, f.label_font, size)


class Pieces:
    """Parts of one value in slots of their own with a sign between them: a date or a telephone number."""

    def __init__(self, parts, slots, signs, boxed, whole):
        self.parts, self.slots, self.signs, self.boxed, self.whole = parts, slots, signs, boxed, whole

    def words(self):
        return self.whole

    def narrowest(self, f):
        return self.wide(f) + 2

    def wide(self, f):
        return sum(self.slots) * point(f) * 0.68 + 7 * len(self.slots) + 8

    def lines(self, f, room):
        return 1

    def draw(self, f, x, y, room):
        if self.wide(f) > room:
            Text(self.whole).draw(f, x, y, room)
            return
        for part, slot, sign in zip(self.parts, self.slots, self.signs):
            x = f.sheet.text(x, y, sign, f.label_font, f.size) + 1.5 * bool(sign)
            wide = slot * point(f) * 0.68 + 2
            if self.boxed:
                f.sheet.box(x, y - point(f) - 0.5, wide, point(f) + 4, 0.6)
            else:
                f.sheet.line(x, y + 2, x + wide, y + 2, 0.6)
            f.sheet.text(x + wide / 2, y, part, f.pen, min(point(f), 11), "centre")
            x += wide + 2


class Comb:
    """A box for each character."""

    def __init__(self, characters, count, whole):
        self.characters, self.count, self.whole = characters, max(count, len(characters)), whole

    def words(self):
        return self.whole

    def narrowest(self, f):
        return self.count * 9

    def lines(self, f, room):
        return 1

    def draw(self, f, x, y, room):
        step = min(13, room / self.count)
        if step < 8.6:
            Text(self.whole).draw(f, x, y, room)
            return
        high = point(f) + 5
        for i in range(self.count):
            f.sheet.box(x + i * step, y - high + 4, step, high, 0.6)
        for i, character in enumerate(self.characters):
            f.sheet.text(x + (i + 0.5) * step, y, character, f.pen, min(point(f), step * 0.95), "centre")


class Signature:
    """The referrer's signature, or an empty line."""

    def __init__(self, rule=True):
        self.rule = rule

    def words(self):
        return ""

    def narrowest(self, f):
        return 130

    def lines(self, f, room):
        return 1

    def draw(self, f, x, y, room):
        f.sign(x, y, min(room, 210), self.rule)
