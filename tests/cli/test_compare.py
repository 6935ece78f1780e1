"""`mouflow compare`: what it prints in each form, its filters, and its exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from mouflow.cli.marks import Sheet
from mouflow.workspace.comparisons import Marked

ROOT = Path(__file__).parents[2]
PAIR = ("kalbar-2025@1", "kalbar-2025@2")
ROUND = """\
clauses: 1 added, 1 moved, 2 reworded; changes of words: 1 value, 2 substantive

Pasal 2 Ruang Lingkup [ruang-lingkup]: reworded
  Pasal 2 huruf c: reworded (substantive)  drafts/kalbar-2025/v2.yaml:92:31
    mekanisme pengelolaan {+dan percepatan penyelesaian+} pengaduan masyarakat {+agar tidak ada laporan yang \
berulang+}; dan

Pasal 4 Independensi [independensi]: added
  Pasal 4: added  drafts/kalbar-2025/v2.yaml:101:11
    {+Pelaksanaan Nota Kesepakatan ini tidak mengurangi kewenangan pengawasan PIHAK KESATU, termasuk pengambilan data \
penilaian tanpa pemberitahuan terlebih dahulu.+}

Pasal 7 Jangka Waktu [jangka-waktu]: reworded
  Pasal 7 ayat (2): reworded (value)  drafts/kalbar-2025/v2.yaml:117:9
    3 (tiga) → 6 (enam)
    … memberitahukan secara tertulis kepada PIHAK lainnya paling lambat [-3 (tiga)-]{+6 (enam)+} bulan sebelum \
berakhirnya Nota Kesepakatan ini.

Pasal 5 → Pasal 8 Pemantauan dan Evaluasi [monev]: moved, now after Pasal 7
"""


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A folder with the worked drafts, in which one stands."""
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_first_alignment_round(call, office):
    answer = call("compare", *PAIR)
    assert (answer.code, answer.out, answer.err) == (0, ROUND, "")


def test_nothing_changed(call, office):
    answer = call("compare", "kalbar-2025@1", "kalbar-2025@1", "--exit-code")
    assert (answer.code, answer.out) == (0, "nothing changed\n")


def test_all_tells_of_what_stayed_too(call, office):
    out = call("compare", *PAIR, "--all").out
    assert "Pasal 1 Maksud dan Tujuan [maksud-tujuan]: unchanged\n" in out
    assert "Pasal 8 → Pasal 9 Perubahan [perubahan]: renumbered\n" in out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--exit-code",), 1),
        (("--exit-code", "--clause", "penutup"), 0),
        (("--exit-code", "--kind", "value"), 1),
    ],
)
def test_exit_code_is_that_of_git(call, office, options, code):
    assert call("compare", *PAIR, *options).code == code


def test_filters(call, office):
    assert call("compare", *PAIR, "--fate", "moved").out.splitlines()[2:] == [
        "Pasal 5 → Pasal 8 Pemantauan dan Evaluasi [monev]: moved, now after Pasal 7"
    ]
    assert call("compare", *PAIR, "--clause", "jangka-waktu", "--kind", "cosmetic").out == "nothing changed\n"


def test_outside_the_clauses(call, office):
    lines = call("compare", "kalbar-2021@1", "kalbar-2021@2").out.splitlines()
    assert lines[0] == "clauses: 1 removed, 1 reworded; changes of words: 1 substantive; other values: 6"
    start = lines.index("Outside the clauses")
    assert lines[start + 1 : start + 5] == [
        "  final text: substantive  drafts/kalbar-2021/v2.yaml:12:8",
        "    [-no-] → {+yes+}",
        "  parties · ombudsman · number: substantive  drafts/kalbar-2021/v2.yaml:30:13",
        "    {+01/ORI-MOU/V/2021 (contoh)+}",
    ]


def test_json(call, office):
    answer = json.loads(call("compare", *PAIR, "--format", "json").out)
    assert [clause["id"] for clause in answer["clauses"]] == ["ruang-lingkup", "independensi", "jangka-waktu", "monev"]
    assert answer["summary"]["clauses"]["renumbered"] == 4
    assert (
        call("compare", *PAIR, "--format", "json", language="id").out == call("compare", *PAIR, "--format", "json").out
    )


def test_html(call, office):
    assert call("compare", *PAIR, "--format", "html").out.startswith("<!DOCTYPE html>\n")


@pytest.mark.parametrize("ending", ["html", "json", "txt"])
def test_into_a_file(call, office, ending):
    answer = call("compare", *PAIR, "--out", f"hasil/a.{ending}")
    assert (answer.code, answer.out) == (0, f"wrote hasil/a.{ending}\n")
    assert (office / "hasil" / f"a.{ending}").stat().st_size > 500
    (office / "hasil" / f"a.{ending}").write_text("mine")
    again = call("compare", *PAIR, "--out", f"hasil/a.{ending}")
    assert (again.code, again.err) == (
        2,
        f"mouflow: not written by mouflow, or changed since, so left alone: hasil/a.{ending}; "
        "use --force to overwrite\n",
    )
    assert call("compare", *PAIR, "--out", f"hasil/a.{ending}", "--force", "--quiet").out == ""


WRONG = [
    (("--format", "pdf"), 'unknown format "pdf"; known: text, json, html'),
    (("--kind", "valu"), 'unknown kind of change "valu"; did you mean "value"? known: value, substantive, cosmetic'),
    (("--out", "a.pdf"), 'unknown ending ".pdf"; known: .html, .json, .txt'),
    (("--out", "a"), '"a" has no ending that says the format; known: .html, .json, .txt'),
    (("--out", "a.html", "--format", "json"), "--format json and --out a.html cannot go together; leave one out"),
]


@pytest.mark.parametrize(("options", "message"), WRONG)
def test_wrong_calls(call, office, options, message):
    answer = call("compare", *PAIR, *options)
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {message}\n")


def test_two_agreements(call, office):
    answer = call("compare", "kalbar-2025@1", "kalbar-2021@1", "--out", "a.html")
    assert (answer.code, answer.err) == (
        2,
        'mouflow: "drafts/kalbar-2025/v1.yaml" is a draft of kalbar-2025 and "drafts/kalbar-2021/v1.yaml" of '
        "kalbar-2021; name drafts of one agreement\n",
    )
    assert not (office / "a.html").exists()


RUNS = (
    Marked("kept", "satu dua "),
    Marked("deleted", "tiga empat"),
    Marked("inserted", "lima"),
    Marked("kept", ", enam"),
)


def test_lines_are_as_wide_as_the_terminal():
    sheet = Sheet(20, bright=False)
    assert sheet.words(RUNS, 2) == "  satu dua [-tiga\n  empat-]{+lima+},\n  enam"
    assert max(len(line) for line in sheet.line("kata " * 50, 4).splitlines()) <= 20


def test_colours_take_the_place_of_signs():
    bright = Sheet(80, bright=True).words(RUNS, 0)
    assert "[-" not in bright
    assert "\x1b[31m" in bright
    assert "\x1b[32m" in bright
