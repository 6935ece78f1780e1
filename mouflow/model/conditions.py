"""Conditions between keys, as JSON Schema says them; the validators of the models say the same in Python."""

from typing import Any

Condition = dict[str, Any]


def given(*keys: str) -> Condition:
    """The texts that must be given: there, and not null."""
    return {"required": list(keys), "properties": {key: {"type": "string"} for key in keys}}


def group(key: str) -> Condition:
    """The group of keys that must be given."""
    return {"required": [key], "properties": {key: {"type": "object"}}}


def filled(key: str) -> Condition:
    """The list that must hold something."""
    return {"required": [key], "properties": {key: {"minItems": 1}}}


def lacking(*keys: str) -> Condition:
    """The keys that must not be given: missing, or null."""
    return {"properties": {key: {"type": "null"} for key in keys}}


def is_one(key: str, *values: str) -> Condition:
    """The key with one of the values."""
    return {"required": [key], "properties": {key: {"enum": list(values)}}}


def when(condition: Condition, *then: Condition) -> Condition:
    """What must hold where the condition does."""
    return {"if": condition, "then": {"allOf": list(then)}}
