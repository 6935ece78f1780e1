"""WeasyPrint imported: quietly, late, and without the searches and modules that a document never needs."""

import io
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import lru_cache
from types import ModuleType
from typing import Any

from mouflow.writers.errors import LibraryMissing

POSTPONED = ("fontTools.subset", "fontTools.varLib.instancer")


@lru_cache(maxsize=1)
def engine() -> Any:
    """WeasyPrint itself, imported when the first PDF is made: it takes longer than all of mouflow."""
    with redirect_stdout(io.StringIO()), warnings.catch_warnings():
        # It prints advice when a library is missing, and warns of a missing subset library, without which it is slow.
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            return _imported()
        except OSError as error:
            raise LibraryMissing(str(error)) from error


def _imported() -> Any:
    if sys.platform == "linux":
        try:
            with _no_library_search(), _postponed():
                import weasyprint

                return weasyprint
        except OSError:
            pass  # a system that only finds its libraries by searching: import it the usual way
    import weasyprint

    return weasyprint


@contextmanager
def _no_library_search() -> Iterator[None]:
    """Libraries are found by their Linux names; the search for others would start gcc and ldconfig 40 times."""
    import ctypes.util

    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # noqa: ARG005  # the name it is called by
    try:
        yield
    finally:
        ctypes.util.find_library = search


@contextmanager
def _postponed() -> Iterator[None]:
    """Modules that are only needed without the subset library, or for variable fonts, are loaded when first called."""
    put = [name for name in POSTPONED if name not in sys.modules]
    for name in put:
        sys.modules[name] = _Later(name)
    try:
        yield
    finally:
        for name in put:
            sys.modules.pop(name, None)
            parent, _, child = name.rpartition(".")
            if isinstance(getattr(sys.modules.get(parent), child, None), _Later):
                delattr(sys.modules[parent], child)


class _Later(ModuleType):
    """Stands for a module whose functions and classes are looked up when they are called."""

    def __getattr__(self, attribute: str) -> Callable[..., Any]:
        if attribute.startswith("__"):
            raise AttributeError(attribute)

        def call(*arguments: Any, **named: Any) -> Any:
            import importlib

            return getattr(importlib.import_module(self.__name__), attribute)(*arguments, **named)

        return call
