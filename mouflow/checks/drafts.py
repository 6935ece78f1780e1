"""A draft -> its passages: every text as the document prints it, in the order of the document, with its places."""

from collections.abc import Iterator

from mouflow.checks.draft_ends import closing, contacts, requests, signatures, work_plan
from mouflow.checks.draft_front import heading, laws, opening, parties, recitals
from mouflow.checks.draft_pen import DraftPen, comma
from mouflow.checks.passage import Passage
from mouflow.checks.printing import Places, Stretches
from mouflow.language.forms import judul
from mouflow.model.clause import ClauseItem
from mouflow.model.draft import Draft
from mouflow.model.provisions import Way

CHANGED = "Ketentuan yang Diubah"


def passages_of(draft: Draft, places: Places) -> tuple[Passage, ...]:
    """The passages of a draft in the order of the document, last those that are not printed: contacts and requests.

    Titles and names are as typed and not in the capitals in which they are printed; blanks of the document ("…………")
    stand where a value is missing. What the annex repeats of the heading is left out.
    """
    pen = DraftPen(draft, places)
    front = (heading, opening, parties, recitals, laws, _bridge, _changes, _clauses)
    ends = (closing, signatures, work_plan, contacts, requests)
    return tuple(passage for part in (*front, *ends) for passage in part(pen))


def _bridge(pen: DraftPen) -> Iterator[Passage]:
    """The sentence that leads to the clauses."""
    draft = pen.draft
    grounds = "Berdasarkan hal-hal tersebut di atas, " if draft.recitals or draft.legal_basis else ""
    if draft.amends is None:
        yield pen.passage(
            "body",
            ("subject",),
            f"{grounds}PARA PIHAK sepakat untuk mengadakan {pen.instrument} tentang ",
            pen.value(draft.subject, ("subject",)),
            ", dengan ketentuan sebagai berikut:",
        )
        return
    yield pen.passage("body", ("amends",), f"{grounds}PARA PIHAK sepakat untuk mengubah ", *_parent(pen))


def _parent(pen: DraftPen) -> Iterator[str | Stretches]:
    """The parent of an addendum as it is cited, and the end of the sentence."""
    parent = pen.draft.amends
    assert parent is not None
    yield f"{judul(parent.kind)} "
    for n, number in enumerate(parent.numbers):
        yield f"{comma(n, len(parent.numbers))}Nomor "
        yield pen.value(number, ("amends", "numbers", n))
    yield " tanggal " if parent.numbers else "tanggal "
    yield pen.day(parent.date, ("amends", "date"))
    yield " tentang "
    yield pen.value(parent.subject, ("amends", "subject"))
    yield ", dengan ketentuan sebagai berikut:"


def _changes(pen: DraftPen) -> Iterator[Passage]:
    """The changes of an addendum; the parent's words are not this text's own."""
    parent = pen.draft.amends
    if parent is None or not parent.changes:
        return
    way: Way = ("amends", "changes")
    said = f"Ketentuan dalam {judul(parent.kind)} sebagaimana disebut di atas diubah sebagai berikut:"
    yield pen.passage("clause-title", way, CHANGED, label="Pasal 1")
    yield pen.passage("clause", way, said, label="Pasal 1")
    for n, change in enumerate(parent.changes):
        yield pen.passage(
            "cell", (*way, n, "provision"), pen.value(change.provision, (*way, n, "provision")), quoted=True
        )
        if change.old:
            yield pen.passage("cell", (*way, n, "old"), pen.value(change.old, (*way, n, "old")), quoted=True)
        if change.new:
            yield pen.passage("cell", (*way, n, "new"), pen.text(change.new, (*way, n, "new")))


def _clauses(pen: DraftPen) -> Iterator[Passage]:
    """Titles, texts, paragraphs and items of the clauses."""
    for n, clause in enumerate(pen.draft.clauses):
        way: Way = ("clauses", n)
        title = (*way, "title")
        yield pen.passage("clause-title", title, pen.value(clause.title, title), label=pen.label(way))
        if clause.text:
            yield pen.passage("clause", (*way, "text"), pen.text(clause.text, (*way, "text")), label=pen.label(way))
            yield from _items(pen, clause.items, way)
        for m, paragraph in enumerate(clause.paragraphs):
            own = (*way, "paragraphs", m)
            words = pen.text(paragraph.text, (*own, "text"))
            yield pen.passage("paragraph", (*own, "text"), words, label=pen.label(own))
            yield from _items(pen, paragraph.items, own)


def _items(pen: DraftPen, items: tuple[ClauseItem, ...], way: Way) -> Iterator[Passage]:
    """The items of a provision, each before its own."""
    for n, item in enumerate(items):
        own = (*way, "items", n)
        yield pen.passage("item", (*own, "text"), pen.text(item.text, (*own, "text")), label=pen.label(own))
        yield from _items(pen, item.items, own)
