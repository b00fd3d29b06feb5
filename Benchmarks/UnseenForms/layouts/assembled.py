"""Another form for every fax, assembled by the grammar (see grammar/), with people of the first pool."""
import grammar
import people

PEOPLE, SPECIALTIES, HAND = people, list(people.SPECIALTIES), 0.25


def draw(case, rng):
    return grammar.assemble(case, rng, people)
