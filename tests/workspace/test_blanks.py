"""New drafts: names that cannot be one are refused before anything is written."""

from datetime import date
from pathlib import Path

import pytest

from mouflow.errors import MouflowError
from mouflow.workspace.blanks import Blank, named, new
from mouflow.workspace.checking import check
from mouflow.workspace.files import Unwritable, shown, write_all
from mouflow.workspace.folder import open_workspace

TODAY = date(2025, 9, 12)
PARTIES = ("ombudsman=Ombudsman Republik Indonesia", "Pemerintah Provinsi Kalimantan Barat")
BAD = "cannot be an id; write at most 35 small letters, digits and single hyphens"


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/x",
        ".",
        "..",
        "",
        "/etc/x",
        "C:\\x",
        "CON",
        "con",
        "lpt1",
        "a:b",
        "a.",
        "a ",
        "A",
        "a--b",
        "-a",
        "x" * 300,
        "é",
    ],
)
def test_an_id_that_cannot_name_a_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(MouflowError) as caught:
        new(open_workspace(tmp_path), Blank(name, "nota-kesepakatan", PARTIES), TODAY)
    assert str(caught.value) == f'"{name}" {BAD}'
    assert list(tmp_path.iterdir()) == []


def test_a_party_id_that_cannot_be_one(tmp_path: Path) -> None:
    with pytest.raises(MouflowError) as caught:
        new(open_workspace(tmp_path), Blank("a-2026", "nota-kesepakatan", ("A B=Nama", "c=Nama Lain")), TODAY)
    assert str(caught.value) == f'"A B" {BAD}'


def test_a_new_draft_is_not_written_over_another(tmp_path: Path) -> None:
    office = open_workspace(tmp_path)
    path = new(office, Blank("a-2026", "nota-kesepakatan", PARTIES), TODAY)
    assert path == tmp_path / "drafts/a-2026/v1.yaml"
    with pytest.raises(MouflowError) as caught:
        new(office, Blank("a-2026", "nota-kesepakatan", PARTIES), TODAY)
    assert str(caught.value) == f'"{shown(path.parent)}" is there already; choose another id'


@pytest.mark.parametrize("kind", ["nota-kesepakatan", "adendum", "surat-dinas"])
def test_a_new_draft_checks_clean_but_for_its_blanks(tmp_path: Path, kind: str) -> None:
    office = open_workspace(tmp_path)
    path = new(office, Blank("a-2026", kind, PARTIES), TODAY)
    report = check(office, [str(path)])
    assert report.problems
    assert {problem.rule.id for problem in report.problems} == {"draft.blank"}
    assert report.errors == 0


def test_an_unknown_kind(tmp_path: Path) -> None:
    with pytest.raises(MouflowError) as caught:
        new(open_workspace(tmp_path), Blank("a-2026", "nota-kesepakatn", PARTIES), TODAY)
    assert str(caught.value).startswith(
        'unknown kind "nota-kesepakatn"; did you mean "nota-kesepakatan"? known: adendum,'
    )


def test_ids_are_made_of_names() -> None:
    names = ("Pemerintah Kota Pontianak", "Pemerintah Kota Pontianak Lama", "x=Y", "???")
    assert [one for one, _ in named(names)] == [
        "pemerintah-kota-pontianak",
        "pemerintah-kota-pontianak-2",
        "x",
        "pihak",
    ]


def test_a_file_is_not_named_like_a_device(tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as caught:
        write_all(tmp_path, {"con.docx": b""})
    path = shown(tmp_path / "con.docx")
    assert str(caught.value) == f'cannot write "{path}": Windows keeps that name for a device; give another id'
