"""Where a text holds figures: numbers with their words, dates, sums, percentages, terms, times, numbers of laws."""

import re
from dataclasses import dataclass

from mouflow.language.words import ADDED, SCALES, TIMES

Stretch = tuple[int, int]

NUMERAL = "|".join(sorted((*ADDED, *TIMES, *SCALES, "milyar", "trilyun"), key=len, reverse=True))
SPOKEN = rf"(?:{NUMERAL})(?:\s+(?:{NUMERAL}))*(?:\s+koma(?:\s+(?:{NUMERAL}))+)?"
MONTH = (
    "(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Ags|Sept|Sep|Okt|Nov|Des)"
)
DAY = r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad),?\s+)"
NUMBER = r"\d+(?:[.,]\d+)*"
UNITS = r"hari kerja|hari kalender|hari|minggu|bulan|tahun|jam|menit|kali|rangkap|eksemplar|lembar|orang|persen"
KINDS = (
    ("date", rf"{DAY}?tanggal\s+{SPOKEN}\s+bulan\s+{MONTH}\s+tahun\s+{SPOKEN}(?:\s*\(\d{{2}}-\d{{2}}-\d{{4}}\))?"),
    ("date", rf"{DAY}?\d{{1,2}}\s+{MONTH}\s+\d{{4}}"),
    ("date", rf"{MONTH}\s+\d{{4}}"),
    ("date", r"\d{1,2}[-/]\d{1,2}[-/]\d{4}|\d{4}-\d{2}(?:-\d{2})?"),
    ("money", rf"Rp\.?\s*{NUMBER}(?:,-)?(?:\s+(?:ribu|juta|miliar|milyar|triliun))?(?:\s*\({SPOKEN}(?:\s+rupiah)?\))?"),
    ("law", r"(?:Nomor|No\.)\s*\d+[A-Z]?(?:/[\w.-]+)*(?:\s+Tahun\s+\d{4})?"),
    ("number", r"\d+[A-Z]?(?:[-.][\w.-]+)?(?:/[\w.-]*\w)+"),
    ("time", r"(?:pukul\s+)?\d{1,2}[.:]\d{2}(?:\s*(?:WIB|WITA|WIT)\b)"),
    ("nip", r"\d{8}\s?\d{6}\s?\d\s?\d{3}"),
    ("phone", r"\(0\d+\)\s*\d[\d -]*\d|\+62[\d -]*\d|0\d{2,3}-\d+(?:-\d+)*"),
    ("share", rf"{NUMBER}\s*(?:%|persen\b)(?:\s*\({SPOKEN}\s+persen\))?"),
    ("count", rf"{NUMBER}(?:\s*\({SPOKEN}\))?"),
    ("count", rf"(?<!salah )(?:{SPOKEN})"),
)
FIGURE = re.compile(
    r"(?<!\w)(?:" + "|".join(f"(?P<k{n}>{pattern})" for n, (_, pattern) in enumerate(KINDS)) + r")(?!\w)",
    re.IGNORECASE,
)
UNIT = re.compile(rf"\s+(?:{UNITS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from `start` to `end` of a text; `whole` is its end with the unit that follows, such as `bulan`."""

    kind: str
    start: int
    end: int
    whole: int


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order, each as long as it can be: "3 (tiga)" is one."""
    return tuple(_figure(text, found) for found in FIGURE.finditer(text))


def _figure(text: str, found: re.Match[str]) -> Figure:
    kind = KINDS[int(str(found.lastgroup)[1:])][0]
    unit = UNIT.match(text, found.end()) if kind in ("count", "share") else None
    return Figure(kind, found.start(), found.end(), unit.end() if unit else found.end())
