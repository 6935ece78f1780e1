"""Defined terms: where they are defined, and each later use."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.kit import foreign, worked

GENERAL = "Pasal 1\nKETENTUAN UMUM\nDalam Nota Kesepakatan ini yang dimaksud dengan:\n"


def defined(text: str) -> list[str]:
    return [term.words for term in foreign(text).definitions.terms]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ombudsman Republik Indonesia yang selanjutnya disebut Ombudsman adalah lembaga negara", ["Ombudsman"]),
        ("unit pelaksana teknis yang selanjutnya disingkat UPT.", ["UPT"]),
        ("tim yang selanjutnya disebut sebagai Tim Pelaksana, bertugas", ["Tim Pelaksana"]),
        ('yang selanjutnya disebut "Informasi Rahasia", wajib', ["Informasi Rahasia"]),
        ("yang selanjutnya dalam Nota Kesepakatan ini disebut “Para Pihak”.", ["Para Pihak"]),
        ("berkedudukan di Sambas, selanjutnya disebut PIHAK KEDUA;", ["PIHAK KEDUA"]),
        (
            "yang selanjutnya secara bersama-sama disebut PARA PIHAK dan masing-masing disebut PIHAK, menerangkan",
            ["PARA PIHAK", "PIHAK"],
        ),
        (f"{GENERAL}1. Pelayanan Publik adalah kegiatan;\n2. Hari adalah hari kerja.", ["Pelayanan Publik", "Hari"]),
        (f"{GENERAL}a. Data Pribadi (DP) adalah data orang.", ["Data Pribadi"]),
        (f"{GENERAL}1. Standar Pelayanan adalah tolok ukur.\nPasal 2\nMaksud adalah ini.", ["Standar Pelayanan"]),
        ("Maksud Nota Kesepakatan ini adalah sebagai pedoman", []),
        ("Ombudsman adalah lembaga negara", []),
        ("tahap selanjutnya disebut evaluasi", []),
    ],
)
def test_terms_are_found_where_they_are_defined(text: str, words: list[str]) -> None:
    assert defined(text) == words


def test_uses_are_those_behind_the_definition_in_any_case() -> None:
    subject = foreign(
        "UPT dibentuk, yang selanjutnya disebut Unit.\nUnit melapor. unit lain dan Satuan-Unit.\nUnitnya."
    )
    (term,) = subject.definitions.terms
    assert [subject.passages[n].text[start:end] for n, start, end in term.uses] == ["Unit", "unit"]


def test_the_longer_term_has_the_words_of_the_shorter() -> None:
    text = "yang selanjutnya disebut Tim;\nyang selanjutnya disebut Tim Pelaksana;\nTim Pelaksana bertugas, Tim tidak."
    short, long = foreign(text).definitions.terms
    assert (short.words, len(short.uses)) == ("Tim", 1)
    assert (long.words, len(long.uses)) == ("Tim Pelaksana", 1)


def test_a_draft_defines_its_parties() -> None:
    words = [term.words for term in worked("kalbar-2025/v1").definitions.terms]
    assert words == ["PIHAK KESATU", "PIHAK KEDUA", "PARA PIHAK", "PIHAK"]
    assert all(term.uses for term in worked("kalbar-2025/v1").definitions.terms[:3])


WORDS = (
    "selanjutnya ",
    "disebut ",
    "disingkat ",
    "Tim ",
    "UPT",
    "adalah ",
    "KETENTUAN UMUM",
    "Pasal 1",
    "\n",
    '"',
    ", ",
    "İ",
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join) | st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    subject = foreign(text)
    for term in subject.definitions.terms:
        assert " ".join(subject.passages[term.passage].text[term.start : term.end].split()) == term.words
        assert all((n, start) > (term.passage, term.start) for n, start, _ in term.uses)
