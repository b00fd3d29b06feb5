#!/usr/bin/env python3
"""Whether the same files give the same bytes, whatever the number of readers and the order.

    Benchmarks/Reading/steady.py FAXES [--most 1000] [--note TEXT]

Compares `intake extract --json` with one reader, with two, and with two in the opposite order. A line is appended to RESULTS.md; exit
status 1 where a file differs.
"""
import argparse
import json
import pathlib
import sys

import shared


def by_file(files, workers):
    lines = shared.read_lines(files, "--workers", str(workers), command="extract")
    return {json.loads(line)["file"]: line for line in lines}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--most", type=int, default=1000)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    files = list(shared.faxes(given.faxes))[: given.most]
    first = by_file(files, 1)
    others = [by_file(files, 2), by_file(files[::-1], 2)]
    different = sorted(name for name, line in first.items() if any(other.get(name) != line for other in others))
    missing = len(files) - len(first)
    told = f"{len(files)} files, 1 reader, 2, and 2 in the opposite order: {len(files) - len(different) - missing} byte for byte the same"
    shared.note("same bytes", told + ("; not: " + ", ".join(map(str, different)) if different else ""), given.note)
    sys.exit(1 if different or missing else 0)


if __name__ == "__main__":
    main()
