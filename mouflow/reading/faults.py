"""What pydantic says of a value -> a problem with its place, in our words: one row for each kind of error."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from mouflow.errors import N_, Place, Problem, Rule, nearest
from mouflow.model.base import ID_PATTERN
from mouflow.model.look import NUMBERED
from mouflow.reading.keys import known_keys
from mouflow.reading.yaml import Path, Tree


def _rule(name: str, pattern: str) -> Rule:
    return Rule(f"schema.{name}", "error", pattern)


MISSING = _rule("missing", N_('"{key}" is missing; add it'))
UNKNOWN = _rule("unknown-key", N_('unknown key "{key}"; known: {known}'))
UNKNOWN_NEAR = _rule("unknown-key", N_('unknown key "{key}"; did you mean "{near}"?'))
NO_KEYS = _rule("unknown-key", N_('unknown key "{key}"; remove it'))
WRONG = _rule("wrong", N_('"{key}" cannot take {value}: {detail}'))
VERSION = _rule("version", N_('"{key}" is {value}; this program reads version 1 of the format, so write 1'))
TEXT = _rule("text", N_('"{key}" must be text, not {value}; put it in quotes'))
TEXT_GROUP = _rule("text", N_('"{key}" must be text, not {value}; write its words'))
TEXT_OR_GROUP = _rule("text", N_('"{key}" must be text or a group of keys, not {value}; write its words in quotes'))
WHOLE = _rule("whole-number", N_('"{key}" must be a whole number, not {value}'))
NUMBER = _rule("number", N_('"{key}" must be a number, not {value}; write 2.5 with a point'))
FIGURE = _rule("number", N_('"{key}" must be a figure such as 86,60, not {value}'))
YES_NO = _rule("yes-no", N_('"{key}" must be true or false, not {value}'))
LIST = _rule("list", N_('"{key}" must be a list, not {value}; write its entries with "- "'))
GROUP = _rule("group", N_('"{key}" must be a group of keys, not {value}'))
BLANK = _rule("blank", N_('"{key}" is blank; write its words or remove the key'))
CHOICE = _rule("choice", N_('"{key}" cannot be {value}; choose {known}'))
CHOICE_NEAR = _rule("choice", N_('"{key}" cannot be {value}; did you mean "{near}"? choose {known}'))
ID = _rule("id", N_("{value} cannot be an id; write small letters, digits and single hyphens"))
FORM = _rule("form", N_('"{key}" cannot be {value}; it must fit {pattern}'))
LABEL = _rule("form", N_('"{key}" cannot be {value}; write {{}} in it once, where the number stands'))
LONG = _rule("too-long", N_('"{key}" is longer than {max_length} characters; shorten it'))
ABOVE = _rule("range", N_('"{key}" is {value} and must be more than {gt}'))
LEAST = _rule("range", N_('"{key}" is {value} and must be at least {ge}'))
MOST = _rule("range", N_('"{key}" is {value} and must be at most {le}'))
FEW = _rule("too-few", N_('"{key}" is empty; give at least {min_length}'))
MANY = _rule("too-many", N_('"{key}" has {actual_length} entries; give at most {max_length}'))
DAY_FORM = _rule("date", N_('"{key}" is {value}, not a date; write it as 2025-09-19'))
DAY_NEAR = _rule("date", N_('"{key}" is {value}, not a date; write {proposal}'))
DAY_MISSING = Rule("date.impossible", "error", N_('"{key}": {text} does not exist; write a day of the calendar'))
CLAUSE_FORM = _rule("clause-form", N_('clause "{id}" needs either text or paragraphs, one of the two'))
CLAUSE_ITEMS = _rule("clause-form", N_('clause "{id}" has items beside its paragraphs; put them into one of them'))
CHANGE_FORM = _rule("change-form", N_('a change that is "{action}" needs {needed}'))
PARTIES = _rule("parties", N_("an agreement needs at least two parties, and here is {count}; add the other"))
ON_BEHALF = _rule("capacity", N_('who signs as {capacity} needs "on_behalf": the office that is signed for; add it'))
THROUGH = _rule("capacity", N_('who signs as {capacity} needs "through": the office between; add it'))
VARIANT_WAY = _rule("variant", N_("a variant needs exactly one of replace, after and remove, and here are {count}"))
VARIANT_CLAUSE = _rule("variant", N_('a variant with replace or after needs "clause", one with remove takes none'))
ASSESSMENT = _rule("assessment", N_('an assessment needs "entities", or "tables" with the names of CSV or XLSX files'))
PACKAGE = _rule("package", N_('a package needs "partners", or "table" with the name of a CSV or XLSX file'))

# By pydantic's type of error; those that are not here are told by WRONG with pydantic's own sentence.
KINDS: Mapping[str, Rule] = {
    "assessment_empty": ASSESSMENT,
    "bool_type": YES_NO,
    "capacity_on_behalf": ON_BEHALF,
    "capacity_through": THROUGH,
    "change_form": CHANGE_FORM,
    "clause_form": CLAUSE_FORM,
    "clause_items": CLAUSE_ITEMS,
    "dataclass_type": GROUP,
    "day_missing": DAY_MISSING,
    "dict_type": GROUP,
    "figure_form": FIGURE,
    "float_parsing": NUMBER,
    "float_type": NUMBER,
    "greater_than": ABOVE,
    "greater_than_equal": LEAST,
    "int_type": WHOLE,
    "less_than_equal": MOST,
    "mapping_type": GROUP,
    "model_type": GROUP,
    "package_empty": PACKAGE,
    "parties_few": PARTIES,
    "string_too_long": LONG,
    "string_too_short": BLANK,
    "text_or_group": TEXT_OR_GROUP,
    "too_long": MANY,
    "too_short": FEW,
    "tuple_type": LIST,
    "variant_clause": VARIANT_CLAUSE,
    "variant_way": VARIANT_WAY,
    "version": VERSION,
}
PATTERNS: Mapping[str, Rule] = {r"\S": BLANK, ID_PATTERN: ID, NUMBERED: LABEL}
NEEDED: Mapping[str, str] = {
    "amended": N_('both "old" and "new"'),
    "inserted": N_('"new" and no "old"'),
    "removed": N_('"old" and no "new"'),
}
Told = tuple[Rule, dict[str, Any]]


def fault(error: Mapping[str, Any], tree: Tree, model: type[BaseModel]) -> Problem:
    """The problem that one error of pydantic means."""
    path, kind = tuple(error["loc"]), error["type"]
    if path and path[-1] == "[key]":  # the key of a mapping, which pydantic names behind its path
        return Problem(_key_place(path[:-1], tree), ID, {"value": _shown(path[-2])})
    context = {name: _figure(fact) for name, fact in error.get("ctx", {}).items()}
    facts = {"key": _key(path), "value": _shown(error["input"]), **context}
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return Problem(_key_place(path, tree), *_unknown(path, model))
    if kind == "missing":
        return Problem(tree.place(path[:-1]), MISSING, facts)
    return Problem(tree.place(path), *_told(kind, error, facts))


def _told(kind: str, error: Mapping[str, Any], facts: dict[str, Any]) -> Told:
    """The rule of an error about a value, with the facts that its message needs."""
    if kind == "string_type":
        return TEXT_GROUP if isinstance(error["input"], dict | list) or error["input"] is None else TEXT, facts
    if kind == "literal_error":
        return _choice(error["input"], facts)
    if kind == "string_pattern_mismatch":
        return PATTERNS.get(facts["pattern"], FORM), facts
    if kind == "day_form":
        return DAY_NEAR if facts["proposal"] else DAY_FORM, facts
    if kind == "change_form":
        facts["needed"] = NEEDED[facts["action"]]
    return KINDS.get(kind, WRONG), {**facts, "detail": error["msg"]}


def _choice(value: object, facts: dict[str, Any]) -> Told:
    """`expected` is pydantic's list of the choices: 'a', 'b' or 'c'."""
    known = tuple(facts["expected"].split("'")[1::2])
    near = nearest(str(value), known)
    return CHOICE_NEAR if near else CHOICE, {**facts, "near": near, "known": ", ".join(known)}


def _unknown(path: Path, model: type[BaseModel]) -> Told:
    known = known_keys(_schema(model), path[:-1])
    near = nearest(str(path[-1]), known)
    rule = UNKNOWN_NEAR if near else UNKNOWN if known else NO_KEYS
    return rule, {"key": path[-1], "near": near, "known": ", ".join(known)}


@cache
def _schema(model: type[BaseModel]) -> Mapping[str, Any]:
    return model.model_json_schema()


def _key_place(path: Path, tree: Tree) -> Place:
    """Where the key itself stands."""
    return tree.keys[path] if path in tree.keys else tree.place(path)


def _key(path: Path) -> str:
    """The last name on the path, with the places in its lists: `items 2`."""
    last = max((n for n, step in enumerate(path) if isinstance(step, str)), default=0)
    name, *places = path[last:] or ("-",)
    return " ".join((str(name), *(str(int(place) + 1) for place in places)))


def _shown(value: object) -> str:
    """A value as a message repeats it: short, on one line, texts in quotes, true and false as YAML has them."""
    if isinstance(value, str):
        line = " ".join(value.split())
        return f'"{line[:40]}…"' if len(line) > 40 else f'"{line}"'
    if isinstance(value, bool):
        return str(value).lower()
    return NAMES.get(type(value), str(_figure(value)))


def _figure(fact: object) -> object:
    """A number as people write it: 6.0 → 6."""
    return f"{fact:.15g}" if isinstance(fact, float) else fact


NAMES: Mapping[type, str] = {dict: N_("a group of keys"), list: N_("a list"), type(None): N_("nothing")}
