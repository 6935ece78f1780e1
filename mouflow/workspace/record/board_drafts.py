"""The row on the board for a draft that was never handed in: what its newest file says of itself, as far as it can."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mouflow.reading.yaml import read_yaml
from mouflow.workspace import files
from mouflow.workspace.folder import versions
from mouflow.workspace.record.board_shape import BoardRow, OpenPoints


def draft_row(folder: Path) -> BoardRow:
    """The row of an agreement's folder; subject and parties stay empty where the file does not say them plainly."""
    known = versions(folder)
    said = _said(known[max(known)]) if known else {}
    parties = tuple(each for each in _listed(said.get("parties")) if isinstance(each, Mapping))
    return BoardRow(
        agreement=folder.name,
        package="",
        version=0,
        subject=str(said.get("subject") or ""),
        parties=tuple(str(each["id"]) for each in parties if "id" in each),
        names=tuple(str(each["name"]) for each in parties if "name" in each),
        state="draft",
        draft=max(known, default=0),
        final=said.get("final") is True,
        open=OpenPoints(),
        since="",
        days=0,
        planned="",
        until="",
    )


def _said(path: Path) -> Mapping[str, Any]:
    """What the file holds; nothing when it is no mapping."""
    value = read_yaml(files.read(path), files.shown(path)).value
    return value if isinstance(value, Mapping) else {}


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list | tuple) else ()
