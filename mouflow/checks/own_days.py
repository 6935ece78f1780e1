"""The day of a text itself: of its signing, of the letter, or of the report."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mouflow.checks.calendar import day_or_none
from mouflow.checks.dates import DateMention
from mouflow.checks.passage import Passage
from mouflow.checks.subject import Subject

SIGNING = re.compile(r"\W{0,4}(?:Pada\s+)?hari\s+ini\b|\W{0,4}Pada\s+hari\s+\w+,?\s+tanggal\b", re.IGNORECASE)
HEAD = 15  # passages in which a letter or a report names its day
LETTER = re.compile(r"\W{0,4}(?:(?:Nomor|Sifat|Perihal|Hal|Lampiran)\s*:|Yth\b|Kepada\b)")
BYLINE = re.compile(
    r"\W{0,4}(?:(?:oleh|dibuat|penulis|editor|reporter|diterbitkan|dipublikasikan|dipublish|diposting|diunggah|tayang|terbit|rilis|"
    r"siaran\s+pers|tanggal(?:\s+terbit)?|posted|published|redaksi|humas)\b[^0-9]{0,60})?\W{0,4}",
    re.IGNORECASE,
)
PLACE = re.compile(r"\W{0,4}[A-Z][\w.'’]*(?:[\s-][A-Z][\w.'’]*){0,4}(?:,\s*[\w.]+)?\s*[,(|•·–-]\s*(?:tanggal\s+)?")
HOUR = re.compile(
    r"[\s|,;•·–)-]*(?:(?:pukul|jam)?\s*[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?)?\s*(?:WIB|WITA|WIT)?[\s|).*_•·–-]*"
)
# In a letter the place and the day stand on the line of its number.
NUMBERED = re.compile(r"\A\W{0,4}(?:Nomor|No\.)\s*:[^\t|]{0,80}?(?:[\t|]|\s{3,}|(?<=/[12][0-9]{3})\s)\s*")
DATELINE = re.compile(r"[\s)]*(?:[-–—:]+|\|\||\()\s*\S")


@dataclass(frozen=True, slots=True)
class OwnDay:
    """The day of a text, what is done on it, and where the text says so."""

    day: date
    kind: Literal["signing", "letter", "report"]
    mention: DateMention


def own_day(subject: Subject) -> OwnDay | None:
    """The day on which the text is signed, written or published, by its own words; None where it does not say."""
    for mention in subject.dates:
        passage = subject.passages[mention.passage]
        if passage.part == "opening" or SIGNING.match(passage.text):
            return _own(mention, "letter" if subject.letter else "signing")
    if subject.kind != "foreign":
        return None
    heads = [passage.text for passage in subject.passages[:HEAD]]
    kind: Literal["letter", "report"] = "letter" if any(LETTER.match(text) for text in heads) else "report"
    for mention in subject.dates:
        if mention.passage >= HEAD:
            return None
        if _dates_text(subject.passages[mention.passage], mention):
            return _own(mention, kind)
    return None


def _own(mention: DateMention, kind: Literal["signing", "letter", "report"]) -> OwnDay | None:
    """The day of the mention; None where no calendar has it."""
    day = day_or_none(mention.year, mention.month, mention.day)
    return OwnDay(day, kind, mention) if day else None


def _dates_text(passage: Passage, mention: DateMention) -> bool:
    """Whether the date is that of the text: alone in its line but for place, writer and hour; or a dateline."""
    text = passage.text
    lead, rest = NUMBERED.sub("", text[: mention.start]), text[mention.end :]
    placed = PLACE.fullmatch(lead) if len(lead) < 80 else None
    if len(text) < 140 and HOUR.fullmatch(rest) and (placed or BYLINE.fullmatch(lead)):
        return True
    return bool(placed and DATELINE.match(rest))
