"""The passages of a draft before its clauses: heading, opening, parties, recitals, legal basis."""

from collections.abc import Iterator

from mouflow.checks.draft_pen import DraftPen, comma
from mouflow.checks.passage import Passage
from mouflow.checks.printing import Stretches
from mouflow.language import FILTERS
from mouflow.language.forms import judul, lembaran, peraturan
from mouflow.model.draft import Law
from mouflow.model.provisions import Way
from mouflow.model.sides import Side, ordinal

NO_DAY = "…………, tanggal ………… bulan ………… tahun ………………… (…-…-……)"


def heading(pen: DraftPen) -> Iterator[Passage]:
    """The title, line by line, with the number of each party below its name or below the subject."""
    draft, below_name = pen.draft, pen.draft.style.numbers == "below-name"
    yield from _instrument(pen)
    yield pen.passage("title", ("parties",), "ANTARA")
    for n, side in enumerate(pen.sides):
        if n and n == len(pen.sides) - 1:
            yield pen.passage("title", ("parties",), "DAN")
        way: Way = ("parties", n, "name")
        yield pen.passage("title", way, pen.value(side.party.name, way))
        if below_name:
            yield number(pen, n)
    yield pen.passage("title", ("subject",), "TENTANG")
    yield pen.passage("title", ("subject",), pen.value(draft.subject, ("subject",)))
    if not below_name:
        yield from (number(pen, n) for n in range(len(pen.sides)))


def _instrument(pen: DraftPen) -> Iterator[Passage]:
    """What the document is: the instrument in capitals, of an addendum with its parent's."""
    parent = pen.draft.amends
    if parent is None:
        yield pen.passage("title", ("kind",), pen.shown(pen.instrument.upper(), ("kind",)))
        return
    count = ordinal(parent.sequence, pen.draft.style.aliases)
    yield pen.passage("title", ("kind",), f"{pen.instrument.upper()} {count}")
    yield pen.passage("title", ("amends",), "ATAS")
    yield pen.passage("title", ("amends", "kind"), judul(parent.kind).upper())


def number(pen: DraftPen, party: int) -> Passage:
    """The NOMOR line of a party."""
    way: Way = ("parties", party, "number")
    return pen.passage("number", way, "NOMOR: ", pen.given(pen.draft.parties[party].number, way))


def opening(pen: DraftPen) -> Iterator[Passage]:
    """ "Pada hari ini …", with the day and the place or their blanks."""
    day, signing = pen.draft.signing.date, pen.draft.signing
    yield pen.passage(
        "opening",
        ("signing",),
        "Pada hari ini ",
        pen.shown(FILTERS["tanggal_kata"](day) if day else NO_DAY, ("signing", "date")),
        ", bertempat di ",
        pen.given(signing.place, ("signing", "place")),
        ", kami yang bertanda tangan di bawah ini:",
    )


def parties(pen: DraftPen) -> Iterator[Passage]:
    """The komparisi, one passage a party, and the sentence that gathers the parties."""
    for n, side in enumerate(pen.sides):
        last = n == len(pen.sides) - 1
        yield pen.passage("party", ("parties", n), *_introduced(pen, n, side), "." if last else ";")
    names = "".join(f"{comma(n, len(pen.sides))}{side.alias}" for n, side in enumerate(pen.sides))
    end = ", terlebih dahulu menerangkan hal-hal sebagai berikut:" if pen.draft.recitals else "."
    gathered = "yang selanjutnya secara bersama-sama disebut PARA PIHAK dan masing-masing disebut PIHAK"
    yield pen.passage("body", ("parties",), f"{names}, {gathered}{end}")


def _introduced(pen: DraftPen, n: int, side: Side) -> Iterator[str | Stretches]:
    """Who signs, in which office, by which authority, for whom, and as which party."""
    way: Way = ("parties", n)
    signatory: Way = (*way, "signatory")
    party = side.party
    yield f"{side.roman}. "
    yield pen.value(party.signatory.name, (*signatory, "name"))
    yield " : "
    yield pen.woven(side.standing, signatory, "office", "on_behalf", "through")
    yield ", "
    if party.signatory.authority:
        yield "berdasarkan "
        yield pen.value(party.signatory.authority, (*signatory, "authority"))
        yield ", "
    yield "bertindak untuk dan atas nama "
    yield pen.value(party.name, (*way, "name"))
    if party.address:
        yield ", berkedudukan di "
        yield pen.value(party.address, (*way, "address"))
    yield f", selanjutnya disebut {side.alias}"


def recitals(pen: DraftPen) -> Iterator[Passage]:
    """The premises."""
    for n, recital in enumerate(pen.draft.recitals):
        way: Way = ("recitals", n, "text")
        yield pen.passage("recital", way, pen.text(recital.text, way), label=pen.label(way[:2]))


def laws(pen: DraftPen) -> Iterator[Passage]:
    """The legal basis, each law in full."""
    found = pen.draft.legal_basis
    if found:
        said = "Dengan memperhatikan ketentuan peraturan perundang-undangan sebagai berikut:"
        yield pen.passage("body", ("legal_basis",), said)
    for n, law in enumerate(found):
        end = "." if n == len(found) - 1 else "; dan" if n == len(found) - 2 else ";"
        yield pen.passage("law", ("legal_basis", n), *_law(pen, law, ("legal_basis", n)), end)


def _law(pen: DraftPen, law: Law, way: Way) -> Iterator[str | Stretches]:
    """A law with its title and its gazette."""
    full = peraturan(law.law)
    own: Way = (*way, "law")
    yield pen.value(law.law, own) if full == law.law else pen.shown(full, own)
    yield " tentang "
    yield pen.value(law.title, (*way, "title"))
    if law.ln or law.tln:
        yield " ("
    if law.ln:
        yield pen.shown(f"Lembaran Negara Republik Indonesia {lembaran(law.ln)}", (*way, "ln"))
    if law.ln and law.tln:
        yield ", "
    if law.tln:
        yield "Tambahan Lembaran Negara Republik Indonesia Nomor "
        yield pen.value(law.tln, (*way, "tln"))
    if law.ln or law.tln:
        yield ")"
