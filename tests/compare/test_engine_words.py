"""Word by word: what is kept of a line, and which crumbs are not."""

from itertools import pairwise

import pytest
from hypothesis import given

from mouflow.compare.islands import FUNCTION_WORDS
from mouflow.compare.words import edits, likeness, tokens
from tests.compare.engine_kit import texts


def told(old: str, new: str) -> str:
    """The edits as one text: [old → new] where something was replaced."""
    return "".join(
        old[slice(*edit.old)] if edit.kept else f"[{old[slice(*edit.old)]}→{new[slice(*edit.new)]}]"
        for edit in edits(old, new)
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("", "baru", "[→baru]"),
        ("lama", "", "[lama→]"),
        ("selama 5.000 hari", "selama 6.000 hari", "selama [5.000→6.000] hari"),
        ("Rp1.000.000,00.", "Rp1.000.000,50.", "[Rp1.000.000,00→Rp1.000.000,50]."),
        ("pukul 10.30 WIB", "pukul 10.45 WIB", "pukul [10.30→10.45] WIB"),
        ("pada 19/09/2025", "pada 20/09/2025", "pada [19/09/2025→20/09/2025]"),
        ("undang-undang itu", "undang-undangan itu", "[undang-undang→undang-undangan] itu"),
        ("the party's notice", "the parties' notice", "the [party's→parties'] notice"),
        ("dua  blank", "dua blank", "dua[  → ]blank"),
        ("a\tb\nc", "a b\nc", "a[\t→ ]b\nc"),
        ("cafe\u0301 noir", "cafe\u0301 blanc", "cafe\u0301 [noir→blanc]"),
        ("甲方应付款", "甲方不付款", "甲方[应→不]付款"),
        ("стороны обязаны", "стороны вправе", "стороны [обязаны→вправе]"),
        ("계약 기간은 3년", "계약 기간은 5년", "계약 기간은 [3년→5년]"),
        ("lihat \U000f0000 dan", "lihat \U000f0001 dan", "lihat [\U000f0000→\U000f0001] dan"),
    ],
)
def test_what_differs_is_whole_words(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("kucing di rumah", "anjing di kebun", "[kucing di rumah→anjing di kebun]"),
        ("kucing tidak makan", "anjing tidak tidur", "[kucing→anjing] tidak [makan→tidur]"),
        ("it shall pay", "one shall owe", "[it→one] shall [pay→owe]"),
        ("kucing wajib makan", "anjing wajib tidur", "[kucing→anjing] wajib [makan→tidur]"),
        (
            "satu dua Pihak tiga empat",
            "lima enam Pihak tujuh delapan",
            "[satu dua Pihak tiga empat→lima enam Pihak tujuh delapan]",
        ),
        (
            "satu dua Pihak Kedua tiga empat",
            "lima enam Pihak Kedua tujuh",
            "[satu dua→lima enam] Pihak Kedua [tiga empat→tujuh]",
        ),
        ("di rumah", "di kebun", "di [rumah→kebun]"),
    ],
)
def test_crumbs_are_replaced_with_what_stands_around_them(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


def test_no_word_that_grants_forbids_or_denies_is_a_crumb() -> None:
    english = "no not nor never none without except unless only shall should will may must can"
    indonesian = "tidak bukan tanpa kecuali wajib dapat harus boleh jangan dilarang hanya"
    assert {"the", "yang"} <= FUNCTION_WORDS
    assert FUNCTION_WORDS.isdisjoint(f"{english} {indonesian}".split())


@given(texts, texts)
def test_edits_cover_both_texts_and_change_sides(old: str, new: str) -> None:
    found = edits(old, new)
    assert "".join(old[slice(*edit.old)] for edit in found) == old
    assert "".join(new[slice(*edit.new)] for edit in found) == new
    assert all(one.kept != two.kept for one, two in pairwise(found))
    assert all(old[slice(*edit.old)] == new[slice(*edit.new)] for edit in found if edit.kept)


@given(texts)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(texts, texts)
def test_likeness_is_the_same_both_ways_and_full_for_equals(one: str, two: str) -> None:
    assert likeness(one, one) == 1
    assert likeness(one, two) == likeness(two, one)
    assert 0 <= likeness(one, two) <= 1


def test_likeness_counts_words() -> None:
    assert likeness("satu dua tiga, empat", "satu dua lima empat.") == 0.75
    assert likeness("satu", "") == 0
