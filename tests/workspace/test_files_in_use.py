"""Files that another program holds: tried three times, then told with place and cure."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mouflow.workspace import files
from mouflow.workspace.files import InUse, Unreadable, Unwritable, digest_of, write_all
from mouflow.workspace.letters.run import Stopped
from mouflow.workspace.parts import put_down, put_in_place
from tests.workspace.letters.campaign_kit import FakeEngine, files_in, run
from tests.workspace.letters.plan_kit import THREE, opened

CURE = "Permission denied; if another program has it open, close it there"
Holding = Callable[..., list[float]]


@pytest.fixture
def holding(monkeypatch: pytest.MonkeyPatch) -> Holding:
    """Lets files of a name be held so many times; the pauses that were made."""

    def hold(name: str, act: str = "replace", times: int = 99) -> list[float]:
        pauses: list[float] = []
        free, held = getattr(Path, act), []

        def refused(path: Path, *facts: object, **more: object) -> object:
            if name in (path.name, *(Path(str(fact)).name for fact in facts)) and len(held) < times:
                held.append(path)
                raise PermissionError(13, "Permission denied")
            return free(path, *facts, **more)

        monkeypatch.setattr(Path, act, refused)
        monkeypatch.setattr(files, "sleep", pauses.append)
        return pauses

    return hold


def placed(folder: Path) -> Path:
    put_down(folder / "part", b"new")
    (folder / "a.pdf").write_bytes(b"old")
    put_in_place(folder / "part", folder / "a.pdf")
    return folder / "a.pdf"


@pytest.mark.parametrize(("times", "pauses"), [(0, 0), (1, 1), (2, 2)])
def test_a_file_that_is_let_go_of_in_time(tmp_path: Path, holding: Holding, times: int, pauses: int):
    made = holding("a.pdf", times=times)
    assert (placed(tmp_path).read_bytes(), len(made)) == (b"new", pauses)


def test_a_file_that_is_not(tmp_path: Path, holding: Holding):
    pauses = holding("a.pdf")
    with pytest.raises(InUse) as caught:
        placed(tmp_path)
    assert (str(caught.value), pauses) == (f'cannot write "{tmp_path / "a.pdf"}": {CURE}', list(files.PAUSES))
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_a_name_where_nothing_is_is_not_open(tmp_path: Path, holding: Holding):
    holding("b.pdf")
    put_down(tmp_path / "part", b"new")
    with pytest.raises(Unwritable) as caught:
        put_in_place(tmp_path / "part", tmp_path / "b.pdf")
    assert str(caught.value) == f'cannot write "{tmp_path / "b.pdf"}": Permission denied'


def test_what_is_read_is_waited_for(tmp_path: Path, holding: Holding):
    (tmp_path / "a.pdf").write_bytes(b"")
    pauses = holding("a.pdf", "open", 2)
    assert (digest_of(tmp_path / "a.pdf"), len(pauses)) == (files.hashlib.sha256().hexdigest(), 2)
    holding("a.pdf", "open")
    with pytest.raises(Unreadable):
        digest_of(tmp_path / "a.pdf")


def test_so_for_other_files(tmp_path: Path, holding: Holding):
    write_all(tmp_path, {"a.docx": b"old"})
    holding("a.docx")
    with pytest.raises(InUse) as caught:
        write_all(tmp_path, {"a.docx": b"new"})
    assert str(caught.value) == f'cannot write "{tmp_path / "a.docx"}": {CURE}'
    assert sorted(path.name for path in tmp_path.iterdir()) == [".mouflow.json", "a.docx"]


def test_a_letter_that_is_open_stops_no_other(tmp_path: Path, holding: Holding):
    workspace = opened(tmp_path)
    out = workspace.root / "surat"
    run(workspace, FakeEngine())
    opened(tmp_path, THREE.replace("score: 80", "score: 70"))
    holding("dua.docx")
    report = run(workspace, FakeEngine())
    [problem] = report.failed
    assert problem.message() == (
        f'the letter to Pemerintah Kota Dua is not written: cannot write "{out / "hasil/dua.docx"}": {CURE}'
    )
    assert (report.made, report.lost, report.whole) == (8, 1, False)
    assert not [name for name in files_in(out) if ".part" in name]


def test_a_letter_that_cannot_be_read_stops_no_other(tmp_path: Path, holding: Holding):
    workspace = opened(tmp_path)
    before = run(workspace, FakeEngine())
    assert before.whole
    holding("dua.docx", "open")
    report = run(workspace, FakeEngine())
    [problem] = report.failed
    assert problem.message() == (
        "the letter to Pemerintah Kota Dua is not written: "
        f'cannot read "{workspace.root / "surat/hasil/dua.docx"}": Permission denied'
    )
    assert (report.made, report.there, report.lost) == (0, before.made - 1, 1)


def test_a_list_that_is_open_is_told_last(tmp_path: Path, holding: Holding):
    workspace = opened(tmp_path)
    run(workspace, FakeEngine())
    opened(tmp_path, THREE.replace("score: 80", "score: 70"))
    holding("manifest.csv")
    with pytest.raises(Stopped) as caught:
        run(workspace, FakeEngine())
    assert str(caught.value) == (
        f'cannot write "{workspace.root / "surat" / "manifest.csv"}": {CURE}; still to be made: 0; '
        "mend that, and the same command goes on"
    )
