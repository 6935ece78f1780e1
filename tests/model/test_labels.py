"""How provisions are cited, from their places."""

import pytest

from mouflow.model.labels import cited, label, letters
from mouflow.model.provisions import Way

LABELS: list[tuple[Way, str]] = [
    (("clauses", 6), "Pasal 7"),
    (("clauses", 6, "title"), "Pasal 7"),
    (("clauses", 6, "text"), "Pasal 7"),
    (("clauses", 6, "paragraphs", 1), "Pasal 7 ayat (2)"),
    (("clauses", 6, "paragraphs", 1, "items", 0, "items", 0, "items", 2), "Pasal 7 ayat (2) huruf a angka 1) huruf c)"),
    (("clauses", 1, "items", 27), "Pasal 2 huruf bb"),
    (("recitals", 1), "premis huruf b"),
    (("parties", 0), ""),
]


@pytest.mark.parametrize(("way", "name"), LABELS)
def test_label(way: Way, name: str) -> None:
    assert label(way) == name


@pytest.mark.parametrize(
    ("way", "here", "name"),
    [
        (("clauses", 1, "items", 0), ("clauses", 1, "text"), "huruf a"),
        (("clauses", 1, "items", 0), ("clauses", 2, "text"), "Pasal 2 huruf a"),
        (("clauses", 1), ("clauses", 1, "text"), "Pasal 2"),
        (("recitals", 0), ("recitals", 1), "huruf a"),
        (("recitals", 0), ("clauses", 1), "premis huruf a"),
    ],
)
def test_a_reference_leaves_out_where_it_stands(way: Way, here: Way, name: str) -> None:
    assert cited(way, here) == name


def test_letters_go_on_after_z() -> None:
    assert [letters(n) for n in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "zz", "aaa"]
