"""Which lines of two texts are the same line, and which moved."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mouflow.compare.gaps import Pair, between, gap_pairs
from mouflow.compare.lines import Line, Move
from mouflow.compare.moves import SHORTEST, Range, found_moves, grouped, numbered, stretches, without_last
from mouflow.compare.rooms import Room, Segment, layout
from mouflow.compare.spine import agree, anchors, straight, weight
from mouflow.compare.tokens import words


@dataclass(frozen=True, slots=True)
class Pairing:
    """Lines that stand on both sides, as pairs of indices that rise on both; and the moves. Others are on one side.

    `walls` are places that rise with the pairs: lines before one on either side are written before those after it.
    """

    pairs: tuple[Pair, ...]
    moves: tuple[Move, ...]
    walls: tuple[Pair, ...] = ()


def paired(old: Sequence[Line], new: Sequence[Line]) -> Pairing:
    """The pairing of two texts: by id and room first, then by equal words, then by likeness."""
    plan = layout(old, new)
    known = _known(old, new)
    pairs: list[Pair] = []
    strays: list[Pair] = []
    for part in plan.segments:
        kept, off = _part(old, new, part, known)
        pairs += kept
        strays += off
    ranges = [each for mine, theirs in plan.crossed for each in _whole(old, new, mine, theirs)]
    pairs, ranges = _closed(old, new, pairs, ranges + _moved(old, new, (pairs, strays, ranges), known))
    here = pairs[-1] if pairs else (-1, -1)
    walls = tuple(wall for wall in plan.walls if (wall[0] > here[0]) == (wall[1] > here[1]))
    return Pairing(tuple(pairs), numbered(old, new, ranges), walls)


def _known(old: Sequence[Line], new: Sequence[Line]) -> dict[int, int]:
    """Old lines and the new ones of the same id, which must be the only ones on their sides, and of one kind."""
    count, other = Counter(line.id for line in old), Counter(line.id for line in new)
    where = {line.id: j for j, line in enumerate(new) if line.id and other[line.id] == 1}
    found = ((i, where[line.id]) for i, line in enumerate(old) if count[line.id] == 1 and line.id in where)
    return {i: j for i, j in found if agree(old[i], new[j])}


def _part(
    old: Sequence[Line], new: Sequence[Line], part: Segment, known: Mapping[int, int]
) -> tuple[list[Pair], list[Pair]]:
    """The pairs of one selection, rising; and the lines of it that are the same without a doubt but stand elsewhere."""
    head = _common(old, new, part.olds, part.news)
    tail = _common(old, new, part.olds[head:][::-1], part.news[head:][::-1])
    olds, news = part.olds[head : len(part.olds) - tail], part.news[head : len(part.news) - tail]
    ends = [*zip(part.olds[:head], part.news[:head], strict=True)]
    ends += zip(part.olds[len(part.olds) - tail :], part.news[len(part.news) - tail :], strict=True)
    if not olds or not news:
        return ends, []
    here, sure = set(news), set(known.values())
    fixed = [(i, known[i]) for i in olds if known.get(i) in here]
    loose = [i for i in olds if i not in known], [j for j in news if j not in sure]
    whole = sorted(fixed + anchors(old, new, *loose))
    kept, off = straight(whole, [weight(old[i]) for i, _ in whole])
    spine = [whole[place] for place in kept]
    strays = [whole[place] for place in off if _travels(old, whole[place], known)]
    gone, taken = {i for i, _ in strays} | set(known), {j for _, j in strays} | sure
    pairs = list(spine)
    for mine, theirs in between(spine, olds, news):
        pairs += gap_pairs(old, new, [i for i in mine if i not in gone], [j for j in theirs if j not in taken])
    return sorted(ends + pairs), strays


def _common(old: Sequence[Line], new: Sequence[Line], olds: Sequence[int], news: Sequence[int]) -> int:
    """How many lines at the start of both selections are the same."""
    for place, (i, j) in enumerate(zip(olds, news, strict=False)):
        one, two = old[i], new[j]
        if one.text != two.text or one.id != two.id or one.kind != two.kind or one.solid != two.solid:
            return place
    return min(len(olds), len(news))


def _travels(old: Sequence[Line], pair: Pair, known: Mapping[int, int]) -> bool:
    """Whether equal lines off the spine have moved; others may still pair with their neighbours."""
    line = old[pair[0]]
    return not line.solid and (known.get(pair[0]) == pair[1] or len(words(line.text)) >= SHORTEST)


def _whole(old: Sequence[Line], new: Sequence[Line], mine: Room, theirs: Room) -> list[Range]:
    """The moves of a room that stands elsewhere: all its lines, but for tables, which part it into stretches."""
    one, two = _stretches(old, mine), _stretches(new, theirs)
    return list(zip(one, two, strict=False))


def _stretches(lines: Sequence[Line], room: Room) -> list[Pair]:
    found: list[Pair] = []
    for index in room.lines:
        if lines[index].solid:
            continue
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _moved(
    old: Sequence[Line],
    new: Sequence[Line],
    so_far: tuple[list[Pair], list[Pair], list[Range]],
    known: Mapping[int, int],
) -> list[Range]:
    """The moves of single lines and what goes with them, among the lines that no pair and no moved room holds."""
    pairs, strays, ranges = so_far
    gone = {i for i, _ in pairs} | {i for mine, _ in ranges for i in range(*mine)}
    taken = {j for _, j in pairs} | {j for _, theirs in ranges for j in range(*theirs)}
    found = {i: j for i, j in known.items() if i not in gone and j not in taken and not old[i].solid}
    found.update(strays)
    free = set(range(len(old))) - gone - set(found), set(range(len(new))) - taken - set(found.values())
    more = found_moves(old, new, sorted(free[0]), sorted(free[1])) if all(free) else []
    found.update(more)
    free[0].difference_update(found)
    free[1].difference_update(found.values())
    return stretches(grouped(old, new, found, free))


def _closed(
    old: Sequence[Line], new: Sequence[Line], pairs: list[Pair], ranges: list[Range]
) -> tuple[list[Pair], list[Range]]:
    """The same with both last lines ready to share one end: a text cannot lose its last paragraph mark.

    Neither of them moves; they pair when nothing else can be done. Tables, and lines of two kinds, share none.
    """
    if not old or not new or old[-1].solid or new[-1].solid or old[-1].kind != new[-1].kind:
        return pairs, ranges
    last = len(old) - 1, len(new) - 1
    ranges = without_last(old, ranges, *last)
    here = pairs[-1] if pairs else (-1, -1)
    if here[0] != last[0] and here[1] != last[1]:
        return [*pairs, last], ranges
    after = new[here[1] :] if here[0] == last[0] else old[here[0] :]
    if not _alike(after):
        return [*pairs[:-1], last], ranges
    return pairs, ranges


def _alike(lines: Sequence[Line]) -> bool:
    """Whether an end could be handed on from the first of the lines to the last."""
    return all(line.kind == lines[0].kind and not line.solid for line in lines)
