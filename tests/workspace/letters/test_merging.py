"""All PDFs of a campaign in one: their pages in order, an outline of them, the same bytes each time."""

import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.batch.plan import Face, Task
from mouflow.workspace.files import NoRoom
from mouflow.workspace.letters import outline
from mouflow.workspace.letters.lists import MERGED
from mouflow.workspace.letters.merging import merged
from mouflow.workspace.letters.run import Stopped
from tests.workspace.letters.campaign_kit import FakeEngine, pdf, pdfs, run
from tests.workspace.letters.plan_kit import keys, opened, plan

IDENTITY = bytes(range(16))


@settings(max_examples=25, deadline=None)
@given(counts=st.lists(st.integers(1, 4), min_size=1, max_size=9))
def test_pages_outline_and_bytes(counts: list[int], tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("merged")
    found = pdfs(folder, counts)
    for name in ("one.pdf", "two.pdf"):
        merged(found, folder / name, IDENTITY)
    whole = pypdfium2.PdfDocument(folder / "one.pdf")
    try:
        widths = [whole[n].get_width() for n in range(len(whole))]
        marks = [(mark.get_title(), mark.get_dest().get_index()) for mark in whole.get_toc()]
    finally:
        whole.close()
    assert widths == [200 + n for n, count in enumerate(counts) for _ in range(count)]
    assert marks == [(f"Surat {n}", sum(counts[:n])) for n in range(len(counts))]
    assert (folder / "one.pdf").read_bytes() == (folder / "two.pdf").read_bytes()
    assert b"(D:19800101000000+00'00')" in (folder / "one.pdf").read_bytes()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_has_nothing_to_say(tmp_path: Path):
    merged(pdfs(tmp_path, [1, 3, 2]), tmp_path / "all.pdf", IDENTITY)
    done = subprocess.run(["qpdf", "--check", tmp_path / "all.pdf"], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors found" in done.stdout
    assert done.stderr == ""


def test_titles_of_any_pdfs(tmp_path: Path):
    titles = ["Pemerintah Kota Ma'rang & (Dua) \\ \u2013 \u00e9", "\U0001f600 )(", "<<x>>"]
    found = [(path, title) for (path, _), title in zip(pdfs(tmp_path, [1, 1, 1]), titles, strict=True)]
    merged(found, tmp_path / "all.pdf", IDENTITY)
    whole = pypdfium2.PdfDocument(tmp_path / "all.pdf")
    try:
        assert [mark.get_title() for mark in whole.get_toc()] == titles
    finally:
        whole.close()


def test_the_same_bytes_from_another_process(tmp_path: Path):
    found = pdfs(tmp_path, [2, 1])
    merged(found, tmp_path / "one.pdf", IDENTITY)
    script = (
        "import sys; from pathlib import Path; from mouflow.workspace.letters.merging import merged; "
        "a = Path(sys.argv[1]); merged([(a / '0.pdf', 'Surat 0'), (a / '1.pdf', 'Surat 1')], a / 'two.pdf', "
        "bytes(range(16)))"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path], check=True)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize(
    ("spoilt", "what"),
    [(b"/Kids[", "page tree"), (b"/CreationDate(D:", "day"), (b"/Root 1 0 R", "trailer")],
)
def test_a_file_that_pdfium_writes_otherwise_is_not_taken(spoilt: bytes, what: str):
    content = bytearray(pdf(2))
    assert outline.finished(bytearray(content), [("Surat", 0)], IDENTITY).startswith(b"\n1 0 obj")
    assert spoilt in content
    with pytest.raises(outline.StrangeLayout, match=what):
        outline.finished(content.replace(spoilt, b"?" * len(spoilt)), [("Surat", 0)], IDENTITY)


class PdfEngine(FakeEngine):
    """Makes letters whose PDF has as many pages as the key is long, up to three."""

    def face(self, form: str, task: Task) -> Face:
        pages = 1 + len(task.key) % 3
        return Face("pdf", pdf(pages), pages) if form == "pdf" else super().face(form, task)


def test_a_campaign_in_one_file(tmp_path: Path):
    workspace = opened(tmp_path)
    out = workspace.root / "surat"
    report = run(workspace, PdfEngine(), merge=True)
    assert report.files[-1] == out / MERGED
    whole = pypdfium2.PdfDocument(out / MERGED)
    try:
        titles = [mark.get_title() for mark in whole.get_toc()]
        pages = len(whole)
    finally:
        whole.close()
    assert titles[:4] == [
        "Pemerintah Kota Satu \u2013 hasil \u2013 001/HM.01/I/2024",
        "Pemerintah Kota Dua \u2013 hasil \u2013 002/HM.01/I/2024",
        "Pemerintah Kota Tiga \u2013 hasil \u2013 003/HM.01/I/2024",
        "Pemerintah Kota Satu \u2013 l-0 \u2013 lokus \u2013 004/HM.01/I/2024",
    ]
    assert (len(titles), pages) == (9, sum(1 + len(key) % 3 for key in keys(plan(workspace))))


def test_it_is_joined_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    workspace = opened(tmp_path)
    run(workspace, PdfEngine(), merge=True)
    before = (workspace.root / "surat" / MERGED).stat().st_mtime_ns
    monkeypatch.setattr("mouflow.workspace.letters.lists.merged", None)
    report = run(workspace, PdfEngine(), merge=True)
    assert (len(report.files), (workspace.root / "surat" / MERGED).stat().st_mtime_ns) == (3, before)


def test_one_that_somebody_changed_is_left_alone(tmp_path: Path):
    workspace = opened(tmp_path)
    run(workspace, PdfEngine(), merge=True)
    path = workspace.root / "surat" / MERGED
    path.write_bytes(b"mine")
    report = run(workspace, PdfEngine(), merge=True)
    assert (report.changed, path.read_bytes(), report.whole) == ((path,), b"mine", False)


def test_no_room_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    workspace = opened(tmp_path)

    def full(letters: object, place: Path, identity: bytes) -> None:
        raise NoRoom(place.parent, "No space left on device")

    monkeypatch.setattr("mouflow.workspace.letters.lists.merged", full)
    with pytest.raises(Stopped) as caught:
        run(workspace, PdfEngine(), merge=True)
    assert str(caught.value) == (
        f'cannot write "{workspace.root / "surat"}": No space left on device; still to be made: 0; '
        "mend that, and the same command goes on"
    )
