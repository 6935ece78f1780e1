"""The elements of a document as they are laid on paper, with the bytes of its images."""

from urllib.parse import quote
from xml.etree.ElementTree import Element

from mouflow.document.tree import Asset, Document
from mouflow.writers.elements import page
from mouflow.writers.pictures import Resource, resource
from mouflow.writers.running import LETTER, width_of
from mouflow.writers.tight import RULE, tighten


def on_paper(document: Document) -> tuple[Element, str, dict[str, Resource]]:
    """The `html` element, the rules that depend on what is in it, and the images by address."""
    resources: dict[str, Resource] = {}

    def address(name: str, asset: Asset) -> str:
        url = f"asset:{quote(name, safe='')}"
        resources[url] = resource(name, asset)
        return url

    root = page(document, address)
    _tighten(root, document)
    _run(root)
    _lower_ids(root)
    return root, RULE + _column_rules(root), resources


def _run(root: Element) -> None:
    """Puts headers and footers first in their sheet, so that they run from its first page on.

    A sheet without one ends that of the sheet before with an empty one of its own.
    """
    begun: set[str] = set()
    for sheet in root.iterfind("body/main/div"):
        for tag in ("footer", "header"):
            running = sheet.find(tag)
            if running is not None:
                sheet.remove(running)
                begun.add(tag)
            if tag in begun:
                sheet.insert(0, Element(tag) if running is None else running)


def _lower_ids(root: Element) -> None:
    """Leaves ids only where references lead, on the first words there.

    Elements that differ in nothing share one computed style, and so does all that is in them; an id is a difference.
    """
    targets = {element.get("href", "")[1:] for element in root.iter("a")}
    for element in tuple(root.iter()):
        id_ = element.attrib.pop("id", None)
        if id_ in targets:
            _first(element).set("id", id_)


def _first(element: Element) -> Element:
    """The innermost element in which the element's words begin."""
    while (
        len(element) and not element.text and element[0].tag in ("p", "span", "li", "h1", "h2", "h3", "ol", "section")
    ):
        element = element[0]
    return element


def _tighten(root: Element, document: Document) -> None:
    """Marks the words that may be wider than their sheet or column."""
    style = document.style
    for element, sheet in zip(root.iterfind("body/main/div"), document.sheets, strict=True):
        tighten(element, width_of(sheet, style) / (style.size * LETTER))


def _column_rules(root: Element) -> str:
    """Gives columns of one width one class instead of a style of their own, and returns the rules of these classes."""
    names: dict[str, str] = {}
    for column in root.iter("col"):
        width = column.attrib.pop("style")
        column.set("class", names.setdefault(width, f"_column-{len(names)}"))
    return "".join(f".{name}{{{width}}}\n" for width, name in names.items())
