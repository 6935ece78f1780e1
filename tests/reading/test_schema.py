"""The JSON Schema and the reader agree: on the bad files beside, and on every mutation of files that use every key."""

import copy
import json
import re
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from mouflow.model import Assessment, Draft, Letter, Package, Profile, Scheme, Settings
from mouflow.model.schema import schema_of
from mouflow.reading.assessments import read_assessment, read_scheme
from mouflow.reading.models import read_draft, read_letter, read_package, read_profile, read_settings
from mouflow.reading.yaml import Path, Tree, read_yaml
from tests.assessment.kit import scheme_files
from tests.document.kit import EXAMPLES, HOUSE, ROOT
from tests.reading.test_models import FILES, cases, changed

KINDS: dict[str, type[BaseModel]] = {
    "draft": Draft,
    "letter": Letter,
    "package": Package,
    "assessment": Assessment,
    "scheme": Scheme,
    "profile": Profile,
    "settings": Settings,
}
SCHEMAS = {kind: schema_of(model) for kind, model in KINDS.items()}
VALIDATORS = {kind: Draft202012Validator(schema) for kind, schema in SCHEMAS.items()}

FULL = {
    "draft": """
mouflow: 1
agreement: contoh
draft: 2
based_on: 1
date: 2025-09-12
author: satu
note: Catatan
final: false
kind: adendum
language: id
subject: Contoh
style: {profile: house, paper: A4, font: Arial, size: 11.5, line: 1.15, aliases: pertama, signatures: first-right,
        numbers: below-subject, margins: {top: 2, bottom: 2.5, left: 3, right: 2}}
parties:
  - id: satu
    name: Pihak Satu
    level: central
    address: Jalan
    number: 1/X
    signatory: {name: Nama, office: Kepala, capacity: u.b., authority: SK, rank: P, nip: "1", on_behalf: X, through: Y}
    contact: {office: Bagian, name: Orang, phone: "0", email: a@b.id}
    logo: a.png
  - {id: dua, name: Pihak Dua, level: city, signatory: {name: Nama, office: Wali Kota}}
signing: {place: X, planned: 2025-10, date: 2025-10-01, copies: 2, stamp_duty: true, witnesses: [{name: A, office: B}],
          core: [satu]}
requests: [{id: r, text: A, met_by: [a]}]
amends:
  agreement: lama
  kind: nota-kesepakatan
  numbers: [1/X]
  date: 31-05-2021
  subject: S
  sequence: 1
  changes:
    - {provision: Pasal 1, old: A, new: B, reason: C}
    - {provision: Pasal 2, action: inserted, new: B}
    - {provision: Pasal 3, action: removed, old: A}
recitals: [bahwa a;, {text: bahwa b;, id: premis}]
legal_basis: [{law: UU 25/2009, title: T, ln: 2009/112, tln: "5038"}]
clauses:
  - {id: a, title: A, text: "Isi:", items: [x, {text: y, id: y, items: [z]}]}
  - {id: b, title: B, paragraphs: [p, {text: "q:", id: q, items: [r]}]}
term: {years: 5, effective: last-signature, until: 2030-01-01, reminders: [12]}
work_plan: [{activity: A, output: B, tasks: {satu: C}, years: [2026], location: L, funding: F, pic: P}]
approvals:
  - {id: s, party: satu, kind: review, office: O, order: 1, covers: [a]}
  - id: t
    party: satu
    kind: initial
    office: O
    order: 1
    name: Nama
    delegates: [{name: D, capacity: Plh., basis: SK, since: 2026-01-01, until: 2026-01-31}]
  - {id: g, party: satu, kind: review, office: O, order: 1, of: [s], need: any}
""",
    "letter": """
mouflow: 1
letter: surat
kind: surat-dinas
language: id
final: true
style: {font: Arial}
letterhead: {logo: a.png, government: G, unit: U, address: A, phone: "0", email: a@b.id, website: b.id}
place: Pontianak
date: 2025-09-22
number: 1/X
nature: Segera
attachments: 1
subject: Hal
to: [Kepala]
body:
  - Isi.
  - {text: Isi, id: isi, items: [a], table: {columns: [A, B], widths: [40, 60], rows: [[a, ""]]}}
signatory: {name: Nama, office: Kepala, capacity: Plt.}
copies: [Arsip]
""",
    "package": """
mouflow: 1
agreement: paket
base: 1
stands_for: daerah
note: Catatan
table: mitra.csv
partners:
  - id: satu
    name: Satu
    level: regency
    address: Jalan
    number: 1/X
    base_number: 2/X
    date: 2024-06-04
    place: Sampit
    signatory: {name: Nama, office: Bupati, capacity: a.n., on_behalf: Gubernur}
    contact: {office: Bagian}
    logo: a.png
    note: Catatan
    variants:
      - {reason: A, replace: a, clause: {id: a, title: A, text: B}}
      - {reason: A, after: a, clause: {id: b, title: A, paragraphs: [B]}}
      - {reason: A, remove: c}
""",
    "assessment": """
mouflow: 1
assessment: contoh
year: 2023
scheme: ori-2022
source: Laporan
note: Catatan
dimension_scores: points
weights: {input: "40,5", proses: "59.5"}
bands: [{least: "0", most: "100,00", label: L, zone: Z, category: K, opinion: O}]
entities:
  - id: satu
    name: Kota Satu
    level: city
    head: Wali Kota Satu
    address: Jalan
    contact: {office: Bagian, name: Orang, phone: "0", email: a@b.id}
    score: "86,60"
    zone: Hijau
    category: B
    opinion: Kualitas Tinggi
    maladministration: false
    dimensions: {input: 40}
    loci:
      - id: a
        name: A
        head: Kepala A
        address: Jalan
        score: 80
        dimensions: {input: 40}
        indicators: [{name: I, dimension: input, component: biaya/tarif, value: 3, evidence: E}]
    earlier: [{year: 2022, score: 80, scheme: ori-2022}]
    findings:
      - id: t
        text: T
        dimension: input
        component: maklumat
        unit: A
        suggestions:
          - {what: W, unit: U, by: 2024-02, evidence: E,
             follow_up: {plan: P, target: 2024-02-29, evidence: E, status: Selesai}}
    suggestions: [{what: W}]
tables: [{file: nilai.xlsx, sheet: Lokus, rows: loci, columns: {score: Nilai, entity.name: Nama}}]
shares: [{label: L, count: 414, of: 586, percentage: "70,65"}]
letters:
  final: true
  style: {font: Arial}
  letterhead: {logo: a.png, government: G, unit: U, address: A, phone: "0", email: a@b.id, website: b.id}
  place: Pontianak
  date: 2024-01-22
  number: "{seq:03}/HM.01/{month:romawi}/{year}"
  first: 1
  file: "{letter}/{name}"
  nature: Segera
  reply: {by: 2024-04-30, to: Kepala, contact: {office: Bagian}}
  signatory: {name: Nama, office: Kepala, capacity: Plt.}
  copies: [Arsip]
  kinds:
    - kind: surat-hasil-penilaian
      letter: hasil
      each: locus
      place: Sambas
      date: 2024-01-23
      number: "{seq}/X"
      first: 7
      file: "{year}/{name}"
      nature: Biasa
      attachments: 1
      subject: Hal
      to: ["Kepala {{ locus.name }}"]
      body: [Isi., {text: Isi, id: isi, items: [a], table: {columns: [A], widths: [100], rows: [[a]]}}]
      reply: {by: 2024-05-31}
      signatory: {name: Nama, office: Kepala}
      copies: [Arsip]
    - {kind: surat-evaluasi}
""",
    "scheme": """
mouflow: 1
scheme: contoh
title: Contoh
first_year: 2021
last_year: 2022
standing: published
source: Laporan
note: Catatan
rounding: {decimals: 2, method: half-up}
bands: [{least: 0, most: 100, label: L, zone: Z, category: K, opinion: O}]
suffix: Tanpa
weights: [{first_year: 2021, last_year: 2022, standing: practice, source: L, dimensions: {input: "100"}}]
""",
    "profile": (HOUSE / "profiles" / "house.yaml").read_text(encoding="utf-8"),
    "settings": """
profile: house
interface: id
store: sqlite:///x
me: Saya
checks: {date.weekday: off, text.double: hint, number.words: {severity: warning, least: 2, not: [a]}}
laws: [hukum.yaml]
allow: [{file: surat/*.docx, rule: date.weekday, words: Rabu, reason: kutipan}]
""",
}
READERS = {
    "draft": read_draft,
    "letter": read_letter,
    "package": read_package,
    "assessment": read_assessment,
    "scheme": read_scheme,
    "profile": read_profile,
    "settings": read_settings,
}
DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")


def editor_view(tree: Tree, value: object = None, path: Path = ()) -> object:
    """The file's values as an editor types them: the strict reader leaves decimal numbers as text, editors do not."""
    value = tree.value if path == () else value
    if isinstance(value, dict):
        return {key: editor_view(tree, inner, (*path, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [editor_view(tree, inner, (*path, n)) for n, inner in enumerate(value)]
    plain = isinstance(value, str) and path in tree.spans and tree.spans[path].style == ""
    return float(str(value)) if plain and DECIMAL.fullmatch(str(value)) else value


def faults_of_form(kind: str, text: str) -> list[str]:
    """What the reader says of a file's form."""
    problems = READERS[kind](text.encode(), "f.yaml").problems
    return [str(problem) for problem in problems if problem.rule.id.startswith("schema.")]


def agree(kind: str, text: str) -> bool:
    said = [error.message for error in VALIDATORS[kind].iter_errors(editor_view(read_yaml(text.encode(), "f.yaml")))]
    return bool(said) == bool(faults_of_form(kind, text))


def test_the_bad_files_of_each_kind():
    seen = [changed(change) for change, _ in cases()]
    assert len(seen) > 100
    assert [text[-14:] for kind, text in seen if not agree(kind, text)] == ["based_on: 1.000"[-14:]]
    assert sum(bool(faults_of_form(kind, text)) for kind, text in seen) > 90


def good_files() -> Iterator[tuple[str, str]]:
    yield from ((kind, text) for kind, (_, text, _) in FILES.items())
    yield from FULL.items()
    yield "profile", (HOUSE / "profiles" / "letter.yaml").read_text(encoding="utf-8")
    for path in (*sorted(EXAMPLES.glob("*/*.yaml")), *sorted((ROOT / "drafts").glob("*/*.yaml"))):
        text = path.read_text(encoding="utf-8")
        named = path.stem if path.stem in ("package", "assessment") else "draft"
        yield "letter" if re.search("^letter:", text, re.M) else named, text
    yield from (("scheme", path.read_text(encoding="utf-8")) for path in scheme_files())


def test_the_good_files_of_each_kind():
    seen = list(good_files())
    assert len(seen) > 10
    assert [faults_of_form(kind, text) for kind, text in seen] == [[]] * len(seen)
    assert [(kind, text[:90]) for kind, text in seen if not agree(kind, text)] == []


def test_the_full_files_use_every_key():
    used = {key for kind, text in FULL.items() for key in keys(read_yaml(text.encode(), "f.yaml").value)}
    parts = [part for schema in SCHEMAS.values() for part in (schema, *schema.get("$defs", {}).values())]
    known = {key for part in parts for key in part.get("properties", {})}
    assert len(known) > 100
    assert known - used == {"extends", "italic", "break_before"}  # which the house's own profile does not need


def keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(inner)


VALUES = [None, True, 0, 5, 120, 2.5, "", "x", "A B", "2025-09-19", [], [5], {}]


def mutations(value: object, values: list[object] = VALUES) -> Iterator[object]:
    """The value with one part of it left out, put twice, exchanged for another, or joined by an unknown key."""
    for path in paths(value):
        for new in values:
            yield changed_at(value, path, new)
        yield changed_at(value, path, ...)
        yield changed_at(value, (*path, "zz"), "x")


def paths(value: object, path: Path = ()) -> Iterator[Path]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in inner:
        yield (*path, step)
        yield from paths(below, (*path, step))


def changed_at(value: object, path: Path, new: object) -> object:
    """A copy with another value at the path; `...` takes the value away."""
    whole = copy.deepcopy(value)
    holder = whole
    for step in path[:-1]:
        holder = holder[step]
    if new is ...:
        del holder[path[-1]]
    elif isinstance(holder, dict | list) and not (isinstance(holder, list) and path[-1] == "zz"):
        holder[path[-1]] = new
    return whole


def accepts(kind: str, value: object) -> bool:
    """Whether the model takes a value; a day that no calendar has is right in form."""
    try:
        KINDS[kind].model_validate(value)
    except ValidationError as error:
        return all(one["type"] == "day_missing" for one in error.errors(include_url=False))
    return True


@pytest.mark.parametrize("kind", ["draft", "letter", "package", "assessment", "scheme", "settings"])
def test_every_mutation_of_a_full_file(kind):
    whole = editor_view(read_yaml(FULL[kind].encode(), "f.yaml"))
    seen = disagreed = refused = 0
    first = None
    # Where figures must be exact, no float comes from the reader: the text 2.5 is what an editor calls a number.
    exact = [one for one in VALUES if kind not in ("assessment", "scheme") or not isinstance(one, float)]
    for value in mutations(whole, exact):
        seen += 1
        valid = VALIDATORS[kind].is_valid(value)
        refused += not valid
        if valid != accepts(kind, value):
            disagreed += 1
            first = first or json.dumps(difference(whole, value), default=str)
    assert disagreed == 0, first
    assert seen > 50
    assert refused > seen / 3


def test_mutations_of_a_profile():
    text = """
mouflow: 1
extends: house
paper: A4
margins: {top: 2, bottom: 2.5, left: 3, right: 2}
papers: [{name: A4, width: 210, height: 297}]
fonts: [{name: X, substitutes: [Y], family: serif, panose: ""}]
formats: {title: {align: center, size: 9, bold: true, rule: below, valign: top, left: 1, before: 3}}
numberings: [{name: n, levels: [{count: decimal, label: "({})", refer: "ayat {}", left: 1, hanging: 1, scope: premis}]}]
lists: {items: {numbering: n, level: 0}}
"""
    whole = editor_view(read_yaml(text.encode(), "f.yaml"))
    seen = list(mutations(whole))
    assert len(seen) > 500
    wrong = [
        difference(whole, value) for value in seen if VALIDATORS["profile"].is_valid(value) != accepts("profile", value)
    ]
    assert wrong == []


def difference(old: object, new: object) -> object:
    """The smallest parts in which two values differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {key: difference(old.get(key), new.get(key)) for key in {*old, *new} if old.get(key) != new.get(key)}
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [difference(one, other) for one, other in zip(old, new, strict=True) if one != other]
    return new


@pytest.mark.parametrize("kind", KINDS)
def test_editors_are_told_what_each_key_is_for(kind):
    schema = SCHEMAS[kind]
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")
    parts = [schema, *schema.get("$defs", {}).values()]
    assert all(part.get("title") and part.get("description") for part in parts)
    fields = [field for part in parts for field in part.get("properties", {}).values()]
    assert fields
    assert [field for field in fields if not field.get("description", "").rstrip().endswith((".", ".…", "."))] == []
    # Beside "severity" stand the parameters of a check, which the check itself knows.
    closed = [part for part in parts if part.get("type") == "object" and part["title"] != "CheckSetting"]
    assert all(part["additionalProperties"] is False for part in closed)


def test_the_dates_of_a_draft_come_with_an_example():
    assert SCHEMAS["draft"]["properties"]["date"]["examples"] == ["2025-09-19"]


def test_where_the_reader_differs_from_an_editor_on_purpose():
    # To an editor 1.000 is the whole number 1; to an Indonesian reader it is a thousand, so it is refused.
    assert faults_of_form("draft", FILES["draft"][1] + "based_on: 1.000\n") != []
    # An editor marks a decimal number in quotes; the reader takes it, since it leaves decimals as text, quoted or not.
    text = FILES["draft"][1] + "style: {size: '12.5'}\n"
    assert faults_of_form("draft", text) == []
    assert not agree("draft", text)
