"""A Word or PDF file as it is identified: its words with their places, what runs beside them, and what it claims."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mouflow.document.proof import PROPERTIES
from mouflow.document.said import running, stretches
from mouflow.errors import N_, Place, Problem, Rule, UnknownName
from mouflow.model.profile import StyleChoice
from mouflow.reading.pdf import read_pdf
from mouflow.word.package import Package, open_package
from mouflow.word.read import read_document
from mouflow.workspace import files
from mouflow.workspace.endings import FOREIGN_PROFILE, WORD
from mouflow.workspace.folder import Workspace
from mouflow.workspace.foreign_word import word_traces

PDF = (".pdf",)
PAGE, PARAGRAPH = N_("page {number}"), N_("paragraph {number}")
TRACKED = Rule("identify.tracked", "warning", N_("the file holds tracked changes; they are read as accepted"))
HIDDEN = Rule(
    "identify.hidden",
    "error",
    N_("{count} stretch(es) of words are hidden in the file, so that its reader does not see them"),
)
NOTES = Rule(
    "identify.notes", "warning", N_("{count} note(s) or stamp(s) lie over the pages; their words are not read")
)


@dataclass(frozen=True, slots=True)
class Line:
    """Words of a file or a document: `unit` is the pattern of its place, `label` the number of the clause around."""

    text: str
    unit: str = PARAGRAPH
    number: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was read: its words, what runs above and below them by page or sheet, its properties, warnings."""

    file: str
    lines: tuple[Line, ...]
    running: tuple[Line, ...]
    properties: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def found_in(workspace: Workspace, path: Path) -> Found:
    """The words and claims of a file, read back from its bytes; UnknownName for an ending that is not read."""
    ending = path.suffix.lower()
    if ending in PDF:
        return _pdf(path)
    if ending in WORD:
        return _word(workspace, path)
    raise UnknownName(N_("ending"), ending or path.name, (*WORD, *PDF))


def _pdf(path: Path) -> Found:
    file = files.shown(path)
    read = read_pdf(files.read(path), file, PROPERTIES)
    lines = tuple(Line(page.text, PAGE, number) for number, page in enumerate(read.pages, 1))
    margins = tuple(Line(page.running, PAGE, number) for number, page in enumerate(read.pages, 1) if page.framed)
    problems = (Problem(Place(file), NOTES, {"count": read.notes}),) if read.notes else ()
    return Found(file, lines, margins, read.properties, problems)


def _word(workspace: Workspace, path: Path) -> Found:
    file = files.shown(path)
    package = open_package(files.read(path), file)
    document = read_document(package, workspace.house.style(FOREIGN_PROFILE, StyleChoice())).document
    margins = tuple(
        Line(running((*sheet.header, *sheet.footer)), PAGE, number) for number, sheet in enumerate(document.sheets, 1)
    )
    lines = tuple(Line(each.text, PARAGRAPH, each.block, each.label) for each in stretches(document))
    return Found(file, lines, margins, document.properties, tuple(_word_problems(package, file)))


def _word_problems(package: Package, file: str) -> Iterator[Problem]:
    """What may make its reader see other words than those that are read back."""
    traces = word_traces(package)
    if traces.get("changes"):
        yield Problem(Place(file), TRACKED)
    if hidden := traces.get("hidden"):
        yield Problem(Place(file), HIDDEN, {"count": hidden})
