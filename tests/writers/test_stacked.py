"""Struck looks, and tables whose rows become blocks on a narrow screen."""

import io
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import docx
import lxml.html
import pytest

from mouflow.document.style import Format
from mouflow.document.tree import Block, Document, Paragraph, Row, Run, Sheet, Table
from mouflow.writers import WRITERS
from mouflow.writers.css import STACKED, for_browser, for_paper
from mouflow.writers.stacked import stack
from tests.writers.sample import STYLE, cell

LOOKS = {"gone": Format(strike=True), "both": Format(underline=True, strike=True), "wide": Format(stack=True)}
DRESSED = replace(STYLE, formats={**STYLE.formats, **LOOKS})


def document(*blocks: Block) -> Document:
    return Document("Judul", (Sheet(blocks, "body"),), DRESSED)


def table(role: str) -> Table:
    head = Row(
        (cell("head", "Nama", heading=True), cell("head", "Hari\n ini", heading=True), cell("head", heading=True))
    )
    rows = (
        Row((cell("cell", "A", heading=True), cell("cell", "B"), cell("cell", "C"))),
        Row((cell("cell", "D", colspan=2), cell("cell", "E"))),
    )
    return Table((40, 40, 20), (head,), rows, role)


def html(*blocks: Block) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(WRITERS["html"](document(*blocks)))


def test_each_cell_of_a_stacked_table_knows_the_words_of_its_column():
    (found,) = html(table("wide")).findall(".//table")
    assert found.get("class").split()[-1] == "_stack"
    rows = found.findall("tbody/tr")
    assert [[one.get("data-head") for one in row] for row in rows] == [["Nama", "Hari ini", None], [None, None]]
    assert [[one.get("role") for one in row] for row in rows] == [["rowheader", "cell", "cell"], ["cell", "cell"]]
    assert [one.get("role") for one in found.iter("table", "thead", "tbody", "tr")] == [
        "table",
        "rowgroup",
        "row",
        "rowgroup",
        "row",
        "row",
    ]
    assert {one.get("role") for one in found.findall("thead/tr/th")} == {"columnheader"}


def test_a_table_of_another_look_stays_a_table():
    (found,) = html(table("grid")).findall(".//table")
    assert "_stack" not in (found.get("class") or "")
    assert not found.xpath(".//*[@data-head]")


def test_a_table_without_a_head_has_no_words_to_give_and_stays_as_it_is():
    bare = fromstring("<table><tbody><tr><td>A</td></tr></tbody></table>")
    stack(bare)
    assert bare.attrib == {}


def test_the_rules_are_there_for_screens_of_styles_that_stack_and_for_no_others():
    rules = STACKED.strip()
    assert rules.startswith("@media(max-width:")
    assert rules in for_browser(DRESSED, "")
    assert rules not in for_browser(STYLE, "")
    assert rules not in for_paper(DRESSED, ("Arial",))


@pytest.mark.parametrize(("role", "lines"), [("gone", "line-through"), ("both", "underline line-through")])
def test_a_struck_look_in_css(role, lines):
    assert f":is(p,h1,h2,h3,._bare).{role}{{text-decoration:{lines}}}" in for_browser(DRESSED, "")


def test_a_struck_look_in_word_and_on_a_sheet():
    import openpyxl

    struck = document(Paragraph((Run("usang"),), "gone"))
    word = docx.Document(io.BytesIO(WRITERS["docx"](struck)))
    assert {style.name: style.font.strike for style in word.styles if style.name.startswith("mou ")} == {
        "mou gone": True
    }
    cells = openpyxl.load_workbook(io.BytesIO(WRITERS["xlsx"](struck))).active
    assert [one.font.strike for row in cells.iter_rows() for one in row if one.value == "usang"] == [True]
