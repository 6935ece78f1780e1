"""Names inside WeasyPrint that it does not promise to keep: whether they are there, and who uses them."""

import sys
from collections.abc import Iterator
from inspect import signature
from typing import Any


def found(module: str, name: str) -> Any:
    """What is there by a name with dots in a module that is loaded; None when nothing is."""
    here: Any = sys.modules.get(module)
    for step in name.split("."):
        here = getattr(here, step, None)
    return here


def parameters(module: str, name: str) -> tuple[str, ...] | None:
    """The names of a function's parameters; None when there is no such function."""
    function = found(module, name)
    return tuple(signature(function).parameters) if callable(function) else None


def users(module: str, name: str) -> Iterator[Any]:
    """The modules of WeasyPrint that know what is there by that name, by the same name."""
    wanted = found(module, name)
    modules = tuple(sys.modules.items())
    return (each for key, each in modules if key.startswith("weasyprint.") and getattr(each, name, None) is wanted)
