"""A folder is guarded before a letter is made: whose it is, who is at work in it, and whether all names may be had."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mouflow.workspace.files import Unwritable
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.folder import MARK, AtWork, NoMark, OneFile, OtherLetters, held
from mouflow.workspace.letters.orders import Planned
from tests.workspace.letters.campaign_kit import FakeEngine, carried_out, order_of, run
from tests.workspace.letters.plan_kit import HEAD, opened, plan


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return opened(tmp_path)


@pytest.fixture
def out(workspace: Workspace) -> Path:
    return workspace.root / "surat"


def test_a_folder_of_another_assessment(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    opened(workspace.root, head=HEAD.replace("assessment: uji", "assessment: lain"))
    engine = FakeEngine()
    with pytest.raises(OtherLetters) as caught:
        run(workspace, engine, force=True)
    assert str(caught.value) == f'"{out}" holds the letters of "uji", not of "lain"; give another folder with --out'
    assert engine.tasks == []


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"assessment": 3}', b"\xff"])
def test_a_mark_that_says_nothing(workspace: Workspace, out: Path, content: bytes):
    out.mkdir()
    (out / MARK).write_bytes(content)
    with pytest.raises(NoMark) as caught:
        run(workspace, FakeEngine())
    assert str(caught.value) == (
        f'"{out / MARK}" does not say whose letters the folder holds; delete it, or give another folder with --out'
    )


def test_two_runs_in_one_folder(workspace: Workspace, out: Path):
    engine = FakeEngine()
    with held(out, "uji"), pytest.raises(AtWork) as caught:
        run(workspace, engine)
    assert str(caught.value) == (
        f'another run is writing letters into "{out}"; wait until it has ended, or give another folder with --out'
    )
    assert engine.tasks == []
    assert run(workspace, engine).made == 9


def test_what_a_killed_run_left_is_deleted(workspace: Workspace, out: Path):
    (out / "hasil").mkdir(parents=True)
    left = [out / ".letters-7.part-123", out / "hasil" / ".letters-0.part-4"]
    others = [out / "letters-7.part-123", out / ".letters-7.part-123.bak", out / ".other.part-9"]
    for path in (*left, *others):
        path.write_bytes(b"half")
    run(workspace, FakeEngine())
    assert [path for path in (*left, *others) if path.exists()] == others


def with_files(workspace: Workspace, first: str, second: str) -> Sequence[Planned]:
    one, two = plan(workspace).letters[:2]
    return replace(one, file=first), replace(two, file=second)


@pytest.mark.parametrize(
    ("first", "second", "file"),
    [
        ("surat", "surat", "surat.docx"),
        ("hasil/Surat", "hasil/surat", "hasil/surat.docx"),
        ("caf\u00e9", "cafe\u0301", "cafe\u0301.docx"),
        ("stra\u00dfe", "STRASSE", "STRASSE.docx"),
    ],
)
def test_two_letters_of_one_file(workspace: Workspace, out: Path, first: str, second: str, file: str):
    found = replace(plan(workspace), letters=with_files(workspace, first, second))
    engine = FakeEngine()
    with pytest.raises(OneFile) as caught:
        carried_out(workspace, found, order_of(workspace), engine)
    assert str(caught.value) == (
        f'"hasil/satu" and "hasil/dua" would be one file, "{file}"; '
        'let the pattern of file names ("file") tell them apart'
    )
    assert (engine.tasks, out.exists()) == ([], False)


def test_a_letter_named_as_a_list(workspace: Workspace):
    found = plan(workspace, formats=("pdf",))
    found = replace(found, letters=(replace(found.letters[0], file="Letters"),))
    with pytest.raises(OneFile, match=r'"letters\.pdf" and "hasil/satu" would be one file, "Letters\.pdf"'):
        carried_out(workspace, found, order_of(workspace), FakeEngine())


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("../surat", "it would lie outside the folder of the letters"),
        ("hasil/../../surat", "it would lie outside the folder of the letters"),
        ("hasil/con", 'Windows keeps that name for a device; change the pattern of file names ("file")'),
        ("NUL/surat", 'Windows keeps that name for a device; change the pattern of file names ("file")'),
        ("x" * 300, "File name too long"),
    ],
)
def test_names_that_no_letter_may_have(workspace: Workspace, out: Path, file: str, reason: str):
    found = plan(workspace)
    found = replace(found, letters=(replace(found.letters[0], file=file),))
    engine = FakeEngine()
    with pytest.raises(Unwritable) as caught:
        carried_out(workspace, found, order_of(workspace), engine)
    assert str(caught.value) == f'cannot write "{out / file}.docx": {reason}'
    assert engine.tasks == []


def test_an_absolute_name(workspace: Workspace, tmp_path: Path):
    found = plan(workspace)
    found = replace(found, letters=(replace(found.letters[0], file=f"{tmp_path}/elsewhere"),))
    with pytest.raises(Unwritable, match="it would lie outside the folder of the letters"):
        carried_out(workspace, found, order_of(workspace), FakeEngine())


@pytest.mark.parametrize("name", ["hasil/dua.pdf", "manifest.csv", MARK])
@pytest.mark.parametrize("kind", ["link", "folder"])
def test_a_link_or_a_folder_in_the_way(workspace: Workspace, out: Path, name: str, kind: str):
    (out / "hasil").mkdir(parents=True)
    other = workspace.root / "other"
    other.write_bytes(b"mine")
    (out / name).symlink_to(other) if kind == "link" else (out / name).mkdir()
    engine = FakeEngine()
    with pytest.raises(Unwritable) as caught:
        run(workspace, engine, force=True)
    assert str(caught.value).startswith('cannot write "')
    assert str(caught.value).endswith(": it is a link, or no file")
    assert (engine.tasks, other.read_bytes()) == ([], b"mine")


def test_a_link_or_a_file_for_a_folder(workspace: Workspace, out: Path):
    out.mkdir()
    (out / "hasil").symlink_to(workspace.root)
    with pytest.raises(Unwritable) as caught:
        run(workspace, FakeEngine())
    assert str(caught.value).endswith('hasil": it is a link, or no folder')
    (out / "hasil").unlink()
    (out / "hasil").write_bytes(b"mine")
    with pytest.raises(Unwritable, match='hasil": it is a link, or no folder'):
        run(workspace, FakeEngine())
    for folder in (out / "hasil", out / "hasil" / "dua"):
        with pytest.raises(Unwritable) as caught:
            run(workspace, FakeEngine(), out=folder)
        assert str(caught.value) == (
            f'cannot write "{folder}": it, or a folder above it, is a file; give another folder with --out'
        )
