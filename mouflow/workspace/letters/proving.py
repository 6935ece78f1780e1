"""What only making letters shows: templates that cannot be composed, and two letters that would be one file."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mouflow.assessment import Case
from mouflow.assessment.schemes import measure_of
from mouflow.document.assessment_letter import Look, Told, letter_composition
from mouflow.document.compose import compose
from mouflow.document.templates import Templates
from mouflow.errors import Place, Problem, ProblemsFound
from mouflow.model.assessment import Assessment
from mouflow.model.campaign import Letter, letter_to, letters_of, number_of
from mouflow.reading.yaml import Tree
from mouflow.workspace.assessment_files import LETTER, AssessmentFile
from mouflow.workspace.folder import Workspace
from mouflow.workspace.letters.book import Number
from mouflow.workspace.letters.names import file_name, name_problems

LETTERHEAD = "letterhead"


def proof_problems(workspace: Workspace, path: Path, inside: AssessmentFile) -> tuple[Problem, ...]:
    """What is wrong with the letters of an assessment without errors: files of one name, and their templates."""
    case = inside.case
    if case is None or case.assessment.letters is None:
        return ()
    letters = tuple(letters_of(case.assessment))
    named = ((letter, file_name(case.assessment, letter, Number("", n, str(n)))) for n, letter in enumerate(letters, 1))
    clashes = tuple(name_problems(named, pattern_places(inside.tree, case.assessment)))
    told = (_told(case, letter) for letter in firsts(letters))
    return *clashes, *template_problems(workspace.house.templates, look_of(workspace, path, case), told)


def look_of(workspace: Workspace, path: Path, case: Case) -> Look:
    """The style of the letters of an assessment, the emblem of their letterhead, and the dimensions of the year."""
    letters = case.assessment.letters
    assert letters is not None
    style, logo = workspace.house.style(LETTER, letters.style), letters.letterhead.logo
    assets = {logo: workspace.pictures.asset(path, logo)} if logo else {}
    dimensions = tuple(measure_of(case.assessment, case.schemes).weights)
    return Look(style, assets, {LETTERHEAD: logo} if logo else {}, dimensions)


def firsts(letters: Iterable[Letter]) -> tuple[Letter, ...]:
    """The first letter of each kind."""
    found: dict[int, Letter] = {}
    for letter in letters:
        found.setdefault(letter.k, letter)
    return tuple(found.values())


def template_problems(templates: Templates, look: Look, told: Iterable[Told]) -> tuple[Problem, ...]:
    """What composing finds in these letters, once where they share a template."""
    problems = (problem for one in told for problem in _composed(templates, look, one))
    return tuple({problem.line(): problem for problem in problems}.values())


def _composed(templates: Templates, look: Look, told: Told) -> Iterator[Problem]:
    try:
        compose(templates, letter_composition(told, look))
    except ProblemsFound as error:
        yield from error.problems


def _told(case: Case, letter: Letter) -> Told:
    """A letter as it will be, but for its number."""
    letters = case.assessment.letters
    assert letters is not None
    number = number_of(letters, letter.kind)
    return Told(letter_to(case.assessment, letter, number), case.standings[letter.n])


def pattern_places(tree: Tree, assessment: Assessment, key: str = "file") -> Mapping[int, Place]:
    """Where the pattern of each kind stands, of its file or of its `number`; that of all letters when it has none."""
    letters = assessment.letters
    kinds = letters.kinds if letters else ()
    own = {k: ("letters", "kinds", k, key) for k, kind in enumerate(kinds) if getattr(kind, key)}
    return {k: tree.place(own.get(k, ("letters", key))) for k in range(len(kinds))}
