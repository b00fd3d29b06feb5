"""The truth file of a fax, in the form of the development set."""
import json

from case import REQUIRED


def referral(form, family, first, last):
    """The record of one referral; refuses a form that hides what its defect does not explain."""
    defects = [form.case.defect] if form.case.defect else []
    excused = {d.split(":", 1)[1] for d in defects}
    hidden = [k for k in REQUIRED if k not in form.fields and k not in excused]
    if hidden:
        raise ValueError(f"{family} prints no {hidden}")
    shown = [k for k in excused if k in REQUIRED and k in form.fields]
    if shown:
        raise ValueError(f"{family} prints {shown} in spite of its defect")
    optional = {k: v for k, v in form.optional.items() if k not in form.fields}
    return {"pages": [first, last], "family": family, "fields": form.fields, "optional": optional, "defects": defects}


def write(path, name, kind, referrals, family, degrade, container, seed, ops, texts):
    record = {"file": name, "class": kind, "referrals": referrals, "pages": len(texts), "family": family, "degrade": degrade, "container": container,
              "seed": seed, "defects": [d for r in referrals for d in r["defects"]], "ops": ops, "text": texts}
    path.write_text(json.dumps(record, indent=1, ensure_ascii=False), "utf-8")
