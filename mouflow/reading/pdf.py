"""PDF bytes -> the words of each page, those of the text apart from those that run above and below it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mouflow.errors import N_, MouflowError

PREFIX = "mouflow:"  # before the name of each property of mouflow's own
PART_OF_A_FONT = re.compile(r"^[A-Z]{6}\+")
EDGE = 2.0  # points that letters may reach over the edge of the text
# A hyphen at a line's end, as PDFium gives it; it says "\r\n" between lines.
LINE_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-", "\r": None})


class UnreadablePdf(MouflowError):
    """Bytes that are no PDF, or one that is broken or locked."""

    pattern = N_('"{file}" cannot be read as PDF ({detail}); fetch it again, or save it without a password')

    def __init__(self, file: str, detail: str) -> None:
        super().__init__(file=file, detail=detail)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the words of its text, and what runs above and below; `framed` says that the file itself tells which."""

    text: str
    running: str
    framed: bool


@dataclass(frozen=True, slots=True)
class PdfText:
    """The pages, the properties that were asked for, and how many notes lie over pages, whose words are not read."""

    pages: tuple[Page, ...]
    properties: Mapping[str, str]
    notes: int


def read_pdf(content: bytes, file: str, names: Iterable[str] = ()) -> PdfText:
    """The words of a PDF, and those of mouflow's own properties of these names that it has.

    UnreadablePdf for what is no PDF, is broken, or wants a password.
    """
    import pypdfium2  # late: a library of its own, which only this reading needs

    try:
        with pypdfium2.PdfDocument(content) as pdf:
            pages, notes = [], 0
            for page in pdf:
                pages.append(_page(page))
                notes += _notes(page)
            said = {name: pdf.get_metadata_value(f"{PREFIX}{name}") for name in names}
            return PdfText(tuple(pages), {name: value for name, value in said.items() if value}, notes)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(file, str(error)) from error


def fonts_in(content: bytes, file: str) -> tuple[str, ...]:
    """The names of the fonts in which the words of a PDF are set, sorted. Raises UnreadablePdf."""
    import pypdfium2  # as above

    try:
        with pypdfium2.PdfDocument(content) as pdf:
            return tuple(sorted({name for page in pdf for name in _fonts(page)}))
    except pypdfium2.PdfiumError as error:
        raise UnreadablePdf(file, str(error)) from error


def _fonts(page: Any) -> Iterator[str]:
    """The name of the font of each piece of text, without the letters that mark a part of it (ISO 32000-1, 9.6.4)."""
    from pypdfium2 import raw  # as above

    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        yield PART_OF_A_FONT.sub("", text.get_font().get_base_name())


def _page(page: Any) -> Page:
    """The words of a page; without a frame of the text (ArtBox) all of them are text."""
    words = page.get_textpage()
    frame = page.get_artbox(fallback_ok=False)
    if frame is None:
        return Page(_clean(words.get_text_range()), "", framed=False)
    left, low, right, high = page.get_mediabox()
    below, above = frame[1] - EDGE, frame[3] + EDGE
    inside, under, over = (
        _clean(words.get_text_bounded(left, bottom, right, top))
        for bottom, top in ((below, above), (low, below), (above, high))
    )
    return Page(inside, f"{over}\n{under}", framed=True)


def _clean(words: str) -> str:
    return words.translate(LINE_HYPHENS)


def _notes(page: Any) -> int:
    """How many annotations with a look of their own lie over a page; links and fields of forms are none."""
    from pypdfium2 import raw  # as above

    silent = {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_WIDGET}
    count = 0
    for place in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, place)
        count += raw.FPDFAnnot_GetSubtype(note) not in silent
        raw.FPDFPage_CloseAnnot(note)
    return count
