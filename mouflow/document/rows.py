"""Rows of tables that were read before: what a template prints again, letter after letter, is read once."""

from mouflow.document.style import Style
from mouflow.document.tree import Break, Inline, Paragraph, Row, Run

MOST = 1000  # rows that are kept, of about 3 kB each; then all are forgotten
Key = tuple[object, ...]


class Rows:
    """Rows by all that decides how they are read, as long as one style is asked for.

    The very same row comes back, so that a writer may know it again by its identity.
    """

    def __init__(self) -> None:
        self._style: Style | None = None
        self._known: dict[Key, Row] = {}

    def __len__(self) -> int:
        return len(self._known)

    def in_style(self, style: Style) -> "Rows":
        """These rows; what was kept of another style is forgotten."""
        if style is not self._style:
            self._style, self._known = style, {}
        return self

    def get(self, key: Key) -> Row | None:
        """The row of that key, None where there is none yet."""
        return self._known.get(key)

    def keep(self, key: Key, row: Row) -> None:
        """Keeps a row that stands for itself."""
        if len(self._known) >= MOST:
            self._known.clear()
        self._known[key] = row


def is_still(row: Row) -> bool:
    """Whether a row stands for itself: paragraphs of plain words, without ids, numbers, references, pictures, changes.

    Such a row is the same wherever it is printed.
    """
    if row.mark is not None or any(cell.mark is not None for cell in row.cells):
        return False
    return all(type(block) is Paragraph and _is_still(block) for cell in row.cells for block in cell.blocks)


def _is_still(block: Paragraph) -> bool:
    if block.id or block.mark is not None or block.former is not None:
        return False
    return all(_is_plain(inline) for inline in block.inlines)


def _is_plain(inline: Inline) -> bool:
    if type(inline) is Run:
        return inline.mark is None and inline.former is None
    return type(inline) is Break and inline.mark is None
