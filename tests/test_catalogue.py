"""The Indonesian catalogue is complete: every pattern of the code, with the same placeholders, and compiled."""

from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import mouflow

HOUSE = Path(mouflow.__file__).parent
FOLDER = HOUSE / "locale" / "id" / "LC_MESSAGES"


@pytest.fixture(scope="module")
def patterns() -> tuple[str, ...]:
    """Every pattern that the code marks, proven to be more than a few dozen."""
    found = extract_from_dir(HOUSE, [("**.py", "python")], keywords={"N_": None, "_": None})
    marked = tuple(sorted({message for _, _, message, _, _ in found if isinstance(message, str)}))
    assert len(marked) > 40
    assert "{count} problem(s) found" in marked
    return marked


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    """The Indonesian catalogue as people edit it."""
    with (FOLDER / "mouflow.po").open("rb") as file:
        return read_po(file, locale="id", domain="mouflow", abort_invalid=True)


def test_every_pattern_is_translated(patterns, catalogue):
    assert [pattern for pattern in patterns if pattern not in catalogue or not catalogue[pattern].string] == []


def test_nothing_is_fuzzy_or_left_over(patterns, catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []
    assert list(catalogue.obsolete) == []
    assert [message.id for message in catalogue if message.id and message.id not in patterns] == []


def test_placeholders_are_kept(catalogue):
    pairs = [(message.id, message.string) for message in catalogue if message.id and message.string]
    assert any(placeholders(pattern) for pattern, _ in pairs)
    assert [pattern for pattern, translated in pairs if placeholders(pattern) != placeholders(translated)] == []


def test_the_compiled_catalogue_is_the_edited_one(catalogue):
    fresh = BytesIO()
    write_mo(fresh, catalogue)
    with (FOLDER / "mouflow.mo").open("rb") as file:
        shipped = translations(read_mo(file))
    assert shipped
    assert shipped == translations(read_mo(BytesIO(fresh.getvalue())))


def placeholders(pattern: str) -> set[tuple[str, str | None, str | None]]:
    """The names in braces with their conversion and format."""
    return {(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(pattern) if name is not None}


def translations(catalogue: Catalog) -> dict[object, object]:
    """The entries without the header, which names the version of Babel that wrote it."""
    return {message.id: message.string for message in catalogue if message.id}
