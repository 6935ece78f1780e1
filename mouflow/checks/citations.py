"""Laws and regulations that a text cites, short or in full."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mouflow.checks.law_titles import TitleReader
from mouflow.checks.passage import Passage
from mouflow.checks.registry import Law
from mouflow.checks.regulations import kind_before

Span = tuple[int, int]
NOWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited law: its kind in short (`UU`, `PP`, `Permendagri` …), number and year as written, and its title.

    `gazette` is what it says of Lembaran Negara as (year, number), `supplement` of the Tambahan. Spans are characters
    of the passage; a span is (0, 0) where that part is not written. A title that stands before the number is a name in
    short ("UU Pelayanan Publik Nomor 25 Tahun 2009").
    """

    passage: int
    start: int
    end: int
    kind: str
    number: str
    year: int
    title: str = ""
    gazette: tuple[int, str] | None = None
    supplement: str = ""
    number_span: Span = NOWHERE
    year_span: Span = NOWHERE
    title_span: Span = NOWHERE
    gazette_span: Span = NOWHERE
    supplement_span: Span = NOWHERE


YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?![\w/]|[.,\-]\d)")
# What stands before a year: 25/2009, 25 Tahun 2009, 168/PMK.05/2015.
OF = re.compile(r"(?:\s*/\s*|\s*,?\s*\b(?i:tahun|thn\.?|th\.?)\s*)\Z")
NUMBER = re.compile(
    r"(?:(?<![\w/.\-])|(?<=\b[Nn][Oo]\.)|(?<=\b[Nn]o)|(?<=\bNOMOR))"
    r"(?:\d{1,4}[A-Za-z]?|(?!No\.|no\.|NO\.)\w[\w.\-]{0,23}(?:/[\w.\-]{1,24}){0,5})\Z"
)
NEAR = 60  # characters before a year in which its number is looked for
LATER = re.compile(r"\s*+(?:,|,?\s*+(?i:dan|serta|jo\.?|juncto))\s+(?i:nomor|no\.?)\s*+\Z")
REGISTERED = r"(?:(?i:republik\s+indonesia)|R\.?I\.?|N\.?R\.?I\.?)"
GAZETTE = re.compile(
    rf"\s*+[(,]?\s*+(?:(?i:lembaran\s+negara)|LN)\s*+{REGISTERED}?\s*+,?\s*+(?:"
    r"(?i:tahun|thn\.?|th\.?)?\s*+(?P<year>\d{4})\s*+,?\s*+(?:/|(?i:nomor|no)\.?\s*+:?)\s*+(?P<number>\d+)"
    r"|(?i:nomor|no)\.?\s*+:?\s*+(?P<first>\d+)\s*+,?\s*+(?:(?i:tahun|thn\.?|th\.?)|/)\s*+(?P<then>\d{4}))"
)
SUPPLEMENT = re.compile(
    rf"\s*+[(,;]?\s*+(?:dan\s+)?(?:(?i:tambahan\s+lembaran\s+negara)|TLN)\s*+{REGISTERED}?\s*+,?\s*+"
    r"(?:(?i:tahun|thn\.?)\s*+\d{4}\s*+,?\s*+)?(?i:nomor|no)?\.?\s*+:?\s*+(?P<number>\d+)"
)


def citations(passages: tuple[Passage, ...], laws: tuple[Law, ...] = ()) -> tuple[Citation, ...]:
    """Every law or regulation that is cited by number and year, in order; titles of `laws` are known by their words.

    Of two where one stands in the title of the other, the outer one comes first and has the gazette.
    """
    titles = TitleReader(tuple(law.title for law in laws if law.title))
    return tuple(
        found
        for index, passage in enumerate(passages)
        if YEAR.search(passage.text)
        for found in _cited(passage, index, titles)
    )


def _cited(passage: Passage, index: int, titles: TitleReader) -> Iterator[Citation]:
    """The citations of a passage with all that belongs to each."""
    found = list(_numbered(passage.text, index))
    starts = [one.start for one in found]
    outer = 0  # where the title of a citation ends that holds others
    for n, one in enumerate(found):
        limit = starts[n + 1] if n + 1 < len(starts) else len(passage.text)
        titled = _titled(one, passage, titles, limit)
        if titled.start < outer:
            yield titled
            continue
        outer = titled.end
        yield _published(titled, passage.text)


def _numbered(text: str, index: int) -> Iterator[Citation]:
    """The citations of a text by number and year, with their kinds; a later number of a list has that of the first."""
    last: Citation | None = None
    for year in YEAR.finditer(text):
        number = _number_before(text, year.start())
        if number is None:
            continue
        kind = kind_before(text, number[0])
        if kind is None and last and LATER.fullmatch(text[last.end : number[0]]):
            kind = (last.kind, number[0], NOWHERE)
        if kind is None:
            continue
        last = _citation(text, index, kind, number, year.span())
        yield last


def _number_before(text: str, year: int) -> Span | None:
    """Where the number stands whose year begins at `year`."""
    of = OF.search(text[max(0, year - 12) : year])
    if of is None:
        return None
    end = max(0, year - 12) + of.start()
    if not text[end - 1 : end].isdigit() and not text[max(0, end - 2) : end - 1].isdigit():
        return None
    shift = max(0, end - NEAR)
    found = NUMBER.search(text[shift:end])
    return (shift + found.start(), end) if found else None


def _citation(text: str, index: int, kind: tuple[str, int, Span], number: Span, year: Span) -> Citation:
    """A citation without what follows its year."""
    name, start, named = kind
    return Citation(
        index,
        start,
        year[1],
        name,
        text[slice(*number)],
        int(text[slice(*year)]),
        title=" ".join(text[slice(*named)].split()),
        number_span=number,
        year_span=year,
        title_span=named,
    )


def _titled(one: Citation, passage: Passage, titles: TitleReader, limit: int) -> Citation:
    """The citation with the title that follows its year, up to the next citation."""
    span = titles.after(passage, one.end, limit)
    if span is None:
        return one
    title = " ".join(passage.text[slice(*span)].split())
    return replace(one, title=title, title_span=span, end=span[1])


def _published(one: Citation, text: str) -> Citation:
    """The citation with its gazette and supplement, which follow the title or the year."""
    gazette = GAZETTE.match(text, one.end)
    if gazette:
        name = "number" if gazette["number"] else "first"
        year = "year" if gazette["number"] else "then"
        first, last = sorted((gazette.span(name), gazette.span(year)))
        one = replace(
            one,
            gazette=(int(gazette[year]), gazette[name]),
            gazette_span=(first[0], last[1]),
            end=gazette.end(),
        )
    supplement = SUPPLEMENT.match(text, one.end)
    if supplement:
        number = supplement.span("number")
        one = replace(one, supplement=supplement["number"], supplement_span=number, end=supplement.end())
    return one
