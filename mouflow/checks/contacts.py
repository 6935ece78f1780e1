"""Telephone numbers and e-mail addresses that a text gives, each as what its label says it is."""

import re
from collections.abc import Iterator
from typing import Literal

from mouflow.checks.named import Named, cut
from mouflow.checks.passage import Passage

PHONE = r"(?:nomor\s+|no\.?\s*)?(?:telepon|telpon|telp|tlp|tel|handphone|hp|ponsel|whatsapp|wa)"
EMAIL = r"(?:alamat\s+)?(?:pos-?\s?el|e-?mail|surel|surat\s+elektronik)"
LABEL = re.compile(
    rf"(?<![\w@.-])(?:(?P<phone>{PHONE}(?:\s*/\s*{PHONE})*)|(?P<email>{EMAIL}))(?![\w@-])\.?(?P<colon>\s*:)?\s*",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d")
# Where a value ends: a comma or semicolon, a new line, "dan", an opening remark, or a full stop before a blank.
END = re.compile(
    r"[,;\n\t|]|\s(?:dan|atau|serta|dengan|kepada|untuk|yang|dan/atau)\b|\.(?=\s|$)|(?<=\S)\s+\((?=[A-Za-z])"
)
# One of these stands in every text with a label; looking for them first takes a tenth of the time.
HINTS = ("telp", "telepon", " tel", "tlp", "ponsel", "phone", " hp", "whatsapp", " wa")
HINTS_OF_MAIL = ("mail", "pos-", "posel", "pos el", "surel", "elektronik")
PARTED = str.maketrans("\n\t(/", "    ")
ADDRESS = re.compile(r"[\w.+-]*@|[\w-]+(?:\.[\w-]+)+|\(at\)|\[at\]")
STARTS = re.compile(r"\(0\d{2,3}\)|\+?\d{3}|[\w.+-]+@")  # of a value that a wrapped line parted from its label
LONGEST = 60


def contact_values(passages: tuple[Passage, ...]) -> Iterator[tuple[Literal["phone", "email"], Named]]:
    """Each value behind a label, a label in a cell of its own included; words such as "melalui telepon" give none."""
    for n, passage in enumerate(passages):
        small = f" {passage.text.lower().translate(PARTED)}"
        if not any(hint in small for hint in (*HINTS, *HINTS_OF_MAIL)):
            continue
        labels = list(LABEL.finditer(passage.text))
        for found, following in zip(labels, [*labels[1:], None], strict=False):
            limit = following.start() if following else len(passage.text)
            if found.end() == len(passage.text):
                value = _next_cell(passages, n, STARTS if found.start() else None)
            else:
                value = _value(passage.text, n, found.end(), limit)
            if value and (found["colon"] or _tells(value.text)):
                yield "phone" if found["phone"] else "email", value


def _value(text: str, n: int, start: int, limit: int) -> Named | None:
    """The value that begins at `start`; the next label ends it, too."""
    stop = END.search(text, start, limit)
    value = cut(text, n, start, stop.start() if stop else limit, strip=" \t\n\r:;,.")
    return value if value and len(value.text) <= LONGEST else None


def _next_cell(passages: tuple[Passage, ...], n: int, starts: re.Pattern[str] | None) -> Named | None:
    """The value behind a label that ends its cell or line; it begins as `starts` says, where that is given."""
    for m in range(n + 1, min(n + 3, len(passages))):
        if passages[m].part == passages[n].part and passages[m].text.strip() not in (":", ""):
            if starts and not starts.match(passages[m].text):
                return None
            value = _value(passages[m].text, m, 0, len(passages[m].text))
            return value if value and _tells(value.text) else None
    return None


def _tells(text: str) -> bool:
    """Whether it can be a number or an address at all, not a word of the sentence."""
    return bool(ADDRESS.match(text)) or len(FIGURE.findall(text)) > 2
