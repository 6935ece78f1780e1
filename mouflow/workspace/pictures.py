"""The pictures that texts name: which they are, what is wrong with them, and their assets, each read once."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from mouflow.document.pictures import BadPicture, asset_of
from mouflow.document.tree import Asset
from mouflow.errors import N_, Place, Problem, ProblemsFound, Rule
from mouflow.model import Draft, Letter
from mouflow.model.letters import Letters
from mouflow.workspace import files

PICTURE = Rule("draft.logo", "error", N_('"{file}" cannot be used as a picture: {reason}'))
OUTSIDE = Rule("draft.logo", "error", N_('"{file}" lies outside the workspace; copy it beside the draft'))
NO_PICTURE = Rule("draft.logo", "error", N_('there is no file "{file}" beside the draft; correct the name'))

Way = tuple[str | int, ...]  # from the top of a file to a value


class Pictures:
    """The picture files of a workspace, as they are now."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[tuple[Path, str], Asset] = {}

    def asset(self, file: Path, name: str) -> Asset:
        """A picture named in a file, from its folder; ProblemsFound when it is none, or lies outside the workspace."""
        key = (file.parent, name)
        if key not in self._read:
            self._read[key] = _asset(self._root, file, name)
        return self._read[key]

    def shown_in(self, text: Draft | Letter | Letters, file: Path) -> tuple[Mapping[str, Asset], Mapping[str, str]]:
        """The pictures of a text by asset name, and the asset name for each place that shows one."""
        names = {key: name for key, _, name in _named(text)}
        return {name: self.asset(file, name) for name in names.values()}, names

    def faults(
        self, text: Draft | Letter | Letters, file: Path
    ) -> tuple[tuple[Path, ...], tuple[tuple[Way, Problem], ...]]:
        """The picture files of a text, and what is wrong with any of them, by its path in the text."""
        found: list[Path] = []
        problems: list[tuple[Way, Problem]] = []
        for _, way, name in _named(text):
            try:
                self.asset(file, name)
                found.append(file.parent / name)
            except ProblemsFound as error:
                problems.extend((way, problem) for problem in error.problems)
        return tuple(found), tuple(problems)


def _named(text: Draft | Letter | Letters) -> Iterator[tuple[str, Way, str]]:
    """Each picture's key in the template, its path in what names it, and its file name."""
    if isinstance(text, Letter | Letters):
        if text.letterhead.logo:
            yield "letterhead", ("letterhead", "logo"), text.letterhead.logo
        return
    for n, party in enumerate(text.parties):
        if party.logo:
            yield party.id, ("parties", n, "logo"), party.logo


def _asset(root: Path, file: Path, name: str) -> Asset:
    path, place = file.parent / name, Place(files.shown(file))
    if not files.inside(root, path) and not files.inside(file.parent, path):
        raise ProblemsFound((Problem(place, OUTSIDE, {"file": name}),))
    if not path.is_file():
        raise ProblemsFound((Problem(place, NO_PICTURE, {"file": name}),))
    try:
        return asset_of(files.read(path), name)
    except BadPicture as error:
        raise ProblemsFound((Problem(place, PICTURE, dict(error.facts)),)) from error
