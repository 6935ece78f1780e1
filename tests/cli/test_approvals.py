"""`mouflow approvals`: who agreed to which words, as lines, as JSON and as the approval sheet (lembar paraf)."""

import io
import json
from pathlib import Path

import docx
import pytest

from mouflow.document.proof import printed
from tests.cli.record_office import Office, staged
from tests.cli.signing_office import Stages
from tests.writers import judges, pdf_reader

FALLEN = """\
kalbar-2025, draft 2 ({digest}), in alignment
  telaah-a (review of ombudsman): not given
  telaah-b (review of ombudsman): not given
  telaah (review of ombudsman): not given, 0 of 1 given (telaah-a, telaah-b)
  pleno (decision of ombudsman): not given, waits for telaah
  telaah-hukum (review of pemprov): not given
    pemprov, 2025-09-12, draft 1, the whole text: fallen since draft 2
  telaah-keuangan (review of pemprov): stands
    pemprov, 2025-09-12, draft 1, biaya: stands
  paraf-kabag (initial of pemprov): not given, waits for telaah-hukum
  paraf-sekda (initial of pemprov): not given, waits for telaah-hukum, paraf-kabag
  setuju-rektor (acceptance of kampus): not given
  setuju-senat (acceptance of kampus): not given, waits for setuju-rektor
  acceptance of ombudsman: not given
  acceptance of pemprov: not given
  signature of ombudsman: not signed
  signature of pemprov: not signed
  signature of kampus: not signed
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Office:
    """An office in the scene that the test names with `parametrize`, or where a new draft made a review fall."""
    monkeypatch.chdir(tmp_path)
    return staged(tmp_path, getattr(request, "param", "changed"))


def scene(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("office", [name], indirect=True)


def answered(office: Office, name: str = "kalbar-2025") -> dict:
    (found,) = json.loads(office.done(f"approvals {name} --format json"))["agreements"]
    return found


def sheet(office: Office) -> docx.document.Document:
    office.done("approvals kalbar-2025 --out paraf.docx --force")
    return docx.Document(str(office.folder / "paraf.docx"))


def rows(table: docx.table.Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells][1:7] for row in table.rows][1:]


def test_the_list_tells_each_step_with_what_was_given_and_what_still_counts(office: Office) -> None:
    digest = answered(office)["digest"]
    assert digest.startswith("mou1:sha256:")
    short = digest.removeprefix("mou1:sha256:")[:12]
    assert office.done("approvals kalbar-2025") == FALLEN.format(digest=short)


def test_json_tells_every_act_with_its_words(office: Office) -> None:
    found = answered(office)
    assert (found["agreement"], found["state"], found["draft"], found["final"]) == (
        "kalbar-2025",
        "alignment",
        2,
        False,
    )
    steps = {step["id"]: step for step in found["steps"]}
    (fallen,) = steps["telaah-hukum"]["acts"]
    assert (fallen["state"], fallen["fell_by"], fallen["draft"], list(fallen["digests"])) == ("fallen", 2, 1, [""])
    (stands,) = steps["telaah-keuangan"]["acts"]
    assert (stands["state"], list(stands["digests"])) == ("standing", ["biaya"])
    assert steps["telaah"]["of"] == ["telaah-a", "telaah-b"]
    assert (steps["telaah"]["given"], steps["telaah"]["needed"], steps["pleno"]["after"]) == (0, 1, ["telaah"])


@scene("final")
def test_groups_delegates_and_withdrawals_are_told(office: Office) -> None:
    office.done("review kalbar-2025 telaah-b --as ombudsman")
    office.done("initial kalbar-2025 paraf-kabag --note Setuju --as pemprov:Budi")
    office.done("accept kalbar-2025 --as pemprov")
    office.done("withdraw kalbar-2025 --reason 'Menunggu rapat' --as pemprov")
    lines = office.done("approvals kalbar-2025").splitlines()
    assert "  telaah (review of ombudsman): stands, 1 of 1 given (telaah-a, telaah-b)" in lines
    budi = "    pemprov:Budi (Plt., SK Nomor 9 Tahun 2025), 2025-09-12, draft 3, the whole text: stands"
    assert lines[lines.index("  paraf-kabag (initial of pemprov): stands") + 1] == budi
    withdrawn = "    pemprov, 2025-09-12, draft 3, the whole text: withdrawn: Menunggu rapat"
    assert lines[lines.index("  acceptance of pemprov: not given") + 1] == withdrawn
    found = rows(sheet(office).tables[1])
    assert [
        "Paraf\nKepala Bagian",
        "PIHAK KEDUA",
        "Seluruh naskah",
        "Budi\nPlt.\nSK Nomor 9 Tahun 2025\nberlaku 2025-09-01 s.d. 2025-09-30\nSetuju",
        f"12 September 2025\ndraf ke-3\n{answered(office)['digest'].removeprefix('mou1:sha256:')[:12]}",
        "berlaku",
    ] in found
    group = "berlaku (1 diberikan; perlu salah satu dari: Asisten, Asisten)"
    assert ["Telaah\nPara Asisten", "PIHAK KESATU", "Seluruh naskah", "", "", group] in found
    assert "ditarik: Menunggu rapat" in {row[-1] for row in rows(sheet(office).tables[2])}


def test_a_step_that_the_text_no_longer_asks_for_is_told_apart(office: Office) -> None:
    path = office.folder / "drafts" / "kalbar-2025" / "v4.yaml"
    words = path.read_text(encoding="utf-8").replace("final: true", "final: false")
    path.write_text(words.replace("id: telaah-hukum,", "id: telaah-biro,"), encoding="utf-8")
    office.done("submit kalbar-2025@4 --as pemprov")
    lines = office.done("approvals kalbar-2025").splitlines()
    assert lines[lines.index("  telaah-hukum (review of pemprov): no longer asked for") + 1] == (
        "    pemprov, 2025-09-12, draft 1, the whole text: fallen since draft 2"
    )
    states = [row[-1] for row in rows(sheet(office).tables[1])]
    assert states[-1] == "usang sejak draf ke-2; tidak diminta lagi"


def test_the_sheet_strikes_what_fell_and_leaves_room_for_what_is_open(office: Office) -> None:
    document = sheet(office)
    told = "\n".join(cell.text for row in document.tables[0].rows for cell in row.cells)
    assert answered(office)["digest"] in told
    assert "penyelarasan, menurut catatan sampai 12 September 2025 (peristiwa ke-6)" in told
    table = document.tables[1]
    struck = {
        index: [cell.paragraphs[0].style.font.strike for cell in row.cells[1:6]]
        for index, row in enumerate(table.rows)
        if row.cells[6].text.startswith("usang")
    }
    (fallen,) = struck
    assert struck[fallen] == [True] * 5
    assert table.rows[fallen].cells[6].text == "usang sejak draf ke-2"
    again = [cell.text for cell in table.rows[fallen + 1].cells]
    assert again[1:] == ["Telaah\nBiro Hukum", "PIHAK KEDUA", "Seluruh naskah", "", "", "belum", ""]
    assert "Pasal 2 Pembiayaan" in [row[2] for row in rows(table)]
    assert [row[-1] for row in rows(table)][3] == "belum (menunggu Para Asisten)"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_the_files_are_sound_and_do_not_pass_for_the_draft(office: Office, tmp_path: Path, form: str) -> None:
    line = office.done(f"approvals kalbar-2025 --out paraf.{form}")
    content = (office.folder / f"paraf.{form}").read_bytes()
    assert line == f"wrote paraf.{form} ({max(1, round(len(content) / 1000))} kB)\n"
    if form == "docx":
        assert judges.audit(content, tmp_path) == []
        text = "\n".join(each.text for each in docx.Document(io.BytesIO(content)).sections[0].footer.paragraphs)
    else:
        text = pdf_reader.text(content) if form == "pdf" else content.decode()
    assert "Lembar paraf kalbar-2025 draf ke-2" in text
    assert list(printed(text)) == []
    office.done(f"approvals kalbar-2025 --out paraf.{form}")
    assert (office.folder / f"paraf.{form}").read_bytes() == content


def test_the_written_sheet_as_json(office: Office) -> None:
    answer = json.loads(office.done("approvals kalbar-2025 --out paraf.html --format json"))
    size = (office.folder / "paraf.html").stat().st_size
    assert answer == {"written": [{"path": "paraf.html", "size": size}], "problems": []}


def test_signatures_deferrals_and_refusals_to_sign(tmp_path: Path) -> None:
    stages = Stages(tmp_path / "stages")
    late = stages.office(tmp_path / "late", "late")
    lines = late.done("approvals kalbar-2025").splitlines()
    assert lines[-3:] == [
        "  signature of ombudsman: signed by Nama 1, 2025-10-01",
        "  signature of pemprov: signed by Nama 2, 2025-10-01",
        "  signature of kampus: deferred: Cuti",
    ]
    declined = stages.office(tmp_path / "declined", "declined")
    assert declined.done("approvals kalbar-2025").splitlines()[-1] == "  signature of kampus: declined: Tidak jadi"
    late.done(f"approvals kalbar-2025 --out {tmp_path / 'p.docx'}")
    table = docx.Document(str(tmp_path / "p.docx")).tables[-1]
    told = [[cell.text for cell in row.cells][3:] for row in table.rows][1:]
    signed = ["Nama 1\nSK Nomor 1 Tahun 2024\ntanda tangan basah", "1 Oktober 2025", "ditandatangani"]
    assert told[0] == signed
    assert told[2] == ["Nama 3\nSK Nomor 1 Tahun 2024", "–", "ditunda (naskah yang sama; Cuti)"]


def test_a_package_lists_its_copies_and_gives_one_sheet_each(tmp_path: Path) -> None:
    office = Stages(tmp_path / "stages").office(tmp_path / "w", "package")
    heads = [line for line in office.done("approvals paket-2025").splitlines() if not line.startswith(" ")]
    assert [head.partition(",")[0] for head in heads] == [
        f"paket-2025/{name}" for name in ("melawi", "sambas", "sintang")
    ]
    answer = office.call("approvals paket-2025 --out paraf.docx")
    assert (answer.code, answer.err) == (
        2,
        'mouflow: "paket-2025" has 3 copies, and one file holds the approvals of one; name it, such as '
        "paket-2025/melawi\n",
    )
    assert office.done(f"approvals paket-2025/sambas --out {tmp_path / 'paraf.html'}")
    assert "Pemerintah Kabupaten Sambas" in (tmp_path / "paraf.html").read_text(encoding="utf-8")


def test_what_was_recorded_for_a_partner_says_who_recorded_it(tmp_path: Path) -> None:
    office = Stages(tmp_path / "stages").office(tmp_path / "w", "package in force")
    lines = office.done("approvals paket-2025/sambas").splitlines()
    accepted = "    sambas, recorded by ombudsman, 2025-10-01, draft 1, the whole text: stands"
    assert lines[lines.index("  acceptance of sambas: stands") + 1] == accepted
    assert lines[-2:] == [
        "  signature of ombudsman: signed by Nama 1, 2025-10-01",
        "  signature of sambas: signed by Bupati Sambas, 2025-10-01, recorded by ombudsman",
    ]
    found = answered(office, "paket-2025/sambas")
    assert [each["by"] for each in found["signatures"]] == ["", "ombudsman"]
    office.done(f"approvals paket-2025/sambas --out {tmp_path / 'p.docx'}")
    told = "\n".join(
        cell.text
        for table in docx.Document(str(tmp_path / "p.docx")).tables
        for row in table.rows
        for cell in row.cells
    )
    assert told.count("dicatat oleh PIHAK KESATU") == 2


@pytest.mark.parametrize(
    ("office", "line", "message"),
    [
        ("nothing", "kalbar-2025", 'there is no record at "record.db" yet; mouflow submit starts one'),
        (
            "review",
            "kalbar-2099",
            'nothing of "kalbar-2099" is in the record yet; hand in its text with: mouflow submit kalbar-2099',
        ),
        (
            "review",
            "kalbar-2025 --out paraf",
            '"paraf" has no ending that says the format; known: .docx, .pdf, .html',
        ),
        ("review", "kalbar-2025 --out paraf.xlsx", 'unknown ending ".xlsx"; known: .docx, .pdf, .html'),
    ],
    indirect=["office"],
)
def test_wrong_calls(office: Office, line: str, message: str) -> None:
    answer = office.call(f"approvals {line}")
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {message}\n")
