"""Sheets are sections with their own running parts; the watermark stands behind each page and is no word of it."""

from dataclasses import replace

import pytest

from mouflow.document.tree import Document, Sheet
from mouflow.writers.docx import write
from tests.writers.sample import DOCUMENT, FOOTER, PARTIES, STYLE, paragraph
from tests.writers.word_reader import W, body, has, members, paragraph_text, part, value

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def sheet(text: str, header=(), footer=()) -> Sheet:
    return Sheet((paragraph("body", text),), "body", header, footer)


def written(*sheets: Sheet, watermark: str = "") -> bytes:
    return write(Document("Judul", sheets, STYLE, watermark=watermark))


def running(content: bytes) -> list[dict[str, str]]:
    """For each section the text of its header and footer."""
    relations = {each.get("Id"): each.get("Target") for each in part(content, "word/_rels/document.xml.rels")}
    found = []
    for section in body(content).iter(W + "sectPr"):
        names = {each.tag.removeprefix(W): relations[each.get(R + "id")] for each in section if "Reference" in each.tag}
        text = {kind: part(content, f"word/{name}") for kind, name in names.items()}
        found.append(
            {kind: " ".join(filter(None, map(paragraph_text, root.iter(W + "p")))) for kind, root in text.items()}
        )
    return found


def test_sections_follow_the_sheets_without_empty_pages():
    content = written(sheet("satu"), sheet("dua"), sheet("tiga"))
    kinds = [each.tag.removeprefix(W) for each in body(content)[0]]
    assert kinds == ["p", "p", "p", "sectPr"]
    assert [has(each, "pPr/sectPr") for each in body(content).iter(W + "p")] == [True, True, False]


def test_a_sheet_that_ends_in_a_table_ends_in_a_paragraph_of_no_height():
    content = write(Document("J", (Sheet((PARTIES,), "body"), Sheet((PARTIES,), "body")), STYLE))
    kinds = [each.tag.removeprefix(W) for each in body(content)[0]]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]
    thin = body(content)[0][1]
    assert (value(thin, "pPr/spacing", "line"), value(thin, "pPr/spacing", "lineRule")) == ("20", "exact")
    assert has(thin, "pPr/sectPr")


def test_no_sheet_takes_over_another_s_footer():
    content = written(sheet("a", footer=FOOTER), sheet("b"), sheet("c", header=(paragraph("body", "kepala"),)))
    assert [each["footerReference"][:5] for each in running(content)] == ["Paraf", "", ""]
    assert [each["headerReference"] for each in running(content)] == ["", "", "kepala"]


def test_equal_footers_are_one_part():
    parts = members(written(sheet("a", footer=FOOTER), sheet("b", footer=FOOTER)))
    assert [name for name in parts if name.startswith("word/footer")] == ["word/footer1.xml"]


def test_a_footer_s_table_fits_each_sheet():
    widths = [
        sum(int(each.get(W + "w")) for each in part(write(DOCUMENT), f"word/footer{number}.xml").iter(W + "gridCol"))
        for number in (1, 2)
    ]
    assert widths == [11906 - 1701 - 1134, 16838 - 1701 - 1134]


@pytest.mark.parametrize("word", ["DRAF", 'RAHASIA & "TERBATAS"'])
def test_the_watermark_is_word_s_own_and_no_word_of_the_text(word: str):
    content = written(sheet("a"), sheet("b", header=(paragraph("body", "kepala"),)), watermark=word)
    headers = [name for name in members(content) if name.startswith("word/header")]
    assert len(headers) == 2
    for name in headers:
        shape = next(part(content, name).iter("{urn:schemas-microsoft-com:vml}shape"))
        assert shape.get("id").startswith("PowerPlusWaterMarkObject")
        assert "rotation:315" in shape.get("style")
        assert shape.find("{urn:schemas-microsoft-com:vml}textpath").get("string") == word
    assert word not in " ".join(paragraph_text(each) for name in headers for each in part(content, name).iter(W + "p"))
    assert len({next(part(content, name).iter("{*}shape")).get("id") for name in headers}) == 2


def test_a_watermark_fits_its_page():
    for content, side in ((write(DOCUMENT), 1), (write(replace(DOCUMENT, watermark="SANGAT RAHASIA SEKALI")), 2)):
        for number in (1, 2):
            style = next(part(content, f"word/header{number}.xml").iter("{*}shape")).get("style")
            facts = dict(each.split(":") for each in style.rstrip(";").split(";"))
            width, height = (float(facts[name].removesuffix("pt")) for name in ("width", "height"))
            page = list(body(content).iter(W + "pgSz"))[number - 1]
            assert (width + height) / 2**0.5 < int(page.get(W + "w")) / 20
            assert (width + height) / 2**0.5 < int(page.get(W + "h")) / 20
            assert width > height * side


def test_a_final_text_has_none():
    assert not any(b"PowerPlus" in each for each in members(written(sheet("a"))).values())
