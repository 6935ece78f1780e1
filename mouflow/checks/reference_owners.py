"""Whether a reference means a provision of its own text, or one of a law or of another agreement."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from mouflow.checks.passage import Passage

_BRIDGE = r"[\s,(]*(?:(?:sebagaimana\s+)?(?:dimaksud|diatur|tercantum|ditetapkan)\s+)?(?:(?:dalam|dari|pada|di)\s+)?"
_LAW = re.compile(
    _BRIDGE + r"(?:UUD?\b|PP\b|PO\b|PMK\b|POJK\b|PBI\b|SKB?\b|KUH|Per(?:pres|ppu|da|gub|bup|wal|ka|men|bawaslu|kap)"
    r"|Kep(?:pres|men|gub|bup)|Inpres\b|Kitab\b|Undang|Peraturan\b|Keputusan\b|Instruksi\b|Surat\b|Statuta\b"
    r"|Anggaran Dasar|Konvensi\b|Traktat\b|Qanun\b|undang-undang\b|peraturan\b|keputusan\b)"
)
INSTRUMENT = (
    r"(?:Nota\s+Kesepa(?:katan|haman)|Kesepakatan\s+Bersama|Perjanjian(?:\s+Kerja\s?[Ss]ama)?|PKS\b|MoU\b|Adendum|Addendum"
    r"|Memorandum(?:\s+Saling\s+Pengertian)?|Kontrak\b|Kesepakatan\b)"
)
_INSTRUMENT = re.compile(_BRIDGE + rf"(?P<name>{INSTRUMENT})(?P<own>\s+ini\b)?(?P<other>\s+(?:Nomor|No\.|nomor|tanggal"
    r"|tertanggal|tersebut|dimaksud|antara|yang|tentang|[Ii]nduk|Pokok|sebelumnya|[Tt]ahun|awal|lama)\b)?")  # fmt: skip
_AMENDING = re.compile(r"[\s#*_]*(?:ADD?ENDUM|AMANDEMEN|PERUBAHAN\s+(?:\w+\s+)?ATAS)\b", re.IGNORECASE)
_TITLE = re.compile(rf"[\s#*_]*(?P<name>{INSTRUMENT})", re.IGNORECASE)
# A law just before: "UU 25/2009 tentang Pelayanan Publik, Pasal 21".
_AFTER_LAW = re.compile(
    r"(?:Tahun\s+\d{4}|/\d{4}|KUH\w*)(?:\s+tentang(?:\s+(?:[A-Z][\w-]*,?|dan|atau|di|dalam|serta|atas|pada|bagi|untuk|yang))+)?"
    r"\s*[,(:]?\s*(?:(?:khususnya|terutama|yaitu|yakni|dalam|pada|ketentuan)\s+){0,3}$"
)
_QUOTE = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»")
MOST = 999  # Pasal of an agreement; those of codes count further ("Pasal 1266 dan Pasal 1267 dikesampingkan")
_LOOK_BACK, _TITLE_LINES = 240, 20


def own_instrument(passages: Sequence[Passage]) -> str:
    """What the text calls itself in its title, in small letters; empty where it has none."""
    for passage in passages[:_TITLE_LINES]:
        found = _TITLE.match(passage.text)
        if found and (passage.part == "title" or passage.text.strip("#* ").isupper()):
            return _plain(found["name"])
    return ""


def means_own(text: str, start: int, end: int, own: str) -> bool:
    """Whether the reference at `start` to `end` means this text; `own` is what this text calls itself."""
    instrument = _INSTRUMENT.match(text, end)
    if instrument:
        if instrument["own"]:
            return True
        return not instrument["other"] and _plain(instrument["name"]) == own
    return not _LAW.match(text, end) and not _AFTER_LAW.search(text[max(0, start - _LOOK_BACK) : start])


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches that stand between quotation marks, in order."""
    return tuple(found.span() for found in _QUOTE.finditer(text)) if any(mark in text for mark in '“"«') else ()


def is_within(place: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    """Whether a character lies in one of the stretches, which are in order."""
    before = bisect_right(stretches, (place, 0)) - 1
    return before >= 0 and place < stretches[before][1]


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def is_amending(passages: Sequence[Passage]) -> bool:
    """Whether the text amends another one, whose provisions it then refers to."""
    return any(
        _AMENDING.match(passage.text) and (passage.part == "title" or passage.text.strip("#* ").isupper())
        for passage in passages[:_TITLE_LINES]
    )
