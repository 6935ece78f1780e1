"""HTML, PDF and text say the words of the tree, in its order, each label once."""

import pytest
from hypothesis import HealthCheck, given, settings

from mouflow.document.tree import Document
from mouflow.writers import html, pdf, text
from tests.tries import tries
from tests.writers import sample
from tests.writers.html_reader import Reader
from tests.writers.pdf_reader import body_words
from tests.writers.tree_reader import blocks_of, words
from tests.writers.wild_trees import plain_documents

DRAWN = set("─│┼═")
HEAD = ("No", "Kegiatan", "Output", "Tugas", "KESATU", "Tugas", "KEDUA", "Waktu", "Biaya")
MANY = settings(max_examples=tries(30), deadline=None, suppress_health_check=list(HealthCheck))


def text_words(content: bytes) -> list[str]:
    """The words of a text without the lines that are drawn in it."""
    return [word for word in content.decode().split() if not DRAWN.issuperset(word)]


@MANY
@given(plain_documents())
def test_html_says_the_words_of_the_tree(document: Document) -> None:
    assert Reader(html.write(document)).words == words(blocks_of(document))


@MANY
@given(plain_documents())
def test_text_says_the_words_of_the_tree(document: Document) -> None:
    assert text_words(text.write(document)) == words(blocks_of(document))


@pytest.mark.parametrize("width", [20, 40, 79, 120, 400])
def test_a_text_of_any_width_says_the_same_words(width: int) -> None:
    said = words(blocks_of(sample.DOCUMENT))
    assert len(said) > 300
    assert text_words(text.write(sample.DOCUMENT, width)) == said


@pytest.mark.parametrize("write", [pdf.write, pdf.write_archive])
def test_pdf_says_the_words_of_the_tree(write) -> None:
    said = words(blocks_of(sample.DOCUMENT))
    assert {"Pasal", "(1)", "a.", "1)", "a)", "–"} <= set(said)
    assert body_words(write(sample.DOCUMENT), sample.STYLE.margins, HEAD) == said


def test_marked_words_are_all_there() -> None:
    said = words(blocks_of(sample.MARKED))
    assert Reader(html.write(sample.MARKED)).words == said
    printed = "".join(body_words(pdf.write(sample.MARKED), sample.STYLE.margins, HEAD))
    shown = ("¶", "¶", "dipindahkankePasal4", "dipindahkandariPasal3", *(["\u200b"] * printed.count("\u200b")))
    for sign in shown:
        assert sign in printed
        printed = printed.replace(sign, "", 1)
    assert printed == "".join(said)
