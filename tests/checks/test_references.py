"""The references of a text: every form in which they are typed, and whose provisions they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks.references import references
from tests.checks.kit import drafted, foreign, worked


def read(text: str) -> list[str]:
    """Each reference as its steps; those to other texts in brackets."""
    subject = foreign(text)
    found = []
    for mention in references(subject.passages):
        steps = " ".join(f"{kind} {number}".rstrip() for kind, number in mention.steps)
        found.append(steps if mention.own else f"[{steps}]")
        assert subject.passages[mention.passage].text[mention.start : mention.end]
    return found


FORMS = (
    ("dalam Pasal 7 ayat (2) huruf a angka 1 berlaku", ["Pasal 7 ayat 2 huruf a angka 1"]),
    ("pada ayat (1) berlaku", ["ayat 1"]),
    ("pada huruf b berlaku", ["huruf b"]),
    ("dalam Pasal 3 dan Pasal 4", ["Pasal 3", "Pasal 4"]),
    ("dalam Pasal 5 sampai dengan Pasal 8.", ["Pasal 5", "Pasal 8"]),
    ("dalam Pasal 5 s.d. Pasal 8.", ["Pasal 5", "Pasal 8"]),
    ("pada ayat (1) dan ayat (2)", ["ayat 1", "ayat 2"]),
    ("pada ayat (1), ayat (2), dan ayat (3)", ["ayat 1", "ayat 2", "ayat 3"]),
    ("pada ayat (1) dan (2)", ["ayat 1", "ayat 2"]),
    ("pada ayat (1), (2), dan (3)", ["ayat 1", "ayat 2", "ayat 3"]),
    ("dalam Pasal 7 ayat (1) dan ayat (2)", ["Pasal 7 ayat 1", "Pasal 7 ayat 2"]),
    ("dalam Pasal 7 ayat (1) dan Pasal 8 ayat (2)", ["Pasal 7 ayat 1", "Pasal 8 ayat 2"]),
    ("dalam Pasal 2 huruf a, huruf b, dan huruf c", ["Pasal 2 huruf a", "Pasal 2 huruf b", "Pasal 2 huruf c"]),
    ("dalam Pasal 2 huruf a, b, dan c", ["Pasal 2 huruf a", "Pasal 2 huruf b", "Pasal 2 huruf c"]),
    ("dalam Pasal 2 ayat (1) huruf a dan ayat (2)", ["Pasal 2 ayat 1 huruf a", "Pasal 2 ayat 2"]),
    ("dalam Pasal 3, 4, dan 5.", ["Pasal 3", "Pasal 4", "Pasal 5"]),
    ("dalam Pasal 3 dan 4 Nota Kesepakatan ini", ["Pasal 3", "Pasal 4"]),
    ("dalam pasal 7A ayat 2", ["Pasal 7A ayat 2"]),
    ("dalam PASAL 7", ["Pasal 7"]),
    ("dalam Pasal 7, ayat (1)", ["Pasal 7 ayat 1"]),
    ("dalam Pasal 1 angka 5", ["Pasal 1 angka 5"]),
    ("tercantum dalam Lampiran yang", ["Lampiran"]),
    ("tercantum dalam Lampiran II", ["Lampiran II"]),
)


@pytest.mark.parametrize(("text", "wanted"), FORMS)
def test_forms(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


OTHERS = (
    "sesuai dengan Pasal 46 PP 28/2018",
    "sesuai dengan Pasal 46 ayat (1) PP 28/2018",
    "sesuai dengan Pasal 21 Undang-Undang Nomor 25 Tahun 2009",
    "sesuai dengan Pasal 21 dan Pasal 22 Undang-Undang Nomor 25 Tahun 2009",
    "mengesampingkan Pasal 1266 dan Pasal 1267 Kitab Undang-Undang Hukum Perdata",
    "mengesampingkan Pasal 1266 KUHPerdata",
    "dalam Pasal 5 Perjanjian Kerja Sama Nomor 3 Tahun 2020",
    "dalam Pasal 5 Nota Kesepakatan tanggal 31 Mei 2021",
    "dalam Pasal 5 Nota Kesepakatan tersebut",
    "sebagaimana dimaksud dalam Pasal 5 undang-undang tersebut",
    "dalam Undang-Undang Nomor 25 Tahun 2009 Pasal 21",
    "dalam UU 25/2009 tentang Pelayanan Publik, Pasal 21",
    "dalam UU 25/2009 (Pasal 21)",
    "dalam Pasal 3 Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020",
    "dalam Pasal 3 Permendagri 22/2020",
    "dalam Pasal 12 Peraturan Ombudsman Nomor 55 Tahun 2022",
    "dalam Pasal 9 Keputusan Bupati",
    'berbunyi "sesuai dengan Pasal 99"',
    "berbunyi “lihat Pasal 99 ayat (1)”",
)


@pytest.mark.parametrize("text", OTHERS)
def test_references_to_other_texts(text: str) -> None:
    found = read(text)
    assert found
    assert all(each.startswith("[") for each in found)


def test_what_follows_a_reference_to_a_law_belongs_to_it() -> None:
    assert read("sesuai dengan Pasal 21 UU 25/2009 dan pada ayat (2) diatur lain") == ["[Pasal 21]", "[ayat 2]"]
    assert read("sesuai dengan Pasal 21 UU 25/2009. Ketentuan pada ayat (2) tetap.") == ["[Pasal 21]", "ayat 2"]


def test_the_own_instrument() -> None:
    assert read("dalam Pasal 5 Nota Kesepakatan ini") == ["Pasal 5"]
    assert read("NOTA KESEPAKATAN\ndalam Pasal 5 Nota Kesepakatan, PARA PIHAK") == ["Pasal 5"]
    assert read("NOTA KESEPAKATAN\ndalam Pasal 5 Perjanjian Kerja Sama, PARA PIHAK") == ["[Pasal 5]"]
    assert read("dalam Pasal 5 sesuai dengan peraturan perundang-undangan") == ["Pasal 5"]


NONE = (
    "Pasal 7\nJANGKA WAKTU",
    "Pasal 7. Jangka Waktu",
    "Pasal 7 ........ 4",
    "Pasal 7 Jangka Waktu\t12",
    "menulis huruf b dengan rapi",
    "mencapai angka 10 persen",
    "pada angka 86,60",
    "dengan huruf kapital",
    "Pasal ini dan ayat ini",
    "beberapa pasal",
    "ayat-ayat",
)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_reference(text: str) -> None:
    assert read(text) == []


def test_bare_numbers_are_not_taken_from_the_sentence() -> None:
    assert read("dalam Pasal 3 dan 5 hari kerja kemudian") == ["Pasal 3"]
    assert read("dalam Pasal 3 dan 5 (lima) orang") == ["Pasal 3"]
    assert read("dalam Pasal 3, 2 (dua) rangkap") == ["Pasal 3"]


def test_printed_references_of_a_draft_are_found_where_they_are_printed() -> None:
    subject = worked("kalbar-2021/v1")
    texts = [subject.passages[mention.passage].text[mention.start : mention.end] for mention in subject.references]
    assert texts[:3] == ["Pasal 2 huruf a", "Pasal 2 huruf b", "Pasal 2 huruf d"]


def test_the_old_words_of_an_addendum_mean_its_parent() -> None:
    found = worked("kalbar-2021-adendum/v1").references
    assert found
    assert not any(mention.own for mention in found if mention.steps[0][0] == "Pasal")


def test_titles_hold_no_references() -> None:
    assert ("Pasal", "99") not in [
        mention.steps[0] for mention in drafted({"clauses.0.title": "Pelaksanaan Pasal 99"}).references
    ]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ("Pasal ", "ayat ", "huruf ", "angka ", "(1)", "a", "7", ", ", " dan ", " ", "UU 25/2009", '"', "ini")
        )
    )
)
def test_any_words(parts: list[str]) -> None:
    text = "".join(parts)
    for mention in references(foreign(text).passages):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.steps
