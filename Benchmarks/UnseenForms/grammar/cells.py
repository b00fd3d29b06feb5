"""Drawing labels with their values: a row of cells in one of the cell styles, a run of pairs in flowing text, a table with a header row."""
import dataclasses

import fonts
from grammar.flow import Piece, scratch
from grammar.look import GRIDDED, TABBED
from grammar.values import Signature, Story, leading, point
from sheet import fold


ON_LINE = {"underline", "dotted", "colon", "boxed", "line_cell", "dash"}


@dataclasses.dataclass
class Item:
    """A label with its value. The weight is the share of a row that it asks for; short is a label for narrow cells."""
    label: str
    value: object
    weight: float = 1.0
    short: str = ""
    required: bool = False


@dataclasses.dataclass
class Plan:
    """Where label and value stand in a cell: offsets from its top left corner, the room of the value, the height of all."""
    style: str
    label: list
    size: float
    at: float
    base: float
    room: float
    high: float


def plan(f, look, style, item, wide, tab):
    """The place of label and value in a cell of a width."""
    p, label_size = point(f), look.label_size(style)
    if isinstance(item.value, Signature) and style in ("leader", "run", "header", "next_line"):
        style = "underline"
    words = look.dress(item.label, style, item.required)
    if not item.label:
        return bare(f, style, item, wide)
    on_line = style in ON_LINE
    limit = tab - 8 if style in TABBED else 0.6 * wide - 8 if on_line else wide - 8
    if item.short and look.label_wide(words, style) > limit:
        words = look.dress(item.short, style, item.required)
    if on_line and look.label_wide(words, style) > limit:
        style = "above_cell" if style == "line_cell" else "above_line" if style in ("underline", "dotted", "boxed") else "above_bare"
        limit = wide - 8
    if isinstance(item.value, Story) and item.value.ruled and style in ("underline", "dotted", "above_line"):
        style = "above_bare"
    while label_size > 5 and any(fonts.width(w, look.label_font(), label_size) > limit for w in words.split()):
        label_size -= 0.25
    label = fold(words, max(limit, 20), look.label_font(), label_size) or [""]
    deep = (len(label) - 1) * label_size * 1.15
    sign = isinstance(item.value, Signature)
    if style in ("underline", "dotted", "colon", "dash"):
        at, base, tail, foot = look.label_wide(words, style) + 5, p * 1.2, 8, 4
    elif style == "line_cell":
        at, base, tail, foot = look.label_wide(words, style) + 9, p + 4.5, 4, 5
    elif style == "boxed":
        at, base, tail, foot = look.label_wide(words, style) + 10, p * 1.15 + 2, 10, 7
    elif style in ("right", "tabbed", "leader"):
        at, base, tail, foot = tab, p * 1.2, 6, 3
    elif style in ("table", "shaded"):
        at, base, tail, foot = tab + 4, p + 4, 4, 5
    elif style in ("above_cell", "header"):
        at, base, tail, foot = 5, label_size + 3 + deep + p * (1.12 if style == "above_cell" else 1.3), 4, 4.5
    elif style == "next_line":
        at, base, tail, foot = 12, label_size + deep + p * 1.3, 6, 4
    elif style == "below":
        at, base, tail, foot = 3, p * 1.15, 10, 6 + label_size + deep
    else:
        at, base, tail, foot = 2, label_size + deep + p * 1.3, 10, 4
    base += 7 * sign
    room = wide - at - tail
    high = base + (item.value.lines(f, room) - 1) * leading(f) + foot
    least = base + deep + 3 if style in TABBED else 0
    return Plan(style, label, label_size, at, base, room, max(high, least))


def bare(f, style, item, wide):
    """A value without a label; in a box where the form has boxes."""
    style, base = "box" if style in GRIDDED else "bare", point(f) * 1.2 + 7 * isinstance(item.value, Signature)
    return Plan(style, [], 0, 4, base, wide - 8, base + (item.value.lines(f, wide - 8) - 1) * leading(f) + 5)


def ornament(f, look, made, item, x, high, wide, tab):
    """The label, and the rules and boxes of a cell."""
    s, style, size = f.sheet, made.style, made.size
    rows = item.value.lines(f, made.room)
    if style in ("above_cell", "line_cell", "box"):
        s.box(x, 0, wide, high, 0.6)
    elif style == "header":
        strip = size + 4 + (len(made.label) - 1) * size * 1.15
        s.box(x, 0, wide, strip, 0.6, look.grey)
        s.box(x, strip, wide, high - strip, 0.6)
    elif style in ("table", "shaded"):
        s.box(x, 0, tab, high, 0.6, look.grey if style == "shaded" else None)
        s.box(x + tab, 0, wide - tab, high, 0.6)
    elif style == "boxed":
        s.box(x + made.at - 4, 1, made.room + 6, high - 3, 0.7)
    elif style in ("underline", "dotted", "above_line", "below") and not isinstance(item.value, Signature):
        for i in range(rows):
            down = made.base + i * leading(f) + 2.8
            if style == "dotted":
                for dot in range(int(made.room // 4)):
                    s.line(x + made.at + dot * 4, down, x + made.at + dot * 4 + 1.2, down, 0.8)
            else:
                s.line(x + made.at - 2, down, x + made.at + made.room, down, 0.6)
    base = {"above_cell": size + 2, "header": size + 1, "above_line": size, "above_bare": size, "next_line": size, "below": made.base + (rows - 1) * leading(f) + size + 4}.get(style, made.base)
    left, align = (x + tab - 6, "right") if style == "right" else (x + (3 if style in GRIDDED else 1 if style == "below" else 0), "left")
    for i, line in enumerate(made.label):
        end = s.text(left, base + i * size * 1.15, line, look.label_font(), size, align)
    if style == "leader" and len(made.label) == 1:
        dots = int((x + tab - 4 - end) // fonts.width(".", look.font, size))
        s.text(end + 2, base, "." * max(0, dots - 1), look.font, size)


def row(f, look, style, cells, gap=0, tab=0):
    """One row; cells are (width, item)."""
    with scratch(f) as sheet:
        made = [plan(f, look, style, item, wide, min(tab, 0.6 * wide)) for wide, item in cells]
        high, x = max(m.high for m in made), 0
        for (wide, item), m in zip(cells, made):
            ornament(f, look, m, item, x, high, wide, min(tab, 0.6 * wide))
            item.value.draw(f, x + m.at, m.base, m.room)
            x += wide
    return Piece(sheet.marks, high + (0 if style in GRIDDED else gap))


def run(f, look, items, wide, whole=True, apart=16):
    """Pairs one after the other in flowing text."""
    size, step, x, y = point(f), leading(f), 0, point(f) * 1.15
    label_size = min(look.label_size("run"), size)
    with scratch(f) as sheet:
        for item in items:
            words = item.value.words()
            label, font = look.dress(item.label, "run"), f.pen
            before = fonts.width(label, look.label_font(), label_size) + 4
            if x and x + before + (fonts.width(words, font, size) if whole else 30) > wide:
                x, y = 0, y + step
            for line in fold(label, wide - 10, look.label_font(), label_size):
                x = sheet.text(x, y, line, look.label_font(), label_size) + 4
            for line in flowing(words, font, size, x, wide):
                if line is None:
                    x, y = 0, y + step
                else:
                    x = sheet.text(x, y, line, font, size)
            x += apart
    return Piece(sheet.marks, y + size * 0.45)


def flowing(words, font, size, x, wide):
    """The lines of words that begin within a line; None stands for a new line."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if x + fonts.width(longer, font, size) > wide and (line or x):
            if line:
                yield line
            yield None
            x, line = 0, word
        else:
            line = longer
    if line:
        yield line


def table(f, look, heads, rows, shares, wide, strip=True):
    """A table with a header row; rows are lists of values."""
    pieces, size = [], look.label_size("header")
    widths = [share * wide / sum(shares) for share in shares]
    for n, cells in enumerate([None, *rows]):
        with scratch(f) as sheet:
            x = 0
            if cells is None:
                deep = max(len(fold(h, w - 6, look.label_font(), size)) for h, w in zip(heads, widths))
                high = deep * size * 1.15 + 4
                for words, w in zip(heads, widths):
                    sheet.box(x, 0, w, high, 0.6, look.grey if strip else None)
                    for i, line in enumerate(fold(words, w - 6, look.label_font(), size)):
                        sheet.text(x + 3, size + 1 + i * size * 1.15, line, look.label_font(), size)
                    x += w
            else:
                high = point(f) + 8 + (max(v.lines(f, w - 8) for v, w in zip(cells, widths)) - 1) * leading(f)
                for value, w in zip(cells, widths):
                    sheet.box(x, 0, w, high, 0.6)
                    value.draw(f, x + 4, point(f) + 3.2, w - 8)
                    x += w
        pieces.append(Piece(sheet.marks, high, keep=n == 0))
    return pieces


def need(f, look, style, item, tab):
    """The least width of a cell for its item."""
    label = tab if style in TABBED else look.label_wide(look.dress(item.short or item.label, style, item.required), style) + 8 if style in ON_LINE else 0
    return item.value.narrowest(f) + 16 + label


def packed(f, look, cells, items, wide, tab):
    """Items in rows of cells, by their weights and by what they need."""
    listed, room, left = [[]], cells.across, wide
    for item in items:
        weight, least = min(item.weight, cells.across) if cells.across > 1 else 1, need(f, look, cells.style, item, tab)
        if listed[-1] and (weight > room + 0.6 or item.weight >= 9 or least > left):
            listed.append([])
            room, left = cells.across, wide
        listed[-1].append((item, least))
        room, left = room - (cells.across if item.weight >= 9 else weight), left - least
    return [shared(cells, r, wide) for r in listed if r]


def shared(cells, row_items, wide):
    """The width of a row among its items: the same for all where columns are aligned and it suffices, else by weight."""
    columns = max(len(row_items), cells.across)
    if cells.aligned and row_items[0][0].weight < 9 and all(least <= wide / columns for _, least in row_items):
        widths = [wide / columns] * len(row_items)
    else:
        over, weights = wide - sum(least for _, least in row_items), sum(i.weight for i, _ in row_items)
        widths = [least + over * i.weight / weights for i, least in row_items]
    if cells.style in GRIDDED:
        widths[-1] += wide - sum(widths)
    return list(zip(widths, (i for i, _ in row_items)))


def rows(f, look, cells, items, wide):
    """The pieces of a section's items in the look of its cells."""
    if cells.style == "run":
        short = [i for i in items if not isinstance(i.value, Signature)]
        signs = [row(f, look, "underline", [(wide, i)], cells.gap) for i in items if isinstance(i.value, Signature)]
        return ([run(f, look, short, wide, look.rng.random() < 0.6)] if short else []) + signs
    longest = max((look.label_wide(look.dress(i.label, cells.style, i.required), cells.style) for i in items if i.weight < 9), default=60)
    tab = min(longest + 14, 0.46 * wide / cells.across, 190)
    return [row(f, look, cells.style, r, cells.gap + 1, tab) for r in packed(f, look, cells, items, wide, tab)]
