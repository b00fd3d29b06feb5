"""Multinomial logistic regressions over signs that are there or not, in the files that extraction reads (SignModel)."""
import collections
import json
import multiprocessing
import os
import pathlib
import re

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

BIAS = "bias"
# Weights are kept as whole numbers from -127 to 127, of which one step is worth this at most; less where no weight needs as much.
STEP = 0.05


# Kinds of signs that hold no word of a fax: they are the program's own.
OWN = {"E", "V", "N", "Y", "P", "K", "s", "b0", "b1", "b2", "l", "n", "r", "u"}


def vocabulary():
    """The words that the files of Models/ hold: labels, classes, payers, specialties, diagnoses."""
    models = pathlib.Path(__file__).resolve().parents[2] / "Models"
    words = set()
    for path in [*models.glob("*.yaml"), *models.glob("reference/*.tsv")]:
        text = re.sub(r"(?m)(^|\s)#.*$", "", path.read_text("utf-8"))
        for word in re.findall(r"[A-Za-z0-9'./&-]+", text):
            words |= {re.sub("[^a-z0-9]", "", part.lower()) for part in [word, *re.split("[/.-]", word)]}
    return words


class Model:
    """Fitted on rows with `signs`, a `label` and the `family` of forms they are from.

    Of words only those count that the files of Models/ hold, and of signs only those that `fewest` families have: names of people and
    places must not get into the weights, which are no secret.
    """

    known = None

    def __init__(self, rows, strength, fewest=3, balanced=False):
        families = collections.defaultdict(set)
        for row in rows:
            for sign in row["signs"]:
                families[sign].add(row["family"])
        counts = collections.Counter(r["label"] for r in rows)
        rows = [r for r in rows if counts[r["label"]] >= 10]
        Model.known = Model.known or vocabulary()
        self.signs = sorted(s for s, f in families.items() if len(f) >= fewest and self.is_kept(s))
        self.place = {s: i for i, s in enumerate(self.signs)}
        fit = LogisticRegression(C=strength, max_iter=150, tol=1e-3, class_weight="balanced" if balanced else None)
        fit.fit(self.matrix(rows), [r["label"] for r in rows])
        self.outcomes = list(fit.classes_)
        self.weights, self.offsets = fit.coef_, fit.intercept_
        if len(self.outcomes) == 2:
            # scikit-learn has one row of weights for two outcomes.
            self.weights = np.vstack([0 * self.weights, self.weights])
            self.offsets = np.array([0.0, self.offsets[0]])

    @staticmethod
    def is_kept(sign):
        kind, _, word = sign.partition(":")
        return kind in OWN or word.startswith("#") or word in Model.known

    def matrix(self, rows):
        ends, places = [0], []
        for row in rows:
            places += [self.place[s] for s in row["signs"] if s in self.place]
            ends.append(len(places))
        return scipy.sparse.csr_matrix((np.ones(len(places), np.float32), places, ends), (len(rows), len(self.signs)))

    def probabilities(self, rows):
        sums = self.matrix(rows) @ self.weights.T + self.offsets
        odds = np.exp(sums - sums.max(1, keepdims=True))
        return odds / odds.sum(1, keepdims=True)

    def likeliest(self, rows):
        """The outcome of each row with its probability."""
        odds = self.probabilities(rows)
        return [(self.outcomes[i], p[i]) for i, p in zip(odds.argmax(1), odds)]

    def write(self, path):
        weights = np.vstack([self.weights.T, self.offsets])
        step = min(STEP, float(np.abs(weights).max()) / 127)
        whole = np.clip(np.rint(weights / step), -127, 127).astype(np.int8)
        used = [i for i in range(len(self.signs)) if whole[i].any()] + [len(self.signs)]
        names = self.signs + [BIAS]
        head = json.dumps({"outcomes": self.outcomes, "signs": len(used), "scale": step})
        with open(path, "wb") as file:
            file.write((head + "\n" + "".join(names[i] + "\n" for i in used)).encode())
            file.write(whole[used].tobytes())
        return len(used)


def add_files(parser):
    """The options of what ``write_all`` writes."""
    parser.add_argument("--out")
    parser.add_argument("--each", help="a path with {} for the name of the set that is left out: weights fitted on all the others")


def write_one(task):
    rows, path, fitted = task
    return "%s: %d signs" % (path, Model(rows, **fitted).write(path))


def write_all(sets, asked, **fitted):
    """Fits and writes what ``add_files`` asks for. `sets` are the rows of each set by its name, `fitted` is for ``Model``."""
    tasks = [([r for part in sets.values() for r in part], asked.out, fitted)] if asked.out else []
    for name in sets if asked.each else []:
        others = [r for other, part in sets.items() if other != name for r in part]
        tasks.append((others, asked.each.replace("{}", name), fitted))
    with multiprocessing.Pool(len(os.sched_getaffinity(0))) as pool:
        for line in pool.imap_unordered(write_one, tasks):
            print(line, flush=True)
