"""The board as one HTML page, in Indonesian as all documents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mouflow.document.compose import Composition, compose
from mouflow.document.tree import Document
from mouflow.model.profile import StyleChoice
from mouflow.record.life import STATES
from mouflow.workspace.folder import Workspace
from mouflow.workspace.record.board_shape import Board, BoardRow, OpenPoints, PackageSum
from mouflow.writers import WRITERS

TEMPLATE = "papan.html"
POINTS: Mapping[str, str] = {
    "reviews": "telaah",
    "initials": "paraf",
    "decisions": "keputusan",
    "acceptances": "persetujuan",
    "comments": "tanggapan",
    "undecided": "baris belum dibahas",
    "postponed": "baris ditunda",
    "signatures": "tanda tangan",
    "following": "pihak menyusul",
}
"""What is open, as the page counts it."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row of the page; the row of a package has `total` and stands before its copies, which are indented."""

    name: str
    copy: bool
    subject: str
    parties: tuple[str, ...]
    state: str
    draft: str
    open: str
    days: int
    since: date | None
    end: date | None
    ends: bool
    total: str = ""


def page(workspace: Workspace, found: Board) -> bytes:
    """The board as one HTML file without scripts: a table on a screen and in print, blocks on a narrow screen."""
    return WRITERS["html"](board_document(workspace, found))


def board_document(workspace: Workspace, found: Board) -> Document:
    """The document of the board."""
    composition = Composition(
        template=TEMPLATE,
        root=workspace.settings,
        variables={
            "day": date.fromisoformat(found.day),
            "count": len(found.rows),
            "states": tuple((STATES[state][1], count) for state, count in found.states.items()),
            "rows": tuple(_rows(found)),
        },
        style=workspace.house.style("letter", StyleChoice()),
        title=f"Papan kesepakatan, {found.day}",
        properties={"date": found.day},
    )
    return compose(workspace.house.templates, composition)


def _rows(found: Board) -> Iterator[PageRow]:
    sums = {each.package: each for each in found.packages}
    for row in found.rows:
        if row.package in sums:
            yield _package(sums.pop(row.package))
        yield _row(row)


def _package(found: PackageSum) -> PageRow:
    parts = [f"{found.in_force} dari {found.copies} berlaku"]
    parts += [f"{found.following} menyusul"] if found.in_force and found.following else []
    parts += [f"{found.ended} berakhir"] if found.ended else []
    return PageRow(found.package, False, found.subject, (), "", "", "", 0, None, None, False, "; ".join(parts))


def _row(row: BoardRow) -> PageRow:
    name = row.agreement.partition("/")[2] if row.package else row.agreement
    end = row.until or row.planned
    return PageRow(
        name=name,
        copy=bool(row.package),
        subject="" if row.package else row.subject,
        parties=row.names,
        state=STATES[row.state][1] if row.version else "draf, belum diajukan",
        draft=f"{row.draft}{' (final)' if row.final else ''}" if row.draft else "–",
        open=", ".join(_points(row.open)) or "–",
        days=row.days,
        since=date.fromisoformat(row.since) if row.since else None,
        end=date.fromisoformat(end) if end else None,
        ends=bool(row.until),
    )


def _points(found: OpenPoints) -> Iterator[str]:
    for name, word in POINTS.items():
        if count := getattr(found, name):
            yield f"{count} {word}"
