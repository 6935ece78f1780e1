"""A document tree as text that people can read and compare: one line for each paragraph, with its role."""

from collections.abc import Iterator

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
    Paragraph,
    Picture,
    Reference,
    Section,
    Sheet,
    Table,
)


def outline(document: Document) -> str:
    """All that a reader of the document sees, and the role of each part."""
    return "\n".join(line for sheet in document.sheets for line in _sheet(sheet)) + "\n"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f"=== {sheet.role}"
    for name, blocks in (("header", sheet.header), ("body", sheet.blocks), ("footer", sheet.footer)):
        if blocks:
            yield f"--- {name}"
            yield from _blocks(blocks, "")


def _blocks(blocks: tuple[Block, ...], indent: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield f"{indent}{_name(block.role, block.id)} {_words(block.inlines)}".rstrip()
        elif isinstance(block, Heading):
            label = f"{block.number.label} / " if block.number else ""
            yield f"{indent}{_name(block.role, block.id)} {label}{_words(block.inlines)}"
        elif isinstance(block, Section):
            yield f"{indent}<{_name(block.role or 'section', block.id)}>"
            yield from _blocks(block.blocks, indent)
        elif isinstance(block, List):
            yield from _list(block, indent)
        else:
            yield from _table(block, indent)


def _list(block: List, indent: str) -> Iterator[str]:
    for item in block.items:
        first, *rest = _blocks(item.blocks, "")
        yield f"{indent}  {_label(item)} {first}"
        yield from (f"{indent}  {line}" for line in rest)


def _label(item: Item) -> str:
    return (item.number.label if item.number else "–") + (f" #{item.id}" if item.id else "")


def _table(block: Table, indent: str) -> Iterator[str]:
    widths = " ".join(f"{width:g}" for width in block.columns)
    yield f"{indent}table {block.role} [{widths}]"
    for kind, rows in (("head", block.head), ("row", block.rows)):
        for row in rows:
            yield f"{indent}  {kind}"
            for cell in row.cells:
                yield from _cell(cell, f"{indent}    | ")


def _cell(cell: Cell, indent: str) -> Iterator[str]:
    wide = f"({cell.colspan} wide) " if cell.colspan > 1 else ""
    yield from (f"{indent}{wide}{line}" for line in _blocks(cell.blocks, ""))


def _name(role: str, name: str) -> str:
    return f"{role} #{name}:" if name else f"{role}:"


def _words(inlines: tuple[Inline, ...]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Break):
        return " ⏎ "
    if isinstance(inline, Field):
        return f"<{inline.kind}>"
    if isinstance(inline, Picture):
        return f"<{inline.alt}, {inline.height:g} cm>"
    text = f"→{inline.text}" if isinstance(inline, Reference) else inline.text
    text = f"*{text}*" if inline.italic else text
    return f"**{text}**" if inline.bold else text
