"""An assessment as a whole: who stands where, for the terminal, for programs, for spreadsheets, and as a summary."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from mouflow.assessment.case import shown
from mouflow.assessment.overview import Counted, Sort, counted_by, names_of, ordered, overview, picked
from mouflow.assessment.schemes import measure_of
from mouflow.assessment.scoring import Result
from mouflow.assessment.standings import LocusStanding as Locus
from mouflow.assessment.standings import Standing
from mouflow.document.assessment import Summary, limits, summary_charts, summary_variables
from mouflow.document.assessment_table import csv_text, table_document
from mouflow.document.charts import percent
from mouflow.document.compose import Composition, compose
from mouflow.document.tree import Document
from mouflow.errors import N_, Place, Problem, UnknownName
from mouflow.model.party import Level
from mouflow.model.profile import StyleChoice
from mouflow.workspace import files
from mouflow.workspace.assessments import Assessed, assessed
from mouflow.workspace.folder import Workspace
from mouflow.workspace.outputs import format_of, write_file
from mouflow.writers import ENDINGS, WRITERS, warnings_of

__all__ = [
    "LEVELS",
    "OUT_FORMATS",
    "SORTS",
    "Assessing",
    "Found",
    "Locus",
    "Order",
    "Result",
    "Standing",
    "Written",
    "percent",
    "shown",
]

LEVELS: tuple[Level, ...] = get_args(Level)
SORTS: tuple[Sort, ...] = get_args(Sort)
OUT_FORMATS: Mapping[str, str] = {"json": ".json", "csv": ".csv", "xlsx": ".xlsx"} | {
    form: ENDINGS[form] for form in ("pdf", "html", "docx")
}
TEMPLATE = "ringkasan-penilaian.html"
KINDS: Mapping[Counted, str] = {"zone": N_("zone"), "opinion": N_("opinion"), "category": N_("category")}


@dataclass(frozen=True, slots=True)
class Order:
    """Which entities of an assessment, in which order, and whether with their loci; nothing picked means all."""

    zones: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    sort: Sort = "rank"
    loci: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The standings that were asked for, what is said of them at once, and the warnings of the file."""

    summary: Summary
    place: Place
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The written file, its size in bytes, and the warnings that did not stand against it."""

    path: Path
    size: int
    problems: tuple[Problem, ...]


class Assessing:
    """An assessment of a workspace, measured; UnknownName for a zone that neither its scheme nor an entity has.

    Raises what `assessed` raises: ProblemsFound for a file with errors, UnknownName for an unknown assessment.
    """

    def __init__(self, workspace: Workspace, name: str, order: Order) -> None:
        self._workspace = workspace
        self.found = _found(assessed(workspace, name), order)

    def content(self, form: str) -> bytes:
        """The assessment as `json`, `csv`, `xlsx`, or as a summary in `pdf`, `docx` or `html`."""
        if form == "json":
            return f"{json.dumps(answer(self.found), ensure_ascii=False, indent=2)}\n".encode()
        if form == "csv":
            return csv_text(self.found.summary).encode()
        return WRITERS[form](self.document(form))

    def document(self, form: str) -> Document:
        """The table for a workbook, the summary for all other forms."""
        summary = self.found.summary
        style = self._workspace.house.style(self._workspace.settings.profile or "letter", StyleChoice())
        title = f"Penilaian {summary.assessment.year}"
        if form == "xlsx":
            return table_document(summary, style, title)
        charts = summary_charts(summary, style.font)
        composition = Composition(
            template=TEMPLATE,
            root=summary.assessment,
            variables=summary_variables(summary, charts),
            style=style,
            title=f"Ringkasan hasil penilaian tahun {summary.assessment.year}",
            subject=summary.assessment.assessment,
            assets={name: chart.asset for name, chart in charts.items()},
            properties={"assessment": summary.assessment.assessment, "scheme": summary.scheme},
        )
        return compose(self._workspace.house.templates, composition)

    def write(self, out: Path, force: bool) -> Written:
        """Writes the file whose ending says the form; NoEnding or UnknownName for another, NotOurs for a stranger's."""
        form = format_of(out, OUT_FORMATS)
        files.guarded(out.parent, (out.name,), force)
        if form not in WRITERS:
            content, warnings = self.content(form), self.found.problems
        else:
            document = self.document(form)
            content = WRITERS[form](document)
            warnings = (*self.found.problems, *warnings_of(document, (form,), self.found.place))
        return Written(write_file(out, content, force), len(content), warnings)


def _found(given: Assessed, order: Order) -> Found:
    measure = measure_of(given.assessment, given.schemes)
    by = counted_by(given.standings, measure)
    zones = _zones(by, order.zones, names_of(by, given.standings, measure))
    kept = ordered(picked(given.standings, by, zones, order.levels), order.sort)
    whole = overview(kept, measure, given.assessment.year)
    limited = limits(by, zones, order.levels)
    summary = Summary(given.assessment, measure.scheme, kept, whole, limited, order.loci)
    return Found(summary, Place(files.shown(given.path)), given.problems)


def _zones(by: Counted, wanted: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    """The zones as they are written, whatever their capital letters in the call."""
    spelled = {name.casefold(): name for name in known}
    for name in wanted:
        if name.casefold() not in spelled:
            raise UnknownName(KINDS[by], name, tuple(known))
    return tuple(dict.fromkeys(spelled[name.casefold()] for name in wanted))


def answer(found: Found) -> dict[str, Any]:
    """The assessment for programs; scores are numbers, and what is not known is null."""
    summary, whole = found.summary, found.summary.overview
    return {
        "assessment": summary.assessment.assessment,
        "year": summary.assessment.year,
        "scheme": summary.scheme or None,
        "entities": [_entity(one, summary.loci) for one in summary.standings],
        "counted": whole.by,
        "counts": dict(whole.counts),
        "mean": _number(whole.mean),
        "dimensions": {name: _number(score) for name, score in whole.dimensions.items()},
        "changes": {name: getattr(whole.changes, name) for name in ("rose", "fell", "same", "unknown")},
        "moves": [{"from": move.old, "to": move.new, "count": move.count} for move in whole.moves],
    }


def _entity(one: Standing, loci: bool) -> dict[str, Any]:
    row = {
        "rank": one.rank,
        "level_rank": one.level_rank,
        "id": one.entity.id,
        "name": one.entity.name,
        "level": one.entity.level,
        **_result(one.result),
        "change": _number(one.change.difference) if one.change else None,
        "change_from": one.change.year if one.change else None,
        "dimensions": {name: _number(score) for name, score in one.dimensions.items()},
        "earlier": [{"year": year, **_result(result)} for year, result in one.earlier],
    }
    if loci:
        row["loci"] = [{"id": each.locus.id, "name": each.locus.name, **_result(each.result)} for each in one.loci]
    return row


def _result(result: Result) -> dict[str, Any]:
    words = {"zone": result.zone, "category": result.category, "opinion": result.opinion}
    return {"score": _number(result.score), **words}


def _number(figure: Decimal | None) -> float | None:
    """The figure as JSON has figures; with at most nine digits it is written as it was."""
    return None if figure is None else float(figure)
