"""What is ordered of the letters of an assessment, the plan that follows from it, and what was done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from mouflow.batch.plan import Kit, Limits, Task
from mouflow.errors import Problem
from mouflow.workspace.assessments import Assessed
from mouflow.workspace.letters.book import Number

FORMATS: tuple[str, ...] = ("docx", "pdf", "html", "text")
EngineName = Literal["local", "dask"]
ENGINES: tuple[EngineName, ...] = ("local", "dask")


@dataclass(frozen=True, slots=True)
class Order:
    """Which letters of an assessment, in which formats, into which folder, and how they are made.

    `kinds` are names of letters (`letter:`, else `kind:`), `only` ids of entities, or of a locus as `entity/locus`;
    nothing said means all. `sample` is how many letters of varied entities are made for proof, without keeping their
    numbers. `pattern` goes before the file's own pattern of file names.
    """

    name: str
    formats: tuple[str, ...]
    out: Path
    kinds: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    sample: int | None = None
    pattern: str | None = None
    archive: bool = False
    skip_bad: bool = False
    merge: bool = False
    force: bool = False
    renumber: bool = False


@dataclass(frozen=True, slots=True)
class Making:
    """By what the letters are made: an engine, so many processes, the scheduler of a cluster, and limits."""

    engine: EngineName = "local"
    jobs: int = 1
    scheduler: str | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Planned:
    """One letter of a plan: its task, and its file below the folder, without an ending, such as `hasil/bangka-barat`.

    The key of the task is `letter/entity` or `letter/entity/locus`. `digest` is that of all that the letter is made of:
    data, templates, pictures, versions; what makes one format alone, such as fonts, comes later.
    """

    task: Task
    file: str
    digest: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """An entity that gets no letter, because the data about it holds errors: its name, and all its problems."""

    name: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is to be made, in the order of the file; `problems` are the warnings and hints of the data.

    `numbers` are those that letters get by this plan, by the key of the letter, to be kept before one is written.
    """

    assessed: Assessed
    kit: Kit
    letters: tuple[Planned, ...]
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    numbers: Mapping[str, Number] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: how many letters were made now, and were there already; who got none, and why.

    `failed` are the problems of the `lost` letters that could not be made, `changed` files that somebody changed since
    mouflow wrote them and that were left alone, `left` how many letters remain to be made.
    """

    made: int
    there: int
    written: int = 0  # files of letters
    failed: tuple[Problem, ...] = ()
    changed: tuple[Path, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    left: int = 0
    lost: int = 0
    files: tuple[Path, ...] = ()  # manifests and the merged PDF

    @property
    def whole(self) -> bool:
        """Whether every letter that was ordered is there, as mouflow wrote it."""
        return not (self.failed or self.changed or self.skipped or self.left)


Watch = Callable[[int, int], None]
"""Told after each letter: how many are done, and of how many."""
