"""What changed outside of the clauses: each part of a draft as a case, beside exactly what is told."""

from typing import Any

import pytest

from mouflow.compare.drafts import compare
from tests.compare.drafts_kit import clause, small, told

WHO = {"name": "Nama", "office": "Kepala"}


def party(name: str, /, **facts: Any) -> dict[str, Any]:
    return {"id": name, "name": f"Lembaga {name}", "level": "central", "signatory": WHO} | facts


def work(activity: str, **facts: Any) -> dict[str, Any]:
    return {"activity": activity, "output": "Laporan", "tasks": {"satu": "Hadir"}, "years": [2026]} | facts


ONE = party("satu")
TWO = party("dua")
VISIT, COURSE = "Pendampingan penilaian pelayanan publik", "Pelatihan pengelolaan pengaduan masyarakat"
CASES: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    ({}, {"date": "2026-01-01", "draft": 3, "based_on": 1, "author": "dua", "note": "Lain"}, []),
    ({}, {"kind": "nota-kesepahaman"}, ["kind · : substantive: nota-kesepakatan → nota-kesepahaman"]),
    ({}, {"subject": "Lain"}, ["subject · : substantive: Coba → Lain"]),
    ({"subject": "Kerjasama"}, {"subject": "Kerja Sama"}, ["subject · : cosmetic: Kerjasama → Kerja Sama"]),
    ({}, {"final": True}, ["final · : substantive: false → true"]),
    ({}, {"style": {"paper": "F4"}}, ["style · paper: cosmetic:  → F4"]),
    ({}, {"style": {"aliases": "pertama"}}, ["style · aliases: substantive: kesatu → pertama"]),
    (
        {"style": {"margins": {"top": 2, "bottom": 2, "left": 3, "right": 2}}},
        {"style": {"margins": {"top": 2, "bottom": 2.5, "left": 3, "right": 2}}},
        ["style · margins · bottom: cosmetic: 2 → 2.5"],
    ),
    (
        {},
        {"parties": [party("satu", name="Lembaga lain"), TWO]},
        ["parties · satu · name: substantive: Lembaga satu → Lembaga lain"],
    ),
    ({}, {"parties": [party("satu", level="city"), TWO]}, ["parties · satu · level: substantive: central → city"]),
    (
        {},
        {"parties": [party("satu", signatory=WHO | {"capacity": "Plt.", "nip": "197001011995031001"}), TWO]},
        [
            "parties · satu · signatory · capacity: substantive: definitif → Plt.",
            "parties · satu · signatory · nip: value:  → 197001011995031001",
        ],
    ),
    (
        {"parties": [party("satu", contact={"office": "Bagian", "phone": "(0561) 1"}), TWO]},
        {"parties": [party("satu", contact={"office": "Bagian", "phone": "(0561) 2"}), TWO]},
        ["parties · satu · contact · phone: value: (0561) 1 → (0561) 2"],
    ),
    ({}, {"parties": [TWO, ONE]}, ["parties · order: substantive: satu, dua → dua, satu"]),
    (
        {},
        {"parties": [ONE, TWO, party("tiga")]},
        ["parties · tiga: substantive:  → tiga; Lembaga tiga; central; Nama; Kepala; definitif"],
    ),
    (
        {"work_plan": [work(VISIT)]},
        {"work_plan": [work(VISIT, tasks={"baru": "Hadir"})], "parties": [ONE | {"id": "baru"}, TWO], "author": "baru"},
        ["parties · satu · id: substantive: satu → baru"],
    ),
    (
        {"signing": {"place": "Pontianak", "planned": "2025-10", "copies": 2}},
        {"signing": {"place": "Jakarta", "planned": "2025-11", "date": "2025-11-02", "copies": 3, "stamp_duty": True}},
        [
            "signing · place: substantive: Pontianak → Jakarta",
            "signing · planned: value: 2025-10 → 2025-11",
            "signing · date: value:  → 2025-11-02",
            "signing · copies: value: 2 → 3",
            "signing · stamp_duty: substantive: false → true",
        ],
    ),
    (
        {"signing": {"witnesses": [{"name": "Nama Saksi", "office": "Camat"}]}},
        {"signing": {"witnesses": [{"name": "Nama Saksi", "office": "Lurah"}]}},
        ["signing · witnesses · Nama Saksi · office: substantive: Camat → Lurah"],
    ),
    (
        {
            "legal_basis": [
                {"law": "UU 25/2009", "title": "Pelayanan Publik"},
                {"law": "PP 28/2018", "title": "Kerja Sama"},
            ]
        },
        {
            "legal_basis": [
                {"law": "PP 28/2018", "title": "Kerja Sama"},
                {"law": "UU 29/2009", "title": "Pelayanan Publik"},
            ]
        },
        [
            "legal_basis · UU 25/2009 · law: value: UU 25/2009 → UU 29/2009",
            "legal_basis · order: substantive: UU 25/2009, PP 28/2018 → PP 28/2018, UU 25/2009",
        ],
    ),
    (
        {"requests": [{"id": "r", "text": "Pendampingan"}]},
        {"requests": [{"id": "r", "text": "Pelatihan", "met_by": ["a"]}]},
        ["requests · r · text: substantive: Pendampingan → Pelatihan", "requests · r · met_by: substantive:  → a"],
    ),
    (
        {"work_plan": [work(VISIT), work(COURSE)]},
        {"work_plan": [work(f"{COURSE} tahunan"), work(VISIT, years=[2026, 2027])]},
        [
            f"work_plan · {VISIT} · years: value: 2026 → 2026, 2027",
            f"work_plan · {COURSE} · activity: substantive: {COURSE} → {COURSE} tahunan",
            f"work_plan · order: substantive: {VISIT}, {COURSE} → {COURSE}, {VISIT}",
        ],
    ),
    (
        {"work_plan": [work(VISIT)]},
        {"work_plan": [work(VISIT, tasks={"satu": "Hadir penuh", "dua": "Hadir"})]},
        [
            f"work_plan · {VISIT} · tasks · satu: substantive: Hadir → Hadir penuh",
            f"work_plan · {VISIT} · tasks · dua: substantive:  → Hadir",
        ],
    ),
    (
        {"term": {"years": 5, "reminders": [12, 6]}},
        {"term": {"years": 3, "effective": "2025-10-01", "reminders": [12, 6, 3]}},
        [
            "term · years: value: 5 → 3",
            "term · effective: substantive: signing → 2025-10-01",
            "term · reminders: value: 12, 6 → 12, 6, 3",
        ],
    ),
    (
        {"approvals": [{"id": "h", "party": "satu", "kind": "review", "office": "Hukum", "order": 1}]},
        {"approvals": [{"id": "h", "party": "dua", "kind": "initial", "office": "Hukum", "order": 2}]},
        [
            "approvals · h · party: substantive: satu → dua",
            "approvals · h · kind: substantive: review → initial",
            "approvals · h · order: value: 1 → 2",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "lines"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_outside_the_clauses(old: dict[str, Any], new: dict[str, Any], lines: list[str]) -> None:
    comparison = compare(small(clause("a", "Isi."), **old), small(clause("a", "Isi."), **({"draft": 2} | new)))
    assert told(comparison) == lines
    assert comparison.empty == (lines == [])


def test_an_addendum() -> None:
    parent = {"agreement": "induk", "date": "2024-01-02", "subject": "Induk"}
    change = {"provision": "Pasal 7", "old": "lama", "new": "sesuai [[a]]"}
    facts = {"kind": "adendum", "amends": parent | {"changes": [change]}}
    other = {"kind": "adendum", "amends": parent | {"sequence": 2, "changes": [change | {"new": "menurut [[a]]"}]}}
    old, new = small(clause("a", "Isi."), **facts), small(clause("a", "Isi."), draft=2, **other)
    assert told(compare(old, new)) == [
        "amends · sequence: value: 1 → 2",
        "amends · changes · Pasal 7 · new: substantive: sesuai Pasal 1 → menurut Pasal 1",
    ]


def test_a_renamed_clause_keeps_what_it_meets() -> None:
    request = {"id": "r", "text": "Pendampingan"}
    text = "PARA PIHAK melaksanakan pendampingan lapangan pada saat penilaian."
    old = small(clause("a", text), requests=[request | {"met_by": ["a"]}])
    new = small(clause("b", text), draft=2, requests=[request | {"met_by": ["b"]}])
    assert compare(old, new).empty
    assert [(each.old and each.old.id, each.id) for each in compare(old, new).clauses] == [("a", "b")]


def test_places() -> None:
    old = small(clause("a", "Isi."), parties=[ONE, TWO])
    new = small(clause("a", "Isi."), draft=2, parties=[party("nol"), TWO, party("satu", level="city")])
    ways = {each.name: (each.old_way, each.new_way) for each in compare(old, new).fields}
    assert ways == {
        "satu · level": (("parties", 0, "level"), ("parties", 2, "level")),
        "nol": (None, ("parties", 0)),
        "order": (("parties",), ("parties",)),
    }
