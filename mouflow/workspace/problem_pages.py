"""What there is to know of the rules that no check has: what reading, composing, redlining and merging find."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

from mouflow.assessment import tables as bands
from mouflow.batch import dask_errors
from mouflow.batch import failures as letter_failures
from mouflow.checks import allowing
from mouflow.document import blocks, budget, compose, failures, inlines, markup, templates
from mouflow.document.redline import untracked as tree_untracked
from mouflow.errors import N_, SEVERITIES, Rule, UnknownName, nearest
from mouflow.reading import (
    campaigns,
    collisions,
    columns,
    csv_grid,
    faults,
    gathering,
    grid,
    letter_patterns,
    letters,
    links,
    names,
    packages,
    plain,
    rows,
    rules,
    table,
    unfilled,
    xlsx_grid,
)
from mouflow.word import package, read_pictures
from mouflow.word import untracked as word_untracked
from mouflow.workspace import consistency, foreign, given, house, laws, matters, mergers, pictures, rulebook, schemes
from mouflow.workspace.letters import inventory, numbering
from mouflow.workspace.letters import names as letter_names
from mouflow.workspace.letters import run as letter_run
from mouflow.workspace.rule_pages import RulePage, rule_names, rule_page
from mouflow.writers import fonts

SOURCES: tuple[ModuleType, ...] = (
    *(allowing, bands, blocks, budget, campaigns, collisions, columns, compose, consistency, csv_grid, dask_errors),
    *(
        failures,
        faults,
        fonts,
        foreign,
        inventory,
        letter_failures,
        letter_names,
        letter_patterns,
        letter_run,
        numbering,
    ),
    *(gathering, given, grid, house, inlines, laws, letters, links, markup, matters, mergers, names, package, packages),
    *(
        pictures,
        plain,
        read_pictures,
        rows,
        rulebook,
        rules,
        schemes,
        table,
        templates,
        tree_untracked,
        unfilled,
        word_untracked,
        xlsx_grid,
    ),
)
# What the rules whose ids begin alike have in common.
FAMILIES: Mapping[str, str] = {
    "approval": N_("Who approves an agreement, in which order: each step stands once, and a group names its steps."),
    "assessment": N_(
        "The scores of an assessment come from the file itself or from tables. A table says which of its columns holds "
        "what, so that every value has a place, and none is taken for another."
    ),
    "check": N_(
        "A finding may stand where a comment of the file or mouflow.yaml allows it: by the id of its rule, and with a "
        "reason, which the summary repeats. A permission without a reason, or of a rule that there is none of, "
        "allows nothing; one that nothing needs is told, so that it does not hide the next fault."
    ),
    "clause": N_("How clauses are built, so that each provision gets a number by which it can be cited."),
    "draft": N_(
        "What a draft says of itself must agree with where it lies and with the texts that it names: its file and "
        "folder, the draft it is based on, the agreement it amends, its pictures and its style. What `mouflow new` "
        "left to be filled in is told here, too."
    ),
    "font": N_(
        "A PDF holds the fonts that it is printed with. Where one is not installed, a free one of the same widths "
        "takes its place; where there is none such, or a letter is in none of them, that is told."
    ),
    "id": N_(
        "Ids tell what a text is about however often it is renumbered: references, comparisons and records hold on "
        "to them. So each stands once, and each that is named must exist."
    ),
    "letter": N_(
        "How the tables of a letter are written: every row has a cell for each column. And why one of many letters "
        "could not be made, which stops no other."
    ),
    "letters": N_(
        "The letters of an assessment: what each kind is called, by which pattern it is numbered and its files are "
        "named, and whom it goes to. A number once given to a letter is kept, and no other letter gets it."
    ),
    "merge": N_(
        "Two drafts that were changed on both sides become one. Where both changed the same words, nobody but the "
        "writers can say what holds: the places are marked, and must be settled before the draft can be read."
    ),
    "package": N_(
        "A package is one base draft with partners, each of whom may have clauses of its own. Each partner's text must "
        "be whole, and each of its variants must fit the base draft."
    ),
    "party": N_("A party or a partner stands in a text once."),
    "redline": N_(
        "A redline shows what changed between two texts. What Word cannot mark as a change is told instead, so that "
        "nobody takes the redline for the whole of it."
    ),
    "schema": N_(
        "What a draft, a package, a letter, an assessment or mouflow.yaml may hold: which keys there are, and which "
        "values each takes. `mouflow schema` writes all of it for an editor, which then shows it while you type."
    ),
    "scheme": N_(
        "A scheme says for which years it is, and what a score of these years is called. Those of a workspace lie in "
        "templates/schemes and go before the house's; each has a name of its own."
    ),
    "settings": N_("What mouflow.yaml sets for the checks must name checks, parameters and files that there are."),
    "table": N_(
        "Tables of partners or other facts are read from CSV and XLSX files, cell by cell as they are shown. What a "
        "spreadsheet lost or changed without a word, such as the zeros before a number, is told."
    ),
    "template": N_(
        "Templates are well-formed HTML with Jinja2, in a small vocabulary and without access to anything but the "
        "values that they print. What a template cannot print is told with its file and line."
    ),
    "term": N_("The days on which an agreement begins and ends must follow each other."),
    "text": N_(
        "Texts hold words, emphasis, references such as [[id]] and values such as {{ … }}. Each reference must lead "
        "to a provision, each value must be one that can be printed, and no character may hide from the reader."
    ),
    "word": N_(
        "Word files that mouflow did not make are read without Word. What is in them and is not read, or leads out of "
        "the file, is told, so that nobody believes it was looked at."
    ),
    "yaml": N_(
        "Drafts are YAML, read more strictly than YAML is: what is easily mistyped, lost without a word or read as "
        "something else is told with its place, and is not guessed at."
    ),
}


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A rule that no check has: its id, how grave it is, what its family is about, and the patterns of its messages."""

    id: str
    severities: tuple[str, ...]
    about: str
    messages: tuple[str, ...]


def page_of(name: str) -> RulePage | ProblemPage:
    """The page of any rule that a problem may bear; UnknownName, with the nearest, when there is none."""
    own = problem_names()
    if name in rule_names():
        return rule_page(name)
    if name in own:
        return _page(name)
    near = nearest(name, (*rule_names(), *own))
    if near not in own:
        return rule_page(name)
    raise UnknownName(N_("rule"), name, tuple(known for known in own if _family(known) == _family(near)))


def problem_names() -> tuple[str, ...]:
    """The ids of all rules that are no check's, in order."""
    return tuple(sorted({rule.id for rule in problem_rules()} - frozenset(rule_names())))


def problem_rules() -> tuple[Rule, ...]:
    """The rules of reading, composing, redlining and merging, each once."""
    return tuple(dict.fromkeys(rule for source in SOURCES for rule in rules_in(vars(source).values())))


def rules_in(values: Iterable[object]) -> Iterator[Rule]:
    """The rules among the constants of a module, alone or in its tables."""
    for value in values:
        if isinstance(value, Rule):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, Rule))
        elif isinstance(value, dict):
            yield from rules_in(tuple(value.values()))


def _page(name: str) -> ProblemPage:
    found = tuple(rule for rule in problem_rules() if rule.id == name)
    graveness = {rule.severity for rule in found}
    return ProblemPage(
        id=name,
        severities=tuple(severity for severity in SEVERITIES if severity in graveness),
        about=FAMILIES[_family(name)],
        messages=tuple(dict.fromkeys(rule.pattern for rule in found if not _is_bare(rule.pattern))),
    )


def _family(name: str) -> str:
    return name.partition(".")[0]


def _is_bare(pattern: str) -> bool:
    """Whether all of a message is a fact, as where another error is told."""
    return pattern.startswith("{") and pattern.endswith("}") and pattern.count("{") == 1
