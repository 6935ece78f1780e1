"""mouflow's own names in a Word file: ids from tags and bookmarks, and references that lead to blocks with an id."""

from collections.abc import Mapping

from mouflow.document.tree import Document, Heading, List, Paragraph, Reference, Table, walk
from mouflow.word.xml import Element, w

BOOKMARK = "_mou_"  # before the id in the name of each bookmark that mouflow writes


def own_ids(root: Element) -> tuple[Mapping[str, str], frozenset[str]]:
    """The id for each of mouflow's bookmarks in a story, and those ids that are also the tag of a content control.

    Without the tag, which some programs drop, the low lines of a bookmark are the hyphens of an id.
    """
    names = {mark.get(w("name"), "") for mark in root.iter(w("bookmarkStart"))}
    own = {name for name in names if name.startswith(BOOKMARK)}
    tags = {tag.get(w("val"), "") for tag in root.iter(w("tag"))}
    tagged = {BOOKMARK + tag.replace("-", "_"): tag for tag in sorted(tags)}
    ids = {name: tagged.get(name, name.removeprefix(BOOKMARK).replace("_", "-")) for name in sorted(own)}
    return ids, frozenset(tags & {*ids.values()})


def led_nowhere(document: Document) -> frozenset[str]:
    """The ids that references lead to and no block has."""
    blocks = [block for sheet in document.sheets for block in walk((*sheet.header, *sheet.blocks, *sheet.footer))]
    known = {block.id for block in blocks if not isinstance(block, List | Table)}
    words = (block.inlines for block in blocks if isinstance(block, Paragraph | Heading))
    return (
        frozenset(
            inline.target for inlines in words for inline in inlines if isinstance(inline, Reference) and inline.target
        )
        - known
    )
