"""How a paragraph of a foreign text begins: as a Pasal, an ayat, an item of a list, or as none of these."""

import re
from dataclasses import dataclass

from mouflow.checks.passage import Passage

# Markup of a plain text in Markdown stands around the words: "## Pasal 7", "**PASAL 7**".
_HEADING = re.compile(
    r"[\s#*_>]*(?:PASAL|[Pp]asal)[ \t\xa0]+(?P<number>\d{1,4}[A-Z]{0,2}|[IVXL]{1,7})(?![\w/])(?P<rest>.*)", re.DOTALL
)
_LABEL = re.compile(
    r"[\s*_]*(?P<label>\((?P<ayat>[1-9]\d{0,2}[a-z]?)\)|(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?|(?P<digits>\d{1,3})[.)]"
    r"|\((?P<inner>[ivx]{1,5}|[a-z]|(?P<twice>[a-z])(?P=twice))\)|(?P<letters>[ivx]{1,5}|[a-z]|(?P<double>[a-z])(?P=double))[.)])"
    r"(?:[\s*_]+|$)"
)
_ALONE = re.compile(r"[\s*_]*[.:]?[\s*_]*")
_PARTED = re.compile(r"[\s*_]*(?:[.:\-–—|][\s*_]+|[.:–—][\s*_]*|\n[\s*_]*)")  # what may part the number from a title
_CONTENTS = re.compile(r"(?:[.…_·]{3,}|[.…] ?[.…] ?[.…]|\t|\s{3,})[\s.…]*\d{1,3}\s*$")  # "Pasal 7 Jangka Waktu …… 4"
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50}
# What of a text belongs to another one: a law ("Pasal 46 PP 28/2018") is no title.
_LAW = re.compile(
    r"\W*(?:UUD?|PP|PO|Per[a-z]+|Undang|Peraturan|Keputusan|Kep[a-z]+|Kitab|KUH\w*|PMK|POJK)\b|.*\bNomor\b"
)
_SMALL = frozenset(
    {"antara", "atas", "atau", "bagi", "dalam", "dan", "dan/atau", "dari", "dengan", "di", "ke", "lain", "lain-lain"}
    | {"oleh", "pada", "secara", "sebagai", "serta", "tentang", "terhadap", "untuk", "yang"}
)
MOST_WORDS, MOST_CHARACTERS = 12, 110  # of a title
_LOOK = 80
WRAPPED = 55  # characters of a line that was broken because it was full


@dataclass(frozen=True, slots=True)
class Opening:
    """What a passage opens: its kind and number, and how the number is written.

    `start` to `end` is the number in the passage, empty where Word prints it; the words begin at `body`. `title` is
    what a heading says behind its number; `parted` whether a full stop or another sign stands behind that number.
    """

    kind: str
    number: str
    style: str
    start: int
    end: int
    body: int
    title: str = ""
    parted: bool = False


def opening_of(passage: Passage) -> Opening | None:
    """What the passage opens by its own words or by the number that Word prints; None for plain words."""
    if passage.label:
        printed = _by_label(passage)
        if printed:
            return printed
    heading = _HEADING.match(passage.text)
    return _headed(passage.text, heading) if heading else _listed(passage.text)


def _by_label(passage: Passage) -> Opening | None:
    """What the number opens that Word prints before the words."""
    found = _HEADING.match(passage.label)
    if found:
        title = bare(passage.text)
        return Opening("Pasal", found["number"], "Pasal", 0, 0, 0, title if is_title(title) else "")
    listed = _listed(passage.label.strip())
    return Opening(listed.kind, listed.number, listed.style, 0, 0, 0) if listed else None


def _headed(text: str, found: re.Match[str]) -> Opening | None:
    """A Pasal, alone or with its title; None where a sentence begins with one, or a line of contents."""
    end = found.end("number")
    begin = text.lower().index("pasal")
    rest = found["rest"]
    if _ALONE.fullmatch(rest):
        return Opening("Pasal", found["number"], "Pasal", begin, end, len(text), parted="." in rest)
    if is_contents(rest):
        return None
    parted = _PARTED.match(rest)
    title = bare(rest[parted.end() :] if parted else rest)
    if parted and "\n" in parted[0]:
        title = title.split("\n")[0]
        body = found.start("rest") + parted.end()
        return Opening("Pasal", found["number"], "Pasal", begin, end, body, title if is_title(title) else "")
    if (
        not is_title(title)
        or _LAW.match(title)
        or (not parted and text[begin : begin + 5] != "PASAL" and _is_said(title))
    ):
        return None
    return Opening("Pasal", found["number"], "Pasal", begin, end, len(text), title, bool(parted))


def _is_said(title: str) -> bool:
    """Whether words behind a number read on: "Pasal 5 Nota Kesepakatan ini" is no heading."""
    return bool(re.match(r"(?:Nota|Perjanjian|Kesepakatan|Adendum|PIHAK|PARA)\b", title))


def _listed(text: str) -> Opening | None:
    """An ayat or an item; a letter that may be a Roman number counts as a letter."""
    found = _LABEL.match(text)
    if found is None:
        return None
    start, end = found.span("label")
    for group, kind in (("ayat", "ayat"), ("decimal", "desimal"), ("digits", "angka")):
        if found[group]:
            style = "(1)" if group == "ayat" else "1.1" if group == "decimal" else f"1{text[end - 1]}"
            return Opening(kind, found[group], style, start, end, found.end())
    letters = found["inner"] or found["letters"]
    style = "(a)" if found["inner"] else f"a{text[end - 1]}"
    if len(letters) == 1 or (letters[0] * 2 == letters and letters not in ("ii", "xx")):
        return Opening("huruf", letters, style, start, end, found.end())
    if not roman(letters):
        return None
    return Opening("romawi", letters, style.replace("a", "i"), start, end, found.end())


def is_title(text: str) -> bool:
    """Whether the words can be a title: few, without the end of a sentence, and in capitals where titles have them."""
    words = text.split()
    if (
        not 0 < len(words) <= MOST_WORDS
        or len(text) > MOST_CHARACTERS
        or text[-1] in ".;:,?!"
        or _CONTENTS.search(text)
    ):
        return False
    return text[0].isupper() and all(_is_raised(word) for word in words)


def is_short_title(text: str) -> bool:
    """Whether the words below a number can be its title, also in small letters: "Jangka waktu"."""
    words = text.split()
    return is_title(text) or (
        0 < len(words) <= 4
        and words[0][0].isupper()
        and text[-1].isalpha()
        and all(word[0].isalpha() for word in words)
    )


def _is_raised(word: str) -> bool:
    return not word[0].islower() or word.strip("(),").lower() in _SMALL


def is_contents(text: str) -> bool:
    """Whether it is a line of a table of contents: it ends with the number of a page."""
    return bool(_CONTENTS.search(text[-_LOOK:]))


def bare(text: str) -> str:
    """The words without Markdown around them."""
    return text.strip(" \t\r\n*_#>")


def reads_on(before: str, text: str) -> bool:
    """Whether a line without a number goes on with the sentence of the one before, as in a text broken into lines."""
    end = before.rstrip()
    return not end.endswith((".", ";", ":", ",")) and (text[:1].islower() or len(end) >= WRAPPED)


def roman(number: str) -> int:
    """The value of a Roman number; 0 for what is none."""
    small = number.lower()
    if not small or set(small) - _WORTH.keys():
        return 0
    if "l" not in small and not _ROMAN.fullmatch(small):
        return 0
    worths = [_WORTH[letter] for letter in small]
    return sum(-one if one < two else one for one, two in zip(worths, [*worths[1:], 0], strict=True))


def rank(kind: str, number: str) -> tuple[int, str] | None:
    """The value of a number, and the letters behind it ("7A" → 7, "A"); None where it does not count."""
    if kind in ("huruf", "premis") and number.isalpha():
        letters = number.lower()
        return (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1, ""
    if kind == "romawi":
        return roman(number), ""
    digits = re.match(r"\d+", number)
    if digits and "." not in number:
        return int(digits[0]), number[digits.end() :]
    return (roman(number), "") if kind == "Pasal" and roman(number) else None
