"""Why a template failed -> a problem with its file and line, in our words: one row for each kind of error."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from jinja2 import TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import TemplateRuntimeError
from jinja2.utils import missing

from mouflow.document.budget import TooMuch
from mouflow.document.metering import TooDeep, Unescaped
from mouflow.document.printable import BlankValue, RichValue, Unprintable
from mouflow.document.refusals import Lacking, Refused
from mouflow.document.sandbox import readable
from mouflow.errors import N_, MouflowError, Place, Problem, Rule, Term, nearest


def _rule(name: str, pattern: str) -> Rule:
    return Rule(f"template.{name}", "error", pattern)


UNDEFINED = _rule("undefined", N_('the name "{name}" is not known here; known: {known}'))
UNDEFINED_NEAR = _rule("undefined", N_('the name "{name}" is not known here; did you mean "{near}"?'))
SYNTAX = _rule("syntax", N_("the template cannot be read: {detail}; correct the line"))
FILTER = _rule("syntax", N_('unknown {kind} "{name}"; known: {known}'))
FILTER_NEAR = _rule("syntax", N_('unknown {kind} "{name}"; did you mean "{near}"?'))
FORBIDDEN = _rule(
    "forbidden", N_('a template may not use "{name}"; it may read the file\'s values and call its own macros')
)
UNESCAPED = _rule("forbidden", N_("a template may not switch escaping on or off; remove the autoescape block"))
MISSING = _rule("missing", N_('there is no template "{name}"; known: {known}'))
MISSING_NEAR = _rule("missing", N_('there is no template "{name}"; did you mean "{near}"?'))
RECURSION = _rule("recursion", N_("the template nests too deeply or calls itself; make it flatter"))
BEYOND = _rule("limit", N_("the template asks for a range or a number beyond measure; ask for less"))
BLANK = _rule("blank", N_("a value that is not given would be printed; test it with if, or print it with isian"))
BLANK_PART = _rule("blank", N_('"{name}" is asked of a value that is not given; test that value with if'))
UNPRINTABLE = _rule("unprintable", N_("{kind} cannot be printed; name one value in it, or print it with a filter"))
RICH = _rule("unprintable", N_("a text with markup of its own is printed alone; take away the filter or the joining"))
FAILED = _rule("failed", N_("the template fails: {detail}; correct the line"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a failing template could have named: by the kind of name."""

    templates: tuple[str, ...]
    variables: tuple[str, ...]
    filters: tuple[str, ...]
    tests: tuple[str, ...]


Told = tuple[Rule, Mapping[str, object]]
NO_SUCH = re.compile(r"No (filter|test) named '([^']*)'")
NAMED = {"filter": N_("filter"), "test": N_("test")}


def problem_of(error: Exception, place: Place, around: Surroundings) -> Problem | None:
    """The problem that an error means; None when none of the rows below is about it."""
    for kind, told in ROWS:
        if isinstance(error, kind):
            return Problem(place, *told(error, around))
    return None


def failed(error: Exception, place: Place) -> Problem:
    """The problem of an error that arose in a template's own computing: a division by zero, a filter's refusal."""
    return Problem(place, FAILED, {"detail": error if isinstance(error, MouflowError) else _sentence(error)})


def line_of(trace: TracebackType | None, files: frozenset[str]) -> Place | None:
    """The innermost line of a template in a traceback; None when no template was running."""
    place = None
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file in files:
            place = Place(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _sentence(error: Exception) -> str:
    """What an error says of itself: a term where the words are mouflow's own, else those of a library."""
    said = error.args[0] if error.args else ""
    return said if isinstance(said, Term) else str(error).removesuffix(".") or type(error).__name__


def _simply(rule: Rule) -> Callable[[Exception, Surroundings], Told]:
    return lambda error, _around: (rule, {"detail": _sentence(error)})


def _proposed(rules: tuple[Rule, Rule], name: str, known: tuple[str, ...], **facts: object) -> Told:
    """The rule with a proposal when a known name is near, else the one that lists the known names."""
    near = nearest(name, known)
    return rules[1] if near else rules[0], {**facts, "name": name, "near": near, "known": ", ".join(known) or "-"}


def _lacking(error: Any, around: Surroundings) -> Told:
    if error.owner is None:
        return BLANK_PART, {"name": error.name}
    known = around.variables if error.owner is missing else parts_of(error.owner)
    return _proposed((UNDEFINED, UNDEFINED_NEAR), error.name, known)


def parts_of(owner: object) -> tuple[str, ...]:
    """What a template can name below a value."""
    names = owner if isinstance(owner, Mapping) else readable(owner) or ()
    return tuple(sorted(str(name) for name in names))


def _too_much(error: Any, _around: Surroundings) -> Told:
    return error.rule, error.facts


def _refused(error: Any, _around: Surroundings) -> Told:
    return FORBIDDEN, {"name": error.name}


def _missing(error: Any, around: Surroundings) -> Told:
    return _proposed((MISSING, MISSING_NEAR), str(error.name), around.templates)


def _unprintable(error: Any, _around: Surroundings) -> Told:
    return UNPRINTABLE, {"kind": Term(error.kind)}


def _runtime(error: Exception, around: Surroundings) -> Told:
    """Jinja's own complaints: a filter or test that there is not, or a fault of syntax."""
    found = NO_SUCH.match(str(error))
    if found is None:
        return SYNTAX, {"detail": _sentence(error)}
    known = around.filters if found[1] == "filter" else around.tests
    return _proposed((FILTER, FILTER_NEAR), found[2], known, kind=NAMED[found[1]])


ROWS: tuple[tuple[type[Exception], Callable[[Exception, Surroundings], Told]], ...] = (
    (BlankValue, _simply(BLANK)),
    (RichValue, _simply(RICH)),
    (Unprintable, _unprintable),
    (TooMuch, _too_much),
    (OverflowError, _simply(BEYOND)),
    (RecursionError, _simply(RECURSION)),
    (TooDeep, _simply(RECURSION)),
    (Unescaped, _simply(UNESCAPED)),
    (Refused, _refused),
    (Lacking, _lacking),
    (TemplateNotFound, _missing),
    (TemplateSyntaxError, _runtime),
    (TemplateRuntimeError, _runtime),
)
