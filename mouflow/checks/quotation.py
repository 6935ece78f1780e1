"""Words of somebody else: what stands in quotation marks."""

import re

MARKS = re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,;!?)])['’](?!\w)")
ANY = re.compile(r"[\"“”„«»'’‘]")
LONGEST = 1500  # characters of a quotation at most, so that a long text is not read again for each word of it
OPENING, CLOSING = "“„«", "”»"


def in_quotation(text: str, start: int) -> bool:
    """Whether the character stands between quotation marks; apostrophes in words, as in Jum'at, are none."""
    opened, first = "", max(0, start - LONGEST)
    if not ANY.search(text, first, start):
        return False
    for found in MARKS.finditer(text, first, start + 1):
        if found.start() >= start:
            break
        mark = found[0]
        if mark in OPENING or (mark in "'‘" and not opened and found.end() < len(text) and text[found.end()].isalnum()):
            opened = mark
        elif mark in CLOSING or (mark in "'’" and opened and opened in "'‘"):
            opened = ""
        elif mark == '"':
            opened = "" if opened == '"' else mark
    return bool(opened) and _is_closed(text, start, opened)


def _is_closed(text: str, start: int, opened: str) -> bool:
    """Whether a mark of the same kind follows; an inch or a lone apostrophe opens nothing."""
    closing = {"“": "”“", "„": "“”", "«": "»", '"': '"'}.get(opened, "'’")
    return any(mark in text[start : start + LONGEST] for mark in closing)
