#!/usr/bin/env python3
"""Pages a second and words right: this reader beside Tesseract and OCRmyPDF, on the same files, in one run, on the same cores.

    Benchmarks/reading.py FAXES [--jobs 2] [--only intake,native] [--note TEXT]

FAXES holds files (PDF, TIFF) with their truth beside them (NAME.json with "text", a list of one text a page). The rivals:

    native     pages at the scan's own pixels (pdfimages, or the TIFF's pages) into tesseract, --jobs at a time
    300dpi     pages from pdftoppm -r 300 into tesseract, --jobs at a time
    ocrmypdf   --force-ocr --rotate-pages --deskew --jobs, then pdftotext

Each has OMP_THREAD_LIMIT=1, without which Tesseract is several times slower, and the first --jobs cores. Words are compared as multisets
a page; the share of characters wrong (CER) is counted without regard to the order of words, so that no reader pays for reading columns
in another order. A page that a reader gave nothing for, or failed on, counts as failed and as read empty. Memory is the most that all
processes of a reader held at once. A dated block is appended to RESULTS.md.
"""
import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import re
import resource
import subprocess
import tempfile
import time

import scoring
from memory_watch import MemoryWatch

here = pathlib.Path(__file__).resolve().parent
quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
environment = dict(os.environ, OMP_THREAD_LIMIT="1")


def run(*command, **options):
    return subprocess.run([str(part) for part in command], env=environment, check=False, **options)


def intake(files, folder, jobs):
    binary = here.parent / ".build/release/intake"
    done = run(binary, "read", "--json", "--workers", jobs, *files, capture_output=True, text=True)
    pages = {}
    for line in done.stdout.splitlines():
        document = json.loads(line)
        name = pathlib.Path(document["file"]).name
        for page in document.get("pages") or []:
            header = page.get("header") or page.get("fax_header") or {}
            pages[name, page["number"]] = [word["text"] for word in page["words"]] + str(header.get("text", "")).split()
    return pages


def tesseract(images, jobs):
    """Reads (key, image) pairs, each with the page mode that is Tesseract's default; what it fails on is left out."""

    def one(item):
        key, image = item
        done = run("tesseract", image, "-", "--psm", "3", capture_output=True, text=True)
        return key, done.stdout.split() if done.returncode == 0 else None

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return {key: words for key, words in pool.map(one, images) if words is not None}


def tiff_pages(file, folder):
    """In the order of the file: tiffsplit names them aaa, aab, …"""
    run("tiffsplit", file, folder / f"{file.name}-", **quiet)
    return dict(enumerate(sorted(folder.glob(file.name + "-*.tif")), start=1))


def drawn_pages(file, folder, dpi, *numbers):
    for number in numbers:
        run("pdftoppm", "-r", dpi, "-png", "-f", number, "-l", number, "-singlefile", file, folder / f"{file.name}-{number:04d}", **quiet)
    return {number: folder / f"{file.name}-{number:04d}.png" for number in numbers}


def page_count(file):
    told = run("pdfinfo", file, capture_output=True, text=True).stdout
    found = re.search(r"^Pages:\s+(\d+)", told, re.MULTILINE)
    return int(found.group(1)) if found else 0


def scans(file, folder):
    """The largest image of each page, by the page's number; pages without one of the size of a scan are drawn at 200 dpi."""
    run("pdfimages", "-p", "-tiff", file, folder / file.name, **quiet)
    found, sizes = {}, {}
    for row in run("pdfimages", "-list", file, capture_output=True, text=True).stdout.splitlines()[2:]:
        number, index, _, width, height = row.split()[:5]
        size = int(width) * int(height)
        image = folder / f"{file.name}-{int(number):03d}-{int(index):03d}.tif"
        if size > max(200_000, sizes.get(int(number), 0)) and image.exists():
            found[int(number)], sizes[int(number)] = image, size
    return found | drawn_pages(file, folder, 200, *(number for number in range(1, page_count(file) + 1) if number not in found))


def native(files, folder, jobs):
    images = []
    for file in files:
        pages = tiff_pages(file, folder) if file.suffix == ".tif" else scans(file, folder)
        images += [((file.name, number), image) for number, image in sorted(pages.items())]
    return tesseract(images, jobs)


def dpi300(files, folder, jobs):
    def pages(file):
        found = tiff_pages(file, folder) if file.suffix == ".tif" else drawn_pages(file, folder, 300, *range(1, page_count(file) + 1))
        return [((file.name, number), image) for number, image in sorted(found.items())]

    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        images = [item for items in pool.map(pages, files) for item in items]
    return tesseract(images, jobs)


def ocrmypdf(files, folder, jobs):
    pages = {}
    for file in files:
        source, out = file, folder / (file.stem + ".ocr.pdf")
        if file.suffix == ".tif":
            source = folder / (file.stem + ".in.pdf")
            run("img2pdf", file, "-o", source, **quiet)
        run("ocrmypdf", "--jobs", jobs, "--force-ocr", "--rotate-pages", "--deskew", "--output-type", "pdf", source, out, **quiet)
        if not out.exists():
            continue
        # Each page ends with a form feed.
        for index, page in enumerate(run("pdftotext", out, "-", capture_output=True, text=True).stdout.split("\f")[:-1]):
            pages[file.name, index + 1] = page.split()
    return pages


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faxes", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", default="intake,native,300dpi,ocrmypdf")
    parser.add_argument("--note", default="")
    return parser.parse_args()


def main():
    given = arguments()
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[: given.jobs]))
    files = sorted(path for path in given.faxes.iterdir() if path.suffix in (".pdf", ".tif"))
    truths = {path.name: json.loads(path.with_suffix(".json").read_text()) for path in files}
    count = sum(len(truth["text"]) for truth in truths.values())
    readers = {"intake": intake, "native": native, "300dpi": dpi300, "ocrmypdf": ocrmypdf}
    levels = ["all", "clean", "typical", "hard"]
    containers = sorted({truth["container"] for truth in truths.values()})
    lines = [
        f"## {datetime.date.today()}: {len(files)} files, {count} pages, {given.jobs} at a time" + (f" ({given.note})" if given.note else ""),
        "",
        "| reader | pages/s | CPU s/page | intake is faster by | memory MB | failed | CER | "
        + " | ".join(f"{level}: recall / precision" for level in levels) + " |",
        "|---|---|---|---|---|---|---|" + "---|" * len(levels),
    ]
    by_container = ["", "| reader | " + " | ".join(containers) + " |", "|---|" + "---|" * len(containers)]
    first = None
    for name in given.only.split(","):
        with tempfile.TemporaryDirectory() as folder, MemoryWatch() as memory:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.monotonic()
            pages = readers[name](files, pathlib.Path(folder), given.jobs)
            seconds = time.monotonic() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / count
        first = first or seconds
        score = scoring.accuracy(pages, truths)
        failed = sum((file, index + 1) not in pages for file, truth in truths.items() for index in range(len(truth["text"])))
        shown = " | ".join(score[level].words() for level in levels if level in score)
        lines.append(
            f"| {name} | {count / seconds:.2f} | {cpu:.2f} | {seconds / first:.2f} | {memory.most >> 20} | {failed} "
            f"| {score['all'].cer():.3f} | {shown} |"
        )
        by_container.append(f"| {name} | " + " | ".join(score[container].words() for container in containers) + " |")
        print(lines[-1], by_container[-1], sep="\n", flush=True)
    with open(here / "RESULTS.md", "a", encoding="utf-8") as results:
        results.write("\n".join(lines + by_container) + "\n\n")


if __name__ == "__main__":
    main()
