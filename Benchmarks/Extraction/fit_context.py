#!/usr/bin/env python3
"""Fit Models/context.weights and Models/stretches.weights: what field a value is by the words around it alone.

usage: fit_context.py ROWS.jsonl TRUTH_DIR [ROWS.jsonl TRUTH_DIR …] --out Models/context.weights

ROWS.jsonl comes from `extraction context` in this folder, all that was taken for a value under its label, or from `extraction
stretches`, all words that stand together, for the weights of that name. What a place really holds is the field whose true value stands
there, as score.py compares; a value that was only misread counts as its field's; what is no field's value is none. A multinomial
logistic regression with ridge, see signs.py for which signs count. Needs numpy, scipy and scikit-learn.

With --folds, it says first how often the field is right on families of forms that were left out. With --each, it also writes for each
ROWS.jsonl the weights fitted on all the others, in the file named with its name for {}: what is read of a set with these is what would
be read of forms that nobody has seen.
"""
import argparse
import collections
import difflib
import json
import pathlib

import signs
import truths
from fit import load

NONE = "none"


def referral_of(truth, page):
    return next((r for r in truth["referrals"] if r["pages"][0] <= page <= r["pages"][1]), None)


def alike(a, b):
    return difflib.SequenceMatcher(None, str(a).lower(), str(b).lower()).ratio() >= 0.7


def meaning(group, referral, score):
    """The field of one place on the page; None when that cannot be told."""
    fields = {**referral.get("optional", {}), **referral["fields"]}
    group = sorted(group, key=lambda r: -r["strength"])
    for same in (lambda key, want, got: score.same(key, want, got), lambda key, want, got: alike(want, got)):
        for row in group:
            wants, gots = score.as_list(fields.get(row["key"])), score.as_list(row["value"])
            if gots and any(same(row["key"], w, g) for w in wants for g in gots):
                return row["key"]
    for row in group:
        for g in score.as_list(row["value"]):
            if isinstance(g, bool):
                continue
            for key, value in fields.items():
                if any(not isinstance(w, bool) and str(w).lower() == str(g).lower() for w in score.as_list(value)):
                    return key
    # A tick or a signature that is not as it should be says nothing about the words around it.
    return None if isinstance(group[0]["value"], bool) else NONE


def stretch(readings, referral, score):
    """The target that gives the most true values of a stretch of words and no wrong one."""
    fields = {**referral.get("optional", {}), **referral["fields"]}
    best = (0, NONE)
    for target, values in sorted(readings.items(), key=lambda r: (len(r[1]), r[0])):
        wanted = {key: score.as_list(fields.get(key)) for key in values}
        if not all(wanted.values()):
            continue
        gots = [(key, got) for key, value in values.items() for got in score.as_list(value)]
        right = sum(any(score.same(key, w, got) for w in wanted[key]) for key, got in gots)
        near = sum(len(str(got)) >= 5 and any(alike(w, got) for w in wanted[key]) for key, got in gots)
        # What was read in part, or read wrong, is a sign of its field as well, but a weaker one.
        worth = len(values) if right == len(gots) else 0.5 * len(values) if near == len(gots) else 0
        if worth > best[0]:
            best = (worth, target)
    return best[1]


def is_misread(row, found, referral):
    """Whether words are no field's value although a known label asks for one right there, whose value was found nowhere: it was misread,
    and says nothing of what such places hold."""
    for sign in row["signs"]:
        kind, _, target = sign.partition(":")
        keys = set(row.get("readings", {}).get(target, ()))
        if kind in ("l", "u") and keys and keys <= set(referral["fields"]) and not keys & found:
            return True
    return False


def rows_of(context, folder, score):
    faxes = truths.of(folder)
    groups = collections.defaultdict(list)
    for number, line in enumerate(open(context, encoding="utf-8")):
        row = json.loads(line)
        groups[(row["file"], row["page"], row.get("place", number))].append(row)
    told = []
    found = collections.defaultdict(set)
    for (file, page, _), group in groups.items():
        referral = referral_of(faxes[file], page)
        if referral is None:
            continue
        label = stretch(group[0]["readings"], referral, score) if "readings" in group[0] else meaning(group, referral, score)
        if label is None:
            continue
        told.append((file, referral, label, group))
        found[(file, referral["pages"][0])] |= set(group[0].get("readings", {}).get(label, ()))
    for file, referral, label, group in told:
        for row in group:
            if label != NONE or not is_misread(row, found[(file, referral["pages"][0])], referral):
                yield {"signs": row["signs"], "label": label, "family": referral["family"]}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--score", default="score.py")
    ap.add_argument("--strength", type=float, default=0.3, help="inverse of the ridge")
    ap.add_argument("--folds", type=int, default=0)
    signs.add_files(ap)
    a = ap.parse_args()
    score = load(a.score, "score")
    sets = {pathlib.Path(file).stem: list(rows_of(file, folder, score)) for file, folder in truths.pairs(a.sets, ap)}
    rows = [r for part in sets.values() for r in part]
    families = sorted({r["family"] for r in rows})
    print("places %d, of no field %d, families %d" % (len(rows), sum(r["label"] == NONE for r in rows), len(families)), flush=True)
    for fold in range(a.folds):
        left = set(families[fold :: a.folds])
        out = [r for r in rows if r["family"] in left]
        found = signs.Model([r for r in rows if r["family"] not in left], a.strength).likeliest(out)
        named = [(r["label"], f) for r, (f, p) in zip(out, found) if p >= 0.5 and f != NONE]
        fields = sum(r["label"] != NONE for r in out)
        right = sum(x == y for x, y in named)
        print("fold %d: values %d, found at even odds or better %.3f, of what was found right %.3f" % (fold, fields, right / max(1, fields), right / max(1, len(named))), flush=True)
    signs.write_all(sets, a, strength=a.strength)


if __name__ == "__main__":
    main()
