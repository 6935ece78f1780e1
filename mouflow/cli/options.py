"""The options and names that mean the same in every command."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from mouflow.errors import N_, MouflowError, UnknownName

Decorator = Callable[[Callable[..., None]], Callable[..., None]]

FORMAT = N_("format")
FORMS = ("text", "json")
FORMAT_HELP = N_("The form of the answer; text when nothing is said.")
QUIET_HELP = N_("Print problems only.")
FORCE_HELP = N_("Overwrite files that mouflow did not write.")
ALL_HELP = N_("Take in what did not change, too.")
JOBS_HELP = N_("How many processes share the work (as many as there are processors, when nothing is said).")
OUT_HELP = N_("The folder to write into: out, when nothing is said.")
FOLDER = click.Path(readable=False, path_type=Path)  # whether it can be used is found, and told, when it is used


class NotACount(MouflowError):
    """A number that is none, or less than 1."""

    pattern = N_('{option} takes a whole number from 1 on, not "{value}"')

    def __init__(self, option: str, value: str) -> None:
        super().__init__(option=option, value=value)


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


def form_option(forms: tuple[str, ...] = FORMS) -> Decorator:
    """`--format text|json` of a command that lists; some have other forms too."""
    return click.option(
        "--format", "form", default="text", metavar="|".join(forms), help=FORMAT_HELP, **one_of(FORMAT, forms)
    )


def to_option(formats: tuple[str, ...], meaning: str) -> Decorator:
    """`--to FORMAT`, once for each format; Word and PDF when nothing is said."""
    settings: dict[str, Any] = {"multiple": True, "default": ("docx", "pdf"), "metavar": N_("FORMAT"), "help": meaning}
    return click.option("--to", "formats", **settings, **one_of(FORMAT, formats))


def quiet_option() -> Decorator:
    """`--quiet`."""
    return click.option("-q", "--quiet", is_flag=True, help=QUIET_HELP)


def force_option() -> Decorator:
    """`--force`."""
    return click.option("--force", is_flag=True, help=FORCE_HELP)


def all_option() -> Decorator:
    """`--all` of a command that tells changes."""
    return click.option("--all", "whole", is_flag=True, help=ALL_HELP)


def jobs_option() -> Decorator:
    """`--jobs N`, as many as there are processors when nothing is said; NotACount for anything but 1, 2, 3 …."""
    return click.option("--jobs", metavar=N_("N"), default=processors, type=count_of("--jobs"), help=JOBS_HELP)


def processors() -> str:
    """How many processors this process may use."""
    usable = getattr(os, "sched_getaffinity", None)  # which not every system has
    return str(len(usable(0)) if usable else os.cpu_count() or 1)


def count_of(name: str) -> Callable[[str], int]:
    """What reads a whole number from 1 on; another value raises NotACount, which says for what it was meant."""

    def count(value: str) -> int:
        if not value.isdecimal() or not int(value):
            raise NotACount(name, value)
        return int(value)

    return count


def out_option() -> Decorator:
    """`--out DIR`."""
    return click.option("-o", "--out", default="out", metavar=N_("DIR"), type=FOLDER, help=OUT_HELP)


def file_option(meaning: str, required: bool) -> Decorator:
    """`--out FILE` of a command that writes one file, whose ending says the format."""
    return click.option("-o", "--out", metavar=N_("FILE"), type=FOLDER, required=required, help=meaning)
