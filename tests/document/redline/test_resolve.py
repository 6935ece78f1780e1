"""A tree with marks resolved: what goes, what joins, what is gone with all it held, and what was there before."""

import pytest

from mouflow.document.numbering import DanglingReference
from mouflow.document.redline import accepted, rejected, renumbered
from mouflow.document.tree import (
    Block,
    Cell,
    Face,
    Form,
    Item,
    List,
    Mark,
    Paragraph,
    Part,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from tests.document.redline.kit import document, entries

GONE, COME = Mark("del", "x"), Mark("ins", "x")


def words(*runs: Run | str, mark: Mark | None = None, former: str | None = None) -> Paragraph:
    return Paragraph(tuple(Run(run) if isinstance(run, str) else run for run in runs), "body", "", mark, former)


def accept(*blocks: Block) -> tuple[Block, ...]:
    return accepted(document(*blocks)).sheets[0].blocks


def reject(*blocks: Block) -> tuple[Block, ...]:
    return rejected(document(*blocks)).sheets[0].blocks


def test_runs_come_and_go_and_those_that_meet_are_one():
    block = words("PARA ", Run("PIHAK ", mark=GONE), Run("MITRA ", mark=COME), "sepakat")
    assert accept(block) == (words("PARA MITRA sepakat"),)
    assert reject(block) == (words("PARA PIHAK sepakat"),)


def test_a_paragraph_whose_end_goes_runs_on_into_the_next_whose_role_it_takes():
    blocks = Paragraph((Run("satu "),), "title", "", COME), words("dua")
    assert accept(*blocks) == (Paragraph((Run("satu "),), "title"), words("dua"))
    assert reject(*blocks) == (words("satu dua"),)


def test_it_runs_on_out_of_its_item_and_past_items_that_go_whole():
    first = Item((words("satu ", mark=COME),))
    middle = Item((words(Run("dua", mark=COME), mark=COME),), None, "", COME)
    assert reject(List((first, middle, Item((words("tiga"),))), "items")) == (
        List((Item((words("satu tiga"),)),), "items"),
    )


@pytest.mark.parametrize("last", [(), (Table((100.0,), (), (Row((Cell((Paragraph(()),)),)),)),)])
def test_where_nothing_follows_that_it_could_join_it_stays(last):
    assert reject(words("satu", mark=COME), *last) == (words("satu"), *last)


def test_former_looks_and_roles_come_back():
    block = words(Run("satu", bold=True, former=Face(italic=True)), former=Form("title"))
    assert accept(block) == (words(Run("satu", bold=True)),)
    assert reject(block) == (Paragraph((Run("satu", italic=True),), "title"),)


def test_what_loses_all_it_held_is_gone_and_what_held_nothing_stays():
    held = words(Run("x", mark=GONE), mark=GONE)
    row = Row((Cell((words("a"),)),), GONE)
    full = Section((held, List((Item((held,)),), "items"), Table((100.0,), (row,), (row,))), "", "a")
    empty = Section((), "", "b"), List((), "items"), Table((100.0,), (), ()), List((Item(()),), "items")
    assert accept(full, *empty) == empty


def test_a_cell_keeps_a_paragraph_and_a_row_whose_cells_all_go_is_gone():
    held = words(Run("x", mark=GONE), mark=GONE)
    rows = Row((Cell((held,)),)), Row((Cell((words("y"),), mark=GONE),))
    (table,) = accept(Table((100.0,), (), rows))
    assert isinstance(table, Table)
    assert table.rows == (Row((Cell((Paragraph(()),)),)),)


def test_lists_are_joined_only_where_something_between_them_went():
    one, two = entries("satu"), entries("dua")
    between = words(Run("x", mark=GONE), mark=GONE)
    assert accept(one, between, two) == (entries("satu", "dua"),)
    assert accept(one, two) == (one, two)
    assert accept(one, between, entries("dua", role="paragraphs")) == (one, entries("dua", role="paragraphs"))


def test_sheets_that_lose_all_are_gone_but_one_stays():
    gone = Sheet((words(Run("x", mark=GONE), mark=GONE),), "body")
    both = document("satu")
    assert accepted(type(both)("", (*both.sheets, gone), both.style)).sheets == both.sheets
    assert accepted(type(both)("", (gone, gone), both.style)).sheets == (Sheet((), "body"),)


def test_numbers_and_references_follow_position_again():
    def refers(id: str, *parts: Part) -> Paragraph:
        return Paragraph((Reference(id, parts),), "body")

    inside = List((*entries("satu").items, Item((refers("b", Part("huruf z", "b")),), None, "ref--7")), "items")
    listed = List((Item((words("tiga"),), None, "b"), Item((Paragraph((Run("x"),), "item", "c"),))), "items")
    found = renumbered(document(inside, listed, refers("c"))).sheets[0].blocks
    assert [block for block in found if isinstance(block, Paragraph)] == [
        refers("c", Part("huruf "), Part("b", "ref--1"))
    ]
    lists = [block for block in found if isinstance(block, List)]
    assert [[(item.id, item.number and item.number.label) for item in each.items] for each in lists] == [
        [("", "a."), ("", "b.")],
        [("b", "a."), ("ref--1", "b.")],
    ]
    assert lists[0].items[1].blocks == (refers("b", Part("huruf "), Part("a", "b")),)
    with pytest.raises(DanglingReference):
        renumbered(document(refers("b")))
