"""A new agreement: the first draft, commented and with its blanks named, in a folder of its own."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.model.base import ID_PATTERN
from mouflow.reading.blank import blank_draft
from mouflow.workspace import files
from mouflow.workspace.folder import Workspace

LONGEST = 35


class BadId(MouflowError):
    """An id that cannot name a folder."""

    pattern = N_('"{id}" cannot be an id; write at most 35 small letters, digits and single hyphens')


class AlreadyThere(MouflowError):
    """An agreement that there is a draft of already."""

    pattern = N_('"{path}" is there already; choose another id')


@dataclass(frozen=True, slots=True)
class Blank:
    """What a new draft begins with: its id, its kind, and its parties as `id=Name` or `Name`."""

    agreement: str
    kind: str
    parties: tuple[str, ...]


def new(workspace: Workspace, blank: Blank, today: date) -> Path:
    """The path of the new draft; it is not written over one that is there."""
    if (
        not re.fullmatch(ID_PATTERN, blank.agreement)
        or len(blank.agreement) > LONGEST
        or files.is_device(blank.agreement)
    ):
        raise BadId(id=blank.agreement)
    known = workspace.house.kinds
    if blank.kind not in known:
        raise UnknownName(N_("kind"), blank.kind, known)
    folder = workspace.drafts / blank.agreement
    if folder.exists():
        raise AlreadyThere(path=files.shown(folder))
    text = blank_draft(blank.agreement, blank.kind, named(blank.parties), today)
    return files.create(folder / "v1.yaml", text.encode("utf-8"))


def named(parties: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Each party's id and name; an id that is not given is made of the name's first words."""
    found: list[tuple[str, str]] = []
    for party in parties:
        given, equals, name = party.partition("=")
        wanted = given.strip() if equals else _slug(party)
        if not re.fullmatch(ID_PATTERN, wanted) or len(wanted) > LONGEST:
            raise BadId(id=wanted)
        taken = {one for one, _ in found}
        found.append((_free(wanted, taken), name.strip() if equals else party.strip()))
    return tuple(found)


def _slug(name: str) -> str:
    words = re.findall(r"[a-z0-9]+", name.casefold())
    slug = "-".join(words[:3])[:30].strip("-")
    return slug or "pihak"


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(name for n in range(2, 100) if (name := f"{wanted[:32]}-{n}") not in taken)
