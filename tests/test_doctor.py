"""What the surroundings mean: each finding with its exact words and cure, and whether it keeps mouflow from working."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

import mouflow
from mouflow.doctor import FACES, Finding, findings
from mouflow.record.store.journal import wal_is_safe
from mouflow.surroundings import LIBRARIES, TOOLS, Package, Place, Stored, Surroundings

ALL_FONTS = frozenset(("TeX Gyre Bonum", "Liberation Sans", "Liberation Serif"))
HEALTHY = Surroundings(
    python=(3, 11, 7),
    mouflow="0.1.0",
    packages=(Package("lxml", "5.2", "6.1.3"), Package("weasyprint", "70.0", "70.0")),
    yaml_in_c=True,
    libraries=dict.fromkeys(LIBRARIES, True),
    fonts=ALL_FONTS,
    sqlite=(3, 51, 3),
    tools={name: f"/usr/bin/{command}" for name, command in TOOLS.items()},
    language="id",
    language_from="MOUFLOW_LANG",
    place=Place(Path("/bureau"), True, 5),
)


def found(subject: str, seen: Surroundings) -> Finding:
    """The one finding about a subject."""
    (finding,) = (each for each in findings(seen) if each.subject == subject)
    return finding


def test_in_health_everything_is_fine_and_nothing_is_to_do():
    seen = findings(HEALTHY)
    assert len(seen) > 15
    assert {finding.state for finding in seen} == {"fine"}
    assert {finding.remedy() for finding in seen} == {None}


def test_each_subject_comes_once():
    subjects = [finding.subject for finding in findings(HEALTHY)]
    assert len(subjects) == len(set(subjects))


SICK = [
    ("Python", {"python": (3, 10, 2)}, "missing", "3.10.2 is too old", "install Python 3.11 or newer"),
    (
        "mouflow",
        {"mouflow": None, "packages": ()},
        "missing",
        "not installed as a package",
        "pip install . in the folder of mouflow",
    ),
    (
        "lxml",
        {"packages": (Package("lxml", "5.2", None),)},
        "missing",
        "not installed",
        "pip install 'lxml>=5.2'",
    ),
    (
        "weasyprint",
        {"packages": (Package("weasyprint", "70.0", "69.0.1"),)},
        "missing",
        "69.0.1 is too old",
        "pip install 'weasyprint>=70.0'",
    ),
    (
        "libyaml",
        {"yaml_in_c": False},
        "advice",
        "not in this PyYAML; drafts are read the same, but slower",
        "pip install --force-reinstall PyYAML",
    ),
    (
        "Pango",
        {"libraries": {"Pango": False}},
        "missing",
        "not found, so no PDF can be written",
        "apt-get install libpango-1.0-0 (Word, HTML and text are written without it)",
    ),
    (
        "HarfBuzz subset",
        {"libraries": {"HarfBuzz subset": False}},
        "advice",
        "not found",
        "apt-get install libharfbuzz-subset0; until then a PDF takes up to three times as long",
    ),
    (
        "fonts",
        {"fonts": None},
        "advice",
        "cannot be listed while something above is missing",
        "install what is missing above, then ask again",
    ),
    (
        "Bookman Old Style",
        {"fonts": frozenset(("Liberation Sans", "DejaVu Serif"))},
        "missing",
        "neither it nor a font of the same widths is installed",
        "apt-get install fonts-texgyre",
    ),
    (
        "workspace",
        {"place": None},
        "advice",
        "no drafts/ and no mouflow.yaml here or above",
        "mouflow new ID makes drafts/ in this folder",
    ),
    (
        "store",
        {"sqlite": None},
        "missing",
        "this Python has no SQLite, so no record can be kept",
        "install a Python with the sqlite3 module",
    ),
    (
        "qpdf",
        {"tools": {"qpdf": None}},
        "advice",
        "not installed; only mouflow's own tests use it",
        "apt-get install qpdf",
    ),
    (
        "LibreOffice",
        {"tools": {"LibreOffice": None}},
        "advice",
        "not installed; only mouflow's own tests use it",
        "apt-get install libreoffice-writer-nogui",
    ),
]


@pytest.mark.parametrize(("subject", "change", "state", "words", "cure"), SICK, ids=[case[0] for case in SICK])
def test_each_lack_is_told_with_its_cure(subject, change, state, words, cure):
    finding = found(subject, replace(HEALTHY, **change))
    assert (finding.state, finding.message(), finding.remedy()) == (state, words, cure)


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_library_has_a_debian_package(library):
    finding = found(library, replace(HEALTHY, libraries={library: False}))
    assert str(finding.remedy()).startswith("apt-get install lib")


FONTS = [
    ({"Liberation Sans"}, "PDF prints it with Liberation Sans, which has the same widths"),
    ({"Arimo"}, "PDF prints it with Arimo, which has the same widths"),
    ({"Arimo", "Liberation Sans", "Arial"}, "PDF prints it with Liberation Sans, which has the same widths"),
    ({"Arial"}, "installed"),
]


@pytest.mark.parametrize(("families", "words"), FONTS)
def test_a_font_is_printed_with_its_first_twin(families, words):
    finding = found("Arial", replace(HEALTHY, fonts=frozenset(families)))
    assert (finding.state, finding.message()) == ("fine", words)


def test_the_faces_are_those_of_the_house_profile():
    house = Path(mouflow.__file__).parents[1] / "templates" / "profiles" / "house.yaml"
    fonts = yaml.safe_load(house.read_text(encoding="utf-8"))["fonts"]
    assert fonts
    assert {font["name"]: tuple(font["substitutes"]) for font in fonts} == {face: FACES[face][0] for face in FACES}


PLACES = [
    (Place(Path("/bureau"), True, 5), "/bureau, settings in mouflow.yaml, drafts: 5"),
    (Place(Path("/bureau"), False, 0), "/bureau, no mouflow.yaml, drafts: 0"),
]


@pytest.mark.parametrize(("place", "words"), PLACES)
def test_the_workspace_is_named(place, words):
    assert found("workspace", replace(HEALTHY, place=place)).message() == words


def test_the_language_tells_where_it_comes_from():
    assert found("interface language", HEALTHY).message() == "id, from MOUFLOW_LANG"
    assert found("interface language", replace(HEALTHY, language="en", language_from="")).message() == "en"


STORES = [
    ((3, 40, 1), "SQLite 3.40.1, journal mode TRUNCATE"),
    ((3, 44, 5), "SQLite 3.44.5, journal mode TRUNCATE"),
    ((3, 44, 6), "SQLite 3.44.6, journal mode WAL"),
    ((3, 45, 0), "SQLite 3.45.0, journal mode TRUNCATE"),
    ((3, 50, 6), "SQLite 3.50.6, journal mode TRUNCATE"),
    ((3, 50, 7), "SQLite 3.50.7, journal mode WAL"),
    ((3, 51, 0), "SQLite 3.51.0, journal mode TRUNCATE"),
    ((3, 51, 2), "SQLite 3.51.2, journal mode TRUNCATE"),
    ((3, 51, 3), "SQLite 3.51.3, journal mode WAL"),
    ((3, 52, 0), "SQLite 3.52.0, journal mode WAL"),
    ((4, 0, 0), "SQLite 4.0.0, journal mode WAL"),
]


@pytest.mark.parametrize(("version", "words"), STORES)
def test_the_journal_mode_follows_the_version(version, words):
    assert found("store", replace(HEALTHY, sqlite=version)).message() == words
    assert wal_is_safe(version) is words.endswith("WAL")


KEPT = [
    (Stored("SQLite"), "fine", "SQLite 3.40.1, journal mode TRUNCATE", None),
    (Stored("SQLite", "TRUNCATE"), "fine", "SQLite 3.40.1, journal mode TRUNCATE", None),
    (
        Stored("SQLite", "WAL"),
        "missing",
        "the record is kept with a write-ahead log, with which SQLite 3.40.1 can lose events",
        "use SQLite 3.51.3 or newer, or make a copy with mouflow backup and put it in its place",
    ),
    (Stored("PostgreSQL", driver="3.2.1"), "fine", "PostgreSQL, by psycopg 3.2.1", None),
    (
        Stored("PostgreSQL"),
        "missing",
        "the record is in PostgreSQL, and psycopg is not installed",
        'pip install "mouflow[postgres]"',
    ),
]


@pytest.mark.parametrize(("stored", "state", "words", "cure"), KEPT)
def test_the_store_is_the_one_of_the_workspace(stored, state, words, cure):
    finding = found("store", replace(HEALTHY, sqlite=(3, 40, 1), stored=stored))
    assert (finding.state, finding.message(), finding.remedy()) == (state, words, cure)


def test_a_file_that_was_begun_without_a_log_stays_so_with_a_newer_sqlite():
    seen = replace(HEALTHY, sqlite=(3, 52, 0), stored=Stored("SQLite", "TRUNCATE"))
    assert found("store", seen).message() == "SQLite 3.52.0, journal mode TRUNCATE"


VERSIONS = [("70.0", "70.0", True), ("70.0rc1", "70.0", True), ("70", "70.0", True), ("8.10", "8.9", True)]


@pytest.mark.parametrize(("installed", "least", "enough"), [*VERSIONS, ("8.9", "8.10", False), ("unknown", "1", False)])
def test_versions_are_compared_as_numbers(installed, least, enough):
    seen = replace(HEALTHY, packages=(Package("click", least, installed),))
    assert (found("click", seen).state == "fine") is enough
