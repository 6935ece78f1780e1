"""The summary of an assessment: its rows and charts, its table as CSV, and words that look like formulas."""

import csv
import io
from decimal import Decimal

import pytest

from mouflow.assessment.overview import ordered, overview
from mouflow.document.assessment import (
    Summary,
    change_words,
    comma,
    limits,
    summary_charts,
    summary_rows,
    summary_variables,
)
from mouflow.document.assessment_table import csv_text, heads, table_document, table_rows
from mouflow.document.tree import Table, text_of
from mouflow.model.look import Font
from mouflow.reading.csv_grid import csv_grid
from tests.assessment.kit import case_of
from tests.document.kit import house_style

FONT = Font("Arial", (), "sans-serif")
HEAD = "mouflow: 1\nassessment: a\nyear: 2023\nentities:\n"
LOCI = "loci: [{id: x, name: Dinas X, score: 80}, {id: y, name: Dinas Y, score: 90}]"
TWO = (
    f"- {{id: a, name: Kota A, level: city, {LOCI}, earlier: [{{year: 2021, score: 90}}]}}\n"
    "- {id: b, name: Kota B, level: city, score: 90, earlier: [{year: 2022, score: 85.5}]}\n"
    "- {id: c, name: Kota C, level: city}\n"
)


def summary(entities: str, loci: bool = False) -> Summary:
    case = case_of(HEAD + entities)
    standings = ordered(case.standings, "rank")
    return Summary(case.assessment, "ori-2022", standings, overview(standings, case.measure, 2023), (), loci)


def table_of(found: Summary) -> Table:
    (block,) = table_document(found, house_style(), "Penilaian 2023").sheets[0].blocks
    assert isinstance(block, Table)
    return block


def test_a_row_for_each_entity_and_each_wanted_locus() -> None:
    rows = [(row.rank, row.name, row.score, row.zone, row.change) for row in summary_rows(summary(TWO, loci=True))]
    assert rows == [
        ("1", "Kota B", "90,00", "Hijau", "+4,50"),
        ("2", "Kota A", "85,00", "Hijau", "−5,00 (dari 2021)"),
        ("", "Dinas X", "80,00", "Hijau", ""),
        ("", "Dinas Y", "90,00", "Hijau", ""),
        ("–", "Kota C", "–", "–", "–"),
    ]
    assert [row.name for row in summary_rows(summary(TWO))] == ["Kota B", "Kota A", "Kota C"]


def test_charts_are_of_what_there_are_figures_for() -> None:
    assert list(summary_charts(summary(TWO), FONT)) == ["counts", "years"]
    dimensions = "- {id: a, name: A, level: city, score: 80, dimensions: {input: 80}}\n"
    assert list(summary_charts(summary(dimensions), FONT)) == ["dimensions"]
    many = "".join(f"- {{id: e{n}, name: E{n}, level: city, score: {50 + 4 * n}}}\n" for n in range(10))
    assert list(summary_charts(summary(many), FONT)) == ["counts", "tens"]


def test_the_trend_of_one_entity_names_its_zones_and_that_of_several_how_many_they_are() -> None:
    one = "- {id: a, name: A, level: city, score: 80, earlier: [{year: 2021, score: 85}, {year: 2022, zone: Kuning}]}\n"
    assert summary_charts(summary(one), FONT)["years"].alt == (
        "Grafik perkembangan nilai per tahun: 2021 85,00 (Hijau); 2022 tidak ada nilai (Kuning); 2023 80,00 (Hijau)."
    )
    assert summary_charts(summary(TWO), FONT)["years"].alt == (
        "Grafik perkembangan nilai per tahun: "
        "2021 90,00 (1 instansi); 2022 85,50 (1 instansi); 2023 87,50 (2 instansi)."
    )


def test_counts_say_what_has_no_zone() -> None:
    variables = summary_variables(summary(TWO), {})
    counts = [(row.name, row.count, row.share) for row in variables["counts"]]  # type: ignore[attr-defined]  # a tuple
    assert counts == [
        ("Hijau", "2", "66,67%"),
        ("Kuning", "0", "0,00%"),
        ("Merah", "0", "0,00%"),
        ("tanpa zona", "1", "33,33%"),
    ]


def test_words_of_figures() -> None:
    assert (comma(None), comma(Decimal("80.00"))) == ("–", "80,00")
    same = "- {id: a, name: A, level: city, score: 80, earlier: [{year: 2022, score: 80}]}\n"
    assert change_words(summary(same).standings[0], 2023) == "0,00"
    assert limits("zone", ("Kuning",), ("regency",)) == ("zona Kuning", "kabupaten")


def test_csv_has_decimal_commas_and_is_read_back() -> None:
    text = csv_text(summary(TWO, loci=True))
    assert text.startswith("\ufeffPeringkat;Id;Instansi;Tingkat;Id lokus;Lokus;Nilai;")
    grid = csv_grid(text.encode(), "a.csv")
    assert grid.problems == ()
    assert [tuple(row) for row in grid.rows[1:3]] == [
        ("1", "b", "Kota B", "kota", "", "", "90,00", "Hijau", "A", "Kualitas Tertinggi", "4,50", "2022"),
        ("2", "a", "Kota A", "kota", "", "", "85,00", "Hijau", "B", "Kualitas Tinggi", "-5,00", "2021"),
    ]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://x";"y")', " =1"])
def test_words_that_look_like_a_formula_stay_words(name: str) -> None:
    quoted = name.replace('"', '\\"')
    found = summary(f'- {{id: a, name: "{quoted}", level: city, score: 80, opinion: "=2", zone: "-1"}}\n')
    rows = list(csv.reader(io.StringIO(csv_text(found).removeprefix("\ufeff")), delimiter=";"))
    assert rows[1][2].startswith("'")
    cell = table_of(found).rows[0].cells[2]
    assert (text_of(cell.blocks[0].inlines).strip(), cell.role) == (name.strip(), "")  # type: ignore[union-attr]  # a paragraph


def test_figures_are_marked_as_figures_and_every_row_is_as_long_as_the_heads() -> None:
    found = summary(TWO, loci=True)
    table = table_of(found)
    assert {len(row) for row in table_rows(found)} == {len(heads(found))} == {len(table.columns)}
    figures = [[cell.role for cell in row.cells].count("number") for row in table.rows]
    assert figures == [4, 4, 1, 1, 0]
    assert sum(table.columns) == pytest.approx(100)
