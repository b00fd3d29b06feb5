"""Pages of faxes as grey pictures with square pixels. Needs Pillow and poppler-utils."""
import pathlib
import subprocess
import tempfile

from PIL import Image, ImageSequence

DPI = 200


def pages(file):
    """The pages of a PDF or TIFF at 200 dpi, one after the other."""
    if file.suffix == ".pdf":
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", file, f"{folder}/page"], check=True)
            for picture in sorted(pathlib.Path(folder).glob("page*.pgm")):
                yield Image.open(picture).copy()
        return
    with Image.open(file) as pictures:
        for frame in ImageSequence.Iterator(pictures):
            across, down = (float(value) or 204 for value in frame.info.get("dpi", (204, 196)))
            size = round(frame.width * DPI / across), round(frame.height * DPI / down)
            yield frame.convert("L").resize(size, Image.Resampling.BICUBIC)
