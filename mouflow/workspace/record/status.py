"""The status of agreements: what the record has of each, and which files of the workspace are not as handed in.

Loads neither the reader of drafts nor the comparison unless a file differs, an approval fell, or the open gates are
asked for: the answer must come at once.
"""

from dataclasses import asdict
from pathlib import Path

from mouflow.record.life import CLOSED, OUTCOMES, STATES
from mouflow.workspace.record.lives import all_lives, lives
from mouflow.workspace.record.opening import has_record, record_in
from mouflow.workspace.record.status_shape import (
    ActRow,
    Answer,
    Change,
    CommentRow,
    FallRow,
    FileRow,
    GateRow,
    PackageRow,
    PartyRow,
    RoundRow,
    RowRow,
    Status,
    StepRow,
)
from mouflow.workspace.record.status_view import Asked, View

BRIEF = (
    "agreement",
    "subject",
    "state",
    "version",
    "draft",
    "final",
    "digest",
    "short",
    "since",
    "until",
    "files",
    "open",
)
"""What a list tells of each agreement."""

__all__ = [
    "OUTCOMES",
    "STATES",
    "ActRow",
    "Asked",
    "Change",
    "CommentRow",
    "FallRow",
    "FileRow",
    "GateRow",
    "PackageRow",
    "PartyRow",
    "RoundRow",
    "RowRow",
    "Status",
    "StepRow",
    "answer",
    "everything",
    "packages",
    "statuses",
    "summary",
    "unsubmitted",
]


def statuses(asked: Asked, name: str) -> tuple[Status, ...]:
    """The status of what a name means: an agreement, one copy of a package, or all its copies.

    Raises NoRecord, NotRecorded and UnknownName.
    """
    with record_in(asked.root, asked.environ, create=False) as store:
        view = View(asked, store)
        return tuple(view.full(life) for life in lives(store, name))


def everything(asked: Asked) -> tuple[Status, ...]:
    """The status of every agreement, without the words that made approvals fall; none without a record."""
    if not has_record(asked.root):
        return ()
    with record_in(asked.root, asked.environ, create=False) as store:
        view = View(asked, store, brief=True)
        return tuple(view.full(life) for life in all_lives(store).values())


def answer(found: tuple[Status, ...]) -> dict[str, object]:
    """The status for programs; `mouflow schema status` describes it."""
    return asdict(Answer(found, packages(found)))


def summary(asked: Asked, found: tuple[Status, ...]) -> dict[str, object]:
    """A row for each agreement, with keys of `answer`; the packages, and the agreements that were not handed in."""
    return {
        "agreements": [{key: row[key] for key in BRIEF if row[key] is not None} for row in map(asdict, found)],
        "packages": [asdict(each) for each in packages(found)],
        "not_submitted": list(unsubmitted(asked.root, found)),
    }


def unsubmitted(root: Path, known: tuple[Status, ...]) -> tuple[str, ...]:
    """The agreements in the folder of drafts of which nothing was handed in."""
    there = {each.agreement.partition("/")[0] for each in known}
    folder = root / "drafts"
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    return tuple(name for name in names if name not in there and any((folder / name).glob("v*.y*ml")))


def packages(found: tuple[Status, ...]) -> tuple[PackageRow, ...]:
    """The packages among the agreements, with the counts of their copies."""
    names = dict.fromkeys(each.agreement.partition("/")[0] for each in found if "/" in each.agreement)
    return tuple(_package(name, [each for each in found if each.agreement.startswith(f"{name}/")]) for name in names)


def _package(name: str, copies: list[Status]) -> PackageRow:
    states = [each.state for each in copies]
    in_force = states.count("in_force")
    ended = sum(state in CLOSED for state in states)
    return PackageRow(name, len(copies), in_force, len(copies) - in_force - ended, ended)
