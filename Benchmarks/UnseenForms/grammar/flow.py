"""Pieces of drawing and the pages that they flow onto: a piece is drawn on a sheet of its own and moved to its place."""
import contextlib
import dataclasses

from sheet import Sheet


@dataclasses.dataclass
class Piece:
    """Marks drawn from the corner (0, 0), and their height. A piece to keep stands on one page with the next."""
    marks: list
    high: float
    keep: bool = False


@contextlib.contextmanager
def scratch(f):
    """A sheet of no page to draw on for a while."""
    page, f.sheet = f.sheet, Sheet()
    yield f.sheet
    f.sheet = page


def moved(mark, dx, dy):
    """A mark at another place."""
    kind, *rest = mark
    if kind == "curve":
        return ("curve", [(x + dx, y + dy) for x, y in rest[0]], *rest[1:])
    if kind == "line":
        return ("line", rest[0] + dx, rest[1] + dy, rest[2] + dx, rest[3] + dy, *rest[4:])
    return (kind, rest[0] + dx, rest[1] + dy, *rest[2:])


class Pages:
    """The pages of a form under way, and where its next piece goes."""

    def __init__(self, f, top, bottom):
        self.f, self.bottom = f, bottom
        self.first, self.later = top, top + 18
        self.at = (0, top)

    def column(self, pieces, x, start=None, frame=None):
        """Lets pieces flow down from a place; returns where they end. A frame is drawn around what stands on each page."""
        page, y = start or self.at
        from_y, n = y, 0
        while n < len(pieces):
            end = n
            while pieces[end].keep and end + 1 < len(pieces):
                end += 1
            high = sum(p.high for p in pieces[n:end + 1])
            if y + high > self.bottom and y > self.later:
                self.framed(page, x, from_y, y, frame)
                page, y = page + 1, self.later
                from_y = y
            while page >= len(self.f.sheets):
                self.f.page()
            for piece in pieces[n:end + 1]:
                self.f.sheets[page].marks += [moved(m, x, y) for m in piece.marks]
                y += piece.high
            n = end + 1
        self.framed(page, x, from_y, y, frame)
        return page, y

    def framed(self, page, x, top, y, wide):
        if wide and y > top:
            self.f.sheets[page].box(x - 4, top - 3, wide + 8, y - top + 5, 0.8)

    def left(self):
        """The height that is left on the page."""
        return self.bottom - self.at[1]
