"""Three trees of one draft -> one, value by value: what one side changed is taken, what both changed is a collision."""

from mouflow.compare.lists import merged_list
from mouflow.compare.shapes import BODY, PROSE, alike, entries, fields, is_bare, told
from mouflow.compare.weaving import woven
from mouflow.model.merged import ABSENT, Choice, Group, Node, Slot, Taken, Three, Words


def merged(base: object, ours: object, theirs: object) -> Node:
    """The merge of three trees of plain values: mappings by key, lists by entry, prose by word, all else whole.

    `value_of` it gives the merged tree, `collisions` what could not be settled. What nobody changed stays as it is:
    merged(b, b, x), merged(b, x, b) and merged(b, x, x) are x.
    """
    return _node(Three(Slot(base, ()), Slot(ours, ()), Slot(theirs, ())), False)


def _node(three: Three, prose: bool) -> Node:
    ours, theirs = three.ours, three.theirs
    texts = isinstance(ours.value, str) and isinstance(theirs.value, str)
    if fields(ours) is not None and fields(theirs) is not None and not texts:
        return _mapping(three, prose)
    if entries(ours) is not None and entries(theirs) is not None:
        return merged_list(three, _entry)
    simple = _simple(three)
    if simple is None and texts and prose:
        return Words(three, woven(_text(three.base), str(ours.value), str(theirs.value)))
    return simple or Choice(three)


def _entry(three: Three) -> Node:
    """The merge of a list's entry; one that is a bare text is prose."""
    way = three.ours.way or three.theirs.way or ()
    return _node(three, is_bare(way))


def _text(slot: Slot) -> str:
    """The text of a slot, bare or not; nothing where there is none."""
    value = (fields(slot) or {}).get("text", slot).value
    return value if isinstance(value, str) else ""


def _simple(three: Three) -> Taken | None:
    """What can be taken whole, since one side left it as it was, or both made the same of it; None for a collision.

    Of two ways to write the same, that one is taken which is not the base's.
    """
    base, ours, theirs = three.base, three.ours, three.theirs
    if alike(ours, theirs):
        if _same(ours, theirs):
            return Taken(three, "both")
        return Taken(three, "theirs" if _same(base, ours) else "ours")
    if alike(base, ours):
        return Taken(three, "theirs")
    return Taken(three, "ours") if alike(base, theirs) else None


def _same(one: Slot, two: Slot) -> bool:
    """Whether two values are written alike as well."""
    return one.there == two.there and one.value == two.value


def _mapping(three: Three, prose: bool) -> Node:
    """The merge of two mappings, of which one may be a bare text."""
    simple = _simple(three)
    if simple and isinstance(simple.three.ours.value, str) != isinstance(simple.three.theirs.value, str):
        return simple
    if simple is None and _is_clause(three.ours) and _in_two_forms(three):
        return Choice(three)
    base, ours, theirs = (fields(slot) or {} for slot in (three.base, three.ours, three.theirs))
    threes = {
        key: Three(base.get(key, ABSENT), ours.get(key, ABSENT), theirs.get(key, ABSENT))
        for key in dict.fromkeys((*ours, *theirs, *base))
    }
    return Group(
        three, tuple((key, _node(each, key in PROSE or (prose and key != "id"))) for key, each in threes.items())
    )


def _is_clause(slot: Slot) -> bool:
    return slot.way is not None and len(slot.way) == 2 and slot.way[0] == "clauses"


def _in_two_forms(three: Three) -> bool:
    """Whether a clause got its other form (paragraphs for a text, or the reverse) and both sides changed its body."""
    there = [fields(slot) or {} for slot in (three.base, three.ours, three.theirs) if slot.there]
    if len({"paragraphs" in each for each in there}) == 1:
        return False
    base, ours, theirs = (
        {key: told(each) for key, each in (fields(slot) or {}).items() if key in BODY}
        for slot in (three.base, three.ours, three.theirs)
    )
    return ours != theirs and base not in (ours, theirs)
