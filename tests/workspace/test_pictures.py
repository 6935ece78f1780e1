"""Pictures beside drafts: found once, and each fault at the place that names the picture."""

import io
from pathlib import Path

import pytest
from PIL import Image

from mouflow.errors import ProblemsFound
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.matters import Matter, document, held

LETTER = """
mouflow: 1
letter: contoh
letterhead:
  logo: LOGO
  government: Pemerintah Contoh
  address: Jalan Contoh
place: Kota Contoh
subject: Contoh
to: [Bupati Contoh]
body: [Isi surat.]
signatory: {name: Nama Satu, office: Kepala}
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    (tmp_path / "outside.png").write_bytes(png())
    folder = tmp_path / "office"
    (folder / "drafts" / "surat").mkdir(parents=True)
    (folder / "logo.png").write_bytes(png())
    (folder / "drafts" / "surat" / "logo.png").write_bytes(png())
    (folder / "drafts" / "surat" / "text.png").write_text("not a picture")
    return open_workspace(folder)


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(made, "PNG")
    return made.getvalue()


def letter(office: Workspace, logo: str) -> Path:
    path = office.drafts / "surat" / "v1.yaml"
    path.write_text(LETTER.replace("LOGO", logo))
    return path


def matter(office: Workspace, logo: str) -> Matter:
    (found,) = held(office, letter(office, logo)).matters
    return found


@pytest.mark.parametrize("logo", ["logo.png", "../../logo.png"])
def test_a_picture_of_the_workspace_is_shown(office: Workspace, logo: str) -> None:
    assets = document(office, matter(office, logo)).assets
    assert {name: (asset.mime, asset.width, asset.height) for name, asset in assets.items()} == {
        logo: ("image/png", 40, 30)
    }


@pytest.mark.parametrize(
    ("logo", "message"),
    [
        ("missing.png", 'there is no file "missing.png" beside the draft; correct the name'),
        ("text.png", '"text.png" cannot be used as a picture: it is not a whole PNG, JPEG or SVG picture'),
        ("../../../outside.png", '"../../../outside.png" lies outside the workspace; copy it beside the draft'),
        ("/etc/hostname", '"/etc/hostname" lies outside the workspace; copy it beside the draft'),
    ],
)
def test_a_fault_stands_where_the_picture_is_named(
    office: Workspace, logo: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.root)
    (problem,) = held(office, letter(office, logo)).problems
    assert str(problem) == f"drafts/surat/v1.yaml:5:9: error: {message} [draft.logo]"


def test_a_faulty_picture_stops_the_document(office: Workspace) -> None:
    with pytest.raises(ProblemsFound):
        document(office, matter(office, "text.png"))


def test_a_picture_is_read_once_for_many_documents(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    found = matter(office, "logo.png")
    first = document(office, found)
    monkeypatch.setattr(files, "read", None)  # whoever reads now fails
    assert document(office, found).assets["logo.png"] is first.assets["logo.png"]
