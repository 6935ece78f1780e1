"""Matrices: the drafts of one agreement side by side (matriks sandingan), as one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from mouflow.compare.drafts import compare
from mouflow.document.compose import Composition, compose
from mouflow.document.matrix import columns, rows
from mouflow.document.tree import Document
from mouflow.errors import Place, Problem
from mouflow.model import Draft
from mouflow.model.sides import sides
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace
from mouflow.workspace.outputs import format_of, write_file
from mouflow.workspace.sides import drafts_of
from mouflow.writers import ENDINGS, WRITERS, warnings_of

FORMATS = ("docx", "xlsx", "pdf", "html")


@dataclass(frozen=True, slots=True)
class MatrixOrder:
    """Which drafts, from the first to the last, into which file, and whether with all that did not change."""

    names: tuple[str, ...]
    out: Path
    whole: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class MatrixWritten:
    """The written file, its size in bytes, how many rows it has, and the warnings that did not stand against it."""

    path: Path
    size: int
    rows: int
    problems: tuple[Problem, ...]


def write_matrix(workspace: Workspace, order: MatrixOrder) -> MatrixWritten:
    """Writes the drafts side by side; the ending of the file says the format.

    Raises NoEnding or UnknownName for another ending, NotOneDraft and TwoAgreements for names that are no drafts of one
    agreement, ProblemsFound for drafts with errors, and NotOurs for a file that mouflow did not write.
    """
    form = format_of(order.out, {each: ENDINGS[each] for each in FORMATS})
    files.guarded(order.out.parent, (order.out.name,), order.force)
    found, problems = drafts_of(workspace, order.names)
    document, count = matrix(workspace, tuple(side.draft for side in found), order.whole)
    warnings = warnings_of(document, (form,), Place(files.shown(found[-1].file)))
    content = WRITERS[form](document)
    path = write_file(order.out, content, order.force)
    return MatrixWritten(path, len(content), count, (*problems, *warnings))


def matrix(workspace: Workspace, drafts: Sequence[Draft], whole: bool = False) -> tuple[Document, int]:
    """The document of the drafts side by side, and how many rows it has; looks are those of the last draft."""
    chain = tuple(compare(old, new) for old, new in pairwise(drafts))
    newest = drafts[-1]
    called = {side.party.id: side.alias for side in sides(newest)}
    found = rows(chain, called, whole)
    names = {party.id: party.name for draft in drafts for party in draft.parties}
    composition = Composition(
        template="matriks-sandingan.html",
        root=newest,
        variables={"draft": newest, "columns": columns(chain, names), "rows": found},
        style=workspace.house.style(workspace.settings.profile or "house", newest.style),
        title=f"Matriks sandingan {newest.agreement}",
        subject=newest.subject,
        properties={"agreement": newest.agreement, "drafts": ", ".join(str(draft.draft) for draft in drafts)}
        | {"date": newest.date.isoformat()},
    )
    return compose(workspace.house.templates, composition), len(found)
