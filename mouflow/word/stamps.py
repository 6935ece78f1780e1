"""The elements of tracked changes, each with an id of its own, the author and the moment."""

from dataclasses import dataclass
from datetime import UTC

from lxml import etree

from mouflow.compare.credit import Credit
from mouflow.word.xml import MAIN, Element, w

NOBODY = "mouflow"  # Word wants an author for each change
REVISION_TAGS = {"inserted": "ins", "deleted": "del", "moved-from": "moveFrom", "moved-to": "moveTo"}
_SPACE = {"w": MAIN}
_ID = w("id")


def element(name: str) -> Element:
    """An empty element of WordprocessingML."""
    return etree.Element(w(name), nsmap=_SPACE)


@dataclass(slots=True)
class Stamps:
    """Makes the elements of tracked changes; `last` is the highest id in use."""

    credit: Credit
    last: int

    def id(self) -> str:
        """The next free id, for revisions, ranges of moves and bookmarks alike."""
        self.last += 1
        return str(self.last)

    def change(self, name: str) -> Element:
        """A tracked change such as `ins` or `rPrChange`, without content."""
        made = element(name)
        made.set(w("id"), self.id())
        return self.signed(made)

    def signed(self, made: Element) -> Element:
        """The element with the author and, when known, the moment in UTC."""
        made.set(w("author"), self.credit.author or NOBODY)
        date = self.credit.date
        if date is not None:
            moment = date.astimezone(UTC) if date.tzinfo else date
            made.set(w("date"), moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        return made


def highest_id(roots: list[Element]) -> int:
    """The highest number that stands as a `w:id` in any of the parts; 0 when there is none."""
    ids = [str(each.get(_ID)) for root in roots for each in root.iter() if each.get(_ID) is not None]
    return max((int(id) for id in ids if id.isdecimal()), default=0)
