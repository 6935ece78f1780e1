"""References are live fields that show a number as Word shows it; clauses are content controls with a bookmark."""

import re
from dataclasses import replace

import pytest

from mouflow.document.tree import Document, Item, List, Number, Paragraph, Part, Reference, Run, Section, Sheet
from mouflow.writers.docx import write
from mouflow.writers.docx.errors import DanglingReference
from mouflow.writers.docx.names import bookmark, control_number
from tests.writers.sample import DELETED, DOCUMENT, INSERTED, STYLE, clause, item, items, paragraph
from tests.writers.tree_reader import inlines
from tests.writers.word_reader import W, body, numbered, paragraph_text, part, value

FIELD = re.compile(r" (REF|HYPERLINK \\l) \"?(_mou_\w+)\"? (\\n \\h )?")


def written(*blocks) -> bytes:
    return write(Document("Judul", (Sheet(blocks, "body"),), STYLE))


def fields(content: bytes) -> list[tuple[str, str]]:
    """(code, cached result) of each complex field of the body."""
    found, inside = [], None
    for run in body(content).iter(W + "r"):
        kind = value(run, "fldChar", "fldCharType")
        if kind == "begin":
            inside = ["", ""]
        elif kind == "end":
            found.append(tuple(inside))
            inside = None
        elif inside is not None:
            inside[0] += "".join(each.text for each in run.iter(W + "instrText", W + "delInstrText"))
            inside[1] += "".join(each.text for each in run.iter(W + "t", W + "delText"))
    assert inside is None
    return found


def test_each_part_with_a_target_is_a_field_with_its_words():
    said = [part for inline in inlines(DOCUMENT) if isinstance(inline, Reference) for part in inline.parts]
    wanted = [(part.target, part.text) for part in said if part.target]
    assert len(wanted) > 6
    found = [(FIELD.fullmatch(code), text) for code, text in fields(write(DOCUMENT))]
    assert [(match[2], text) for match, text in found] == [(bookmark(target), text) for target, text in wanted]


def test_word_would_print_the_same_words():
    """A number field shows its target's own label without the last full stop."""
    content = write(DOCUMENT)
    label = {name.get(W + "name"): said for said, each in numbered(content) for name in each.iter(W + "bookmarkStart")}
    numbers = [(code, text) for code, text in fields(content) if code.startswith(" REF")]
    assert len(numbers) > 6
    for code, text in numbers:
        assert code.endswith(r" \n \h ")
        assert text == label[code.split()[1]].rstrip(".")


def test_words_that_are_no_number_lead_to_the_target():
    assert (' HYPERLINK \\l "_mou_lampiran" ', "Lampiran") in fields(write(DOCUMENT))
    said = Reference("satu", (Part("Pasal satu", "satu"),))
    assert fields(written(clause(1, "satu", "SATU", paragraph("body", said)))) == [
        (' HYPERLINK \\l "_mou_satu" ', "Pasal satu")
    ]


def test_a_reference_keeps_its_look():
    runs = [each for each in body(write(DOCUMENT)).iter(W + "r") if each.find(f"{W}rPr/{W}b") is not None]
    assert [each for run in runs for each in run.iter(W + "instrText")]


def test_clauses_are_controls_with_title_tag_and_a_number_of_their_own():
    controls = list(body(write(DOCUMENT)).iter(W + "sdt"))
    assert [(value(each, "sdtPr/tag"), value(each, "sdtPr/alias")) for each in controls] == [
        ("premis", "premis"),
        ("maksud-tujuan", "MAKSUD DAN TUJUAN"),
        ("ruang-lingkup", "RUANG LINGKUP"),
        ("pelaksanaan", "PELAKSANAAN"),
        ("penutup", "PENUTUP"),
    ]
    numbers = [int(value(each, "sdtPr/id") or 0) for each in controls]
    assert len(set(numbers)) == len(numbers)
    assert all(0 < number < 2**31 for number in numbers)


def test_a_control_keeps_its_number_and_gives_way_to_another_s():
    number = control_number("penutup", set())
    assert number == control_number("penutup", {1, 2})
    assert control_number("penutup", {number}) == number + 1


def test_a_long_heading_gives_a_short_title_without_deleted_words():
    words = (Run("LAMA ", mark=DELETED), Run("BARU ", mark=INSERTED), Run("PANJANG " * 20))
    section = clause(1, "satu", "")
    heading = replace(section.blocks[0], inlines=words)
    control = next(body(written(replace(section, blocks=(paragraph("body", "x"), heading)))).iter(W + "sdt"))
    title = value(control, "sdtPr/alias") or ""
    assert title.startswith("BARU PANJANG PANJANG")
    assert len(title) <= 64


def test_each_id_has_one_hidden_bookmark_at_its_first_paragraph():
    found = {
        each.get(W + "name"): paragraph_text(each.getparent())
        for each in body(write(DOCUMENT)).iter(W + "bookmarkStart")
    }
    assert all(name.startswith("_mou_") and len(name) <= 40 for name in found)
    assert found["_mou_ruang_lingkup"] == "\nRUANG LINGKUP"
    assert found["_mou_inovasi"] == "pendampingan penilaian inovasi pelayanan publik;"
    assert found["_mou_premis"] == "PARA PIHAK terlebih dahulu menerangkan:"
    assert found["_mou_lampiran"] == "LAMPIRAN\nRENCANA KERJA"
    ends = [each.get(W + "id") for each in body(write(DOCUMENT)).iter(W + "bookmarkEnd")]
    starts = [each.get(W + "id") for each in body(write(DOCUMENT)).iter(W + "bookmarkStart")]
    assert sorted(starts) == sorted(ends)


def test_an_id_of_35_letters_fits_words_limit():
    assert len(bookmark("a" * 35)) == 40
    assert bookmark("maksud-dan-tujuan-1") == "_mou_maksud_dan_tujuan_1"


def test_of_two_blocks_with_one_id_the_one_that_stays_bears_the_bookmark():
    gone = replace(clause(1, "satu", "LAMA"), blocks=(Paragraph((Run("lama", mark=DELETED),), "body", "", DELETED),))
    stays = clause(1, "satu", "BARU")
    for blocks in ((gone, stays), (stays, gone), (stays, stays)):
        named = [paragraph_text(each.getparent()) for each in body(written(*blocks)).iter(W + "bookmarkStart")]
        assert named == ["\nBARU"]


def test_an_empty_section_still_has_its_control_and_bookmark():
    root = body(written(Section((), "", "kosong")))
    control = next(root.iter(W + "sdt"))
    assert value(control, "sdtPr/tag") == "kosong"
    assert [each.get(W + "name") for each in control.iter(W + "bookmarkStart")] == ["_mou_kosong"]


def test_an_empty_section_without_an_id_is_nothing():
    assert [each.tag for each in body(written(Section(()), paragraph("body", "x")))[0]] == [W + "p", W + "sectPr"]


def test_numbers_change_with_the_clauses():
    blocks = (
        clause(1, "satu", "SATU", paragraph("body", Reference("dua", (Part("Pasal 2", "dua"),)))),
        clause(2, "dua", "DUA", items(item(2, 1, "x", id="x"))),
    )
    assert fields(written(*blocks)) == [(" REF _mou_dua \\n \\h ", "Pasal 2")]
    entry = Item((Paragraph((Run("y"),), "item", "y"),), Number("clauses", 2, 1, "a."))
    inner = paragraph("body", Reference("y", (Part("huruf "), Part("a", "y"))))
    assert fields(written(List((entry,), "items"), inner)) == [(" REF _mou_y \\n \\h ", "a")]


def test_references_without_a_block_are_refused_by_name():
    said = paragraph("body", Reference("x", (Part("Pasal 9", "x"), Part("a", "y"))))
    with pytest.raises(DanglingReference) as caught:
        written(said)
    wanted = 'the text refers to "x", "y", which the document does not have; give the block that id'
    assert str(caught.value) == wanted


def test_a_deleted_reference_needs_no_block():
    content = written(paragraph("body", "x ", Reference("x", (Part("Pasal 9", "x"),), mark=DELETED)))
    assert fields(content) == []
    assert paragraph_text(next(body(content).iter(W + "p"))) == "x Pasal 9"


def test_page_numbers_are_live():
    foot = part(write(DOCUMENT), "word/footer1.xml")
    assert [each.text for each in foot.iter(W + "instrText")] == [" PAGE ", " NUMPAGES "]
