"""Tables whose rows stand as blocks on a narrow screen: each cell knows the words of its column."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

STACK = "_stack"  # the class of such a table
ROLES: Mapping[str, str] = MappingProxyType(
    {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
)
"""What each element is to a screen reader, for as a block it would else be none of it."""
SCOPES: Mapping[str, str] = MappingProxyType({"col": "columnheader", "row": "rowheader"})


def stack(table: Element) -> None:
    """Gives the cells of a table with a head the words of their columns, and every element its role.

    A cell over several columns bears no words of theirs, for it tells of all.
    """
    head = table.find("thead")
    if head is None:
        return
    table.set("class", f"{table.get('class', '')} {STACK}".strip())
    names = tuple(" ".join("".join(cell.itertext()).split()) for cell in head[-1])
    for element in table.iter():
        if role := ROLES.get(element.tag) or SCOPES.get(element.get("scope", "")):
            element.set("role", role)
    for row in table.iterfind("tbody/tr"):
        _name(row, names)


def _name(row: Element, names: tuple[str, ...]) -> None:
    place = 0
    for cell in row:
        span = int(cell.get("colspan", "1"))
        if span == 1 and place < len(names) and names[place]:
            cell.set("data-head", names[place])
        place += span
