"""Named styles follow the looks of the style; paper, margins and fonts are exact."""

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING

from mouflow.document.style import Font, Format, Paper
from mouflow.document.tree import Document, Heading, Paragraph, Run, Sheet, Table
from mouflow.writers.docx import write
from tests.writers.sample import DOCUMENT, SIGNATURES, STYLE
from tests.writers.word_reader import W, body, has, part, value


def styles(document: Document) -> dict:
    return {style.name: style for style in docx.Document(io.BytesIO(write(document))).styles}


def document(*blocks, style=STYLE) -> Document:
    return Document("Judul", (Sheet(blocks, "body"),), style)


def test_each_role_in_use_is_a_style_and_no_other_is():
    named = {name for name in styles(DOCUMENT) if name.startswith("mou ")}
    assert {"mou title", "mou body", "mou clause", "mou item", "mou recital", "mou page-line"} <= named
    assert {"mou table signatures", "mou table work-plan-table", "mou table initials"} <= named
    assert "mou h1" not in named


def test_looks_become_word_properties():
    look = Format("justify", 10.5, True, False, True, 1.5, 3, 6.5, 1, 0.5, True, True, True)
    style = styles(document(Paragraph((Run("x"),), "seen"), style=replace(STYLE, formats={"seen": look})))["mou seen"]
    form = style.paragraph_format
    assert form.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert (form.space_before.pt, form.space_after.pt) == (3, 6.5)
    assert (form.line_spacing.pt, form.line_spacing_rule) == (15.75, WD_LINE_SPACING.AT_LEAST)
    assert (round(form.left_indent.cm, 2), round(form.first_line_indent.cm, 2)) == (1, -0.5)
    assert (form.keep_with_next, form.keep_together, form.page_break_before) == (True, True, True)
    assert (style.font.size.pt, style.font.bold, style.font.italic, style.font.underline) == (10.5, True, False, True)


@pytest.mark.parametrize(("align", "word"), [("left", "left"), ("center", "center"), ("right", "right")])
def test_alignments(align, word):
    style = replace(STYLE, formats={"seen": Format(align=align)})
    found = part(write(document(Paragraph((Run("x"),), "seen"), style=style)), "word/styles.xml")
    assert [each.get(W + "val") for each in found.iter(W + "jc")] == [word]


@pytest.mark.parametrize(("rule", "edge"), [("below", "bottom"), ("above", "top")])
def test_double_rules(rule, edge):
    style = replace(STYLE, formats={"kop": Format(rule=rule)})
    paragraphs = part(write(document(Paragraph((Run("x"),), "kop"), style=style)), "word/styles.xml")
    assert [value(each, edge) for each in paragraphs.iter(W + "pBdr")] == ["double"]
    tables = part(write(document(replace(SIGNATURES, role="kop"), style=style)), "word/styles.xml")
    assert [value(each, edge) for each in tables.iter(W + "tblBorders")] == ["double"]


def test_the_real_font_is_named_in_every_script_and_its_twins_stand_behind_it():
    defaults = part(write(DOCUMENT), "word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    fonts = defaults.find(W + "rFonts")
    assert {fonts.get(W + script) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Bookman Old Style"}
    assert value(defaults, "lang") == "id-ID"
    assert value(defaults, "sz") == "24"
    table = part(write(DOCUMENT), "word/fontTable.xml")[0]
    assert table.get(W + "name") == "Bookman Old Style"
    assert value(table, "altName") == "TeX Gyre Bonum,URW Bookman"
    assert value(table, "panose1") == "02050604050505020204"
    assert value(table, "family") == "roman"


def test_a_font_without_twins_or_panose():
    style = replace(STYLE, font=Font("Sans & Co", (), "sans-serif"))
    table = part(write(document(style=style)), "word/fontTable.xml")[0]
    assert (table.get(W + "name"), value(table, "family")) == ("Sans & Co", "swiss")
    assert not has(table, "altName")
    assert not has(table, "panose1")


def test_headings_build_on_words_own_and_give_the_outline():
    content = write(DOCUMENT)
    style = docx.Document(io.BytesIO(content)).styles["mou clause"]
    assert style.base_style is not None
    assert style.base_style.name == "Heading 1"
    used = [value(each, "pPr/pStyle") for each in body(content).iter(W + "p")]
    assert used.count("mou-clause") == 4
    assert not any(has(each, "pPr/outlineLvl") for each in body(content).iter(W + "p"))


def test_one_role_as_heading_and_as_text():
    blocks = (Heading(1, (Run("a"),), "r"), Heading(2, (Run("b"),), "r"), Paragraph((Run("c"),), "r"), Heading(3, ()))
    found = list(body(write(document(*blocks))).iter(W + "p"))
    assert [value(each, "pPr/outlineLvl") for each in found] == [None, "1", "9", "2"]


def test_a_role_without_a_look_still_has_a_style():
    found = styles(document(Paragraph((Run("x"),), "no-look"), Table((100,), (), SIGNATURES.rows[:0], "never")))
    assert found["mou no-look"].base_style.name == "Normal"
    assert "mou table never" not in found


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper("A4", 210, 297), (11906, 16838)), (Paper("F4", 215, 330), (12189, 18709))]
)
def test_papers_are_exact_and_landscape_turns_them(paper, size):
    content = write(replace(DOCUMENT, style=replace(STYLE, paper=paper)))
    upright, turned = (each.find(W + "pgSz") for each in body(content).iter(W + "sectPr"))
    assert (int(upright.get(W + "w")), int(upright.get(W + "h")), upright.get(W + "orient")) == (*size, None)
    assert (int(turned.get(W + "h")), int(turned.get(W + "w")), turned.get(W + "orient")) == (*size, "landscape")
    margins = body(content).find(f".//{W}pgMar")
    assert [margins.get(W + edge) for edge in ("top", "right", "bottom", "left", "header", "footer")] == [
        *("1134", "1134", "1417", "1701"),
        *("567", "567"),
    ]


def test_documents_of_one_look_share_their_skeleton():
    first, second = (write(replace(DOCUMENT, title=title)) for title in ("Satu", "Dua"))
    assert part(first, "word/styles.xml").getroottree().docinfo.encoding == "UTF-8"
    same = ("word/styles.xml", "word/numbering.xml", "word/settings.xml", "word/document.xml", "word/footer1.xml")
    for name in same:
        assert part(first, name).xpath("string()") == part(second, name).xpath("string()")
    assert first != second
