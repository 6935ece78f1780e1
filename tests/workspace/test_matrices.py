"""Matrices through the library: the worked drafts side by side, in every format, read back; and what is refused."""

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matrices import MatrixOrder, write_matrix

ROOT = Path(__file__).parent.parent.parent
PAIR = ("kalbar-2025@1", "kalbar-2025@2")
LABELS = ["Pasal 2 huruf c\nRuang Lingkup", "Pasal 4", "Pasal 7 ayat (2)\nJangka Waktu", "Pasal 8\n(Draf 1: Pasal 5)"]


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    return open_workspace(tmp_path)


def made(office: Workspace, name: str, *names: str, whole: bool = False) -> bytes:
    return write_matrix(office, MatrixOrder(names or PAIR, office.root / name, whole)).path.read_bytes()


def test_the_sheet_has_a_row_for_each_change_and_room_for_the_round(office: Workspace) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(made(office, "m.xlsx")), rich_text=True).active
    table = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows(min_row=8)]
    assert table[0] == [
        "No.",
        "Pasal/Ayat",
        "Draf 1\n(12 September 2025, Pemerintah Provinsi Kalimantan Barat)",
        "Draf 2\n(22 September 2025, Ombudsman Republik Indonesia Perwakilan Provinsi Kalimantan Barat)",
        "Alasan",
        "Hasil",
        "Status",
    ]
    assert [row[1] for row in table[1:]] == LABELS
    assert [row[0] for row in table[1:]] == ["1.", "2.", "3.", "4."]
    assert {cell for row in table[1:] for cell in row[4:]} == {""}
    assert table[2][2] == "–"
    assert table[4][3].endswith("\n(dipindahkan dari Pasal 5)")
    marked = [part for part in sheet["D11"].value if not isinstance(part, str)]
    assert [(part.text, part.font.b, part.font.u) for part in marked] == [("6 (enam)", True, "single")]


def test_word_has_the_same_words_on_its_side_with_a_head_that_repeats(office: Workspace) -> None:
    import docx

    document = docx.Document(io.BytesIO(made(office, "m.docx")))
    (section,) = document.sections
    assert section.page_width > section.page_height
    (table,) = document.tables
    assert [row.cells[1].text for row in table.rows][1:] == LABELS
    assert "tblHeader" in table.rows[0]._tr.xml
    (lead, value, rest) = table.rows[3].cells[3].paragraphs[0].runs
    assert (value.text, value.bold, value.underline) == ("6 (enam)", True, True)
    assert not lead.bold
    assert not rest.underline
    assert "w:ins" not in document.element.xml


def test_the_page_has_the_same_words_and_no_script(office: Workspace) -> None:
    page = made(office, "m.html").decode()
    assert "<strong><u>6 (enam)</u></strong>" in page
    assert "<script" not in page


def test_everything_when_all_is_asked_for(office: Workspace) -> None:
    few, whole = (
        write_matrix(office, MatrixOrder(PAIR, office.root / f"{n}.html", n == "all")) for n in ("few", "all")
    )
    assert (few.rows, few.problems) == (4, ())
    assert whole.rows > 20


def test_the_same_drafts_give_the_same_bytes(office: Workspace) -> None:
    for form in ("docx", "xlsx", "html"):
        assert made(office, f"a.{form}") == made(office, f"b.{form}")


def test_three_drafts_have_three_columns(office: Workspace) -> None:
    second = (office.drafts / "kalbar-2025" / "v2.yaml").read_text(encoding="utf-8")
    third = second.replace("draft: 2\n", "draft: 3\n").replace("{{ 6 | angka }}", "{{ 9 | angka }}")
    (office.drafts / "kalbar-2025" / "v3.yaml").write_text(third, encoding="utf-8")
    content = made(office, "m.xlsx", *PAIR, "kalbar-2025@3")
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    rows = {row[1]: row[2:5] for row in sheet.iter_rows(min_row=10, values_only=True)}
    assert [
        ("3 (tiga)" in one, "6 (enam)" in two, "9 (sembilan)" in three) for one, two, three in [rows[LABELS[2]]]
    ] == [(True, True, True)]


def test_words_of_a_draft_are_never_a_formula_nor_a_template(office: Workspace) -> None:
    path = office.drafts / "kalbar-2025" / "v2.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("title: Independensi", 'title: "=1+1 <b> {% x %}"'), encoding="utf-8")
    sheet = openpyxl.load_workbook(io.BytesIO(made(office, "m.xlsx"))).active
    (found,) = [cell for row in sheet.iter_rows() for cell in row if str(cell.value or "").startswith("=1+1")]
    assert (found.data_type, found.value.split("\n")[0]) == ("s", "=1+1 <b> {% x %}")


@pytest.mark.parametrize(
    ("names", "file", "message"),
    [
        (PAIR, "m.docs", 'unknown ending ".docs"; did you mean ".docx"? known: .docx, .xlsx, .pdf, .html'),
        (PAIR, "m", "has no ending that says the format; known: .docx, .xlsx, .pdf, .html"),
        (("kalbar-2025@1", "kalbar-2021@1"), "m.docx", "name drafts of one agreement"),
        (
            ("kalbar-2025@1", "kalteng-2024"),
            "m.docx",
            '"kalteng-2024" is not one draft of an agreement but a package; name',
        ),
        (("kalbar-2025@1", "kalbar-2025@9"), "m.docx", '"kalbar-2025" has no draft 9; known: 1, 2'),
    ],
)
def test_a_wrong_call_writes_nothing(office: Workspace, names: tuple[str, ...], file: str, message: str) -> None:
    with pytest.raises(MouflowError) as caught:
        made(office, file, *names)
    assert message in str(caught.value)
    assert not (office.root / file).exists()


def test_a_letter_and_a_folder_are_no_drafts(office: Workspace) -> None:
    letter, folder = office.drafts / "kalbar-2025" / "surat-undangan.yaml", office.drafts / "kalbar-2025"
    for path, what in ((letter, "a letter"), (folder, "a folder")):
        with pytest.raises(MouflowError, match=f"is not one draft of an agreement but {what}; name one draft"):
            made(office, "m.docx", "kalbar-2025@1", str(path))


def test_a_broken_draft_gives_its_problems_and_no_file(office: Workspace) -> None:
    path = office.drafts / "kalbar-2025" / "v2.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("kind: nota", "kindd: nota"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        made(office, "m.docx")
    assert any("kindd" in str(problem) for problem in caught.value.problems)
    assert not (office.root / "m.docx").exists()


def test_a_foreign_file_is_left_alone(office: Workspace) -> None:
    foreign = office.root / "m.docx"
    foreign.write_bytes(b"somebody's")
    with pytest.raises(MouflowError, match="use --force to overwrite"):
        made(office, "m.docx")
    assert foreign.read_bytes() == b"somebody's"
    assert write_matrix(office, MatrixOrder(PAIR, foreign, force=True)).size > 1000
