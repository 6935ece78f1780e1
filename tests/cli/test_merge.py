"""`mouflow merge` on the command line: what it prints and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SKETCH, Answer

Call = Callable[..., Answer]


@pytest.fixture
def round_one(bureau: Path) -> Path:
    """What each side made of draft 1, in files of their own: two edits apart, one in common."""
    ours = SKETCH.replace("draft: 1\n", "draft: 2\n").replace("pendampingan.", "pendampingan dan pelatihan.")
    theirs = SKETCH.replace("draft: 1\n", "draft: 3\n").replace("{{ 5 | angka }}", "{{ 3 | angka }}")
    (bureau / "kami.yaml").write_text(ours, encoding="utf-8")
    (bureau / "mereka.yaml").write_text(theirs, encoding="utf-8")
    (bureau / "lawan.yaml").write_text(theirs.replace("pendampingan.", "pelatihan."), encoding="utf-8")
    return bureau


def test_a_clean_merge(call: Call, round_one: Path) -> None:
    answer = call("merge", "kalbar-2025@1", "kami.yaml", "mereka.yaml", "--out", "baru.yaml")
    assert answer == Answer(0, "Pasal 1: ours\nPasal 2: theirs\nwrote baru.yaml (draft 4; collisions: 0)\n", "")
    assert call("render", "baru.yaml", "--to", "text").code == 0


def test_a_collision(call: Call, round_one: Path) -> None:
    answer = call("merge", "kalbar-2025@1", "kami.yaml", "lawan.yaml", "--out", "baru.yaml")
    assert (answer.code, answer.out) == (1, "Pasal 2: theirs\nwrote baru.yaml (draft 4; collisions: 1)\n")
    assert answer.err == (
        'baru.yaml:27:56: error: both sides changed this: draf 2 has "pendampingan dan pelatihan", draf 3 has '
        '"pelatihan"; keep one and remove the marks [merge.collision]\n'
    )
    assert answer.err in call("check", "baru.yaml", "--quiet").out
    assert call("render", "baru.yaml", "--to", "text").code == 1


def test_quiet_prints_problems_only(call: Call, round_one: Path) -> None:
    answer = call("merge", "kalbar-2025@1", "kami.yaml", "lawan.yaml", "-o", "baru.yaml", "-q")
    assert answer.out == ""
    assert answer.err.count("\n") == 1


def test_json(call: Call, round_one: Path) -> None:
    answer = call("merge", "kalbar-2025@1", "kami.yaml", "lawan.yaml", "-o", "baru.yaml", "--format", "json")
    found = json.loads(answer.out)
    assert answer.code == 1
    assert found["written"] == "baru.yaml"
    assert found["draft"] == 4
    assert found["taken"] == [{"label": "Pasal 2", "fate": "changed", "side": "theirs"}]
    (collision,) = found["collisions"]
    assert (collision["ours"], collision["theirs"]) == ("pendampingan dan pelatihan", "pelatihan")
    assert [problem["rule"] for problem in found["problems"]] == ["merge.collision"]


def test_out_is_needed(call: Call, round_one: Path) -> None:
    answer = call("merge", "kalbar-2025@1", "kami.yaml", "mereka.yaml")
    assert (answer.code, answer.err) == (2, "mouflow: --out is missing; see mouflow merge --help\n")
