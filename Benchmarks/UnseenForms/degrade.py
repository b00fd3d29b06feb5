"""What paper, scanner, line and toner do to a page."""
import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import fonts

LEVELS = ("clean", "typical", "hard")


def scan(image, rng, level, header):
    """A grey page as the receiving machine holds it, and what was done to it."""
    did = {}
    if level != "clean":
        hard = level == "hard"
        image = paper(image, rng, hard, did)
        did["skew"] = round(rng.uniform(-1.5, 1.5) if hard else rng.uniform(-0.8, 0.8), 2)
        image = image.rotate(did["skew"], Image.Resampling.BICUBIC, fillcolor=255)
        if hard or rng.random() < 0.5:
            image = toner(image, rng, hard, did)
    else:
        did["skew"] = 0.0
    if level != "clean" and rng.random() < (0.16 if level == "hard" else 0.06):
        did["rotate"] = rng.choice([90, 180, 180, 270])
    if did.get("rotate") == 180:
        image = image.rotate(180)
    if header:
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 0, image.width, 46), fill=255)
        draw.text((90, 36), header, fill=0, font=fonts.at("mono", 34), anchor="ls")
    return image, did


def paper(image, rng, hard, did):
    """Marks on the sheet itself: punch holes, a stamp, a copier's dark edge."""
    draw = ImageDraw.Draw(image)
    wide, high = image.size
    if rng.random() < 0.2:
        did["holes"] = True
        side = rng.random() < 0.6
        for place in ((0.12, 0.5, 0.88) if side else (0.36, 0.64)):
            x, y = (60, place * high) if side else (place * wide, 62)
            draw.ellipse((x - 36, y - 36, x + 36, y + 36), fill=rng.choice([0, 40]))
    if rng.random() < (0.4 if hard else 0.2):
        did["stamp"] = True
        stamp = Image.new("L", (620, 190), 255)
        pen = ImageDraw.Draw(stamp)
        pen.rectangle((6, 6, 613, 183), outline=90, width=7)
        pen.text((310, 80), rng.choice(["RECEIVED", "SCANNED", "FAXED", "COPY"]), fill=90, font=fonts.at("sans-b", 84), anchor="mm")
        pen.text((310, 150), f"{rng.choice(['JAN', 'MAR', 'JUN', 'SEP', 'NOV'])} {rng.randint(1, 28):02d}  {rng.randint(1, 4)}:{rng.randint(10, 59)} PM", fill=90, font=fonts.at("sans", 42), anchor="mm")
        stamp = stamp.rotate(rng.uniform(-14, 14), expand=True, fillcolor=255)
        x, y = rng.randint(1300, wide - 800), high - 400 - rng.randint(0, 40)
        image.paste(0, (x, y), stamp.point(lambda v: 255 - v))
    if rng.random() < (0.35 if hard else 0.15):
        did["edge"] = True
        left = rng.random() < 0.5
        for y in range(0, high, 6):
            deep = 22 + 10 * np.sin(y / 170) + rng.randint(0, 7)
            draw.rectangle((0, y, deep, y + 6) if left else (wide - deep, y, wide, y + 6), fill=0)
    return image


def toner(image, rng, hard, did):
    """Blur, fading, specks and streaks."""
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.8, 1.7) if hard else 0.8))
    grey = np.asarray(image, dtype=np.float32)
    noise = np.random.default_rng(rng.randint(0, 2 ** 31))
    high, wide = grey.shape
    if rng.random() < (0.35 if hard else 0.12):
        did["faded"] = True
        cloud = Image.fromarray((noise.random((9, 7)) * 255).astype(np.uint8)).resize((wide, high), Image.Resampling.BICUBIC)
        grey = 255 - (255 - grey) * (0.8 - 0.22 * np.asarray(cloud, dtype=np.float32) / 255)
    specks = noise.random((high, wide)) < (0.0005 if hard else 0.0002)
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        grey[np.roll(specks, (dy, dx), (0, 1))] = 0
    holes = noise.random((high, wide)) < (0.0012 if hard else 0.0004)
    for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
        grey[np.roll(holes, (dy, dx), (0, 1))] = 255
    if rng.random() < (0.4 if hard else 0.15):
        did["streak"] = True
        for _ in range(rng.randint(1, 3)):
            x, dark = rng.randint(60, wide - 60), rng.random() < 0.6
            grey[:, x:x + rng.randint(2, 5)] = 0 if dark else 255
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def bilevel(image, rng, level, did):
    """The native fax picture: 204 dpi across, 196 or 98 down, black and white."""
    standard = level != "clean" and did.get("rotate") not in (90, 270) and rng.random() < 0.12
    if standard:
        did["res"] = "standard"
    down = 98 if standard else 196
    size = (1728, round(image.height / 300 * down))
    image = image.resize((round(image.width / 300 * 204), size[1]), Image.Resampling.BOX if standard else Image.Resampling.LANCZOS)
    page = Image.new("L", size, 255)
    page.paste(image, ((1728 - image.width) // 2, 0))
    cut = 178 if did.get("faded") else 150 + (rng.randint(-25, 30) if level != "clean" else 0)
    if level == "hard" and rng.random() < 0.15:
        did["halftone"] = True
        return page.convert("1"), down
    return page.point(lambda v: 255 if v > cut else 0).convert("1", dither=Image.Dither.NONE), down


def turn(image, did):
    """Turn a page that the receiver stored sideways; a page fed upside down is turned before its header is printed."""
    how = {90: Image.Transpose.ROTATE_90, 270: Image.Transpose.ROTATE_270}.get(did.get("rotate"))
    return image.transpose(how) if how is not None else image


def photo(image, rng, level):
    """A JPEG of a grey scan at 200 or 300 dpi."""
    dpi = rng.choice([200, 200, 300])
    if dpi != 300:
        image = image.resize((round(image.width * dpi / 300), round(image.height * dpi / 300)), Image.Resampling.LANCZOS)
    return image, dpi, {"clean": 85, "typical": 60, "hard": 38}[level]
