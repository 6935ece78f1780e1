"""Comparing through the library: what is answered, where it stands, and what is refused."""

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mouflow.errors import MouflowError
from mouflow.workspace.comparison_rows import comparison_schema
from mouflow.workspace.comparisons import Choice, CompareOrder, answer, compared, page
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.listing import schema

ROOT = Path(__file__).parent.parent.parent
PAIRS = (("kalbar-2025@1", "kalbar-2025@2"), ("kalbar-2021@2", "kalbar-2021@1"), ("kalteng-2024@1", "kalteng-2024@1"))


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return open_workspace(tmp_path)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_answers_keep_to_their_schema(office: Workspace, old: str, new: str, whole: bool) -> None:
    found = json.loads(json.dumps(answer(compared(office, CompareOrder(old, new, whole=whole))), default=str))
    Draft202012Validator.check_schema(comparison_schema())
    assert list(Draft202012Validator(comparison_schema()).iter_errors(found)) == []
    assert found["same"] == (old == new)
    assert bool(found["clauses"]) == (whole or old != new)


def test_the_schema_refuses_what_is_no_answer() -> None:
    validator = Draft202012Validator(schema("comparison"))
    assert {error.validator for error in validator.iter_errors({"same": 1, "more": 2})} == {
        "additionalProperties",
        "required",
        "type",
    }


def test_every_key_of_the_schema_says_what_it_is() -> None:
    parts = [comparison_schema(), *comparison_schema()["$defs"].values()]
    keys = [(part["title"], key, value) for part in parts for key, value in part["properties"].items()]
    assert len(keys) > 40
    assert [(part, key) for part, key, value in keys if not value.get("description")] == []


def test_places_are_those_of_the_words(office: Workspace) -> None:
    found = answer(compared(office, CompareOrder("kalbar-2025@1", "kalbar-2025@2")))
    lines = (office.drafts / "kalbar-2025" / "v2.yaml").read_text(encoding="utf-8").splitlines()
    parts = [part for clause in found["clauses"] for part in clause["provisions"]]
    assert len(parts) == 4
    for part in parts:
        there = lines[part["new"]["line"] - 1][part["new"]["column"] - 1 :].lstrip('"')
        assert there.split()[0] == part["new"]["text"].split()[0]
    assert found["new"]["file"] == "drafts/kalbar-2025/v2.yaml"
    moved = next(clause for clause in found["clauses"] if clause["id"] == "monev")
    assert lines[moved["new"]["line"] - 1].strip() == "- id: monev"


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        (Choice(clauses=("jangka-waktu",)), ["jangka-waktu"]),
        (Choice(fates=("added", "moved")), ["independensi", "monev"]),
        (Choice(kinds=("value",)), ["jangka-waktu"]),
        (Choice(kinds=("substantive",)), ["ruang-lingkup", "independensi", "monev"]),
        (Choice(kinds=("cosmetic",)), []),
        (Choice(clauses=("monev",), kinds=("value",)), []),
    ],
)
def test_a_part_of_it(office: Workspace, choice: Choice, ids: list[str]) -> None:
    found = compared(office, CompareOrder("kalbar-2025@1", "kalbar-2025@2", choice))
    assert [each.id for each in found.comparison.clauses] == ids
    assert found.comparison.empty == (not ids)


REFUSED = [
    (
        ("kalbar-2025@1", "kalbar-2021@1"),
        '"drafts/kalbar-2025/v1.yaml" is a draft of kalbar-2025 and "drafts/kalbar-2021/v1.yaml" of kalbar-2021; '
        "name drafts of one agreement",
    ),
    (
        ("kalteng-2024", "kalteng-2024@1"),
        '"kalteng-2024" is not one draft of an agreement but a package; name one draft, such as kalbar-2025@1',
    ),
    (
        ("kalbar-2025@1", "drafts/kalbar-2025/surat-undangan.yaml"),
        '"drafts/kalbar-2025/surat-undangan.yaml" is not one draft of an agreement but a letter; '
        "name one draft, such as kalbar-2025@1",
    ),
    (
        ("drafts/kalbar-2025", "kalbar-2025@1"),
        '"drafts/kalbar-2025" is not one draft of an agreement but a folder; name one draft, such as kalbar-2025@1',
    ),
    (("kalbar-2025@1", "kalbar-2025@7"), '"kalbar-2025" has no draft 7; known: 1, 2'),
]


@pytest.mark.parametrize(("names", "message"), REFUSED)
def test_what_cannot_be_compared(office: Workspace, names: tuple[str, str], message: str) -> None:
    with pytest.raises(MouflowError) as caught:
        compared(office, CompareOrder(*names))
    assert str(caught.value) == message


def test_an_unknown_clause_is_told_with_the_nearest(office: Workspace) -> None:
    with pytest.raises(MouflowError) as caught:
        compared(office, CompareOrder("kalbar-2025@1", "kalbar-2025@2", Choice(clauses=("jangka-wktu",))))
    assert str(caught.value).startswith(
        'unknown clause "jangka-wktu"; did you mean "jangka-waktu"? known: maksud-tujuan'
    )


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_the_page_is_indonesian(office: Workspace, old: str, new: str) -> None:
    content = page(office, compared(office, CompareOrder(old, new))).decode()
    assert "PERBANDINGAN DRAF" in content
    assert "Semula: draf ke-" in content
    assert ("tidak ada yang berubah" in content) == (old == new)


def test_the_page_of_the_first_round(office: Workspace) -> None:
    content = page(office, compared(office, CompareOrder("kalbar-2025@1", "kalbar-2025@2"))).decode()
    assert "Pasal: 1 baru, 1 dipindahkan, dan 2 diubah." in content
    assert "Perubahan kata: 1 nilai dan 2 substansi." in content
    assert "dipindahkan, kini setelah Pasal 7" in content
