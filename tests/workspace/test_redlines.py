"""Redlines of texts of any origin: which is read how, what is refused, and that nothing is written then."""

import io
import json
import shutil
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from docx import Document as Word

from mouflow.document.tree import Document, Mark, Paragraph, Run, Sheet
from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.redlines import RedlineOrder, RedlineWritten, write_redline
from mouflow.writers import docx
from tests.writers.judges import shared_judge
from tests.writers.sample import STYLE

DRAFTS = Path(__file__).parents[2] / "drafts"
OLD = "# Perjanjian\n\nPara pihak sepakat bekerja sama selama 3 (tiga) tahun.\n\nBiaya dibebankan pada anggaran.\n"
NEW = "# Perjanjian\n\nPara pihak sepakat bekerja sama selama 5 (lima) tahun.\n\nBiaya dibebankan pada anggaran.\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    shutil.copytree(DRAFTS, tmp_path / "drafts")
    monkeypatch.chdir(tmp_path)
    for name, text in (("lama.md", OLD), ("baru.md", NEW)):
        Path(name).write_text(text, encoding="utf-8")
    for name, text in (("lama.docx", OLD), ("baru.docx", NEW)):
        word(name, text)
    return open_workspace(tmp_path)


def word(name: str, text: str) -> None:
    """A simple Word file of the lines, saved on a day of its own."""
    made = Word()
    for line in filter(None, text.split("\n")):
        made.add_paragraph(line.removeprefix("# "))
    made.core_properties.modified = datetime(2025, 10, 1, 8, 30)
    made.save(name)


def redlined(office: Workspace, old: str, new: str, out: str = "hasil/x.docx", **facts) -> RedlineWritten:
    return write_redline(office, RedlineOrder(old, new, Path(out), **facts))


def said(path: str | Path, mode: str) -> list[str]:
    return [text for text in shared_judge("docx_text").paragraph_texts(Path(path).read_bytes(), mode) if text]


def stamps(path: str | Path) -> set[tuple[str, str]]:
    """Author and date of every tracked change."""
    with zipfile.ZipFile(path) as package:
        text = package.read("word/document.xml").decode()
    return {
        (piece.partition('w:author="')[2].partition('"')[0], piece.partition('w:date="')[2].partition('"')[0])
        for piece in text.split("<w:")
        if 'w:author="' in piece
    }


def test_two_drafts(office: Workspace):
    written = redlined(office, "kalbar-2025@1", "kalbar-2025@2")
    assert (written.path, written.format) == (Path("hasil/x.docx"), "docx")
    assert written.size == Path("hasil/x.docx").stat().st_size
    counts = written.counts
    assert (counts.changed, counts.added, counts.removed, counts.moved) == (1, 3, 0, 1)
    assert written.problems == ()
    assert stamps("hasil/x.docx") == {("mouflow", "2025-09-22T00:00:00Z")}
    assert "hasil" not in Path("hasil/x.docx").read_bytes().decode("latin-1")


@pytest.mark.parametrize("ending", ["docx", "pdf", "html", "txt"])
def test_the_same_drafts_give_the_same_file(office: Workspace, ending: str):
    first = redlined(office, "kalbar-2025@1", "kalbar-2025@2", f"a/x.{ending}").path.read_bytes()
    assert redlined(office, "kalbar-2025@1", "kalbar-2025@2", f"b/x.{ending}").path.read_bytes() == first


def test_only_what_has_no_review_pane_begins_with_the_list(office: Workspace):
    pages = [
        redlined(office, "kalbar-2025@1", "kalbar-2025@2", f"hasil/x.{end}").path for end in ("docx", "html", "txt")
    ]
    assert not any("PERBANDINGAN NASKAH" in text for text in said(pages[0], "raw"))
    for page in pages[1:]:
        text = page.read_text("utf-8")
        assert "PERBANDINGAN NASKAH" in text
        assert "kalbar-2025, draf ke-1 (12 September 2025)" in text


@pytest.mark.parametrize(
    ("old", "new"), [("lama.docx", "baru.docx"), ("lama.md", "baru.docx"), ("lama.docx", "baru.md")]
)
def test_files_of_any_kind(office: Workspace, old: str, new: str):
    written = redlined(office, old, new, "hasil/y.docx")
    for mode, text in (("reject", OLD), ("accept", NEW)):
        assert said("hasil/y.docx", mode) == [line.removeprefix("# ") for line in text.split("\n") if line]
    assert written.counts.words_removed == written.counts.words_added == 2
    assert "redline.untracked-style" not in {problem.rule.id for problem in written.problems}
    assert written.counts.changed in (1, 2)
    assert written.counts.added == written.counts.removed == 0


def test_two_word_files_stay_the_new_one_in_all_else(office: Workspace):
    with zipfile.ZipFile("baru.docx") as package:
        styles = package.read("word/styles.xml")
    redlined(office, "lama.docx", "baru.docx", "hasil/y.docx")
    with zipfile.ZipFile("hasil/y.docx") as package:
        assert package.read("word/styles.xml") == styles


def test_the_changes_are_dated_by_the_text_then_by_the_call(office: Workspace):
    redlined(office, "lama.docx", "baru.docx", "hasil/y.docx", today=date(2026, 1, 2))
    assert {moment for _, moment in stamps("hasil/y.docx")} == {"2025-10-01T08:30:00Z"}
    redlined(office, "lama.md", "baru.md", "hasil/z.docx", today=date(2026, 1, 2))
    assert {moment for _, moment in stamps("hasil/z.docx")} == {"2026-01-02T00:00:00Z"}
    moment = datetime(2025, 12, 31, 23, 59, tzinfo=UTC)
    redlined(office, "lama.md", "baru.md", "hasil/w.docx", moment=moment, author="Biro Hukum")
    assert stamps("hasil/w.docx") == {("Biro Hukum", "2025-12-31T23:59:00Z")}


def test_who_works_here_is_the_author(office: Workspace):
    Path("mouflow.yaml").write_text("me: Rahayu\n", encoding="utf-8")
    redlined(open_workspace(Path.cwd()), "lama.md", "baru.md", "hasil/y.docx")
    assert {author for author, _ in stamps("hasil/y.docx")} == {"Rahayu"}


def tracked() -> bytes:
    """A Word file of mouflow's own with an insertion and a deletion."""
    runs = (Run("Tetap "), Run("baru", mark=Mark("ins", "A")), Run("lama", mark=Mark("del", "A")), Run(" akhir kata."))
    return docx.write(Document("t", (Sheet((Paragraph(runs, "body"),), "body"),), STYLE))


@pytest.mark.parametrize(("before", "read"), [(False, "Tetap baru akhir kata."), (True, "Tetap lama akhir kata.")])
def test_changes_in_a_word_file_are_read_as_told(office: Workspace, before: bool, read: str):
    Path("tracked.docx").write_bytes(tracked())
    Path("teks.txt").write_text("Tetap saja akhir kata.\n", encoding="utf-8")
    written = redlined(office, "tracked.docx", "teks.txt", "hasil/y.docx", before=before)
    assert said("hasil/y.docx", "reject") == [read]
    rules = [
        (problem.rule.id, problem.place.file) for problem in written.problems if "tracked-input" in problem.rule.id
    ]
    assert rules == ([] if before else [("redline.tracked-input", "tracked.docx")])


def test_two_equal_texts_have_no_change(office: Workspace):
    written = redlined(office, "lama.md", "lama.md", "hasil/y.docx")
    assert set(vars_of(written)) == {0}


def vars_of(written: RedlineWritten) -> list[int]:
    return [getattr(written.counts, name) for name in written.counts.__dataclass_fields__]


FOREIGN = " ".join(f"lain{place} kata{place} tentang{place}" for place in range(40))
LONG = " ".join(f"pihak{place} sepakat{place} bekerja{place}" for place in range(40))


@pytest.mark.parametrize(
    ("old", "new", "out", "message"),
    [
        ("kalbar-2025@1", "kalbar-2021@2", "hasil/x.docx", "is a draft of kalbar-2025 and"),
        (
            "drafts/kalbar-2025",
            "kalbar-2025@2",
            "hasil/x.docx",
            '"drafts/kalbar-2025" is not one text but a folder; name one',
        ),
        (
            "kalteng-2024",
            "kalbar-2025@2",
            "hasil/x.docx",
            '"kalteng-2024" is not one text but a package of many; name one',
        ),
        ("drafts/kalbar-2025/surat-undangan.yaml", "kalbar-2025@2", "hasil/x.docx", "is a letter and"),
        ("kosong.txt", "baru.md", "hasil/x.docx", "1 problem(s) found"),
        ("kosong.docx", "baru.md", "hasil/x.docx", '"kosong.docx" holds no words; give a file with text'),
        ("a.txt", "b.txt", "hasil/x.docx", "share no line and only 0 percent of their words in a row"),
        ("lama.md", "tidak-ada.md", "hasil/x.docx", 'cannot read "tidak-ada.md"'),
        (
            "gambar.png",
            "baru.md",
            "hasil/x.docx",
            'unknown ending ".png"; known: .yaml, .yml, .docx, .md, .markdown, .txt',
        ),
        (
            "lama.md",
            "baru.md",
            "hasil/x.doc",
            'unknown ending ".doc"; did you mean ".docx"? known: .docx, .pdf, .html, .txt',
        ),
        (
            "lama.md",
            "baru.md",
            "hasil/x",
            '"hasil/x" has no ending that says the format; known: .docx, .pdf, .html, .txt',
        ),
        (
            "lama.docx",
            "baru.docx",
            "lama.docx",
            '"lama.docx" is one of the two texts; write the redline to another file',
        ),
        ("rusak.docx", "baru.docx", "hasil/x.docx", "rusak.docx: the file is cut off or damaged"),
    ],
)
def test_what_cannot_be_compared_is_refused_and_nothing_written(
    office: Workspace, old: str, new: str, out: str, message: str
):
    Path("kosong.txt").write_text(" \n", encoding="utf-8")
    Word().save("kosong.docx")
    Path("a.txt").write_text(FOREIGN, encoding="utf-8")
    Path("b.txt").write_text(LONG, encoding="utf-8")
    Path("gambar.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    Path("rusak.docx").write_bytes(Path("lama.docx").read_bytes()[:2000])
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    with pytest.raises(MouflowError) as caught:
        redlined(office, old, new, out)
    assert message in str(caught.value)
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


def test_unrelated_texts_are_compared_when_asked_for(office: Workspace):
    Path("a.txt").write_text(FOREIGN, encoding="utf-8")
    Path("b.txt").write_text(LONG, encoding="utf-8")
    assert redlined(office, "a.txt", "b.txt", unrelated=True).size > 0


def test_short_texts_are_never_unrelated(office: Workspace):
    Path("a.txt").write_text("Satu kata.", encoding="utf-8")
    Path("b.txt").write_text("Lain sama sekali.", encoding="utf-8")
    assert redlined(office, "a.txt", "b.txt").size > 0


def test_drafts_with_errors_are_told(office: Workspace):
    path = Path("drafts/kalbar-2025/v2.yaml")
    path.write_text(path.read_text("utf-8").replace("subject:", "subjek:"), encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        redlined(office, "kalbar-2025@1", "kalbar-2025@2")
    assert any(problem.place.file == "drafts/kalbar-2025/v2.yaml" for problem in caught.value.problems)
    assert not Path("hasil").exists()


def test_a_file_of_others_is_left_alone(office: Workspace):
    Path("hasil").mkdir()
    Path("hasil/x.docx").write_bytes(b"mine")
    with pytest.raises(MouflowError, match="not written by mouflow"):
        redlined(office, "lama.md", "baru.md")
    assert redlined(office, "lama.md", "baru.md", force=True).size > 4
    assert "x.docx" in json.loads(Path("hasil/.mouflow.json").read_text("utf-8"))


def test_the_written_word_file_is_a_sound_package(office: Workspace):
    redlined(office, "lama.md", "baru.docx", "hasil/y.docx")
    with zipfile.ZipFile(io.BytesIO(Path("hasil/y.docx").read_bytes())) as package:
        assert package.testzip() is None
    assert shared_judge("tracked_lint").lint(Path("hasil/y.docx").read_bytes()) == []


@pytest.mark.skipif(not (DRAFTS.parent.parent / "shared" / "corpora" / "pairs").is_dir(), reason="no corpora here")
def test_no_two_versions_of_one_text_are_taken_for_unrelated():
    from mouflow.workspace.redlines import LEAST_SHARE, _share

    folder = DRAFTS.parent.parent / "shared" / "corpora" / "pairs"
    pairs = [
        [(folder / f"{number:02}-{side}.md").read_text("utf-8").split("\n") for side in ("old", "new")]
        for number in range(1, 14)
    ]
    shares = [_share(*pair) for pair in pairs]
    assert len(shares) == 13
    assert all(share is None or share > 5 * LEAST_SHARE for share in shares)
    strange = [_share(old, new) for old, _ in pairs[:3] for _, new in pairs[3:6]]
    assert any(share is not None and share < LEAST_SHARE for share in strange)
