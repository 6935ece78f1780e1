"""Files are written whole, known again, and never over what somebody else made."""

import json
from pathlib import Path

import pytest

from mouflow.workspace.files import (
    LEDGER,
    NameClash,
    NotOurs,
    TooLarge,
    Unreadable,
    Unwritable,
    read,
    shown,
    write_all,
    yaml_files,
)


def test_writes_and_writes_again(tmp_path: Path) -> None:
    first = write_all(tmp_path / "out", {"a.txt": b"one", "b.txt": b"two"})
    assert [path.read_bytes() for path in first] == [b"one", b"two"]
    write_all(tmp_path / "out", {"a.txt": b"three"})
    assert (tmp_path / "out/a.txt").read_bytes() == b"three"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [LEDGER, "a.txt", "b.txt"]


def test_leaves_a_strange_file_alone(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"mine")
    with pytest.raises(NotOurs) as caught:
        write_all(tmp_path, {"a.docx": b"new", "b.docx": b"new"})
    path = shown(tmp_path / "a.docx")
    assert str(caught.value) == (
        f"not written by mouflow, or changed since, so left alone: {path}; use --force to overwrite"
    )
    assert (tmp_path / "a.docx").read_bytes() == b"mine"
    assert not (tmp_path / "b.docx").exists()


def test_leaves_a_file_alone_that_was_edited_since(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.docx": b"ours"})
    (tmp_path / "a.docx").write_bytes(b"ours, with notes in Word")
    with pytest.raises(NotOurs):
        write_all(tmp_path, {"a.docx": b"new"})
    write_all(tmp_path, {"a.docx": b"new"}, force=True)
    assert (tmp_path / "a.docx").read_bytes() == b"new"


def test_a_broken_ledger_trusts_nothing(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.docx": b"ours"})
    (tmp_path / LEDGER).write_text("{")
    with pytest.raises(NotOurs):
        write_all(tmp_path, {"a.docx": b"new"})


def test_ledger_lists_digests(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.txt": b""})
    ledger = json.loads((tmp_path / LEDGER).read_text())
    assert ledger == {"a.txt": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}


@pytest.mark.parametrize("kind", ["link", "folder"])
def test_refuses_links_and_folders(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "a.docx"
    if kind == "link":
        (tmp_path / "else").write_bytes(b"else")
        target.symlink_to(tmp_path / "else")
    else:
        target.mkdir()
    with pytest.raises(Unwritable) as caught:
        write_all(tmp_path, {"a.docx": b"new"}, force=True)
    assert str(caught.value) == f'cannot write "{shown(target)}": it is a link or a folder'


def test_out_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(Unwritable) as caught:
        write_all(tmp_path / "out", {"a.docx": b"new"})
    assert str(caught.value) == f'cannot write "{shown(tmp_path / "out")}": File exists'


def test_two_names_that_differ_in_case_only(tmp_path: Path) -> None:
    with pytest.raises(NameClash) as caught:
        write_all(tmp_path, {"A.docx": b"", "a.docx": b""})
    assert str(caught.value) == '"A.docx" and "a.docx" would be one file; give one of them another id'


def test_paths_with_spaces_and_other_letters(tmp_path: Path) -> None:
    (path,) = write_all(tmp_path / "Nota Kesepakatan é", {"naskah akhir.docx": b"x"})
    assert path.read_bytes() == b"x"


def test_missing_and_folder_are_named_as_given(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="No such file or directory") as caught:
        read(tmp_path / "no.yaml")
    assert str(caught.value).startswith(f'cannot read "{shown(tmp_path / "no.yaml")}"')
    with pytest.raises(Unreadable, match="Is a directory"):
        read(tmp_path)


def test_a_vast_file_is_not_read(tmp_path: Path) -> None:
    vast = tmp_path / "vast.yaml"
    with vast.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(TooLarge) as caught:
        read(vast)
    assert str(caught.value) == f'"{shown(vast)}" has 50000001 bytes and the limit is 50000000; give a smaller file'


def test_yaml_files_leave_hidden_ones_out(tmp_path: Path) -> None:
    for name in ("a/v1.yaml", "a/.old.yaml", ".git/x.yaml", "b.yml", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)] == ["a/v1.yaml", "b.yml"]
