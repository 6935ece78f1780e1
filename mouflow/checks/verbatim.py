"""Words that are not the writer's own to spell: quotations, addresses, names of files, code."""

import re

from mouflow.checks.passage import Passage
from mouflow.checks.quotation import in_quotation

ADDRESS = re.compile(
    r"[@\\_{}]|://|\bwww\.|\.(?:go|co|or|ac|sch|com|id|net|org|docx?|xlsx?|pdf|ya?ml|html?|md|py|txt)\b", re.IGNORECASE
)
LONGEST = 200  # characters of an address or of words between backticks, on each side
BLANKS = " \t\n\u00a0|"


def is_verbatim(passage: Passage, start: int, end: int) -> bool:
    """Whether the words stand in a quotation, between backticks, or in an address or a document's number."""
    text = passage.text
    if passage.quoted or text.count("`", max(0, start - LONGEST), start) % 2:
        return True
    around = word_around(text, start, end)
    return bool(ADDRESS.search(around)) or _is_filed(around) or in_quotation(text, start)


def _is_filed(around: str) -> bool:
    """Whether a word is the number of a document: 188.34/KERJASAMA/2021."""
    return "/" in around and any("/" in word and any(map(str.isdigit, word)) for word in around.split())


def word_around(text: str, start: int, end: int) -> str:
    """The characters from the blank before the words to the one behind them."""
    first, last = max(0, start - LONGEST), end + LONGEST
    left = max(text.rfind(blank, first, start) for blank in BLANKS)
    stops = [stop for blank in BLANKS if (stop := text.find(blank, end, last)) >= 0]
    return text[max(left + 1, first) : min(stops, default=last)]
