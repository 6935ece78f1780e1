"""Forms of answers: JSON, the same in both languages with messages in English, and paths as the user knows them."""

import json
from collections.abc import Mapping
from pathlib import Path

import click

from mouflow.errors import Problem


def print_json(answer: Mapping[str, object]) -> None:
    """Prints one JSON object, readable, in UTF-8."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2, default=str))


def problem_row(problem: Problem) -> dict[str, object]:
    """A problem for programs; `line` and `column` count from 1, and 0 means the whole file or line."""
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.rule.severity,
        "rule": problem.rule.id,
        "message": problem.message(),
    }


def seen_from(folder: Path, path: Path) -> Path:
    """The path as it is written in that folder: relative when it lies below, else as it is."""
    return path.relative_to(folder) if path.is_relative_to(folder) else path
