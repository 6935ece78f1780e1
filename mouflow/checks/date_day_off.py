"""The day of signing is a working day."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.own_days import own_day
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule
from mouflow.language.dates import long_date, weekday

WEEKEND = Rule("date.day-off", "hint", N_("the day of signing, {day}, is a {name}; see that the parties sign on it"))
HOLIDAY = Rule(
    "date.day-off", "hint", N_("the day of signing, {day}, is a holiday ({name}); see that the parties sign on it")
)
SATURDAY = 5


def find(subject: Subject, parameters: Parameters) -> Iterator[Finding]:
    """The day of signing, or the one planned for it, where offices are closed."""
    own = own_day(subject)
    planned = subject.draft.signing.planned if subject.draft else None
    joint = bool(parameters["joint-leave"])
    if own and own.kind == "signing":
        mention = own.mention
        for rule, name in _closed(own.day, joint):
            facts = {"day": long_date(own.day), "name": name}
            yield Finding(rule, facts, subject.passages[mention.passage], mention.start, mention.end)
    elif isinstance(planned, date):
        for rule, name in _closed(planned, joint):
            yield Finding(rule, {"day": long_date(planned), "name": name}, way=("signing", "planned"))


def _closed(day: date, joint: bool) -> Iterator[tuple[Rule, str]]:
    """Why offices are closed on the day: the holiday, or else the weekend."""
    name = _holidays(day.year, joint).get(day)
    if name:
        yield HOLIDAY, name
    elif day.weekday() >= SATURDAY:
        yield WEEKEND, weekday(day)


@cache
def _holidays(year: int, joint: bool) -> Mapping[date, str]:
    """The public holidays of a year by their Indonesian names, with the days of joint leave (cuti bersama) or without.

    Empty for a year before those that the package knows.
    """
    kinds = ("public", "government") if joint else ("public",)
    return dict(_indonesia()(years=year, categories=kinds, language="id"))


@cache
def _indonesia() -> Any:
    """The calendar of Indonesia of the package `holidays`, from its own file; raises ImportError when it is missing.

    The door of the package's countries imports all of them, which takes four times as long as this one.
    """
    from importlib.machinery import PathFinder  # here, since only texts with a day of signing need it
    from importlib.util import find_spec, module_from_spec

    package = find_spec("holidays.countries")
    spec = PathFinder.find_spec("holidays.countries.indonesia", package.submodule_search_locations) if package else None
    if spec is None or spec.loader is None:
        raise ImportError("holidays is not installed, or has no Indonesia", name="holidays")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Indonesia


CHECK = Check(
    id="date.day-off",
    rules=(WEEKEND, HOLIDAY),
    find=find,
    about=N_(
        "Agreements are seldom signed on a weekend, a public holiday or a day of joint leave (cuti bersama), so "
        "that such a day is worth a second look. Holidays come from the package holidays, which knows those that "
        "are decreed; with the parameter joint-leave set to false the days of joint leave count as working days."
    ),
    bad="Pada hari ini Minggu, tanggal 17 Agustus 2025, bertempat di Pontianak, kami yang bertanda tangan:",
    good="Pada hari ini Jumat, tanggal 19 September 2025, bertempat di Pontianak, kami yang bertanda tangan:",
    parameters={"joint-leave": True},
)
