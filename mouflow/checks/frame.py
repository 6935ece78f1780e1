"""What a check is: its rules, its explanation with examples, and the function that finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.errors import Rule
from mouflow.model.provisions import Way

Scope = Literal["text", "structure", "draft", "letter", "assessment"]


@dataclass(frozen=True, slots=True)
class Fix:
    """The words to put in the place of those that were found; `safe` ones are put there by `--fix`, others proposed."""

    text: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault: which rule, the facts of its message, and where.

    The characters from `start` to `end` of a passage; or the value at `way` of a YAML file; or, with neither, the file.
    """

    rule: Rule
    facts: Mapping[str, object] = field(default_factory=dict)
    passage: Passage | None = None
    start: int = 0
    end: int = 0
    way: Way | None = None
    fix: Fix | None = None
    proposals: tuple[str, ...] = ()  # what the user may choose from, where no fix is safe


Parameters = Mapping[str, object]
Find = Callable[[Subject, Parameters], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A check by its id, such as `date.weekday`: every finding's rule bears that id.

    `about` explains in a paragraph what is found and why it matters; `bad` is a text in which it finds, `good` one in
    which it finds nothing (both are tried by the tests). `scope`: "text" runs on every text; "structure" where Pasal
    and ayat are recognised; "draft", "letter" and "assessment" on those files alone. A `final` check runs with --final,
    or on a text that says `final: true`; a `noisy` one only where mouflow.yaml turns it on. `parameters` are its
    settings with their defaults. `instead_of` are the checks that tell the same fault in other words: of findings at
    one spot only the gravest is told, and of equals this check's.
    """

    id: str
    rules: tuple[Rule, ...]
    find: Find
    about: str
    bad: str
    good: str
    scope: Scope = "text"
    final: bool = False
    noisy: bool = False
    parameters: Parameters = field(default_factory=dict)
    instead_of: tuple[str, ...] = ()
