"""A page as a list of marks, in points from the top left corner of a letter page (612 by 792)."""
import re

import fonts

WIDTH, HEIGHT = 612, 792


class Sheet:
    """One page: what is drawn on it, and hence what can be read on it."""

    def __init__(self):
        self.marks = []

    def text(self, x, y, words, font="sans", size=9.5, align="left", colour=0):
        """Draw one line of text with its baseline at y; returns the x where it ends."""
        words = str(words)
        wide = fonts.width(words, font, size)
        x -= {"left": 0, "right": wide, "centre": wide / 2}[align]
        if words.strip():
            self.marks.append(("text", x, y, words, font, size, colour))
        return x + wide

    def block(self, x, y, words, wide, font="sans", size=9.5, leading=1.25):
        """Draw text folded to a width; returns the baseline below the last line."""
        for line in fold(words, wide, font, size):
            self.text(x, y, line, font, size)
            y += size * leading
        return y

    def line(self, x1, y1, x2, y2, weight=0.7, colour=0):
        self.marks.append(("line", x1, y1, x2, y2, weight, colour))

    def box(self, x, y, wide, high, weight=0.7, fill=None):
        """A rectangle; fill is a grey from 0 (black) to 255, weight 0 draws no border."""
        self.marks.append(("box", x, y, wide, high, weight, fill))

    def ring(self, x, y, wide, high, weight=1.1):
        self.marks.append(("ring", x, y, wide, high, weight))

    def curve(self, points, weight=1.0):
        """A pen stroke through points."""
        self.marks.append(("curve", list(points), weight))

    def lines_of_text(self):
        """The text of the page, top to bottom; pieces of one line joined by a space."""
        rows = []
        for _, x, y, words, *_ in sorted((m for m in self.marks if m[0] == "text"), key=lambda m: (m[2], m[1])):
            if rows and abs(rows[-1][0] - y) < 3:
                rows[-1][1].append((x, words))
            else:
                rows.append((y, [(x, words)]))
        joined = (" ".join(w for _, w in sorted(r)) for _, r in rows)
        return "\n".join(re.sub(r"\s+", " ", line).strip() for line in joined)


def fold(words, wide, font, size):
    """Fold text into lines no wider than so many points."""
    lines, line = [], ""
    for word in str(words).split():
        longer = (line + " " + word).strip()
        if line and fonts.width(longer, font, size) > wide:
            lines.append(line)
            line = word
        else:
            line = longer
    return lines + [line] if line else lines
