"""A campaign makes what is missing, leaves alone what is not its own, and says what it did."""

import json
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mouflow.batch.plan import Face, Kit, Outcome, Task
from mouflow.errors import Place, Problem, Rule
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.book import BOOK
from mouflow.workspace.letters.campaign import ProofsApart
from mouflow.workspace.letters.engines import engine_of
from mouflow.workspace.letters.folder import MARK, OtherLetters
from mouflow.workspace.letters.orders import Making
from tests.workspace.letters.campaign_kit import FakeEngine, carried_out, files_in, order_of, run
from tests.workspace.letters.plan_kit import KINDS, LETTERS, THREE, entity, opened, plan

WARNED = Rule("font.missing", "warning", "no such font")
LEFT_OVER = "it is of an earlier run, and not as this one would write it; delete it, or move it away"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Three entities with two loci each: nine letters, eighteen files."""
    return opened(tmp_path)


@pytest.fixture
def out(workspace: Workspace) -> Path:
    return workspace.root / "surat"


def again(workspace: Workspace, **more: object) -> tuple[int, int, list[str]]:
    """How many letters a further campaign made and found, and which it gave to the engine."""
    engine = FakeEngine()
    report = run(workspace, engine, **more)
    return report.made, report.there, engine.tasks


def test_makes_all_and_then_nothing(workspace: Workspace, out: Path):
    report = run(workspace, FakeEngine())
    assert (report.made, report.there, report.left, report.whole) == (9, 0, 0, True)
    assert report.files == (out / "manifest.csv", out / "manifest.jsonl")
    assert sorted(files_in(out))[:4] == [MARK, "hasil/dua.docx", "hasil/dua.pdf", "hasil/satu.docx"]
    assert again(workspace) == (0, 9, [])


def test_makes_what_is_missing_again(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    before = files_in(out)
    (out / "hasil/dua.pdf").unlink()
    (out / "lokus/tiga-l-1.docx").unlink()
    assert again(workspace) == (2, 7, ["hasil/dua", "lokus/tiga/l-1"])
    assert files_in(out) == before


def test_makes_a_letter_again_when_what_it_is_made_of_changes(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    opened(workspace.root, THREE.replace("Kota Dua", "Kota Dua Baru"))
    assert again(workspace) == (3, 6, ["hasil/dua", "lokus/dua/l-0", "lokus/dua/l-1"])
    template = workspace.templates / "surat-uji.html"
    template.write_text(template.read_text().replace("Nilai", "Skor"))
    assert again(workspace)[:2] == (9, 0)


def test_leaves_alone_what_somebody_changed(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    (out / "hasil/dua.docx").write_bytes(b"with a note by hand")
    engine = FakeEngine()
    report = run(workspace, engine)
    assert (report.made, report.there, report.left, engine.tasks) == (0, 8, 0, [])
    assert (report.changed, report.whole) == ((out / "hasil/dua.docx",), False)
    assert "hasil/dua.docx" not in listed(out)
    opened(workspace.root, THREE.replace("score: 80", "score: 70"))
    report = run(workspace, FakeEngine())
    assert (report.made, report.changed) == (9, (out / "hasil/dua.docx",))
    assert (out / "hasil/dua.docx").read_bytes() == b"with a note by hand"
    assert b" 70" in (out / "hasil/dua.pdf").read_bytes()


def test_leaves_alone_what_a_stranger_wrote(workspace: Workspace, out: Path):
    (out / "hasil").mkdir(parents=True)
    (out / "hasil/satu.pdf").write_bytes(b"mine")
    (out / "notes.txt").write_bytes(b"mine too")
    report = run(workspace, FakeEngine())
    assert (report.made, report.changed) == (9, (out / "hasil/satu.pdf",))
    assert ((out / "hasil/satu.pdf").read_bytes(), (out / "notes.txt").read_bytes()) == (b"mine", b"mine too")
    assert run(workspace, FakeEngine()).changed == (out / "hasil/satu.pdf",)


def test_force_writes_over_it(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    before = files_in(out)
    (out / "hasil/dua.docx").write_bytes(b"with a note by hand")
    (out / "manifest.csv").write_bytes(b"opened and saved")
    report = run(workspace, FakeEngine())
    assert report.changed == (out / "hasil/dua.docx", out / "manifest.csv")
    assert report.files == (out / "manifest.jsonl",)
    report = run(workspace, FakeEngine(), force=True)
    assert (report.made, report.there, report.whole) == (1, 8, True)
    assert files_in(out) == before


def test_letters_that_fail_stop_no_other(workspace: Workspace, out: Path):
    report = run(workspace, FakeEngine(bad=["lokus/dua/l-1", "hasil/dua"]))
    assert (report.made, report.left, report.whole) == (7, 0, False)
    assert [problem.message() for problem in report.failed] == [
        "the letter to Pemerintah Kota Dua is bad",
        "the letter to Dinas 1, Pemerintah Kota Dua is bad",
    ]
    assert len(listed(out)) == 14
    assert again(workspace) == (2, 7, ["hasil/dua", "lokus/dua/l-1"])
    assert len(listed(out)) == 18


def test_an_old_letter_of_one_that_fails_is_no_letter_of_now(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    opened(workspace.root, THREE.replace("score: 80", "score: 70"))
    report = run(workspace, FakeEngine(bad=["hasil/dua"]))
    assert warnings(report.problems, out) == {"hasil/dua.docx": LEFT_OVER, "hasil/dua.pdf": LEFT_OVER}
    assert b" 80" in (out / "hasil/dua.pdf").read_bytes()
    assert not {"hasil/dua.docx", "hasil/dua.pdf"} & set(listed(out))


def test_letters_of_earlier_runs_are_told(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    (out / "lokus/satu-l-0.pdf").unlink()
    (out / "lokus/satu-l-1.pdf").write_bytes(b"kept by somebody")
    opened(workspace.root, THREE.replace(entity("satu"), ""))
    report = run(workspace, FakeEngine())
    assert set(warnings(report.problems, out)) == {
        "hasil/satu.docx",
        "hasil/satu.pdf",
        "lokus/satu-l-0.docx",
        "lokus/satu-l-1.docx",
    }
    assert report.whole
    opened(workspace.root, letters=LETTERS + "  file: baru/{letter}-{name}\n" + KINDS)
    report = run(workspace, FakeEngine())
    assert len(warnings(report.problems, out)) == 16
    assert {file.partition("/")[0] for file in listed(out)} == {"baru"}


def test_part_of_the_letters_leaves_the_list_of_all(workspace: Workspace, out: Path):
    run(workspace, FakeEngine())
    before = files_in(out)
    assert again(workspace, only=("dua",)) == (0, 3, [])
    assert again(workspace, kinds=("lokus",)) == (0, 6, [])
    assert files_in(out) == before


def test_parts_in_any_order_come_to_the_whole(workspace: Workspace, out: Path):
    for only in ("tiga", "satu", "dua"):
        assert run(workspace, FakeEngine(), only=(only,)).problems == ()
    apart = files_in(out)
    whole = opened(workspace.root / "lain")
    run(whole, FakeEngine())
    assert list(apart) == list(files_in(whole.root / "surat"))
    assert listed(out) == listed(whole.root / "surat")


def test_one_format_after_the_other(workspace: Workspace, out: Path):
    run(workspace, FakeEngine(), formats=("docx",))
    run(workspace, FakeEngine(), formats=("pdf",))
    assert len(listed(out)) == 18
    opened(workspace.root, THREE.replace("score: 80", "score: 70"))
    report = run(workspace, FakeEngine(), formats=("pdf",))
    assert {file.rpartition(".")[2] for file in listed(out)} == {"pdf"}
    assert {file.rpartition(".")[2] for file in warnings(report.problems, out)} == {"docx"}


def test_a_further_format_makes_that_one_alone(workspace: Workspace, out: Path):
    class Counting(FakeEngine):
        def face(self, form: str, task: Task) -> Face:
            made.append(form)
            return super().face(form, task)

    run(workspace, FakeEngine(), formats=("docx",))
    made: list[str] = []
    run(workspace, Counting(), formats=("docx", "pdf"))
    assert made == ["pdf"] * 9
    found = files_in(out)
    run(workspace, FakeEngine(), out=workspace.root / "lain")
    assert (
        files_in(workspace.root / "lain") == found
    )  # also the manifest, which tells the pages of the PDF at each file


def test_warnings_that_many_share_are_told_once(workspace: Workspace):
    class Warning(FakeEngine):
        def made(self, kit: Kit, task: Task) -> Outcome:
            return replace(super().made(kit, task), problems=(Problem(task.place, WARNED),))

    first = run(workspace, Warning(arrange=lambda tasks: tasks[::-1]))
    assert [(problem.rule, problem.place) for problem in first.problems] == [
        (WARNED, plan(workspace).letters[0].task.place)
    ]


def test_steps_are_told(workspace: Workspace):
    steps: list[tuple[int, int]] = []
    order = order_of(workspace)
    carried_out(workspace, plan(workspace), order, FakeEngine(), lambda *step: steps.append(step))
    assert steps == [(n, 9) for n in range(1, 10)]


def test_proofs_keep_to_themselves(workspace: Workspace, out: Path):
    report = run(workspace, FakeEngine(), sample=2)
    assert (report.made, len(listed(out))) == (2, 4)
    assert not (workspace.root / BOOK).exists()
    assert run(workspace, FakeEngine(), sample=2).there == 2
    opened(workspace.root, THREE.replace("score: 80", "score: 70"))
    assert run(workspace, FakeEngine(), sample=2).changed == ()
    assert run(workspace, FakeEngine()).whole
    with pytest.raises(ProofsApart) as caught:
        run(workspace, FakeEngine(), sample=2)
    assert str(caught.value) == f'"{out}" holds letters; give another folder for the proofs with --out'


def test_an_engine_that_cannot_work_keeps_what_it_made(workspace: Workspace, out: Path):
    class Broken(FakeEngine):
        def __call__(self, kit: Kit, tasks: Sequence[Task]) -> Generator[Outcome, None, None]:
            yield self.made(kit, tasks[0])
            raise OtherLetters(Path("a"), "b", "c")

    with pytest.raises(OtherLetters):
        run(workspace, Broken())
    assert listed(out) == ["hasil/satu.docx", "hasil/satu.pdf"]


def test_an_engine_that_cannot_begin_leaves_no_list(workspace: Workspace, out: Path):
    class Useless(FakeEngine):
        def __call__(self, _kit: Kit, _tasks: Sequence[Task]) -> Generator[Outcome, None, None]:
            raise OtherLetters(Path("a"), "b", "c")
            yield

    with pytest.raises(OtherLetters):
        run(workspace, Useless())
    assert list(files_in(out)) == [MARK]


def listed(out: Path) -> list[str]:
    """The files that the manifest lists, in its order."""
    return [json.loads(line)["file"] for line in (out / "manifest.jsonl").read_text().splitlines()]


def warnings(problems: Sequence[Problem], out: Path) -> dict[str, str]:
    """The warnings about files, by file."""
    assert all(problem.place == Place(problem.place.file) for problem in problems)
    return {Path(problem.place.file).relative_to(out).as_posix(): problem.message() for problem in problems}


@pytest.mark.parametrize(
    ("making", "called"),
    [
        (Making(jobs=3), ("mouflow.batch.local.local", (3,))),
        (Making("dask", 2), ("mouflow.batch.dask_engine.dask", (2, None))),
        (Making("dask", 1, "tcp://a:1"), ("mouflow.batch.dask_engine.dask", (1, "tcp://a:1"))),
    ],
)
def test_the_engine_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, making: Making, called: tuple[str, tuple[object, ...]]
):
    seen: list[tuple[str, tuple[object, ...]]] = []
    for name in ("mouflow.batch.local.local", "mouflow.batch.dask_engine.dask"):
        monkeypatch.setattr(name, lambda *given, name=name: seen.append((name, given)))
    engine_of(making)
    assert seen == [called]
