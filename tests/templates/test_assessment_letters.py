"""What the house's letters about assessments say, word for word; read the difference before it is written anew."""

from pathlib import Path

import pytest

from mouflow.document.assessment_letter import Told
from mouflow.document.said import stretches
from mouflow.model.campaign import letter_to, letters_of
from tests.assessment.kit import ROOT, WORKED, case_of
from tests.document.letter_kit import EVALUASI, HASIL, dimensioned, document, told
from tests.templates.outline import outline

BABEL = (ROOT / "drafts" / "babel-2024" / "assessment.yaml").read_text(encoding="utf-8")
KUBU_RAYA = (ROOT / "drafts" / "kubu-raya-2021" / "assessment.yaml").read_text(encoding="utf-8")
# Every column and picture, a missing dimension, findings of several dimensions and of none, markup in names.
RICH = """
mouflow: 1
assessment: contoh
year: 2023
entities:
- id: satu
  name: "Pemerintah Kota A & B <'Mu'min'>"
  level: city
  address: Jalan Merdeka 1
  contact: {office: Inspektorat, name: Nama, phone: "021 2", email: a@b.example}
  loci:
  - {id: x, name: "Dinas A & B", dimensions: {pengaduan: 70, input: 85.125, proses: 90}, score: 80}
  - {id: y, name: Puskesmas Y, score: 90, dimensions: {input: 80, proses: 91, output: 85}}
  earlier:
  - {year: 2021, score: 85}
  findings:
  - {text: "Tarif < 5 & > 1 tidak diumumkan", dimension: proses, component: biaya, unit: x}
  - {text: Tanpa dimensi, component: laman}
  - text: Loket tidak ada
    dimension: input
    suggestions: [{what: "Membuat *loket*", unit: x, by: 2024-04}, {what: Memasang rambu, by: 2024-02-29}]
  - {text: Persyaratan tidak ada, dimension: proses, component: persyaratan, unit: Puskesmas Y}
  suggestions:
  - {what: Menunjuk narahubung, unit: Y, evidence: Surat & lampiran}
"""
BARE = """
mouflow: 1
assessment: a
year: 2023
entities: [{id: satu, name: Kementerian Contoh, level: central, score: 90}]
"""


@pytest.mark.parametrize("kind", [HASIL, EVALUASI])
@pytest.mark.parametrize(
    ("text", "locus"),
    [(BABEL, None), (BABEL, "disdik"), (KUBU_RAYA, None), (RICH, None), (RICH, "x"), (BARE, None)],
    ids=["babel", "babel-disdik", "kubu-raya", "rich", "rich-x", "bare"],
)
def test_letter(kind: str, text: str, locus: str | None, golden) -> None:
    case = case_of(text)
    golden(outline(document(told(case, kind, locus), dimensioned(case))))


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.parent.name)
def test_every_letter_that_a_worked_assessment_asks_for_can_be_made(path: Path) -> None:
    case = case_of(path.read_text(encoding="utf-8"))
    asked = list(letters_of(case.assessment))
    assert asked
    for each in asked:
        letter = letter_to(case.assessment, each, "001/HM.01/I/2024")
        made = document(Told(letter, case.standings[each.n]), dimensioned(case))
        said = "\n".join(stretch.text for stretch in stretches(made))
        assert "001/HM.01/I/2024" in said
        assert each.entity.name in said
