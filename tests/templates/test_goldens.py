"""What the house's templates say of the worked drafts, word for word; read the difference before it is written anew."""

import re
from pathlib import Path

import pytest

from mouflow.document.compose import Composition, compose
from mouflow.document.letter import letter_variables
from mouflow.document.look import style_of
from mouflow.document.tree import (
    Block,
    Document,
    Heading,
    Item,
    Paragraph,
    Reference,
    Table,
    text_of,
    walk,
)
from mouflow.model import Draft, Letter
from mouflow.reading.models import read_draft, read_letter
from tests.document.kit import ROOT, agreement, house_profiles, house_templates
from tests.templates.outline import outline

DRAFTS = ROOT / "drafts"
SAMPLES = Path(__file__).parent / "samples"


def draft(path: Path) -> Draft:
    reading = read_draft(path.read_bytes(), path.name)
    assert reading.value is not None, [str(problem) for problem in reading.problems]
    assert reading.sound
    return reading.value


def letter(path: Path) -> Letter:
    reading = read_letter(path.read_bytes(), path.name)
    assert reading.value is not None, [str(problem) for problem in reading.problems]
    assert reading.sound
    return reading.value


def letter_document(root: Letter) -> Document:
    style = style_of(house_profiles(), "letter", root.style)
    return compose(
        house_templates(), Composition(f"{root.kind}.html", root, letter_variables(root, {}), style, "Judul")
    )


@pytest.mark.parametrize(
    "name", ["kalbar-2021/v1", "kalbar-2021/v2", "kalbar-2021-adendum/v1", "kalbar-2025/v1", "kalbar-2025/v2"]
)
def test_worked(name, golden):
    golden(outline(agreement(draft(DRAFTS / f"{name}.yaml"))))


def test_a_letter(golden):
    golden(outline(letter_document(letter(SAMPLES / "letter.yaml"))))


@pytest.mark.parametrize("name", ["three", "fifteen", "addendum", "bare"])
def test_sample(name, golden):
    root = draft(SAMPLES / f"{name}.yaml")
    golden(outline(agreement(root, {party.id: party.logo for party in root.parties if party.logo})))


EVERY = [
    *sorted(DRAFTS.glob("*/v*.yaml")),
    *(SAMPLES / f"{name}.yaml" for name in ("three", "fifteen", "addendum", "bare")),
]


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_words_are_well_set(path):
    document = agreement(draft(path))
    lines = [text_of(block.inlines) for sheet in document.sheets for block in walk(sheet.blocks) if is_line(block)]
    assert len(lines) > 20
    for line in lines:
        assert not re.search(r"\b(\w{2,}) \1\b", line.replace("PIHAK PIHAK", "")), line  # a doubled word
        assert not re.search(r" [,;.:]|[,;]{2}|,\.|\.{2}| {2}|\bNone\b|\bTrue\b|\bFalse\b", line), line


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_writers_are_promised(path):
    document = agreement(draft(path))
    names = []
    for sheet in document.sheets:
        for block in (*walk(sheet.header), *walk(sheet.blocks), *walk(sheet.footer)):
            if is_line(block):
                assert block.role in document.style.formats
            if isinstance(block, Table):
                assert sum(block.columns) == pytest.approx(100)
                assert {sum(cell.colspan for cell in row.cells) for row in (*block.head, *block.rows)} == {
                    len(block.columns)
                }
            if isinstance(block, Item):
                assert block.blocks
            names.append(getattr(block, "id", ""))
            assert all(inline.parts for inline in getattr(block, "inlines", ()) if isinstance(inline, Reference))
    named = [name for name in names if name]
    assert len(named) == len(set(named))
    assert all(re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", name) and len(name) <= 35 for name in named)


def is_line(block: Block | Item) -> bool:
    return isinstance(block, Paragraph | Heading)
