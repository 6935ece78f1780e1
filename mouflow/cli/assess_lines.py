"""The lines of an assessment in the terminal: a table of who stands where, and below it how many in each zone."""

from collections.abc import Iterator, Sequence

from mouflow.errors import N_, Translate
from mouflow.workspace.assessing import Found, Locus, Result, Standing, percent, shown

HEADS = (N_("ranking"), N_("entity"), N_("score"), N_("zone"), N_("category"), N_("opinion"), N_("change"))
RIGHT = frozenset((0, 2, 6))  # the columns of figures
NOTHING, NOBODY = "-", N_("there is no entity to show")
SINCE = N_("{change} (from {year})")
COUNT = N_("{name}: {count} ({share})")
WITHOUT = {"zone": N_("without a zone"), "opinion": N_("without an opinion"), "category": N_("without a category")}
MEAN = N_("mean: {score}")
CHANGES = N_("changes: {rose} rose, {fell} fell, {same} stayed, {unknown} cannot be compared")
WIDEST = 60  # letters of a cell; the files have all of them


def assess_lines(found: Found, speak: Translate) -> Iterator[str]:
    """The heads, a line for each entity (and locus), an empty line, and the counts."""
    summary, whole = found.summary, found.summary.overview
    if not summary.standings:
        yield speak(NOBODY)
        return
    heads = tuple(speak(head) for head in HEADS)
    cells = list(_rows(found, speak))
    widths = [max(len(row[place]) for row in (heads, *cells)) for place in range(len(heads))]
    for row in (heads, *cells):
        yield _line(row, widths)
    yield ""
    for name, count in whole.counts.items():
        share = percent(count, len(summary.standings))
        yield speak(COUNT).format(name=name or speak(WITHOUT[whole.by]), count=count, share=share)
    if whole.mean is not None:
        yield speak(MEAN).format(score=shown(whole.mean))
    told = whole.changes
    yield speak(CHANGES).format(rose=told.rose, fell=told.fell, same=told.same, unknown=told.unknown)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell.rjust(width) if place in RIGHT else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join(padded).rstrip()


def _rows(found: Found, speak: Translate) -> Iterator[tuple[str, ...]]:
    summary = found.summary
    for one in summary.standings:
        rank = NOTHING if one.rank is None else str(one.rank)
        yield (rank, _cut(one.entity.name), *_result(one.result), _change(one, summary.assessment.year, speak))
        for each in one.loci if summary.loci else ():
            yield _locus(each)


def _locus(one: Locus) -> tuple[str, ...]:
    return ("", _cut(f"  {one.locus.name}"), *_result(one.result), "")


def _result(result: Result) -> tuple[str, ...]:
    score = NOTHING if result.score is None else shown(result.score)
    return score, *(_cut(each or NOTHING) for each in (result.zone, result.category, result.opinion))


def _change(one: Standing, year: int, speak: Translate) -> str:
    """The change with its sign, and the year that it is from unless that is the year before."""
    if one.change is None:
        return NOTHING
    sign = "+" if one.change.difference > 0 else ""
    told = f"{sign}{shown(one.change.difference)}"
    return told if one.change.year == year - 1 else speak(SINCE).format(change=told, year=one.change.year)


def _cut(words: str) -> str:
    return words if len(words) <= WIDEST else f"{words[: WIDEST - 1]}…"
