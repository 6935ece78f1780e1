"""Numbers that are written twice: every form, what is none, and the reading of numbers in words."""

from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks.numbers import NumberMention, decimal_of, numbers
from mouflow.checks.passage import Passage
from mouflow.checks.spoken import value_of
from mouflow.errors import Place
from mouflow.language import FILTERS
from mouflow.language.words import decimal_words, words


def mentions(text: str) -> list[NumberMention]:
    """The numbers of one passage."""
    return [*numbers((Passage(text, "body", partial(_place)),))]


def _place(offset: int) -> Place:
    return Place("teks.txt", 1, offset + 1)


FORMS = [
    ("3 (tiga) tahun", "count", "3", "tiga"),
    ("3(tiga)", "count", "3", "tiga"),
    ("10.000 (sepuluh ribu) lembar", "count", "10000", "sepuluh ribu"),
    ("15 (duapuluh lima)", "count", "15", "duapuluh lima"),
    ("tahun 2025 (dua ribu dua puluh lima)", "year", "2025", "dua ribu dua puluh lima"),
    ("ke-3 (ketiga)", "ordinal", "3", "ketiga"),
    ("100% (seratus persen)", "percent", "100", "seratus persen"),
    (
        "86,60 % (delapan puluh enam koma enam nol persen)",
        "percent",
        "86.60",
        "delapan puluh enam koma enam nol persen",
    ),
    ("5 persen (lima per seratus)", "percent", "5", "lima per seratus"),
    ("Rp5.000.000,00 (lima juta rupiah)", "money", "5000000", "lima juta rupiah"),
    ("Rp. 5.000,- (lima ribu rupiah)", "money", "5000", "lima ribu rupiah"),
    ("Rp1,5 miliar (satu koma lima miliar rupiah)", "money", "1500000000", "satu koma lima miliar rupiah"),
    ("Rp2.500.000 (terbilang: dua juta lima ratus ribu rupiah)", "money", "2500000", None),
    ("tiga (3) tahun", "count", "3", "tiga"),
    ("Dua Juta Rupiah (Rp2.000.000,00)", "money", "2000000", "Dua Juta Rupiah"),
    ("2,5 (dua setengah)", "count", "2.5", "dua setengah"),
    ("10,000 (sepuluh ribu)", "count", "10000", "sepuluh ribu"),
]


@pytest.mark.parametrize(("text", "kind", "value", "said"), FORMS)
def test_each_form_is_read(text: str, kind: str, value: str, said: str | None) -> None:
    (one,) = mentions(f"sebanyak {text} untuk itu")
    whole = f"sebanyak {text} untuk itu"
    assert (one.kind, one.value) == (kind, Decimal(value))
    assert said is None or one.words == said
    assert whole[slice(*one.figures_span)] == one.figures
    assert whole[slice(*one.words_span)] == one.words
    assert one.said is not None


@pytest.mark.parametrize(
    "text",
    [
        "3 (kategori baik)",
        "4 (tempat tidur)",
        "5 (lama)",
        "12 (sebelas kabupaten dan satu kota)",
        "2 x 24 (dua kali dua puluh empat) jam",
        "2x24 (dua kali dua puluh empat) jam",
        "15 (sepuluh laki-laki dan lima perempuan)",
        "3-5 (tiga sampai lima) hari",
        "414 dari 586 (lihat lampiran)",
        "Pasal 5 (lihat juga Pasal 6)",
        "2/3 (dua pertiga)",
        "pukul 09.30 (sembilan tiga puluh)",
        "hal itu meliputi dua (1) pendampingan dan (2) pelatihan",
        "UU 25/2009 (Pelayanan Publik)",
        "7 (Ketua dan Anggota)",
    ],
)
def test_other_brackets_make_no_mention(text: str) -> None:
    assert mentions(f"sebanyak {text} untuk itu") == []


def test_sums_and_percentages_need_no_words() -> None:
    found = mentions("Rp10.000 dan 86,60% dan Rp 5 juta dan 70,70 persen")
    assert [(one.kind, str(int(one.value)), one.words) for one in found] == [
        ("money", "10000", ""),
        ("percent", "86", ""),
        ("money", "5000000", ""),
        ("percent", "70", ""),
    ]
    assert all(one.words_span == (0, 0) and one.said is None for one in found)


def test_words_that_say_no_number_are_kept_where_they_must_mean_one() -> None:
    found = mentions("4 (emapt) dan 15 (lima belsa) dan 20 (dua puluh puluh)")
    assert [(one.words, one.said) for one in found] == [
        ("emapt", None),
        ("lima belsa", None),
        ("dua puluh puluh", None),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("delapan puluh enam koma enam nol", "86.60"),
        ("delapan puluh enam koma enam puluh", "86.60"),
        ("nol koma nol lima", "0.05"),
        ("satu koma lima miliar rupiah", "1500000000"),
        ("lima juta rupiah lima puluh sen", "5000000.50"),
        ("setengah", "0.5"),
        ("kedua puluh satu", "21"),
        ("pertama", "1"),
        ("sejuta", "1000000"),
        ("LIMA RATUSRIBU", "500000"),
        ("*tiga*", "3"),
    ],
)
def test_words_are_read_loosely(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "koma", "tiga di antaranya", "dua puluh dua puluh", "rupiah", "satu koma koma"])
def test_other_words_say_no_number(text: str) -> None:
    assert value_of(text) is None


def test_figures_are_read_by_either_custom() -> None:
    read = {
        "10.000,00": "10000.00",
        "10,000.00": "10000.00",
        "86,60": "86.60",
        "86.60": "86.60",
        "1.000.000": "1000000",
        "12": "12",
    }
    assert {figures: str(decimal_of(figures)) for figures in read} == read
    assert [decimal_of(figures) for figures in ("1.2.3", "1,2,3", "")] == [None, None, None]
    assert decimal_of("10,000", money=True) == 10000


@given(st.integers(0, 10**15))
def test_what_the_house_prints_agrees_with_itself(number: int) -> None:
    text = f"{FILTERS['angka'](number)} dan {FILTERS['rupiah'](number)} ({words(number)} rupiah)"
    found = mentions(text)
    assert [one.value for one in found] == [number, number]
    assert [one.said for one in found] == [number, number]


@given(st.decimals(0, 100, places=2))
def test_scores_in_words_are_read_back(score: Decimal) -> None:
    assert value_of(decimal_words(score)) == score


PIECES = st.sampled_from(
    [
        "3",
        "10.000",
        ",",
        ".",
        "Rp",
        "%",
        "persen",
        "(",
        ")",
        "tiga",
        "empat",
        "puluh",
        "koma",
        "juta",
        "rupiah",
        "ke-",
        "miliar",
        "setengah",
        "sen",
        "x",
        "2021",
    ]
)


@given(
    st.one_of(
        st.text(max_size=80), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
    )
)
def test_any_text_has_mentions_within_it(text: str) -> None:
    for one in mentions(text):
        assert 0 <= one.start < one.end <= len(text)
        assert text[slice(*one.figures_span)] == one.figures
        assert text[slice(*one.words_span)] == one.words
