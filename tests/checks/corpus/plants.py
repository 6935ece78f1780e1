"""All planted defects, by the rule that should find them."""

from collections import defaultdict

from tests.checks.corpus import (
    plants_content,
    plants_date,
    plants_law,
    plants_party,
    plants_structure,
    plants_term,
    plants_text,
)
from tests.checks.corpus.planting import Plant

PLANTS: tuple[Plant, ...] = (
    *plants_date.PLANTS,
    *plants_party.PLANTS,
    *plants_structure.PLANTS,
    *plants_term.PLANTS,
    *plants_law.PLANTS,
    *plants_content.PLANTS,
    *plants_text.PLANTS,
)


def by_rule() -> dict[str, list[tuple[int, Plant]]]:
    """The plants of each rule, each with the seed of the text that it is planted in."""
    found: dict[str, list[tuple[int, Plant]]] = defaultdict(list)
    for plant in PLANTS:
        found[plant.rule].append((len(found[plant.rule]), plant))
    return found
