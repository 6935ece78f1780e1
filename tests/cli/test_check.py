"""`mouflow check`: its forms, exit codes, fixes, explanations, times and progress, with a few small rules."""

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.subject import Subject
from mouflow.cli import check_lines, progress
from mouflow.cli.check_lines import annotation, below
from mouflow.cli.options import processors
from mouflow.cli.rule_lines import shown
from mouflow.errors import N_, Place, Problem, Rule
from mouflow.workspace import checking
from mouflow.workspace.findings import Row
from mouflow.workspace.rule_pages import rule_names

Call = Callable[..., Any]
SPELLING = Rule("try.spelling", "warning", N_('"{text}" is written otherwise'))
DAY = Rule("try.day", "error", N_('"{text}" is no day'))
LAST = Rule("try.final", "hint", N_("the file has no day"))


def _spelling(subject: Subject, _: Parameters) -> Iterator[Finding]:
    for passage in subject.passages:
        start = passage.text.find("propinsi")
        if start >= 0:
            yield Finding(SPELLING, {"text": "propinsi"}, passage, start, start + 8, fix=Fix("provinsi"))


def _day(subject: Subject, _: Parameters) -> Iterator[Finding]:
    for passage in subject.passages:
        start = passage.text.find("31 Juni")
        if start >= 0:
            days = ("30 Juni", "1 Juli")
            yield Finding(DAY, {"text": "31 Juni"}, passage, start, start + 7, proposals=days)


def _final(_subject: Subject, _: Parameters) -> Iterator[Finding]:
    yield Finding(LAST)


RULES = (
    Check("try.spelling", (SPELLING,), _spelling, about="", bad="", good=""),
    Check("try.day", (DAY,), _day, about="", bad="", good=""),
    Check("try.final", (LAST,), _final, about="", bad="", good="", final=True),
)
LETTER = "Pada tanggal 31 Juni di propinsi itu.\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "RULES", RULES)
    Path("surat.txt").write_text(LETTER, encoding="utf-8")
    Path("baik.txt").write_text("Pada tanggal 30 Juni.\n", encoding="utf-8")
    Path("ejaan.md").write_text("Di propinsi ini.\n\nDi propinsi itu. <!-- allow try.spelling: nama lama -->\n")
    return tmp_path


DAY_LINE = 'surat.txt:1:14: error: "31 Juni" is no day [try.day]\n'
SPELLING_LINE = 'surat.txt:1:25: warning: "propinsi" is written otherwise [try.spelling]\n'
MARKDOWN_LINE = 'ejaan.md:1:4: warning: "propinsi" is written otherwise [try.spelling]\n'


def test_problems_come_with_what_may_be_done(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt")
    assert answer.code == 1
    assert answer.out == (f"{DAY_LINE}    proposal: 30 Juni\n    proposal: 1 Juli\n{SPELLING_LINE}    fix: provinsi\n")
    assert answer.err == (
        "safe fixes: 1; --fix writes them, --diff shows them\nfiles: 1; errors: 1; warnings: 1; hints: 0\n"
    )


def test_quiet_prints_problems_only(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt", "--quiet")
    assert (answer.code, answer.out, answer.err) == (1, DAY_LINE + SPELLING_LINE, "")


def test_what_is_let_stand_is_listed_with_its_reason(office: Path, call: Call) -> None:
    answer = call("check", "ejaan.md")
    assert answer.err == (
        "safe fixes: 1; --fix writes them, --diff shows them\n"
        "allowed: ejaan.md:3:4 try.spelling – nama lama\n"
        "files: 1; errors: 0; warnings: 1; hints: 0; allowed: 1\n"
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("baik.txt",), 0),
        (("baik.txt", "--strict"), 0),
        (("ejaan.md",), 0),
        (("ejaan.md", "--strict"), 1),
        (("surat.txt",), 1),
        (("baik.txt", "--final"), 0),
        (("baik.txt", "--final", "--strict"), 0),
        (("ejaan.md", "--strict", "--fix"), 0),
        (("ejaan.md", "--strict", "--diff"), 1),
        (("surat.txt", "--fix"), 1),
        (("surat.txt", "--format", "sarif"), 1),
        (("none.txt",), 2),
        (("surat.txt", "--fix", "--diff"), 2),
    ],
)
def test_exit_codes(office: Path, call: Call, arguments: tuple[str, ...], code: int) -> None:
    assert call("check", *arguments).code == code


def test_final_asks_more(office: Path, call: Call) -> None:
    assert call("check", "baik.txt", "--final").out == "baik.txt: hint: the file has no day [try.final]\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "NAME is missing; see mouflow check --help"),
        (("surat.txt", "--fix", "--diff"), "--fix and --diff cannot go together; leave one out"),
        (
            ("surat.txt", "--diff", "--format", "sarif"),
            "--diff and --format sarif cannot go together; leave one out",
        ),
        (("surat.txt", "--jobs", "0"), '--jobs takes a whole number from 1 on, not "0"'),
        (("surat.txt", "--jobs", "dua"), '--jobs takes a whole number from 1 on, not "dua"'),
        (("surat.txt", "--format", "sarif2"), 'unknown format "sarif2"; did you mean "sarif"? known: '),
        (
            ("--explain", "date.weekdy"),
            f'unknown rule "date.weekdy"; did you mean "date.weekday"? known: {", ".join(rule_names())}',
        ),
    ],
)
def test_wrong_calls(office: Path, call: Call, arguments: tuple[str, ...], message: str) -> None:
    answer = call("check", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"mouflow: {message}")
    assert len(answer.err.splitlines()) == 1


# Forms


def test_json(office: Path, call: Call) -> None:
    found = json.loads(call("check", "surat.txt", "ejaan.md", "--format", "json", language="id").out)
    assert found["files"] == ["surat.txt", "ejaan.md"]
    assert found["problems"][1:] == [
        {
            "file": "surat.txt",
            "line": 1,
            "column": 14,
            "severity": "error",
            "rule": "try.day",
            "message": '"31 Juni" is no day',
            "end": {"line": 1, "column": 21},
            "fix": None,
            "proposals": ["30 Juni", "1 Juli"],
        },
        {
            "file": "surat.txt",
            "line": 1,
            "column": 25,
            "severity": "warning",
            "rule": "try.spelling",
            "message": '"propinsi" is written otherwise',
            "end": {"line": 1, "column": 33},
            "fix": "provinsi",
            "proposals": [],
        },
    ]
    (allowed,) = found["suppressed"]
    assert allowed["reason"] == "nama lama"
    assert allowed["allowed"] == {"file": "ejaan.md", "line": 3, "column": 18}
    assert set(found) == {"files", "problems", "suppressed"}


def test_json_of_fixes_and_times(office: Path, call: Call) -> None:
    found = json.loads(call("check", "ejaan.md", "--diff", "--format", "json", "--profile").out)
    assert found["fixed"] == [
        {
            "file": "ejaan.md",
            "line": 1,
            "column": 4,
            "rule": "try.spelling",
            "before": "propinsi",
            "after": "provinsi",
        }
    ]
    assert "\n-Di propinsi ini.\n+Di provinsi ini.\n" in found["diff"]
    assert len(found["problems"]) == 1
    assert set(found["seconds"]) >= {"try.spelling", "analysis.dates"}


def test_sarif(office: Path, call: Call) -> None:
    found = json.loads(call("check", ".", "--format", "sarif").out)
    (run,) = found["runs"]
    assert (found["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "mouflow")
    assert run["tool"]["driver"]["version"].startswith("0.")
    assert [result["ruleId"] for result in run["results"]] == [
        "try.spelling",
        "try.day",
        "try.spelling",
        "try.spelling",
    ]
    assert [len(result.get("suppressions", ())) for result in run["results"]] == [0, 0, 0, 1]


def test_github(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt", "--format", "github")
    assert answer.out == (
        '::error file=surat.txt,line=1,col=14,endLine=1,endColumn=21,title=try.day::"31 Juni" is no day'
        "%0Aproposal: 30 Juni%0Aproposal: 1 Juli\n"
        "::warning file=surat.txt,line=1,col=25,endLine=1,endColumn=33,title=try.spelling::"
        '"propinsi" is written otherwise%0Afix: provinsi\n'
    )


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (
            Row(Problem(Place("a,b:c%.txt"), Rule("x.y", "hint", N_("50% {text}")), {"text": "a\r\nb"})),
            "::notice file=a%2Cb%3Ac%25.txt,title=x.y::50%25 a%0D%0Ab",
        ),
        (
            Row(Problem(Place("a.docx!paragraf 2", 0, 7), Rule("x.y", "error", N_("wrong")))),
            "::error file=a.docx,title=x.y::paragraf 2: wrong",
        ),
        (
            Row(Problem(Place("a.md", 3, 7), Rule("x.y", "warning", N_("wrong"))), Place("a.md", 4, 2)),
            "::warning file=a.md,line=3,col=7,endLine=4,title=x.y::wrong",
        ),
        (
            Row(Problem(Place("a.md", 3), Rule("x.y", "warning", N_("wrong")))),
            "::warning file=a.md,line=3,title=x.y::wrong",
        ),
    ],
)
def test_annotations(row: Row, line: str) -> None:
    assert annotation(row, str) == line


def test_what_may_be_done_stands_on_one_line() -> None:
    problem = Problem(Place("a"), DAY, {"text": "a"})
    assert list(below(Row(problem, fix="a\nb", proposals=("c\nd",)), str)) == ["    fix: a b", "    proposal: c d"]


# Fixes


def test_fixes_are_shown_and_the_rest_is_told(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt", "ejaan.md", "--fix")
    assert answer.code == 1
    assert answer.out == (
        'ejaan.md:1:4: "propinsi" → "provinsi" [try.spelling]\n'
        'surat.txt:1:25: "propinsi" → "provinsi" [try.spelling]\n'
        f"{DAY_LINE}    proposal: 30 Juni\n    proposal: 1 Juli\n"
    )
    assert answer.err == (
        "fixed: 2; files written: 2\nallowed: ejaan.md:3:4 try.spelling – nama lama\n"
        "files: 2; errors: 1; warnings: 0; hints: 0; allowed: 1\n"
    )
    assert Path("surat.txt").read_text() == LETTER.replace("propinsi", "provinsi")
    again = call("check", "surat.txt", "ejaan.md", "--fix")
    assert again.out == f"{DAY_LINE}    proposal: 30 Juni\n    proposal: 1 Juli\n"
    assert again.err.startswith("fixed: 0; files written: 0\n")
    assert Path("surat.txt").read_text() == LETTER.replace("propinsi", "provinsi")


def test_fixes_are_in_nobodys_way(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt", "--fix", "--format", "github")
    assert answer.out.startswith("::error ")
    assert answer.err.startswith('surat.txt:1:25: "propinsi" → "provinsi" [try.spelling]\nfixed: 1;')
    assert call("check", "surat.txt", "--fix", "--quiet").out == DAY_LINE


def test_the_difference_is_shown_and_nothing_written(office: Path, call: Call) -> None:
    answer = call("check", "surat.txt", "--diff")
    assert answer.code == 1
    assert answer.out == (
        "--- surat.txt\n+++ surat.txt\n@@ -1 +1 @@\n-Pada tanggal 31 Juni di propinsi itu.\n"
        "+Pada tanggal 31 Juni di provinsi itu.\n"
    )
    assert answer.err == (
        "safe fixes: 1; files that --fix would write: 1\nfiles: 1; errors: 1; warnings: 1; hints: 0\n"
    )
    assert Path("surat.txt").read_text() == LETTER


def test_word_files_stay_as_they_are(office: Path, call: Call) -> None:
    document = docx.Document()
    document.add_paragraph("Di propinsi itu.")
    document.save("surat.docx")
    before = Path("surat.docx").read_bytes()
    answer = call("check", "surat.docx", "--fix")
    assert answer.out == (
        'surat.docx!paragraf 1:4: warning: "propinsi" is written otherwise [try.spelling]\n    fix: provinsi\n'
    )
    assert answer.err.startswith(
        "fixed: 0; files written: 0\nsafe fixes in Word files: 1; make them there, for mouflow changes no Word file\n"
    )
    assert Path("surat.docx").read_bytes() == before
    assert "safe fixes" not in call("check", "surat.docx").err


# Explanations


def test_a_rule_is_explained(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    answer = call("check", "--explain", "date.weekday")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(
        "date.weekday: error\nRuns on every text.\n\nA date that is said with its weekday must"
    )
    assert max(len(line) for line in answer.out.partition("At fault:")[0].splitlines()) <= 60
    assert "\nAt fault:\n    Kegiatan evaluasi dilaksanakan di Mentok, Rabu (27/01/2024).\n" in answer.out
    assert answer.out.endswith("\nGood:\n    Kegiatan evaluasi dilaksanakan di Mentok, Rabu (17/01/2024).\n")


@pytest.mark.parametrize("name", rule_names())
def test_every_rule_is_explained(call: Call, name: str) -> None:
    answer = call("check", "--explain", name)
    assert answer.code == 0
    assert answer.out.startswith(f"{name}: ")
    assert answer.out.count("\n\nAt fault:\n    ") == answer.out.count("\n\nGood:\n    ") == 1


def test_a_rule_of_reading_is_explained(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    answer = call("check", "--explain", "yaml.not-utf8")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("yaml.not-utf8: error\n\nDrafts are YAML, read more strictly than YAML is: what is\n")
    assert answer.out.endswith(
        "\n\nIts messages (… stands for what is found):\n"
        "    the file is not UTF-8 (byte …); save it as UTF-8\n"
        "    the file is saved as …; save it as UTF-8\n"
    )
    page = json.loads(call("check", "--explain", "word.unreadable", "--format", "json").out)
    assert (page["id"], page["severities"], page["messages"]) == ("word.unreadable", ["error"], [])
    wrong = call("check", "--explain", "yaml.not-utf9")
    assert wrong.code == 2
    assert wrong.err.startswith('mouflow: unknown rule "yaml.not-utf9"; did you mean "yaml.not-utf8"? known: yaml.')


def test_parameters_are_shown_with_their_defaults(call: Call) -> None:
    answer = call("check", "--explain", "term.length")
    heading = "Parameters and their defaults (in mouflow.yaml, below checks):"
    assert f"\n\n{heading}\n    term.length:\n      years: 5\n" in answer.out
    assert "Off, unless mouflow.yaml turns it on." in call("check", "--explain", "date.ambiguous").out


def test_a_rule_for_programs(call: Call) -> None:
    page = json.loads(call("check", "--explain", "date.weekday", "--format", "json", language="id").out)
    assert page["id"] == "date.weekday"
    assert page["severities"] == ["error"]
    assert page["about"].startswith("A date that is said")
    assert set(page) >= {"bad", "good", "scope", "final", "noisy", "parameters"}


def test_defaults_as_they_are_written() -> None:
    found = [shown(default) for default in (True, 5, "a", ("a", "b"), {"a": "b"}, frozenset(("b", "a")))]
    assert found == ["true", "5", '"a"', '["a", "b"]', '{"a": "b"}', '["a", "b"]']


# Times and progress


def test_the_time_of_each_rule(office: Path, call: Call) -> None:
    answer = call("check", "baik.txt", "--profile")
    lines = [line for line in answer.err.splitlines() if re.fullmatch(r" +\d+\.\d{4} s  \S+", line)]
    names = [line.split()[-1] for line in lines]
    assert {"try.spelling", "try.day", "analysis.dates"} <= set(names)
    assert names[-1] == "all"
    times = [float(line.split()[0]) for line in lines[:-1]]
    assert times == sorted(times, reverse=True)


def many(count: int) -> None:
    folder = Path("banyak")
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:03}.txt").write_text("Pada tanggal 30 Juni.\n")


def test_long_runs_say_how_far_they_are(office: Path, call: Call) -> None:
    many(45)
    answer = call("check", "banyak", "--jobs", "1")
    told = [line for line in answer.err.splitlines() if line.startswith("checked: ")]
    assert len(told) == 20
    assert (told[0], told[-1]) == ("checked: 3 of 45", "checked: 45 of 45")
    assert answer.out == ""
    assert "checked" not in call("check", "banyak", "--quiet").err
    assert "checked" not in call("check", "surat.txt").err


class Terminal(io.StringIO):
    """A terminal that keeps what is shown."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar(office: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    many(25)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert call("check", "banyak", "--jobs", "1").code == 0
    assert "checked: 25 of 25" in terminal.getvalue()
    assert len(terminal.getvalue().splitlines()) < 25


def test_processors_are_counted() -> None:
    assert int(processors()) >= 1


def test_severities_have_a_command_each() -> None:
    assert set(check_lines.COMMANDS) == {"error", "warning", "hint"}
    assert progress.MANY >= progress.PARTS
