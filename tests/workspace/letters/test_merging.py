"""All PDFs of a campaign in one: their pages in order, an outline of them, the same bytes each time."""

import shutil
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.batch.plan import Face, Task
from mouflow.batch.work import Workshop
from mouflow.workspace.files import NoRoom, Unreadable
from mouflow.workspace.letters import merging
from mouflow.workspace.letters.binding import Binding
from mouflow.workspace.letters.lists import MERGED
from mouflow.workspace.letters.merging import Leaf, LetterChanged, merged
from mouflow.workspace.letters.run import Stopped
from mouflow.workspace.letters.sheaf import StrangeLayout, objects_of, pages_of, renumbered
from tests.batch.kit import ROOT, kit, tasks
from tests.workspace.letters.campaign_kit import FakeEngine, pdf, pdfs, run
from tests.workspace.letters.plan_kit import keys, opened, plan

IDENTITY = bytes(range(16))


@settings(max_examples=25, deadline=None)
@given(counts=st.lists(st.integers(1, 4), min_size=1, max_size=9), at_once=st.integers(1, 4))
def test_pages_outline_and_bytes(counts: list[int], at_once: int, tmp_path_factory: pytest.TempPathFactory):
    """Whole, in order and the same each time, however many PDFs are joined at once."""
    folder = tmp_path_factory.mktemp("merged")
    found = pdfs(folder, counts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "SHEAF", at_once * 800)
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
    assert (folder / "one.pdf").read_bytes().count(b"(D:19800101000000+00'00')") == 1


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("at_once", [1, 10_000_000])
def test_qpdf_has_nothing_to_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int):
    monkeypatch.setattr(merging, "SHEAF", at_once)
    merged(pdfs(tmp_path, [1, 3, 2]), tmp_path / "all.pdf", IDENTITY)
    done = subprocess.run(["qpdf", "--check", tmp_path / "all.pdf"], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors found" in done.stdout
    assert done.stderr == ""


WORDS = """<section class="text">{% for n in range(50) %}<p>({{ n }}) \\ 4 0 R {{ letter.number }})</p>{% endfor %}
</section>"""


def test_letters_look_as_they_do_alone(tmp_path: Path):
    """Fonts and words, over pages."""
    contents = [Workshop(kit(("pdf",), template=WORDS)).make(one).faces[0].content for one in tasks(3)]
    leaves = []
    for n, content in enumerate(contents):
        (tmp_path / f"{n}.pdf").write_bytes(content)
        leaves.append(Leaf(tmp_path / f"{n}.pdf", f"Surat {n}", sha256(content).hexdigest()))
    merged(leaves, tmp_path / "all.pdf", IDENTITY)
    alone = [page for content in contents for page in seen(content)]
    assert len(alone) > 3
    assert seen((tmp_path / "all.pdf").read_bytes()) == alone


def seen(content: bytes) -> list[tuple[str, bytes]]:
    """The words and the picture of each page."""
    whole = pypdfium2.PdfDocument(content)
    try:
        return [(page.get_textpage().get_text_range(), page.render(scale=0.5).to_pil().tobytes()) for page in whole]
    finally:
        whole.close()


def test_no_more_is_joined_at_a_time_than_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """So that memory does not grow with the letters."""
    found, parts = pdfs(tmp_path, [3] * 60), []

    class Watched(Binding):
        def add(self, content: bytes) -> None:
            parts.append(len(content))
            super().add(content)

    monkeypatch.setattr(merging, "Binding", Watched)
    monkeypatch.setattr(merging, "SHEAF", sum(leaf.path.stat().st_size for leaf in found) // 10)
    merged(found, tmp_path / "all.pdf", IDENTITY)
    assert len(parts) == 10
    assert max(parts) < 2 * merging.SHEAF


def test_titles_of_any_pdfs(tmp_path: Path):
    titles = ["Pemerintah Kota Ma'rang & (Dua) \\ \u2013 \u00e9", "\U0001f600 )(", "<<x>>"]
    found = [replace(leaf, title=title) for leaf, title in zip(pdfs(tmp_path, [1, 1, 1]), titles, strict=True)]
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
        "import sys; from pathlib import Path; from tests.workspace.letters.campaign_kit import pdfs; "
        "from mouflow.workspace.letters.merging import merged; a = Path(sys.argv[1]); "
        "merged(pdfs(a, [2, 1]), a / 'two.pdf', bytes(range(16)))"
    )
    subprocess.run([sys.executable, "-c", script, tmp_path], check=True, cwd=ROOT)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_letter_that_is_changed_or_lost_meanwhile(tmp_path: Path):
    found = pdfs(tmp_path, [1, 1])
    found[1].path.write_bytes(pdf(2))
    with pytest.raises(LetterChanged) as changed:
        merged(found, tmp_path / "all.pdf", IDENTITY)
    assert str(changed.value) == (
        f'"{found[1].path}" was changed while letters were joined; give the same command again'
    )
    found[1].path.unlink()
    with pytest.raises(Unreadable) as lost:
        merged(found, tmp_path / "all.pdf", IDENTITY)
    assert str(lost.value) == f'cannot read "{found[1].path}": No such file or directory'
    assert not (tmp_path / "all.pdf").exists()


@pytest.mark.parametrize(
    ("spoilt", "what"),
    [
        (b"/Root 1 0 R", "trailer"),
        (b"xref\r\n0 ", "table"),
        (b" 65535 f\r\n", "table"),
        (b"\r\nendobj\r\n", "object"),
        (b"/Kids[", "page tree"),
    ],
)
def test_a_file_that_pdfium_writes_otherwise_is_not_taken(spoilt: bytes, what: str):
    content = pdf(2)
    assert pages_of(objects_of(content)) == (4, 5)
    assert spoilt in content
    with pytest.raises(StrangeLayout, match=what):
        pages_of(objects_of(content.replace(spoilt, b"?" * len(spoilt))))


def test_references_get_new_numbers_and_texts_stay_as_they_are():
    content = b"<</A 4 0 R /B[ 5 0 R  14 0 R ]/C(4 0 R \\) 5 0 R)/D 40/E 9 0 R >>stream\r\n4 0 R\r\nendstream"
    assert renumbered(content, {4: 40, 5: 4, 14: 5}) == (
        b"<</A 40 0 R /B[ 4 0 R  5 0 R ]/C(4 0 R \\) 5 0 R)/D 40/E null >>stream\r\n4 0 R\r\nendstream"
    )


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
