"""The README tells the truth: its commands run, its help is the program's own, its draft can be read."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest

from mouflow.cli import COMMANDS, GROUP, run
from mouflow.cli import render as rendering
from mouflow.language import FILTERS
from mouflow.workspace.checking import check
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.rule_pages import rules_table
from mouflow.workspace.runs import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
TODAY = date(2026, 1, 5)
UNTOLD = {"doctor", "completion", "schema"}  # told, but not in lines that run: they answer for the machine at hand


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def calls() -> list[list[str] | str]:
    """The arguments of every `$ mouflow …` line, in order; between them the shell's lines of the record's stories."""
    told = section("## The record")
    found: list[list[str] | str] = []
    for language, block in re.findall(r"^```(console|sh)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        if language == "console":
            lines = [line for line in block.splitlines() if line.startswith("$ mouflow ")]
            found += [shlex.split(line.removeprefix("$ mouflow ")) for line in lines]
        elif block in told:
            found.append(block)
    return found


def section(heading: str) -> str:
    """What stands below a heading, up to the next of the same or a higher rank."""
    rank = heading.split()[0]
    found = re.search(rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{len(rank)}}} |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


@pytest.fixture
def bureau(tmp_path, monkeypatch):
    """A folder with a copy of the worked drafts, in which one stands."""
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.long
def test_every_command_of_the_readme_runs(bureau, capsys):
    made = calls()
    environ = {"MOUFLOW_LANG": "en", "XDG_STATE_HOME": str(bureau / "state")}
    scripts = {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", **environ}
    scripted = {
        name for script in made if isinstance(script, str) for name in re.findall(r"^mouflow (\w+)", script, re.M)
    }
    assert {arguments[0] for arguments in made if isinstance(arguments, list)} | scripted >= set(COMMANDS) - UNTOLD
    assert sum(isinstance(arguments, str) for arguments in made) > 1
    for arguments in made:
        if isinstance(arguments, str):
            subprocess.run(["sh", "-e", "-c", arguments], check=True, env=scripts, cwd=bureau)
            continue
        code = run(arguments, environ, bureau, TODAY)
        printed = capsys.readouterr()
        assert (arguments, code) == (arguments, 0)
        assert " error: " not in printed.err
    assert sorted(path.suffix for path in (bureau / "out").glob("arsip*")) == [".docx"]
    assert {".docx", ".pdf", ".html"} <= {path.suffix for path in (bureau / "hasil").iterdir()}


def examples() -> list[list[str]]:
    """The arguments of every example of the help, up to where the shell takes over."""
    with click.Context(GROUP) as context:
        commands = [GROUP.get_command(context, name) for name in COMMANDS]
    lines = [line for command in (GROUP, *commands) for line in command.examples]
    return [shlex.split(re.split(r" (?:>>?|\|) ", line)[0].removeprefix("mouflow ")) for line in lines]


@pytest.mark.long
def test_every_example_of_the_help_runs(bureau, capsys, monkeypatch):
    def interrupted(_before):
        raise KeyboardInterrupt

    monkeypatch.setattr(rendering, "wait_for_change", interrupted)
    told = calls()  # these run in their order, as those on the record must
    scripts = "".join(each for each in told if isinstance(each, str))
    made = [each for each in examples() if each not in told and f"mouflow {shlex.join(each)}" not in scripts]
    assert {arguments[0] for arguments in examples()} == set(COMMANDS)
    assert len(made) > 20
    for arguments in made:
        code = run(arguments, {"MOUFLOW_LANG": "en"}, bureau, TODAY)
        assert (arguments, code) == (arguments, 130 if "--watch" in arguments else 0)
        assert " error: " not in capsys.readouterr().err


def test_every_line_of_a_console_block_is_a_command():
    lines = [line for block in blocks("console") for line in block.splitlines()]
    assert [line for line in lines if not line.startswith("$ mouflow ")] == []


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_the_reference_is_what_help_prints(name, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("COLUMNS", "80")
    assert run([*name.split(), "--help"], {"MOUFLOW_LANG": "en"}, tmp_path, TODAY) == 0
    printed = capsys.readouterr().out
    assert f"```text\n{printed}```\n" in section("## Commands")


def test_the_reference_holds_nothing_else():
    usages = re.findall(r"^Usage: mouflow ?(\S+) ", section("## Commands"), re.MULTILINE)
    assert usages == ["[OPTIONS]", *COMMANDS]


def test_the_rules_are_listed():
    assert rules_table() in section("## Checks")


def test_the_formats_are_listed():
    assert re.findall(r"^\| `(\w+)` \|", section("## Formats"), re.MULTILINE) == list(FORMATS)


def test_the_filters_are_listed():
    listed = re.search(r"^\* Filters: (.*?)\.$", README, re.MULTILINE | re.DOTALL)
    assert listed
    assert re.findall(r"`(\w+)`", listed[1]) == sorted(FILTERS)


def test_the_draft_of_the_readme_is_read_without_an_error(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (sketch,) = (block for block in blocks("yaml") if "mouflow: 1" in block)
    path = tmp_path / "drafts" / "kalbar-2025" / "v1.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(sketch, encoding="utf-8")
    report = check(open_workspace(tmp_path), (str(path),))
    assert report.files
    assert [problem.line() for problem in report.problems if problem.rule.severity == "error"] == []


def test_the_targets_of_the_readme_are_in_the_makefile():
    named = set(re.findall(r"\bmake ([a-z]+)", "\n".join(blocks("sh")) + section("## For who works on mouflow")))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"demo", "test", "check"} <= named
    assert named <= targets


def test_the_system_packages_of_the_readme_are_those_of_the_makefile():
    wanted = re.search(r"^PDF_PACKAGES := (.*)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert wanted
    packages = {name for name in wanted[1].split() if name != "fontconfig"}
    assert len(packages) > 3
    assert [name for name in packages if name not in section("## Set up")] == []


def test_every_path_of_the_readme_is_there():
    paths = set(re.findall(r"`((?:drafts|templates)/[\w./-]+)`", README)) - {"drafts/"}
    assert paths
    there = {path for path in paths if "<" not in path}
    assert [path for path in there if not (ROOT / path).exists()] == []


def test_the_changelog_names_every_command():
    assert [name for name in COMMANDS if f"`mouflow {name}`" not in CHANGELOG] == []
