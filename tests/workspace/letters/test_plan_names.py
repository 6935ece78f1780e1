"""The files of letters: named by pattern, below the folder, none twice, none that a system does not take."""

import pytest

from mouflow.errors import ProblemsFound
from mouflow.workspace.checking import check
from mouflow.workspace.letters.names import BadPattern
from tests.workspace.letters.plan_kit import FILE, KINDS, LETTERS, THREE, entity, opened, plan, write


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(found):
    return [one.file for one in found.letters]


def refused(workspace, **order):
    """The errors of a plan, which are those of check too, as lines."""
    with pytest.raises(ProblemsFound) as error:
        plan(workspace, **order)
    found = [str(problem) for problem in error.value.problems]
    if not order:
        assert found == [str(problem) for problem in check(workspace, ("uji",)).problems]
    return found


def named(pattern, kinds=KINDS):
    return f"{LETTERS}  file: '{pattern}'\n{kinds}"


@pytest.mark.parametrize(
    ("pattern", "first", "last"),
    [
        ("{letter}/{name}", "hasil/satu", "lokus/tiga-l-1"),
        ("{year}/{seq:04}-{entity}", "2023/0001-satu", "2023/0009-tiga"),
        ("{assessment} {level} {number}", "uji city 001-HM.01-I-2024", "uji city 009-HM.01-I-2024"),
        ("{kind}/{letter}-{name}", "surat-uji/hasil-satu", "surat-uji/lokus-tiga-l-1"),
        ("Surat Peñilaian/{letter}/{name}", "Surat Peñilaian/hasil/satu", "Surat Peñilaian/lokus/tiga-l-1"),
    ],
)
def test_patterns(folder, pattern, first, last):
    assert files(plan(opened(folder, letters=named(pattern))))[::8] == [first, last]
    other = plan(opened(folder), pattern=pattern)
    assert files(other)[::8] == [first, last]


def test_a_pattern_of_its_own_for_a_kind(folder):
    kinds = KINDS.replace("each: locus", "each: locus, file: 'unit/{entity}/{locus}'")
    assert files(plan(opened(folder, letters=LETTERS + kinds)))[2:4] == ["hasil/tiga", "unit/satu/l-0"]


def test_two_letters_of_one_name_are_told_with_both(folder):
    assert refused(opened(folder, letters=named("{letter}"))) == [
        f"{FILE}:15:9: error: the letters to Pemerintah Kota Satu and to Pemerintah Kota Dua would be one file, "
        '"hasil"; put {letter} and {name} into it [letters.file]'
    ]


def test_two_kinds_of_one_name(folder):
    assert refused(opened(folder, letters=named("{entity}"))) == [
        f"{FILE}:15:9: error: the letters to Pemerintah Kota Satu and to Dinas 0, Pemerintah Kota Satu would be one "
        'file, "satu"; put {letter} and {name} into it [letters.file]'
    ]
    assert len(plan(opened(folder, letters=named("{entity}")), kinds=("hasil",)).letters) == 3


def test_names_that_differ_in_letter_case_or_coding_alone(folder):
    composed, decomposed = "n\u0303", "\u00d1"
    kinds = (
        f"  kinds:\n  - {{kind: surat-uji, letter: a, file: '{composed}/{{name}}'}}\n"
        f"  - {{kind: surat-uji, letter: b, file: '{decomposed}/{{name}}'}}\n"
    )
    assert len(refused(opened(folder, letters=LETTERS + kinds))) == 1


def test_a_pattern_of_the_call_that_makes_two_one(folder):
    with pytest.raises(BadPattern) as caught:
        plan(opened(folder), pattern="{entity}")
    assert str(caught.value) == (
        'the pattern "{entity}" cannot name files: the letters to Pemerintah Kota Satu and to Dinas 0, Pemerintah Kota '
        'Satu would be one file, "satu"; put {letter} and {name} into it'
    )


def test_names_of_devices(folder):
    bad = entity("con") + entity("lpt1")
    assert refused(opened(folder, THREE + bad, named("{letter}/{entity}", "  kinds: [{kind: surat-uji}]\n"))) == [
        f'{FILE}:17:9: error: the letter to Pemerintah Kota Con would be the file "surat-uji/con", a name that '
        "Windows keeps for a device; change the pattern [letters.file]"
    ]


def test_names_that_are_too_long(folder):
    pattern = "a" * 140 + "/" + "{name}" * 10
    problems = refused(opened(folder, entity("e" * 35), named(pattern, "  kinds: [{kind: surat-uji}]\n")))
    assert len(problems) == 1
    assert problems[0].endswith(" with 491 characters; shorten the pattern [letters.file]")


@pytest.mark.parametrize("own", ["../../etc/x", ".", "/etc/x", "C:\\x", "a:b", "CON", "x.", "x ", "e" * 300, "É"])
def test_ids_that_are_no_names_of_files(folder, own):
    quoted = own.replace("\\", "\\\\")
    workspace = opened(folder, f'  - {{id: "{quoted}", name: Pemerintah Kota X, level: city}}\n')
    with pytest.raises(ProblemsFound) as error:
        plan(workspace)
    told = [str(problem) for problem in error.value.problems]
    rule = "schema.too-long" if len(own) > 35 else "schema.id"
    assert f"{FILE}:6:10" in told[0]
    assert rule in told[0]


def test_two_letters_that_nothing_tells_apart(folder):
    write(folder / "mouflow.yaml", "checks: {assessment.twice: off}\n")
    workspace = opened(folder, THREE + entity("dua").replace("Kota Dua", "Kota Dua Lagi"), LETTERS + KINDS)
    with pytest.raises(ProblemsFound) as error:
        plan(workspace, pattern="{seq}", kinds=("hasil",))
    assert [str(problem) for problem in error.value.problems] == [
        f"{FILE}:9:10: error: the letters to Pemerintah Kota Dua and to Pemerintah Kota Dua Lagi are both known as "
        '"hasil/dua"; give one of the two another id [letters.twice]'
    ]
