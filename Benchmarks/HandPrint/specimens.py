#!/usr/bin/env python3
"""Lines in hands that are never learnt from, as PGM files with what they say in lines.txt. usage: specimens.py OUT FONTS…"""
import pathlib
import random
import sys

import numpy

from lines import HAND, HEIGHT, Press, find_fonts, is_held_out

TEXTS = ["(651) 555-0152", "04/09/1961", "2719113138", "M25.561", "Combs, Kevin R", "7269 Oak St", "XGA439070420", "55160", "Knee pain for 3 weeks",
         "Anthem Blue Cross", "FOX RUN CLINIC", "SHORT"]
out = pathlib.Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
rng = random.Random(11)
numpy.random.seed(11)
hands = [f for f in find_fonts(HAND, sys.argv[2:]) if is_held_out(f)]
press = Press(rng, hands, hands)
press.drawn = 0
said = []
for i, text in enumerate(TEXTS * 2):
    pixels, words = press.line(text)
    name = f"line{i + 1:02d}.pgm"
    (out / name).write_bytes(f"P5 {pixels.shape[1]} {HEIGHT} 255\n".encode() + (255 - pixels).tobytes())
    said.append(f"{name} {words}")
(out / "lines.txt").write_text("\n".join(said) + "\n")
