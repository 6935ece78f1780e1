"""Paragraphs whose mark goes: what they hold moves to the front of the next paragraph, which keeps its look."""

from collections.abc import Iterator, Set

from mouflow.word.xml import COMPATIBLE, Element, w

_ENDING = frozenset(w(name) for name in ("tc", "txbxContent", "footnote", "endnote", "comment", "hdr", "ftr"))
_ALTERNATIVES = tuple(f"{{{COMPATIBLE}}}{name}" for name in ("Choice", "Fallback"))
_CONTAINERS = (w("body"), w("docPartBody"), *sorted(_ENDING), *_ALTERNATIVES)
_LOOKED_THROUGH = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag"))
_BLOCKS = frozenset({w("p"), w("tbl"), w("altChunk")})


def join_paragraphs(root: Element, gone: Set[str]) -> None:
    """Joins each paragraph below `root` whose mark is one of `gone` to the next of its container.

    A table parts what stands before it from what stands behind it, also one that goes itself.
    """
    names = frozenset(w(name) for name in gone)
    for container in list(root.iter(*_CONTAINERS)):
        _join(list(blocks(container)), names)


def drop_empty_paragraphs(root: Element, gone: Set[str]) -> None:
    """Takes out what is left of paragraphs whose mark is one of `gone`, once tables that go are gone."""
    names = frozenset(w(name) for name in gone)
    for container in list(root.iter(*_CONTAINERS)):
        _drop_empty(list(blocks(container)), names)
        if container.tag in _ENDING:
            _end_in_paragraph(container)
        elif container.tag == w("body") and next(blocks(container), None) is None:
            container.insert(0, container.makeelement(w("p")))


def blocks(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a container in order, content controls looked through."""
    for child in container:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag in _LOOKED_THROUGH:
            yield from blocks(child)


def _join(found: list[Element], gone: frozenset[str]) -> None:
    """Backwards, so that a chain of gone marks ends in the first paragraph after it."""
    following: Element | None = None
    for block in reversed(found):
        goes = block.tag == w("p") and _mark_goes(block, gone)
        if goes and following is not None and following.tag == w("p"):
            _prepend(_content(block), following)
            _take_out(block)
        else:
            following = block


def _drop_empty(found: list[Element], gone: frozenset[str]) -> None:
    """An empty paragraph stays only where it parts two tables, or ends what must end in a paragraph."""
    for index in range(len(found) - 1, -1, -1):
        block = found[index]
        if block.tag == w("p") and _mark_goes(block, gone) and not _content(block):
            before = found[index - 1].tag if index else None
            behind = found[index + 1].tag if index + 1 < len(found) else None
            if w("p") in (before, behind) or (before is None and behind is not None):
                _take_out(found.pop(index))


def _mark_goes(paragraph: Element, gone: frozenset[str]) -> bool:
    marks = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return marks is not None and any(child.tag in gone for child in marks)


def _content(paragraph: Element) -> list[Element]:
    """What a paragraph holds besides its properties."""
    return [child for child in paragraph if child.tag != w("pPr")]


def _prepend(content: list[Element], paragraph: Element) -> None:
    start = 1 if paragraph.find(w("pPr")) is not None else 0
    paragraph[start:start] = content


def _take_out(block: Element) -> None:
    """Takes a block out, and the content controls that held nothing else."""
    parent = block.getparent()
    if parent is None:
        return
    parent.remove(block)
    above = parent.getparent()
    if parent.tag == w("sdtContent") and above is not None and len(parent) == 0:
        _take_out(above)


def _end_in_paragraph(container: Element) -> None:
    """Gives a cell, a note or a text box the paragraph that it must end in, whatever went."""
    ends = list(blocks(container))
    if not ends or ends[-1].tag == w("tbl"):
        container.append(container.makeelement(w("p")))
