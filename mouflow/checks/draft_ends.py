"""The passages of a draft behind its clauses: closing, signatures, work plan; and contacts and requests."""

from collections.abc import Iterator

from mouflow.checks.draft_pen import DraftPen
from mouflow.checks.passage import Passage
from mouflow.checks.printing import Pen, Stretches
from mouflow.language.forms import rentang
from mouflow.model.party import Contact, Signatory
from mouflow.model.provisions import Way
from mouflow.model.sides import lead_lines, office_line


def closing(pen: DraftPen) -> Iterator[Passage]:
    """The sentence before the signatures."""
    name = pen.instrument
    said = f"Demikian {name} ini dibuat dan ditandatangani oleh PARA PIHAK pada hari, tanggal, bulan, dan tahun"
    yield pen.passage("closing", ("signing",), f"{said} sebagaimana disebut pada awal {name} ini.")


def signatures(pen: DraftPen) -> Iterator[Passage]:
    """The signature block line by line, in the order of the parties, then the witnesses."""
    for n, side in enumerate(pen.sides):
        way: Way = ("parties", n, "signatory")
        yield pen.passage("signature", ("parties", n), f"{side.alias},")
        yield from signed(pen, side.party.signatory, way)
    witnesses = pen.draft.signing.witnesses
    if witnesses:
        heads = "SAKSI-SAKSI:" if len(witnesses) > 1 else "SAKSI:"
        yield pen.passage("signature", ("signing", "witnesses"), heads)
    for n, witness in enumerate(witnesses):
        way = ("signing", "witnesses", n)
        yield pen.passage("signature", (*way, "office"), pen.value(witness.office, (*way, "office")), ",")
        yield pen.passage("signature", (*way, "name"), pen.value(witness.name, (*way, "name")))


def signed(pen: Pen, signatory: Signatory, way: Way) -> Iterator[Passage]:
    """The lines of one signature: whom it stands for, office, name, rank and NIP."""
    for line in lead_lines(signatory):
        yield pen.passage("signature", way, pen.woven(line, way, "on_behalf", "through"))
    yield pen.passage("signature", (*way, "office"), pen.woven(office_line(signatory), way, "office"), ",")
    yield pen.passage("signature", (*way, "name"), pen.value(signatory.name, (*way, "name")))
    if signatory.rank:
        yield pen.passage("signature", (*way, "rank"), pen.value(signatory.rank, (*way, "rank")))
    if signatory.nip:
        yield pen.passage("signature", (*way, "nip"), "NIP ", pen.value(signatory.nip, (*way, "nip")))


def work_plan(pen: DraftPen) -> Iterator[Passage]:
    """The annex: the cells of each row, from left to right."""
    if pen.draft.work_plan:
        yield pen.passage("title", ("work_plan",), "LAMPIRAN")
        yield pen.passage("title", ("work_plan",), "RENCANA KERJA")
    for n, work in enumerate(pen.draft.work_plan):
        way: Way = ("work_plan", n)
        for key in ("activity", "output"):
            yield pen.passage("work", (*way, key), pen.value(getattr(work, key), (*way, key)))
        for side in pen.sides:
            if side.party.id in work.tasks:
                own = (*way, "tasks", side.party.id)
                yield pen.passage("work", own, pen.value(work.tasks[side.party.id], own))
        yield pen.passage("work", (*way, "years"), rentang(work.years))
        for key in ("location", "funding", "pic"):
            if getattr(work, key):
                yield pen.passage("work", (*way, key), pen.value(getattr(work, key), (*way, key)))


def contacts(pen: DraftPen) -> Iterator[Passage]:
    """Whom to call, one passage a party; the document prints them only where a clause does."""
    for n, side in enumerate(pen.sides):
        if side.party.contact:
            way: Way = ("parties", n, "contact")
            yield pen.passage("body", way, f"Narahubung {side.alias}: ", *_contact(pen, side.party.contact, way), ".")


def _contact(pen: DraftPen, contact: Contact, way: Way) -> Iterator[str | Stretches]:
    """The office, the person, and how to reach them."""
    yield pen.value(contact.office, (*way, "office"))
    for key, before in (("name", ", "), ("phone", ", telepon "), ("email", ", pos-el ")):
        value = getattr(contact, key)
        if value:
            yield before
            yield pen.value(value, (*way, key))


def requests(pen: DraftPen) -> Iterator[Passage]:
    """What the parties asked for, in their own words; not printed."""
    for n, request in enumerate(pen.draft.requests):
        way: Way = ("requests", n, "text")
        yield pen.passage("request", way, pen.value(request.text, way))
