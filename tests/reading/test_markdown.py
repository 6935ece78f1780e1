"""Markdown read into the tree: the texts of an independent reader, and every kind of markup by itself."""

import importlib.util
import sys
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.tree import Block, Document, Heading, Item, List, Number, Paragraph, Run, text_of, walk
from mouflow.reading.markdown import read_markdown
from tests.word.kit_read import corpus, foreign_style

BLANK = Document("", (), foreign_style())


def document(text: str) -> Document:
    reading = read_markdown(text.encode(), "naskah.md", BLANK)
    assert reading.document is not None, [str(problem) for problem in reading.problems]
    return reading.document


def blocks(text: str) -> tuple[Block, ...]:
    return document(text).sheets[0].blocks


def texts(found: Document) -> list[str]:
    inlines = (block.inlines for block in walk(found.sheets[0].blocks) if isinstance(block, Paragraph | Heading))
    return [text_of(words) for words in inlines]


def judge() -> ModuleType:
    """The independent reader beside the project; the test is skipped where it is not there."""
    path = corpus("pairs").parent.parent / "judge" / "make_docx.py"
    spec = importlib.util.spec_from_file_location("make_docx", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_docx"] = module
    spec.loader.exec_module(module)
    return module


def test_the_texts_of_an_independent_reader() -> None:
    other = judge()
    paths = sorted(corpus("pairs").glob("[0-9]*.md"))
    assert len(paths) == 26
    for path in paths:
        reading = read_markdown(path.read_bytes(), path.name, BLANK)
        assert reading.problems == ()
        assert reading.document is not None
        wanted = other.plain_paragraphs(*other.blocks_of_file(path))
        assert len(wanted) > 10
        assert texts(reading.document) == [text for text in wanted if text]


SNIPPETS = (
    "kata",
    "# J",
    "## J",
    "- a",
    "* b",
    "1. c",
    "12. d",
    "(a) e",
    "a. f",
    "**g**",
    "*h*",
    "`i`",
    "[j](k)",
    "<b>",
)
LINES = st.lists(
    st.tuples(st.sampled_from(("", "  ", "    ", "\t")), st.sampled_from((*SNIPPETS, "", "---", "| x | y |")))
)


@given(LINES)
def test_any_lines_as_the_independent_reader(lines: list[tuple[str, str]]) -> None:
    other = judge()
    text = "\n".join(indent + line for indent, line in [("", "awal"), *lines])
    wanted = other.plain_paragraphs(other.markdown_blocks(text))
    assert [found for found in texts(document(text)) if found] == [each for each in wanted if each]


def test_headings() -> None:
    text = "---\njudul: x\n---\n# Satu\nisi\n\n##### Lima\n#bukan"
    assert blocks(text) == (
        Heading(1, (Run("Satu isi"),), "heading-1"),
        Heading(3, (Run("Lima #bukan"),), "heading-3"),
    )
    assert document(text).title == "Satu isi"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
        ("**b** *c* d*e", (Run("b", bold=True), Run(" "), Run("c", italic=True), Run(" de"))),
        ("**a *b* c**", (Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True))),
        ("[d](http://e) <i>f</i> `g` * h", (Run("d f g  h"),)),
        ("snake_case_name", (Run("snake_case_name"),)),
    ],
)
def test_words(text: str, runs: tuple[Run, ...]) -> None:
    (block,) = blocks(text)
    assert isinstance(block, Paragraph)
    assert block.inlines == runs


def test_labels_that_are_words() -> None:
    assert texts(document("(a) satu\n(b) dua\nc. tiga\n(iv) empat")) == ["(a) satu", "(b) dua", "c. tiga", "(iv) empat"]


def item(words: str, value: int, level: int = 0, *inner: Block) -> Item:
    return Item((Paragraph((Run(words),), "item"), *inner), Number("decimal-dot", level, value, f"{value}."))


def test_lists() -> None:
    inner = List((item("dalam", 1, 1), item("lagi", 2, 1)), "list-2")
    further = Paragraph((Run("lanjutan"),), "body")
    text = "3. satu\n    1. dalam\n    1. lagi\n\n   lanjutan\n3. dua\n\n- titik\n- lain"
    bullets = List(
        (Item((Paragraph((Run("titik"),), "item"),)), Item((Paragraph((Run("lain"),), "item"),))), "list-1", False
    )
    assert blocks(text) == (List((item("satu", 3, 0, inner, further), item("dua", 4)), "list-1"), bullets)


def test_deep_lists_end_at_the_ninth_level() -> None:
    text = "\n".join(f"{'  ' * depth}- {depth}" for depth in range(12))
    assert texts(document(text)) == [str(depth) for depth in range(12)]
    roles = [block.role for block in walk(blocks(text)) if isinstance(block, List)]
    assert roles == [f"list-{depth}" for depth in range(1, 10)]


def test_rows_of_tables_stay_as_they_are() -> None:
    assert texts(document("| a | b |\n|---|---|\n| c | d |")) == ["| a | b |", "| c | d |"]


def test_every_role_has_a_look() -> None:
    found = document("# a\n## b\n### c\nd\n\n1. e\n   - f")
    style = found.style
    for block in walk(found.sheets[0].blocks):
        if isinstance(block, Paragraph | Heading):
            assert block.role in style.formats
        elif isinstance(block, List):
            assert block.role in style.lists
        elif isinstance(block, Item) and block.number:
            assert block.number.level < len(style.numberings[block.number.numbering].levels)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert texts(document(f"satu{end}dua{end}{end}tiga")) == ["satu dua", "tiga"]


def test_a_file_of_markup_only_has_its_name_for_a_title() -> None:
    assert document("---\n\n***").title == "naskah.md"
