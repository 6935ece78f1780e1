"""One run: letters that are missing go to an engine, what comes back goes on the shelf, and all is told."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from mouflow.batch.plan import Engine, Outcome
from mouflow.errors import N_, MouflowError, Problem, Rule
from mouflow.workspace import files
from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.inventory import Inventory
from mouflow.workspace.letters.lists import write_manifests, write_merged
from mouflow.workspace.letters.orders import Order, Plan, Planned, Report, Watch
from mouflow.workspace.letters.shelf import Shelf, State

Problems = tuple[Problem, ...]
UNWRITTEN = Rule("letter.unwritten", "error", N_("the letter to {name} is not written: {detail}"))


class Stopped(MouflowError):
    """A run that could not go on writing; what it wrote stays."""

    pattern = N_("{detail}; still to be made: {left}; mend that, and the same command goes on")

    def __init__(self, detail: MouflowError, left: int) -> None:
        super().__init__(detail=detail, left=left)


@dataclass(frozen=True)
class Run:
    """The letters of a plan on the way to a shelf; `wanted` are the files of each by its key."""

    plan: Plan
    order: Order
    shelf: Shelf
    wanted: Mapping[str, tuple[Written, ...]]
    failed: dict[str, Problems] = field(default_factory=dict)
    warned: dict[str, Problems] = field(default_factory=dict)

    def carried_out(self, engine: Engine, watch: Watch) -> Report:
        """Makes what is missing and writes the manifests, also when it is ended early; what was done."""
        states = {key: tuple(map(self.shelf.state, rows)) for key, rows in self.wanted.items()}
        missing = tuple(one for one in self.plan.letters if State.MISSING in states[one.task.key])
        try:
            self._make(missing, engine, watch)
            paths = write_manifests(self._inventory())
            merged = write_merged(self._inventory()) if self.order.merge else ()
        except BaseException as error:
            self._end_early()
            if isinstance(error, files.Unwritable):
                raise Stopped(error, sum(map(self._is_left, missing))) from error
            raise
        there = sum(all(state is State.HERE for state in found) for found in states.values())
        return self._report(missing, there, (*paths, *merged))

    def _make(self, missing: tuple[Planned, ...], engine: Engine, watch: Watch) -> None:
        if not missing:
            return
        lacking = {
            row.format for one in missing for row in self.wanted[one.task.key] if row.file not in self.shelf.good
        }
        kit = replace(self.plan.kit, formats=tuple(form for form in self.plan.kit.formats if form in lacking))
        with closing(engine(kit, tuple(one.task for one in missing))) as outcomes:
            for done, outcome in enumerate(outcomes, 1):
                self._take(outcome)
                watch(done, len(missing))
        self._put_away()

    def _take(self, outcome: Outcome) -> None:
        """Puts a letter on the shelf, or keeps why it could not be made."""
        (self.warned if outcome.made else self.failed)[outcome.key] = outcome.problems
        faces = {face.format: face for face in outcome.faces}
        for row in self.wanted[outcome.key]:
            if face := faces.get(row.format):
                try:
                    self.shelf.take(replace(row, pages=face.pages), face.content)
                except files.Unreadable as error:
                    self._lose(row, error)
        if self.shelf.full():
            self._put_away()

    def _put_away(self) -> None:
        for row, error in self.shelf.put_away():
            self._lose(row, error)

    def _lose(self, row: Written, error: MouflowError) -> None:
        """Keeps why a file of a letter could not be written."""
        letter = self._letters[row.key]
        facts = {"name": letter.task.name, "detail": error}
        self.failed[row.key] = (*self.failed.get(row.key, ()), Problem(letter.task.place, UNWRITTEN, facts))

    def _end_early(self) -> None:
        """Keeps what is made; the error that ended the run is the one to tell."""
        with suppress(MouflowError):
            self._put_away()
            if self.shelf.good:
                write_manifests(self._inventory())

    @cached_property
    def _letters(self) -> Mapping[str, Planned]:
        return {one.task.key: one for one in self.plan.letters}

    def _inventory(self) -> Inventory:
        return Inventory(self.plan, self.order, self.shelf, self.wanted)

    def _is_left(self, letter: Planned) -> bool:
        """Whether nothing has come of a letter yet."""
        return letter.task.key not in self.failed and not self._is_settled(letter)

    def _is_settled(self, letter: Planned) -> bool:
        """Whether all files of a letter are there, be it changed."""
        shelf, rows = self.shelf, self.wanted[letter.task.key]
        return all(row.file in shelf.good or self.order.out / row.file in shelf.changed for row in rows)

    def _report(self, missing: tuple[Planned, ...], there: int, paths: Iterable[Path]) -> Report:
        made = [one for one in missing if one.task.key not in self.failed and self._is_settled(one)]
        left_over = tuple(self._inventory().left_over())
        return Report(
            made=len(made),
            written=self.shelf.written,
            there=there,
            failed=tuple(self._told(self.failed)),
            changed=tuple(sorted(self.shelf.changed)),
            skipped=self.plan.skipped,
            problems=(*self.plan.problems, *_each_once(self._told(self.warned)), *left_over),
            left=sum(map(self._is_left, missing)),
            lost=len(self.failed),
            files=tuple(paths),
        )

    def _told(self, problems: Mapping[str, Problems]) -> Iterator[Problem]:
        """Problems of letters in the order of the plan, whichever came first."""
        return (problem for one in self.plan.letters for problem in problems.get(one.task.key, ()))


def _each_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Warnings that many letters share, such as of a font, at the first of them alone."""
    seen = set()
    for problem in problems:
        words = (problem.rule, problem.message())
        if words not in seen:
            seen.add(words)
            yield problem
