"""Tables: exact widths, head rows, rows that stay whole, tables that stay whole with the text before them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.style import Format
from mouflow.document.tree import Cell, Document, Row, Section, Sheet, Table
from mouflow.writers.docx import write
from mouflow.writers.docx.errors import RowTooWide
from mouflow.writers.docx.xml import shares
from tests.writers.sample import CLOSING, DOCUMENT, PARTIES, SIGNATURES, STYLE, WORK_PLAN, cell, clause, paragraph
from tests.writers.word_reader import W, body, has, paragraph_text, part, value

TEXT_WIDTH = 11906 - 1701 - 1134


def written(*blocks, formats=None) -> bytes:
    style = replace(STYLE, formats={**STYLE.formats, **(formats or {})})
    return write(Document("Judul", (Sheet(blocks, "body"),), style))


def tables(content: bytes) -> list:
    return list(body(content).iter(W + "tbl"))


def keeps(table) -> list[set[bool]]:
    """For each row, whether its paragraphs stay with the next."""
    return [{has(each, "pPr/keepNext") for each in row.iter(W + "p")} for row in table.iter(W + "tr")]


@given(st.integers(1, 20000), st.lists(st.floats(0.5, 100), min_size=1, max_size=12).map(tuple))
def test_shares_add_up(total: int, percents: tuple[float, ...]):
    pieces = shares(total, percents)
    assert sum(pieces) == total
    assert all(
        abs(piece - total * percent / sum(percents)) <= 1 for piece, percent in zip(pieces, percents, strict=True)
    )


def test_tables_are_as_wide_as_the_text_and_fixed():
    upright = [each for each in tables(write(DOCUMENT)) if value(each, "tblPr/tblStyle") != "mou-table-work-plan-table"]
    assert len(upright) == 3
    for table in tables(write(DOCUMENT)):
        columns = [int(each.get(W + "w")) for each in table.iter(W + "gridCol")]
        wanted = TEXT_WIDTH if table in upright or len(columns) == 2 else 16838 - 1701 - 1134
        wanted = TEXT_WIDTH if len(columns) == 4 else wanted
        assert sum(columns) == int(value(table, "tblPr/tblW", "w") or 0) == wanted
        assert value(table, "tblPr/tblLayout", "type") == "fixed"


def test_cells_are_as_wide_as_their_columns():
    for table in tables(write(DOCUMENT)):
        columns = [int(each.get(W + "w")) for each in table.iter(W + "gridCol")]
        for row in table.iter(W + "tr"):
            spans = [int(value(each, "tcPr/gridSpan") or 1) for each in row.iter(W + "tc")]
            assert sum(spans) == len(columns)
            widths = [int(value(each, "tcPr/tcW", "w") or 0) for each in row.iter(W + "tc")]
            starts = [sum(spans[:place]) for place in range(len(spans))]
            assert widths == [sum(columns[at : at + span]) for at, span in zip(starts, spans, strict=True)]


def test_head_rows_repeat_and_no_row_breaks():
    content = write(DOCUMENT)
    plan = tables(content)[-1]
    rows = list(plan.iter(W + "tr"))
    assert len(rows) == len(WORK_PLAN.rows) + 1
    assert [has(row, "trPr/tblHeader") for row in rows] == [True, *[False] * len(WORK_PLAN.rows)]
    assert value(plan, "tblPr/tblLook", "firstRow") == "1"
    assert all(has(row, "trPr/cantSplit") for table in tables(content) for row in table.iter(W + "tr"))


def test_a_table_that_stays_whole_keeps_all_rows_but_the_last_with_the_next():
    assert keeps(tables(written(SIGNATURES))[0]) == [{True}, {False}]
    assert keeps(tables(written(PARTIES))[0]) == [{False}, {False}, {False}]


def test_a_table_that_stays_with_what_follows_keeps_its_last_row_too():
    onward = {"parties": Format(keep_next=True), "signatures": Format(keep_lines=True, keep_next=True)}
    assert keeps(tables(written(PARTIES, formats=onward))[0]) == [{False}, {False}, {True}]
    assert keeps(tables(written(SIGNATURES, formats=onward))[0]) == [{True}, {True}]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param(paragraph("body", "teks"), id="paragraph"),
        pytest.param(clause(1, "satu", "SATU", paragraph("body", "a"), paragraph("body", "teks")), id="clause"),
    ],
)
def test_the_text_before_a_whole_table_stays_with_it(before):
    content = written(before, SIGNATURES)
    last = [each for each in body(content).iter(W + "p") if paragraph_text(each) == "teks"]
    assert [has(each, "pPr/keepNext") for each in last] == [True]
    alone = written(before, PARTIES)
    last = [each for each in body(alone).iter(W + "p") if paragraph_text(each) == "teks"]
    assert [has(each, "pPr/keepNext") for each in last] == [False]


def test_the_text_before_a_section_that_begins_with_a_whole_table_stays_with_it():
    content = written(paragraph("body", "teks"), Section((SIGNATURES,), "", "tanda-tangan"))
    assert has(next(body(content).iter(W + "p")), "pPr/keepNext")


def test_whole_sections_stay_together():
    section = Section((paragraph("body", "a"), paragraph("body", "b"), paragraph("body", "c")), "whole")
    content = written(
        section, CLOSING, formats={"whole": Format(keep_lines=True, break_before=True, before=9, after=7)}
    )
    found = list(body(content).iter(W + "p"))
    assert [has(each, "pPr/keepNext") for each in found] == [True, True, False, False]
    assert [has(each, "pPr/keepLines") for each in found] == [True, True, True, False]
    assert [has(each, "pPr/pageBreakBefore") for each in found] == [True, False, False, False]
    assert [value(each, "pPr/spacing", "before") for each in found] == ["180", None, None, None]


def test_the_larger_gap_wins_between_two_blocks():
    section = Section((paragraph("body", "a"),), "airy")
    content = written(section, CLOSING, formats={"airy": Format(after=30)})
    assert [value(each, "pPr/spacing", "before") for each in body(content).iter(W + "p")] == [None, "600"]


def test_two_tables_do_not_melt_and_a_gap_above_one_is_kept():
    content = written(PARTIES, SIGNATURES, formats={"signatures": Format(before=10)})
    between = [each.tag for each in body(content)[0]]
    assert between == [W + tag for tag in ("tbl", "p", "tbl", "p", "sectPr")]
    thin = body(content)[0][1]
    assert (value(thin, "pPr/spacing", "before"), value(thin, "pPr/spacing", "line")) == ("200", "20")
    assert has(thin, "pPr/keepNext")


def test_a_section_s_double_rule():
    for rule, place in (("above", 0), ("below", 1)):
        content = written(Section((paragraph("body", "kop"),), "kop"), formats={"kop": Format(rule=rule)})
        found = list(body(content).iter(W + "p"))
        assert [has(each, "pPr/pBdr") for each in found] == [place == at for at in (0, 1)]


def test_cells_stand_where_their_role_or_table_says():
    rows = (Row((replace(cell("cell", "x"), role="low"), cell("cell", "y"))),)
    formats = {"low": Format(valign="bottom"), "t": Format(valign="middle")}
    found = tables(written(Table((50, 50), (), rows, "t"), formats=formats))[0]
    assert [value(each, "tcPr/vAlign") for each in found.iter(W + "tc")] == ["bottom", "center"]


def test_lines_only_where_the_look_says_so():
    content = write(DOCUMENT)
    styles = {each.get(W + "styleId"): each for each in part(content, "word/styles.xml").iter(W + "style")}
    lined = {name for name, style in styles.items() if has(style, "tblPr/tblBorders/insideV")}
    assert lined == {"mou-table-work-plan-table", "mou-table-initials"}


def test_a_row_narrower_than_its_table_stays_empty_at_its_end():
    short = Table((20, 30, 50), (), (Row((cell("cell", "x"),)), Row(())), "parties")
    first, second = tables(written(short))[0].iter(W + "tr")
    assert (value(first, "trPr/gridAfter"), value(first, "trPr/wAfter", "w")) == ("2", str(TEXT_WIDTH - 1814))
    assert [value(each, "tcPr/gridSpan") for each in second.iter(W + "tc")] == ["3"]


def test_a_row_wider_than_its_table_is_refused():
    wide = Table((50, 50), (), (Row((cell("cell", "x", colspan=2), cell("cell", "y"))),))
    with pytest.raises(RowTooWide) as caught:
        written(wide)
    assert str(caught.value) == "a row spans 3 columns, but its table has 2; correct the spans"


def test_tables_in_cells_end_in_a_paragraph_and_fit():
    nested = Table((100,), (), (Row((Cell((PARTIES, PARTIES)),)),), "work-plan-table")
    content = written(nested)
    outer, *inner = tables(content)
    assert [each.tag for each in next(outer.iter(W + "tc"))] == [W + tag for tag in ("tcPr", "tbl", "p", "tbl", "p")]
    assert {int(value(each, "tblPr/tblW", "w") or 0) for each in inner} == {TEXT_WIDTH - 170}


def test_a_table_without_rows_is_nothing():
    assert tables(written(Table((100,), (), ()))) == []
