"""Who may import whom: the allow-list of the house, checked over every module, and seen red on planted breaches."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "mouflow"

EVERYTHING_BELOW = {
    *("errors", "language", "model", "reading", "assessment", "checks", "compare", "record"),
    *("document", "word", "writers", "batch"),
}
ALLOWED = {
    "errors": set(),
    "interface": {"errors"},
    "language": {"errors"},
    "model": {"errors", "language"},
    "reading": {"errors", "model", "language", "document.tree"},
    "assessment": {"errors", "model", "language"},
    "checks": {"errors", "model", "language", "assessment"},
    "compare": {"errors", "model", "language"},
    "record": {"errors", "model", "language"},
    "document": {"errors", "model", "language", "compare", "assessment"},
    "word": {"errors", "compare", "document"},
    "writers": {"errors", "document"},
    "batch": {"errors", "model", "document", "writers"},
    "doctor": {*EVERYTHING_BELOW, "interface", "surroundings", "workspace"},
    "surroundings": {*EVERYTHING_BELOW, "interface", "workspace"},
    "workspace": EVERYTHING_BELOW,
    "cli": {"errors", "interface", "doctor", "surroundings", "workspace"},
    "": set(),  # mouflow/__init__.py
    "__main__": {"cli"},
}
# Only these may touch files, the clock or the terminal.
READS_FILES = {
    *("workspace", "doctor", "surroundings", "interface", "cli"),
    *("writers.fontconfig", "writers.engine", "record.store.shares", "batch.memory", "batch.equipment"),
}


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Every module of the house by its name, read once for all tests."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").rstrip(".")
        found.append((name, ast.parse(path.read_text(encoding="utf-8"))))
    return tuple(found)


def room(name: str) -> str:
    return name.split(".")[0]


def imports(tree: ast.Module) -> Iterator[str]:
    """The mouflow modules that a module imports, without the package's own name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "mouflow")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "mouflow":
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(name: str, tree: ast.Module) -> list[str]:
    found = []
    for imported in imports(tree):
        target = imported.removeprefix("mouflow").lstrip(".")
        own = room(target) == room(name)
        if (
            target
            and not own
            and not any(target == allowed or target.startswith(f"{allowed}.") for allowed in ALLOWED[room(name)])
        ):
            found.append(f"{name or 'mouflow'} imports {target}")
    return found


def test_every_module_is_seen() -> None:
    names = {name for name, _ in modules()}
    assert len(names) > 60
    assert {room(name) for name in names} == set(ALLOWED)


def test_imports_keep_to_the_allow_list() -> None:
    assert [breach for name, tree in modules() for breach in breaches(name, tree)] == []


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("writers.pdf", "from mouflow.model import Draft"),
        ("document.compose", "import mouflow.workspace.files"),
        ("cli.render", "from mouflow.document.compose import compose"),
        ("errors", "from mouflow import language"),
        ("reading.links", "def late():\n    from mouflow.document.compose import compose"),
    ],
)
def test_a_planted_breach_is_seen(name: str, source: str) -> None:
    assert len(breaches(name, ast.parse(source))) == 1


def test_there_are_no_circles() -> None:
    known = {name for name, _ in modules()}
    edges = {name: {_module(imported, known) for imported in imports(tree)} - {name, ""} for name, tree in modules()}
    assert sum(len(targets) for targets in edges.values()) > 100
    assert _circle(edges) is None
    assert _circle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) is not None


def _module(imported: str, known: set[str]) -> str:
    name = imported.removeprefix("mouflow").lstrip(".")
    while name and name not in known:
        name = name.rpartition(".")[0]
    return name


def _circle(edges: dict[str, set[str]]) -> list[str] | None:
    done: set[str] = set()

    def visit(name: str, way: list[str]) -> list[str] | None:
        if name in way:
            return [*way, name]
        if name in done:
            return None
        for target in sorted(edges.get(name, ())):
            if found := visit(target, [*way, name]):
                return found
        done.add(name)
        return None

    return next((found for name in edges if (found := visit(name, []))), None)


CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}
TOUCHES = {"open", "print", "input", "exit"}


def calls(tree: ast.Module) -> Iterator[str]:
    """Calls of the clock, of files and of the terminal."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name) and function.id in TOUCHES:
            yield function.id
        elif isinstance(function, ast.Attribute):
            name = function.value.id if isinstance(function.value, ast.Name) else ""
            if (name, function.attr) in CLOCK:
                yield f"{name}.{function.attr}"
            if function.attr in ("read_bytes", "read_text", "write_bytes"):
                yield function.attr


def test_nothing_below_touches_files_clock_or_terminal() -> None:
    touched = {
        name: found
        for name, tree in modules()
        if room(name) not in READS_FILES and name not in READS_FILES and (found := sorted(set(calls(tree))))
    }
    assert touched == {}
    assert set(calls(ast.parse("print(1); date.today(); Path('x').read_text()"))) == {
        "print",
        "date.today",
        "read_text",
    }


def long_ones(tree: ast.Module, most: int) -> list[str]:
    return [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= most
    ]


def test_files_and_functions_stay_small() -> None:
    counted = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in PACKAGE.rglob("*.py")}
    assert {str(path): lines for path, lines in counted.items() if lines > 300} == {}
    assert {name: found for name, tree in modules() if (found := long_ones(tree, 40))} == {}
    assert long_ones(ast.parse("def f():\n" + "    x = 1\n" * 45), 40) == ["f"]
