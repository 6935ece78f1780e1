"""`mouflow redline`: what it prints, in both forms, and what a wrong call is told."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mouflow.cli.redline import EXAMPLES
from tests.cli.conftest import Answer

DRAFTS = Path(__file__).parents[2] / "drafts"


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the worked drafts."""
    shutil.copytree(DRAFTS, tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_says_what_it_wrote_and_how_much_changed(call: Callable[..., Answer], clone: Path):
    answer = call("redline", "kalbar-2025@1", "kalbar-2025@2", "--out", "hasil/x.docx")
    size = max(1, round((clone / "hasil/x.docx").stat().st_size / 1000))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        f"wrote hasil/x.docx ({size} kB)",
        "changes: 1 reworded, 3 added, 0 removed, 1 moved, 0 of form",
        "words: 30 added, 2 removed, 23 moved",
    ]


def test_two_equal_texts(call: Callable[..., Answer], clone: Path):
    answer = call("redline", "kalbar-2025@2", "kalbar-2025@2", "--out", "hasil/x.txt")
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == ["no change: the two texts read the same"]


def test_quiet_prints_nothing_but_problems(call: Callable[..., Answer], clone: Path):
    answer = call("redline", "kalbar-2021@1", "kalbar-2021@2", "--out", "hasil/x.txt", "--quiet")
    assert (answer.code, answer.out) == (0, "")
    assert "drafts/kalbar-2021/v2.yaml: warning: the watermark is" in answer.err


def test_json(call: Callable[..., Answer], clone: Path):
    answer = call("redline", "kalbar-2025@1", "kalbar-2025@2", "--out", "hasil/x.txt", "--format", "json")
    found = json.loads(answer.out)
    assert found["written"] == {"path": "hasil/x.txt", "format": "text", "size": (clone / "hasil/x.txt").stat().st_size}
    assert found["changes"] == {
        "changed": 1,
        "added": 3,
        "removed": 0,
        "moved": 1,
        "others": 0,
        "words_added": 30,
        "words_removed": 2,
        "words_moved": 23,
    }
    assert found["problems"] == []


def test_json_of_a_broken_draft(call: Callable[..., Answer], broken: Path):
    answer = call("redline", "kalbar-2025@1", "kalbar-2025@2", "--out", "hasil/x.txt", "--format", "json")
    found = json.loads(answer.out)
    assert (answer.code, found["written"]) == (1, None)
    assert {row["rule"] for row in found["problems"]} == {"yaml.duplicate-key"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a", "b"), "mouflow: --out is missing; see mouflow redline --help"),
        (("a",), "mouflow: NEW is missing; see mouflow redline --help"),
        (
            ("a.txt", "b.txt", "--out", "x.docx", "--date", "kemarin"),
            'mouflow: "kemarin" is no date; write it as 2025-09-22 or 2025-09-22T10:00',
        ),
        (
            ("a.txt", "b.txt", "--out", "x.docx", "--date", "2025-02-30"),
            'mouflow: "2025-02-30" is no date; write it as 2025-09-22 or 2025-09-22T10:00',
        ),
        (("a.txt", "b.txt", "--out", "x.odt"), 'mouflow: unknown ending ".odt"; did you mean ".docx"?'),
    ],
)
def test_a_wrong_call(call: Callable[..., Answer], arguments: tuple[str, ...], message: str):
    answer = call("redline", *arguments)
    assert answer.code == 2
    assert answer.err.startswith(message.removesuffix(' did you mean ".docx"?'))


@pytest.mark.parametrize("moment", ["2025-09-22", "2025-09-22T10:00", "2025-09-22T10:00:30+07:00"])
def test_a_date_with_or_without_a_time(call: Callable[..., Answer], clone: Path, moment: str):
    answer = call("redline", "kalbar-2025@1", "kalbar-2025@2", "--out", "hasil/x.html", "--date", moment)
    assert answer.code == 0
    assert 'datetime="2025-09-22T' in (clone / "hasil/x.html").read_text("utf-8")


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_run(call: Callable[..., Answer], clone: Path, example: str):
    import shlex

    assert call(*shlex.split(example)[1:]).code == 0
