"""XML of a foreign package: parsed without DTD, entities or network; names; and the way back to bytes."""

from functools import lru_cache

from lxml import etree

from mouflow.word.errors import BrokenXml, HasDoctype, TooDeep

Element = etree._Element  # lxml's public name for it is a function

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


@lru_cache(maxsize=1024)
def w(name: str) -> str:
    """The qualified name of a WordprocessingML element or attribute."""
    return f"{{{MAIN}}}{name}"


def has_doctype(content: bytes) -> bool:
    """Whether a part declares a document type, without parsing it."""
    return any(mark in content for mark in _DOCTYPES)


def parse(content: bytes, file: str, part: str) -> Element:
    """The root of a part of the file.

    Raises HasDoctype, TooDeep (over 256 levels) or BrokenXml with the line.
    """
    if has_doctype(content):
        raise HasDoctype(file, part)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        line = fault.lineno or 1
        if "depth" in fault.msg:
            raise TooDeep(file, part, line) from None
        raise BrokenXml(file, part, line, fault.msg) from None
    if root.getroottree().docinfo.internalDTD is not None:  # in an encoding of which the bytes do not show it
        raise HasDoctype(file, part)
    return root


def line_of(element: Element) -> int:
    """The line of its part in which an element begins; 1 for one that was not parsed."""
    line = element.sourceline
    return line if isinstance(line, int) else 1


def serialise(root: Element) -> bytes:
    """The bytes of a part, as Word writes its own: UTF-8 with a declaration that it stands alone."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
