"""The lists of a text: their items, the words that introduce them, and where each item ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.nodes import Node
from mouflow.checks.openings import bare, opening_of, rank, reads_on
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject

ITEMS = frozenset(("huruf", "angka", "romawi"))


@dataclass(frozen=True, slots=True)
class ItemList:
    """Items that count on from each other.

    `above` is the way to what they stand in, `introduction` the index of the passage that leads to them (-1 where none
    does), `ends` for each item the index of the passage with its last words, which a list inside it may have.
    """

    above: tuple[Node, ...]
    items: tuple[Node, ...]
    introduction: int
    ends: tuple[int, ...]

    @property
    def clause(self) -> Node:
        """The Pasal that it stands in."""
        return self.above[0]


def lists(subject: Subject) -> Iterator[ItemList]:
    """The lists of the clauses, in reading order; ayat are none."""
    owners = subject.outline.owners
    for node in subject.outline.walk():
        items = [child for child in node.children if child.kind in ITEMS]
        if items and owners[items[0].passage]:
            above = owners[items[0].passage][:-1]
            for run in runs(items):
                yield _list(subject, above, run)


def runs(items: list[Node]) -> Iterator[tuple[Node, ...]]:
    """The items list by list: one that counts from the beginning again, or in another way, begins a new one."""
    run: list[Node] = []
    for item in items:
        restarted = run and rank(item.kind, item.number) == (1, "") and rank(run[-1].kind, run[-1].number) != (1, "")
        if run and (restarted or item.kind != run[-1].kind):
            yield tuple(run)
            run = []
        run.append(item)
    if run:
        yield tuple(run)


def _list(subject: Subject, above: tuple[Node, ...], items: tuple[Node, ...]) -> ItemList:
    owners = subject.outline.owners
    before = items[0].passage - 1
    introduces = before >= 0 and bool(owners[before]) and not _is_heading(subject, before, above[0])
    ends = tuple(last_passage(subject, deepest(item)) for item in items)
    return ItemList(above, items, before if introduces else -1, ends)


def _is_heading(subject: Subject, index: int, clause: Node) -> bool:
    """Whether the passage is the heading or the title of the Pasal."""
    passage = subject.passages[index]
    if passage.part == "clause-title":
        return True
    if index == clause.passage:
        opening = opening_of(passage)
        return opening is None or bool(opening.title) or not passage.text[opening.body :].strip()
    return index == clause.passage + 1 and bare(passage.text) == clause.title


def deepest(item: Node) -> Node:
    """The last item of the last list within an item; itself where it has none."""
    while item.children:
        item = item.children[-1]
    return item


def last_passage(subject: Subject, item: Node) -> int:
    """The passage with the last words of an item: its own, or one that goes on with them in small letters."""
    end = item.passage
    owners, passages = subject.outline.owners, subject.passages
    for index in range(end + 1, len(passages)):
        if not owners[index] or owners[index][-1] is not item or not _goes_on(passages[end], passages[index]):
            break
        end = index
    return end


def _goes_on(before: Passage, passage: Passage) -> bool:
    """Whether a passage without a number of its own reads on from the one before."""
    opening = opening_of(before)
    if opening and opening.end and not before.text[opening.body :].strip():
        return True
    return reads_on(before.text, passage.text)
