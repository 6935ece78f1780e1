"""Letters in spite of faults: who is left out, what still stops all, and what the others are told of themselves."""

import pytest

from mouflow.errors import ProblemsFound
from tests.workspace.letters.plan_kit import FILE, HEAD, KINDS, LETTERS, THREE, entity, keys, opened, plan, write

ALONE = LETTERS + "  kinds: [{kind: surat-uji}]\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def skipped(found):
    """Who was left out, by name, with the rules of the errors."""
    return {one.name: [problem.rule.id for problem in one.problems] for one in found.skipped}


def refused(workspace, **order):
    with pytest.raises(ProblemsFound) as error:
        plan(workspace, **order)
    return [problem.rule.id for problem in error.value.problems]


@pytest.mark.parametrize(
    ("bad", "name", "rules"),
    [
        (entity("lima", "score: 80, zone: Kuning"), "Pemerintah Kota Lima", ["assessment.zone"]),
        (entity("lima", "score: 180"), "Pemerintah Kota Lima", ["schema.range"]),
        (entity("lima", "score: 81"), "Pemerintah Kota Lima", ["assessment.mean"]),
        ("  - {id: lima, level: city, score: 80}\n", "lima", ["schema.missing"]),
        ("  - {name: Kota, level: city}\n", "Kota", ["schema.missing"]),
        ("  - {level: city}\n", "4", ["schema.missing", "schema.missing"]),
        (
            "  - {id: lima, name: Kementerian Lima, level: central, score: 80}\n",
            "Kementerian Lima",
            ["letters.addressee"],
        ),
        (
            entity("lima", "score: 80, zone: Kuning, findings: [{text: T}]"),
            "Pemerintah Kota Lima",
            ["assessment.zone", "assessment.finding"],
        ),
    ],
)
def test_who_is_left_out(folder, bad, name, rules):
    workspace = opened(folder, THREE + bad, ALONE)
    assert set(rules) - {"assessment.finding"} <= set(refused(workspace))
    found = plan(workspace, skip_bad=True)
    assert skipped(found) == {name: rules}
    assert keys(found) == ["surat-uji/satu", "surat-uji/dua", "surat-uji/tiga"]
    assert all(problem.place.line == 9 for one in found.skipped for problem in one.problems)


def test_the_places_of_those_that_remain(folder):
    bad = entity("lima", "score: 80, zone: Kuning")
    found = plan(opened(folder, bad + THREE + "  - {level: city}\n", ALONE), skip_bad=True)
    assert [one.task.place.line for one in found.letters] == [7, 8, 9]


def test_ranks_are_those_among_the_others(folder):
    entities = (
        entity("satu", "score: 90, zone: Merah", 0) + entity("dua", "score: 70", 0) + entity("tiga", "score: 80", 0)
    )
    found = plan(opened(folder, entities, ALONE), skip_bad=True)
    ranks = {one.task.key: one.task.told.standing.rank for one in found.letters}
    assert ranks == {"surat-uji/dua": 2, "surat-uji/tiga": 1}


def test_of_two_of_one_name_neither_gets_a_letter(folder):
    twin = entity("enam", "score: 70", 0).replace("Kota Enam", "KOTA  DUA")
    found = plan(opened(folder, THREE + twin, ALONE), skip_bad=True)
    assert keys(found) == ["surat-uji/satu", "surat-uji/tiga"]
    assert skipped(found) == {
        "Pemerintah Kota Dua": ["assessment.twice"],
        "Pemerintah KOTA  DUA": ["assessment.twice"],
    }


def test_nor_does_the_twin_of_one_that_cannot_be_read(folder):
    found = plan(opened(folder, THREE + entity("dua", "score: 180"), ALONE), skip_bad=True)
    assert keys(found) == ["surat-uji/satu", "surat-uji/tiga"]
    assert [(one.name, one.problems[0].place.line) for one in found.skipped] == [("Pemerintah Kota Dua", 9)] * 2


@pytest.mark.parametrize(
    ("letters", "head", "rule"),
    [
        (ALONE.replace("{seq:03}", "{sek}"), HEAD, "letters.pattern"),
        (ALONE.replace("surat-uji", "surat-u"), HEAD, "draft.kind"),
        (ALONE, HEAD.replace("ori-2022", "ori-1900"), "assessment.scheme"),
        (ALONE, f"{HEAD}tables: [{{file: hilang.csv, rows: loci, columns: {{name: A}}}}]\n", "assessment.table"),
        (ALONE, HEAD.replace("year: 2023", "year: dua"), "schema.whole-number"),
        (ALONE.replace("place: Pontianak", "plase: Pontianak"), HEAD, "schema.unknown-key"),
    ],
)
def test_faults_of_no_single_entity_stop_all(folder, letters, head, rule):
    bad = entity("lima", "score: 80, zone: Kuning")
    assert rule in refused(opened(folder, THREE + bad, letters, head), skip_bad=True)


def test_nobody_left(folder):
    bad = entity("lima", "score: 80, zone: Kuning") + "  - {level: city}\n"
    assert refused(opened(folder, bad, ALONE), skip_bad=True) == ["schema.missing", "schema.missing", "assessment.zone"]


def test_only_those_who_are_left_out(folder):
    bad = entity("lima", "score: 80, zone: Kuning")
    workspace = opened(folder, THREE + bad, ALONE)
    assert refused(workspace, skip_bad=True, only=("lima",)) == ["assessment.zone"]
    found = plan(workspace, skip_bad=True, only=("satu", "lima"))
    assert keys(found) == ["surat-uji/satu"]
    assert skipped(found) == {"Pemerintah Kota Lima": ["assessment.zone"]}
    assert plan(workspace, skip_bad=True, only=("satu",)).skipped == ()


def test_rows_of_a_table_are_left_out_by_their_cells(folder):
    write(
        folder / "drafts/uji/lokus.csv",
        "Pemda,Tingkat,Lokus,Nilai,Zona\nKota A,city,A,80,Hijau\nKota B,city,A,80,Kuning\nKota C,city,A,x,Hijau\n",
    )
    columns = "{entity.name: Pemda, entity.level: Tingkat, name: Lokus, score: Nilai, zone: Zona}"
    head = f"{HEAD}tables: [{{file: lokus.csv, rows: loci, columns: {columns}}}]\n"
    found = plan(opened(folder, THREE, LETTERS + KINDS, head), skip_bad=True)
    assert skipped(found) == {"Kota C": ["schema.number"], "Kota B": ["assessment.zone"]}
    places = {one.name: str(one.problems[0].place) for one in found.skipped}
    assert places == {"Kota C": "drafts/uji/lokus.csv:4:15", "Kota B": "drafts/uji/lokus.csv:3:18"}
    assert "lokus/kota-a/a" in keys(found)
    assert not any("kota-b" in key or "kota-c" in key for key in keys(found))


def test_warnings_leave_nobody_out(folder):
    found = plan(opened(folder, entity("satu", "score: 80, findings: [{text: T}]"), ALONE), skip_bad=True)
    assert found.skipped == ()
    assert [problem.rule.id for problem in found.problems] == ["assessment.finding"]


def test_what_the_user_lets_stand_leaves_nobody_out(folder):
    write(folder / "mouflow.yaml", "checks: {assessment.zone: off}\n")
    bad = entity("lima", "score: 80, zone: Kuning")
    found = plan(opened(folder, THREE + bad, ALONE), skip_bad=True)
    assert found.skipped == ()
    assert len(found.letters) == 4
    assert FILE.name == "assessment.yaml"
