"""What stands around a form's sections: letterhead, title, instructions, headings, running heads and feet, small print."""
import fonts
from grammar.distractors import HINTS, PRIVACY
from grammar.flow import Piece, moved, scratch
from sheet import fold

REACH = ["Phone: {0}   Fax: {1}", "Tel {0}  |  Fax {1}", "P: {0}   F: {1}", "Ph. {0}  Fx. {1}", "Telephone {0} / Facsimile {1}", "Phone {0}  -  Fax {1}", "Office: {0}    Fax: {1}", "T {0}   F {1}", "{0} phone   {1} fax"]
NETWORKS = ["Community Referral Network", "Statewide Specialty Access Program", "Uniform Referral Form", "Regional Physician Network", "County Health Access Plan", "Independent Physicians Association", "Provider Network Services"]
MOTTOES = ["Caring for our community", "A partnership of physicians", "Board certified specialists", "Excellence in care", "Accepting new patients", "Serving the region since 1978", "www.example.org"]


def letterhead(d):
    """Who made the form, with address and telephones."""
    f, rng = d.f, d.rng
    if d.owner in ("recipient", "referrer"):
        name, street, place = f.show(d.owner + ".organization"), f.extra({"recipient": "recipient_street", "referrer": "clinic_street"}[d.owner]), f.extra({"recipient": "recipient_place", "referrer": "clinic_place"}[d.owner])
        reach = rng.choice(REACH).format(f.show(d.owner + ".phone"), f.show(d.owner + ".fax"))
        lines = [rng.choice(MOTTOES)] * (rng.random() < 0.25) + rng.choice([[f"{street}, {place}", reach], [street, place, reach], [f"{street}, {place}   {reach}"], [reach, f"{street}, {place}"]])
    elif d.owner == "plan":
        name = f.show("insurance.payer") if rng.random() < 0.6 else ""
        name = name or rng.choice(NETWORKS)
        lines = [rng.choice(["Utilization Management", "Prior Authorization Department", "Medical Management"]), rng.choice(["Fax requests to {0}   Provider line {1}", "Fax: {0}   Phone: {1}", "UM fax {0}  Questions {1}"]).format(d.phone(), d.phone())]
    else:
        name, lines = rng.choice(NETWORKS) if rng.random() < 0.5 else "", []
    return head(d, name, lines)


def head(d, name, lines):
    """Letterhead and title in one of several arrangements."""
    f, rng, look = d.f, d.rng, d.look
    bold, plain, wide = look.font + "-b", look.font, look.wide
    title, big, small = d.words.title(d.v["referral.specialty"]), rng.choice([12, 13, 14, 15, 17]), rng.choice([8, 8.6, 9.2])
    title = "" if look.kind == "letter" and rng.random() < 0.75 else title.upper() if rng.random() < 0.25 else title
    large = rng.choice([11, 12, 13.5, 15, 16])
    name = name.upper() if rng.random() < 0.15 else name
    manner = rng.choice(["centre", "left", "sides", "sides", "logo", "band", "foot"])
    if not title or fonts.width(name, bold, big) + fonts.width(title, bold, large) + 76 > wide and manner in ("sides", "logo"):
        manner = rng.choice(["centre", "left"])
    with scratch(f) as s:
        y = 12
        at, align = (wide / 2, "centre") if manner in ("centre", "band") else (0, "left")
        if manner == "band":
            s.box(0, 0, wide, large + 8, 0, 0)
            s.text(at, large + 2, title, bold, large, "centre", 255)
            y = large + 24
        elif manner == "foot":
            s.text(wide / 2, y + 2, title, bold, large, "centre")
            y += 20
        left = 0
        if manner == "logo":
            s.ring(0, 0, 30, 30, 1.4)
            s.text(15, 20, "".join(w[0] for w in name.split()[:2]).upper(), bold, 12, "centre")
            left = 38
        if name:
            s.text(at + left, y + 2, name, bold, big, align)
            y += big * 0.6 + 6
        for line in lines:
            room = wide if manner in ("centre", "band", "left", "foot") else wide - fonts.width(title, bold, large) - left - 24
            for part in fold(line, max(room, 150), plain, small):
                s.text(at + left, y, part, plain, small, align)
                y += small * 1.25
        if manner in ("sides", "logo"):
            s.text(wide, 14, title, bold, large, "right")
            y = max(y, 20)
        elif title and manner in ("centre", "left"):
            y += large * 0.9
            s.text(at, y, title, bold, large, align)
            if rng.random() < 0.25:
                end = fonts.width(title, bold, large)
                s.line(at - end / 2 * (align == "centre"), y + 2.5, at + end / (1 + (align == "centre")), y + 2.5, 0.8)
            y += 8
        if rng.random() < 0.3:
            s.line(0, y + 1, wide, y + 1, rng.choice([0.6, 1, 2]))
            y += 4
    return Piece(s.marks, max(y, 32 if manner == "logo" else 24) + 6)


def small_print(d, words, size=None, frame=False):
    """A paragraph of small print over the whole width."""
    f, size = d.f, size or d.rng.choice([6.6, 7.2, 7.8])
    with scratch(f) as s:
        y = s.block(4, size + 2, words, d.look.wide - 8, d.look.font, size, 1.2)
        if frame:
            s.box(0, 0, d.look.wide, y - size + 3, 0.6)
    return Piece(s.marks, y - size + 8)


def hint(d):
    """Instructions over the form; the recipient's own form says where to fax it."""
    rng = d.rng
    told = " ".join(rng.sample(HINTS, rng.randint(1, 2))).format(d.phone())
    if d.owner == "recipient" and rng.random() < 0.5:
        told = rng.choice(["FAX COMPLETED FORM TO {0}.", "Please fax to {0}.", "Return by fax: {0}."]).format(d.f.show("recipient.fax")) + " " + told
    return small_print(d, told, rng.choice([7.4, 8, 8.6]), rng.random() < 0.15)


def privacy(d):
    return small_print(d, d.rng.choice(PRIVACY).format(d.f.show("referrer.phone") if d.rng.random() < 0.4 else d.phone()))


def heading(d, words, wide):
    """The heading of a section as a piece to keep with what follows; none for a heading that stands at the side."""
    f, look = d.f, d.look
    if not words or look.bar in ("side", "none"):
        return []
    look.count += 1
    mark = {"lettered": chr(64 + look.count) + ". "}.get(look.bar, f"{look.count}. " if look.numbered else "")
    words = mark + (words.upper() if look.bar in ("caps", "lettered") or look.bar_upper else words)
    bold, size = look.font + "-b", look.size + look.bar_extra
    while fonts.width(words, bold, size) > wide - 12:
        size -= 0.3
    with scratch(f) as s:
        if look.bar in ("dark", "grey"):
            s.box(0, 0, wide, size + 5.5, 0.6, 0 if look.bar == "dark" else look.grey)
            s.text(wide / 2 if look.bar_centred else 5, size + 1.8, words, bold, size, "centre" if look.bar_centred else "left", 255 if look.bar == "dark" else 0)
            high = size + 6.5
        elif look.bar == "centred":
            s.text(wide / 2, size + 2, words, bold, size, "centre")
            high = size + 6
        elif look.bar == "boxed":
            s.box(0, 0, wide, size + 6, 0.8)
            s.text(5, size + 2, words, bold, size)
            high = size + 7
        elif look.bar == "over":
            s.line(0, 1, wide, 1, 1)
            s.text(0, size + 4, words, bold, size)
            high = size + 8
        elif look.bar == "italic":
            s.text(0, size + 2, words, look.font + ("-i" if look.font + "-i" in fonts.FILES else "-b"), size + 0.6)
            high = size + 6
        else:
            end = s.text(0, size + 2, words, bold, size)
            if look.bar in ("ruled", "lettered"):
                s.line(0, size + 4.5, wide if look.bar == "ruled" else end, size + 4.5, 0.8)
            high = size + 7
    return [Piece(s.marks, high + 1.5, keep=True)]


def beside(d, words, pieces, wide):
    """Rows moved aside for their heading at the left."""
    look, size = d.look, d.look.size
    with scratch(d.f) as s:
        s.line(0, 0, wide + look.aside, 0, 0.6)
        y = size + 3
        for line in fold(words, look.aside - 8, look.font + "-b", size):
            s.text(0, y, line, look.font + "-b", size)
            y += size * 1.2
    out = [Piece([moved(m, look.aside, 3) for m in p.marks], p.high, p.keep) for p in pieces]
    out[0].marks += s.marks
    out[-1].high += max(0, y - sum(p.high for p in out)) + 3
    for p in out[:-1]:
        p.keep = sum(q.high for q in out) < 200
    return out


def feet(d, bottom):
    """Heads of the later pages and feet of all."""
    f, rng, look = d.f, d.rng, d.look
    right, plain, pages = 612 - look.margin, look.font, len(f.sheets)
    number = f"{rng.choice(['Form', 'Rev.', 'FRM-', 'MR'])} {rng.randint(100, 9999)}{rng.choice(['', '-A', f' ({rng.randint(1, 12):02d}/{rng.randint(10, 24)})', f' Rev {rng.randint(1, 12)}/{rng.randint(2012, 2024)}'])}"
    printed = f"Printed {f.away(rng.randint(0, 3), '%m/%d/%Y')} {rng.choice(['by ' + f.extra('staff'), '', f'{rng.randint(7, 18)}:{rng.randint(10, 59)}'])}"
    left = rng.choice(["", number, printed, number, f"{f.extra('staff')}  ext. {rng.randint(100, 999)}"])
    shown, named = rng.random() < 0.6 or pages > 1, rng.random() < 0.7
    again = d.words.title(d.v["referral.specialty"])
    if pages > 1 and named:
        again = f.name_last_first() + ("" if "patient.dob" in f.case.blank else f"   DOB {f.show('patient.dob')}")
    for n, s in enumerate(f.sheets, 1):
        s.text(look.margin, bottom + 14, left, plain, 7)
        if shown and rng.random() < 0.9:
            s.text(right, bottom + 14, rng.choice([f"Page {n} of {pages}", f"Page {n}", f"{n}/{pages}"]), plain, 7, "right")
        if n > 1:
            s.text(look.margin, 50, again, plain, 8)
