"""What is to be made and what came of it: a kit for all letters, a task for each, and its outcome."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field

from mouflow.document.assessment_letter import Look, Told
from mouflow.document.templates import Source
from mouflow.errors import Place, Problem

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one letter may take: seconds on the clock, and MiB of memory beside what its process has loaded."""

    seconds: float = 60.0
    memory: int = 2048


@dataclass(frozen=True, slots=True)
class Kit:
    """What all letters of a run share; it goes to each worker once."""

    sources: Mapping[str, Source]
    """The templates, by name."""
    look: Look
    formats: tuple[str, ...]
    """The names of the writers, such as `docx` and `pdf`."""
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Task:
    """A letter to be made: a key that no other has, whom it is about, that place in the file, and what it says."""

    key: str
    name: str
    place: Place
    told: Told


@dataclass(frozen=True, slots=True)
class Face:
    """A letter in one format: its bytes, and of a PDF how many pages it has."""

    format: str
    content: bytes
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: a face for each format, or none and the problems that stood against it; else warnings."""

    key: str
    faces: tuple[Face, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def made(self) -> bool:
        """Whether the letter was made."""
        return bool(self.faces)


Engine = Callable[[Kit, Sequence[Task]], Generator[Outcome, None, None]]
"""Makes every task, whatever becomes of the others, and gives an outcome for each, as they come; closing it early stops
the work. It takes the tasks in their order."""
