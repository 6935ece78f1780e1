"""Files inspected in several processes: the same reports, order and errors, and only where it is worth it."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import Rule
from mouflow.workspace import checking, files, parallel
from mouflow.workspace.checking import Options, check, inspector, paths_of
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.parallel import ProcessLost, inspections
from tests.workspace.checks_kit import CHECKS

TODAY = date(2025, 11, 1)
COUNT = 60


def _own_process(_subject: Subject, _: Parameters) -> Iterator[Finding]:
    yield Finding(Rule("try.process", "hint", "{number}"), {"number": os.getpid()})


def _ended(_subject: Subject, _: Parameters) -> Iterator[Finding]:
    os._exit(3)
    yield Finding(Rule("try.end", "hint", ""))


TELLS = Check("try.process", (), _own_process, about="", bad="", good="")
ENDS = Check("try.end", (), _ended, about="", bad="", good="")


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "RULES", CHECKS)
    monkeypatch.setattr(parallel, "ANEW", 1)
    for n in range(COUNT):
        Path(f"surat-{n}.txt").write_text("Ini kabar buruk.\n" * (n % 7 + 1), encoding="utf-8")
    return tmp_path


def told(jobs: int) -> list[str]:
    report = check(open_workspace(Path()), (".",), Options(today=TODAY, jobs=jobs))
    assert len(report.files) == COUNT
    return [problem.line() for problem in report.problems]


def numbers(jobs: int) -> set[str]:
    return {line.split(": ")[2].split()[0] for line in told(jobs)}


def test_the_report_is_the_same_whatever_the_jobs(letters: Path) -> None:
    assert len(told(1)) > COUNT
    assert told(2) == told(1)


def test_the_work_is_shared_where_it_is_worth_it(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "RULES", (TELLS,))
    assert numbers(1) == {str(os.getpid())}
    others = numbers(2)
    assert 1 <= len(others) <= 2
    assert str(os.getpid()) not in others
    monkeypatch.setattr(parallel, "WORTH", 10_000_000)
    assert numbers(2) == {str(os.getpid())}


def test_processes_load_nothing_anew_where_no_thread_stands_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "active_count", lambda: 1)  # whatever threads other tests left
    assert parallel._forks() == (sys.platform == "linux")
    monkeypatch.setattr(parallel, "active_count", lambda: 2)
    assert not parallel._forks()


def test_the_report_is_the_same_from_processes_that_begin_anew(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = told(1)
    monkeypatch.setattr(parallel, "active_count", lambda: 2)
    assert told(2) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_each_file_is_watched_in_turn(letters: Path, jobs: int) -> None:
    workspace = open_workspace(Path())
    paths = paths_of(workspace, (".",))
    seen: list[tuple[int, int]] = []
    reports = inspections(inspector(workspace, Options(today=TODAY)), paths, jobs, lambda *step: seen.append(step))
    assert [report.file for report in reports] == [str(path) for path in paths]
    assert seen == [(n, COUNT) for n in range(1, COUNT + 1)]


def test_an_error_comes_from_the_other_process(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = open_workspace(Path())
    paths = (*paths_of(workspace, (".",))[:5], Path("none.txt"), *paths_of(workspace, (".",))[5:])
    messages = set()
    for jobs in (1, 2):
        with pytest.raises(files.Unreadable) as caught:
            list(inspections(inspector(workspace, Options(today=TODAY)), paths, jobs))
        messages.add(str(caught.value))
    assert messages == {'cannot read "none.txt": No such file or directory'}


def test_a_process_that_is_lost_is_told(letters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "RULES", (ENDS,))
    with pytest.raises(ProcessLost) as caught:
        told(2)
    assert str(caught.value) == (
        "a process that checked files was ended from outside, perhaps for want of memory; try --jobs 1"
    )


@dataclass(frozen=True)
class Broken:
    """A place that cannot be asked."""

    def stat(self) -> os.stat_result:
        raise OSError


def test_a_file_that_cannot_be_asked_counts_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1234")
    assert files.sizes((tmp_path / "a", tmp_path / "b", Broken())) == 4  # type: ignore[arg-type]  # as a Path may be
