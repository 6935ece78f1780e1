"""`mouflow identify`: what it prints, in both forms, and its exit codes."""

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mouflow.cli.identify import EXAMPLES
from tests.cli.conftest import Answer

DRAFTS = Path(__file__).parents[2] / "drafts"
WORD, CHANGED = "out/kalbar-2025-v1.docx", "out/changed.docx"


@pytest.fixture
def clone(call: Callable[..., Answer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the worked drafts, one of them rendered, and a copy of its Word file with other words."""
    shutil.copytree(DRAFTS, tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    assert call("render", "kalbar-2025@1", "--to", "docx").code == 0
    with zipfile.ZipFile(WORD) as package, zipfile.ZipFile(CHANGED, "w") as copy:
        for name in package.namelist():
            copy.writestr(
                name, _changed(package.read(name).decode()) if name == "word/document.xml" else package.read(name)
            )
    return tmp_path


def _changed(xml: str) -> str:
    for old, new in (("5 (lima)", "9 (sembilan)"), (" untuk mufakat", ""), ("Biro Organisasi", "Biro Organisasi Baru")):
        assert old in xml
        xml = xml.replace(old, new, 1)
    return xml


def test_the_same_words(call: Callable[..., Answer], clone: Path) -> None:
    answer = call("identify", WORD)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "out/kalbar-2025-v1.docx: kalbar-2025, draft 1, DRAF, digest 844705115dfc",
        "  the words are those of drafts/kalbar-2025/v1.yaml",
    ]


def test_other_words_are_named_and_end_with_1(call: Callable[..., Answer], clone: Path) -> None:
    answer = call("identify", WORD, CHANGED)
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.splitlines()[2:] == [
        "out/changed.docx: kalbar-2025, draft 1, DRAF, digest 844705115dfc",
        "  the words are not those of drafts/kalbar-2025/v1.yaml; differences: 3",
        '    paragraph 51 (Pasal 7): "9 (sembilan)" instead of "5 (lima)"',
        '    paragraph 56 (Pasal 9): "untuk mufakat" is missing',
        '    paragraph 88: "Baru" is added',
    ]


def test_json(call: Callable[..., Answer], clone: Path) -> None:
    answer = call("identify", WORD, CHANGED, "--format", "json", language="id")
    assert answer.code == 1
    same, other = json.loads(answer.out)["files"]
    assert same == {
        "file": WORD,
        "verdict": "same",
        "sound": True,
        "claim": {
            "agreement": "kalbar-2025",
            "draft": "1",
            "mark": "DRAF",
            "digest": "mou1:sha256:844705115dfc175e259b9a085dccb1fc0fed455b5a8810390ae76bf915fe0729",
        },
        "against": "drafts/kalbar-2025/v1.yaml",
        "record": None,
        "differences": [],
        "like": None,
        "problems": [],
    }
    assert (other["verdict"], other["sound"]) == ("differ", False)
    assert other["differences"][0] == {
        "place": "paragraph 51",
        "clause": "Pasal 7",
        "old": "5 (lima)",
        "new": "9 (sembilan)",
    }


def test_without_a_text(call: Callable[..., Answer], clone: Path) -> None:
    shutil.rmtree("drafts")
    assert call("identify", WORD).out.splitlines()[1:] == [
        "  no text with this digest is here; by its own account its words are as mouflow wrote them"
    ]
    answer = call("identify", CHANGED)
    assert answer.code == 1
    assert answer.out.splitlines()[1:] == [
        "  no text with this digest is here; its words are not those that mouflow wrote into it"
    ]


def test_the_record_keeps_the_text(call: Callable[..., Answer], clone: Path) -> None:
    environ = {"XDG_STATE_HOME": str(clone / "state")}
    assert call("submit", "kalbar-2025@1", "--as", "pemprov", **environ).code == 0
    shutil.rmtree("drafts")
    answer = call("identify", WORD, folder=clone, **environ)
    assert (answer.code, answer.out.splitlines()[1]) == (0, "  the words are those of the record")


def test_what_is_no_file_of_a_draft(call: Callable[..., Answer], clone: Path) -> None:
    assert call("redline", "kalbar-2025@1", "kalbar-2025@2", "--out", "beda.docx").code == 0
    answer = call("identify", "beda.docx")
    assert (answer.code, answer.out.splitlines()) == (
        1,
        ["beda.docx: not made by mouflow as a draft (but by another program, or as a redline, a matrix or a letter)"],
    )


def test_wrong_calls(call: Callable[..., Answer], clone: Path) -> None:
    assert call("identify").err == "mouflow: FILE is missing; see mouflow identify --help\n"
    assert call("identify", "tiada.docx").code == 2
    answer = call("identify", "drafts/kalbar-2025/v1.yaml")
    assert (answer.code, answer.err) == (2, 'mouflow: unknown ending ".yaml"; known: .docx, .pdf\n')


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_run(example: str, call: Callable[..., Answer], clone: Path) -> None:
    assert call("render", "kalbar-2025@1").code == 0
    assert call(*example.split()[1:]).code == 0


def test_where_the_record_has_the_text(
    call: Callable[..., Answer], clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(clone / "state"))
    assert call("render", "kalbar-2025@2", "--to", "docx").code == 0

    def said(file: str) -> str:
        return call("identify", file).out.splitlines()[-1].strip()

    assert call("submit", "kalbar-2025@1", "--as", "pemprov").code == 0
    assert said(WORD) == "in the record it is in review, and this is its current text"
    assert said("out/kalbar-2025-v2.docx") == "in the record it is in review, and this text was never submitted"
    assert call("submit", "kalbar-2025@2", "--as", "ombudsman").code == 0
    assert said(WORD) == "in the record it is in review; its current text is draft 2, digest 4a9f90ad17d6"
    answer = json.loads(call("identify", WORD, "--format", "json").out)["files"][0]["record"]
    assert (answer["state"], answer["known"], answer["current"], answer["draft"]) == ("review", True, False, 2)
