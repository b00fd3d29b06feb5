"""Lines of text as a fax shows them: what the hand-print reader learns from. Nothing here comes from a form or a fax."""
import pathlib

import numpy
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageStat

from strokes import Pen

HEIGHT = 32
WIDEST = 900
ALPHABET = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-/()#:;&'@%+_"

# Debian: fonts-bwht, fonts-rufscript, fonts-tomsontalks, fonts-comic-neue, fonts-klee, fonts-dancingscript, fonts-nanum-extra,
# fonts-dustin, fonts-sjfonts, fonts-femkeklaver, fonts-tlwg-purisa-otf, fonts-kiloji, fonts-seto, fonts-yozvox-yozfont, fonts-smc-chilanka,
# fonts-unfonts-extra, fonts-aenigma, texlive-fonts-extra, and the usual printing fonts; PyPI: hershey-fonts, font-amatic-sc,
# font-intuitive and the fontpkg- packages of caveat, delius, indie-flower, kalam, permanent-marker and zeyada. Kept out altogether, for
# the measurements on UnseenForms: humor-sans, breip, dkg, kristi. No hand was chosen by how a dev fax looks.
HAND = ("BecauseWe", "Rufscript", "TomsonTalks", "ComicNeue-Light.otf", "ComicNeueAngular-Regular.otf", "ComicNeueAngular-RegularItalic", "KleeOne-Regular",
        "DancingScript-Regular", "ShadowsIntoLight", "augie___.pfb", "QTHandwriting", "QTMerryScript", "QTBrushStroke", "miama.otf", "AmaticSC-Bold", "Intuitive", "IndieFlower", "PermanentMarker", "Delius", "Caveat[wght]",
        "Kalam-Light", "Kalam-Regular", "Kalam-Bold", "Zeyada", "NanumPen", "NanumBarunpenR", "NanumBrush", "Domestic_Manners", "El_Abogado_Loco", "Junkyard",
        "PenguinAttack", "SteveHand", "Delphine", "Purisa.", "kiloji.", "setofont.", "YOzBAP90.", "Chilanka-Regular", "UnPilgia", "femkeklaver", "handmeds")
PRINT = ("LiberationSans-Regular", "LiberationSans-Bold.ttf", "LiberationSerif-Regular", "LiberationMono-Regular", "LiberationSansNarrow-Regular", "DejaVuSans.ttf",
         "DejaVuSerif.ttf", "Carlito-Regular", "Caladea-Regular", "Roboto-Regular.ttf", "OpenSans-Regular", "Lato-Regular", "FreeSans.", "FreeMono.", "Andika-Regular",
         "Inter-Regular.otf", "CooperHewitt-Book.otf", "Cascadia-Regular", "Oswald-Regular", "Montserrat-Regular.otf", "Nunito-Regular")
# Never learnt from: they say how the reader does on hands it has not seen.
HELD_OUT = ("BecauseWeMentor", "Rufscript", "QTMerryScript")
CAPITALS_ONLY = ("BecauseWe", "augie", "AmaticSC")


class Writer:
    """Words of the kinds that forms carry, none of them a person's."""

    def __init__(self, rng, words):
        self.rng = rng
        self.words = [w.strip() for w in words if w.strip().isascii() and "'" not in w]
        self.names = [w for w in self.words if w[0].isupper() and w[1:].islower() and 2 < len(w) < 11]
        self.plain = [w for w in self.words if w.islower() and 1 < len(w) < 13]
        self.common = "the a of and for with to in no not has left right pain since days weeks months history please evaluate chronic new patient "\
            "treatment referral knee shoulder hip back heart blood pressure chest breath cough therapy surgery consult care clinic health family "\
            "medicine medical associates center group hospital orthopedics cardiology neurology dermatology imaging without contrast visits".split()

    def digits(self, n):
        return "".join(self.rng.choice("0123456789") for _ in range(n))

    def phone(self):
        a, b, c = self.digits(3), self.digits(3), self.digits(4)
        return self.rng.choice([f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"{a}{b}{c}", f"{a} {b} {c}", f"({a}){b}-{c}"])

    def date(self):
        r = self.rng
        m, d, y = r.randint(1, 12), r.randint(1, 31), r.choice([r.randint(1925, 2026), r.randint(2024, 2027)])
        return r.choice([f"{m}/{d}/{y}", f"{m:02d}/{d:02d}/{y}", f"{m}/{d}/{y % 100:02d}", f"{m:02d}-{d:02d}-{y}", f"{m:02d}{d:02d}{y}", f"{y}-{m:02d}-{d:02d}",
                         f"{r.choice('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split())} {d}, {y}"])

    def identifier(self):
        r = self.rng
        shape = r.choice(["9", "99999999", "999999999", "A99999999", "AAA999999999", "9A99AA9AA99", "AA9999999", "99999999-99", "A9999", "AAA999A99999", "#9999999"])
        if r.random() < 0.4:
            shape = "".join(r.choice("99999A-") for _ in range(r.randint(4, 13))).strip("-") or "9"
        return "".join(r.choice("0123456789") if c == "9" else r.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") if c == "A" else c for c in shape)

    def diagnosis(self):
        r = self.rng
        code = r.choice("ABCDEFGHIJKLMNOPQRSTZ") + self.digits(2) + (("." + self.digits(r.randint(1, 3)) + r.choice(["", "", "", "A", "D"])) if r.random() < 0.85 else "")
        return r.choice([code, code, f"{code} {self.sentence(2, 5)}", f"{code}, {r.choice('EFGMRZ')}{self.digits(2)}.{self.digits(1)}"])

    def sentence(self, low=3, high=9):
        r = self.rng
        words = [r.choice(self.common) if r.random() < 0.5 else r.choice(self.plain) for _ in range(r.randint(low, high))]
        text = " ".join(words)
        text = text[0].upper() + text[1:]
        return text + r.choice(["", ".", ".", ","])

    def name(self):
        r, n = self.rng, self.names
        a, b = r.choice(n), r.choice(n)
        return r.choice([a, f"{a} {b}", f"{b}, {a}", f"{b}, {a} {r.choice('ABCDEFGHJKLMNPRSTVW')}", f"{a} {r.choice('ABCDEFGHJKLMNPRSTVW')}. {b}", f"{a} {b}, {r.choice(['MD', 'DO', 'NP', 'PA-C', 'FNP-C'])}",
                         f"Dr. {a} {b}", f"{a}-{b}", f"Mc{a}", f"O'{a}"])

    def address(self):
        r = self.rng
        street = f"{r.randint(1, 9999)} {r.choice(['', '', 'N ', 'SE ', 'W. '])}{r.choice(self.names)} {r.choice('St Ave Rd Blvd Dr Ln Ct Way Pl Ter Cir Pkwy'.split())}{r.choice(['', '', '.', ' Apt ' + self.digits(1), ' Unit ' + self.digits(2), ' #' + self.digits(3)])}"
        place = f"{r.choice(self.names)}, {r.choice('AL AK AZ CA CO CT FL GA ID IL IN KS KY LA MA MD ME MI MN MO MT NC NE NH NJ NM NV NY OH OK OR PA SC TN TX UT VA WA WI WV'.split())} {self.digits(5)}"
        return r.choice([street, place, f"{street}, {place}", self.digits(5), self.digits(5) + "-" + self.digits(4)])

    def email(self):
        r = self.rng
        return f"{r.choice(self.names).lower()}{r.choice(['', '.', '_'])}{r.choice([r.choice(self.names).lower(), self.digits(2)])}@{r.choice(self.plain)}.{r.choice(['com', 'org', 'net', 'example.com'])}"

    def organization(self):
        r = self.rng
        return f"{r.choice(self.names)} {r.choice(['', r.choice(self.plain).capitalize() + ' '])}{r.choice(['Family Medicine', 'Health', 'Clinic', 'Associates', 'Medical Group', 'Cardiology', 'Imaging', 'Family Practice', 'Internal Medicine', 'Urology / Nephrology', 'Blue Cross', 'Insurance', 'Health Plan', 'PPO', 'Advantage HMO'])}"

    def noise(self):
        return "".join(self.rng.choice(ALPHABET[1:]) if self.rng.random() < 0.9 else " " for _ in range(self.rng.randint(1, 14))).strip() or "8"

    def line(self):
        r = self.rng
        kind = r.choices([self.phone, self.date, self.identifier, self.diagnosis, self.sentence, self.name, self.address, self.email, self.organization, self.noise, lambda: self.digits(r.randint(1, 12))],
                         [12, 11, 11, 7, 12, 13, 10, 3, 7, 6, 8])[0]
        text = kind()
        if r.random() < 0.28:
            text = text.upper()
        text = " ".join("".join(c for c in text if c in ALPHABET).split())
        return text[:56].strip() or "0"


class Press:
    """Draws a line of text and treats it as a pen, a scanner and a fax would."""

    drawn = 0.4  # Share of hands drawn by the pen rather than by a font.

    def __init__(self, rng, hand, print_):
        self.rng, self.hand, self.print = rng, hand, print_
        self.pen = Pen(rng)
        self.cache = {}

    def font(self, path, size):
        key = (path, size)
        if key not in self.cache:
            if len(self.cache) > 600:
                self.cache.clear()
            self.cache[key] = ImageFont.truetype(path, size)
        return self.cache[key]

    def draw(self, text, path, is_hand, comb):
        """Black on white, about 46 pixels an em, and where the text stands."""
        r = self.rng
        size = r.choice([36, 42, 48, 56])
        font = self.font(path, size) if path else None
        pad = size
        if comb:
            pitch = int(size * r.uniform(0.62, 1.0))
            width = pitch * len(text) + 2 * pad
            picture = Image.new("L", (width, 3 * size), 255) if path else self.pen.write(text, size, pitch)
            width = picture.size[0]
            pen = ImageDraw.Draw(picture)
            for i, c in enumerate(text if path else ""):
                x = pad + i * pitch + pitch / 2 + r.uniform(-0.12, 0.12) * pitch
                pen.text((x, 1.9 * size + r.uniform(-0.06, 0.06) * size), c, font=font, fill=0, anchor="ms")
            box = ImageChops.invert(picture).getbbox() or (pad, size, width - pad, 2 * size)
            thickness = r.choice([1, 1, 2, 2, 3])
            top, bottom = box[1] - r.randint(-2, 10), box[3] + r.randint(-3, 10)
            extra = r.choice([0, 0, 1, 2, 4, 9])
            offset = r.choice([0, 0, 0, r.uniform(-0.3, 0.3)]) * pitch
            # In a third of them the walls are gone, and with them what they crossed of the letters.
            ink, is_bare = picture, r.random() < 0.3
            if is_bare:
                picture = Image.new("L", ink.size, 255)
                pen = ImageDraw.Draw(picture)
            for i in range(len(text) + 1 + extra):
                x = pad + i * pitch + offset
                pen.line((x, top, x, bottom), fill=0, width=thickness)
            if r.random() < 0.8:
                pen.line((pad + offset, top, pad + offset + pitch * (len(text) + extra), top), fill=0, width=thickness)
            if r.random() < 0.9:
                pen.line((pad + offset, bottom, pad + offset + pitch * (len(text) + extra), bottom), fill=0, width=thickness)
            if r.random() < 0.4:  # A second lattice, as where a frame was drawn about each letter besides.
                shift, down = r.uniform(-0.5, 0.5) * pitch, r.uniform(-0.2, 0.6) * size
                fine = r.choice([1, thickness])
                for i in range(len(text) + 1):
                    x = pad + i * pitch + shift
                    pen.line((x, top + down, x, bottom + down), fill=0, width=fine)
                for y in (top + down, bottom + down):
                    pen.line((pad + shift, y, pad + shift + pitch * len(text), y), fill=0, width=fine)
                top, bottom = min(top, top + down), max(bottom, bottom + down)
            if not is_bare:
                return picture, (box[0], top, min(box[2] + extra * pitch, width), bottom)
            bare = ImageChops.lighter(ink, ImageChops.invert(picture.filter(ImageFilter.MinFilter(3))))
            if ImageStat.Stat(ImageChops.invert(bare)).sum[0] < 0.6 * ImageStat.Stat(ImageChops.invert(ink)).sum[0]:
                return ImageChops.darker(ink, picture), (box[0], top, min(box[2] + extra * pitch, width), bottom)
            # Splinters of the walls stay.
            for _ in range(r.choice([0, 0, 1, 2, 4])):
                x, y = r.uniform(*sorted((box[0], box[2]))), r.uniform(*sorted((top, bottom)))
                ImageDraw.Draw(bare).line((x, y, x, y + r.uniform(2, 9)) if r.random() < 0.6 else (x, y, x + r.uniform(2, 14), y), fill=0, width=2)
            return bare, ImageChops.invert(bare).getbbox() or box
        if not path:
            return self.pen.write(text, size), None
        width = int(font.getlength(text) * 1.35) + 2 * pad + 20
        picture = Image.new("L", (width, 3 * size), 255)
        pen = ImageDraw.Draw(picture)
        if is_hand and r.random() < 0.5 and "Script" not in path:
            x = float(pad)
            tracking = r.uniform(-0.02, 0.08) * size
            drift = r.uniform(-0.02, 0.02)
            for c in text:
                y = 1.9 * size + r.gauss(0, 0.035) * size + (x - pad) * drift
                pen.text((x, y), c, font=font, fill=0, anchor="ls")
                x += font.getlength(c) * (r.uniform(0.9, 1.2) if c == " " else 1) + tracking + r.gauss(0, 0.01) * size
        else:
            pen.text((pad, 1.9 * size), text, font=font, fill=0, anchor="ls")
        return picture, None

    def bend(self, picture):
        """The same shapes as a slightly other hand would draw them: a net over the picture, its knots moved."""
        r = self.rng
        w, h = picture.size
        step = r.randint(24, 60)
        columns, rows = range(0, w + step, step), range(0, h + step, step)
        far = step * r.uniform(0.03, 0.16)
        knots = {(x, y): (x + r.gauss(0, far), y + r.gauss(0, far)) for x in columns for y in rows}
        net = []
        for x in columns[:-1]:
            for y in rows[:-1]:
                a, b, c, d = knots[x, y], knots[x, y + step], knots[x + step, y + step], knots[x + step, y]
                net.append(((x, y, min(x + step, w), min(y + step, h)), (*a, *b, *c, *d)))
        return picture.transform(picture.size, Image.Transform.MESH, net, Image.Resampling.BILINEAR, fillcolor=255)

    def line(self, text):
        """A picture 32 pixels high, 0 white to 255 black, and what it says."""
        r = self.rng
        is_hand = r.random() < 0.72
        path = r.choice(self.hand if is_hand else self.print)
        if is_hand and r.random() < self.drawn:
            path = None
        if path and any(name in path for name in CAPITALS_ONLY):
            text = text.upper()
        comb = " " not in text and len(text) <= 14 and r.random() < 0.5
        picture, frame = self.draw(text, path, is_hand, comb)
        # The hand: slant, slope, the pen's width.
        slant, slope = (r.gauss(0, 0.12) if is_hand else 0), r.gauss(0, 0.012)
        squeeze = r.uniform(0.8, 1.2)
        w, h = picture.size
        if slant or squeeze != 1:
            picture = picture.transform((int(w * squeeze), h), Image.Transform.AFFINE, (1 / squeeze, slant, -slant * h * 0.6, slope, 1, -slope * w / 2), Image.Resampling.BILINEAR, fillcolor=255)
            if frame:
                frame = (int(frame[0] * squeeze), frame[1], int(frame[2] * squeeze), frame[3])
        if is_hand and path and r.random() < 0.7:
            picture = self.bend(picture)
        if r.random() < (0.45 if is_hand else 0.15):
            picture = picture.filter(ImageFilter.MinFilter(3)) if r.random() < 0.85 else picture.filter(ImageFilter.MaxFilter(3))
        box = frame or ImageChops.invert(picture).getbbox() or (0, 0, w, h)
        tall = max(box[3] - box[1], 12)
        pen = ImageDraw.Draw(picture)
        if not comb and r.random() < 0.35:  # The line that was written on, or what a removed one left.
            y = box[3] - r.randint(-6, int(tall * 0.25))
            for x in range(0, picture.size[0], 40):
                if r.random() < 0.85:
                    pen.line((x, y, x + 40, y + r.choice([-1, 0, 0, 0, 1])), fill=r.choice([0, 0, 60]), width=r.choice([1, 2, 3]))
        if r.random() < 0.06:
            x = r.randint(0, picture.size[0])
            pen.line((x, 0, x, h), fill=0, width=r.choice([1, 2]))
        if r.random() < 0.12:  # Feet of the line above, heads of that below.
            other = self.font(r.choice(self.print), int(tall * 0.7) + 8)
            y = box[1] - tall * r.uniform(0.02, 0.15) if r.random() < 0.6 else box[3] + tall * r.uniform(0.6, 0.8)
            pen.text((box[0] + r.randint(-20, 40), y), r.choice(["Phone", "Date of birth", "Address", "MEMBER ID", "(print)", "Fax:"]), font=other, fill=0, anchor="ls")
        # The fax: lines lost between, then the scanner's threshold.
        target = r.uniform(20, 46) / tall
        size = (max(int(picture.size[0] * target), 8), max(int(picture.size[1] * target), 8))
        grey = picture.resize(size, Image.Resampling.BOX if target < 1 else Image.Resampling.BILINEAR)
        pixels = numpy.asarray(grey, dtype=numpy.float32)
        if r.random() < 0.25:
            coarse = numpy.asarray(grey.resize((size[0], max(size[1] // 2, 4)), Image.Resampling.BOX), dtype=numpy.float32)
            coarse = coarse + numpy.random.normal(0, 12, coarse.shape)
            if r.random() < 0.8:
                coarse = (coarse > r.uniform(140, 215)) * 255.0
            pixels = numpy.asarray(Image.fromarray(coarse.clip(0, 255).astype(numpy.uint8)).resize(size, r.choice([Image.Resampling.BILINEAR, Image.Resampling.NEAREST])), dtype=numpy.float32)
        pixels = pixels + numpy.random.normal(0, r.uniform(0, 22), pixels.shape)
        if r.random() < 0.75:
            # A scanner that lost most of the ink would have been set darker.
            ink = (255 - pixels).sum()
            level = r.uniform(90, 210)
            while level < 235 and (pixels <= level).sum() * 255 < 0.6 * ink:
                level += 15
            pixels = (pixels > level) * 255.0
        if r.random() < 0.3:
            dots = numpy.random.random(pixels.shape)
            rate = r.uniform(0.0005, 0.012)
            pixels = numpy.where(dots < rate, 0.0, numpy.where(dots > 1 - rate, 255.0, pixels))
        # The cut: never exactly at the ink.
        left, top, right, bottom = (v * target for v in box)
        high = bottom - top
        top -= high * r.uniform(-0.06, 0.22)
        bottom += high * r.uniform(-0.06, 0.22)
        left -= high * r.uniform(0.0, 0.6)
        right += high * r.uniform(0.0, 0.6)
        whole = Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))
        cut = Image.new("L", (max(int(right - left), 6), max(int(bottom - top), 6)), 255)
        cut.paste(whole, (-int(left), -int(top)))
        width = min(max(int(cut.size[0] * HEIGHT / cut.size[1]), 12), WIDEST)
        cut = cut.resize((width, HEIGHT), Image.Resampling.BOX if cut.size[1] > HEIGHT else Image.Resampling.BILINEAR)
        return 255 - numpy.asarray(cut, dtype=numpy.uint8), text


def find_fonts(names, folders):
    """The fonts of those names, one file each."""
    files = [p for folder in folders for p in sorted(pathlib.Path(folder).rglob("*")) if p.suffix in (".ttf", ".otf", ".pfb")]
    found = {}
    for p in files:
        if any(name in p.name for name in names) and p.stem not in found and has_letters(p):
            found[p.stem] = str(p)
    return list(found.values())


def has_letters(path):
    """Whether it is a font at all, and draws letters and digits."""
    if path.suffix == ".pfb":
        return True
    try:
        font = TTFont(path, fontNumber=0, lazy=True)
        return all(ord(c) in font.getBestCmap() for c in ALPHABET[1:63] + ".,-/()")
    except Exception:
        return False


def is_held_out(path):
    return any(name in path for name in HELD_OUT)
