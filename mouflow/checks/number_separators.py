"""Decimals are written with one sign throughout a text."""

import re
from collections.abc import Iterator

from mouflow.checks.frame import Check, Finding, Parameters
from mouflow.checks.passage import Passage
from mouflow.checks.quotation import in_quotation
from mouflow.checks.subject import Subject
from mouflow.errors import N_, Rule

MIXED = Rule(
    "number.separators",
    "warning",
    N_('"{text}" has a decimal point where this text has decimal commas, as in "{other}"; write {right}'),
)
DECIMAL = re.compile(
    r"[0-9](?<![\w.,/:+-][0-9])[0-9]{0,2}(?P<sign>[.,])(?P<decimals>[0-9]{1,2})(?![\w/:]|[.,-][0-9]|\s?[-–]\s?[0-9]{1,2}\.[0-9]{2}\b)"
)
PERCENT = re.compile(r"\s?(?:%|(?i:persen|prosen|poin)\b)")
SCORE = re.compile(
    r"(?i)\b(?:nilai\w*|skor\w*|indeks\w*|rata-rata|rerata|capaian\w*|persentase|bobot\w*|rating|poin|sebesar|mencapai|meraih|"
    r"memperoleh|mendapat\w*|zona|opini|naik|turun|meningkat|menurun)\b(?:[^.;!?]|\.[0-9]){0,90}\Z"
)
CLOCK = re.compile(r"(?i)(?:\b(?:pukul|jam)\s*|[0-9]{1,2}\.[0-9]{2}\s?(?:-|–|s\.?/?d\.?|sampai|hingga)\s*)\Z")
ZONE = re.compile(r"\s?(?:WIB|WITA|WIT)\b|\s?(?:s\.?d\.?|s/d|sampai|hingga)\b")
OTHER_KIND = re.compile(
    r"(?i)\b(?:versi|v|nomor|no|pasal|ayat|angka|huruf|bab|lampiran|tabel|gambar|butir|kode|subbab)\.?\s*\Z"
)


def find(subject: Subject, _: Parameters) -> Iterator[Finding]:
    """Every score or percentage with a decimal point in a text that has decimal commas as well."""
    points: list[tuple[Passage, re.Match[str]]] = []
    comma = next((one.figures for one in subject.numbers if one.kind == "money" and _has_sen(one.figures)), "")
    for passage in subject.passages:
        if passage.quoted:
            continue
        for found in DECIMAL.finditer(passage.text):
            if not _is_score(passage, found):
                continue
            if found["sign"] == ".":
                points.append((passage, found))
            comma = comma or (found[0] if found["sign"] == "," else "")
    if comma:
        for passage, found in points:
            if not in_quotation(passage.text, found.start()):
                right = found[0].replace(".", ",")
                facts = {"text": found[0], "other": comma, "right": right}
                yield Finding(MIXED, facts, passage, *found.span(), proposals=(right,))


def _has_sen(figures: str) -> bool:
    """Whether a sum has a decimal comma."""
    return figures[-3:-2] == ","


def _is_score(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the number is a percentage or a score, by the words around it or as the only one of a cell; no hour."""
    text, start, end = passage.text, found.start(), found.end()
    if PERCENT.match(text, end) or text.strip() == found[0]:
        return True
    near = text[max(0, start - 120) : start]
    if ZONE.match(text, end) or CLOCK.search(near) or OTHER_KIND.search(near[-20:]):
        return False
    return len(found["decimals"]) == 2 and bool(SCORE.search(near))


CHECK = Check(
    id="number.separators",
    rules=(MIXED,),
    find=find,
    about=N_(
        "Indonesian writes 86,60 with a comma. A text that has 86.60 beside it was put together from several "
        "sources, and a point may be taken for that between thousands. Only scores, percentages and sums are "
        "looked at: hours (09.30 WIB), dates, and the numbers of chapters keep their points."
    ),
    bad="Nilai tahun 2022 adalah 80,27 dan nilai tahun 2023 adalah 86.60.",
    good="Nilai tahun 2022 adalah 80,27 dan nilai tahun 2023 adalah 86,60; rapat dimulai pukul 09.30 WIB.",
)
