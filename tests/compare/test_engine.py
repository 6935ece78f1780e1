"""The engine's decisions, one by one."""

from mouflow.compare.lines import Line
from tests.compare.engine_kit import shown, sound, text_of

A = "Para pihak sepakat bekerja sama di bidang pelayanan publik"
B = "Biaya ditanggung oleh masing-masing pihak sesuai dengan tugasnya"
C = "Nota ini berlaku selama lima tahun sejak hari penandatanganan"
D = "Perselisihan diselesaikan dengan musyawarah antara kedua belah pihak"
Z = "Pontianak"


def test_a_changed_word() -> None:
    assert shown(text_of(A, C), text_of(A, C.replace("lima", "enam"))) == (
        f"{A} ¶ Nota ini berlaku selama  -lima- +enam+  tahun sejak hari penandatanganan ¶"
    )


def test_a_deleted_and_an_inserted_line() -> None:
    assert shown(text_of(A, B, C), text_of(A, C)) == f"{A} ¶ -{B}- -¶- {C} ¶"
    assert shown(text_of(A, C), text_of(A, D, C)) == f"{A} ¶ +{D}+ +¶+ {C} ¶"


def test_a_line_that_is_no_version_of_another_gives_way_to_it() -> None:
    assert shown(text_of(A, B, C), text_of(A, D, C)) == f"{A} ¶ -{B}- -¶- +{D}+ +¶+ {C} ¶"


def test_the_last_line_leaves_its_mark_to_the_line_before() -> None:
    assert shown(text_of(A, B), text_of(A)) == f"{A} -¶- -{B}- ¶"
    assert shown(text_of(A), text_of(A, B)) == f"{A} +¶+ +{B}+ ¶"
    assert shown(text_of(A, C), text_of(A, D)) == f"{A} ¶ -{C}- +{D}+ ¶"


def test_a_last_line_after_a_new_table_takes_the_mark() -> None:
    table = Line("satu dua tiga", solid=True)
    assert shown(text_of(A), (*text_of(A), table, Line(Z))) == f"+{A}+ +¶+ +¶+ -{A}- +{Z}+ ¶"


def test_a_split_and_a_merge_cost_no_word() -> None:
    assert shown(text_of(D, f"{A} {B}", C), text_of(D, A, B, C)) == f"{D} ¶ {A} - - +¶+ {B} ¶ {C} ¶"
    assert shown(text_of(D, A, B, C), text_of(D, f"{A} {B}", C)) == f"{D} ¶ {A} -¶- + + {B} ¶ {C} ¶"


def test_a_move() -> None:
    assert shown(text_of(A, B, C, Z), text_of(B, C, A, Z)) == f"<{A}< <¶< {B} ¶ {C} ¶ >{A}> >¶> {Z} ¶"


def test_a_short_line_moves_only_with_a_longer_neighbour() -> None:
    assert shown(text_of("Judul", A, B, C, Z), text_of(B, C, "Judul", A, Z)) == (
        f"<Judul< <¶< <{A}< <¶< {B} ¶ {C} ¶ >Judul> >¶> >{A}> >¶> {Z} ¶"
    )
    assert shown(text_of("Judul", B, C, Z), text_of(B, C, "Judul", Z)) == (f"-Judul- -¶- {B} ¶ {C} ¶ +Judul+ +¶+ {Z} ¶")


def test_an_edited_move_is_two_whole_halves() -> None:
    changed = A.replace("pelayanan", "layanan")
    old, new = text_of(A, B, C, Z), text_of(B, C, changed, Z)
    assert shown(old, new) == f"<{A}< <¶< {B} ¶ {C} ¶ >{changed}> >¶> {Z} ¶"
    assert [move.edited for move in sound(old, new).moves] == [True]


def test_the_last_line_never_moves() -> None:
    assert sound(text_of(A, B, C), text_of(C, A, B)).moves == ()


def test_lines_of_one_id_pair_however_little_they_share() -> None:
    old, new = (Line(A), Line(B, id="biaya"), Line(Z)), (Line(A), Line(D, id="biaya"), Line(Z))
    assert {(each.end.old, each.end.new) for each in sound(old, new).lines} == {(0, 0), (1, 1), (2, 2)}


def test_lines_of_one_id_move_however_short_they_are() -> None:
    old = (Line("Biaya", id="x"), Line(A), Line(B), Line(Z))
    new = (Line(A), Line(B), Line("Ongkos", id="x"), Line(Z))
    assert shown(old, new) == f"<Biaya< <¶< {A} ¶ {B} ¶ >Ongkos> >¶> {Z} ¶"


def test_lines_of_two_ids_do_not_pair_though_they_say_the_same() -> None:
    old, new = (Line(A, id="x"), Line(Z)), (Line(A, id="y"), Line(Z))
    assert shown(old, new) == f"-{A}- -¶- +{A}+ +¶+ {Z} ¶"


def test_lines_of_two_kinds_do_not_pair_nor_join() -> None:
    old, new = (Line(A, kind="h"), Line(Z)), (Line(A), Line(Z))
    assert shown(old, new) == f"-{A}- -¶- +{A}+ +¶+ {Z} ¶"
    old = (Line(A, kind="h"), Line(B), Line(Z))
    assert shown(old, (Line(f"{A} {B}"), Line(Z))) == f"-{A}- -¶- +{A} + {B} ¶ {Z} ¶"


def test_a_room_that_stands_elsewhere_moves_whole() -> None:
    head, first, second = text_of("Kepala"), text_of("Satu", A, room="1"), text_of("Dua", B, C, room="2")
    third = text_of("Tiga", C + " ini", D, B, room="3")
    old, new = (*head, *first, *second, *third, Line(Z)), (*head, *second, *third, *first, Line(Z))
    plan = sound(old, new)
    assert [(move.old, move.new, move.edited) for move in plan.moves] == [((1, 3), (8, 10), False)]


def test_a_room_that_is_gone_is_deleted_but_its_long_lines_may_have_moved_to_another() -> None:
    old = (*text_of("Satu", A, B, room="1"), *text_of("Dua", C, room="2"), Line(Z))
    new = (*text_of("Dua", C, A, room="2"), Line(Z))
    assert shown(old, new) == f"-Satu- -¶- <{A}< <¶< -{B}- -¶- Dua ¶ {C} ¶ >{A}> >¶> {Z} ¶"


def test_lines_of_two_rooms_do_not_pair() -> None:
    old, new = (*text_of("Judul", room="1"), Line(Z)), (*text_of("Judul", room="2"), Line(Z))
    assert shown(old, new) == f"-Judul- -¶- +Judul+ +¶+ {Z} ¶"


def test_a_table_pairs_but_is_never_moved() -> None:
    table, other = Line("satu dua tiga empat lima enam", solid=True), Line("satu dua tiga empat lima tujuh", solid=True)
    assert shown((Line(A), table, Line(Z)), (Line(A), other, Line(Z))) == f"{A} ¶ ¶ {Z} ¶"
    old, new = (table, Line(A), Line(B), Line(Z)), (Line(A), Line(B), table, Line(Z))
    assert shown(old, new) == f"-¶- {A} ¶ {B} ¶ +¶+ {Z} ¶"


def test_a_number_typed_in_front_does_not_hide_a_line() -> None:
    old, new = text_of(f"1. {A}", f"2. {B}", Z), text_of(f"1. {D}", f"2. {A}", f"3. {B}", Z)
    assert shown(old, new) == f"+1. {D}+ +¶+ -1- +2+ . {A} ¶ -2- +3+ . {B} ¶ {Z} ¶"


def test_replaced_last_words_before_a_new_line_are_inserted_first() -> None:
    old, new = text_of(A, C), text_of(A.replace("publik", "umum"), D, C)
    assert shown(old, new) == f"{A.removesuffix('publik')} +umum+ -publik- ¶ +{D}+ +¶+ {C} ¶"


def test_more_words_before_a_new_line_give_their_end_to_it() -> None:
    old, new = text_of(A, C), text_of(f"{A} dan umum", D, C)
    assert shown(old, new) == f"{A} + dan umum+ +¶+ +{D}+ ¶ {C} ¶"


def test_an_end_is_not_given_beyond_words_that_were_kept() -> None:
    old, new = text_of(A, f"{B} {D}", C), text_of(f"{A} segera", "Hal baru", B, D, C)
    assert sound(old, new)
    assert shown(old, new) == f"{A} + segera+ +¶+ +Hal baru+ ¶ {B} - - +¶+ {D} ¶ {C} ¶"


def test_more_words_on_both_sides_of_an_end_repeat_a_word() -> None:
    old, new = text_of(A, C), text_of(f"{A} dan umum", f"Bahwa {C}")
    assert shown(old, new) == f"{A.removesuffix('publik')} +publik dan umum+ -publik- ¶ +Bahwa + {C} ¶"


def test_a_wide_text_in_which_every_line_changed_is_still_paired() -> None:
    old = text_of(*(f"{A} nomor {number} {number * 7} untuk {number * 13}" for number in range(600)))
    new = text_of(*(f"{line.text.replace('sama', 'serupa')}" for line in old))
    plan = sound(old, new)
    assert {each.end.op for each in plan.lines} == {"kept"}
    assert sum(piece.op == "deleted" for each in plan.lines for piece in each.pieces) == 600


def test_nothing_of_a_room_is_written_beyond_its_end() -> None:
    old = (*text_of(A, B, room="1"), *text_of(C, D, room="2"), Line(Z))
    new = (*text_of(A, "Yang baru", room="1"), *text_of("Lain sekali", D, room="2"), Line(Z))
    assert shown(old, new) == f"{A} ¶ -{B}- -¶- +Yang baru+ +¶+ -{C}- -¶- +Lain sekali+ +¶+ {D} ¶ {Z} ¶"


def test_a_moved_line_does_not_stand_between_versions_of_another() -> None:
    old, new = text_of(A, B, f"{C} {D}", Z), text_of(C, D, B, A, Z)
    assert "-Perselisihan" not in shown(old, new)
