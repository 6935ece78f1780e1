"""Looking around: what is there is found, and what is missing never fails the look."""

import sqlite3
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from mouflow.surroundings import (
    LIBRARIES,
    Package,
    Stored,
    installed_version,
    language_source,
    loads,
    look,
    packages_asked_for,
)


def test_look_finds_this_python_and_its_packages(tmp_path):
    seen = look("en", "LANG", tmp_path)
    assert seen.python == sys.version_info[:3]
    assert seen.sqlite is not None
    assert seen.sqlite >= (3,)
    assert (seen.language, seen.language_from) == ("en", "LANG")
    assert set(seen.libraries) == set(LIBRARIES)


def test_what_mouflow_asks_for_is_read_from_its_own_metadata():
    def ask(_name):
        return ["click>=8.1.8", "no-such-thing-here>=1.0", "Babel >=2.16", 'ruff>=0.8; extra == "test"']

    click, missing, babel = packages_asked_for(ask)
    assert (click.name, click.least) == ("click", "8.1.8")
    assert click.found == installed_version("click")
    assert missing == Package("no-such-thing-here", "1.0", None)
    assert babel.name == "Babel"


def test_an_uninstalled_mouflow_asks_for_nothing():
    def ask(name):
        raise PackageNotFoundError(name)

    assert packages_asked_for(ask) == ()
    assert packages_asked_for(lambda _name: None) == ()


def test_every_installed_requirement_is_looked_at():
    if installed_version("mouflow") is None:
        pytest.skip("mouflow is not installed as a package here")
    names = {package.name.lower() for package in packages_asked_for()}
    assert {"weasyprint", "python-docx", "jinja2", "pyyaml", "click", "pydantic", "lxml", "num2words", "babel"} <= names
    assert not names & {"ruff", "pytest", "watchfiles", "docxtpl"}


def test_a_library_that_is_not_there_does_not_load():
    assert loads(("libno-such-thing.so.9",)) is False
    assert loads(()) is False


@pytest.mark.skipif(sys.platform != "linux", reason="names the C library of Linux")
def test_a_library_that_is_there_loads_under_any_of_its_names():
    assert loads(("libno-such-thing.so.9", "libc.so.6")) is True


def test_without_a_package_the_look_goes_on(monkeypatch):
    for name in ("yaml", "sqlite3", "mouflow.writers.fonts"):
        monkeypatch.setitem(sys.modules, name, None)
    seen = look("en", "", None)
    assert seen.yaml_in_c is False
    assert seen.sqlite is None
    assert seen.fonts is None
    assert seen.place is None


def test_the_workspace_is_counted(tmp_path):
    for name in ("a/v1.yaml", "a/v2.yaml", "b/v1.yaml", "b/package.yaml"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    place = look("en", "", tmp_path).place
    assert place is not None
    assert (place.root, place.settings, place.drafts) == (tmp_path, False, 3)
    (tmp_path / "mouflow.yaml").write_text("")
    assert look("en", "", tmp_path).place.settings is True
    assert look("en", "", Path(tmp_path, "nowhere")).place.drafts == 0


SOURCES = [
    ({"MOUFLOW_LANG": "id", "LANG": "C"}, "en", "MOUFLOW_LANG"),
    ({"LANG": "C"}, "en", "mouflow.yaml"),
    ({"LANG": "C", "LC_ALL": "id_ID"}, None, "LC_ALL"),
    ({"LANG": "C", "LC_ALL": ""}, None, "LANG"),
    ({}, None, ""),
]


@pytest.mark.parametrize(("environ", "configured", "source"), SOURCES)
def test_the_source_of_the_language(environ, configured, source):
    assert language_source(environ, configured) == source


def test_the_store_is_the_one_of_the_settings(tmp_path):
    settings = tmp_path / "mouflow.yaml"
    settings.write_text("store: catatan.db\n", encoding="utf-8")
    assert look("en", "", tmp_path).stored == Stored("SQLite")
    connection = sqlite3.connect(tmp_path / "catatan.db", isolation_level=None)
    connection.execute("CREATE TABLE a (b)")
    assert look("en", "", tmp_path).stored == Stored("SQLite", "TRUNCATE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    assert look("en", "", tmp_path).stored == Stored("SQLite", "WAL")
    (tmp_path / "catatan.db").write_text("x")
    assert look("en", "", tmp_path).stored == Stored("SQLite")
    settings.write_text("store: postgresql://kantor@db/mouflow\n", encoding="utf-8")
    assert look("en", "", tmp_path).stored == Stored("PostgreSQL", driver=installed_version("psycopg"))
    settings.write_text("store: [1]\n", encoding="utf-8")
    assert look("en", "", tmp_path).stored is None
