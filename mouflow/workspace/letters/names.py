"""The files of letters: each named by its pattern, and no two alike on any system."""

from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from mouflow.errors import N_, MouflowError, Place, Problem, ProblemsFound, Rule
from mouflow.model.assessment import Assessment
from mouflow.model.campaign import Letter, day_of, file_of, number_of
from mouflow.model.patterns import filled, plain
from mouflow.reading.letter_patterns import FILE, Uses, file_flaws
from mouflow.reading.yaml import Tree
from mouflow.workspace import files
from mouflow.workspace.letters.book import Number

DEVICE = Rule(
    "letters.file",
    "error",
    N_('the letter to {name} would be the file "{file}", a name that Windows keeps for a device; change the pattern'),
)
LONG = Rule(
    "letters.file",
    "error",
    N_('the letter to {name} would be the file "{file}" with {count} characters; shorten the pattern'),
)
CLASH = Rule(
    "letters.file",
    "error",
    N_('the letters to {first} and to {second} would be one file, "{file}"; put {{letter}} and {{name}} into it'),
)
SAME_KEY = Rule(
    "letters.twice",
    "error",
    N_('the letters to {first} and to {second} are both known as "{key}"; give one of the two another id'),
)
LONGEST_PART, LONGEST = 150, 200  # characters of a file or folder, and of all of a name, without its ending


class BadPattern(MouflowError):
    """A pattern of file names, given with the call, that cannot be followed."""

    pattern = N_('the pattern "{name}" cannot name files: {detail}')

    def __init__(self, name: str, rule: Rule, facts: Mapping[str, object]) -> None:
        super().__init__(name=name, detail=Because(rule, facts))


class Because(MouflowError):
    """What is wrong with a pattern, in the words of reading, which may begin with the pattern itself."""

    def __init__(self, rule: Rule, facts: Mapping[str, object]) -> None:
        super().__init__(**facts)
        self.pattern = str(facts["reason"]) if rule is FILE else rule.pattern


def file_name(assessment: Assessment, letter: Letter, number: Number | None, pattern: str | None = None) -> str:
    """The file of a letter below the folder, without an ending, by its own pattern unless another is given."""
    assert assessment.letters is not None
    kind = letter.kind
    fields: dict[str, str | int] = {
        "letter": kind.name,
        "kind": kind.kind,
        "entity": letter.entity.id,
        "locus": letter.locus.id if letter.locus else "",
        "name": letter.name,
        "level": letter.entity.level,
        "year": assessment.year,
        "assessment": assessment.assessment,
    }
    if number:
        fields |= {"seq": number.seq, "number": plain(number.text)}
    return filled(pattern or file_of(assessment.letters, kind), fields)


def name_problems(
    named: Iterable[tuple[Letter, str]], places: Mapping[int, Place], pattern: str | None = None
) -> tuple[Problem, ...]:
    """What is wrong with the files of letters, at the patterns of their kinds: each fault of a pattern is told once.

    Two names are one where a system heeds neither letter case nor how a letter with a sign above it is coded. Of a
    pattern that was given with the call, and so stands in no file, BadPattern tells the first fault.
    """
    told: dict[tuple[Place, Rule], Problem] = {}
    for problem in _name_problems(named, places):
        if pattern is not None:
            raise BadPattern(pattern, problem.rule, problem.facts)
        told.setdefault((problem.place, problem.rule), problem)
    return tuple(told.values())


def _name_problems(named: Iterable[tuple[Letter, str]], places: Mapping[int, Place]) -> Iterator[Problem]:
    first: dict[str, Letter] = {}
    for letter, file in named:
        facts = {"name": letter.about, "file": file, "count": len(file)}
        folders = file.split("/")
        if any(files.is_device(part.partition(".")[0]) for part in folders):
            yield Problem(places[letter.k], DEVICE, facts)
        if len(file) > LONGEST or any(len(part) > LONGEST_PART for part in folders):
            yield Problem(places[letter.k], LONG, facts)
        other = first.setdefault(normalize("NFC", file).casefold(), letter)
        if other is not letter:
            clash = {"first": other.about, "second": letter.about, "file": file}
            yield Problem(places[letter.k], CLASH, clash)


def refuse_pattern(pattern: str | None, assessment: Assessment) -> None:
    """Refuses a pattern of file names that the letters cannot go by; BadPattern says why."""
    letters = assessment.letters
    if pattern is None or letters is None:
        return
    for kind in letters.kinds:
        uses = Uses(kind.name, kind.each == "locus", day_of(letters, kind), number_of(letters, kind) is not None)
        for flaw in file_flaws(pattern, uses):
            raise BadPattern(pattern, flaw.rule, flaw.facts)


def refuse_doubles(letters: Iterable[Letter], tree: Tree) -> None:
    """Refuses two letters that nothing tells apart, as where two entities of one id are let stand; ProblemsFound."""
    first: dict[str, Letter] = {}
    problems: list[Problem] = []
    for letter in letters:
        other = first.setdefault(letter.key, letter)
        if other is not letter:
            facts = {"first": other.about, "second": letter.about, "key": letter.key}
            problems.append(Problem(tree.place((*letter.way, "id")), SAME_KEY, facts))
    if problems:
        raise ProblemsFound(tuple(problems))
