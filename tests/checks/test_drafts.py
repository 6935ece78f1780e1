"""The passages of drafts and letters: all that the document prints, each character with where it is typed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.drafts import draft as random_draft
from bench.drafts import letter as random_letter
from mouflow.checks.drafts import passages_of
from mouflow.checks.letters import letter_passages
from mouflow.checks.passage import Passage
from mouflow.reading.models import read_draft, read_letter
from mouflow.reading.yaml import Tree

ROOT = Path(__file__).parents[2]
WORKED = sorted((ROOT / "drafts").glob("*/v*.yaml"))


def drafted(content: bytes) -> tuple[tuple[Passage, ...], Tree]:
    reading = read_draft(content, "d.yaml")
    assert reading.value, [problem.line() for problem in reading.problems]
    return passages_of(reading.value, reading.tree), reading.tree


def lettered(content: bytes) -> tuple[tuple[Passage, ...], Tree]:
    reading = read_letter(content, "s.yaml")
    assert reading.value, [problem.line() for problem in reading.problems]
    return letter_passages(reading.value, reading.tree), reading.tree


def valued(tree: Tree, way: tuple[str | int, ...]) -> str:
    value: object = tree.value
    for step in way:
        value = value[step]  # type: ignore[index]  # a tree's values are plain
    assert isinstance(value, str)
    return value


def typed_stretches(passages: tuple[Passage, ...]) -> Iterator[tuple[Passage, int, int]]:
    for passage in passages:
        for start in range(0, len(passage.text), 3):
            for end in (start, start + 1, start + 7, len(passage.text)):
                if end <= len(passage.text):
                    yield passage, start, end


def check_laws(passages: tuple[Passage, ...], tree: Tree) -> None:
    """What is typed is typed there; places lie in the file and stand at the very character."""
    lines = tree.source.text.splitlines()
    seen = 0
    for passage, start, end in typed_stretches(passages):
        place = passage.place(start)
        assert 1 <= place.line <= len(lines)
        assert passage.typed
        assert passage.raw
        found = passage.typed(start, end)
        if found is None:
            assert passage.raw(start, end) is None
            continue
        seen += 1
        way, first, last = found
        written = valued(tree, way)[first:last]
        assert " ".join(written.split()) == " ".join(passage.text[start:end].split())
        assert passage.raw(start, end) == ((first, last) if way == passage.way else None)
        if end > start:
            assert tree.place_in(way, first) == place
    assert seen > 20


@pytest.mark.parametrize("path", WORKED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_worked_drafts_know_where_their_words_are_typed(path: Path) -> None:
    check_laws(*drafted(path.read_bytes()))


def test_the_worked_letter_knows_it_too() -> None:
    check_laws(*lettered((ROOT / "drafts/kalbar-2025/surat-undangan.yaml").read_bytes()))


@pytest.mark.parametrize("seed", range(25))
def test_random_drafts_and_letters_know_it_too(seed: int) -> None:
    check_laws(*drafted(random_draft(seed)))
    check_laws(*lettered(random_letter(seed)))


BASE = (ROOT / "drafts/kalbar-2025/v1.yaml").read_bytes()


def parts(passages: tuple[Passage, ...], part: str) -> list[str]:
    return [passage.text for passage in passages if passage.part == part]


def test_the_heading() -> None:
    passages, _ = drafted(BASE.replace(b"number: null", b"number: 1/X/2025", 1))
    assert parts(passages, "title")[:6] == [
        "NOTA KESEPAKATAN",
        "ANTARA",
        "Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat",
        "DAN",
        "Pemerintah Provinsi Kalimantan Barat",
        "TENTANG",
    ]
    assert parts(passages, "number")[0] == "NOMOR: 1/X/2025"
    assert parts(passages, "number")[1] == "NOMOR: " + "…" * 12


def test_the_opening_and_the_parties() -> None:
    passages, _ = drafted(BASE.replace(b"date: null ", b"date: 2025-10-07 "))
    assert parts(passages, "opening") == [
        "Pada hari ini Selasa, tanggal tujuh bulan Oktober tahun dua ribu dua puluh lima (07-10-2025), "
        "bertempat di Pontianak, kami yang bertanda tangan di bawah ini:"
    ]
    assert parts(passages, "party")[1] == (
        "II. Nama Pejabat Dua (contoh) : Gubernur Kalimantan Barat, berdasarkan Keputusan Presiden Republik Indonesia "
        "Nomor 2 Tahun 2025 (contoh), bertindak untuk dan atas nama Pemerintah Provinsi Kalimantan Barat, "
        "berkedudukan di Jalan Ahmad Yani (contoh), Pontianak, selanjutnya disebut PIHAK KEDUA."
    )


def test_labels_and_references() -> None:
    passages, _ = drafted(BASE)
    by_label = {passage.label: passage for passage in passages if passage.label}
    assert "dalam Pasal 2 dituangkan" in by_label["Pasal 3 ayat (1)"].text
    assert by_label["Pasal 2 huruf c"].text == "mekanisme pengelolaan pengaduan masyarakat; dan"
    assert by_label["premis huruf b"].part == "recital"
    assert "paling sedikit 2 (dua) kali dalam 1 (satu) tahun" in by_label["Pasal 5"].text


def test_a_value_that_is_typed_elsewhere_is_placed_there() -> None:
    passages, tree = drafted(BASE)
    contact = next(passage for passage in passages if passage.label == "Pasal 4 ayat (1) huruf a")
    start = contact.text.index("Kepala Keasistenan")
    assert contact.typed
    assert contact.typed(start, start + 6) == (("parties", 0, "contact", "office"), 0, 6)
    assert contact.place(start) == tree.place(("parties", 0, "contact", "office"))
    number = next(passage for passage in passages if passage.label == "Pasal 7 ayat (1)")
    start = number.text.index("5 (lima)")
    assert number.typed
    assert number.typed(start, start + 8) is None
    assert number.place(start + 3) == tree.place_in(number.way, valued(tree, number.way).index("{{"))


def test_an_addendum_counts_its_list_of_changes_and_quotes_its_parent() -> None:
    passages, _ = drafted((ROOT / "drafts/kalbar-2021-adendum/v1.yaml").read_bytes())
    assert parts(passages, "title")[:3] == ["ADENDUM KESATU", "ATAS", "NOTA KESEPAKATAN"]
    titles = [(passage.label, passage.text) for passage in passages if passage.part == "clause-title"]
    assert titles[:2] == [("Pasal 1", "Ketentuan yang Diubah"), ("Pasal 2", "Ketentuan Lain")]
    quoted = [passage.text for passage in passages if passage.quoted]
    assert "pendampingan penilaian inovasi pelayanan publik; dan" in quoted
    assert "pendampingan penilaian inovasi pelayanan publik;" not in quoted


def test_folded_lines_run_on_and_an_empty_line_begins_a_new_one() -> None:
    text = b"    text: |\n      Nota  ini\n      berlaku **sejak** hari\n\n      ini {{ term.years | angka }} tahun.\n"
    old = next(line for line in BASE.splitlines(keepends=True) if b"diselesaikan secara musyawarah" in line)
    passages, tree = drafted(BASE.replace(old, text))
    clause = next(passage for passage in passages if passage.part == "clause" and "berlaku" in passage.text)
    assert clause.text == "Nota  ini berlaku sejak hari\nini 5 (lima) tahun."
    assert clause.raw
    assert clause.raw(0, 17) == (0, 17)
    assert clause.raw(10, 23) is None  # over the stars
    line = tree.place(clause.way).line
    assert (clause.place(10).line, clause.place(10).column) == (line + 2, 7)
    assert (clause.place(28).line, clause.place(29).line) == (line + 2, line + 4)


@given(st.text(max_size=60))
def test_any_words_of_a_clause_keep_their_places(words: str) -> None:
    text = json.dumps(words).encode()
    old = next(line for line in BASE.splitlines(keepends=True) if b"diselesaikan secara musyawarah" in line)
    reading = read_draft(BASE.replace(old, b"    text: " + text + b"\n"), "d.yaml")
    if reading.value is not None:
        for passage in passages_of(reading.value, reading.tree):
            for offset in range(len(passage.text) + 1):
                assert passage.place(offset).line > 0


def test_a_letter_in_the_order_of_the_page() -> None:
    passages, _ = lettered((ROOT / "drafts/kalbar-2025/surat-undangan.yaml").read_bytes())
    assert parts(passages, "number") == ["Nomor: 000/01/KS/IX/2025 (contoh)"]
    assert parts(passages, "opening") == ["Pontianak, 12 September 2025"]
    assert parts(passages, "title") == ["Hal: Undangan Penyelarasan Draf Nota Kesepakatan"]
    assert parts(passages, "signature")[0] == "a.n. Sekretaris Daerah"
    assert len(parts(passages, "cell")) == 15
