"""Verifying finds what was done behind the record's back, says where, and finds nothing where nothing was done."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mouflow.record.chain import GENESIS, leaf, link
from mouflow.record.store import walking
from mouflow.record.store.checkpoints import new_key, public_key, signed
from mouflow.record.store.driver import Row
from mouflow.record.store.entries import Checkpoint, Entry, Head, blob
from mouflow.record.store.store import chained
from mouflow.record.store.verdict import DOUBTS, Doubt, Finding, Verdict, gathered
from mouflow.record.store.verifying import Trail, verify
from mouflow.record.store.walking import Walk
from tests.record.store.conftest import AT, Place, life, new

KEY, OTHER = new_key(), new_key()
OWN = frozenset((public_key(KEY, ""),))


class Signer:
    """Signs with a key, and keeps a trail."""

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.trail: list[Checkpoint] = []
        self.warnings = ()

    def seal(self, store: str, head: Head, at: str) -> Checkpoint:
        return signed(store, head, at, self.key)

    def note(self, checkpoint: Checkpoint) -> None:
        self.trail.append(checkpoint)


def filled(place: Place, key: bytes = KEY) -> Trail:
    """Ten events of two agreements, in three commands that were signed, and a file; the trail that was kept."""
    signer = Signer(key)
    with place.open(create=True) as store:
        kept = store.sealed_by(signer)
        kept.append(life(3), [blob(b"agreement: kalbar-2025", "application/yaml")])
        kept.append([new(4), new(1, "jasa-2026"), new(2, "jasa-2026"), new(5)])
        kept.append([new(3, "jasa-2026"), new(6), new(7)])
    return Trail(tuple(signer.trail), (), OWN)


def verdict(place: Place, trail: Trail) -> Verdict:
    with place.open() as store:
        return verify(store, trail)


def told(found: Verdict) -> list[tuple[str, int]]:
    return [(one.doubt.id, one.seq) for one in found.findings]


def test_a_record_that_nobody_touched_is_sound(place: Place):
    found = verdict(place, filled(place))
    assert (found.findings, found.sound) == ((), True)
    assert (found.head.seq, found.agreements, found.files, found.checkpoints, found.signed) == (10, 2, 1, 3, 10)


def test_names_that_are_written_apart_in_columns_and_body_are_one(place: Place):
    """The body is in composed letters; who was named with others is the same."""
    with place.open(create=True) as store:
        one = new(1, by="é")
        store.append([replace(one, actor="pemprov:Jose\u0301", body=one.body.replace('"pemprov"', '"pemprov:José"'))])
    assert told(verdict(place, Trail())) == [("unsigned", 1)]


def test_an_empty_record_is_sound(place: Place):
    place.open(create=True).close()
    assert told(verdict(place, Trail())) == []


COLUMNS = "seq, agreement, version, kind, at, actor, leaf, hash, body, command"
SWAP = "; ".join(
    (
        "UPDATE event SET seq = 99, version = 99 WHERE seq = {a}",
        "UPDATE event SET seq = {a} WHERE seq = {b}",
        "UPDATE event SET seq = {b}, version = {v} WHERE seq = 99",
    )
)
EDIT = "UPDATE event SET body = replace(body, '\"number\":2', '\"number\":9')"
CUT = ("DELETE FROM event WHERE seq > 7", "DELETE FROM checkpoint WHERE seq > 7")
TAMPERED = [
    ("a word of an event", f"{EDIT} WHERE seq = 2", [("edited", 2)]),
    ("the kind in its column", "UPDATE event SET kind = 'signed' WHERE seq = 6", [("column", 6)]),
    ("the actor in its column", "UPDATE event SET actor = 'x' WHERE seq = 6", [("column", 6)]),
    ("a body that is no JSON", "UPDATE event SET body = 'x' WHERE seq = 4", [("column", 4), ("edited", 4)]),
    ("an event taken out", "DELETE FROM event WHERE seq = 5", [("life-gap", 6), ("removed", 6)]),
    ("the first one taken out", "DELETE FROM event WHERE seq = 1", [("life-gap", 2), ("removed", 2)]),
    ("two neighbours swapped", SWAP.format(a=2, b=3, v=2), [("swapped", 2)]),
    ("two apart swapped", SWAP.format(a=3, b=9, v=3), [("swapped", 3)]),
    ("the last ones cut", "DELETE FROM event WHERE seq > 7", [("cut", 10)]),
    ("all cut", "DELETE FROM event", [("cut", 10)]),
    ("the last ones cut, signed or not", "; ".join(CUT), [("cut", 10)]),
    ("a checkpoint taken out", "DELETE FROM checkpoint WHERE seq = 7", [("checkpoint-removed", 7)]),
    ("a file exchanged", "UPDATE blob SET mime = mime, data = CAST('x' AS {bytes})", [("broken-file", 0)]),
    ("a leaf that is none", "UPDATE event SET leaf = 'zz' WHERE seq = 4", [("edited", 4), ("misplaced", 4)]),
    ("a hash that is none", "UPDATE event SET hash = '' WHERE seq = 4", [("misplaced", 4)]),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "expected"), [case[1:] for case in TAMPERED], ids=[case[0] for case in TAMPERED])
def test_each_act_behind_its_back_is_found_at_its_place(place: Place, statement: str, expected: list[tuple[str, int]]):
    trail = filled(place)
    place.tamper(statement.replace("{bytes}", "BLOB" if place.is_file else "BYTEA"))
    found = verdict(place, trail)
    known = [each for each in told(found) if each[0] not in ("unsigned", "rewritten")]
    assert sorted(known) == sorted(expected), [str(one.message()) for one in found.findings]
    assert not found.sound


def test_a_row_that_was_put_in_is_found(place: Place):
    """Everything after it moved up by one; that is told once and not for each of them."""
    trail = filled(place)
    columns = COLUMNS.removeprefix("seq, ")
    values = columns.replace("agreement", "'x'", 1)
    place.tamper(
        "UPDATE event SET seq = seq + 1000 WHERE seq > 4; UPDATE event SET seq = seq - 999 WHERE seq > 1000; "
        f"INSERT INTO event (seq, {columns}) SELECT 5, {values} FROM event WHERE seq = 1"
    )
    found = [each for each in told(verdict(place, trail)) if each[0] not in ("unsigned", "rewritten")]
    assert found == [("column", 5), ("misplaced", 5), ("inserted", 7)]


def test_a_chain_that_was_made_anew_is_found_by_what_was_signed(place: Place):
    """Who edits a row and computes all that follows again cannot sign it."""
    trail = filled(place)
    with place.open() as store:
        entries = list(store.everything())
    body = entries[1].body.replace('"number":2', '"number":9')
    previous = GENESIS
    for entry in entries:
        own = leaf((body if entry.seq == 2 else entry.body).encode())
        previous = link(entry.seq, previous, own)
        place.tamper(f"UPDATE event SET leaf = '{own.hex()}', hash = '{previous.hex()}' WHERE seq = {entry.seq}")
    place.tamper(f"UPDATE event SET body = '{body}' WHERE seq = 2")
    assert told(verdict(place, trail)) == [("unsigned", 1), ("rewritten", 3)]
    place.tamper("DELETE FROM checkpoint")
    found = [each[0] for each in told(verdict(place, trail))]
    assert sorted(found) == ["checkpoint-removed"] * 3 + ["rewritten", "unsigned"]
    assert told(verdict(place, Trail((), (), OWN))) == [("unsigned", 1)]  # without a trail there is nothing to go by


def test_signatures_that_are_not_genuine(place: Place):
    trail = filled(place)
    place.tamper("UPDATE checkpoint SET at = '2025-09-13T10:00:00+07:00' WHERE seq = 7")
    found = verdict(place, replace(trail, checkpoints=()))
    assert told(found) == [("bad-signature", 7)]
    assert found.findings[0].message() == "the signature of the checkpoint of 2025-09-13T10:00:00+07:00 is not genuine"


def test_a_key_that_nobody_knows_is_told_once(place: Place):
    filled(place, OTHER)
    found = verdict(place, Trail((), (), OWN))
    assert (told(found), found.sound, found.signed) == ([("unsigned", 1), ("unknown-key", 3)], True, 0)


def test_a_checkpoint_of_another_store(place: Place):
    trail = filled(place)
    strange = signed("elsewhere", Head(3, "ab"), AT, KEY)
    found = verdict(place, replace(trail, checkpoints=(*trail.checkpoints, strange)))
    assert told(found) == [("checkpoint-removed", 3), ("other-store", 3)]


def test_what_no_signature_covers(place: Place):
    trail = filled(place)
    with place.open() as store:
        store.append([new(8), new(9)])
    found = verdict(place, trail)
    assert (told(found), found.findings[0].until, found.sound) == ([("unsigned", 11)], 12, True)
    assert found.findings[0].message() == "2 entries at the end are under no signature yet"


def test_the_clock_went_back(place: Place):
    times = ["10:00:00+07:00", "12:00:01+09:00", "09:59:57+07:00", "11:59:52+09:00", "11:00:00+09:00"]
    with place.open(create=True) as store:
        store.append([new(number, at=f"2025-09-12T{time}") for number, time in enumerate(times, 1)])
    found = [one for one in verdict(place, Trail()).findings if one.doubt.id == "clock-back"]
    assert [one.seq for one in found] == [5]
    assert found[0].message() == "the clock went back: 2025-09-12T11:00:00+09:00 after 2025-09-12T11:59:52+09:00"


def test_a_torn_trail_is_told(place: Place):
    trail = filled(place)
    found = verdict(place, replace(trail, torn=(4,)))
    assert [(one.doubt.id, one.message()) for one in found.findings] == [
        ("torn-trail", "line 4 of the trail cannot be read")
    ]


def test_only_sound_lives_are_replayed(place: Place):
    filled(place)
    place.tamper("UPDATE event SET kind = 'x' WHERE agreement = 'jasa-2026' AND version = 2")
    seen = {}
    strange = Doubt("strange", "error", "a strange event: {fact}", "look")

    def replay(agreement: str, entries: tuple[Entry, ...]) -> Iterator[Finding]:
        seen[agreement] = [entry.version for entry in entries]
        yield Finding(strange, entries[1].seq, 0, agreement, {"fact": 7})

    with place.open() as store:
        found = verify(store, Trail((), (), OWN), replay)
    assert seen == {"kalbar-2025": [1, 2, 3, 4, 5, 6, 7]}
    assert [(one.doubt.id, one.message()) for one in found.findings if one.seq == 2] == [
        ("strange", "a strange event: 7")
    ]


def rows(count: int) -> list[Row]:
    return [tuple(entry) for entry in chained(Head(), life(count))]


def walked(found: list[Row]) -> list[tuple[str, int]]:
    return [(one.doubt.id, one.seq) for one in Walk().along(found)]


def renumbered(found: list[Row]) -> list[Row]:
    return [(seq, *row[1:]) for seq, row in enumerate(found, 1)]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_one_change_is_found_by_the_chain_alone(data: st.DataObject):
    """A letter, a column, a row gone, doubled or moved: no chain but the one that was written passes."""
    count = data.draw(st.integers(2, 12))
    whole = rows(count)
    assert walked(whole) == []
    at = data.draw(st.integers(0, count - 2))
    other = data.draw(st.integers(at + 1, count - 1))
    act = data.draw(st.sampled_from(["letter", "column", "gone", "gone-renumbered", "doubled", "swapped", "moved"]))
    broken = list(whole)
    if act == "letter":
        column = data.draw(st.sampled_from([6, 7, 8]))
        text = broken[at][column]
        where = data.draw(st.integers(0, len(text) - 1))
        changed = text[:where] + ("0" if text[where] != "0" else "1") + text[where + 1 :]
        broken[at] = (*broken[at][:column], changed, *broken[at][column + 1 :])
    elif act == "column":
        column = data.draw(st.integers(1, 5))
        broken[at] = (*broken[at][:column], 99 if column == 2 else "other", *broken[at][column + 1 :])
    elif act.startswith("gone"):
        del broken[at]
    elif act == "doubled":
        broken.insert(other, broken[at])
    elif act == "swapped":
        broken[at], broken[other] = broken[other], broken[at]
    else:
        broken.insert(other, broken.pop(at))
    assert walked(broken if act == "gone" else renumbered(broken)) != []


@given(st.integers(1, 30), st.integers(1, 30), st.integers(4, 10))
def test_rows_taken_out_or_put_in_are_counted(where: int, many: int, rest: int):
    """Right where the second row after the gap shows it; the rows behind it are not told again."""
    whole = rows(where + many + rest)
    gone = renumbered(whole[:where] + whole[where + many :])
    found = [one for one in Walk().along(gone) if one.doubt in (walking.v.REMOVED, walking.v.INSERTED)]
    assert [(one.doubt.id, one.seq, one.facts["count"]) for one in found] == [("removed", where + 2, many)]
    strange = [(0, "x", version, "noted", AT, "x", "00", "00", "{}") for version in range(1, many + 1)]
    more = renumbered(whole[:where] + strange + whole[where:])
    found = [one for one in Walk().along(more) if one.doubt in (walking.v.REMOVED, walking.v.INSERTED)]
    assert [(one.doubt.id, one.seq, one.facts["count"]) for one in found] == [("inserted", where + many + 2, many)]


def test_findings_that_follow_each_other_are_one_run():
    some = [Finding(DOUBTS[0], seq) for seq in (3, 4, 5, 9)] + [Finding(DOUBTS[1], 10)]
    assert [(one.doubt.id, one.seq, one.until) for one in gathered(some)] == [
        ("edited", 3, 5),
        ("edited", 9, 0),
        ("column", 10, 0),
    ]
    assert list(gathered([])) == []


def test_every_doubt_has_an_id_of_its_own_words_and_a_cure():
    assert len({doubt.id for doubt in DOUBTS}) == len(DOUBTS) == 17
    facts = dict.fromkeys(
        ("seq", "other", "names", "count", "found", "expected", "agreement", "known", "at", "store"), 1
    )
    facts |= dict.fromkeys(("digest", "key", "before", "line"), 1)
    assert all(Finding(doubt, 1, 0, "", facts).message() and doubt.cure for doubt in DOUBTS)
    assert json.dumps([doubt.severity for doubt in DOUBTS])
