"""Passages that are words of another text: quotations over several paragraphs, such as the new wording of a Pasal."""

import re
from collections.abc import Iterator

from mouflow.checks.passage import Passage

_LONGEST = 60  # passages of a quotation
_OPENS, _CLOSES = re.compile(r"[\s*_]*[\"“„«]"), re.compile(r"[\"”»][\s*_]*[.;,]?\s*$")


def are_quoted(passages: tuple[Passage, ...]) -> Iterator[bool]:
    """Whether each passage is a quotation: from one that opens with a quotation mark to the one that ends with one."""
    ends = [index for index, passage in enumerate(passages) if _CLOSES.search(passage.text[-12:])]
    place, until = 0, -1
    for index, passage in enumerate(passages):
        while place < len(ends) and ends[place] < index:
            place += 1
        if index > until and place < len(ends) and ends[place] - index < _LONGEST and _is_opened(passage.text):
            until = ends[place]
        yield index <= until or passage.quoted


def _is_opened(text: str) -> bool:
    """Whether the passage begins with a quotation mark that it does not close, but at its very end."""
    if not _OPENS.match(text):
        return False
    inner = _CLOSES.sub("", text)
    return inner.count('"') % 2 == 1 or inner.count("“") > inner.count("”") or inner.count("«") > inner.count("»")
