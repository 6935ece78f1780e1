"""Word files of other programs, read: styles, numbers, fields, notes, boxes, pictures, tables, sections."""

import pytest

from mouflow.document.tree import (
    Break,
    Heading,
    Item,
    List,
    Paragraph,
    Part,
    Reference,
    Run,
    text_of,
    walk,
)
from tests.word.kit_read import blocks, element, p

RULE = "[word.not-read]"


def style(id: str, inside: str, kind: str = "paragraph", base: str = "", extra: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}" {extra}>{inside}{based}</w:style>'


def named(name: str, inside: str = "") -> str:
    return f'<w:name w:val="{name}"/>{inside}'


def styled(*styles: str) -> dict[str, str]:
    return {"styles": element("styles", "".join(styles))}


def use(id: str) -> str:
    return f'<w:pStyle w:val="{id}"/>'


@pytest.mark.parametrize(
    ("found", "level"),
    [
        ((style("berschrift1", named("heading 1")),), 1),
        ((style("berschrift1", named("Heading 5")),), 3),
        ((style("x", named("x"), base="y"), style("y", named("y", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'))), 2),
        ((style("x", named("x"), base="y"), style("y", named("heading 2"), base="x")), 2),
    ],
)
def test_headings_by_style(found: tuple[str, ...], level: int) -> None:
    id = "x" if len(found) > 1 else "berschrift1"
    assert blocks(p("Judul", properties=use(id)), **styled(*found)) == (
        Heading(level, (Run("Judul"),), f"heading-{level}"),
    )


def test_headings_by_level_and_titles() -> None:
    assert blocks(p("a", properties='<w:outlineLvl w:val="0"/>')) == (Heading(1, (Run("a"),), "heading-1"),)
    assert blocks(p("a", properties='<w:outlineLvl w:val="9"/>')) == (Paragraph((Run("a"),), "body"),)
    title = styled(style("t", named("Title", "<w:rPr><w:b/></w:rPr>")))
    assert blocks(p("a", properties=use("t")), **title) == (Paragraph((Run("a"),), "title"),)
    off = styled(style("h", named("heading 1")))
    body = use("h") + '<w:outlineLvl w:val="9"/>'
    assert blocks(p("a", properties=body), **off) == (Paragraph((Run("a"),), "body"),)


def test_alignment() -> None:
    said = [blocks(p("a", properties=f'<w:jc w:val="{name}"/>'))[0] for name in ("both", "left", "center", "end")]
    assert [block.role for block in said if isinstance(block, Paragraph)] == [
        "body",
        "body-left",
        "body-center",
        "body-right",
    ]


def run(text_: str, *properties: str) -> str:
    return f'<w:r><w:rPr>{"".join(properties)}</w:rPr><w:t xml:space="preserve">{text_}</w:t></w:r>'


def test_toggles_of_two_styles_cancel_and_direct_ones_hold() -> None:
    found = styled(
        style("p", named("p", "<w:rPr><w:b/></w:rPr>")),
        style("c", named("c", "<w:rPr><w:b/><w:i/></w:rPr>"), "character"),
        style("d", named("d"), "character", base="c"),
    )
    by = '<w:rStyle w:val="d"/>'
    runs = (
        run("a"),
        run("b", by),
        run("c", by, "<w:b/>"),
        run("d", '<w:b w:val="0"/>'),
        run("e", '<w:u w:val="single"/>'),
    )
    assert blocks(p(*runs, properties=use("p")), **found)[0] == Paragraph(
        (
            Run("a", bold=True),
            Run("b", italic=True),
            Run("c", bold=True, italic=True),
            Run("d"),
            Run("e", bold=True, underline=True),
        ),
        "body",
    )


def test_signs_in_runs() -> None:
    signs = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>"
    )
    assert blocks(p(signs, "e")) == (Paragraph((Run("a\tb\u2011c"), Break(), Run("de")), "body"),)
    assert text_of(blocks(p("a", "b", run("c")))[0].inlines) == "abc"  # type: ignore[union-attr]  # a paragraph
    symbol = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'
    for font, code, sign in (("Wingdings", "F0FE", "☑"), ("Symbol", "F0B3", "≥"), ("X", "F041", "□"), ("X", "zz", "□")):
        assert blocks(p(symbol.format(font, code))) == (Paragraph((Reference("", (Part(sign),)),), "body"),)


def level(place: int, kind: str, label: str, extra: str = "") -> str:
    left = 720 * (place + 1)
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{extra}<w:lvlText w:val="{label}"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> dict[str, str]:
    own = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    abstract = f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
    return {"numbering": element("numbering", abstract + own + nums)}


def entry(words: str, place: int = 0, num: int = 1) -> str:
    return p(words, properties=f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{num}"/></w:numPr>')


def labels(body: str, **others: str) -> list[str]:
    found = (block for block in walk(blocks(body, **others)) if isinstance(block, Item))
    return [item.number.label if item.number else "•" for item in found]


UNBROKEN = (level(0, "decimal", "%1."), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
THREE = (level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerRoman", "(%3)"))


def test_labels_are_counted_as_word_counts() -> None:
    body = "".join(entry(str(n), place) for n, place in enumerate((0, 1, 1, 2, 0, 1, 2, 2)))
    assert labels(body, **numbering(*THREE)) == ["1.", "1.1", "1.2", "(i)", "2.", "2.1", "(i)", "(ii)"]


@pytest.mark.parametrize(
    ("levels", "places", "expected"),
    [
        ((level(0, "upperLetter", "%1)"),), [0] * 27, [*(f"{chr(65 + n)})" for n in range(26)), "AA)"]),
        ((level(0, "upperRoman", "%1"),), [0] * 4, ["I", "II", "III", "IV"]),
        ((level(0, "decimalZero", "%1."),), [0, 0], ["01.", "02."]),
        ((level(0, "bullet", "·"),), [0, 0], ["•", "•"]),
        ((level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>")), [0, 1], ["I", "1.1"]),
        (UNBROKEN, [0, 1, 0, 1], ["1.", "1)", "2.", "2)"]),
        (THREE, [1, 0, 1], ["1.1", "1.", "1.1"]),
    ],
)  # fmt: skip
def test_kinds_of_labels(levels: tuple[str, ...], places: list[int], expected: list[str]) -> None:
    assert labels("".join(entry("x", place) for place in places), **numbering(*levels)) == expected


def test_lists_that_share_an_abstract_list_go_on_and_overrides_start_anew() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = "".join(
        f'<w:num w:numId="{num}"><w:abstractNumId w:val="7"/>{inside}</w:num>'
        for num, inside in ((2, ""), (3, override))
    )
    body = (
        entry("a") + entry("b", num=2) + entry("c", num=3) + entry("d", num=3) + entry("e", num=0) + entry("f", num=9)
    )
    assert labels(body, **numbering(*THREE, nums=nums)) == ["1.", "2.", "5.", "6."]


def test_numbers_through_styles() -> None:
    linked = level(1, "lowerLetter", "%2)", '<w:pStyle w:val="b"/>')
    found = {
        **numbering(level(0, "decimal", "%1."), linked),
        **styled(
            style("a", named("a", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')),
            style("b", named("b"), base="a"),
        ),
    }
    body = p("x", properties=use("a")) + p("y", properties=use("b")) + p("z", properties=use("b"))
    assert labels(body, **found) == ["1.", "a)", "b)"]
    off = p("x", properties=use("a") + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    assert labels(off, **found) == []


def test_items_stand_inside_items_and_paragraphs_with_them() -> None:
    further = p("lanjutan", properties='<w:ind w:left="720"/>')
    body = entry("satu") + further + entry("dalam", 1) + entry("dua") + p("biasa")
    first, last = blocks(body, **numbering(*THREE))
    assert isinstance(first, List)
    assert last == Paragraph((Run("biasa"),), "body")
    assert (first.role, first.ordered, len(first.items)) == ("list-1", True, 2)
    words, more, inner = first.items[0].blocks
    assert (text_of(words.inlines), text_of(more.inlines)) == ("satu", "lanjutan")  # type: ignore[union-attr]
    assert isinstance(inner, List)
    assert inner.items[0].number is not None
    assert (inner.items[0].number.label, inner.items[0].number.level) == ("1.1", 1)


def test_a_numbered_heading_is_the_heading_of_an_item() -> None:
    found = styled(style("h", named("heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')))
    (only,) = blocks(p("Definisi", properties=use("h")), **found, **numbering(*THREE))
    assert isinstance(only, List)
    assert only.items[0].blocks == (Heading(1, (Run("Definisi"),), "heading-1"),)
    assert only.items[0].number is not None
    assert only.items[0].number.label == "1."
