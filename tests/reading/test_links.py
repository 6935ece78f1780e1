"""What a draft says of its own parts: names that lead nowhere, ids given twice, texts that cannot be printed."""

from pathlib import Path

import pytest

from mouflow.reading.models import read_draft, read_letter
from tests.document.kit import SMALL

CLAUSES = """
clauses:
  - id: satu-pasal
    title: Judul
    paragraphs:
      - {id: ayat, text: Isi.}
      - text: "Isi:"
        items: [{id: huruf, text: a}]
"""

LETTER = """
mouflow: 1
letter: surat
letterhead: {government: Pemerintah, address: Jalan}
place: Pontianak
subject: Hal
to: [Kepala]
signatory: {name: Nama, office: Kepala}
body:
"""


def told(text: str, **settings) -> list[str]:
    """The problems of the smallest draft with more lines; it is read, for its form is right."""
    reading = read_draft((SMALL + text).encode(), "d.yaml", **settings)
    assert reading.value is not None
    return [str(problem) for problem in reading.problems]


def cases(kind: str) -> list[tuple[str, list[str]]]:
    """Lines that are added to a small file of a kind, with the problems they must give; some give none."""
    blocks = (Path(__file__).parent / "links.txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    split = [block.removeprefix(f"{kind} + ").split("\n=> ") for block in blocks if block.startswith(kind)]
    assert len(split) > 5
    return [(lines.replace("\\n", "\n"), said) for lines, *said in split]


@pytest.mark.parametrize(
    ("lines", "said"), cases("draft"), ids=lambda value: value[:50] if isinstance(value, str) else ""
)
def test_what_does_not_hold_in_a_draft(lines, said):
    assert told(CLAUSES + lines) == said


@pytest.mark.parametrize(
    ("lines", "said"), cases("letter"), ids=lambda value: value[:50] if isinstance(value, str) else ""
)
def test_what_does_not_hold_in_a_letter(lines, said):
    reading = read_letter((LETTER + lines).encode(), "l.yaml")
    assert reading.value is not None
    assert [str(problem) for problem in reading.problems] == said


def test_places_are_those_of_the_very_character():
    text = """
clauses:
  - id: satu
    title: Judul
    text: >
      Baris satu
      dan {{7*7}} dan
      [[tidak-ada]].
    items:
      - 'kutip '' {{ zz }}'
      - "kutip \\" {{ subject | zz }}"
work_plan:
  - activity: A
    output: B
    tasks:
      tiga: C
    years: [2026]
"""
    assert [line.partition(": error")[0] for line in told(text)] == [
        "d.yaml:18:11", "d.yaml:19:7", "d.yaml:21:19", "d.yaml:22:19", "d.yaml:27:7",
    ]  # fmt: skip


def test_a_party_stands_once():
    text = SMALL.replace("name: Pihak Dua", "name: PIHAK  SATU") + CLAUSES
    reading = read_draft(text.encode(), "d.yaml")
    assert [str(problem) for problem in reading.problems] == [
        'd.yaml:11:21: error: the party "PIHAK  SATU" stands twice (first in line 10); remove one [party.double]'
    ]
    text = SMALL.replace("id: dua", "id: satu") + CLAUSES
    assert [str(problem) for problem in read_draft(text.encode(), "d.yaml").problems] == [
        'd.yaml:11:10: error: the id "satu" is given twice (first in line 10); give one of them another [id.double]'
    ]


def test_an_author_is_a_party():
    text = SMALL.replace("author: satu", "author: tiga") + CLAUSES
    assert [str(problem) for problem in read_draft(text.encode(), "d.yaml").problems] == [
        'd.yaml:6:9: error: no party has the id "tiga"; known: satu, dua [id.unknown]'
    ]


def test_an_addendum_needs_its_parent():
    text = SMALL.replace("kind: nota-kesepakatan", "kind: adendum") + CLAUSES
    assert [str(problem) for problem in read_draft(text.encode(), "d.yaml").problems] == [
        'd.yaml:7:7: error: an addendum needs "amends": its parent\'s numbers, date and subject [draft.amends]'
    ]


def test_items_nest_three_deep():
    deep = "{text: a, items: [{text: b, items: [{text: c, items: [%s]}]}]}"
    text = "clauses:\n  - {id: satu, title: Judul, text: 'Isi:', items: [%s]}\n"
    assert told(text % deep.replace("[%s]", "[]")) == []
    assert told(text % deep % "d, e") == [
        "d.yaml:13:106: error: items nest as a. → 1) → a) and no deeper; bring these a level up [clause.depth]",
        "d.yaml:13:109: error: items nest as a. → 1) → a) and no deeper; bring these a level up [clause.depth]",
    ]


@pytest.mark.parametrize(
    ("kind", "messages"),
    [
        ("nota-kesepakatan", []),
        ("nota-kesepakatn", ['unknown kind "nota-kesepakatn"; did you mean "nota-kesepakatan"? [draft.kind]']),
        ("zzz", ['unknown kind "zzz"; known: adendum, nota-kesepakatan [draft.kind]']),
    ],
)  # fmt: skip
def test_a_kind_has_a_template(kind, messages):
    text = SMALL.replace("kind: nota-kesepakatan", f"kind: {kind}") + CLAUSES
    kinds = ("adendum", "nota-kesepakatan")
    found = [str(problem) for problem in read_draft(text.encode(), "d.yaml", kinds).problems]
    assert found == [f"d.yaml:7:7: error: {message}" for message in messages]
    assert read_draft(text.encode(), "d.yaml").problems == ()


@pytest.mark.parametrize("part", ["[[zz]] ", "{{ zz }} ", "{{7*7}} ", "** a", "[[ayat]] "])
def test_a_long_text_is_read_in_one_go(part):
    # 200 kB with a fault at every word: the places are found together.
    reading = read_draft((SMALL + CLAUSES + f"recitals: ['{part * 25_000}']\n").encode(), "d.yaml")
    assert len(reading.problems) <= 1001


def test_many_references_among_many_provisions():
    clauses = "".join(f"  - {{id: c-{n}, title: T, text: 'lihat [[c-{(n * 7) % 3000}]]'}}\n" for n in range(3000))
    assert told("clauses:\n" + clauses) == []
