"""Names inside the Word file: of styles by role, of bookmarks and content controls by id."""

import zlib
from functools import lru_cache

from mouflow.writers.docx.xml import quote

BOOKMARK = "_mou_"  # the leading underscore hides a bookmark in Word's list


def style_id(role: str) -> str:
    """The id of the role's paragraph style; a block without a role is Normal."""
    return f"mou-{role}" if role else "Normal"


@lru_cache(maxsize=1024)
def style_reference(role: str) -> str:
    """A paragraph's reference to its role's style."""
    return f"<w:pStyle w:val={quote(style_id(role))}/>" if role else ""


def style_name(role: str) -> str:
    """The name of the role's paragraph style, which no style of Word's own has; it ends in the role."""
    return f"mou {role}"


def table_style_id(role: str) -> str:
    """The id of the role's table style."""
    return f"mou-table-{role}" if role else "mou-table"


def table_style_name(role: str) -> str:
    """The name of the role's table style; it ends in the role."""
    return f"mou table {role}" if role else "mou table"


def bookmark(id: str) -> str:
    """The hidden bookmark of the block with this id: letters, digits and underscores, as Word wants."""
    return BOOKMARK + id.replace("-", "_")


def control_number(id: str, taken: set[int]) -> int:
    """A number for the content control of the block with this id: the same in every draft unless already taken."""
    number = zlib.crc32(id.encode()) & 0x7FFFFFFF
    while number in taken or number == 0:
        number = (number + 1) & 0x7FFFFFFF
    return number
