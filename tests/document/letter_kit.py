"""Letters about small assessments for tests: from a file's text to the letter, its document and its words."""

from dataclasses import replace
from datetime import date
from functools import cache

from mouflow.assessment import Case
from mouflow.document.assessment_letter import Look, Told, letter_composition
from mouflow.document.compose import compose
from mouflow.document.look import style_of
from mouflow.document.said import stretches
from mouflow.document.tree import Document
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.base import Rich
from mouflow.model.letter import Letterhead
from mouflow.model.letters import Reply
from mouflow.model.party import Contact, Signatory
from mouflow.model.profile import StyleChoice
from tests.assessment.kit import case_of
from tests.document.kit import house_profiles, house_templates

HASIL, EVALUASI = "surat-hasil-penilaian", "surat-evaluasi"
BASIC: dict[str, object] = {
    "final": True,
    "letterhead": Letterhead(
        government="Ombudsman Republik Indonesia", unit="Perwakilan Contoh", address="Jalan Contoh 1"
    ),
    "place": "Kota Contoh",
    "date": date(2024, 1, 22),
    "number": "001/HM.01/I/2024",
    "nature": "Biasa",
    "attachments": None,
    "subject": None,
    "to": (),
    "body": (),
    "reply": Reply(by=date(2024, 4, 30), to="Keasistenan Contoh", contact=Contact(office="Sekretariat", phone="021 1")),
    "signatory": Signatory(name="Nama Contoh", office="Kepala Perwakilan"),
    "copies": (Rich("Ketua Ombudsman Republik Indonesia"),),
}


@cache
def look() -> Look:
    return Look(style_of(house_profiles(), "letter", StyleChoice()))


def told(case: Case | str, kind: str = HASIL, locus: str | None = None, n: int = 0, **changes: object) -> Told:
    """A letter to the `n`th entity of an assessment, or to a locus of it by its id."""
    case = case_of(case) if isinstance(case, str) else case
    standing, assessment = case.standings[n], case.assessment
    found = next(one for one in standing.entity.loci if one.id == locus) if locus else None
    facts = {
        "letter": "surat",
        "kind": kind,
        "each": "locus" if found else "entity",
        "assessment": assessment.assessment,
    }
    whom = {"year": assessment.year, "entity": standing.entity, "locus": found}
    return Told(AssessmentLetter.model_validate({**BASIC, **facts, **whom, **changes}), standing)


def dimensioned(case: Case) -> Look:
    """The look of letters about an assessment, with the dimensions that its year has weights for."""
    return replace(look(), dimensions=tuple(case.measure.weights))


def document(one: Told, chosen: Look | None = None) -> Document:
    return compose(house_templates(), letter_composition(one, chosen or look()))


def words(one: Told, chosen: Look | None = None) -> list[str]:
    """The paragraphs of the letter, each in a line."""
    return [stretch.text for stretch in stretches(document(one, chosen)) if stretch.text]


def whole(one: Told, chosen: Look | None = None) -> str:
    return "\n".join(words(one, chosen))
