"""Drafts that lie where they say they are, and addenda whose parents come to an end."""

import shutil
from pathlib import Path

import pytest

from mouflow.workspace.checking import check
from mouflow.workspace.consistency import CIRCLE, FILE, FOLDER
from mouflow.workspace.folder import Workspace, open_workspace

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    return open_workspace(tmp_path)


def lines(office: Workspace, *names: str) -> list[str]:
    found = check(office, [str(office.drafts / name) for name in names]).problems
    own = [problem for problem in found if problem.rule.id in (FILE.id, FOLDER.id, CIRCLE.id)]
    return [str(problem).removeprefix(f"{office.drafts}/") for problem in own]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_worked_drafts_lie_where_they_say(office: Workspace) -> None:
    assert lines(office, "") == []


def test_another_number_than_the_file(office: Workspace) -> None:
    (office.drafts / "kalbar-2025/v2.yaml").rename(office.drafts / "kalbar-2025/v3.yaml")
    assert lines(office, "kalbar-2025/v3.yaml") == [
        'kalbar-2025/v3.yaml:4:8: error: this says draft 2, but the file is "v3.yaml"; rename it, '
        "or correct the number [draft.file]"
    ]


def test_another_agreement_than_the_folder(office: Workspace) -> None:
    (office.drafts / "kalbar-2025").rename(office.drafts / "kalbar-2026")
    assert lines(office, "kalbar-2026/v2.yaml") == [
        'kalbar-2026/v2.yaml:3:12: error: this says agreement "kalbar-2025", but lies in the folder "kalbar-2026"; '
        "write the same [draft.folder]"
    ]


def test_a_draft_elsewhere_may_have_any_name(office: Workspace, tmp_path: Path) -> None:
    shutil.copy(office.drafts / "kalbar-2025/v2.yaml", tmp_path / "usulan.yaml")
    assert check(office, [str(tmp_path / "usulan.yaml")]).problems == ()


def test_addenda_in_a_circle(office: Workspace) -> None:
    first = office.drafts / "kalbar-2021-adendum/v1.yaml"
    second = office.drafts / "adendum-kedua/v1.yaml"
    second.parent.mkdir()
    shutil.copy(first, second)
    change(second, "agreement: kalbar-2021-adendum", "agreement: adendum-kedua")
    change(second, "agreement: kalbar-2021\n", "agreement: kalbar-2021-adendum\n")
    change(first, "agreement: kalbar-2021\n", "agreement: adendum-kedua\n")
    way = "kalbar-2021-adendum → adendum-kedua → kalbar-2021-adendum"
    (line,) = [line for line in lines(office, "kalbar-2021-adendum/v1.yaml") if "draft.amends" in line]
    assert line.endswith(f"error: agreements amend each other in a circle: {way}; correct one of them [draft.amends]")
