"""Texts that mouflow did not make: their passages, the place of each character, labels, and traces of work."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks.passage import Passage
from mouflow.reading.source import source_of
from mouflow.word.package import open_package
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.foreign import Foreign, read_foreign
from mouflow.workspace.foreign_text import markdown_allowances, markdown_passages, plain_passages
from mouflow.workspace.foreign_word import word_passages, word_traces
from mouflow.workspace.runs import Order, render
from tests.word.kit_read import element, foreign_style, made, p

ROOT = Path(__file__).parents[2]


def plain(text: str) -> list[str]:
    return [passage.text for passage in plain_passages(source_of(text, "a.txt"))]


def markdown(text: str) -> list[tuple[str, str, str]]:
    return [(passage.part, passage.label, passage.text) for passage in markdown_passages(source_of(text, "a.md"))]


def spots(passage: Passage, *words: str) -> list[str]:
    return [str(passage.place(passage.text.index(word))) for word in words]


def check_places(passages: tuple[Passage, ...], text: str) -> None:
    """Each character that is no blank stands where its place says."""
    lines = source_of(text, "").text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for passage in passages:
        for n, letter in enumerate(passage.text):
            place = passage.place(n)
            if not letter.isspace():
                assert lines[place.line - 1][place.column - 1] == letter


TEXTS = st.text(alphabet=st.sampled_from("ab Z.;:\n\r\f\t#*`|>-1()[]_<!é"), max_size=120)


@given(TEXTS)
def test_every_character_of_a_plain_text_stands_in_its_place(text: str) -> None:
    passages = plain_passages(source_of(text, "a.txt"))
    check_places(passages, text)
    letters = "".join(passage.text for passage in passages)
    assert "".join(letters.split()) == "".join(text.replace("\f", "").split())


@given(TEXTS)
def test_every_character_of_a_markdown_text_stands_in_its_place(text: str) -> None:
    check_places(markdown_passages(source_of(text, "a.md")), text)
    markdown_allowances(source_of(text, "a.md"))


# Plain text


def test_lines_are_paragraphs() -> None:
    assert plain("NOTA KESEPAKATAN\nNOMOR: 1\n\nPasal 1\n  Isi.\n") == [
        "NOTA KESEPAKATAN",
        "NOMOR: 1",
        "Pasal 1",
        "Isi.",
    ]


WRAPPED = """\
Pertemuan itu dilaksanakan pada hari Rabu
(27/01/2024) di Kantor Gubernur Kalimantan
Barat dan dihadiri perwakilan perangkat
daerah.
Hasilnya baik.

Pasal 1
(1) Para pihak sepakat untuk bekerja sama
dalam pelayanan publik;
"""


def test_lines_that_their_writer_broke_are_one_again() -> None:
    assert plain(WRAPPED) == [
        "Pertemuan itu dilaksanakan pada hari Rabu (27/01/2024) di Kantor Gubernur Kalimantan Barat dan dihadiri "
        "perwakilan perangkat daerah.",
        "Hasilnya baik.",
        "Pasal 1",
        "(1) Para pihak sepakat untuk bekerja sama dalam pelayanan publik;",
    ]
    first = plain_passages(source_of(WRAPPED, "a.txt"))[0]
    assert spots(first, "Rabu", "(27", "Barat") == ["a.txt:1:38", "a.txt:2:1", "a.txt:3:1"]


def test_an_area_code_begins_no_ayat() -> None:
    text = (
        "Narahubung PIHAK KESATU dapat dihubungi pada hari kerja melalui telepon\n"
        "(0561) 555012 atau melalui telepon kantor pusat di Jakarta dengan nomor\n"
        "(021) 5550123.\n"
        "(2) Narahubung PIHAK KEDUA adalah Kepala Bagian Kerja Sama pada Sekretariat\n"
    )
    assert len(plain(text)) == 2


def test_long_lines_and_short_ones_stay_themselves() -> None:
    text = "Pontianak, 1 Oktober 2025\nKepada\nYth. Gubernur Kalimantan Barat\ndi Pontianak\n"
    assert plain(text) == text.splitlines()
    long = "kata " * 40
    assert plain(f"{long}\n{long}\n") == [long.strip()] * 2


# Markdown


def test_markdown_without_its_markup() -> None:
    text = """\
---
a: b
---
# Nota *Kesepakatan*

## Pasal 3
(1) Para **PIHAK** sepakat
pada [tautan](https://a.b) dan `kode` <b>tebal</b> <ISI NAMA> [Nama] _TENTANG_.
- satu
2. dua

> kutipan
> orang

| No | Nama |
|----|------|
| 1 | **Dinas** |

<!-- catatan -->
"""
    assert markdown(text) == [
        ("title", "", "Nota Kesepakatan"),
        ("body", "", "Pasal 3"),
        ("body", "", "(1) Para PIHAK sepakat pada tautan dan kode tebal <ISI NAMA> [Nama] _TENTANG_."),
        ("item", "", "satu"),
        ("item", "2.", "dua"),
        ("body", "", "kutipan orang"),
        ("cell", "", "No"),
        ("cell", "", "Nama"),
        ("cell", "", "1"),
        ("cell", "", "Dinas"),
    ]
    passages = markdown_passages(source_of(text, "a.md"))
    assert [passage.text for passage in passages if passage.quoted] == ["kutipan orang"]
    assert spots(passages[2], "PIHAK", "pada", "Nama]") == ["a.md:7:12", "a.md:8:1", "a.md:8:64"]


def test_a_pasal_is_a_paragraph_of_its_own() -> None:
    assert markdown("Pasal 7\nNARAHUBUNG\n\nKata\nPasal 8\nKata\n") == [
        ("body", "", "Pasal 7"),
        ("body", "", "NARAHUBUNG"),
        ("body", "", "Kata"),
        ("body", "", "Pasal 8"),
        ("body", "", "Kata"),
    ]


# Word


def word(body: str, **others: str) -> tuple[Passage, ...]:
    return word_passages(open_package(made(body, **others), "surat.docx"), foreign_style())


def test_paragraphs_and_cells_have_places() -> None:
    cell = "<w:tc>{}</w:tc>"
    table = f"<w:tbl><w:tr>{cell.format(p('No'))}{cell.format(p('Nama') + p('Unit'))}</w:tr></w:tbl>"
    passages = word(p("Satu.") + p("") + p("Dua ", "tiga.") + table + p("Empat."))
    assert [(passage.part, passage.text) for passage in passages] == [
        ("body", "Satu."),
        ("body", "Dua tiga."),
        ("cell", "No"),
        ("cell", "Nama"),
        ("cell", "Unit"),
        ("body", "Empat."),
    ]
    assert str(passages[1].place(4)) == "surat.docx!paragraf 2:5"
    assert str(passages[3].place(0)) == "surat.docx!tabel 1!B1:1"
    assert str(passages[4].place(0)) == "surat.docx!tabel 1!B1:6"
    assert str(passages[5].place(0)) == "surat.docx!paragraf 3:1"


def test_lines_of_a_paragraph_are_passages_with_their_places() -> None:
    passages = word(p("<w:r><w:t>Pasal 1</w:t><w:br/><w:t>Maksud</w:t></w:r>"))
    assert [passage.text for passage in passages] == ["Pasal 1", "Maksud"]
    assert str(passages[1].place(0)) == "surat.docx!paragraf 1:9"


def test_numbers_that_word_prints_are_labels() -> None:
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = element(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0">{level.format(0, "decimal", "Pasal %1")}'
        f"{level.format(1, 'decimal', '(%2)')}{level.format(2, 'lowerLetter', '%3.')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    numbered = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(p(words, properties=numbered.format(level)) for words, level in (("A", 0), ("B", 1), ("C", 2)))
    passages = word(body + p("D", properties=numbered.format(1)), numbering=numbering)
    assert [(passage.label, passage.part, passage.text) for passage in passages] == [
        ("Pasal 1", "item", "A"),
        ("(1)", "paragraph", "B"),
        ("a.", "item", "C"),
        ("(2)", "paragraph", "D"),
    ]


def test_tracked_changes_are_read_as_accepted_and_traced() -> None:
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    changed = (
        f'<w:ins w:id="1" w:author="A">{run.format("baru ")}</w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>lama</w:delText></w:r></w:del>'
    )
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
    note = element("comments", f'<w:comment w:id="3" w:author="B">{p("mengapa?")}</w:comment>')
    package = open_package(made(p("Kata ", changed) + p("Akhir ", hidden), comments=note), "surat.docx")
    assert word_passages(package, foreign_style())[0].text == "Kata baru"
    assert word_traces(package) == {"changes": 2, "comments": 1, "hidden": 1}
    assert word_traces(open_package(made(p("Kata")), "surat.docx")) == {}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Foreign:
    """mouflow's own Word file of a worked draft, read as a foreign one."""
    out = tmp_path_factory.mktemp("out")
    office = open_workspace(ROOT)
    (written,) = render(office, Order((str(ROOT / "drafts/kalbar-2025/v1.yaml"),), ("docx",), out)).written
    return read_foreign(office, written.path)


def test_mouflows_own_word_file_has_the_labels_of_its_draft(own: Foreign) -> None:
    titles = [(one.label, one.text) for one in own.passages if one.part == "clause-title"]
    assert titles[:2] == [("Pasal 1", "MAKSUD DAN TUJUAN"), ("Pasal 2", "RUANG LINGKUP")]
    assert len(titles) == 10
    assert [one.label for one in own.passages if one.part == "paragraph"][:2] == ["(1)", "(2)"]
    assert own.traces == {}
    assert own.problems == ()


@pytest.mark.parametrize("piece", ["<!--", "*", "[", "](", "<a ", "> ", "# ", " ", "| ", "``", "1. ", "pasal "])
def test_no_run_of_markup_takes_long(piece: str) -> None:
    text = piece * 100_000 + "x"
    passages = markdown_passages(source_of(text, "a.md"))
    assert len(passages) < 100_002
    assert markdown_allowances(source_of(text, "a.md")) == ()
    assert plain_passages(source_of(text, "a.txt"))
