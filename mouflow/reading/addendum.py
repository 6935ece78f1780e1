"""The text of an addendum's first draft: what changes in its parent, with the parties and the usual clauses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from string import Template

from mouflow.model.amendment import Change
from mouflow.model.base import Model
from mouflow.model.draft import Draft
from mouflow.model.party import Party
from mouflow.reading import addendum_texts as texts
from mouflow.reading.blank import quoted, scalar

NUMBER = "<isi: nomor naskah induk menurut {}>"


@dataclass(frozen=True, slots=True)
class Addendum:
    """What a new addendum is: its id and number as a draft, the parent as it stands, and the draft that changes it.

    `logos` are the files of the parties' logos as they are named beside the addendum.
    """

    agreement: str
    draft: int
    parent: Draft
    changed: Draft
    changes: tuple[Change, ...]
    logos: dict[str, str]


def addendum_draft(addendum: Addendum, today: date) -> str:
    """The YAML text of the addendum, which reads without an error; `draft.blank` reports what is not known.

    Numbers and the day of signing are the parent's own, or those of the draft that changes it; an unknown day is the
    addendum's own, which is reported as a blank, since a date cannot be left out.
    """
    parent, changed = addendum.parent, addendum.changed
    signed = parent.signing.date or changed.signing.date
    facts = {
        "agreement": scalar(addendum.agreement),
        "draft": str(addendum.draft),
        "today": today.isoformat(),
        "author": scalar(changed.author),
        "note": quoted(f"Adendum atas {parent.agreement}: draf {parent.draft} menjadi draf {changed.draft}"),
        "subject": quoted(parent.subject),
        "style": "".join(_style(changed)),
        "parties": "\n".join(line for party in changed.parties for line in _party(party, addendum.logos)),
        "place": quoted(changed.signing.place or "<isi: tempat penandatanganan>"),
        "copies": str(changed.signing.copies or len(changed.parties)),
        "stamp": "true" if changed.signing.stamp_duty else "false",
        "parent": scalar(parent.agreement),
        "kind": scalar(parent.kind),
        "instrument": parent.kind.replace("-", " ").title(),
        "numbers": "\n".join(f"    - {quoted(number)}" for number in _numbers(parent, changed)),
        "date": (signed or today).isoformat(),
        "dated": "tanggal naskah induk" if signed else "ganti dengan tanggal penandatanganan naskah induk",
        "changes": "\n".join(line for change in addendum.changes for line in _change(change)) or "    []",
    }
    return Template(texts.ADDENDUM).substitute(facts)


def _numbers(parent: Draft, changed: Draft) -> Iterator[str]:
    """The parent's number for each party, in the order of the parties."""
    later = {party.id: party.number for party in changed.parties}
    for party in parent.parties:
        yield party.number or later.get(party.id) or NUMBER.format(party.name)


def _style(draft: Draft) -> Iterator[str]:
    """What the changed draft chooses of its look, as lines; nothing when it chooses nothing."""
    said = [(name, value) for name, value in draft.style.model_dump(exclude_unset=True).items() if value is not None]
    if said:
        yield "style:\n"
    for name, value in said:
        yield from (f"  {line}\n" for line in _lines(name, value))


def _lines(name: str, value: object) -> Iterator[str]:
    """A key with its value: a text, a number, or a group of such."""
    if isinstance(value, dict):
        yield f"{name}:"
        for key, inner in value.items():
            yield from (f"  {line}" for line in _lines(key, inner))
    elif isinstance(value, str):
        yield f"{name}: {quoted(value)}"
    else:
        yield f"{name}: {value:g}" if isinstance(value, float) else f"{name}: {value}"


def _party(party: Party, logos: dict[str, str]) -> Iterator[str]:
    """A party as the changed draft has it, its number still to come."""
    yield f"  - id: {scalar(party.id)}"
    facts: dict[str, object] = {"name": party.name, "level": party.level, "address": party.address}
    groups: dict[str, Model | None] = {"signatory": party.signatory, "contact": party.contact}
    for name, group in groups.items():
        facts[name] = {key: value for key, value in group.model_dump().items() if value is not None} if group else None
    facts["logo"] = logos.get(party.id)
    for name, value in facts.items():
        if value is not None:
            yield from (f"    {line}" for line in _lines(name, value))
    yield "    number: null                # nomor adendum menurut pihak ini, bila sudah ada"


def _change(change: Change) -> Iterator[str]:
    """A change, its words as blocks where they are several lines."""
    yield f"    - provision: {quoted(change.provision)}"
    yield f"      action: {change.action}"
    for name, words in (("old", change.old), ("new", change.new)):
        if words is not None:
            yield from _block(name, words)


def _block(name: str, words: str) -> Iterator[str]:
    """Words under a key: in quotes on one line, or line by line when each of them can stand so."""
    lines: Sequence[str] = words.split("\n")
    if len(lines) == 1 or any(line != line.strip() for line in lines):
        yield f"      {name}: {quoted(words)}"
        return
    yield f"      {name}: |-"
    yield from (f"        {line}".rstrip() for line in lines)
