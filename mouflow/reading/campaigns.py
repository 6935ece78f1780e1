"""What the letters of an assessment say that does not hold: kinds, names, texts, tables, and whom they go to."""

from collections.abc import Iterator

from mouflow.errors import N_, Problem, Rule
from mouflow.language import FILTERS
from mouflow.model.assessment import Assessment
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.model.campaign import Letter, addressee, letter_to, letters_of, number_of
from mouflow.model.letters import LetterKind
from mouflow.model.provisions import Way
from mouflow.model.text import Value, pieces
from mouflow.reading.gathering import Told
from mouflow.reading.letter_patterns import pattern_problems
from mouflow.reading.letters import letter_texts, table_problems
from mouflow.reading.links import KIND, KIND_NEAR, text_problems, value_fault
from mouflow.reading.links import VALUE as TEXT_VALUE
from mouflow.reading.names import Named, entries, unlike
from mouflow.reading.yaml import Path, Tree

TWICE = Rule(
    "letters.twice",
    "error",
    N_('two kinds of letters are called "{name}" (first in line {line}); name one of them with "letter"'),
)
NOBODY = Rule(
    "letters.addressee",
    "error",
    N_('nobody knows who leads {name}, so the letter "{letters}" has no addressee; give "head", or "to" with the kind'),
)
NO_LOCI = Rule(
    "letters.addressee",
    "error",
    N_('no entity has a locus, so nobody gets the letter "{letters}"; give "loci", or write each: entity'),
)
VALUE = Rule(
    "letters.value",
    "error",
    N_('the letter "{letters}" to {name} cannot print {{{{ {source} }}}}: {detail}'),
)
LETTERS: Path = ("letters",)


def campaign_told(tree: Tree, assessment: Assessment | None, kinds: tuple[str, ...]) -> Iterator[Told]:
    """Everything about the letters that does not hold, with the index of the entity where it concerns a single one.

    `kinds` are the kinds of letters that have a template (empty: any). Without a model, because the file has faults of
    form, all but what needs one: values and addressees.
    """
    letters = tree.value.get("letters") if isinstance(tree.value, dict) else None
    if letters is None:
        return
    for problem in (*_kinds(tree, letters, kinds), *pattern_problems(tree), *_texts(tree, letters)):
        yield None, problem
    if assessment is not None:
        yield from _addressees(tree, assessment)
        for k, kind in enumerate(assessment.letters.kinds if assessment.letters else ()):
            yield from _values(tree, assessment, k, kind)


def _kinds(tree: Tree, letters: object, known: tuple[str, ...]) -> Iterator[Problem]:
    """Kinds that have no template, and two of one name."""
    first: dict[str, Path] = {}
    for n, kind in enumerate(entries(letters, "kinds")):
        way = (*LETTERS, "kinds", n)
        named = kind.get("kind") if isinstance(kind, dict) else None
        if not isinstance(kind, dict) or not isinstance(named, str):
            continue
        if known and named not in known:
            yield unlike(tree.place((*way, "kind")), (KIND, KIND_NEAR), known, kind=named)
        name = str(kind.get("letter") or named)
        at = (*way, "letter" if kind.get("letter") else "kind")
        if name in first:
            yield Problem(tree.place(at), TWICE, {"name": name, "line": tree.place(first[name]).line})
        first.setdefault(name, at)


def _texts(tree: Tree, letters: object) -> Iterator[Problem]:
    """Markup that cannot be read, filters that there are not, and tables with rows of other lengths."""
    for n, kind in enumerate(entries(letters, "kinds")):
        way = (*LETTERS, "kinds", n)
        yield from text_problems(None, (((*way, *path), text) for path, text in _rich(kind)), (), tree)
        yield from table_problems(tree, kind, way)
    yield from text_problems(None, _listed(letters, "copies", LETTERS), (), tree)


def _rich(kind: object) -> Iterator[Named]:
    """Each text of a kind that takes markup, with its path."""
    yield from letter_texts(kind)
    yield from _listed(kind, "to", ())
    yield from _listed(kind, "copies", ())


def _listed(value: object, key: str, way: Path) -> Iterator[Named]:
    return (((*way, key, n), text) for n, text in enumerate(entries(value, key)) if isinstance(text, str))


def _addressees(tree: Tree, assessment: Assessment) -> Iterator[Told]:
    """Letters that go to nobody; each entity or locus is told of once."""
    told: set[Way] = set()
    loci = any(entity.loci for entity in assessment.entities)
    for k, kind in enumerate(assessment.letters.kinds if assessment.letters else ()):
        if kind.each == "locus" and not loci:
            yield None, Problem(tree.place((*LETTERS, "kinds", k, "each")), NO_LOCI, {"letters": kind.name})
    for letter in letters_of(assessment):
        if letter.way not in told and not addressee(letter):
            told.add(letter.way)
            facts = {"name": letter.about, "letters": letter.kind.name}
            yield letter.n, Problem(tree.place(letter.way), NOBODY, facts)


def _values(tree: Tree, assessment: Assessment, k: int, kind: LetterKind) -> Iterator[Told]:
    """Values that cannot be printed: at the text when they fail in every letter, else at whom they fail for."""
    wanted = tuple(_wanted(assessment, k, kind))
    if not wanted:
        return
    letters = tuple(letter for letter in letters_of(assessment) if letter.k == k)
    roots = tuple(_root(assessment, letter) for letter in letters)
    for path, value in wanted:
        faults = {n: fault for n, root in enumerate(roots) if (fault := value_fault(root, value))}
        if len(faults) == len(letters) > 0:
            place = tree.place_in(path if path in tree.places else path[:-1], value.offset)
            yield None, Problem(place, TEXT_VALUE, {"source": value.source, "detail": faults[0]})
            continue
        for n, fault in faults.items():
            facts = {"letters": kind.name, "name": letters[n].about, "source": value.source, "detail": fault}
            yield letters[n].n, Problem(tree.place(letters[n].way), VALUE, facts)


def _wanted(assessment: Assessment, k: int, kind: LetterKind) -> Iterator[tuple[Path, Value]]:
    """Each value that the texts of a kind print, by filters that there are, with the path of its text."""
    way = (*LETTERS, "kinds", k)
    named: list[Named] = [((*way, "to", n), text) for n, text in enumerate(kind.to)]
    for n, block in enumerate(kind.body):
        named.append(((*way, "body", n, "text"), block.text))
        named.extend(((*way, "body", n, "items", m), item) for m, item in enumerate(block.items))
    if kind.copies is None and assessment.letters:
        named.extend(((*LETTERS, "copies", n), text) for n, text in enumerate(assessment.letters.copies))
    named.extend(((*way, "copies", n), text) for n, text in enumerate(kind.copies or ()))
    for path, text in named:
        for piece in pieces(text):
            if isinstance(piece, Value) and all(name in FILTERS for name in piece.filters):
                yield path, piece


def _root(assessment: Assessment, letter: Letter) -> AssessmentLetter:
    """The letter whose values are printed; it will have a number where it has a pattern of one."""
    pattern = number_of(assessment.letters, letter.kind) if assessment.letters else None
    return letter_to(assessment, letter, pattern)
