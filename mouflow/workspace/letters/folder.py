"""The folder that letters go into: of one assessment, held by one run, and open for all files before any is made."""

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from unicodedata import normalize

from mouflow.errors import N_, MouflowError
from mouflow.workspace import files
from mouflow.workspace.locks import locked
from mouflow.workspace.parts import put_down

MARK = ".letters.json"  # says whose letters the folder holds, and is what a run holds it by
PART = ".letters-{n}.part-{process}"
PARTS = re.compile(r"\.letters-\d+\.part-\d+")
OUTSIDE = N_("it would lie outside the folder of the letters")
DEVICE = N_('Windows keeps that name for a device; change the pattern of file names ("file")')
IN_THE_WAY = N_("it is a link, or no file")
NO_FOLDER = N_("it is a link, or no folder")
FILE_FOR_FOLDER = N_("it, or a folder above it, is a file; give another folder with --out")


class OneFile(MouflowError):
    """Two letters, or a letter and a list, that would get one file name on a system that ignores letter case."""

    pattern = N_(
        '"{first}" and "{second}" would be one file, "{file}"; let the pattern of file names ("file") tell them apart'
    )

    def __init__(self, first: str, second: str, file: str) -> None:
        super().__init__(first=first, second=second, file=file)


class OtherLetters(MouflowError):
    """A folder with the letters of another assessment."""

    pattern = N_('"{folder}" holds the letters of "{found}", not of "{assessment}"; give another folder with --out')

    def __init__(self, folder: Path, found: str, assessment: str) -> None:
        super().__init__(folder=files.shown(folder), found=found, assessment=assessment)


class NoMark(MouflowError):
    """A mark that does not say whose letters the folder holds."""

    pattern = N_('"{path}" does not say whose letters the folder holds; delete it, or give another folder with --out')

    def __init__(self, path: Path) -> None:
        super().__init__(path=files.shown(path))


class AtWork(MouflowError):
    """A folder that another run is writing into now."""

    pattern = N_(
        'another run is writing letters into "{folder}"; wait until it has ended, or give another folder with --out'
    )

    def __init__(self, folder: Path) -> None:
        super().__init__(folder=files.shown(folder))


def check_names(named: Iterable[tuple[str, str]]) -> None:
    """Refuses two outputs that would be one file; each is what it is called and its file below the folder."""
    first: dict[str, str] = {}
    for name, file in named:
        alike = normalize("NFC", file).casefold()
        if alike in first:
            raise OneFile(first[alike], name, file)
        first[alike] = name


@contextmanager
def held(folder: Path, assessment: str) -> Iterator[None]:
    """The folder for this run alone and for this assessment, without what an ended run left half written.

    AtWork while another run writes into it, OtherLetters and NoMark for one that is not for this assessment, Unwritable
    where nothing can be written.
    """
    with _mark(folder) as mark:
        if not locked(mark):
            raise AtWork(folder)
        _claim(mark, folder, assessment)
        _prepare(folder)
        try:
            yield
        finally:
            _sweep(folder)


def check_places(folder: Path, paths: Iterable[str]) -> None:
    """Makes the folders of all files; Unwritable where one of them, or of the files, could not be written."""
    made: set[PurePosixPath] = set()
    for path in map(PurePosixPath, paths):
        if path.is_absolute() or ".." in path.parts:
            raise files.Unwritable(folder / path, OUTSIDE)
        if any(files.is_device(part.partition(".")[0]) for part in path.parts):
            raise files.Unwritable(folder / path, DEVICE)
        if path.parent not in made:
            made.add(path.parent)
            _make(folder, path.parent)
        _free(folder / path)


def part(folder: Path, n: int) -> Path:
    """Where the `n`th file of this run is written before it gets its name."""
    return folder / PART.format(n=n, process=os.getpid())


@contextmanager
def _mark(folder: Path) -> Iterator[BinaryIO]:
    path = folder / MARK
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _free(path)
        mark = path.open("a+b", buffering=0)  # what a full disk refuses is not tried again by closing
    except (FileExistsError, NotADirectoryError) as error:
        raise files.Unwritable(folder, FILE_FOR_FOLDER) from error
    except OSError as error:
        raise files.unwritable(folder, error) from error
    with mark:
        yield mark


def _claim(mark: BinaryIO, folder: Path, assessment: str) -> None:
    """Marks a folder that is nobody's; refuses another's."""
    mark.seek(0)
    content = mark.read()
    if not content:
        try:
            mark.write(json.dumps({"assessment": assessment}).encode() + b"\n")
        except OSError as error:
            raise files.unwritable(folder, error) from error
        return
    found = _owner(content)
    if found is None:
        raise NoMark(folder / MARK)
    if found != assessment:
        raise OtherLetters(folder, found, assessment)


def _owner(content: bytes) -> str | None:
    try:
        kept = json.loads(content)
    except ValueError:
        return None
    found = kept.get("assessment") if isinstance(kept, Mapping) else None
    return found if isinstance(found, str) else None


def _prepare(folder: Path) -> None:
    """Deletes what a run that was killed left half written, and sees that files can be written and named here."""
    probe = part(folder, 0)
    _sweep(folder)
    try:
        put_down(probe, b"")
        probe.unlink()
    except OSError as error:
        raise files.unwritable(folder, error) from error


def _sweep(folder: Path) -> None:
    """Deletes files that got no name."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if PARTS.fullmatch(entry.name):
                entry.unlink()


def _make(folder: Path, below: PurePosixPath) -> None:
    """Makes a folder and those above it, none of which may be a link, and sees that files can get names there."""
    for path in reversed((below, *below.parents)):
        here = folder / path
        try:
            here.mkdir(exist_ok=True)
            if path.parts and not stat.S_ISDIR(here.lstat().st_mode):
                raise files.Unwritable(here, NO_FOLDER)
        except FileExistsError as error:
            raise files.Unwritable(here, NO_FOLDER) from error
        except OSError as error:
            raise files.unwritable(here, error) from error
    _prepare(folder / below)


def _free(path: Path) -> None:
    """Refuses a place where something else than a file is."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.unwritable(path, error) from error
    if not stat.S_ISREG(found.st_mode):
        raise files.Unwritable(path, IN_THE_WAY)
