"""The filters of templates: what they print, and what they refuse."""

import pytest

from mouflow.document.filters import TEMPLATE_FILTERS
from mouflow.language import FILTERS, FilterError
from mouflow.language.forms import enumerated, isian, judul, ke, lembaran, peraturan, rentang


def test_templates_have_the_filters_of_texts_too():
    assert dict(FILTERS).items() < dict(TEMPLATE_FILTERS).items()


@pytest.mark.parametrize(
    ("filtered", "value", "words"),
    [
        (isian, None, "………………………………"),
        (isian, "1/X", "1/X"),
        (isian, "", ""),
        (ke, 1, "kesatu"),
        (ke, 15, "kelima belas"),
        (peraturan, "UU 25/2009", "Undang-Undang Nomor 25 Tahun 2009"),
        (peraturan, "Perda Kalbar Nomor 5", "Perda Kalbar Nomor 5"),
        (lembaran, "2009/112", "Tahun 2009 Nomor 112"),
        (lembaran, "112", "Nomor 112"),
        (rentang, (2026,), "2026"),
        (rentang, 2026, "2026"),
        (rentang, (2027, 2026), "2026 dan 2027"),
        (rentang, (2026, 2027, 2028), "2026–2028"),
        (rentang, (2026, 2026, 2027, 2028), "2026–2028"),
        (rentang, (2026, 2028, 2030), "2026, 2028, dan 2030"),
        (rentang, (), ""),
        (judul, "nota-kesepakatan", "Nota Kesepakatan"),
        (judul, "perjanjian-kerja-sama", "Perjanjian Kerja Sama"),
        (judul, "berita-acara-dan-daftar-hadir", "Berita Acara dan Daftar Hadir"),
        (judul, "adendum", "Adendum"),
    ],
)
def test_what_a_filter_prints(filtered, value, words):
    assert filtered(value) == words


@pytest.mark.parametrize(
    ("filtered", "value", "message"),
    [
        (ke, 0, "ke needs a number from 1 to 1000000000000000, got 0"),
        (ke, None, "ke needs a whole number, got None"),
        (ke, "2.5", 'ke needs a whole number, got "2.5"'),
        (rentang, None, "rentang needs a whole number, got None"),
        (rentang, ("x",), 'rentang needs a whole number, got "x"'),
        (judul, None, "judul needs plain text, got None"),
        (peraturan, 5, "peraturan needs plain text, got 5"),
        (lembaran, None, "lembaran needs plain text, got None"),
    ],
)
def test_what_a_filter_refuses(filtered, value, message):
    with pytest.raises(FilterError) as caught:
        filtered(value)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_a_list_in_a_sentence(parts, words):
    assert enumerated(parts) == words
