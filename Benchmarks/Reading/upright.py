#!/usr/bin/env python3
"""Whether pages come out the right way up, however they were put into the machine.

    Benchmarks/Reading/upright.py FAXES [--every 1] [--note TEXT]

Turns every page of the faxes (or one in --every) by a quarter, a half or three quarters, or not, has it read, and looks whether its words
are there: a page that is read the wrong way up has none of them. A line is appended to RESULTS.md; exit status 1 unless all are upright.
"""
import argparse
import collections
import pathlib
import sys
import tempfile

import pictures
import shared


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    counts = collections.defaultdict(lambda: [0, 0])
    lost = []
    seen = 0
    with tempfile.TemporaryDirectory() as folder:
        truths = {}
        for path, truth in shared.faxes(given.faxes).items():
            for number, picture in enumerate(pictures.pages(path), start=1):
                seen += 1
                if seen % given.every:
                    continue
                turn = seen // given.every % 4 * 90
                file = pathlib.Path(folder) / f"{path.stem}-{number}-{turn}.png"
                picture.rotate(-turn, expand=True).save(file, dpi=(pictures.DPI, pictures.DPI))
                truths[file.name] = (turn, truth["text"][number - 1])
        read = shared.read(sorted(pathlib.Path(folder).glob("*.png")))
    for name, (turn, text) in truths.items():
        want = collections.Counter(word for word in text.split() if len(word) > 2)
        if want.total() < 5:
            continue
        got = collections.Counter(shared.words(read.get(name, {}), 1))
        is_upright = (want & got).total() >= 0.25 * want.total()
        counts[turn][0] += 1
        counts[turn][1] += is_upright
        if not is_upright:
            lost.append(f"{name} ({(want & got).total()} of {want.total()} words)")
    told = ", ".join(f"turned by {turn}: {good} of {count}" for turn, (count, good) in sorted(counts.items()))
    shared.note("pages upright", told + ("; not: " + ", ".join(lost) if lost else ""), given.note)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
