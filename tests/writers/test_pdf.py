"""The PDF: tagged, named, bookmarked, its fonts inside, the same bytes on every run."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from mouflow.document.tree import Document
from mouflow.writers import pdf
from tests.writers import sample
from tests.writers.pdf_reader import opened, structure, text

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made() -> bytes:
    return pdf.write(sample.DOCUMENT)


@pytest.fixture(scope="module")
def archive() -> bytes:
    return pdf.write_archive(sample.DOCUMENT)


def sound(content: bytes, folder: Path) -> bool:
    path = folder / "made.pdf"
    path.write_bytes(content)
    return subprocess.run(("qpdf", "--check", path), capture_output=True, timeout=60).returncode == 0


def test_other_readers_find_no_fault(made: bytes, archive: bytes, tmp_path: Path) -> None:
    assert sound(made, tmp_path)
    assert sound(archive, tmp_path)
    assert not sound(made[:-400], tmp_path)


def test_the_file_says_what_it_is(made: bytes) -> None:
    with opened(made) as file:
        assert str(file.Root.Lang) == "id-ID"
        assert bool(file.Root.MarkInfo.Marked)
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert {key: str(value) for key, value in file.docinfo.items()} == {
            "/Title": "Nota Kesepakatan tentang Sinergi Peningkatan Kualitas Pelayanan Publik",
            "/Subject": "Sinergi Peningkatan Kualitas Pelayanan Publik & Inovasi",
            "/Creator": "mouflow",
            "/Producer": str(file.docinfo.Producer),
            "/CreationDate": "D:20250912",
            "/ModDate": "D:20250912",
            "/mouflow:agreement": "kalbar-2025",
            "/mouflow:draft": "1",
            "/mouflow:date": "2025-09-12",
        }


def test_a_document_without_a_date_has_none_and_odd_properties_are_kept() -> None:
    properties = {"keywords": "sinergi, pelayanan", "a b/é": "x (y) ✓"}
    with opened(pdf.write(replace(sample.DOCUMENT, properties=properties))) as file:
        assert not {"/CreationDate", "/ModDate"} & set(file.docinfo.keys())
        assert str(file.docinfo.Keywords) == "sinergi, pelayanan"
        assert str(file.docinfo["/mouflow:a b/é"]) == "x (y) ✓"


def test_headings_are_bookmarks_in_one_line(made: bytes) -> None:
    with opened(made) as file, file.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [
            "Pasal 1 MAKSUD DAN TUJUAN",
            "Pasal 2 RUANG LINGKUP",
            "Pasal 3 PELAKSANAAN",
            "Pasal 4 PENUTUP",
            "LAMPIRAN RENCANA KERJA",
        ]


def test_pages_are_labelled_by_their_number(made: bytes) -> None:
    with opened(made) as file:
        assert [page.label for page in file.pages] == ["1", "2", "3", "4", "5"]


def test_references_lead_to_a_place_on_a_page(made: bytes) -> None:
    with opened(made) as file:
        names = [str(name) for name in list(file.Root.Names.Dests.Names)[::2]]
        links = [note.Dest for page in file.pages for note in page.get("/Annots", [])]
    assert sorted(set(map(str, links))) == sorted(names)
    assert {"inovasi", "lampiran", "penerimaan", "ruang-lingkup", "tujuan"} <= set(names)
    assert len(links) >= 9


def test_words_are_tagged_by_what_they_are(made: bytes) -> None:
    tags = structure(made)
    assert tags[:2] == ["Document", "Part"]
    for tag, count in {"H1": 5, "Sect": 5, "L": 8, "Figure": 2, "Link": 9}.items():
        assert tags.count(tag) >= count, tag
    assert tags.count("LI") == tags.count("LBody") == 18


def test_only_tables_with_heads_are_tables(made: bytes) -> None:
    tags = structure(made)
    assert tags.count("Table") == 3  # the work plan, once a page
    assert tags.count("TH") == 3 * 7
    assert tags.count("TD") == 24 * 7


def test_fonts_are_inside_and_are_the_free_twins(made: bytes) -> None:
    with opened(made) as file:
        fonts = [font for font in file.objects if isinstance(font, pikepdf.Dictionary) and "/FontFile3" in font]
    assert fonts
    assert all("+TeX-Gyre-Bonum" in str(font.FontName) for font in fonts)


def test_nothing_is_active_or_attached(made: bytes) -> None:
    with opened(made) as file:
        kinds = {str(one.get("/S")) for one in file.objects if isinstance(one, pikepdf.Dictionary)}
        assert not kinds & {"/JavaScript", "/Launch", "/URI", "/GoToR", "/SubmitForm"}
        assert "/EmbeddedFiles" not in file.Root.Names
        assert "/AcroForm" not in file.Root


def test_the_watermark_is_drawn_under_each_page_and_is_no_word(made: bytes) -> None:
    assert "DRAF" not in text(made)
    with opened(made) as file:
        contents = [page.Contents for page in file.pages]
        assert [len(one) for one in contents] == [2] * 5
        assert len({one[0].objgen for one in contents}) == 2  # one drawing for upright pages, one for the others
        drawing = contents[0][0].read_bytes()
    assert drawing.startswith(b"/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\nq 0.88 g ")
    assert drawing.endswith(b"f Q\nEMC\n")
    assert b"Tj" not in drawing
    assert drawing.count(b" m\n") == drawing.count(b"h\n") == 7  # D, R and A are two outlines each


def test_a_final_text_has_no_watermark() -> None:
    with opened(pdf.write(replace(sample.DOCUMENT, watermark=""))) as file:
        assert all(isinstance(page.Contents, pikepdf.Stream) for page in file.pages)


def test_a_document_without_blocks_is_an_empty_page() -> None:
    with opened(pdf.write(Document("t", (), sample.STYLE))) as file:
        assert len(file.pages) == 1


def test_same_document_same_bytes_in_every_process(made: bytes, archive: bytes, tmp_path: Path) -> None:
    script = (
        "import hashlib; from mouflow.writers import pdf; from tests.writers.sample import DOCUMENT\n"
        "for write in (pdf.write, pdf.write_archive): print(hashlib.sha256(write(DOCUMENT)).hexdigest())"
    )
    expected = [hashlib.sha256(content).hexdigest() for content in (made, archive)]
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": f"UTC{seed}"}
        said = subprocess.run(
            (sys.executable, "-c", script), env=environment, cwd=tmp_path, capture_output=True, timeout=120
        )
        assert said.stdout.decode().split() == expected, said.stderr.decode()
