"""Checking a workspace: drafts, packages, letters and foreign files; settings, permissions, and what is told once."""

import pickle
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from mouflow.checks import RULES
from mouflow.errors import ProblemsFound, UnknownName
from mouflow.workspace import checking
from mouflow.workspace.checking import Options, Report, check, paths_of, report_of, rules_of
from mouflow.workspace.folder import NothingHere, open_workspace
from mouflow.workspace.inspection import inspected
from tests.workspace.checks_kit import CHECKS

ROOT = Path(__file__).parents[2]
TODAY = date(2025, 11, 1)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "RULES", CHECKS)
    return tmp_path


def report(*names: str, final: bool = False) -> Report:
    return check(open_workspace(Path()), names, Options(final, TODAY))


def lines(*names: str, final: bool = False) -> list[str]:
    return [problem.line() for problem in report(*names, final=final).problems]


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


V1 = Path("drafts/kalbar-2025/v1.yaml")
GOOD = "yang berkualitas merupakan hak"
BAD = "yang buruk merupakan hak"
IN_V1 = 'drafts/kalbar-2025/v1.yaml:67:33: error: "buruk" stands here; remove it [try.word]'


@pytest.fixture
def flawed(office: Path) -> Path:
    changed(V1, GOOD, BAD)
    changed(V1, "    number: null", "    number: 1/X/2025")
    changed(V1, "    number: null", "    number: 2/X/2025")
    return office


def test_a_finding_stands_at_its_very_character(flawed: Path) -> None:
    assert lines(str(V1)) == [IN_V1]
    assert lines("kalbar-2025@1") == [IN_V1]


def test_a_finding_knows_what_can_be_done(flawed: Path) -> None:
    (found,) = report(str(V1)).found
    assert found.words == "buruk"
    assert found.typed == (("recitals", 0), 28, 33)
    assert found.fix
    assert (found.fix.text, found.fix.safe) == ("baik", True)
    assert (found.end.line, found.end.column) == (67, 38)


def test_a_value_that_is_missing_stands_at_its_key(office: Path) -> None:
    assert lines(str(V1)) == [
        "drafts/kalbar-2025/v1.yaml:26:13: warning: the party Ombudsman Republik Indonesia Perwakilan Provinsi "
        "Kalimantan Barat has no number [try.party]",
        "drafts/kalbar-2025/v1.yaml:40:13: warning: the party Pemerintah Provinsi Kalimantan Barat has no number "
        "[try.party]",
    ]


def test_a_value_that_is_printed_twice_is_at_fault_once(flawed: Path) -> None:
    changed(V1, BAD, GOOD)
    changed(V1, "office: Kepala Keasistenan", "office: Kepala buruk Keasistenan")
    (found,) = report(str(V1)).found
    assert found.typed
    assert found.typed[0] == ("parties", 0, "contact", "office")


def test_final_checks_run_when_asked_for_or_when_the_text_says_so(flawed: Path) -> None:
    told = "drafts/kalbar-2025/v1.yaml: error: the file has no day [try.final]"
    assert told in lines(str(V1), final=True)
    assert told not in lines(str(V1))
    changed(V1, "note: Draf awal", "final: true\nnote: Draf awal")
    assert told in lines(str(V1))


def test_reading_problems_come_beside_findings(flawed: Path) -> None:
    changed(V1, "[[ruang-lingkup]]", "[[ruang-lingkap]]")
    found = lines(str(V1))
    assert IN_V1 in found
    assert any("[text.reference]" in line for line in found)


# Permissions


def test_a_comment_on_the_line_above_lets_a_finding_stand(flawed: Path) -> None:
    changed(V1, "  - bahwa pelayanan", "  # allow try.word: kutipan dari berita\n  - bahwa pelayanan")
    found = report(str(V1))
    assert found.problems == ()
    (suppressed,) = found.suppressed
    assert suppressed.reason == "kutipan dari berita"
    assert suppressed.found.problem.place.line == 68


def test_a_permission_needs_a_reason(flawed: Path) -> None:
    changed(V1, "  - bahwa pelayanan", "  # allow try.word\n  - bahwa pelayanan")
    assert lines(str(V1)) == [
        'drafts/kalbar-2025/v1.yaml:67:3: error: "allow try.word" gives no reason; write it behind a colon: '
        '"allow try.word: …" [check.reason]',
        IN_V1.replace(":67:", ":68:"),
    ]


def test_a_permission_names_a_rule_that_there_is(flawed: Path) -> None:
    changed(V1, "  - bahwa pelayanan", "  # allow try.wort: kutipan\n  - bahwa pelayanan")
    assert lines(str(V1)) == [
        'drafts/kalbar-2025/v1.yaml:67:3: warning: there is no rule "try.wort" to allow; did you mean "try.word"? '
        "[check.unknown]",
        IN_V1.replace(":67:", ":68:"),
    ]


def test_a_permission_that_allows_nothing_is_told(flawed: Path) -> None:
    changed(V1, "  - bahwa diperlukan", "  # allow try.word, try.final: kutipan\n  - bahwa diperlukan")
    assert lines(str(V1)) == [
        IN_V1,
        'drafts/kalbar-2025/v1.yaml:68:3: hint: "allow try.word" allows nothing here; remove it [check.unneeded]',
    ]


def test_other_comments_are_none_of_ours(flawed: Path) -> None:
    changed(V1, "  - bahwa diperlukan", "  # allow partners to sign later\n  - bahwa diperlukan")
    assert lines(str(V1)) == [IN_V1]


# Settings


def settings(office: Path, text: str) -> None:
    (office / "mouflow.yaml").write_text(text, encoding="utf-8")


def test_settings_choose_how_grave_a_check_is(flawed: Path) -> None:
    settings(flawed, "checks:\n  try.word: hint\n")
    assert lines(str(V1)) == [IN_V1.replace("error", "hint")]
    settings(flawed, "checks: {try.word: off}\n")
    assert lines(str(V1)) == []


def test_settings_turn_on_a_noisy_check_and_set_parameters(flawed: Path) -> None:
    settings(flawed, "checks:\n  try.noise: warning\n  try.word: {severity: hint, word: merupakan}\n")
    found = lines(str(V1))
    assert 'drafts/kalbar-2025/v1.yaml:67:39: hint: "merupakan" stands here; remove it [try.word]' in found
    assert any("[try.noise]" in line for line in found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "checks:\n  try.wort: hint\n",
            'mouflow.yaml:2:3: error: there is no check "try.wort"; did you mean "try.word"? [settings.check]',
        ),
        (
            "checks:\n  zzz: hint\n",
            'mouflow.yaml:2:3: error: there is no check "zzz"; known: try.word, try.party, try.noise, try.final '
            "[settings.check]",
        ),
        (
            "checks:\n  try.word: {wort: a}\n",
            'mouflow.yaml:2:14: error: the check "try.word" takes no "wort"; did you mean "word"? [settings.parameter]',
        ),
        (
            "checks:\n  try.word: {most: tiga}\n",
            'mouflow.yaml:2:20: error: "most" of "try.word" takes a whole number; write it like its default, 3 '
            "[settings.parameter]",
        ),
        (
            "checks:\n  try.word: {not: a}\n",
            'mouflow.yaml:2:19: error: "not" of "try.word" takes a list of texts; write it like its default, [a] '
            "[settings.parameter]",
        ),
        (
            "laws: hukum.yaml\n",
            'mouflow.yaml:1:7: error: there is no file "hukum.yaml" beside mouflow.yaml; correct the name '
            "[settings.laws]",
        ),
        (
            "allow:\n  - {file: a.txt, rule: try.wort, reason: kutipan}\n",
            'mouflow.yaml:2:25: error: there is no check "try.wort"; did you mean "try.word"? [settings.check]',
        ),
    ],
)
def test_settings_that_name_nothing_known(office: Path, text: str, message: str) -> None:
    settings(office, text)
    with pytest.raises(ProblemsFound) as caught:
        lines(str(V1))
    assert [problem.line() for problem in caught.value.problems] == [message]


def test_parameters_have_the_kind_of_their_defaults(office: Path) -> None:
    settings(office, 'checks:\n  try.word: {most: 4, share: "0.25", not: [b, c]}\n')
    choice = rules_of(open_workspace(Path()), Options()).choice
    assert choice.parameters["try.word"] == {"most": 4, "share": 0.25, "not": ("b", "c")}


def test_a_severity_that_there_is_none_of_is_told_when_the_workspace_is_opened(office: Path) -> None:
    settings(office, "checks: {try.word: loud}\n")
    with pytest.raises(ProblemsFound) as caught:
        open_workspace(Path())
    assert caught.value.problems[0].place.line == 1


def test_settings_let_findings_stand(flawed: Path) -> None:
    allowed = "allow:\n  - {file: drafts/kalbar-*/v1.yaml, rule: try.word, words: merupakan hak, reason: kutipan}\n"
    settings(flawed, allowed)
    found = report(str(V1))
    assert found.problems == ()
    assert [each.reason for each in found.suppressed] == ["kutipan"]
    settings(flawed, allowed.replace("merupakan hak", "lain"))
    assert lines(str(V1)) == [
        IN_V1,
        'mouflow.yaml:2:5: hint: "allow try.word" allows nothing here; remove it [check.unneeded]',
    ]


# Packages


BASE, PACKAGE = Path("drafts/kalteng-2024/v1.yaml"), Path("drafts/kalteng-2024/package.yaml")


def words_found(*names: str) -> list[str]:
    return [line for line in lines(*names) if "[try.word]" in line]


def test_findings_of_the_base_are_told_once(office: Path) -> None:
    changed(BASE, "bahwa ", "bahwa buruk ")
    found = words_found(str(PACKAGE))
    assert len(found) == 1
    assert found[0].startswith("drafts/kalteng-2024/v1.yaml:")
    assert words_found("drafts/kalteng-2024") == found


def test_findings_of_a_partner_stand_in_its_row(office: Path) -> None:
    changed(PACKAGE, "Nama Pejabat Mitra 3 (contoh)", "Nama buruk Mitra 3 (contoh)")
    (found,) = words_found(str(PACKAGE))
    row = next(n for n, line in enumerate(PACKAGE.read_text().splitlines(), 1) if "Nama buruk" in line)
    assert found.startswith(f"drafts/kalteng-2024/package.yaml:{row}:")
    (one,) = (each for each in report(str(PACKAGE)).found if each.problem.rule.id == "try.word")
    assert one.typed == (("partners", 2, "signatory", "name"), 5, 10)


def test_findings_of_a_variant_stand_in_it(office: Path) -> None:
    changed(PACKAGE, "Selama masa penyesuaian", "Selama masa buruk penyesuaian")
    (found,) = words_found(str(PACKAGE))
    row = next(n for n, line in enumerate(PACKAGE.read_text().splitlines(), 1) if "masa buruk" in line)
    assert found.startswith(f"drafts/kalteng-2024/package.yaml:{row}:27: ")


def test_the_stand_in_of_the_base_is_no_partner(office: Path) -> None:
    """Only one partner has no number; that the base's stand-in has none is told in the base alone."""
    told = [line for line in lines(str(PACKAGE)) if "[try.party]" in line]
    assert [line.partition(": ")[0].partition(":")[0] for line in told].count("drafts/kalteng-2024/package.yaml") == 1
    assert any("Kotawaringin Barat" in line for line in told)


def test_a_base_is_not_asked_for_what_its_partners_bring(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its numbers and its day are the partners'; a partner without them is told so in its own row."""
    monkeypatch.setattr(checking, "RULES", RULES)
    assert lines(str(BASE)) == []
    assert lines(str(PACKAGE)) == []
    changed(PACKAGE, "    number: 100/02/KS/VI/2024 (contoh)\n", "")
    changed(PACKAGE, "    base_number: 02/ORI-MOU/VI/2024 (contoh)\n    date: 2024-06-04\n", "")
    row = next(n for n, line in enumerate(PACKAGE.read_text().splitlines(), 1) if "id: kotawaringin-timur" in line)
    told = lines("drafts/kalteng-2024")
    assert [line.split(": ")[0] for line in told] == [f"{PACKAGE}:{row}:5"] * len(told)
    assert {line.rpartition(" ")[2] for line in told} == {"[final.blank]"}
    assert len(told) == 2  # the same words for both numbers, and those for the day
    PACKAGE.unlink()
    assert len(lines(str(BASE))) == 3


# Foreign files


def test_plain_text_and_markdown(office: Path) -> None:
    Path("berita.txt").write_text("PONTIANAK\n\nIni kabar buruk hari ini.\n", encoding="utf-8")
    Path("surat.md").write_text("# Surat\n\nIni **kabar** buruk.\n\n> kata buruk orang\n", encoding="utf-8")
    assert lines("berita.txt", "surat.md") == [
        'berita.txt:3:11: error: "buruk" stands here; remove it [try.word]',
        'surat.md:3:15: error: "buruk" stands here; remove it [try.word]',
    ]


def test_markdown_comments_let_findings_stand(office: Path) -> None:
    Path("surat.md").write_text(
        "Satu buruk. <!-- allow try.word: kutipan -->\n\n<!-- allow try.word: judul -->\n\nDua buruk.\nTiga buruk.\n"
        "\nEmpat buruk.\n<!-- allow try.word -->\n",
        encoding="utf-8",
    )
    found = report("surat.md")
    assert [problem.line() for problem in found.problems] == [
        'surat.md:8:7: error: "buruk" stands here; remove it [try.word]',
        'surat.md:9:1: error: "allow try.word" gives no reason; write it behind a colon: "allow try.word: …" '
        "[check.reason]",
    ]
    assert [each.reason for each in found.suppressed] == ["kutipan", "judul", "judul"]


def test_a_text_that_cannot_be_read_is_a_problem(office: Path) -> None:
    Path("kosong.txt").write_bytes(b"\n")
    Path("rusak.docx").write_bytes(b"bukan")
    assert [line.rpartition(" ")[2] for line in lines("kosong.txt", "rusak.docx")] == [
        "[text.empty]",
        "[word.unreadable]",
    ]


def test_a_folder_means_drafts_and_texts(office: Path) -> None:
    folder = Path("surat")
    folder.mkdir()
    with pytest.raises(NothingHere):
        paths_of(open_workspace(Path()), ("surat",))
    for name in ("a.txt", "b.md", "c.docx", "d.png"):
        (folder / name).write_bytes(b"x")
    (folder / "e.yaml").write_text("a: 1\n")
    found = paths_of(open_workspace(Path()), ("surat",))
    assert [path.name for path in found] == ["a.txt", "b.md", "c.docx", "e.yaml"]


def test_another_ending_is_a_wrong_call(office: Path) -> None:
    Path("surat.pdf").write_bytes(b"x")
    with pytest.raises(UnknownName) as caught:
        lines("surat.pdf")
    known = ".yaml, .yml, .docx, .md, .markdown, .txt"
    assert str(caught.value) == f'unknown ending ".pdf"; known: {known}'


def test_one_files_work_goes_to_another_process_and_back(flawed: Path) -> None:
    workspace = open_workspace(Path())
    rules = rules_of(workspace, Options())
    told = []
    for path in paths_of(workspace, ("drafts",)):
        sent = pickle.loads(pickle.dumps((workspace, path, rules, TODAY)))
        told.append(pickle.loads(pickle.dumps(inspected(*sent))))
    assert report_of(told).problems == report("drafts").problems
    assert set(report("drafts").seconds) >= {"try.word", "analysis.dates"}
