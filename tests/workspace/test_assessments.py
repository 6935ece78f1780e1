"""Assessments in a workspace: named, read with their tables, measured, checked at their places, and never rendered."""

from pathlib import Path
from shutil import copytree

import pytest
from openpyxl import Workbook

from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace import files
from mouflow.workspace.assessments import Assessed, assessed, schemes_of
from mouflow.workspace.checking import Options, Report, check
from mouflow.workspace.findings import rows
from mouflow.workspace.folder import open_workspace
from mouflow.workspace.matters import NoText, held
from mouflow.workspace.runs import Order, Rendered, render, show, sources
from mouflow.workspace.sarif import sarif
from mouflow.workspace.sides import drafts_of

ROOT = Path(__file__).parents[2]
BABEL = Path("drafts/babel-2024/assessment.yaml")
TEST = Path("drafts/uji/assessment.yaml")
ROWS: tuple[tuple[object, ...], ...] = (
    ("Pemda", "Tingkat", "Lokus", "Nilai", "Zona"),
    ("Kota Satu", "Kota", "A", 80.27, "Hijau"),
    ("Kota Satu", "Kota", "B", 75.48, "Kuning"),
    ("Kota Dua", "Kota", "A", 54, "Kuning"),
)
COLUMNS = "{entity.name: Pemda, entity.level: Tingkat, name: Lokus, score: Nilai, zone: Zona}"
HEAD = "mouflow: 1\nassessment: uji\nyear: 2023\n"
TABLE = f"tables:\n  - file: scores.xlsx\n    sheet: Lokus\n    rows: loci\n    columns: {COLUMNS}\n"
SCHEME = """mouflow: 1
scheme: kota-2023
title: Skema kota
first_year: 2023
last_year: 2023
standing: practice
bands:
  - {least: 0, most: 74.99, label: Rendah, zone: Merah}
  - {least: 75, most: 100, label: Baik, zone: Hijau}
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    TEST.parent.mkdir()
    return tmp_path


def workbook(path: Path, every: tuple[tuple[object, ...], ...] = ROWS) -> None:
    book = Workbook()
    book.active.title = "Lokus"
    for row in every:
        book.active.append(row)
    book.save(path)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def of(name: str | Path) -> Assessed:
    return assessed(open_workspace(Path()), str(name))


def report(*names: str | Path, jobs: int = 1) -> Report:
    return check(open_workspace(Path()), [str(name) for name in names], Options(jobs=jobs))


def lines(*names: str | Path) -> list[str]:
    return [problem.line() for problem in report(*names).problems]


def wrong_zone(path: Path = BABEL) -> None:
    text = path.read_text(encoding="utf-8")
    old = '"77,20", zone: Kuning, category: C'
    assert old in text
    path.write_text(text.replace(old, '"77,20", zone: Hijau, category: C'), encoding="utf-8")


WRONG_ZONE = (
    'drafts/babel-2024/assessment.yaml:23:73: error: the zone of "Dinas Sosial (contoh)" is "Hijau", and with 77,20 in '
    '2023 it is "Kuning" (ori-2022); write Kuning, or correct the score [assessment.zone]'
)


@pytest.mark.parametrize("name", ["babel-2024", "drafts/babel-2024", str(BABEL)])
def test_an_assessment_by_its_names(office, name):
    found = of(name)
    assert found.path == BABEL
    assert found.assessment.assessment == "babel-2024"
    (standing,) = found.standings
    assert (str(standing.result.score), standing.result.zone, standing.rank) == ("82.74", "Hijau", 1)
    assert [scheme.scheme for scheme in found.schemes] == ["ori-2016", "ori-2021", "ori-2022", "ori-2025"]
    assert found.problems == ()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "babel-2023",
            'unknown assessment "babel-2023"; did you mean "babel-2024"? known: babel-2024, kubu-raya-2021',
        ),
        ("kalbar-2025", 'unknown assessment "kalbar-2025"; known: babel-2024, kubu-raya-2021'),
        ("nilai.yaml", 'cannot read "nilai.yaml": there is no such file'),
        ("drafts", 'cannot read "drafts": there is no such file'),
        (
            "drafts/kalbar-2025/v1.yaml",
            '"drafts/kalbar-2025/v1.yaml" is no assessment; an assessment is a YAML file with "assessment", "year" and '
            '"entities"',
        ),
    ],
)
def test_names_that_mean_no_assessment(office, name, message):
    with pytest.raises(MouflowError) as caught:
        of(name)
    assert str(caught.value) == message


def test_the_worked_situations_have_no_problem(office):
    assert lines("babel-2024", "kubu-raya-2021") == []
    assert not {str(BABEL), "drafts/kubu-raya-2021/assessment.yaml"} - set(report("drafts").files)
    assert report("drafts").errors == 0


def test_a_fault_is_told_by_check_and_stops_assessing(office):
    wrong_zone()
    assert lines(BABEL) == lines("babel-2024") == [WRONG_ZONE]
    assert [one.line() for one in report("drafts", jobs=2).problems if one.rule.id == "assessment.zone"] == [WRONG_ZONE]
    with pytest.raises(ProblemsFound) as caught:
        of("babel-2024")
    assert [problem.line() for problem in caught.value.problems] == [WRONG_ZONE]


def test_a_fault_that_is_let_stand(office):
    wrong_zone()
    text = BABEL.read_text(encoding="utf-8")
    said = "zone: Hijau, category: C} # allow assessment.zone: cetakan lama"
    BABEL.write_text(text.replace("zone: Hijau, category: C}", said, 1), encoding="utf-8")
    assert lines(BABEL) == []
    assert [one.reason for one in report(BABEL).suppressed] == ["cetakan lama"]
    assert len(of(BABEL).standings) == 1


def test_settings_of_checks(office):
    wrong_zone()
    write(Path("mouflow.yaml"), "checks: {assessment.zone: hint}\n")
    assert lines(BABEL) == [WRONG_ZONE.replace(": error:", ": hint:")]
    assert [problem.rule.severity for problem in of(BABEL).problems] == ["hint"]
    write(Path("mouflow.yaml"), 'checks: {assessment.zone: "off"}\n')
    assert lines(BABEL) == []


def test_tables_are_read_and_told_by_their_cells(office):
    workbook(TEST.parent / "scores.xlsx")
    write(TEST, HEAD + TABLE)
    assert [str(one.result.score) for one in of("uji").standings] == ["77.88", "54.00"]
    assert lines("uji") == []
    workbook(TEST.parent / "scores.xlsx", (*ROWS[:2], ("Kota Satu", "Kota", "B", 75.48, "Hijau"), *ROWS[3:]))
    zone = (
        'drafts/uji/scores.xlsx!Lokus!E3: error: the zone of "B" is "Hijau", and with 75,48 in 2023 it is "Kuning" '
        "(ori-2022); write Kuning, or correct the score [assessment.zone]"
    )
    assert lines("uji") == [zone]
    result = sarif(report("uji"), None)["runs"][0]["results"][0]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "drafts/uji/scores.xlsx"
    assert [row.problem.place.file for row in rows(report("uji"))] == ["drafts/uji/scores.xlsx!Lokus!E3"]
    allow = "allow: [{file: drafts/uji/scores.xlsx, rule: assessment.zone, reason: cetakan lama}]\n"
    write(Path("mouflow.yaml"), allow)
    assert lines("uji") == []
    assert [one.reason for one in report("uji").suppressed] == ["cetakan lama"]
    write(Path("mouflow.yaml"), allow.replace("scores", "lain"))
    assert lines("uji") == [zone]


def test_an_entity_that_cannot_be_read_hides_no_fault_of_another(office):
    workbook(
        TEST.parent / "scores.xlsx", (*ROWS, ("Kota Tiga", "Kota", "A", "8x", ""), ("Kota Empat", "Kota", "A", 54, "x"))
    )
    write(TEST, HEAD + TABLE)
    assert lines("uji") == [
        'drafts/uji/scores.xlsx!Lokus!D5: error: "score" must be a figure such as 86,60, not "8x" [schema.number]',
        'drafts/uji/scores.xlsx!Lokus!E6: error: the zone of "A" is "x", and with 54,00 in 2023 it is "Kuning" '
        "(ori-2022); write Kuning, or correct the score [assessment.zone]",
    ]
    with pytest.raises(ProblemsFound):
        of("uji")


def test_a_quoted_sign_is_no_comment_in_an_entity_that_cannot_be_read(office):
    entities = '- {id: a, name: A, level: city, score: 8x, head: "B # allow assessment.nothing: x"}\n'
    write(TEST, f"{HEAD}entities:\n{entities}- {{id: b, name: B, level: city, score: 80, zone: Kuning}}\n")
    assert [line.rpartition(" [")[2] for line in lines("uji")] == ["schema.number]", "assessment.zone]"]


@pytest.mark.parametrize("name", ["../scores.xlsx", "tautan.xlsx", "lain.csv", "x" * 300 + ".csv", "folder"])
def test_a_table_that_is_not_in_the_folder_of_its_file(office, name):
    workbook(Path("drafts/scores.xlsx"))
    (TEST.parent / "folder").mkdir()
    (TEST.parent / "tautan.xlsx").symlink_to(office / "drafts" / "scores.xlsx")
    write(TEST, HEAD + TABLE.replace("scores.xlsx", name).replace("    sheet: Lokus\n", ""))
    assert lines("uji") == [
        f'drafts/uji/assessment.yaml:5:11: error: there is no table "{name}" beside this file; correct the name '
        "[assessment.table]"
    ]


def test_a_table_in_a_folder_below(office):
    (TEST.parent / "tabel").mkdir()
    workbook(TEST.parent / "tabel" / "scores.xlsx")
    write(TEST, HEAD + TABLE.replace("scores", "tabel/scores"))
    assert [one.entity.id for one in of("uji").standings] == ["kota-satu", "kota-dua"]


def test_schemes_of_a_workspace_go_before_those_of_the_house(office):
    write(Path("templates/schemes/kota.yaml"), SCHEME)
    schemes, problems = schemes_of(open_workspace(Path()))
    assert [scheme.scheme for scheme in schemes] == ["kota-2023", "ori-2016", "ori-2021", "ori-2022", "ori-2025"]
    assert problems == ()
    write(TEST, HEAD + "entities:\n- {id: a, name: A, level: city, score: 76}\n")
    assert [one.result.label for one in of("uji").standings] == ["Baik"]
    write(Path("templates/schemes/kota.yaml"), SCHEME.replace("kota-2023", "ori-2022"))
    schemes, _ = schemes_of(open_workspace(Path()))
    assert [scheme.scheme for scheme in schemes] == ["ori-2022", "ori-2016", "ori-2021", "ori-2025"]
    assert schemes[0].title == "Skema kota"


GAP = (
    'templates/schemes/kota.yaml:9:13: error: scores between 74,99 ("Rendah") and 76 ("Baik") lie in no band; let one '
    "begin at 75,00 [scheme.bands]"
)


def test_a_scheme_that_contradicts_itself(office):
    write(Path("templates/schemes/kota.yaml"), SCHEME.replace("least: 75", "least: 76"))
    wrong_zone()
    assert lines("templates") == lines(BABEL) == [GAP]
    with pytest.raises(ProblemsFound) as caught:
        of(BABEL)
    assert [problem.line() for problem in caught.value.problems] == [GAP]


def test_a_scheme_that_cannot_be_read_or_stands_twice(office):
    write(Path("templates/schemes/kota.yaml"), SCHEME.replace("title: Skema kota\n", ""))
    told = 'templates/schemes/kota.yaml:1:1: error: "title" is missing; add it [schema.missing]'
    assert lines("templates") == lines(BABEL) == [told]
    write(Path("templates/schemes/kota.yaml"), SCHEME)
    write(Path("templates/schemes/lain.yaml"), SCHEME)
    assert lines(BABEL) == [
        'templates/schemes/lain.yaml:2:9: error: the scheme "kota-2023" stands in templates/schemes/kota.yaml already; '
        "give one of them another name [scheme.twice]"
    ]


def rendered(*names: str) -> Rendered:
    return render(open_workspace(Path()), Order(names, ("text",), Path("out")))


NO_TEXT = '"{}" is {}, which has no text of its own; name a draft, a letter or a package'
OF_ASSESSMENT = (
    '"{}" is an assessment, which has no text of its own; `mouflow letters` writes its letters; '
    "here name a draft, a letter or a package"
)


def test_a_folder_is_rendered_without_its_assessments(office):
    wrong_zone()  # which is no matter of those who render drafts
    names = [one.path.name for one in rendered("drafts").written]
    assert len(names) > 10
    assert "kalbar-2025-v2.txt" in names
    assert BABEL not in sources(open_workspace(Path()), ("drafts",))


@pytest.mark.parametrize("name", ["babel-2024", "drafts/babel-2024", str(BABEL)])
def test_an_assessment_alone_is_no_text(office, name):
    workspace = open_workspace(Path())
    calls = (
        lambda: rendered(name),
        lambda: rendered("kalbar-2025", name),
        lambda: show(workspace, name, 80),
        lambda: sources(workspace, (name,)),
        lambda: held(workspace, BABEL),
    )
    for call in calls:
        with pytest.raises(NoText) as caught:
            call()
        assert str(caught.value) == OF_ASSESSMENT.format(BABEL)
    assert not Path("out").exists()


def test_a_scheme_and_an_assessment_are_no_drafts(office):
    write(Path("templates/schemes/kota.yaml"), SCHEME)
    with pytest.raises(NoText) as caught:
        show(open_workspace(Path()), "templates/schemes/kota.yaml", 80)
    assert str(caught.value) == NO_TEXT.format("templates/schemes/kota.yaml", "a scheme of assessments")
    with pytest.raises(NoText):
        drafts_of(open_workspace(Path()), ("babel-2024", "kalbar-2025"))
    with pytest.raises(MouflowError) as other:
        held(open_workspace(Path()), open_workspace(Path()).drafts / "kosong.yaml")
    assert isinstance(other.value, files.Unreadable)


def test_a_version_of_an_assessment(office):
    with pytest.raises(MouflowError) as caught:
        show(open_workspace(Path()), "babel-2024@1", 80)
    assert str(caught.value) == '"babel-2024" has no draft 1; known: -'
