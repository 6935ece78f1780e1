"""Names -> texts of any origin to be compared: drafts and letters, Word files, Markdown, plain text; one text each."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from mouflow.document.tree import Block, Document, Heading, List, Paragraph, Section, Sheet, Table, text_of
from mouflow.errors import N_, MouflowError, Place, Problem, ProblemsFound, Rule, UnknownName, blocked
from mouflow.language import FILTERS
from mouflow.model import Draft, Letter
from mouflow.model.profile import StyleChoice
from mouflow.reading.markdown import read_markdown
from mouflow.reading.plain import read_plain
from mouflow.word.errors import WordError
from mouflow.word.package import Package, open_package, related
from mouflow.word.read import read_document
from mouflow.word.resolve import has_changes, resolved_package
from mouflow.word.xml import w
from mouflow.workspace import files
from mouflow.workspace.endings import FOREIGN, FOREIGN_PROFILE, KNOWN, PLAIN, WORD, YAML
from mouflow.workspace.folder import Workspace, locate
from mouflow.workspace.matters import Matter, held, working_document

CORE = "core-properties"
MODIFIED = "{http://purl.org/dc/terms/}modified"
TRACKED = Rule(
    "redline.tracked-input",
    "warning",
    N_("the file holds tracked changes, which are read as accepted; --before reads them as rejected"),
)


class NotOneText(MouflowError):
    """A name that means several texts, or none, where one is wanted."""

    pattern = N_('"{name}" is not one text but {what}; name one draft, such as {example}, or a .docx, .md or .txt file')


class NoWords(MouflowError):
    """A file in which there is nothing to compare."""

    pattern = N_('"{path}" holds no words; give a file with text')


FOLDER, PACKAGE = N_("a folder"), N_("a package of many")


@dataclass(frozen=True, slots=True)
class Given:
    """A text that the user named: a draft or letter, a Word package, or a document that was read already."""

    path: Path
    matter: Matter | None = None
    package: Package | None = None
    read: Document | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def draft(self) -> Draft | None:
        """The draft; None for any other text."""
        return self.matter.text if self.matter and isinstance(self.matter.text, Draft) else None

    @property
    def letter(self) -> Letter | None:
        """The letter; None for any other text."""
        return self.matter.text if self.matter and isinstance(self.matter.text, Letter) else None

    @property
    def day(self) -> date | None:
        """The day that the text itself bears; None when it bears none."""
        text = self.matter.text if self.matter else None
        return text.date if text else None

    @property
    def saved(self) -> datetime | None:
        """When a Word file was saved last, as its own properties say; None for any other text."""
        return _saved(self.package) if self.package else None

    @property
    def title(self) -> str:
        """What the text is called on the first sheet of a redline."""
        if self.draft:
            return f"{self.draft.agreement}, draf ke-{self.draft.draft} ({FILTERS['tanggal'](self.draft.date)})"
        return self.path.name


def _saved(package: Package) -> datetime | None:
    with suppress(ValueError, WordError):  # properties that are wrong keep nobody from reading the text
        for part in related(package, "", CORE):
            for found in package.root(part).iter(MODIFIED):
                moment = datetime.fromisoformat((found.text or "").strip())
                return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return None


def given(workspace: Workspace, name: str, before: bool = False) -> Given:
    """The text of a name; with `before`, changes that a Word file tracks are read as rejected.

    Raises NotOneText, NoWords, UnknownName for an ending that none reads, ProblemsFound for a text with errors, and the
    WordError family for a Word file that cannot be read.
    """
    path = Path(name)
    if path.is_dir():
        raise NotOneText(name=name, what=FOLDER, example="kalbar-2025@1")
    ending = path.suffix.lower()
    if ending in FOREIGN:
        found = _word(path, before) if ending in WORD else _words(workspace, path, ending)
        if not any(lines_of(found)):
            raise NoWords(path=files.shown(path))
        return found
    if path.is_file() and ending not in YAML:
        raise UnknownName(N_("ending"), ending or path.name, KNOWN)
    return _matter(workspace, name)


def _matter(workspace: Workspace, name: str) -> Given:
    path = locate(workspace, name)[0]
    inside = held(workspace, path)
    if blocked(inside.problems):
        raise ProblemsFound(inside.problems)
    if inside.package:
        raise NotOneText(name=name, what=PACKAGE, example=f"{path.parent.name}@{inside.package.base}")
    return Given(path, inside.matters[0], problems=inside.problems)


def _word(path: Path, before: bool) -> Given:
    package = open_package(files.read(path), files.shown(path))
    if not has_changes(package):
        return Given(path, package=package)
    if before:
        return Given(path, package=resolved_package(package, "rejected"))
    told = Problem(Place(files.shown(path)), TRACKED)
    return Given(path, package=resolved_package(package, "accepted"), problems=(told,))


def _words(workspace: Workspace, path: Path, ending: str) -> Given:
    read = read_plain if ending in PLAIN else read_markdown
    blank = Document(path.stem, (Sheet(()),), workspace.house.style(FOREIGN_PROFILE, StyleChoice()))
    reading = read(files.read(path), files.shown(path), blank)
    if reading.document is None:
        raise ProblemsFound(reading.problems)
    return Given(path, read=reading.document, problems=reading.problems)


def tree_of(workspace: Workspace, text: Given) -> tuple[Document, tuple[Problem, ...]]:
    """The document of a text, and what reading a Word file for it could not keep."""
    if text.matter:
        return working_document(workspace, text.matter), ()
    if text.package:
        reading = read_document(text.package, workspace.house.style(FOREIGN_PROFILE, StyleChoice()))
        return reading.document, reading.problems
    assert text.read is not None
    return text.read, ()


def lines_of(text: Given) -> Iterator[str]:
    """The words of each paragraph of a file that is no draft."""
    if text.package:
        for paragraph in text.package.root(text.package.main).iter(w("p")):
            yield "".join(piece.text or "" for piece in paragraph.iter(w("t"))).strip()
    elif text.read:
        for sheet in text.read.sheets:
            yield from _lines(sheet.blocks)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield text_of(block.inlines).strip()
        elif isinstance(block, Section):
            yield from _lines(block.blocks)
        elif isinstance(block, List):
            for item in block.items:
                yield from _lines(item.blocks)
        elif isinstance(block, Table):
            for row in (*block.head, *block.rows):
                for cell in row.cells:
                    yield from _lines(cell.blocks)
