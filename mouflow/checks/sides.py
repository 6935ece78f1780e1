"""The parties as a text names them: NOMOR lines, komparisi, aliases, signature block, contacts."""

from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.aliases import aliases, place_of
from mouflow.checks.contacts import contact_values
from mouflow.checks.heading import head_end, number_lines, title_names
from mouflow.checks.komparisi import introduced
from mouflow.checks.named import Named as Named
from mouflow.checks.named import SideMention as SideMention
from mouflow.checks.passage import Passage
from mouflow.checks.signing_block import signatures
from mouflow.model.draft import Draft
from mouflow.model.sides import standing


@dataclass(frozen=True, slots=True)
class Sides:
    """All that the text says of its parties, in order of appearance; empty parts where nothing is recognised."""

    names: tuple[Named, ...] = ()  # from the title: "ANTARA … DAN …"
    numbers: tuple[Named, ...] = ()  # NOMOR lines
    introduced: tuple[SideMention, ...] = ()  # the komparisi
    signers: tuple[Named, ...] = ()  # names below the signature block
    aliases: tuple[Named, ...] = ()  # every use of PIHAK KESATU, PIHAK PERTAMA, PIHAK KEDUA …
    phones: tuple[Named, ...] = ()  # values after "telepon", "HP" …
    emails: tuple[Named, ...] = ()  # values after "e-mail", "pos-el", "surel" …
    signed: tuple[SideMention, ...] = ()  # the signers again, with the alias above each where the text tells
    count: int = 0  # how many parties there are; 0 where the text does not tell


def sides(passages: tuple[Passage, ...], draft: Draft | None = None) -> Sides:
    """The parties: of a draft as its model has them, at their places in the text; of other texts as recognised."""
    contacts = tuple(contact_values(passages))
    phones = tuple(named for kind, named in contacts if kind == "phone")
    emails = tuple(named for kind, named in contacts if kind == "email")
    used = tuple(aliases(passages))
    if draft is not None:
        mentions, signed = tuple(_introduced(passages, draft)), tuple(_signed(passages))
        return Sides(
            names=tuple(_whole(passages, "title", "name")),
            numbers=tuple(_numbers(passages)),
            introduced=mentions,
            signers=tuple(side.signatory for side in signed if side.signatory),
            aliases=used,
            phones=phones,
            emails=emails,
            signed=signed,
            count=len(draft.parties),
        )
    end = head_end(passages)
    names, mentions = tuple(title_names(passages, end)), tuple(introduced(passages, end))
    signed = signatures(passages, mentions) if mentions or len(names) > 1 else ()
    return Sides(
        names=names,
        numbers=tuple(number_lines(passages, end)),
        introduced=mentions,
        signers=tuple(side.signatory for side in signed if side.signatory),
        aliases=used,
        phones=phones,
        emails=emails,
        signed=signed,
        count=_count(names, mentions),
    )


def _count(names: tuple[Named, ...], mentions: tuple[SideMention, ...]) -> int:
    """How many parties the komparisi introduces, or else the title names; 0 for fewer than two."""
    count = len(mentions) if len(mentions) > 1 else len(names)
    places = (place_of(side.alias.text) for side in mentions if side.alias)
    return max(count, *places, 0) if count > 1 else 0


def _whole(passages: tuple[Passage, ...], part: str, last: str) -> Iterator[Named]:
    """The passages of a part that print one value of a party."""
    for n, passage in enumerate(passages):
        if passage.part == part and passage.way[:1] == ("parties",) and passage.way[-1] == last:
            yield Named(passage.text, n, 0, len(passage.text))


def _numbers(passages: tuple[Passage, ...]) -> Iterator[Named]:
    for n, passage in enumerate(passages):
        if passage.part == "number":
            start = passage.text.find(": ") + 2
            yield Named(passage.text[start:], n, start, len(passage.text))


def _introduced(passages: tuple[Passage, ...], draft: Draft) -> Iterator[SideMention]:
    """The komparisi of a draft: the values of each party, found one behind the other in its passage."""
    for n, passage in enumerate(passages):
        if passage.part != "party":
            continue
        party = draft.parties[int(passage.way[1])]
        alias = next(iter(reversed(tuple(aliases((passage,))))), None)
        signatory = party.signatory
        values = (signatory.name, standing(signatory), signatory.authority, party.name)
        name, office, authority, institution = _in_order(passage.text, n, values)
        called = Named(alias.text, n, alias.start, alias.end) if alias else None
        yield SideMention(name, office, authority, institution, called)


def _in_order(text: str, n: int, values: tuple[str | None, ...]) -> Iterator[Named | None]:
    """Each value behind the one before it; None where it is missing."""
    end = 0
    for value in values:
        shown = " ".join(value.split()) if value else ""
        start = text.find(shown, end) if shown else -1
        if start < 0:
            yield None
            continue
        end = start + len(shown)
        yield Named(shown, n, start, end)


def _signed(passages: tuple[Passage, ...]) -> Iterator[SideMention]:
    """The signatures of a draft's parties, without the witnesses."""
    alias = None
    for n, passage in enumerate(passages):
        if passage.part == "signature" and passage.way[:1] == ("parties",):
            whole = Named(passage.text, n, 0, len(passage.text))
            if len(passage.way) == 2:
                alias = next(aliases((passage,)), None)
                alias = Named(alias.text, n, alias.start, alias.end) if alias else None
            elif passage.way[-1] == "name":
                yield SideMention(signatory=whole, alias=alias)
