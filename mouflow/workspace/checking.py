"""Names -> files -> a report: every problem of drafts, packages, letters and texts that mouflow did not make."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mouflow.checks import RULES
from mouflow.checks.allowing import UNNEEDED, Suppressed
from mouflow.checks.running import Found
from mouflow.errors import N_, Place, Problem, Severity, UnknownName
from mouflow.workspace import files
from mouflow.workspace.endings import KNOWN
from mouflow.workspace.folder import NothingHere, Workspace, locate
from mouflow.workspace.foreign import is_foreign
from mouflow.workspace.inspection import FileReport
from mouflow.workspace.parallel import Inspector, Watch, inspections, unwatched
from mouflow.workspace.rulebook import Rulebook, rulebook

FIGURES = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Options:
    """How a check is run: `final` also asks what only a final text must meet; `today` is the day, else the clock's.

    `jobs` is how many processes share the work, where there is enough of it.
    """

    final: bool = False
    today: date | None = None
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of the checked files in order of place, and the files.

    `found` are those of the problems that checks found, with what may be done about each; `suppressed` the findings
    that the user lets stand, with the reasons. `seconds` is the time that each check took, over all files.
    """

    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    found: tuple[Found, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return self.count("error")

    def count(self, severity: Severity) -> int:
        """How many of the problems are so grave."""
        return sum(problem.rule.severity == severity for problem in self.problems)


def check(
    workspace: Workspace, names: Sequence[str], options: Options | None = None, watch: Watch = unwatched
) -> Report:
    """All problems of the named files: what reading finds, what composing finds, and what the checks find.

    A name is a file, an agreement, or a folder: all drafts, Word files, Markdown and plain texts in it. Raises
    ProblemsFound for settings of checks that name no check or parameter, UnknownName for an ending that none reads.
    """
    options = options or Options()
    return report_of(inspections(inspector(workspace, options), paths_of(workspace, names), options.jobs, watch))


def inspector(workspace: Workspace, options: Options) -> Inspector:
    """Who inspects the files of a workspace under these options."""
    return Inspector(workspace, rules_of(workspace, options), options.today or date.today())


def rules_of(workspace: Workspace, options: Options) -> Rulebook:
    """The checks of a workspace, as they are run under these options."""
    return rulebook(workspace, RULES, options.final)


def paths_of(workspace: Workspace, names: Sequence[str]) -> tuple[Path, ...]:
    """The files that the names mean, each once."""
    return tuple(dict.fromkeys(path for name in names for path in _located(workspace, name)))


def _located(workspace: Workspace, name: str) -> tuple[Path, ...]:
    folder = Path(name)
    if folder.suffix and folder.suffix.lower() not in KNOWN and folder.is_file():
        raise UnknownName(N_("ending"), folder.suffix, KNOWN)
    if not folder.is_dir():
        return locate(workspace, name)
    found = (*files.yaml_files(folder), *files.files_below(folder, is_foreign))
    if not found:
        raise NothingHere(path=name)
    return tuple(sorted(found))


def report_of(reports: Iterable[FileReport]) -> Report:
    """The reports of files as one; what was found twice, as in a draft and in its package, is told once."""
    every = tuple(reports)
    problems = (problem for one in every for problem in (*one.problems, *(found.problem for found in one.found)))
    unique = {problem.line(): problem for problem in (*problems, *_unneeded(every))}
    seconds: Counter[str] = Counter()
    for one in every:
        seconds.update(one.seconds or {})
    return Report(
        problems=tuple(sorted(unique.values(), key=_order)),
        files=tuple(one.file for one in every),
        found=tuple({found.problem.line(): found for one in every for found in one.found}.values()),
        suppressed=tuple({each.found.problem.line(): each for one in every for each in one.suppressed}.values()),
        seconds=seconds,
    )


def _unneeded(reports: tuple[FileReport, ...]) -> Iterator[Problem]:
    """What mouflow.yaml allows in these files and none of them has."""
    used = frozenset(allowance for one in reports for allowance in one.used)
    for allowance in dict.fromkeys(allowance for one in reports for allowance in sorted(one.allowed - used, key=str)):
        yield Problem(allowance.place, UNNEEDED, {"rule": allowance.rule})


def _order(problem: Problem) -> tuple[object, ...]:
    """Problems in the order of place; the tenth paragraph of a Word file stands behind the second."""
    return *_counted(problem.place), problem.place.line, problem.place.column


def _counted(place: Place) -> tuple[tuple[object, ...], ...]:
    parts = FIGURES.split(place.file)
    return (tuple((int(part), "") if n % 2 else (-1, part) for n, part in enumerate(parts)),)
