"""The keys that a JSON Schema knows at a path, from which the nearest is proposed for an unknown one."""

from collections.abc import Mapping
from typing import Any

from mouflow.reading.yaml import Path

Schema = Mapping[str, Any]


def known_keys(schema: Schema, path: Path) -> tuple[str, ...]:
    """The keys that the schema knows at a path; empty where any key may stand."""
    definitions = schema.get("$defs", {})
    found = [schema]
    for step in path:
        found = [inner for one in found for inner in _inside(one, step, definitions)]
    return tuple(dict.fromkeys(key for one in found for key in one.get("properties", {})))


def _inside(schema: Schema, step: str | int, definitions: Schema) -> list[Schema]:
    """The schemas of what stands at one step of a path."""
    inner = schema.get("items") if isinstance(step, int) else _value(schema, step)
    return list(_resolved(inner, definitions)) if isinstance(inner, Mapping) else []


def _value(schema: Schema, key: str) -> object:
    """The schema of a key's value, also where keys may have any name."""
    if key in schema.get("properties", {}):
        return schema["properties"][key]
    return next(iter(schema.get("patternProperties", {}).values()), schema.get("additionalProperties"))


def _resolved(schema: Schema, definitions: Schema) -> list[Schema]:
    """The schema itself, or all that it refers to or offers as choices."""
    if "$ref" in schema:
        return _resolved(definitions[schema["$ref"].rsplit("/", 1)[-1]], definitions)
    if "anyOf" in schema and "properties" not in schema:
        return [one for choice in schema["anyOf"] for one in _resolved(choice, definitions)]
    return [schema]
