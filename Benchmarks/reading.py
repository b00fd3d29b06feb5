#!/usr/bin/env python3
"""Pages a second and words right: this reader beside Tesseract and OCRmyPDF, on the same files, in one run, with the same two cores.

    Benchmarks/reading.py FAXES [--jobs 2] [--only intake,native] [--note TEXT]

FAXES holds files (PDF, TIFF) with their truth beside them (NAME.json with "text", a list of one text a page). Words are compared as
multisets a page. The rivals:

    native     pages at the scan's own pixels (pdfimages, or the TIFF's pages) into tesseract, --jobs at a time
    300dpi     pages from pdftoppm -r 300 into tesseract, --jobs at a time
    ocrmypdf   --force-ocr --rotate-pages --deskew --jobs, then pdftotext

Each has OMP_THREAD_LIMIT=1, without which Tesseract is several times slower. A dated block is appended to RESULTS.md.
"""
import argparse
import collections
import concurrent.futures
import datetime
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
environment = dict(os.environ, OMP_THREAD_LIMIT="1")


def run(*command, **options):
    return subprocess.run([str(part) for part in command], env=environment, check=False, **options)


def intake(files, folder, jobs):
    binary = here.parent / ".build/release/intake"
    done = run(binary, "read", "--json", *files, capture_output=True, text=True)
    pages = {}
    for line in done.stdout.splitlines():
        document = json.loads(line)
        name = pathlib.Path(document["file"]).name
        for page in document.get("pages") or []:
            header = page.get("header") or page.get("fax_header") or {}
            pages[name, page["number"]] = [word["text"] for word in page["words"]] + str(header.get("text", "")).split()
    return pages


def tesseract(images, jobs):
    """Reads (key, image) pairs, each with the page mode that is Tesseract's default."""

    def one(item):
        key, image = item
        text = run("tesseract", image, "-", "--psm", "3", capture_output=True, text=True).stdout
        return key, text.split()

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return dict(pool.map(one, images))


def pages_of(file, folder, program):
    stem = folder / file.name
    if file.suffix == ".tif":
        run("tiffsplit", file, f"{stem}-", **quiet)
        found = sorted(folder.glob(file.name + "-*.tif"))
    elif program == "native":
        run("pdfimages", "-tiff", file, stem, **quiet)
        found = sorted(folder.glob(file.name + "-*.tif"))
        count = sum(1 for line in run("pdfinfo", file, capture_output=True, text=True).stdout.splitlines() if line.startswith("Pages"))
        if not found or not count:
            return pages_of(file, folder, "300dpi")
    else:
        run("pdftoppm", "-r", "300", "-png", file, stem, **quiet)
        found = sorted(folder.glob(file.name + "-*.png"))
    return [((file.name, index + 1), image) for index, image in enumerate(found)]


def native(files, folder, jobs):
    return tesseract([item for file in files for item in pages_of(file, folder, "native")], jobs)


def dpi300(files, folder, jobs):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        images = [item for items in pool.map(lambda file: pages_of(file, folder, "300dpi"), files) for item in items]
    return tesseract(images, jobs)


def ocrmypdf(files, folder, jobs):
    pages = {}
    for file in files:
        source, out = file, folder / (file.stem + ".ocr.pdf")
        if file.suffix == ".tif":
            source = folder / (file.stem + ".in.pdf")
            run("img2pdf", file, "-o", source, **quiet)
        run("ocrmypdf", "--jobs", jobs, "--force-ocr", "--rotate-pages", "--deskew", "--output-type", "pdf", source, out, **quiet)
        text = run("pdftotext", out, "-", capture_output=True, text=True).stdout
        for index, page in enumerate(text.split("\f")):
            pages[file.name, index + 1] = page.split()
    return pages


def accuracy(pages, truths):
    tally = collections.defaultdict(lambda: [0, 0, 0])
    for name, truth in truths.items():
        for index, text in enumerate(truth["text"]):
            want = collections.Counter(text.split())
            got = collections.Counter(pages.get((name, index + 1), []))
            hits = sum((want & got).values())
            for group in ("all", truth["degrade"], truth["container"]):
                for place, value in enumerate((hits, sum(want.values()), sum(got.values()))):
                    tally[group][place] += value
    return {group: (hits / max(1, want), hits / max(1, got)) for group, (hits, want, got) in tally.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="intake,native,300dpi,ocrmypdf")
    parser.add_argument("--note", default="")
    arguments = parser.parse_args()
    files = sorted(path for path in arguments.faxes.iterdir() if path.suffix in (".pdf", ".tif"))
    truths = {path.name: json.loads(path.with_suffix(".json").read_text()) for path in files}
    count = sum(len(truth["text"]) for truth in truths.values())
    readers = {"intake": intake, "native": native, "300dpi": dpi300, "ocrmypdf": ocrmypdf}
    groups = ["all", "clean", "typical", "hard"]
    lines = [
        f"## {datetime.date.today()}: {len(files)} files, {count} pages, {arguments.jobs} at a time" + (f" ({arguments.note})" if arguments.note else ""),
        "",
        "| reader | pages/s | CPU s/page | intake is faster by | " + " | ".join(f"{group}: recall / precision" for group in groups) + " |",
        "|---|---|---|---|" + "---|" * len(groups),
    ]
    first = None
    for name in arguments.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.monotonic()
            pages = readers[name](files, pathlib.Path(folder), arguments.jobs)
            seconds = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / count
        first = first or seconds
        rates = accuracy(pages, truths)
        shown = " | ".join("{:.3f} / {:.3f}".format(*rates.get(group, (0, 0))) for group in groups)
        lines.append(f"| {name} | {count / seconds:.2f} | {cpu:.2f} | {seconds / first:.2f} | {shown} |")
        print(lines[-1], flush=True)
    with open(here / "RESULTS.md", "a", encoding="utf-8") as results:
        results.write("\n".join(lines) + "\n\n")


main()
