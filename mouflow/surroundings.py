"""What mouflow stands on, looked up without failing: packages, shared libraries, fonts, SQLite, tools, workspace."""

import ctypes
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from mouflow.errors import MouflowError

REQUIREMENT = re.compile(r"^([\w.-]+)\s*\(?>=\s*([\d.]+)\)?$")
TOOLS: Mapping[str, str] = {"LibreOffice": "soffice", "qpdf": "qpdf"}
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "GObject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
}
"""The shared libraries of the PDF writer by the file names under which it loads them (Linux, macOS, Windows)."""


@dataclass(frozen=True, slots=True)
class Package:
    """A Python package that mouflow asks for; `found` is None when it is not installed."""

    name: str
    least: str
    found: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """The workspace around the user: its folder, whether it has settings, and how many drafts."""

    root: Path
    settings: bool
    drafts: int


@dataclass(frozen=True, slots=True)
class Stored:
    """Where the workspace keeps its record: SQLite or PostgreSQL.

    `journal` is WAL or TRUNCATE for a file that is there, `driver` the version of psycopg; None for what there is not.
    """

    kind: str
    journal: str | None = None
    driver: str | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything that was looked up; None where it could not be: fonts without fontconfig, SQLite in a bare Python."""

    python: tuple[int, ...]
    mouflow: str | None
    packages: tuple[Package, ...]
    yaml_in_c: bool
    libraries: Mapping[str, bool]
    fonts: frozenset[str] | None
    sqlite: tuple[int, ...] | None
    tools: Mapping[str, str | None]
    language: str
    language_from: str
    place: Place | None
    stored: Stored | None = None


def look(language: str, language_from: str, root: Path | None) -> Surroundings:
    """What is there now; the language and the workspace's folder are the caller's knowledge."""
    return Surroundings(
        python=sys.version_info[:3],
        mouflow=installed_version("mouflow"),
        packages=packages_asked_for(),
        yaml_in_c=_yaml_in_c(),
        libraries={name: loads(files) for name, files in LIBRARIES.items()},
        fonts=_families(),
        sqlite=_sqlite(),
        tools={name: shutil.which(command) for name, command in TOOLS.items()},
        language=language,
        language_from=language_from,
        place=_place(root) if root else None,
        stored=_stored(root) if root else None,
    )


def installed_version(package: str) -> str | None:
    """The installed version of a Python package; None when it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def packages_asked_for(ask: Callable[[str], list[str] | None] = requires) -> tuple[Package, ...]:
    """The packages that the installed mouflow asks for, extras left out; empty when mouflow is not installed."""
    try:
        lines = ask("mouflow") or []
    except PackageNotFoundError:
        return ()
    found = [REQUIREMENT.match(line) for line in lines]  # a line with an extra's marker does not match
    return tuple(Package(each[1], each[2], installed_version(each[1])) for each in found if each)


def loads(files: tuple[str, ...]) -> bool:
    """Whether the system's loader opens a library of one of these names; no compiler or ldconfig is started for it."""
    return any(_opens(file) for file in files)


def language_source(environ: Mapping[str, str], configured: str | None) -> str:
    """Where the interface language was found: a variable's name, `mouflow.yaml`, or empty when nothing is set."""
    if environ.get("MOUFLOW_LANG"):
        return "MOUFLOW_LANG"
    if configured is not None:
        return "mouflow.yaml"
    return next((name for name in LOCALE_VARIABLES if environ.get(name)), "")


def _opens(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _yaml_in_c() -> bool:
    """Whether PyYAML was built with libyaml."""
    try:
        from yaml import CSafeLoader  # missing when PyYAML is, or when it was built without libyaml
    except ImportError:
        return False
    return CSafeLoader is not None


def _families() -> frozenset[str] | None:
    """The names of all installed font families; None when fontconfig or a package for reading them is missing."""
    try:
        from mouflow.writers.fonts import installed  # its room needs packages that may be missing, which is a finding

        return installed()
    except (ImportError, MouflowError):
        return None


def _sqlite() -> tuple[int, ...] | None:
    """The version of SQLite; None when Python was built without it."""
    try:
        import sqlite3  # a Python built by hand may lack it, and the doctor is there to say so
    except ImportError:
        return None
    return sqlite3.sqlite_version_info


def _place(root: Path) -> Place:
    drafts = sum(1 for _ in root.glob("drafts/*/v*.yaml"))
    return Place(root, (root / "mouflow.yaml").is_file(), drafts)


def _stored(root: Path) -> Stored | None:
    """Where the record is by the settings; None when these, or this Python, are too broken to tell."""
    try:
        from mouflow.workspace.record.opening import address_in  # loads sqlite3, which a Python may lack

        address = str(address_in(root))
    except (ImportError, MouflowError):
        return None
    if address.startswith(("postgresql", "postgres:")):
        return Stored("PostgreSQL", driver=installed_version("psycopg"))
    return Stored("SQLite", _journal(Path(address.removeprefix("sqlite:///"))))


def _journal(path: Path) -> str | None:
    """The journal by the header of the file (sqlite.org, file format, 1.3); None when there is no such file."""
    try:
        with path.open("rb") as file:
            header = file.read(20)
    except OSError:
        return None
    if not header.startswith(b"SQLite format 3\x00") or len(header) < 20:
        return None
    return "WAL" if header[18] == 2 else "TRUNCATE"
