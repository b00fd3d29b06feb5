#!/usr/bin/env python3
"""Pages of 100 dpi, against Tesseract at the enlargement that suits it best.

    Benchmarks/Reading/small.py FAXES [--every 1] [--note TEXT]

Shrinks pages to 100 dpi, in grey as a web portal or a telephone would, has them read by `intake read` and by tesseract as they are and
enlarged two, three and four times, and compares the words. A line is appended to RESULTS.md; exit status 1 unless intake has the better
mean of recall and precision.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image

import pictures
import shared
import scoring  # beside this folder; shared has put it on the path


def tesseract(picture, folder, enlargement):
    file = pathlib.Path(folder) / "enlarged.png"
    size = picture.width * enlargement, picture.height * enlargement
    picture.resize(size, Image.Resampling.BICUBIC).save(file, dpi=(100 * enlargement, 100 * enlargement))
    environment = dict(os.environ, OMP_THREAD_LIMIT="1")
    done = subprocess.run(["tesseract", file, "-", "--psm", "3"], capture_output=True, text=True, env=environment, check=False)
    return done.stdout.split()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    truths, pages, seen = {}, {}, 0
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for path, truth in shared.faxes(given.faxes).items():
            for number, picture in enumerate(pictures.pages(path), start=1):
                seen += 1
                if seen % given.every:
                    continue
                small = picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.BOX)
                file = pathlib.Path(folder) / f"{path.stem}-{number}.png"
                small.save(file, dpi=(100, 100))
                files.append(file)
                truths[file.name] = dict(truth, text=[truth["text"][number - 1]])
                for enlargement in (1, 2, 3, 4):
                    pages.setdefault(f"tesseract x{enlargement}", {})[file.name, 1] = tesseract(small, folder, enlargement)
        read = shared.read(files)
    pages["intake"] = {(name, 1): shared.words(document, 1) for name, document in read.items()}
    tallies = {reader: scoring.accuracy(found, truths)["all"] for reader, found in pages.items()}
    told = "; ".join(f"{reader} {tally.words()}" for reader, tally in tallies.items())
    shared.note("100 dpi", f"{len(truths)} pages, recall / precision: {told}", given.note)
    mean = {reader: tally.recall() + tally.precision() for reader, tally in tallies.items()}
    sys.exit(0 if max(mean, key=mean.get) == "intake" else 1)


if __name__ == "__main__":
    main()
