"""final.blank: blanks that a final text has not filled in."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.signing_lines import INITIALS
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

NUMBER = Rule("final.blank", "hint", N_('the final text has no number in "{text}"; write it'))
DAY = Rule("final.blank", "hint", N_('the final text has no day of signing in "{text}"; write it'))
LEFT = Rule("final.blank", "error", N_('a blank is left in the final text: "{text}"; fill it in'))
FOR_NAME = r"[Nn]ama|[Jj]abatan|[Tt]anggal|[Nn]omor|[Ii]si|[Tt]empat|[Aa]lamat|[Jj]udul|[Ii]nstansi|[Kk]ota|[Dd]aerah"
BLANK = re.compile(
    r"…{2,}|\.{4,}|_{3,}|(?:[.…_][ \t\u00a0]){3,}[.…_]|(?<=[:(/-])\s?…(?=[\s,;:)/-]|\Z)"
    r"|(?<=\b(?i:tanggal)\s)[.…]{1,3}(?=\s)|(?<=\b(?i:nomor|bulan|tahun)\s)[.…]{1,3}(?=\s)"
    rf"|<[A-Z][A-Z /.]{{2,60}}>|\[(?:[A-Z][A-Z /.]{{2,60}}|(?:{FOR_NAME})[^\[\]]{{0,40}})\]"
    r"|\bx{3,}\b|\bX{4,}\b|(?<=/)[xX]{2,}(?=/)"
)
CUE = re.compile(r"[.…_][ \t\u00a0.…_]|…|[xX]{2}|[<\[]|:\s*(?:/\s*)?\Z")
LEADERS = re.compile(r"[.…]{4,}\s*\d+\s*\Z")  # a table of contents
EMPTY = re.compile(r"\s*(?:NOMOR|Nomor|No\.)\s*:\s*(?:/\s*)*\Z")
CLOSING = re.compile(r"\W*(?:Demikian(?:lah)?|DEMIKIAN)\b")
TAIL = 40  # characters at the end of a line of a table of contents that show it
AROUND = 24  # characters of the text that the message shows around a blank


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """The first blank of each passage; lines to be signed on, which stand behind the closing words, are none."""
    signing = False
    for passage in subject.passages:
        signing = signing or (subject.kind == "foreign" and bool(CLOSING.match(passage.text)))
        if passage.part in ("request", "signature") or passage.quoted or not CUE.search(passage.text):
            continue
        if LEADERS.search(passage.text[-TAIL:]) or INITIALS.match(passage.text):
            continue
        found = EMPTY.match(passage.text) or BLANK.search(passage.text)
        if found and not (signing and _is_line(passage.text)):
            finding = _finding(passage, *found.span())
            if not (subject.base and finding.rule is not LEFT and _is_printed(passage, *found.span())):
                yield finding


def _is_printed(passage: Passage, start: int, end: int) -> bool:
    """Whether the document prints the blank for a value that is not given."""
    return passage.typed is not None and passage.typed(start, end) is None


def _is_line(text: str) -> bool:
    """Whether nothing but blanks and signs stands there, as above a name, or only few letters."""
    return sum(letter.isalnum() for letter in BLANK.sub("", text)) < 24


def _finding(passage: Passage, start: int, end: int) -> Finding:
    text = passage.text
    shown = " ".join(text[max(0, start - AROUND) : end + AROUND].split())
    if passage.part == "number" or re.match(r"\s*(?:NOMOR|Nomor|No\.)\s*:", text):
        return Finding(NUMBER, {"text": " ".join(text.split())}, passage, start, end)
    if passage.part == "opening" or "hari ini" in text[:start].casefold()[-80:]:
        return Finding(DAY, {"text": shown}, passage, start, end)
    return Finding(LEFT, {"text": shown}, passage, start, end)


CHECK = Check(
    id="final.blank",
    rules=(NUMBER, DAY, LEFT),
    find=find,
    about=N_(
        "A text that says it is final has nothing left to be filled in: no dotted lines or underlines, no words in "
        "brackets that stand for a name, a NOMOR for each party, and the day of signing; these two are hints, "
        "for they are often written when it is signed. Lines to sign on are let pass, and in the base draft of a "
        "package so are the numbers and the day that each partner brings."
    ),
    bad="NOMOR: ....................",
    good="NOMOR: 30/ORI-MOU/X/2021",
    final=True,
    instead_of=("text.placeholder",),
)
