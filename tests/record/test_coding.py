"""Events as plain values: what is written is read back the same, and what is no event is refused."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.record.canonical import canonical
from mouflow.record.coding import KINDS, NotAnEvent, actor_of, happened, plain
from mouflow.record.events import EVENTS, Actor, Event, Happened
from tests.record.kit import AT
from tests.record.samples import SAMPLES

WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=8).map(lambda said: normalize("NFC", said))
NAMES = WORDS.map(lambda said: said.strip().replace(":", "-"))
ACTORS = st.builds(Actor, NAMES, NAMES.map(str.strip))
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2),
)


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that a fact of an event has."""
    if is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return st.builds(kind, **{field.name: values(hints[field.name]) for field in fields(kind)})
    if get_origin(kind) is tuple:
        return st.lists(values(get_args(kind)[0]), max_size=2).map(tuple)
    if get_origin(kind) is Mapping:
        return st.dictionaries(WORDS, WORDS, max_size=2)
    return {str: WORDS, int: st.integers(0, 10**9), bool: st.booleans()}[kind]


ANY_EVENT = st.sampled_from(EVENTS).flatmap(values)
ANY = st.builds(Happened, NAMES, st.integers(1, 10**6), WORDS, ACTORS, ANY_EVENT, st.none() | ACTORS)


def again(now: Happened) -> Happened:
    """The event written down as the record does, and read."""
    return happened(json.loads(canonical(plain(now))))


def test_each_kind_has_one_event_and_a_sentence_of_its_own() -> None:
    assert len(KINDS) == len(EVENTS) > 25
    assert all(event.kind and event.said for event in EVENTS)
    assert len({event.said for event in EVENTS}) == len(EVENTS)


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.kind)
def test_a_sample_comes_back(kind: type[Event]) -> None:
    now = Happened("kalbar", 3, AT, Actor("pemprov", "Siti"), SAMPLES[kind])
    assert again(now) == now
    said = {field.name for field in fields(SAMPLES[kind]) if getattr(SAMPLES[kind], field.name) != field.default}
    assert said == set(plain(now)["facts"])  # type: ignore[call-overload] # a mapping, as the next line shows
    assert all(field.default is MISSING or field.name in said for field in fields(SAMPLES[kind]))


@given(ANY)
def test_any_event_comes_back(now: Happened) -> None:
    assert again(now) == now
    assert canonical(plain(again(now))) == canonical(plain(now))


@given(ANY, ANY)
def test_two_events_are_written_the_same_only_when_they_are_the_same(one: Happened, other: Happened) -> None:
    assert (canonical(plain(one)) == canonical(plain(other))) == (one == other)


def test_what_is_not_said_is_not_written() -> None:
    now = Happened("kalbar", 2, AT, Actor("pemprov"), SAMPLES[KINDS["shared"]])
    assert canonical(plain(now)).decode() == (
        '{"actor":"pemprov","agreement":"kalbar","at":"2025-09-12T12:00:00+07:00","facts":{},"kind":"shared",'
        '"version":2}'
    )


@given(ANY, st.data())
def test_an_altered_body_is_refused_or_is_another_event(now: Happened, data: st.DataObject) -> None:
    body = json.loads(canonical(plain(now)))
    place = data.draw(st.sampled_from([body, body["facts"]]))
    key = data.draw(st.sampled_from([*place, "extra"]))
    place[key] = data.draw(JSON)
    try:
        read = happened(body)
    except NotAnEvent:
        return
    except Exception as error:
        pytest.fail(f"{error!r} instead of NotAnEvent")
    assert plain(read) == {name: value for name, value in body.items() if name in plain(now)} or again(read) == read


@given(JSON)
def test_no_plain_value_but_an_event_is_one(value: Any) -> None:
    with pytest.raises(NotAnEvent):
        happened(value)


BODY = plain(Happened("kalbar", 2, AT, Actor("pemprov"), SAMPLES[KINDS["attended"]]))
CANNOT = "event 2 of kalbar cannot be read: {}; it was written by a newer mouflow, or altered"


@pytest.mark.parametrize(
    ("changes", "fact"),
    [
        ({"kind": "teleported"}, "kind 'teleported'"),
        ({"facts": {"name": "Ani"}}, "TypeError Attended.__init__() missing 1 required positional argument: 'unit'"),
        ({"facts": {"name": "Ani", "unit": "B", "hat": "red"}}, "KeyError 'hat'"),
        ({"facts": {"name": "Ani", "unit": 7}}, "TypeError 7 is no str"),
        ({"facts": []}, "TypeError [] is no dict"),
        ({"kind": "round-opened", "facts": {"number": True}}, "TypeError True is no int"),
        ({"kind": "round-opened", "facts": {"units": "Bappeda"}}, "TypeError 'Bappeda' is no list"),
        ({"kind": "submitted", "facts": {"parts": {"a": 1}}}, "TypeError 1 is no str"),
        ({"kind": "submitted", "facts": {"parts": ["ab"]}}, "TypeError ['ab'] is no dict"),
        ({"at": None}, "TypeError None is no str"),
    ],
)
def test_what_is_wrong_with_a_body_is_said(changes: dict[str, Any], fact: str) -> None:
    with pytest.raises(NotAnEvent) as caught:
        happened(BODY | changes)
    assert caught.value.message() == CANNOT.format(fact)


@pytest.mark.parametrize(
    ("said", "party", "person"),
    [
        ("pemprov", "pemprov", ""),
        ("pemprov:Siti Aminah", "pemprov", "Siti Aminah"),
        (" pemprov : Siti ", "pemprov", "Siti"),
        ("pemprov:Siti: Plt.", "pemprov", "Siti: Plt."),
        ("", "", ""),
    ],
)
def test_who_acts_is_a_party_and_perhaps_a_person(said: str, party: str, person: str) -> None:
    assert actor_of(said) == Actor(party, person)
