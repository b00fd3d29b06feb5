"""A grammar of referral forms: assembles another form for every fax from decisions about its maker, order, columns, cells, words and distractors."""
import random

from form import Form
from grammar.architecture import Architecture
from grammar.draft import Draft
from grammar.look import Look

KINDS = {"form": 50, "print": 24, "plan": 8, "letter": 11, "questions": 7}
OWNERS = {"form": ["recipient"] * 5 + ["referrer"] * 3 + ["nobody"] * 2, "print": ["referrer"] * 5 + ["nobody"], "plan": ["plan"], "letter": ["referrer"], "questions": ["recipient"] * 3 + ["nobody"]}
REGISTERS = {"form": ["long", "short", "mixed", "mixed"], "print": ["short", "short", "mixed", "long"], "plan": ["long", "mixed"], "letter": ["long", "mixed"], "questions": ["question"]}
IMPLIED = ["referral.specialty", "recipient.specialty", "referral.service", "insurance.auth_required", "insurance.plan", "patient.interpreter"]


TIGHTEST = 3


def assemble(case, rng, people):
    """A form of its own for a case; people is the pool of names and places that the case comes from. Most offices want one page: their form is drawn again, tighter, until it is one."""
    seed, wanted = rng.getrandbits(32), rng.choices([1, 2], [8, 2])[0]
    for tight in range(TIGHTEST + 1):
        f = drawn(case, random.Random(seed), people, tight)
        if len(f.sheets) <= wanted:
            break
    f.rng = rng
    return f


def drawn(case, rng, people, tight):
    """The form as the decisions of one generator of random numbers make it."""
    kinds = {k: n for k, n in KINDS.items() if not (case.hand and k in ("print", "letter"))}
    kind = rng.choices(list(kinds), list(kinds.values()))[0]
    look = Look(rng, case.hand, kind, tight)
    f = Form(case, rng, look.font, look.size)
    f.pen = f.pen if case.hand else look.typed
    d = Draft(f, rng, look, people, rng.choice(OWNERS[kind]), rng.choice(REGISTERS[kind]))
    plan = Architecture(d)
    plan.letter() if kind == "letter" else plan.form()
    f.imply(*IMPLIED, *["referral.type"] * (case.values["referral.type"] == "provider"))
    return f
