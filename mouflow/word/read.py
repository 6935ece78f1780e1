"""A Word package read into the document tree: what other programs wrote, and mouflow's own files come back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mouflow.document.style import Style
from mouflow.document.tree import Block, Document, Heading, Paragraph, Sheet, text_of, walk
from mouflow.errors import Problem
from mouflow.word.package import Package, external_problems, related, relations
from mouflow.word.read_blocks import Story
from mouflow.word.read_fields import Fields
from mouflow.word.read_front import front_of
from mouflow.word.read_inlines import Notes, Reader
from mouflow.word.read_numbering import Counters, Schemes, WordList, with_numberings, word_lists
from mouflow.word.read_pictures import RUNNING, Gallery
from mouflow.word.read_references import led_nowhere, own_ids
from mouflow.word.read_sections import regrouped
from mouflow.word.read_styles import Styles
from mouflow.word.resolve import has_changes, resolved_package
from mouflow.word.xml import RELATION, Element, w

NOTE = "note"
LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document, and warnings of what the file holds and the document does not."""

    document: Document
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """What all stories of one package share."""

    package: Package
    style: Style
    styles: Styles
    lists: Mapping[str, WordList]
    schemes: Schemes
    gallery: Gallery
    notes: Notes
    ids: Mapping[str, str]
    tags: frozenset[str]

    def story(self, part: str, running: bool = False, sign: str = "", counters: Counters | None = None) -> Story:
        """A new story that stands in a part."""
        fields = Fields(running, self.ids)
        reader = Reader(self.styles, self.gallery, relations(self.package, part), fields, self.notes, sign)
        return Story(reader, self.style, self.schemes, counters or Counters(self.lists), self.ids, self.tags)


def read_document(package: Package, style: Style) -> Reading:
    """The document in a Word package, in the roles of the profile for foreign files.

    Tracked changes are read as accepted. Notes stand at the end of their sheet, text boxes after their paragraph. The
    style is the given one with numberings for the labels that Word files have. Raises WordError for broken XML.
    """
    if has_changes(package):
        package = resolved_package(package, "accepted")
    reading = _read(package, style, frozenset())
    lost = led_nowhere(reading.document)
    return _read(package, style, lost) if lost else reading


def _read(package: Package, style: Style, lost: frozenset[str]) -> Reading:
    """The reading; references to `lost` keep their words and lead nowhere."""
    root = package.root(package.main)
    source = _source(package, with_numberings(style), root, lost)
    sheets = tuple(_sheets(source, root))
    front = front_of(package)
    document = Document(
        title=front.title or _first_words(sheets) or package.file,
        sheets=sheets,
        style=source.style,
        subject=front.subject,
        language=front.language or "id-ID",
        watermark=source.gallery.watermark,
        assets=source.gallery.assets,
        properties=front.properties,
    )
    return Reading(document, (*external_problems(package), *source.gallery.problems()))


def _source(package: Package, style: Style, root: Element, lost: frozenset[str]) -> _Source:
    ids, tags = own_ids(root)
    return _Source(
        package=package,
        style=style,
        styles=Styles(_root(package, "styles")),
        lists=word_lists(_root(package, "numbering")),
        schemes=Schemes(style),
        gallery=Gallery(package),
        notes=Notes(),
        ids={name: id for name, id in ids.items() if id not in lost},
        tags=tags,
    )


def _root(package: Package, kind: str) -> Element | None:
    """The root of the part of this kind that the main part leads to; None where there is none."""
    part = next(iter(related(package, package.main, kind)), None)
    return None if part is None else package.root(part)


def _sheets(source: _Source, root: Element) -> Iterator[Sheet]:
    """The sheets: a new one at each section break that turns to a new page."""
    body = root.find(w("body"))
    story = source.story(source.package.main)
    notes = _note_elements(source.package)
    running = _Running(source)
    for children, properties in _sections(() if body is None else list(body)):
        blocks = regrouped(story.blocks(children), source.tags)
        called, source.notes.called[:] = source.notes.called[:], []
        header, footer = running.of(properties)
        ends = tuple(block for kind, id, sign in called for block in _note(source, notes.get((kind, id)), sign))
        yield Sheet((*blocks, *ends), LANDSCAPE if _is_landscape(properties) else "", header, footer)


def _sections(children: list[Element] | tuple[Element, ...]) -> Iterator[tuple[list[Element], Element | None]]:
    """The body's children by section, each with its properties; sections that go on on one page are one."""
    parts: list[tuple[list[Element], Element | None]] = [([], None)]
    for child in children:
        if child.tag == w("sectPr"):
            parts[-1] = (parts[-1][0], child)
            continue
        parts[-1][0].append(child)
        if child.tag == w("p") and (properties := child.find(f"{w('pPr')}/{w('sectPr')}")) is not None:
            parts[-1] = (parts[-1][0], properties)
            parts.append(([], None))
    if len(parts) > 1 and not parts[-1][0] and parts[-1][1] is None:
        parts.pop()
    waiting: list[Element] = []
    for place, (found, properties) in enumerate(parts):
        waiting += found
        following = parts[place + 1][1] if place + 1 < len(parts) else None
        if following is None or not _goes_on(properties, following):
            yield waiting, properties
            waiting = []


def _goes_on(properties: Element | None, following: Element) -> bool:
    """Whether the next section begins on the same page."""
    kind = following.find(w("type"))
    continuous = kind is not None and kind.get(w("val")) == "continuous"
    return continuous and _is_landscape(properties) == _is_landscape(following)


def _is_landscape(properties: Element | None) -> bool:
    size = None if properties is None else properties.find(w("pgSz"))
    return size is not None and size.get(w("orient")) == "landscape"


@dataclass(slots=True)
class _Running:
    """Headers and footers, which a section without its own has from the one before."""

    source: _Source
    header: tuple[Block, ...] = ()
    footer: tuple[Block, ...] = ()

    def of(self, properties: Element | None) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
        """The header and the footer of a section's ordinary pages."""
        targets = relations(self.source.package, self.source.package.main)
        for reference in () if properties is None else properties:
            kind = str(reference.tag).rpartition("}")[2].removesuffix("Reference")
            if kind not in ("header", "footer") or not str(reference.tag).endswith("Reference"):
                continue
            relation = targets.get(reference.get(f"{{{RELATION}}}id", ""))
            if relation is None or relation.target not in self.source.package.parts:
                continue
            blocks = self._blocks(relation.target)
            if reference.get(w("type"), "default") != "default":
                self.source.gallery.lost[RUNNING] += bool(blocks)
            elif kind == "header":
                self.header = blocks
            else:
                self.footer = blocks
        return self.header, self.footer

    def _blocks(self, part: str) -> tuple[Block, ...]:
        return self.source.story(part, running=True).blocks(self.source.package.root(part))


def _note_elements(package: Package) -> dict[tuple[str, str], tuple[str, Element]]:
    """Footnotes and endnotes by kind and w:id, each with the part that it stands in."""
    found = {}
    for kind in ("footnote", "endnote"):
        for part in related(package, package.main, f"{kind}s"):
            for note in package.root(part).findall(w(kind)):
                found[kind, note.get(w("id"), "")] = (part, note)
    return found


def _note(source: _Source, found: tuple[str, Element] | None, sign: str) -> tuple[Block, ...]:
    """The blocks of a note, which begin with its sign."""
    if found is None:
        return ()
    part, note = found
    return source.story(part, sign=sign).blocks(note, NOTE)


def _first_words(sheets: tuple[Sheet, ...]) -> str:
    """The first words of the text on one line, for a file that does not say its title."""
    for sheet in sheets:
        for block in walk(sheet.blocks):
            if isinstance(block, Paragraph | Heading) and (text := " ".join(text_of(block.inlines).split())):
                return text[:120]
    return ""
