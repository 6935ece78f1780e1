"""A draft as an addendum sees it: provisions, premises, laws and rows of the work plan as branches with numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.compare.texts import sourced
from mouflow.language.laws import full_citation
from mouflow.language.words import words as spelled
from mouflow.model.clause import Clause, ClauseItem, ClauseParagraph
from mouflow.model.draft import Draft, Work
from mouflow.model.labels import SCOPE, steps
from mouflow.model.provisions import Way, provisions
from mouflow.model.text import Fault, Piece, Pointer, Value, pieces
from mouflow.model.values import printed

Names = tuple[str, ...]
COUNTED = {"legal_basis": "angka {}", "work_plan": "nomor {}"}
ROOTS = {"recitals": (SCOPE,), "legal_basis": ("dasar hukum",), "clauses": (), "work_plan": ("Lampiran Rencana Kerja",)}


@dataclass(frozen=True, slots=True)
class Branch:
    """A numbered part of a draft: its place, the title of a clause, its words as the file has them, and what is in it.

    `kind` is the key that its children stand under; `rich` tells that the words are in the markup of clauses.
    """

    way: Way
    title: str = ""
    source: str = ""
    rich: bool = True
    kind: str = ""
    children: tuple["Branch", ...] = ()

    @property
    def step(self) -> str:
        """Its own number where it stands, `ayat (2)`; empty for a root."""
        return step_at(self.way) if len(self.way) > 1 else ""

    def next_steps(self, kind: str, count: int) -> tuple[str, ...]:
        """The numbers that follow its last child."""
        above = () if len(self.way) == 1 else self.way
        here = len(self.children)
        return tuple(step_at((*above, kind, here + n)) for n in range(count))


def step_at(way: Way) -> str:
    """The last step to a place: `Pasal 3`, `ayat (2)`, `huruf a`, `nomor 2`."""
    counted = COUNTED.get(str(way[0]))
    return counted.format(int(way[1]) + 1) if counted else steps(way)[-1]


def roots_of(draft: Draft) -> tuple[Branch, ...]:
    """The premises, the laws, the clauses and the rows of the work plan, each under a root, in reading order."""
    recitals = tuple(Branch(("recitals", n), source=each.text) for n, each in enumerate(draft.recitals))
    laws = tuple(
        Branch(("legal_basis", n), source=f"{full_citation(each.law)} tentang {each.title}", rich=False)
        for n, each in enumerate(draft.legal_basis)
    )
    clauses = tuple(_clause(clause, ("clauses", n)) for n, clause in enumerate(draft.clauses))
    rows = tuple(
        Branch(("work_plan", n), source=row_words(work, draft), rich=False) for n, work in enumerate(draft.work_plan)
    )
    held = {"recitals": recitals, "legal_basis": laws, "clauses": clauses, "work_plan": rows}
    return tuple(Branch((kind,), kind=kind, children=children) for kind, children in held.items())


def _clause(clause: Clause, way: Way) -> Branch:
    if clause.paragraphs:
        inner = tuple(_part(part, (*way, "paragraphs", n)) for n, part in enumerate(clause.paragraphs))
        return Branch(way, clause.title, kind="paragraphs", children=inner)
    return Branch(way, clause.title, clause.text or "", kind="items", children=_items(clause, way))


def _part(part: ClauseParagraph | ClauseItem, way: Way) -> Branch:
    return Branch(way, source=part.text, kind="items", children=_items(part, way))


def _items(part: Clause | ClauseParagraph | ClauseItem, way: Way) -> tuple[Branch, ...]:
    return tuple(_part(item, (*way, "items", n)) for n, item in enumerate(part.items))


def row_words(work: Work, draft: Draft) -> str:
    """A row of the work plan in words, column by column."""
    sides = {party.id: side for party, side in zip(draft.parties, sides_of(draft), strict=True)}
    tasks = {f"Tugas {sides.get(name, name)}": task for name, task in work.tasks.items()}
    columns = {
        "Kegiatan": work.activity,
        "Uraian/Output": work.output,
        **tasks,
        "Waktu": ", ".join(str(year) for year in work.years),
        "Lokasi": work.location,
        "Pembiayaan": work.funding,
        "PIC": work.pic,
    }
    return "; ".join(f"{name}: {value}" for name, value in columns.items() if value)


def sides_of(draft: Draft) -> tuple[str, ...]:
    """What the parties are called: `PIHAK KESATU` (or `PERTAMA`), `PIHAK KEDUA` …"""
    later = (f"ke{spelled(n)}" for n in range(2, len(draft.parties) + 1))
    return tuple(f"PIHAK {name.upper()}" for name in (draft.style.aliases, *later))


@dataclass(frozen=True, slots=True)
class Voice:
    """Prints the words of a draft with the numbers that are given: `names` leads from a place to its steps."""

    draft: Draft
    names: dict[Way, Names]
    ways: dict[str, Way]

    def words(self, branch: Branch) -> str:
        """The words of a branch, as readers see them."""
        if not branch.rich:
            return branch.source
        return "".join(self._piece(piece, branch.way) for piece in pieces(branch.source.strip()))

    def markup(self, branch: Branch) -> str:
        """The words in the markup of clauses: bold and italic as they are, values and references as plain words."""
        if not branch.rich:
            return branch.source
        text, last = "", ""
        for piece in pieces(branch.source.strip()):
            stars = "" if isinstance(piece, Fault) else "*" * (2 * piece.bold + piece.italic)
            text += f"{last}{stars}" if stars != last else ""
            text, last = text + self._piece(piece, branch.way), stars
        return text + last

    def _piece(self, piece: Piece, here: Way) -> str:
        if isinstance(piece, Pointer):
            return self._cited(self.ways.get(piece.id), here) or f"[[{piece.id}]]"
        return printed(piece, self.draft) if isinstance(piece, Value) else sourced(piece.text)

    def _cited(self, way: Way | None, here: Way) -> str:
        """How a text refers to a place: without the clause within itself, and without `premis` between premises."""
        if way is None:
            return ""
        names = self.names[way]
        within = len(names) > 1 and names[0] == self.names.get(here[:2], ("",))[0]
        return " ".join(names[1:] if within else names)


def voice_of(draft: Draft, names: dict[Way, Names]) -> Voice:
    """The voice of a draft with these numbers."""
    return Voice(draft, names, {part.id: way for way, part in provisions(draft) if part.id})


def own_names(root: Branch) -> Iterator[tuple[Way, Names]]:
    """Each place below a root with the steps to it, as the draft itself numbers it."""
    yield from _below(root, ROOTS[root.kind])


def _below(branch: Branch, names: Names) -> Iterator[tuple[Way, Names]]:
    yield branch.way, names
    for child in branch.children:
        yield from _below(child, (*names, child.step))


def renamed(branch: Branch, names: Names) -> Iterator[tuple[Way, Names]]:
    """Each place of a branch that is inserted under another number, with the steps to it."""
    yield from _below(branch, names)
