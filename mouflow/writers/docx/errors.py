"""Wrong calls of the Word writer: trees that no sound Word file can be made of."""

from mouflow.errors import N_, MouflowError


class IllegalCharacter(MouflowError):
    """A character that XML cannot hold: a control character, a lone surrogate, U+FFFE or U+FFFF."""

    pattern = N_("the text holds the character {code}, which no Word file can hold, near “{near}”; delete it")

    def __init__(self, xml: str, place: int) -> None:
        near = "".join(letter for letter in xml[max(0, place - 20) : place + 20] if letter.isprintable())
        super().__init__(code=f"U+{ord(xml[place]):04X}", near=near)


class DanglingReference(MouflowError):
    """References to ids that no block of the document has."""

    pattern = N_("the text refers to {ids}, which the document does not have; give the block that id")

    def __init__(self, ids: tuple[str, ...]) -> None:
        super().__init__(ids=", ".join(f'"{id}"' for id in ids))


class UnpairedMove(MouflowError):
    """A move of which the tree holds only one half, or a half without the name that joins it to the other."""

    pattern = N_('the move "{move}" has only one half, {kind}; mark both halves with the same name')

    def __init__(self, move: str, kind: str) -> None:
        super().__init__(move=move, kind=kind)


class RowTooWide(MouflowError):
    """A table row whose cells span more columns than the table has."""

    pattern = N_("a row spans {spans} columns, but its table has {columns}; correct the spans")

    def __init__(self, spans: int, columns: int) -> None:
        super().__init__(spans=spans, columns=columns)


class UnfitDrawing(MouflowError):
    """An SVG image that cannot be drawn, or that would fetch something from outside; `pattern` says which."""

    def __init__(self, asset: str, pattern: str) -> None:
        super().__init__(asset=asset)
        self.pattern = pattern


BROKEN = N_('the drawing "{asset}" is not well-formed SVG; export it again as plain SVG, or as PNG')
OUTSIDE = N_('the drawing "{asset}" refers to something outside itself; embed it, or export the drawing as PNG')
ENTITIES = N_('the drawing "{asset}" declares entities of its own; export it again as plain SVG, or as PNG')
