"""Sprigs written as Word's XML: runs inside their tracked changes, inside the links and controls around them."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mouflow.word.bits import CONTENT, CONTROL, HYPERLINK, TEXT, Bit
from mouflow.word.fields import complex_field
from mouflow.word.hand import Hand, as_deleted
from mouflow.word.looks import PARAGRAPH_LOOK, copied_look, former_look
from mouflow.word.prints import Reach
from mouflow.word.stamps import REVISION_TAGS, element
from mouflow.word.xml import SPACE, Element, w

SAME: tuple[Element | None, ...] = ()  # no change of look; else a tuple of the one former look
_KEPT_IN_WRAPPER = frozenset(w(name) for name in ("smartTagPr", "customXmlPr"))
_TEXTS = {"deleted": "delText"}
MARKERS = ("opening", "closing", "loose")


@dataclass(slots=True, eq=False)
class Sprig:
    """A stretch of a bit as it stands in the redline. `copied`: it came from the old file and is at home already."""

    bit: Bit
    op: str
    start: int = 0
    end: int = 0
    move: int = 0
    former: tuple[Element | None, ...] = SAME
    copied: bool = False
    inside: tuple[Element, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether its element belongs to the new file."""
        return not self.copied and self.op in ("kept", "inserted", "moved-to")


def write(paragraph: Element, sprigs: Sequence[Sprig], hand: Hand) -> None:
    """Makes the sprigs the content of a paragraph, in place of what it held; its properties stay."""
    for child in list(paragraph):
        if child.tag != PARAGRAPH_LOOK:
            paragraph.remove(child)
    _place(sprigs, hand)
    _fill(paragraph, sprigs, 0, hand)
    for sprig in sprigs:
        hand.opened.update(each for each in sprig.inside if each.tag == CONTROL)


def _place(sprigs: Sequence[Sprig], hand: Hand) -> None:
    """Settles what each sprig stands inside: new ones where they are, old ones where their neighbours are."""
    before: list[tuple[Element, ...]] = []
    last: tuple[Element, ...] = ()
    for sprig in sprigs:
        if sprig.is_new:
            sprig.inside = last = tuple(each for each in sprig.bit.inside if each not in hand.opened)
        before.append(last)
    behind: tuple[Element, ...] = ()
    for sprig, around in zip(reversed(sprigs), reversed(before), strict=True):
        if sprig.is_new:
            behind = sprig.inside
        else:
            sprig.inside = _between(around, behind, sprig.bit, hand)


def _between(before: tuple[Element, ...], behind: tuple[Element, ...], bit: Bit, hand: Hand) -> tuple[Element, ...]:
    """What a bit of the old file stands inside, between two bits of the new one: what both share, and its own link."""
    common = tuple(one for one, two in zip(before, behind, strict=False) if one is two)
    link = next((each for each in bit.inside if each.tag == HYPERLINK), None)
    if link is None or any(each.tag == HYPERLINK for each in common):
        return common
    for around in (before, behind):
        own = around[len(common) : len(common) + 1]
        if own and own[0].tag == HYPERLINK and link_target(own[0], hand.new.reach) == link_target(link, hand.old.reach):
            return (*common, own[0])
    return (*common, link)


def link_target(link: Element, reach: Reach) -> Hashable:
    """Where a hyperlink leads to: an address, and a place in it."""
    id = next((value for key, value in link.attrib.items() if str(key).endswith("}id")), None)
    return (None if id is None else reach(str(id)), link.get(w("anchor")))


def _fill(parent: Element, sprigs: Sequence[Sprig], depth: int, hand: Hand) -> None:
    def around(sprig: Sprig) -> tuple[object, ...]:
        if len(sprig.inside) > depth:
            return (id(sprig.inside[depth]),)
        return (None, sprig.op, sprig.move)

    for key, group in groupby(sprigs, around):
        members = list(group)
        if key[0] is None:
            _marked(parent, members, hand)
        else:
            wrapper = _wrapper(members[0].inside[depth], members, hand)
            parent.append(wrapper)
            content = wrapper.find(CONTENT) if wrapper.tag == CONTROL else wrapper
            _fill(wrapper if content is None else content, members, depth + 1, hand)


def _wrapper(original: Element, members: Sequence[Sprig], hand: Hand) -> Element:
    """The emptied link or control itself; a copy of the shell where it stands again, or is the old file's."""
    if original.tag == CONTROL:
        content = original.find(CONTENT)
        if content is not None:
            content[:] = []
        return original
    made = original.makeelement(original.tag)
    for key, value in original.attrib.items():
        made.set(key, value)
    made.extend([child for child in original if child.tag in _KEPT_IN_WRAPPER])
    own = any(sprig.is_new for sprig in members) or members[0].copied
    return made if own or original.getroottree().getroot() is hand.new.root else hand.carry(made)


def _marked(parent: Element, members: Sequence[Sprig], hand: Hand) -> None:
    """Runs of one fate, inside the element of their tracked change; kept ones in none."""
    op, move = members[0].op, members[0].move
    holder = parent
    if op != "kept":
        holder = hand.lent.stamps.change(REVISION_TAGS[op])
        parent.append(holder)
        if move:
            hand.moves.written(move, op, holder)
    run: Element | None = None
    last: Sprig | None = None
    for sprig in members:
        if sprig.bit.run is None:
            holder.extend(_bare(sprig, hand))
            run = None
        elif run is not None and last is not None and _same_run(sprig, last):
            _add(run, sprig, last, hand)
        else:
            run = _run(sprig, hand)
            holder.append(run)
            _add(run, sprig, None, hand)
        last = sprig


def _same_run(one: Sprig, two: Sprig) -> bool:
    return one.bit.run is two.bit.run and len(one.former) == len(two.former) and one.former[:1] == two.former[:1]


def _bare(sprig: Sprig, hand: Hand) -> Iterator[Element]:
    """What stands in no run; a simple field that changes becomes a complex one, which Word can track."""
    thing = hand.thing(sprig.bit.node, sprig.bit.kind, sprig.op, sprig.copied)
    if sprig.bit.kind != "simple" or sprig.op == "kept":
        yield thing
        return
    for run in complex_field(thing):
        if sprig.op == "deleted":
            as_deleted(run)
        yield run


def _run(sprig: Sprig, hand: Hand) -> Element:
    """An empty run in the sprig's look."""
    run = element("r")
    look = copied_look(sprig.bit.properties)
    if look is not None and not sprig.is_new and not sprig.copied:
        look = hand.carry(look)
    if look is None and sprig.former:
        look = element("rPr")
    if look is not None:
        run.append(look)
        if sprig.former:
            former_look(look, sprig.former[0], hand.lent.stamps, hand.carry)
    return run


def _add(run: Element, sprig: Sprig, last: Sprig | None, hand: Hand) -> None:
    """Adds what a sprig holds to its run; words that follow one another in the file stay one text."""
    bit = sprig.bit
    if bit.node.tag != TEXT:
        run.append(hand.thing(bit.node, bit.kind, sprig.op, sprig.copied))
        return
    words = bit.node.text or "" if bit.glued else (bit.node.text or "")[sprig.start : sprig.end]
    if last is not None and last.bit is bit and not bit.glued and last.end == sprig.start:
        run[-1].text = (run[-1].text or "") + words
        return
    text = element(_TEXTS.get(sprig.op, "t"))
    text.text = words
    text.set(SPACE, "preserve")
    run.append(text)
