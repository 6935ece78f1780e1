"""What is wrong with the patterns by which letters are numbered and their files named, each fault at its character."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mouflow.errors import N_, Place, Problem, Rule, nearest
from mouflow.model.patterns import DATED, FIGURES, FILE_FIELDS, NUMBER_FIELDS, NUMBERS, Brace, Slot, Why, parts, unsafe
from mouflow.reading.names import entries
from mouflow.reading.yaml import Path, Tree

PATTERN = "letters.pattern"
BRACE = Rule(PATTERN, "error", N_('"{brace}" has no partner; write a field as {{seq}}, with both braces'))
FIELD = Rule(PATTERN, "error", N_('unknown field "{field}"; known: {known}'))
FIELD_NEAR = Rule(PATTERN, "error", N_('unknown field "{field}"; did you mean "{near}"? known: {known}'))
FIGURE = Rule(
    PATTERN,
    "error",
    N_('"{spec}" says nothing about the number {{{field}}}; write {{{field}:03}} or {{{field}:romawi}}'),
)
WORDS = Rule(PATTERN, "error", N_('{{{field}}} holds words, which take no "{spec}"; write {{{field}}} alone'))
ALIKE = Rule(PATTERN, "error", N_("all letters would get one number; write {{seq}} where it counts"))
NO_DAY = Rule(PATTERN, "error", N_('{{{field}}} needs the day of the letters; give "date", or take it out'))
NO_LOCUS = Rule(PATTERN, "error", N_('the letters "{letters}" go to entities, so there is no {{locus}}; take it out'))
NO_NUMBER = Rule(PATTERN, "error", N_('{{{field}}} needs the numbers of the letters; give "number", or take it out'))
FILE = Rule(PATTERN, "error", N_('"{pattern}" cannot name files: {reason}'))
REASONS: Mapping[Why, str] = {
    "forbidden": N_('a name with one of < > : " \\ | ? * is no file on every system; take it out'),
    "outside": N_("it leads out of the folder of the letters; begin with a name"),
    "ending": N_("a part of it begins or ends with a dot or a blank; take that out"),
    "empty": N_("a part of it is empty; write a name on both sides of each /"),
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault in a pattern: which rule it breaks, the facts of its message, and at which character it stands."""

    rule: Rule
    facts: Mapping[str, object]
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Uses:
    """What the letters have that go by a pattern: their name, whether each is of a locus, a day, a number."""

    letters: str
    loci: bool
    day: date | str | None
    numbers: bool


def number_flaws(pattern: str, uses: Uses) -> Iterator[Flaw]:
    """What is wrong with a pattern of numbers."""
    yield from _flaws(pattern, NUMBER_FIELDS)
    found = tuple(part for part in parts(pattern) if isinstance(part, Slot))
    if not any(slot.name == "seq" for slot in found):
        yield Flaw(ALIKE, {})
    dated = (slot for slot in found if slot.name in DATED) if uses.day is None else ()
    yield from (Flaw(NO_DAY, {"field": slot.name}, slot.offset) for slot in dated)
    yield from _homeless(found, uses)


def file_flaws(pattern: str, uses: Uses) -> Iterator[Flaw]:
    """What is wrong with a pattern of file names, whatever its fields hold."""
    yield from _flaws(pattern, FILE_FIELDS)
    found = tuple(part for part in parts(pattern) if isinstance(part, Slot))
    numbers = (slot for slot in found if slot.name in NUMBERS) if not uses.numbers else ()
    yield from (Flaw(NO_NUMBER, {"field": slot.name}, slot.offset) for slot in numbers)
    yield from _homeless(found, uses)
    why = unsafe("".join("x" if isinstance(part, Slot) else str(part) for part in parts(pattern)))
    if why:
        yield Flaw(FILE, {"pattern": pattern, "reason": REASONS[why]})


def _homeless(found: tuple[Slot, ...], uses: Uses) -> Iterator[Flaw]:
    """The locus in letters that go to entities."""
    loci = (slot for slot in found if slot.name == "locus") if not uses.loci else ()
    yield from (Flaw(NO_LOCUS, {"letters": uses.letters}, slot.offset) for slot in loci)


def _flaws(pattern: str, known: tuple[str, ...]) -> Iterator[Flaw]:
    """Braces without a partner, fields that there are not, and what is said of a field and does not fit it."""
    for part in parts(pattern):
        if isinstance(part, Brace):
            yield Flaw(BRACE, {"brace": part.text}, part.offset)
        elif isinstance(part, Slot) and part.name not in known:
            near = nearest(part.name, known)
            facts = {"field": part.name, "near": near, "known": ", ".join(known)}
            yield Flaw(FIELD_NEAR if near else FIELD, facts, part.offset)
        elif isinstance(part, Slot) and not part.fits:
            rule = FIGURE if part.name in FIGURES else WORDS
            yield Flaw(rule, {"field": part.name, "spec": part.spec}, part.offset)


def pattern_problems(tree: Tree) -> Iterator[Problem]:
    """What is wrong with the patterns of a file's letters, each at its place, and once where many kinds share it."""
    told: set[tuple[Place, Rule]] = set()
    for way, flaw in _all(tree.value):
        place = tree.place_in(way, flaw.offset)
        if (place, flaw.rule) not in told:
            told.add((place, flaw.rule))
            yield Problem(place, flaw.rule, flaw.facts)


def _all(value: object) -> Iterator[tuple[Path, Flaw]]:
    letters = value.get("letters") if isinstance(value, dict) else None
    common = letters if isinstance(letters, dict) else {}
    for n, kind in enumerate(entries(letters, "kinds")):
        if isinstance(kind, dict):
            way: Path = ("letters", "kinds", n)
            numbers = _given(kind, common, "number", way)
            uses = Uses(
                letters=str(kind.get("letter") or kind.get("kind")),
                loci=kind.get("each") == "locus",
                day=kind.get("date") or common.get("date"),
                numbers=bool(numbers),
            )
            for path, pattern in numbers:
                yield from ((path, flaw) for flaw in number_flaws(pattern, uses))
            for path, pattern in _given(kind, common, "file", way):
                yield from ((path, flaw) for flaw in file_flaws(pattern, uses))


def _given(
    kind: Mapping[str, object], common: Mapping[str, object], key: str, way: Path
) -> tuple[tuple[Path, str], ...]:
    """The pattern that a kind goes by and its path: its own, else that of all letters; nothing where neither is."""
    for holder, path in ((kind, (*way, key)), (common, ("letters", key))):
        pattern = holder.get(key)
        if isinstance(pattern, str):
            return ((path, pattern),)
    return ()
