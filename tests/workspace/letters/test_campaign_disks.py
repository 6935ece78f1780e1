"""Disks that are full or may only be read: what was written stays, and how many letters are left is said."""

import shutil
import subprocess
from pathlib import Path

import pytest

from mouflow.batch.plan import Face, Task
from mouflow.workspace.files import Unwritable
from mouflow.workspace.letters.book import BOOK
from mouflow.workspace.letters.book_faults import BookFull
from mouflow.workspace.letters.folder import MARK
from mouflow.workspace.letters.merging import merged
from mouflow.workspace.letters.run import Stopped
from tests.conftest import Disk
from tests.workspace.letters.campaign_kit import FakeEngine, files_in, pdfs, run, words
from tests.workspace.letters.plan_kit import FILE, entity, opened

MANY = "".join(entity(f"kota-{n}", loci=3) for n in range(30))  # 120 letters


class Thick(FakeEngine):
    """Makes letters of many bytes."""

    def face(self, form: str, task: Task) -> Face:
        return Face(form, words(form, task) * 8, 1)


def test_a_full_disk_of_letters(tmp_path: Path, disk: Disk):
    workspace, out = opened(tmp_path / "work", MANY), disk("1m")
    engine = Thick()
    with pytest.raises(Stopped) as caught:
        run(workspace, engine, out=out)
    left = caught.value.facts["left"]
    assert isinstance(left, int)
    assert 10 < left < 110
    assert str(caught.value) == (
        f'cannot write "{out}": No space left on device; still to be made: {left}; '
        "mend that, and the same command goes on"
    )
    assert engine.closed
    assert len(engine.tasks) < 120  # no more are made once there is no room
    there = files_in(out)
    assert not [name for name in there if ".part-" in name]
    subprocess.run(["mount", "-o", "remount,size=8m", out], check=True)
    report = run(workspace, Thick(), out=out)
    assert (report.made, report.there, report.whole) == (left, 120 - left, True)
    other = opened(tmp_path / "other", MANY)
    run(other, Thick())
    assert files_in(out) == files_in(other.root / "surat")
    letters_there = {name for name in there if name.endswith((".docx", ".pdf"))}
    assert len(letters_there) >= (120 - left) * 2
    assert all(files_in(out)[name] == there[name] for name in letters_there)


def test_a_full_disk_of_the_book(tmp_path: Path, disk: Disk):
    """The letters that could not be noted are not there, and those before stay."""
    root, out = disk("200k"), tmp_path / "surat"
    workspace = opened(root, MANY)
    run(workspace, FakeEngine(), only=("kota-0",), out=out)
    before = files_in(out)
    (root / "ballast").write_bytes(b"x" * (free(root) - 20_000))
    with pytest.raises(BookFull) as caught:
        run(workspace, FakeEngine(), out=out)
    assert str(caught.value) == (f'no room left for "{root / BOOK}"; free some space, then give the same command again')
    assert {name: before[name] for name in before if "kota-0" in name}.items() <= files_in(out).items()
    assert not [name for name in files_in(out) if ".part-" in name]
    (root / "ballast").unlink()
    subprocess.run(["mount", "-o", "remount,size=8m", root], check=True)
    report = run(workspace, FakeEngine(), out=out)
    assert (report.made + report.there, report.whole) == (120, True)


def free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def test_a_disk_that_may_only_be_read(tmp_path: Path, disk: Disk):
    workspace, out = opened(tmp_path / "work"), disk("1m")
    subprocess.run(["mount", "-o", "remount,ro", out], check=True)
    for folder in (out, out / "surat"):
        engine = FakeEngine()
        with pytest.raises(Unwritable) as caught:
            run(workspace, engine, out=folder)
        assert str(caught.value) == f'cannot write "{folder}": Read-only file system'
        assert engine.tasks == []


def test_a_folder_that_is_taken_away(tmp_path: Path):
    """In the middle: it ends at once, and does not fail each letter for itself."""
    workspace = opened(tmp_path, MANY)
    out = workspace.root / "surat"

    class Taking(FakeEngine):
        def face(self, form: str, task: Task) -> Face:
            if len(self.tasks) == 50:
                shutil.rmtree(out, ignore_errors=True)
            return super().face(form, task)

    engine = Taking()
    with pytest.raises(Stopped) as caught:
        run(workspace, engine)
    assert str(caught.value).startswith(f'cannot write "{out}": No such file or directory; still to be made: ')
    assert len(engine.tasks) == 50
    assert run(workspace, FakeEngine()).made == 120


def test_a_folder_in_whose_place_another_comes(tmp_path: Path):
    """In the middle: no letter goes there, since nobody holds it, and they are not all told one by one."""
    workspace = opened(tmp_path, MANY)
    out = workspace.root / "surat"

    class Replacing(FakeEngine):
        def face(self, form: str, task: Task) -> Face:
            if len(self.tasks) == 50 and not (tmp_path / "away").exists():
                out.rename(tmp_path / "away")
                shutil.copytree(tmp_path / "away", out, ignore=lambda *_: [MARK])
            return super().face(form, task)

    engine = Replacing()
    with pytest.raises(Stopped) as caught:
        run(workspace, engine)
    assert str(caught.value).startswith(f'cannot write "{out}": it was moved or deleted meanwhile; still to be made: ')
    assert len(engine.tasks) < 120
    assert run(workspace, FakeEngine()).whole
    assert not [name for name in files_in(out) if ".part-" in name]


def test_a_full_disk_of_a_joined_pdf(tmp_path: Path, disk: Disk):
    found, out = pdfs(tmp_path, [4] * 30), disk("4k")
    with pytest.raises(Unwritable, match=r'disk-0": No space left on device'):
        merged(found, out / "all.pdf", bytes(16))
    assert list(out.iterdir()) == []


def test_the_file_of_the_assessment_is_never_touched(tmp_path: Path):
    workspace = opened(tmp_path)
    before = (workspace.root / FILE).read_bytes()
    run(workspace, FakeEngine())
    assert (workspace.root / FILE).read_bytes() == before
