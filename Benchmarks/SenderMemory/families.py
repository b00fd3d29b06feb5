#!/usr/bin/env python3
"""How much two corrected faxes of a form help with the other faxes of that form.

usage: families.py RECORDINGS FAXES --score score.py [--models Models] [--looks FOLDER] [--pairs N] [--errors]

RECORDINGS holds NAME.pages.json by record-pages, FAXES the truth beside each fax. For each family of forms every pair of neighbouring
faxes is corrected in turn: a correction is the key and the right value, nothing else; where it stands the program finds by itself. The
other faxes of the family are read without and with what was learnt, with second looks where --looks names a folder to keep them in. Ends with status 1 when the F1 of any family falls, or the number
of wrong values that nobody is shown grows.
"""
import argparse
import collections
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def truths_of(folder):
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        if isinstance(truth, dict) and truth.get("class") == "referral":
            yield truth


def plans(truths, pairs):
    by_family = collections.defaultdict(list)
    for truth in truths:
        for family in {r["family"] for r in truth["referrals"]}:
            by_family[family].append(truth)
    for family, files in sorted(by_family.items()):
        # Faxes with one referral teach; those with several are only read.
        single = [t for t in files if len(t["referrals"]) == 1]
        for index in range(min(len(single), pairs or len(single))):
            taught = [single[index], single[(index + 1) % len(single)]]
            settled = [{"file": t["file"], "pages": r["pages"], "values": r["fields"]}
                       for t in taught for r in t["referrals"]]
            names = {t["file"] for t in taught}
            yield {"name": f"{family}/{index + 1}", "settled": settled, "tests": [t["file"] for t in files if t["file"] not in names]}


def unseen_wrong(score, truths, preds, family):
    """Values that nobody is shown and that are wrong, in the referrals of a family."""
    wrong = 0
    for truth in truths:
        for true, pred in score.match(truth["referrals"], preds[truth["file"]]["referrals"]):
            if not true or not pred or true["family"] != family:
                continue
            for key, cell in pred["fields"].items():
                want = score.as_list(true["fields"].get(key)) or score.as_list(true.get("optional", {}).get(key))
                got, flagged = score.cell(cell)
                wrong += not flagged and not all(any(score.same(key, w, g) for w in want) for g in got)
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recordings")
    parser.add_argument("faxes")
    parser.add_argument("--score", required=True)
    parser.add_argument("--models", default=str(HERE.parent.parent / "Models"))
    parser.add_argument("--looks")
    parser.add_argument("--pairs", type=int, help="no more pairs of a family than this")
    parser.add_argument("--errors", action="store_true", help="the values that changed")
    options = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", options.score)
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    truths = {t["file"]: t for t in truths_of(options.faxes)}
    lessons = list(plans(truths.values(), options.pairs))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(lesson) + "\n" for lesson in lessons)
        file.flush()
        out = subprocess.run([HERE.parent / "Extraction/.build/release/extraction", "memory", options.recordings, options.models,
                              *([options.faxes, options.looks] if options.looks else []), file.name],
                             check=True, capture_output=True, text=True).stdout
    found, learnt = collections.defaultdict(dict), {}
    for row in map(json.loads, out.splitlines()):
        if "places" in row:
            learnt[row["plan"]] = row
        else:
            found[row["plan"]][row["file"]] = row
    families, fallen = collections.defaultdict(list), 0
    for lesson in lessons:
        family = lesson["name"].split("/")[0]
        tested = [truths[name] for name in lesson["tests"]]
        row = []
        for side in ("before", "after"):
            preds = {name: found[lesson["name"]][name][side] for name in lesson["tests"]}
            f1 = family_f1(score, tested, preds, family)
            row += [f1, unseen_wrong(score, tested, preds, family)]
            if options.errors and side == "after":
                show_changes(score, tested, found[lesson["name"]], family, lesson["name"])
        families[family].append(row)
        places = collections.Counter(place["state"] for place in learnt[lesson["name"]]["places"])
        fell = row[2] < row[0] - 1e-12
        fallen += fell
        print(f"{lesson['name']:24} F1 {row[0]:.4f} -> {row[2]:.4f}   wrong unseen {row[1]} -> {row[3]}   "
              f"{dict(places)}{'   FELL' if fell else ''}")
    print()
    worse = False
    for family, rows in sorted(families.items()):
        mean = [sum(column) / len(rows) for column in zip(*rows)]
        worse |= mean[2] < mean[0] or mean[3] > mean[1]
        print(f"{family:24} F1 {mean[0]:.4f} -> {mean[2]:.4f}   wrong unseen {mean[1]:.2f} -> {mean[3]:.2f}   {len(rows)} pairs")
    print(f"{fallen} of {len(lessons)} pairs fell")
    return 1 if worse or fallen else 0


def family_f1(score, truths, preds, family):
    result, _ = score.score(truths, preds)
    return result["by_family"][family]["f1"]


def show_changes(score, truths, rows, family, name):
    for truth in truths:
        pairs = {side: score.match(truth["referrals"], rows[truth["file"]][side]["referrals"]) for side in ("before", "after")}
        for (true, before), (_, after) in zip(*pairs.values()):
            if not true or true["family"] != family or not before or not after:
                continue
            for key in sorted(set(before["fields"]) | set(after["fields"])):
                a, b = before["fields"].get(key, {}).get("value"), after["fields"].get(key, {}).get("value")
                if a != b:
                    sure = after["fields"].get(key, {}).get("confidence", 0)
                    print(f"    {name} {truth['file']} {key}: {a!r} -> {b!r} ({sure:.2f}), right {true['fields'].get(key)!r}",
                          file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
