"""Rooms: the named parts of two texts, and the selections of lines that are to be compared with one another."""

from collections.abc import Sequence
from dataclasses import dataclass

from mouflow.compare.lines import Line
from mouflow.compare.spine import straight, weight


@dataclass(frozen=True, slots=True)
class Room:
    """A stretch of lines, from `start` up to `stop`, that stand in one named part; the name is empty for open text."""

    name: str
    start: int
    stop: int

    @property
    def lines(self) -> range:
        """The indices of its lines."""
        return range(self.start, self.stop)


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines of both sides that are compared with one another and with no others; indices rise."""

    olds: Sequence[int]
    news: Sequence[int]


def rooms(lines: Sequence[Line]) -> tuple[Room, ...]:
    """The stretches of a text in order; a name that comes back later is open text there."""
    found: list[Room] = []
    known: set[str] = set()
    name, start = "", 0
    for place, line in enumerate([*lines, None]):
        if line is not None and place > start and line.room == lines[start].room:
            continue
        if place > start:
            found.append(Room(name, start, place))
        if line is not None:
            name, start = "" if line.room in known else line.room, place
            known.add(line.room)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Layout:
    """The selections in order; rooms that stand in another order than before; and the walls.

    Walls are places, on both sides, where a room that kept its order begins or ends: nothing is written across them.
    """

    segments: tuple[Segment, ...]
    crossed: tuple[tuple[Room, Room], ...]
    walls: tuple[tuple[int, int], ...]


def layout(old: Sequence[Line], new: Sequence[Line]) -> Layout:
    """How the rooms of two texts belong together.

    Open text is compared between two rooms that kept their order; rooms of one side only are in no selection.
    """
    mine, theirs = rooms(old), rooms(new)
    there = {room.name: place for place, room in enumerate(theirs) if room.name}
    pairs = [(place, there[room.name]) for place, room in enumerate(mine) if room.name in there]
    kept, off = straight(pairs, [_words(old, mine[i]) for i, _ in pairs])
    found: list[Segment] = []
    walls: list[tuple[int, int]] = []
    a = b = 0
    for i, j in [*(pairs[place] for place in kept), (len(mine), len(theirs))]:
        found.append(Segment(_open(mine[a:i]), _open(theirs[b:j])))
        if i < len(mine):
            found.append(Segment(mine[i].lines, theirs[j].lines))
            walls += [(mine[i].start, theirs[j].start), (mine[i].stop, theirs[j].stop)]
        a, b = i + 1, j + 1
    crossed = tuple((mine[pairs[place][0]], theirs[pairs[place][1]]) for place in off)
    return Layout(tuple(found), crossed, tuple(walls))


def _words(lines: Sequence[Line], room: Room) -> float:
    return sum(weight(lines[index]) for index in room.lines)


def _open(stretch: Sequence[Room]) -> Sequence[int]:
    """The lines of the open text in a stretch of rooms."""
    return stretch[0].lines if len(stretch) == 1 and not stretch[0].name else _indices(stretch)


def _indices(stretch: Sequence[Room]) -> tuple[int, ...]:
    return tuple(index for room in stretch if not room.name for index in room.lines)
