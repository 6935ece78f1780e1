"""The lines of the board in the terminal: columns as wide as their words, the subject last."""

from collections.abc import Iterator, Mapping, Sequence

from mouflow.errors import N_, Translate
from mouflow.workspace.record.board import STATES, Board, BoardRow, OpenPoints, PackageSum

HEADS = (N_("agreement"), N_("state"), N_("days"), N_("draft"), N_("open"), N_("date"), N_("subject"))
IN_FORCE = N_("{count} of {copies} in force")
TO_FOLLOW, ENDED = N_("{count} to follow"), N_("{count} ended")
NEVER = N_("draft, not handed in")
FINAL = N_("{draft} (final)")
PLANNED, UNTIL = N_("signing {day}"), N_("until {day}")
NOTHING = N_("there is no agreement to show")
POINTS: Mapping[str, str] = {
    "reviews": N_("reviews: {count}"),
    "initials": N_("initials: {count}"),
    "decisions": N_("decisions: {count}"),
    "acceptances": N_("acceptances: {count}"),
    "comments": N_("comments: {count}"),
    "undecided": N_("undecided rows: {count}"),
    "postponed": N_("postponed rows: {count}"),
    "signatures": N_("signatures: {count}"),
    "following": N_("parties to follow: {count}"),
}


def board_lines(found: Board, speak: Translate) -> Iterator[str]:
    """A line for each row below their heads, and one before the copies of each package."""
    if not found.rows:
        yield speak(NOTHING)
        return
    heads = tuple(speak(head) for head in HEADS)
    cells = [_cells(row, speak) for row in found.rows]
    widths = [max(len(row[place]) for row in (heads, *cells)) for place in range(len(heads) - 1)]
    sums = {each.package: each for each in found.packages}
    yield _line(heads, widths)
    for row, line in zip(found.rows, cells, strict=True):
        if row.package in sums:
            yield _total(sums.pop(row.package), speak)
        yield _line(line, widths)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
    return "  ".join((*padded, cells[-1])).rstrip()


def _total(found: PackageSum, speak: Translate) -> str:
    """The package with its counts; nobody follows while nobody went before."""
    told = [speak(IN_FORCE).format(count=found.in_force, copies=found.copies)]
    told += [speak(TO_FOLLOW).format(count=found.following)] if found.in_force and found.following else []
    told += [speak(ENDED).format(count=found.ended)] if found.ended else []
    return f"{found.package}: {', '.join(told)}  {found.subject}".rstrip()


def _cells(row: BoardRow, speak: Translate) -> tuple[str, ...]:
    name = f"  {row.agreement}" if row.package else row.agreement
    state = speak(STATES[row.state][0]) if row.version else speak(NEVER)
    draft = (speak(FINAL).format(draft=row.draft) if row.final else str(row.draft)) if row.draft else "-"
    points = ", ".join(_points(row.open, speak)) or "-"
    return (
        name,
        state,
        str(row.days) if row.since else "-",
        draft,
        points,
        _day(row, speak),
        "" if row.package else row.subject,
    )


def _points(found: OpenPoints, speak: Translate) -> Iterator[str]:
    for name, pattern in POINTS.items():
        if count := getattr(found, name):
            yield speak(pattern).format(count=count)


def _day(row: BoardRow, speak: Translate) -> str:
    if row.until:
        return speak(UNTIL).format(day=row.until)
    return speak(PLANNED).format(day=row.planned) if row.planned else "-"
