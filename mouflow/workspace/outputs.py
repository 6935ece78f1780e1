"""One file that the user names: its ending says the format, and it is written as all of mouflow's files are."""

from collections.abc import Mapping
from pathlib import Path

from mouflow.errors import N_, MouflowError, UnknownName
from mouflow.workspace import files


class NoEnding(MouflowError):
    """A file without an ending, so that its format is not known."""

    pattern = N_('"{path}" has no ending that says the format; known: {known}')

    def __init__(self, path: Path, known: tuple[str, ...]) -> None:
        super().__init__(path=files.shown(path), known=", ".join(known))


def format_of(path: Path, endings: Mapping[str, str]) -> str:
    """The format that the file's ending means, given the ending of each format.

    NoEnding or UnknownName, with the nearest one, for another; capital letters do not matter.
    """
    found = {ending: form for form, ending in endings.items()}
    ending = path.suffix.lower()
    if ending in found:
        return found[ending]
    if not ending:
        raise NoEnding(path, tuple(found))
    raise UnknownName(N_("ending"), ending, tuple(found))


def write_file(path: Path, content: bytes, force: bool) -> Path:
    """Writes one file into its folder; NotOurs for one that mouflow did not write, unless by force."""
    return files.write_all(path.parent, {path.name: content}, force)[0]
