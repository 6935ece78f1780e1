"""A fault that several checks find is told by the one that takes it most seriously."""

from dataclasses import replace

from mouflow.checks import final_blank, text_placeholder
from mouflow.checks.frame import Check
from mouflow.checks.running import Choice, Found, findings, found
from mouflow.checks.telling import told_once
from tests.checks.kit import foreign

CHECKS = (final_blank.CHECK, text_placeholder.CHECK)


def every(text: str, checks: tuple[Check, ...] = CHECKS) -> tuple[Found, ...]:
    subject = foreign(text)
    return tuple(found(one, subject) for check in checks for one in findings(check, subject, Choice(final=True)))


def told(text: str) -> list[tuple[str, str]]:
    return [(one.problem.rule.id, one.problem.rule.severity) for one in told_once(every(text), (), CHECKS)]


def test_a_blank_of_a_final_text_is_told_once_as_an_error() -> None:
    text = "berkedudukan di ......................., selanjutnya disebut PIHAK KESATU"
    assert len(every(text)) == 2
    assert told(text) == [("final.blank", "error")]


def test_the_graver_one_is_told() -> None:
    """That a number is missing is a hint of a final text; that dots are typed for it is a warning of every text."""
    text = "NOMOR: ...................."
    assert [one.problem.rule.severity for one in every(text)] == ["hint", "warning"]
    assert told(text) == [("text.placeholder", "warning")]


def test_other_spots_are_others_faults() -> None:
    text = "Nama : [Nama Pejabat], Jabatan : [Jabatan Pejabat]"
    assert told(text) == [("final.blank", "error"), ("text.placeholder", "warning")]


def test_what_is_let_stand_is_not_told_in_other_words() -> None:
    one, other = every("berlaku selama <JANGKA WAKTU PERJANJIAN> tahun")
    assert told_once((other,), (one,), CHECKS) == ()
    assert told_once((one,), (other,), CHECKS) == (one,)


def test_checks_that_stand_for_no_other_tell_all() -> None:
    both = every("berlaku selama <JANGKA WAKTU PERJANJIAN> tahun")
    assert told_once(both, (), (replace(final_blank.CHECK, instead_of=()),)) == both
