"""Tracked changes: in Word's own form, at runs, ends, rows and cells, with ids of their own and moves in ranges."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from mouflow.document.tree import Cell, Document, Item, List, Mark, Paragraph, Row, Run, Section, Sheet, Table
from mouflow.writers.docx import write
from mouflow.writers.docx.errors import UnpairedMove
from tests.writers.judges import shared_judge
from tests.writers.sample import (
    DELETED,
    INSERTED,
    MARKED,
    MOVED_FROM,
    MOVED_TO,
    STYLE,
    cell,
    clause,
    item,
    items,
    paragraph,
)
from tests.writers.tree_reader import ACCEPTED, REJECTED, settled
from tests.writers.word_reader import W, body, has, paragraph_text, value
from tests.writers.word_reader import texts as word_texts

KINDS = ("ins", "del", "moveFrom", "moveTo")


def written(*blocks) -> bytes:
    return write(Document("Judul", (Sheet(blocks, "body"),), STYLE))


def gone(text: str, role: str = "body") -> Paragraph:
    return Paragraph((Run(text, mark=DELETED),), role, "", DELETED)


def paragraphs(content: bytes) -> list:
    return list(body(content).iter(W + "p"))


def end_marks(paragraph) -> list[str]:
    found = paragraph.find(f"{W}pPr/{W}rPr")
    return [] if found is None else [each.tag.removeprefix(W) for each in found if each.tag.removeprefix(W) in KINDS]


@pytest.mark.parametrize(("mode", "away"), [("accept", ACCEPTED), ("reject", REJECTED)])
def test_settling_the_redline_gives_the_document_without_marks(mode: str, away: tuple[str, ...]):
    judge = shared_judge("docx_text")
    assert word_texts(write(MARKED)) != word_texts(write(settled(MARKED, away)))
    assert judge.paragraph_texts(write(MARKED), mode) == judge.paragraph_texts(write(settled(MARKED, away)), "raw")


def test_deleted_words_and_field_codes_stand_in_elements_of_their_own():
    root = body(write(MARKED))
    deleted = [each for each in root.iter(W + "del") if each.getparent().tag not in (W + "rPr", W + "trPr")]
    assert deleted
    assert not [each for change in deleted for each in change.iter(W + "t", W + "instrText")]
    assert [each.text for change in deleted for each in change.iter(W + "delInstrText")] == [
        " REF _mou_ruang_lingkup \\n \\h ",
        " REF _mou_inovasi \\n \\h ",
    ]
    moved = [each for change in root.iter(W + "moveFrom") for each in change.iter(W + "t")]
    assert [each.text for each in moved] == ["Alinea yang dipindahkan, dengan enam kata."]


def test_each_change_has_an_author_a_moment_and_an_id_of_its_own():
    eastern = datetime(2025, 9, 19, 15, 0, tzinfo=timezone(timedelta(hours=7)))
    mark = Mark("ins", 'A & "B"', eastern)
    found = next(body(written(paragraph("body", Run("x", mark=mark)))).iter(W + "ins"))
    assert (found.get(W + "author"), found.get(W + "date")) == ('A & "B"', "2025-09-19T08:00:00Z")
    nameless = body(written(paragraph("body", Run("x", mark=Mark("ins")))))
    assert [(each.get(W + "author"), each.get(W + "date")) for each in nameless.iter(W + "ins")] == [("mouflow", None)]
    ids = [each.get(W + "id") for each in body(write(MARKED)).iter(*(W + kind for kind in KINDS))]
    assert len(ids) == len(set(ids)) > 20


def test_neighbours_with_one_change_share_its_element():
    runs = (Run("a", mark=INSERTED), Run("b", bold=True, mark=INSERTED), Run("c"))
    changes = list(body(written(paragraph("body", *runs))).iter(W + "ins"))
    assert [paragraph_text(each) for each in changes] == ["ab"]


def test_the_end_s_change_comes_first_and_once():
    for each in paragraphs(write(MARKED)):
        properties = each.find(f"{W}pPr/{W}rPr")
        if properties is not None and any(has(properties, kind) for kind in KINDS):
            assert properties[0].tag.removeprefix(W) in KINDS
            assert len(end_marks(each)) == 1


def test_an_item_s_change_reaches_its_paragraphs():
    changed = replace(item(2, 1, "satu", items(item(3, 1, "dua"))), mark=INSERTED)
    found = paragraphs(written(items(changed), paragraph("body", "x")))
    assert [end_marks(each) for each in found] == [["ins"], ["ins"], []]
    assert [len(list(each.iter(W + "r"))) == len(list(each.iterfind(f"{W}ins/{W}r"))) for each in found[:2]] == [
        True
    ] * 2


def test_a_heading_s_line_break_is_changed_with_its_words():
    section = clause(1, "satu", "SATU")
    heading = replace(section.blocks[0], inlines=(Run("SATU", mark=INSERTED),), mark=INSERTED)
    found = paragraphs(written(replace(section, blocks=(heading,)), paragraph("body", "x")))[0]
    assert [each.tag for each in found.iter(W + "br")] == [W + "br"]
    assert not found.findall(f"{W}r")
    renamed = replace(section.blocks[0], inlines=(Run("DUA", mark=INSERTED), Run("SATU", mark=DELETED)))
    found = paragraphs(written(replace(section, blocks=(renamed,))))[0]
    assert len(found.findall(f"{W}r/{W}br")) == 1


@pytest.mark.parametrize(
    ("mark", "kind"), [(INSERTED, "ins"), (DELETED, "del"), (MOVED_FROM, "del"), (MOVED_TO, "ins")]
)
def test_rows_and_cells_are_inserted_or_deleted(mark: Mark, kind: str):
    rows = (Row((cell("cell", "tetap"), cell("cell", "tetap"))), Row((cell("cell", "a"), cell("cell", "b")), mark))
    table = next(body(written(Table((50, 50), (), rows))).iter(W + "tbl"))
    changed = list(table.iter(W + "tr"))[1]
    assert [each.tag.removeprefix(W) for each in changed[0]] == ["cantSplit", kind]
    assert [end_marks(each) for each in changed.iter(W + "p")] == ([[kind]] * 2 if kind == "del" else [["ins"]] * 2)
    row = Row((cell("cell", "tetap"), replace(cell("cell", "b"), mark=mark)))
    last = list(body(written(Table((50, 50), (), (row,)))).iter(W + "tc"))[1]
    assert last[0][-1].tag == f"{W}cell{kind.title()}"
    assert not any(each.tag == f"{W}move{side}" for each in last.iter() for side in ("From", "To"))


def test_a_move_is_one_range_on_each_side_around_its_paragraphs_and_their_ends():
    two = [Paragraph((Run(text, mark=MOVED_FROM),), "body", "", MOVED_FROM) for text in ("satu", "dua")]
    here = [Paragraph((Run(text, mark=MOVED_TO),), "body", "", MOVED_TO) for text in ("satu", "dua")]
    root = body(written(*two, paragraph("body", "tetap"), *here, paragraph("body", "akhir")))
    tags = [each.tag.removeprefix(W) for each in root.iter() if "move" in each.tag]
    for side in ("From", "To"):
        assert [tag for tag in tags if side in tag] == [
            *(
                f"move{side}",
                f"move{side}RangeStart",
                f"move{side}",
                f"move{side}",
                f"move{side}",
                f"move{side}RangeEnd",
            )
        ]
        start, end = (next(root.iter(f"{W}move{side}Range{edge}")) for edge in ("Start", "End"))
        assert start.get(W + "id") == end.get(W + "id")
        assert start.get(W + "name") == "move-1"
        assert end.getprevious().tag == W + "p"


def test_a_move_inside_one_paragraph_ends_inside_it():
    runs = (Run("kiri ", mark=MOVED_FROM), Run("tengah "), Run("kiri ", mark=MOVED_TO), Run("kanan"))
    found = paragraphs(written(paragraph("body", *runs)))[0]
    assert [each.tag.removeprefix(W) for each in found[1:]] == [
        *("moveFromRangeStart", "moveFrom", "moveFromRangeEnd", "r"),
        *("moveToRangeStart", "moveTo", "moveToRangeEnd", "r"),
    ]


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        (MOVED_FROM, 'the move "move-1" has only one half, moved-from; mark both halves with the same name'),
        (replace(MOVED_TO, move=""), 'the move "" has only one half, moved-to; mark both halves with the same name'),
    ],
)
def test_half_a_move_is_refused(mark: Mark, message: str):
    with pytest.raises(UnpairedMove) as caught:
        written(paragraph("body", Run("x", mark=mark)))
    assert str(caught.value) == message


def test_the_body_s_last_end_is_never_deleted_the_one_before_it_is():
    found = paragraphs(written(paragraph("item", "tetap"), gone("satu"), gone("dua")))
    assert [end_marks(each) for each in found] == [["del"], ["del"], []]
    last = found[-1].find(W + "pPr")
    assert value(last, "pStyle") == "mou-item"
    assert value(last, "pPrChange/pPr/pStyle") == "mou-body"
    assert last[-1].tag == W + "pPrChange"


def test_the_same_with_a_section_s_properties():
    sheets = (Sheet((paragraph("body", "tetap"), gone("satu")), "body"), Sheet((paragraph("body", "x"),), "body"))
    found = paragraphs(write(Document("Judul", sheets, STYLE)))
    assert [end_marks(each) for each in found] == [["del"], [], []]
    assert has(found[1], "pPr/sectPr")


def test_a_sheet_s_only_end_stays_and_the_sheet_before_it_is_left_alone():
    sheets = (Sheet((paragraph("item", "tetap"),), "body"), Sheet((gone("satu"),), "body"))
    found = paragraphs(write(Document("Judul", sheets, STYLE)))
    assert [end_marks(each) for each in found] == [[], []]
    assert [has(each, "pPr/sectPr") for each in found] == [True, False]
    assert value(found[1], "pPr/pStyle") == "mou-body"


def test_a_cell_s_last_end_is_kept_where_nothing_stands_before_it():
    listed = List((replace(item(1, 1, "hapus"), mark=DELETED),), "paragraphs")
    for block, numbers in ((gone("hapus"), 0), (listed, 1)):
        table = Table((50, 50), (), (Row((Cell((block,)), cell("cell", "x"))),))
        first = paragraphs(written(table))[0]
        assert end_marks(first) == []
        assert not has(first, "pPr/numPr")
        assert len(list(first.iter(W + "numPr"))) == numbers
        assert [each.text for each in first.iter(W + "delText")] == ["hapus"]


def test_a_move_cannot_take_the_last_end_with_it():
    table = Table((100,), (), (Row((Cell((Paragraph((Run("x", mark=MOVED_FROM),), "cell", "", MOVED_FROM),)),)),))
    content = written(table, Paragraph((Run("x", mark=MOVED_TO),), "body", "", MOVED_TO), paragraph("body", "akhir"))
    inside = next(body(content).iter(W + "tc"))
    assert inside[-1].tag == W + "p"
    assert end_marks(inside[-1]) == []
    assert inside[-1][-1].tag == W + "moveFromRangeEnd"
    assert shared_judge("tracked_lint").lint(content) == []


def test_deleting_a_whole_clause_needs_no_other_one():
    section = clause(2, "dua", "DUA")
    heading = replace(section.blocks[0], inlines=(Run("DUA", mark=DELETED),), mark=DELETED)
    before = clause(1, "satu", "SATU", paragraph("body", "tetap"))
    found = paragraphs(written(before, Section((heading, gone("isi")), "", "dua"), paragraph("body", "akhir")))
    assert [end_marks(each) for each in found] == [[], [], ["del"], ["del"], []]


def test_an_inserted_table_s_rows_are_inserted():
    rows = (Row((cell("cell", "x"),)),)
    entry = Item((paragraph("item", "a"), Table((100,), (), rows)), None, "", INSERTED)
    table = next(body(written(List((entry,), "x", False), paragraph("body", "z"))).iter(W + "tbl"))
    assert has(table, "tr/trPr/ins")
