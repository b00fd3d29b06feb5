#!/usr/bin/env python3
"""Teaches the hand-print reader and writes its weights. usage: train.py --minutes 60 --out ../../Models/handprint.weights FONTS…"""
import argparse
import json
import math
import multiprocessing
import random
import time

import numpy
import torch
from torch import nn

from lines import ALPHABET, HAND, HEIGHT, PRINT, Press, Writer, find_fonts, is_held_out

CODES = {c: i + 1 for i, c in enumerate(ALPHABET)}  # 0 is CTC's blank.
BATCH = 32


class Reader(nn.Module):
    """Convolutions only, so that whatever runs it needs nothing but a matrix product. A column of output for 4 of input."""

    PLANES = (24, 48, 96, 128, 192)
    MIXERS = (1, 2, 4, 1)

    def __init__(self):
        super().__init__()
        a, b, c, d, e = self.PLANES

        def block(i, o, kernel, padding):
            return nn.Sequential(nn.Conv2d(i, o, kernel, padding=padding, bias=False), nn.BatchNorm2d(o), nn.ReLU())

        self.trunk = nn.ModuleList([block(1, a, 3, 1), block(a, b, 3, 1), block(b, c, 3, 1), block(c, d, 3, 1), block(d, e, (2, 3), (0, 1))])
        self.pools = [(2, 2), (2, 2), (2, 1), (2, 1), None]
        self.mixers = nn.ModuleList([nn.Sequential(nn.Conv2d(e, e, (1, 5), padding=(0, 2 * s), dilation=(1, s), bias=False), nn.BatchNorm2d(e), nn.ReLU()) for s in self.MIXERS])
        self.drop = nn.Dropout(0.1)
        self.head = nn.Conv2d(e, len(ALPHABET) + 1, 1)

    def forward(self, x):
        for layer, pool in zip(self.trunk, self.pools):
            x = layer(x)
            if pool:
                x = nn.functional.max_pool2d(x, pool)
        for mixer in self.mixers:
            x = x + mixer(x)
        return self.head(self.drop(x)).squeeze(2)  # batch, codes, columns


def batches(seed, fonts, queue):
    rng = random.Random(seed)
    numpy.random.seed(seed)
    writer = Writer(rng, open("/usr/share/dict/words"))
    press = Press(rng, *fonts)
    while True:
        samples = [press.line(writer.line()) for _ in range(BATCH * 6)]
        samples.sort(key=lambda s: s[0].shape[1])
        packs = [pack(samples[i:i + BATCH]) for i in range(0, len(samples), BATCH)]
        rng.shuffle(packs)
        for p in packs:
            queue.put(p)


def pack(samples):
    wide = max(s[0].shape[1] for s in samples)
    wide = (wide + 3) // 4 * 4
    pixels = numpy.zeros((len(samples), 1, HEIGHT, wide), dtype=numpy.uint8)
    for i, (line, _) in enumerate(samples):
        pixels[i, 0, :, :line.shape[1]] = line
    return pixels, [s[0].shape[1] for s in samples], [s[1] for s in samples]


def ready(pack):
    pixels, widths, texts = pack
    # Laid out by pixel rather than by plane, convolutions are a third faster on these processors.
    x = (torch.from_numpy(pixels).float() / 255).contiguous(memory_format=torch.channels_last)
    columns = torch.tensor([w // 4 for w in widths])
    codes = torch.tensor([CODES[c] for t in texts for c in t])
    return x, columns, codes, torch.tensor([len(t) for t in texts]), texts


def greedy(logits, columns):
    texts = []
    for row, n in zip(logits.argmax(1).tolist(), columns.tolist()):
        text, last = "", 0
        for code in row[:n]:
            if code and code != last:
                text += ALPHABET[code - 1]
            last = code
        texts.append(text)
    return texts


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def examine(model, packs):
    model.eval()
    wrong = letters = whole = count = 0
    with torch.no_grad():
        for p in packs:
            x, columns, _, _, texts = ready(p)
            for got, want in zip(greedy(model(x), columns), texts):
                wrong += distance(got.lower(), want.lower())
                letters += len(want)
                whole += got.lower() == want.lower()
                count += 1
    model.train()
    return wrong / letters, whole / count


def held_out(folders, drawn):
    """256 lines in hands that are never learnt from."""
    rng = random.Random(99)
    numpy.random.seed(99)
    hand = [f for f in find_fonts(HAND, folders) if is_held_out(f)]
    press = Press(rng, hand, hand)
    press.drawn = drawn
    writer = Writer(rng, open("/usr/share/dict/words"))
    samples = sorted((press.line(writer.line()) for _ in range(256)), key=lambda s: s[0].shape[1])
    return [pack(samples[i:i + BATCH]) for i in range(0, len(samples), BATCH)]


def fold(convolution, norm):
    """Weights and offsets of a convolution with the normalisation after it drawn in."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return convolution.weight * scale.reshape(-1, 1, 1, 1), norm.bias - norm.running_mean * scale


def save(model, path, notes):
    """A line of JSON, then 16-bit floats, little-endian: for each layer the weights [out][in][rows][columns], then the offsets."""
    model.eval()
    layers, data = [], []

    def add(weight, offset, kind, **more):
        layers.append({"kind": kind, "shape": list(weight.shape), **more})
        data.extend([weight.detach().numpy().astype("<f2").tobytes(), offset.detach().numpy().astype("<f2").tobytes()])

    for block, pool in zip(model.trunk, model.pools):
        add(*fold(block[0], block[1]), "convolution", pool=list(pool or (1, 1)))
    for block, step in zip(model.mixers, model.MIXERS):
        add(*fold(block[0], block[1]), "mixer", dilation=step)
    add(model.head.weight, model.head.bias, "head")
    header = {"height": HEIGHT, "alphabet": ALPHABET, "columns": 4, "layers": layers, "notes": notes}
    with open(path, "wb") as f:
        f.write(json.dumps(header, sort_keys=True).encode() + b"\n")
        for d in data:
            f.write(d)
    model.train()


def load(model, path, packs):
    """Takes the weights of a file that `save` wrote: the norms that were drawn into it are set to what they do to some packs of lines."""
    with open(path, "rb") as f:
        layers = json.loads(f.readline())["layers"]
        parts = [(torch.from_numpy(numpy.fromfile(f, "<f2", math.prod(layer["shape"])).astype("f4").reshape(layer["shape"])), torch.from_numpy(numpy.fromfile(f, "<f2", layer["shape"][0]).astype("f4"))) for layer in layers]
    blocks = [*model.trunk, *model.mixers]
    model.eval()
    with torch.no_grad():
        model.head.weight.copy_(parts[-1][0])
        model.head.bias.copy_(parts[-1][1])
        for block, (weight, offset) in zip(blocks, parts):
            convolution, norm = block[0], block[1]
            convolution.weight.copy_(weight)
            seen = []
            hook = convolution.register_forward_hook(lambda _, __, out: seen.append((out.mean((0, 2, 3)), out.var((0, 2, 3)))))
            for p in packs:
                model(ready(p)[0])
            hook.remove()
            mean, spread = (torch.stack(values).mean(0) for values in zip(*seen))
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(spread)
            norm.weight.copy_(torch.sqrt(spread + norm.eps))
            norm.bias.copy_(offset + mean)
    model.train()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("fonts", nargs="+")
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--resume", help="what an earlier run wrote: its weights, or its .torch file")
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--threads", type=int, default=2, help="as many as there are cores that nothing else uses")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    hand = [f for f in find_fonts(HAND, options.fonts) if not is_held_out(f)]
    fonts = (hand, find_fonts(PRINT, options.fonts))
    print(len(fonts[0]), "hands,", len(fonts[1]), "prints", flush=True)
    exam = held_out(options.fonts, 0)
    queue = multiprocessing.Queue(24)
    for i in range(2):
        multiprocessing.Process(target=batches, args=(options.seed * 1000 + i, fonts, queue), daemon=True).start()
    model = Reader().to(memory_format=torch.channels_last)
    if options.resume and options.resume.endswith(".weights"):
        load(model, options.resume, [queue.get() for _ in range(8)])
    elif options.resume:
        model.load_state_dict(torch.load(options.resume))
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=1e-4)
    loss_of = nn.CTCLoss(blank=0, zero_infinity=True)
    began, step, mean, told = time.time(), 0, None, 0
    while True:
        share = (time.time() - began) / (options.minutes * 60)
        if share >= 1:
            break
        rate = options.rate * min(1, (step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * share)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        x, columns, codes, lengths, _ = ready(queue.get())
        out = model(x).permute(2, 0, 1).log_softmax(2)
        loss = loss_of(out, codes, columns.clamp(max=out.shape[0]), lengths)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        step += 1
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if time.time() - told > 60:
            told = time.time()
            print(f"{(told - began) / 60:5.1f} min  {step} steps  {step * BATCH} lines  loss {mean:.3f}", end="", flush=True)
            if step > 500:
                torch.save(model.state_dict(), options.out + ".torch")
                wrong, whole = examine(model, exam)
                print(f"  hands not learnt: characters wrong {wrong:.3f}, lines right {whole:.3f}", end="")
            print(flush=True)
    wrong, whole = examine(model, exam)
    notes = f"{step * BATCH} lines, {len(fonts[0])} hands and the pen, {len(fonts[1])} prints; hands not learnt: characters wrong {wrong:.3f}, lines right {whole:.3f}"
    print(notes)
    torch.save(model.state_dict(), options.out + ".torch")
    save(model, options.out, notes)


if __name__ == "__main__":
    main()
