"""What a machine brings to a letter, so that two machines can be compared: versions, and the files of the font."""

import ctypes
import sys
import zlib
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import mouflow
from mouflow.document.style import Style
from mouflow.errors import MouflowError
from mouflow.writers.fontconfig import faces
from mouflow.writers.fonts import font_of, installed

NONE = "-"
SHORT = 12  # hexadecimal digits of a digest that are shown and compared

# The packages whose code decides over bytes or words of a letter.
PACKAGES = (
    *("Babel", "Jinja2", "Pillow", "fonttools", "lxml", "num2words", "pydyf", "pydantic"),
    *("python-docx", "resvg-py", "weasyprint"),
)

# The shared libraries that set the lines of a PDF: by platform (Linux for all others), with what tells the version.
LIBRARIES: Mapping[str, tuple[Mapping[str, str], str]] = {
    "Pango": (
        {"darwin": "libpango-1.0.dylib", "win32": "libpango-1.0-0.dll", "": "libpango-1.0.so.0"},
        "pango_version_string",
    ),
    "HarfBuzz": (
        {"darwin": "libharfbuzz.0.dylib", "win32": "libharfbuzz-0.dll", "": "libharfbuzz.so.0"},
        "hb_version_string",
    ),
}


def equipment(style: Style) -> dict[str, str]:
    """All that decides over the bytes of a letter beside its kit and task, by name; `-` for what is not there.

    Reads the files of the font that the style is set in, and of mouflow itself, each time anew.
    """
    return {
        "Python": ".".join(map(str, sys.version_info[:2])),
        "mouflow": f"{_version('mouflow')} ({code_digest()})",
        **{name: _version(name) for name in PACKAGES},
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **{name: _library(name) for name in LIBRARIES},
        "font": font_files(style),
    }


def font_files(style: Style) -> str:
    """The family that the style is set in, how many files it has with its twins, and their digest; `-` for no font."""
    try:
        family = font_of(style, installed())
    except MouflowError:  # no fonts, or nothing that finds them
        return NONE
    wanted = {family, style.font.name, *style.font.substitutes}
    files = {face.file for face in faces() if wanted.intersection(face.families)}
    digests = sorted(sha256(Path(file).read_bytes()).digest() for file in files)
    return f'"{family}" ({len(files)}: {sha256(b"".join(digests)).hexdigest()[:SHORT]})'


def code_digest() -> str:
    """The digest of mouflow's own modules, which tells apart two copies of one version."""
    whole = sha256()
    root = Path(mouflow.__file__).parent
    for file in sorted(root.rglob("*.py"), key=lambda path: path.relative_to(root).parts):
        content = file.read_bytes()
        whole.update(f"{file.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return whole.hexdigest()[:SHORT]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return NONE


@lru_cache
def _library(name: str) -> str:
    """The version of a shared library, as it says itself."""
    files, function = LIBRARIES[name]
    try:
        ask = getattr(ctypes.CDLL(files.get(sys.platform, files[""])), function)
    except (OSError, AttributeError):
        return NONE
    ask.restype = ctypes.c_char_p
    return str(ask().decode("ascii", "replace"))
