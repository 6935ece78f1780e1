"""Letters made by worker processes: the same as in one, each once, whatever becomes of others."""

import sys
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mouflow.batch import keeper
from mouflow.batch.failures import CannotStart
from mouflow.batch.local import local
from mouflow.batch.plan import Kit, Limits, Outcome, Task
from mouflow.batch.work import Workshop
from mouflow.errors import UnknownName
from mouflow.writers.fonts import NoFonts
from tests.batch import kit as k

FEW = settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")


def made(tasks: Sequence[Task], kit: Kit | None = None, jobs: int = 2) -> dict[str, Outcome]:
    """The outcomes by their keys, each of which came once."""
    outcomes = list(local(jobs)(kit or k.kit(), tasks))
    assert Counter(outcome.key for outcome in outcomes) == Counter(task.key for task in tasks)
    return {outcome.key: outcome for outcome in outcomes}


def text(outcome: Outcome) -> str:
    return outcome.faces[0].content.decode()


@FEW
@given(count=st.integers(0, 30), jobs=st.integers(-1, 4))
def test_outcomes_are_those_of_a_workshop(count: int, jobs: int) -> None:
    tasks = k.tasks(count)
    workshop = Workshop(k.kit())
    assert made(tasks, jobs=jobs) == {task.key: workshop.make(task) for task in tasks}


def test_bytes_of_word_and_pdf_are_those_of_a_workshop() -> None:
    kit, tasks = k.kit(("docx", "pdf", "html")), k.tasks(5)
    workshop = Workshop(kit)
    found = made(tasks, kit)
    assert found == {task.key: workshop.make(task) for task in tasks}
    assert [face.pages for face in found["0"].faces] == [None, 1, None]


FAULTS = (
    (
        (k.kill,),
        "the process that made the letter to Kota 0 was ended by SIGKILL, perhaps for want of memory; "
        "shorten the letter, or make it alone with --only [letter.died]",
    ),
    (
        (k.crash,),
        "the process that made the letter to Kota 1 was ended by SIGSEGV, perhaps for want of memory; "
        "shorten the letter, or make it alone with --only [letter.died]",
    ),
    (
        (k.leave, 3),
        "the process that made the letter to Kota 2 ended itself with exit status 3; "
        "make the letter alone with --only, and report it if it ends again [letter.died]",
    ),
    (
        (k.hang,),
        "the letter to Kota 3 was not done after 3 s and was given up; "
        "shorten it, or give it more --timeout [letter.timeout]",
    ),
    (
        (k.hang_within_python,),
        "the letter to Kota 4 was not done after 3 s and was given up; "
        "shorten it, or give it more --timeout [letter.timeout]",
    ),
    (
        (k.stop,),
        "the letter to Kota 5 was not done after 3 s and was given up; "
        "shorten it, or give it more --timeout [letter.timeout]",
    ),
    (
        (k.swallow, 500),
        "the letter to Kota 6 needs more than 400 MiB of memory; shorten it [letter.memory]",
    ),
    (
        (k.refuse, "no such word"),
        "the letter to Kota 7 failed: ValueError: no such word; please report this [letter.failed]",
    ),
)


@linux
@pytest.mark.long
def test_a_letter_that_goes_wrong_is_told_and_all_others_are_made() -> None:
    bad = [k.faulty(number, *fault) for number, (fault, _) in enumerate(FAULTS)]
    good = [k.task(number) for number in range(100, 120)]
    tasks = [*bad, *good]
    Random(1).shuffle(tasks)
    found = made(tasks, k.kit(limits=Limits(3, 400)))
    for number, (_, message) in enumerate(FAULTS):
        (problem,) = found[str(number)].problems
        assert problem.line() == f"a.yaml:{number + 1}: error: {message}"
        assert not found[str(number)].made
    assert all(found[task.key].made for task in good)


def test_a_task_that_cannot_be_sent_is_told() -> None:
    lock: Any = threading.Lock()
    found = made([k.task(0), replace(k.task(1), told=lock), k.task(2)])
    (problem,) = found["1"].problems
    assert problem.message() == (
        "the letter to Kota 1 failed: TypeError: cannot pickle '_thread.lock' object; please report this"
    )
    assert found["0"].made
    assert found["2"].made


def test_templates_that_fail_are_told_by_their_line() -> None:
    kit = k.kit(template='<section class="text">\n<p>{{ 1 // (letter.number | int) }}</p></section>')
    found = made(k.tasks(3), kit)
    assert [problem.line().partition(" [")[0] for problem in found["0"].problems] == [
        "a.yaml:1: error: the letter to Kota 0 cannot be made: 1 problem(s) found",
        "coba.html:2: error: the template fails: integer division or modulo by zero; correct the line",
    ]
    assert found["1"].made
    assert found["2"].made


ENDLESS = """<section class="text">{% if letter.number == "1" %}<table class="grid">
{% for row in range(400) %}<tr>{% for cell in range(100) %}<td><p>a b c</p></td>{% endfor %}</tr>{% endfor %}
</table>{% endif %}<p>{{ letter.number }}</p></section>"""


def test_a_layout_without_end_is_given_up() -> None:
    found = made(k.tasks(3), k.kit(("pdf",), Limits(6), ENDLESS))
    assert [problem.rule.id for problem in found["1"].problems] == ["letter.timeout"]
    assert found["0"].made
    assert found["2"].made


ACTS = {"well": None, "kill": (k.kill,), "crash": (k.crash,), "leave": (k.leave, 4), "refuse": (k.refuse, "no")}


@linux
@FEW
@given(acts=st.lists(st.sampled_from(("well", "well", *ACTS)), max_size=14), jobs=st.integers(1, 3))
def test_no_letter_is_lost_or_made_twice_whichever_end_their_process(acts: list[str], jobs: int) -> None:
    tasks = [k.faulty(n, *fault) if (fault := ACTS[act]) else k.task(n) for n, act in enumerate(acts)]
    found = made(tasks, jobs=jobs)
    assert [found[str(number)].made for number in range(len(acts))] == [act == "well" for act in acts]


@linux
@FEW
@given(seed=st.integers(0, 1000), jobs=st.integers(1, 3))
def test_no_letter_is_lost_or_made_twice_when_processes_are_ended_from_outside(seed: int, jobs: int) -> None:
    random, rest, killed = Random(seed), threading.Event(), []

    def kill() -> None:
        while len(killed) < 4 and not rest.wait(random.uniform(0.05, 0.5)):
            killed.extend(k.kill_one(random))

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        found = made(k.tasks(600), jobs=jobs)
    finally:
        rest.set()
        killer.join()
    lost = [outcome for outcome in found.values() if not outcome.made]
    assert {problem.rule.id for outcome in lost for problem in outcome.problems} <= {"letter.died"}
    assert len(lost) <= len(killed)


def test_a_letter_whose_process_was_ended_after_others_is_tried_once_more(tmp_path: Path) -> None:
    path = tmp_path / "seen"
    later = [k.task(0), k.faulty(1, k.once, str(path), k.task(1).told), k.task(2)]
    assert all(outcome.made for outcome in made(later, jobs=1).values())
    path.unlink()
    found = made(later[1:], jobs=1)
    assert [(key, outcome.made) for key, outcome in sorted(found.items())] == [("1", False), ("2", True)]


def test_what_libraries_print_does_not_disturb(capfd: pytest.CaptureFixture[str]) -> None:
    tasks = [k.faulty(number, k.chat, k.task(number).told) for number in range(5)]
    assert all(outcome.made for outcome in made(tasks).values())
    assert capfd.readouterr() == ("", "")


def test_a_process_makes_many_letters_and_is_replaced_when_it_has_made_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    tasks = [k.faulty(number, k.numbered_by_process, k.task(number).told) for number in range(10)]
    assert len(set(map(text, made(tasks, jobs=1).values()))) == 1
    monkeypatch.setattr(keeper, "RETIREMENT", 3)
    assert sorted(Counter(map(text, made(tasks, jobs=1).values())).values()) == [1, 3, 3, 3]


def test_a_process_that_ran_out_of_memory_is_replaced() -> None:
    told = [k.faulty(number, k.numbered_by_process, k.task(number).told) for number in range(4)]
    tasks = [*told[:2], k.faulty(9, k.swallow, 500), *told[2:]]
    found = made(tasks, k.kit(limits=Limits(30, 400)), jobs=1)
    assert text(found["0"]) == text(found["1"]) != text(found["2"]) == text(found["3"])


def test_a_process_loads_what_its_formats_need_and_no_more() -> None:
    heavy = ("weasyprint", "pypdfium2", "docx")
    task = k.faulty(0, k.numbered_by_modules, k.task(0).told, *heavy)
    assert text(made([task], k.kit(("text",)))["0"]) == "Nomor -, Kota Satu: 81,50.\n"
    assert text(made([task], k.kit(("text", "pdf")))["0"]).startswith("Nomor weasyprint")


def test_a_process_calculates_in_one_thread_and_loads_no_plugins() -> None:
    variables = ("OMP_NUM_THREADS", "PYDANTIC_DISABLE_PLUGINS")
    task = k.faulty(0, k.numbered_by_surroundings, k.task(0).told, *variables)
    assert text(made([task])["0"]) == "Nomor 1 __all__, Kota Satu: 81,50.\n"


def test_nothing_to_make_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "Worker", None)
    assert made([]) == {}


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ((k.refuse, "no kit"), "ValueError: no kit"),
        ((k.leave, 7), "exit status 7"),
        ((k.complain, "a library is missing\n\n"), "a library is missing"),
        pytest.param((k.kill,), "it is ended by SIGKILL", marks=linux),
    ],
)
def test_a_kit_that_no_process_can_use_is_told_once(fault: tuple[Any, ...], message: str) -> None:
    kit = replace(k.kit(), look=k.Fault(*fault))  # type: ignore[arg-type]  # that is the fault
    with pytest.raises(CannotStart) as error:
        list(local(2)(kit, k.tasks(50)))
    assert str(error.value) == (
        f"a process that makes letters cannot start: {message}; `mouflow doctor` tells what is missing"
    )


@linux
def test_no_fonts_are_told_once_for_a_pdf_and_are_not_needed_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts.conf").write_text(
        f"<fontconfig><dir>{tmp_path}/none</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>", encoding="utf-8"
    )
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    with pytest.raises(NoFonts):
        list(local(2)(k.kit(("docx", "pdf")), k.tasks(50)))
    assert made(k.tasks(3), k.kit(("docx",)))["2"].made


def test_a_format_that_there_is_not_is_told() -> None:
    with pytest.raises(UnknownName, match='unknown format "pfd"; did you mean "pdf"'):
        list(local(2)(k.kit(("pfd",)), k.tasks(50)))
