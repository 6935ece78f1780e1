"""What a letter's file says of its own parts: its texts, and the tables in its body."""

from collections.abc import Iterator

from mouflow.errors import N_, Problem, Rule
from mouflow.reading.names import Named, entries
from mouflow.reading.yaml import Path, Tree

ROW = Rule("letter.table", "error", N_("the row has {found} cells and the table {count} columns; make them equal"))
WIDTHS = Rule("letter.table", "error", N_("there are {found} widths for {count} columns; give one for each, or none"))


def letter_texts(value: object) -> Iterator[Named]:
    """Each text of a letter's tree that takes markup, with its path: paragraphs of the body, and their points."""
    for n, block in enumerate(entries(value, "body")):
        if isinstance(block, str):
            yield ("body", n), block
        elif isinstance(block, dict):
            if isinstance(block.get("text"), str):
                yield ("body", n, "text"), block["text"]
            yield from (
                (("body", n, "items", m), item)
                for m, item in enumerate(entries(block, "items"))
                if isinstance(item, str)
            )


def table_problems(tree: Tree, letter: object, way: Path = ()) -> Iterator[Problem]:
    """Rows with more or fewer cells than their table has columns, and widths that are not one for each.

    `letter` is what holds the body, and `way` its path in the file.
    """
    for n, block in enumerate(entries(letter, "body")):
        table = block.get("table") if isinstance(block, dict) else None
        yield from _table_problems(table, (*way, "body", n, "table"), tree)


def _table_problems(table: object, path: Path, tree: Tree) -> Iterator[Problem]:
    count = len(entries(table, "columns"))
    widths = len(entries(table, "widths"))
    if widths not in (0, count):
        yield Problem(tree.place((*path, "widths")), WIDTHS, {"found": widths, "count": count})
    for n, row in enumerate(entries(table, "rows")):
        if isinstance(row, list) and len(row) != count:
            yield Problem(tree.place((*path, "rows", n)), ROW, {"found": len(row), "count": count})
