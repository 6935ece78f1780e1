"""Which letters an assessment asks for, in which order, to whom, and what each says."""

import pytest

from mouflow.model.assessment import Assessment, Locus
from mouflow.model.base import Rich
from mouflow.model.campaign import addressee, day_of, file_of, leader_of, letter_to, letters_of, number_of, seat_lines

HEAD = {"government": "Ombudsman", "address": "Jalan"}
SIGNATORY = {"name": "N", "office": "Kepala"}
COMMON = {"letterhead": HEAD, "place": "Pontianak", "signatory": SIGNATORY}


def assessment(kinds: list[dict[str, object]], **more: object) -> Assessment:
    loci = [{"id": "disdik", "name": "Dinas Pendidikan"}, {"id": "rsud", "name": "RSUD X", "head": "Direktur RSUD X"}]
    entities = [
        {"id": "satu", "name": "Pemerintah Kabupaten Satu", "level": "regency", "address": "Muntok", "loci": loci},
        {"id": "dua", "name": "Kementerian Dua", "level": "central"},
    ]
    letters = {**COMMON, **more, "kinds": kinds}
    return Assessment.model_validate(
        {"mouflow": 1, "assessment": "uji", "year": 2023, "entities": entities, "letters": letters}
    )


def test_letters_come_kind_by_kind_in_the_order_of_the_file():
    found = assessment([{"kind": "a"}, {"kind": "a", "letter": "b", "each": "locus"}])
    assert [letter.key for letter in letters_of(found)] == ["a/satu", "a/dua", "b/satu/disdik", "b/satu/rsud"]
    assert [letter.name for letter in letters_of(found)] == ["satu", "dua", "satu-disdik", "satu-rsud"]
    assert [letter.way for letter in letters_of(found)] == [
        ("entities", 0),
        ("entities", 1),
        ("entities", 0, "loci", 0),
        ("entities", 0, "loci", 1),
    ]
    assert [letter.about for letter in letters_of(found)][2] == "Dinas Pendidikan, Pemerintah Kabupaten Satu"


def test_an_assessment_without_letters_has_none():
    found = assessment([{"kind": "a"}]).model_copy(update={"letters": None})
    assert list(letters_of(found)) == []


def test_a_kind_goes_before_what_all_have_in_common():
    own = {"place": "Sambas", "date": "2024-02-01", "number": "{seq}/B", "file": "b", "nature": "Segera", "copies": []}
    found = assessment([{"kind": "a"}, {"kind": "b", **own}], date="2024-01-22", number="{seq}/A", copies=["Arsip"])
    assert found.letters
    first, second = found.letters.kinds
    assert [number_of(found.letters, kind) for kind in (first, second)] == ["{seq}/A", "{seq}/B"]
    assert [file_of(found.letters, kind) for kind in (first, second)] == ["{letter}/{name}", "b"]
    assert [day_of(found.letters, kind).isoformat() for kind in (first, second)] == ["2024-01-22", "2024-02-01"]
    letters = [letter_to(found, letter, None) for letter in letters_of(found)]
    assert [(one.place, one.nature, one.copies) for one in (letters[0], letters[2])] == [
        ("Pontianak", "Biasa", ("Arsip",)),
        ("Sambas", "Segera", ()),
    ]


def test_a_letter_says_what_the_file_says_and_is_none_of_its_own_making():
    found = assessment([{"kind": "a", "subject": "Hal", "body": ["Isi."], "to": ["Yang *terhormat*"]}])
    letter = letter_to(found, next(letters_of(found)), "1/X")
    assert (letter.letter, letter.each, letter.number, letter.year, letter.subject) == (
        "a",
        "entity",
        "1/X",
        2023,
        "Hal",
    )
    assert letter.body[0].text == "Isi."
    assert isinstance(letter.to[0], Rich)
    assert type(letter).model_validate(letter.model_dump()) == letter


def test_words_of_a_name_are_no_markup():
    found = assessment([{"kind": "a"}])
    entity = found.entities[0].model_copy(update={"head": "Bupati **{{ x }}** [[y]]"})
    letter = letter_to(found.model_copy(update={"entities": (entity,)}), next(letters_of(found)), None)
    assert not isinstance(letter.to[0], Rich)
    named = next(letters_of(found.model_copy(update={"entities": (entity,)})))
    assert addressee(named) == ("Bupati **{{ x }}** [[y]]", "di Muntok")
    assert not any(isinstance(line, Rich) for line in addressee(named))


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Dinas Pendidikan", "Kepala Dinas Pendidikan"),
        ("DPMPTSP", "Kepala DPMPTSP"),
        ("RSUD Sambas", "Direktur RSUD Sambas"),
        ("Rumah Sakit Umum", "Direktur Rumah Sakit Umum"),
        ("Kecamatan Sambas", "Camat Sambas"),
        ("Kelurahan Tengah", "Lurah Tengah"),
        ("Inspektorat Daerah", "Inspektur Daerah"),
        ("Inspektorat", "Inspektur"),
        ("Sekretariat DPRD", "Sekretaris DPRD"),
    ],
)
def test_who_leads_a_unit(name, head):
    assert leader_of(Locus(id="a", name=name)) == head
    assert leader_of(Locus(id="a", name=name, head="X")) == "X"


def test_nobody_is_guessed_to_lead_a_ministry():
    found = assessment([{"kind": "a"}])
    assert [addressee(letter) for letter in letters_of(found)] == [("Bupati Satu", "di Muntok"), ()]


@pytest.mark.parametrize(
    ("address", "line"), [("Muntok", ("di Muntok",)), ("Jalan X", ("Jalan X",)), ("di Y", ("di Y",)), (None, ())]
)
def test_the_seat_ends_an_address(address, line):
    entity = assessment([{"kind": "a"}]).entities[0].model_copy(update={"address": address})
    assert seat_lines(entity, None) == line
    assert seat_lines(entity, Locus(id="a", name="A", address="Mempawah")) == ("di Mempawah",)
