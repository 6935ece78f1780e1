"""How many changes a Word file tracks: words side by side are one, as are whole paragraphs of one kind."""

from dataclasses import replace

from mouflow.document.tree import Document, Paragraph, Run, Sheet
from mouflow.word.counting import counts_in
from mouflow.writers.docx import write
from tests.writers.sample import DELETED, INSERTED, MARKED, MOVED_FROM, MOVED_TO, STYLE, paragraph


def counted(*blocks: Paragraph) -> tuple[int, ...]:
    found = counts_in(write(Document("t", (Sheet(blocks, "body"),), STYLE)), "x.docx")
    return found.changed, found.added, found.removed, found.moved, found.words_added, found.words_removed


def test_a_replacement_is_one_change_and_words_apart_are_two():
    runs = (Run("lama sekali", mark=DELETED), Run("baru", mark=INSERTED), Run(" tetap "), Run("lagi", mark=INSERTED))
    assert counted(Paragraph(runs, "body")) == (1, 1, 0, 0, 2, 2)


def test_paragraphs_of_one_kind_are_one_change():
    new = [Paragraph((Run(f"alinea {place}", mark=INSERTED),), "body", "", INSERTED) for place in range(3)]
    assert counted(paragraph("body", "a"), *new, paragraph("body", "b")) == (0, 1, 0, 0, 6, 0)
    gone = [replace(each, inlines=(Run("x", mark=DELETED),), mark=DELETED) for each in new]
    assert counted(paragraph("body", "a"), *gone, paragraph("body", "b"), *new, paragraph("body", "c"))[:3] == (0, 1, 1)


def test_a_move_is_one_whatever_its_length():
    away = [Paragraph((Run(word, mark=MOVED_FROM),), "body", "", MOVED_FROM) for word in ("satu", "dua")]
    here = [Paragraph((Run(word, mark=MOVED_TO),), "body", "", MOVED_TO) for word in ("satu", "dua")]
    assert counted(*away, paragraph("body", "x"), *here, paragraph("body", "y")) == (0, 0, 0, 1, 0, 0)


def test_looks_are_changes_of_form():
    assert counts_in(write(MARKED), "x.docx").others >= 3
    assert counts_in(write(Document("t", (Sheet((paragraph("body", "x"),), "body"),), STYLE)), "x.docx").others == 0
