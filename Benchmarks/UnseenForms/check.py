#!/usr/bin/env python3
"""Draw every layout many times and check its truth: values stand on the page, nothing collides or leaves the paper.

usage: check.py [ROUNDS] [FAMILY ...]
"""
import collections
import datetime
import random
import re
import sys

import case
import fonts
import layouts
import truth

TICKED = {"patient.sex", "patient.interpreter", "referral.urgency", "referral.type", "referral.service", "referral.procedures[]", "referral.diagnoses[]", "insurance.auth_required", "referrer.signed", "referral.date", "patient.dob"}


def squeeze(words):
    return re.sub(r"[^a-z0-9]", "", str(words).lower())


def boxes(sheet):
    return [(x, y - 0.7 * size, x + fonts.width(words, font, size), y, words) for _, x, y, words, font, size, _ in (m for m in sheet.marks if m[0] == "text") if font != "signature"]


def faults(form):
    """What is wrong with a drawn form, in words."""
    for sheet in form.sheets:
        marks = boxes(sheet)
        for a in marks:
            if a[2] > 600 or a[3] > 785:
                yield f"leaves the paper: {a[4]!r}"
            for b in marks:
                if a is not b and a[0] < b[2] - 1 and b[0] < a[2] - 1 and a[1] < b[3] - 1 and b[1] < a[3] - 1:
                    yield f"collides: {a[4]!r} {b[4]!r}"
    page = squeeze(" ".join(s.lines_of_text() for s in form.sheets))
    # Values that wrap within a column stand whole only in the order of drawing.
    drawn = squeeze(" ".join(m[3] for s in form.sheets for m in s.marks if m[0] == "text"))
    for key, value in form.fields.items():
        for one in value if isinstance(value, list) else [value]:
            if key not in TICKED and squeeze(one) not in page and squeeze(one) not in drawn:
                yield f"truth not on the page: {key} {one!r}"


def main():
    rounds, found = int(sys.argv[1]) if len(sys.argv) > 1 else 60, collections.Counter()
    families = sys.argv[2:] or layouts.REFERRALS + layouts.NAMED
    for family in families:
        layout = layouts.module(family)
        for i in range(rounds):
            rng = random.Random(i)
            wish = rng.choice(case.DEFECTS + [None] * 8)
            made = case.make(rng, rng.choice(layout.SPECIALTIES), datetime.date(2025, 1, 6), wish, rng.random() < layout.HAND, layouts.pool(layout))
            form = layout.draw(made, rng)
            truth.referral(form, family, 1, 1)
            for fault in faults(form):
                found[f"{family}: {fault}"] += 1
    for fault, times in sorted(found.items()):
        print(times, fault)
    unknown = [s for f in families for s in layouts.module(f).SPECIALTIES if s not in layouts.pool(layouts.module(f)).SPECIALTIES]
    print(f"{len(found)} faults, unknown specialties {unknown}")


if __name__ == "__main__":
    main()
