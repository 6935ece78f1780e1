"""The outline of drafts and foreign texts: what is a provision, what only looks like one, and how they nest."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.checks.nodes import Node
from mouflow.checks.openings import is_title, opening_of, rank, roman
from mouflow.checks.outline import Outline, outline
from mouflow.checks.passage import Passage
from mouflow.errors import Place
from tests.checks.clauses import TEXT, planted
from tests.checks.kit import drafted, foreign, worked


def shape(nodes: tuple[Node, ...]) -> str:
    """The numbers of nodes in one line: "1[(1) (2)[a b]] 2"."""
    marks = {"ayat": "({})"}
    return " ".join(
        marks.get(node.kind, "{}").format(node.number) + (f"[{shape(node.children)}]" if node.children else "")
        for node in nodes
    )


def outlined(text: str) -> str:
    return shape(foreign(text).outline.clauses)


WHOLE = "1[(1) (2)[a[1 2 3] b c]] 2[a b c d] 3[(1) (2) (3)] 4 5 6 7[(1) (2)] 8 9"


def test_a_foreign_text_is_recognised() -> None:
    found = foreign(TEXT).outline
    assert shape(found.clauses) == WHOLE
    assert shape(found.recitals) == "a b c"
    assert [clause.title for clause in found.clauses][:3] == ["MAKSUD DAN TUJUAN", "RUANG LINGKUP", "PELAKSANAAN"]
    assert found.clauses[0].children[1].children[0].kind == "huruf"
    assert found.clauses[0].children[1].children[0].children[0].name == "angka 1"


def test_each_passage_knows_what_it_stands_in() -> None:
    subject = foreign(TEXT)
    of = {passage.text: way for passage, way in zip(subject.passages, subject.outline.owners, strict=True)}
    assert [node.name for node in of["2) transparan; dan"]] == ["Pasal 1", "ayat (2)", "huruf a", "angka 2"]
    assert [node.name for node in of["PARA PIHAK menunjuk narahubung."]] == ["Pasal 4"]
    assert [node.kind for node in of["c. bahwa diperlukan sinergi PARA PIHAK."]] == ["premis"]
    assert of["1. Pendampingan"] == of["NOTA KESEPAKATAN"] == ()


def test_a_draft_is_known_by_its_model() -> None:
    subject = worked("kalbar-2025/v1")
    found = subject.outline
    assert shape(found.clauses) == "1[(1) (2)[a b]] 2[a b c d] 3[(1) (2)] 4[(1)[a b] (2)] 5 6 7[(1) (2)] 8 9 10"
    assert shape(found.recitals) == "a b"
    assert all(node.auto for node in found.walk())
    assert found.clauses[6].title == "Jangka Waktu"
    assert (
        subject.passages[found.clauses[1].children[2].passage].text == "mekanisme pengelolaan pengaduan masyarakat; dan"
    )


def test_the_changes_of_an_addendum_are_its_first_pasal() -> None:
    found = worked("kalbar-2021-adendum/v1").outline
    assert [(node.number, node.title) for node in found.clauses][:2] == [
        ("1", "Ketentuan yang Diubah"),
        ("2", "Ketentuan Lain"),
    ]


def test_deep_items_of_a_draft() -> None:
    found = drafted(
        "clauses: [{id: satu, title: Satu, text: 'Isi:', items: [{text: 'a:', items: [{text: 'b:', items: [c, d]}]}]}]"
    ).outline
    assert shape(found.clauses) == "1[a[1[a b]]]"


HEADINGS = (
    "Pasal 1\nMAKSUD",
    "PASAL 1\nMaksud dan Tujuan",
    "Pasal 1. Maksud dan Tujuan",
    "Pasal 1: Maksud",
    "Pasal 1 - MAKSUD",
    "Pasal 1 – Maksud dan Tujuan",
    "PASAL 1 MAKSUD DAN TUJUAN",
    "Pasal 1 Maksud dan Tujuan",
    "**Pasal 1**\n**Maksud**",
    "## Pasal 1. Maksud",
    "### PASAL 1",
    "Pasal 1.",
    "   Pasal 1",
    "Pasal I",
)


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(heading: str) -> None:
    clauses = foreign(f"{heading}\n(1) Isi pertama.\n(2) Isi kedua.").outline.clauses
    assert [(clause.number, len(clause.children)) for clause in clauses] in ([("1", 2)], [("I", 2)])


def test_titles() -> None:
    def title(text: str) -> str:
        return foreign(text).outline.clauses[0].title

    assert title("Pasal 7. Jangka Waktu\nIsi.") == "Jangka Waktu"
    assert title("PASAL 7 JANGKA WAKTU\nIsi.") == "JANGKA WAKTU"
    assert title("**Pasal 7**\n**JANGKA WAKTU**\nIsi.") == "JANGKA WAKTU"
    assert title("Pasal 7\nJangka waktu\nIsi.") == "Jangka waktu"
    assert title("Pasal 7\nPARA PIHAK sepakat untuk bekerja sama.\nIsi.") == ""
    assert title("Pasal 7\n(1) Isi.") == ""


def test_numbers_that_word_prints() -> None:
    rows = [
        ("Pasal 1", "RUANG LINGKUP"),
        ("", "Ruang lingkup meliputi:"),
        ("a.", "satu;"),
        ("b.", "dua."),
        ("Pasal 2", ""),
        ("", "PELAKSANAAN"),
        ("(1)", "Isi:"),
        ("1)", "satu; dan"),
        ("2)", "dua."),
        ("(2)", "Isi lagi."),
        ("•", "butir"),
    ]
    passages = tuple(Passage(text, "body", lambda _: Place("x.docx"), label) for label, text in rows)
    found = outline(passages, None)
    assert shape(found.clauses) == "1[a b] 2[(1)[1 2] (2)]"
    assert [clause.title for clause in found.clauses] == ["RUANG LINGKUP", "PELAKSANAAN"]


NO_HEADINGS = (
    "Pasal 5 mengatur bahwa PARA PIHAK wajib melapor.",
    "Pasal 46 PP 28/2018 mengatur sinergi.",
    "Pasal 21 Undang-Undang Nomor 25 Tahun 2009",
    "Pasal 5 ayat (1) Nota Kesepakatan",
    "Pasal 5 Nota Kesepakatan",
    "Pasal 5 ........ 3",
    "Pasal 5 Jangka Waktu\t4",
    "Pasal 5 Jangka Waktu ……… 12",
    '"Pasal 5"',
    "“Pasal 5\nJANGKA WAKTU\n(1) Kutipan.\n(2) Akhir.”",
    "Sebagaimana dimaksud dalam\nPasal 5.",
    "Sesuai dengan ketentuan\nPasal 5",
    "Ketentuan Pasal 3 dan\nPasal 5",
    "Pasal karet",
    "pasal-pasal 5",
    "LAMPIRAN\nPasal 5",
)


@pytest.mark.parametrize("words", NO_HEADINGS)
def test_what_is_no_heading(words: str) -> None:
    text = planted("PARA PIHAK menunjuk narahubung.", f"PARA PIHAK menunjuk narahubung.\n{words}")
    if words.startswith("LAMPIRAN"):
        text = TEXT + words
    assert outlined(text) == WHOLE


def test_a_table_of_contents() -> None:
    titles = "Pasal 1\nMAKSUD DAN TUJUAN\nPasal 2\nRUANG LINGKUP\nPasal 3\nPELAKSANAAN\n"
    inline = "Pasal 1 Maksud dan Tujuan\nPasal 2 Ruang Lingkup\nPasal 3 Pelaksanaan\n"
    for contents in (titles, inline):
        text = TEXT.replace("PIHAK KESATU dan PIHAK KEDUA", f"DAFTAR ISI\n{contents}\nPIHAK KESATU dan PIHAK KEDUA")
        assert outlined(text) == WHOLE


def test_cells_and_quotations_open_nothing() -> None:
    subject = foreign("Pasal 1\nPasal 2\nPasal 3")
    cells = tuple(replace(passage, part="cell") for passage in subject.passages)
    assert not outline(cells, None).known
    assert not outline(tuple(replace(passage, quoted=True) for passage in subject.passages), None).known


NESTED = (
    ("a. satu:\n1) dua:\na) tiga; dan\nb) empat;\n2) lima; dan\nb. enam.", "1[a[1[a b] 2] b]"),
    ("a) satu;\nb) dua.", "1[a b]"),
    ("1. satu:\na. dua;\nb. tiga.\n2. empat.", "1[1[a b] 2]"),
    ("(1) Isi:\na. satu:\n(1) dua;\n(2) tiga;\nb. empat.\n(2) Isi.", "1[(1)[a[1 2] b] (2)]"),
    ("i. satu;\nii. dua;\niii. tiga;\niv. empat;\nv. lima;\nvi. enam.", "1[i ii iii iv v vi]"),
    ("a. satu;\nb) dua;\nc. tiga.", "1[a b c]"),
    ("(1) Isi.\n(2) Isi:\na. satu;\nb. dua.\nIsi lain:\na. tiga;\nb. empat.", "1[(1) (2)[a b a b]]"),
    ("h. satu;\ni. dua;\nj. tiga.", "1[h i j]"),
    ("(1)\nPARA PIHAK sepakat.\n(2)\nSelesai.", "1[(1) (2)]"),
    ("1.1 Isi.\n1.2 Isi.", "1[1.1 1.2]"),
    ("(1) Isi sebagaimana dimaksud pada ayat\n(2) berlaku.\n(2) Isi.", "1[(1) (2)]"),
    ("a. x:\n" * 40, None),
)


@pytest.mark.parametrize(("words", "wanted"), NESTED)
def test_nesting(words: str, wanted: str | None) -> None:
    found = outlined(f"Pasal 1\nRUANG LINGKUP\nRuang lingkup meliputi:\n{words}")
    assert found == wanted if wanted else found


def test_premises() -> None:
    def premises(words: str) -> str:
        return shape(foreign(f"{words}\nPasal 1\nMAKSUD\nIsi.").outline.recitals)

    assert premises("menerangkan:\n1. bahwa satu;\n2. dua;") == "1 2"
    assert premises("menerangkan hal-hal sebagai berikut:\na. satu;\nb. dua;") == "a b"
    assert premises("Bahwa satu;\nBahwa dua;") == " "
    assert premises("I. NAMA : Kepala;\nII. NAMA : Bupati.") == ""
    assert premises("Memperhatikan:\n1. Undang-Undang Nomor 25 Tahun 2009;\n2. Peraturan Pemerintah.") == ""


def test_ranks() -> None:
    assert [rank("huruf", each) for each in ("a", "z", "aa")] == [(1, ""), (26, ""), (27, "")]
    assert rank("Pasal", "7A") == (7, "A")
    assert rank("Pasal", "IV") == (4, "")
    assert rank("desimal", "7.1") is None
    assert [roman(each) for each in ("i", "iv", "ix", "XL", "xix", "iiii", "di", "")] == [1, 4, 9, 40, 19, 0, 0, 0]


def test_what_can_be_a_title() -> None:
    assert all(is_title(each) for each in ("JANGKA WAKTU", "Maksud dan Tujuan", "Ketentuan Lain-lain"))
    assert not any(
        is_title(each) for each in ("", "PARA PIHAK sepakat", "Isi.", "Biaya:", "jangka waktu", "Satu " * 13)
    )


LINES = (
    "Pasal 1",
    "Pasal 2",
    "PASAL 7 ISI",
    "(1) a:",
    "(2)",
    "a. x:",
    "b) y;",
    "1) z",
    "i. q",
    "v. r",
    "1.1 s",
    '"',
    "bahwa x;",
    "LAMPIRAN",
    "Demikian ini dibuat",
    "BAB I",
    "isi",
    "Isi:",
    "a. bahwa x",
    "Pasal 3 ….. 4",
    "”",
    "“Pasal 1",
)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(LINES) | st.text(max_size=12),
        max_size=40,
    )
)
def test_any_text_has_an_outline(lines: list[str]) -> None:
    subject = foreign("\n".join(lines))
    found: Outline = subject.outline
    assert len(found.owners) == len(subject.passages)
    nodes = {id(node) for node in found.walk()}
    assert all(id(node) in nodes for way in found.owners for node in way)
    assert all(subject.passages[node.passage] and len(node.name) for node in found.walk())
    assert all(len(way) <= 6 for way in found.owners)
    for passage in subject.passages:
        opening = opening_of(passage)
        assert opening is None or 0 <= opening.start <= opening.end <= len(passage.text)
