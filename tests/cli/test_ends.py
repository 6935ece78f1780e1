"""How a call ends: interrupts, a reader that went away, missing packages, bugs, and colour on a terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mouflow.cli import COMMANDS, GROUP
from mouflow.cli import check as check_module
from mouflow.cli import render as render_module
from mouflow.workspace.runs import FORMATS

MAIN = "from mouflow.cli import main; main()"


WITHOUT_PYDANTIC = "import sys; sys.modules['pydantic'] = None; "


def program(*arguments: str, before: str = "", **settings):
    """The command in a process of its own, which does what `before` says first."""
    environ = {**os.environ, "MOUFLOW_LANG": "en", **settings.pop("environ", {})}
    return subprocess.run([sys.executable, "-c", before + MAIN, *arguments], env=environ, check=False, **settings)


def test_an_interrupt_ends_quietly(call, bureau, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(check_module, "check", interrupted)
    answer = call("check", "kalbar-2025")
    assert (answer.code, answer.out, answer.err) == (130, "", "")


def test_a_bug_is_not_caught(call, bureau, monkeypatch):
    def bug(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(check_module, "check", bug)
    with pytest.raises(ZeroDivisionError):
        call("check", "kalbar-2025")


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_reader_that_went_away_is_no_error():
    reader, writer = os.pipe()
    os.close(reader)
    done = program("schema", stdout=writer, stderr=subprocess.PIPE, text=True)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(os.name != "posix", reason="streams of POSIX")
@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_streams_that_the_caller_closed_are_nothing(bureau, closed):
    """As some schedulers of tasks do; a file that is written must not get their numbers."""
    close = f"import os, sys; [os.close(n) for n in {closed}]; os.execv(sys.executable, [sys.executable, '-c', "
    again = f"{MAIN!r}, 'render', 'kalbar-2025', '--to', 'text', '--out', 'out'])"
    done = subprocess.run([sys.executable, "-c", close + again], cwd=bureau, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.suffix for path in (bureau / "out").iterdir() if not path.name.startswith(".")] == [".txt"]
    assert bool(done.stdout) is (1 not in closed)


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("both", [False, True], ids=["answer", "answer and errors"])
def test_an_answer_for_which_there_is_no_room(bureau, both):
    with FULL.open("w") as full:
        done = program("show", "kalbar-2025", cwd=bureau, stdout=full, stderr=full if both else subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr == (
        None
        if both
        else b"mouflow: the answer cannot be printed: No space left on device; make room, or send it elsewhere\n"
    )


def test_a_missing_package_is_named(bureau):
    done = program("check", "kalbar-2025", before=WITHOUT_PYDANTIC, cwd=bureau, capture_output=True, text=True)
    assert done.stderr == (
        'mouflow: the Python package "pydantic" is not installed; mouflow doctor tells how to get what is missing\n'
    )
    assert done.returncode == 2
    doctor = program("doctor", before=WITHOUT_PYDANTIC, cwd=bureau, capture_output=True, text=True)
    assert doctor.stdout != ""
    assert doctor.stderr == ""


def test_output_in_a_narrow_encoding_is_escaped(bureau):
    text = (bureau / "drafts/kalbar-2025/v1.yaml").read_text(encoding="utf-8").replace("Ruang Lingkup", "Ruang ꦕ")
    (bureau / "drafts/kalbar-2025/v1.yaml").write_text(text, encoding="utf-8")
    done = program("show", "kalbar-2025", environ={"PYTHONIOENCODING": "latin-1"}, cwd=bureau, capture_output=True)
    assert done.returncode == 0
    assert b"\\ua995" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
@pytest.mark.parametrize(
    ("environ", "colored"), [({"TERM": "xterm", "NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)]
)
def test_colour_only_where_it_is_wanted(broken, environ, colored):
    ours, theirs = os.openpty()
    done = program("check", "kalbar-2025", environ=environ, cwd=broken, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    printed = os.read(ours, 10_000)
    os.close(ours)
    assert done.returncode == 1
    assert b"yaml.duplicate-key" in printed
    assert (b"\x1b[" in printed) is colored


def test_watch_writes_at_each_change_and_survives_problems(call, broken, monkeypatch):
    draft = broken / "drafts" / "kalbar-2025" / "v2.yaml"
    sound = (broken / "drafts" / "kalbar-2025" / "v1.yaml").read_text(encoding="utf-8").replace("draft: 1", "draft: 2")
    waits = []

    def change(before):
        waits.append(before)
        assert draft.resolve() in {path.resolve() for path in before}
        if len(waits) == 1:
            draft.write_text(sound, encoding="utf-8")
        elif len(waits) == 2:
            draft.unlink()
        elif len(waits) == 3:
            draft.write_text(sound, encoding="utf-8")
        else:
            raise KeyboardInterrupt

    monkeypatch.setattr(render_module, "wait_for_change", change)
    answer = call("render", "drafts/kalbar-2025/v2.yaml", "--to", "text", "--watch")
    assert answer.code == 130
    lines = [line.split(" ", 1)[1] for line in answer.out.splitlines()]
    nothing, wrote = "nothing written; waiting for changes", "files written: 1; waiting for changes"
    assert lines == [nothing, wrote, nothing, wrote]
    assert answer.err.splitlines()[0].endswith("[yaml.duplicate-key]")
    assert answer.err.splitlines()[1:] == ['mouflow: cannot read "drafts/kalbar-2025/v2.yaml": there is no such file']


def complete(words: str, folder) -> list[str]:
    """What bash is told for the last word of a line."""
    environ = {"_MOUFLOW_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    done = program(environ=environ, cwd=folder, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_tab_completes_commands_options_and_words(bureau):
    assert complete("mouflow ", bureau) == [f"plain,{name}" for name in COMMANDS]
    assert complete("mouflow re", bureau) == [
        f"plain,{name}" for name in ("render", "redline", "review", "return", "reopen", "restore")
    ]
    assert complete("mouflow --wo", bureau) == ["plain,--workspace"]
    assert complete("mouflow render --to ", bureau) == [f"plain,{name}" for name in FORMATS]
    assert complete("mouflow render --to p", bureau) == ["plain,pdf"]
    assert complete("mouflow completion f", bureau) == ["plain,fish"]
    assert "plain,kalbar-2025" in complete("mouflow render kal", bureau)


def test_every_command_is_found_by_its_name():
    import click

    with click.Context(GROUP) as context:
        assert [GROUP.get_command(context, name).name for name in COMMANDS] == list(COMMANDS)
        assert GROUP.get_command(context, "no-such-command") is None
