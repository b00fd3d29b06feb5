"""The truth beside a set of faxes."""
import json
import pathlib


def of(folder):
    """What each file of the folder holds, by its name."""
    out = {}
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        truth = json.loads(path.read_text("utf-8"))
        if isinstance(truth, dict) and "class" in truth:
            out[truth["file"]] = truth
    return out


def pairs(values, parser):
    """Files and folders given in turns."""
    if len(values) % 2:
        parser.error("each file needs its TRUTH_DIR")
    return list(zip(values[::2], values[1::2]))
