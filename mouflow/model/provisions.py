"""The provisions of a draft (recitals, clauses, paragraphs, items) with their paths, in reading order."""

from collections.abc import Iterator

from mouflow.model.clause import Clause, ClauseItem, ClauseParagraph, Recital
from mouflow.model.draft import Draft

Way = tuple[str | int, ...]  # keys and indexes from the top of the file
Provision = Recital | Clause | ClauseParagraph | ClauseItem


def provisions(draft: Draft) -> Iterator[tuple[Way, Provision]]:
    """Each provision of a draft, parents before children."""
    for n, recital in enumerate(draft.recitals):
        yield ("recitals", n), recital
    for n, clause in enumerate(draft.clauses):
        yield from below(clause, ("clauses", n))


def below(part: Clause | ClauseParagraph | ClauseItem, way: Way) -> Iterator[tuple[Way, Provision]]:
    """A provision and all that stand in it."""
    yield way, part
    for n, item in enumerate(part.items):
        yield from below(item, (*way, "items", n))
    for n, paragraph in enumerate(part.paragraphs if isinstance(part, Clause) else ()):
        yield from below(paragraph, (*way, "paragraphs", n))


def provision_ids(draft: Draft) -> Iterator[tuple[Way, str]]:
    """Each id that a provision has, with the path of the id itself."""
    for way, part in provisions(draft):
        if part.id:
            yield (*way, "id"), part.id
