"""What the page about two drafts says: each change in Indonesian, as its template lays it out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mouflow.compare.choosing import Counts
from mouflow.compare.comparison import ClauseChange, Comparison, Fate, FieldChange, Kind, Provision, ProvisionChange
from mouflow.compare.marked import Marked, in_context, marked
from mouflow.document.field_names import field_name
from mouflow.language.forms import enumerated
from mouflow.model.draft import Draft
from mouflow.model.sides import sides

FATES: Mapping[Fate, str] = {
    "added": "baru",
    "removed": "dihapus",
    "split": "dipecah",
    "merged": "digabung",
    "moved": "dipindahkan",
    "reworded": "diubah",
    "renumbered": "berubah nomor",
    "unchanged": "tetap",
}
KINDS: Mapping[Kind, str] = {"value": "nilai", "substantive": "substansi", "cosmetic": "redaksional"}
LOOK = "cetak tebal atau miring berubah"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A changed provision: how it is cited, what became of it, and its words."""

    label: str
    state: str
    runs: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A changed clause: its number and title, what became of it, and its changed provisions."""

    label: str
    title: str
    state: str
    parts: tuple[PartRow, ...]


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value outside of the clauses."""

    name: str
    old: str
    new: str
    kind: str


def page_variables(comparison: Comparison, found: Counts, old: Draft, new: Draft) -> dict[str, object]:
    """The variables of the template `perbandingan.html`."""
    called = {side.party.id: side.alias for side in sides(new)}
    labels = {each.id: (each.new or each.old) for each in comparison.clauses}
    return {
        "draft": new,
        "versions": (comparison.old, comparison.new),
        "authors": {party.id: party.name for draft in (old, new) for party in draft.parties},
        "summary": tuple(summary(found)),
        "clauses": tuple(_clause(each, labels) for each in comparison.clauses),
        "recitals": tuple(_part(each) for each in comparison.recitals),
        "fields": tuple(_value(each, called) for each in comparison.fields),
    }


def summary(found: Counts) -> Iterator[str]:
    """The sentences in front: how many clauses, premises, changes of words and values."""
    clauses = enumerated([f"{count} {FATES[fate]}" for fate, count in _told(found.clauses)])
    yield f"Pasal: {clauses or 'tidak ada yang berubah'}."
    if recitals := enumerated([f"{count} {FATES[fate]}" for fate, count in _told(found.recitals)]):
        yield f"Premis: {recitals}."
    if words := enumerated([f"{count} {KINDS[kind]}" for kind, count in found.words.items() if count]):
        yield f"Perubahan kata: {words}."
    if found.fields:
        yield f"Di luar pasal dan premis: {found.fields} perubahan."


def _told(counted: Mapping[Fate, int]) -> list[tuple[Fate, int]]:
    return [(fate, counted[fate]) for fate in FATES if counted[fate] and fate not in ("unchanged", "renumbered")]


def _clause(change: ClauseChange, labels: Mapping[str, Provision | None]) -> ClauseRow:
    shown = change.new or change.old
    state = ", ".join(FATES[fate] for fate in change.fates)
    if "moved" in change.fates:
        before = labels.get(change.after)
        state += f", kini setelah {before.label}" if before else ", kini di awal" if not change.after else ""
    if change.others:
        named = [other.label if (other := labels.get(name)) else name for name in change.others]
        state += f" ({enumerated(named)})"
    parts = tuple(
        _part(each) for each in change.provisions if each.fates != change.fates or each.wordings or _alone(each)
    )
    return ClauseRow(_labels(change.old, change.new), shown.text if shown else "", state, parts)


def _alone(change: ProvisionChange) -> bool:
    """Whether a provision stands on one side only, and is no title, which the heading says already."""
    side = change.old or change.new
    return (change.old is None or change.new is None) and side is not None and side.way[-1] != "title"


def _part(change: ProvisionChange) -> PartRow:
    state = ", ".join(FATES[fate] for fate in change.fates)
    kinds = {each.kind for each in change.wordings}
    named = [*(KINDS[kind] for kind in KINDS if kind in kinds), *(other.label for other in change.others)]
    if any(each.old == each.new for each in change.wordings):
        named.append(LOOK)
    label = _labels(change.old, change.new)
    side = change.new or change.old
    if side and side.way[-1] == "title":
        label += " (judul)"
    return PartRow(label, f"{state}: {', '.join(named)}" if named else state, in_context(marked(change)))


def _labels(old: Provision | None, new: Provision | None) -> str:
    """How it is cited, before and now."""
    named = dict.fromkeys(side.label for side in (old, new) if side)
    return " → ".join(named)


def _value(change: FieldChange, called: Mapping[str, str]) -> ValueRow:
    words = {"true": "ya", "false": "tidak"}
    old, new = (words.get(each, each) or "–" for each in (change.old, change.new))
    return ValueRow(field_name(change, called), old, new, KINDS[change.kind])
