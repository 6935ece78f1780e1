"""The board: every agreement and every partner's copy with its state, what is open, and its days.

Loads neither drafts nor templates for what is in the record: the list must come at once.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from mouflow.errors import N_, UnknownName
from mouflow.record import policy
from mouflow.record.fold import applied
from mouflow.record.life import CLOSED, STATES, Life
from mouflow.record.store.entries import Entry
from mouflow.workspace.record.board_shape import Board, BoardRow, OpenPoints, PackageSum, Wanted
from mouflow.workspace.record.lives import event_of
from mouflow.workspace.record.opening import has_record, record_in

__all__ = ["STATES", "Board", "BoardRow", "OpenPoints", "PackageSum", "Wanted", "board"]

ALL = Wanted()


def board(root: Path, environ: Mapping[str, str], today: date, wanted: Wanted = ALL) -> Board:
    """What the record and the folder of drafts hold; without a record, the drafts alone.

    The sums of packages count all copies, also those that are not wanted. Raises UnknownName for a party that takes
    part in nothing.
    """
    recorded = tuple(_recorded(root, environ, today))
    there = {row.package or row.agreement for row in recorded}
    rows = tuple(sorted((*recorded, *_unsubmitted(root, there)), key=lambda row: row.agreement))
    known = sorted({party for row in rows for party in row.parties})
    if wanted.party and wanted.party not in known:
        raise UnknownName(N_("party"), wanted.party, tuple(known))
    chosen = tuple(row for row in rows if _is_wanted(row, wanted))
    shown = {row.package for row in chosen}
    sums = tuple(each for each in packages(rows) if each.package in shown)
    counted = Counter(row.state for row in chosen)
    return Board(today.isoformat(), chosen, sums, {state: counted[state] for state in STATES if counted[state]})


def _is_wanted(row: BoardRow, wanted: Wanted) -> bool:
    if wanted.states and row.state not in wanted.states:
        return False
    return not wanted.party or wanted.party in row.parties


def packages(rows: Iterable[BoardRow]) -> Iterator[PackageSum]:
    """The sums of the packages among the rows."""
    copies: dict[str, list[BoardRow]] = {}
    for row in rows:
        if row.package:
            copies.setdefault(row.package, []).append(row)
    for package, found in copies.items():
        states = [row.state for row in found]
        in_force, ended = states.count("in_force"), sum(state in CLOSED for state in states)
        following = len(found) - in_force - ended
        yield PackageSum(package, found[0].subject, len(found), in_force, following, ended)


def _recorded(root: Path, environ: Mapping[str, str], today: date) -> Iterator[BoardRow]:
    """The rows of what is in the record; none without one."""
    if not has_record(root):
        return
    with record_in(root, environ, create=False) as store:
        found = store.lives()
    for agreement, entries in found.items():
        life, since = _stepped(agreement, entries)
        yield _row(life, since, today)


def _stepped(agreement: str, entries: Iterable[Entry]) -> tuple[Life, str]:
    """The life that the entries add up to, and the day on which it came into its state."""
    life, since = Life(agreement), ""
    for entry in entries:
        before, life = life, applied(life, event_of(entry))
        if life.state != before.state or not since:
            since = life.last[:10]
    return life, since


def _row(life: Life, since: str, today: date) -> BoardRow:
    text = life.text
    package = life.agreement.partition("/")[0] if "/" in life.agreement else ""
    return BoardRow(
        agreement=life.agreement,
        package=package,
        version=life.version,
        subject=text.subject if text else "",
        parties=life.parties,
        names=tuple(side.name for side in (text.sides if text else ())),
        state=life.state,
        draft=text.draft if text else 0,
        final=bool(text and text.final),
        open=open_points(life),
        since=since,
        days=max(0, (today - date.fromisoformat(since)).days),
        planned=text.signing if text else "",
        until=life.until,
    )


def open_points(life: Life) -> OpenPoints:
    """What is open of a life: before it is frozen approvals and talks, then signatures, then who follows."""
    if life.state in CLOSED:
        return OpenPoints()
    deferred = sum(party in life.deferred for party in policy.unsigned(life))
    if life.state in ("signing", "in_force"):
        missing = len(policy.unsigned(life)) - deferred if life.state == "signing" else 0
        return OpenPoints(signatures=missing, following=deferred)
    kinds = Counter(step.kind for step in policy.missing(life))
    return OpenPoints(
        reviews=kinds["review"],
        initials=kinds["initial"],
        decisions=kinds["decision"],
        acceptances=kinds["acceptance"] + len(policy.unaccepted(life)),
        comments=len(policy.open_comments(life)),
        undecided=len(policy.undecided(life)),
        postponed=len(policy.postponed(life)),
        following=deferred,
    )


def _unsubmitted(root: Path, there: set[str]) -> Iterator[BoardRow]:
    """A row for each agreement in the folder of drafts of which nothing was handed in."""
    folder = root / "drafts"
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else ()
    for name in names:
        if name not in there and any((folder / name).glob("v*.y*ml")):
            from mouflow.workspace.record.board_drafts import draft_row  # reads YAML, which the record does not need

            yield draft_row(folder / name)
