"""An assessment -> the passages of its words: what was found and suggested, and what its letters say, with places."""

from collections.abc import Iterator

from mouflow.checks.passage import Passage
from mouflow.checks.printing import Pen, Places
from mouflow.model.assessment import Assessment, Suggestion
from mouflow.model.campaign import letter_to, letters_of, number_of
from mouflow.model.letter import LetterBlock
from mouflow.model.letters import LetterKind
from mouflow.model.provisions import Way

SUGGESTED = ("what", "unit", "evidence")
FOLLOWED = ("plan", "evidence")


def assessment_passages(assessment: Assessment, places: Places) -> tuple[Passage, ...]:
    """The passages of an assessment in the order of the file; figures and names have none."""
    pen = Pen(assessment, places)
    return (*_entities(assessment, pen), *_letters(assessment, pen))


def _entities(assessment: Assessment, pen: Pen) -> Iterator[Passage]:
    """What was found about each entity, and what is suggested."""
    for n, entity in enumerate(assessment.entities):
        for m, finding in enumerate(entity.findings):
            way: Way = ("entities", n, "findings", m)
            yield _plain(pen, finding.text, (*way, "text"))
            for k, suggestion in enumerate(finding.suggestions):
                yield from _suggestion(pen, suggestion, (*way, "suggestions", k))
        for m, suggestion in enumerate(entity.suggestions):
            yield from _suggestion(pen, suggestion, ("entities", n, "suggestions", m))


def _suggestion(pen: Pen, suggestion: Suggestion, way: Way) -> Iterator[Passage]:
    """What is suggested, and what was done about it."""
    followed = suggestion.follow_up
    said = [(getattr(suggestion, key), (*way, key)) for key in SUGGESTED]
    said += [(getattr(followed, key), (*way, "follow_up", key)) for key in FOLLOWED if followed]
    yield from (_plain(pen, text, place) for text, place in said if text)


def _plain(pen: Pen, text: str, way: Way) -> Passage:
    return pen.passage("body", way, pen.value(text, way))


def _letters(assessment: Assessment, pen: Pen) -> Iterator[Passage]:
    """What the letters say; values in their texts are those of the first letter of each kind."""
    letters = assessment.letters
    if letters is None:
        return
    yield from _listed(pen, letters.copies, ("letters", "copies"))
    first = {letter.k: letter for letter in reversed(tuple(letters_of(assessment)))}
    for k, kind in enumerate(letters.kinds):
        own = Pen(letter_to(assessment, first[k], number_of(letters, kind)), pen.places) if k in first else pen
        yield from _kind(own, kind, ("letters", "kinds", k))


def _kind(pen: Pen, kind: LetterKind, way: Way) -> Iterator[Passage]:
    """What the letters of a kind say."""
    if kind.subject:
        yield pen.passage("title", (*way, "subject"), pen.value(kind.subject, (*way, "subject")))
    yield from _listed(pen, kind.to, (*way, "to"))
    for n, block in enumerate(kind.body):
        yield from _block(pen, block, (*way, "body", n))
    yield from _listed(pen, kind.copies or (), (*way, "copies"))


def _block(pen: Pen, block: LetterBlock, way: Way) -> Iterator[Passage]:
    """A paragraph, its points and the cells of its table."""
    yield _rich(pen, block.text, (*way, "text"))
    yield from _listed(pen, block.items, (*way, "items"))
    for n, row in enumerate(block.table.rows if block.table else ()):
        cells = ((cell, (*way, "table", "rows", n, m)) for m, cell in enumerate(row) if cell)
        yield from (pen.passage("cell", place, pen.value(cell, place)) for cell, place in cells)


def _listed(pen: Pen, texts: tuple[str, ...], way: Way) -> Iterator[Passage]:
    return (_rich(pen, text, (*way, n)) for n, text in enumerate(texts))


def _rich(pen: Pen, text: str, way: Way) -> Passage:
    """A text in the markup of letters, in which there are no references."""
    return pen.passage("body", way, pen.rich(text, way, lambda name: f"[[{name}]]"))
