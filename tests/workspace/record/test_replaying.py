"""Replaying: a record that was made by the commands is as they left it; what got in past them is told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mouflow.record.canonical import canonical
from mouflow.record.coding import plain
from mouflow.record.events import Actor, Event, Frozen, Happened, Reviewed, Shared, Submitted
from mouflow.record.life import Life
from mouflow.record.store.entries import New
from mouflow.record.store.opening import open_store
from mouflow.record.store.store import Store
from mouflow.record.store.verdict import Finding
from mouflow.record.store.verifying import verify
from mouflow.workspace.record import text_proofs
from mouflow.workspace.record.lives import lives
from mouflow.workspace.record.replaying import Replay
from mouflow.workspace.record.shelf import Shelf
from mouflow.workspace.record.text_proofs import TextProofs
from tests.cli.record_office import furnished, staged
from tests.cli.signing_office import Stages

AT = "2025-10-02T08:00:00+07:00"
OTHER = "mou1:sha256:" + "0" * 64


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A record in which the reviews of the first text stand."""
    monkeypatch.chdir(tmp_path)
    staged(tmp_path, "reviewed")
    with open_store(tmp_path / "record.db", create=False) as found:
        yield found


def put_in(store: Store, life: Life, event: Event, who: str = "pemprov") -> None:
    """Appends an event without asking the table."""
    happened = Happened(life.agreement, life.version + 1, AT, Actor(who), event)
    body = canonical(plain(happened)).decode()
    store.append([New(life.agreement, event.kind, AT, who, body, happened.version)])


def findings(store: Store, root: Path) -> list[tuple[int, str, str]]:
    found = verify(store, replay=Replay(store, TextProofs(Shelf(root, store)))).findings
    return [told(each) for each in found if each.doubt.id not in ("unsigned", "unknown-key")]  # no signatures here


def told(finding: Finding) -> tuple[int, str, str]:
    return finding.seq, finding.doubt.id, finding.message()


def text_of(life: Life) -> Submitted:
    assert life.text
    return life.text


def one(store: Store) -> Life:
    (life,) = lives(store, "kalbar-2025")
    return life


@pytest.mark.parametrize("scene", ["review", "postponed", "revised"])
def test_what_the_commands_recorded_is_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scene: str) -> None:
    monkeypatch.chdir(tmp_path)
    staged(tmp_path, scene)
    with open_store(tmp_path / "record.db", create=False) as found:
        assert findings(found, tmp_path) == []


def test_a_package_from_submitting_to_its_signatures_is_sound_and_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    office = Stages(tmp_path / "stages").office(tmp_path / "office", "package in force")
    read: list[str] = []
    kept = text_proofs.kept_files

    def counted(shelf: Any, agreement: str, event: Submitted) -> Any:
        read.append(agreement)
        return kept(shelf, agreement, event)

    monkeypatch.setattr(text_proofs, "kept_files", counted)
    with open_store(office.folder / "record.db", create=False) as found:
        assert findings(found, office.folder) == []
    assert read == ["paket-2025/melawi"]


def test_an_event_that_the_table_refuses_is_told_and_ends_the_replay(store: Store, tmp_path: Path) -> None:
    life = one(store)
    put_in(store, life, Reviewed("telaah-a", life.digest_of("")))
    put_in(store, replace(life, version=life.version + 1), Shared(), who="kampus")
    assert findings(store, tmp_path) == [
        (
            4,
            "not-allowed",
            'the event was not allowed when it was recorded: "telaah-a" belongs to "ombudsman", not to "pemprov"; '
            "use --as ombudsman",
        )
    ]


def test_a_text_whose_file_is_not_kept_is_told(store: Store, tmp_path: Path) -> None:
    life = one(store)
    lost = {"drafts/kalbar-2025/v2.yaml": "sha256:" + "0" * 64}
    put_in(store, life, replace(text_of(life), draft=2, files=lost, source="drafts/kalbar-2025/v2.yaml"))
    assert findings(store, tmp_path) == [
        (4, "lost-file", "the file drafts/kalbar-2025/v2.yaml of draft 2 is not in the record")
    ]


def test_a_digest_that_the_kept_words_do_not_give_is_told(store: Store, tmp_path: Path) -> None:
    life = one(store)
    text = text_of(life)
    put_in(store, life, replace(text, draft=2, digest=OTHER, parts={**text.parts, "biaya": OTHER, "lain": OTHER}))
    assert findings(store, tmp_path) == [
        (4, "other-terms", "draft 2, as it is kept, says something else than the event: draft"),
        (4, "other-words", "draft 2, as it is kept, gives another digest: biaya, lain"),
    ]


def test_a_whole_digest_alone_that_the_kept_words_do_not_give_is_told(store: Store, tmp_path: Path) -> None:
    life = one(store)
    put_in(store, life, replace(text_of(life), draft=2, digest=OTHER))
    assert findings(store, tmp_path)[1] == (4, "other-words", "draft 2, as it is kept, gives another digest: -")


def test_approvals_that_the_kept_text_does_not_ask_for_are_told(store: Store, tmp_path: Path) -> None:
    life = one(store)
    text = text_of(life)
    put_in(store, life, replace(text, draft=2, steps=text.steps[1:], final=True))
    assert findings(store, tmp_path) == [
        (4, "other-terms", "draft 2, as it is kept, says something else than the event: draft, final, steps")
    ]


def test_a_kept_text_that_can_no_longer_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    office = furnished(tmp_path)
    office.done("submit kalbar-2025@1 --as pemprov")
    with open_store(tmp_path / "record.db", create=False) as found:
        life = one(found)
        put_in(found, life, replace(text_of(life), draft=2, source="drafts/kalbar-2025/lain.yaml"))
        (finding,) = findings(found, tmp_path)
    assert finding[:2] == (2, "unread-text")
    assert finding[2].startswith('a kept text cannot be read again: cannot read "')


def test_faces_that_are_not_kept_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    office = Stages(tmp_path / "stages").office(tmp_path / "office", "agreed")
    with open_store(office.folder / "record.db", create=False) as found:
        life = one(found)
        put_in(found, life, Frozen(life.digest_of(""), "sha256:a", "sha256:b", "sha256:c", (), "0.1.0"))
        assert findings(found, office.folder) == [
            (6, "lost-file", "the pdf that was signed or scanned is not in the record"),
            (6, "lost-file", "the docx that was signed or scanned is not in the record"),
        ]


@pytest.mark.parametrize("body", ["{", "1],[2", '{"kind": "lain", "agreement": "kalbar-2025", "version": 4}'])
def test_a_body_that_is_no_event_is_told_and_what_came_before_it_is_replayed(
    store: Store, tmp_path: Path, body: str
) -> None:
    entries = store.load("kalbar-2025")
    strange = entries[-1]._replace(seq=9, version=4, body=body)
    replay = Replay(store, TextProofs(Shelf(tmp_path, store)))
    assert [each[:2] for each in map(told, replay("kalbar-2025", (*entries, strange)))] == [(9, "not-an-event")]
