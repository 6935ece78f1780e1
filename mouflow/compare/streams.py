"""Changed lines, word by word: each against its pair, or a run as one stream in which paragraph marks are tokens."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mouflow.compare.gaps import ALIKE
from mouflow.compare.islands import END, Step, steps, without_islands
from mouflow.compare.lines import End, Line, Piece, Planned, Span
from mouflow.compare.tokens import is_word, likeness, tokens

WORTH = 6
"""Words that a stream must save to be taken."""
REGION = 8
"""Words that it must save for each further place that a reader has to look at."""
SHARE = 0.8
"""Part of the words marked line by line above which a stream is not worth it."""
LONGEST = 40_000
"""Tokens of both sides above which a run is not compared as a stream."""
PART = 30_000
"""Characters of both sides after which a run is parted at the next pair that follows one."""

Item = tuple[int | None, int | None]
"""An old line and the new one it pairs with; None on the side where there is none."""


@dataclass(frozen=True, slots=True)
class Stream:
    """The tokens of several lines, the end of each a token, and where each token stands."""

    tokens: list[str]
    line: list[int]
    start: list[int]


def written(old: Sequence[Line], new: Sequence[Line], run: Sequence[Item]) -> list[Planned]:
    """A run of changed lines, none of them solid and all of one kind, as planned lines."""
    return [line for part in _parts(old, new, run) for line in _written(old, new, part)]


def _parts(old: Sequence[Line], new: Sequence[Line], run: Sequence[Item]) -> list[list[Item]]:
    """A long run in parts, each beginning and ending with a pair where it borders on another."""
    parts: list[list[Item]] = [[]]
    size, before = 0, False
    for i, j in run:
        pair = i is not None and j is not None
        if size > PART and pair and before:
            parts.append([])
            size = 0
        parts[-1].append((i, j))
        size += (len(old[i].text) if i is not None else 0) + (len(new[j].text) if j is not None else 0)
        before = pair
    return parts


def _written(old: Sequence[Line], new: Sequence[Line], run: Sequence[Item]) -> list[Planned]:
    mine = _stream(old, [i for i, _ in run if i is not None])
    theirs = _stream(new, [j for _, j in run if j is not None])
    found = _line_by_line(old, new, run, (mine, theirs))
    if len(run) > 1 and mine.tokens and theirs.tokens and len(mine.tokens) + len(theirs.tokens) < LONGEST:
        found = _better(old, new, found, (mine, theirs))
    return _planned(found, mine, theirs)


def _better(old: Sequence[Line], new: Sequence[Line], found: list[Step], sides: tuple[Stream, Stream]) -> list[Step]:
    """The steps line by line or, between two ends that both ways keep, as one stream where that is worth it."""
    if _words(found, sides) < WORTH:
        return found
    mine, theirs = sides
    other = without_islands(steps(mine.tokens, theirs.tokens), mine.tokens)
    common = sorted(_ends(found, mine) & _ends(other, mine))
    best: list[Step] = []
    for one, two in zip(_cut_at(found, common), _cut_at(other, common), strict=True):
        words, cost = _words(one, sides), _words(two, sides)
        more = _regions(two, sides) - _regions(one, sides)
        worth = words - cost >= WORTH + REGION * max(0, more) and cost < SHARE * words
        best += two if worth and _sound(old, new, two, sides) else one
    return best


def _ends(found: Sequence[Step], mine: Stream) -> set[tuple[int, int]]:
    """The places right after the ends that are kept, on both sides."""
    return {
        (a + 1, step.c + a + 1 - step.a)
        for step in found
        if step.kept
        for a in range(step.a, step.b)
        if mine.tokens[a] == END
    }


def _cut_at(found: Sequence[Step], places: Sequence[tuple[int, int]]) -> list[list[Step]]:
    """The steps up to each of the places, which lie in kept steps or at their ends, and after the last."""
    parts: list[list[Step]] = [[]]
    waiting = list(places)[::-1]
    for step in found:
        while waiting and step.kept and waiting[-1][0] <= step.b:
            a, c = waiting.pop()
            parts[-1].append(Step(True, step.a, a, step.c, c))
            parts.append([])
            step = Step(True, a, step.b, c, step.d)
        if (step.a, step.c) != (step.b, step.d):
            parts[-1].append(step)
    return parts


def _stream(lines: Sequence[Line], selection: Iterable[int]) -> Stream:
    stream = Stream([], [], [])
    for index in selection:
        at = 0
        for token in [*tokens(lines[index].text), END]:
            stream.tokens.append(token)
            stream.line.append(index)
            stream.start.append(at)
            at += len(token)
    return stream


def _line_by_line(
    old: Sequence[Line], new: Sequence[Line], run: Sequence[Item], sides: tuple[Stream, Stream]
) -> list[Step]:
    found: list[Step] = []
    a = c = 0
    for i, j in run:
        b, d = _past(sides[0], a, i), _past(sides[1], c, j)
        if i is None or j is None:
            found.append(Step(False, a, b, c, d))
        elif not old[i].id == new[j].id != "" and likeness(old[i].text, new[j].text) < ALIKE:
            found += [Step(False, a, b - 1, c, d - 1), Step(True, b - 1, b, d - 1, d)]
        else:
            one, two = sides[0].tokens[a:b], sides[1].tokens[c:d]
            found += [step.shifted(a, c) for step in without_islands(steps(one, two), one)]
        a, c = b, d
    return found


def _past(side: Stream, at: int, line: int | None) -> int:
    """The place after the last token of a line that begins at a place."""
    return at if line is None else side.tokens.index(END, at) + 1


def _words(found: Sequence[Step], sides: tuple[Stream, Stream]) -> int:
    """How many words are marked."""
    mine, theirs = sides
    changed = [step for step in found if not step.kept]
    return sum(sum(map(is_word, mine.tokens[s.a : s.b])) + sum(map(is_word, theirs.tokens[s.c : s.d])) for s in changed)


def _regions(found: Sequence[Step], sides: tuple[Stream, Stream]) -> int:
    """How many places a reader has to look at."""
    count, inside = 0, False
    for step in found:
        told = (*sides[0].tokens[step.a : step.b], *sides[1].tokens[step.c : step.d])
        if not any(_visible(each) for each in told):
            continue
        count += not step.kept and not inside
        inside = not step.kept
    return count


def _visible(token: str) -> bool:
    return token != END and not token.isspace()


def _sound(old: Sequence[Line], new: Sequence[Line], found: Sequence[Step], sides: tuple[Stream, Stream]) -> bool:
    """Whether a stream keeps nothing between lines that are known to be two, unless one of them was split or merged."""
    mine, theirs = sides
    met: set[tuple[int, int]] = set()
    kept: set[tuple[int, int]] = set()
    for step in found:
        for place in range(step.b - step.a if step.kept else 0):
            pair = mine.line[step.a + place], theirs.line[step.c + place]
            met.add(pair)
            if mine.tokens[step.a + place] == END:
                kept.add(pair)
    olds, news = {i for i, _ in kept}, {j for _, j in kept}
    apart = [(i, j) for i, j in met if old[i].id and new[j].id and old[i].id != new[j].id]
    parted = any((i, j) in kept or (i not in olds and j not in news) for i, j in apart)
    return not parted and not any(_torn(old, new, pair, (olds, news), kept) for pair in met)


def _torn(
    old: Sequence[Line],
    new: Sequence[Line],
    pair: tuple[int, int],
    ends: tuple[set[int], set[int]],
    kept: set[tuple[int, int]],
) -> bool:
    """Whether two lines of one id lose one another, their ends being kept with others."""
    i, j = pair
    return old[i].id == new[j].id != "" and pair not in kept and (i in ends[0] or j in ends[1])


def _planned(found: Sequence[Step], mine: Stream, theirs: Stream) -> list[Planned]:
    lines: list[Planned] = []
    pieces: list[Piece] = []
    for step in found:
        if step.kept:
            for a, b in _cut(mine, step.a, step.b):
                c = step.c + a - step.a
                one, two = _span(mine, a, b), _span(theirs, c, c + b - a)
                if mine.tokens[a] == END:
                    lines.append(Planned(tuple(pieces), End("kept", old=one.line, new=two.line)))
                    pieces = []
                else:
                    pieces.append(Piece("kept", one, two))
            continue
        for a, b in _cut(mine, step.a, step.b):
            one = _span(mine, a, b)
            if mine.tokens[a] == END:
                lines.append(Planned(tuple(pieces), End("deleted", old=one.line)))
                pieces = []
            else:
                pieces.append(Piece("deleted", old=one))
        for c, d in _cut(theirs, step.c, step.d):
            two = _span(theirs, c, d)
            if theirs.tokens[c] == END:
                lines.append(Planned(tuple(pieces), End("inserted", new=two.line)))
                pieces = []
            else:
                pieces.append(Piece("inserted", new=two))
    return lines


def _cut(side: Stream, start: int, stop: int) -> list[tuple[int, int]]:
    """A range of tokens as ranges of words without an end, and ends, each alone."""
    found: list[tuple[int, int]] = []
    for place in range(start, stop):
        if found and side.tokens[place] != END != side.tokens[place - 1]:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found


def _span(side: Stream, start: int, stop: int) -> Span:
    return Span(side.line[start], side.start[start], side.start[stop - 1] + len(side.tokens[stop - 1]))
