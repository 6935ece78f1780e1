"""Names of drafts: a path, an id with or without its version, a folder."""

from pathlib import Path

import pytest

from mouflow.errors import MouflowError, ProblemsFound
from mouflow.workspace.files import shown
from mouflow.workspace.folder import Workspace, locate, open_workspace


@pytest.fixture
def office(tmp_path: Path) -> Workspace:
    for name in ("a-2025/v1.yaml", "a-2025/v2.yaml", "a-2025/v10.yaml", "b-2024/v1.yaml", "b-2024/package.yaml", "c/x"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return open_workspace(tmp_path)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a-2025", "a-2025/v10.yaml"),
        ("a-2025@2", "a-2025/v2.yaml"),
        ("b-2024", "b-2024/package.yaml"),
        ("b-2024@1", "b-2024/v1.yaml"),
    ],
)
def test_a_name_means_a_file(office: Workspace, name: str, file: str) -> None:
    assert locate(office, name) == (office.drafts / file,)


def test_a_path_means_itself_and_a_folder_all_in_it(office: Workspace) -> None:
    path = office.drafts / "a-2025/v1.yaml"
    assert locate(office, str(path)) == (path,)
    assert [found.name for found in locate(office, str(office.drafts / "a-2025"))] == ["v1.yaml", "v10.yaml", "v2.yaml"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a-2025@3", '"a-2025" has no draft 3; known: 1, 2, 10'),
        ("a-2024", 'unknown agreement "a-2024"; did you mean "b-2024"? known: a-2025, b-2024, c'),
        ("zzz", 'unknown agreement "zzz"; known: a-2025, b-2024, c'),
        ("no/such.yaml", 'cannot read "no/such.yaml": there is no such file'),
        ("../../etc/passwd", 'cannot read "../../etc/passwd": there is no such file'),
        ("A-2025", 'cannot read "A-2025": there is no such file'),
        ("a-2025@", 'cannot read "a-2025@": there is no such file'),
    ],
)
def test_a_name_that_means_nothing(office: Workspace, name: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office.drafts)
    with pytest.raises(MouflowError) as caught:
        locate(office, name)
    assert str(caught.value) == message


def test_an_agreement_without_drafts(office: Workspace) -> None:
    with pytest.raises(MouflowError) as caught:
        locate(office, "c")
    assert (
        str(caught.value) == f'"{shown(office.drafts / "c")}" holds no YAML file; name a draft, or a folder of drafts'
    )


def test_the_nearest_folder_upward_is_the_workspace(office: Workspace) -> None:
    assert open_workspace(office.drafts / "a-2025").root == office.root
    (office.drafts / "a-2025/mouflow.yaml").write_text("interface: id\n")
    inner = open_workspace(office.drafts / "a-2025")
    assert inner.root == office.drafts / "a-2025"
    assert inner.settings.interface == "id"


def test_a_folder_without_anything_is_its_own_workspace(tmp_path: Path) -> None:
    assert open_workspace(tmp_path / "..").root == tmp_path / ".."


def test_settings_that_cannot_be_read(office: Workspace) -> None:
    (office.root / "mouflow.yaml").write_text("interfac: id\n")
    with pytest.raises(ProblemsFound) as caught:
        open_workspace(office.root)
    (problem,) = caught.value.problems
    place = shown(office.root / "mouflow.yaml")
    assert str(problem) == f'{place}:1:1: error: unknown key "interfac"; did you mean "interface"? [schema.unknown-key]'
