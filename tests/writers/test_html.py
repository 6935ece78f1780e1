"""The HTML file: whole in itself, exact in its words, readable by those who listen."""

import re
from base64 import b64decode
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from mouflow.document.tree import (
    Cell,
    Document,
    Field,
    Item,
    List,
    Number,
    Paragraph,
    Part,
    Picture,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from mouflow.errors import UnknownName
from mouflow.writers import html
from mouflow.writers.errors import TooDeep
from tests.tries import tries
from tests.writers import sample
from tests.writers.html_reader import Reader
from tests.writers.wild_trees import documents

TAGS = {"html", "head", "meta", "title", "style", "body", "main", "div", "header", "footer", "section", "p", "br"}
TAGS |= {"h1", "h2", "h3", "ol", "ul", "li", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "img"}
TAGS |= {"strong", "em", "u", "a", "ins", "del", "span"}
MANY = settings(max_examples=tries(30), deadline=None, suppress_health_check=list(HealthCheck))


def made(*blocks, **facts) -> Reader:
    return Reader(html.write(Document("t", (Sheet(blocks, "body"),), sample.STYLE, **facts)))


@MANY
@given(documents())
def test_no_text_becomes_markup_or_style(document: Document) -> None:
    read = Reader(html.write(document))
    assert {tag for tag, _ in read.elements} <= TAGS
    assert len(read.sheets) == 1
    assert read.title == document.title
    assert read.metas.get("description", "") == document.subject
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)


@MANY
@given(documents())
def test_same_document_same_bytes(document: Document) -> None:
    assert html.write(document) == html.write(document)


def test_the_file_is_whole_in_itself() -> None:
    content = html.write(sample.DOCUMENT)
    read = Reader(content)
    assert content.startswith(b'<!DOCTYPE html>\n<html lang="id-ID">')
    assert read.all("script") == read.all("link") == []
    sources = [attributes["src"] or "" for attributes in read.all("img")]
    assert [source.partition(",")[0] for source in sources] == ["data:image/png;base64", "data:image/svg+xml;base64"]
    assert b64decode(sources[1].partition(",")[2]) == sample.SVG
    assert re.findall(r"url\(|@import|https?://", content.decode()) == []


def test_the_head_says_what_the_document_is() -> None:
    read = Reader(html.write(sample.DOCUMENT))
    assert read.title == "Nota Kesepakatan tentang Sinergi Peningkatan Kualitas Pelayanan Publik"
    assert read.metas == {
        "viewport": "width=device-width, initial-scale=1",
        "description": "Sinergi Peningkatan Kualitas Pelayanan Publik & Inovasi",
        "generator": "mouflow",
        "dcterms.created": "2025-09-12",
        "dcterms.modified": "2025-09-12",
        "mouflow:agreement": "kalbar-2025",
        "mouflow:draft": "1",
        "mouflow:date": "2025-09-12",
    }


def test_text_comes_out_as_typed() -> None:
    content = html.write(sample.DOCUMENT).decode()
    assert "<em>A &amp; B &lt;Ltd&gt;</em>" in content
    assert (
        "<p>a\ufffdb\ufffdc\ufffd</p>"
        in html.write(Document("t", (Sheet((Paragraph((Run("a\0b\udc00c\uffff"),)),)),), sample.STYLE)).decode()
    )


def test_references_lead_to_ids_that_exist() -> None:
    read = Reader(html.write(sample.DOCUMENT))
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    targets = [(attributes["href"] or "")[1:] for attributes in read.all("a")]
    assert len(ids) == len(set(ids)) > 10
    assert len(targets) == 9
    assert set(targets) <= set(ids)
    assert {attributes.get("id") for attributes in read.all("section")} >= {"maksud-tujuan", "ruang-lingkup"}


def test_a_reference_to_nothing_is_plain_words() -> None:
    read = made(Paragraph((Reference("gone", (Part("Pasal 9", "gone"),)),)))
    assert read.words == ["Pasal", "9"]
    assert read.all("a") == []


def test_changes_are_ins_and_del_with_author_and_time() -> None:
    content = html.write(sample.MARKED).decode()
    said = 'title="Biro Hukum" datetime="2025-09-19T08:00:00+00:00"'
    assert f"<ins {said}>baru</ins><del {said}>lama</del>" in content
    assert f'<del class="_move" data-move="move-1" {said}>Alinea yang dipindahkan' in content
    assert f'<ins class="_move" data-move="move-1" {said}>Alinea yang dipindahkan' in content
    assert f'<tr class="_ins"><td class="_bare work-plan-cell _line"><ins {said}>baris baru</ins></td>' in content
    assert f'<del {said}><span class="_label _label-clauses-2">b.\t</span></del>' in content
    assert content.count('class="_end') == 6
    assert content.count('class="_end _split') == 2  # the other ends came or went with all their words


def test_tables_that_lay_out_are_presentation_and_heads_have_a_scope() -> None:
    read = Reader(html.write(sample.DOCUMENT))
    roles = [attributes.get("role") for attributes in read.all("table")]
    assert roles == ["presentation"] * 4 + [None, "presentation"]
    assert {attributes["scope"] for attributes in read.all("th")} == {"col"}
    assert len(read.all("th")) == 7


def test_a_cell_is_never_wider_than_its_table() -> None:
    cells = tuple(
        Cell((Paragraph((Run(word),)),), "", span) for word, span in (("a", 100_000), ("b", 100_000), ("c", 0))
    )
    read = made(Table((50, 50), (), (Row(cells), Row(cells[1:])), "grid"))
    assert [attributes.get("colspan") for attributes in read.all("td")] == ["2", None, None, "2", None]
    assert read.words == ["a", "b", "c", "b", "c"]


def test_bullets_numbers_and_labels() -> None:
    words = Paragraph((Run("kata"),), "item")
    lone = Item((Table((100,), (), (Row((Cell((words,)),)),)),), Number("clauses", 2, 1, "a."))
    inside = Item((Section((words,)),), Number("clauses", 2, 2, "b."))
    read = made(
        List((lone, inside, Item((), Number("clauses", 0, 3, "Pasal 3"))), "items"), List((Item((words,)),), "", False)
    )
    assert read.words == ["a.", "kata", "b.", "kata", "Pasal", "3", "–", "kata"]
    assert [tag for tag, _ in read.elements if tag in ("ol", "ul")] == ["ol", "ul"]
    assert [attributes["class"] for attributes in read.all("li")] == [
        "_item-clauses-2",
        "_item-clauses-2",
        "_item-clauses-0",
        "_item--0",
    ]


def test_what_runs_on_pages_is_apart_and_page_numbers_are_not_on_the_screen() -> None:
    read = Reader(html.write(sample.DOCUMENT))
    assert len(read.all("footer")) == 2
    assert [attributes["class"] for attributes in read.all("span") if "page" in (attributes["class"] or "")] == [
        "_page",
        "_pages",
    ] * 2
    assert "._paged{display:none}" in read.sheets[0]
    assert made(Paragraph((Field("page"),), "page-line")).all("p") == [{"class": "page-line _paged"}]


def test_an_empty_paragraph_has_its_height() -> None:
    assert b'<p class="body">\xc2\xa0</p>' in html.write(
        Document("t", (Sheet((Paragraph((), "body"),)),), sample.STYLE)
    )


def test_an_asset_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownName) as caught:
        made(Paragraph((Picture("logo-kedu.svg", "", 1),)), assets=sample.ASSETS)
    assert str(caught.value) == (
        'unknown picture "logo-kedu.svg"; did you mean "logo-kedua.svg"? known: logo-kedua.svg, logo-kesatu.png'
    )


def test_blocks_without_end_are_an_error() -> None:
    block = Paragraph((Run("x"),))
    for _ in range(3000):
        block = Section((block,))
    with pytest.raises(TooDeep) as caught:
        made(block)
    assert str(caught.value) == "the blocks of the document are nested too deeply to be written"


def test_the_watermark_is_seen_but_not_read() -> None:
    draft, final = html.write(sample.DOCUMENT).decode(), html.write(replace(sample.DOCUMENT, watermark="")).decode()
    assert 'body::before{content:"DRAF";content:"DRAF"/"";position:fixed' in draft
    assert "body::before" not in final
    assert Reader(draft.encode()).words == Reader(final.encode()).words


def test_which_text_it_is_stands_at_the_end_on_the_screen_and_in_the_footers_in_print() -> None:
    line = "kalbar-2025, draf ke-1, DRAF 844705115dfc"
    bare, proven = html.write(sample.DOCUMENT), html.write(replace(sample.DOCUMENT, proof=line))
    assert Reader(proven).words == Reader(bare).words + line.split()
    assert {"class": "_proof"} in Reader(proven).all("p")
    assert {"class": "_proof"} not in Reader(bare).all("p")
    screen, _, print_ = Reader(proven).sheets[0].partition("@media print{")
    assert "._proof{display:none}" in print_
    assert "._proof{display:none}" not in screen
