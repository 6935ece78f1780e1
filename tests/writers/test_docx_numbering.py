"""Automatic numbers: one list per numbering, restarts by themselves, lists of their own where counting would differ."""

from dataclasses import replace

import pytest

from mouflow.document.style import Level, Numbering
from mouflow.document.tree import Block, Document, Heading, Item, List, Number, Paragraph, Run, Sheet, Table
from mouflow.errors import UnknownName
from mouflow.writers.docx import write
from mouflow.writers.docx.numbering import word_label
from tests.writers.sample import DOCUMENT, STYLE, WORK_PLAN, clause, item, items, paragraph, paragraphs
from tests.writers.tree_reader import blocks_of, labels
from tests.writers.word_reader import W, body, has, numbered, paragraph_text, part, value


def written(*blocks: Block) -> bytes:
    return write(Document("Judul", (Sheet(blocks, "body"),), STYLE))


def counted(content: bytes) -> list[str]:
    return [label for label, _ in numbered(content)]


def own_lists(content: bytes) -> int:
    return len(list(part(content, "word/numbering.xml").iter(W + "lvlOverride")))


def numbering_item(number: Number, text: str = "isi") -> Item:
    return Item((paragraph("item", text),), number)


def test_the_sample_counts_as_it_says_and_needs_no_list_of_its_own():
    content = write(DOCUMENT)
    assert counted(content) == labels(blocks_of(DOCUMENT))
    assert {"Pasal 1", "(2)", "b.", "2)", "b)", "–"} <= set(counted(content))
    assert own_lists(content) == 0


def test_one_abstract_list_per_numbering_with_the_style_s_indents():
    numbering = part(write(DOCUMENT), "word/numbering.xml")
    abstract = list(numbering.iter(W + "abstractNum"))
    assert len(abstract) == len(STYLE.numberings) + 1
    assert [value(level, "lvlText") for level in abstract[0].iter(W + "lvl")] == [
        "Pasal %1",
        "(%2)",
        "%3.",
        "%4)",
        "%5)",
    ]
    kinds = [value(level, "numFmt") for level in abstract[0].iter(W + "lvl")]
    assert kinds == ["decimal", "decimal", "lowerLetter", "decimal", "lowerLetter"]
    first, _, letters = list(abstract[0].iter(W + "lvl"))[:3]
    assert (value(letters, "pPr/ind", "left"), value(letters, "pPr/ind", "hanging")) == ("1020", "454")
    assert value(first, "suff") == "nothing"


def test_a_clause_s_label_stands_on_a_line_of_its_own():
    heading = next(element for label, element in numbered(write(DOCUMENT)) if label == "Pasal 2")
    assert paragraph_text(heading) == "\nRUANG LINGKUP"
    lone = Heading(1, (), "clause", "", Number("clauses", 0, 1, "Pasal 1"))
    assert paragraph_text(next(numbered(written(lone)))[1]) == ""


def test_further_blocks_stand_where_the_item_s_text_does():
    further = [
        each for each in body(write(DOCUMENT)).iter(W + "p") if paragraph_text(each).startswith("Mekanisme tersebut")
    ]
    assert [value(each, "pPr/ind", "left") for each in further] == ["1020"]
    assert not any(has(each, "pPr/numPr") for each in further)


@pytest.mark.parametrize(
    "lists",
    [
        pytest.param((items(item(2, 1), item(2, 2)), items(item(2, 1), item(2, 2))), id="a second list, one parent"),
        pytest.param((items(item(2, 3), item(2, 4)),), id="starts at three"),
        pytest.param((items(item(2, 1), item(2, 2)), items(item(2, 3))), id="goes on"),
        pytest.param((items(item(2, 1)), paragraphs(item(1, 1), item(1, 2))), id="a level passed over"),
        pytest.param(
            (paragraphs(item(1, 1, items(item(2, 1), item(2, 2))), item(1, 2, items(item(2, 1))))), id="nested"
        ),
        pytest.param((items(item(2, 5, items(item(3, 1))), item(2, 6, items(item(3, 1), item(3, 3))))), id="jumps"),
    ],
)
def test_word_counts_what_the_tree_says(lists):
    blocks = lists if isinstance(lists, tuple) else (lists,)
    for around in (blocks, (clause(1, "satu", "SATU", *blocks), clause(2, "dua", "DUA", *blocks))):
        assert counted(written(*around)) == labels(around)


def test_restarts_come_from_word_where_they_can():
    pair = paragraphs(item(1, 1, items(item(2, 1), item(2, 2))), item(1, 2, items(item(2, 1))))
    assert own_lists(written(clause(1, "satu", "SATU", pair), clause(2, "dua", "DUA", pair))) == 0
    twice = (items(item(2, 1), item(2, 2)), items(item(2, 1), item(2, 2)), items(item(2, 3)))
    assert own_lists(written(clause(1, "satu", "SATU", *twice))) == 1


@pytest.mark.parametrize(
    ("count", "value", "said"),
    [
        ("decimal", 12, "12"),
        ("lower-letter", 26, "z"),
        ("lower-letter", 27, "aa"),
        ("upper-letter", 53, "AAA"),
        ("lower-roman", 1994, "mcmxciv"),
        ("upper-roman", 49, "XLIX"),
    ],
)
def test_word_s_way_of_counting(count, value, said):
    level = Level(count, "[{}]", "{}")
    assert word_label(level, value) == f"[{said}]"
    style = replace(STYLE, numberings={"one": Numbering("one", (replace(level, left=1, hanging=1),))})
    block = List((numbering_item(Number("one", 0, value, f"[{said}]")),), "x")
    assert counted(write(Document("J", (Sheet((block,)),), style))) == [f"[{said}]"]


def test_a_label_that_word_would_not_print_is_written_as_it_is():
    numbers = [Number("clauses", 1, value, label) for value, label in ((1, "(1)"), (2, "(1a)"), (2, "(2)"), (3, "(3)"))]
    content = written(List(tuple(map(numbering_item, numbers)), "paragraphs"))
    assert counted(content) == ["(1)", "(1a)", "(2)", "(3)"]
    assert own_lists(content) == 2


def test_an_item_that_begins_with_a_table_a_list_or_nothing_bears_its_label():
    number = [Number("clauses", 1, value, f"({value})") for value in (1, 2, 3)]
    blocks = ((WORK_PLAN,), (items(item(2, 1, "isi")),), ())
    entries = tuple(Item(inside, each) for inside, each in zip(blocks, number, strict=True))
    content = written(List(entries, "paragraphs"))
    assert counted(content) == ["(1)", "(2)", "a.", "(3)"]
    table = body(content).find(f".//{W}tbl")
    assert value(table, "tblPr/tblInd", "w") == "567"
    assert sum(int(each.get(W + "w")) for each in table.iter(W + "gridCol")) == 9071 - 567


def test_bullets_take_their_indent_from_their_place_or_the_house():
    flat = List((Item((paragraph("item", "a"), List((Item((paragraph("item", "b"),)),), "x", False))),), "x", False)
    content = written(flat, replace(flat, role="items"))
    found = [element for label, element in numbered(content) if label == "–"]
    assert [value(each, "pPr/ind", "left") for each in found] == ["425", "850", "1020", "1445"]
    assert [value(each, "pPr/numPr/ilvl") for each in found] == ["0", "1", "0", "1"]


def test_a_running_footer_counts_for_itself():
    listed = paragraphs(item(1, 1, "kaki"))
    sheet = Sheet((paragraphs(item(1, 1, "isi"), item(1, 2, "isi")),), "body", (), (listed,))
    content = write(Document("J", (sheet,), STYLE))
    assert counted(content) == ["(1)", "(2)"]
    foot = part(content, "word/footer1.xml")
    assert value(foot, "p/pPr/numPr/numId") not in {value(each, "pPr/numPr/numId") for _, each in numbered(content)}


def test_numbers_in_cells_count_in_reading_order():
    cells = replace(WORK_PLAN.rows[0].cells[0], blocks=(paragraphs(item(1, 1, "x"), item(1, 2, "y")),))
    table = Table((100,), (), (replace(WORK_PLAN.rows[0], cells=(cells,)),))
    assert counted(written(table, paragraphs(item(1, 3, "z")))) == ["(1)", "(2)", "(3)"]


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (Number("clause", 0, 1, "1"), 'unknown numbering "clause"; did you mean "clauses"? known: clauses, recitals'),
        (Number("recitals", 1, 1, "1"), 'unknown level of the numbering "1"; known: 0'),
    ],
)
def test_numbers_outside_the_style_are_refused(number, message):
    with pytest.raises(UnknownName) as caught:
        written(List((numbering_item(number),), "x"))
    assert str(caught.value) == message


def test_heading_without_a_number_has_none():
    content = written(Heading(1, (Run("JUDUL"),), "h1"), Paragraph((Run("x"),), "body"))
    assert counted(content) == []
