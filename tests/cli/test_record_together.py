"""Several people at one record: at the same moment, on the same step or on others; and a text that comes back."""

import sys
from collections.abc import Iterator
from subprocess import PIPE, Popen

import pytest

from tests.cli.machine_office import Office

CALLER = """
import sys
from datetime import date
from pathlib import Path
from mouflow.cli import run
from mouflow.workspace.record import approving, acting, desk  # so that all of them start at the same step
print("ready", flush=True)
sys.stdin.readline()
environ = {"MOUFLOW_LANG": "en", "XDG_STATE_HOME": sys.argv[1]}
sys.exit(run(sys.argv[2:], environ, Path.cwd(), date(2025, 9, 12)))
"""
FIRST = {"lingkup": "pendampingan", "biaya": "anggaran masing-masing PIHAK", "monev": "setiap semester"}
OTHER = FIRST | {"biaya": "anggaran pendapatan dan belanja daerah"}


@pytest.fixture
def office() -> Iterator[Office]:
    """An office with one text in review."""
    made = Office()
    made.write("dua", 1, "pemprov", True, FIRST)
    made.told("submit", "dua@1", "--as", "pemprov:Dewi")
    yield made
    made.close()


def at_once(office: Office, lines: list[str]) -> list[tuple[int, str]]:
    """What calls in processes of their own answer, all set off at the same moment."""
    keys = office.environ["XDG_STATE_HOME"]
    callers = [
        Popen(
            [sys.executable, "-c", CALLER, keys, *line.split()],
            cwd=office.root,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            text=True,
        )
        for line in lines
    ]
    for caller in callers:
        assert caller.stdout
        assert caller.stdout.readline() == "ready\n"
    for caller in callers:
        assert caller.stdin
        caller.stdin.write("go\n")
        caller.stdin.flush()
    said = [caller.communicate() for caller in callers]
    return [(caller.returncode, err) for caller, (_, err) in zip(callers, said, strict=True)]


def standing(office: Office) -> set[str]:
    """The steps that stand."""
    (found,) = office.told("status", "dua")["agreements"]
    return {step["id"] for step in found["steps"] if step["state"] == "standing"}


def test_of_those_who_give_the_same_step_at_once_one_does(office: Office) -> None:
    answers = at_once(office, ["review dua telaah-hukum --as pemprov"] * 4)
    assert sorted(code for code, _ in answers) == [0, 2, 2, 2]
    for code, err in answers:
        stale = "dua is at version 2, not 1; since then: " in err
        assert code == 0 or stale or '"telaah-hukum" was given already on ' in err
    assert standing(office) == {"telaah-hukum"}
    assert office.told("verify")["entries"] == 2


def test_of_those_who_give_other_steps_at_once_nobody_is_lost(office: Office) -> None:
    steps = {"telaah-hukum": "pemprov", "telaah-uang": "pemprov", "ahli-a": "ombudsman", "ahli-b": "ombudsman"}
    answers = at_once(office, [f"review dua {step} --as {party}" for step, party in steps.items()])
    done = {step for step, (code, _) in zip(steps, answers, strict=True) if code == 0}
    assert done
    assert all(code == 0 or "; since then: " in err for code, err in answers)
    assert standing(office) - {"ahli"} == done
    left = [f"review dua {step} --as {steps[step]}" for step in steps if step not in done]
    assert [office.call(*line.split())[0] for line in left] == [0] * len(left)  # who was too late acts again
    assert standing(office) == {*steps, "ahli"}
    verdict = office.told("verify")
    assert (verdict["sound"], verdict["entries"]) == (True, 5)


def test_a_text_that_comes_back_needs_every_approval_anew(office: Office) -> None:
    for step in ("telaah-hukum", "telaah-uang"):
        office.told("review", "dua", step, "--as", "pemprov")
    digests = []
    for number, words in ((2, OTHER), (3, FIRST)):
        office.write("dua", number, "pemprov", True, words)
        answer = office.told("submit", f"dua@{number}", "--as", "pemprov:Dewi")
        digests.append(answer["recorded"][0]["facts"]["digest"])
        assert answer["recorded"][0]["fallen"] == (["telaah-hukum", "telaah-uang"] if number == 2 else [])
    first, *_ = office.told("log", "dua")["entries"]
    assert digests[1] == first["facts"]["digest"] != digests[0]
    assert standing(office) == set()
    before = office.head()
    code, _, err = office.call("share", "dua", "--as", "pemprov")
    assert (code, office.head()) == (2, before)
    assert err.startswith(
        "mouflow: dua (in review): sharing needs the reviews of the writing party first; missing: telaah-hukum, "
        "telaah-uang. Possible now: "
    )
