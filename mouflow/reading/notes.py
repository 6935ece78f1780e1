"""What a merge writes into a file where two sides collide: marks in a text, comment lines above all else."""

from collections.abc import Sequence

from mouflow.model.marks import SIGNS, marked
from mouflow.model.merged import (
    SIDES,
    Choice,
    Clash,
    Group,
    Node,
    Series,
    Slot,
    Words,
    collisions,
    in_order,
    stands,
    value_of,
)
from mouflow.reading.sheets import Sheets, kept
from mouflow.reading.spelling import Manner, spelled

REMOVED, BELOW, ORDER = "dihapus", "seperti tertulis di bawah", "urutan: {}"
"""What the marks say in a file, whose language is Indonesian: removed, as written below, order."""
LONGEST = 40  # characters of an entry without an id by which an order calls it


def marked_text(words: Words, names: tuple[str, str]) -> str:
    """A merged text with a mark for each clash, set off by blanks."""
    text = ""
    for strand in words.strands:
        piece = marked(names, strand.ours, strand.theirs) if isinstance(strand, Clash) else strand
        close = bool(text) and not text[-1].isspace() and not piece[:1].isspace()
        marks = isinstance(strand, Clash) or text.endswith(SIGNS[-1])
        text += f" {piece}" if close and marks else piece
    return text


def written(node: Node, names: tuple[str, str]) -> object:
    """The value as it is written into the file: with marks in its texts, and ours where other values collide."""
    if isinstance(node, Words):
        return marked_text(node, names)
    if isinstance(node, Group):
        return {key: written(entry, names) for key, entry in node.entries if kept(entry)}
    if isinstance(node, Series):
        return [written(entry, names) for entry in node.entries if kept(entry)]
    return value_of(node, "ours" if stands(node, "ours") else "theirs")


def all_notes(node: Node, sheets: Sheets) -> tuple[str, ...]:
    """The comment lines for all collisions of a value but those in its texts."""
    lines: list[str] = []
    for collision in collisions(node):
        if isinstance(collision, Choice):
            lines.extend(choice_notes(collision, sheets))
        elif isinstance(collision, Series):
            lines.extend(order_notes(collision, sheets))
    return tuple(lines)


def choice_notes(choice: Choice, sheets: Sheets) -> tuple[str, ...]:
    """The comment lines that tell what each side has; what stays in the file is not repeated."""
    ours, theirs = choice.three.ours, choice.three.theirs
    mine = REMOVED if not ours.there else BELOW if _has_parts(ours) else spelled(ours.value, Manner())
    if theirs.there and (not ours.there or not _has_parts(theirs)):
        yours = BELOW if _has_parts(theirs) or not ours.there else spelled(theirs.value, Manner())
        return (f"# {marked(sheets.names, mine, yours)}",)
    if not theirs.there:
        return (f"# {marked(sheets.names, mine if _has_parts(ours) else BELOW, REMOVED)}",)
    first, second, last = SIGNS
    one, two = sheets.names
    lines = (f"{first} ({one}) {mine}", f"{second} ({two})", *_lines(theirs, sheets), last)
    return tuple(f"# {line}".rstrip() for line in lines)


def order_notes(series: Series, sheets: Sheets) -> tuple[str, ...]:
    """The comment line that tells the orders of both sides; nothing where the order is settled."""
    if not series.rival:
        return ()
    ours, theirs = (ORDER.format(", ".join(_name(value) for value in _values(series, side))) for side in (0, 1))
    return (f"# {marked(sheets.names, ours, theirs)}",)


def _values(series: Series, side: int) -> list[object]:
    """The entries as a side orders them."""
    nodes = in_order(series, SIDES[side])
    return [next(slot.value for slot in (node.three.ours, node.three.theirs) if slot.there) for node in nodes]


def _name(value: object) -> str:
    """An entry as an order calls it: its id, or its first words."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("id", "text", *value) if key in value), "")
    line = " ".join(str(value).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _has_parts(slot: Slot) -> bool:
    return isinstance(slot.value, dict | list)


def _lines(slot: Slot, sheets: Sheets) -> Sequence[str]:
    """The lines of an entry as theirs has them."""
    layout, way = sheets.layouts["theirs"], slot.way or ()
    if not layout.is_block(way[:-1]):
        return (spelled(slot.value, Manner()),)
    column = layout.column(way[:-1])
    first, *lines = layout.text[layout.start(way) : layout.end(way)].splitlines()
    return (first, *(line[column:] if not line[:column].strip() else line for line in lines))
