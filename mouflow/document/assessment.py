"""What the summary of an assessment says, in Indonesian, as its template lays it out: rows, counts, changes, charts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mouflow.assessment import Standing
from mouflow.assessment.case import shown
from mouflow.assessment.overview import Counted, Overview
from mouflow.assessment.scoring import Result
from mouflow.document.charts import Chart, Point, dimension_chart, percent, trend_chart, zone_chart
from mouflow.language.numerals import grouped
from mouflow.model.assessment import Assessment
from mouflow.model.look import Font
from mouflow.model.party import Level

LEVELS: Mapping[Level, str] = {
    "central": "kementerian/lembaga",
    "province": "provinsi",
    "regency": "kabupaten",
    "city": "kota",
    "third-party": "lainnya",
}
COUNTED: Mapping[Counted, str] = {"zone": "zona", "opinion": "opini", "category": "kategori"}
WITHOUT: Mapping[Counted, str] = {"zone": "tanpa zona", "opinion": "tanpa opini", "category": "tanpa kategori"}
NOTHING = "–"
ENOUGH_FOR_TENS = 10  # entities, from which on it is worth showing how their scores are spread


@dataclass(frozen=True, slots=True)
class Summary:
    """What is summed up: the assessment, the name of its scheme, the standings in order, and what is left out of them.

    `limits` are the words that say which were picked, such as `zona Kuning`; `loci`: whether these are listed too.
    """

    assessment: Assessment
    scheme: str
    standings: tuple[Standing, ...]
    overview: Overview
    limits: tuple[str, ...] = ()
    loci: bool = False


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of the ranking; that of a locus has no rank and no change."""

    rank: str
    name: str
    score: str
    zone: str
    category: str
    opinion: str
    change: str
    locus: bool = False


@dataclass(frozen=True, slots=True)
class CountRow:
    """How many have a zone (or opinion), and how many percent of all that is."""

    name: str
    count: str
    share: str


def summary_charts(summary: Summary, font: Font) -> Mapping[str, Chart]:
    """The pictures that there are figures for, by name: `counts`, `tens`, `dimensions`, `years`."""
    return dict(_charts(summary, font))


def _charts(summary: Summary, font: Font) -> Iterator[tuple[str, Chart]]:
    found, several = summary.overview, len(summary.standings) > 1
    if several:
        yield "counts", zone_chart(_named_counts(found), font, COUNTED[found.by])
    if sum(found.tens.values()) >= ENOUGH_FOR_TENS:
        yield "tens", zone_chart({_ten(ten): count for ten, count in found.tens.items()}, font, "nilai")
    if found.dimensions:
        yield "dimensions", dimension_chart(found.dimensions, font)
    points = _points(summary)
    if len(points) > 1:
        yield "years", trend_chart(points, font)


def _ten(least: int) -> str:
    return "90–100" if least == 90 else f"{least}–{least + 9},99"


def _points(summary: Summary) -> tuple[Point, ...]:
    """The years of one entity with their zones, or the means of several with how many these are of."""
    if len(summary.standings) == 1:
        one = summary.standings[0]
        years = (*one.earlier, (summary.assessment.year, one.result))
        return tuple(Point(year, result.score, _called(result, summary.overview.by)) for year, result in years)
    return tuple(
        Point(each.year, each.score, f"{grouped(each.count)} instansi") for each in summary.overview.years if each.count
    )


def _called(result: Result, by: Counted) -> str:
    return getattr(result, by) or ""


def _named_counts(found: Overview) -> dict[str, int]:
    return {name or WITHOUT[found.by]: count for name, count in found.counts.items()}


def summary_variables(summary: Summary, charts: Mapping[str, Chart]) -> dict[str, object]:
    """The variables of the template `ringkasan-penilaian.html`."""
    found, rows = summary.overview, tuple(summary_rows(summary))
    total = len(summary.standings)
    return {
        "assessment": summary.assessment,
        "scheme": summary.scheme,
        "limits": summary.limits,
        "total": total,
        "only": summary.standings[0].entity if total == 1 else None,
        "mean": comma(found.mean),
        "counted": COUNTED[found.by],
        "counts": tuple(CountRow(name, grouped(n), percent(n, total)) for name, n in _named_counts(found).items()),
        "changes": found.changes,
        "moves": found.moves,
        "rows": rows,
        "has_zone": any(row.zone != NOTHING for row in rows),
        "has_category": any(row.category != NOTHING for row in rows),
        "has_opinion": any(row.opinion != NOTHING for row in rows),
        "charts": {name: {"alt": chart.alt, "height": f"{chart.height:.3f}"} for name, chart in charts.items()},
    }


def summary_rows(summary: Summary) -> Iterator[SummaryRow]:
    """A row for each entity in the order of the standings, and below it its loci where they are wanted."""
    for one in summary.standings:
        rank = NOTHING if one.rank is None else str(one.rank)
        yield result_row(rank, one.entity.name, one.result, change_words(one, summary.assessment.year))
        for locus in one.loci if summary.loci else ():
            yield result_row("", locus.locus.name, locus.result, "", True)


def result_row(rank: str, name: str, result: Result, change: str, locus: bool = False) -> SummaryRow:
    """A row of a table of scores; a dash where nothing is known."""
    zone, category, opinion = (each or NOTHING for each in (result.zone, result.category, result.opinion))
    return SummaryRow(rank, name, comma(result.score), zone, category, opinion, change, locus)


def comma(score: Decimal | None) -> str:
    """The score with a comma and all its decimals; a dash for none."""
    return NOTHING if score is None else shown(score)


def change_words(one: Standing, year: int) -> str:
    """The change with its sign, and the year that it is from unless that is the year before; a dash for none."""
    if one.change is None:
        return NOTHING
    signed = shown(abs(one.change.difference))
    sign = "+" if one.change.difference > 0 else "−" if one.change.difference < 0 else ""
    since = "" if one.change.year == year - 1 else f" (dari {one.change.year})"
    return f"{sign}{signed}{since}"


def limits(by: Counted, names: Sequence[str], levels: Sequence[Level]) -> tuple[str, ...]:
    """The words that say which entities were picked: `zona Kuning`, `kabupaten`."""
    return (*(f"{COUNTED[by]} {name}" for name in names), *(LEVELS[level] for level in levels))
