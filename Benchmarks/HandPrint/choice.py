#!/usr/bin/env python3
"""Fits the choice between Tesseract and hand print, and writes it into the file of weights.

usage: choice.py WEIGHTS TRUTH WITNESS [TRUTH WITNESS …]     WITNESS as `record-pages --witness` writes it

What is fitted: whether hand print has more letters in words that stand on the page than Tesseract, by how many it differs. Said is
the gain on each set with weights fitted on the others. Needs numpy and scikit-learn.
"""
import json
import pathlib
import re
import sys

import numpy
from sklearn.linear_model import LogisticRegression

NAMES = ["bias", "least", "mean", "whole", "print", "print_least", "digits", "print_digits", "digits_least", "digits_print", "long", "print_long",
         "print_none", "longer", "print_odd", "words", "print_words", "words_both",
         "formed", "print_formed", "same", "within", "thin", "around"]


def load(truth, witness):
    words, rows = {}, []
    for line in pathlib.Path(witness).read_text().splitlines():
        if not line:
            continue
        row = json.loads(line)
        if row["file"] not in words:
            text = json.loads((pathlib.Path(truth) / row["file"]).with_suffix(".json").read_text())["text"]
            words[row["file"]] = [set(tokens(page)) for page in text]
        pages = words[row["file"]]
        if row["page"] <= len(pages):
            right = pages[row["page"] - 1]
            rows.append(([row["traits"][n] for n in NAMES], gain(" ".join(row["print"]), right), gain(row["hand"], right)))
    return rows


def tokens(text):
    return re.findall(r"[^\W_]+", text.casefold())


def gain(text, right):
    return sum(len(t) if t in right else -len(t) for t in tokens(text))


def fit(rows):
    rows = [r for r in rows if r[1] != r[2]]
    fitted = LogisticRegression(C=1, max_iter=3000, fit_intercept=False)
    fitted.fit([r[0] for r in rows], [r[2] > r[1] for r in rows], [abs(r[2] - r[1]) for r in rows])
    return fitted.coef_[0]


def score(rows, b):
    return sum(h if numpy.dot(x, b) > 0 else t for x, t, h in rows)


sets = [load(*pair) for pair in zip(sys.argv[2::2], sys.argv[3::2])]
for i, rows in enumerate(sets):
    others = [r for j, s in enumerate(sets) if j != i for r in s] or rows
    print(f"{sys.argv[2 + 2 * i]}: letters right less letters wrong: Tesseract {sum(r[1] for r in rows)}, hand print {sum(r[2] for r in rows)}, "
          f"chosen with weights of the others {score(rows, fit(others))}, the better of both {sum(max(r[1:]) for r in rows)}")
b = fit([r for s in sets for r in s])
path = pathlib.Path(sys.argv[1])
data = path.read_bytes()
end = data.index(b"\n")
header = json.loads(data[:end])
header["choice"] = {n: round(float(v), 4) for n, v in zip(NAMES, b)}
path.write_bytes(json.dumps(header, sort_keys=True).encode() + data[end:])
