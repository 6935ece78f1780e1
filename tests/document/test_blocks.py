"""The closed vocabulary: what a rendered template says as a tree, and each breach with its line, all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.compose import Composition, compose
from mouflow.document.tree import (
    Break,
    Cell,
    Field,
    Heading,
    Item,
    List,
    Mark,
    Paragraph,
    Picture,
    Row,
    Run,
    Section,
    Sheet,
    Table,
    walk,
)
from tests.document.kit import PIXEL, composed, draft_of_values, house_style, refusals, templates


def sheet(inner: str) -> Sheet:
    (only,) = composed(f'<section class="text">{inner}</section>').sheets
    return only


def blocks(inner: str):
    return sheet(inner).blocks


def words(text: str, role: str = "body") -> Paragraph:
    return Paragraph((Run(text),), role)


def test_paragraphs_and_headings():
    assert blocks('<p class="title" id="a-b">A</p><p>B</p><h1>C</h1><h2 class="title-small" id="d">D</h2>') == (
        Paragraph((Run("A"),), "title", "a-b"),
        Paragraph((Run("B"),), "body"),
        Heading(1, (Run("C"),), "h1"),
        Heading(2, (Run("D"),), "title-small", "d"),
    )


def test_a_sheet_with_header_and_footer():
    assert sheet("<header><p>A</p></header><p>B</p><footer><p>C</p></footer>") == Sheet(
        (words("B"),), "text", (words("A"),), (words("C"),)
    )


def test_two_sheets():
    document = composed('<section class="text"><p>A</p></section>\n<section class="work-plan"><p>B</p></section>')
    assert [(one.role, one.blocks) for one in document.sheets] == [
        ("text", (words("A"),)),
        ("work-plan", (words("B"),)),
    ]


def test_sections_hand_down_the_role_and_keep_their_id():
    assert blocks('<section id="a"><p>A</p><section class="text"><p>B</p></section></section>') == (
        Section((words("A"), Section((words("B"),), "text")), "", "a"),
    )


def test_lists_with_words_and_blocks():
    (block,) = blocks('<ul><li>A <em>b</em></li><li><p>C</p></li><li id="d">D<ul><li>E</li></ul></li><li/></ul>')
    assert block == List(
        (
            Item((Paragraph((Run("A "), Run("b", italic=True)), "item"),)),
            Item((words("C", "item"),)),
            Item((words("D", "item"), List((Item((words("E", "item"),)),), "", False)), None, "d"),
            Item((Paragraph((), "item"),)),
        ),
        "",
        False,
    )


def test_cells_take_the_role_of_their_table():
    text = (
        '<table class="grid"><colgroup><col width="20"/><col width="60%"/></colgroup>'
        '<thead><tr><th colspan="2">A</th></tr></thead>'
        '<tbody><tr><td>B <strong>c</strong><p class="title">D</p></td><td class="cell-centre"></td></tr></tbody></table>'
    )
    assert blocks(text) == (
        Table(
            (25.0, 75.0),
            (Row((Cell((words("A", "grid-head-cell"),), "", 2, True),)),),
            (
                Row(
                    (
                        Cell((Paragraph((Run("B "), Run("c", bold=True)), "grid-cell"), words("D", "title"))),
                        Cell((Paragraph((), "grid-cell"),), "cell-centre"),
                    )
                ),
            ),
            "grid",
        ),
    )


def test_a_table_without_looks_and_widths_has_plain_cells_of_equal_width():
    (table,) = blocks("<table><tr><td>A</td><td>B</td><th>C</th></tr></table>")
    assert isinstance(table, Table)
    assert table.columns == (33.3333, 33.3333, 33.3334)
    assert [cell.blocks for cell in table.rows[0].cells] == [
        (words("A", "cell"),),
        (words("B", "cell"),),
        (words("C", "head-cell"),),
    ]


def test_a_list_in_a_cell_takes_the_cells_role():
    (table,) = blocks('<table class="grid"><tr><td><ol class="points"><li>A</li></ol></td></tr></table>')
    paragraphs = [block for block in walk((table,)) if isinstance(block, Paragraph)]
    assert paragraphs == [words("A", "grid-cell")]


def test_inlines():
    (paragraph,) = blocks(
        '<p>a<strong>b<em>c<u>d</u></em></strong><ins>e</ins><del>f</del><br/><span class="page"/></p>'
    )
    assert paragraph == Paragraph(
        (
            Run("a"),
            Run("b", bold=True),
            Run("c", bold=True, italic=True),
            Run("d", bold=True, italic=True, underline=True),
            Run("e", mark=Mark("ins")),
            Run("f", mark=Mark("del")),
            Break(),
            Field("page"),
        ),
        "body",
    )


def test_a_picture():
    text = '<section class="text"><p><img src="a.png" alt="Logo" height="2.2"/></p></section>'
    composition = Composition("main.html", draft_of_values(), {}, house_style(), "Judul", assets={"a.png": PIXEL})
    (only,) = compose(templates(text), composition).sheets
    assert only.blocks == (Paragraph((Picture("a.png", "Logo", 2.2),), "body"),)


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("  a \n b\t\r\n c  ", (Run("a b c"),)),
        ("a <strong> b </strong> c", (Run("a "), Run("b ", bold=True), Run("c"))),
        ("a<strong> b</strong>", (Run("a"), Run(" b", bold=True))),
        (" <strong> </strong> a", (Run("a"),)),
        ("a <br/> b", (Run("a"), Break(), Run("b"))),
        ("a <strong> <br/> </strong> b ", (Run("a"), Break(), Run("b"))),
        ("a <em> </em>", (Run("a"),)),
        ("a <em> </em> b", (Run("a "), Run("b"))),
        ("a<!-- x -->b", (Run("ab"),)),
        ("a <!-- <p> --> b", (Run("a b"),)),
        ("a<?x y?>b", (Run("ab"),)),
        ("a&amp;&lt;b&gt;&#233;&#x1F600;", (Run("a&<b>é😀"),)),
        ("a&nbsp; b", (Run("a\xa0 b"),)),
        ("&nbsp;", (Run("\xa0"),)),
        ('<span class="page"/> dari <span class="pages"/>', (Field("page"), Run(" dari "), Field("pages"))),
    ],
)  # fmt: skip
def test_white_space(inner, expected):
    (paragraph,) = blocks(f"<p>{inner}</p>")
    assert isinstance(paragraph, Paragraph)
    assert joined(paragraph.inlines) == joined(expected)


def joined(inlines):
    """Inlines with neighbouring runs of one look made one, as every writer shows them."""
    kept = []
    for inline in inlines:
        if kept and isinstance(inline, Run) and isinstance(kept[-1], Run) and same_look(kept[-1], inline):
            kept[-1] = Run(kept[-1].text + inline.text, inline.bold, inline.italic, inline.underline, inline.mark)
        else:
            kept.append(inline)
    return tuple(kept)


def same_look(one, other):
    return (one.bold, one.italic, one.underline, one.mark) == (other.bold, other.italic, other.underline, other.mark)


@given(st.lists(st.sampled_from(["a", "b", " ", "\n", "<br/>", "<em>", "</em>", "<u>"]), max_size=12))
def test_no_run_is_empty_and_no_space_stands_at_an_edge(parts):
    opened = 0
    inner = ""
    for part in parts:
        if part == "</em>" and not opened:
            continue
        opened += {"<em>": 1, "</em>": -1}.get(part, 0)
        inner += part.replace("<u>", "<u>c </u>")
    (paragraph,) = blocks(f"<p>{inner}{'</em>' * opened}</p>")
    inlines = paragraph.inlines
    assert all(inline.text for inline in inlines if isinstance(inline, Run))
    for n, inline in enumerate(inlines):
        if isinstance(inline, Run) and (n == 0 or isinstance(inlines[n - 1], Break)):
            assert not inline.text.startswith(" ")
        if isinstance(inline, Run) and (n == len(inlines) - 1 or isinstance(inlines[n + 1], Break)):
            assert not inline.text.endswith(" ")
    assert "  " not in "".join(inline.text if isinstance(inline, Run) else "\n" for inline in inlines)


def test_every_paragraph_and_heading_has_a_role():
    inner = "<p>A</p><h3>B</h3><ul><li>C</li></ul><table><tr><td>D<p>E</p></td></tr></table><section><p>F</p></section>"
    document = composed(f'<section class="text"><header>{inner}</header>{inner}<footer>{inner}</footer></section>')
    (only,) = document.sheets
    found = [
        block for block in walk((*only.header, *only.blocks, *only.footer)) if isinstance(block, Paragraph | Heading)
    ]
    assert len(found) == 18
    assert all(block.role in house_style().formats for block in found)


def at(line: int, message: str) -> str:
    return f"templates/main.html:{line}: error: {message}"


BLOCKS = "p, h1, h2, h3, ol, ul, table, section"


@pytest.mark.parametrize(
    ("inner", "complaint"),
    [
        ("<div/>", at(2, f"<div> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<script>x</script>", at(2, f"<script> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<strong>a</strong>", at(2, f"<strong> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<li>a</li>", at(2, f"<li> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<section><header/></section>", at(2, f"<header> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<p><p>a</p></p>", at(2, "<p> is not allowed here; known: a, br, del, em, img, ins, span, strong, u [template.element]")),
        ("<ul><p>a</p></ul>", at(2, "<p> is not allowed here; known: li [template.element]")),
        ("<table><p>a</p></table>", at(2, "<p> is not allowed here; known: colgroup, thead, tbody, tr [template.element]")),
        ("<table><tr><p>a</p><td/></tr></table>", at(2, "<p> is not allowed here; known: td, th [template.element]")),
        ("<table><thead><td/></thead></table>", at(2, "<td> is not allowed here; known: tr [template.element]")),
        ("<p><br>a</br></p>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<p><br><em>a</em></br></p>", at(2, "<em> is not allowed here; known: - [template.element]")),
        ("<ul><li>a<p>b</p><em>c</em></li></ul>", at(2, f"<em> is not allowed here; known: {BLOCKS} [template.element]")),
        ("<p style='x'>a</p>", at(2, '<p> takes no attribute "style"; known: class, id [template.attribute]')),
        ("<p onclick='x'>a</p>", at(2, '<p> takes no attribute "onclick"; known: class, id [template.attribute]')),
        ("<p><em class='x'>a</em></p>", at(2, '<em> takes no attribute "class"; known: - [template.attribute]')),
        ("<ul id='x'><li>a</li></ul>", at(2, '<ul> takes no attribute "id"; known: class [template.attribute]')),
        ("<header class='x'><p/></header>", at(2, '<header> takes no attribute "class"; known: - [template.attribute]')),
        ("<table><tr class='x'><td/></tr></table>", at(2, '<tr> takes no attribute "class"; known: - [template.attribute]')),
        ("a", at(1, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<p>a</p> b", at(2, 'words outside a paragraph: "b"; put them in <p> [template.stray-text]')),
        ("<section>a\n  b</section>", at(2, 'words outside a paragraph: "a b"; put them in <p> [template.stray-text]')),
        ("<header>a</header>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<ul>a<li>b</li></ul>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<ul><li>b</li>c</ul>", at(2, 'words outside a paragraph: "c"; put them in <p> [template.stray-text]')),
        ("<ul><li><p>b</p>c</li></ul>", at(2, 'words outside a paragraph: "c"; put them in <p> [template.stray-text]')),
        ("<table>a<tr><td/></tr></table>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<table><tr>a<td/></tr></table>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<table><tbody><tr><td/></tr>a</tbody></table>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<table><colgroup>a<col width='1'/></colgroup><tr><td/></tr></table>", at(2, 'words outside a paragraph: "a"; put them in <p> [template.stray-text]')),
        ("<p class='titel'>a</p>", at(2, 'unknown role "titel" in class; did you mean "title"? [template.role]')),
        ("<p class='items'>a</p>", at(2, 'unknown role "items" in class; did you mean "item"? [template.role]')),
        ("<p class='title body'>a</p>", at(2, 'unknown role "title body" in class; did you mean "title"? [template.role]')),
        ("<ol class='item'><li>a</li></ol>", at(2, 'unknown role "item" in class; did you mean "items"? [template.role]')),
        ("<ol class='zzzz'><li>a</li></ol>", at(2, 'unknown role "zzzz" in class; known: clause, paragraphs, items, recitals, laws, points, copies [template.role]')),
        ("<ol><li>a</li></ol>", at(2, "<ol> needs class: the role that numbers it; known: clause, paragraphs, items, recitals, laws, points, copies [template.role]")),
        ("<p><span class='pge'/></p>", at(2, 'unknown role "pge" in class; known: page, pages [template.role]')),
        ("<p id='A'>a</p>", at(2, '"A" cannot be an id; write at most 35 small letters, digits and single hyphens [template.id]')),
        ("<p id=''>a</p>", at(2, '"" cannot be an id; write at most 35 small letters, digits and single hyphens [template.id]')),
        (f"<p id='{'a' * 36}'>a</p>", at(2, f'"{"a" * 36}" cannot be an id; write at most 35 small letters, digits and single hyphens [template.id]')),
        ("<p id='a'>a</p>\n<section id='a'><p/></section>", at(3, 'the id "a" is given twice; give one of them another [template.id]')),
        ("<p><a href='x'/></p>", at(2, '<a> needs href="#id" and nothing in it; the words follow from what it leads to [template.reference]')),
        ("<p><a/></p>", at(2, '<a> needs href="#id" and nothing in it; the words follow from what it leads to [template.reference]')),
        ("<p><a href='http://x.id'>y</a></p>", at(2, '<a> needs href="#id" and nothing in it; the words follow from what it leads to [template.reference]')),
        ("<p><a href='#a-b'/></p>", at(2, '"#a-b" leads to no numbered provision; known: - [template.reference]')),
        ("<p id='a-b'/><p><a href='#a-b'/></p>", at(2, '"#a-b" leads to no numbered provision; known: - [template.reference]')),
        ("<footer><p><a href='#zz'/></p></footer>", at(2, '"#zz" leads to no numbered provision; known: - [template.reference]')),
        ("<p><img src='../x.png' alt='x' height='1'/></p>", at(2, 'there is no picture "../x.png"; known: - [template.picture]')),
        ("<table><colgroup><col width='a'/></colgroup><tr><td/></tr></table>", at(2, '"a" in <col> is not a size; write a number such as 2.5 [template.size]')),
        ("<table><colgroup><col width='0'/></colgroup><tr><td/></tr></table>", at(2, '"0" in <col> is not a size; write a number such as 2.5 [template.size]')),
        ("<table><tr><td colspan='100000'>a</td></tr></table>", at(2, '"100000" is not a colspan; write a whole number from 1 to 63 [template.size]')),
        ("<table><tr><td colspan='0'>a</td></tr></table>", at(2, '"0" is not a colspan; write a whole number from 1 to 63 [template.size]')),
        ("<table><tr><td colspan='²'>a</td></tr></table>", at(2, '"²" is not a colspan; write a whole number from 1 to 63 [template.size]')),
        ("<table><tr><td/><td/></tr>\n<tr><td/></tr></table>", at(3, "the table has 2 columns, and here are 1; make them equal [template.columns]")),
        ("<table><colgroup><col width='1'/></colgroup>\n<tr><td/><td/></tr></table>", at(3, "the table has 1 columns, and here are 2; make them equal [template.columns]")),
        ("<table><colgroup><col width='1'/></colgroup><thead><tr><td/></tr></thead>\n<tr/></table>", at(3, "the table has 1 columns, and here are 0; make them equal [template.columns]")),
        ("<section>" * 230 + "</section>" * 230, at(2, "the elements nest more than 40 deep; make them flatter [template.recursion]")),
        ("<p>" + "<em>" * 230 + "</em>" * 230 + "</p>", at(2, "the elements nest more than 20 deep; make them flatter [template.recursion]")),
    ],
)  # fmt: skip
def test_a_breach(inner, complaint):
    assert refusals(f'<section class="text">\n{inner}</section>') == [complaint]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "templates/main.html: error: the template prints no <section>; a document is made of sections [template.empty]"),
        ("<p>a</p>", at(1, "<p> is not allowed here; known: section [template.element]")),
        ("a", 'templates/main.html: error: words outside a paragraph: "a"; put them in <p> [template.stray-text]'),
        ("<section>\n<p>a\n</section>", at(2, "the markup is not well-formed: Opening and ending tag mismatch: p and section; correct it [template.markup]")),
        ("<section>\n<p>a</strong></p></section>", at(2, "the markup is not well-formed: Opening and ending tag mismatch: p and strong; correct it [template.markup]")),
        ("<section>\n<p>a</p>\n", at(1, "the markup is not well-formed: Opening and ending tag mismatch: section and article; correct it [template.markup]")),
        ("<section>\n<p>a &copy; b</p></section>", at(2, "the markup is not well-formed: Entity 'copy' not defined; correct it [template.markup]")),
        ("<section>\n<p>a & b</p></section>", at(2, "the markup is not well-formed: xmlParseEntityRef: no name; correct it [template.markup]")),
        ("<section>\n<p class=title>a</p></section>", at(2, "the markup is not well-formed: AttValue: \" or ' expected; correct it [template.markup]")),
        ("<section>\n<p at='x'>a</p></section>", at(2, "the markup is not well-formed: Attribute at redefined; correct it [template.markup]")),
        ("<section>\n<p><![CDATA[a <b>]]></p></section>", at(2, "the markup is not well-formed: CDATA; correct it [template.markup]")),
        ("<section>\n<x:p>a</x:p></section>", at(2, "the markup is not well-formed: Namespace prefix x on p is not defined; correct it [template.markup]")),
        ("<section>\n" + "<section>" * 300 + "</section>" * 300 + "</section>", None),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><section><p>&b;</p></section>", None),
        ("<section>\n<p>a{{ bell }}b</p></section>", at(2, "the character U+0007 cannot stand in a document; remove it [template.character]")),
        ("<section>\n<p>{{ lone }}b</p></section>", at(2, "the character U+D800 cannot stand in a document; remove it [template.character]")),
        ("<section class='text'><p>a</p></section><section>\n<svg xmlns='http://www.w3.org/2000/svg'/></section>", at(2, f"<{{http://www.w3.org/2000/svg}}svg> is not allowed here; known: {BLOCKS} [template.element]")),
    ],
    ids=lambda value: value and value[:40],
)  # fmt: skip
def test_markup_that_is_no_document(text, complaint):
    (found,) = refusals(text, {"bell": "\x07", "lone": "\ud800"})
    assert found == complaint if complaint else found.endswith("; correct it [template.markup]")


def test_all_breaches_are_told_at_once_each_once_in_the_order_of_lines():
    text = '<section class="txt">\n{% for n in range(9) %}<p class="titel" at-all="x">a</p>{% endfor %}\n<div/>b\n</section>'
    assert refusals(text) == [
        at(1, 'unknown role "txt" in class; did you mean "text"? [template.role]'),
        at(2, '<p> takes no attribute "at-all"; known: class, id [template.attribute]'),
        at(2, 'unknown role "titel" in class; did you mean "title"? [template.role]'),
        at(3, 'words outside a paragraph: "b"; put them in <p> [template.stray-text]'),
        at(3, f"<div> is not allowed here; known: {BLOCKS} [template.element]"),
    ]


def test_a_breach_in_a_base_template_names_that():
    assert refusals("{% extends 'base.html' %}", base="<section>\n\n<div/></section>") == [
        f"templates/base.html:3: error: <div> is not allowed here; known: {BLOCKS} [template.element]"
    ]


def test_a_picture_needs_words():
    text = '<section class="text">\n<p><img src="a.png" alt=" " height="2.2"/></p></section>'
    assert sorted(refusals(text)) == [
        at(2, '<img> needs alt="…": words for those who cannot see it [template.picture]'),
        at(2, 'there is no picture "a.png"; known: - [template.picture]'),
    ]
