"""The matriks sandingan: a chain of comparisons -> rows with a cell for each draft, changed words marked in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mouflow.compare.comparison import Comparison, Version
from mouflow.document.field_names import field_name, field_text, spoken
from mouflow.document.matrix_cells import NOWHERE, Cell, arrival, cell_of, value_cell
from mouflow.document.matrix_threads import (
    ClauseThread,
    FieldThread,
    Thread,
    changed,
    clause_threads,
    field_threads,
    recital_threads,
)
from mouflow.language import FILTERS

INNER = frozenset(("unchanged", "renumbered", "reworded"))  # fates of a clause that say nothing of its title and place


@dataclass(frozen=True, slots=True)
class Row:
    """A provision or value through the drafts: how it is cited, the title that it stands under, its other numbers."""

    label: str
    title: str
    others: tuple[tuple[int, str], ...]  # drafts from 0, each with the number that it has there
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A draft as the head of its column names it."""

    name: str
    day: str
    author: str
    note: str


def columns(chain: Sequence[Comparison], names: Mapping[str, str]) -> tuple[Column, ...]:
    """The drafts from the first to the last; `names` are the parties' by their ids."""
    return tuple(_column(version, names) for version in (chain[0].old, *(each.new for each in chain)))


def _column(version: Version, names: Mapping[str, str]) -> Column:
    day = str(FILTERS["tanggal"](version.date))
    return Column(f"Draf {version.draft}", day, names.get(version.author, version.author), version.note)


def rows(chain: Sequence[Comparison], sides: Mapping[str, str], whole: bool = False) -> tuple[Row, ...]:
    """The rows of a chain of comparisons, recitals first, then clauses, then values outside of both.

    Only what changed between two neighbours; the `whole` text when that is asked for. `sides` says what the parties
    are called, by their ids.
    """
    return (
        *(_row(thread, len(chain)) for thread in recital_threads(chain) if whole or changed(thread.steps)),
        *(row for clause in clause_threads(chain) for row in _clause_rows(clause, whole)),
        *(_field_row(thread, sides) for thread in field_threads(chain) if spoken(thread.named)),
    )


def _clause_rows(clause: ClauseThread, whole: bool) -> Iterator[Row]:
    """The rows of a clause: its title with the words that stand right below it, then paragraphs and items."""
    titles = [thread for thread in clause.provisions if _is_title(thread)]
    title = titles[-1] if titles else None
    texts = [thread for thread in clause.provisions if _is_text(thread)]
    head = (*titles, *texts)
    replaced = any(step and not INNER.issuperset(step.fates) for step in clause.steps)
    if whole or replaced or changed(step for thread in head for step in thread.steps):
        yield _head_row(clause, head)
    name = title.last.text if title else ""
    for thread in clause.provisions:
        if thread not in head and (whole or changed(thread.steps)):
            yield _row(thread, len(clause.steps), name)


def _is_title(thread: Thread) -> bool:
    return thread.last.way[-1] == "title"


def _is_text(thread: Thread) -> bool:
    """Whether they are the words that stand right below the title of a clause."""
    return len(thread.last.way) == 2 or thread.last.way[2:] == ("text",)


def _head_row(clause: ClauseThread, head: Sequence[Thread]) -> Row:
    """Title and words of a clause as one row, which says where a moved clause came from."""
    drafts = range(len(clause.steps) + 1)
    cells = tuple(_joined([cell_of(thread, draft) for thread in head], _came(clause, draft)) for draft in drafts)
    labels: dict[int, str] = {draft: each.label for thread in head for draft, each in thread.versions}
    return _labelled(labels, "", cells)


def _joined(cells: Sequence[Cell], remark: str) -> Cell:
    """Cells one below the other, with one remark for all: where the clause came from, or else what the first has."""
    lines = tuple(line for cell in cells for line in cell.lines)
    remarks = [cell.remark for cell in cells if cell.remark and (cell.remark != NOWHERE or not lines)]
    return Cell(lines, remark or (remarks[0] if remarks else ""))


def _came(clause: ClauseThread, draft: int) -> str:
    """Where a clause came from in a draft; empty where it only stayed, came new or went."""
    step = clause.steps[draft - 1] if draft else None
    return arrival(step.fates, step.old) if step else ""


def _row(thread: Thread, steps: int, title: str = "") -> Row:
    cells = tuple(cell_of(thread, draft) for draft in range(steps + 1))
    return _labelled({draft: each.label for draft, each in thread.versions}, title, cells)


def _labelled(labels: Mapping[int, str], title: str, cells: tuple[Cell, ...]) -> Row:
    """A row under its newest label; where a draft numbers it otherwise, `others` say which and how."""
    label = labels[max(labels)]
    others = tuple((draft, each) for draft, each in sorted(labels.items()) if each != label)
    return Row(label, title, others, cells)


def _field_row(thread: FieldThread, sides: Mapping[str, str]) -> Row:
    """A value outside the clauses, its words compared here."""
    texts = [field_text(thread.at(draft), thread.part, sides) for draft in range(len(thread.steps) + 1)]
    cells = tuple(value_cell(texts, draft) for draft in range(len(texts)))
    return Row(field_name(thread.named, sides), "", (), cells)
