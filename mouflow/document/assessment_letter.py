"""What one letter about an assessment says, as its template lays it out, and the composition of its document."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from mouflow.assessment import Standing
from mouflow.assessment.scoring import Figures, Result, rounded
from mouflow.document.assessment import NOTHING, SummaryRow, change_words, comma, result_row
from mouflow.document.charts import Chart, Point, dimension_chart, trend_chart
from mouflow.document.compose import Composition
from mouflow.document.letter_findings import grouped, suggested
from mouflow.document.letter_forms import Makers, form_variables
from mouflow.document.letter_packing import packed, unpacked
from mouflow.document.letter_words import addressee, history, labels, moved, outcome
from mouflow.document.style import Style
from mouflow.document.tree import Asset
from mouflow.language.forms import judul
from mouflow.model.assessment import Locus
from mouflow.model.assessment_letter import AssessmentLetter, head_of
from mouflow.model.scheme import Rounding
from mouflow.model.sides import lead_lines, office_line

DRAFT = "DRAF"
COMMON = ("letterhead", "reply", "signatory", "body", "copies")  # mostly the same in many letters
SMALL = 0.8  # of the size in which a picture's words have 9 points
COLUMNS = ("score", "zone", "category", "opinion", "change")
FINDING_COLUMNS = ("unit", "component")  # all findings of a letter to a locus are in that unit
SUGGESTION_COLUMNS = ("finding", "unit", "by", "evidence")


@dataclass(frozen=True, slots=True)
class Look:
    """What all letters of a campaign share: their style, and the emblem of the letterhead by its asset's name.

    `dimensions` are those that the year has weights for, in their order; empty where these are not known.
    """

    style: Style
    assets: Mapping[str, Asset] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    dimensions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One letter and where its entity stands: all that is printed."""

    letter: AssessmentLetter
    standing: Standing

    def __reduce__(self) -> tuple[object, ...]:
        """To another process go the letter's own words, and packed what others have too: a third of the time."""
        said, loci = self.letter.__dict__, [each.locus for each in self.standing.loci]
        if said["entity"] is not self.standing.entity or not any(said["locus"] is one for one in (None, *loci)):
            return Told, (self.letter, self.standing)
        common = {name: packed(said[name]) for name in COMMON}
        own = {name: value for name, value in said.items() if name not in (*COMMON, "entity", "locus")}
        return _arrived, (own, common, packed(self.standing), said["locus"] and said["locus"].id)

    @property
    def result(self) -> Result:
        """The result that the letter is about: of the locus where it goes to one, else of the entity."""
        locus = self.letter.locus
        if locus is None:
            return self.standing.result
        return next(each.result for each in self.standing.loci if each.locus.id == locus.id)


def _arrived(own: dict[str, Any], common: Mapping[str, bytes], standing: bytes, locus: str | None) -> Told:
    """A letter that came from another process."""
    stands = unpacked(standing)
    at = next((each.locus for each in stands.loci if each.locus.id == locus), None)
    shared = {name: unpacked(content) for name, content in common.items()}
    letter = AssessmentLetter.model_construct(**own, **shared, entity=stands.entity, locus=at)
    return Told(letter, stands)


def letter_composition(told: Told, look: Look, asked: frozenset[str] | None = None) -> Composition:
    """The composition of a letter, by the template of its kind; only what is `asked` for is worked out, None: all."""
    charts = dict(_charts(told, look)) if asked is None or "charts" in asked else {}
    letter = told.letter
    about = letter.locus.name if letter.locus else letter.entity.name
    title = f"{letter.kind.replace('-', ' ').capitalize()} – {about}"
    makers = letter_variables(told, look, charts)
    return Composition(
        template=f"{letter.kind}.html",
        root=letter,
        variables={name: make() if asked is None or name in asked else None for name, make in makers.items()},
        style=look.style,
        title=title,
        subject=letter.subject or title,
        watermark="" if letter.final else DRAFT,
        assets={**look.assets, **{name: chart.asset for name, chart in charts.items()}},
        properties=_properties(letter),
    )


def letter_variables(told: Told, look: Look, charts: Mapping[str, Chart]) -> Makers:
    """The variables of the template of any kind of letter about an assessment, and what makes each."""
    letter, standing = told.letter, told.standing
    return {
        "letter": lambda: letter,
        "entity": lambda: letter.entity,
        "locus": lambda: letter.locus,
        "about": lambda: letter.locus.name if letter.locus else letter.entity.name,
        "year": lambda: letter.year,
        "standing": lambda: standing,
        "result": lambda: told.result,
        "score": lambda: comma(told.result.score),
        "change": lambda: change_words(standing, letter.year),
        "to": lambda: addressee(letter),
        "head": lambda: head_of(letter.entity),
        "charts": lambda: {name: _shown(chart) for name, chart in charts.items()},
        "pictures": lambda: look.pictures,
        "lead": lambda: lead_lines(letter.signatory),
        "office": lambda: office_line(letter.signatory),
        **_results(told),
        **_findings(told, look),
        **form_variables(letter, standing, _dimensions(told, look)),
    }


def _results(told: Told) -> Makers:
    """The table of scores, the columns of it that hold something, and the results in words."""
    rows = cache(lambda: tuple(_rows(told)))
    return {
        "rows": rows,
        "columns": lambda: _filled(COLUMNS, rows()),
        "labels": lambda: labels(told.result),
        "outcome": lambda: outcome(told.result),
        "whole": lambda: outcome(told.standing.result),
        "moved": lambda: moved(told.standing),
        "history": lambda: history(told.standing),
    }


def _findings(told: Told, look: Look) -> Makers:
    """The findings of the letter in groups, how many they are, all suggestions, and the columns that hold something."""
    groups = cache(lambda: grouped(told.letter, _dimensions(told, look)))
    findings = cache(lambda: tuple(finding for group in groups() for finding in group.findings))
    suggestions = cache(lambda: suggested(told.letter, groups()))
    return {
        "groups": groups,
        "found": lambda: len(findings()),
        "finding_columns": lambda: _filled(FINDING_COLUMNS[told.letter.locus is not None :], findings()),
        "suggestions": suggestions,
        "suggestion_columns": lambda: _filled(SUGGESTION_COLUMNS, suggestions()),
    }


def _shown(chart: Chart) -> dict[str, str]:
    """A picture's words, and its height in cm: as wide as the text, or smaller so that more of the letter fits."""
    return {"alt": chart.alt, "height": f"{chart.height:.3f}", "small": f"{chart.height * SMALL:.3f}"}


def _filled(columns: Sequence[str], rows: Sequence[object]) -> tuple[str, ...]:
    """The columns in which at least one row says something."""
    return tuple(name for name in columns if any(getattr(row, name) != NOTHING for row in rows))


def _rows(told: Told) -> Iterator[SummaryRow]:
    """The rows of the score table: the entity with its change, and its loci; of a letter to a locus its own alone."""
    letter, standing = told.letter, told.standing
    if letter.locus is not None:
        yield result_row("", letter.locus.name, told.result, NOTHING, locus=True)
        return
    yield result_row("", letter.entity.name, standing.result, change_words(standing, letter.year))
    for each in standing.loci:
        yield result_row("", each.locus.name, each.result, NOTHING, locus=True)


def _dimensions(told: Told, look: Look) -> tuple[str, ...]:
    """All dimensions that are known of the year: those with weights, then what the entity or a locus of it has."""
    entity = told.letter.entity
    parts = (look.dimensions, entity.dimensions, *(locus.dimensions for locus in entity.loci))
    return tuple(dict.fromkeys(name for part in parts for name in part))


def _charts(told: Told, look: Look) -> Iterator[tuple[str, Chart]]:
    """The pictures that there are figures for: `dimensions`, with an empty row for a missing one; of an entity `years`.

    A single score is no trend.
    """
    letter, standing, font = told.letter, told.standing, look.style.font
    scores = _locus_dimensions(letter.locus) if letter.locus else standing.dimensions
    if scores:
        yield "dimensions", dimension_chart({judul(name): scores.get(name) for name in _dimensions(told, look)}, font)
    years = (*standing.earlier, (letter.year, standing.result))
    points = tuple(Point(year, result.score, result.zone or "") for year, result in years)
    if letter.locus is None and sum(point.score is not None for point in points) > 1:
        yield "years", trend_chart(points, font)


def _locus_dimensions(locus: Locus) -> Figures:
    """The scores of a locus's dimensions with two decimals, as standings have those of entities."""
    return {name: rounded(score, Rounding()) for name, score in locus.dimensions.items()}


def _properties(letter: AssessmentLetter) -> dict[str, str]:
    """What a written file says of itself: which letter of which assessment it is, about whom, and of which day."""
    said = {"assessment": letter.assessment, "letter": letter.letter, "kind": letter.kind, "entity": letter.entity.id}
    locus = {"locus": letter.locus.id} if letter.locus else {}
    number = {"number": letter.number} if letter.number else {}
    return said | locus | number | ({"date": letter.date.isoformat()} if letter.date else {})
