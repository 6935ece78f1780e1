"""The options and names that mean the same in every command."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mouflow.errors import N_, UnknownName

Decorator = Callable[[Callable[..., None]], Callable[..., None]]

FORMAT = N_("format")
FORMS = ("text", "json")
FORMAT_HELP = N_("How to print the answer: text (as when nothing is said) or json.")
QUIET_HELP = N_("Print problems only.")
FORCE_HELP = N_("Overwrite files that mouflow did not write.")
OUT_HELP = N_("The folder to write into (out, when nothing is said).")
FOLDER = click.Path(readable=False, path_type=Path)  # whether it can be used is found, and told, when it is used


def one_of(kind: str, known: tuple[str, ...]) -> dict[str, Any]:
    """The settings of an option or argument that takes one of a few words, which the Tab key completes.

    Another word raises UnknownName, which tells them all and the nearest.
    """

    def word(value: str) -> str:
        if value not in known:
            raise UnknownName(kind, value, known)
        return value

    def begun(_context: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        return [each for each in known if each.startswith(incomplete)]

    return {"type": word, "shell_complete": begun}


def form_option() -> Decorator:
    """`--format text|json` of a command that lists."""
    return click.option(
        "--format", "form", default="text", metavar=N_("FORMAT"), help=FORMAT_HELP, **one_of(FORMAT, FORMS)
    )


def quiet_option() -> Decorator:
    """`--quiet`."""
    return click.option("-q", "--quiet", is_flag=True, help=QUIET_HELP)


def force_option() -> Decorator:
    """`--force`."""
    return click.option("--force", is_flag=True, help=FORCE_HELP)


def out_option() -> Decorator:
    """`--out DIR`."""
    return click.option("-o", "--out", default="out", metavar=N_("DIR"), type=FOLDER, help=OUT_HELP)
