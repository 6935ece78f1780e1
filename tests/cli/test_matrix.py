"""`mouflow matrix` as it is called: what it prints, what it writes, and its wrong calls."""

import pytest

SECOND = ("draft: 1\n", "draft: 2\n"), ("date: 2025-09-12", "date: 2025-09-22"), ("{{ 5 | angka }}", "{{ 4 | angka }}")


@pytest.fixture
def pair(bureau):
    """The workspace with a second draft, in which one figure is another."""
    folder = bureau / "drafts" / "kalbar-2025"
    text = (folder / "v1.yaml").read_text(encoding="utf-8")
    for old, new in SECOND:
        text = text.replace(old, new)
    (folder / "v2.yaml").write_text(text, encoding="utf-8")
    return bureau


NAMES = ("kalbar-2025@1", "kalbar-2025@2")


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_it_writes_one_file_and_says_how_many_rows(call, pair, form):
    answer = call("matrix", *NAMES, "--out", f"matriks.{form}")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"wrote matriks.{form} (1 rows, ")
    assert (pair / f"matriks.{form}").stat().st_size > 1000


def test_all_writes_what_did_not_change_too(call, pair):
    assert "(3 rows" in call("matrix", *NAMES, "--all", "-o", "matriks.html").out
    assert call("matrix", *NAMES, "--all", "-o", "matriks.html", "--quiet").out == ""


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([*NAMES], "mouflow: --out is missing; see mouflow matrix --help\n"),
        ([NAMES[0], "--out", "m.docx"], "mouflow: NEW is missing; see mouflow matrix --help\n"),
        ([*NAMES, "--out", "m"], 'mouflow: "m" has no ending that says the format; known: .docx, .xlsx, .pdf, .html\n'),
        (
            [*NAMES, "--out", "m.xls"],
            'mouflow: unknown ending ".xls"; did you mean ".xlsx"? known: .docx, .xlsx, .pdf, .html\n',
        ),
        (
            [NAMES[0], "drafts", "--out", "m.docx"],
            'mouflow: "drafts" is not one draft of an agreement but a folder; name one draft, such as kalbar-2025@1\n',
        ),
    ],
)
def test_wrong_calls(call, pair, arguments, message):
    answer = call("matrix", *arguments)
    assert (answer.code, answer.out, answer.err) == (2, "", message)


def test_problems_of_a_draft_are_told_and_nothing_is_written(call, broken):
    answer = call("matrix", *NAMES, "--out", "m.docx")
    assert answer.code == 1
    assert answer.err.startswith("drafts/kalbar-2025/v2.yaml:19:1: error: ")
    assert not (broken / "m.docx").exists()
