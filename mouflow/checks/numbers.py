"""Numbers that are written twice, "3 (tiga)", sums of money and percentages."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from mouflow.checks.passage import Passage
from mouflow.checks.spoken import all_numerals, misspelled, value_of
from mouflow.language.words import SCALES

Kind = Literal["count", "money", "percent", "year", "ordinal"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NumberMention:
    """Figures with the words behind them in brackets; `said` is what the words mean, None when they are no number.

    `kind`: a count, a sum of money (Rp…), a percentage, a year, or an ordinal. `start` to `end` cover figures and
    words; `figures_span` and `words_span` each by itself (an empty words_span where no words stand). The words may also
    stand first, "tiga (3)". Brackets with anything but a number, "3 (kategori baik)", make no mention.
    """

    passage: int
    start: int
    end: int
    kind: Kind
    figures: str
    value: Decimal
    words: str
    said: Decimal | None
    figures_span: tuple[int, int]
    words_span: tuple[int, int]


BRACKET = r"\s*\(\s*(?P<words>[^\W\d_*#\"“][^()0-9]{1,320}|[*_#\"“]+[^()0-9]{2,320})\s*\)"
SCALE = r"(?i:ribu|juta|miliar|milyar|triliun|trilyun)"
MONEY = re.compile(
    r"[Rr](?<![^\W_]R)(?<![^\W_]r)[pP]\s?[.:]?\s*(?P<figures>[0-9](?:[0-9.,]*[0-9])?)(?P<dash>\s?[,.]\s?[-–—]{1,2})?"
    rf"(?:\s?(?P<scale>{SCALE})\b)?(?:\s+(?i:rupiah)\b)?(?:{BRACKET})?"
)
# Figures that are followed by a per cent sign, or by words in brackets, or by both.
OF_COUNT = BRACKET.replace("words", "count")
COUNT = re.compile(
    r"[0-9](?<![\w.,/][0-9])(?P<rest>(?:[0-9.,]*[0-9])?)"
    rf"(?:\s?(?P<percent>%|(?i:persen|prosen)\b)(?:{BRACKET})?|(?:\s?(?P<scale>{SCALE}))?{OF_COUNT})"
)
REVERSED = re.compile(
    r"\(\s*(?P<money>[Rr]p\.?\s*)?(?P<figures>[0-9](?:[0-9.,]*[0-9])?)(?P<dash>,\s?[-–—])?\s?(?P<percent>%|(?i:persen))?\s*\)"
)
WORDS_BEFORE = re.compile(
    r"(?i)(?:\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|nol|puluh|belas|"
    r"ratus|ribu|juta|miliar|milyar|triliun|koma|rupiah|persen)\b\s*)+\Z"
)
DOTTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
ENGLISH = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
ORDINAL = re.compile(r"(?i)\bke[- ]\Z")
YEAR = re.compile(r"(?i)\b(?:tahun|anggaran|TA)\s+\Z")
HOUR = re.compile(r"(?i)\b(?:pukul|jam)\s+\Z")
NEAR = 2000  # characters around a number in which its neighbour in a list is looked for
RANGE = re.compile(r"[0-9]\s?[-–—/]\s?\Z")


def numbers(passages: tuple[Passage, ...]) -> tuple[NumberMention, ...]:
    """Every number with its words, and every sum of money and percentage with or without them, in their order."""
    return tuple(mention for n, passage in enumerate(passages) for mention in _numbers(passage.text, n))


def decimal_of(figures: str, money: bool = False) -> Decimal | None:
    """What figures mean: `10.000,00` and `10,000.00` are ten thousand, `86,60` and `86.60` a decimal; None for others.

    A sum of money has two decimals at most, so that `10,000` is ten thousand there.
    """
    if DOTTED.fullmatch(figures):
        return Decimal(figures.replace(".", "").replace(",", "."))
    if ENGLISH.fullmatch(figures) and (money or "." in figures or figures.count(",") > 1):
        return Decimal(figures.replace(",", ""))
    return Decimal(figures.replace(",", ".")) if PLAIN.fullmatch(figures) else None


def _numbers(text: str, passage: int) -> list[NumberMention]:
    """The mentions of a passage; each figure is in one of them, first in that which has words before it."""
    found: list[NumberMention | None] = []
    if "(" in text:
        found.extend(_reversed(match, passage) for match in REVERSED.finditer(text))
    if "Rp" in text or "rp" in text or "RP" in text:
        found.extend(_money(match, passage) for match in MONEY.finditer(text))
    if "(" in text or "%" in text or "ersen" in text or "ERSEN" in text:
        found.extend(_count(match, passage) for match in COUNT.finditer(text))
    if len(found) < 2:
        return [mention for mention in found if mention]
    kept: dict[Span, NumberMention] = {}
    taken: set[int] = set()
    for mention in found:
        if mention and mention.figures_span[0] not in taken:
            taken.update(range(*mention.figures_span))
            kept[mention.start, mention.end] = mention
    return [kept[span] for span in sorted(kept)]


def _money(match: re.Match[str], passage: int) -> NumberMention | None:
    """A sum of money with its words, or without them; None where the figures are no number."""
    value = decimal_of(match["figures"], money=True)
    if value is None:
        return None
    value *= SCALES.get(_standard(match["scale"]), 1)
    return _mention(match, passage, "money", value)


def _count(match: re.Match[str], passage: int) -> NumberMention | None:
    """A percentage, or figures with words behind them; None where the brackets hold something else."""
    value = decimal_of(match[0][0] + match["rest"])
    if value is None:
        return None
    value *= SCALES.get(_standard(match["scale"]), 1)
    near = match.string[max(0, match.start() - 12) : match.start()]
    if match["percent"]:
        return _mention(match, passage, "percent", value)
    if RANGE.search(near) or HOUR.search(near):
        return None
    kind: Kind = "ordinal" if ORDINAL.search(near) else "year" if YEAR.search(near) and value >= 1000 else "count"
    return _mention(match, passage, kind, value)


def _standard(scale: str | None) -> str:
    """The word for a power of ten in standard spelling, empty for none."""
    return (scale or "").casefold().replace("milyar", "miliar").replace("trilyun", "triliun")


def _mention(match: re.Match[str], passage: int, kind: Kind, value: Decimal) -> NumberMention | None:
    """The figures with their words, or alone where such figures need none; None for a count without words."""
    group = "count" if match.re is COUNT and not match["percent"] else "words"
    words = (match[group] or "").rstrip()
    span = (match.start(group), match.start(group) + len(words)) if words else (0, 0)
    figures = _figures(match)
    said = value_of(words) if words else None
    if said is not None and said != value and said == _english(match.string[slice(*figures)]):
        value = said
    end = match.end()
    if words and said is None and not (all_numerals(words) or misspelled(words, value)):
        if kind not in ("money", "percent"):
            return None
        words, span = "", (0, 0)
        end = match.start() + len(match[0][: match[0].index("(")].rstrip())
    return NumberMention(
        passage, match.start(), end, kind, match.string[figures[0] : figures[1]], value, words, said, figures, span
    )


def _english(figures: str) -> Decimal | None:
    """What the figures mean to an Englishman: `10,000` is ten thousand; None where he would not write so."""
    return decimal_of(figures, money=True) if ENGLISH.fullmatch(figures) else None


def _figures(match: re.Match[str]) -> Span:
    """Where the figures stand, without Rp and per cent."""
    return match.span("figures") if match.re is MONEY else (match.start(), match.end("rest"))


def _reversed(match: re.Match[str], passage: int) -> NumberMention | None:
    """Words with their figures behind them in brackets; None where no number is said, and for "(1) …, (2) …"."""
    near = match.string[max(0, match.start() - 160) : match.start()]
    said = WORDS_BEFORE.search(near)
    value = decimal_of(match["figures"], money=bool(match["money"]))
    if said is None or value is None or _enumerates(match):
        return None
    words = said[0].rstrip()
    start = match.start() - len(near) + said.start()
    number = value_of(words)
    if number is None:
        return None
    kind: Kind = "money" if match["money"] else "percent" if match["percent"] else "count"
    if kind == "count" and YEAR.search(match.string[max(0, start - 12) : start]) and value >= 1000:
        kind = "year"
    span = (start, start + len(words))
    return NumberMention(
        passage, start, match.end(), kind, match["figures"], value, words, number, match.span("figures"), span
    )


def _enumerates(match: re.Match[str]) -> bool:
    """Whether the bracket counts what follows: the passage has its neighbour too, or it is the number of an ayat."""
    figures = match["figures"]
    if len(figures) > 2 or match["money"] or match["percent"]:
        return False
    text, start, end = match.string, match.start(), match.end()
    after, before = text[end : end + NEAR], text[max(0, start - NEAR) : start]
    return f"({int(figures) + 1})" in after or f"({int(figures) - 1})" in before
