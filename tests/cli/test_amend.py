"""`mouflow amend` as it is called: sentences on the terminal, a sheet, a draft, and its wrong calls."""

import json

import pytest

SECOND = ("draft: 1\n", "draft: 2\n"), ("date: 2025-09-12", "date: 2025-09-22"), ("{{ 5 | angka }}", "{{ 4 | angka }}")
NAMES = ("kalbar-2025@1", "kalbar-2025@2")
SENTENCE = 'Ketentuan Pasal 2 diubah, kata "5 (lima)" menjadi "4 (empat)".'


@pytest.fixture
def pair(bureau):
    """The workspace with a second draft, in which one figure is another."""
    folder = bureau / "drafts" / "kalbar-2025"
    text = (folder / "v1.yaml").read_text(encoding="utf-8")
    for old, new in SECOND:
        text = text.replace(old, new)
    (folder / "v2.yaml").write_text(text, encoding="utf-8")
    return bureau


def test_the_sentences(call, pair):
    answer = call("amend", *NAMES)
    assert (answer.code, answer.out, answer.err) == (0, f"1. {SENTENCE}\n", "")


def test_the_sentences_are_the_same_whatever_language_mouflow_speaks(call, pair):
    assert call("amend", *NAMES, language="id").out == f"1. {SENTENCE}\n"


def test_nothing_to_amend(call, pair):
    answer = call("amend", NAMES[0], NAMES[0])
    assert (answer.code, answer.out, answer.err) == (0, "", "nothing to amend: both drafts say the same\n")


def test_json(call, pair):
    answer = json.loads(call("amend", *NAMES, "--format", "json").out)
    assert set(answer) == {"agreement", "old", "new", "amendments", "problems"}
    (one,) = answer["amendments"]
    assert (one["sentence"], one["lines"]) == (SENTENCE, [])
    (change,) = one["changes"]
    assert (change["provision"], change["action"]) == ("Pasal 2", "amended")
    assert change["new"].endswith("4 (empat) tahun.")


def test_a_sheet(call, pair):
    answer = call("amend", *NAMES, "--out", "lembar.txt")
    assert (answer.code, answer.out) == (0, "wrote lembar.txt\n")
    assert SENTENCE in " ".join((pair / "lembar.txt").read_text(encoding="utf-8").split())


def test_a_draft_that_checks_without_an_error(call, pair):
    answer = call("amend", *NAMES, "--draft")
    path = "drafts/kalbar-2025-adendum/v1.yaml"
    assert (answer.code, answer.out) == (0, f"wrote {path}; see what is left to fill in: mouflow check {path}\n")
    assert "errors: 0" in call("check", "kalbar-2025-adendum").err
    again = call("amend", *NAMES, "--draft")
    assert again.code == 2
    assert 'drafts/kalbar-2025-adendum" is there already; name another file with --out' in again.err


def test_a_foreign_file_is_left_alone_unless_by_force(call, pair):
    (pair / "a.yaml").write_text("mine", encoding="utf-8")
    assert call("amend", *NAMES, "--draft", "-o", "a.yaml").code == 2
    assert (pair / "a.yaml").read_text(encoding="utf-8") == "mine"
    assert call("amend", *NAMES, "-o", "a.yaml", "--force", "-q").out == ""
    assert "amends:" in (pair / "a.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*NAMES, "--format", "json", "--draft"], "--format json and --draft cannot go together; leave one out"),
        ([*NAMES, "--format", "json", "--out", "a.txt"], "--format json and --out cannot go together; leave one out"),
        ([*NAMES, "--out", "a.doc"], 'unknown ending ".doc"; did you mean ".docx"? known: .docx, .pdf, .html, .txt'),
        ([NAMES[0], NAMES[0], "--draft"], "say the same; there is nothing to amend"),
        ([NAMES[0]], "NEW is missing; see mouflow amend --help"),
    ],
)
def test_wrong_calls(call, pair, arguments, message):
    answer = call("amend", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert message in answer.err
