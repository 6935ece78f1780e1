"""The first sheet of a redline: who against what, what the signs mean, and the list of all changes.

Only for what is read without a review pane: PDF, HTML and plain text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mouflow.document.front_changes import Change, changes_of
from mouflow.document.front_counts import Counts, counts_of
from mouflow.document.front_places import Place
from mouflow.document.redline import Relocation
from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Face,
    Field,
    Inline,
    Mark,
    Paragraph,
    Part,
    Reference,
    Row,
    Run,
    Sheet,
    Table,
)
from mouflow.language import FILTERS

LONG, LONGEST = 160, 320  # letters of an edit's words, and of a whole paragraph's
ENDING = 0.3  # of the words that are shown, how many are the last ones
ROLE = "changes"
LEGEND = "legend"  # the name of the move that shows how moves look
NONE = "Tidak ada perubahan: kedua naskah sama."


@dataclass(frozen=True, slots=True)
class FrontFacts:
    """Which two texts were compared, as their reader knows them; by whom and when (empty and None when not told)."""

    old: str
    new: str
    author: str = ""
    day: date | None = None
    moves: tuple[Relocation, ...] = ()


def front(document: Document, facts: FrontFacts) -> Document:
    """The redline with a first sheet that lists its changes; each leads to its place where that has an id."""
    changes = changes_of(document)
    blocks = (
        Paragraph((Run("PERBANDINGAN NASKAH"),), "changes-title"),
        Paragraph((Run(document.title),), "changes-subject"),
        _facts(facts),
        *(_told(changes, facts.moves) if changes else (Paragraph((Run(NONE),), "changes-head"),)),
    )
    footer = (
        Paragraph((Run("Perbandingan naskah – halaman "), Field("page"), Run(" dari "), Field("pages")), "page-line"),
    )
    return replace(document, sheets=(Sheet(blocks, ROLE, (), footer), *document.sheets))


def _told(changes: Sequence[Change], moves: Sequence[Relocation]) -> tuple[Block, ...]:
    """What the signs mean, how many changes there are, and all of them."""
    return (
        Paragraph((Run("Arti tanda"),), "changes-head"),
        _legend(changes),
        Paragraph((Run("Daftar perubahan"),), "changes-head"),
        Paragraph((Run(_counted(counts_of(changes))),), "changes-line"),
        _list(changes, moves),
    )


def _facts(facts: FrontFacts) -> Table:
    rows = [("Naskah lama", facts.old), ("Naskah baru", facts.new)]
    rows += [("Disusun oleh", facts.author)] if facts.author else []
    rows += [("Tanggal", FILTERS["tanggal"](facts.day))] if facts.day else []
    made = tuple(Row((_cell(name), _cell(":"), _cell(value))) for name, value in rows)
    return Table((22, 3, 75), (), made, "changes-facts")


def _cell(*inlines: Inline | str, role: str = "changes-cell", heading: bool = False) -> Cell:
    said = tuple(Run(inline) if isinstance(inline, str) else inline for inline in inlines)
    return Cell((Paragraph(said, role),), heading=heading)


def _legend(changes: Sequence[Change]) -> Table:
    """A line for each sign that there is; its words bear the mark themselves, so each format shows its own sign."""
    kinds = {change.kind for change in changes}
    samples = [
        (Run("contoh kata", mark=Mark("ins")), "ditambahkan"),
        (Run("contoh kata", mark=Mark("del")), "dihapus"),
    ]
    if "moved" in kinds:
        samples += [
            (Run("contoh kata", mark=Mark("moved-from", move=LEGEND)), "dipindahkan, di tempat semula"),
            (Run("contoh kata", mark=Mark("moved-to", move=LEGEND)), "dipindahkan, di tempat baru"),
        ]
    if any(change.kind == "look" and change.new for change in changes):
        samples.append((Run("contoh kata", former=Face(bold=True)), "huruf yang bentuknya diubah"))
    if kinds & {"parted", "joined"}:
        samples.append((Run("¶", mark=Mark("ins")), "akhir alinea yang ditambahkan atau dihapus"))
    return Table((22, 78), (), tuple(Row((_cell(sample), _cell(words))) for sample, words in samples), "changes-legend")


def _counted(counts: Counts) -> str:
    said = [
        f"{number} {name}"
        for number, name in (
            (counts.changed, "perubahan kata"),
            (counts.added, "tambahan"),
            (counts.removed, "penghapusan"),
            (counts.moved, "pemindahan"),
            (counts.others, "perubahan bentuk"),
        )
        if number
    ]
    words = [
        f"{number} kata {name}"
        for number, name in (
            (counts.words_added, "ditambahkan"),
            (counts.words_removed, "dihapus"),
            (counts.words_moved, "dipindahkan"),
        )
        if number
    ]
    return f"{', '.join(said)}{' (' if words else ''}{', '.join(words)}{')' if words else ''}."


def _list(changes: Sequence[Change], moves: Sequence[Relocation]) -> Table:
    """The changes as a numbered table."""
    head = Row(tuple(_cell(name, role="changes-head-cell", heading=True) for name in ("No.", "Di mana", "Perubahan")))
    told = {move.name: move for move in moves}
    rows = (_row(number, change, told.get(change.move)) for number, change in enumerate(changes, 1))
    return Table((7, 28, 65), (head,), tuple(rows), "changes-table")


def _row(number: int, change: Change, move: Relocation | None) -> Row:
    kind, words = _said(change)
    blocks = [Paragraph((Run(kind, bold=True), Run(words)), "changes-table-cell")]
    for old, new in move.rewordings if move else ():
        blocks.append(Paragraph((Run("diubah pula", bold=True), Run(f": {_pair(old, new)}")), "changes-table-cell"))
    place = _cell(_linked(change.place), role="changes-table-cell")
    return Row((_cell(f"{number}.", role="changes-table-cell"), place, Cell(tuple(blocks))))


def _linked(place: Place) -> Inline:
    if not place.id:
        return Run(place.label)
    return Reference(place.id, (Part(place.label, place.id),))


def _said(change: Change) -> tuple[str, str]:
    """What happened, and to which words."""
    if change.kind == "changed":
        return "diubah", f": {_pair(change.old, change.new)}"
    if change.kind == "added":
        return "ditambahkan", f": {quoted(change.new, LONGEST if change.whole else LONG)}"
    if change.kind == "removed":
        return "dihapus", f": {quoted(change.old, LONGEST if change.whole else LONG)}"
    if change.kind == "moved":
        origin = f" dari {change.origin.label}" if change.origin.label else ""
        return "dipindahkan", f"{origin} ke {change.place.label}: {quoted(change.new, LONG)}"
    if change.kind == "look":
        return f"bentuk {'huruf' if change.new else 'alinea'} diubah", f": {quoted(change.old, LONG)}"
    return ("dijadikan dua alinea", "") if change.kind == "parted" else ("digabung dengan alinea berikutnya", "")


def _pair(old: str, new: str) -> str:
    """Old words → new ones; only one side where the other is nothing."""
    if old.strip() and new.strip():
        return f"{quoted(old, LONG)} → {quoted(new, LONG)}"
    return f"ditambahkan {quoted(new, LONG)}" if new.strip() else f"dihapus {quoted(old, LONG)}"


def quoted(words: str, longest: int) -> str:
    """The words in quotation marks; of long ones the beginning and the end with … between."""
    words = " ".join(words.split())
    if not words:
        return "(spasi)"
    if len(words) > longest:
        last = words[-int(longest * ENDING) :].partition(" ")[2]
        words = f"{words[: longest - len(last)].rpartition(' ')[0]} … {last}"
    return f"“{words}”"
