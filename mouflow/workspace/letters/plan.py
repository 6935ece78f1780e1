"""The plan of letters: an assessment read and checked, and every letter with its number, its file and its digest."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date

from mouflow.assessment import Case
from mouflow.batch.plan import Kit, Limits, Task
from mouflow.document.assessment_letter import Told
from mouflow.errors import N_, MouflowError, ProblemsFound
from mouflow.model.assessment import Assessment
from mouflow.model.campaign import Letter, day_of, letter_to, number_of
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.book import BOOK, Book
from mouflow.workspace.letters.choosing import chosen, entity_of
from mouflow.workspace.letters.digests import Digests
from mouflow.workspace.letters.names import file_name, name_problems, refuse_doubles, refuse_pattern
from mouflow.workspace.letters.numbering import Numbered, Wanted, numbered, same_numbers, stale_problems
from mouflow.workspace.letters.orders import Order, Plan, Planned
from mouflow.workspace.letters.proving import look_of, pattern_places, template_problems
from mouflow.workspace.letters.sample import sampled
from mouflow.workspace.letters.sifting import Sifted, sifted

ARCHIVED: Mapping[str, str] = {"pdf": "pdf/a"}
DEFAULT = Limits()
SHORTEST = (  # what can be copied into the file as it is
    "letters: {letterhead: {government: NAMA, address: ALAMAT}, place: KOTA, signatory: {name: NAMA, office: JABATAN}, "
    "kinds: [{kind: surat-hasil-penilaian}]}"
)


class NoLetters(MouflowError):
    """An assessment without letters."""

    pattern = N_('"{path}" has no "letters"; the shortest section: {section}; mouflow schema assessment has all keys')


class NothingToWrite(MouflowError):
    """An order that no letter of the file answers."""

    pattern = N_('no letter of "{path}" is meant by this call; name other letters or entities')


@contextmanager
def _all_kept() -> Iterator[None]:
    """A time in which no garbage is looked for: what a plan makes stays, and looking takes a tenth of planning."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()


@_all_kept()
def planned(workspace: Workspace, order: Order, limits: Limits = DEFAULT) -> Plan:
    """What is to be made by an order; nothing is written, and no number is kept, before `allocate`.

    ProblemsFound with every error of the file, its tables, the figures, the letters and their templates; with
    `skip_bad` entities with errors are left out, and ranks are those among the others. NoLetters without a section
    `letters`, UnknownName for an unknown assessment, letter or entity, NothingToWrite when no letter remains.
    """
    found = sifted(workspace, order.name, order.skip_bad)
    assessment = found.assessed.assessment
    if assessment.letters is None:
        raise NoLetters(path=files.shown(found.assessed.path), section=SHORTEST)
    refuse_pattern(order.pattern, assessment)
    lost = frozenset(own for own, _ in found.skipped)
    wanted = chosen(assessment, order.kinds, order.only, lost)
    skipped = tuple(one for own, one in found.skipped if not order.only or own in map(entity_of, order.only))
    if not wanted and skipped:
        raise ProblemsFound(tuple(problem for one in skipped for problem in one.problems))
    if not wanted:
        raise NothingToWrite(path=files.shown(found.assessed.path))
    return replace(_plan(workspace, found, wanted, order, limits), skipped=skipped)


def _plan(workspace: Workspace, found: Sifted, wanted: tuple[Letter, ...], order: Order, limits: Limits) -> Plan:
    """The plan of these letters; ProblemsFound where two would be one, or a template fails."""
    assessment = found.assessed.assessment
    refuse_doubles(wanted, found.tree)
    numbers = {one.key: one for one in _numbers(workspace, assessment, wanted, order.renumber)}
    places = pattern_places(found.tree, assessment, "number")
    stale = tuple(stale_problems(numbers.values(), wanted, places))
    alike = tuple(same_numbers(numbers.values(), wanted, places))
    new = {} if order.sample is not None else {key: one.number for key, one in numbers.items() if one.new}
    if order.sample is not None:
        wanted = sampled(wanted, found.assessed.standings, order.sample)
    kit = _kit(workspace, found, order, limits)
    letters = tuple(_letters(found, kit, wanted, numbers, order))
    named = zip(wanted, (one.file for one in letters), strict=True)
    clashes = name_problems(named, pattern_places(found.tree, assessment), order.pattern)
    first = {one.task.told.letter.letter: one.task.told for one in reversed(letters)}
    failing = template_problems(workspace.house.templates, kit.look, first.values())
    if alike or clashes or failing:
        raise ProblemsFound((*alike, *clashes, *failing))
    return Plan(found.assessed, kit, letters, (), (*found.assessed.problems, *stale), new)


def allocate(workspace: Workspace, plan: Plan, day: date) -> None:
    """Keeps the new numbers of a plan, before its letters are written; NumberTaken when another run was faster."""
    Book(workspace.root / BOOK).keep(plan.assessed.assessment.assessment, plan.numbers, day)


def _kit(workspace: Workspace, found: Sifted, order: Order, limits: Limits) -> Kit:
    """What all letters of the order share."""
    formats = tuple(dict.fromkeys(ARCHIVED.get(form, form) if order.archive else form for form in order.formats))
    case = Case(found.assessed.assessment, found.assessed.schemes)
    return Kit(workspace.house.templates.sources, look_of(workspace, found.assessed.path, case), formats, limits)


def _numbers(
    workspace: Workspace, assessment: Assessment, letters: Sequence[Letter], renumber: bool
) -> Iterator[Numbered]:
    """The number of each letter that gets one."""
    wanted = [one for letter in letters if (one := _wanted(assessment, letter))]
    if not wanted:
        return iter(())
    book = Book(workspace.root / BOOK)
    taken = {series: book.taken(series) for series in {one.series for one in wanted}}
    return numbered(wanted, book.kept(assessment.assessment), taken, renumber)


def _wanted(assessment: Assessment, letter: Letter) -> Wanted | None:
    letters, kind = assessment.letters, letter.kind
    assert letters is not None
    pattern = number_of(letters, kind)
    if pattern is None:
        return None
    fields = {
        "letter": kind.name,
        "kind": kind.kind,
        "entity": letter.entity.id,
        "locus": letter.locus.id if letter.locus else "",
    }
    return Wanted(letter.key, pattern, day_of(letters, kind), kind.first or letters.first, fields)


def _letters(
    found: Sifted, kit: Kit, wanted: Sequence[Letter], numbers: Mapping[str, Numbered], order: Order
) -> Iterator[Planned]:
    """The letters of the plan in their order."""
    assessment, standings, digests = found.assessed.assessment, found.assessed.standings, Digests(kit)
    for letter in wanted:
        given = numbers[letter.key].number if letter.key in numbers else None
        told = Told(letter_to(assessment, letter, given.text if given else None), standings[letter.n])
        task = Task(letter.key, letter.about, found.tree.place(letter.way), told)
        file = file_name(assessment, letter, given, order.pattern)
        yield Planned(task, file, digests.of(told.letter, told.standing))
