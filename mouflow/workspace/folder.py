"""Where a workspace is, and which files a name means: a path, `kalbar-2025@2`, or `kalbar-2025` for the newest."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from mouflow.errors import N_, MouflowError, ProblemsFound, UnknownName
from mouflow.model import Settings
from mouflow.reading.models import read_settings
from mouflow.workspace import files
from mouflow.workspace.house import House
from mouflow.workspace.pictures import Pictures

SETTINGS = "mouflow.yaml"
DRAFTS = "drafts"
PACKAGE = "package.yaml"
ASSESSMENT = "assessment.yaml"
NAME = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:@(?P<version>\d+))?")
VERSION = re.compile(r"v(\d+)\.ya?ml")


class NothingHere(MouflowError):
    """A folder without a single draft."""

    pattern = N_('"{path}" holds no YAML file; name a draft, or a folder of drafts')


class UnknownVersion(MouflowError):
    """A version of an agreement that there is no draft of."""

    pattern = N_('"{id}" has no draft {version}; known: {known}')


@dataclass(frozen=True)
class Workspace:
    """A folder with `drafts/`, an optional `templates/` and an optional `mouflow.yaml`.

    Opened anew for each run: the templates, profiles and pictures that its documents share are read once and kept.
    `unsaved` holds what stands for the content of files, by their resolved path, while they are being changed.
    """

    root: Path
    settings: Settings
    unsaved: Mapping[Path, bytes] = field(default_factory=dict, compare=False, repr=False)

    def read(self, path: Path) -> bytes:
        """The content of a text of the user's: what stands for it, else what the file holds."""
        content = self.unsaved.get(path.resolve()) if self.unsaved else None
        return files.read(path) if content is None else content

    def holding(self, unsaved: Mapping[Path, bytes]) -> "Workspace":
        """The same workspace, in which these contents stand for those of their files."""
        return replace(self, unsaved={path.resolve(): content for path, content in unsaved.items()})

    @property
    def drafts(self) -> Path:
        """The folder of the agreements."""
        return self.root / DRAFTS

    @property
    def templates(self) -> Path:
        """The folder of the workspace's own templates, which go before the house's."""
        return self.root / "templates"

    @cached_property
    def house(self) -> House:
        """The templates and profiles of its documents."""
        return House(self.templates)

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures of its documents."""
        return Pictures(self.root)

    def __reduce__(self) -> tuple[object, ...]:
        """To another process it goes as it was opened; what it has read since, that one reads itself."""
        return Workspace, (self.root, self.settings, self.unsaved)


def open_workspace(folder: Path) -> Workspace:
    """The workspace that a folder lies in: the nearest one upward with settings or drafts, else the folder itself."""
    if not folder.is_dir():
        raise files.Unreadable(folder, N_("there is no such folder"))
    marked = (above for above in files.parents(folder) if (above / SETTINGS).is_file() or (above / DRAFTS).is_dir())
    root = next(marked, folder)
    return Workspace(root, _settings(root / SETTINGS))


def _settings(path: Path) -> Settings:
    if not path.is_file():
        return Settings()
    reading = read_settings(files.read(path), files.shown(path))
    if reading.value is None or not reading.sound:
        raise ProblemsFound(reading.problems)
    return reading.value


def locate(workspace: Workspace, name: str) -> tuple[Path, ...]:
    """The files that a name means: one draft, letter, package or assessment; for a folder all that it holds."""
    path = Path(name)
    if path.is_dir():
        found = files.yaml_files(path)
        if not found:
            raise NothingHere(path=name)
        return found
    if path.is_file():
        return (path,)
    match = NAME.fullmatch(name)
    if match is None or ((workspace.drafts / match["id"]).is_dir() is False and "." in path.name):
        raise files.Unreadable(path, N_("there is no such file"))
    return (_agreement(workspace, match["id"], match["version"]),)


def _agreement(workspace: Workspace, agreement: str, version: str | None) -> Path:
    folder = workspace.drafts / agreement
    if not folder.is_dir():
        raise UnknownName(N_("agreement"), agreement, agreements(workspace))
    known = versions(folder)
    if version is None and (folder / PACKAGE).is_file():
        return folder / PACKAGE
    is_assessment = not known and (folder / ASSESSMENT).is_file()
    if is_assessment and version is None:
        return folder / ASSESSMENT
    if not known and not is_assessment:
        raise NothingHere(path=files.shown(folder))
    number = int(version) if version else max(known)
    if number not in known:
        raise UnknownVersion(id=agreement, version=number, known=", ".join(str(one) for one in sorted(known)) or "-")
    return known[number]


def agreements(workspace: Workspace) -> tuple[str, ...]:
    """The ids of all agreements of the workspace."""
    if not workspace.drafts.is_dir():
        return ()
    return tuple(sorted(folder.name for folder in workspace.drafts.iterdir() if folder.is_dir()))


def versions(folder: Path) -> dict[int, Path]:
    """The drafts of an agreement by version."""
    found = ((VERSION.fullmatch(path.name), path) for path in sorted(folder.iterdir()))
    return {int(match[1]): path for match, path in found if match}
