"""One scalar's text as the file has it, and what is unseen or lost in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from mouflow.errors import Problem
from mouflow.reading import rules
from mouflow.reading.scalars import Letter, Span, escapes, letters
from mouflow.reading.source import HIDDEN, MOST_PROBLEMS, Source, name_of, shown, visible

# A comment that cuts a text off, rather than explaining it: one blank, then # and at once a letter or a figure, as in
# "Pasal #3" or "color: #C00000". A comment is set off by several blanks, or has a blank after its #, or both.
_CUT = re.compile(r" #[^\W_]")
_DASH_LINE = re.compile(r"[\r\n] *(?=- )")
_UNSEEN_IN_QUOTES = re.compile(f"{HIDDEN.pattern[:-1]}\t\r]")


def text_of(source: Source, span: Span, value: str, repaired: bool) -> tuple[str, Sequence[Problem]]:
    """The text of a scalar, without what is hidden in it, and the tabs and the escapes that give what nobody sees.

    Characters that are hidden in the file itself are told of with the whole file. Of a `repaired` scalar the parser
    saw another text: its own is read from the file.
    """
    suspect = (source.marred or span.style == '"') and _UNSEEN_IN_QUOTES.search(value)
    tabs = source.marred and "\t" in source.text[span.start : span.end]
    if not (repaired or suspect or tabs):
        return value, ()
    read = letters(source.clean, span, value)
    found = chain(_tabs(source, read), _unseen_escapes(source, span) if span.style == '"' else ())
    text = "".join(each.character for each in read) if repaired else value
    return visible(text), tuple(islice(found, MOST_PROBLEMS + 1))


def _tabs(source: Source, read: Iterable[Letter]) -> Iterator[Problem]:
    """The tabs in a scalar's text."""
    for letter in read:
        if source.text[letter.at] == "\t":
            yield Problem(source.place(letter.at), rules.TAB)


def _unseen_escapes(source: Source, span: Span) -> Iterator[Problem]:
    """The escapes in a double-quoted text that give what nobody sees."""
    for escape in escapes(source.clean, span.start):
        if escape.character and _UNSEEN_IN_QUOTES.match(escape.character):
            facts = {"escape": escape.written, **name_of(escape.character)}
            yield Problem(source.place(escape.start), rules.HIDDEN_ESCAPE, facts)


def losses(source: Source, span: Span, text: str) -> Iterator[Problem]:
    """Warns of a plain text that is cut at " #", and of one that swallows the dash of a list."""
    if _CUT.match(source.clean, span.end):
        rule = rules.COMMENT_CUTS if text else rules.COMMENT_EATS
        yield Problem(source.place(span.end + 1), rule, {"kept": shown(text)})
    for dash in _DASH_LINE.finditer(source.clean, span.start, span.end):
        yield Problem(source.place(dash.end()), rules.JOINED_LINES)
