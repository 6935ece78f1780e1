"""What every engine writes: the letter with a number and an addressee of its own, and the agreement in plain words."""

from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mouflow.document.tree import (
    Block,
    Cell,
    Document,
    Field,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Picture,
    Row,
    Section,
    Table,
    text_of,
)

HERE = Path(__file__).parent
LETTER = HERE / "letter.yaml"
LOGO = HERE / "logo.png"


def number_of(n: int) -> str:
    """The number of the n-th letter."""
    return f"B/{n:04}/HM.02.01/XI/2025"


def addressee_of(n: int) -> str:
    """Who gets the n-th letter."""
    return f"Kepala Unit Layanan Contoh Nomor {n}"


@cache
def _letter() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(LETTER.read_text(encoding="utf-8"))
    body = tuple(_part(block) for block in found["body"])
    return {**found, "day": "17 November 2025", "enclosed": "1 (satu) berkas", "body": body}


def _part(block: str | dict[str, Any]) -> dict[str, Any]:
    """A part of the body as its text, its points and its table; what it lacks is empty."""
    given = {"text": block} if isinstance(block, str) else block
    return {"text": given["text"], "points": given.get("items", ()), "table": given.get("table")}


def letter(n: int) -> dict[str, Any]:
    """The n-th letter as a dict: what a user would fill a template with."""
    return {**_letter(), "number": number_of(n), "to": (addressee_of(n), "di Tempat")}


def agreement(document: Document) -> dict[str, Any]:
    """A composed agreement as plain dicts and words, so that the peers need not count or look anything up.

    `sheets` hold blocks and a footer; a block has a `kind` (`p`, `h`, `list`, `table`, `section`) and its `role`.
    """
    sheets = [
        {"role": sheet.role, "blocks": _blocks(sheet.blocks), "footer": _blocks(sheet.footer)}
        for sheet in document.sheets
    ]
    return {"title": document.title, "sheets": sheets}


def assessment_letter(document: Document) -> dict[str, Any]:
    """The same of a letter about an assessment, with its pictures by name as addresses that hold them."""
    images = {
        name: f"data:{asset.mime};base64,{b64encode(asset.content).decode()}" for name, asset in document.assets.items()
    }
    return {**agreement(document), "images": images}


def _blocks(blocks: tuple[Block, ...]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        pictures = [_picture(one) for one in block.inlines if isinstance(one, Picture)]
        return {"kind": "p", "role": block.role, "words": _words(block.inlines), "pictures": pictures}
    if isinstance(block, Heading):
        label = block.number.label if block.number else ""
        return {"kind": "h", "role": block.role, "label": label, "words": text_of(block.inlines)}
    if isinstance(block, List):
        return {"kind": "list", "role": block.role, "entries": [_entry(item) for item in block.items]}
    if isinstance(block, Table):
        rows = {"head": _rows(block.head), "rows": _rows(block.rows)}
        return {"kind": "table", "role": block.role, "columns": list(block.columns), **rows}
    return _section(block)


def _words(inlines: tuple[Inline, ...]) -> str:
    """The words, with {page} and {pages} where the page decides."""
    return "".join(f"{{{one.kind}}}" if isinstance(one, Field) else text_of((one,)) for one in inlines)


def _picture(picture: Picture) -> dict[str, Any]:
    return {"name": picture.asset, "alt": picture.alt, "height": picture.height}


def _section(block: Section) -> dict[str, Any]:
    return {"kind": "section", "role": block.role, "blocks": _blocks(block.blocks)}


def _entry(item: Item) -> dict[str, Any]:
    number = item.number
    return {
        "label": number.label if number else "–",
        "level": number.level if number else 0,
        "blocks": _blocks(item.blocks),
    }


def _rows(rows: tuple[Row, ...]) -> list[list[dict[str, Any]]]:
    return [[_cell(cell) for cell in row.cells] for row in rows]


def _cell(cell: Cell) -> dict[str, Any]:
    return {"span": cell.colspan, "blocks": _blocks(cell.blocks)}
