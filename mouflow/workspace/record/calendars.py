"""Duties -> an iCalendar file (RFC 5545): an all-day event for each day, a task for what has none."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from mouflow.errors import Translate
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.record.duties import KINDS, Duty

PRODUCT = "-//mouflow//due//ID"


def write_calendar(path: Path, content: bytes, force: bool) -> Path:
    """Writes the calendar; NoEnding or UnknownName for a name that does not end in .ics, NotOurs for another's file."""
    format_of(path, {"ics": ".ics"})
    return write_file(path, content, force)


def calendar(duties: Iterable[Duty], record: str, now: datetime, speak: Translate) -> bytes:
    """The bytes of the calendar; `record` is the identity of the record, so that an entry keeps its name (UID)."""
    from icalendar import Calendar, Event, Todo  # 50 ms, which only a calendar is worth

    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    for duty in duties:
        entry = Event() if duty.day else Todo()
        entry.add("uid", f"{_name(duty)}@{record}")
        entry.add("dtstamp", now)
        entry.add("summary", f"{duty.agreement}: {speak(KINDS[duty.kind])}")
        entry.add("description", f"{duty.message(speak)}\n{duty.subject}")
        entry.add("categories", [speak(KINDS[duty.kind])])
        if duty.day:
            day = date.fromisoformat(duty.day)
            entry.add("dtstart", day)
            entry.add("dtend", day + timedelta(days=1))
            entry.add("transp", "TRANSPARENT")
        whole.add_component(entry)
    return bytes(whole.to_ical())


def _name(duty: Duty) -> str:
    """What an entry is known by: the same duty keeps it, whenever it is asked for and in whichever language."""
    about = duty.facts.get("party") or duty.facts.get("row") or duty.facts.get("year") or duty.facts.get("months") or ""
    return f"{duty.agreement}.{duty.kind}.{about}".rstrip(".").replace("/", ".").replace("@", "")
