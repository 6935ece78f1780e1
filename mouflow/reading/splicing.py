"""A merge -> YAML: the text of one side with what came from the other in its place, and marks where they collide."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from mouflow.errors import N_, MouflowError
from mouflow.model.merged import Choice, Fresh, Group, Node, Series, Side, Taken, Words, in_order, value_of
from mouflow.reading.layout import Layout
from mouflow.reading.notes import all_notes, choice_notes, marked_text, order_notes, written
from mouflow.reading.rewriting import Edit, applied, replaced
from mouflow.reading.sheets import Sheets, host_of, kept, lead_of, other, shifted, way_of
from mouflow.reading.source import BREAK
from mouflow.reading.spelling import Manner, spelled
from mouflow.reading.yaml import Path, Tree, read_yaml

BLANK_LINES = re.compile(r"\A(?:[ \t]*(?:\r\n|\r|\n))+")
Keyed = tuple[str | None, Node]
"""An entry of a mapping with its key, or of a list with none."""


class NotWritten(MouflowError):
    """A file so laid out that the merge cannot be written into it."""

    pattern = N_('cannot write the merge in the layout of "{path}"; put each entry on lines of its own')


@dataclass(frozen=True, slots=True)
class Chunk:
    """An entry as text: the lines above it, and its own, of which the first comes without its indentation."""

    lead: str
    own: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What turns the text of a value into the merged one, and the comment lines that must stand above its entry."""

    edits: tuple[Edit, ...] = ()
    notes: tuple[str, ...] = ()


def spliced(node: Node, trees: Mapping[str, Tree], names: tuple[str, str], host: Side = "ours") -> str:
    """The text of the merged file: the host's, with all that differs; `trees` are those of base, ours and theirs.

    Comments, order and style stay the host's. An entry that the other side put in comes with its own lines and
    comments; where only the other side changed the comments above an entry, they are taken too. `names` stand in the
    marks of collisions. NotWritten where the text would not read as the merge.
    """
    sheets = Sheets({name: Layout(tree) for name, tree in trees.items()}, names)
    text = applied(sheets.layouts[host].text, _changes(sheets, node, host).edits)
    if read_yaml(text.encode("utf-8"), "").value != written(node, names):
        raise NotWritten(path=trees[host].source.file)
    return text


def _changes(sheets: Sheets, node: Node, side: Side) -> Changes:
    """What becomes of a value within the text of a side that has it."""
    layout, way = sheets.layouts[side], way_of(node.three, side)
    if isinstance(node, Taken):
        return Changes() if node.side != other(side) else Changes((replaced(layout, way, node.slot.value),))
    if isinstance(node, Fresh):
        return Changes((replaced(layout, way, node.value),)) if node.value != layout.value(way) else Changes()
    if isinstance(node, Words):
        return Changes((replaced(layout, way, marked_text(node, sheets.names)),))
    if isinstance(node, Choice):
        return Changes(notes=choice_notes(node, sheets))
    if isinstance(node.three.on(side).value, str):  # a bare text, which is its own `text`
        return _changes(sheets, next(entry for key, entry in _entries(node, side) if key == "text"), side)
    found = _block(sheets, node, side) if layout.is_block(way) else _flow(sheets, node, side)
    return Changes(found.edits, (*(order_notes(node, sheets) if isinstance(node, Series) else ()), *found.notes))


def _entries(node: Group | Series, side: Side) -> list[Keyed]:
    """What stays of a list; or of a mapping, in the side's order with new keys behind those that they follow."""
    if isinstance(node, Series):
        return [(None, entry) for entry in in_order(node, side) if kept(entry)]
    found = dict(node.entries)
    mine, yours = (
        value if isinstance(value := node.three.on(each).value, dict) else {"text": value}
        for each in (side, other(side))
    )
    keys = [key for key in mine if key in found]
    before = dict(zip(yours, (None, *yours), strict=False))
    for key in (key for key in (*yours, *found) if key in found and key not in keys):
        entry = found[key]
        anchor = entry.after if isinstance(entry, Fresh) else before.get(key)
        keys.insert(keys.index(anchor) + 1 if anchor in keys else len(keys), key)
    return [(key, found[key]) for key in keys if kept(found[key])]


def _block(sheets: Sheets, node: Group | Series, side: Side) -> Changes:
    """What becomes of a mapping or a list whose entries stand on lines of their own."""
    layout, way = sheets.layouts[side], way_of(node.three, side)
    entries = _entries(node, side)
    if not entries:
        return Changes(_emptied(layout, node, way))
    column, inline = layout.column(way), layout.inline(layout.children(way)[0])
    first, *others = [_chunk(sheets, keyed, side, column) for keyed in entries]
    leads = entries[0][1].three.on(side).way == layout.children(way)[0]
    lead = first.lead if leads else BLANK_LINES.sub("", first.lead)  # nothing to be set off from any more
    head = first.own if inline else f"{lead}{' ' * column}{first.own}"
    text = "".join((head, *(f"{chunk.lead}{' ' * column}{chunk.own}" for chunk in others)))
    notes = tuple(line.strip() for line in first.lead.splitlines() if line.strip()) if inline else ()
    return Changes((Edit(*layout.region(way), text),), notes)


def _emptied(layout: Layout, node: Group | Series, way: Path) -> tuple[Edit, ...]:
    """The edits that leave nothing of a mapping or a list but its empty brackets, behind its key or dash."""
    start, end = layout.region(way)
    sign = layout.sign(way)
    brackets = " []" if isinstance(node, Series) else " {}"
    if layout.inline(layout.children(way)[0]):
        return (Edit(sign, end, brackets + layout.line_break),)
    return (Edit(sign, sign, brackets), Edit(start, end, ""))


def _chunk(sheets: Sheets, keyed: Keyed, side: Side, column: int) -> Chunk:
    """An entry as it stands in the text of a side, in a column."""
    key, node = keyed
    host = host_of(node, side)
    line_break = sheets.layouts[side].line_break
    if not node.three.on(host).there:
        return Chunk("", f"{key}: {spelled(value_of(node, side), Manner(column=column))}{line_break}")
    found = _changes(sheets, node, host)
    own = _own(sheets, keyed, host, found, column)
    notes = "".join(f"{' ' * column}{note}{line_break}" for note in found.notes)
    chunk = Chunk(lead_of(sheets, node, host, column) + notes, own)
    return chunk if host == side else Chunk(*(BREAK.sub(line_break, text) for text in (chunk.lead, chunk.own)))


def _own(sheets: Sheets, keyed: Keyed, host: Side, found: Changes, column: int) -> str:
    """The lines of an entry itself, in a column."""
    key, node = keyed
    layout, way = sheets.layouts[host], way_of(node.three, host)
    if layout.is_block(way[:-1]):
        text = applied(layout.text, found.edits, layout.start(way), layout.end(way))
        first, line_break, rest = text.partition(layout.line_break)
        return first + line_break + shifted(rest, column - layout.column(way[:-1]))
    text = applied(layout.text, found.edits, layout.start(way), layout.value_end(way))
    if "\n" in text:  # brackets over several lines, indented for another place
        text = f"{key}: " * (key is not None) + spelled(written(node, sheets.names), Manner(column=column))
    return f"{'- ' * (key is None)}{text}{layout.line_break}"


def _flow(sheets: Sheets, node: Group | Series, side: Side) -> Changes:
    """What becomes of a mapping or a list between brackets; what stood between its entries stays there."""
    layout, way = sheets.layouts[side], way_of(node.three, side)
    start, end, children = layout.tree.spans[way].start, layout.value_end(way), layout.children(way)
    entries = _entries(node, side)
    if not entries or not children:
        empty = "[]" if isinstance(node, Series) else "{}"
        return Changes(
            (Edit(start, end, spelled(written(node, sheets.names), Manner(flow=True)) if entries else empty),)
        )
    gaps = {child: layout.text[layout.value_end(before) : layout.start(child)] for before, child in pairwise(children)}
    text, notes = layout.text[start : layout.start(children[0])], tuple[str, ...]()
    for place, keyed in enumerate(entries):
        piece, more = _piece(sheets, keyed, side)
        gap = gaps.get(keyed[1].three.on(side).way or (), ", ")
        text, notes = text + (gap if place else "") + piece, notes + more
    return Changes((Edit(start, end, text + layout.text[layout.value_end(children[-1]) : end]),), notes)


def _piece(sheets: Sheets, keyed: Keyed, side: Side) -> tuple[str, tuple[str, ...]]:
    """An entry between brackets, and the comment lines that its collisions need."""
    key, node = keyed
    host = host_of(node, side)
    layout, way = sheets.layouts[host], way_of(node.three, host)
    if host == side and way:
        found = _changes(sheets, node, host)
        return applied(layout.text, found.edits, layout.start(way), layout.value_end(way)), found.notes
    text = spelled(written(node, sheets.names), Manner(flow=True))
    return text if key is None else f"{key}: {text}", all_notes(node, sheets)
