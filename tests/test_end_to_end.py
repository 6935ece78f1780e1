"""The whole way with the real command: worked drafts to files, the same words in every format, the same bytes twice."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mouflow.workspace.folder import locate, open_workspace
from mouflow.workspace.matters import document, held
from tests.writers import html_reader, judges, pdf_reader, tree_reader, word_reader

ROOT = Path(__file__).parent.parent
NAMES = ("kalbar-2021@1", "kalbar-2021@2", "kalbar-2021-adendum", "kalbar-2025@1", "kalbar-2025@2", "kalteng-2024")
LETTER = "drafts/kalbar-2025/surat-undangan.yaml"
FORMATS = ("docx", "pdf", "html", "text")


def mouflow(*arguments: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (sys.executable, "-m", "mouflow", *arguments),
        cwd=folder,
        env={**os.environ, "MOUFLOW_LANG": "en", **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def rendered(out: Path, folder: Path = ROOT, *more: str) -> list[Path]:
    formats = [word for form in FORMATS for word in ("--to", form)]
    run = mouflow("render", *NAMES, LETTER, *formats, "--out", str(out), *more, folder=folder)
    assert run.returncode == 0, run.stdout + run.stderr
    return sorted(path for path in out.iterdir() if not path.name.startswith("."))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return rendered(tmp_path_factory.mktemp("made"))


def test_every_draft_gives_four_files(made: list[Path]) -> None:
    stems = {path.stem for path in made}
    assert len(stems) == 5 + 15 + 1
    assert len(made) == 4 * len(stems)
    assert {"kalbar-2025-v2", "kalteng-2024-v1-kotawaringin-barat", "kalbar-2021-adendum-v1"} <= stems


def test_same_bytes_later_and_elsewhere(made: list[Path], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "drafts", tmp_path / "another office" / "drafts")
    newest = max(path.stat().st_mtime for path in made)
    time.sleep(max(0.0, newest + 2 - time.time()))  # the clock of a zip file counts two seconds at a time
    again = rendered(tmp_path / "out", tmp_path / "another office")
    assert [path.name for path in again] == [path.name for path in made]
    assert [path.name for one, path in zip(made, again, strict=True) if one.read_bytes() != path.read_bytes()] == []


def test_words_are_the_same_in_every_format(made: list[Path]) -> None:
    workspace = open_workspace(ROOT)
    seen = 0
    for name in (*NAMES, LETTER):
        found = held(workspace, locate(workspace, name)[0] if name != LETTER else ROOT / LETTER)
        for matter in found.matters:
            tree = document(workspace, matter)
            expected = tree_reader.words(tree_reader.blocks_of(tree))
            base = made[0].parent / matter.name
            assert html_reader.Reader(base.with_suffix(".html").read_bytes()).words == expected + tree.proof.split()
            assert word_words(base.with_suffix(".docx").read_bytes()) == expected
            shown = pdf_reader.body_words(base.with_suffix(".pdf").read_bytes(), tree.style.margins)
            assert joined(shown) == joined(expected), matter.name
            seen += len(expected)
    assert seen > 8000


def joined(words: list[str]) -> str:
    """All words without the spaces between them: where a PDF's line ends, a space may or may not stand."""
    return "".join(words)


def word_words(content: bytes) -> list[str]:
    """The words of a Word file's body with the numbers that Word counts."""
    kept = list(word_reader.numbered(content))  # holds the elements, so that their ids stay theirs
    labels = {paragraph.getroottree().getpath(paragraph): label for label, paragraph in kept}
    said: list[str] = []
    for paragraph in word_reader.body(content).iter(word_reader.W + "p"):
        label = labels.get(paragraph.getroottree().getpath(paragraph), "")
        said += f"{label} {word_reader.paragraph_text(paragraph)}".split()
    return said


def test_libreoffice_reads_the_same_words(made: list[Path], tmp_path: Path) -> None:
    files = [path for path in made if path.suffix == ".docx" and "kalteng" not in path.stem]
    assert len(files) == 6
    for path, text in zip(files, judges.libreoffice(files, "txt:Text (encoded):UTF8", tmp_path), strict=True):
        ours = "".join(word_words(path.read_bytes()))
        assert re.sub(r"\s+", "", text.read_text(encoding="utf-8-sig")) == ours, path.name


@pytest.mark.long
def test_word_files_are_clean_in_the_validators(made: list[Path], tmp_path: Path) -> None:
    files = [path for path in made if path.suffix == ".docx"]
    for path in files:
        assert judges.audit(path.read_bytes(), tmp_path) == [], path.name
    found = judges.open_xml_sdk(files)
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_pdf_files_are_whole_and_tagged(made: list[Path]) -> None:
    files = [path for path in made if path.suffix == ".pdf"]
    assert len(files) == 21
    for path in files:
        subprocess.run(("qpdf", "--check", path), check=True, capture_output=True, timeout=60)
        with pdf_reader.opened(path.read_bytes()) as pdf:
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang) == "id-ID"
            assert pdf.docinfo["/Title"]
            fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
            assert fonts
            assert all("+" in name for name in fonts), "an embedded subset has a six-letter tag"


def test_no_trace_of_machine_or_author(made: list[Path]) -> None:
    import docx

    for path in made:
        content = path.read_bytes()
        if path.suffix == ".docx":
            parts = word_reader.members(content)
            content = b"".join(parts.values())
            properties = docx.Document(str(path)).core_properties
            assert properties.author == ""
            assert properties.last_modified_by == ""
            assert properties.title
        for trace in (str(ROOT).encode(), b"python-docx", b"rsid", b"/tmp/"):
            assert trace not in content, (path.name, trace)


def test_nothing_is_written_while_an_error_stands(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "drafts" / "kalbar-2025", tmp_path / "drafts" / "kalbar-2025")
    draft = tmp_path / "drafts/kalbar-2025/v2.yaml"
    draft.write_text(
        draft.read_text(encoding="utf-8").replace("[[ruang-lingkup]]", "[[ruang-lingkap]]"), encoding="utf-8"
    )
    run = mouflow("render", "kalbar-2025@1", "kalbar-2025@2", "--to", "docx", "--out", "hasil", folder=tmp_path)
    assert run.returncode == 1
    assert (
        '[[ruang-lingkap]] leads to no provision; did you mean "ruang-lingkup"? [text.reference]'
        in run.stderr + run.stdout
    )
    assert not list(tmp_path.glob("hasil/*.docx"))


def test_no_connection_and_no_foreign_file(tmp_path: Path) -> None:
    """A draft whose names are markup comes out as typed, and its logo cannot be a file of the system."""
    shutil.copytree(ROOT / "drafts" / "kalbar-2025", tmp_path / "drafts" / "kalbar-2025")
    draft = tmp_path / "drafts/kalbar-2025/v2.yaml"
    text = draft.read_text(encoding="utf-8")
    hostile = "A & B <Ltd> <img src=http://127.0.0.1:9/x> {{7*7}}"
    text = text.replace("name: Pemerintah Provinsi Kalimantan Barat", f'name: "{hostile}"', 1)
    draft.write_text(text, encoding="utf-8")
    run = mouflow("render", "kalbar-2025", "--to", "html", "--to", "text", "--to", "pdf", "--out", "o", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    shown = (tmp_path / "o/kalbar-2025-v2.txt").read_text(encoding="utf-8")
    assert "".join(hostile.upper().split()) in "".join(shown.split())
    draft.write_text(
        text.replace("    level: province", "    level: province\n    logo: ../../../../../etc/passwd"),
        encoding="utf-8",
    )
    run = mouflow("render", "kalbar-2025", "--to", "html", "--out", "o", folder=tmp_path)
    assert run.returncode == 1
    assert (
        '"../../../../../etc/passwd" lies outside the workspace; copy it beside the draft [draft.logo]'
        in run.stderr + run.stdout
    )
