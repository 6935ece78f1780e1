"""The redline command on real consecutive versions of agreements, by judges that share no code with mouflow."""

import json
import sys
from datetime import date
from pathlib import Path

import pytest

from mouflow.cli import run
from tests.writers.judges import SHARED, not_exact_in_libreoffice

PAIRS = SHARED.parent / "corpora" / "pairs"
COMMAND = "redline {old} {new} --out {out} --force --quiet"

pytestmark = pytest.mark.skipif(not PAIRS.is_dir(), reason="the corpora and judges are not beside the project")


@pytest.fixture
def judge(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """The judge of pairs, which calls the command within this process; what it keeps lies in `kept`."""
    monkeypatch.syspath_prepend(str(SHARED))
    import judge_pairs

    def called(_template: str, names: dict[str, str], _limit: float, _log: str) -> dict[str, float]:
        call = [part.format(**names) for part in COMMAND.split()]
        assert run(call, {"MOUFLOW_LANG": "en"}, tmp_path, date(2026, 1, 5)) == 0
        return {"seconds": 0, "mb": 0}

    def judged(*options: str) -> tuple[dict[str, object], list[dict[str, object]]]:
        """The judge's total and its rows."""
        words = [str(PAIRS), "--command", COMMAND, "--json", "answer.json", "--keep", "kept", *options]
        monkeypatch.setattr(sys, "argv", ["judge_pairs", *words])
        judge_pairs.main()
        found = json.loads((tmp_path / "answer.json").read_text("utf-8"))
        assert (found["failed"], len(found["rows"])) == (0, 13)
        assert [row["faults"] for row in found["rows"]] == [[]] * 13
        assert [(row["accept"], row["reject"]) for row in found["rows"]] == [(True, True)] * 13
        return found["total"], found["rows"]

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(judge_pairs, "run", called)
    return judged


@pytest.mark.long
def test_word_files_become_exact_and_sparing_redlines(judge, tmp_path: Path) -> None:
    total, rows = judge()
    assert total["lint"] == 0
    assert total["ratio"] <= 0.97
    assert total["islands"] <= 155
    assert total["unchanged_marked"] <= 0.005 * total["lcs"]
    trios = [tuple(_side(tmp_path / "kept", row["name"], side) for side in ("out", "old", "new")) for row in rows]
    assert not_exact_in_libreoffice(trios) == []


def _side(kept: Path, name: str, side: str) -> Path:
    """The Word file of a side: one that the judge made of a text, or that was there."""
    made = kept / f"{name}-{side}.docx"
    return made if made.is_file() else PAIRS / made.name


@pytest.mark.parametrize("given", ["text", "original"])
def test_texts_become_exact_redlines(judge, given: str) -> None:
    total, _ = judge("--give", given)
    assert total["lint"] == 0
    assert total["ratio"] <= 0.97
