"""A file that mouflow did not make -> its passages, what it must not hold when final, and what reading it found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mouflow.checks.allowing import Allowance
from mouflow.checks.passage import Passage
from mouflow.errors import N_, Place, Problem, Rule, blocked
from mouflow.model.profile import StyleChoice
from mouflow.reading.plain import MOST_TEXT, checked_text
from mouflow.reading.source import Source, decode
from mouflow.workspace import files
from mouflow.workspace.endings import FOREIGN, FOREIGN_PROFILE, MARKDOWN, WORD
from mouflow.workspace.folder import Workspace
from mouflow.workspace.foreign_text import markdown_allowances, markdown_passages, plain_passages

UNREADABLE = Rule("word.unreadable", "error", N_("{detail}"))


@dataclass(frozen=True, slots=True)
class Foreign:
    """The passages of a file, counts of its traces by name, problems of reading, and what it allows in itself."""

    passages: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()
    traces: Mapping[str, int] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()


def is_foreign(path: Path) -> bool:
    """Whether the file's ending is that of a text that mouflow did not make."""
    return path.suffix.lower() in FOREIGN


def read_foreign(workspace: Workspace, path: Path) -> Foreign:
    """What a Word file, a Markdown file or a plain text holds; nothing but problems when it cannot be read."""
    content, name = workspace.read(path), files.shown(path)
    if path.suffix.lower() in WORD:
        return _word(workspace, content, name)
    _, problems = checked_text(content, name)
    source = decode(content, name, MOST_TEXT)
    if blocked(problems) or not isinstance(source, Source):
        return Foreign(problems=problems)
    if path.suffix.lower() in MARKDOWN:
        return Foreign(markdown_passages(source), problems, allowances=markdown_allowances(source))
    return Foreign(plain_passages(source), problems)


def _word(workspace: Workspace, content: bytes, name: str) -> Foreign:
    # lxml and the readers of Word files are for these alone, and take longer to load than a draft to check.
    from mouflow.word.errors import WordError
    from mouflow.word.package import external_problems, open_package
    from mouflow.workspace.foreign_word import word_passages, word_traces

    try:
        package = open_package(content, name)
        style = workspace.house.style(FOREIGN_PROFILE, StyleChoice())
        return Foreign(word_passages(package, style), external_problems(package), word_traces(package))
    except WordError as error:
        return Foreign(problems=(Problem(Place(name), UNREADABLE, {"detail": error}),))
