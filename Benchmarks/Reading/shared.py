"""What the measurements of reading have in common: running `intake`, and writing a line to RESULTS.md."""
import datetime
import json
import os
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
binary = pathlib.Path(os.environ.get("INTAKE", root / ".build/release/intake"))
sys.path.insert(0, str(here.parent))


def read_lines(files, *options, command="read"):
    """A line of JSON for each file, as `intake` prints it."""
    done = subprocess.run([binary, command, "--json", *options, *files], capture_output=True, text=True, check=False)
    if done.returncode == 70:
        raise SystemExit(done.stderr)
    return done.stdout.splitlines()


def read(files, *options):
    """What is on the pages of files, by their names."""
    return {pathlib.Path(document["file"]).name: document for document in map(json.loads, read_lines(files, *options))}


def words(document, number):
    """The words of a page, those of the sending machine's line too."""
    for page in document.get("pages") or []:
        if page["number"] == number:
            header = page.get("header") or page.get("fax_header") or {}
            return [word["text"] for word in page["words"]] + str(header.get("text", "")).split()
    return []


def faxes(folder):
    """The truths of the faxes in a folder, by file."""
    files = sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix in (".pdf", ".tif"))
    return {path: json.loads(path.with_suffix(".json").read_text()) for path in files}


def note(what, text, remark=""):
    """Prints a result and keeps it, dated."""
    line = f"{datetime.date.today()}, {what}: {text}" + (f" ({remark})" if remark else "")
    print(line)
    with open(here.parent / "RESULTS.md", "a", encoding="utf-8") as results:
        results.write(line + "\n\n")
