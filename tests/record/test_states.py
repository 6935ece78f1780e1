"""The transition table: every entry of it is walked, and whatever it does not name is refused."""

from collections import Counter

import pytest

from mouflow.record import events as e
from mouflow.record.events import EVENTS, Event
from mouflow.record.fold import decide
from mouflow.record.life import CLOSED, STATES
from mouflow.record.states import AUTOMATIC, TRANSITIONS, possible, row_of
from tests.record.kit import lives, refusal, told
from tests.record.samples import SAMPLES
from tests.record.walks import ENTRIES, Entry, stations

TABLE = {(state, row.event): row for row in TRANSITIONS for state in row.states}
UNNAMED = [(state, event) for state in STATES for event in EVENTS if (state, event) not in TABLE]


def test_the_table_has_one_row_for_each_of_its_entries() -> None:
    entries = Counter((state, row.event) for row in TRANSITIONS for state in row.states)
    assert len(entries) > 60
    assert set(entries.values()) == {1}
    assert {state for state, _ in entries} == set(STATES)
    assert {event for _, event in entries} == set(EVENTS)


def test_every_entry_of_the_table_is_walked() -> None:
    walked = {(stations()[name].state, type(make(stations()[name]))) for name, _, make, _ in ENTRIES}
    assert walked == set(TABLE)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry[0]}-{entry[3]}")
def test_an_entry_leads_to_its_state(entry: Entry) -> None:
    name, who, make, state = entry
    before = stations()[name]
    after = decide(before, told(before, who, make(before)))
    assert after.state == state
    assert after.version == before.version + 1
    row = row_of(before.state, type(make(before)))
    assert row
    assert state in (row.to or before.state, "agreed", "alignment")


@pytest.mark.parametrize(("state", "event"), UNNAMED, ids=lambda value: getattr(value, "kind", value))
def test_what_the_table_does_not_name_is_refused_and_changes_nothing(state: str, event: type[Event]) -> None:
    life = stations()[state]
    assert life.state == state
    kept = repr(life)
    refused = refusal(life, "pemprov", SAMPLES[event])
    assert repr(life) == kept
    gates = event is e.Frozen and state in ("shared", "alignment")
    word = STATES[state][0]
    wanted = (
        "the text is not ready to be frozen: "
        if gates
        else f"nobody can {event.said} while it is {word}. Possible now: "
    )
    assert refused.message().startswith(f"kalbar ({word}): {wanted}")


@pytest.mark.parametrize("name", sorted(lives()))
def test_what_is_said_to_be_possible_is_no_list_of_what_is_not(name: str) -> None:
    life = lives()[name]
    said = {word for word, whom in possible(life) if whom}
    rows = {row.event for row in TRANSITIONS if life.state in row.states}
    assert said <= {event.said for event in rows - {*AUTOMATIC, e.Corrected}}
    assert bool(said) == (life.state not in CLOSED and name != "signed")  # what follows all signatures, no person does


@pytest.mark.parametrize("state", CLOSED)
def test_closed_states_take_nothing_but_a_correction(state: str) -> None:
    assert {event for at, event in TABLE if at == state} == {e.Corrected}
    assert possible(stations()[state]) == ()
