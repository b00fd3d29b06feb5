#!/usr/bin/env python3
"""States of boxes to tick, on pages where every box is known.

    Benchmarks/Reading/checkboxes.py [--pages 24] [--seed 1] [--note TEXT]

Needs Pillow. Draws forms with boxes as squares, circles and brackets, empty, ticked, crossed and filled, at fax resolution, straight and skewed, clean
and noisy; has them read by `intake read`; counts boxes found and states right by kind. A line is appended to RESULTS.md. Exit status 1
when fewer than 99.5 in 100 squares are found with their right state.
"""
import argparse
import collections
import math
import pathlib
import random
import sys
import tempfile

from PIL import Image, ImageDraw, ImageFilter, ImageFont

import shared

SCALE = 2
WIDE, HIGH, DPI = 1728, 2200, 204
STATES = ("empty", "ticked", "crossed", "filled")
KINDS = ("square", "circle", "bracket")
LABELS = "Urgent Routine Stat Yes No Male Female Medicare Medicaid Other Cardiology Neurology Fasting Left Right Both Signed".split()


def font(size):
    folder = pathlib.Path("/usr/share/fonts/truetype")
    found = next(iter(sorted(folder.glob("**/DejaVuSans.ttf")) + sorted(folder.glob("**/*Sans-Regular.ttf"))), None)
    return ImageFont.truetype(str(found), size) if found else ImageFont.load_default(size)


def mark(draw, state, x, y, side, rng):
    pen = round(side * rng.uniform(0.09, 0.15))
    if state == "ticked":
        draw.line(
            [(x + side * 0.12, y + side * rng.uniform(0.45, 0.6)), (x + side * rng.uniform(0.36, 0.45), y + side * 0.85),
             (x + side * rng.uniform(0.9, 1.25), y - side * rng.uniform(-0.1, 0.2))], 0, pen, joint="curve")
    elif state == "crossed":
        slack = side * rng.uniform(0.05, 0.2)
        draw.line([(x + slack, y + slack), (x + side - slack, y + side - slack)], 0, pen)
        draw.line([(x + slack, y + side - slack), (x + side - slack, y + slack)], 0, pen)


def box(draw, kind, state, x, y, side, rng):
    line = max(4, round(side * rng.uniform(0.05, 0.09)))
    if kind == "square":
        draw.rectangle((x, y, x + side, y + side), 0 if state == "filled" else None, 0, line)
        mark(draw, state, x, y, side, rng)
    elif kind == "circle":
        draw.ellipse((x, y, x + side, y + side), None, 0, line)
        if state == "filled":
            draw.ellipse((x + side * 0.22, y + side * 0.22, x + side * 0.78, y + side * 0.78), 0)
        mark(draw, state, x, y, side, rng)
    else:
        for edge, way in ((x, 1), (x + side, -1)):
            draw.line([(edge + way * side * 0.2, y), (edge, y), (edge, y + side), (edge + way * side * 0.2, y + side)], 0, line)
        if state == "filled":
            draw.rectangle((x + side * 0.22, y + side * 0.22, x + side * 0.78, y + side * 0.78), 0)
        mark(draw, state, x + side * 0.15, y + side * 0.15, side * 0.7, rng)


def page(kind, rng):
    """A form as a fax holds it, and its boxes: middle in pixels, side, state."""
    sheet = Image.new("L", (WIDE * SCALE, HIGH * SCALE), 255)
    draw = ImageDraw.Draw(sheet)
    text = font(round(0.14 * DPI * SCALE))
    draw.text((150 * SCALE, 90 * SCALE), "REFERRAL REQUEST: tick all that apply", 0, text)
    side = round(rng.uniform(0.11, 0.2) * DPI * SCALE)
    placed = []
    for row in range(22):
        y = (170 + row * 88) * SCALE
        draw.text((150 * SCALE, y), f"Question {row + 1}", 0, text)
        for column in range(4):
            x = (480 + column * 300) * SCALE + rng.randint(0, 40)
            state = rng.choice(STATES)
            box(draw, kind, state, x, y, side, rng)
            draw.text((x + side * 1.4, y), rng.choice(LABELS), 0, text)
            placed.append((x + side / 2, y + side / 2, state))
    skew = rng.choice([0, 0, rng.uniform(-0.9, 0.9)])
    sheet = sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255).filter(ImageFilter.GaussianBlur(SCALE * 0.4))
    sheet = sheet.resize((WIDE, HIGH), Image.Resampling.BOX).point(lambda grey: 255 if grey > 150 else 0)
    if rng.random() < 0.4:
        for _ in range(1500):
            sheet.putpixel((rng.randrange(WIDE), rng.randrange(HIGH)), rng.choice([0, 0, 255]))
    turn = math.radians(-skew)
    middle = (WIDE / 2, HIGH / 2)
    truth = []
    for x, y, state in placed:
        dx, dy = x / SCALE - middle[0], y / SCALE - middle[1]
        truth.append((middle[0] + dx * math.cos(turn) - dy * math.sin(turn), middle[1] + dx * math.sin(turn) + dy * math.cos(turn), state))
    return sheet.convert("1"), truth, side / SCALE


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    rng = random.Random(given.seed)
    pages = {}
    with tempfile.TemporaryDirectory() as folder:
        for index in range(given.pages):
            kind = KINDS[index % 2 * (1 + index // 2 % 2)]
            sheet, truth, side = page(kind, rng)
            file = pathlib.Path(folder) / f"page{index:03d}.tif"
            sheet.save(file, compression="group4", dpi=(DPI, DPI))
            pages[file.name] = (kind, truth, side)
        read = shared.read(sorted(pathlib.Path(folder).glob("*.tif")))
    tally = collections.defaultdict(lambda: [0, 0, 0])
    wrong = collections.Counter()
    invented = 0
    for name, (kind, truth, side) in pages.items():
        boxes = read[name]["pages"][0]["checkboxes"] if read.get(name, {}).get("pages") else []
        used = set()
        for x, y, state in truth:
            near = [
                (math.hypot((b["box"][0] + b["box"][2]) / 2 - x, (b["box"][1] + b["box"][3]) / 2 - y), place)
                for place, b in enumerate(boxes)
            ]
            near = min(near, default=(math.inf, 0))
            counts = tally[kind]
            counts[0] += 1
            if near[0] < side / 2:
                used.add(near[1])
                counts[1] += 1
                is_right = boxes[near[1]]["checked"] == (state != "empty")
                counts[2] += is_right
                if not is_right:
                    wrong[kind, state, "state"] += 1
            else:
                wrong[kind, state, "not found"] += 1
        invented += len(boxes) - len(used)
    for what, count in sorted(wrong.items()):
        print(*what, count, sep="\t")
    told = "; ".join(
        f"{kind}: {found / count:.2%} found, {right / max(1, found):.2%} of these right" for kind, (count, found, right) in sorted(tally.items()))
    count, _, right = tally["square"]
    shared.note("checkboxes", f"{sum(c for c, _, _ in tally.values())} boxes on {given.pages} pages, seed {given.seed}: {told}; {invented} seen where none is", given.note)
    sys.exit(0 if right >= 0.995 * count else 1)


if __name__ == "__main__":
    main()
