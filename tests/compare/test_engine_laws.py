"""What holds for the plan of any two texts."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.lines import Line, Plan
from mouflow.compare.pairing import paired
from tests.compare.engine_kit import named_lines, plain_lines, sound, texts, versions

ARRIVES = ("inserted", "moved-to")
pairs = versions(plain_lines) | versions(named_lines)


@given(pairs)
def test_both_texts_come_back_and_moves_are_whole(pair: tuple[tuple[Line, ...], tuple[Line, ...]]) -> None:
    sound(*pair)


@given(st.lists(named_lines, max_size=9).map(tuple))
def test_a_text_and_itself_differ_in_nothing(lines: tuple[Line, ...]) -> None:
    plan = sound(lines, lines)
    assert {each.op for planned in plan.lines for each in (*planned.pieces, planned.end)} <= {"kept"}
    assert len(plan.lines) == len(lines)


@given(pairs)
def test_the_last_ends_are_one(pair: tuple[tuple[Line, ...], tuple[Line, ...]]) -> None:
    old, new = pair
    plan = sound(old, new)
    if old and new and not old[-1].solid and not new[-1].solid and old[-1].kind == new[-1].kind:
        end = plan.lines[-1].end
        assert (end.op, end.old, end.new) == ("kept", len(old) - 1, len(new) - 1)


@given(pairs)
def test_nothing_new_stands_on_both_sides_of_a_kept_end(pair: tuple[tuple[Line, ...], tuple[Line, ...]]) -> None:
    plan = sound(*pair)
    assert unsafe(plan) == []


def unsafe(plan: Plan) -> list[int]:
    """The places of kept ends that LibreOffice would lose when all is rejected."""
    found = []
    for place, (one, two) in enumerate(pairwise(plan.lines)):
        leaves = one.end.op == "kept" and one.pieces and one.pieces[-1].op in ARRIVES
        if leaves and (two.pieces[0].op if two.pieces else two.end.op) in ARRIVES:
            found.append(place)
    return found


@given(versions(named_lines))
def test_lines_of_one_id_pair_or_move_and_lines_of_two_do_neither(
    pair: tuple[tuple[Line, ...], tuple[Line, ...]],
) -> None:
    old, new = ((*(replace(line, room="", solid=False, kind="") for line in side), Line("akhir")) for side in pair)
    found = paired(old, new)
    moved = {i + n: j + n for (i, stop), (j, _) in ((m.old, m.new) for m in found.moves) for n in range(stop - i)}
    partners = dict(found.pairs) | moved
    for i, j in partners.items():
        assert old[i].id == new[j].id or not old[i].id or not new[j].id
    for name in "xyz":
        here, there = ([n for n, line in enumerate(side) if line.id == name] for side in (old, new))
        assert len(here) != 1 or len(there) != 1 or partners[here[0]] == there[0]


@given(st.lists(texts.filter(str.strip), min_size=1, max_size=12, unique=True), st.data())
def test_a_new_word_is_all_that_is_marked(given_texts: list[str], data: st.DataObject) -> None:
    old = [f"Butir {number} {text} akhir" for number, text in enumerate(given_texts)]
    place = data.draw(st.integers(0, len(old) - 1))
    parts = old[place].split(" ")
    at = data.draw(st.sampled_from([n for n, part in enumerate(parts) if part.isalnum()]))
    was, parts[at] = parts[at], "kambing"
    new = [*old[:place], " ".join(parts), *old[place + 1 :]]
    one, two = tuple(map(Line, old)), tuple(map(Line, new))
    marked = [
        (piece.op, (one if piece.old else two)[span.line].text[span.start : span.end])
        for planned in sound(one, two).lines
        for piece in planned.pieces
        if piece.op != "kept" and (span := piece.old or piece.new)
    ]
    assert marked == [("deleted", was), ("inserted", "kambing")]


def test_the_check_of_seams_sees_an_unsafe_one() -> None:
    plan = sound((Line("satu"), Line("dua")), (Line("satu"), Line("dua")))
    broken = replace(
        plan, lines=tuple(replace(each, pieces=(replace(each.pieces[0], op="inserted"),)) for each in plan.lines)
    )
    assert unsafe(broken) == [0]


@pytest.mark.parametrize(("old", "new"), [((), ()), ((), (Line("satu"),)), ((Line("satu"),), ())])
def test_an_empty_side_needs_nothing(old: tuple[Line, ...], new: tuple[Line, ...]) -> None:
    assert len(sound(old, new).lines) == len(old) + len(new)
