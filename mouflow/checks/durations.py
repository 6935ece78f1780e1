"""Periods of time that a text names: "5 (lima) tahun", "enam bulan", "tanpa batas waktu"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mouflow.checks.topics import sentence_start
from mouflow.language.words import count_of

SPELLED = (
    r"(?:se(?:puluh|belas|ratus)|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:\s+(?:belas|puluh|ratus))?)"
)
DURATION = re.compile(
    rf"\b(?:(?P<figures>\d{{1,3}})\s*(?:\([^()]{{2,40}}\)\s*)?|(?P<words>{SPELLED}(?:\s+{SPELLED})?)\s+(?:\(\d{{1,3}}\)\s*)?)"
    r"(?P<unit>tahun|bulan)\b(?!\s+(?:\d{4}|anggaran|ajaran|berjalan))",
    re.IGNORECASE,
)
# A period that gives notice or says how often, and not how long something holds.
NOTICE = re.compile(
    r"\b(?:paling\s+(?:lambat|sedikit|kurang|cepat)|se(?:lambat|kurang)(?:-(?:lambat|kurang))?nya|setiap|tiap|dalam\s+waktu|sebelum|kali\s+dalam)\b[^,]*$",
    re.IGNORECASE,
)
BEFORE_END = re.compile(r"\s*(?:kalender\s+|lamanya\s+)?(?:sebelum|setelah|sesudah|sekali)\b", re.IGNORECASE)
# Words for a term that never ends.
NO_END = re.compile(
    r"\btanpa\s+(?:ada\s+|adanya\s+)?(?:batas(?:an)?\s+(?:jangka\s+)?waktu|jangka\s+waktu)\b"
    r"|\b(?:jangka\s+)?waktu(?:nya)?\s+(?:yang\s+)?(?:tidak|tak)\s+(?:terbatas|ter?tentu|ditentukan|dibatasi|terhingga)\b"
    r"|\btidak\s+terbatas(?:\s+waktunya)?\b(?!\s+(?:pada|kepada|untuk|hanya|dalam|di)\b)"
    r"|\btidak\s+(?:ditentukan|dibatasi)\s+(?:lamanya|jangka\s+waktunya|batas\s+waktunya|waktunya)\b"
    r"|\b(?:untuk\s+)?selama(?:-?lama)?nya\b|\buntuk\s+seterusnya\b",
    re.IGNORECASE,
)
MONTHS = {"tahun": 12, "bulan": 1}


@dataclass(frozen=True, slots=True)
class Duration:
    """A period in months, and where it stands; `holds`: whether it says how long something holds."""

    months: int
    start: int
    end: int
    holds: bool


def durations(text: str, start: int = 0) -> Iterator[Duration]:
    """The periods of a text from a character on."""
    for found in DURATION.finditer(text, start):
        count = int(found["figures"]) if found["figures"] else count_of(found["words"])
        if count is not None:
            before = text[sentence_start(text, found.start()) : found.start()]
            notice = NOTICE.search(before) or BEFORE_END.match(text, found.end())
            months = count * MONTHS[found["unit"].casefold()]
            yield Duration(months, found.start(), found.end(), not notice)
