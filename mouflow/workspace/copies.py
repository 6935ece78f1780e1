"""A partner's copy of a package's base: where each of its values is written, in the package, its table or the base."""

from dataclasses import dataclass

from mouflow.checks.passage import Typed
from mouflow.errors import Place
from mouflow.model import Draft, Package, Partner
from mouflow.model.provisions import Way
from mouflow.reading.yaml import Tree


@dataclass(frozen=True, slots=True)
class CopyPlaces:
    """Gives the places of a copy's values by their way in the copy.

    `clauses` says of each clause of the copy where it is written: its index in the base, or the index of the variant
    that brought it, counted down from -1.
    """

    package: Package
    partner: Partner
    row: Way  # the way to the partner in the package
    draft: Draft
    tree: Tree
    base: Tree
    clauses: tuple[int, ...]

    def home(self, path: Way) -> tuple[Tree, Way]:
        """The file in which a value of the copy is written, and the way to it there."""
        match path:
            case ("clauses", int(n), *rest) if n < len(self.clauses):
                index = self.clauses[n]
                if index < 0:
                    return self.tree, (*self.row, "variants", -index - 1, "clause", *rest)
                return self.base, ("clauses", index, *rest)
            case ("parties", int(n), *rest):
                return self._party(n, tuple(rest))
            case ("signing", "date"):
                return self.tree, (*self.row, "date")
            case ("signing", "place") if self.partner.place:
                return self.tree, (*self.row, "place")
        return self.base, path

    def _party(self, place: int, rest: Way) -> tuple[Tree, Way]:
        """Where a party's value is written: the partner's own in the package, and the number it gives to the first."""
        party = self.draft.parties[place]
        if party.id == self.package.stands_for:
            return self.tree, (*self.row, *rest)
        first = next(one.id for one in self.draft.parties if one.id != self.package.stands_for)
        if party.id == first and rest == ("number",) and self.partner.base_number:
            return self.tree, (*self.row, "base_number")
        return self.base, ("parties", place, *rest)

    def typed(self, typed: Typed) -> Typed | None:
        """A stretch of the copy's words as a stretch of the file's; None in a table, whose cells are no YAML."""
        tree, way = self.home(typed[0])
        return (way, *typed[1:]) if way in tree.spans else None

    def has(self, path: Way) -> bool:
        """Whether the value is written anywhere."""
        tree, way = self.home(path)
        return tree.has(way)

    def place(self, path: Way) -> Place:
        """The place of a value; of one that the partner does not give, the partner's."""
        tree, way = self.home(path)
        return tree.place(way)

    def place_in(self, path: Way, offset: int) -> Place:
        """The place of a character of a text."""
        tree, way = self.home(path)
        return tree.place_in(way, offset)


def copy_places(package: Package, index: int, copy: Draft, trees: tuple[Tree, Tree], base: Draft) -> CopyPlaces:
    """The places of the copy of a package's partner; `trees` are the package's and the base's."""
    partner = package.partners[index]
    known = {clause.id: n for n, clause in enumerate(base.clauses)}
    brought = {id(one.clause): -n - 1 for n, one in enumerate(partner.variants) if one.clause}
    clauses = tuple(brought.get(id(clause), known.get(clause.id, 0)) for clause in copy.clauses)
    return CopyPlaces(package, partner, ("partners", index), copy, *trees, clauses)
