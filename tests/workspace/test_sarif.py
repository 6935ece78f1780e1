"""Reports as SARIF 2.1.0: valid by its schema, with every place, fix and permission."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from mouflow.workspace import checking
from mouflow.workspace.checking import Options, check
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.rule_pages import rule_names
from mouflow.workspace.sarif import sarif, uri
from tests.workspace.checks_kit import CHECKS
from tests.workspace.sarif_schema import SARIF

OFFICIAL = (
    Path(__file__).parents[2] / ".venv/node/node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json"
)  # of the makers of the format, put there by `make test`
TODAY = date(2025, 11, 1)
DRAFT = """\
mouflow: 1
agreement: a
agreement: a
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "RULES", CHECKS)
    Path("surat satu.md").write_text(
        "Ini buruk. <!-- allow try.word: kutipan -->\n\nItu *buruk* benar.\n", encoding="utf-8"
    )
    Path("v1.yaml").write_text(DRAFT, encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("Judul")
    document.add_paragraph("Itu juga buruk.")
    document.save("surat.docx")
    Path("mouflow.yaml").write_text(
        "allow:\n  - {file: lain.txt, rule: try.word, reason: dari luar}\nchecks: {try.noise: warning}\n",
        encoding="utf-8",
    )
    Path("lain.txt").write_text("Satu buruk.\n", encoding="utf-8")
    return tmp_path


def log(*names: str) -> dict[str, Any]:
    found = sarif(check(open_workspace(Path()), names, Options(final=True, today=TODAY)), "0.1.0")
    Draft7Validator.check_schema(SARIF)
    assert [error.message for error in Draft7Validator(SARIF).iter_errors(found)] == []
    return found


def test_the_report_is_valid_by_the_schema_of_the_makers(office: Path) -> None:
    if not OFFICIAL.is_file():
        pytest.skip("the schema is not installed: npm install --prefix .venv/node @microsoft/sarif-multitool-linux")
    schema = json.loads(OFFICIAL.read_text(encoding="utf-8-sig"))
    found = log(".")
    judge = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in judge.iter_errors(found)] == []
    assert len(found["runs"][0]["results"]) > 3
    assert not judge.is_valid({**found, "version": "2.0.0"})
    found["runs"][0]["results"][0]["level"] = "severe"
    assert not judge.is_valid(found)


def results(*names: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log(*names)["runs"][0]["results"]
    return found


def words(*names: str) -> list[dict[str, Any]]:
    return [result for result in results(*names) if result["ruleId"] == "try.word"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("runs", 0, "results", 0, "level"), "hint"),
        (("runs", 0, "results", 0, "words"), "buruk"),
        (("runs", 0, "tool", "driver", "rules", 0, "id"), 1),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region"), {"startLine": 0}),
        (("version",), "2.0"),
    ],
)
def test_the_schema_finds_what_is_wrong(office: Path, path: tuple[Any, ...], value: object) -> None:
    found = log("surat satu.md")
    spot: Any = found
    for step in path[:-1]:
        spot = spot[step]
    spot[path[-1]] = value
    assert len(list(Draft7Validator(SARIF).iter_errors(found))) == 1


def test_a_log_of_all_files(office: Path) -> None:
    (run,) = log(".")["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [
        "lain.txt",
        "mouflow.yaml",
        "surat%20satu.md",
        "surat.docx",
        "v1.yaml",
    ]
    assert {result["level"] for result in run["results"]} == {"error", "warning"}
    rules = run["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]
    assert len(run["results"]) > 8


def test_a_finding_has_its_place_and_its_fix(office: Path) -> None:
    location = {"uri": "surat%20satu.md"}
    region = {"startLine": 3, "startColumn": 6, "endLine": 3, "endColumn": 11}
    assert words("surat satu.md")[0] == {
        "ruleId": "try.word",
        "ruleIndex": len(rule_names()) + 2,
        "level": "error",
        "message": {"text": '"buruk" stands here; remove it'},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
        "fixes": [
            {
                "description": {"text": '"buruk" → "baik"'},
                "artifactChanges": [
                    {
                        "artifactLocation": location,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "baik"}}],
                    }
                ],
            }
        ],
    }


def test_words_of_a_word_file_stand_in_a_paragraph(office: Path) -> None:
    (result,) = words("surat.docx")
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "surat.docx"}},
            "logicalLocations": [{"name": "paragraf 2", "fullyQualifiedName": "surat.docx!paragraf 2"}],
            "properties": {"character": 10},
        }
    ]
    assert "fixes" not in result


def test_what_is_let_stand_is_told_with_its_reason(office: Path) -> None:
    assert words("surat satu.md")[1]["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "kutipan",
            "location": {
                "physicalLocation": {
                    "artifactLocation": {"uri": "surat%20satu.md"},
                    "region": {"startLine": 1, "startColumn": 12},
                }
            },
        }
    ]
    (outside,) = words("lain.txt")[0]["suppressions"]
    assert (outside["kind"], outside["justification"]) == ("external", "dari luar")
    assert "fixes" not in words("lain.txt")[0]


def test_a_problem_of_the_whole_file_has_no_region(office: Path) -> None:
    last = next(result for result in results("lain.txt") if result["ruleId"] == "try.final")
    assert last["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "lain.txt"}}}]


def test_every_rule_is_described() -> None:
    from mouflow.workspace.checking import Report

    found = sarif(Report((), ()), None)
    assert list(Draft7Validator(SARIF).iter_errors(found)) == []
    driver = found["runs"][0]["tool"]["driver"]
    assert set(driver) == {"name", "rules"}
    assert {rule["id"] for rule in driver["rules"]} == set(rule_names())
    for rule in driver["rules"]:
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
        assert rule["help"]["markdown"].count("```") == 4
    levels = {rule["defaultConfiguration"]["level"] for rule in driver["rules"]}
    assert levels == {"error", "warning", "note"}


def test_names_of_files_as_uris(tmp_path: Path) -> None:
    assert uri("surat satu#1.txt") == "surat%20satu%231.txt"
    assert uri("../a/é.txt") == "../a/%C3%A9.txt"
    assert uri("/tmp/a b") == "file:///tmp/a%20b"
