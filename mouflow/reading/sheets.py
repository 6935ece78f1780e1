"""The three files of a merge as text: which of them an entry is taken from, and what leads it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mouflow.model.merged import Fresh, Group, Node, Series, Side, Slot, Taken, Three, stands
from mouflow.reading.layout import Layout
from mouflow.reading.yaml import Path


@dataclass(frozen=True, slots=True)
class Sheets:
    """The layouts of the three files by name (base, ours, theirs), and how the two sides are called in marks."""

    layouts: Mapping[str, Layout]
    names: tuple[str, str]


def kept(node: Node) -> bool:
    """Whether anything of a value stays in the file: in a collision, whatever a side still has."""
    return stands(node, "ours") or stands(node, "theirs")


def other(side: Side) -> Side:
    """The other side."""
    return "theirs" if side == "ours" else "ours"


def way_of(three: Three, side: Side) -> Path:
    """Where a value stands with a side that has it."""
    return three.on(side).way or ()


def host_of(node: Node, side: Side) -> Side:
    """The side whose text an entry starts from: the given one, unless only the other's can hold what it becomes."""
    mine, yours = node.three.on(side), node.three.on(other(side))
    if not mine.there:
        return side if isinstance(node, Fresh) else other(side)
    return other(side) if _of_one_kind(mine, yours) and _cannot_hold(node, side) else side


def _of_one_kind(one: Slot, two: Slot) -> bool:
    """Whether both are values of keys, or both entries of a list."""
    if not one.way or not two.way:
        return False
    return isinstance(one.way[-1], str) == isinstance(two.way[-1], str)


def _cannot_hold(node: Node, side: Side) -> bool:
    """Whether the text of a side's entry has no room for the merged value: another kind of value, or more lines."""
    mine = node.three.on(side).value
    if isinstance(node, Taken):
        taken = node.slot.value
        return node.side == other(side) and (_has_parts(taken) or _has_parts(mine) or "\n" in str(taken))
    if isinstance(node, Group) and isinstance(mine, str):
        return any(kept(entry) for key, entry in node.entries if key != "text")
    return isinstance(node, Series | Group) and not mine and bool(node.three.on(other(side)).value)


def _has_parts(value: object) -> bool:
    return isinstance(value, dict | list)


def lead_of(sheets: Sheets, node: Node, host: Side, column: int) -> str:
    """The lines above an entry, for a column: the host's, with what the other side made of its comments."""
    three, guest = node.three, other(host)
    mine = _lead(sheets.layouts[host], three.on(host))
    base, yours = _lead(sheets.layouts["base"], three.base), _lead(sheets.layouts[guest], three.on(guest))
    if mine is None or base is None or yours is None or _lines(yours) in (_lines(base), _lines(mine)):
        return shifted(mine or "", column - _column(sheets.layouts[host], three.on(host)))
    if _lines(mine) == _lines(base):
        return shifted(yours, column - _column(sheets.layouts[guest], three.on(guest)))
    more = [line for line in _lines(yours) if line not in _lines(base) + _lines(mine)]
    line_break = sheets.layouts[host].line_break
    return mine + "".join(f"{' ' * column}{line}{line_break}" for line in more)


def shifted(text: str, by: int) -> str:
    """The text with each line so many columns further in, or out as far as its blanks go; blank lines stay."""
    if not by:
        return text
    lines = text.splitlines(keepends=True)
    return "".join(_shifted(line, by) if line.strip() else line for line in lines)


def _shifted(line: str, by: int) -> str:
    blanks = len(line) - len(line.lstrip(" "))
    return " " * by + line if by > 0 else line[min(blanks, -by) :]


def _lead(layout: Layout, slot: Slot) -> str | None:
    """The lines above an entry; None where it is not there, or stands behind a dash or in brackets."""
    way = slot.way
    if not way or not layout.is_block(way[:-1]) or layout.inline(way):
        return None
    return layout.text[layout.lead(way) : layout.tree.source.line_start(layout.start(way))]


def _column(layout: Layout, slot: Slot) -> int:
    """The column of an entry; 0 where it has none of its own."""
    return layout.column(slot.way[:-1]) if slot.way and layout.is_block(slot.way[:-1]) else 0


def _lines(lead: str) -> list[str]:
    """The comments of a lead without their indentation; a blank line more or less is no change."""
    return [line.strip() for line in lead.splitlines() if line.strip()]
