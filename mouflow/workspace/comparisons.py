"""Comparisons: two names of drafts -> what became of each clause, with its places in both files; also as a page."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mouflow.compare.choosing import FATES, KINDS, Choice, Counts, changed_only, chosen, counts
from mouflow.compare.comparison import ClauseChange, Comparison, Fate, FieldChange, Kind, Provision, ProvisionChange
from mouflow.compare.drafts import compare
from mouflow.compare.marked import Marked, in_context, marked
from mouflow.document.comparison_page import page_variables
from mouflow.document.compose import Composition, compose
from mouflow.errors import Place, Problem
from mouflow.model.labels import label
from mouflow.model.provisions import Way
from mouflow.reading.yaml import Tree, read_yaml
from mouflow.workspace import files
from mouflow.workspace.comparison_rows import Rows
from mouflow.workspace.folder import Workspace
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.sides import Side, drafts_of
from mouflow.writers import WRITERS

__all__ = [
    "FATES",
    "KINDS",
    "Choice",
    "ClauseChange",
    "CompareOrder",
    "Compared",
    "Counts",
    "Fate",
    "FieldChange",
    "Kind",
    "Marked",
    "Provision",
    "ProvisionChange",
    "answer",
    "compared",
    "form_of",
    "in_context",
    "marked",
    "page",
    "write_file",
]

ALL = Choice()
ENDINGS = {"html": ".html", "json": ".json", "text": ".txt"}


@dataclass(frozen=True, slots=True)
class CompareOrder:
    """Which drafts, and what of their comparison; `whole` with what did not change, or changed its number alone."""

    old: str
    new: str
    choice: Choice = ALL
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison as it was asked for, the two drafts and their files, and the warnings that stand against them."""

    comparison: Comparison
    counts: Counts  # also of what is not told, because it did not change
    old: Side
    new: Side
    trees: tuple[Tree, Tree]
    problems: tuple[Problem, ...]

    def label(self, clause: str) -> str:
        """How the clause of that id is cited in the new draft; empty when it is not there."""
        there = [each.id for each in self.new.draft.clauses]
        return label(("clauses", there.index(clause))) if clause in there else ""

    def value_place(self, change: FieldChange) -> Place:
        """Where a value stands in the new file, or where it stood in the old one."""
        return self.place_new(change.new_way) if change.new_way else self.place_old(change.old_way or ())

    def place_old(self, way: Way) -> Place:
        """Where something stands in the old file."""
        return self.trees[0].place(_way(self.trees[0], way))

    def place_new(self, way: Way) -> Place:
        """Where something stands in the new file."""
        return self.trees[1].place(_way(self.trees[1], way))


def _way(tree: Tree, way: Way) -> Way:
    """The way to the words of a provision that is written with keys of its own, else the way itself."""
    keyed = (*way, "text")
    return keyed if keyed in tree.places and way[:1] + way[2:] != ("clauses",) else way


def compared(workspace: Workspace, order: CompareOrder) -> Compared:
    """The comparison of two drafts of one agreement.

    Raises NotOneDraft and TwoAgreements for names that are none, ProblemsFound for drafts with errors, and UnknownName
    for a clause that neither draft has.
    """
    (old, new), problems = drafts_of(workspace, (order.old, order.new))
    comparison = chosen(compare(old.draft, new.draft), order.choice)
    told = comparison if order.whole else changed_only(comparison)
    trees = tuple(read_yaml(files.read(side.file), files.shown(side.file)) for side in (old, new))
    return Compared(told, counts(comparison), old, new, (trees[0], trees[1]), problems)


def form_of(out: Path) -> str:
    """The form that the ending of a file means: html, json or text; NoEnding or UnknownName for another."""
    return format_of(out, ENDINGS)


def answer(found: Compared) -> dict[str, Any]:
    """The comparison for programs; `mouflow schema comparison` describes it."""
    return asdict(Rows(found.place_old, found.place_new).answer(found.comparison, found.counts))


def page(workspace: Workspace, found: Compared) -> bytes:
    """The comparison as one HTML file, in Indonesian as all documents; its looks are those of the new draft."""
    newest = found.new.draft
    composition = Composition(
        template="perbandingan.html",
        root=newest,
        variables=page_variables(found.comparison, found.counts, found.old.draft, newest),
        style=workspace.house.style(workspace.settings.profile or "house", newest.style),
        title=f"Perbandingan draf {newest.agreement}",
        subject=newest.subject,
        properties={"agreement": newest.agreement, "drafts": f"{found.old.draft.draft}, {newest.draft}"},
    )
    return WRITERS["html"](compose(workspace.house.templates, composition))
