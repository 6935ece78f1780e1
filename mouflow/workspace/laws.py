"""The registry of laws: the house's own file, and before it those that a workspace names."""

from functools import lru_cache
from pathlib import Path

from mouflow.checks.registry import Law
from mouflow.errors import N_, Place, Problem, Rule
from mouflow.model.laws import LawEntry
from mouflow.reading.models import read_laws
from mouflow.reading.yaml import Tree
from mouflow.workspace import files

LAWS = "laws.yaml"
NO_FILE = Rule("settings.laws", "error", N_('there is no file "{file}" beside mouflow.yaml; correct the name'))


@lru_cache(maxsize=1)
def house_laws() -> tuple[Law, ...]:
    """The laws that come with mouflow."""
    reading = read_laws(files.house(LAWS).read_bytes(), LAWS)
    assert reading.value is not None, reading.problems
    return tuple(_law(entry) for entry in reading.value.laws)


def own_laws(root: Path, names: tuple[str, ...], settings: Tree | None) -> tuple[tuple[Law, ...], tuple[Problem, ...]]:
    """The laws of the files that the settings name, from their folder, and what is wrong with these files."""
    found: list[Law] = []
    problems: list[Problem] = []
    for n, name in enumerate(names):
        path = root / name
        if not path.is_file():
            place = settings.place(("laws", n)) if settings else Place(name)
            problems.append(Problem(place, NO_FILE, {"file": name}))
            continue
        reading = read_laws(files.read(path), files.shown(path))
        problems.extend(reading.problems)
        found.extend(_law(entry) for entry in (reading.value.laws if reading.value else ()))
    return tuple(found), tuple(problems)


def _law(entry: LawEntry) -> Law:
    year, _, number = (entry.ln or "").partition("/")
    return Law(
        kind=entry.kind,
        number=entry.number,
        year=entry.year,
        title=entry.title or "",
        gazette=(int(year), number) if entry.ln else None,
        supplement=entry.tln or "",
        revoked_by=entry.revoked_by or "",
        sure=entry.sure,
    )
