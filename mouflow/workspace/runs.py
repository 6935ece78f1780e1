"""Rendering: names -> documents -> files, all or none; and the same text for the terminal."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mouflow.document.tree import Document
from mouflow.errors import N_, Place, Problem, ProblemsFound, UnknownName, blocked
from mouflow.workspace import files
from mouflow.workspace.folder import SETTINGS, Workspace, locate
from mouflow.workspace.matters import Held, Matter, NoText, chosen, document, held
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS: tuple[str, ...] = ("docx", "pdf", "html", "text")


@dataclass(frozen=True, slots=True)
class Order:
    """What to render: names of drafts, formats, the folder for the files, and which partners of a package."""

    names: tuple[str, ...]
    formats: tuple[str, ...]
    out: Path
    archive: bool = False
    force: bool = False
    partners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its path, format and size in bytes."""

    path: Path
    format: str
    size: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a run, and the warnings that stood against none of them."""

    written: tuple[Written, ...]
    problems: tuple[Problem, ...]


def render(workspace: Workspace, order: Order) -> Rendered:
    """Writes every named text in every format; ProblemsFound, and nothing written, while an error stands."""
    for name in order.formats:
        if name not in FORMATS:
            raise UnknownName(N_("format"), name, FORMATS)
    matters, problems = _matters(workspace, order.names, order.partners)
    formats = tuple(dict.fromkeys(order.formats))
    names = tuple(_file(matter, form) for matter in matters for form in formats)
    files.guarded(order.out, names, order.force)  # before the work, which may take minutes
    contents: dict[str, bytes] = {}
    written: list[Written] = []
    found: list[Problem] = list(problems)
    for matter in matters:
        whole = document(workspace, matter)
        found.extend(warnings_of(whole, formats, Place(files.shown(matter.file))))
        for form in formats:
            name = _file(matter, form)
            contents[name] = _writer(form, order.archive)(whole)
            written.append(Written(order.out / name, form, len(contents[name])))
    files.write_all(order.out, contents, order.force)
    return Rendered(tuple(written), tuple({problem.line(): problem for problem in found}.values()))


def _file(matter: Matter, form: str) -> str:
    return f"{matter.name}{ENDINGS[form]}"


def _writer(form: str, archive: bool) -> Callable[[Document], bytes]:
    return WRITERS["pdf/a" if archive and form == "pdf" else form]


def _matters(
    workspace: Workspace, names: Sequence[str], partners: tuple[str, ...] = ()
) -> tuple[tuple[Matter, ...], tuple[Problem, ...]]:
    """The texts that the names mean, and their warnings; ProblemsFound when one of them holds an error."""
    matters: list[Matter] = []
    problems: list[Problem] = []
    for inside in _texts(workspace, names):
        problems.extend(inside.problems)
        if not blocked(inside.problems):
            matters.extend(chosen(inside, partners))
    if blocked(problems):
        raise ProblemsFound(tuple(problems))
    return tuple(matters), tuple(problems)


def _texts(workspace: Workspace, names: Sequence[str]) -> Iterator[Held]:
    """What the named files hold, each once; of a folder its texts alone. NoText for a name that means none."""
    seen: set[Path] = set()
    for name in names:
        paths = [path for path in locate(workspace, name) if path not in seen]
        seen.update(paths)
        yield from _texts_among(workspace, paths)


def _texts_among(workspace: Workspace, paths: Sequence[Path]) -> Iterator[Held]:
    refused: list[NoText] = []
    for path in paths:
        try:
            yield held(workspace, path)
        except NoText as error:
            refused.append(error)
    if refused and len(refused) == len(paths):
        raise refused[0]


def show(workspace: Workspace, name: str, width: int) -> str:
    """The text of a draft or letter for a terminal of so many columns; of a package, its first partner's."""
    from mouflow.writers import text  # only here is a width asked for, and a cold start counts its milliseconds

    matters, _ = _matters(workspace, (name,))
    return "\n".join(text.write(document(workspace, matter), width).decode("utf-8") for matter in matters[:1])


def sources(workspace: Workspace, names: Sequence[str]) -> tuple[Path, ...]:
    """Every file that rendering these names reads: drafts, tables, pictures, own settings and templates."""
    found: dict[Path, None] = {}
    for inside in _texts(workspace, names):
        found.update(dict.fromkeys(inside.used))
    if (workspace.root / SETTINGS).is_file():
        found[workspace.root / SETTINGS] = None
    if workspace.templates.is_dir():
        found.update(dict.fromkeys(sorted(path for path in workspace.templates.rglob("*") if path.is_file())))
    return tuple(found)
