"""What the tests of the engine share: random lines, edits of them, the laws of a plan, a plan as a judge reads it."""

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from mouflow.compare.align import align
from mouflow.compare.lines import NEW, OLD, Line, Plan, side_texts

SIGNS = {"kept": "=", "deleted": "-", "inserted": "+", "moved-from": "<", "moved-to": ">"}
WORDS = ("satu", "dua", "tiga", "the", "of", "to", "empat", "lima", "a", "b", ",", ".", "5.000", "5.001", "Pasal")
SIGNALS = ("\t", "\n", "\U000f0000", "", "  ")

texts = st.lists(st.sampled_from((*WORDS, *WORDS, *SIGNALS)), max_size=14).map(" ".join)
plain_lines = texts.map(Line)
named_lines = st.builds(
    Line,
    texts,
    id=st.sampled_from(["", "", "", "", "x", "y", "z"]),
    room=st.sampled_from(["", "", "a", "b", "c"]),
    kind=st.sampled_from(["", "", "", "h"]),
    solid=st.sampled_from([False, False, False, False, True]),
)


@st.composite
def versions(draw: st.DrawFn, lines: st.SearchStrategy[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Two texts: unrelated ones, or one and what a few deletions, moves, edits, splits and merges made of it."""
    old = draw(st.lists(lines, max_size=9))
    if draw(st.booleans()):
        return tuple(old), tuple(draw(st.lists(lines, max_size=9)))
    new, random = list(old), draw(st.randoms(use_true_random=False))
    for _ in range(random.randint(0, 6) if new else 0):
        edited(new, random)
    return tuple(old), tuple(new)


def edited(lines: list[Line], random: Random) -> None:
    """Changes the lines in one of five ways."""
    if not lines:
        return
    place = random.randrange(len(lines))
    line, way = lines[place], random.randrange(5)
    parts = line.text.split(" ")
    cut = random.randrange(len(parts) + 1)
    if way == 0:
        lines.pop(place)
    elif way == 1:
        lines.insert(random.randrange(len(lines)), lines.pop(place))
    elif way == 2:
        lines[place] = replace(line, text=" ".join([*parts[:cut], "baru", *parts[cut:]]))
    elif way == 3:
        lines[place : place + 1] = [replace(line, text=" ".join(part)) for part in (parts[:cut], parts[cut:])]
    elif place + 1 < len(lines):
        lines[place : place + 2] = [replace(line, text=f"{line.text} {lines[place + 1].text}")]


def sound(old: tuple[Line, ...], new: tuple[Line, ...]) -> Plan:
    """The plan of two texts, of which every law has been checked that holds for all."""
    plan = align(old, new)
    assert side_texts(plan, old, new, "old") == [line.text for line in old]
    assert side_texts(plan, old, new, "new") == [line.text for line in new]
    assert [each.end.old for each in plan.lines if each.end.op in OLD] == list(range(len(old)))
    assert [each.end.new for each in plan.lines if each.end.op in NEW] == list(range(len(new)))
    for planned in plan.lines:
        end = planned.end
        assert ((end.old is not None), (end.new is not None)) == (end.op in OLD, end.op in NEW)
        if end.op == "kept":
            assert (old[end.old].kind, old[end.old].solid) == (new[end.new].kind, new[end.new].solid)
        for piece in planned.pieces:
            assert ((piece.old is not None), (piece.new is not None)) == (piece.op in OLD, piece.op in NEW)
            assert all(span is None or span.start < span.end for span in (piece.old, piece.new))
            if piece.op == "kept":
                assert words_at(old, piece.old) == words_at(new, piece.new)
    moves_are_whole(plan, old, new)
    return plan


def moves_are_whole(plan: Plan, old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    """Checks that moved lines hold nothing else, and that moves and lines name one another."""
    olds: dict[int, list[int]] = {}
    news: dict[int, list[int]] = {}
    for planned in plan.lines:
        moved = {each.move for each in (*planned.pieces, planned.end)}
        assert len(moved) == 1
        assert {each.op for each in planned.pieces} <= {planned.end.op} or moved == {0}
        if planned.end.op == "moved-from":
            olds.setdefault(planned.end.move, []).append(planned.end.old)
        if planned.end.op == "moved-to":
            news.setdefault(planned.end.move, []).append(planned.end.new)
        assert (planned.end.move > 0) == planned.end.op.startswith("moved")
    assert olds == {move.number: list(range(*move.old)) for move in plan.moves}
    assert news == {move.number: list(range(*move.new)) for move in plan.moves}
    for move in plan.moves:
        told = [line.text for line in old[slice(*move.old)]], [line.text for line in new[slice(*move.new)]]
        assert move.edited == (told[0] != told[1])


def words_at(lines: tuple[Line, ...], span: object) -> str:
    return lines[span.line].text[span.start : span.end]


def flat(plan: Plan, old: tuple[Line, ...], new: tuple[Line, ...]) -> list[tuple[str, str]]:
    """The plan as signs and texts in reading order; ends are line breaks."""
    told = []
    for planned in plan.lines:
        for piece in planned.pieces:
            told.append((SIGNS[piece.op], words_at(old, piece.old) if piece.old else words_at(new, piece.new)))
        told.append((SIGNS[planned.end.op], "\n"))
    return told


def shown(old: tuple[Line, ...], new: tuple[Line, ...]) -> str:
    """The plan of two texts, checked, as readable text: +inserted+ -deleted- <moved from< >moved to>, ¶ for ends."""
    plan = sound(old, new)
    return " ".join(
        text.replace("\n", "¶") if sign == "=" else sign + text.replace("\n", "¶") + sign
        for sign, text in flat(plan, old, new)
    )


def text_of(*texts: str, room: str = "", kind: str = "") -> tuple[Line, ...]:
    """Lines of these texts."""
    return tuple(Line(text, room=room, kind=kind) for text in texts)
