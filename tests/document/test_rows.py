"""Rows that were read before come back as they are; rows that what is around decides are read anew."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mouflow.document import rows
from mouflow.document.blocks import read_sheets
from mouflow.document.rows import Rows, is_still
from mouflow.document.tree import (
    Break,
    Cell,
    Face,
    Field,
    Form,
    Inline,
    List,
    Mark,
    Paragraph,
    Reference,
    Row,
    Run,
    Table,
)
from mouflow.errors import ProblemsFound
from tests.document.kit import house_style

STYLE = house_style()
OPEN = '<section class="text"><table class="form-table">'


def read(inner: str, known: Rows | None, style=STYLE) -> tuple[Row, ...]:
    """The rows of a table in a section."""
    (sheet,) = read_sheets(f"{OPEN}{inner}</table></section>", style, "t.html", frozenset(), known).sheets
    (table,) = sheet.blocks
    assert isinstance(table, Table)
    return table.rows


def row(*words: str, at: str = "t.html:3") -> str:
    return f'<tr at="{at}">{"".join(f"<td>{each}</td>" for each in words)}</tr>'


def test_a_row_that_was_read_before_is_the_very_same():
    known = Rows()
    first, second = read(row("a", "<p><strong>b</strong><br/>c</p>") + row("d", "e"), known)
    third, fourth = read(row("x", "y") + row("a", "<p><strong>b</strong><br/>c</p>"), known)
    assert fourth is first
    assert (first, second, third) == read(
        row("a", "<p><strong>b</strong><br/>c</p>") + row("d", "e") + row("x", "y"), None
    )


def test_the_same_words_under_another_role_are_another_row():
    known = Rows()
    (one,) = read(row("a"), known)
    (sheet,) = read_sheets(f'<section class="text"><table>{row("a")}</table></section>', STYLE, "t", rows=known).sheets
    (table,) = sheet.blocks
    assert isinstance(table, Table)
    assert table.rows[0].cells[0].blocks[0].role != one.cells[0].blocks[0].role


def test_rows_of_another_style_are_forgotten():
    known = Rows()
    (one,) = read(row("a"), known)
    (other,) = read(row("a"), known, replace(STYLE, size=STYLE.size + 1))
    (again,) = read(row("a"), known)
    assert one is not other
    assert again is not one
    assert one == other == again


def test_no_more_rows_are_kept_than_are_meant_to(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rows, "MOST", 3)
    known = Rows()
    for n in range(10):
        read(row(str(n)), known)
        assert 1 <= len(known) <= 3


def test_what_breaks_the_rules_is_told_each_time():
    known = Rows()
    for _ in range(2):
        with pytest.raises(ProblemsFound) as caught:
            read(row('<p class="strange">a</p>') + row("b"), known)
        assert [problem.place.line for problem in caught.value.problems] == [3]
    assert len(known) == 0


def test_an_id_that_stands_twice_is_told_and_a_picture_is_asked_for_each_time():
    for inner in ('<p id="a">x</p>', '<img src="gone" alt="x" height="1"/>'):
        known = Rows()
        for _ in range(2):
            with pytest.raises(ProblemsFound):
                read(row(inner) + row(inner), known)


def moving() -> Iterator[Row]:
    """Rows that are not the same wherever they are printed."""
    plain = Paragraph((Run("a"),))
    inlines: tuple[Inline, ...] = (
        Field("page"),
        Reference("pasal-a"),
        Run("a", mark=Mark("ins")),
        Run("a", former=Face()),
        Break(Mark("del")),
    )
    paragraphs = (replace(plain, id="a"), replace(plain, mark=Mark("ins")), replace(plain, former=Form()))
    yield from (Row((Cell((plain, block)),)) for block in (*(Paragraph((each,)) for each in inlines), *paragraphs))
    yield Row((Cell((List(()),)),))
    yield Row((Cell((Table((1.0,), (), ()),)),))
    yield Row((Cell((plain,), mark=Mark("ins")),))
    yield Row((Cell((plain,)),), Mark("del"))


def test_still_are_rows_of_plain_words_alone():
    assert is_still(Row((Cell((Paragraph((Run("a", bold=True), Break(), Run("b"))), Paragraph(()))),)))
    found = [is_still(each) for each in moving()]
    assert len(found) > 10
    assert not any(found)
