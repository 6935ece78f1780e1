"""Tables of partners: columns in two languages, every fault with its cell, the same from CSV and from XLSX."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from mouflow.model import Partner
from mouflow.reading.table import COLUMNS, FIELDS, LEVELS, REQUIRED, read_partners

HEAD = "id;name;level;signatory.name;signatory.office"


def told(text: str) -> list[str]:
    return [str(problem) for problem in read_partners(text.encode(), "p.csv").problems]


def workbook(*rows: tuple[object, ...]) -> bytes:
    book, content = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


def test_every_field_of_a_partner_but_its_variants_has_a_column():
    fields = set()
    for name, field in Partner.model_fields.items():
        inner = getattr(field.annotation, "model_fields", None)
        if name == "contact":
            inner = {"office": 0, "name": 0, "phone": 0, "email": 0}
        fields |= {f"{name}.{key}" for key in inner} if inner else {name}
    assert set(COLUMNS) == fields - {"variants"}
    assert set(REQUIRED) <= set(COLUMNS)


def test_no_head_means_two_columns():
    heads = [head for field, names in COLUMNS.items() for head in (field, *names)]
    assert len(heads) > 50
    assert len(FIELDS) == len(heads)


def test_all_columns_are_read():
    head = ";".join(COLUMNS)
    row = "a;Nama;regency;Jalan;1;2;2024-06-04;Sampit;Pejabat;Jabatan;u.b.;Keputusan;Pembina;1970;Bupati;Sekda"
    row += ";Bagian;Orang;0536;a@b.id;Catatan;a.png"
    table = read_partners(f"{head}\n{row}\n".encode(), "p.csv")
    assert table.problems == ()
    assert table.partners[0].model_dump() == {
        "id": "a",
        "name": "Nama",
        "level": "regency",
        "address": "Jalan",
        "number": "1",
        "base_number": "2",
        "date": date(2024, 6, 4),
        "place": "Sampit",
        "signatory": {
            "name": "Pejabat",
            "office": "Jabatan",
            "capacity": "u.b.",
            "authority": "Keputusan",
            "rank": "Pembina",
            "nip": "1970",
            "on_behalf": "Bupati",
            "through": "Sekda",
        },
        "contact": {"office": "Bagian", "name": "Orang", "phone": "0536", "email": "a@b.id"},
        "note": "Catatan",
        "logo": "a.png",
        "variants": (),
    }


def test_indonesian_heads_mean_the_same_in_any_order_and_case():
    text = "No.;NAMA;Kode;Tingkat;Pejabat;Jabatan;Tanggal;Nomor_Pihak Lain\n1;Nama;a;Kabupaten;P;J;04-06-2024;7\n"
    table = read_partners(text.encode(), "p.csv")
    partner = table.partners[0]
    assert table.problems == ()
    assert (partner.id, partner.level, partner.date, partner.base_number) == ("a", "regency", date(2024, 6, 4), "7")


@pytest.mark.parametrize(("said", "level"), LEVELS.items())
def test_levels_are_read_in_indonesian(said, level):
    table = read_partners(f"{HEAD}\na;Nama;{said.upper()};P;J\n".encode(), "p.csv")
    assert table.partners[0].level == level


def test_blank_cells_are_not_given():
    partner = read_partners(f"{HEAD};number;contact.office\na;Nama;city;P;J; ;\n".encode(), "p.csv").partners[0]
    assert (partner.number, partner.contact) == (None, None)


def test_a_workbook_gives_the_same_partners():
    head = ["id", "nama", "tingkat", "pejabat", "jabatan", "tanggal", "nip"]
    sheet = read_partners(
        workbook(head, ["a", "Nama", "kota", "P", "J", date(2024, 6, 4), "197001011990031001"]), "p.xlsx"
    )
    text = read_partners(f"{';'.join(head)}\na;Nama;kota;P;J;2024-06-04;197001011990031001\n".encode(), "p.csv")
    assert sheet.problems == text.problems == ()
    assert sheet.partners == text.partners


def test_places_of_partners():
    text = read_partners(f"{HEAD}\na;Nama;city;P;J\n\nb;Lain;city;P;Jabatan\n".encode(), "p.csv").rows[1]
    sheet = read_partners(workbook(HEAD.split(";"), ["a", "Nama", "city", "P", "J"]), "p.xlsx").rows[0]
    assert [str(text[path]) for path in ((), ("name",), ("signatory",), ("signatory", "office"))] == [
        "p.csv:4:1",
        "p.csv:4:3",
        "p.csv:4:13",
        "p.csv:4:15",
    ]
    assert str(sheet["signatory", "office"]) == "p.xlsx!Sheet!E2"
    assert ("number",) not in text
    assert len(list(text)) == len(text)
    assert all(path in text for path in text)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "id;name;level;signatory.name\na;Nama;city;P\nb;Lain;city;P\n",
            [
                'p.csv:1:1: error: the first row has no column "signatory.office" (or: jabatan, jabatan pejabat); add'
                " it to the head [table.missing-column]"
            ],
        ),
        (
            f"{HEAD};nama\na;Nama;city;P;J;x\n",
            [
                'p.csv:1:47: error: the column "nama" stands a second time here (first: name); remove one'
                " [table.double-column]"
            ],
        ),
        (
            f"{HEAD};tangal;xyzzy\na;Nama;city;P;J;2024-06-04;1\n",
            [
                'p.csv:1:47: warning: the column "tangal" is not read; did you mean "tanggal"? [table.unknown-column]',
                'p.csv:1:54: warning: the column "xyzzy" is not read; known: '
                + ", ".join(COLUMNS)
                + " [table.unknown-column]",
            ],
        ),
        (
            f"{HEAD}\na;;city;P; \n",
            [
                'p.csv:2:3: error: the column "name" is blank in this row; fill it in [table.blank-cell]',
                'p.csv:2:11: error: the column "signatory.office" is blank in this row; fill it in [table.blank-cell]',
            ],
        ),
        (
            f"{HEAD}\na;PT A; Tbk;city;P;J\n",
            [
                'p.csv:2:8: error: "level" cannot be "Tbk"; choose central, province, regency, city, third-party'
                " [schema.choice]",
                'p.csv:2:20: error: no column stands above "J"; put a text that holds the separator in quotes'
                " [table.extra-cell]",
            ],
        ),
        (
            f"{HEAD};date\nA B;Nama;regncy;P;J;4/6/2024\nb;Nama;city;P;J;2024-02-30\n",
            [
                'p.csv:2:1: error: "A B" cannot be an id; write small letters, digits and single hyphens [schema.id]',
                'p.csv:2:10: error: "level" cannot be "regncy"; did you mean "regency"? choose central, province,'
                " regency, city, third-party [schema.choice]",
                'p.csv:2:21: error: "date" is "4/6/2024", not a date; write 2024-06-04 [schema.date]',
                'p.csv:3:17: error: "date": 30 Februari 2024 does not exist; write a day of the calendar'
                " [date.impossible]",
            ],
        ),
        (
            f"{HEAD};signatory.capacity\na;Nama;city;P;J;a.n.\n",
            [
                'p.csv:2:13: error: who signs as a.n. needs "on_behalf": the office that is signed for; add it'
                " [schema.capacity]"
            ],
        ),
        (
            f"{HEAD}\n",
            [
                "p.csv: error: the table has no rows; name the columns in row 1 and fill the rows below [table.empty]",
            ],
        ),
        (
            "",
            [
                "p.csv: error: the table has no rows; name the columns in row 1 and fill the rows below [table.empty]",
            ],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_cell(text, messages):
    assert told(text) == messages


def test_faults_of_a_workbook_name_its_cells():
    rows = [HEAD.split(";"), ["a", "Nama", "city", "P", "J"], ["b", None, "kotta", "P", "J"]]
    assert [str(problem) for problem in read_partners(workbook(*rows), "p.xlsx").problems] == [
        'p.xlsx!Sheet!B3: error: the column "name" is blank in this row; fill it in [table.blank-cell]',
        'p.xlsx!Sheet!C3: error: "level" cannot be "kotta"; choose central, province, regency, city, third-party'
        " [schema.choice]",
    ]


def test_rows_without_a_fault_are_read_beside_one_with():
    table = read_partners(f"{HEAD}\na;Nama;x;P;J\nb;Lain;city;P;J\n".encode(), "p.csv")
    assert [partner.id for partner in table.partners] == ["b"]
    assert str(table.rows[0]["id",]) == "p.csv:3:1"


def test_a_file_that_is_no_table_is_told_once():
    assert told("\x00") == ["p.csv: error: this is no table; save it as XLSX, or as CSV in UTF-8 [table.unreadable]"]
