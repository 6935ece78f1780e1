"""`mouflow letters`: what it writes and says, once, again, for some, as a proof, and for programs."""

import csv
import io
import json
import os
import re
import sys
from pathlib import Path

import pytest

from tests.cli.letters_campaign import campaign, digests, entity, written
from tests.writers import pdf_reader

MANIFESTS = ["manifest.csv", "manifest.jsonl"]


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one_processor: None) -> Path:
    """A workspace with a campaign of three entities, in which the call is made."""
    monkeypatch.chdir(tmp_path)
    written(tmp_path, campaign(3))
    return tmp_path


def files_in(folder: Path) -> list[str]:
    """What one sees in the folder beside the manifests."""
    return [path for path in digests(folder) if not Path(path).name.startswith((".", "manifest."))]


def rows(folder: Path) -> list[dict[str, object]]:
    """The rows of the manifest."""
    return [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_file_for_each_letter_and_format(call, workspace) -> None:
    answer = call("letters", "kampanye", "--to", "text", "--to", "html", "--out", "surat")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "letters written into surat: 3 (files: 6)",
        *(f"beside them: surat/{name}" for name in MANIFESTS),
    ]
    files = [f"hasil/e-0{number}.{ending}" for number in (1, 2, 3) for ending in ("html", "txt")]
    assert files_in(workspace / "surat") == files


def test_word_and_pdf_when_nothing_is_said(call, workspace) -> None:
    assert call("letters", "kampanye", "--only", "e-01").code == 0
    assert files_in(workspace / "out") == ["hasil/e-01.docx", "hasil/e-01.pdf"]
    text = pdf_reader.text((workspace / "out/hasil/e-01.pdf").read_bytes(), "-layout")
    assert "001/HM.01/II/2024" in text
    assert "56,25" in text


def test_in_indonesian(call, workspace) -> None:
    answer = call("letters", "kampanye", "--to", "text", "--out", "surat", language="id")
    assert answer.out.splitlines() == [
        "surat yang tertulis di surat: 3 (berkas: 3)",
        *(f"menyertainya: surat/{name}" for name in MANIFESTS),
    ]
    again = call("letters", "kampanye", "--to", "text", "--out", "surat", language="id")
    assert again.out.startswith("tidak ada yang perlu ditulis: semua 3 surat sudah ada di surat\n")


def test_the_manifest_tells_each_letter(call, workspace) -> None:
    call("letters", "kampanye", "--to", "pdf", "--out", "surat")
    first, *_ = found = rows(workspace / "surat")
    assert len(found) == 3
    assert {"entity", "file", "number", "pages", "score", "zone"} <= set(first)
    assert [row["file"] for row in found] == [f"hasil/e-0{number}.pdf" for number in (1, 2, 3)]
    table = (workspace / "surat" / "manifest.csv").read_text(encoding="utf-8").removeprefix("\ufeff")
    delimiter = ";" if ";" in table.splitlines()[0] else ","
    cells = [cell for row in csv.reader(io.StringIO(table), delimiter=delimiter) for cell in row]
    assert len(cells) > 20
    assert [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell] == []


def test_a_second_run_writes_nothing(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    call(*asked)
    before = digests(workspace / "surat")
    times = {path: path.stat().st_mtime_ns for path in (workspace / "surat" / "hasil").iterdir()}
    answer = call(*asked)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("nothing to write: all 3 letters are in surat already\n")
    assert digests(workspace / "surat") == before
    assert {path: path.stat().st_mtime_ns for path in (workspace / "surat" / "hasil").iterdir()} == times


def test_what_is_missing_is_made_again_with_the_same_bytes(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    call(*asked)
    before = digests(workspace / "surat")
    (workspace / "surat/hasil/e-02.txt").unlink()
    answer = call(*asked)
    assert answer.out.startswith("letters written into surat: 1 (files: 1); there already: 2\n")
    assert digests(workspace / "surat") == before


def test_another_format_adds_its_files_alone(call, workspace) -> None:
    call("letters", "kampanye", "--to", "text", "--out", "surat")
    answer = call("letters", "kampanye", "--to", "text", "--to", "html", "--out", "surat")
    assert answer.out.startswith("letters written into surat: 3 (files: 3)\n")


def test_only_the_letter_whose_data_changed_is_made_again(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    call(*asked)
    before = digests(workspace / "surat")
    written(workspace, campaign(2) + entity(3, "90.00"))
    answer = call(*asked)
    assert answer.out.startswith("letters written into surat: 1 (files: 1); there already: 2\n")
    after = digests(workspace / "surat")
    assert {name for name in after if after[name] != before[name]} == {"hasil/e-03.txt", *MANIFESTS}
    assert "90,00" in (workspace / "surat/hasil/e-03.txt").read_text(encoding="utf-8")


def test_a_number_stays_with_its_letter(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    call(*asked)
    head, entities = campaign(3).split("entities:\n")
    written(workspace, f"{head}entities:\n{entity(9)}{entities}")
    call(*asked)
    numbers = {row["entity"]: row["number"] for row in rows(workspace / "surat")}
    assert numbers == {f"e-0{n}": f"00{seq}/HM.01/II/2024" for n, seq in ((9, 4), (1, 1), (2, 2), (3, 3))}


def test_a_file_that_somebody_changed_is_left_alone(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    call(*asked)
    file = workspace / "surat/hasil/e-02.txt"
    sound = file.read_text(encoding="utf-8")
    file.write_text("milik saya", encoding="utf-8")
    answer = call(*asked)
    assert (answer.code, file.read_text(encoding="utf-8")) == (1, "milik saya")
    assert "changed since mouflow wrote it, so left alone: surat/hasil/e-02.txt" in answer.out.splitlines()
    assert answer.out.splitlines()[-1] == (
        "changed files: 1; move them away to keep them, or overwrite them with --force"
    )
    assert call(*asked, "--force").code == 0
    assert file.read_text(encoding="utf-8") == sound


def test_some_entities_and_some_letters(call, workspace) -> None:
    written(workspace, campaign(3, loci=True))
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat")
    assert call(*asked, "--only", "e-02", "--kind", "unit").code == 0
    assert files_in(workspace / "surat") == ["unit/e-02-a.txt", "unit/e-02-b.txt"]
    assert call(*asked, "--only", "e-03/b", "--kind", "unit").out.startswith(
        "letters written into surat: 1 (files: 1)\n"
    )
    assert call(*asked).out.startswith("letters written into surat: 6 (files: 6); there already: 3\n")


def test_names_of_files(call, workspace) -> None:
    assert call("letters", "kampanye", "--to", "text", "--out", "surat", "--name", "{year}/{seq:04}-{entity}").code == 0
    assert files_in(workspace / "surat") == [f"2023/000{number}-e-0{number}.txt" for number in (1, 2, 3)]


def test_a_proof_keeps_no_numbers(call, workspace) -> None:
    written(workspace, campaign(12))
    answer = call("letters", "kampanye", "--sample", "4", "--to", "text", "--out", "contoh")
    assert answer.code == 0
    assert answer.out.startswith("letters written into contoh: 4 (files: 4)\n")
    assert answer.out.splitlines()[-1] == (
        "these are proofs: their numbers are not kept; without --sample the letters are written"
    )
    assert len(rows(workspace / "contoh")) == 4
    call("letters", "kampanye", "--only", "e-12", "--to", "text", "--out", "surat")
    assert [row["number"] for row in rows(workspace / "surat")] == ["001/HM.01/II/2024"]


def test_one_pdf_for_the_printer(call, workspace) -> None:
    asked = ("letters", "kampanye", "--to", "pdf", "--merge", "--out", "surat")
    answer = call(*asked)
    assert answer.code == 0
    (merged,) = (path for path in files_in(workspace / "surat") if "/" not in path)
    assert f"beside them: surat/{merged}" in answer.out.splitlines()
    content = (workspace / "surat" / merged).read_bytes()
    words = pdf_reader.text(content, "-layout")
    numbers = dict.fromkeys(re.findall(r"00\d/HM\.01/II/2024", words))  # later pages bear it, too
    assert list(numbers) == [f"00{number}/HM.01/II/2024" for number in (1, 2, 3)]
    assert call(*asked).out.startswith("nothing to write: all 3 letters")
    assert (workspace / "surat" / merged).read_bytes() == content


def test_for_programs(call, workspace) -> None:
    answer = call("letters", "kampanye", "--to", "text", "--out", "surat", "--format", "json")
    assert (answer.code, answer.err) == (0, "")
    assert json.loads(answer.out) == {
        "assessment": "kampanye",
        "out": "surat",
        "formats": ["text"],
        "sample": None,
        "made": 3,
        "there": 0,
        "lost": 0,
        "left": 0,
        "files": [f"surat/{name}" for name in MANIFESTS],
        "changed": [],
        "failed": [],
        "skipped": [],
        "problems": [],
    }
    again = json.loads(call("letters", "kampanye", "--to", "text", "--out", "surat", "--format", "json").out)
    assert (again["made"], again["there"]) == (0, 3)


def test_quiet_says_nothing_of_sound_work(call, workspace) -> None:
    answer = call("letters", "kampanye", "--to", "text", "--out", "surat", "--quiet")
    assert (answer.code, answer.out, answer.err) == (0, "", "")


def test_long_runs_say_how_far_they_are(call, workspace) -> None:
    written(workspace, campaign(40))
    asked = ("letters", "kampanye", "--to", "text", "--out", "surat", "--jobs", "2")
    answer = call(*asked)
    told = answer.err.splitlines()
    assert told == [f"letters: {done} of 40" for done in range(2, 41, 2)]
    for number in range(1, 26):
        (workspace / f"surat/hasil/e-{number:02}.txt").unlink()
    assert call(*asked).err.splitlines()[-1] == "letters: 25 of 25"
    assert "surat: 40 dari 40" in call(*asked[:-2], "--out", "lain", language="id").err
    assert call(*asked, "--quiet").err == ""


class Terminal(io.StringIO):
    """A terminal that keeps what is shown."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_a_bar_with_the_rate(call, workspace, monkeypatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    written(workspace, campaign(40))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert call("letters", "kampanye", "--to", "text", "--out", "surat").code == 0
    shown = terminal.getvalue()
    assert "letters: 40 of 40" in shown
    assert re.search(r"\d\.\d per second", shown)
    assert len(shown.splitlines()) < 40


def test_a_new_kind_of_letter_is_one_template(call, workspace) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (template,) = re.findall(r"^```html\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    (workspace / "templates").mkdir()
    (workspace / "templates" / "surat-apresiasi.html").write_text(template, encoding="utf-8")
    written(workspace, campaign(3).replace("kind: surat-hasil-penilaian", "kind: surat-apresiasi, subject: Apresiasi"))
    for form in ("docx", "pdf", "text"):
        assert call("letters", "kampanye", "--to", form, "--out", "surat").code == 0
    said = (workspace / "surat/hasil/e-02.txt").read_text(encoding="utf-8")
    assert "Kota Pangkalpinang 2 memperoleh nilai 57,25 pada penilaian tahun 2023, zona Kuning." in " ".join(
        said.split()
    )


def test_a_cluster_writes_the_same_bytes(call, workspace) -> None:
    pytest.importorskip("distributed", reason="no dask.distributed")
    asked = ("letters", "kampanye", "--to", "docx", "--to", "text", "--jobs", "2")
    assert call(*asked, "--out", "sini").code == 0
    answer = call(*asked, "--engine", "dask", "--out", "sana")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "letters written into sana: 3 (files: 6)")
    assert digests(workspace / "sana") == digests(workspace / "sini")


def test_the_worked_situations(call, workspace) -> None:
    drafts = Path(__file__).parents[2] / "drafts"
    for name in ("babel-2024", "kubu-raya-2021"):
        text = (drafts / name / "assessment.yaml").read_text(encoding="utf-8")
        folder = workspace / "drafts" / name
        folder.mkdir()
        (folder / "assessment.yaml").write_text(text, encoding="utf-8")
        answer = call("letters", name, "--to", "text", "--out", name)
        assert (answer.code, " error: " in answer.err) == (0, False)
        assert answer.out.startswith("letters written into ")


@pytest.mark.skipif(os.name != "posix", reason="a folder that nobody may write into")
def test_a_folder_that_cannot_be_one_is_told_before_the_first_letter(call, workspace) -> None:
    (workspace / "surat").write_text("a file", encoding="utf-8")
    answer = call("letters", "kampanye", "--to", "text", "--out", "surat")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith('mouflow: cannot write "surat')
