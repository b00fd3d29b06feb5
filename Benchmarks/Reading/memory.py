#!/usr/bin/env python3
"""Whether a reader that has read a thousand pages holds no more memory than after a hundred.

    Benchmarks/Reading/memory.py FAXES [--pages 1000] [--note TEXT]

Has one reader process read the faxes again and again and looks at its resident pages whenever a file is done. A line is appended to
RESULTS.md; exit status 1 when the last hundred pages hold more than 1.1 times what the second hundred did.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys

import shared
from memory_watch import descendants


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--note", default="")
    given = parser.parse_args()
    truths = shared.faxes(given.faxes)
    files, planned = [], 0
    while planned < given.pages:
        for path, truth in truths.items():
            files.append(path)
            planned += len(truth["text"])
    read = 0
    held = []
    readers = set()
    with subprocess.Popen(
        [shared.binary, "read", "--json", "--workers", "1", *files], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as intake:
        for line in intake.stdout:
            read += len(json.loads(line).get("pages") or [])
            below = {process: size for process, size in descendants(os.getpid()).items() if process != intake.pid}
            readers |= set(below)
            held.append((read, max(below.values(), default=0)))
            if read >= given.pages:
                intake.terminate()
                break
    early = max((size for pages, size in held if 100 <= pages <= 200), default=0)
    late = max((size for pages, size in held if pages > read - 100), default=0)
    told = f"{read} pages, {len(readers)} reader: {early >> 20} MB at the most in pages 100 to 200, {late >> 20} MB in the last 100"
    shared.note("memory of a reader", told, given.note)
    sys.exit(0 if 0 < late <= 1.1 * early else 1)


if __name__ == "__main__":
    main()
