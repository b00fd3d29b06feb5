#!/usr/bin/env python3
"""Fit Models/class_calibration.yaml: how probable it is that a file is a referral.

usage: fit_class.py CLASSES.jsonl TRUTH_DIR [CLASSES.jsonl TRUTH_DIR …] [--out Models/class_calibration.yaml] [--aside FAMILY,…]

CLASSES.jsonl comes from `extraction classes` in this folder. The page that speaks most for a referral decides for its file, so the
regression is one over the highest page. Everything reported is measured by leaving out whole families: layouts of referrals, and kinds
of other mail. Only the weights written are fitted on all files.
"""
import argparse
import json
import pathlib

import numpy as np

import truths

# What speaks for a referral must not count against one, nor the other way round: a sign turned by a small sample is a trap.
POSITIVE = {"lead", "referral_body", "asked_order", "asked_parties", "asks_insurance", "words"}
NEGATIVE = {"other_title", "other_body"}
# Between these a person decides.
DOUBT = (0.05, 0.95)


def load(pairs):
    files = []
    for classes, truth_dir in pairs:
        faxes = truths.of(truth_dir)
        for line in open(classes, encoding="utf-8"):
            row = json.loads(line)
            truth = faxes[row["file"]]
            family = truth.get("family") or "?"
            families = {r.get("family") for r in truth["referrals"]} - {None} or {family}
            files.append({"file": row["file"], "pages": row["pages"], "right": truth["class"] == "referral", "families": families | {family}})
    return files


def fit(files, names, ridge=0.3, rounds=12):
    w = np.zeros(len(names))
    for i, n in enumerate(names):
        w[i] = 0.5 if n in POSITIVE else -0.5 if n in NEGATIVE else -1
    y = np.array([f["right"] for f in files], float)
    # Both classes weigh alike, whatever their share of the sample is.
    weight = np.where(y == 1, 0.5 / max(1, y.sum()), 0.5 / max(1, (1 - y).sum())) * len(y)
    sign = np.array([1 if n in POSITIVE else -1 if n in NEGATIVE else 0 for n in names])
    for _ in range(rounds):
        x = np.array([f["x"][int(np.argmax(f["x"] @ w))] for f in files])
        for _ in range(400):
            p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
            g = x.T @ (weight * (p - y)) + ridge * w * (np.array(names) != "bias")
            h = (x * (weight * p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(len(names))
            step = np.linalg.solve(h, g)
            w = w - 0.5 * step
            w = np.where((sign > 0) & (w < 0) | (sign < 0) & (w > 0), 0, w)
            if np.abs(step).max() < 1e-5:
                break
    return w


def probability(files, w):
    return np.array([1 / (1 + np.exp(-max(f["x"] @ w))) for f in files])


def tell(title, p, y):
    low, high = DOUBT
    print(f"{title}: class right at 0.5 {np.mean((p >= 0.5) == y):.4f}\n"
          f"  referrals taken for other mail {np.sum((p < 0.5) & y)}, of these seen by nobody (below {low}) {np.sum((p < low) & y)}; "
          f"in doubt {np.sum((p >= low) & (p < high) & y)}\n"
          f"  other mail taken for referrals {np.sum((p >= 0.5) & ~y)}, of these without a doubt (above {high}) {np.sum((p >= high) & ~y)}; "
          f"shown to a person {np.sum((p >= low) & ~y)} of {np.sum(~y)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+")
    parser.add_argument("--out")
    parser.add_argument("--aside", default="", help="families that are kept for testing, with commas")
    asked = parser.parse_args()
    aside = set(asked.aside.split(","))
    files = [f for f in load(truths.pairs(asked.pairs, parser)) if f["pages"] and not f["families"] & aside]
    names = sorted({n for f in files for p in f["pages"] for n in p})
    for f in files:
        f["x"] = np.array([[p.get(n, 0.0) for n in names] for p in f["pages"]])
    families = sorted({x for f in files for x in f["families"]})
    y = np.array([f["right"] for f in files])
    left_out = np.full(len(files), np.nan)
    for family in families:
        inside = np.array([family in f["families"] for f in files])
        if inside.all():
            continue
        w = fit([f for f, i in zip(files, inside) if not i], names)
        p = probability(files, w)
        # A file of several families is tested once, with the last of them left out.
        left_out[inside] = p[inside]
    p = left_out
    print(f"{len(files)} files, {int(y.sum())} referrals, {len(families)} families")
    tell("left out by family", p, y)
    tell("fitted on all", probability(files, fit(files, names)), y)
    for i in np.argsort(p):
        if y[i] != (p[i] >= 0.5) or y[i] and p[i] < DOUBT[1]:
            print(f"  {'referral' if y[i] else 'other':9} {p[i]:.3f} {files[i]['file']} {sorted(files[i]['families'])}")
    w = fit(files, names)
    for n, v in zip(names, w):
        print(f"  {n}: {v:.4f}")
    if asked.out:
        right = np.mean((p >= 0.5) == y)
        lines = ["# How much each sign on a page speaks for its file being a referral: weights of a logistic regression. Between the two",
                 "# probabilities under `doubt` a person decides what the file is.",
                 f"# Made by Benchmarks/Extraction/fit_class.py from {len(files)} files, {int(y.sum())} of them referrals, of {len(families)} families (layouts, and kinds of",
                 f"# other mail). With whole families left out: class right in {right:.3f}, no person sees {np.sum((p < DOUBT[0]) & y)} of the referrals.",
                 "version: 1", "weights:"]
        lines += [f"  {n}: {v:.4f}" for n, v in zip(names, w)] + ["doubt:", f"  from: {DOUBT[0]}", f"  to: {DOUBT[1]}"]
        pathlib.Path(asked.out).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
