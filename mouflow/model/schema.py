"""The JSON Schema of a kind of file, from the very models that read it, with what their sources say of each key."""

import ast
import inspect
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from pydantic import BaseModel

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ROOM = __name__.rpartition(".")[0]


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a model's file: what keys there are, what they take, and what each is for.

    The descriptions are the strings below the fields in the sources; pydantic could gather them itself, but would read
    the sources whenever the models are imported.
    """
    schema = model.model_json_schema()
    described = dict(_descriptions())
    for name, part in ((model.__name__, schema), *schema.get("$defs", {}).items()):
        for key, field in part.get("properties", {}).items():
            if (name, key) in described:
                field.setdefault("description", described[name, key])
            if "patternProperties" in field:
                field["additionalProperties"] = False  # pydantic refuses keys of another form, and does not say so
    return {"$schema": DIALECT, **schema}


def _descriptions() -> Iterator[tuple[tuple[str, str], str]]:
    """What the sources of the models say of each field, by the names of class and field; of those above it too."""
    for module in tuple(sys.modules.values()):
        if module.__name__.startswith(ROOM):
            yield from _described(module)


def _described(module: ModuleType) -> Iterator[tuple[tuple[str, str], str]]:
    body = ast.parse(inspect.getsource(module)).body
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    for one in classes.values():
        above = (classes[base.id] for base in one.bases if isinstance(base, ast.Name) and base.id in classes)
        for owner in (*above, one):
            yield from (((one.name, field), text) for field, text in _fields(owner))


def _fields(one: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """What a class says of each of its own fields."""
    for field, text in zip(one.body, one.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and _is_text(text):
            yield field.target.id, ast.get_docstring(_as_class(text)) or ""


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _as_class(text: ast.stmt) -> ast.ClassDef:
    """A class with nothing but the text, so that its lines are joined and dedented as those of a docstring are."""
    return ast.ClassDef("", [], [], [text], [])
