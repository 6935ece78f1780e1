"""What documents share: read once for a workspace that was opened, and anew for the next one."""

import pickle
from pathlib import Path

import pytest

from mouflow.errors import ProblemsFound
from mouflow.model.profile import StyleChoice
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace, open_workspace
from mouflow.workspace.house import House
from mouflow.workspace.matters import document, held

DRAFT = """
mouflow: 1
agreement: contoh
draft: 1
date: 2025-09-12
author: satu
kind: nota-kesepakatan
subject: Pelayanan Publik
parties:
  - {id: satu, name: Lembaga Contoh, level: central, signatory: {name: Nama Satu, office: Kepala}}
  - {id: dua, name: Pemerintah Contoh, level: province, signatory: {name: Nama Dua, office: Gubernur}}
clauses:
  - {id: tujuan, title: Tujuan, text: PARA PIHAK bekerja sama.}
"""


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    folder = tmp_path / "drafts" / "contoh"
    folder.mkdir(parents=True)
    (folder / "v1.yaml").write_text(DRAFT)
    (tmp_path / "templates" / "profiles").mkdir(parents=True)
    return open_workspace(tmp_path)


def template(office: Workspace, name: str, words: str) -> None:
    (office.templates / name).write_text(f'<section class="text"><p class="body">{words}</p></section>')


def words_of(office: Workspace) -> str:
    (matter,) = held(office, office.drafts / "contoh" / "v1.yaml").matters
    return str(document(office, matter).sheets[0].blocks[0])


def test_the_installed_kinds_and_profiles_are_there(office: Workspace) -> None:
    assert {"nota-kesepakatan", "adendum", "surat-dinas"} <= set(office.house.kinds)
    assert "agreement" not in office.house.kinds
    assert {"house", "letter"} <= set(office.house.profiles)


def test_a_template_of_the_workspace_goes_before_the_installed_one(office: Workspace) -> None:
    template(office, "nota-kesepakatan.html", "naskah sendiri")
    template(office, "nota-dinas.html", "nota dinas")
    assert "nota-dinas" in office.house.kinds
    assert "naskah sendiri" in words_of(office)


def test_a_workspace_stays_as_it_was_opened(office: Workspace) -> None:
    template(office, "nota-kesepakatan.html", "naskah lama")
    assert "naskah lama" in words_of(office)
    template(office, "nota-kesepakatan.html", "naskah baru")
    assert "naskah lama" in words_of(office)
    assert "naskah baru" in words_of(open_workspace(office.root))


def test_many_documents_read_templates_and_profiles_once(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    (matter,) = held(office, office.drafts / "contoh" / "v1.yaml").matters
    first = document(office, matter)
    monkeypatch.setattr(files, "read", None)  # whoever reads now fails
    monkeypatch.setattr(files, "house_texts", None)
    assert document(office, matter) == first
    assert document(office, matter).style is first.style


def test_a_style_is_one_for_one_choice(office: Workspace) -> None:
    house = office.house
    assert house.style("house", StyleChoice(paper="F4")) is house.style("house", StyleChoice(paper="F4"))
    assert house.style("house", StyleChoice(paper="F4")).paper.name == "F4"
    assert house.style("house", StyleChoice()).paper.name == "A4"
    assert house.style("letter", StyleChoice()).font.name == "Arial"


def test_a_profile_with_a_fault_is_told_with_its_place(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office.root)
    (office.templates / "profiles" / "dinas.yaml").write_text("mouflow: 1\nextends: house\nsizes: 12\n")
    with pytest.raises(ProblemsFound) as caught:
        _ = House(office.templates).profiles
    (problem,) = caught.value.problems
    assert str(problem).startswith("templates/profiles/dinas.yaml:3:1: error: ")


def test_a_workspace_crosses_to_another_process_as_it_was_opened(office: Workspace) -> None:
    words_of(office)
    other = pickle.loads(pickle.dumps(office))
    assert other == office
    assert "house" not in vars(other)
    assert words_of(other) == words_of(office)
