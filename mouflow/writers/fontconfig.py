"""What fontconfig knows: every installed face with its family, its file and its characters."""

import ctypes
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from mouflow.writers.errors import LibraryMissing

NAMES = {"darwin": "libfontconfig.1.dylib", "win32": "libfontconfig-1.dll"}
BOLD, UPRIGHT = 200, 0
SYSTEM = 0


@dataclass(frozen=True, slots=True)
class Face:
    """One installed face: the names of its family, its file, its place in the file, and whether it is upright bold."""

    families: tuple[str, ...]
    file: str
    index: int
    bold: bool
    characters: int = field(repr=False, compare=False)  # fontconfig's own set; it lives as long as the process

    def shows(self, character: str) -> bool:
        """Whether the face has a glyph for the character."""
        return bool(_library().FcCharSetHasChar(self.characters, ord(character)))


class _FontSet(ctypes.Structure):
    _fields_ = (("count", ctypes.c_int), ("room", ctypes.c_int), ("patterns", ctypes.POINTER(ctypes.c_void_p)))


@lru_cache(maxsize=1)
def faces() -> tuple[Face, ...]:
    """Every installed face that can be scaled, in order of family and file; asked once in a process."""
    library = _library()
    config = library.FcInitLoadConfigAndFonts()  # never given back: the faces point into it
    listed = library.FcConfigGetFonts(config, SYSTEM)
    patterns = listed.contents.patterns[: listed.contents.count] if listed else []
    return tuple(sorted(_faces(patterns), key=lambda face: (face.families, face.file, face.index)))


def _faces(patterns: list[int]) -> Iterator[Face]:
    for pattern in patterns:
        names = tuple(_strings(pattern, b"family"))
        file = next(_strings(pattern, b"file"), "")
        characters = ctypes.c_void_p()
        _library().FcPatternGetCharSet(pattern, b"charset", 0, ctypes.byref(characters))
        if names and file and characters.value and _number(pattern, b"scalable", "FcPatternGetBool"):
            bold = _number(pattern, b"weight") == BOLD and _number(pattern, b"slant") == UPRIGHT
            yield Face(names, file, _number(pattern, b"index"), bold, characters.value)


def _strings(pattern: int, key: bytes) -> Iterator[str]:
    """All values of the pattern's key."""
    value = ctypes.c_char_p()
    at = 0
    while _library().FcPatternGetString(pattern, key, at, ctypes.byref(value)) == 0:
        yield (value.value or b"").decode(errors="replace")
        at += 1


def _number(pattern: int, key: bytes, function: str = "FcPatternGetInteger") -> int:
    """The key's first value; -1 when it has none, or a range of them as in a variable font."""
    value = ctypes.c_int(-1)
    found = getattr(_library(), function)(pattern, key, 0, ctypes.byref(value))
    return value.value if found == 0 else -1


@lru_cache(maxsize=1)
def _library() -> ctypes.CDLL:
    try:
        library = ctypes.CDLL(NAMES.get(sys.platform, "libfontconfig.so.1"))
    except OSError as error:
        raise LibraryMissing(str(error)) from error
    pointer, text, whole = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    library.FcInitLoadConfigAndFonts.restype = pointer
    library.FcConfigGetFonts.argtypes = (pointer, whole)
    library.FcConfigGetFonts.restype = ctypes.POINTER(_FontSet)
    for name in ("FcPatternGetString", "FcPatternGetInteger", "FcPatternGetBool", "FcPatternGetCharSet"):
        getattr(library, name).argtypes = (pointer, text, whole, pointer)
    library.FcCharSetHasChar.argtypes = (pointer, ctypes.c_uint32)
    return library
