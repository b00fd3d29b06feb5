"""How much of a page's text was read: words as multisets, characters without regard to the order of words."""
import collections


class Tally:
    def __init__(self):
        self.hits = self.wanted = self.read = self.wrong = self.characters = 0

    def recall(self):
        return self.hits / max(1, self.wanted)

    def precision(self):
        return self.hits / max(1, self.read)

    def cer(self):
        """Characters to change, add or drop, as a share of the true ones."""
        return self.wrong / max(1, self.characters)

    def words(self):
        return f"{self.recall():.3f} / {self.precision():.3f}"


def accuracy(pages, truths):
    """Tallies by `all`, the treatment and the container of the files.

    `pages`: lists of words by file and number of page. `truths`: by file, with `text`, `degrade` and `container`.
    """
    tallies = collections.defaultdict(Tally)
    for name, truth in truths.items():
        for index, text in enumerate(truth["text"]):
            want = collections.Counter(text.split())
            got = collections.Counter(pages.get((name, index + 1), []))
            both = want & got
            wrong = characters_wrong(want - both, got - both)
            for group in ("all", truth["degrade"], truth["container"]):
                tally = tallies[group]
                tally.hits += both.total()
                tally.wanted += want.total()
                tally.read += got.total()
                tally.wrong += wrong
                tally.characters += sum(len(word) * times for word, times in want.items())
    return tallies


def characters_wrong(missed, extra):
    """Each missed word is set against the left-over one that is nearest to it; what has no partner counts whole."""
    left = list(extra.elements())
    wrong = 0
    for word in sorted(missed.elements(), key=lambda word: (-len(word), word)):
        near = min(((distance(word, other), place) for place, other in enumerate(left) if abs(len(other) - len(word)) < len(word)), default=None)
        if near is not None and near[0] < len(word):
            wrong += near[0]
            left.pop(near[1])
        else:
            wrong += len(word)
    return wrong + sum(map(len, left))


def distance(one, other):
    """Letters to change, add or drop to get from one word to the other."""
    row = list(range(len(other) + 1))
    for y, a in enumerate(one, start=1):
        corner, row[0] = row[0], y
        for x, b in enumerate(other, start=1):
            corner, row[x] = row[x], min(row[x] + 1, row[x - 1] + 1, corner + (a != b))
    return row[-1]
