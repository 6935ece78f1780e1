"""Where a block stands, as an agreement would cite it: `Pasal 7 ayat (2) huruf a`, `Rencana Kerja, baris 3`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from mouflow.document.numbering import counted
from mouflow.document.style import Style
from mouflow.document.tree import (
    Block,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Row,
    Section,
    Table,
    text_of,
)

LONGEST = 60  # letters of a heading's words
# What stands outside of all numbered provisions is called by its role.
ROLES = {
    "title": "Judul",
    "title-small": "Judul",
    "subject": "Judul",
    "number-line": "Nomor",
    "opening": "Pembukaan",
    "komparisi": "Para pihak",
    "komparisi-name": "Para pihak",
    "komparisi-cell": "Para pihak",
    "recitals": "Premis",
    "lead-in": "Dasar hukum",
    "laws": "Dasar hukum",
    "logos": "Lambang",
    "logo-left": "Lambang",
    "logo-right": "Lambang",
    "closing": "Penutup",
    "signatures": "Tanda tangan",
    "signatures-many": "Tanda tangan",
    "witnesses-title": "Saksi",
    "work-plan": "Lampiran",
    "annex-line": "Lampiran",
    "annex-head": "Lampiran",
    "work-plan-table": "Rencana kerja",
    "footer-table": "Kaki halaman",
    "page-line": "Kaki halaman",
}
START = "Bagian awal"


@dataclass(frozen=True, slots=True)
class Place:
    """The steps from the outermost to a block, and the id to which a reference to it can lead (or empty)."""

    steps: tuple[str, ...] = ()
    id: str = ""

    @property
    def label(self) -> str:
        """The steps in words."""
        return " ".join(self.steps)

    def below(self, other: "Place") -> bool:
        """Whether the place is that one or within it."""
        return self.steps[: len(other.steps)] == other.steps


NOWHERE = Place()


@dataclass(slots=True)
class Places:
    """Follows a walk through the blocks and knows at each where it stands."""

    style: Style
    here: Place = field(default_factory=Place)
    numbered: bool = False  # whether `here` is within a numbered provision or under a heading

    def at(self, block: Paragraph | Heading) -> Place:
        """The place of a paragraph or heading; a heading is the place of what follows it, too."""
        if isinstance(block, Heading):
            words = block.number.label if block.number else _short(text_of(block.inlines))
            self.here = Place((words,) if words else self.here.steps, block.id or self.here.id)
            self.numbered = True
        if self.numbered or self.here.steps:
            return replace(self.here, id=block.id or self.here.id)
        return Place((ROLES.get(block.role, START),), block.id)

    @contextmanager
    def section(self, section: Section) -> Iterator[None]:
        """Within a section; what follows it stands where it stood before."""
        with self._within(section.role, section.id):
            yield

    @contextmanager
    def item(self, block: List, item: Item) -> Iterator[None]:
        """Within an item of a list."""
        before = self.here, self.numbered
        steps = self.here.steps
        if item.number and block.ordered:
            steps = (*self._outer(block), *self._cited(item.number))
        self.here, self.numbered = Place(steps, item.id or _first_id(item.blocks) or self.here.id), True
        yield
        self.here, self.numbered = before

    @contextmanager
    def row(self, table: Table, row: Row, number: int) -> Iterator[None]:
        """Within a row of a table; `number` counts from 1 below the head, which is 0 and less."""
        with self._within(table.role, ""):
            if self.style.format(table.role).grid:
                first = _words(row.cells[0].blocks) if row.cells else ""
                shown = first.strip(".()")
                name = "kepala tabel" if number < 1 else f"baris {shown if shown.isdigit() else number}"
                steps = (*(self.here.steps or (ROLES.get(table.role, "Tabel"),)), name)
                self.here, self.numbered = replace(self.here, steps=_comma(steps)), True
            elif not self.here.steps:
                self.here = replace(self.here, steps=(START,))
            yield

    @contextmanager
    def cell(self, table: Table, row: Row, number: int) -> Iterator[None]:
        """Within a cell; named by the head above it, in a table of as many columns."""
        before = self.here, self.numbered
        head = table.head[-1].cells if table.head else ()
        name = _words(head[number].blocks) if len(head) == len(row.cells) and row not in table.head else ""
        if name:
            self.here = replace(self.here, steps=_comma((*self.here.steps, f"kolom “{_short(name)}”")))
        yield
        self.here, self.numbered = before

    @contextmanager
    def _within(self, role: str, id_: str) -> Iterator[None]:
        before = self.here, self.numbered
        if not self.numbered and role in ROLES:
            self.here = Place((ROLES[role],), self.here.id)
        self.here = replace(self.here, id=id_ or self.here.id)
        yield
        self.here, self.numbered = before

    def _outer(self, block: List) -> tuple[str, ...]:
        """The steps that a list's numbers go on from: none for a numbering that has a word of its own (`premis`)."""
        number = next((item.number for item in block.items if item.number), None)
        numbering = self.style.numberings.get(number.numbering) if number else None
        if numbering and numbering.levels[0].scope:
            return (numbering.levels[0].scope.capitalize(),)
        if self.here.steps and (self.numbered or self.here.steps[0] not in ROLES.values()):
            return self.here.steps
        return (ROLES[block.role],) if block.role in ROLES else self.here.steps

    def _cited(self, number: Number) -> tuple[str, ...]:
        numbering = self.style.numberings.get(number.numbering)
        if numbering is None or number.level >= len(numbering.levels):
            return (number.label,)
        level = numbering.levels[number.level]
        said = level.refer.format(counted(number.value, level.count))
        return (said,) if level.label.format(counted(number.value, level.count)) == number.label else (number.label,)


def _comma(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps with a comma before the last one."""
    return (*steps[:-2], f"{steps[-2]},", steps[-1]) if len(steps) > 1 and not steps[-2].endswith(",") else steps


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _first_id(blocks: tuple[Block, ...]) -> str:
    first = blocks[0] if blocks else None
    return first.id if isinstance(first, Paragraph | Heading | Section) else ""


def _words(blocks: tuple[Block, ...]) -> str:
    """The words of the paragraphs, without those that go, where others stay."""
    inlines = [inline for block in blocks if isinstance(block, Paragraph | Heading) for inline in block.inlines]
    staying = [inline for inline in inlines if isinstance(inline, Field) or not _goes(inline.mark)]
    return text_of(tuple(staying or inlines)).strip()


def _goes(mark: Mark | None) -> bool:
    return mark is not None and mark.kind in ("del", "moved-from")
