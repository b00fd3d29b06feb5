"""The style of one form: fonts, sizes, margins, how its labels, headings and cells look. Chosen once for a form, so that it is of one make with a few oddities."""
import dataclasses

import fonts

OFFICE = ["underline", "underline", "above_cell", "above_cell", "below", "boxed", "dotted", "header", "table", "above_line", "shaded", "colon", "line_cell", "line_cell"]
PRINT = ["colon", "colon", "right", "table", "above_bare", "leader", "next_line", "run", "run", "tabbed", "tabbed", "shaded", "dash"]
TABBED = {"right", "table", "shaded", "tabbed", "leader"}
GRIDDED = {"above_cell", "header", "table", "shaded", "line_cell"}
BARS = ["dark", "dark", "grey", "grey", "ruled", "plain", "boxed", "centred", "over", "side", "caps", "lettered", "italic", "none"]


@dataclasses.dataclass
class Cells:
    """How the cells of one section look."""
    style: str
    across: int
    aligned: bool
    gap: float


class Look:
    """Decisions that hold for a whole form."""

    def __init__(self, rng, hand, kind, tight):
        self.rng, self.kind = rng, kind
        printed = kind in ("print", "letter")
        self.font = rng.choice(["sans", "sans", "sans", "serif", "narrow", "roboto", "open", "dejavu", "mono"] if printed else ["sans", "sans", "sans", "serif", "narrow", "roboto", "open", "dejavu"])
        self.size = rng.choice([8, 8.4, 8.8, 9.2, 9.6, 10]) - 0.6 * (self.font in ("mono", "dejavu"))
        self.typed = rng.choice([self.font, self.font, self.font, "sans", "serif", "mono", "narrow", "open"]) if not printed else self.font
        self.strong_values = not hand and rng.random() < 0.12
        self.margin = rng.choice([28, 34, 36, 40, 46, 54, 60, 72] if not printed else [30, 36, 40, 50, 60, 72])
        self.wide = 612 - 2 * self.margin
        self.palette = self.styles(rng, printed)
        self.bar = rng.choice(BARS)
        self.grey = rng.choice([200, 212, 222, 232, 240])
        self.bar_upper, self.bar_centred, self.bar_extra = rng.random() < 0.3, rng.random() < 0.25, rng.choice([0, 0.6, 1.2, 2])
        self.aside = rng.choice([78, 88, 100])
        self.gap = rng.choice([0, 1, 2, 3.5, 5, 7])
        self.section_gap = rng.choice([3, 6, 9, 12])
        self.framed = rng.random() < 0.22 and self.bar not in ("side", "over")
        self.voice = rng.choice([str, str, str, str.upper])
        self.label_bold = rng.random() < (0.5 if printed else 0.3)
        self.label_italic = not self.label_bold and self.font in ("sans", "serif") and rng.random() < 0.12
        self.label_small = rng.choice([0, 0, 0.6, 1.2, 1.8])
        self.suffix = rng.choice([":", ":", ":", "", " -", ":"])
        self.cell_suffix = rng.choice(["", "", "", ":", ":"])
        self.starred = rng.random() < 0.12
        self.numbered = rng.random() < 0.1
        self.counted = rng.random() < (0.5 if kind == "questions" else 0.06)
        self.mark = rng.choice(["box", "box", "box", "box", "radio", "bracket", "blank", "paren", "ring", "after", "stroke"])
        self.option_column = rng.random() < 0.12
        self.count, self.tight = 0, tight
        if tight:
            self.tighten()

    def tighten(self):
        """Smaller print and narrower gaps and margins, for an office that wants its form on one page."""
        self.size -= 0.5 * self.tight * (self.size > 8.2)
        self.gap, self.section_gap = min(self.gap, 3 - self.tight), min(self.section_gap, 8 - 2 * self.tight)
        self.margin = min(self.margin, 44)
        self.wide = 612 - 2 * self.margin

    @staticmethod
    def styles(rng, printed):
        """One style for most sections, a second and an odd one for some."""
        pool = PRINT if printed else OFFICE
        main = rng.choice(pool)
        return [main] * 4 + rng.choices(pool, k=2 if rng.random() < 0.6 else 0)

    def cells(self, narrow=False):
        """The look of the cells of one section."""
        rng, style = self.rng, self.rng.choice(self.palette)
        across = 1 if narrow else rng.choice([1, 1, 2, 2, 2, 2, 3] if style in TABBED else [1, 1, 2, 2] if style == "next_line" else [1, 2, 2, 2, 3, 3, 3, 4])
        across += 0 if narrow or across > 3 else min(self.tight, 2) - (style in TABBED and across > 1)
        return Cells(style, max(1, across), rng.random() < 0.4 or style in TABBED, self.gap)

    def label_font(self):
        return self.font + ("-b" if self.label_bold else "-i" if self.label_italic else "")

    def label_size(self, style):
        return self.size - self.label_small - (1.2 if style in ("above_cell", "below", "header", "line_cell") else 0) - 0.7 * (self.voice is str.upper)

    def dress(self, words, style, required=False):
        """A label as this form prints it."""
        words = self.voice(words) + ("*" if required and self.starred and words else "")
        sign = " -" if style == "dash" else self.suffix or ":" if style == "run" else self.cell_suffix if style in GRIDDED or style == "below" else self.suffix
        return words if not words or words[-1] in "?:" else words + sign

    def label_wide(self, words, style):
        return fonts.width(words, self.label_font(), self.label_size(style))
