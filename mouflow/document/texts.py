"""Rich text -> well-formed inline markup: values printed, references left as empty links for the numbering."""

import re

from markupsafe import Markup, escape

from mouflow.errors import N_, MouflowError
from mouflow.model.base import Model
from mouflow.model.text import Fault, Piece, Pointer, Value, Words, pieces
from mouflow.model.values import printed

BLANK_LINE = re.compile(r"\n\s*\n")


class UnreadableText(MouflowError):
    """A text whose markup cannot be read; reading finds these with their place."""

    pattern = N_('cannot read "{text}"; a text takes **bold**, *italic*, [[id]] and {{{{ value | filter }}}}')

    def __init__(self, text: str) -> None:
        super().__init__(text=text)


def markup(text: str, root: Model) -> Markup:
    """The text as inline markup; a blank line becomes a line break."""
    return Markup("").join(_piece(piece, root) for piece in pieces(text))


def _piece(piece: Piece, root: Model) -> Markup:
    if isinstance(piece, Fault):
        raise UnreadableText(piece.text)
    return _dressed(_content(piece, root), piece.bold, piece.italic)


def _content(piece: Words | Pointer | Value, root: Model) -> Markup:
    if isinstance(piece, Pointer):
        return Markup('<a href="#{}"/>').format(piece.id)
    if isinstance(piece, Value):
        return escape(printed(piece, root))
    return Markup("<br/>").join(BLANK_LINE.split(piece.text))


def _dressed(content: Markup, bold: bool, italic: bool) -> Markup:
    if italic:
        content = Markup("<em>{}</em>").format(content)
    return Markup("<strong>{}</strong>").format(content) if bold else content
