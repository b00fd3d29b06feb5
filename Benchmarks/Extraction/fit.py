#!/usr/bin/env python3
"""Fit Models/calibration.yaml: the weights of the confidence and the thresholds that follow from an error budget.

usage: fit.py FEATURES.jsonl TRUTH_DIR [FEATURES.jsonl TRUTH_DIR …] [--budget N] [--out Models/calibration.yaml] [--curve FILE.svg]
       [--score score.py]

FEATURES.jsonl comes from `extraction features` in this folder. A value is right when score.py calls it so. The weights are those of a
logistic regression with ridge, with weights of their own for each kind of value that are held near those of all. Everything reported
is measured by leaving out whole families of forms; only the weights written are fitted on all of them. Thresholds: the lowest
confidence at which, over the left-out families, at most one accepted value in N is wrong (default 500).
"""
import argparse
import collections
import importlib.util
import json
import math
import pathlib

import numpy as np

import curve
import truths


def load(path, name):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(features, truth_dir, score, prefix=""):
    faxes = truths.of(truth_dir)
    for line in open(features, encoding="utf-8"):
        row = json.loads(line)
        truth = faxes[row["file"]]
        referral = next((r for r in truth["referrals"] if r["pages"][0] <= row["page"] <= r["pages"][1]), None)
        if referral is None:
            continue
        key = row["key"]
        want = score.as_list(referral["fields"].get(key)) or score.as_list(referral.get("optional", {}).get(key))
        got = score.as_list(row["value"])
        right = bool(got) and all(any(score.same(key, w, g) for w in want) for g in got)
        yield {**row, "file": prefix + row["file"], "right": right, "family": referral["family"], "degrade": truth["degrade"]}


def matrix(rows, names, kinds, share=0.5):
    """Columns for all kinds, then the same columns for each kind, scaled down so that a kind needs evidence to differ."""
    base = np.array([[r["features"].get(n, 0.0) for n in names] for r in rows])
    blocks = [base] + [base * np.array([[share if r["kind"] == k else 0.0] for r in rows]) for k in kinds]
    return np.hstack(blocks)


def fit(x, y, ridge=0.7, steps=60):
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        g = x.T @ (p - y) + ridge * w
        h = (x * (p * (1 - p) + 1e-6)[:, None]).T @ x + ridge * np.eye(x.shape[1])
        step = np.linalg.solve(h, g)
        w -= step
        if np.abs(step).max() < 1e-6:
            break
    return w


def predict(x, w):
    return 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))


def logit(p):
    q = np.clip(p, 0.0005, 0.9995)
    return np.log(q / (1 - q))


def stacked(first, rows):
    """Own probability beside the mean of the referral."""
    groups = collections.defaultdict(list)
    for i, r in enumerate(rows):
        if r["kind"] != "choice":
            groups[(r["file"], r["page"])].append(first[i])
    mean = {k: float(np.mean(v)) for k, v in groups.items()}
    return np.array([[1.0, logit(first[i]), logit(mean.get((r["file"], r["page"]), 1.0))] for i, r in enumerate(rows)])


def two_steps(x, y, rows, train, ridge, families):
    """Weights of both steps on the rows in `train`; the second is fitted on what the first says of families it has not seen."""
    inner = np.zeros(len(rows))
    for family in families:
        out = np.array([r["family"] == family for r in rows]) & train
        if out.any():
            inner[out] = predict(x[out], fit(x[train & ~out], y[train & ~out], ridge))
    second = fit(stacked(inner, rows)[train], y[train], 0.1)
    return fit(x[train], y[train], ridge), second


def calibration_error(p, y, bins=10):
    order = np.argsort(p)
    total = 0.0
    for part in np.array_split(order, bins):
        if len(part):
            total += len(part) * abs(p[part].mean() - y[part].mean())
    return total / len(p)


def threshold(p, y, budget):
    """Lowest confidence at which the values above it hold the budget."""
    order = np.argsort(-p)
    wrong = np.cumsum(1 - y[order])
    accepted = np.arange(1, len(p) + 1)
    good = np.where(wrong <= accepted / budget)[0]
    return float(p[order][good[-1]]) if len(good) else 0.999


def ready(p, rows, score, required, others):
    """Referrals whose required values are all accepted, with the accepted values in them and those of these that are wrong."""
    groups = collections.defaultdict(dict)
    for i, r in enumerate(rows):
        groups[(r["file"], r["page"])][r["key"]] = i
    # An unsigned referral is for a person whatever else it says.
    unsigned = {k for k, g in groups.items() if "referrer.signed" in g and rows[g["referrer.signed"]]["value"] is False}
    done = [g for k, g in groups.items() if k not in unsigned and all(q in g and p[g[q]] >= required for q in score.REQUIRED)]
    used = [i for g in done for k, i in g.items() if p[i] >= (required if k in score.REQUIRED else others)]
    return len(done), len(groups), len(used), sum(not rows[i]["right"] for i in used)


def interval(k, n, z=1.96):
    if n == 0:
        return (0.0, 1.0)
    q = k / n
    d = 1 + z * z / n
    c = (q + z * z / (2 * n)) / d
    h = z * math.sqrt(q * (1 - q) / n + z * z / (4 * n * n)) / d
    return (max(0.0, c - h), min(1.0, c + h))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("sets", nargs="+", help="FEATURES.jsonl and TRUTH_DIR of each set of faxes, in turns")
    ap.add_argument("--score", default="score.py")
    ap.add_argument("--budget", type=float, default=500)
    ap.add_argument("--ridge", type=float, default=1.0)
    ap.add_argument("--folds", type=int, default=0, help="leave out so many groups of whole families, not each family by itself (faster)")
    ap.add_argument("--out")
    ap.add_argument("--curve", help="where to draw errors against straight-through, as SVG")
    ap.add_argument("--data", default="the dev faxes", help="what the features were taken from, for the file's heading")
    a = ap.parse_args()
    score = load(a.score, "score")
    # Files of two sets may have the same name.
    rows = [r for i, (file, folder) in enumerate(truths.pairs(a.sets, ap)) for r in rows_of(file, folder, score, "%d/" % i)]
    names = sorted({n for r in rows for n in r["features"]})
    kinds = sorted({r["kind"] for r in rows})
    families = sorted({r["family"] for r in rows})
    count = len(families)
    if a.folds:
        fold = {family: i % a.folds for i, family in enumerate(families)}
        for r in rows:
            r["family"] = fold[r["family"]]
        families = sorted(set(fold.values()))
    y = np.array([1.0 if r["right"] else 0.0 for r in rows])
    x = matrix(rows, names, kinds)
    held = np.zeros(len(rows))
    for family in families:
        out = np.array([r["family"] == family for r in rows])
        first, second = two_steps(x, y, rows, ~out, a.ridge, families)
        held[out] = predict(stacked(predict(x, first), rows), second)[out]
    t = threshold(held, y, a.budget)
    print("values %d, right %.4f, families %d" % (len(rows), y.mean(), count))
    print("left-out: calibration error %.4f, log loss %.4f" % (calibration_error(held, y), -np.mean(y * np.log(np.clip(held, 1e-6, 1)) + (1 - y) * np.log(np.clip(1 - held, 1e-6, 1)))))
    for budget in (100, 200, 300, 500, 700, 1000):
        u = threshold(held, y, budget)
        k, n = int((1 - y[held >= u]).sum()), int((held >= u).sum())
        lo, hi = interval(k, n)
        print("  1 in %-4d threshold %.4f accepts %.3f of values, wrong %d of %d = %.4f (%.4f-%.4f)" % (budget, u, n / len(rows), k, n, k / max(1, n), lo, hi))
    print("accepted in referrals that need nobody, by the thresholds of required values and of others:")
    # However well the others stand, a value that is wrong one time in five is for a person.
    steps = [x / 100 for x in range(80, 100)] + [0.995]
    best = None
    for u in steps:
        for v in steps:
            if v < u:
                continue
            done, total, used, wrong = ready(held, rows, score, u, v)
            if wrong <= used / a.budget and (best is None or (done, used) > best[0]):
                best = ((done, used), u, v, total, wrong)
    for u in (0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        for v in (u, 0.95, 0.98):
            if v >= u:
                done, total, used, wrong = ready(held, rows, score, u, v)
                print("  %.2f %.2f: ready %d of %d, values %d, wrong %d = %.4f (%.4f-%.4f)" % (u, v, done, total, used, wrong, wrong / max(1, used), *interval(wrong, used)))
    t, rest = (best[1], best[2]) if best else (0.999, 0.999)
    if best:
        print("chosen for 1 wrong in %d: required %.3f, others %.3f: ready %d of %d, values %d, wrong %d" % (a.budget, t, rest, best[0][0], best[3], best[0][1], best[4]))
    if a.curve and best:
        def points(others):
            steps = [(u, ready(held, rows, score, u, max(u, others))) for u in (0.6, 0.7, 0.8, 0.85, 0.9, t, 0.93, 0.95, 0.97)]
            return [(u, done / total, wrong / used, interval(wrong, used)) for u, (done, total, used, wrong) in sorted(steps) if used]
        curve.draw(a.curve, "Errors against straight-through, families left out (%d referrals)" % best[3], a.budget,
                   [("by the threshold of required values; others at %.3f" % rest, points(rest)), ("others at 0.95", points(0.95))])
    limit = np.array([t if r["key"] in score.REQUIRED else rest for r in rows])
    print("%-18s %6s %6s %8s %8s" % ("kind", "values", "right", "accepted", "wrong"))
    for kind in kinds:
        m = np.array([r["kind"] == kind for r in rows])
        print("%-18s %6d %6.3f %8.3f %8d" % (kind, m.sum(), y[m].mean(), (held[m] >= limit[m]).mean(), int((1 - y[m & (held >= limit)]).sum())))
    for family in families:
        m = np.array([r["family"] == family for r in rows])
        print("%-18s %6d %6.3f %8.3f %8d" % (family, m.sum(), y[m].mean(), (held[m] >= limit[m]).mean(), int((1 - y[m & (held >= limit)]).sum())))
    worst = sorted((i for i in range(len(rows)) if not rows[i]["right"]), key=lambda i: -held[i])[:25]
    for i in worst:
        print("  %.3f %s %s %s %r" % (held[i], rows[i]["file"], rows[i]["family"], rows[i]["key"], rows[i]["value"]))
    if a.out:
        w, second = two_steps(x, y, rows, np.ones(len(rows), bool), a.ridge, families)
        n = len(names)
        lines = ["# Weights of the confidence of a value, and the thresholds below which a value is for a person.",
                 "# Made by Benchmarks/Extraction/fit.py from %s: %d values of %d families of forms." % (a.data, len(rows), count),
                 "# Measured with whole families left out: calibration error %.4f; at 1 wrong in %d, %.3f of the values are accepted." % (calibration_error(held, y), a.budget, (held >= limit).mean()),
                 "version: 1", "weights:"]
        lines += ["  %s: %.4f" % (name, w[i]) for i, name in enumerate(names)]
        lines.append("kinds:")
        for j, kind in enumerate(kinds):
            lines.append("  %s:" % kind)
            lines += ["    %s: %.4f" % (name, 0.5 * w[(j + 1) * n + i]) for i, name in enumerate(names) if abs(w[(j + 1) * n + i]) > 1e-3]
        lines += ["stack:", "  bias: %.4f" % second[0], "  own: %.4f" % second[1], "  referral: %.4f" % second[2]]
        lines += ["thresholds:", "  required: %.4f" % t, "  all: %.4f" % rest]
        pathlib.Path(a.out).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
