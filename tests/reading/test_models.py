"""Files that are no drafts, letters, packages or profiles: every fault of form at once, each with place and cure."""

import re
from pathlib import Path

import pytest

from mouflow.model import Settings
from mouflow.reading.faults import fault
from mouflow.reading.models import read_draft, read_letter, read_package, read_profile, read_settings
from mouflow.reading.yaml import read_yaml
from tests.document.kit import EXAMPLES, SMALL

CLAUSES = "clauses:\n  - {id: satu-pasal, title: Judul, text: Isi.}\n"
LETTER = """
mouflow: 1
letter: surat
letterhead: {government: Pemerintah, address: Jalan}
place: Pontianak
subject: Hal
to: [Kepala]
body: [Isi.]
signatory: {name: Nama, office: Kepala}
"""
PACKAGE = """
mouflow: 1
agreement: paket
base: 1
stands_for: daerah
partners:
  - {id: satu, name: Satu, level: city, signatory: {name: Nama, office: Wali Kota}}
"""


def told(reading) -> list[str]:
    assert reading.value is None
    assert not reading.sound
    return [str(problem) for problem in reading.problems]


def draft(text: str) -> list[str]:
    return told(read_draft(text.encode(), "d.yaml"))


def test_the_small_files_are_sound():
    assert read_draft((SMALL + CLAUSES).encode(), "d.yaml").sound
    assert read_letter(LETTER.encode(), "l.yaml").sound
    assert read_package(PACKAGE.encode(), "p.yaml").sound
    assert read_profile(b"mouflow: 1\n", "profile.yaml").sound
    assert read_settings(b"profile: house\n", "mouflow.yaml").sound


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the normative examples lie beside the project, and are not there")
def test_the_examples_are_sound():
    found = [read_draft(path.read_bytes(), path.name) for path in sorted(EXAMPLES.glob("*/*.yaml"))]
    assert len(found) >= 2
    assert [reading.problems for reading in found] == [()] * len(found)


FILES = {
    "draft": ("d.yaml", SMALL + CLAUSES, read_draft),
    "letter": ("l.yaml", LETTER, read_letter),
    "package": ("p.yaml", PACKAGE, read_package),
    "profile": ("profile.yaml", "mouflow: 1\n", read_profile),
    "settings": ("mouflow.yaml", "me: x\n", read_settings),
}


def cases() -> list[tuple[str, list[str]]]:
    """Each change to a small file, with the lines that it must give: `draft + line` adds, `draft: old -> new` puts."""
    blocks = (Path(__file__).parent / "forms.txt").read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    split = [block.split("\n=> ") for block in blocks]
    assert len(split) > 100
    return [(change, said) for change, *said in split]


def changed(change: str) -> tuple[str, str]:
    """The kind of file, and its text after the change."""
    kind = re.match(r"\w+", change)
    assert kind is not None
    text = FILES[kind[0]][1]
    if change.startswith(f"{kind[0]} + "):
        return kind[0], text + change.removeprefix(f"{kind[0]} + ")
    old, new = change.removeprefix(f"{kind[0]}: ").replace("\\n", "\n").split(" -> ")
    assert old in text
    return kind[0], text.replace(old, new, 1)


@pytest.mark.parametrize(("change", "said"), cases(), ids=lambda value: value[:70] if isinstance(value, str) else "")
def test_a_fault_of_form(change, said):
    kind, text = changed(change)
    name, _, read = FILES[kind]
    assert told(read(text.encode(), name)) == said


def test_a_number_of_thousands_of_digits():
    assert draft(SMALL + CLAUSES + "based_on: " + "9" * 5000) == [
        f'd.yaml:14:11: error: "based_on" must be a whole number, not "{"9" * 40}…" [schema.whole-number]'
    ]


def test_whatever_is_missing_is_named_in_one_run():
    assert draft("agreement: a\nparties:\n  - {id: x, name: X}\n") == [
        'd.yaml:1:1: error: "mouflow" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "draft" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "date" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "author" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "kind" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "subject" is missing; add it [schema.missing]',
        'd.yaml:1:1: error: "clauses" is missing; add it [schema.missing]',
        'd.yaml:3:5: error: "level" is missing; add it [schema.missing]',
        'd.yaml:3:5: error: "signatory" is missing; add it [schema.missing]',
    ]


def test_faults_of_yaml_of_form_and_of_names_are_told_together_in_the_order_of_the_file():
    text = SMALL.replace("author: satu", "author: stu").replace("kind: nota-kesepakatan\n", "")
    text += """nte: x
nte: y
clauses:
  - {id: a, title: A, text: "lihat [[b]], {{ term.years | angkaa }}, {{7*7}}, {{ zz }}"}
  - {id: a, title: 5, paragraphs: [p, {id: c, text: "[[cc]]"}]}
approvals:
  - {id: x, party: tiga, kind: review, office: O, order: 1, covers: [c, d]}
"""
    assert [line.removeprefix("d.yaml:") for line in draft(text)] == [
        '2:1: error: "kind" is missing; add it [schema.missing]',
        '6:9: error: no party has the id "stu"; did you mean "satu"? [id.unknown]',
        '11:1: error: unknown key "nte"; did you mean "note"? [schema.unknown-key]',
        '12:1: error: key "nte" is written twice (first in line 11); keep one of them [yaml.duplicate-key]',
        "14:36: error: [[b]] leads to no provision; known: a, c [text.reference]",
        '14:43: error: unknown filter "angkaa"; did you mean "angka"? [text.filter]',
        '14:70: error: cannot read "{{7*7}}"; write [[id]] or {{ name | filter }}, with both pairs of brackets'
        " [text.markup]",
        '15:10: error: the id "a" is given twice (first in line 14); give one of them another [id.double]',
        '15:20: error: "title" must be text, not 5; put it in quotes [schema.text]',
        '15:54: error: [[cc]] leads to no provision; did you mean "c"? [text.reference]',
        '17:20: error: no party has the id "tiga"; known: satu, dua [id.unknown]',
        '17:73: error: no provision has the id "d"; known: a, c [id.unknown]',
    ]


def test_a_package_without_partners():
    text = PACKAGE[: PACKAGE.index("partners")]
    assert told(read_package(text.encode(), "p.yaml")) == [
        'p.yaml:2:1: error: a package needs "partners", or "table" with the name of a CSV or XLSX file [schema.package]'
    ]


def test_what_no_row_tells_of_is_told_by_pydantic():
    # Every kind of error that the models can raise has its own sentence: none of the above is told by this one.

    error = {"type": "odd", "loc": ("me",), "input": "x", "msg": "It is odd"}
    problem = fault(error, read_yaml(b"me: x\n", "f.yaml"), Settings)
    assert str(problem) == 'f.yaml:1:5: error: "me" cannot take "x": It is odd [schema.wrong]'


def test_numbers_of_people_stay_text():
    text = SMALL.replace("office: Kepala}", "office: Kepala, nip: 197001011995031001}") + CLAUSES
    reading = read_draft(text.encode(), "d.yaml")
    assert reading.value is not None
    assert reading.value.parties[0].signatory.nip == "197001011995031001"


@pytest.mark.parametrize("day", ["2025-09-19", "19-09-2025", "'2025-09-19'"])
def test_a_day_has_two_forms(day):
    reading = read_draft((SMALL + CLAUSES + f"signing: {{date: {day}}}").encode(), "d.yaml")
    assert reading.value is not None
    assert reading.value.signing.date is not None
    assert reading.value.signing.date.isoformat() == "2025-09-19"


def test_very_many_problems_are_cut():
    text = SMALL + "clauses:\n  - {id: a, title: A, text: '" + "{{7*7}} " * 5000 + "'}\n"
    reading = read_draft(text.encode(), "d.yaml")
    assert len(reading.problems) == 1001
    assert str(reading.problems[-1]).endswith(
        "error: more problems follow; only the first 1000 are shown [yaml.too-many-problems]"
    )
