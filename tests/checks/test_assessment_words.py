"""The words of an assessment under the checks of texts: each at its place, and figures and names left alone."""

from pathlib import Path

import pytest

from mouflow.checks.assessment_words import assessment_passages
from mouflow.errors import ProblemsFound
from mouflow.reading.assessments import read_assessment
from mouflow.workspace.assessments import assessed
from mouflow.workspace.checking import check
from mouflow.workspace.findings import rows
from mouflow.workspace.folder import open_workspace

HEAD = "mouflow: 1\nassessment: uji\nyear: 2023\nscheme: ori-2022\n"
FILE = Path("drafts/uji/assessment.yaml")
TEXT = f"""{HEAD}entities:
  - id: satu
    name: Pemerintah Kota Satu
    level: city
    score: 80
    findings:
      - text: Loket tutup pada Rabu (27/01/2024)
        suggestions: [{{what: Membuka kembali loket, unit: Dinas A, by: 2024-02, evidence: Foto,
                       follow_up: {{plan: Jadwal yang yang baru, evidence: Surat}}}}]
    suggestions: [{{what: Menunjuk narahubung, unit: Setda, by: 2024-02}}]
letters:
  letterhead: {{government: Ombudsman, address: Jalan}}
  place: Pontianak
  signatory: {{name: Nama, office: Kepala}}
  copies: [Arsip]
  kinds:
    - kind: surat-dinas
      subject: Hasil
      body:
        - "Untuk {{{{ entity.name }}}} pada Senin, 23 Januari 2024"
        - {{text: Rincian, items: [Satu dua], table: {{columns: [A], rows: [[isi]]}}}}
"""


@pytest.fixture
def office(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def workspace(text=TEXT):
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(text, encoding="utf-8")
    return open_workspace(Path())


def test_every_text_is_a_passage_at_its_place():
    reading = read_assessment(TEXT.encode(), "a.yaml")
    assert reading.value, reading.problems
    found = assessment_passages(reading.value, reading.tree)
    assert [passage.text for passage in found] == [
        "Loket tutup pada Rabu (27/01/2024)",
        *("Membuka kembali loket", "Dinas A", "Foto", "Jadwal yang yang baru", "Surat"),
        *("Menunjuk narahubung", "Setda"),
        *("Arsip", "Hasil"),
        "Untuk Pemerintah Kota Satu pada Senin, 23 Januari 2024",
        *("Rincian", "Satu dua", "isi"),
    ]
    source = TEXT.splitlines()
    for passage in found:
        place = passage.place(0)
        assert source[place.line - 1][place.column - 1 :].startswith(passage.text[:5])


def test_a_wrong_weekday_in_a_finding_or_a_letter_stops_the_letters(office):
    found = check(workspace(), ("uji",))
    assert [(problem.rule.id, problem.place.line, problem.place.column) for problem in found.problems] == [
        ("date.weekday", 11, 32),
        ("text.doubled", 13, 49),
        ("date.weekday", 24, 41),
    ]
    with pytest.raises(ProblemsFound) as error:
        assessed(workspace(), "uji")
    assert error.value.problems == found.problems


def test_what_is_right_is_let_alone(office):
    right = TEXT.replace("Rabu (27", "Sabtu (27").replace("Senin, 23", "Selasa, 23").replace("yang yang", "yang")
    assert check(workspace(right), ("uji",)).problems == ()


def test_safe_fixes_are_typed_in_the_file_alone(office):
    found = {row.problem.place.line: row for row in rows(check(workspace(), ("uji",)))}
    assert found[13].fix == "yang"
    assert found[13].written


def test_a_cell_is_told_of_and_not_written(office):
    (FILE.parent).mkdir(parents=True)
    (FILE.parent / "temuan.csv").write_text(
        "Pemda,Tingkat,Temuan\nKota Dua,city,Loket yang yang tutup Rabu 27/01/2024\n"
    )
    columns = "{entity.name: Pemda, entity.level: Tingkat, text: Temuan}"
    text = f"{HEAD}tables: [{{file: temuan.csv, rows: findings, columns: {columns}}}]\n"
    found = [row for row in rows(check(workspace(text), ("uji",))) if row.problem.rule.id != "assessment.finding"]
    assert [(row.problem.rule.id, str(row.problem.place)) for row in found] == [
        ("date.weekday", "drafts/uji/temuan.csv:2:15"),
        ("text.doubled", "drafts/uji/temuan.csv:2:15"),
    ]
    assert not any(row.written for row in found)


def test_rules_of_agreements_ask_nothing_of_an_assessment(office):
    allowed = ("assessment", "scheme", "date", "law", "number", "text")
    text = TEXT.replace("letters:\n", "letters:\n  final: true\n")
    found = check(workspace(text), ("uji",))
    assert found.problems
    assert all(problem.rule.id.partition(".")[0] in allowed for problem in found.problems)
