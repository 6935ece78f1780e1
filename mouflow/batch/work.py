"""One letter: task in, outcome out; whatever fails is told of this letter alone."""

from functools import cached_property

from mouflow.batch.failures import FAILED, MEMORY, REFUSED, unmade
from mouflow.batch.plan import Face, Kit, Outcome, Task
from mouflow.document.assessment_letter import letter_composition
from mouflow.document.compose import Composition, compose
from mouflow.document.templates import Templates
from mouflow.errors import MouflowError, ProblemsFound, UnknownName
from mouflow.writers import WRITERS, warnings_of


class Workshop:
    """Makes letters of one kit, and keeps what they share."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit

    @cached_property
    def templates(self) -> Templates:
        """The templates, ready to render."""
        return Templates(self.kit.sources)

    def prepare(self) -> None:
        """Loads what every letter needs.

        Raises UnknownName for a format that there is not, NoFonts or LibraryMissing where no PDF can be made here.
        """
        for form in self.kit.formats:
            if form not in WRITERS:
                raise UnknownName("format", form, tuple(WRITERS))
        if any(form.startswith("pdf") for form in self.kit.formats):
            # Only a PDF needs them: they take longer than all else.
            from mouflow.writers.engine import engine
            from mouflow.writers.fonts import font_of, installed

            font_of(self.kit.look.style, installed())
            engine()

    def make(self, task: Task) -> Outcome:
        """The letter in every format; its problems instead where it cannot be made."""
        try:
            return self._made(task)
        except ProblemsFound as error:  # problems of a template tell the template's line, and not whose letter it is
            named = unmade(task, REFUSED, {"detail": error}).problems
            return Outcome(task.key, (), (*named, *error.problems))
        except MouflowError as error:
            return unmade(task, REFUSED, {"detail": error})
        except MemoryError:
            return unmade(task, MEMORY, {"memory": self.kit.limits.memory})
        except Exception as error:  # a bug met by one letter must not stop ten thousand others
            return unmade(task, FAILED, {"kind": type(error).__name__, "detail": str(error)})

    def _composition(self, task: Task) -> Composition:
        asked = self.templates.asked(f"{task.told.letter.kind}.html")
        return letter_composition(task.told, self.kit.look, asked)

    def _made(self, task: Task) -> Outcome:
        document = compose(self.templates, self._composition(task))
        faces = tuple(_face(form, WRITERS[form](document)) for form in self.kit.formats)
        return Outcome(task.key, faces, warnings_of(document, self.kit.formats, task.place))


def _face(form: str, content: bytes) -> Face:
    return Face(form, content, _pages(content) if form.startswith("pdf") else None)


def _pages(content: bytes) -> int:
    """How many pages a PDF has."""
    from pypdfium2 import PdfDocument  # only a PDF needs it

    document = PdfDocument(content)
    try:
        return len(document)
    finally:
        document.close()
