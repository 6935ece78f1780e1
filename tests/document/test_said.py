"""The words of a document as any reader finds them again."""

import pytest

from mouflow.document.said import PAGE_NUMBER, heads, letters, running, stretches, words_digest
from mouflow.document.tree import Break, Document, Field, Item, List, Paragraph, Run, Sheet
from tests.compare.drafts_kit import worked
from tests.document.kit import agreement, house_style


def paragraph(*words: str) -> Paragraph:
    return Paragraph(tuple(Run(word) for word in words))


def document(*blocks: Paragraph | List) -> Document:
    return Document("t", (Sheet(blocks),), house_style())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("bersama- sama", "bersama‑sama"),
        ("2026–2030", "2026-2030"),
        ("eﬁsien", "efisien"),
        ("kerja\u00a0sama\n", "kerja sama"),
        ("per\u00adjan\u200bji\ufeffan", "perjanjian"),
        ("…", "..."),
        ("e\u0301", "é"),
    ],
)
def test_what_readers_differ_in_is_no_word(one: str, two: str) -> None:
    assert letters(one) == letters(two)


@pytest.mark.parametrize(
    ("one", "two"), [("tidak, dapat", "tidak dapat"), ("Pihak", "pihak"), ("3 (tiga)", "3 (empat)"), ("a;", "a.")]
)
def test_what_is_read_is_a_word(one: str, two: str) -> None:
    assert letters(one) != letters(two)


def test_a_clause_is_said_with_its_number_and_what_stands_behind_it_is_not() -> None:
    said = list(stretches(agreement(worked("kalbar-2025/v1"))))
    labels = {each.text: each.label for each in said}
    assert labels["Pasal 6 PEMBIAYAAN"] == "Pasal 6"
    assert labels["NOTA KESEPAKATAN"] == labels["LAMPIRAN"] == labels["PIHAK KESATU,"] == ""
    assert "(1) Maksud Nota Kesepakatan ini" in "\n".join(labels)
    assert [each.block for each in said if each.text] == list(range(1, 1 + sum(bool(each.text) for each in said)))


def test_a_bullet_stands_before_its_words() -> None:
    whole = document(List((Item((paragraph("satu"),)), Item(())), ordered=False))
    assert [each.text for each in stretches(whole)] == ["– satu", "–"]


def test_words_in_other_runs_and_lines_are_the_same_words() -> None:
    one = document(paragraph("kerja sama ", "daerah"), paragraph())
    two = document(Paragraph((Run("kerja", bold=True), Break(), Run("sama daerah"))))
    assert words_digest(one) == words_digest(two)
    assert words_digest(one) != words_digest(document(paragraph("kerja sama kota")))
    assert words_digest(document()) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_running_words_have_a_sign_for_the_number_of_the_page() -> None:
    whole = agreement(worked("kalbar-2025/v1"))
    assert running(whole.sheets[0].footer) == (
        "Paraf PIHAK KESATU Paraf PIHAK KEDUA "
        f"kalbar-2025, draf ke-1, DRAF 844705115dfc – halaman {PAGE_NUMBER} dari {PAGE_NUMBER}"
    )
    assert running((Paragraph((Field("page"),)),)) == PAGE_NUMBER


def test_heads_of_tables() -> None:
    assert list(heads(agreement(worked("kalbar-2025/v1")))) == [
        "No. Kegiatan Uraian/Output Tugas PIHAK KESATU Tugas PIHAK KEDUA Waktu Lokasi Pembiayaan PIC"
    ]
