"""Document tree in, bytes of one format out; a new format is a file here and its line in WRITERS."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from mouflow.document.tree import Document
from mouflow.errors import Place, Problem

Write = Callable[[Document], bytes]


@dataclass(frozen=True, slots=True)
class Writer:
    """The function of a file here, loaded when it first writes: who wants Word does not wait for what PDF needs."""

    file: str
    function: str = "write"

    def __call__(self, document: Document) -> bytes:
        """The document's bytes."""
        return self.loaded()(document)

    def loaded(self) -> Write:
        """The function itself."""
        write: Write = getattr(import_module(f"mouflow.writers.{self.file}"), self.function)
        return write


WRITERS: Mapping[str, Write] = {
    "docx": Writer("docx"),
    "html": Writer("html"),
    "pdf": Writer("pdf"),
    "pdf/a": Writer("pdf", "write_archive"),
    "text": Writer("text"),
    "xlsx": Writer("xlsx"),
}
ENDINGS: Mapping[str, str] = {
    "docx": ".docx",
    "html": ".html",
    "pdf": ".pdf",
    "pdf/a": ".pdf",
    "text": ".txt",
    "xlsx": ".xlsx",
}


def warnings_of(document: Document, formats: tuple[str, ...], place: Place) -> tuple[Problem, ...]:
    """What the fonts of this machine cannot do for a document; only a PDF depends on them."""
    if not {"pdf", "pdf/a"}.intersection(formats):
        return ()
    from mouflow.writers.fonts import font_problems, glyph_problems, installed  # only a PDF asks the machine for fonts

    return (*font_problems(document.style, installed(), place), *glyph_problems(document, place))
