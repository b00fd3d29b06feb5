#!/usr/bin/env python3
"""A picture of what the reader learns from. usage: sheet.py FONTS… OUT.png"""
import random
import sys

import numpy
from PIL import Image

from lines import HAND, PRINT, Press, Writer, find_fonts

folders = sys.argv[1:-1]
rng = random.Random(5)
writer = Writer(rng, open("/usr/share/dict/words"))
press = Press(rng, find_fonts(HAND, folders), find_fonts(PRINT, folders))
print(len(press.hand), "hands", len(press.print), "prints")
page = numpy.zeros((40 * 36, 1240), dtype=numpy.uint8)
for i in range(80):
    line, _ = press.line(writer.line())
    x, y = (i % 2) * 620, (i // 2) * 36
    page[y:y + 32, x:x + min(line.shape[1], 610)] = line[:, :610]
Image.fromarray(255 - page).save(sys.argv[-1])
