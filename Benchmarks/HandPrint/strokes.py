"""Letters as single strokes of a pen, bent anew for every line: hands that no font has."""
import math

from HersheyFonts import HersheyFonts
from PIL import Image, ImageDraw

# How people write digits and some capitals besides the way Hershey drew them, in a box 0–1 wide and 0 (top) – 1 (foot) high.
VARIANTS = {
    "0": [[[(.5, 0), (.15, .15), (.05, .5), (.2, .9), (.5, 1), (.85, .85), (.95, .5), (.8, .12), (.5, 0)]], [[(.6, .02), (.2, .1), (.05, .55), (.35, 1), (.8, .85), (.95, .4), (.7, .05), (.45, .1)]], [[(.5, 0), (.1, .2), (.1, .8), (.5, 1), (.9, .8), (.9, .2), (.5, 0)], [(.85, .05), (.15, .95)]]],
    "1": [[[(.5, 0), (.5, 1)]], [[(.6, 0), (.45, 1)]], [[(.25, .22), (.55, 0), (.55, 1)]], [[(.25, .22), (.5, 0), (.5, 1)], [(.2, 1), (.8, 1)]], [[(.65, 0), (.35, 1)]]],
    "2": [[[(.1, .25), (.3, .02), (.75, .05), (.85, .3), (.5, .65), (.05, 1), (.95, 1)]], [[(.1, .2), (.5, 0), (.85, .2), (.6, .6), (.15, .95), (.1, .8), (.3, .8), (.9, 1)]], [[(.05, .1), (.8, .02), (.85, .35), (.1, .98), (.95, .95)]]],
    "3": [[[(.1, .1), (.6, 0), (.85, .2), (.4, .45), (.85, .65), (.7, .95), (.1, .95)]], [[(.1, .02), (.85, .02), (.45, .38), (.85, .6), (.75, .95), (.3, 1), (.05, .85)]]],
    "4": [[[(.2, 0), (.1, .6), (.95, .6)], [(.75, 0), (.7, 1)]], [[(.7, 1), (.7, 0), (.05, .65), (.95, .65)]], [[(.15, .05), (.15, .5), (.8, .5)], [(.8, 0), (.8, 1)]], [[(.6, 0), (.05, .7), (.95, .7)], [(.65, .4), (.6, 1)]]],
    "5": [[[(.85, 0), (.2, 0), (.15, .45), (.6, .38), (.9, .65), (.65, .97), (.1, .95)]], [[(.2, .05), (.15, .45), (.65, .4), (.85, .7), (.6, 1), (.1, .9)], [(.2, .04), (.95, 0)]], [[(.95, .02), (.25, .05), (.2, .5), (.75, .5), (.8, .85), (.5, 1), (.05, .95)]]],
    "6": [[[(.7, 0), (.25, .35), (.08, .75), (.35, 1), (.8, .9), (.8, .6), (.4, .52), (.1, .75)]], [[(.55, 0), (.15, .5), (.1, .85), (.5, 1), (.9, .8), (.7, .55), (.15, .7)]]],
    "7": [[[(.05, .03), (.92, .03), (.4, 1)]], [[(.05, .05), (.9, .0), (.45, 1)], [(.3, .5), (.85, .48)]], [[(.05, .2), (.08, .02), (.9, .02), (.5, .5), (.4, 1)]]],
    "8": [[[(.8, .15), (.45, 0), (.15, .2), (.5, .45), (.85, .75), (.5, 1), (.12, .78), (.5, .47), (.85, .2), (.7, .05)]], [[(.5, .46), (.2, .25), (.5, 0), (.8, .22), (.5, .46), (.1, .75), (.5, 1), (.9, .75), (.5, .46)]]],
    "9": [[[(.85, .2), (.5, 0), (.12, .2), (.3, .48), (.8, .4), (.85, .1), (.75, 1)]], [[(.9, .1), (.4, .02), (.1, .3), (.5, .5), (.88, .15), (.85, .7), (.5, 1), (.2, .95)]], [[(.8, .25), (.45, .02), (.15, .3), (.5, .5), (.85, .2), (.8, 1)]]],
    "I": [[[(.5, 0), (.5, 1)]], [[(.5, 0), (.5, 1)], [(.15, 0), (.85, 0)], [(.15, 1), (.85, 1)]]],
    "E": [[[(.9, 0), (.1, 0), (.1, 1), (.9, 1)], [(.1, .5), (.75, .48)]], [[(.85, .05), (.3, 0), (.2, .4), (.6, .45), (.15, .55), (.2, .95), (.9, 1)]]],
    "G": [[[(.85, .12), (.5, 0), (.08, .35), (.15, .85), (.6, 1), (.9, .8), (.9, .55), (.5, .55)]], [[(.9, .1), (.4, 0), (.05, .5), (.4, 1), (.85, .85), (.85, .5)], [(.55, .52), (1, .5)]]],
    "A": [[[(.05, 1), (.5, 0), (.95, 1)], [(.25, .65), (.8, .62)]], [[(.08, 1), (.1, .25), (.5, 0), (.9, .25), (.92, 1)], [(.1, .6), (.9, .58)]]],
    "Z": [[[(.05, .02), (.92, .02), (.08, 1), (.95, .98)]], [[(.05, .02), (.92, .02), (.08, 1), (.95, .98)], [(.25, .5), (.75, .48)]]],
}


class Pen:
    """Writes with strokes from Hershey's tables and from those above."""

    FACES = ("futural", "rowmans", "futural", "scripts", "cursive")

    def __init__(self, rng):
        self.rng = rng
        self.faces = {}
        for face in set(self.FACES):
            font = HersheyFonts()
            font.load_default_font(face)
            font.normalize_rendering(1.0)
            self.faces[face] = font
        self.shapes = {}

    def shape(self, face, character):
        """Strokes and width, feet at 0 and heads up to 1."""
        key = (face, character)
        if key not in self.shapes:
            strokes = [list(s) for s in self.faces[face].strokes_for_text(character)]
            strokes = [s for s in strokes if s]
            wide = max((x for s in strokes for x, _ in s), default=0.4)
            self.shapes[key] = (strokes, wide + 0.12)
        return self.shapes[key]

    def write(self, text, size, pitch=None):
        """A picture, black on white: feet of the letters at 1.9 sizes from the top."""
        r = self.rng
        face = r.choice(self.FACES)
        scale = size * r.uniform(0.75, 1.0)
        aspect, track = r.uniform(0.75, 1.25), r.uniform(0.0, 0.16)
        thick = max(2, int(size * r.uniform(0.04, 0.11)))
        wave = [(r.uniform(0, 6.3), r.uniform(0.02, 0.06), r.uniform(0.0, 0.05)) for _ in range(4)]
        favourite = {c: r.randrange(len(v)) for c, v in VARIANTS.items()}
        plain = r.random() < 0.3
        laid, x = [], float(size)
        for i, c in enumerate(text):
            if c == " ":
                x += scale * r.uniform(0.35, 0.6)
                continue
            if c in VARIANTS and not plain:
                pick = favourite[c] if r.random() < 0.85 else r.randrange(len(VARIANTS[c]))
                strokes = [[(u * 0.55, 1 - v) for u, v in s] for s in VARIANTS[c][pick]]
                wide = 0.65
                if c == "1":
                    strokes, wide = [[(u - 0.1, v) for u, v in s] for s in strokes], 0.4
            else:
                strokes, wide = self.shape(face, c)
                strokes = [[(u, v * 0.95) for u, v in s] for s in strokes]
            high, tilt = r.gauss(1, 0.06), r.gauss(0, 0.06)
            step = wide * scale * aspect
            at = size + i * pitch + (pitch - step) / 2 if pitch else x
            feet = 1.9 * size + r.gauss(0, 0.03) * size
            for s in strokes:
                bend = (r.gauss(0, 0.02), r.gauss(0, 0.02))
                laid.append([(at + (u * aspect + v * tilt + bend[0] * v) * scale, feet - (v * high + bend[1] * u) * scale) for u, v in s])
            x += step + track * scale
        right = max([x] + [px for s in laid for px, _ in s]) + size
        picture = Image.new("L", (int(right), 3 * size), 255)
        pen = ImageDraw.Draw(picture)
        for s in laid:
            points = self.smooth(s) if r.random() < 0.9 else s
            points = [(px + sum(a * size * math.sin(p + px * f + py * f * 1.3) for p, f, a in wave), py + sum(a * size * math.cos(p * 2 + px * f) for p, f, a in wave)) for px, py in points]
            if len(points) == 1:
                points = points * 2
            pen.line(points, fill=0, width=thick, joint="curve")
            for px, py in (points[0], points[-1]):
                pen.ellipse((px - thick / 2, py - thick / 2, px + thick / 2, py + thick / 2), fill=0)
        return picture

    @staticmethod
    def smooth(points):
        """Corners cut twice (Chaikin), ends kept."""
        for _ in range(2):
            if len(points) < 3:
                return points
            cut = [points[0]]
            for (x0, y0), (x1, y1) in zip(points, points[1:]):
                cut += [(0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1), (0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1)]
            points = cut + [points[-1]]
        return points
