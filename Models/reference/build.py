#!/usr/bin/env python3
"""Rebuilds the code lists in this folder from public sources; README.md describes them.

    python3 -m venv /tmp/lists && /tmp/lists/bin/pip install simple-icd-10-cm==1.5.0 zipcodes==3.0.0
    /tmp/lists/bin/python Models/reference/build.py
"""
import collections
import pathlib

# A full description this often lets a reader start in the middle of the file.
BLOCK = 64


def shared(a, b):
    """Number of characters that two texts begin with alike."""
    n = 0
    for x, y in zip(a, b):
        if x != y:
            break
        n += 1
    return n


def size(text):
    return len(text.encode("utf-8"))


def compact(entries):
    """Lines for (code, description) pairs, each description written as its difference to the one before."""
    before = ""
    for index, (code, text) in enumerate(entries):
        n = shared(before, text)
        m = shared(before[n:][::-1], text[n:][::-1])
        if index % BLOCK == 0 or n + m < 6:
            yield f"{code}\t{text}\n"
        else:
            head, middle, tail = text[:n], text[n:len(text) - m], text[len(text) - m:]
            yield f"{code}\t{size(head)}\t{middle}\t{size(tail)}\n"
        before = text


def main():
    import simple_icd_10_cm as icd
    import zipcodes

    here = pathlib.Path(__file__).parent
    codes = sorted(code for code in icd.get_all_codes(True) if icd.is_leaf(code))
    entries = [(code, " ".join(icd.get_description(code).split())) for code in codes]
    (here / "icd10cm.tsv").write_text("".join(compact(entries)), encoding="utf-8")

    states = collections.defaultdict(set)
    for entry in zipcodes.list_all():
        states[entry["zip_code"][:3]].add(entry["state"])
    (here / "zip3.tsv").write_text("".join(f"{p}\t{' '.join(sorted(states[p]))}\n" for p in sorted(states)), encoding="utf-8")


if __name__ == "__main__":
    main()
