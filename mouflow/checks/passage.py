"""Texts with the place of each character: all that rules of words see, from drafts and foreign files alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from mouflow.errors import Place
from mouflow.model.provisions import Way

Part = Literal[
    "title",  # the instrument, the subject, an article's headline
    "number",  # a NOMOR line
    "opening",  # "Pada hari ini …"
    "party",  # the komparisi: who, office, authority
    "recital",  # a premise
    "law",  # an entry of the legal basis
    "clause-title",
    "clause",  # the words of a clause without paragraphs
    "paragraph",  # an ayat
    "item",  # huruf, angka
    "closing",
    "signature",
    "work",  # a cell of the work plan
    "request",
    "body",  # any other paragraph
    "cell",
    "note",
]


Typed = tuple[Way, int, int]  # the way to a text of a YAML file, and a stretch of that text


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, an item, a title or a single value, as its readers see it.

    `label` is how it is cited, "Pasal 7 ayat (2) huruf a", or the number that Word prints before it; empty where it has
    none. `way` leads to its text in a YAML file, and is empty in other files. `place` gives the place of a character of
    `text`. `raw` gives the stretch of the text at `way` that prints the characters from `start` to `end`; None where
    these are not typed there one for one, as in a printed value. `typed` does so for a passage that is printed from
    several values, such as a party's, and says which of them it is. Passages of a file that is no YAML have neither.
    """

    text: str
    part: Part
    place: Callable[[int], Place] = field(compare=False)
    label: str = ""
    way: Way = ()
    raw: Callable[[int, int], tuple[int, int] | None] | None = field(default=None, compare=False)
    typed: Callable[[int, int], Typed | None] | None = field(default=None, compare=False)
    quoted: bool = False  # words of someone else, such as the old text in an addendum, which no rule of spelling judges
