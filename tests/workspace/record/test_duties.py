"""What is due: ends, reminders, signatures, work plans and late parties, as lives have them; and as a calendar."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.interface import translation
from mouflow.record.events import Deferred, Submitted, Term
from mouflow.record.facts import Actor
from mouflow.record.life import Life, Text
from mouflow.workspace.files import NotOurs
from mouflow.workspace.outputs import NoEnding
from mouflow.workspace.record.calendars import calendar, write_calendar
from mouflow.workspace.record.consequences import months_after
from mouflow.workspace.record.duties import KINDS, Duty, duties

TODAY = "2026-01-05"
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
LATE = Deferred("kampus", "same-text", "Rektor cuti")


def life(state: str = "in_force", until: str = "2030-09-30", **facts: object) -> Life:
    """A life in that state; `facts` are those of its text."""
    said: dict[str, object] = {"subject": "Sinergi, pelayanan; publik", "term": Term(5, reminders=(12, 3))}
    text = Submitted(1, True, "a", "2025-01-01", "mou1:sha256:0", {}, (), (), {}, **{**said, **facts})  # type: ignore[arg-type]  # mixed facts
    return Life("kalbar-2025", 1, state, (Text(text, 1, "2025-01-01T00:00:00+07:00", Actor("a")),), until=until)


def told(found: Life) -> list[tuple[str, str, str]]:
    return [(duty.day, duty.kind, duty.message()) for duty in duties((found,), TODAY)]


def test_ends_and_their_reminders():
    assert told(life()) == [
        ("2030-09-30", "end", "it runs until this day; extend it, or let it end"),
        ("2029-09-30", "reminder", "it ends in 12 month(s), on 2030-09-30"),
        ("2030-06-30", "reminder", "it ends in 3 month(s), on 2030-09-30"),
    ]


def test_reminders_that_are_over_are_none_and_an_end_that_is_over_stays():
    assert told(life(until="2026-03-01")) == [
        ("2026-03-01", "end", "it runs until this day; extend it, or let it end"),
    ]
    assert told(life(until="2026-01-04")) == [
        ("2026-01-04", "end", "its last day has passed; record that with mouflow expire kalbar-2025"),
    ]
    assert told(life(until="")) == []


def test_years_of_the_work_plan_end_with_the_year_or_the_term():
    found = told(life(until="2027-05-01", term=Term(), work=(2025, 2026, 2027, 2028)))
    assert [(day, kind) for day, kind, _ in found if kind == "work"] == [("2026-12-31", "work"), ("2027-05-01", "work")]
    assert found[1][2] == "the year 2026 of the work plan ends; look at what was done"


@pytest.mark.parametrize("state", ["review", "shared", "alignment", "agreed", "signing"])
def test_days_of_signing(state):
    said = life(state, "", signing="2026-02-03", planned="2026-02")
    assert told(said) == [("2026-02-03", "signing", "the text names this day for signing")]
    assert told(life(state, "", planned="2026-02")) == [("2026-02-28", "signing", "signing is planned for 2026-02")]
    assert told(life(state, "", planned="2026-02-07")) == [
        ("2026-02-07", "signing", "signing is planned for 2026-02-07")
    ]


def test_parties_that_come_later():
    assert told(replace(life(until=""), deferred={"kampus": LATE})) == [
        ("", "late", "kampus signs the same text later: Rektor cuti")
    ]
    assert told(replace(life(until=""), deferred={"kampus": replace(LATE, way="needs-changes")})) == [
        ("", "late", "kampus needs changes before it signs: Rektor cuti")
    ]


@pytest.mark.parametrize("state", ["expired", "terminated", "cancelled"])
def test_what_has_ended_is_due_for_nothing(state):
    assert told(replace(life(state), deferred={"kampus": LATE})) == []


def unfolded(content: bytes) -> list[str]:
    """The lines of a calendar as RFC 5545, 3.1 reads them: each ends with CR LF, and has at most 75 bytes if folded."""
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    return "\n".join(lines).replace("\n ", "").split("\n")


def entries(content: bytes) -> list[dict[str, str]]:
    """Each entry by the names of its properties, parameters left out; texts as they were before they were escaped."""
    found: list[dict[str, str]] = []
    for line in unfolded(content):
        name, _, value = line.partition(":")
        if line in ("BEGIN:VEVENT", "BEGIN:VTODO"):
            found.append({"is": line})
        elif found:
            found[-1].setdefault(
                name.partition(";")[0], re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
            )
    return found


def test_a_calendar_holds_a_day_for_each_duty_and_a_task_for_what_has_none():
    whole = replace(life(), deferred={"kampus": LATE})
    content = calendar(duties((whole,), TODAY), "abc", NOW, str)
    lines = unfolded(content)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0", "PRODID:-//mouflow//due//ID"} <= set(lines)
    end, year, quarter, late = entries(content)
    assert (end["is"], end["DTSTART"], end["DTEND"]) == ("BEGIN:VEVENT", "20300930", "20301001")
    assert (end["UID"], end["DTSTAMP"]) == ("kalbar-2025.end@abc", "20260105T120000Z")
    assert end["SUMMARY"] == "kalbar-2025: end"
    assert end["DESCRIPTION"] == "it runs until this day; extend it, or let it end\nSinergi, pelayanan; publik"
    assert [year["UID"], quarter["UID"]] == ["kalbar-2025.reminder.12@abc", "kalbar-2025.reminder.3@abc"]
    assert (late["is"], late["UID"], "DTSTART" in late) == ("BEGIN:VTODO", "kalbar-2025.late.kampus@abc", False)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200))
def test_whatever_the_words_a_calendar_keeps_them(reason):
    whole = replace(life(until=""), deferred={"kampus": replace(LATE, reason=reason)})
    (entry,) = entries(calendar(duties((whole,), TODAY), "abc", NOW, str))
    assert entry["DESCRIPTION"] == f"kampus signs the same text later: {reason}\nSinergi, pelayanan; publik"


def test_another_language_changes_the_words_and_not_the_names():
    found = tuple(duties((life(),), TODAY))
    said = [entries(calendar(found, "abc", NOW, speak)) for speak in (str, translation("id"))]
    assert [entry["UID"] for entry in said[0]] == [entry["UID"] for entry in said[1]]


def test_a_calendar_is_written_as_ics_only_and_over_no_file_of_others(tmp_path: Path):
    with pytest.raises(NoEnding):
        write_calendar(tmp_path / "tenggat", b"", force=False)
    (tmp_path / "a.ics").write_bytes(b"lain")
    with pytest.raises(NotOurs):
        write_calendar(tmp_path / "a.ics", b"", force=False)
    assert write_calendar(tmp_path / "a.ics", b"x", force=True).read_bytes() == b"x"


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(-240, 240))
def test_months_after_keep_the_day_or_the_month_s_last(day, months):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and months_after(later, 0).day == later.day)


def test_every_kind_has_its_word():
    assert {duty.kind for duty in duties((life(),), TODAY)} <= set(KINDS)
    assert isinstance(next(duties((life(),), TODAY)), Duty)
