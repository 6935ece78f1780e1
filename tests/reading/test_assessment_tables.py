"""Tables beside an assessment: the same model from CSV and XLSX, every fault at its cell, whose columns are stated."""

import io
import json
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from mouflow.assessment import Case, faults, problems, standings
from mouflow.model.assessment import (
    EarlierYear,
    Entity,
    Finding,
    FollowUp,
    Locus,
    Suggestion,
)
from mouflow.model.base import LONGEST_ID
from mouflow.model.party import Contact
from mouflow.reading.assessments import (
    TableFile,
    assessment_of,
    leaving_out,
    read_assessment,
    sound_part,
    table_names,
    without,
)
from mouflow.reading.columns import ENTITY, OWN
from mouflow.reading.slugs import slug
from mouflow.reading.yaml import read_yaml
from tests.assessment.kit import HOUSE

HEAD = "mouflow: 1\nassessment: a\nyear: 2023\n"
SMALL = HEAD + "entities:\n- id: satu\n  name: Kota Satu\n  level: city\n"
FORM = " must be a figure such as 86,60, not {} [schema.number]"


def told(text: str, tables: dict[str, TableFile]) -> list[str]:
    return [str(problem) for problem in read_assessment(text.encode(), "a.yaml", tables).problems]


def workbook(*rows: tuple[object, ...], title: str = "Lokus", percent: tuple[str, ...] = ()) -> bytes:
    book, content = Workbook(), io.BytesIO()
    book.active.title = "Sampul"
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    for cell in percent:
        sheet[cell].number_format = "0.00%"
    book.save(content)
    return content.getvalue()


def csv(*rows: tuple[object, ...]) -> bytes:
    return "".join(";".join(str(cell) for cell in row) + "\n" for row in rows).encode()


LOCI = (
    "tables:\n- file: t\n{sheet}  rows: loci\n  columns:\n    entity.name: Pemda\n    entity.level: Tingkat\n"
    "    name: Lokus\n    score: Nilai\n    dimensions.input: Input\n"
)
YAML_CSV = HEAD + LOCI.replace("{sheet}", "")
YAML_XLSX = HEAD + LOCI.replace("{sheet}", "  sheet: Lokus\n")
TOP = ("No", "Pemda", "Tingkat", "Lokus", "Nilai", "Input")


def from_csv(*rows: tuple[object, ...], head: tuple[str, ...] = TOP, yaml: str = YAML_CSV) -> list[str]:
    return told(yaml, {"t": TableFile(csv(head, *rows), "scores.csv")})


def from_xlsx(*rows: tuple[object, ...], head: tuple[str, ...] = TOP, percent: tuple[str, ...] = ()) -> list[str]:
    return told(YAML_XLSX, {"t": TableFile(workbook(head, *rows, percent=percent), "scores.xlsx")})


def test_every_key_of_a_row_can_be_stated():
    groups = {"dimensions": ["dimensions."], "contact": [f"contact.{key}" for key in Contact.model_fields]}
    lists = {"loci", "earlier", "findings", "suggestions", "indicators"}

    def keys(model: type) -> set[str]:
        return {key for name in set(model.model_fields) - lists for key in groups.get(name, [name])}

    done = {f"suggestion.follow_up.{key}" for key in FollowUp.model_fields}
    suggested = {f"suggestion.{key}" for key in Suggestion.model_fields if key != "follow_up"} | done
    assert set(ENTITY) == keys(Entity)
    assert set(OWN["loci"]) == keys(Locus)
    assert set(OWN["earlier"]) == keys(EarlierYear)
    assert set(OWN["findings"]) == keys(Finding) | suggested
    assert set(OWN) == {"entities", "loci", "earlier", "findings"}


ROWS = (
    (1, "Kab. Ma'rang & Co", "Kabupaten", "Dinas Sosial", "88,42", "90"),
    (2, "Kota Dua", "Kota", "Dinas Sosial", "30,10", ""),
    (3, "Kab. Ma'rang & Co", "Kabupaten", "Dinas Pendidikan", "87,995", "80,5"),
)


def values(rows: tuple[tuple[object, ...], ...]) -> list[dict[str, object]]:
    reading = read_assessment(YAML_CSV.encode(), "a.yaml", {"t": TableFile(csv(TOP, *rows), "scores.csv")})
    assert reading.problems == ()
    assert reading.value
    return [entity.model_dump(exclude_defaults=True) for entity in reading.value.entities]


def test_yaml_csv_and_xlsx_give_the_same_model():
    found = values(ROWS)
    numbers = [
        tuple(float(cell.replace(",", ".")) if n > 3 and cell else cell for n, cell in enumerate(map(str, row)))
        for row in ROWS
    ]
    book = read_assessment(YAML_XLSX.encode(), "a.yaml", {"t": TableFile(workbook(TOP, *numbers), "s.xlsx")})
    assert book.problems == ()
    assert book.value
    assert [entity.model_dump(exclude_defaults=True) for entity in book.value.entities] == found
    plain = {"mouflow": 1, "assessment": "a", "year": 2023, "entities": json.loads(json.dumps(found, default=str))}
    written = read_assessment(json.dumps(plain).encode(), "a.yaml")
    assert written.problems == ()
    assert written.value
    assert written.value.entities == book.value.entities
    assert [entity["id"] for entity in found] == ["kab-ma-rang-co", "kota-dua"]
    assert [locus["id"] for locus in found[0]["loci"]] == ["dinas-sosial", "dinas-pendidikan"]


@settings(max_examples=25)
@given(st.permutations(ROWS))
def test_the_order_of_rows_does_not_matter(rows):
    def scores(found: tuple[tuple[object, ...], ...]) -> dict[str, tuple[object, ...]]:
        content = {"t": TableFile(csv(TOP, *found), "s.csv")}
        reading = read_assessment(YAML_CSV.encode(), "a.yaml", content)
        assert reading.value
        every = standings(reading.value, HOUSE)
        return {one.entity.id: (one.result, one.rank, one.level_rank, one.dimensions) for one in every}

    assert scores(tuple(rows)) == scores(ROWS)


ROW = (1, "Kota Satu", "Kota", "Dinas", "88,42", "90")


def put(n: int, value: object) -> tuple[object, ...]:
    return (*ROW[:n], value, *ROW[n + 1 :])


@pytest.mark.parametrize(
    ("row", "csv_said", "xlsx_said"),
    [
        (
            put(4, "8x"),
            'scores.csv:2:24: error: "score"' + FORM.format('"8x"'),
            'scores.xlsx!Lokus!E2: error: "score"' + FORM.format('"8x"'),
        ),
        (
            put(4, "101"),
            'scores.csv:2:24: error: "score" is 101 and must be at most 100 [schema.range]',
            'scores.xlsx!Lokus!E2: error: "score" is 101 and must be at most 100 [schema.range]',
        ),
        (
            put(4, "=SUM(A1)"),
            'scores.csv:2:24: error: "score"' + FORM.format('"=SUM(A1)"'),
            "scores.xlsx!Lokus!E2: error: the cell holds the formula =SUM(A1); put its value there (paste values) "
            "[table.formula]",
        ),
        (
            put(2, "Kampung"),
            'scores.csv:2:13: error: "level" cannot be "Kampung"; choose central, province, regency, city, third-party '
            "[schema.choice]",
            'scores.xlsx!Lokus!C2: error: "level" cannot be "Kampung"; choose central, province, regency, city, '
            "third-party [schema.choice]",
        ),
        (
            put(1, ""),
            'scores.csv:2:3: error: the column "Pemda" is blank in this row; fill it in [table.blank-cell]',
            'scores.xlsx!Lokus!B2: error: the column "Pemda" is blank in this row; fill it in [table.blank-cell]',
        ),
        (
            (*ROW, "lebih"),
            'scores.csv:2:33: error: no column stands above "lebih"; put a text that holds the separator in quotes '
            "[table.extra-cell]",
            'scores.xlsx!Lokus!G2: error: no column stands above "lebih"; write its head into row 1, or empty the cell '
            "[table.extra-cell]",
        ),
        (
            put(3, ""),
            'scores.csv:2:18: error: the column "Lokus" is blank in this row; fill it in [table.blank-cell]',
            'scores.xlsx!Lokus!D2: error: the column "Lokus" is blank in this row; fill it in [table.blank-cell]',
        ),
    ],
)
def test_faults_stand_at_their_cells(row, csv_said, xlsx_said):
    second = (2, "Kota Dua", "Kota", "Dinas", "70", "")
    assert csv_said in from_csv(row, second)
    assert xlsx_said in from_xlsx(row, second)
    assert (len(from_csv(row, second)), len(from_xlsx(row, second))) == (1, 1)


def test_the_seventeenth_row():
    rows = [(n, f"Kota {n}", "Kota", "8y" if n == 16 else "Dinas", "8y" if n == 16 else "70", "") for n in range(1, 20)]
    assert from_xlsx(*rows) == ['scores.xlsx!Lokus!E17: error: "score"' + FORM.format('"8y"')]


def test_a_score_that_is_shown_in_percent_is_refused():
    row = (1, "Kota Satu", "Kota", "Dinas", 0.866, "")
    assert from_xlsx(row, percent=("E2",)) == ['scores.xlsx!Lokus!E2: error: "score"' + FORM.format('"86.6%"')]
    assert from_xlsx(row) == []


@pytest.mark.parametrize(
    ("stored", "right"), [(87.99499999999999, "88.00"), (88.42, "88.42"), (93.708571428571428, "93.71")]
)
def test_numbers_of_a_workbook_have_the_digits_that_it_shows(stored, right):
    content = {"t": TableFile(workbook(TOP, (1, "Kota", "Kota", "Dinas", stored, "")), "s.xlsx")}
    reading = read_assessment(YAML_XLSX.encode(), "a.yaml", content)
    assert reading.value
    assert str(standings(reading.value, HOUSE)[0].result.score) == right


def test_an_entity_with_two_values():
    assert from_csv(ROW, put(2, "Kabupaten")) == [
        'scores.csv:3:13: error: the column "Tingkat" has "Kabupaten" for "Kota Satu" here, and "city" was given '
        "before; keep one of them [assessment.two-values]"
    ]
    yaml = YAML_CSV.replace("    name: Lokus", "    entity.score: Total\n    name: Lokus")
    head = (*TOP, "Total")
    assert from_csv((*ROW, "88,42"), (*put(3, "B"), "88,40"), head=head, yaml=yaml) == [
        'scores.csv:3:29: error: the column "Total" has "88,40" for "Kota Satu" here, and "88,42" was given before; '
        "keep one of them [assessment.two-values]"
    ]
    assert from_csv((*ROW, "88,40"), (*put(3, "B"), "88.4"), head=head, yaml=yaml) == []


COLUMNS = YAML_CSV + "    {}\n"


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        (
            COLUMNS.replace("{}", "skore: Nilai"),
            ['13:5: error: a row of loci has no key "skore"; did you mean "score"? [assessment.table]'],
        ),
        (
            COLUMNS.replace("{}", "zone: Zonasi"),
            [
                '13:11: error: the table has no column "Zonasi"; its columns: No, Pemda, Tingkat, Lokus, Nilai, Input '
                "[assessment.table]"
            ],
        ),
        (
            COLUMNS.replace("{}", "zone: Tingkatan"),
            ['13:11: error: the table has no column "Tingkatan"; did you mean "Tingkat"? [assessment.table]'],
        ),
        (
            YAML_CSV.replace("    entity.name: Pemda\n    entity.level: Tingkat\n", ""),
            ['8:5: error: no column names the entity of a row; add "entity.id" or "entity.name" [assessment.table]'],
        ),
        (
            YAML_CSV.replace("    name: Lokus\n", ""),
            ['8:5: error: rows of loci need a column for "name"; add it [assessment.table]'],
        ),
        (
            YAML_CSV.replace("file: t", "file: u"),
            ['5:9: error: there is no table "u" beside this file; correct the name [assessment.table]'],
        ),
        (YAML_XLSX, ['6:10: error: "scores.csv" is no workbook and has no sheets; remove "sheet" [assessment.table]']),
        (
            YAML_CSV.replace("rows: loci", "rows: lokus"),
            ['6:9: error: "rows" cannot be "lokus"; choose entities, loci, earlier, findings [schema.choice]'],
        ),
    ],
)  # fmt: skip
def test_faults_of_what_is_stated_of_a_table(yaml, said):
    found = from_csv(ROW, yaml=yaml)
    assert [line.replace('"t" is no', '"scores.csv" is no') for line in found] == [f"a.yaml:{line}" for line in said]


def test_a_sheet_that_is_not_there():
    content = {"t": TableFile(workbook(TOP, ROW, title="Nilai"), "s.xlsx")}
    assert told(YAML_XLSX, content) == [
        's.xlsx: error: the workbook has no sheet "Lokus"; its sheets: Sampul, Nilai [table.no-sheet]'
    ]


def test_a_table_without_rows():
    assert from_csv() == [
        "scores.csv: error: the table has no rows; name the columns in row 1 and fill the rows below [table.empty]"
    ]


def test_a_column_that_stands_twice():
    (found,) = from_csv((*ROW, "1"), head=(*TOP, "nilai"))
    assert found == (
        'scores.csv:1:36: error: the column "Nilai" stands a second time here (first: Nilai); remove one '
        "[table.double-column]"
    )


MANY = f"""{HEAD}
entities:
- {{id: satu, name: Kota Satu, level: city, head: Wali Kota Satu}}
tables:
- file: e.csv
  rows: entities
  columns:
    {{id: Kode, name: Nama, level: Tingkat, score: Nilai, maladministration: Malad, contact.office: Narahubung}}
- {{file: y.csv, rows: earlier, columns: {{entity.id: Kode, year: Tahun, score: Nilai}}}}
- file: f.csv
  rows: findings
  columns:
    entity.id: Kode
    text: Temuan
    component: Komponen
    suggestion.what: Saran
    suggestion.unit: Unit
    suggestion.by: Tenggat
    suggestion.follow_up.status: Status
"""
FILES = {
    "e.csv": TableFile(
        b"Kode;Nama;Tingkat;Nilai;Malad;Narahubung\nsatu;Kota Satu;Kota;80;tidak;Inspektorat\ndua;Kota Dua;kota;70;;\n",
        "e.csv",
    ),
    "y.csv": TableFile(b"Kode;Tahun;Nilai\ndua;2022;60,5\nsatu;2022;79\n", "y.csv"),
    "f.csv": TableFile(
        b"Kode;Temuan;Komponen;Saran;Unit;Tenggat;Status\n"
        b"satu;Tanpa maklumat;Maklumat Pelayanan;Menyusun;A;2024-02;Selesai\n"
        b"satu;Tanpa maklumat;Maklumat Pelayanan;Memajang;B;2024-03-31;\n"
        b"dua;Tanpa tarif;biaya/tarif;;;;\n",
        "f.csv",
    ),
}


def test_several_tables_and_the_file_make_one_assessment():
    tree = read_yaml(MANY.encode(), "a.yaml")
    assert table_names(tree) == ("e.csv", "y.csv", "f.csv")
    reading = assessment_of(tree, FILES)
    assert [str(problem) for problem in reading.problems] == []
    assert reading.value
    one, two = reading.value.entities
    assert (one.head, one.maladministration, one.score) == ("Wali Kota Satu", False, Decimal(80))
    assert one.contact
    assert one.contact.office == "Inspektorat"
    assert [(year.year, str(year.score)) for year in (*one.earlier, *two.earlier)] == [(2022, "79"), (2022, "60.5")]
    assert [finding.component for finding in (*one.findings, *two.findings)] == ["maklumat", "biaya"]
    assert [suggestion.what for suggestion in one.findings[0].suggestions] == ["Menyusun", "Memajang"]
    assert one.findings[0].suggestions[0].follow_up
    assert one.findings[0].suggestions[0].follow_up.status == "Selesai"
    case = Case(reading.value, HOUSE, reading.tree.value)
    assert [str(problem) for problem in problems(faults(case), reading.tree.place)] == [
        'f.csv:4:1: warning: nothing is suggested about the finding "Tanpa tarif"; write what is to be done '
        "[assessment.finding]"
    ]


def test_audits_stand_at_cells_and_leave_the_numbers_of_workbooks_alone():
    rows = ((1, "Kota Satu", "Kota", "A", "88,42", 90.5), (2, "Kota Satu", "Kota", "a", 70.25, ""))
    found = {"t": TableFile(workbook(TOP, *rows), "s.xlsx")}
    reading = read_assessment(YAML_XLSX.encode(), "a.yaml", found)
    assert reading.value
    case = Case(reading.value, HOUSE, reading.tree.value)
    assert [str(problem) for problem in problems(faults(case), reading.tree.place)] == [
        's.xlsx!Lokus!D3: error: "a" stands twice, with 88,42 and with 70,25; keep one of them [assessment.twice]'
    ]
    mixed = from_mixed(csv(TOP, put(5, "90.5")))
    assert mixed == [
        's.csv:2:30: warning: "90.5" has a decimal point where this file has decimal commas, as in "88,42"; write 90,5 '
        "[assessment.separators]"
    ]


def from_mixed(content: bytes) -> list[str]:
    reading = read_assessment(YAML_CSV.encode(), "a.yaml", {"t": TableFile(content, "s.csv")})
    assert reading.value
    case = Case(reading.value, HOUSE, reading.tree.value)
    return [str(problem) for problem in problems(faults(case), reading.tree.place)]


def test_the_sound_part_leaves_out_whom_nobody_can_read():
    rows = (put(4, "8x"), (2, "Kota Dua", "Kota", "Dinas", "70", ""), (3, "Kota Tiga", "Kota", "Dinas", "=A1", ""))
    files = {"t": TableFile(workbook(TOP, *rows), "s.xlsx")}
    part, spoiled = sound_part(read_yaml(YAML_XLSX.encode(), "a.yaml"), files)
    assert part.problems == ()
    assert part.value
    assert [entity.name for entity in part.value.entities] == ["Kota Dua"]
    assert part.tree.place(("entities", 0, "loci", 0, "score")).file == "s.xlsx!Lokus!E3"
    assert [one.name for one in spoiled] == ["Kota Satu", "Kota Tiga"]
    assert [str(problem.place) for one in spoiled for problem in one.problems] == ["s.xlsx!Lokus!E2", "s.xlsx!Lokus!E4"]


def test_entities_are_left_out_of_what_was_read():
    rows = (ROW, (2, "Kota Dua", "Kota", "Dinas", "70", ""))
    reading = read_assessment(YAML_CSV.encode(), "a.yaml", {"t": TableFile(csv(TOP, *rows), "s.csv")})
    left = leaving_out(reading, frozenset({0}))
    assert left.value
    assert [entity.name for entity in left.value.entities] == ["Kota Dua"]
    assert str(left.tree.place(("entities", 0, "loci", 0, "score"))) == "s.csv:3:23"
    case = Case(left.value, HOUSE, left.tree.value)
    assert [str(one.result.score) for one in case.standings] == ["70.00"]


def test_what_is_wrong_with_the_whole_stays_in_the_sound_part():
    part, spoiled = sound_part(
        read_yaml((YAML_CSV + "yeer: 1\n").encode(), "a.yaml"), {"t": TableFile(csv(TOP, ROW), "s")}
    )
    assert spoiled == ()
    assert part.value is None
    assert ['unknown key "yeer"' in str(problem) for problem in part.problems] == [True]


def test_a_tree_without_some_entities_keeps_its_places():
    text = SMALL + "- {id: dua, name: Kota Dua, level: city}\n- {id: tiga, name: Kota Tiga, level: x}\n"
    tree = read_yaml(text.encode(), "a.yaml")
    left = without(tree, frozenset({0, 1}))
    assert left.place(("entities", 0, "level")) == tree.place(("entities", 2, "level"))
    assert left.keys[("entities", 0, "level")] == tree.keys[("entities", 2, "level")]
    assert set(left.places) <= {path for path in left.places if path in left.places}
    assert len(left.places) == len(tree.places) - 8
    assert ("entities", 1) not in left.places
    assert without(tree, frozenset()) is tree


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("Kota Dua", "kota-dua"),
        ("  KOTA   Dua ", "kota-dua"),
        ("Kab. Ma'rang & Co", "kab-ma-rang-co"),
        ("Café", "cafe"),
    ],
)
def test_an_id_from_a_name(name, right):
    assert slug(name) == right


@given(st.text(min_size=1).filter(str.strip))
def test_an_id_from_any_name_is_an_id(name):
    assert Locus(id=slug(name), name=name).id == slug(f"  {name} ")
    long = "Dinas Pemberdayaan Perempuan dan Perlindungan Anak "
    assert len(slug(long + name)) <= LONGEST_ID
    assert slug(long + "Kota A") != slug(long + "Kota B")
