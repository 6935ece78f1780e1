"""Where the user stands, and in which language the answer comes."""

from datetime import date

import pytest

from mouflow.cli.session import configured_language, started, workspace_root
from mouflow.errors import UnknownName

DAY = date(2025, 9, 12)


def test_the_workspace_is_the_nearest_folder_with_settings_or_drafts(tmp_path):
    inner = tmp_path / "bureau" / "drafts" / "kalbar-2025"
    inner.mkdir(parents=True)
    assert workspace_root(inner) == tmp_path / "bureau"
    assert workspace_root(tmp_path / "bureau") == tmp_path / "bureau"
    (tmp_path / "mouflow.yaml").write_text("me: pemprov\n")
    assert workspace_root(tmp_path) == tmp_path
    assert workspace_root(inner) == tmp_path / "bureau"


def test_outside_of_a_workspace_nothing_is_configured(tmp_path):
    assert workspace_root(tmp_path) is None
    assert configured_language(tmp_path) is None


@pytest.mark.parametrize(
    ("settings", "language"),
    [
        ("interface: id\n", "id"),
        ("me: pemprov\ninterface: en\n", "en"),
        ('interface: "id"\n', "id"),
        ("interface: 'id'   # kami\n", "id"),
        ("interface: id\r\n", "id"),
        ("interface:\tid\n", "id"),
        ("me: interface\n", None),
        ("deep:\n  interface: id\n", None),
        ("# interface: id\n", None),
        ("interface: fr\n", None),
        ("interface: idea\n", None),
        ("", None),
    ],
)
def test_interface_is_read_by_its_line(tmp_path, settings, language):
    (tmp_path / "mouflow.yaml").write_bytes(settings.encode())
    assert configured_language(tmp_path) == language


def test_settings_that_cannot_be_read_set_no_language(tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "mouflow.yaml").mkdir()
    assert configured_language(tmp_path) is None


def test_settings_in_another_encoding_still_tell_the_language(tmp_path):
    (tmp_path / "mouflow.yaml").write_bytes(b"# Provinsi \xe9\ninterface: id\n")
    assert configured_language(tmp_path) == "id"


def test_the_variable_goes_before_the_settings(tmp_path):
    (tmp_path / "mouflow.yaml").write_text("interface: id\n")
    assert started({}, tmp_path, DAY).language == "id"
    assert started({"MOUFLOW_LANG": "en"}, tmp_path, DAY).language == "en"


def test_moving_takes_the_other_folders_language(tmp_path):
    (tmp_path / "mouflow.yaml").write_text("interface: id\n")
    here = started({"LANG": "C"}, tmp_path.parent, DAY)
    there = here.moved(tmp_path)
    assert (here.language, there.language) == ("en", "id")
    assert there.folder == tmp_path
    assert there.today == DAY


def test_no_color_is_kept(tmp_path):
    assert started({"NO_COLOR": "1"}, tmp_path, DAY).color is False
    assert started({"NO_COLOR": ""}, tmp_path, DAY).color is None


def test_an_unspoken_language_is_a_wrong_call(tmp_path):
    with pytest.raises(UnknownName) as caught:
        started({"MOUFLOW_LANG": "fr"}, tmp_path, DAY)
    assert str(caught.value) == 'unknown MOUFLOW_LANG "fr"; known: en, id'
