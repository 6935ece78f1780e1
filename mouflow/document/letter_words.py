"""Words of a letter about an assessment that follow from its figures and names: results, changes, years, addressee."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.assessment import Standing
from mouflow.assessment.case import shown
from mouflow.assessment.scoring import Result
from mouflow.document.assessment import comma
from mouflow.language.forms import enumerated
from mouflow.model.assessment import Entity, Locus
from mouflow.model.assessment_letter import AssessmentLetter, head_of
from mouflow.model.campaign import leader_of, seat_lines


@dataclass(frozen=True, slots=True)
class Moved:
    """How a score differs from the last one before: `way` is naik, turun or tetap, the figures are in words."""

    way: str
    by: str
    year: int
    score: str


def labels(result: Result) -> str:
    """What a result is called, as a sentence lists it: `zona Hijau, kategori B, dan opini …`; empty for nothing."""
    return enumerated([*_labels(result)])


def _labels(result: Result) -> Iterator[str]:
    for word, label in (("zona", result.zone), ("kategori", result.category), ("opini", result.opinion)):
        if label:
            yield label if label.casefold().startswith(f"{word} ") else f"{word} {label}"


def outcome(result: Result) -> str:
    """A result in a sentence: `nilai 82,74 dengan zona Hijau dan kategori B`; empty where nothing is known."""
    called = labels(result)
    if result.score is None:
        return called
    return f"nilai {comma(result.score)}" + (f" dengan {called}" if called else "")


def moved(standing: Standing) -> Moved | None:
    """How the entity's score differs from the last one before; None without one of the two."""
    change = standing.change
    if change is None:
        return None
    way = "naik" if change.difference > 0 else "turun" if change.difference < 0 else "tetap"
    scores = {year: result.score for year, result in standing.earlier if result.score is not None}
    return Moved(way, shown(abs(change.difference)), change.year, shown(scores[change.year]))


def history(standing: Standing) -> str:
    """The results of earlier years, as a sentence lists them: `zona Hijau pada tahun 2016`; empty for none."""
    known = [(year, outcome(result)) for year, result in standing.earlier]
    return enumerated([f"{words} pada tahun {year}" for year, words in known if words])


def addressee(letter: AssessmentLetter) -> tuple[str, ...]:
    """To whom a letter goes, line by line: as it says, else who leads the locus or entity, and the seat."""
    if letter.to:
        return letter.to
    return (_leader(letter.entity, letter.locus), *seat_lines(letter.entity, letter.locus))


def _leader(entity: Entity, locus: Locus | None) -> str:
    """Who leads the locus, or else the entity; in general words where neither file nor name tells."""
    if locus is not None:
        return leader_of(locus) or f"Kepala {locus.name}"
    return head_of(entity) or f"Pimpinan {entity.name}"
