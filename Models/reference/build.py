#!/usr/bin/env python3
"""Rebuilds the code lists in this folder from public sources.

    python3 -m venv /tmp/lists && /tmp/lists/bin/pip install simple-icd-10-cm==1.5.0 zipcodes==3.0.0
    /tmp/lists/bin/python Models/reference/build.py

icd10cm.tsv   billable ICD-10-CM codes with their descriptions, sorted by code: the tabular list of the CDC's National Center for
              Health Statistics, fiscal year 2026 (public domain), as packed in simple-icd-10-cm
zip3.tsv      the first three digits of a ZIP code and the states they serve, from the ZIP table packed in zipcodes
"""
import collections
import pathlib

import simple_icd_10_cm as icd
import zipcodes

here = pathlib.Path(__file__).parent
codes = sorted(code for code in icd.get_all_codes(True) if icd.is_leaf(code))
with open(here / "icd10cm.tsv", "w", encoding="utf-8") as out:
    for code in codes:
        out.write(f"{code}\t{' '.join(icd.get_description(code).split())}\n")

states = collections.defaultdict(set)
for entry in zipcodes.list_all():
    states[entry["zip_code"][:3]].add(entry["state"])
with open(here / "zip3.tsv", "w", encoding="utf-8") as out:
    for prefix in sorted(states):
        out.write(f"{prefix}\t{' '.join(sorted(states[prefix]))}\n")
