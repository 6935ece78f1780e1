"""One letter in this process: its faces, and whatever fails told of it alone."""

from dataclasses import replace

import pytest

from mouflow.batch.failures import signal_name
from mouflow.batch.plan import Limits, Outcome
from mouflow.batch.work import Workshop
from mouflow.document.style import Style
from mouflow.errors import UnknownName
from tests.batch import kit as k


def lines(outcome: Outcome) -> list[str]:
    return [problem.line() for problem in outcome.problems]


def test_a_letter_has_a_face_for_each_format_and_a_pdf_tells_its_pages() -> None:
    outcome = Workshop(k.kit(("text", "pdf", "pdf/a", "docx"))).make(k.task(3))
    assert outcome.made
    assert outcome.problems == ()
    assert [(face.format, face.pages) for face in outcome.faces] == [
        ("text", None),
        ("pdf", 1),
        ("pdf/a", 1),
        ("docx", None),
    ]
    assert outcome.faces[0].content == b"Nomor 3, Kota Satu: 81,50.\n"
    assert outcome == Workshop(k.kit(("text", "pdf", "pdf/a", "docx"))).make(k.task(3))


def test_what_stands_against_a_letter_is_told_with_its_name() -> None:
    wrong = Workshop(k.kit(template="<section><p>{{ nobody }}</p></section>")).make(k.task(0))
    assert not wrong.made
    assert lines(wrong)[0] == (
        "a.yaml:1: error: the letter to Kota 0 cannot be made: 1 problem(s) found [letter.refused]"
    )
    assert lines(wrong)[1].startswith('coba.html:1: error: the name "nobody" is not known here; known: ')


def test_an_error_of_a_writer_is_told() -> None:
    kit = k.kit(("pdf",))
    tight: Style = replace(kit.look.style, size=1000.0)
    outcome = Workshop(replace(kit, look=replace(kit.look, style=tight))).make(k.task(0))
    assert lines(outcome) == [
        'a.yaml:1: error: the letter to Kota 0 cannot be made: words of 1000 points ("size" in the style) cannot be '
        "set; write a size from 3 to 100 [letter.refused]"
    ]


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (MemoryError(), "the letter to Kota 0 needs more than 700 MiB of memory; shorten it [letter.memory]"),
        (KeyError("x"), "the letter to Kota 0 failed: KeyError: 'x'; please report this [letter.failed]"),
    ],
)
def test_memory_and_bugs_are_told(error: Exception, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("mouflow.batch.work.compose", fail)
    assert lines(Workshop(k.kit(limits=Limits(memory=700))).make(k.task(0))) == [f"a.yaml:1: error: {line}"]


def test_a_workshop_that_can_make_its_letters_says_nothing_and_another_one_why() -> None:
    Workshop(k.kit(("docx", "pdf"))).prepare()
    with pytest.raises(UnknownName, match='unknown format "pfd"; did you mean "pdf"'):
        Workshop(k.kit(("docx", "pfd"))).prepare()


def test_signals_are_called_by_their_names() -> None:
    assert [signal_name(number) for number in (9, 11, 200)] == ["SIGKILL", "SIGSEGV", "signal 200"]
