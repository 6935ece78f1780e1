"""mouflow: agreements between Indonesian institutions, from one YAML text to Word, PDF, record and letters.

from datetime import date
from pathlib import Path
import mouflow

office = mouflow.open_workspace(Path("."))
report = mouflow.check(office, ["kalbar-2025"])
mouflow.render(office, mouflow.Order(("kalbar-2025",), ("docx", "pdf"), Path("out")))
"""

from importlib import import_module

# Each public name and where it lives; loaded when it is first used, so that `import mouflow` costs nothing.
_HOMES = {
    "Blank": "mouflow.workspace",
    "MouflowError": "mouflow.errors",
    "Order": "mouflow.workspace",
    "Place": "mouflow.errors",
    "Problem": "mouflow.errors",
    "ProblemsFound": "mouflow.errors",
    "Rendered": "mouflow.workspace",
    "Report": "mouflow.workspace",
    "Workspace": "mouflow.workspace",
    "check": "mouflow.workspace",
    "kinds": "mouflow.workspace",
    "new": "mouflow.workspace",
    "open_workspace": "mouflow.workspace",
    "partners": "mouflow.workspace",
    "render": "mouflow.workspace",
    "schema": "mouflow.workspace",
    "show": "mouflow.workspace",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    """A public name, from the module that it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'mouflow' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
