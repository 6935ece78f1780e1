"""A campaign may be ended anywhere: whatever came of it, the next one ends with the files of an undisturbed one."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.batch.plan import Task
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.book import BOOK, Book
from mouflow.workspace.letters.folder import MARK
from mouflow.workspace.letters.orders import Plan, Report
from mouflow.workspace.letters.shelf import BATCH
from tests.workspace.letters.campaign_kit import Arrange, FakeEngine, carried_out, files_in, killed_after, order_of, run
from tests.workspace.letters.plan_kit import entity, opened, plan

ENTITIES = "".join(entity(f"kota-{n}", loci=3) for n in range(9))  # 9 letters to entities, 27 to loci: 72 files
SMALL = "".join(entity(f"kota-{n}") for n in range(3))
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # where nobody waits for a disk
MOST = 420  # acts on files of a run for all of ENTITIES, at most


@cache
def plan_of(entities: str) -> Plan:
    """The plan of a file; it does not depend on where that lies."""
    with TemporaryDirectory() as folder:
        return plan(opened(Path(folder), entities), formats=("docx", "pdf"))


def made(folder: Path, entities: str, engine: FakeEngine) -> Report:
    """The report of a campaign in a workspace that is nothing but a folder."""
    workspace = open_workspace(folder)
    return carried_out(workspace, plan_of(entities), order_of(workspace), engine)


def killed(acts: int, folder: Path, entities: str) -> bool:
    """Whether a campaign ended of itself before it did so much to files."""
    plan_of(entities)  # once, and not in each process that is killed
    return killed_after(acts, lambda: made(folder, entities, FakeEngine()))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """All that an undisturbed campaign leaves in its folder."""
    folder = tmp_path_factory.mktemp("undisturbed")
    report = made(folder, ENTITIES, FakeEngine())
    found = files_in(folder / "surat")
    assert (report.made, report.whole) == (36, True)
    assert len(found) == 72 + 3  # both manifests and the mark
    assert len(found) > BATCH + 3  # so that a run puts files away more than once
    return found


def shuffled(seed: int) -> Arrange:
    def arrange(tasks: Sequence[Task]) -> Sequence[Task]:
        return Random(seed).sample(tasks, len(tasks))

    return arrange


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 1_000), stop=st.lists(st.integers(0, 40), max_size=3), bad=st.sets(st.integers(0, 8)))
def test_any_order_any_interrupts_any_failures(undisturbed, seed: int, stop: list[int], bad: set[int]):
    """Outcomes in any order, interrupts after any number of them, and letters that fail at first."""
    with TemporaryDirectory(dir=MEMORY) as folder:
        for n, after in enumerate(stop):
            engine = FakeEngine([f"hasil/kota-{one}" for one in bad], after, shuffled(seed + n))
            with suppress(KeyboardInterrupt):
                made(Path(folder), ENTITIES, engine)
            assert engine.closed or not engine.tasks
            assert not [name for name in files_in(Path(folder, "surat")) if ".part-" in name]
        report = made(Path(folder), ENTITIES, FakeEngine(arrange=shuffled(seed)))
        assert report.whole
        assert report.made + report.there == 36
        assert files_in(Path(folder, "surat")) == undisturbed


@settings(max_examples=40, deadline=None)
@given(acts=st.lists(st.integers(0, MOST), min_size=1, max_size=3))
def test_killed_anywhere(undisturbed, acts: list[int]):
    """The process ends between any two acts on files, so nothing cleans up; also when the next one is killed too."""
    with TemporaryDirectory(dir=MEMORY) as folder:
        for many in acts:
            killed(many, Path(folder), ENTITIES)
        report = made(Path(folder), ENTITIES, FakeEngine())
        assert (report.changed, report.whole) == ((), True)
        assert files_in(Path(folder, "surat")) == undisturbed


def test_kills_reach_every_step(tmp_path: Path):
    """So many acts as are tried above are a whole run, and not much more than one."""
    for acts, whole in ((MOST * 3 // 4, False), (MOST, True)):
        (tmp_path / str(acts)).mkdir()
        assert killed(acts, tmp_path / str(acts), ENTITIES) is whole


@settings(max_examples=25, deadline=None)
@given(acts=st.integers(0, 90), again=st.integers(0, 90))
def test_killed_while_letters_are_made_anew(acts: int, again: int):
    """What half a run wrote of other data is known as mouflow's, so nothing is left alone as somebody's."""
    older, newer, newest = (SMALL.replace("score: 80", f"score: {score}") for score in (70, 60, 50))
    with TemporaryDirectory(dir=MEMORY) as first, TemporaryDirectory(dir=MEMORY) as second:
        made(Path(first), SMALL, FakeEngine())
        for entities, many in ((older, acts), (newer, again)):
            killed(many, Path(first), entities)
        report = made(Path(first), newest, FakeEngine())
        made(Path(second), newest, FakeEngine())
        assert (report.changed, report.whole) == ((), True)
        assert files_in(Path(first, "surat")) == files_in(Path(second, "surat"))


def test_the_book_knows_what_is_there(tmp_path: Path):
    workspace = opened(tmp_path, SMALL)
    run(workspace, FakeEngine())
    noted = Book(workspace.root / BOOK).written("surat", "uji")
    assert set(noted) == set(files_in(workspace.root / "surat")) - {MARK}
    assert {row.former for row in noted.values()} == {""}


def test_folder_and_workspace_may_be_moved(tmp_path: Path):
    workspace = opened(tmp_path / "one", SMALL)
    run(workspace, FakeEngine())
    (tmp_path / "one").rename(tmp_path / "two")
    engine = FakeEngine()
    report = run(open_workspace(tmp_path / "two"), engine)
    assert (report.made, report.there, engine.tasks) == (0, 9, [])


def test_a_lost_book_claims_what_is_as_it_would_be(tmp_path: Path):
    workspace = opened(tmp_path, SMALL)
    run(workspace, FakeEngine())
    before = files_in(workspace.root / "surat")
    (workspace.root / BOOK).unlink()
    report = run(workspace, FakeEngine())
    assert (report.made, report.changed, report.whole) == (9, (), True)
    assert files_in(workspace.root / "surat") == before
    assert run(workspace, FakeEngine()).there == 9


def test_one_letter_alone(tmp_path: Path):
    """A plan made once may be carried out again."""
    workspace = opened(tmp_path, SMALL)
    found = plan(workspace, formats=("docx", "pdf"), only=("kota-0",))
    order = order_of(workspace, only=("kota-0",))
    assert carried_out(workspace, found, order, FakeEngine()).made == 3
    assert carried_out(workspace, found, order, FakeEngine()).there == 3
