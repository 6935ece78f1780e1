"""What the surroundings mean for mouflow: findings, each with its cure. Nothing is looked up here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from mouflow.errors import N_, Translate
from mouflow.record.store.journal import journal_mode, wal_is_safe
from mouflow.surroundings import Package, Stored, Surroundings

State = Literal["fine", "advice", "missing"]
STATES: Mapping[str, str] = {"fine": N_("fine"), "advice": N_("advice"), "missing": N_("missing")}

LEAST_PYTHON = (3, 11)
INSTALL_MOUFLOW = N_("pip install . in the folder of mouflow")
INSTALL_PACKAGE = "pip install '{name}>={least}'"
INSTALL_LIBRARY = N_("apt-get install {package} (Word, HTML and text are written without it)")
INSTALL_SUBSET = N_("apt-get install {package}; until then a PDF takes up to three times as long")
INSTALL = "apt-get install {package}"
INSTALL_POSTGRES = 'pip install "mouflow[postgres]"'
NEWER_PYTHON = N_("install Python {least} or newer")

DEBIAN_LIBRARIES: Mapping[str, str] = {
    "GObject": "libglib2.0-0",
    "Pango": "libpango-1.0-0",
    "PangoFT2": "libpangoft2-1.0-0",
    "Fontconfig": "libfontconfig1",
    "HarfBuzz": "libharfbuzz0b",
    "HarfBuzz subset": "libharfbuzz-subset0",
}
FACES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "Bookman Old Style": (("TeX Gyre Bonum", "URW Bookman"), "fonts-texgyre"),
    "Arial": (("Liberation Sans", "Arimo"), "fonts-liberation2"),
    "Times New Roman": (("Liberation Serif", "Tinos"), "fonts-liberation2"),
}
"""The faces of the house profile, their free twins of the same widths, and the Debian package of the first twin."""
DEBIAN_TOOLS: Mapping[str, str] = {"LibreOffice": "libreoffice-writer-nogui", "qpdf": "qpdf"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it stands, in words, and what to do about it (None when nothing is)."""

    subject: str
    state: State
    pattern: str
    facts: Mapping[str, object] = field(default_factory=dict)
    cure: str | None = None

    def message(self, translate: Translate = str) -> str:
        """How it stands, in the language of `translate`."""
        return translate(self.pattern).format(**self.facts)

    def remedy(self, translate: Translate = str) -> str | None:
        """What to do, in the language of `translate`; None when nothing is to be done."""
        return translate(self.cure).format(**self.facts) if self.cure else None


def findings(seen: Surroundings) -> tuple[Finding, ...]:
    """All findings in the order of need: what mouflow runs on, what the PDF needs, fonts, and where it stands."""
    return (
        _python(seen.python),
        _mouflow(seen.mouflow),
        *(_package(package) for package in seen.packages),
        _yaml(seen.yaml_in_c),
        *(_library(name, there) for name, there in seen.libraries.items()),
        *_fonts(seen.fonts),
        _language(seen.language, seen.language_from),
        _workspace(seen),
        _store(seen.sqlite, seen.stored),
        *(_tool(name, path) for name, path in seen.tools.items()),
    )


def _python(found: tuple[int, ...]) -> Finding:
    facts = {"found": _dotted(found), "least": _dotted(LEAST_PYTHON)}
    if found >= LEAST_PYTHON:
        return Finding("Python", "fine", "{found}", facts)
    return Finding("Python", "missing", N_("{found} is too old"), facts, NEWER_PYTHON)


def _mouflow(found: str | None) -> Finding:
    if found is None:
        return Finding("mouflow", "missing", N_("not installed as a package"), cure=INSTALL_MOUFLOW)
    return Finding("mouflow", "fine", "{found}", {"found": found})


def _package(package: Package) -> Finding:
    facts = {"name": package.name, "least": package.least, "found": package.found}
    if package.found is None:
        return Finding(package.name, "missing", N_("not installed"), facts, INSTALL_PACKAGE)
    if _numbers(package.found) < _numbers(package.least):
        return Finding(package.name, "missing", N_("{found} is too old"), facts, INSTALL_PACKAGE)
    return Finding(package.name, "fine", "{found}", facts)


def _yaml(in_c: bool) -> Finding:
    if in_c:
        return Finding("libyaml", "fine", N_("drafts are read by the fast parser"))
    return Finding(
        "libyaml",
        "advice",
        N_("not in this PyYAML; drafts are read the same, but slower"),
        cure="pip install --force-reinstall PyYAML",
    )


def _library(name: str, there: bool) -> Finding:
    facts = {"package": DEBIAN_LIBRARIES[name]}
    if there:
        return Finding(name, "fine", N_("found"), facts)
    if name == "HarfBuzz subset":
        return Finding(name, "advice", N_("not found"), facts, INSTALL_SUBSET)
    return Finding(name, "missing", N_("not found, so no PDF can be written"), facts, INSTALL_LIBRARY)


def _fonts(families: frozenset[str] | None) -> tuple[Finding, ...]:
    if families is None:
        words = N_("cannot be listed while something above is missing")
        return (Finding(N_("fonts"), "advice", words, cure=N_("install what is missing above, then ask again")),)
    return tuple(_font(face, twins, package, families) for face, (twins, package) in FACES.items())


def _font(face: str, twins: tuple[str, ...], package: str, families: frozenset[str]) -> Finding:
    """A free twin goes before the face itself, so that a PDF looks the same on every machine."""
    family = next((name for name in (*twins, face) if name in families), None)
    facts = {"family": family, "package": package}
    if family is None:
        return Finding(face, "missing", N_("neither it nor a font of the same widths is installed"), facts, INSTALL)
    if family == face:
        return Finding(face, "fine", N_("installed"), facts)
    return Finding(face, "fine", N_("PDF prints it with {family}, which has the same widths"), facts)


def _language(language: str, source: str) -> Finding:
    facts = {"language": language, "source": source}
    return Finding(N_("interface language"), "fine", N_("{language}, from {source}") if source else "{language}", facts)


def _workspace(seen: Surroundings) -> Finding:
    place = seen.place
    if place is None:
        words = N_("no drafts/ and no mouflow.yaml here or above")
        return Finding(N_("workspace"), "advice", words, cure=N_("mouflow new ID makes drafts/ in this folder"))
    facts = {"root": place.root, "drafts": place.drafts}
    with_settings = N_("{root}, settings in mouflow.yaml, drafts: {drafts}")
    return Finding(
        N_("workspace"),
        "fine",
        with_settings if place.settings else N_("{root}, no mouflow.yaml, drafts: {drafts}"),
        facts,
    )


def _store(sqlite: tuple[int, ...] | None, stored: Stored | None) -> Finding:
    """How the record is kept here, or would be."""
    if stored and stored.kind == "PostgreSQL":
        return _server(stored.driver)
    if sqlite is None:
        words = N_("this Python has no SQLite, so no record can be kept")
        return Finding(N_("store"), "missing", words, cure=N_("install a Python with the sqlite3 module"))
    mode = (stored and stored.journal) or journal_mode(sqlite)
    facts = {"version": _dotted(sqlite), "mode": mode}
    if mode == "WAL" and not wal_is_safe(sqlite):
        words = N_("the record is kept with a write-ahead log, with which SQLite {version} can lose events")
        cure = N_("use SQLite 3.51.3 or newer, or make a copy with mouflow backup and put it in its place")
        return Finding(N_("store"), "missing", words, facts, cure)
    return Finding(N_("store"), "fine", N_("SQLite {version}, journal mode {mode}"), facts)


def _server(driver: str | None) -> Finding:
    facts = {"version": driver}
    if driver is None:
        words = N_("the record is in PostgreSQL, and psycopg is not installed")
        return Finding(N_("store"), "missing", words, facts, INSTALL_POSTGRES)
    return Finding(N_("store"), "fine", N_("PostgreSQL, by psycopg {version}"), facts)


def _tool(name: str, path: str | None) -> Finding:
    facts = {"path": path, "package": DEBIAN_TOOLS[name]}
    if path is None:
        words = N_("not installed; only mouflow's own tests use it")
        return Finding(name, "advice", words, facts, INSTALL)
    return Finding(name, "fine", "{path}", facts)


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers of a version without zeros at the end, to compare it: "70.0.1rc1" → (70, 0, 1)."""
    leading = re.match(r"\d+(?:\.\d+)*", version)
    numbers = [int(part) for part in leading[0].split(".")] if leading else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
