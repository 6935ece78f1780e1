"""What became of clauses, paragraphs and items: each fate as a case, beside exactly what is told of it."""

from typing import Any

import pytest

from mouflow.compare.drafts import compare
from tests.compare.drafts_kit import clause, small, told

A = "PARA PIHAK melaksanakan pendampingan lapangan pada saat penilaian pelayanan publik di seluruh perangkat daerah."
B = "PIHAK KEDUA menyiapkan data, dokumen, dan ruang kerja yang diperlukan oleh tim pendamping."
C = "Biaya pelaksanaan dibebankan pada anggaran masing-masing sesuai ketentuan peraturan perundang-undangan."
SEE = "Ketentuan ini berlaku bersama dengan ketentuan lain sebagaimana dimaksud dalam"

CASES: list[tuple[str, list[dict[str, Any]], list[dict[str, Any]], list[str]]] = [
    (
        "added between two",
        [clause("a", A), clause("c", C)],
        [clause("a", A), clause("b", B), clause("c", C)],
        ["b: added", "  Pasal 2: added", "  Pasal 2: added"],
    ),
    (
        "removed",
        [clause("a", A), clause("b", B), clause("c", C)],
        [clause("a", A), clause("c", C)],
        ["b: removed", "  Pasal 2: removed", "  Pasal 2: removed"],
    ),
    (
        "moved; the others only changed their numbers, and so did references",
        [clause("a", A), clause("b", B), clause("c", f"{C} {SEE} [[a]] dan [[b]].")],
        [clause("b", B), clause("a", A), clause("c", f"{C} {SEE} [[a]] dan [[b]].")],
        ["b: moved"],
    ),
    (
        "moved and reworded",
        [clause("a", B), clause("b", A), clause("c", f"{C} {A}")],
        [clause("b", A), clause("c", f"{C} {A}"), clause("a", B.replace("dokumen", "berkas"))],
        ["a: moved+reworded", "  Pasal 1 → Pasal 3: reworded", "    substantive: 'dokumen' → 'berkas'"],
    ),
    ("renamed with the same words", [clause("a", A), clause("b", B)], [clause("x", A), clause("b", B)], []),
    (
        "renamed, and references with it",
        [clause("a", A), clause("b", f"{SEE} [[a]].")],
        [clause("x", A), clause("b", f"{SEE} [[x]].")],
        [],
    ),
    (
        "renamed and reworded",
        [clause("a", A), clause("b", B)],
        [clause("x", A.replace("lapangan", "kantor")), clause("b", B)],
        ["x: reworded", "  Pasal 1: reworded", "    substantive: 'lapangan' → 'kantor'"],
    ),
    (
        "a reference that leads elsewhere",
        [clause("a", A), clause("b", B), clause("c", f"{SEE} [[a]].")],
        [clause("a", A), clause("b", B), clause("c", f"{SEE} [[b]].")],
        ["c: reworded", "  Pasal 3: reworded", "    substantive: 'Pasal 1' → 'Pasal 2'"],
    ),
    (
        "a text split over two clauses",
        [clause("a", f"{A} {B}"), clause("c", C)],
        [clause("a", A), clause("b", B), clause("c", C)],
        [
            "a: split (b)",
            "  Pasal 1: split (Pasal 2)",
            "b: added+split (a)",
            "  Pasal 2: added",
            "  Pasal 2: added+split (Pasal 1)",
        ],
    ),
    (
        "a clause of two paragraphs made two clauses of other names",
        [clause("a", paragraphs=[A, B]), clause("c", C)],
        [clause("p", A), clause("q", B), clause("c", C)],
        [
            "p: split (q)",
            "  Pasal 1 ayat (2): removed (Pasal 2)",
            "q: added+split (a)",
            "  Pasal 2: added",
            "  Pasal 2: added (Pasal 1 ayat (2))",
        ],
    ),
    (
        "two clauses merged",
        [clause("a", A), clause("b", B), clause("c", C)],
        [clause("a", f"{A} {B}"), clause("c", C)],
        [
            "a: merged (b)",
            "  Pasal 1: merged (Pasal 2)",
            "b: removed+merged (a)",
            "  Pasal 2: removed",
            "  Pasal 2: removed+merged (Pasal 1)",
        ],
    ),
    (
        "a paragraph split into two",
        [clause("a", paragraphs=[f"{A} {B}", C])],
        [clause("a", paragraphs=[A, B, C])],
        [
            "a: reworded",
            "  Pasal 1 ayat (1): split (Pasal 1 ayat (2))",
            "  Pasal 1 ayat (2): added+split (Pasal 1 ayat (1))",
        ],
    ),
    (
        "two paragraphs merged, and a word changed on the way",
        [clause("a", paragraphs=[A, B, C])],
        [clause("a", paragraphs=[A, f"{B.replace('dokumen', 'berkas')} {C}"])],
        [
            "a: reworded",
            "  Pasal 1 ayat (2): merged+reworded (Pasal 1 ayat (3))",
            "    substantive: 'dokumen' → 'berkas'",
            "  Pasal 1 ayat (3): removed+merged (Pasal 1 ayat (2))",
        ],
    ),
    (
        "a paragraph moved in its clause",
        [clause("a", paragraphs=[B, A, C])],
        [clause("a", paragraphs=[A, C, B])],
        ["a: reworded", "  Pasal 1 ayat (1) → Pasal 1 ayat (3): moved"],
    ),
    (
        "an item moved to another clause, known by its id",
        [clause("a", "Meliputi:", items=[{"id": "i", "text": A}, B]), clause("c", "Termasuk:", items=[C])],
        [clause("a", "Meliputi:", items=[B]), clause("c", "Termasuk:", items=[C, {"id": "i", "text": f"Seluruh {A}"}])],
        [
            "a: reworded",
            "  Pasal 1 huruf a: removed (Pasal 2 huruf b)",
            "c: reworded",
            "  Pasal 2 huruf b: added (Pasal 1 huruf a)",
        ],
    ),
    (
        "an item moved below another paragraph",
        [clause("a", paragraphs=[{"text": "Meliputi:", "items": [A, B]}, C])],
        [clause("a", paragraphs=[{"text": "Meliputi:", "items": [A]}, {"text": C, "items": [B]}])],
        ["a: reworded", "  Pasal 1 ayat (1) huruf b → Pasal 1 ayat (2) huruf a: moved"],
    ),
    (
        "a text that became the first of two paragraphs",
        [clause("a", A)],
        [clause("a", paragraphs=[A, B])],
        ["a: reworded", "  Pasal 1 ayat (2): added"],
    ),
    (
        "another title",
        [clause("a", A)],
        [{"id": "a", "title": "Lain", "text": A}],
        ["a: reworded", "  Pasal 1: reworded", "    substantive: 'Judul' → 'Lain'"],
    ),
    (
        "an item put in front of others, which only changed their letters",
        [clause("a", "Meliputi:", items=[A, B])],
        [clause("a", "Meliputi:", items=[C, A, B])],
        ["a: reworded", "  Pasal 1 huruf a: added"],
    ),
    (
        "an item that lost its id",
        [clause("a", "Meliputi:", items=[{"id": "i", "text": A}, B])],
        [clause("a", "Meliputi:", items=[A, B])],
        [],
    ),
]


@pytest.mark.parametrize(("old", "new", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_fate(old: list[dict[str, Any]], new: list[dict[str, Any]], lines: list[str]) -> None:
    comparison = compare(small(*old), small(*new, draft=2))
    assert told(comparison) == lines
    assert comparison.empty == (lines == [])


def test_only_a_number_changed() -> None:
    comparison = compare(small(clause("a", A), clause("c", C)), small(clause("b", B), clause("a", A), clause("c", C)))
    assert [(each.id, each.fates) for each in comparison.clauses] == [
        ("b", ("added",)),
        ("a", ("renumbered",)),
        ("c", ("renumbered",)),
    ]


def test_a_removed_clause_is_told_where_it_stood() -> None:
    old = small(clause("a", A), clause("b", B), clause("c", C), clause("d", f"{A} {B}"))
    comparison = compare(old, small(clause("a", A), clause("d", f"{A} {B}"), draft=2))
    assert [each.id for each in comparison.clauses] == ["a", "b", "c", "d"]


def test_what_a_moved_clause_follows() -> None:
    long = f"{A} {B} {C}"
    old = small(clause("a", A), clause("b", long), clause("c", C))
    after = {
        each.id: each.after for each in compare(old, small(clause("b", long), clause("a", A), clause("c", C))).clauses
    }
    assert after == {"b": "", "a": "b", "c": ""}
    first = compare(old, small(clause("c", C), clause("a", A), clause("b", long), draft=2)).clauses[0]
    assert (first.id, first.fates, first.after) == ("c", ("moved",), "")


def test_recitals() -> None:
    old = small(clause("a", A), recitals=[f"bahwa {A};", f"bahwa {B};"])
    new = small(clause("a", A), draft=2, recitals=[f"bahwa {C};", f"bahwa {B.replace('data', 'bahan')};"])
    assert told(compare(old, new)) == [
        "premis huruf a: removed",
        "premis huruf a: added",
        "premis huruf b: reworded",
        "  substantive: 'data' → 'bahan'",
    ]
