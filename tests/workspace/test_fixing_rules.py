"""The safe fixes of every rule: once they are written none is left, and a second time changes nothing."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from mouflow.checks import RULES
from mouflow.checks.frame import Check
from mouflow.workspace.checking import Options
from mouflow.workspace.fixing import Left, Mended, mended, write
from mouflow.workspace.folder import open_workspace

ROOT = Path(__file__).parents[2]
TODAY = date(2025, 11, 1)
FOREIGN = tuple(check for check in RULES if check.scope in ("text", "structure"))
RECITAL = "bahwa pelayanan publik yang berkualitas merupakan hak"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fixed(*names: str) -> Mended:
    found = mended(open_workspace(Path()), names, Options(final=True, today=TODAY))
    write(found.changes)
    return found


def settled(*names: str) -> Mended:
    """What a first time does, after which nothing is left to do."""
    first = fixed(*names)
    assert first.left == Left()
    second = fixed(*names)
    assert (second.fixed, second.changes) == ((), ())
    assert [problem.line() for problem in second.report.problems] == [
        problem.line() for problem in first.report.problems
    ]
    return first


@pytest.mark.parametrize("check", FOREIGN, ids=[check.id for check in FOREIGN])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_a_text_at_fault(office: Path, check: Check, ending: str) -> None:
    Path(f"surat.{ending}").write_text(check.bad.replace("\n", "\n\n") + "\n", encoding="utf-8")
    settled(f"surat.{ending}")


def test_some_rules_fix() -> None:
    assert len(FOREIGN) > 20


def test_all_texts_at_fault_in_one(office: Path) -> None:
    text = "\n\n".join(check.bad.replace("\n", "\n\n") for check in FOREIGN)
    Path("surat.txt").write_text(text, encoding="utf-8")
    first = settled("surat.txt")
    assert first.fixed


@pytest.mark.parametrize("style", ["'", '"', ">", "|"])
def test_words_of_a_draft(office: Path, style: str) -> None:
    """The lines of all texts at fault, as premises of a draft."""
    path = Path("drafts/kalbar-2025/v1.yaml")
    source = path.read_text(encoding="utf-8")
    lines = [line for check in FOREIGN for line in check.bad.splitlines() if line.strip() and "{" not in line]
    premises = "".join(
        f"  - {_spelled(f'bahwa {line.strip()};', style)}   # catatan {n}\n" for n, line in enumerate(lines)
    )
    if style in "|>":
        premises = premises.replace("   # catatan", "\n  # catatan")
    place = next(line for line in source.splitlines(keepends=True) if RECITAL in line)
    before = source.replace(place, premises + place)
    path.write_text(before, encoding="utf-8")
    first = settled(str(path))
    after = path.read_text(encoding="utf-8")
    assert len(lines) > 30
    assert [n for n in range(len(lines)) if f"# catatan {n}\n" not in after] == []
    assert len(after.splitlines()) == len(before.splitlines())
    assert first.fixed


def _spelled(text: str, style: str) -> str:
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    if style == '"':
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return f"{style}\n      {text}"
