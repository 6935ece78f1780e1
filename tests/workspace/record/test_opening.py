"""Where the record of a workspace is, by its settings; and that asking makes none."""

from importlib import import_module
from pathlib import Path

import pytest

from mouflow.errors import ProblemsFound
from mouflow.record.store.errors import NoRecord
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.record import opening
from mouflow.workspace.record.opening import address_in, configured_store, has_record, record_in, record_of

PLAIN = [
    ("profile: house\n", None),
    ("store: catatan.db\n", "catatan.db"),
    ("me: pemprov\nstore:   'catatan.db'   # di sini\n", "catatan.db"),
    ('store: "data/catatan.db"', "data/catatan.db"),
    ("store: postgresql://kantor@db.example/mouflow\n", "postgresql://kantor@db.example/mouflow"),
    ("store: postgresql://kantor@store.example/store\n", "postgresql://kantor@store.example/store"),
]
OTHERWISE = [
    ('"store": catatan.db\n', "catatan.db"),
    ("store:\n  catatan.db\n", "catatan.db"),
    ("{store: catatan.db, me: pemprov}\n", "catatan.db"),
    ("store: catatan satu.db\n", "catatan satu.db"),
    ("store: >-\n  catatan.db\n", "catatan.db"),
    ("me: store\n", None),
    ("# store: lama.db\nstore: catatan.db\n", "catatan.db"),
]


def settings(folder: Path, text: str) -> Path:
    (folder / "mouflow.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("text", "store"), PLAIN)
def test_a_plain_line_is_read_without_the_reader(
    text: str, store: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(import_module("mouflow.workspace.folder"), "open_workspace", None)
    assert configured_store(settings(tmp_path, text)) == store


@pytest.mark.parametrize(("text", "store"), [*PLAIN, *OTHERWISE])
def test_the_line_and_the_reader_say_the_same(text: str, store: str | None, tmp_path: Path):
    assert configured_store(settings(tmp_path, text)) == store == open_workspace(tmp_path).settings.store


def test_broken_settings_are_told_by_the_reader(tmp_path: Path):
    with pytest.raises(ProblemsFound):
        configured_store(settings(tmp_path, "store: [a, b]\n"))


def test_without_settings_it_is_a_file_of_the_workspace(tmp_path: Path):
    assert configured_store(tmp_path) is None
    assert address_in(tmp_path) == tmp_path / opening.FILE


ADDRESSES = [
    ("store: data/catatan.db", "{}/data/catatan.db"),
    ("store: /kantor/catatan.db", "/kantor/catatan.db"),
    ("store: postgresql://kantor@db/mouflow", "postgresql://kantor@db/mouflow"),
]


@pytest.mark.parametrize(("text", "address"), ADDRESSES)
def test_a_path_is_from_the_folder_of_the_settings(text: str, address: str, tmp_path: Path):
    assert str(address_in(settings(tmp_path, text))) == address.format(tmp_path)


def test_asking_makes_no_record(tmp_path: Path):
    with pytest.raises(NoRecord):
        record_in(tmp_path, {}, create=False)
    assert not has_record(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_record_that_is_wanted_is_made(tmp_path: Path):
    with record_of(open_workspace(tmp_path), {}) as store:
        assert store.place.endswith("record.db")
    assert has_record(tmp_path)
    assert has_record(settings(tmp_path, "store: postgresql://kantor@db/mouflow"))
