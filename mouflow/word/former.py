"""Changes of properties settled: the marking of one goes, and with a rejection the former properties come back."""

from mouflow.word.xml import Element, w

# What a record of former properties never holds, so that it stays: marks of the paragraph's end, its section, and
# which headers a section has (CT_PPrBase and CT_SectPrBase of ISO/IEC 29500-1).
_KEPT = {
    w("pPrChange"): (w("rPr"), w("sectPr")),
    w("sectPrChange"): (w("headerReference"), w("footerReference")),
    w("rPrChange"): (w("ins"), w("del"), w("moveFrom"), w("moveTo")),
}
_CHANGES = tuple(w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid"))
_AFTER = (w("rPr"), w("sectPr"))  # which stand behind all other properties of a paragraph
_MERGES = {"rest": "restart", "cont": "continue"}


def settle_properties(root: Element, back: bool) -> None:
    """Settles every change of properties below `root`, in place; `back` brings the former ones back."""
    for change in list(root.iter(*_CHANGES)):
        properties = change.getparent()
        if properties is not None:
            if back:
                _bring_back(properties, change)
            else:
                properties.remove(change)
    for numbering in list(root.iter(w("numPr"))):
        _settle_numbering(numbering, back)
    for merge in list(root.iter(w("cellMerge"))):
        _settle_merge(merge, back)


def _bring_back(properties: Element, change: Element) -> None:
    """Puts the former properties in the place of those that changed."""
    kept = [child for child in properties if child.tag in _KEPT.get(str(change.tag), ())]
    former = [child for record in change for child in record]
    behind = [child for child in kept if child.tag in _AFTER]
    properties[:] = [*(child for child in kept if child.tag not in _AFTER), *former, *behind]
    if change.tag == w("pPrChange") and len(properties) == 0:
        paragraph = properties.getparent()
        if paragraph is not None:
            paragraph.remove(properties)


def _settle_numbering(numbering: Element, back: bool) -> None:
    """A number that was put before a paragraph; back means that it had none."""
    paragraph = numbering.getparent()
    if numbering.find(w("ins")) is not None and back and paragraph is not None:
        paragraph.remove(numbering)


def _settle_merge(merge: Element, back: bool) -> None:
    """Cells that were merged upwards, or parted."""
    properties = merge.getparent()
    if properties is None:
        return
    for old in properties.findall(w("vMerge")):
        properties.remove(old)
    value = merge.get(w("vMergeOrig" if back else "vMerge"))
    if value in _MERGES:
        merge.addprevious(merge.makeelement(w("vMerge"), {w("val"): _MERGES[value]}))
    properties.remove(merge)
