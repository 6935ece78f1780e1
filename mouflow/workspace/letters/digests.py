"""The digest of all that a letter is made of: the same in every process while nothing of it changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel

from mouflow.assessment import Standing
from mouflow.batch.plan import Kit
from mouflow.model.assessment_letter import AssessmentLetter
from mouflow.workspace import files

# What makes the bytes of each format beside mouflow itself.
MAKERS: Mapping[str, tuple[str, ...]] = {
    "docx": ("python-docx", "lxml"),
    "pdf": ("weasyprint", "pydyf", "fonttools"),
    "html": (),
    "text": (),
}
ALWAYS = ("mouflow", "jinja2")
# As tuples, for hundreds of thousands of values are asked: a union is put together each time.
WORDS, LISTS = (str, int, float, Decimal, date), (list, tuple)
TOLD = frozenset(("entity", "locus", "to"))  # of a letter: the first two with the standing of its entity


class Digests:
    """The digests of the letters of one run; what many of them share is written down once."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit_digest(kit)
        self._known: dict[int, tuple[object, str]] = {}  # with the value itself, so that no other gets its identity

    def of(self, letter: AssessmentLetter, standing: Standing) -> str:
        """The digest of a letter, in hexadecimal."""
        own = (said(value) if isinstance(value, str) else self._shared(value) for value in self._values(letter))
        locus = letter.locus.id if letter.locus else None
        return hashed("".join((self._kit, self._shared(standing), said(locus), *own)))

    def _values(self, letter: AssessmentLetter) -> Iterator[object]:
        """What a letter says beside what its standing tells; the addressee line by line, as it is another each time."""
        values = letter.__dict__
        yield from (len(letter.to), *letter.to)
        yield from (values[name] for name in type(letter).model_fields if name not in TOLD)

    def _shared(self, value: object) -> str:
        """The digest of a value that many letters share."""
        found = self._known.get(id(value))
        if found is None:
            found = self._known[id(value)] = (value, hashed(said(value)))
        return found[1]


def kit_digest(kit: Kit) -> str:
    """The digest of what all letters of a run share in every format: templates, look, versions."""
    sources = sorted((name, source.text) for name, source in kit.sources.items())
    return hashed(said((sources, kit.look, _versions(ALWAYS))))


def format_digest(kit: Kit, form: str) -> str:
    """The digest of what makes one format of the letters: versions, and the fonts of a PDF."""
    kind = form.partition("/")[0]
    fonts = tuple(_fonts(kit)) if kind == "pdf" else ()
    return hashed(said((form, _versions(MAKERS[kind]), fonts)))


def hashed(text: str) -> str:
    """The digest of a text, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def said(value: object) -> str:
    """A value as a text that no other value has: each part with its kind and its length, of groups all parts.

    Of models and dataclasses it is their fields in order; of mappings keys and values in theirs.
    """
    if value is None or isinstance(value, WORDS):
        words = str(value)
        return f"{type(value).__name__}{len(words)}:{words}"
    if isinstance(value, bytes):
        return f"bytes:{sha256(value).hexdigest()}"
    return f"{type(value).__name__}({''.join(map(said, _parts(value)))})"


def _parts(value: object) -> Iterable[object]:
    """The parts of a group of values."""
    if isinstance(value, LISTS):
        return value
    if isinstance(value, BaseModel):
        return map(value.__dict__.__getitem__, type(value).model_fields)
    if isinstance(value, Mapping):
        return (part for pair in value.items() for part in pair)
    kind: type = type(value)
    return [getattr(value, name) for name in _field_names(kind)]


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; TypeError of any other kind."""
    if not is_dataclass(kind):
        raise TypeError(f"no digest of {kind.__name__}")
    return tuple(field.name for field in fields(kind))


def _versions(names: Iterable[str]) -> tuple[tuple[str, str | None], ...]:
    return tuple((name, _version(name)) for name in names)


@lru_cache(maxsize=16)
def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _fonts(kit: Kit) -> Iterator[str]:
    """The digests of the files of the family in which PDFs are set."""
    from mouflow.writers.fontconfig import faces  # only a PDF asks the machine for fonts
    from mouflow.writers.fonts import font_of, installed

    family = font_of(kit.look.style, installed())
    for file in sorted({face.file for face in faces() if family in face.families}):
        yield sha256(files.read(Path(file))).hexdigest()
