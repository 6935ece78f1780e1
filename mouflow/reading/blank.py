"""The text of a new draft or letter, with its blanks named."""

import re
from collections.abc import Iterator
from datetime import date
from string import Template

from mouflow.errors import N_, MouflowError
from mouflow.language import words
from mouflow.model.party import name_key
from mouflow.reading import blank_texts as texts
from mouflow.reading.scalars import typed
from mouflow.reading.source import HIDDEN, name_of
from mouflow.reading.unfilled import PARENTS

SAMPLE = "<isi: …>"
UNSEEN = re.compile(f"{HIDDEN.pattern[:-1]}\t\r\n\u00ad\ufffd]")

# What a name says of its party's level; the first that fits counts, and a comment asks to look at it.
LEVELS = (
    (re.compile(r"\b(ombudsman|kementerian|republik indonesia)\b"), "central"),
    (re.compile(r"\bpemerintah\b.*\bprovinsi\b"), "province"),
    (re.compile(r"\bpemerintah\b.*\bkabupaten\b"), "regency"),
    (re.compile(r"\bpemerintah\b.*\bkota\b"), "city"),
)
OMBUDSMAN_LAWS = (("UU 37/2008", "Ombudsman Republik Indonesia"), ("UU 25/2009", "Pelayanan Publik"))
REGION_LAWS = (("UU 23/2014", "Pemerintahan Daerah"), ("PP 28/2018", "Kerja Sama Daerah"))
OTHER_REGION_LAWS = (
    (
        "Permendagri 22/2020",
        "Tata Cara Kerja Sama Daerah dengan Daerah Lain dan Kerja Sama Daerah dengan Pihak Ketiga",
    ),
)
RANKS = ("UU", "PP", "Permendagri")
ANNEX = "Rencana Kerja dalam Lampiran, yang merupakan bagian tidak terpisahkan dari Nota Kesepakatan ini"
JOINT_PLAN = "rencana kerja yang disusun bersama oleh PARA PIHAK"

Parties = tuple[tuple[str, str], ...]


class FewParties(MouflowError):
    """Fewer than two parties (or, of a letter, no sender and receiver)."""

    pattern = N_("two parties are needed at least, and here is {count}; name the other")


class UnusableName(MouflowError):
    """A party's name that is blank or holds what nobody sees."""

    pattern = N_('"{name}" cannot be the name of a party: it holds {code} ({letter}); type it anew')

    def __init__(self, name: str, unseen: str) -> None:
        facts = name_of(unseen)
        super().__init__(name=UNSEEN.sub("�", name), code=facts["code"], letter=facts["name"])


class BlankName(MouflowError):
    """A party without a name."""

    pattern = N_('the party "{id}" has no name; write it behind the id')


class SameParty(MouflowError):
    """Two parties with one id or one name."""

    pattern = N_('"{name}" is named twice; each party needs its own id and name')


def blank_draft(agreement: str, kind: str, parties: Parties, today: date) -> str:
    """The YAML text of a new draft of a kind, or of a letter: commented, with the usual clauses, blanks as `<isi: …>`.

    `parties` are ids (which must fit for ids) and names in the order of the text; of a letter, the first sends it.
    The text reads without an error, and `draft.blank` reports every blank in it. Raises FewParties, BlankName,
    UnusableName or SameParty for parties that no text could be read with.
    """
    _usable(parties)
    facts = {"agreement": scalar(agreement), "kind": scalar(kind), "sample": SAMPLE, "today": today.isoformat()}
    if kind.split("-")[0] == "surat":
        receivers = "\n".join(f"  - {quoted(name)}" for _, name in parties[1:])
        return Template(texts.LETTER).substitute(facts, sender=quoted(parties[0][1]), receivers=receivers)
    return _agreement(kind, parties, today, facts)


def _agreement(kind: str, parties: Parties, today: date, facts: dict[str, str]) -> str:
    """The text of a new agreement or addendum."""
    ids, sides = [scalar(name) for name, _ in parties], [_alias(n) for n in range(1, len(parties) + 1)]
    facts = {
        **facts,
        "instrument": kind.replace("-", " ").title(),
        "author": ids[0],
        "parties": "".join(map(_party, parties, sides)),
        "month": f"{today:%Y-%m}",
        "count": str(len(parties)),
        "laws": "\n".join(f"  - {{law: {law}, title: {title}}}" for law, title in _laws(kind, parties)),
        "tasks": _items((f"{side}: <isi: tugas dan tanggung jawab {side}>" for side in sides), 6),
        "contacts": _items((_contact(side, name) for side, (name, _) in zip(sides, parties, strict=True)), 10),
        "plan": ANNEX if kind == "nota-kesepakatan" else JOINT_PLAN,
        "work": "\n".join(f'      {name}: "<isi: tugas {side}>"' for name, side in zip(ids, sides, strict=True)),
        "year": str(today.year + 1),
        "approvals": "\n".join(_approvals(parties, sides)),
        "parent": next(name for name in PARENTS if name != facts["agreement"]),
        "numbers": "\n".join(f'    - "<isi: nomor naskah induk menurut {side}>"' for side in sides),
    }
    return Template("".join(_chapters(kind))).substitute(facts)


def _chapters(kind: str) -> Iterator[str]:
    """The chapters that a kind of agreement has, in order."""
    yield texts.HEAD
    if kind == "adendum":
        yield from (texts.AMENDMENT, texts.GROUNDS, texts.AMENDMENT_CLAUSES)
    else:
        yield from (texts.REQUESTS, texts.GROUNDS, texts.LAWS, texts.CLAUSES)
    if kind == "nota-kesepakatan":
        yield texts.PLAN
    yield texts.APPROVALS


def _usable(parties: Parties) -> None:
    """Refuses parties that the new text could not be read with."""
    if len(parties) < 2:
        raise FewParties(count=len(parties))
    for place, (name, called) in enumerate(parties):
        if unseen := UNSEEN.search(called):
            raise UnusableName(called, unseen.group())
        if not called.strip():
            raise BlankName(id=name)
        for other, others in parties[:place]:
            if name == other or name_key(called) == name_key(others):
                raise SameParty(name=called)


def quoted(text: str) -> str:
    """A text in double quotes, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def scalar(name: str) -> str:
    """An id as YAML reads it as text: in quotes where it would be a number or true, false or null."""
    return name if typed(name) == name else quoted(name)


def _alias(place: int) -> str:
    return f"PIHAK {'KESATU' if place == 1 else f'ke{words(place)}'.upper()}"


def _items(lines: Iterator[str], indent: int) -> str:
    """Items of a list, each with the stop that belongs behind it."""
    said = list(lines)
    stops = [";"] * (len(said) - 2) + ["; dan", "."]
    return "\n".join(f'{"":{indent}}- "{line}{stop}"' for line, stop in zip(said, stops, strict=True))


def _contact(side: str, name: str) -> str:
    """A party's line among the contacts, whose values come from the party."""
    office, phone, email = (f"{{{{ parties.{name}.contact.{key} }}}}" for key in ("office", "phone", "email"))
    return f"{side}: {office}, telepon {phone}, pos-el {email}"


def _party(party: tuple[str, str], side: str) -> str:
    """A party's entry, with the level that its name suggests."""
    name, called = party
    fit = (level for pattern, level in LEVELS if pattern.search(called.casefold()))
    facts = {"id": scalar(name), "name": quoted(called), "level": next(fit, "third-party"), "side": side}
    return Template(texts.PARTY).substitute(facts)


def _laws(kind: str, parties: Parties) -> tuple[tuple[str, str], ...]:
    """The laws that such an agreement usually cites, in the order of their rank."""
    ombudsman = OMBUDSMAN_LAWS if any("ombudsman" in name.casefold() for _, name in parties) else ()
    others = () if kind in ("nota-kesepakatan", "nota-kesepahaman") else OTHER_REGION_LAWS
    return tuple(sorted((*ombudsman, *REGION_LAWS, *others), key=lambda law: RANKS.index(law[0].split()[0])))


def _approvals(parties: Parties, sides: list[str]) -> Iterator[str]:
    """Review and initial of each party, and before the Ombudsman signs, the decision of its plenary meeting."""
    for n, ((name, called), side) in enumerate(zip(parties, sides, strict=True), 1):
        ways = [("telaah", "review", f"<isi: unit penelaah {side}>"), ("paraf", "initial", f"<isi: pemaraf {side}>")]
        if "ombudsman" in called.casefold():
            ways.append(("pleno", "decision", "Rapat Pleno Ombudsman Republik Indonesia"))
        for order, (way, kind, office) in enumerate(ways, 1):
            yield (f'  - {{id: {way}-{n}, party: {scalar(name)}, kind: {kind}, office: "{office}", order: {order}}}')
