"""Former forms that a reader sees: other letters, another place of the lines, another label."""

from dataclasses import replace

from mouflow.document.style import Format, Style
from mouflow.document.tree import Heading, Paragraph


def seen_otherwise(block: Paragraph | Heading, style: Style) -> bool:
    """Whether a paragraph looked otherwise before; what it is kept on one page with is nothing that one sees."""
    form = block.former
    if form is None or not form.seen:
        return False
    level = block.level if isinstance(block, Heading) else 0
    return form.around is not None or form.level != level or _look(style, form.role) != _look(style, block.role)


def _look(style: Style, role: str) -> Format:
    return replace(style.format(role), keep_next=None, keep_lines=None)
