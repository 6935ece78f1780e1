"""Content controls around changes, in the shapes in which every reader accepts and rejects what is inside.

LibreOffice (7.4) settles no change in the first paragraph of a control around paragraphs or a cell, nor any in one for
plain text; and Word writes the bound value over the words of a control that is bound to one.
"""

from mouflow.word.cells import CELL
from mouflow.word.joins import blocks
from mouflow.word.looks import PARAGRAPH_LOOK
from mouflow.word.xml import Element, w

CONTROL, CONTENT, PROPERTIES = w("sdt"), w("sdtContent"), w("sdtPr")
_CHANGES = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo"))
_LOOSENED = (w("text"), w("dataBinding"))
_GALLERY = w("docPartObj")
_PARAGRAPH = w("p")
_BLOCKS = frozenset((_PARAGRAPH, w("tbl"), CONTROL, w("customXml")))


def settle_controls(root: Element) -> bool:
    """Brings the controls of a part that hold changes into such a shape; whether one had to let a paragraph go."""
    let_go = False
    for control in list(root.iter(CONTROL)):
        content, properties = control.find(CONTENT), control.find(PROPERTIES)
        if content is None or properties is None or not _is_changed(content):
            continue
        for name in _LOOSENED:
            for each in properties.findall(name):
                properties.remove(each)
        if properties.find(_GALLERY) is None:
            let_go |= _settle_first(control, content)
    return let_go


def _is_changed(element: Element) -> bool:
    return next(element.iter(*_CHANGES), None) is not None


def _is_open(block: Element) -> bool:
    """Whether a block is a paragraph that changed, and in which no control stands, with which all would be well."""
    return block.tag == _PARAGRAPH and _is_changed(block) and next(block.iter(CONTROL), None) is None


def _settle_first(control: Element, content: Element) -> bool:
    """Sees to a control whose first paragraph changed; whether it lost that paragraph."""
    cell = content[0] if len(content) == 1 and content[0].tag == CELL else None
    holder = content if cell is None else cell
    found = list(blocks(holder))
    if not found or found[0].getparent() is not holder or not _is_open(found[0]):
        return False
    if cell is not None:
        _replace(control, [cell])
    if len(found) == 1:
        if cell is None:
            _replace(control, list(content))
        _around_words(control, content, found[0])
        return False
    if cell is not None:
        _around_rest(control, content, cell, found[0])
    while len(content) and (content[0].tag not in _BLOCKS or _is_open(content[0])):
        control.addprevious(content[0])
    if len(content) == 0:
        _replace(control, [])
    return True


def _replace(control: Element, children: list[Element]) -> None:
    """Puts the children in the place of the control."""
    for child in children:
        control.addprevious(child)
    above = control.getparent()
    if above is not None:
        above.remove(control)


def _around_rest(control: Element, content: Element, cell: Element, first: Element) -> None:
    """Puts a control, taken from around a cell, around all that stands in it behind its first paragraph."""
    content[:] = list(cell)[cell.index(first) + 1 :]
    cell.append(control)


def _around_words(control: Element, content: Element, paragraph: Element) -> None:
    """Puts a control, taken from around a paragraph, around its words; one without words goes."""
    words = [child for child in paragraph if child.tag != PARAGRAPH_LOOK]
    content[:] = words
    if words:
        paragraph.append(control)
