"""The PDF for the printer is told when it no longer holds the letters as they are, with the call that makes it anew."""

import shlex
from pathlib import Path

import pytest

from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.bundle import MERGED
from mouflow.workspace.letters.orders import Report
from tests.workspace.letters.campaign_kit import run
from tests.workspace.letters.plan_kit import KINDS, LETTERS, THREE, entity, opened
from tests.workspace.letters.test_merging import PdfEngine

CHANGED = THREE.replace("score: 80", "score: 70")
SAID = "it does not hold the letters as they are now; make it anew: "


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return opened(tmp_path)


def told(report: Report) -> list[str]:
    """What is said of the PDF for the printer."""
    return [problem.message() for problem in report.problems if problem.place.file.endswith(MERGED)]


def call(workspace: Workspace, *options: str) -> list[str]:
    out = str(workspace.root / "surat")
    return [SAID + shlex.join(("mouflow", "letters", "uji", "--to", "pdf", "--merge", "--out", out, *options))]


def test_as_long_as_the_letters_stay_nothing_is_told(workspace: Workspace):
    assert told(run(workspace, PdfEngine(), merge=True)) == []
    for more in ({}, {"only": ("dua",)}, {"formats": ("pdf",)}, {"formats": ("docx",)}, {"merge": True}):
        assert told(run(workspace, PdfEngine(), **more)) == []


def test_it_is_told_until_it_is_made_anew(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True)
    opened(workspace.root, CHANGED)
    for _ in range(2):
        report = run(workspace, PdfEngine())
        assert (told(report), report.whole) == (call(workspace), True)
    assert told(run(workspace, PdfEngine(), merge=True)) == []
    assert told(run(workspace, PdfEngine())) == []


def test_it_is_told_when_letters_come_or_go(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True)
    opened(workspace.root, THREE.replace(entity("satu"), ""))
    assert told(run(workspace, PdfEngine())) == call(workspace)
    run(workspace, PdfEngine(), merge=True)
    opened(workspace.root, THREE)
    assert told(run(workspace, PdfEngine())) == call(workspace)


def test_of_some_letters_only_these_matter(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True, kinds=("lokus",), only=("satu/l-1", "tiga"))
    assert told(run(workspace, PdfEngine())) == []
    opened(workspace.root, THREE.replace("Kota Dua", "Kota Lain"))
    assert told(run(workspace, PdfEngine())) == []
    opened(workspace.root, THREE.replace("Kota Tiga", "Kota Lain"))
    options = ("--kind", "lokus", "--only", "satu/l-1", "--only", "tiga")
    assert told(run(workspace, PdfEngine())) == call(workspace, *options)


def test_the_call_is_that_of_the_letters(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True)
    opened(workspace.root, CHANGED)
    pattern = "{letter} {name}"
    report = run(workspace, PdfEngine(), pattern=pattern, skip_bad=True)
    assert told(report) == call(workspace, "--name", pattern, "--skip-bad")
    assert told(run(workspace, PdfEngine(), pattern=pattern, skip_bad=True, merge=True)) == []


def test_of_proofs_too(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True, sample=2)
    report = run(workspace, PdfEngine(), sample=3)
    assert told(report) == call(workspace, "--sample", "3")


def test_one_that_somebody_changed_is_not_told_of(workspace: Workspace):
    run(workspace, PdfEngine(), merge=True)
    opened(workspace.root, CHANGED)
    (workspace.root / "surat" / MERGED).write_bytes(b"mine")
    assert told(run(workspace, PdfEngine())) == []
    (workspace.root / "surat" / MERGED).unlink()
    assert told(run(workspace, PdfEngine())) == []


def test_of_many_letters_of_earlier_runs_the_first_are_named(workspace: Workspace, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mouflow.workspace.letters.inventory.MOST_TOLD", 3)
    run(workspace, PdfEngine())
    opened(workspace.root, letters=LETTERS + "  file: baru/{letter}-{name}\n" + KINDS)
    found = [str(problem) for problem in run(workspace, PdfEngine()).problems]
    assert len(found) == 4
    assert found[3] == (
        f"{workspace.root / 'surat'}: warning: 15 more files are of earlier runs, and not as this one would write "
        "them; manifest.csv lists those that are [letters.left-over]"
    )
