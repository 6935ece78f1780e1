"""Where blocks stand: a tree as its leaves with what is around each; their former places, and trees built of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mouflow.document.tree import Block, Form, Heading, Item, List, Number, Paragraph, Section, Sheet, Table

Leaf = Paragraph | Heading | Table
Around = Section | List | Item


@dataclass(frozen=True, slots=True)
class Spot:
    """A leaf and what is around it, the outermost first; the first `shared` are also around the leaf before it.

    `page`: the number of its sheet, since two sheets may be alike.
    """

    leaf: Leaf
    around: tuple[Around, ...]
    shared: int
    sheet: Sheet | None = None
    page: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class _Step:
    """A holder while a tree is walked, which is no other than itself."""

    node: Around


def spots(sheets: Iterable[Sheet]) -> list[Spot]:
    """The leaves of sheets."""
    return [
        replace(spot, sheet=sheet, page=page) for page, sheet in enumerate(sheets) for spot in spots_of(sheet.blocks)
    ]


def spots_of(blocks: tuple[Block, ...]) -> list[Spot]:
    """The leaves of blocks."""
    found: list[Spot] = []
    last: tuple[_Step, ...] = ()
    for leaf, path in _walk(blocks, ()):
        shared = 0
        while shared < min(len(path), len(last)) and path[shared] is last[shared]:
            shared += 1
        found.append(Spot(leaf, tuple(step.node for step in path), shared))
        last = path
    return found


def _walk(blocks: tuple[Block, ...], path: tuple[_Step, ...]) -> Iterator[tuple[Leaf, tuple[_Step, ...]]]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _walk(block.blocks, (*path, _Step(block)))
        elif isinstance(block, List):
            step = _Step(block)
            for item in block.items:
                yield from _walk(item.blocks, (*path, step, _Step(item)))
        else:
            yield block, path


def form_of(old: Spot, back: Spot) -> Form | None:
    """How a leaf stood, where what rejecting gives back stands otherwise; None where both are alike."""
    sheet = old.sheet.role if old.sheet and back.sheet and old.sheet.role != back.sheet.role else None
    stays = sheet is None and old.shared == back.shared and _looks(old.around) == _looks(back.around)
    if stays and _kind(old.leaf) == _kind(back.leaf):
        return None
    level, number = (old.leaf.level, old.leaf.number) if isinstance(old.leaf, Heading) else (0, None)
    around = None if stays else tuple(_bare(node) for node in old.around)
    seen = _seen(old) != _seen(back)
    return Form(old.leaf.role, level, number, around, 0 if stays else old.shared, sheet, seen)


def _kind(leaf: Leaf) -> tuple[object, ...]:
    """What decides on the look of a leaf itself."""
    if isinstance(leaf, Heading):
        return "heading", leaf.role, leaf.level, _scheme(leaf.number)
    return type(leaf).__name__, leaf.role


def _looks(around: tuple[Around, ...]) -> list[tuple[object, ...]]:
    return [_look(node) for node in around]


def _look(node: Around) -> tuple[object, ...]:
    if isinstance(node, Item):
        return ("item", _scheme(node.number))
    return (type(node).__name__, node.role, not isinstance(node, List) or node.ordered)


def _scheme(number: Number | None) -> tuple[str, int] | None:
    """How a number counts; not its value, which follows from its place."""
    return (number.numbering, number.level) if number else None


def _seen(spot: Spot) -> tuple[object, ...]:
    """What a reader sees of a place: the look of the words, the lists around, and which labels stand beside them."""
    lists = [_look(node) for node in spot.around if not isinstance(node, Section)]
    labels = sum(isinstance(node, Item) for node in spot.around[spot.shared :])
    return (_kind(spot.leaf), lists, labels)


def _bare(node: Around) -> Around:
    return replace(node, items=()) if isinstance(node, List) else replace(node, blocks=())


def former(spot: Spot) -> Spot:
    """The spot in its former form, where its leaf has one."""
    form = spot.leaf.former
    if form is None:
        return spot
    leaf = _as_it_was(spot.leaf, form)
    if form.around is None:
        return replace(spot, leaf=leaf)
    sheet = replace(spot.sheet, role=form.sheet) if spot.sheet and form.sheet is not None else spot.sheet
    return Spot(leaf, form.around, form.shared, sheet, spot.page)


def _as_it_was(leaf: Leaf, form: Form) -> Leaf:
    if isinstance(leaf, Table):
        return replace(leaf, role=form.role, former=None)
    if form.level:
        return Heading(form.level, leaf.inlines, form.role, leaf.id, form.number, leaf.mark)
    return Paragraph(leaf.inlines, form.role, leaf.id, leaf.mark)


def built_sheets(found: Sequence[Spot]) -> Iterator[Sheet]:
    """The sheets of leaves; what goes on from one leaf to the next is never parted by a sheet."""
    start = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or (found[place].shared == 0 and _page(found[place]) != _page(found[start])):
            sheet = found[start].sheet
            if sheet is not None:
                yield replace(sheet, blocks=built(found[start:place]))
            start = place


def _page(spot: Spot) -> tuple[int, str]:
    return spot.page, spot.sheet.role if spot.sheet else ""


def built(found: Sequence[Spot]) -> tuple[Block, ...]:
    """The blocks of leaves."""
    return tuple(node for node in _built(found, 0) if not isinstance(node, Item))


def _built(found: Sequence[Spot], depth: int) -> Iterator[Block | Item]:
    start = 0
    while start < len(found):
        spot = found[start]
        if len(spot.around) <= depth:
            yield spot.leaf
            start += 1
            continue
        end = start + 1
        while end < len(found) and found[end].shared > depth:
            end += 1
        yield _filled(spot.around[depth], tuple(_built(found[start:end], depth + 1)))
        start = end


def _filled(node: Around, inner: tuple[Block | Item, ...]) -> Around:
    if isinstance(node, List):
        return replace(node, items=tuple(each for each in inner if isinstance(each, Item)))
    return replace(node, blocks=tuple(each for each in inner if not isinstance(each, Item)))
