"""`mouflow assess`: the table here, in files for programs and spreadsheets, and the summary with its charts."""

import csv
import io
import json
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.writers import pdf_reader

DATA = """\
mouflow: 1
assessment: kampanye
year: 2023
entities:
  - id: a
    name: Kabupaten A
    level: regency
    dimensions: {input: 90.00, proses: 85.50, output: 80.00, pengaduan: 88.00}
    earlier: [{year: 2021, score: 70.00}]
  - id: b
    name: =Kota B & 'Ma''arif' <b>
    level: city
    score: 60.00
    loci:
      - {id: x, name: "-Dinas X", score: 55.00}
      - {id: y, name: "@Dinas Y", score: 65.00}
    earlier: [{year: 2022, score: 80.00}]
  - {id: c, name: Kota C, level: city}
"""


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one assessment, in which the call is made."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "drafts" / "kampanye"
    folder.mkdir(parents=True)
    (folder / "assessment.yaml").write_text(DATA, encoding="utf-8")
    return tmp_path


def pdf_words(path: Path) -> str:
    return " ".join(pdf_reader.text(path.read_bytes(), "-layout").split())


def test_the_table_and_the_counts(call) -> None:
    answer = call("assess", "kampanye")
    assert answer.err == ""
    rows = [re.split(r"  +", line.strip()) for line in answer.out.splitlines()]
    assert rows == [
        ["ranking", "entity", "score", "zone", "category", "opinion", "change"],
        ["1", "Kabupaten A", "85,69", "Hijau", "B", "Kualitas Tinggi", "+15,69 (from 2021)"],
        ["2", "=Kota B & 'Ma''arif' <b>", "60,00", "Kuning", "C", "Kualitas Sedang", "-20,00"],
        ["-", "Kota C", "-", "-", "-", "-", "-"],
        [""],
        ["Hijau: 1 (33,33%)"],
        ["Kuning: 1 (33,33%)"],
        ["Merah: 0 (0,00%)"],
        ["without a zone: 1 (33,33%)"],
        ["mean: 72,85"],
        ["changes: 1 rose, 1 fell, 0 stayed, 1 cannot be compared"],
    ]


def test_figures_stand_at_the_right_of_their_columns(call) -> None:
    head, first, second, *_ = call("assess", "kampanye").out.splitlines()
    assert {head.index("score") + 5, first.index("85,69") + 5, second.index("60,00") + 5} == {head.index("score") + 5}


def test_loci_stand_below_their_entity(call) -> None:
    lines = call("assess", "kampanye", "--loci").out.splitlines()
    assert [line.split()[:3] for line in lines[3:5]] == [["-Dinas", "X", "55,00"], ["@Dinas", "Y", "65,00"]]


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--sort", "name"], ["=Kota B & 'Ma''arif' <b>", "Kabupaten A", "Kota C"]),
        (["--sort", "change"], ["Kabupaten A", "=Kota B & 'Ma''arif' <b>", "Kota C"]),
        (["--zone", "hijau"], ["Kabupaten A"]),
        (["--zone", "Hijau", "--zone", "KUNING"], ["Kabupaten A", "=Kota B & 'Ma''arif' <b>"]),
        (["--level", "city"], ["=Kota B & 'Ma''arif' <b>", "Kota C"]),
        (["--level", "city", "--zone", "Kuning"], ["=Kota B & 'Ma''arif' <b>"]),
        (["--zone", "Merah"], []),
    ],
)
def test_order_and_picking(call, options, names) -> None:
    answer = json.loads(call("assess", "kampanye", *options, "--format", "json").out)
    assert [entity["name"] for entity in answer["entities"]] == names
    assert sum(answer["counts"].values()) == len(names)


def test_ranks_are_among_all_whoever_is_picked(call) -> None:
    (entity, _) = json.loads(call("assess", "kampanye", "--level", "city", "--format", "json").out)["entities"]
    assert (entity["rank"], entity["level_rank"]) == (2, 1)


def test_nobody(call) -> None:
    assert call("assess", "kampanye", "--zone", "Merah").out == "there is no entity to show\n"


def test_json_has_numbers_and_nulls(call) -> None:
    answer = json.loads(call("assess", "kampanye", "--loci", "--format", "json").out)
    first, second, third = answer["entities"]
    assert (answer["assessment"], answer["year"], answer["scheme"], answer["counted"]) == (
        "kampanye",
        2023,
        "ori-2022",
        "zone",
    )
    assert (first["score"], first["change"], first["change_from"]) == (85.69, 15.69, 2021)
    assert first["earlier"] == [{"year": 2021, "score": 70.0, "zone": "Kuning", "category": None, "opinion": None}]
    assert [locus["score"] for locus in second["loci"]] == [55.0, 65.0]
    assert (third["score"], third["zone"], third["rank"], third["loci"]) == (None, None, None, [])
    assert answer["moves"] == [
        {"from": "Kuning", "to": "Hijau", "count": 1},
        {"from": "Hijau", "to": "Kuning", "count": 1},
    ]


def test_csv_holds_the_same_and_no_formula(call) -> None:
    text = call("assess", "kampanye", "--loci", "--format", "csv").out
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert [row[2] for row in rows[1:]] == ["Kabupaten A", *["'=Kota B & 'Ma''arif' <b>"] * 3, "Kota C"]
    assert [row[5] for row in rows[1:]] == ["", "", "'-Dinas X", "'@Dinas Y", ""]
    assert [row[6] for row in rows[1:]] == ["85,69", "60,00", "55,00", "65,00", ""]
    assert rows[2][-2:] == ["-20,00", "2022"]


def test_a_workbook_has_figures_as_figures_and_words_as_words(call, workspace) -> None:
    assert call("assess", "kampanye", "--loci", "--out", "tabel.xlsx").code == 0
    rows = list(openpyxl.load_workbook(workspace / "tabel.xlsx").active.iter_rows())
    assert [cell.value for cell in rows[0]][:4] == ["Peringkat", "Id", "Instansi", "Tingkat"]
    kinds = {(cell.value, cell.data_type) for row in rows for cell in row}
    assert {("=Kota B & 'Ma''arif' <b>", "s"), ("-Dinas X", "s"), ("@Dinas Y", "s")} <= kinds
    assert {(85.69, "n"), (-20.0, "n"), (2022, "n")} <= kinds
    assert not [value for value, kind in kinds if kind == "f"]


def test_the_summary_says_the_same_in_every_format(call, workspace) -> None:
    for ending in ("pdf", "docx", "html"):
        answer = call("assess", "kampanye", "--out", f"ringkasan.{ending}")
        assert re.fullmatch(rf"wrote ringkasan\.{ending} \(3 entities, [0-9]+ kB\)\n", answer.out)
    with zipfile.ZipFile(workspace / "ringkasan.docx") as package:
        word = package.read("word/document.xml").decode()
        names = package.namelist()
    html = (workspace / "ringkasan.html").read_text(encoding="utf-8")
    pdf = pdf_words(workspace / "ringkasan.pdf")
    for told in ("85,69", "60,00", "Kualitas Sedang", "33,33%", "−20,00", "+15,69 (dari 2021)"):
        assert told in pdf, told
        assert told in word, told
        assert told in html, told
    assert "Hijau ke Kuning 1 instansi" in pdf
    alt = "Diagram batang sebaran zona: Hijau 1 (33,33%); Kuning 1 (33,33%); Merah 0 (0,00%); tanpa zona 1 (33,33%)."
    assert alt in html
    assert alt in word
    assert len([name for name in names if name.endswith(".svg")]) == 3
    assert len([name for name in names if name.endswith(".emf")]) == 3


@pytest.mark.parametrize("form", ["json", "csv", "xlsx", "pdf", "docx", "html"])
def test_the_same_file_gives_the_same_bytes(call, workspace, form) -> None:
    call("assess", "kampanye", "--out", f"a.{form}")
    rows = DATA.partition("entities:\n")
    entities = re.split(r"(?m)^(?=  - )", rows[2])
    other = workspace / "drafts" / "kampanye" / "assessment.yaml"
    other.write_text(rows[0] + rows[1] + "".join(reversed(entities)), encoding="utf-8")
    call("assess", "kampanye", "--out", f"b.{form}")
    assert (workspace / f"a.{form}").read_bytes() == (workspace / f"b.{form}").read_bytes()


def test_a_file_that_mouflow_did_not_write_is_left_alone(call, workspace) -> None:
    (workspace / "a.pdf").write_text("mine", encoding="utf-8")
    answer = call("assess", "kampanye", "--out", "a.pdf")
    assert (answer.code, "a.pdf; use --force to overwrite" in answer.err) == (2, True)
    assert call("assess", "kampanye", "--out", "a.pdf", "--force", "--quiet").out == ""
    assert (workspace / "a.pdf").read_bytes().startswith(b"%PDF")


def test_problems_go_where_errors_go_and_errors_stop(call, workspace) -> None:
    file = workspace / "drafts" / "kampanye" / "assessment.yaml"
    file.write_text(DATA.replace("    score: 60.00\n", "    score: 60.00\n    zone: Hijau\n"), encoding="utf-8")
    answer = call("assess", "kampanye", "--out", "a.json")
    assert (answer.code, answer.out, (workspace / "a.json").exists()) == (1, "", False)
    assert "drafts/kampanye/assessment.yaml:14:11: error: " in answer.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["kampanye", "--zone", "Kunin"], 'unknown zone "Kunin"; did you mean "Kuning"? known: Hijau, Kuning, Merah'),
        (
            ["kampanye", "--level", "desa"],
            'unknown level "desa"; known: central, province, regency, city, third-party',
        ),
        (["kampanye", "--sort", "nam"], 'unknown order "nam"; did you mean "name"? known: rank, name, change'),
        (
            ["kampanye", "--format", "csv", "--out", "a.json"],
            "--format csv and --out a.json cannot go together; leave one out",
        ),
        (
            ["kampanye", "--out", "a.txt"],
            'unknown ending ".txt"; known: .json, .csv, .xlsx, .pdf, .html, .docx',
        ),
        (["kampanje"], 'unknown assessment "kampanje"; did you mean "kampanye"? known: kampanye'),
    ],
)
def test_wrong_calls(call, options, told) -> None:
    answer = call("assess", *options)
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {told}\n")


def test_long_names_are_cut_here_and_whole_in_the_files(call, workspace) -> None:
    name = "Kementerian Koordinator " * 5
    file = workspace / "drafts" / "kampanye" / "assessment.yaml"
    file.write_text(DATA.replace("Kabupaten A", name.strip()), encoding="utf-8")
    assert max(len(line) for line in call("assess", "kampanye").out.splitlines()) < 140
    assert name.strip() in call("assess", "kampanye", "--format", "csv").out
    call("assess", "kampanye", "--out", "a.pdf")
    assert pdf_words(workspace / "a.pdf").count("Koordinator") == 5
