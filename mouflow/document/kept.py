"""Jinja's own filters and tests, as far as templates keep them: each pays for what it reads and makes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from typing import Any

from jinja2 import filters, pass_eval_context
from jinja2.nodes import EvalContext

from mouflow.document.budget import LETTERS, counted, ordinary, spell, spend, weigh
from mouflow.document.printable import spoken
from mouflow.document.refusals import Refused


def names(listed: str) -> frozenset[str]:
    """The names of a list that blanks divide."""
    return frozenset(listed.split())


KEPT = names(
    "abs batch capitalize default d first float groupby int items join last length list lower map max min reject"
    " rejectattr replace round select selectattr slice sort string title trim unique upper"
)
# Those that do not look into what they are given.
WEIGHTLESS = names("default d first last length")
# Those that take a text letter by letter.
SPELLING = names("batch join list map max min reject select slice sort unique")
# Those that make a text of whatever they are given.
WORDS = names("capitalize judul kapital lembaran lower peraturan replace string title trim upper")
MOST_DIGITS = 15

Filter = Callable[..., Any]


def paid(function: Filter, name: str = "") -> Filter:
    """The same function, which pays for what it is given, and for each value of a result that comes bit by bit.

    A filter that works on words, by its `name`, is given nothing but words and numbers.
    """

    @wraps(function)  # with the mark by which Jinja knows to hand over its context
    def paying(*values: Any, **named: Any) -> Any:
        if name in WEIGHTLESS:
            spend(1)
        else:
            weigh(*values, named)
        if name in SPELLING:
            spell(*values)
        if name in WORDS:
            for value in (*values, *named.values()):
                if not isinstance(value, EvalContext):
                    spoken(value)
        result = function(*values, **named)
        return counted(result) if isinstance(result, Iterator) else result

    return paying


def kept_filters(known: Mapping[str, Filter]) -> dict[str, Filter]:
    """Jinja's filters by name; one that is not kept refuses to work."""
    return {name: paid(GROWING.get(name, known[name]), name) if name in KEPT else _refusing(name) for name in known}


def _refusing(name: str) -> Filter:
    def refuse(*_values: object, **_named: object) -> object:
        raise Refused(name)

    return refuse


@pass_eval_context
def _join(context: EvalContext, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    part = filters.make_attrgetter(context.environment, attribute) if attribute is not None else spoken
    entries = [spoken(part(entry)) for entry in value]
    weigh(entries)
    spend(len(entries) * len(str(spoken(d))) // LETTERS)
    joined: str = filters.do_join(context, entries, d)
    return joined


@pass_eval_context
def _replace(context: EvalContext, s: str, old: str, new: str) -> str:
    spend(str(s).count(str(old)) * len(str(new)) // LETTERS)
    return filters.do_replace(context, s, old, new)


def _batch(value: Iterable[Any], linecount: int, fill_with: Any = None) -> Iterator[list[Any]]:
    spend(linecount)
    return filters.do_batch(value, linecount, fill_with)


def _round(value: float, precision: int = 0, method: Any = "common") -> float:
    ordinary(precision, most=MOST_DIGITS)
    return filters.do_round(value, precision, method)


# Filters whose result may be far greater than what they are given.
GROWING: Mapping[str, Filter] = {"batch": _batch, "join": _join, "replace": _replace, "round": _round}
