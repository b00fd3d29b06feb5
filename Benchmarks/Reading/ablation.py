#!/usr/bin/env python3
"""What each step of reading brings: words right and time, with one step left out after the other.

    Benchmarks/Reading/ablation.py FAXES [--every 1] [--steps streaks,rules] [--note TEXT]

Builds Benchmarks' record-pages if need be, reads the faxes (or one in --every) with all steps and without each, and appends a table to
RESULTS.md.
"""
import argparse
import datetime
import json
import os
import pathlib
import resource
import subprocess
import tempfile

import shared
import scoring  # beside this folder; shared has put it on the path

STEPS = "machine-print,streaks,straightening,speckle,bars,boxes,rules,softness,combs,hand-print,overturning,merged-lines,small-capitals,points,lookalikes,snug-boxes,ruled-words"


def record(program, files, without):
    """Words by file and page, and CPU seconds."""
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        left = ["--without", without] if without else []
        subprocess.run([program, *files, "--models", shared.root / "Models", "--out", folder, *left], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        pages = {}
        for file in files:
            recorded = pathlib.Path(folder) / f"{file.name}.pages.json"
            for page in json.loads(recorded.read_text()) if recorded.exists() else []:
                header = (page.get("faxHeader") or {}).get("text", "")
                pages[file.name, page["number"]] = [word["text"] for word in page["words"]] + header.split()
    return pages, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--steps", default=STEPS)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    program = pathlib.Path(os.environ.get("RECORD_PAGES", shared.here.parent / ".build/release/record-pages"))
    if not program.exists():
        subprocess.run(["swift", "build", "-c", "release", "--package-path", shared.here.parent], check=True)
    faxes = dict(list(shared.faxes(given.faxes).items())[:: given.every])
    truths = {path.name: truth for path, truth in faxes.items()}
    count = sum(len(truth["text"]) for truth in truths.values())
    levels = ["all", "clean", "typical", "hard"]
    lines = [
        f"## {datetime.date.today()}, steps left out: {len(faxes)} files, {count} pages" + (f" ({given.note})" if given.note else ""),
        "",
        "| without | CPU s/page | CER | " + " | ".join(f"{level}: recall / precision" for level in levels) + " |",
        "|---|---|---|" + "---|" * len(levels),
    ]
    for without in ["", *given.steps.split(",")]:
        pages, seconds = record(program, list(faxes), without)
        tallies = scoring.accuracy(pages, truths)
        shown = " | ".join(tallies[level].words() if level in tallies else "" for level in levels)
        lines.append(f"| {without or 'nothing'} | {seconds / count:.2f} | {tallies['all'].cer():.4f} | {shown} |")
        print(lines[-1], flush=True)
    with open(shared.here.parent / "RESULTS.md", "a", encoding="utf-8") as results:
        results.write("\n".join(lines) + "\n\n")


if __name__ == "__main__":
    main()
