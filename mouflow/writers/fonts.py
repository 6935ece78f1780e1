"""Which family a document is set in on this machine, and which of its characters no font can show."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mouflow.document.style import Style
from mouflow.document.tree import Block, Document, Heading, Inline, Item, Paragraph, Reference, Run, walk
from mouflow.errors import N_, MouflowError, Place, Problem, Rule
from mouflow.writers.fontconfig import Face, faces

MISSING = Rule(
    "font.missing",
    "warning",
    N_('neither the font "{font}" nor a twin of it is installed, so "{substitute}" is used; install one of: {known}'),
)
MISSING_STRICT = Rule(
    "font.missing",
    "error",
    N_('neither the font "{font}" nor a twin of it is installed, only "{substitute}"; install one of: {known}'),
)
NONE = Rule("font.none", "error", N_("no font is installed, so no PDF can be made; install the free ones: {cure}"))
GLYPH = Rule(
    "font.glyph-missing",
    "warning",
    N_("no installed font can show {characters}; the PDF has empty boxes in their place"),
)

CURE = "sudo apt-get install -y fonts-texgyre fonts-liberation2"

# Where neither the font nor a twin of it is there: families of the same kind that most systems have.
STAND_INS = {
    "serif": ("TeX Gyre Bonum", "Liberation Serif", "TeX Gyre Termes", "Tinos", "DejaVu Serif"),
    "sans-serif": ("Liberation Sans", "Arimo", "TeX Gyre Heros", "DejaVu Sans"),
}


class NoFonts(MouflowError):
    """There is not one font to write with."""

    pattern = NONE.pattern

    def __init__(self) -> None:
        super().__init__(cure=CURE)


def installed() -> frozenset[str]:
    """The names of all installed families."""
    return frozenset(name for face in faces() for name in face.families)


def font_of(style: Style, families: frozenset[str]) -> str:
    """The family that the style is set in: its first installed twin, else the font itself, else a stand-in of its kind.

    The free twin goes first, so that a document looks the same on a machine that also has the original.
    NoFonts when no family is installed: WeasyPrint would then end the whole process.
    """
    if not families:
        raise NoFonts
    wanted = (*style.font.substitutes, style.font.name, *STAND_INS[style.font.family])
    return next((name for name in wanted if name in families), min(families))


def font_problems(style: Style, families: frozenset[str], place: Place, missing: Rule = MISSING) -> tuple[Problem, ...]:
    """What is wrong with the style's font here; `missing` is MISSING, or MISSING_STRICT where nothing may stand in."""
    if not families:
        return (Problem(place, NONE, {"cure": CURE}),)
    twins = (*style.font.substitutes, style.font.name)
    if families.intersection(twins):
        return ()
    facts = {"font": style.font.name, "substitute": font_of(style, families), "known": ", ".join(twins)}
    return (Problem(place, missing, facts),)


def glyph_problems(document: Document, place: Place) -> tuple[Problem, ...]:
    """One warning that names all characters of the document that no installed font can show."""
    lost = missing_glyphs(document)
    return (Problem(place, GLYPH, {"characters": ", ".join(lost)}),) if lost else ()


def missing_glyphs(document: Document) -> tuple[str, ...]:
    """The document's characters, as U+XXXX, that no installed font has; one that any font has is shown in that font."""
    characters: set[str] = set().union(*_texts(document))
    return tuple(f"U+{ord(one):04X}" for one in sorted(characters) if one.isprintable() and not _shown(one))


def bold_face(family: str) -> Face:
    """The upright bold face of the family; its first face when it has none, any face for an unknown family."""
    own = [face for face in faces() if family in face.families] or list(faces())
    if not own:
        raise NoFonts
    return next((face for face in own if face.bold), own[0])


@lru_cache(maxsize=8192)
def _shown(character: str) -> bool:
    return any(face.shows(character) for face in faces())


def _texts(document: Document) -> Iterator[str]:
    """All words that the PDF shows."""
    yield document.watermark
    for sheet in document.sheets:
        for block in walk((*sheet.header, *sheet.blocks, *sheet.footer)):
            yield from _block_texts(block)


def _block_texts(block: Block | Item) -> Iterable[str]:
    if isinstance(block, Heading | Item) and block.number is not None:
        yield block.number.label
    if isinstance(block, Heading | Paragraph):
        yield from _inline_texts(block.inlines)


def _inline_texts(inlines: tuple[Inline, ...]) -> Iterator[str]:
    return (inline.text for inline in inlines if isinstance(inline, Run | Reference))
