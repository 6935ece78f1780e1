"""The pen for drafts: it knows what provisions are called, and how the document counts them."""

from datetime import date

from mouflow.checks.printing import Pen, Places, Stretches
from mouflow.language import FILTERS
from mouflow.language.forms import judul
from mouflow.model.draft import Draft
from mouflow.model.labels import cited, label
from mouflow.model.provisions import Way, provisions
from mouflow.model.sides import sides

BLANK = "…" * 12  # what the document prints for a value that is not given


class DraftPen(Pen):
    """Writes the passages of a draft; knows what its provisions are called."""

    def __init__(self, draft: Draft, places: Places) -> None:
        super().__init__(draft, places)
        self.draft = draft
        self.instrument = judul(draft.kind)
        self.sides = sides(draft)
        self._ways = {part.id: way for way, part in provisions(draft) if part.id}
        # An addendum's list of changes is its first Pasal.
        self._before = 1 if draft.amends and draft.amends.changes else 0

    def label(self, way: Way) -> str:
        """How a provision is cited."""
        return label(self._counted(way))

    def text(self, source: str, way: Way) -> Stretches:
        """A text in the markup of clauses."""
        return self.rich(source, way, lambda name: self._cited(name, way))

    def _cited(self, name: str, here: Way) -> str:
        way = self._ways.get(name)
        return cited(self._counted(way), self._counted(here)) if way else f"[[{name}]]"

    def _counted(self, way: Way) -> Way:
        """The way with the clause as the document counts it."""
        if not self._before or way[:1] != ("clauses",):
            return way
        return ("clauses", int(way[1]) + self._before, *way[2:])

    def day(self, day: date, way: Way) -> Stretches:
        """A day with its month in words."""
        return self.shown(FILTERS["tanggal"](day), way)

    def given(self, text: str | None, way: Way) -> Stretches:
        """A value as it is typed, or a blank where it is not given."""
        return self.shown(BLANK, way) if text is None else self.value(text, way)


def comma(place: int, count: int) -> str:
    """What stands before an entry of a list in a sentence: "a dan b", and "a, b, dan c"."""
    if not place:
        return ""
    if place < count - 1:
        return ", "
    return ", dan " if count > 2 else " dan "
