"""Safe fixes: only the words change, the rest is told, and a second time there is nothing left to fix."""

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.subject import Subject
from mouflow.errors import Rule
from mouflow.reading.yaml import read_yaml
from mouflow.workspace import checking, files
from mouflow.workspace.checking import Options, check
from mouflow.workspace.fixing import Left, Mended, difference, mended, write
from mouflow.workspace.folder import Workspace, open_workspace

ROOT = Path(__file__).parents[2]
TODAY = date(2025, 11, 1)
SPELLINGS = {"kerjabersama": "kerja bersama", "propinsi": "provinsi", "dan dan": "dan", "a a a": "a", "x dan": "y dan"}
WORD = Rule("try.spelling", "warning", '"{text}" is written {right}')


def _spelling(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Each of the spellings; longer ones lie over one another."""
    for passage in subject.passages:
        for wrong, right in SPELLINGS.items():
            start = passage.text.find(wrong)
            while start >= 0:
                end = start + len(wrong)
                yield Finding(WORD, {"text": wrong, "right": right}, passage, start, end, fix=Fix(right))
                start = passage.text.find(wrong, start + 1)


def _capital(subject: Subject, _: Parameters) -> Iterator[Finding]:
    rule = Rule("try.capital", "hint", "capital")
    for passage in subject.passages:
        start = passage.text.find("propinsi")
        if start >= 0:
            yield Finding(rule, {}, passage, start, start + 8, fix=Fix("Propinsi", safe=False))


RULES = (
    Check("try.spelling", (WORD,), _spelling, about="", bad="", good=""),
    Check("try.capital", (), _capital, about="", bad="", good=""),
)
V1 = Path("drafts/kalbar-2025/v1.yaml")
GOOD = "bahwa pelayanan publik yang berkualitas merupakan hak"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "drafts", tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "RULES", RULES)
    return tmp_path


def here() -> Workspace:
    return open_workspace(Path())


def mend(*names: str) -> Mended:
    return mended(here(), names, Options(today=TODAY))


def fixed(*names: str) -> Mended:
    found = mend(*names)
    write(found.changes)
    return found


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())


def shown(found: Mended) -> list[str]:
    return [f"{one.place}: {one.before} → {one.after} [{one.rule}]" for one in found.fixed]


# YAML


def test_only_the_words_change_in_yaml(office: Path) -> None:
    before = V1.read_bytes()
    replaced(V1, GOOD, "bahwa kerjabersama publik yang berkualitas merupakan hak # bukan komentar")
    found = fixed(str(V1))
    assert shown(found) == ["drafts/kalbar-2025/v1.yaml:67:11: kerjabersama → kerja bersama [try.spelling]"]
    wanted = GOOD.replace("pelayanan publik", "kerja bersama publik") + " # bukan komentar"
    assert V1.read_bytes() == before.replace(GOOD.encode(), wanted.encode())
    assert found.report.problems == ()
    assert found.now.count("warning") == 1


def test_nothing_is_written_before_it_is_asked_for(office: Path) -> None:
    replaced(V1, GOOD, "bahwa kerjabersama yang berkualitas merupakan hak")
    before = {path: path.stat().st_mtime_ns for path in office.rglob("*")}
    found = mend("drafts")
    assert [change.path for change in found.changes] == [V1]
    assert {path: path.stat().st_mtime_ns for path in office.rglob("*")} == before


def test_only_changed_files_are_written(office: Path) -> None:
    replaced(V1, GOOD, "bahwa kerjabersama yang berkualitas merupakan hak")
    before = {path: path.stat().st_mtime_ns for path in office.rglob("*.yaml") if path != office / V1}
    fixed("drafts")
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert list(office.rglob(".*part*")) == []


def test_fixes_over_one_another_take_rounds(office: Path) -> None:
    Path("surat.txt").write_text("Ini x dan dan propinsi dan a a a a a.\n", encoding="utf-8")
    found = fixed("surat.txt")
    assert Path("surat.txt").read_text() == "Ini y dan provinsi dan a.\n"
    assert [one.after for one in found.fixed] == ["y dan", "provinsi", "a", "dan", "a"]
    assert found.report.problems == ()


def test_a_fix_that_is_not_safe_is_left(office: Path) -> None:
    checks = (RULES[1],)
    Path("surat.txt").write_text("Di propinsi itu.\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checking, "RULES", checks)
        found = mend("surat.txt")
    assert (found.changes, found.left) == ((), Left())
    assert len(found.report.problems) == 1


def test_what_is_let_stand_is_not_fixed(office: Path) -> None:
    replaced(V1, f"  - {GOOD}", "  # allow try.spelling: kutipan\n  - bahwa kerjabersama merupakan hak")
    found = fixed(str(V1))
    assert found.changes == ()
    assert [each.reason for each in found.report.suppressed] == ["kutipan"]


def test_a_package_is_fixed_where_its_words_are_typed(office: Path) -> None:
    base, package = Path("drafts/kalteng-2024/v1.yaml"), Path("drafts/kalteng-2024/package.yaml")
    replaced(base, "bahwa ", "bahwa kerjabersama ")
    replaced(package, "Selama masa penyesuaian", "Selama masa kerjabersama")
    found = fixed(str(package))
    assert {change.path for change in found.changes} == {base, package}
    assert found.report.count("warning") == 0
    assert "bahwa kerja bersama " in base.read_text()
    assert "Selama masa kerja bersama" in package.read_text()
    assert fixed("drafts/kalteng-2024").changes == ()


def test_words_of_tables_and_word_files_are_counted(office: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Tentang kerjabersama dan propinsi.")
    document.save("surat.docx")
    before = Path("surat.docx").read_bytes()
    found = fixed("surat.docx")
    assert found.left == Left(word=2)
    assert found.changes == ()
    assert Path("surat.docx").read_bytes() == before


# Texts


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "Tentang kerjabersama.\r\nDi propinsi", "Tentang kerja bersama.\r\nDi provinsi"),
        ("a.txt", "\ufeffTentang kerjabersama.\n", "\ufeffTentang kerja bersama.\n"),
        ("a.md", "# Kerja\n\nTentang **kerjabersama** *dan dan* [kerjabersama](x).\n", None),
        ("a.md", "Satu dan\n   dan dua kerjabersama.\n", "Satu dan dua kerja bersama.\n"),
        ("a.md", "Satu **dan** dan dua, *kerja*bersama.\n", "Satu **dan** dua, *kerja* bersama.\n"),
        ("a.md", "Satu dan **dan** dua.\n", "Satu **dan** dua.\n"),
        ("a.md", "Satu *dan* *dan* dua.\n", None),
        ("a.md", "- kerjabersama;\n- propinsi.  \n\n| kerjabersama | b |\n|---|---|\n", None),
        ("a.md", "> kata kerjabersama\n> dan dan lain\n", None),
    ],
)
def test_texts(office: Path, name: str, before: str, after: str | None) -> None:
    expected = after
    if expected is None:
        expected = (
            before.replace("kerjabersama", "kerja bersama").replace("propinsi", "provinsi").replace("dan dan", "dan")
        )
    Path(name).write_bytes(before.encode())
    found = fixed(name)
    left = found.left.printed
    assert left == ("*dan* *dan*" in before)
    assert Path(name).read_bytes().decode() == expected
    assert len(found.report.found) == left


def test_words_over_a_line_break(office: Path) -> None:
    line = "Kegiatan ini dilaksanakan di wilayah Kalimantan Barat pada tahun ini dan"
    Path("a.txt").write_text(f"{line}\ndan seterusnya sampai selesai semua acara yang telah direncanakan.\n")
    found = fixed("a.txt")
    assert shown(found) == ["a.txt:1:70: dan dan → dan [try.spelling]"]
    assert Path("a.txt").read_text() == f"{line} seterusnya sampai selesai semua acara yang telah direncanakan.\n"


# Files


def test_permissions_and_links_stay(office: Path) -> None:
    home = office / "simpan.txt"
    home.write_text("Tentang kerjabersama.\n")
    home.chmod(0o640)
    Path("surat.txt").symlink_to(home)
    fixed("surat.txt")
    assert Path("surat.txt").is_symlink()
    assert home.read_text() == "Tentang kerja bersama.\n"
    assert stat.S_IMODE(home.stat().st_mode) == 0o640


def test_a_file_that_was_changed_in_the_meantime_is_left(office: Path) -> None:
    Path("surat.txt").write_text("Tentang kerjabersama.\n")
    found = mend("surat.txt")
    Path("surat.txt").write_text("Tentang kerjabersama yang lain.\n")
    with pytest.raises(files.Unwritable) as caught:
        write(found.changes)
    assert str(caught.value) == 'cannot write "surat.txt": it was changed in the meantime; start again'
    assert Path("surat.txt").read_text() == "Tentang kerjabersama yang lain.\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the owner of the system may write everywhere")
def test_a_folder_that_cannot_be_written(office: Path) -> None:
    folder = office / "surat"
    folder.mkdir()
    (folder / "a.txt").write_text("Tentang kerjabersama.\n")
    folder.chmod(0o500)
    found = mend("surat")
    with pytest.raises(files.Unwritable):
        write(found.changes)
    folder.chmod(0o700)


def test_a_file_that_is_gone_cannot_be_written(office: Path) -> None:
    Path("surat.txt").write_text("Tentang kerjabersama.\n")
    found = mend("surat.txt")
    Path("surat.txt").unlink()
    with pytest.raises(files.Unreadable) as caught:
        write(found.changes)
    assert str(caught.value) == 'cannot read "surat.txt": No such file or directory'


# The difference


def test_the_difference(office: Path) -> None:
    Path("surat.txt").write_text("Satu.\nTentang kerjabersama.\nTiga.")
    assert difference(mend("surat.txt").changes) == (
        "--- surat.txt\n+++ surat.txt\n@@ -1,3 +1,3 @@\n Satu.\n-Tentang kerjabersama.\n+Tentang kerja bersama.\n"
        " Tiga.\n\\ No newline at end of file\n"
    )
    assert Path("surat.txt").read_text() == "Satu.\nTentang kerjabersama.\nTiga."


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch")
def test_patch_takes_the_difference(office: Path) -> None:
    Path("surat satu.txt").write_text("Satu.\nTentang kerjabersama dan dan propinsi")
    Path("dua.md").write_bytes(b"Tentang\r\n\r\nkerjabersama\r\n")
    replaced(V1, GOOD, "bahwa kerjabersama yang berkualitas merupakan hak")
    found = mend(".")
    assert len(found.changes) == 3
    subprocess.run(["patch", "-p0", "--binary", "-s"], input=difference(found.changes).encode(), check=True)
    assert {change.path: change.path.read_bytes() for change in found.changes} == {
        change.path: change.after for change in found.changes
    }


# Properties


WORDS = st.lists(
    st.sampled_from(
        [*SPELLINGS, "dan", "baik", "a", "x", "*baik*", "**", "`b`", "\n", "\n\n", "> ", "- ", "“", "#", "é"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(words=WORDS, name=st.sampled_from(["a.txt", "a.md"]), ends=st.sampled_from(["", "\n", "\r\n"]))
def test_a_second_time_changes_nothing_in_texts(
    tmp_path_factory: pytest.TempPathFactory, words: str, name: str, ends: str
) -> None:
    folder = tmp_path_factory.mktemp("kantor")
    path = folder / name
    path.write_bytes((words + ends).encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(checking, "RULES", RULES)
        first = fixed(name)
        told = [problem.line() for problem in first.report.problems]
        assert [problem.line() for problem in check(here(), (name,), Options(today=TODAY)).problems] == told
        after = path.read_bytes()
        second = fixed(name)
    assert (second.changes, second.fixed) == ((), ())
    assert path.read_bytes() == after
    kept = [character for character in words if not (character.isalnum() or character.isspace())]
    assert [character for character in after.decode() if not (character.isalnum() or character.isspace())] == kept


TEXTS = st.lists(st.sampled_from([*SPELLINGS, "dan", "baik", "a", "'", '"', "é"]), min_size=1, max_size=8).map(" ".join)


@given(words=TEXTS, style=st.sampled_from(["'", '"', ">", "|", ""]))
def test_a_second_time_changes_nothing_in_drafts(
    tmp_path_factory: pytest.TempPathFactory, words: str, style: str
) -> None:
    folder = tmp_path_factory.mktemp("kantor")
    source = (ROOT / V1).read_text(encoding="utf-8")
    text = f"bahwa {words} itu;"
    spelled = {
        "'": "'" + text.replace("'", "''") + "'",
        '"': '"' + text.replace('"', '\\"') + '"',
        ">": ">\n      " + text.replace(" ", "\n      "),
        "|": f"|\n      {text}",
        "": text,
    }[style]
    line = next(line for line in source.splitlines() if GOOD in line)
    path = folder / "v1.yaml"
    path.write_text(source.replace(line, f"  - {spelled}\n  # catatan"), encoding="utf-8")
    before = read_yaml(path.read_bytes(), "")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(checking, "RULES", RULES)
        first, second = fixed("v1.yaml"), fixed("v1.yaml")
    assert (second.changes, second.fixed) == ((), ())
    assert first.left == Left()
    assert [problem for problem in first.report.problems if problem.rule is WORD] == []
    after = path.read_text(encoding="utf-8")
    assert after.count("#") == path.read_text(encoding="utf-8").count("#")
    assert "\n  # catatan\n" in after
    changed = read_yaml(after.encode(), "").value
    assert isinstance(changed, dict)
    assert isinstance(before.value, dict)
    assert {**changed, "recitals": 0} == {**before.value, "recitals": 0}
