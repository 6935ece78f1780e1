"""`mouflow letters` that is ended early: by Ctrl-C, kill -9 or a full disk; the same command ends the work."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mouflow.cli import letters as letters_module
from mouflow.errors import MouflowError
from tests.cli.letters_campaign import campaign, digests, written

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
MAIN = "from mouflow.cli import main; main()"
COUNT, THIRD = 42, 14
FORMATS = ("docx", "html", "text")  # a third of the letters are 42 files, so that some of them have their names by then
TO = tuple(word for form in FORMATS for word in ("--to", form))
ASKED = ("letters", "kampanye", *TO, "--out", "surat", "--jobs", "2")
PATIENCE = 120


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a campaign."""
    written(tmp_path, campaign(COUNT))
    return tmp_path


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a run writes that nobody disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed")
    written(folder, campaign(COUNT))
    assert ended(started(folder))[0] == 0
    return letters_in(folder)


def started(folder: Path, *more: str, **environ: str) -> "subprocess.Popen[str]":
    """The command in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", MAIN, *ASKED, *more],
        cwd=folder,
        env={**os.environ, "MOUFLOW_LANG": "en", **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def letters_in(folder: Path) -> dict[str, str]:
    """The digests of what one sees in the folder: letters and manifests."""
    found = digests(folder / "surat")
    return {path: digest for path, digest in found.items() if not Path(path).name.startswith(".")}


def told(process: "subprocess.Popen[str]") -> Iterator[str]:
    """The lines that tell how far it is, as they come."""
    assert process.stderr is not None
    return iter(process.stderr.readline, "")


def reached(process: "subprocess.Popen[str]", wanted: int) -> None:
    """Waits until so many letters are done."""
    for line in told(process):
        found = re.fullmatch(r"letters: (\d+) of \d+\n", line)
        if found and int(found[1]) >= wanted:
            return
    raise AssertionError(f"ended before letter {wanted}")


def ended(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """The exit code, and what it said since."""
    out, err = process.communicate(timeout=PATIENCE)
    return process.returncode, out, err


def alone(group: int) -> bool:
    """Whether nobody of a process group is left, within some seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def test_killed_at_a_third_and_at_two_thirds(workspace, undisturbed) -> None:
    there = [0]
    for _ in range(2):
        process = started(workspace)
        reached(process, THIRD)
        os.killpg(process.pid, signal.SIGKILL)
        code, out, _ = ended(process)
        assert (code, out) == (-signal.SIGKILL, "")
        found = {path: digest for path, digest in letters_in(workspace).items() if "/" in path}
        assert found.items() <= undisturbed.items()
        there.append(len(found))
    assert 0 < there[1] < there[2] < COUNT * len(FORMATS)
    code, out, _ = ended(started(workspace))
    assert code == 0
    assert re.match(r"letters written into surat: \d+ \(files: \d+\); there already: \d+\n", out)
    assert letters_in(workspace) == undisturbed
    assert not [path for path in digests(workspace / "surat") if ".part-" in path]


def test_ctrl_c_says_how_far_it_came_and_the_same_command_goes_on(workspace, undisturbed) -> None:
    process = started(workspace)
    reached(process, THIRD)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of the group
    code, out, err = ended(process)
    assert (code, out) == (130, "")
    last = err.splitlines()[-1]
    said = re.fullmatch(
        r"stopped after (\d+) of the 42 letters to be made; what is written stays, and the same command goes on", last
    )
    assert said, err
    assert "Traceback" not in err
    assert alone(process.pid)
    assert THIRD <= int(said[1]) < COUNT
    assert ended(started(workspace))[0] == 0
    assert letters_in(workspace) == undisturbed


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("end", [os.kill, os.killpg])
def test_a_program_that_ends_it_or_a_closed_terminal_leaves_nothing_half_done(
    workspace, undisturbed, number: signal.Signals, end: Callable[[int, int], None]
) -> None:
    process = started(workspace)
    reached(process, THIRD)
    end(process.pid, number)
    code, out, err = ended(process)
    assert (code, out) == (-number, "")
    assert re.match(r"stopped after \d+ of the 42 letters to be made; ", err.splitlines()[-1])
    assert alone(process.pid)
    assert not [path for path in digests(workspace / "surat") if ".part-" in path]
    assert ended(started(workspace))[0] == 0
    assert letters_in(workspace) == undisturbed


def test_a_closed_terminal_is_no_end_where_nobody_heeds_it(workspace) -> None:
    """As with `nohup`."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        process = started(workspace)
    finally:
        signal.signal(signal.SIGHUP, before)
    reached(process, THIRD)
    os.killpg(process.pid, signal.SIGHUP)
    assert ended(process)[0] == 0


def test_workers_end_with_the_command(workspace) -> None:
    process = started(workspace)
    reached(process, THIRD)
    os.kill(process.pid, signal.SIGKILL)
    ended(process)
    assert alone(process.pid)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "stopped before the first letter was made; the same command begins anew"),
        ("id", "dihentikan sebelum surat pertama dibuat; perintah yang sama memulainya lagi"),
    ],
)
def test_ctrl_c_before_the_first_letter(call, workspace, monkeypatch, language, line) -> None:
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(letters_module, "write_letters", interrupted)
    answer = call(*ASKED, language=language)
    assert (answer.code, answer.out, answer.err) == (130, "", f"{line}\n")


class Lost(MouflowError):
    """What stands against all letters."""

    pattern = "the cluster was lost"


@pytest.mark.parametrize(
    ("done", "code", "lines"),
    [
        (0, 2, ["mouflow: the cluster was lost"]),
        (
            13,
            1,
            [
                "mouflow: the cluster was lost",
                "stopped after 13 of the 42 letters to be made; what is written stays, and the same command goes on",
            ],
        ),
    ],
)
def test_what_stands_against_all_letters_is_told_with_how_many_are_made(
    call, workspace, monkeypatch, done, code, lines
) -> None:
    def lost(_workspace, _order, _making, watch, _today):
        if done:
            watch(done, COUNT)
        raise Lost

    monkeypatch.setattr(letters_module, "write_letters", lost)
    answer = call(*ASKED)
    told = [line for line in answer.err.splitlines() if not line.startswith("letters: ")]
    assert (answer.code, answer.out, told) == (code, "", lines)
