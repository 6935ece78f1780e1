"""Words wider than the place they stand in: only there may a line break within a word."""

from xml.etree.ElementTree import Element

from mouflow.writers.words import classes

RULE = "._tight{overflow-wrap:break-word}\n"
HOLDERS = frozenset(("p", "h1", "h2", "h3", "td", "th"))
BLOCKS = HOLDERS | {"section", "ol", "ul", "table"}

# Where there are longer words or texts none is broken: the search takes time with the square of their length.
LONGEST_WORD, LONGEST_TEXT = 200, 4000


def tighten(parent: Element, room: float) -> None:
    """Marks what holds a word that may not fit below `parent`; `room` is how many letters a line holds."""
    for child in parent:
        if child.tag == "table":
            _tighten_table(child, room)
        elif child.tag in HOLDERS:
            _tighten_words(child, room)
        else:
            tighten(child, room)


def _tighten_table(table: Element, room: float) -> None:
    """Measures each cell by the columns that it takes."""
    shares = [float(column.get("style", "")[len("width:") : -1]) / 100 for column in table.iterfind("colgroup/col")]
    for row in (*table.iterfind("thead/tr"), *table.iterfind("tbody/tr")):
        first = 0
        for cell in row:
            span = int(cell.get("colspan", "1"))
            width = room * sum(shares[first : first + span])
            first += span
            if len(cell) and cell[0].tag in BLOCKS:
                tighten(cell, width)
            else:
                _tighten_words(cell, width)


def _tighten_words(holder: Element, room: float) -> None:
    text = "".join(holder.itertext()) if len(holder) else holder.text or ""
    if len(text) > room and len(text) <= LONGEST_TEXT and room < max(map(len, text.split()), default=0) <= LONGEST_WORD:
        holder.set("class", classes(holder.get("class", ""), "_tight"))
