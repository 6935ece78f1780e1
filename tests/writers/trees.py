"""Random documents: any nesting of sections, lists and tables, with numbers as composing gives them, and with marks."""

from dataclasses import replace

from hypothesis import strategies as st

from mouflow.document.style import Level, Numbering, Style
from mouflow.document.tree import (
    Asset,
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
    Picture,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from tests.writers.sample import DOCUMENT, MOVED_FROM, MOVED_TO, STYLE, png

ROMAN = Numbering(
    "roman", (Level("lower-roman", "{})", "angka {})", 1, 1), Level("upper-letter", "{}.", "huruf {}", 2, 1))
)
LOOK: Style = replace(STYLE, numberings={**STYLE.numberings, "roman": ROMAN})
ROLES = st.sampled_from(("", "body", "item", "opening", "clause", "unknown-role", "letterhead-rule", "signature-name"))
TABLE_ROLES = st.sampled_from(("", "signatures", "work-plan-table", "logos", "unknown-table"))
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn"))
WORDS = st.one_of(
    st.sampled_from(("A & B <Ltd>", "\"é\" 'ya'", "  jarak  ", "]]>")), st.text(LETTERS, min_size=1, max_size=9)
)
AUTHORS = st.sampled_from(("Biro Hukum", "A & B", ""))
MARKS = st.builds(Mark, st.sampled_from(("ins", "del")), AUTHORS, st.none())
RUNS = st.builds(Run, WORDS, st.booleans(), st.booleans(), st.booleans())
INLINES = st.lists(st.one_of(RUNS, RUNS, st.builds(Break), st.just(Picture("dot.png", "Titik", 0.4))), max_size=3)
ROMAN_DIGITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


def label(level: Level, value: int) -> str:
    """The label of a small value, written out here once more so that the writer is checked against it."""
    letter = "abcdefghijklmnopqrstuvwxyz"[value - 1]
    said = {
        "decimal": str(value),
        "lower-letter": letter,
        "upper-letter": letter.upper(),
        "lower-roman": ROMAN_DIGITS[value],
    }
    return level.label.format(said[level.count])


def number(name: str, level: int, value: int) -> Number:
    return Number(name, level, value, label(LOOK.numberings[name].levels[level], value))


@st.composite
def runs(draw: st.DrawFn) -> tuple[Inline, ...]:
    return tuple(draw(INLINES))


@st.composite
def headings(draw: st.DrawFn) -> Heading:
    value = draw(st.one_of(st.none(), st.integers(1, 12)))
    given_number = None if value is None else number("clauses", 0, value)
    return Heading(draw(st.integers(1, 3)), draw(runs()), draw(ROLES), "", given_number)


@st.composite
def lists(draw: st.DrawFn, depth: int) -> List:
    name = draw(st.sampled_from(("clauses", "roman")))
    level = draw(st.integers(1, 4)) if name == "clauses" else draw(st.integers(0, 1))
    start = draw(st.sampled_from((1, 1, 1, 2, 5)))
    ordered = draw(st.booleans()) or draw(st.booleans())
    entries = draw(st.lists(st.lists(blocks(depth - 1), max_size=2), min_size=1, max_size=3))
    items = tuple(
        Item(tuple(entry), number(name, level, start + place) if ordered else None)
        for place, entry in enumerate(entries)
    )
    return List(items, draw(st.sampled_from(("", "items", "unknown-list"))), ordered)


@st.composite
def tables(draw: st.DrawFn, depth: int) -> Table:
    count = draw(st.integers(1, 3))
    rows = tuple(draw(st.lists(rows_of(count, depth), min_size=1, max_size=2)))
    head = tuple(draw(st.lists(rows_of(count, depth), max_size=1)))
    return Table((100 / count,) * count, head, rows, draw(TABLE_ROLES))


@st.composite
def rows_of(draw: st.DrawFn, count: int, depth: int) -> Row:
    spans = draw(st.sampled_from([(1,) * count, (count,), (1,)]))
    entries = [draw(st.lists(blocks(depth - 1), min_size=1, max_size=2)) for _ in spans]
    return Row(tuple(Cell(tuple(entry), "", span) for entry, span in zip(entries, spans, strict=True)))


def blocks(depth: int) -> st.SearchStrategy[Block]:
    plain = st.one_of(st.builds(Paragraph, runs(), ROLES), headings())
    if depth <= 0:
        return plain
    inner = st.lists(blocks(depth - 1), max_size=3).map(tuple)
    return st.one_of(plain, st.builds(Section, inner, ROLES), st.deferred(lambda: lists(depth)), tables(depth))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of one or two sheets; sections get ids, some have a footer, some a watermark."""
    bodies = draw(st.lists(st.lists(blocks(2), max_size=5), min_size=1, max_size=2))
    sheets = tuple(
        Sheet(_named(tuple(body), f"s{place}"), draw(st.sampled_from(("body", "work-plan"))), (), draw(FOOTERS))
        for place, body in enumerate(bodies)
    )
    watermark = draw(st.sampled_from(("", "DRAF", 'A & "B"')))
    return replace(
        DOCUMENT,
        title=draw(WORDS),
        sheets=sheets,
        style=LOOK,
        watermark=watermark,
        assets={"dot.png": Asset(png(4, 4, 0, 0, 0), "image/png", 4, 4)},
    )


FOOTERS = st.sampled_from(((), DOCUMENT.sheets[0].footer))


def _named(blocks: tuple[Block, ...], prefix: str) -> tuple[Block, ...]:
    """The blocks, each section among them with an id of its own."""
    return tuple(
        replace(block, id=f"{prefix}-{place}") if isinstance(block, Section | Paragraph | Heading) else block
        for place, block in enumerate(blocks)
    )


@st.composite
def marked_documents(draw: st.DrawFn) -> Document:
    """The same with tracked changes, at most one above another's content, and often one move of a paragraph."""
    document = draw(documents())
    sheets = tuple(replace(sheet, blocks=_marked(draw, sheet.blocks)) for sheet in document.sheets)
    if draw(st.booleans()):
        first, *rest = sheets
        moved = (Run("alinea yang dipindahkan", mark=MOVED_FROM), Run(" seluruhnya", bold=True, mark=MOVED_FROM))
        here = tuple(replace(run, mark=MOVED_TO) for run in moved)
        halves = (Paragraph(moved, "body", "", MOVED_FROM), Paragraph(here, "body", "", MOVED_TO))
        split = draw(st.integers(0, len(first.blocks)))
        around = (
            *first.blocks[:split],
            halves[0],
            *first.blocks[split:],
            halves[1],
            Paragraph((Run("akhir"),), "body"),
        )
        sheets = (replace(first, blocks=around), *rest)
    return replace(document, sheets=sheets)


def _marked(draw: st.DrawFn, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(_marked_block(draw, block) for block in blocks)


def _marked_block(draw: st.DrawFn, block: Block) -> Block:
    if isinstance(block, Paragraph | Heading):
        return replace(block, inlines=_marked_each(draw, block.inlines), mark=draw(st.one_of(st.none(), MARKS)))
    if isinstance(block, Section):
        return replace(block, blocks=_marked(draw, block.blocks))
    if isinstance(block, List):
        return replace(block, items=_marked_each(draw, block.items))
    return replace(block, head=_marked_each(draw, block.head), rows=_marked_each(draw, block.rows))


def _marked_each(draw: st.DrawFn, parts: tuple) -> tuple:
    """Inlines, items, rows or cells: each marked whole, or marked inside."""
    return tuple(replace(part, mark=draw(MARKS)) if draw(st.booleans()) else _inside(draw, part) for part in parts)


def _inside(draw: st.DrawFn, part: object) -> object:
    if isinstance(part, Item | Cell):
        return replace(part, blocks=_marked(draw, part.blocks))
    return replace(part, cells=_marked_each(draw, part.cells)) if isinstance(part, Row) else part
