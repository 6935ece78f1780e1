"""What letters about an assessment give to be filled in: the form of a unit's self-assessment, row by row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from mouflow.assessment import Standing
from mouflow.document.letter_actions import matrix, progress
from mouflow.document.letter_assistance import by_unit, earlier_rows, general_advice
from mouflow.document.letter_findings import component_words, grouped
from mouflow.model.assessment import BESIDE, COMPONENTS, Entity, Indicator, Locus
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.campaign import leader_of
from mouflow.model.party import Level

# Who supervises within an institution, and what its units are called.
REGION: tuple[Level, ...] = ("province", "regency", "city")
SUPERVISOR: Mapping[Level, str] = {
    **dict.fromkeys(REGION, "Inspektorat"),
    "central": "aparat pengawasan intern pemerintah",
    "third-party": "satuan pengawasan intern",
}
UNITS: Mapping[Level, str] = {
    **dict.fromkeys(REGION, "perangkat daerah"),
    "central": "unit kerja",
    "third-party": "unit kerja",
}
INSPECTOR = "Inspektur"
HEAD = "Kepala unit pelayanan"

Makers = Mapping[str, Callable[[], object]]
"""The variables of a template by name, and what makes each; those that it does not print are not made."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a form; what is not given is empty, and filled in by hand.

    Of several indicators of a component only the first row names it; their numbers are `2.1`, `2.2` …
    """

    number: str
    component: str
    indicator: str = ""
    value: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a form under one head."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one unit: who it is (None where the unit itself is to be filled in), and its rows in parts."""

    unit: str | None
    head: str
    address: str | None
    parts: tuple[Part, ...]


def form_variables(letter: AssessmentLetter, standing: Standing, dimensions: Sequence[str]) -> Makers:
    """What makes each variable of forms for templates; `dimensions` in the order in which findings are told."""
    level = letter.entity.level
    whole = letter.model_copy(update={"locus": None})
    actions = cache(lambda: matrix(letter, grouped(whole, dimensions)))
    return {
        "supervisor": lambda: SUPERVISOR[level],
        "inspector": lambda: INSPECTOR if level in REGION else f"Pimpinan {SUPERVISOR[level]}",
        "unit_words": lambda: UNITS[level],
        "forms": lambda: forms(letter),
        "actions": actions,
        "progress": lambda: progress(actions()),
        "units": lambda: by_unit(letter.entity, grouped(letter, dimensions)),
        "general": lambda: general_advice(letter),
        "components": lambda: tuple(component_words(name) for name in COMPONENTS),
        "beside": lambda: tuple(BESIDE.values()),
        "earlier": lambda: tuple(earlier_rows(standing)),
    }


def forms(letter: AssessmentLetter) -> tuple[Form, ...]:
    """A form for each locus, or for that of the letter alone; one to be filled in wholly where there is no locus."""
    entity = letter.entity
    loci = (letter.locus,) if letter.locus else entity.loci
    return tuple(_form(entity, locus) for locus in loci) or (Form(None, HEAD, entity.address, _parts(())),)


def _form(entity: Entity, locus: Locus) -> Form:
    address = locus.address or entity.address
    return Form(locus.name, leader_of(locus), address, _parts(locus.indicators))


def _parts(indicators: tuple[Indicator, ...]) -> tuple[Part, ...]:
    """The components of the law, what is looked at beside them, and the indicators of none of these."""
    by_component: dict[str | None, list[Indicator]] = {}
    for indicator in indicators:
        by_component.setdefault(indicator.component, []).append(indicator)
    first = Part("Komponen standar pelayanan", tuple(_entries(COMPONENTS, by_component, 1)))
    beside = Part("Hal lain yang dinilai", tuple(_entries(BESIDE, by_component, len(COMPONENTS) + 1)))
    start = len(COMPONENTS) + len(BESIDE) + 1
    rest = tuple(_rest(by_component.get(None, ()), start))
    return (first, beside, Part("Indikator lain", rest)) if rest else (first, beside)


def _entries(
    components: Iterable[str], indicators: Mapping[str | None, Sequence[Indicator]], start: int
) -> Iterator[Entry]:
    """The rows of components, numbered from `start`; one without indicators has an empty row."""
    for number, name in enumerate(components, start):
        given = indicators.get(name, ())
        title = component_words(name)
        if len(given) < 2:
            yield _entry(str(number), title, given[0]) if given else Entry(str(number), title)
            continue
        for place, indicator in enumerate(given, 1):
            yield _entry(f"{number}.{place}", title if place == 1 else "", indicator)


def _rest(indicators: Iterable[Indicator], start: int) -> Iterator[Entry]:
    """The rows of indicators that belong to no component, each with its dimension instead."""
    for number, indicator in enumerate(indicators, start):
        yield _entry(str(number), f"Dimensi {indicator.dimension}", indicator)


def _entry(number: str, title: str, indicator: Indicator) -> Entry:
    value = "" if indicator.value is None else str(indicator.value)
    return Entry(number, title, indicator.name, value, indicator.evidence or "")
