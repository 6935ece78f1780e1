"""Document tree -> one standalone HTML5 file: readable on any screen, ready for print, nothing fetched, no scripts."""

from base64 import b64encode
from xml.etree.ElementTree import Element, SubElement, tostring

from mouflow.document.tree import Asset, Document
from mouflow.writers.change_css import change_rules
from mouflow.writers.css import PROOF, for_browser
from mouflow.writers.elements import is_redline, page
from mouflow.writers.errors import shallow
from mouflow.writers.words import writable

# After these a new line makes the source readable and changes nothing that is seen.
LINES = frozenset(("head", "meta", "title", "style", "body", "main", "div", "header", "footer", "section"))
LINES |= frozenset(
    ("p", "h1", "h2", "h3", "ol", "ul", "li", "table", "colgroup", "col", "thead", "tbody", "tr", "td", "th")
)


def write(document: Document) -> bytes:
    """The document as one HTML file in UTF-8, with its style sheet and its images inside."""
    with shallow():
        root = page(document, data_url)
        _prove(root[1], document.proof)
    changes = change_rules(document.style) if is_redline(root) else ""
    SubElement(root[0], "style").text = "\n" + for_browser(document.style, document.watermark) + changes
    for element in root.iter():
        if element.tag in LINES:
            element.tail = "\n"
    with shallow():
        return b"<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html").encode()


def _prove(body: Element, proof: str) -> None:
    """Adds at the end which text it is: the pages that say so in their footers are only there in print."""
    if proof:
        SubElement(body, "p", {"class": PROOF}).text = writable(proof)


def data_url(_name: str, asset: Asset) -> str:
    """The asset's bytes as a URL."""
    return f"data:{asset.mime};base64,{b64encode(asset.content).decode('ascii')}"
