"""The public names of the package: few, sorted, all there, documented, and cheap to import."""

import subprocess
import sys

import mouflow

NAMES = [
    "Blank",
    "MouflowError",
    "Order",
    "Place",
    "Problem",
    "ProblemsFound",
    "Rendered",
    "Report",
    "Workspace",
    "check",
    "kinds",
    "new",
    "open_workspace",
    "partners",
    "render",
    "schema",
    "show",
]


def test_the_names_are_these() -> None:
    assert mouflow.__all__ == NAMES
    assert sorted(NAMES) == NAMES


def test_each_is_there_and_says_what_it_is() -> None:
    for name in NAMES:
        assert getattr(mouflow, name).__doc__, name


def test_another_name_is_none() -> None:
    assert not hasattr(mouflow, "manager")


def test_importing_loads_nothing_heavy() -> None:
    program = "import sys, mouflow; print(sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run((sys.executable, "-c", program), capture_output=True, text=True, check=True).stdout
    assert "mouflow" in loaded
    for heavy in ("pydantic", "jinja2", "weasyprint", "docx", "yaml", "click"):
        assert f"'{heavy}'" not in loaded
