"""A letter -> its passages: every text as it is printed, in the order of the page, with its places."""

from collections.abc import Iterator

from mouflow.checks.draft_ends import signed
from mouflow.checks.draft_pen import BLANK
from mouflow.checks.passage import Passage
from mouflow.checks.printing import Pen, Places, Stretches
from mouflow.language import FILTERS
from mouflow.model.letter import Letter
from mouflow.model.provisions import Way

HEAD = (("phone", "Telepon "), ("email", "Pos-el "), ("website", "Laman "))


def letter_passages(letter: Letter, places: Places) -> tuple[Passage, ...]:
    """The passages of a letter in the order of the page; names of the letterhead as typed, not in capitals."""
    pen = LetterPen(letter, places)
    parts = (_letterhead, _reference, _addressee, _body, _signature, _copies)
    return tuple(passage for part in parts for passage in part(pen))


class LetterPen(Pen):
    """Writes the passages of a letter."""

    def __init__(self, letter: Letter, places: Places) -> None:
        super().__init__(letter, places)
        self.letter = letter

    def text(self, source: str, way: Way) -> Stretches:
        """A text in the markup of letters, in which there are no references."""
        return self.rich(source, way, lambda name: f"[[{name}]]")


def _letterhead(pen: LetterPen) -> Iterator[Passage]:
    """The kop: government, unit, address, and how to reach them."""
    head, way = pen.letter.letterhead, ("letterhead",)
    for key in ("government", "unit", "address"):
        if value := getattr(head, key):
            yield pen.passage("body", (*way, key), pen.value(value, (*way, key)))
    for key, name in HEAD:
        if value := getattr(head, key):
            yield pen.passage("body", (*way, key), name, pen.value(value, (*way, key)))


def _reference(pen: LetterPen) -> Iterator[Passage]:
    """Number, place and date, nature, attachments, subject."""
    letter = pen.letter
    number = pen.value(letter.number, ("number",)) if letter.number else pen.shown(BLANK, ("number",))
    yield pen.passage("number", ("number",), "Nomor: ", number)
    day = FILTERS["tanggal"](letter.date) if letter.date else BLANK
    yield pen.passage("opening", ("date",), pen.value(letter.place, ("place",)), ", ", pen.shown(day, ("date",)))
    yield pen.passage("body", ("nature",), f"Sifat: {letter.nature}")
    count = f"{FILTERS['angka'](letter.attachments)} berkas" if letter.attachments else "–"
    yield pen.passage("body", ("attachments",), f"Lampiran: {count}")
    yield pen.passage("title", ("subject",), "Hal: ", pen.value(letter.subject, ("subject",)))


def _addressee(pen: LetterPen) -> Iterator[Passage]:
    """To whom it goes, line by line."""
    for n, line in enumerate(pen.letter.to):
        yield pen.passage("body", ("to", n), "" if n else "Yth. ", pen.value(line, ("to", n)))


def _body(pen: LetterPen) -> Iterator[Passage]:
    """Paragraphs, points and cells."""
    for n, block in enumerate(pen.letter.body):
        way: Way = ("body", n)
        yield pen.passage("body", (*way, "text"), pen.text(block.text, (*way, "text")))
        for m, item in enumerate(block.items):
            yield pen.passage("item", (*way, "items", m), pen.text(item, (*way, "items", m)))
        if block.table:
            rows: tuple[tuple[Way, tuple[str, ...]], ...] = (
                (("columns",), block.table.columns),
                *((("rows", m), row) for m, row in enumerate(block.table.rows)),
            )
            for inner, cells in rows:
                own = (*way, "table", *inner)
                yield from (
                    pen.passage("cell", (*own, m), pen.value(cell, (*own, m))) for m, cell in enumerate(cells) if cell
                )


def _signature(pen: LetterPen) -> Iterator[Passage]:
    """Who signs."""
    yield from signed(pen, pen.letter.signatory, ("signatory",))


def _copies(pen: LetterPen) -> Iterator[Passage]:
    """Who gets a copy."""
    if pen.letter.copies:
        yield pen.passage("body", ("copies",), "Tembusan:")
    for n, copy in enumerate(pen.letter.copies):
        yield pen.passage("item", ("copies", n), pen.value(copy, ("copies", n)))
