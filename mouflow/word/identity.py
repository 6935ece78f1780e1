"""What is known of a paragraph before its words are read: its clause's id, in files that mouflow itself wrote."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mouflow.compare.lines import Line
from mouflow.word.bits import CONTROL, Passage
from mouflow.word.xml import Element, w

_OWN = "_mou_"  # how the bookmarks begin that mouflow writes
_START, _NAME, _TAG = w("bookmarkStart"), w("name"), f"{w('sdtPr')}/{w('tag')}"

Block = Passage | Element
Known = tuple[str, str]  # the name of a paragraph, and that of the part it stands in; empty for none


def known(found: Sequence[Block]) -> list[Known]:
    """What is known of each block; no names of parts where no paragraph has an id."""
    ids = [_bookmark(block) if isinstance(block, Passage) else "" for block in found]
    return [(id, _room(block)) for id, block in zip(ids, found, strict=True)] if any(ids) else [("", "")] * len(found)


def identified(lines: Sequence[Line], mine: Sequence[Known], theirs: Sequence[Known]) -> tuple[Line, ...]:
    """The lines with the ids that stand once on their side, and the names of parts that both sides have.

    Where the two sides share no id, they are no two drafts of one text, and nothing is known of them.
    """
    ids = _once(id for id, _ in mine)
    if ids.isdisjoint(id for id, _ in theirs):
        return tuple(lines)
    rooms = {room for _, room in mine} & {room for _, room in theirs}
    return tuple(
        replace(line, id=id if id in ids else "", room=room if room in rooms else "")
        for line, (id, room) in zip(lines, mine, strict=True)
    )


def _once(names: Iterable[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if name and count == 1}


def _bookmark(passage: Passage) -> str:
    """The first of mouflow's own bookmarks in a paragraph."""
    starts = (bit.node for bit in passage.bits if bit.node.tag == _START)
    return next((name for start in starts if (name := start.get(_NAME, "")).startswith(_OWN)), "")


def _room(block: Block) -> str:
    """The tag of the innermost control around a block."""
    element = block.element if isinstance(block, Passage) else block
    for above in element.iterancestors(CONTROL, w("tc"), w("txbxContent")):
        if above.tag != CONTROL:
            return ""
        tag = above.find(_TAG)
        if tag is not None:
            return tag.get(w("val"), "")
    return ""
