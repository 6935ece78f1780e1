"""Random documents that keep to no rule: text that tries to become markup, cells wider than tables, lost references."""

from datetime import UTC, datetime
from itertools import product

from hypothesis import strategies as st

from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    List,
    Mark,
    Number,
    Paragraph,
    Part,
    Reference,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from tests.tries import phrases
from tests.writers.sample import STYLE

ROLES = st.sampled_from((*STYLE.formats, "", "unknown", "strange role!"))
IDS = st.sampled_from(("", "", "", "a", "b-1", "c-2-d"))
HOSTILE = (
    "A & B <Ltd>",
    "</p><script>alert(1)</script>",
    '"><img src=x>',
    "]]>",
    "&amp;",
    "</style>",
    "{color:red}",
    "\\",
)
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=20),
    phrases(("PIHAK", "KESATU", "sepakat", "untuk", "bekerja", "sama"), least=0, most=30),
)
MARKS = st.none() | st.sampled_from(
    tuple(
        Mark(*each)
        for each in product(
            ("ins", "del", "moved-from", "moved-to"),
            ("", "Biro Hukum", 'A "B" <C>'),
            (None, datetime(2025, 9, 19, 8, tzinfo=UTC)),
            ("", "m1"),
        )
    )
)
LOOKS = tuple(product((False, True), repeat=3))  # bold, italic, underline


def inlines(marks: st.SearchStrategy[Mark | None]) -> st.SearchStrategy[tuple[Inline, ...]]:
    parts = st.lists(st.builds(Part, TEXTS, st.one_of(st.none(), IDS)), max_size=3).map(tuple)
    one = st.one_of(
        st.builds(lambda text, look, mark: Run(text, *look, mark), TEXTS, st.sampled_from(LOOKS), marks),
        st.builds(Break, marks),
        st.builds(
            lambda target, parts, look, mark: Reference(target, parts, *look, mark),
            st.sampled_from(("a", "nowhere")),
            parts,
            st.sampled_from(LOOKS),
            marks,
        ),
        st.builds(Field, st.sampled_from(("page", "pages"))),
    )
    return st.lists(one, max_size=4).map(tuple)


def numbers(numbering: str) -> st.SearchStrategy[Number]:
    return st.builds(
        Number,
        st.just(numbering),
        st.integers(0, 5),
        st.integers(1, 40),
        st.sampled_from(("(1)", "a.", "12)", "Pasal 3")),
    )


def blocks(marks: st.SearchStrategy[Mark | None]) -> st.SearchStrategy[tuple[Block, ...]]:
    words = inlines(marks)
    leaves = st.one_of(
        st.builds(Paragraph, words, ROLES, IDS, marks),
        st.builds(Heading, st.integers(1, 3), words, ROLES, IDS, st.one_of(st.none(), numbers("clauses")), marks),
    )

    def around(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        several = st.lists(inner, max_size=3).map(tuple)
        some = st.lists(inner, min_size=1, max_size=2).map(tuple)
        number = st.one_of(st.none(), numbers("clauses"), numbers("recitals"), numbers("unknown"))
        items = st.lists(st.builds(Item, several, number, IDS, marks), max_size=3).map(tuple)
        cells = st.lists(
            st.builds(Cell, some, ROLES, st.sampled_from((1, 1, 2, 100000)), st.booleans(), marks), max_size=4
        )
        rows = st.lists(st.builds(Row, cells.map(tuple), marks), max_size=3).map(tuple)
        columns = st.sampled_from(((100.0,), (50.0, 50.0), (10.0, 20.0, 30.0, 40.0)))
        return st.one_of(
            st.builds(Section, several, ROLES, IDS),
            st.builds(List, items, ROLES, st.booleans()),
            st.builds(Table, columns, rows, rows, ROLES),
        )

    return st.lists(st.recursive(leaves, around, max_leaves=8), max_size=4).map(tuple)


def documents(marks: st.SearchStrategy[Mark | None] = MARKS) -> st.SearchStrategy[Document]:
    """Documents of one or two sheets in the sample's style."""
    sheets = st.builds(Sheet, blocks(marks), st.sampled_from(("body", "work-plan")), blocks(marks), blocks(marks))
    return st.builds(
        Document,
        TEXTS,
        st.lists(sheets, min_size=1, max_size=2).map(tuple),
        st.just(STYLE),
        TEXTS,
        watermark=st.sampled_from(("", "DRAF", "</style><b>")),
        properties=st.dictionaries(st.sampled_from(("agreement", "draft")), TEXTS),
    )


def plain_documents() -> st.SearchStrategy[Document]:
    """Documents without tracked changes."""
    return documents(st.none())
