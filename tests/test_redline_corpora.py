"""The redline command on real consecutive versions of agreements, by judges that share no code with mouflow."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
PAIRS = SHARED / "corpora" / "pairs"
COMMAND = f"{Path(sys.executable).with_name('mouflow')} redline {{old}} {{new}} --out {{out}} --force --quiet"

pytestmark = pytest.mark.skipif(not PAIRS.is_dir(), reason="the corpora and judges are not beside the project")


def judged(tmp_path: Path, *options: str) -> tuple[dict[str, object], list[dict[str, object]]]:
    """The judge's total and its rows."""
    answer = tmp_path / "answer.json"
    call = (
        sys.executable,
        SHARED / "judge" / "judge_pairs.py",
        PAIRS,
        "--command",
        COMMAND,
        "--json",
        answer,
        *options,
    )
    run = subprocess.run(call, capture_output=True, text=True, check=False)
    assert answer.is_file(), run.stderr
    found = json.loads(answer.read_text("utf-8"))
    assert (found["failed"], len(found["rows"])) == (0, 13), run.stdout
    return found["total"], found["rows"]


def test_word_files_become_exact_and_sparing_redlines(tmp_path: Path) -> None:
    total, rows = judged(tmp_path, "--libreoffice")
    for row in rows:
        assert row["faults"] == [], row["name"]
        exact = [row[side] for side in ("accept", "reject", "lo_accept", "lo_reject")]
        assert exact == [True] * 4, row["name"]
    assert total["lint"] == 0
    assert total["ratio"] <= 0.97
    assert total["islands"] <= 155
    assert total["unchanged_marked"] <= 0.005 * total["lcs"]


@pytest.mark.parametrize("given", ["text", "original"])
def test_texts_become_exact_redlines(tmp_path: Path, given: str) -> None:
    total, rows = judged(tmp_path, "--give", given)
    for row in rows:
        assert row["faults"] == [], row["name"]
    assert total["lint"] == 0
    assert total["ratio"] <= 0.97
