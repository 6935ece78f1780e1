"""Plans in segments: kept ends at their words, no marks for another program's sake, whole lines where one is parted."""

from mouflow.compare.lines import End, Line, Piece, Planned, Span
from mouflow.document.redline.segments import at_home, ordered, parted, segments, unsealed

OLD = (Line("satu dua"),)
NEW = (Line("satu dua tiga"), Line("empat"))


def kept(old: tuple[int, int, int], new: tuple[int, int, int]) -> Piece:
    return Piece("kept", Span(*old), Span(*new))


def come(*new: int) -> Piece:
    return Piece("inserted", new=Span(*new))


def gone(*old: int) -> Piece:
    return Piece("deleted", old=Span(*old))


HOME = (
    Planned((kept((0, 0, 8), (0, 0, 8)), come(0, 8, 13)), End("kept", 0, 0)),
    Planned((come(1, 0, 5),), End("inserted", new=1)),
)


def test_a_kept_end_behind_inserted_lines_goes_back_to_its_words():
    sealed = (
        Planned(HOME[0].pieces, End("inserted", new=0)),
        Planned(HOME[1].pieces, End("kept", 0, 1)),
    )
    assert at_home(sealed) == HOME
    assert at_home(HOME) == HOME


def test_a_kept_end_behind_deleted_lines_goes_back_to_its_words():
    sealed = (
        Planned((kept((0, 0, 13), (0, 0, 13)),), End("deleted", old=0)),
        Planned((gone(1, 0, 5),), End("kept", 1, 0)),
    )
    assert at_home(sealed) == (
        Planned((kept((0, 0, 13), (0, 0, 13)),), End("kept", 0, 0)),
        Planned((gone(1, 0, 5),), End("deleted", old=1)),
    )


def test_a_kept_end_behind_its_own_words_stays():
    split = (
        Planned((kept((0, 0, 5), (0, 0, 5)),), End("inserted", new=0)),
        Planned((kept((0, 5, 8), (1, 0, 3)),), End("kept", 0, 1)),
    )
    assert at_home(split) == split


def test_a_word_that_is_deleted_and_inserted_again_is_kept():
    sealed = Planned((kept((0, 0, 5), (0, 0, 5)), come(0, 5, 13), gone(0, 5, 8)), End("kept", 0, 0))
    assert unsealed((sealed,), OLD, NEW) == (
        Planned((kept((0, 0, 5), (0, 0, 5)), kept((0, 5, 8), (0, 5, 8)), come(0, 8, 13)), End("kept", 0, 0)),
    )
    real = Planned((kept((0, 0, 5), (0, 0, 5)), come(0, 9, 13), gone(0, 5, 8)), End("kept", 0, 0))
    assert unsealed((real,), OLD, NEW) == (real,)


def test_an_end_that_is_inserted_and_deleted_is_kept():
    sealed = (
        Planned((gone(0, 0, 8), come(0, 0, 13)), End("inserted", new=0)),
        Planned((), End("deleted", old=0)),
    )
    assert unsealed(sealed, OLD, NEW) == (Planned(sealed[0].pieces, End("kept", 0, 0)),)


def test_the_last_line_is_like_any_other():
    found, moves = segments(OLD, NEW)
    assert tuple(line for segment in found for line in segment) == HOME
    assert [len(segment) for segment in found] == [1, 1]
    assert moves == ()


def test_a_segment_taken_apart_is_whole_lines_of_each_side():
    assert [*parted(HOME[:1], OLD, NEW)] == [
        (Planned((gone(0, 0, 8),), End("deleted", old=0)),),
        (Planned((come(0, 0, 13),), End("inserted", new=0)),),
    ]


def test_lines_of_one_segment_hang_together():
    split = (
        Planned((kept((0, 0, 5), (0, 0, 5)),), End("inserted", new=0)),
        Planned((kept((0, 5, 8), (1, 0, 3)),), End("kept", 0, 1)),
    )
    order = ordered((split, (Planned((), End("inserted", new=2)),)))
    assert [order.hangs(at) for at in range(3)] == [True, False, False]
    assert (order.old, order.new) == ({0: 1}, {0: 0, 1: 1, 2: 2})
