"""Fonts by short name, all TrueType from Debian packages (see README.md)."""
import functools
import pathlib

from PIL import ImageFont

ROOT = pathlib.Path("/usr/share/fonts/truetype")
FILES = {
    "sans": "liberation/LiberationSans-Regular.ttf", "sans-b": "liberation/LiberationSans-Bold.ttf",
    "sans-i": "liberation/LiberationSans-Italic.ttf",
    "serif": "liberation/LiberationSerif-Regular.ttf", "serif-b": "liberation/LiberationSerif-Bold.ttf",
    "serif-i": "liberation/LiberationSerif-Italic.ttf",
    "mono": "liberation/LiberationMono-Regular.ttf", "mono-b": "liberation/LiberationMono-Bold.ttf",
    "narrow": "liberation/LiberationSansNarrow-Regular.ttf", "narrow-b": "liberation/LiberationSansNarrow-Bold.ttf",
    "roboto": "roboto/unhinted/RobotoTTF/Roboto-Regular.ttf", "roboto-b": "roboto/unhinted/RobotoTTF/Roboto-Bold.ttf",
    "open": "open-sans/OpenSans-Regular.ttf", "open-b": "open-sans/OpenSans-Bold.ttf",
    "dejavu": "dejavu/DejaVuSansCondensed.ttf", "dejavu-b": "dejavu/DejaVuSansCondensed-Bold.ttf",
    "pen-a": "humor-sans/Humor-Sans.ttf", "pen-b": "breip/breipfont.ttf", "pen-c": "fifthhorseman/dkg.ttf",
    "signature": "kristi/Kristi.ttf",
}
PENS = ("pen-a", "pen-b", "pen-c")


def path(name):
    return str(ROOT / FILES[name])


@functools.lru_cache(maxsize=None)
def at(name, pixels):
    """The font at a height of so many pixels an em."""
    return ImageFont.truetype(path(name), pixels)


def width(text, name, points):
    """Width of a line of text in points."""
    return at(name, 200).getlength(text) * points / 200
