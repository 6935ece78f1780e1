"""`mouflow letters` where something is wrong: the exact words, what is written all the same, and the exit code."""

import errno
import json
from pathlib import Path

import pytest

from tests.cli.letters_campaign import HEAD, campaign, digests, entity, written

FILE = "drafts/kampanye/assessment.yaml"
ASKED = ("letters", "kampanye", "--to", "text", "--out", "surat")
BAD = campaign(3).replace("score: 57.25\n    loci", "score: 57.25\n    zone: Hijau\n    loci")
FAULT = (
    f'{FILE}:27:11: error: the zone of "Kota Pangkalpinang 2" is "Hijau", and with 57,25 in 2023 it is "Kuning" '
    "(ori-2022); write Kuning, or correct the score [assessment.zone]"
)
REFUSED = "nothing was written; mend the errors; --skip-bad leaves out entities that have errors of their own"
CRASHING = """\
{% extends "surat-dinas.html" %}
{% block isi %}
<p class="letter-body">Narahubung: {{ entity.contact.office }}.</p>
{% endblock %}
"""


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_processor: None) -> Path:
    """A workspace with a campaign of three entities, in which the call is made."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, campaign(3))
    return tmp_path


def nothing_written(workspace: Path) -> bool:
    return not (workspace / "surat").exists() and not (workspace / "letters.db").exists()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--only", "e-9"], 'unknown entity "e-9"; known: e-01, e-02, e-03'),
        (["--only", "e-01/c"], 'unknown locus "e-01/c"; did you mean "e-01/b"? known: e-01/a, e-01/b'),
        (["--kind", "hasl"], 'unknown letter "hasl"; did you mean "hasil"? known: hasil'),
        (
            ["--only", "e-01/a"],
            f'no letter of "{FILE}" is meant by this call; name other letters or entities',
        ),
        (
            ["--name", "{entty}"],
            'the pattern "{entty}" cannot name files: unknown field "entty"; did you mean "entity"? '
            "known: letter, kind, entity, locus, name, level, year, seq, number, assessment",
        ),
    ],
)
def test_wrong_calls_that_the_file_shows(call, workspace, options, told) -> None:
    answer = call(*ASKED, *options)
    assert (answer.code, answer.out, answer.err) == (2, "", f"mouflow: {told}\n")
    assert nothing_written(workspace)
    indonesian = call(*ASKED, *options, language="id")
    assert indonesian.code == 2
    assert indonesian.err != answer.err


def test_an_assessment_without_letters_shows_the_shortest_section_and_that_one_works(call, workspace) -> None:
    bare = f"mouflow: 1\nassessment: kampanye\nyear: 2023\nentities:\n{entity(1)}"
    written(workspace, bare)
    answer = call(*ASKED)
    assert (answer.code, answer.out) == (2, "")
    start, _, rest = answer.err.partition("the shortest section: ")
    assert start == f'mouflow: "{FILE}" has no "letters"; '
    section, _, after = rest.partition("; ")
    assert after == "mouflow schema assessment has all keys\n"
    written(workspace, f"{bare}{section}\n")
    assert call(*ASKED).out.startswith("letters written into surat: 1 (files: 1)\n")


def test_no_entity_at_all(call, workspace) -> None:
    written(workspace, f"{HEAD}entities: []\n")
    answer = call(*ASKED)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f'{FILE}:1:1: error: an assessment needs "entities"')
    assert nothing_written(workspace)


def test_the_same_entity_twice(call, workspace) -> None:
    written(workspace, campaign(3) + entity(3))
    answer = call(*ASKED)
    twice = f'{FILE}:39:11: error: "Kabupaten <b>Bangka</b> 3" stands twice; keep one of them [assessment.twice]'
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.splitlines() == [twice, REFUSED]
    assert nothing_written(workspace)
    skipping = call(*ASKED, "--skip-bad")
    assert (skipping.code, skipping.err) == (1, f"{twice}\n")
    assert skipping.out.startswith("letters written into surat: 2 (files: 2)\n")
    assert sorted(path.name for path in (workspace / "surat/hasil").iterdir()) == ["e-01.txt", "e-02.txt"]


def test_nothing_is_written_while_an_error_stands(call, workspace) -> None:
    written(workspace, BAD)
    answer = call(*ASKED)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.splitlines() == [FAULT, REFUSED]
    assert nothing_written(workspace)
    assert call(*ASKED, "--quiet").err == f"{FAULT}\n"
    assert call(*ASKED, language="id").err.splitlines()[-1] == (
        "tidak ada yang ditulis; perbaiki kesalahannya; --skip-bad melewati instansi yang datanya sendiri salah"
    )


def test_nothing_is_written_for_programs_either(call, workspace) -> None:
    written(workspace, BAD)
    answer = call(*ASKED, "--format", "json")
    told = json.loads(answer.out)
    assert (answer.code, answer.err, told["made"], told["files"]) == (1, "", 0, [])
    assert [(row["line"], row["column"], row["rule"]) for row in told["problems"]] == [(27, 11, "assessment.zone")]
    assert nothing_written(workspace)


def test_bad_entities_left_out_are_listed(call, workspace) -> None:
    written(workspace, BAD)
    answer = call(*ASKED, "--skip-bad")
    assert (answer.code, answer.err) == (1, f"{FAULT}\n")
    assert answer.out.splitlines() == [
        "letters written into surat: 2 (files: 2)",
        "beside them: surat/manifest.csv",
        "beside them: surat/manifest.jsonl",
        "left out: Kota Pangkalpinang 2 (errors: 1)",
        "left out for errors: 1; mend these, and the same command writes what is missing",
    ]
    again = call(*ASKED, "--skip-bad", language="id")
    assert again.out.splitlines()[0] == "tidak ada yang ditulis di surat; sudah ada sebelumnya: 2"
    assert again.out.splitlines()[-1] == (
        "dilewati karena kesalahan: 1; perbaiki, lalu perintah yang sama menulis yang belum ada"
    )
    written(workspace, campaign(3))
    assert call(*ASKED).code == 0
    assert (workspace / "surat/hasil/e-02.txt").exists()


def test_bad_entities_for_programs(call, workspace) -> None:
    written(workspace, BAD)
    answer = call(*ASKED, "--skip-bad", "--format", "json")
    (skipped,) = json.loads(answer.out)["skipped"]
    assert (answer.code, answer.err, skipped["name"]) == (1, "", "Kota Pangkalpinang 2")
    assert [(row["file"], row["line"], row["rule"]) for row in skipped["problems"]] == [(FILE, 27, "assessment.zone")]


def test_when_no_entity_is_sound_there_is_nothing_to_leave_out(call, workspace) -> None:
    written(workspace, campaign(1).replace("score: 56.25\n    loci", "score: 56.25\n    zone: Hijau\n    loci"))
    answer = call(*ASKED, "--skip-bad")
    assert answer.code == 1
    assert answer.err.splitlines()[-1] == "nothing was written; mend the errors"
    assert nothing_written(workspace)


def test_a_letter_that_fails_stops_no_other(call, workspace) -> None:
    (workspace / "templates").mkdir()
    (workspace / "templates" / "surat-narahubung.html").write_text(CRASHING, encoding="utf-8")
    contact = "    contact: {name: Nama, office: Inspektorat}\n    loci"
    text = campaign(3).replace("kind: surat-hasil-penilaian", "kind: surat-narahubung, subject: Narahubung")
    whole = text.replace("    loci", contact)
    written(workspace, text.replace("    loci", contact, 1))
    answer = call(*ASKED)
    assert answer.code == 1
    blank = (
        'templates/surat-narahubung.html:3: error: "office" is asked of a value that is not given; '
        "test that value with if [template.blank]"
    )
    named = "error: the letter to {} cannot be made: 1 problem(s) found [letter.refused]"
    assert [line.partition(": ")[2] if FILE in line else line for line in answer.err.splitlines()] == [
        named.format("Kota Pangkalpinang 2"),
        blank,
        named.format("Kabupaten <b>Bangka</b> 3"),
        blank,
    ]
    assert answer.out.splitlines()[0] == "letters written into surat: 1 (files: 1)"
    assert answer.out.splitlines()[-1] == (
        "letters that failed: 2; mend what is told above, and the same command makes them"
    )
    told = json.loads(call(*ASKED, "--format", "json").out)
    assert (told["made"], told["there"], told["lost"], len(told["failed"])) == (0, 1, 2, 4)
    written(workspace, whole)
    assert call(*ASKED).code == 0


def test_the_folder_of_other_letters(call, workspace) -> None:
    call(*ASKED)
    before = digests(workspace / "surat")
    other = written(workspace, campaign(3)).parent.parent / "lain" / "assessment.yaml"
    other.parent.mkdir()
    other.write_text(campaign(3).replace("assessment: kampanye", "assessment: lain"), encoding="utf-8")
    answer = call("letters", "lain", "--to", "text", "--out", "surat")
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        'mouflow: "surat" holds the letters of "kampanye", not of "lain"; give another folder with --out\n',
    )
    assert digests(workspace / "surat") == before


def test_proofs_do_not_go_among_letters(call, workspace) -> None:
    call(*ASKED)
    answer = call(*ASKED, "--sample", "1")
    assert (answer.code, answer.out, answer.err) == (
        2,
        "",
        'mouflow: "surat" holds letters; give another folder for the proofs with --out\n',
    )


def test_a_kept_number_that_no_longer_fits_is_told_and_stays(call, workspace) -> None:
    call(*ASKED)
    written(workspace, campaign(3).replace("HM.01", "HM.02"))
    answer = call(*ASKED)
    assert answer.code == 0
    assert answer.err == (
        f"{FILE}:9:11: warning: 3 letter(s) keep a number, such as 001/HM.01/II/2024, that no longer fits the pattern "
        "or the day; write the old ones back, or use --renumber [letters.number]\n"
    )
    assert "001/HM.01/II/2024" in (workspace / "surat/hasil/e-01.txt").read_text(encoding="utf-8")
    again = call(*ASKED, "--renumber")
    assert (again.code, again.err) == (0, "")
    assert "001/HM.02/II/2024" in (workspace / "surat/hasil/e-01.txt").read_text(encoding="utf-8")


def test_a_full_disk_ends_the_run_and_the_same_command_goes_on(call, workspace, monkeypatch) -> None:
    write_bytes = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if b"Bangka" in content:  # the third letter, and the manifests
            raise OSError(errno.ENOSPC, "No space left on device")
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    answer = call(*ASKED, "--jobs", "1")
    assert (answer.code, answer.out, answer.err) == (
        1,
        "",
        'mouflow: cannot write "surat": No space left on device; still to be made: 1; '
        "mend that, and the same command goes on\n",
    )
    monkeypatch.undo()
    monkeypatch.chdir(workspace)
    assert call(*ASKED).out.startswith("letters written into surat: 1 (files: 1); there already: 2\n")
