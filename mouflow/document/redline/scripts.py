"""How the two sides of a redline are spelled, so that what is the same for a reader is the same letter on both."""

from collections.abc import Iterator

from mouflow.compare.atoms import Atoms
from mouflow.document.redline.letters import Script
from mouflow.document.tree import Document, Heading, Paragraph, Reference, text_of, walk

NOTE = "note"
"""The role of what stands below a text, each note with its sign first."""


def scripts(old: Document, new: Document, atoms: Atoms) -> tuple[Script, Script]:
    """The scripts of both sides.

    The sign of a note, which is a number, is the words of the note where both sides have such a note. References are
    where they lead; but their words when one side has none that lead anywhere, as in a file of another program.
    """
    notes = [dict(_notes(document)) for document in (old, new)]
    common = set(notes[0].values()) & set(notes[1].values())
    by_words = not (_leads(old) and _leads(new))
    one, two = ({sign: told if told in common else "" for sign, told in each.items()} for each in notes)
    return Script(atoms, old.assets, one, by_words), Script(atoms, new.assets, two, by_words)


def _paragraphs(document: Document) -> Iterator[Paragraph | Heading]:
    for sheet in document.sheets:
        yield from (block for block in walk(sheet.blocks) if isinstance(block, Paragraph | Heading))


def _notes(document: Document) -> Iterator[tuple[str, str]]:
    """The signs of notes and their words; no words where two notes have one sign."""
    seen: set[str] = set()
    for block in _paragraphs(document):
        first = block.inlines[0] if block.inlines else None
        if block.role == NOTE and isinstance(first, Reference) and not first.target:
            told = " ".join(text_of(block.inlines[1:]).split())
            yield first.text, "" if first.text in seen else told
            seen.add(first.text)


def _leads(document: Document) -> bool:
    """Whether any reference leads somewhere."""
    inlines = (inline for block in _paragraphs(document) for inline in block.inlines)
    return any(isinstance(inline, Reference) and inline.target for inline in inlines)
