"""Runs: each letter as typed, each look of its own, tabs and line feeds as Word's."""

import pytest

from mouflow.document.tree import Break, Document, Run, Sheet
from mouflow.writers.docx import write
from tests.writers.sample import DELETED, STYLE, paragraph
from tests.writers.word_reader import W, body, has, paragraph_text

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def paragraph_of(*inlines):
    return next(body(write(Document("J", (Sheet((paragraph("body", *inlines),), "body"),), STYLE))).iter(W + "p"))


@pytest.mark.parametrize(
    "text",
    ["A & B <Ltd>", "\"dua\" 'satu'", "é ñ 漢 ꦗꦮ 😀", "  di muka, di belakang  ", "]]>", "&amp;", "a\tb\nc", "\u2028"],
)
def test_letters_come_out_as_typed(text: str):
    assert paragraph_text(paragraph_of(Run(text))) == text
    assert paragraph_text(paragraph_of(Run(text, mark=DELETED))) == text


def test_white_space_is_always_kept():
    found = list(paragraph_of(Run("a\tb"), Run(" c", mark=DELETED)).iter(W + "t", W + "delText"))
    assert len(found) == 3
    assert {each.get(SPACE) for each in found} == {"preserve"}


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("italic", [True, False])
@pytest.mark.parametrize("underline", [True, False])
def test_each_look_of_its_own(bold: bool, italic: bool, underline: bool):
    run = next(paragraph_of(Run("x", bold, italic, underline)).iter(W + "r"))
    assert (has(run, "rPr/b"), has(run, "rPr/i"), has(run, "rPr/u")) == (bold, italic, underline)
    assert (has(run, "rPr/bCs"), has(run, "rPr/iCs"), has(run, "rPr")) == (bold, italic, bold or italic or underline)


def test_no_words_no_run():
    assert not list(paragraph_of(Run(""), Run("", mark=DELETED)).iter(W + "r", W + "del"))


def test_breaks_between_runs():
    assert paragraph_text(paragraph_of("a", Break(), Break(), "b")) == "a\n\nb"
