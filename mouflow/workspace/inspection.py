"""One file -> all that is wrong with it: what reading, composing and the checks find, and what is let stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from mouflow.checks.allowing import Allowance, Suppressed, faults, said, sifted, unneeded
from mouflow.checks.assessment_words import assessment_passages
from mouflow.checks.drafts import passages_of
from mouflow.checks.letters import letter_passages
from mouflow.checks.running import Found, chosen, distinct, findings, found
from mouflow.checks.subject import Subject
from mouflow.checks.telling import told_once
from mouflow.errors import Place, Problem, ProblemsFound, blocked
from mouflow.model import Draft, Letter
from mouflow.model.provisions import Way
from mouflow.reading.assessments import scheme_of
from mouflow.reading.comments import comments
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.assessment_files import AssessmentFile, assessment_file
from mouflow.workspace.copies import CopyPlaces, copy_places
from mouflow.workspace.folder import Workspace
from mouflow.workspace.foreign import is_foreign, read_foreign
from mouflow.workspace.matters import ASSESSMENT, Held, document, figures_in, held, held_in, is_base
from mouflow.workspace.rulebook import Rulebook
from mouflow.workspace.schemes import scheme_problems

ANALYSES = ("dates", "numbers", "citations", "references", "outline", "sides", "definitions")


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file; it can go to another process.

    `problems` are those of reading, composing and allowing, `found` those of the checks that remain, `suppressed` those
    that are let stand. `allowed` are the entries of mouflow.yaml that speak of the file and whose rule ran, `used`
    those that let something stand. `seconds` is the time that each check took, and each analysis as `analysis.dates`.
    """

    file: str
    problems: tuple[Problem, ...]
    found: tuple[Found, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    allowed: frozenset[Allowance] = frozenset()
    used: frozenset[Allowance] = frozenset()
    seconds: Mapping[str, float] | None = None


def inspected(workspace: Workspace, path: Path, rules: Rulebook, today: date) -> FileReport:
    """All that is wrong with a file, on that day."""
    desk = _Desk(workspace, path, rules, today)
    return desk.foreign() if is_foreign(path) else desk.own()


def inspected_copy(workspace: Workspace, path: Path, partner: str, rules: Rulebook, today: date) -> FileReport:
    """All that is wrong with the copy of one partner of the package in a file, on that day."""
    return _Desk(workspace, path, rules, today).copy(partner)


def inspected_assessment(workspace: Workspace, path: Path, inside: AssessmentFile, rules: Rulebook) -> FileReport:
    """All that is wrong with an assessment that was read from a file; no check of one asks for the day."""
    return _Desk(workspace, path, rules, date.min).assessment(inside)


@dataclass(slots=True)
class _Desk:
    """One file on the desk: what is known while it is checked."""

    workspace: Workspace
    path: Path
    rules: Rulebook
    today: date

    def own(self) -> FileReport:
        """What is wrong with a file of mouflow's own."""
        tree = read_yaml(self.workspace.read(self.path), files.shown(self.path))
        figures = figures_in(tree)
        if figures is ASSESSMENT:
            return self.proven(assessment_file(self.workspace, self.path, tree))
        if figures:
            return FileReport(files.shown(self.path), _scheme_problems(tree))
        return self.text(held_in(self.workspace, self.path, tree))

    def proven(self, inside: AssessmentFile) -> FileReport:
        """What is wrong with an assessment, and with the first of its letters once nothing else is."""
        report = self.assessment(inside)
        if blocked((*report.problems, *(one.problem for one in report.found))):
            return report
        from mouflow.workspace.letters.proving import proof_problems  # with charts, which no other file needs

        return replace(report, problems=(*report.problems, *proof_problems(self.workspace, self.path, inside)))

    def assessment(self, inside: AssessmentFile) -> FileReport:
        """What is wrong with an assessment, its tables, and the workspace's own schemes."""
        run = _Run(self.rules)
        if inside.case:
            name, words = files.shown(self.path), assessment_passages(inside.case.assessment, inside.tree)
            run.subject(Subject("assessment", name, words, self.today, self.rules.laws, case=inside.case), inside.tree)
        return self.report(inside.problems, run, _allowances(inside.own), inside.tables)

    def text(self, inside: Held) -> FileReport:
        """What is wrong with a draft, a letter or a package."""
        problems = (*inside.problems, *_composed(self.workspace, inside))
        run = _Run(self.rules)
        allowances: tuple[Allowance, ...] = ()
        if inside.package and inside.base and inside.tree and inside.base_tree:
            run.package(self, inside)
            allowances = (*_allowances(inside.tree), *_allowances(inside.base_tree))
        elif inside.tree and inside.matters:
            base = is_base(self.workspace, inside.matters[0])
            run.subject(self.subject(inside.matters[0].text, inside.tree, base), inside.tree)
            allowances = _allowances(inside.tree)
        return self.report(problems, run, allowances)

    def copy(self, partner: str) -> FileReport:
        """What is wrong with the copy of a partner, whose matter was composed elsewhere."""
        inside = held(self.workspace, self.path)
        run = _Run(self.rules)
        allowances: tuple[Allowance, ...] = ()
        if inside.tree and inside.base_tree:
            found = next(n for n, matter in enumerate(inside.matters) if matter.partner == partner)
            run.copy(self, inside, found)
            allowances = (*_allowances(inside.tree), *_allowances(inside.base_tree))
        return self.report(inside.problems, run, allowances)

    def foreign(self) -> FileReport:
        """What is wrong with a file that mouflow did not make."""
        read = read_foreign(self.workspace, self.path)
        run = _Run(self.rules)
        if read.passages:
            name = files.shown(self.path)
            subject = Subject("foreign", name, read.passages, self.today, self.rules.laws, traces=read.traces)
            run.subject(subject, None)
        return self.report(read.problems, run, read.allowances)

    def subject(self, text: Draft | Letter, places: "Tree | CopyPlaces", base: bool = False) -> Subject:
        """A draft or letter to be checked; `base` where it is that of a package."""
        name = places.tree.source.file if isinstance(places, CopyPlaces) else places.source.file
        if isinstance(text, Draft):
            passages = passages_of(text, places)
            return Subject("draft", name, passages, self.today, self.rules.laws, draft=text, base=base)
        return Subject("letter", name, letter_passages(text, places), self.today, self.rules.laws, letter=text)

    def report(
        self, problems: Iterable[Problem], run: "_Run", written: tuple[Allowance, ...], tables: tuple[Path, ...] = ()
    ) -> FileReport:
        """What remains once the allowances are heeded, those of the file and of the tables that belong to it."""
        root, paths = self.workspace.root, (self.path, *tables)
        listed = {held: one for path in paths for one, held in self.rules.allowed_in(root, path)}
        sieve = sifted(distinct(run.found), (*written, *listed))
        ran = frozenset(run.seconds)
        about = (*faults(written, self.rules.ids), *unneeded(written, sieve.used, ran))
        return FileReport(
            file=files.shown(self.path),
            problems=(*problems, *about),
            found=told_once(sieve.remaining, (one.found for one in sieve.suppressed), self.rules.checks),
            suppressed=sieve.suppressed,
            allowed=frozenset(one for one in listed.values() if one.rule in ran),
            used=frozenset(listed[one] for one in sieve.used if one in listed),
            seconds=run.seconds,
        )


class _Run:
    """The checks at work: what they found and how long each took."""

    def __init__(self, rules: Rulebook) -> None:
        self.rules = rules
        self.found: list[Found] = []
        self.seconds: dict[str, float] = {}

    def subject(self, subject: Subject, places: "Tree | CopyPlaces | None") -> None:
        """Runs all checks that apply."""
        self.found.extend(self._findings(subject, places))

    def package(self, desk: _Desk, inside: Held) -> None:
        """Checks the base once, but for its stand-in, and of each copy what is the partner's own."""
        assert inside.package
        assert inside.base
        assert inside.tree
        assert inside.base_tree
        common = [*self._findings(desk.subject(inside.base, inside.base_tree, True), inside.base_tree)]
        told = {_known(one) for one in common}
        stand_in = next(n for n, party in enumerate(inside.base.parties) if party.id == inside.package.stands_for)
        self.found.extend(one for one in common if not _is_below(inside.base_tree, ("parties", stand_in), one))
        for n in range(len(inside.matters)):
            places = _places_of(inside, n)
            copy = self._findings(desk.subject(inside.matters[n].text, places), places)
            self.found.extend(_own(one, places) for one in copy if _known(one) not in told)

    def copy(self, desk: _Desk, inside: Held, n: int) -> None:
        """Checks the copy of a package's nth partner, with the words that it has from the base."""
        places = _places_of(inside, n)
        copy = self._findings(desk.subject(inside.matters[n].text, places), places)
        self.found.extend(one if one.problem.place.line else _own(one, places) for one in copy)

    def _findings(self, subject: Subject, places: "Tree | CopyPlaces | None") -> Iterator[Found]:
        for name in ANALYSES:
            start = perf_counter()
            getattr(subject, name)
            self._spent(f"analysis.{name}", start)
        for check in chosen(self.rules.checks, subject, self.rules.choice):
            start = perf_counter()
            every = tuple(found(finding, subject, places) for finding in findings(check, subject, self.rules.choice))
            self._spent(check.id, start)
            yield from every

    def _spent(self, name: str, start: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start


def _places_of(inside: Held, n: int) -> CopyPlaces:
    """Where the values of the copy of a package's nth partner are written."""
    assert inside.package
    assert inside.base
    assert inside.tree
    assert inside.base_tree
    text = inside.matters[n].text
    assert isinstance(text, Draft)
    return copy_places(inside.package, n, text, (inside.tree, inside.base_tree), inside.base)


def _is_below(tree: Tree, way: Way, one: Found) -> bool:
    """Whether a finding stands in the value at a way, which ends where the one after it begins."""
    span = tree.spans.get(way)
    if span is None:
        return False
    first, last = tree.source.place(span.start), tree.source.place(span.end)
    return first <= one.problem.place < last


def _known(one: Found) -> tuple[Place | None, str]:
    """What a finding is known by in the base and in its copies: its place, unless that is the file, and its rule."""
    return (one.problem.place if one.problem.place.line else None), one.problem.rule.id


def _own(one: Found, places: CopyPlaces) -> Found:
    """A finding of a copy that the base does not have, at the partner's row where it stands in no words of its own."""
    if one.problem.place.line and one.problem.place.file != places.base.source.file:
        return replace(one, typed=places.typed(one.typed) if one.typed else None)
    row = places.tree.place(places.row)
    return replace(one, problem=replace(one.problem, place=row), end=row, typed=None)


def _composed(workspace: Workspace, inside: Held) -> Iterator[Problem]:
    """What composing finds in a file without errors."""
    if blocked(inside.problems):
        return
    for matter in inside.matters:
        try:
            document(workspace, matter)
        except ProblemsFound as error:
            yield from error.problems


def _scheme_problems(tree: Tree) -> tuple[Problem, ...]:
    """What is wrong with a scheme by itself."""
    reading = scheme_of(tree)
    return (*reading.problems, *scheme_problems(reading))


def _allowances(tree: Tree) -> tuple[Allowance, ...]:
    """What the comments of a YAML file allow."""
    return tuple(
        allowance
        for comment in comments(tree, "allow")
        for allowance in said(comment.words, comment.place, (comment.first, comment.last))
    )
