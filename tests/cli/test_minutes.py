"""`mouflow round minutes`: the minutes of a round as Word and PDF, as they were at its end; and what is refused."""

import io
import json
from pathlib import Path

import docx
import pytest

from mouflow.document.proof import printed
from tests.cli.record_office import TEXT, USUAL, Office, staged
from tests.cli.signing_office import Stages
from tests.writers import judges, pdf_reader

KEYS = ("Hasil", "Tanggapan", "Jabatan", "Pasal/Ayat")
HEADS = ["No.", "Bagian", "Hasil", "Status"]
MATRIX = [
    "No.",
    "Pasal/Ayat",
    "Draf PIHAK KEDUA (draf ke-1)",
    "Usulan PIHAK KESATU (draf ke-2)",
    "Alasan",
    "Hasil",
    "Status",
]
STORY = (
    "round attend kalbar-2025 'Nama Analis' --unit Bappeda --office Analis --as pemprov",
    "comment kalbar-2025 'Pelatihan untuk siapa?' --on lingkup --words pendampingan --unit BPSDM --as pemprov",
    "comment kalbar-2025 --answer 1 'Untuk pengelola pengaduan' --as ombudsman",
    "comment kalbar-2025 --close 1 --outcome accepted-in-part --reason 'Dirumuskan kemudian' --as pemprov",
    "comment kalbar-2025 'Mohon rangkap empat' --as kampus:Ratna",
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Office:
    """An office in the scene that the test names with `parametrize`, or in a round with a changed text."""
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, getattr(request, "param", "changed"))


def scene(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("office", [name], indirect=True)


def written(office: Office, *more: str, name: str = "kalbar-2025-1") -> bytes:
    """The minutes as a Word file."""
    office.done(" ".join(("round minutes kalbar-2025 --to docx --force", *more)))
    return (office.folder / "out" / f"berita-acara-{name}.docx").read_bytes()


def paragraphs(content: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]


def tables(content: bytes) -> dict[str, list[list[str]]]:
    """The tables by what tells them apart in their heads: `Hasil`, `Tanggapan`, `Jabatan`, or `Pasal/Ayat`."""
    found = docx.Document(io.BytesIO(content)).tables
    rows = [[[cell.text for cell in row.cells] for row in table.rows] for table in found]
    return {name: table for table in rows for name in KEYS if name in table[0][1:3]}


def draft(office: Office, number: int, **facts: str) -> None:
    """Writes one more draft."""
    words = TEXT.format(**{**USUAL, **facts, "draft": number})
    (office.folder / "drafts" / "kalbar-2025" / f"v{number}.yaml").write_text(words, encoding="utf-8")


@scene("postponed")
def test_they_tell_what_was_decided_and_what_is_postponed(office: Office) -> None:
    content = written(office)
    found = tables(content)
    decided = ["Pembahasan ditunda: Menunggu BKAD.", "ditunda"]
    assert found["Hasil"] == [HEADS, ["1.", "Pasal 1 Ruang Lingkup", *decided]]
    head, row = found["Pasal/Ayat"]
    assert head == MATRIX
    assert row[:2] == ["1.", "Pasal 1"]
    assert row[2].endswith("meliputi pendampingan.")
    assert row[3].endswith("meliputi pendampingan dan pelatihan.")
    assert row[4:] == ["–", *decided]
    marked = [run.text for run in docx.Document(io.BytesIO(content)).tables[-1].rows[1].cells[3].paragraphs[1].runs]
    assert marked[1] == "dan pelatihan"
    told = "\n".join(paragraphs(content))
    assert "Pada hari ini Jumat, tanggal sembilan belas bulan September tahun dua ribu dua puluh lima" in told
    assert "Pembahasan atas Pasal 1 Ruang Lingkup ditunda dan dilanjutkan pada putaran berikutnya" in told


def test_comments_stand_with_answers_and_decisions_and_beside_the_words_that_they_are_on(office: Office) -> None:
    for line in STORY:
        office.done(line)
    found = tables(written(office))
    assert found["Hasil"][1:] == [["1.", "Pasal 1 Ruang Lingkup", "–", "belum dibahas"]]
    assert found["Tanggapan"][1:] == [
        [
            "1.",
            "Pasal 1 Ruang Lingkup\n“pendampingan”",
            "BPSDM: Pelatihan untuk siapa?",
            "PIHAK KESATU: Untuk pengelola pengaduan",
            "diterima sebagian: Dirumuskan kemudian",
        ],
        ["2.", "Seluruh naskah", "Ratna: Mohon rangkap empat", "–", "belum ditutup"],
    ]
    assert found["Pasal/Ayat"][1][4] == "BPSDM: Pelatihan untuk siapa?"


def test_open_rounds_are_marked_as_drafts_and_leave_lines_for_who_was_invited(office: Office) -> None:
    office.done("round attend kalbar-2025 'Nama Analis' --unit BKAD --office Analis --as pemprov")
    line = office.done("round minutes kalbar-2025 --to docx")
    assert line.startswith("wrote out/berita-acara-kalbar-2025-1.docx (")
    assert line.endswith(" kB); round 1 is still open, so it is marked as a draft\n")
    content = (office.folder / "out" / "berita-acara-kalbar-2025-1.docx").read_bytes()
    assert "DRAF" in docx.Document(io.BytesIO(content)).sections[0].header._element.xml
    assert tables(content)["Jabatan"] == [
        ["No.", "Nama", "Jabatan", "Unit/Instansi", "Tanda tangan"],
        ["1.", "Nama Analis", "Analis", "BKAD", "1."],
        ["2.", "", "", "Bappeda", "2."],
    ]
    office.done("round decide kalbar-2025 lingkup agreed --as pemprov")
    office.done("round close kalbar-2025 --as pemprov")
    closed = written(office)
    assert "DRAF" not in docx.Document(io.BytesIO(closed)).sections[0].header._element.xml
    assert len(tables(closed)["Jabatan"]) == 2
    assert "Tidak hadir: Bappeda." in "\n".join(paragraphs(closed))


@scene("postponed")
def test_what_came_later_changes_nothing_in_the_minutes_of_a_closed_round(office: Office) -> None:
    first = written(office, "--number 12/BA/2025")
    assert "NOMOR: 12/BA/2025" in paragraphs(first)
    office.done("comment kalbar-2025 'Sesudah putaran' --on lingkup --as pemprov")
    office.done("round open kalbar-2025 --date 2025-09-26 --place Jakarta --as pemprov")
    office.done("round decide kalbar-2025 lingkup disepakati --as pemprov")
    assert written(office, "1", "--number 12/BA/2025") == first
    second = written(office, "2", name="kalbar-2025-2")
    assert tables(second)["Hasil"][1] == [
        "1.",
        "Pasal 1 Ruang Lingkup",
        "Rumusan draf ke-2 disepakati.",
        "disepakati",
    ]
    assert written(office, name="kalbar-2025-2") == second
    # The comment was open when the second round began, so that one tells it.
    assert "PIHAK KEDUA: Sesudah putaran" in tables(second)["Pasal/Ayat"][1][4]
    # Nothing differs from the text that the last round ended with: what was postponed is told whole.
    assert [row[1] for row in tables(second)["Pasal/Ayat"]][1:] == ["Pasal 1"]


def test_a_decision_on_words_that_changed_again_is_told_as_lapsed(office: Office) -> None:
    office.done("round decide kalbar-2025 lingkup disepakati --as pemprov")
    draft(office, 5, lingkup="pelatihan")
    office.done("submit kalbar-2025@5 --as pemprov")
    lapsed = "Semula disepakati untuk rumusan draf ke-2, yang kemudian diubah."
    assert tables(written(office))["Hasil"][1:] == [["1.", "Pasal 1 Ruang Lingkup", lapsed, "belum dibahas"]]
    draft(office, 6)
    office.done("submit kalbar-2025@6 --as pemprov")
    content = written(office)
    assert tables(content)["Hasil"][1:] == [["1.", "Pasal 1 Ruang Lingkup", lapsed, "belum dibahas"]]
    assert "Belum dibahas: Pasal 1 Ruang Lingkup." in paragraphs(content)


def test_a_clause_that_is_gone_and_parts_outside_of_the_clauses_have_their_rows(office: Office) -> None:
    words = TEXT.format(**USUAL, draft=5).replace("copies: 3", "copies: 4")
    gone = words.index("  - id: biaya")
    words = words[:gone] + words[words.index("  - id: monev") :].replace(", covers: [biaya]", "")
    (office.folder / "drafts" / "kalbar-2025" / "v5.yaml").write_text(words, encoding="utf-8")
    office.done("submit kalbar-2025@5 --as pemprov")
    office.done("round decide kalbar-2025 biaya dihapus --reason 'Tidak ada biaya' --as pemprov")
    found = tables(written(office))
    assert [row[1:] for row in found["Hasil"][1:]] == [
        ["Penandatanganan", "–", "belum dibahas"],
        ["Pasal 2 Pembiayaan", "Ketentuan dihapus: Tidak ada biaya.", "dihapus"],
    ]
    assert found["Pasal/Ayat"][1][1:4] == ["Penandatanganan: rangkap", "3", "4"]
    assert found["Pasal/Ayat"][2][3] == "(dihapus)"


@scene("postponed")
def test_the_files_are_sound_and_have_the_same_pages_everywhere(office: Office, tmp_path: Path) -> None:
    office.done("round minutes kalbar-2025")
    word = (office.folder / "out" / "berita-acara-kalbar-2025-1.docx").read_bytes()
    pdf = (office.folder / "out" / "berita-acara-kalbar-2025-1.pdf").read_bytes()
    assert judges.audit(word, tmp_path) == []
    assert [width < height for width, height in pdf_reader.sizes(pdf)] == [True, True, True, False]
    assert [section.page_width < section.page_height for section in docx.Document(io.BytesIO(word)).sections] == [
        True,
        True,
        False,
    ]
    assert list(printed(pdf_reader.text(pdf))) == []  # they are no face of the draft, and do not say that they are
    again = written(office)
    assert again == word
    (seen,) = judges.libreoffice([office.folder / "out" / "berita-acara-kalbar-2025-1.docx"], "pdf", tmp_path)
    pages = [width < height for width, height in pdf_reader.sizes(seen.read_bytes())]
    assert pages == [True, True, True, False]


def test_answers_as_json(office: Office) -> None:
    answer = json.loads(office.done("round minutes kalbar-2025 --to html --format json"))
    (file,) = answer["written"]
    assert answer["problems"] == []
    assert (office.folder / file["path"]).stat().st_size == file.pop("size")
    path = "out/berita-acara-kalbar-2025-1.html"
    assert file == {"agreement": "kalbar-2025", "round": 1, "closed": False, "path": path, "format": "html"}


def test_a_package_gives_minutes_for_each_copy_that_held_the_round(tmp_path: Path) -> None:
    office = Stages(tmp_path / "stages").office(tmp_path / "w", "package")
    answer = office.call("round minutes paket-2025")
    assert (answer.code, answer.err) == (
        2,
        "mouflow: no round of paket-2025/melawi was opened yet; open one with: mouflow round open paket-2025/melawi\n",
    )
    for name in ("sambas", "sintang"):
        office.done(f"round open paket-2025/{name} --date 2025-09-19 --place Pontianak --as ombudsman")
    office.done(f"round minutes paket-2025 --to docx --out {tmp_path / 'ba'}")
    assert sorted(path.name for path in (tmp_path / "ba").glob("*.docx")) == [
        "berita-acara-paket-2025-sambas-1.docx",
        "berita-acara-paket-2025-sintang-1.docx",
    ]
    told = paragraphs((tmp_path / "ba" / "berita-acara-paket-2025-sambas-1.docx").read_bytes())
    assert any("Tidak ada perbedaan rumusan yang perlu diputus dalam putaran ini." in line for line in told)


@pytest.mark.parametrize(
    ("office", "line", "message"),
    [
        ("nothing", "kalbar-2025", 'there is no record at "record.db" yet; mouflow submit starts one'),
        (
            "shared",
            "kalbar-2025",
            "no round of kalbar-2025 was opened yet; open one with: mouflow round open kalbar-2025",
        ),
        ("round", "kalbar-2025 7", "kalbar-2025 has no round 7; it has: 1"),
        (
            "round",
            "kalbar-2099",
            'nothing of "kalbar-2099" is in the record yet; hand in its text with: mouflow submit kalbar-2099',
        ),
        ("round", "kalbar-2025 --to xlsx", 'unknown format "xlsx"; known: docx, pdf, html'),
    ],
    indirect=["office"],
)
def test_wrong_calls(office: Office, line: str, message: str) -> None:
    answer = office.call(f"round minutes {line}")
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {message}\n")


def test_a_file_that_is_not_ours_stays(office: Office) -> None:
    path = office.folder / "out" / "berita-acara-kalbar-2025-1.pdf"
    path.parent.mkdir()
    path.write_text("mine")
    answer = office.call("round minutes kalbar-2025")
    assert (answer.code, path.read_text(), [each.name for each in path.parent.glob("*.docx")]) == (2, "mine", [])
    assert answer.err.startswith("mouflow: not written by mouflow, or changed since, so left alone: out/berita-acara-")
