#!/usr/bin/env python3
"""What the language brings: lines in hands that were not learnt from, read with it and without.

usage: language.py --weights new.weights.torch --letters ../../Models/letters.weights --truths FAXES --hands NAME[,NAME…] FONTS…

FAXES are true values of faxes (JSON); of the faxes themselves nothing is used. NEW.weights.torch is what train.py leaves beside the
weights. The search is that of Sources/HandPrint/PrefixSearch.swift.
"""
import argparse
import functools
import json
import math
import pathlib
import random

import numpy
import torch

from letters import SYMBOLS
from lines import ALPHABET, HAND, PRINT, Press, Writer, find_fonts, is_held_out
from train import Reader, distance, load, pack, ready

SPACE = ALPHABET.index(" ") + 1
SYMBOL = [0] + [SYMBOLS.index("0" if c.isdigit() else c.lower()) for c in ALPHABET]


class Letters:
    def __init__(self, path):
        with open(path, "rb") as file:
            head = json.loads(file.readline())
            data = file.read()
        self.strength, self.bonus = head["strength"], head["bonus"]
        self.table, at = {}, 0
        while at < len(data):
            length = data[at]
            context, share, count = tuple(data[at + 1:at + 1 + length]), data[at + 1 + length], data[at + 2 + length]
            at += 3 + length
            self.table[context] = (-share / head["scale"], {data[at + 2 * i]: -data[at + 2 * i + 1] / head["scale"] for i in range(count)})
            at += 2 * count
        self.order = head["order"]

    @functools.lru_cache(None)
    def logarithm(self, context, symbol):
        total = 0.0
        while True:
            share, known = self.table.get(context, (0.0, {}))
            if symbol in known:
                return total + known[symbol]
            total += share
            if not context:
                return total - 10
            context = context[1:]

    def after(self, text, code, said):
        """What it says of a text with a character more: the sum, what it was before the last word, whether that has a digit."""
        total, before, has_digit = said
        if code == SPACE:
            return max(total, before), max(total, before), False
        if ALPHABET[code - 1].isdigit():
            return before, before, True
        if has_digit or not ALPHABET[code - 1].isalpha():
            return said
        context = tuple(([0] + [SYMBOL[c] for c in text])[1 - self.order:])
        return total + self.strength * self.logarithm(context, SYMBOL[code]) + self.bonus, before, False


def add(a, b):
    a, b = max(a, b), min(a, b)
    return a if b == -math.inf else a + math.log1p(math.exp(b - a))


def read(scores, letters, width=20, floor=-7):
    texts = {(): (0.0, -math.inf, (0.0, 0.0, False))}
    for row in scores:
        tried = [c for c in range(1, len(row)) if row[c] > floor]
        found = {}
        for text, (blank, letter, said) in texts.items():
            total = add(blank, letter)
            old = found.get(text, (-math.inf, -math.inf, said))
            found[text] = (add(old[0], total + row[0]), add(old[1], letter + row[text[-1]]) if text else old[1], said)
            for code in tried:
                start = blank if text and text[-1] == code else total
                if start == -math.inf:
                    continue
                old = found.get(text + (code,)) or (-math.inf, -math.inf, letters.after(text, code, said) if letters else said)
                found[text + (code,)] = (old[0], add(old[1], start + row[code]), old[2])
        best = sorted(found.items(), key=lambda t: -(add(t[1][0], t[1][1]) + max(t[1][2][:2])))[:width]
        texts = dict(best)
    return "".join(ALPHABET[c - 1] for c in next(iter(texts)))


def values(folder):
    """True values as a person would write them."""
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        for referral in json.loads(path.read_text()).get("referrals", []):
            for key, value in referral["fields"].items():
                for text in value if isinstance(value, list) else [value]:
                    if not isinstance(text, str):
                        continue
                    if len(text) == 10 and text.isdigit() and "npi" not in key:
                        text = f"{text[:3]}-{text[3:6]}-{text[6:]}"
                    elif len(text) == 10 and text[4] == text[7] == "-":
                        text = f"{int(text[5:7])}/{int(text[8:])}/{text[:4]}"
                    text = " ".join("".join(c for c in text if c in ALPHABET).split())[:56].strip()
                    if len(text) > 1:
                        yield text


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("fonts", nargs="+")
    arguments.add_argument("--weights", required=True)
    arguments.add_argument("--letters", required=True)
    arguments.add_argument("--truths", required=True)
    arguments.add_argument("--hands", required=True)
    arguments.add_argument("--lines", type=int, default=500)
    options = arguments.parse_args()
    rng = random.Random(5)
    numpy.random.seed(5)
    texts = list(values(options.truths))
    rng.shuffle(texts)
    hands = find_fonts(options.hands.split(","), options.fonts)
    press = Press(rng, hands, hands)
    press.drawn = 0
    samples = [press.line(text.upper() if rng.random() < 0.3 else text) for text in texts[:options.lines]]
    model = Reader()
    if options.weights.endswith(".weights"):
        learnt = Press(random.Random(4), [f for f in find_fonts(HAND, options.fonts) if not is_held_out(f)], find_fonts(PRINT, options.fonts))
        writer = Writer(random.Random(3), open("/usr/share/dict/words"))
        norm = sorted((learnt.line(writer.line()) for _ in range(256)), key=lambda s: s[0].shape[1])
        load(model, options.weights, [pack(norm[i:i + 32]) for i in range(0, 256, 32)])
    else:
        model.load_state_dict(torch.load(options.weights))
    model.eval()
    letters = Letters(options.letters)
    with torch.no_grad():
        seen = [(model(ready(pack([s]))[0]).log_softmax(1)[0].T.numpy()[:s[0].shape[1] // 4].astype(float), s[1]) for s in samples]
    for name, language in (("picture alone", None), ("with the language", letters)):
        wrong = right = 0
        for scores, text in seen:
            errors = distance(read(scores, language).lower(), text.lower())
            wrong, right = wrong + errors, right + (errors == 0)
        print(f"{name}: of {sum(len(t) for _, t in seen)} characters {wrong / sum(len(t) for _, t in seen):.3f} wrong, of {len(seen)} lines {right / len(seen):.3f} right")


if __name__ == "__main__":
    main()
