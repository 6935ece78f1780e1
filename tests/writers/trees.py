"""Random documents in the looks of the sample: any block in any other, plain or with tracked changes."""

from itertools import product
from typing import Any

from hypothesis import strategies as st

from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Document,
    Heading,
    Inline,
    Item,
    List,
    Mark,
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
from tests.tries import phrases
from tests.writers.sample import ASSETS, DELETED, INSERTED, LETTERS, STYLE

Marks = st.SearchStrategy[Mark | None]
Blocks = st.SearchStrategy[Block]

UNMARKED: Marks = st.none()
MARKED: Marks = st.sampled_from((None, None, None, INSERTED, DELETED))

WORDS = phrases(("PARA", "PIHAK", "sepakat", "A & B <Ltd>", "“é”", "2025", "huruf", "&amp;", "]]>"), least=1, most=6)
LOOKS = st.sampled_from(tuple(product((False, True), repeat=3)))  # bold, italic, underline
ROLES = st.sampled_from(("body", "item", "title", "closing", "recital", "cell", "party", "unknown"))
CELL_ROLES = st.sampled_from(("", "cell", "signature"))
TABLE_ROLES = st.sampled_from(("parties", "signatures", "work-plan-table", "unknown"))
COLUMNS = st.sampled_from(((100.0,), (50.0, 50.0), (20.0, 30.0, 50.0)))


TARGET = Paragraph((Run("sasaran"),), "body", "sasaran")


def documents() -> st.SearchStrategy[Document]:
    """Documents without tracked changes."""
    return _documents(UNMARKED)


def marked_documents() -> st.SearchStrategy[Document]:
    """Documents in which runs, ends, items, rows and cells may be inserted or deleted."""
    return _documents(MARKED)


def _documents(marks: Marks) -> st.SearchStrategy[Document]:
    sheets = st.builds(Sheet, _blocks(marks), st.sampled_from(("body", "work-plan")))
    first = _blocks(marks).map(lambda blocks: Sheet((TARGET, *blocks), "body"))
    return st.builds(
        Document,
        title=WORDS,
        sheets=st.tuples(first) | st.tuples(first, sheets),
        style=st.just(STYLE),
        watermark=st.sampled_from(("", "DRAF")),
        assets=st.just(ASSETS),
    )


def _inlines(marks: Marks) -> st.SearchStrategy[tuple[Inline, ...]]:
    parts = st.just((Part("alinea"), Part(" pertama", TARGET.id)))
    one = st.one_of(
        st.builds(lambda words, look, mark: Run(words, *look, mark), WORDS, LOOKS, marks),
        st.builds(Run, WORDS, mark=marks),
        st.builds(Break, marks),
        st.builds(Reference, st.just(TARGET.id), parts, mark=marks),
        st.builds(Picture, st.sampled_from(tuple(ASSETS)), st.just("logo"), st.just(1.0), marks),
    )
    return st.lists(one, max_size=4).map(tuple)


def number(numbering: str, level: int, value: int) -> Number:
    """A number with the label that the sample's numbering gives it."""
    look = STYLE.numberings[numbering].levels[level]
    printed = LETTERS[value - 1] if look.count == "lower-letter" else str(value)
    return Number(numbering, level, value, look.label.format(printed))


def _numbers() -> st.SearchStrategy[Number]:
    values = st.integers(1, 26)
    return st.one_of(
        st.builds(number, st.just("clauses"), st.integers(1, 4), values),
        st.builds(number, st.just("recitals"), st.just(0), values),
    )


def _blocks(marks: Marks) -> st.SearchStrategy[tuple[Block, ...]]:
    words = _inlines(marks)
    clauses = st.builds(number, st.just("clauses"), st.just(0), st.integers(1, 30))
    leaves = st.one_of(
        st.builds(Paragraph, words, ROLES, mark=marks),
        st.builds(Heading, st.integers(1, 3), words, st.sampled_from(("clause", "h1")), number=st.none() | clauses),
    )
    return st.lists(st.recursive(leaves, lambda inner: _around(inner, marks), max_leaves=7), max_size=4).map(tuple)


def _around(inner: Blocks, marks: Marks) -> Blocks:
    some = st.lists(inner, min_size=1, max_size=3).map(tuple)
    items = st.lists(_either(Item, some, marks, _numbers()), min_size=1, max_size=3).map(tuple)
    bullets = st.lists(_either(Item, some, marks), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Section, some, st.sampled_from(("", "recitals", "clause"))),
        st.builds(List, items, st.sampled_from(("paragraphs", "items")), st.just(True)),
        st.builds(List, bullets, st.just("points"), st.just(False)),
        COLUMNS.flatmap(lambda columns: _tables(columns, some, marks)),
    )


def _either(kind: type, some: st.SearchStrategy[Any], marks: Marks, *facts: st.SearchStrategy[Any]) -> Any:
    """Holders with changes inside, and holders that are changed as a whole: a change within a change has no meaning."""
    plain = st.lists(st.builds(Paragraph, _inlines(UNMARKED), ROLES), min_size=1, max_size=2).map(tuple)
    return st.builds(kind, some, *facts) | st.builds(kind, plain, *facts, mark=marks)


def _tables(columns: tuple[float, ...], some: st.SearchStrategy[Any], marks: Marks) -> st.SearchStrategy[Table]:
    cells = _either(Cell, some, marks, CELL_ROLES)
    wide = _either(Cell, some, marks, CELL_ROLES, st.just(len(columns)))
    plain = st.builds(Cell, st.builds(Paragraph, _inlines(UNMARKED), ROLES).map(lambda one: (one,)), CELL_ROLES)
    row = _cells(columns, cells) | wide.map(lambda cell: (cell,))
    rows = st.lists(st.builds(Row, row) | st.builds(Row, _cells(columns, plain), marks), max_size=3).map(tuple)
    return st.builds(Table, st.just(columns), rows, rows, TABLE_ROLES)


def _cells(columns: tuple[float, ...], cells: st.SearchStrategy[Cell]) -> st.SearchStrategy[tuple[Cell, ...]]:
    return st.lists(cells, min_size=len(columns), max_size=len(columns)).map(tuple)
