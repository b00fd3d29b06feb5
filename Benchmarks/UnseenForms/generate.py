#!/usr/bin/env python3
"""Write fictional faxed referrals in layouts that are not among the development faxes, with truth files.

usage: generate.py --out DIR [--count N] [--seed S] [--only FAMILY | --layouts FAMILY,FAMILY] [--others KIND,KIND]
"""
import argparse
import datetime
import pathlib
import random

import case
import container
import cover
import degrade
import layouts
import others
import paint
import truth

CONTAINERS = {"pdf_g4": 10, "tiff_g4": 3, "pdf_jpeg": 4, "pdf_text": 3, "pdf_ocr": 3, "tiff_g3": 1}


def header(clock, day, sender, page, pages):
    """The line that a sending machine prints at the top of every page."""
    hour, minute = clock
    return [f"{day:%m/%d/%Y} {hour:02d}:{minute:02d}  {sender[:22].upper()}            P.{page:03d}/{pages:03d}",
            f"{day:%b %d %Y} {hour:02d}:{minute:02d}   Fax ID: {sender[:20]}     page {page} of {pages}",
            f"Received: {day:%m-%d-%y} {hour}:{minute:02d}   {page:02d}/{pages:02d}"]


def one_referral(family, rng, day, wish, batch):
    """A drawn form, at times with a cover sheet before it and visit notes behind it."""
    layout = layouts.module(family)
    hand = rng.random() < layout.HAND
    made = case.make(rng, rng.choice(layout.SPECIALTIES), day, wish, hand, layouts.pool(layout))
    form = layout.draw(made, rng)
    if rng.random() < 0.3:
        cover.notes(form)
    covered = (batch or rng.random() < 0.3) and wish != "missing:referral.date"
    if covered and not getattr(layout, "IS_COVER", False):
        cover.sheet(form, len(form.sheets) + 1)
    return form


def fax(number, rng, families, seed, out):
    day = datetime.date(2025, 1, 6) + datetime.timedelta(rng.randint(0, 500))
    level = rng.choices(degrade.LEVELS, [3, 6, 3])[0]
    wrap = rng.choices(list(CONTAINERS), list(CONTAINERS.values()))[0]
    level = "clean" if wrap == "pdf_text" else level
    sheets, referrals = [], []
    kind = "other" if families[0] in others.KINDS + others.NAMED else "referral"
    for family in families:
        if kind == "other":
            sheets += others.draw(family, rng, day)
            continue
        wish = rng.choice(case.DEFECTS) if rng.random() < 0.25 else None
        form = one_referral(family, rng, day, wish, len(families) > 1)
        referrals.append(truth.referral(form, family, len(sheets) + 1, len(sheets) + len(form.sheets)))
        sheets += form.sheets
    sender = referrals[0]["fields"].get("referrer.organization", "MEDICAL OFFICE") if referrals else "FAX SERVER"
    style, clock = rng.choice([None, 0, 1, 2, 0]), (rng.randint(7, 17), rng.randint(0, 59))
    lines = [style is not None and header(clock, day, sender, i, len(sheets))[style] for i in range(1, len(sheets) + 1)]
    name = f"unseen{number:04d}" + (".tif" if wrap.startswith("tiff") else ".pdf")
    data, ops = encode(sheets, lines, rng, level, wrap)
    (out / name).write_bytes(data)
    texts = [(line + "\n" if line and wrap != "pdf_text" else "") + s.lines_of_text() for line, s in zip(lines, sheets)]
    truth.write(out / f"unseen{number:04d}.json", name, kind, referrals, families[0] if len(families) == 1 else "batch", level, wrap, seed, ops, texts)


def encode(sheets, lines, rng, level, wrap):
    """The file of the pages, and what was done to each page."""
    if wrap == "pdf_text":
        return paint.vector(sheets), [{"page": i + 1, "skew": 0.0} for i in range(len(sheets))]
    pages, ops, images, resolutions = [], [], [], []
    for i, (sheet, line) in enumerate(zip(sheets, lines)):
        image, did = degrade.scan(paint.picture(sheet), rng, level, line)
        across, down = image.width * 0.24, image.height * 0.24
        sideways = did.get("rotate") in (90, 270)
        if wrap in ("pdf_jpeg", "pdf_ocr"):
            image, did["dpi"], quality = degrade.photo(image, rng, level)
            hidden = container.poor_reading(sheet, rng) if wrap == "pdf_ocr" and not did.get("rotate") else None
            image = degrade.turn(image, did)
            pages.append((container.jpeg(image, quality), *image.size, *((down, across) if sideways else (across, down)), False, hidden))
        else:
            image, dpi = degrade.bilevel(image, rng, level, did)
            across, down = image.width / 204 * 72, image.height / dpi * 72
            image = degrade.turn(image, did)
            images.append(image)
            resolutions.append((dpi, 204) if sideways else (204, dpi))
            if wrap == "pdf_g4":
                pages.append((container.group4(image), *image.size, *((down, across) if sideways else (across, down)), True, None))
        ops.append({"page": i + 1, **did})
    return (container.pdf(pages) if pages else container.tiff(images, resolutions, "group4" if wrap == "tiff_g4" else "group3")), ops


def plan(count, rng, only):
    """The families of each file: two thirds single referrals, the rest batches and other faxes."""
    if only:
        return [[only]] * count
    singles = (layouts.REFERRALS * count)[:round(count * 0.66)]
    strangers = (others.KINDS * count)[:round(count * 0.2)]
    batches = [rng.sample(layouts.REFERRALS, min(rng.choice([2, 2, 3]), len(layouts.REFERRALS))) for _ in range(count - len(singles) - len(strangers))]
    files = [[f] for f in singles] + [[f] for f in strangers] + batches
    rng.shuffle(files)
    return files


def listed(parser, what, names, known):
    """The names of a list with commas; ends the run when one is unknown."""
    unknown = set(names.split(",")) - set(known)
    if unknown:
        parser.error(f"no such {what}: " + ", ".join(sorted(unknown)))
    return names.split(",")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--count", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=layouts.REFERRALS + layouts.NAMED + others.KINDS + others.NAMED)
    parser.add_argument("--layouts", help="the layouts to draw from, with commas between; the first thirteen by default")
    parser.add_argument("--others", help="the kinds of faxes that are no referrals to mix in, with commas between; the first eight by default")
    asked = parser.parse_args()
    if asked.layouts:
        layouts.REFERRALS = listed(parser, "layout", asked.layouts, layouts.REFERRALS + layouts.NAMED)
    if asked.others:
        others.KINDS = listed(parser, "other fax", asked.others, others.KINDS + others.NAMED)
    asked.out.mkdir(parents=True, exist_ok=True)
    for number, families in enumerate(plan(asked.count, random.Random(asked.seed), asked.only), 1):
        seed = asked.seed * 10000 + number
        fax(number, random.Random(seed), families, seed, asked.out)


if __name__ == "__main__":
    main()
