"""What every store keeps to, in a file and in PostgreSQL alike."""

import threading
from pathlib import Path

import pytest

from mouflow.record.chain import GENESIS, leaf, link
from mouflow.record.store.entries import Blob, Checkpoint, Head, blob
from mouflow.record.store.errors import Conflict, NoRecord, Vanished, WrongDigest
from mouflow.record.store.store import Store
from tests.record.store.conftest import AT, Place, life, new


def test_what_goes_in_comes_out(store: Store):
    news = [*life(3), *life(2, "jasa-2026")]
    entries = store.append(news)
    assert [entry.body for entry in entries] == [each.body for each in news]
    assert store.load("kalbar-2025") == entries[:3]
    assert tuple(store.everything()) == entries
    assert store.lives() == {"kalbar-2025": entries[:3], "jasa-2026": entries[3:]}
    assert store.versions() == {"kalbar-2025": 3, "jasa-2026": 2}
    assert store.head() == Head(5, entries[-1].hash)


def test_an_empty_store_has_nothing(store: Store):
    assert (store.load("x"), tuple(store.everything()), dict(store.lives()), dict(store.versions())) == ((), (), {}, {})
    assert store.head() == Head(0, GENESIS.hex())
    assert (store.blob("sha256:0"), store.blob_digests(), store.checkpoints()) == (None, (), ())
    assert store.append([]) == ()


def test_each_entry_is_linked_to_the_one_before(store: Store):
    store.append(life(2))
    store.append([new(3)])
    previous = GENESIS
    for seq, entry in enumerate(store.everything(), 1):
        previous = link(seq, previous, leaf(entry.body.encode()))
        assert (entry.seq, entry.hash, entry.leaf) == (seq, previous.hex(), leaf(entry.body.encode()).hex())


def test_what_was_written_is_there_after_opening_again(place: Place):
    with place.open(create=True) as first:
        identity, entries = first.identity, first.append(life(3))
    with place.open(create=True) as again, place.open() as third:
        assert (again.identity, tuple(again.everything())) == (identity, entries)
        assert (third.identity, third.load("kalbar-2025")) == (identity, entries)


def test_a_place_without_a_record_stays_so_unless_one_is_wanted(place: Place, tmp_path: Path):
    with pytest.raises(NoRecord, match="there is no record at"):
        place.open()
    assert list(tmp_path.iterdir()) == []


def test_everything_is_read_in_pages(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mouflow.record.store.store.PAGE", 3)
    entries = store.append(life(8))
    assert tuple(store.everything()) == entries
    assert tuple(store.everything(after=5)) == entries[5:]
    assert [len(page) for page in store.pages()] == [3, 3, 2]


def test_copies_are_an_agreement_and_what_is_below_it(store: Store):
    names = ("kalteng-2024", "kalteng-2024/kapuas", "kalteng-2024/murung-raya", "kalteng-2024-b", "kalteng-2024x")
    for name in names:
        store.append(life(2, name))
    assert tuple(store.copies("kalteng-2024")) == names[:3]
    assert tuple(store.copies("kalteng-2024/kapuas")) == (names[1],)
    assert dict(store.copies("kalteng")) == {}


def test_several_lives_grow_in_one_transaction_or_none(store: Store):
    store.append(life(1, "a"))
    with pytest.raises(Conflict):
        store.append([new(1, "b"), new(1, "a"), new(1, "c")])
    assert dict(store.versions()) == {"a": 1}


def test_somebody_was_faster(store: Store, place: Place):
    store.append(life(2))
    with place.open() as other:
        meanwhile = other.append([new(3, at="2025-09-12T10:01:00+07:00"), new(4)])
    with pytest.raises(Conflict) as refusal:
        store.append([new(3)])
    assert refusal.value.entries == meanwhile
    assert str(refusal.value) == (
        '"kalbar-2025" has changed since it was read: noted (pemprov, 2025-09-12T10:01:00+07:00), '
        f"noted (pemprov, {AT}); nothing was changed by you, look at it and try again"
    )
    assert store.versions() == {"kalbar-2025": 4}


def test_of_many_changes_the_first_are_told(store: Store):
    store.append(life(9))
    with pytest.raises(Conflict, match=r"\), …; nothing was changed"):
        store.append([new(1)])


def test_events_that_were_read_are_gone(store: Store):
    store.append(life(2))
    with pytest.raises(Vanished, match='"kalbar-2025" had 4 events when it was read and has 2 now; run mouflow verify'):
        store.append([new(5)])


@pytest.mark.parametrize("versions", [(2, 2), (1, 3), (2, 1), (0, 1)])
def test_versions_that_do_not_follow_each_other_are_a_mistake(store: Store, versions: tuple[int, int]):
    store.append(life(0))
    with pytest.raises(ValueError, match="does not follow"):
        store.append([new(version) for version in versions])


def test_the_same_command_again_adds_nothing(store: Store):
    made = store.append([new(1, command="x1"), new(1, "b", command="x1")])
    assert store.append([new(1, command="x1"), new(1, "b", command="x1")]) == made
    assert store.append([new(2, command="x1")]) == made
    assert store.append([new(1, "c", command="x1")])[0].agreement == "c"
    assert len(store.append([new(2, command="x2")])) == 1
    assert store.head().seq == 4


def test_files_are_kept_once(store: Store):
    text = blob(b"agreement: kalbar-2025\n", "application/yaml")
    large = blob(bytes(range(256)) * 8_000, "application/pdf")
    store.append([new(1)], [text, large, text])
    store.append([new(2)], [text])
    assert (store.blob(text.digest), store.blob(large.digest)) == (text, large)
    assert store.blob_digests() == tuple(sorted((text.digest, large.digest)))


def test_a_file_under_another_digest_is_refused(store: Store):
    with pytest.raises(WrongDigest, match=r"the file has the digest sha256:.* and was handed in as sha256:00"):
        store.append([new(1)], [Blob("sha256:00", "text/plain", b"x")])
    assert store.head().seq == 0


CHECKPOINT = Checkpoint("s", 3, "ab", AT, "cd", "ef")


def test_checkpoints_are_kept_once_in_order(store: Store):
    later = Checkpoint("s", 9, "ab", AT, "cd", "00")
    for each in (later, CHECKPOINT, later):
        store.note_checkpoint(each)
    assert store.checkpoints() == (CHECKPOINT, later)


class Notary:
    """Signs nothing really, and remembers what it was asked."""

    def __init__(self) -> None:
        self.sealed: list[tuple[str, Head, str]] = []
        self.noted: list[Checkpoint] = []
        self.warnings = ()

    def seal(self, store: str, head: Head, at: str) -> Checkpoint:
        self.sealed.append((store, head, at))
        return Checkpoint(store, head.seq, head.hash, at, "key", f"signature {head.seq}")

    def note(self, checkpoint: Checkpoint) -> None:
        self.noted.append(checkpoint)


def test_each_append_leaves_the_checkpoint_of_the_new_head(store: Store):
    notary = Notary()
    kept = store.sealed_by(notary)
    kept.append(life(2))
    kept.append([new(3, command="x")])
    kept.append([new(3, command="x")])  # which adds nothing
    assert notary.sealed == [(store.identity, Head(one.seq, one.hash), AT) for one in notary.noted]
    assert [one.seq for one in notary.noted] == [2, 3]
    assert store.checkpoints() == tuple(notary.noted)


def test_a_refused_append_is_not_sealed(store: Store):
    store.append(life(1))
    notary = Notary()
    with pytest.raises(Conflict):
        store.sealed_by(notary).append([new(1)])
    assert (notary.noted, store.checkpoints()) == ([], ())


GUARDED = [
    "UPDATE event SET kind = 'signed'",
    "UPDATE event SET body = '{}' WHERE seq = 2",
    "DELETE FROM event",
    "DELETE FROM event WHERE seq = 3",
    "UPDATE meta SET value = 'x'",
    "DELETE FROM checkpoint",
    "UPDATE blob SET data = data",
]


@pytest.mark.parametrize("statement", GUARDED)
def test_nothing_is_changed_or_deleted(store: Store, statement: str):
    store.append(life(3), [blob(b"x", "text/plain")])
    store.note_checkpoint(CHECKPOINT)
    before = tuple(store.everything())
    with pytest.raises(Exception, match="the record is append-only"), store.driver.writing() as hand:
        hand.rows(statement)
    assert tuple(store.everything()) == before


def test_of_two_at_once_one_is_refused(place: Place):
    """Each thread has a store of its own; both read the same version, and only one may follow it."""
    with place.open(create=True) as store:
        store.append(life(1))
    start, outcomes = threading.Barrier(4), []

    def act(name: str) -> None:
        with place.open() as own:
            read = own.versions()["kalbar-2025"]
            start.wait()
            try:
                outcomes.append(own.append([new(read + 1, by=name)]))
            except Conflict as refusal:
                outcomes.append(refusal)

    threads = [threading.Thread(target=act, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = [each for each in outcomes if isinstance(each, tuple)]
    assert (len(outcomes), len(done)) == (4, 1)
    assert all(each.entries == done[0] for each in outcomes if isinstance(each, Conflict))
    with place.open() as store:
        assert store.load("kalbar-2025")[1:] == done[0]
