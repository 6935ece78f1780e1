"""The closed vocabulary: what a rendered template says as a tree, and each breach with its line, all at once."""

from pathlib import Path

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
        '<tbody><tr><td>B <strong>c</strong><p class="title">D</p></td><td class="cell-centre"></td></tr></tbody>'
        "</table>"
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


def cases(name: str) -> list[tuple[str, str]]:
    """Bad inputs, each with the line and message it must give, from a file of pairs."""
    pairs = (Path(__file__).parent / name).read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    found = [tuple(pair.split("\n=> ")) for pair in pairs]
    assert len(found) > 10
    return [
        (text, f"templates/main.html:{line}".replace(":0: ", ": ").replace(": ", ": error: ", 1))
        for text, line in found
    ]


@pytest.mark.parametrize(("inner", "complaint"), cases("breaches.txt"))
def test_a_breach(inner, complaint):
    assert refusals(f'<section class="text">\n{inner}</section>') == [complaint]


@pytest.mark.parametrize(("text", "complaint"), cases("malformed.txt"))
def test_markup_that_is_no_document(text, complaint):
    assert refusals(text, {"bell": "\x07", "lone": "\ud800"}) == [complaint]


@pytest.mark.parametrize(
    ("inner", "limit"),
    [
        ("<section>" * 230 + "</section>" * 230, 40),
        ("<p>" + "<em>" * 230 + "</em>" * 230 + "</p>", 20),
        ("<ul><li>" * 110 + "</li></ul>" * 110, 40),
    ],
    ids=lambda value: str(value)[:12],
)
def test_nesting_has_an_end(inner, limit):
    complaint = f"the elements nest more than {limit} deep; make them flatter [template.recursion]"
    assert refusals(f'<section class="text">\n{inner}</section>') == [at(2, complaint)]


@pytest.mark.parametrize(
    "text",
    [
        "<section>\n" + "<section>" * 300 + "</section>" * 300 + "</section>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><section><p>&b;</p></section>",
    ],
    ids=lambda text: text[:12],
)
def test_what_the_parser_itself_refuses(text):
    (found,) = refusals(text)
    assert found.endswith("; correct it [template.markup]")


def test_a_template_that_says_nothing():
    assert refusals("") == [
        "templates/main.html: error: the template prints no <section>; a document is made of sections [template.empty]"
    ]


def test_all_breaches_are_told_at_once_each_once_in_the_order_of_lines():
    loop = '{% for n in range(9) %}<p class="titel" at-all="x">a</p>{% endfor %}'
    text = f'<section class="txt">\n{loop}\n<div/>b\n</section>'
    assert refusals(text) == [
        at(1, 'unknown role "txt" in class; did you mean "text"? [template.role]'),
        at(2, '<p> takes no attribute "at-all"; known: class, id [template.attribute]'),
        at(2, 'unknown role "titel" in class; did you mean "title"? [template.role]'),
        at(3, 'words outside a paragraph: "b"; put them in <p> [template.stray-text]'),
        at(3, "<div> is not allowed here; known: p, h1, h2, h3, ol, ul, table, section [template.element]"),
    ]


def test_a_breach_in_a_base_template_names_that():
    assert refusals("{% extends 'base.html' %}", base="<section>\n\n<div/></section>") == [
        "templates/base.html:3: error: <div> is not allowed here; known: p, h1, h2, h3, ol, ul, table, section "
        "[template.element]"
    ]


def test_a_picture_needs_words():
    text = '<section class="text">\n<p><img src="a.png" alt=" " height="2.2"/></p></section>'
    assert sorted(refusals(text)) == [
        at(2, '<img> needs alt="…": words for those who cannot see it [template.picture]'),
        at(2, 'there is no picture "a.png"; known: - [template.picture]'),
    ]
