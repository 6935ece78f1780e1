"""The provisions of a draft come in reading order, each with the path that leads to it."""

from functools import reduce

from mouflow.model import Draft
from mouflow.model.provisions import below, provision_ids, provisions

SIGNATORY = {"name": "Nama", "office": "Jabatan"}
DRAFT = Draft.model_validate(
    {
        "mouflow": 1,
        "agreement": "a",
        "draft": 1,
        "date": "2024-05-20",
        "author": "x",
        "kind": "nota-kesepakatan",
        "subject": "S",
        "parties": [
            {"id": "x", "name": "X", "level": "central", "signatory": SIGNATORY},
            {"id": "y", "name": "Y", "level": "city", "signatory": SIGNATORY},
        ],
        "recitals": ["bahwa satu;", {"id": "alasan", "text": "bahwa dua;"}],
        "clauses": [
            {
                "id": "satu",
                "title": "Satu",
                "text": "Ini:",
                "items": [{"id": "a", "text": "a", "items": ["dalam"]}, "b"],
            },
            {"id": "dua", "title": "Dua", "paragraphs": ["(1)", {"text": "(2)", "items": [{"id": "c", "text": "c"}]}]},
        ],
    }
)


def at(draft: Draft, way: tuple[str | int, ...]) -> object:
    return reduce(lambda part, step: part[step] if isinstance(step, int) else getattr(part, step), way, draft)


def test_every_provision_is_found_in_reading_order():
    assert [part.text or part.title for _, part in provisions(DRAFT)] == [
        "bahwa satu;",
        "bahwa dua;",
        "Ini:",
        "a",
        "dalam",
        "b",
        "Dua",
        "(1)",
        "(2)",
        "c",
    ]


def test_each_path_leads_to_its_provision():
    found = list(provisions(DRAFT))
    assert found
    assert all(at(DRAFT, way) is part for way, part in found)


def test_ids_come_with_the_path_of_the_id():
    named = {name: way for way, name in provision_ids(DRAFT)}
    assert list(named) == ["alasan", "satu", "a", "dua", "c"]
    assert named["c"] == ("clauses", 1, "paragraphs", 1, "items", 0, "id")
    assert all(at(DRAFT, way) == name for name, way in named.items())


def test_a_clause_alone_has_its_provisions_below_any_path():
    ways = [way for way, _ in below(DRAFT.clauses[1], ("partners", 3, "clause"))]
    assert ways[0] == ("partners", 3, "clause")
    assert ways[-1] == ("partners", 3, "clause", "paragraphs", 1, "items", 0)
