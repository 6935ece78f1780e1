"""The merge of three wordings: its laws, and what clashes."""

from hypothesis import given
from hypothesis import strategies as st

from mouflow.compare.weaving import strands, woven
from mouflow.model.merged import Clash
from mouflow.model.text import Fault, pieces

WORD = st.sampled_from(
    ("a", "b", "c", "dan", "{{ 3 | angka }}", "{{ 6 | angka }}", "[[satu]]", "**x y**", "*z*", "*", "5", ",", "(", ")")
)
TEXT = st.lists(st.tuples(WORD, st.sampled_from((" ", " ", ""))), max_size=9).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


def text_of(strands: tuple[str | Clash, ...], side: str) -> str:
    return "".join(strand if isinstance(strand, str) else getattr(strand, side) for strand in strands)


def faults(text: str) -> list[Fault]:
    return [piece for piece in pieces(text) if isinstance(piece, Fault)]


def clean(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


@given(TEXT)
def test_the_strands_of_a_text_are_the_text(text: str) -> None:
    assert "".join(strands(text)) == text


@given(TEXT, TEXT)
def test_what_one_side_left_alone_is_as_the_other_has_it(base: str, new: str) -> None:
    assert woven(base, base, new) == woven(base, new, base) == woven(base, new, new) == clean(new)


@given(TEXT, TEXT, TEXT)
def test_both_sides_are_treated_alike(base: str, ours: str, theirs: str) -> None:
    turned = tuple(
        strand if isinstance(strand, str) else Clash(strand.theirs, strand.ours) for strand in woven(base, theirs, ours)
    )
    assert woven(base, ours, theirs) == turned


@given(TEXT, TEXT, TEXT)
def test_no_markup_is_cut_and_none_is_made(base: str, ours: str, theirs: str) -> None:
    found = woven(base, ours, theirs)
    known = {strand for text in (base, ours, theirs) for strand in strands(text)}
    if not any(faults(text) for text in (base, ours, theirs)):
        for side in ("ours", "theirs"):
            assert not faults(text_of(found, side))
        for strand in found:
            assert isinstance(strand, str) or not faults(strand.ours) + faults(strand.theirs)
    if all(isinstance(strand, str) for strand in found):
        assert set(strands(text_of(found, "ours"))) <= known


EDITS = st.lists(st.sampled_from(("keep", "keep", "keep", "ours", "theirs", "both")), min_size=1, max_size=12)


@given(EDITS, st.booleans())
def test_edits_with_a_word_between_are_all_there(kinds: list[str], removes: bool) -> None:
    """Every second word stays, so that no two edits touch; each word is another, so that edits are where they are."""
    words = {"base": [], "ours": [], "theirs": [], "merged": []}
    for place, kind in enumerate(kinds):
        new = "" if removes and kind != "both" else f"baru{place} "
        for file, changed in (
            ("base", ()),
            ("ours", ("ours", "both")),
            ("theirs", ("theirs", "both")),
            ("merged", ("ours", "theirs", "both")),
        ):
            words[file] += [new if kind in changed else f"lama{place} ", f"tetap{place} "]
    base, ours, theirs, merged = ("".join(each) for each in words.values())
    assert woven(base, ours, theirs) == (merged,)


def test_words_that_both_changed_clash_alone() -> None:
    base = "paling lambat {{ 3 | angka }} bulan sebelum berakhirnya Nota ini."
    ours = base.replace("3", "6")
    theirs = base.replace("3", "4").replace("Nota ini", "Nota Kesepakatan ini")
    assert woven(base, ours, theirs) == (
        "paling lambat ",
        Clash("{{ 6 | angka }}", "{{ 4 | angka }}"),
        " bulan sebelum berakhirnya Nota Kesepakatan ini.",
    )


def test_neighbouring_words_clash_since_nobody_wrote_them_together() -> None:
    assert woven("paling lama 3 bulan", "paling lama 6 bulan", "paling lama 3 tahun") == (
        "paling lama ",
        Clash("6 bulan", "3 tahun"),
    )


def test_two_insertions_at_one_place_clash() -> None:
    assert woven("a b", "a x b", "a y b") == ("a ", Clash("x", "y"), " b")


def test_the_same_insertion_is_there_once() -> None:
    assert woven("a b", "a x b c", "d a x b") == ("d a x b c",)


def test_a_word_that_one_removed_and_the_other_changed_clashes() -> None:
    (before, clash, after) = woven("satu dua tiga", "satu tiga", "satu DUA tiga")
    assert (before, after) == ("satu ", "tiga")
    assert isinstance(clash, Clash)
    assert (clash.ours.strip(), clash.theirs.strip()) == ("", "DUA")


def test_a_bold_stretch_is_one_word() -> None:
    assert strands("a **b c** d") == ["a", " ", "**b c**", " ", "d"]
    assert woven("**a b c** d", "**A b c** d", "**a b C** d") == (Clash("**A b c**", "**a b C**"), " d")


def test_stars_that_would_pair_by_chance_make_the_texts_clash() -> None:
    base, ours, theirs = "satu dua tiga", "*satu dua tiga", "satu dua tiga*"
    assert woven(base, ours, theirs) == (Clash(ours, theirs),)


def test_a_text_that_only_the_sides_have_clashes_as_a_whole() -> None:
    assert woven("", "satu", "dua") == (Clash("satu", "dua"),)
