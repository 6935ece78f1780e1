"""The export: the whole chain in JSON lines, and the short script of the README that verifies it without mouflow."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mouflow.record.store.exporting import STUB, lines
from tests.record.store.conftest import Place, life, new

README = Path(__file__).parents[3] / "README.md"
SCRIPT = re.compile(r"```python\n(\"\"\"Verifies an export.*?)```", re.DOTALL)
MOST_LINES = 22


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script, as a reader copies it from the README."""
    found = SCRIPT.findall(README.read_text(encoding="utf-8"))
    assert len(found) == 1
    path = tmp_path_factory.mktemp("script") / "verify.py"
    path.write_text(found[0], encoding="utf-8")
    return path


def said(script: Path, folder: Path, exported: list[str]) -> tuple[int, str]:
    """The exit code and words of the script about an export."""
    path = folder / "catatan.jsonl"
    path.write_text("".join(exported), encoding="utf-8")
    # -I: nothing of this project, nor what is installed, is within its reach
    done = subprocess.run([sys.executable, "-I", script, path], capture_output=True, text=True, check=False)
    return done.returncode, (done.stdout + done.stderr).strip()


def exported(place: Place, only: str | None = None) -> list[str]:
    """An export of a record in which two agreements take turns."""
    with place.open(create=True) as store:
        if not store.head().seq:
            store.append([new(1, "jasa-2026", words="“é” \u0000 \n"), *life(3), new(2, "jasa-2026")])
        return list(lines(store, None if only is None else only.__eq__))


def test_a_line_holds_a_whole_entry(place: Place):
    found = [json.loads(line) for line in exported(place)]
    with place.open() as store:
        assert found == [entry._asdict() for entry in store.everything()]


def test_of_other_agreements_only_what_the_chain_needs(place: Place):
    found = [json.loads(line) for line in exported(place, "kalbar-2025")]
    assert [tuple(row) == STUB for row in found] == [True, False, False, False, True]
    assert {row.get("agreement") for row in found} == {None, "kalbar-2025"}


def test_the_script_is_short(script: Path):
    assert len([line for line in script.read_text().splitlines() if line.strip()]) <= MOST_LINES


@pytest.mark.parametrize(("only", "readable"), [(None, 5), ("kalbar-2025", 3)])
def test_the_script_verifies_an_export(script: Path, tmp_path: Path, place: Place, only: str | None, readable: int):
    whole = exported(place, only)
    head = json.loads(whole[-1])["hash"]
    words = f"5 events in one chain, {readable} of them readable; the last hash is {head}"
    assert said(script, tmp_path, whole) == (0, words)


def test_the_script_finds_what_was_changed(script: Path, tmp_path: Path, place: Place):
    whole = exported(place)
    edited = [whole[0], whole[1].replace("pemprov", "ombudsman"), *whole[2:]]
    column = [whole[0], whole[1].replace('"kind":"noted"', '"kind":"signed"', 1), *whole[2:]]
    assert edited[1] != whole[1] != column[1]
    for changed in (edited, column):
        assert said(script, tmp_path, changed) == (1, "event 2: its words were changed")
    for broken in ([whole[0], *whole[2:]], [whole[0], whole[2], whole[1], *whole[3:]]):
        assert said(script, tmp_path, broken) == (1, "event 2: the chain is broken here")
