"""A draft as it is compared: each provision printed, with its number, its words and what it stands in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mouflow.compare.atoms import Atoms
from mouflow.compare.comparison import Provision
from mouflow.compare.texts import Text, joined, plain, sourced
from mouflow.model.clause import Clause, ClauseItem, ClauseParagraph
from mouflow.model.draft import Draft
from mouflow.model.labels import cited, label
from mouflow.model.provisions import Way, provisions
from mouflow.model.text import Fault, Pointer, Value, Words, pieces
from mouflow.model.values import printed

WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[\U000F0000-\U0010FFFD]")
MARKUP = re.compile(r"[\[\]{}*\n]|^\s|\s$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision of a clause, or a recital: what readers see, what is compared, and the index of what it stands in."""

    provision: Provision
    text: Text
    kind: str  # title, body (a clause's text or a paragraph), item, recital
    above: int = -1  # index among the passages of its clause; -1 directly in the clause
    words: tuple[str, ...] = ()

    @property
    def fixed(self) -> bool:
        """Whether its place in the clause says what it is."""
        return self.provision.way[-1] in ("title", "text")


@dataclass(frozen=True, slots=True)
class Side:
    """A draft on one side: the clauses as provisions (their text is the title), and the passages of each."""

    draft: Draft
    clauses: tuple[Provision, ...]
    passages: tuple[tuple[Passage, ...], ...]
    recitals: tuple[Passage, ...]

    def words(self, clause: int) -> tuple[str, ...]:
        """The words of a clause below its title."""
        return tuple(word for passage in self.passages[clause][1:] for word in passage.words)


class Printer:
    """Prints the texts of a draft; `renamed` are ids that the other draft knows by another name."""

    def __init__(self, draft: Draft, atoms: Atoms, renamed: Mapping[str, str]) -> None:
        self.draft = draft
        self.atoms = atoms
        self.renamed = renamed
        self.ways = {part.id: way for way, part in provisions(draft) if part.id}

    def text(self, source: str, here: Way) -> Text:
        """A text with its values and references in words, as it stands in the provision `here`."""
        if not MARKUP.search(source):
            return plain(self.atoms.words(source), source)
        parts = []
        for piece in pieces(source.strip()):
            key, shown = self._content(piece, here)
            looks = () if isinstance(piece, Fault) else (piece.bold, piece.italic)
            parts.append((key, shown, looks))
        return joined(parts)

    def line(self, source: str) -> Text:
        """A text without markup, such as a title."""
        return plain(self.atoms.words(source), source)

    def _content(self, piece: Words | Pointer | Value | Fault, here: Way) -> tuple[str, str]:
        """What a piece is compared by, and what readers see of it."""
        if isinstance(piece, Pointer):
            way = self.ways.get(piece.id)
            name = self.renamed.get(piece.id, piece.id)
            return self.atoms.letter(("reference", name)), cited(way, here) if way else f"[[{piece.id}]]"
        shown = printed(piece, self.draft) if isinstance(piece, Value) else sourced(piece.text)
        return self.atoms.words(shown), shown


def side_of(printer: Printer) -> Side:
    """The printer's draft made ready; MouflowError where a text cannot be printed, which reading finds first."""
    draft = printer.draft
    clauses = tuple(_whole(clause, ("clauses", n)) for n, clause in enumerate(draft.clauses))
    passages = tuple(tuple(_clause(printer, clause, n)) for n, clause in enumerate(draft.clauses))
    recitals = tuple(
        _passage(printer, ("recitals", n), recital.id, recital.text, ("recital", -1))
        for n, recital in enumerate(draft.recitals)
    )
    return Side(draft, clauses, passages, recitals)


def _whole(clause: Clause, way: Way) -> Provision:
    return Provision(clause.id, way, label(way), clause.title)


def _clause(printer: Printer, clause: Clause, number: int) -> Iterator[Passage]:
    """The passages of a clause in reading order."""
    way: Way = ("clauses", number)
    title = printer.line(clause.title)
    yield Passage(Provision("", (*way, "title"), label(way), title.shown), title, "title", -1, words_of(title.key))
    count = 1
    if clause.text:
        yield _passage(printer, (*way, "text"), None, clause.text, ("body", -1))
        yield from _items(printer, clause.items, way, (count, count + 1))
    for n, paragraph in enumerate(clause.paragraphs):
        yield _passage(printer, (*way, "paragraphs", n), paragraph.id, paragraph.text, ("body", -1))
        yield from _items(printer, paragraph.items, (*way, "paragraphs", n), (count, count + 1))
        count += 1 + _size(paragraph)


def _items(printer: Printer, items: tuple[ClauseItem, ...], way: Way, place: tuple[int, int]) -> Iterator[Passage]:
    """The items with their own below them; `place` is the index of what they stand in, and of the first of them."""
    above, count = place
    for n, item in enumerate(items):
        own = (*way, "items", n)
        yield _passage(printer, own, item.id, item.text, ("item", above))
        yield from _items(printer, item.items, own, (count, count + 1))
        count += 1 + _size(item)


def _size(part: ClauseParagraph | ClauseItem) -> int:
    """How many items stand below."""
    return sum(1 + _size(item) for item in part.items)


def _passage(printer: Printer, way: Way, name: str | None, source: str, place: tuple[str, int]) -> Passage:
    text = printer.text(source, way)
    return Passage(Provision(name or "", way, label(way), text.shown), text, *place, words_of(text.key))


def words_of(key: str) -> tuple[str, ...]:
    """The words of a text, without signs; a reference is a word."""
    return tuple(WORD.findall(key))
