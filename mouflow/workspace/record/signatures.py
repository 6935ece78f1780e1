"""Signing the frozen text: a party's signature, on time or late, putting it off, and declining it."""

from dataclasses import dataclass
from pathlib import Path

from mouflow.record.events import Declined, Deferred, Signed, SignedLate
from mouflow.record.facts import Side
from mouflow.record.life import Life
from mouflow.record.store.entries import Blob, blob_named
from mouflow.workspace import files
from mouflow.workspace.record.acting import act, concerned, without_late
from mouflow.workspace.record.desk import Desk, Outcome, record

FORMS = ("wet", "electronic")
WAYS = ("same-text", "needs-changes")


@dataclass(frozen=True, slots=True)
class Ink:
    """How it was signed: the day (ISO; the day of the act when empty), where, in which form, with which file of it."""

    date: str = ""
    place: str = ""
    form: str = "wet"
    scan: Path | None = None
    note: str = ""


def sign(desk: Desk, name: str, ink: Ink) -> Outcome:
    """Records signatures on the frozen text, by whom and in which capacity the text itself names.

    In force already, a deferred party signs late. Of a package, a partner signs its own copy, the other party all
    copies but those whose partner was deferred. Raises Refused when it cannot be signed, and Unreadable for a scan
    that is not there.
    """
    kept = _kept(ink.scan)
    found, late = without_late(desk, name)
    plans = [(life, _signature(desk, life, ink, kept)) for life in found]
    return record(desk, plans, (kept,) if kept else (), late)


def _kept(scan: Path | None) -> Blob | None:
    if scan is None:
        return None
    return blob_named(scan.name, files.read(scan))


def _signature(desk: Desk, life: Life, ink: Ink, kept: Blob | None) -> Signed:
    """The event; of a party that the text does not name, one that the table refuses."""
    sides = life.text.sides if life.text else ()
    party = desk.acting(life).party
    side = next((each for each in sides if each.id == party), Side(party, "", core=False))
    kind = SignedLate if life.state == "in_force" else Signed
    return kind(
        date=ink.date or desk.day,
        digest=life.frozen.digest if life.frozen else "",
        pdf=life.frozen.pdf if life.frozen else "",
        name=side.signatory,
        holding=side.holding,
        place=ink.place,
        form=ink.form,
        scan=kept.digest if kept else "",
        note=ink.note,
    )


def defer(desk: Desk, name: str, party: str, way: str, reason: str) -> Outcome:
    """Records that a party signs later: the same text, or after changes of its own; of a package, in its own copy."""
    found = concerned(desk, name)
    own = tuple(life for life in found if life.partner and life.partner == party)
    return record(desk, [(life, Deferred(party, way, reason)) for life in own or found])


def decline(desk: Desk, name: str, reason: str) -> Outcome:
    """Records that the acting party does not sign."""
    return act(desk, name, lambda _: Declined(reason))
