#!/usr/bin/env python3
"""Fit Models/words.weights: whether a file is a referral by the words on its pages alone.

usage: fit_words.py CLASSES.jsonl TRUTH_DIR [CLASSES.jsonl TRUTH_DIR …] --out Models/words.weights [--folds N]

CLASSES.jsonl comes from `extraction classes` in this folder. Both classes weigh alike, whatever their share of the faxes is. With
--folds, it says first what the words tell of families of forms, and kinds of other mail, that were left out.
"""
import argparse
import json
import pathlib

import numpy as np

import signs
import truths


def rows_of(classes, folder):
    faxes = truths.of(folder)
    for line in open(classes, encoding="utf-8"):
        row = json.loads(line)
        truth = faxes[row["file"]]
        if row["words"]:
            families = sorted({r.get("family") for r in truth["referrals"]} - {None}) or [truth.get("family") or "?"]
            yield {"signs": row["words"], "label": truth["class"], "family": families[0], "families": set(families), "file": row["file"]}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+")
    ap.add_argument("--strength", type=float, default=0.3, help="inverse of the ridge")
    ap.add_argument("--folds", type=int, default=0)
    signs.add_files(ap)
    a = ap.parse_args()
    sets = {pathlib.Path(file).stem: list(rows_of(file, folder)) for file, folder in truths.pairs(a.sets, ap)}
    rows = [r for part in sets.values() for r in part]
    families = sorted({f for r in rows for f in r["families"]})
    print("files %d, families %d" % (len(rows), len(families)))
    found = []
    for fold in range(a.folds):
        left = set(families[fold :: a.folds])
        model = signs.Model([r for r in rows if not r["families"] & left], a.strength, balanced=True)
        out = [r for r in rows if r["families"] & left]
        found += zip(out, model.probabilities(out)[:, model.outcomes.index("referral")])
    if found:
        wrong = [(r["file"], sorted(r["families"]), round(float(p), 3)) for r, p in found if (r["label"] == "referral") != (p >= 0.5)]
        order = np.argsort([p for _, p in found])
        referral = np.array([found[i][0]["label"] == "referral" for i in order])
        area = (np.cumsum(~referral)[referral]).sum() / max(1, referral.sum() * (~referral).sum())
        print("left out: area under the curve %.4f, class right at even odds %.4f; wrong %s" % (area, 1 - len(wrong) / len(found), wrong))
    signs.write_all(sets, a, strength=a.strength, balanced=True)


if __name__ == "__main__":
    main()
