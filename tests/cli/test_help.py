"""Help: in both languages, from the table alone, and nothing heavy loaded for it."""

import subprocess
import sys

import click
import pytest

from mouflow.cli import COMMANDS, GROUP

HEAVY = ("yaml", "jinja2", "pydantic", "lxml", "docx", "weasyprint", "rich", "babel", "num2words", "importlib.metadata")

ALL = [
    "new",
    "check",
    "render",
    "show",
    "compare",
    "redline",
    "matrix",
    "amend",
    "merge",
    "package",
    "assess",
    "letters",
    "submit",
    "review",
    "share",
    "round",
    "comment",
    "initial",
    "decide",
    "accept",
    "withdraw",
    "return",
    "freeze",
    "sign",
    "defer",
    "decline",
    "reopen",
    "status",
    "approvals",
    "board",
    "due",
    "cancel",
    "extend",
    "terminate",
    "expire",
    "correct",
    "log",
    "verify",
    "backup",
    "restore",
    "identify",
    "schema",
    "doctor",
    "completion",
]


def test_the_group_lists_every_command_with_its_line(call):
    answer = call("--help")
    assert answer.code == 0
    assert list(COMMANDS) == ALL
    for name, (_, line) in COMMANDS.items():
        assert f"  {name}" in answer.out
        assert line in " ".join(answer.out.split())


def test_help_loads_no_command_and_nothing_heavy():
    code = (
        "import os, sys; from datetime import date; from pathlib import Path; from mouflow.cli import run; "
        "run(['--help'], {'MOUFLOW_LANG': 'id'}, Path('/'), date(2025, 1, 1)); "
        "print('LOADED', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = done.stdout.partition("LOADED")[2].split()
    assert "click" in loaded
    assert "mouflow.interface" in loaded
    assert [name for name in loaded if name in {module for module, _ in COMMANDS.values()}] == []
    assert [name for name in loaded if name in HEAVY or name == "mouflow.workspace"] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_meaning_options_and_examples(call, name):
    answer = call(name, "--help")
    assert answer.code == 0
    assert answer.out.startswith(f"Usage: mouflow {name} ")
    assert f"Examples:\n  mouflow {name}" in answer.out
    assert "  -h, --help  " in answer.out
    assert call(name, "-h").out == answer.out


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_means(name):
    with click.Context(GROUP, info_name="mouflow") as context:
        command = GROUP.get_command(context, name)
    assert command is not None
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert all(option.help for option in options)


def test_options_mean_the_same_everywhere():
    """A spelling that takes the same thing means the same: the same words, up to the list of what may be written."""
    meanings: dict[tuple[str, str | None], set[str]] = {}
    with click.Context(GROUP, info_name="mouflow") as context:
        for name in COMMANDS:
            command = GROUP.get_command(context, name)
            for param in command.params if command else ():
                if isinstance(param, click.Option):
                    for spelling in param.opts:
                        words = (param.help or "").split(":")[0]
                        meanings.setdefault((spelling, param.metavar), set()).add(words)
    assert {"--out", "-o", "--to", "--format", "--force", "--quiet"} <= {spelling for spelling, _ in meanings}
    assert {spelling for spelling, words in meanings.items() if len(words) > 1} == set()


ENGLISH = ("Usage:", "Options:", "Commands:", "Examples:", "Show this message and stop.", "[OPTIONS]", "COMMAND [ARGS]")


def test_indonesian_help_holds_no_english_frame(call):
    english, indonesian = call("--help").out, call("--help", language="id").out
    assert all(word in english for word in ENGLISH)
    assert [word for word in ENGLISH if word in indonesian] == []
    assert [line for _, line in COMMANDS.values() if line in " ".join(indonesian.split())] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_indonesian_help_of_a_command_is_another_text(call, name):
    english, indonesian = call(name, "--help").out, call(name, "--help", language="id").out
    shared = set(english.splitlines()) & set(indonesian.splitlines())
    assert [
        line for line in shared if len(line.split()) > 1 and not line.startswith(("  mouflow ", "  --format "))
    ] == []


def test_workspace_settings_choose_the_language_of_help(call, tmp_path):
    (tmp_path / "mouflow.yaml").write_text("interface: id\n")
    expected = call("--help", language="id").out
    assert call("--help", language="", LANG="C").out == expected
    assert call("-w", str(tmp_path), "doctor", "--help", language="", folder=tmp_path.parent).out.startswith(
        call("doctor", "--help", language="id").out[:10]
    )


def test_version(call):
    answer = call("--version")
    assert answer.code == 0
    assert answer.out.startswith("mouflow 0.")
