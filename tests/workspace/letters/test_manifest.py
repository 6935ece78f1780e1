"""The manifests: a row for each file, the same in CSV and JSONL, with nothing that a spreadsheet would run."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.manifest import COLUMNS, CSV, JSONL, manifest
from tests.workspace.letters.campaign_kit import FakeEngine, files_in, run
from tests.workspace.letters.plan_kit import entity, opened

ROW = Written(
    file="hasil/a.pdf",
    key="hasil/a",
    format="pdf",
    sha256="5" * 64,
    former="",
    input="1" * 64,
    pages=3,
    entity="a",
    name="Pemerintah Kota A",
    locus="",
    letter="hasil",
    kind="surat-hasil-penilaian",
    number="001/HM.01/I/2024",
    score="80.00",
    zone="Hijau",
    category="B",
)


def test_a_row_as_it_stands():
    found = manifest([ROW])
    assert found[CSV].decode("utf-8-sig").splitlines() == [
        "entity;name;locus;letter;kind;number;file;format;digest;pages;score;zone;category",
        f"a;Pemerintah Kota A;;hasil;surat-hasil-penilaian;001/HM.01/I/2024;hasil/a.pdf;pdf;{'5' * 64};3;80,00;Hijau;B",
    ]
    assert json.loads(found[JSONL]) == {
        "entity": "a",
        "name": "Pemerintah Kota A",
        "locus": None,
        "letter": "hasil",
        "kind": "surat-hasil-penilaian",
        "number": "001/HM.01/I/2024",
        "file": "hasil/a.pdf",
        "format": "pdf",
        "digest": "5" * 64,
        "pages": 3,
        "score": 80.0,
        "zone": "Hijau",
        "category": "B",
    }


def test_what_a_letter_has_not():
    bare = replace(ROW, pages=None, number="", score="", zone="", category="")
    found = manifest([bare])
    assert found[CSV].decode().splitlines()[1].endswith(f"{'5' * 64};;;;")
    row = json.loads(found[JSONL])
    assert [row[name] for name in ("number", "pages", "score", "zone", "category")] == [None] * 5


def test_nothing_listed():
    assert manifest([]) == {CSV: f"\ufeff{';'.join(COLUMNS)}\r\n".encode(), JSONL: b""}


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
HOSTILE = st.builds(
    "{}{}".format, st.sampled_from(["=", "+", "-", "@", "\t", "\r", " =", "'", '"', ";", "\n", ""]), TEXT
)


@given(HOSTILE, HOSTILE, st.integers(0, 10_000))
def test_cells_come_back_and_none_is_a_formula(name: str, zone: str, score: int):
    found = manifest([replace(ROW, name=name, zone=zone, score=f"{score / 100:.2f}")])
    (cells,) = list(csv.DictReader(io.StringIO(found[CSV].decode("utf-8-sig"), newline=""), delimiter=";"))
    for words, cell in ((name, cells["name"]), (zone, cells["zone"])):
        assert cell in (words, f"'{words}")
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    row = json.loads(found[JSONL])
    assert (row["name"] or "", row["zone"] or "", row["score"]) == (name, zone, score / 100)
    assert cells["score"] == f"{score / 100:.2f}".replace(".", ",")


def test_every_file_of_a_campaign_is_listed_in_its_order(tmp_path: Path):
    workspace = opened(tmp_path, entity("b") + entity("a").replace("score: 80", "score: 53.99"))
    run(workspace, FakeEngine())
    out = workspace.root / "surat"
    rows = [json.loads(line) for line in (out / JSONL).read_text().splitlines()]
    assert [row["file"] for row in rows if row["letter"] == "hasil"] == [
        "hasil/b.docx",
        "hasil/b.pdf",
        "hasil/a.docx",
        "hasil/a.pdf",
    ]
    assert [(row["entity"], row["locus"]) for row in rows if row["letter"] == "lokus"][::2] == [
        ("b", "l-0"),
        ("b", "l-1"),
        ("a", "l-0"),
        ("a", "l-1"),
    ]
    files = {name: content for name, content in files_in(out).items() if name.endswith((".pdf", ".docx"))}
    assert {row["file"]: row["digest"] for row in rows} == {
        name: hashlib.sha256(content).hexdigest() for name, content in files.items()
    }
    assert {row["pages"] for row in rows} == {3}
    assert [(row["score"], row["zone"]) for row in rows[:4:2]] == [(80.0, "Hijau"), (53.99, "Merah")]
    assert [row["number"] for row in rows[:4:2]] == ["001/HM.01/I/2024", "002/HM.01/I/2024"]


def test_only_a_pdf_tells_pages(tmp_path: Path):
    workspace = opened(tmp_path)
    run(workspace, FakeEngine(), formats=("docx",))
    rows = [json.loads(line) for line in (workspace.root / "surat" / JSONL).read_text().splitlines()]
    assert {row["pages"] for row in rows} == {None}
