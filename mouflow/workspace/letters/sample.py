"""A proof run: a few letters that differ as much as those of the whole campaign do; always the same ones."""

from collections.abc import Iterator, Mapping, Sequence

from mouflow.assessment import Result, Standing
from mouflow.model.campaign import Letter

Trait = tuple[str, str | None]
# How much it is worth to show a trait that no letter of the proof shows yet.
WORTH: Mapping[str, int] = {"kind": 100, "odd": 10, "zone": 6, "level": 4, "findings": 3, "change": 2, "loci": 1}


def sampled(letters: Sequence[Letter], standings: Sequence[Standing], count: int) -> tuple[Letter, ...]:
    """So many letters, in the order of the plan: of every kind, zone and level, and those that are hardest to lay out.

    These are: the longest name, the most findings and none, figures that are missing. When nothing new is to be shown,
    the others are spread evenly over what is left.
    """
    traits = _traits(letters, standings)
    left, seen, entities = list(range(len(letters))), set[Trait](), set[int]()
    picked: list[int] = []
    while left and len(picked) < count:
        best = max(left, key=lambda one: (_worth(traits[one] - seen), letters[one].n not in entities, -one))
        if not traits[best] - seen:
            break
        picked.append(best)
        left.remove(best)
        seen |= traits[best]
        entities.add(letters[best].n)
    more = min(count - len(picked), len(left))
    picked += [left[len(left) * n // more] for n in range(more)]
    return tuple(letters[one] for one in sorted(picked))


def _worth(traits: frozenset[Trait]) -> int:
    return sum(WORTH[kind] for kind, _ in traits)


def _traits(letters: Sequence[Letter], standings: Sequence[Standing]) -> tuple[frozenset[Trait], ...]:
    """What is to be seen of each letter."""
    longest = max((len(letter.about) for letter in letters), default=0)
    most = max((len(standings[letter.n].entity.findings) for letter in letters), default=0)
    return tuple(frozenset(_of(letter, standings[letter.n], longest, most)) for letter in letters)


def _of(letter: Letter, standing: Standing, longest: int, most: int) -> Iterator[Trait]:
    findings, result = len(standing.entity.findings), _result(letter, standing)
    yield "kind", letter.kind.name
    yield "zone", result.zone or result.label
    yield "level", letter.entity.level
    yield "findings", "some" if findings else "none"
    yield "change", _change(standing)
    yield "loci", "some" if standing.loci else "none"
    if len(letter.about) == longest:
        yield "odd", "the longest name"
    if findings == most > 0:
        yield "odd", "the most findings"
    if result.score is None or any(one.result.score is None for one in standing.loci):
        yield "odd", "no score"


def _result(letter: Letter, standing: Standing) -> Result:
    return standing.result if letter.m is None else standing.loci[letter.m].result


def _change(standing: Standing) -> str:
    if standing.change is None:
        return "unknown"
    return "fell" if standing.change.difference < 0 else "rose"
