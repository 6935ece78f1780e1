"""What pydantic says of a value -> a problem with its place, in our words: one row for each kind of error."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from mouflow.errors import N_, Problem, Rule, nearest
from mouflow.reading.yaml import Tree

MISSING = Rule("schema.missing", "error", N_('"{key}" is missing; add it'))
UNKNOWN = Rule("schema.unknown-key", "error", N_('unknown key "{key}"; known: {known}'))
UNKNOWN_NEAR = Rule("schema.unknown-key", "error", N_('unknown key "{key}"; did you mean "{near}"?'))
WRONG = Rule("schema.wrong", "error", N_('"{key}" cannot take {value}: {detail}'))


def _rule(name: str, pattern: str) -> Rule:
    return Rule(f"schema.{name}", "error", pattern)


TEXT = _rule("text", N_('"{key}" must be text, not {value}; put it in quotes'))
WHOLE = _rule("whole-number", N_('"{key}" must be a whole number, not {value}'))
NUMBER = _rule("number", N_('"{key}" must be a number, not {value}; write 2.5 with a point'))
YES_NO = _rule("yes-no", N_('"{key}" must be true or false, not {value}'))
LIST = _rule("list", N_('"{key}" must be a list, not {value}; write its entries with "- "'))
GROUP = _rule("group", N_('"{key}" must be a group of keys, not {value}'))
BLANK = _rule("blank", N_('"{key}" is blank; write its words or remove the key'))
CHOICE = _rule("choice", N_('"{key}" cannot be {value}; choose {expected}'))
CHOICE_NEAR = _rule("choice", N_('"{key}" cannot be {value}; did you mean "{near}"? choose {expected}'))
ID = _rule("id", N_('"{value_text}" cannot be an id; write small letters, digits and single hyphens'))
FORM = _rule("form", N_('"{key}" cannot be {value}; it must fit {pattern}'))
LONG = _rule("too-long", N_('"{key}" is longer than {max_length} characters; shorten it'))
SMALL = _rule("range", N_('"{key}" is {value} and must be at least {ge}'))
GREAT = _rule("range", N_('"{key}" is {value} and must be at most {le}'))
NONE = _rule("too-few", N_('"{key}" is empty; give at least {min_length}'))
DAY_FORM = _rule("date", N_('"{key}" is {value}, not a date; write it as 2025-09-19'))
DAY_MISSING = _rule("date", N_('"{key}": {text} does not exist; write a day of the calendar'))
CLAUSE_FORM = _rule("clause-form", N_('clause "{id}" needs either text or paragraphs, one of the two'))
CLAUSE_ITEMS = _rule("clause-form", N_('clause "{id}" has items beside its paragraphs; put them into one of them'))
PARTIES = _rule("parties", N_("an agreement needs at least two parties, and here is {count}; add the other"))
ON_BEHALF = _rule("capacity", N_('who signs as {capacity} needs "on_behalf": the office that is signed for; add it'))
THROUGH = _rule("capacity", N_('who signs as {capacity} needs "through": the office between; add it'))
VARIANT_WAY = _rule("variant", N_("a variant needs exactly one of replace, after and remove, and here are {count}"))
VARIANT_CLAUSE = _rule("variant", N_('a variant with replace or after needs "clause", one with remove takes none'))
PACKAGE = _rule("package", N_('a package needs "partners", or "table" with the name of a CSV or XLSX file'))

# By pydantic's type of error; those that are not here are told by WRONG with pydantic's own sentence.
KINDS: Mapping[str, Rule] = {
    "bool_parsing": YES_NO,
    "bool_type": YES_NO,
    "capacity_on_behalf": ON_BEHALF,
    "capacity_through": THROUGH,
    "clause_form": CLAUSE_FORM,
    "clause_items": CLAUSE_ITEMS,
    "dataclass_type": GROUP,
    "day_form": DAY_FORM,
    "day_missing": DAY_MISSING,
    "dict_type": GROUP,
    "float_parsing": NUMBER,
    "float_type": NUMBER,
    "greater_than": SMALL,
    "greater_than_equal": SMALL,
    "int_parsing": WHOLE,
    "int_type": WHOLE,
    "less_than_equal": GREAT,
    "list_type": LIST,
    "mapping_type": GROUP,
    "missing": MISSING,
    "model_attributes_type": GROUP,
    "model_type": GROUP,
    "package_empty": PACKAGE,
    "parties_few": PARTIES,
    "string_too_long": LONG,
    "string_type": TEXT,
    "too_short": NONE,
    "tuple_type": LIST,
    "variant_clause": VARIANT_CLAUSE,
    "variant_way": VARIANT_WAY,
}
QUOTED = re.compile(r"'([^']*)'")


def fault(error: Mapping[str, Any], tree: Tree, model: type[BaseModel]) -> Problem:
    """The problem that one error of pydantic means."""
    path = tuple(error["loc"])
    facts = {"key": _key(path), "value": _shown(error["input"]), "detail": error["msg"], **error.get("ctx", {})}
    if error["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
        return _unknown(path, tree, model)
    if error["type"] in ("missing", "missing_argument"):
        return Problem(tree.place(path[:-1]), MISSING, facts)
    if error["type"] == "literal_error":
        return _choice(path, tree, facts)
    return Problem(tree.place(path), _kind(error, facts), facts)


def _kind(error: Mapping[str, Any], facts: dict[str, Any]) -> Rule:
    if error["type"] in ("string_pattern_mismatch", "string_too_short"):
        if error["type"] == "string_too_short" or facts.get("pattern") == r"\S":
            return BLANK
        facts["value_text"] = error["input"]
        return ID if facts["key"] in ID_KEYS or "[a-z0-9]" in str(facts.get("pattern")) else FORM
    return KINDS.get(error["type"], WRONG)


ID_KEYS = frozenset(("id", "agreement", "letter", "author", "party"))


def _choice(path: tuple[str | int, ...], tree: Tree, facts: dict[str, Any]) -> Problem:
    known = tuple(QUOTED.findall(str(facts["expected"]))) or (str(facts["expected"]),)
    facts["expected"] = ", ".join(known)
    near = nearest(str(facts["value"]).strip('"'), known)
    return Problem(tree.place(path), CHOICE_NEAR if near else CHOICE, {**facts, "near": near})


def _unknown(path: tuple[str | int, ...], tree: Tree, model: type[BaseModel]) -> Problem:
    known = known_keys(model.model_json_schema(), path[:-1])
    near = nearest(str(path[-1]), known)
    place = tree.keys.get(path) or tree.place(path)
    rule = UNKNOWN_NEAR if near else UNKNOWN
    return Problem(place, rule, {"key": path[-1], "near": near, "known": ", ".join(known)})


def known_keys(schema: Mapping[str, Any], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that the schema knows at a path; empty where any key may stand."""
    definitions = schema.get("$defs", {})
    found = [schema]
    for step in path:
        found = [inner for one in found for inner in _inside(one, step, definitions)]
    return tuple(key for one in found for key in one.get("properties", {}))


def _inside(schema: Mapping[str, Any], step: str | int, definitions: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if isinstance(step, int):
        inner = schema.get("items")
    else:
        inner = schema.get("properties", {}).get(step) or schema.get("additionalProperties")
    return list(_resolved(inner, definitions)) if isinstance(inner, Mapping) else []


def _resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The schema itself, or all that it refers to or offers as choices."""
    if "$ref" in schema:
        return _resolved(definitions[schema["$ref"].rsplit("/", 1)[-1]], definitions)
    choices = [*schema.get("anyOf", ()), *schema.get("allOf", ())]
    if choices:
        return [one for choice in choices for one in _resolved(choice, definitions)]
    return [schema]


def _key(path: tuple[str | int, ...]) -> str:
    """The nearest name on the path, with its place in a list: `items 2`."""
    if path and isinstance(path[-1], int) and len(path) > 1:
        return f"{path[-2]} {path[-1] + 1}"
    return str(path[-1]) if path else "-"


def _shown(value: object) -> str:
    """A value as a message repeats it: short, texts in quotes."""
    if isinstance(value, str):
        return f'"{value[:40]}…"' if len(value) > 40 else f'"{value}"'
    return NAMES.get(type(value), str(value)[:40])


NAMES: Mapping[type, str] = {dict: N_("a group of keys"), list: N_("a list"), type(None): N_("nothing")}
