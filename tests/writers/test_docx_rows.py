"""Rows that were written before: the same text as if each were written anew, whatever is around them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mouflow.document.style import Format
from mouflow.document.tree import Cell, Document, Heading, Item, List, Paragraph, Row, Run, Section, Sheet, Table
from mouflow.writers.docx import tables, write
from tests.writers.sample import DOCUMENT, STYLE
from tests.writers.trees import documents, marked_documents

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
PLAIN = Row(
    (Cell((Paragraph((Run("a & b"),), "cell"),)), Cell((Paragraph((), "cell"), Paragraph((Run("c"),), "cell"))))
)
GRID = Table((40.0, 60.0), (PLAIN,), (PLAIN, PLAIN), "parties")


@contextmanager
def nothing_kept() -> Iterator[None]:
    """A time in which each row is written anew."""
    kept = tables.is_still
    tables._still_row.cache_clear()
    tables.is_still = lambda _row: False
    try:
        yield
    finally:
        tables.is_still = kept
        tables._still_row.cache_clear()


def same(document: Document) -> None:
    with nothing_kept():
        anew = write(document)
    assert write(document) == write(document) == anew


@QUICK
@given(st.one_of(documents(), marked_documents()))
def test_the_same_bytes_for_any_document(document: Document) -> None:
    same(document)


def test_the_same_bytes_whatever_waits_for_the_first_paragraph() -> None:
    around = (
        (GRID, GRID),
        (Paragraph((Run("x"),), "body", "sasaran"), GRID),
        (List((Item((GRID,)),), "item", ordered=False),),
        (Heading(1, (Run("x"),), "cell"), GRID),  # the role of the cells is that of a heading
        (GRID, Heading(1, (Run("x"),), "cell")),
        (Section((GRID,), "body", "pasal-a"),),  # its bookmark
        (Paragraph((Run("x"),), "body"), replace(GRID, role="fresh")),  # a page break
    )
    style = replace(STYLE, formats={**STYLE.formats, "fresh": Format(break_before=True)})
    for blocks in around:
        same(Document("Judul", (Sheet((*blocks, GRID), "body"),), style))


def test_rows_are_known_again_in_the_next_document_and_in_no_other_style() -> None:
    tables._still_row.cache_clear()
    write(replace(DOCUMENT, sheets=(Sheet((GRID,)),)))
    found = tables._still_row.cache_info()
    assert found.misses == 2  # as head, and in the body
    assert found.hits == 1
    write(replace(DOCUMENT, sheets=(Sheet((GRID,)),)))
    assert tables._still_row.cache_info().misses == 2
    write(replace(DOCUMENT, sheets=(Sheet((GRID,)),), style=replace(DOCUMENT.style)))
    assert tables._still_row.cache_info().misses == 4
