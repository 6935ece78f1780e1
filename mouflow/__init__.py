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
    "Blank": "mouflow.workspace.blanks",
    "MouflowError": "mouflow.errors",
    "Order": "mouflow.workspace.runs",
    "Place": "mouflow.errors",
    "Problem": "mouflow.errors",
    "ProblemsFound": "mouflow.errors",
    "Rendered": "mouflow.workspace.runs",
    "Report": "mouflow.workspace.checking",
    "Workspace": "mouflow.workspace.folder",
    "check": "mouflow.workspace.checking",
    "kinds": "mouflow.workspace.listing",
    "new": "mouflow.workspace.blanks",
    "open_workspace": "mouflow.workspace.folder",
    "partners": "mouflow.workspace.listing",
    "render": "mouflow.workspace.runs",
    "schema": "mouflow.workspace.listing",
    "show": "mouflow.workspace.runs",
}
__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    """A public name, from the module that it lives in."""
    if name not in _HOMES:
        raise AttributeError(f"module 'mouflow' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
