"""Which files of a folder are letters as they are to be, in the order of the manifest, and which are of other runs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mouflow.errors import N_, Place, Problem, Rule
from mouflow.model.campaign import letters_of
from mouflow.workspace import files
from mouflow.workspace.letters.book import Written
from mouflow.workspace.letters.bundle import outdated
from mouflow.workspace.letters.orders import FORMATS, Order, Plan
from mouflow.workspace.letters.shelf import Shelf

LEFT_OVER = Rule(
    "letters.left-over",
    "warning",
    N_("it is of an earlier run, and not as this one would write it; delete it, or move it away"),
)
MORE = Rule(
    "letters.left-over",
    "warning",
    N_(
        "{count} more files are of earlier runs, and not as this one would write them; "
        "manifest.csv lists those that are"
    ),
)
MOST_TOLD = 20  # files of earlier runs that are named
SAID = ("entity", "name", "locus", "number", "score", "zone", "category")


@dataclass(frozen=True)
class Inventory:
    """A folder as it is when this is made; `wanted` are the files of the plan by letter."""

    plan: Plan
    order: Order
    shelf: Shelf
    wanted: Mapping[str, tuple[Written, ...]]

    @cached_property
    def rows(self) -> tuple[Written, ...]:
        """The letters that are there as mouflow wrote them: those of the plan, and all others of the assessment.

        They come in the order of the file, whichever part of it was ordered in which run. A proof lists only its own.
        """
        others = (row for row in self._others if self._asked_for(row))
        found = (*self.own, *others)
        pages = {row.key: row.pages for row in found if row.pages is not None}  # of its PDF, for all files of a letter
        return tuple(sorted((replace(row, pages=pages.get(row.key)) for row in found), key=self._rank))

    @cached_property
    def own(self) -> tuple[Written, ...]:
        """Those of the plan, in its order."""
        good = self.shelf.good
        return tuple(good[row.file] for rows in self.wanted.values() for row in rows if row.file in good)

    def left_over(self) -> Iterator[Problem]:
        """A warning for each letter of an earlier run that is none of these; not for what somebody changed since.

        So for the PDF for the printer. Of many letters the first are named, and the others counted.
        """
        late = (row for row in self._late if self.shelf.is_there(row))
        listed = {row.file for row in self.rows}
        old = (*late, *(row for row in self._others if row.file not in listed))
        for row in old[:MOST_TOLD]:
            yield Problem(Place(files.shown(self.order.out / row.file)), LEFT_OVER)
        if len(old) > MOST_TOLD:
            yield Problem(Place(files.shown(self.order.out)), MORE, {"count": len(old) - MOST_TOLD})
        yield from outdated(self.shelf, self.order, self.rows)

    @cached_property
    def _others(self) -> tuple[Written, ...]:
        """Letters of other runs that are there as they were written."""
        if self.order.sample is not None:
            return ()
        planned = {row.file for rows in self.wanted.values() for row in rows}
        found = (row for row in self.shelf.rows.values() if row.key and row.file not in planned)
        return tuple(row for row in found if self.shelf.is_there(row))

    @property
    def _late(self) -> Iterator[Written]:
        """Letters of the plan that were not made this time, as they were noted."""
        rows = (row for each in self.wanted.values() for row in each if row.file not in self.shelf.good)
        return (self.shelf.rows[row.file] for row in rows if row.file in self.shelf.rows)

    def _asked_for(self, row: Written) -> bool:
        """Whether the file still asks for such a letter; of one of the plan, in another format, with the same words."""
        if row.key not in self.wanted:
            return row.key in self._ranks
        return row.format not in self.plan.kit.formats and _said(row) == _said(self.wanted[row.key][0])

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return {letter.key: n for n, letter in enumerate(letters_of(self.plan.assessed.assessment))}

    def _rank(self, row: Written) -> tuple[int, int, str]:
        return self._ranks[row.key], FORMATS.index(row.format.partition("/")[0]), row.file


def _said(row: Written) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in SAID)
