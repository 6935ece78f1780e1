"""What 200 letters of a generated campaign print, read back by other programs: score, zone and number as it was listed.

Three sources must agree: the printed letter, the manifest, and the tables that the campaign was read from.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from pypdfium2 import PdfDocument

from bench.campaign import KINDS, NAME, Campaign, Extent, campaign
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.letters.orders import Making, Order
from mouflow.workspace.letters.running import write_letters

EXTENT = Extent(ministries=2, agencies=1, provinces=3, regencies=14, cities=5, paired_agencies=0)
TOLD = {"hasil", "evaluasi", "hasil-lokus"}  # the letters that print a score
LETTERS = 200
RESULT = re.compile(r"memperoleh nilai (\d{1,3},\d\d) dengan zona (\w+)")
NUMBER = re.compile(r"Nomor\s*:\s*(\S+)")
Printed = tuple[str, str, str]


@pytest.fixture(scope="module")
def made() -> Campaign:
    return campaign(seed=2024, extent=EXTENT, kinds=tuple(kind for kind in KINDS if kind["letter"] in TOLD))


@pytest.fixture(scope="module")
def folder(made: Campaign, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All letters in both formats, and their manifest."""
    root = tmp_path_factory.mktemp("kantor")
    made.write(root / "drafts" / NAME)
    order = Order(NAME, ("docx", "pdf"), root / "surat")
    report = write_letters(open_workspace(root), order, Making(jobs=2), lambda *_: None, date(2024, 1, 18))
    assert (report.made, report.failed) == (LETTERS, ())
    return order.out


def given(made: Campaign) -> dict[tuple[str, str | None], tuple[str, str]]:
    """The score and zone of each entity and locus, as the tables have them."""
    rows = csv.DictReader(io.StringIO(made.files["entities.csv"].decode()), delimiter=";")
    found: dict[tuple[str, str | None], tuple[str, str]] = {
        (row["Id"], None): (row["Nilai"], row["Zona"]) for row in rows
    }
    head, *loci = load_workbook(io.BytesIO(made.files["loci.xlsx"])).worksheets[0].iter_rows(values_only=True)
    for row in loci:
        cells = dict(zip(head, row, strict=True))
        found[cells["Entitas"], cells["Id"]] = (f"{cells['Nilai']:.2f}".replace(".", ","), cells["Zona"])
    return found


def words_of(path: Path) -> str:
    """All words of a letter, as another reader gives them, with single blanks between them."""
    said = _paged(path) if path.suffix == ".pdf" else _paragraphs(path)
    return " ".join(" ".join(said).split())


def _paged(path: Path) -> list[str]:
    with PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _paragraphs(path: Path) -> Iterator[str]:
    document = docx.Document(str(path))
    for table in document.tables:
        yield from (cell.text for row in table.rows for cell in row.cells)
    yield from (paragraph.text for paragraph in document.paragraphs)


def printed(path: Path) -> Printed:
    words = words_of(path)
    score, zone = RESULT.search(words).groups()
    return score, zone, NUMBER.search(words)[1]


@pytest.mark.long
def test_every_letter_prints_what_the_manifest_and_the_tables_say(made: Campaign, folder: Path) -> None:
    listed = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    tables = given(made)
    numbers: dict[tuple[str, str, str | None], set[str]] = {}
    for row in listed:
        score, zone, number = printed(folder / row["file"])
        assert (score, zone) == (f"{row['score']:.2f}".replace(".", ","), row["zone"])
        assert (score, zone) == tables[row["entity"], row["locus"]]
        assert number == row["number"]
        numbers.setdefault((row["letter"], row["entity"], row["locus"]), set()).add(number)
    assert len(listed) == 2 * LETTERS
    assert {row["zone"] for row in listed} == {"Hijau", "Kuning", "Merah"}
    # Both formats of a letter bear one number, and no two letters the same.
    assert len(numbers) == LETTERS == len(set.union(*numbers.values()))
    assert all(len(each) == 1 for each in numbers.values())
    # Whoever gets a letter is named in it, whatever is in the name.
    hard = [row for row in listed if {"'", "&"} & {*row["name"]} or len(row["name"]) > 90][:12]
    assert len(hard) == 12
    assert all(row["name"] in words_of(folder / row["file"]) for row in hard)
