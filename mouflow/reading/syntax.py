"""From a YAML parser's complaint to a problem in our own words, with a repair after which reading goes on.

libyaml and PyYAML's own parser stop at the same characters, but with different sentences. Only a fragment of the
sentence that both share chooses the diagnosis; all else is seen in the text itself.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from mouflow.errors import Problem, Rule
from mouflow.reading import rules
from mouflow.reading.nodes import Nodes
from mouflow.reading.scalars import Escape, Span, escapes, is_accepted
from mouflow.reading.snags import TEMPLATE, Repair, Snag, tag_at
from mouflow.reading.source import Source, shown

_CLOSING = {"[": "]", "{": "}"}
_QUOTE_ESCAPES = {"'": "''", '"': '\\"'}
# What may stand before the opening quote of a value on its line, and so tells an opening quote from one in a text.
_BEFORE_VALUE = re.compile(r" *(?:- +)*(?:[\w.-]+ *: +)?\Z")
_DIRECTIVE_LINE = re.compile(r"(?<![^\r\n])%")
_DOCUMENT_END = re.compile(r"(?<![^\r\n])\.\.\.")
_KEY_OR_DASH = re.compile(r"- |-$|[^#]*?:(?: |$)")


@dataclass(frozen=True, slots=True)
class _Failure:
    """A parser's stop: the character, the start of what it was reading, and the nodes it had read."""

    nodes: Nodes
    index: int
    start: int

    @property
    def source(self) -> Source:
        """Where the lines are."""
        return self.nodes.source

    @property
    def text(self) -> str:
        """What the parser read."""
        return self.nodes.text

    @property
    def character(self) -> str:
        """What the parser stopped at; empty at the end of the text."""
        return self.text[self.index : self.index + 1]

    @property
    def follows_value(self) -> bool:
        """Whether a whole value ends on the line of the stop, before it."""
        last = self.nodes.last
        return last is not None and bool(last.style) and self.source.line(last.end - 1) == self.source.line(self.index)

    def snag(self, rule: Rule, index: int, repair: Repair | None = None, **facts: object) -> Snag:
        """The failure told as a problem at `index`."""
        return Snag((self.nodes.problem(rule, index, **facts),), repair)

    def begins(self, index: int, rule: Rule = rules.BEGINS) -> Snag:
        """The failure told as a text that begins at `index` with what YAML takes for its own."""
        template = TEMPLATE.match(self.text, index)
        start = self.text[index : index + (2 if template else 1)]
        return self.snag(rule, index, Repair(index, "x" * len(template.group() if template else start)), start=start)


def snag_of(error: MarkedYAMLError, nodes: Nodes) -> Snag:
    """Why a parser stopped, and what would let it go on."""
    sentence = f"{error.context} {error.problem}"
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(nodes.text)) if mark else 0
    failure = _Failure(nodes, index, error.context_mark.index if error.context_mark else index)
    for fragment, diagnose in _DIAGNOSES:
        if fragment in sentence:
            return diagnose(failure)
    return failure.snag(rules.SYNTAX, index)


def bad_escapes(nodes: Nodes, start: int) -> Snag:
    """The escapes that no parser takes in the double-quoted text at `start`.

    Halves of characters are repaired without a word here: once they are read, they are reported as hidden.
    """
    bad = [escape for escape in escapes(nodes.text, start) if not is_accepted(escape)]
    if not bad:
        return Snag((nodes.problem(rules.SYNTAX, start),))
    first, end = bad[0].start, bad[-1].start + 1
    slashed = {escape.start for escape in bad}
    text = "".join("/" if index in slashed else nodes.text[index] for index in range(first, end))
    return Snag(tuple(_unknown(nodes, escape) for escape in bad if escape.character is None), Repair(first, text))


def _unknown(nodes: Nodes, escape: Escape) -> Problem:
    return nodes.problem(rules.BAD_ESCAPE, escape.start, escape=shown(escape.written))


def _at_character(failure: _Failure) -> Snag:
    return failure.begins(failure.index) if failure.character.strip() else failure.snag(rules.SYNTAX, failure.index)


def _at_start(failure: _Failure) -> Snag:
    return failure.begins(failure.start)


def _block_header(failure: _Failure) -> Snag:
    return failure.begins(failure.start, rules.BLOCK_HEADER)


def _dash(failure: _Failure) -> Snag:
    return failure.begins(failure.index, rules.DASH)


def _directive(failure: _Failure) -> Snag:
    start = failure.source.line_start(failure.start)
    return failure.snag(rules.DIRECTIVE, start, Repair(start, "#"))


def _tag(failure: _Failure) -> Snag:
    tag = tag_at(failure.text, failure.start)
    return failure.snag(rules.TAG, failure.start, Repair(failure.start, " " * len(tag)), tag=shown(tag))


def _unclosed_quote(failure: _Failure) -> Snag:
    quote = failure.text[failure.start]
    return failure.snag(rules.UNCLOSED_QUOTE, failure.start, Repair(failure.start, "x"), quote=quote)


def _escape(failure: _Failure) -> Snag:
    return bad_escapes(failure.nodes, failure.start)


def _no_colon(failure: _Failure) -> Snag:
    """A line that should be a key; it is left out, so that the rest can be read."""
    end = max(failure.index, failure.source.line_end(failure.start))
    blank = re.sub(r"[^\r\n]", " ", failure.text[failure.start : end])
    return failure.snag(rules.NO_COLON, failure.start, Repair(failure.start, blank))


def _colon(failure: _Failure) -> Snag:
    """A second colon: on the line of a value, or on a line that continues the value above."""
    source, last = failure.source, failure.nodes.last
    repair = Repair(failure.index, ";")
    if last is None or not failure.nodes.frames:
        return failure.snag(rules.NO_COLON, last.start if last else failure.index)
    if not last.style and source.line(last.start) != source.line(failure.index):
        return failure.snag(rules.BELOW_VALUE, source.line_text(failure.index), repair)
    return failure.snag(rules.COLON, failure.index, repair)


def _tight_colon(failure: _Failure) -> Snag:
    return failure.snag(rules.TIGHT_COLON, failure.index)


def _no_content(failure: _Failure) -> Snag:
    """Something where a value should be, or in a list between brackets the end of the text."""
    if failure.character in ("]", "}"):
        return _stray_bracket(failure)
    if failure.character == ":":
        return failure.snag(rules.EMPTY_KEY, failure.index)
    brackets = [frame.start for frame in failure.nodes.frames if failure.text[frame.start] in _CLOSING]
    if brackets and not failure.character:
        return _unclosed_bracket(failure, brackets[-1])
    return _at_character(failure)


def _unclosed_bracket(failure: _Failure, start: int) -> Snag:
    bracket = failure.text[start]
    return failure.snag(rules.UNCLOSED_BRACKET, start, bracket=bracket, closing=_CLOSING[bracket])


def _stray_bracket(failure: _Failure) -> Snag:
    return failure.snag(rules.STRAY_BRACKET, failure.index, Repair(failure.index, " "), bracket=failure.character)


def _flow(failure: _Failure) -> Snag:
    """Something between brackets that is neither a comma nor the closing bracket."""
    source, bracket = failure.source, failure.text[failure.start]
    if not failure.character:
        return _unclosed_bracket(failure, failure.start)
    line_text = source.line_text(failure.index)
    template = TEMPLATE.match(failure.text, failure.index)
    if template:
        repair = Repair(failure.index, "x" * len(template.group()))
        return failure.snag(rules.FLOW_TEXT, failure.index, repair, part=template.group()[:2])
    if failure.character == ":" and ": " in failure.text[line_text : failure.index]:
        return failure.snag(rules.FLOW_TEXT, failure.index, Repair(failure.index, ";"), part=": ")
    if failure.follows_value:
        return _after_value(failure)
    at = line_text if failure.character == ":" else failure.index
    opened = source.line(failure.start)
    return failure.snag(rules.OPEN_BRACKET, at, bracket=bracket, closing=_CLOSING[bracket], line=opened)


def _block(failure: _Failure) -> Snag:
    """Something that is no further key or list item: on a line of its own, or after a value."""
    if failure.character and failure.character in "]}":
        return _stray_bracket(failure)
    if failure.character == ":":
        return failure.snag(rules.EMPTY_KEY, failure.index)
    if not failure.source.opens_line(failure.index):
        return _after_value(failure)
    if _is_cut_text(failure):
        return failure.snag(rules.COMMENT_INSIDE, failure.index)
    return failure.snag(rules.INDENTATION, failure.index)


def _is_cut_text(failure: _Failure) -> bool:
    """Whether the line goes on with an unquoted text after which a comment stands."""
    text, last = failure.text, failure.nodes.last
    if last is None or last.style or _KEY_OR_DASH.match(text[failure.index : failure.source.line_end(failure.index)]):
        return False
    return text[last.end : failure.index].lstrip(" ").startswith("#")


def _after_value(failure: _Failure) -> Snag:
    """Something after a quoted text, a closed bracket or an alias, which end where they close."""
    last = failure.nodes.last
    if last is None or not failure.follows_value:
        return failure.snag(rules.SYNTAX, failure.index)
    if last.style not in _QUOTE_ESCAPES:
        return failure.begins(last.start)
    quote, repair = last.style, Repair(last.start, "x")
    if _closes_at_a_value(failure, last):
        return failure.snag(rules.UNCLOSED_QUOTE, last.start, repair, quote=quote)
    return failure.snag(rules.AFTER_QUOTE, failure.index, repair, quote=quote, escape=_QUOTE_ESCAPES[quote])


def _closes_at_a_value(failure: _Failure, quoted: Span) -> bool:
    """Whether the quote that closes a text of several lines stands where another value opens: one was forgotten."""
    start = failure.source.line_start(quoted.end)
    return start > quoted.start and bool(_BEFORE_VALUE.fullmatch(failure.text[start : quoted.end - 1]))


def _after_document(failure: _Failure) -> Snag:
    """Something after the end of the only document, or a directive after which none follows."""
    last = failure.nodes.last
    start = last.end if last else 0
    if directive := _DIRECTIVE_LINE.search(failure.text, start, failure.index):
        return failure.snag(rules.DIRECTIVE, directive.start(), Repair(directive.start(), "#"))
    if _DOCUMENT_END.search(failure.text, start, failure.index):
        return failure.snag(rules.SECOND_DOCUMENT, failure.index)
    if last and last.style == "[":
        return failure.snag(rules.LIST_AT_TOP, last.start)
    if last and last.style != "{":
        return failure.snag(rules.TEXT_AT_TOP, last.start)
    return failure.snag(rules.INDENTATION, failure.index)


_DIAGNOSES: tuple[tuple[str, Callable[[_Failure], Snag]], ...] = (
    ("cannot start any token", _at_character),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_colon),
    ("found unexpected ':'", _tight_colon),
    ("while scanning an alias", _at_start),
    ("while scanning an anchor", _at_start),
    ("directive", _directive),
    ("incompatible YAML document", _directive),
    (" tag", _tag),
    ("unexpected end of stream", _unclosed_quote),
    ("unexpected document", _unclosed_quote),
    ("quoted scalar", _escape),
    ("block scalar", _block_header),
    ("sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _at_character),
    ("node content", _no_content),
    ("while parsing a flow", _flow),
    ("<document start>", _after_document),
    ("while parsing a block", _block),
)
