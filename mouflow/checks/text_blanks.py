"""text.blanks: blanks too many or too few around signs and between words."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Fix, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject
from mouflow.checks.verbatim import ADDRESS, is_verbatim, word_around
from mouflow.checks.wordlist import listed
from mouflow.errors import N_, Rule

BEFORE = Rule("text.blanks", "hint", N_('a blank stands before "{sign}" in "{text}"; take it out'))
BEHIND = Rule("text.blanks", "hint", N_('a blank is missing behind "{sign}" in "{text}"; put one there'))
MISSING = Rule("text.blanks", "hint", N_('a blank is missing in "{text}"; write "{right}"'))
INSIDE = Rule("text.blanks", "hint", N_('a blank stands inside the brackets of "{text}"; write "{right}"'))
MANY = Rule("text.blanks", "hint", N_('several blanks stand in "{text}"; one is enough'))
# A blank before a sign: "mufakat ." but not " .go.id", " ..." or the colon of a form ("Nama : ...").
LOOSE = re.compile(r"(?<=[\w)%”\"])[ \u00a0]+(?P<sign>[,;](?![-,;])|[.!?](?=\s+[A-Z]|\s*\Z)|:(?=\s*\Z))")
TIGHT = re.compile(
    r"(?:(?<=[^\W\d_]{2})|(?<=\w\)))(?P<sign>[,;])(?=[^\W\d_]{2})"
    r"|(?<=[a-z]{4})(?P<stop>\.)(?=[A-Z][a-z]{2,}(?:[\s,.;]|\Z))"
)
JOINED = re.compile(
    r"(?<![\w.,/])\d{1,3}(?P<open>)\((?=[a-z]{3})|(?<=[a-z]{3}\))(?P<close>)(?=(?:tahun|bulan|hari|rangkap"
    r"|kali|orang)\b)|\bayat(?P<ayat>)\((?=\d)"
)
HOLLOW = re.compile(r"\((?P<lead>[ \u00a0]*)(?P<words>[^\W\d_][\w ,/%-]{0,60}?)(?P<tail>[ \u00a0]*)\)")
DOUBLE = re.compile(r"(?<=[^\W\d_]{2}|[^\W\d_][,)])[ \u00a0]{2,3}(?=[\w(])")
# One of these stands in every passage in which something is wrong.
SEEN = (" ,", " ;", " .", " :", " !", " ?", " )", "( ", "  ", "\u00a0", "ayat(")
TOUCHES = re.compile(r"[,;.()](?<=\S.)(?=[^\W\d_])")
ABBREVIATED = listed("prof bapak pemkab pemkot pemprov kemen bandar")
PROSE = 6  # words of a passage in which double blanks align nothing
ALIGNED = re.compile(r" {4,}|\t|  :|\|")
FEW = 3  # double blanks of a passage at most; a justified text has more
SHOWN = 24


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every blank that is wrong or missing."""
    for passage in subject.passages:
        if not passage.quoted and _may_have(passage.text):
            for finding in (
                *_before(passage),
                *_behind(passage),
                *_joined(passage),
                *_hollow(passage),
                *_many(passage),
            ):
                if not is_verbatim(passage, finding.start, finding.end):
                    yield finding


def _may_have(text: str) -> bool:
    return any(sign in text for sign in SEEN) or TOUCHES.search(text) is not None


def _around(text: str, start: int, end: int) -> str:
    """The words at a place, for the message."""
    left = text.rfind(" ", max(0, start - SHOWN), start)
    right = text.find(" ", end, end + SHOWN)
    return " ".join(
        text[left + 1 if left >= 0 else max(0, start - SHOWN) : right if right >= 0 else end + SHOWN].split("\n")
    )


def _before(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for found in LOOSE.finditer(text):
        sign = found["sign"]
        if sign == ":" and not re.search(r"\b[a-z]{4,}\Z", text[max(0, found.start() - 20) : found.start()]):
            continue
        facts = {"sign": sign, "text": _around(text, found.start(), found.end())}
        yield Finding(BEFORE, facts, passage, *found.span(), fix=Fix(sign))


def _behind(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for found in TIGHT.finditer(text):
        sign = found["sign"] or found["stop"]
        around = word_around(text, *found.span())
        if ADDRESS.search(around.replace(sign, ", ", 1) if sign != "." else around.partition(".")[0]):
            continue
        last = re.split(r"\W", text[max(0, found.start() - SHOWN) : found.start()])[-1]
        if sign == "." and (last.casefold() in ABBREVIATED or not last.islower() or "/" in around):
            continue
        facts = {"sign": sign, "text": _around(text, *found.span())}
        yield Finding(BEHIND, facts, passage, *found.span(), fix=Fix(f"{sign} "))


def _joined(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    for found in JOINED.finditer(text):
        group = next(name for name in ("open", "close", "ayat") if found[name] is not None)
        at = found.start(group)
        start, end = (at, at + 1) if group != "close" else (at - 1, at)
        right = f" {text[start:end]}" if group != "close" else f"{text[start:end]} "
        said = _around(text, start, end)
        facts = {
            "text": said,
            "right": said.replace(text[start:end], right, 1) if said.count(text[start:end]) == 1 else right,
        }
        yield Finding(MISSING, facts, passage, start, end, fix=Fix(right))


def _hollow(passage: Passage) -> Iterator[Finding]:
    for found in HOLLOW.finditer(passage.text):
        if found["lead"] or found["tail"]:
            right = f"({found['words']})"
            yield Finding(INSIDE, {"text": found[0], "right": right}, passage, *found.span(), fix=Fix(right))


def _many(passage: Passage) -> Iterator[Finding]:
    text = passage.text
    every = list(DOUBLE.finditer(text))
    if not every or len(every) > FEW or ALIGNED.search(text) or len(text.split()) < PROSE or passage.part == "cell":
        return
    for found in every:
        if word_around(text, found.start() - 1, found.start()).startswith("-"):
            continue  # an option and what it means
        facts = {"text": _around(text, *found.span())}
        yield Finding(MANY, facts, passage, *found.span(), fix=Fix(" "))


CHECK = Check(
    id="text.blanks",
    rules=(BEFORE, BEHIND, MISSING, INSIDE, MANY),
    find=find,
    about=N_(
        "No blank stands before a comma or a full stop, one stands behind, and one between words; a number and "
        "its words in brackets are parted (3 (tiga) tahun). Numbers, addresses, abbreviations and columns that "
        "blanks align are left alone."
    ),
    bad="Perbedaan pendapat diselesaikan secara musyawarah untuk mufakat ,dan berlaku selama 3(tiga) tahun.",
    good="Biaya sebesar Rp1.000.000,00 berlaku selama 3 (tiga) tahun; a.n. Gubernur, alamat https://example.go.id/a,b.",
)
