"""Word: a document tree goes in, the bytes of a .docx come out, the same bytes for the same tree."""

from mouflow.document.tree import Document, Mark
from mouflow.writers.docx.errors import DanglingReference
from mouflow.writers.docx.marks import Marks
from mouflow.writers.docx.numbering import Instances, numbering_part
from mouflow.writers.docx.package import Member, archive, fresh, kept
from mouflow.writers.docx.parts import (
    APP,
    ROOT_RELATIONS,
    SUPPORT,
    core_part,
    custom_part,
    font_part,
    relations_part,
    settings_part,
    types_part,
)
from mouflow.writers.docx.seams import seams
from mouflow.writers.docx.sheets import Stories, write_stories
from mouflow.writers.docx.story import Register
from mouflow.writers.docx.styles import look_of, styles_part
from mouflow.writers.docx.theme import theme_part
from mouflow.writers.docx.xml import OFFICE
from mouflow.writers.targets import targets

__all__ = ["write"]


def write(document: Document) -> bytes:
    """The document as a .docx file.

    Raises DanglingReference, UnpairedMove, RowTooWide, UnfitDrawing, IllegalCharacter or UnknownName for a tree that no
    sound Word file can be made of.
    """
    instances = Instances(document.style.numberings)
    register = Register(
        document.style, document.assets, targets(document), instances, Marks(_credit(document)), seams(document)
    )
    stories = write_stories(document, register)
    if register.missing:
        raise DanglingReference(tuple(register.missing))
    return archive([*_frame(document, stories), *_support(document, register), *_texts(stories), *_media(register)])


def _credit(document: Document) -> Mark:
    """Author and moment of the changes that bear no mark."""
    return Mark("ins", document.credit.author, document.credit.date)


def _frame(document: Document, stories: Stories) -> list[Member]:
    """What makes a ZIP file a Word file, and what it says of the document."""
    running = tuple(f"{name}.xml" for name, _ in stories.running.values())
    return [
        kept("[Content_Types].xml", types_part(running)),
        kept("_rels/.rels", ROOT_RELATIONS),
        fresh("docProps/core.xml", core_part(document)),
        kept("docProps/app.xml", APP),
        fresh("docProps/custom.xml", custom_part(document.properties)),
    ]


def _support(document: Document, register: Register) -> list[Member]:
    """Styles, settings, fonts and numbering, which documents of one look share."""
    look = look_of(document.style, document.language, register.levels, register.tables)
    return [
        kept("word/styles.xml", styles_part(look)),
        kept("word/settings.xml", settings_part(document.language)),
        kept("word/fontTable.xml", font_part(document.style.font)),
        kept("word/numbering.xml", numbering_part(register.instances)),
        kept("word/theme/theme1.xml", theme_part(document.style.font.name)),
    ]


def _texts(stories: Stories) -> list[Member]:
    """Body, headers and footers, and what they relate to."""
    for kind, target in SUPPORT.items():
        stories.body.relation(f"{OFFICE}/relationships/{kind}", target)
    members = []
    for name, story, xml in stories.parts():
        members.append(fresh(f"word/{name}", xml))
        if story.relations:
            relations = tuple((id, kind, target) for (kind, target), id in story.relations.items())
            members.append(kept(f"word/_rels/{name}.rels", relations_part(relations)))
    return members


def _media(register: Register) -> list[Member]:
    """The images, each once."""
    return list(register.media.values())
