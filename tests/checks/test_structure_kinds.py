"""The rules on references to another kind of provision, and on a lone ayat."""

import pytest

from mouflow.checks import structure_lone_paragraph, structure_reference, structure_reference_kind
from tests.checks.clauses import TEXT, planted
from tests.checks.kit import drafted, findings, foreign, found

REFERENCE, KIND, LONE = structure_reference.CHECK, structure_reference_kind.CHECK, structure_lone_paragraph.CHECK

KINDS = (
    ("dalam Pasal 1 huruf a", '"Pasal 1 huruf a" names huruf, but Pasal 1 has ayat; write "Pasal 1 ayat (2) huruf a"'),
    ("dalam Pasal 1 huruf b", '"Pasal 1 huruf b" names huruf, but Pasal 1 has ayat; write "Pasal 1 ayat (2) huruf b"'),
    ("dalam Pasal 3 huruf a", '"Pasal 3 huruf a" names huruf, but Pasal 3 has ayat; write "Pasal 3 ayat (1)"'),
    ("dalam Pasal 2 ayat (2)", '"Pasal 2 ayat (2)" names ayat, but Pasal 2 has huruf; write "Pasal 2 huruf b"'),
    ("dalam Pasal 2 angka 3", '"Pasal 2 angka 3" names angka, but Pasal 2 has huruf; write "Pasal 2 huruf c"'),
    ("dalam Pasal 5 ayat (1)", '"Pasal 5 ayat (1)" names ayat, but Pasal 5 has none; correct the reference'),
    ("dalam Pasal 6 huruf b", '"Pasal 6 huruf b" names huruf, but Pasal 6 has none; correct the reference'),
    ("dalam Pasal 8 ayat (2)", '"Pasal 8 ayat (2)" names ayat, but Pasal 8 has none; correct the reference'),
    ("dalam Pasal 1 ayat (2) angka 1", '"Pasal 1 ayat (2) angka 1" names angka, but Pasal 1 ayat (2) has huruf; write'),
    (
        "dalam Pasal 3 ayat (1) angka 2",
        '"Pasal 3 ayat (1) angka 2" names angka, but Pasal 3 ayat (1) has none; correct',
    ),
    (
        "dalam Pasal 1 ayat (1) huruf a",
        '"Pasal 1 ayat (1) huruf a" names huruf, but Pasal 1 ayat (1) has none; correct',
    ),
    ("dalam Pasal 2 ayat (9)", '"Pasal 2 ayat (9)" names ayat, but Pasal 2 has huruf; correct the reference'),
    ("pada ayat (1)", '"ayat (1)" names ayat, but Pasal 4 has none; correct the reference'),
)


@pytest.mark.parametrize(("words", "message"), KINDS)
def test_references_to_another_kind(words: str, message: str) -> None:
    subject = foreign(planted("PARA PIHAK menunjuk narahubung.", f"Narahubung sebagaimana dimaksud {words} bertugas."))
    messages = found(KIND, subject)
    assert [each[: len(message)] for each in messages] == [message]
    assert not found(REFERENCE, subject)


def test_an_item_of_another_paragraph() -> None:
    text = planted(
        "(2) Jangka waktu sebagaimana dimaksud pada ayat (1)",
        "(2) Jangka waktu sebagaimana dimaksud dalam Pasal 1 huruf c",
    )
    assert findings(KIND, foreign(text))[0].proposals == ("Pasal 1 ayat (2) huruf c",)


def test_kinds_that_cannot_be_judged() -> None:
    decimals = planted("PARA PIHAK menunjuk narahubung.", "4.1 PARA PIHAK menunjuk narahubung.\n4.2 Isi.")
    several = planted(
        "PARA PIHAK menunjuk narahubung.", "PARA PIHAK menunjuk narahubung.\nNarahubung bertugas.\nIsi lain."
    )
    counted = planted("PARA PIHAK menunjuk narahubung.", "1. PARA PIHAK menunjuk narahubung.\n2. Isi.")
    for text in (decimals, several, counted):
        assert not found(KIND, foreign(text.replace("dalam Pasal 2 dituangkan", "dalam Pasal 4 ayat (2) dituangkan")))


LONELY = ("Pasal 4", "Pasal 5", "Pasal 6", "Pasal 8", "Pasal 9")


@pytest.mark.parametrize("name", LONELY)
@pytest.mark.parametrize("number", ["(1) ", "(1)\n"])
def test_lone_paragraphs(name: str, number: str) -> None:
    lines = TEXT.split("\n")
    lines[lines.index(name) + 2] = number + lines[lines.index(name) + 2]
    assert found(LONE, foreign("\n".join(lines))) == [
        f"{name} has ayat (1) and no other; write it without the number, or restore the ayat that is missing"
    ]


def test_lone_paragraphs_of_drafts() -> None:
    assert found(LONE, drafted({"clauses.2.paragraphs": ["Isi."]}))
    assert found(LONE, foreign(TEXT.replace("(2) Jangka waktu sebagaimana dimaksud pada ayat (1) ", "Jangka waktu ")))
    assert not found(LONE, foreign(planted("PARA PIHAK menunjuk", "Menurut ayat\n(1) PARA PIHAK menunjuk")))
    assert not found(LONE, foreign(planted("PARA PIHAK menunjuk", "PARA PIHAK (1) menunjuk")))
    assert not found(LONE, foreign(planted("PARA PIHAK menunjuk", "1. PARA PIHAK menunjuk")))
