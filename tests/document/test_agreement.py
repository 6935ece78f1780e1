"""Sides, and where their signatures and logos stand: two, three and fifteen parties, and all who sign for another."""

import pytest

from mouflow.document.agreement import agreement_variables
from mouflow.document.letter import letter_variables
from mouflow.model import Draft, Letter, Signatory
from mouflow.model.sides import lead_lines, office_line, sides, standing
from tests.document.kit import draft

CLAUSES = "clauses:\n  - {id: satu-pasal, title: Judul, text: Isi.}\n"


def with_parties(count: int, style: str = "{}") -> Draft:
    root = draft(CLAUSES + f"style: {style}\n")
    first = root.parties[0]
    parties = tuple(first.model_copy(update={"id": f"p{n}", "name": f"Pihak {n}"}) for n in range(1, count + 1))
    return root.model_copy(update={"parties": parties})


def stand(root: Draft, logos: str = "") -> tuple[list[list[str]], list[list[str]]]:
    """The rows of signatures and of logos, by the parties' ids; `-` where nobody is."""
    variables = agreement_variables(root, {name: f"{name}.png" for name in logos.split()})
    pairs = [[side.party.id for side in row] for row in variables["pairs"]]
    rows = [[side.party.id if side else "-" for side in row] for row in variables["logos"]]
    return pairs, rows


@pytest.mark.parametrize(
    ("count", "style", "pairs"),
    [
        (2, "{}", [["p1", "p2"]]),
        (2, "{signatures: first-right}", [["p2", "p1"]]),
        (3, "{}", [["p1", "p2"], ["p3"]]),
        (3, "{signatures: first-right}", [["p2", "p1"], ["p3"]]),
        (5, "{}", [["p1", "p2"], ["p3", "p4"], ["p5"]]),
    ],
)
def test_signatures_stand_two_by_two(count, style, pairs):
    assert stand(with_parties(count, style))[0] == pairs


@pytest.mark.parametrize(
    ("count", "style", "logos", "rows"),
    [
        (2, "{}", "", []),
        (2, "{}", "p1 p2", [["p1", "p2"]]),
        (2, "{signatures: first-right}", "p1 p2", [["p2", "p1"]]),
        (2, "{}", "p2", [["p1", "p2"]]),  # the other's place stays empty
        (3, "{}", "p1 p3", [["p1", "p3"]]),
        (3, "{signatures: first-right}", "p1 p2 p3", [["p3", "p2", "p1"]]),
        (7, "{}", "p1 p2 p3 p4 p5 p6 p7", [["p1", "p2", "p3", "p4", "p5"], ["p6", "p7", "-", "-", "-"]]),
    ],
)
def test_logos_stand_as_the_signatures_do(count, style, logos, rows):
    assert stand(with_parties(count, style), logos)[1] == rows


@pytest.mark.parametrize("first", ["kesatu", "pertama"])
def test_the_first_is_called_as_the_draft_says(first):
    found = sides(with_parties(15, f"{{aliases: {first}}}"))
    assert [side.alias for side in found[:3]] == [f"PIHAK {first.upper()}", "PIHAK KEDUA", "PIHAK KETIGA"]
    assert found[14].alias == "PIHAK KELIMA BELAS"
    assert [side.roman for side in found[:4]] == ["I", "II", "III", "IV"]
    assert found[14].roman == "XV"


SIGNING = [
    ({}, (), "Bupati", "Bupati"),
    ({"capacity": "Pj."}, (), "Pj. Bupati", "Penjabat Bupati"),
    ({"capacity": "Pjs."}, (), "Pjs. Bupati", "Penjabat Sementara Bupati"),
    ({"capacity": "Plt."}, (), "Plt. Bupati", "Pelaksana Tugas Bupati"),
    ({"capacity": "Plh."}, (), "Plh. Bupati", "Pelaksana Harian Bupati"),
    ({"capacity": "a.n.", "on_behalf": "Gubernur"}, ("a.n. Gubernur",), "Bupati", "Bupati, mewakili Gubernur"),
    (
        {"capacity": "u.b.", "on_behalf": "Gubernur", "through": "Sekretaris"},
        ("a.n. Gubernur", "Sekretaris", "u.b."),
        "Bupati",
        "Bupati, mewakili Gubernur melalui Sekretaris",
    ),
    ({"capacity": "kuasa", "on_behalf": "Gubernur"}, ("Kuasa Gubernur",), "Bupati", "Bupati, selaku kuasa Gubernur"),
]


@pytest.mark.parametrize(("keys", "lead", "office", "sentence"), SIGNING, ids=lambda value: str(value)[:30])
def test_who_signs_and_how(keys, lead, office, sentence):
    signatory = Signatory.model_validate({"name": "Nama", "office": "Bupati", **keys})
    assert lead_lines(signatory) == lead
    assert office_line(signatory) == office
    assert standing(signatory) == sentence


def test_every_way_to_sign_is_tried():
    known = set(Signatory.model_fields["capacity"].annotation.__args__)
    assert {keys.get("capacity", "definitif") for keys, *_ in SIGNING} == known


def test_a_letter_is_signed_the_same_way():
    letter = Letter.model_validate(
        {
            "mouflow": 1,
            "letter": "surat",
            "letterhead": {"government": "G", "address": "A"},
            "place": "P",
            "subject": "S",
            "to": ["T"],
            "body": ["B"],
            "signatory": {"name": "N", "office": "Kepala", "capacity": "a.n.", "on_behalf": "Bupati"},
        }
    )
    variables = letter_variables(letter, {"letterhead": "a.png"})
    assert variables["lead"] == ("a.n. Bupati",)
    assert variables["office"] == "Kepala"
    assert variables["pictures"] == {"letterhead": "a.png"}
