"""What differs between two documents and bears no mark in their redline: told beside it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mouflow.document.redline.outline import Leaf, Outline
from mouflow.document.redline.weave import Weaving
from mouflow.document.tree import Block, Document, Heading, Paragraph, Sheet, Table, text_of, walk
from mouflow.errors import N_, Place, Problem, Rule

RUNNING = Rule(
    "redline.untracked-header",
    "warning",
    N_('the header or footer of a page says "{new}" where it said "{old}"; the redline bears the new words unmarked'),
)
WATERMARK = Rule(
    "redline.untracked-watermark",
    "warning",
    N_('the watermark is "{new}" where it was "{old}"; the redline bears the new one unmarked'),
)
LOOK = Rule(
    "redline.untracked-style",
    "warning",
    N_("the {part} differ between the two; the redline has the new one's, and no mark shows it"),
)
SHEETS = Rule(
    "redline.untracked-sheets",
    "warning",
    N_("the text is divided into {new} part(s) of pages where it was {old}; the redline is divided as the new one"),
)
TITLE = Rule(
    "redline.untracked-title",
    "warning",
    N_('the title of the file is "{new}" where it was "{old}"; the redline bears the new one'),
)
COLUMNS = Rule(
    "redline.untracked-columns",
    "warning",
    N_('the columns of the table that begins with "{words}" have other widths than before; no mark shows it'),
)
PARTS: Mapping[str, str] = {
    "paper": N_("paper sizes"),
    "margins": N_("margins"),
    "font": N_("fonts"),
    "size": N_("letter sizes"),
    "line": N_("line heights"),
    "formats": N_("looks of paragraphs"),
    "numberings": N_("ways of numbering"),
    "lists": N_("places of lists in their numbering"),
}
WORDS = 40  # letters of a table's words
ROUNDED = 0.5  # percent of the text's width


def untracked(old: Document, new: Document) -> Iterator[Problem]:
    """What differs around the text: titles, watermark, look, sheets, headers and footers; places name the new title."""
    place = Place(new.title)
    if old.title != new.title:
        yield Problem(place, TITLE, {"old": old.title, "new": new.title})
    if old.watermark != new.watermark:
        yield Problem(place, WATERMARK, {"old": old.watermark, "new": new.watermark})
    for part, words in PARTS.items():
        if getattr(old.style, part) != getattr(new.style, part):
            yield Problem(place, LOOK, {"part": words})
    if len(old.sheets) != len(new.sheets):
        yield Problem(place, SHEETS, {"old": len(old.sheets), "new": len(new.sheets)})
    for one, two in sorted(_changed(old, new)):
        yield Problem(place, RUNNING, {"old": one, "new": two})


def _changed(old: Document, new: Document) -> set[tuple[str, str]]:
    """The words of headers and footers on either side, where sheets of one role and order differ in them."""
    found: set[tuple[str, str]] = set()
    news = _by_role(new)
    for name, sheet in _by_role(old).items():
        for part in ("header", "footer"):
            was = _running(sheet, part)
            now = _running(news[name], part) if name in news else was
            if was != now and _told(was, old) != _told(now, new):
                found.add((was, now))
    return found


def _by_role(document: Document) -> dict[tuple[str, int], Sheet]:
    """The sheets by role, and by their number among those of the role."""
    found: dict[tuple[str, int], Sheet] = {}
    for sheet in document.sheets:
        number = sum(role == sheet.role for role, _ in found)
        found[sheet.role, number] = sheet
    return found


def _running(sheet: Sheet, part: str) -> str:
    blocks: tuple[Block, ...] = sheet.header if part == "header" else sheet.footer
    words = (text_of(block.inlines) for block in walk(blocks) if isinstance(block, Paragraph | Heading))
    return " ".join(" ".join(words).split())


def _told(words: str, document: Document) -> str:
    """The words without what the document says of itself, such as the number of the draft."""
    for name, value in document.properties.items():
        if value:
            words = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", f"{{{name}}}", words)
    return words


def changed_columns(new: Outline, weaving: Weaving, title: str) -> Iterator[Problem]:
    """The kept tables whose columns have other widths than before."""
    for one, two in weaving.pairs.new.items():
        tables = [leaf.node for leaf in (one, two) if isinstance(leaf, Leaf) and isinstance(leaf.node, Table)]
        if len(tables) == 2 and _other_widths(tables[0].columns, tables[1].columns):
            words = new.lines[two.start].text
            yield Problem(Place(title), COLUMNS, {"words": words[:WORDS].strip()})


def _other_widths(old: Sequence[float], new: Sequence[float]) -> bool:
    """Whether columns differ by more than what is lost when widths are written in another unit."""
    return len(old) != len(new) or any(abs(one - two) > ROUNDED for one, two in zip(old, new, strict=True))
