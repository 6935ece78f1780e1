"""Places, rules and problems of a user's text; MouflowError and its family for wrong calls."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "hint"]
Translate = Callable[[str], str]


class Term(str):
    """Words of mouflow's own; as a fact of a message they are translated with it, as in `no party has the id …`."""

    __slots__ = ()


def N_(pattern: str) -> Term:
    """The pattern itself, marked for the catalogue, which is looked up when it is shown."""
    return Term(pattern)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file; line and column count from 1, and 0 means the whole file or line."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of problem: a stable id, how grave it is, and the English pattern of its message.

    Several rules may share an id where the same fault is told in two ways (with and without a proposal).
    """

    id: str
    severity: Severity
    pattern: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a user's text: where it is, which rule it breaks, and the facts of the message."""

    place: Place
    rule: Rule
    facts: Mapping[str, object] = field(default_factory=dict)

    def message(self, translate: Translate = str) -> str:
        """The sentence for the reader, in the language of `translate`."""
        return told(self.rule.pattern, self.facts, translate)

    def line(self, translate: Translate = str) -> str:
        """`file:line:column: severity: message [rule]`, which editors can jump to."""
        return f"{self.place}: {translate(self.rule.severity)}: {self.message(translate)} [{self.rule.id}]"

    def __str__(self) -> str:
        return self.line()


def blocked(problems: Iterable[Problem]) -> bool:
    """Whether an error stands among the problems; warnings and hints stop nothing."""
    return any(problem.rule.severity == "error" for problem in problems)


SEVERITIES: tuple[str, ...] = (N_("error"), N_("warning"), N_("hint"))


class MouflowError(Exception):
    """A wrong call: the facts are attributes, and the message is built from them when shown."""

    pattern: str = N_("something went wrong")

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self.facts = facts

    def message(self, translate: Translate = str) -> str:
        """The sentence for the reader, in the language of `translate`."""
        return told(self.pattern, self.facts, translate)

    def __str__(self) -> str:
        return self.message()

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross from worker processes; their constructors take facts that `args` does not hold."""
        return _remade, (type(self), self.__dict__)


def _remade(kind: type[MouflowError], state: dict[str, object]) -> MouflowError:
    error = kind.__new__(kind)
    error.__dict__.update(state)
    return error


def told(pattern: str, facts: Mapping[str, object], translate: Translate) -> str:
    """The sentence of a pattern and its facts; terms, and errors that are facts of another, in the same language."""
    return translate(pattern).format(**{name: _told(fact, translate) for name, fact in facts.items()})


def _told(fact: object, translate: Translate) -> object:
    if isinstance(fact, MouflowError):
        return fact.message(translate)
    return translate(fact) if isinstance(fact, Term) else fact


class UnknownName(MouflowError):
    """A name that is not among the known ones; the message proposes the nearest and lists them, as far as they go."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...]) -> None:
        near = nearest(name, known)
        more = ", …" if len(known) > MOST_KNOWN else ""
        super().__init__(kind=Term(kind), name=name, known=(", ".join(known[:MOST_KNOWN]) or "-") + more, near=near)
        self.pattern = UNKNOWN_NEAR if near else UNKNOWN


MOST_KNOWN = 100  # names that a message lists
UNKNOWN = N_('unknown {kind} "{name}"; known: {known}')
UNKNOWN_NEAR = N_('unknown {kind} "{name}"; did you mean "{near}"? known: {known}')


class ProblemsFound(MouflowError):
    """The text holds problems, so what was asked for cannot be made; all of them are in `problems`."""

    pattern = N_("{count} problem(s) found")

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(count=len(problems))
        self.problems = problems


def nearest(name: str, known: tuple[str, ...]) -> str | None:
    """The known name most like `name`; None when none is alike."""
    from difflib import get_close_matches  # only when something went wrong: it slows every start

    near = get_close_matches(name, known, n=1, cutoff=0.6)
    return near[0] if near else None
