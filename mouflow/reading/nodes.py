"""From a parser's events to plain values with their places, without recursion and with every problem on the way."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from mouflow.errors import Problem, Rule
from mouflow.reading import rules
from mouflow.reading.scalars import Span, is_block, typed
from mouflow.reading.snags import TEMPLATE, Repair, Snag, tag_at
from mouflow.reading.source import Source, shown
from mouflow.reading.texts import losses, text_of

Path = tuple[str | int, ...]

MOST_NODES = 100_000
MOST_LEVELS = 40
_BLOCKS = ("|", ">")


class _Mark(Protocol):
    """What the marks of both parsers have."""

    index: int


@dataclass(slots=True)
class _Frame:
    """A list or a mapping that is open: what it holds so far, and in a mapping the key that waits for its value."""

    start: int
    flow: bool
    path: Path | None  # None when nothing of it is kept
    content: list[object] | dict[str, object]
    starts: dict[str, int] = field(default_factory=dict)  # where each key was first written
    key: Span | None = None
    name: str | None = None  # what the waiting key is called; None when its value is dropped

    @property
    def wants_key(self) -> bool:
        """Whether the next node is a key."""
        return isinstance(self.content, dict) and self.key is None

    def next_path(self) -> Path | None:
        """The path of the next value; None when that is dropped."""
        step = len(self.content) if isinstance(self.content, list) else self.name
        return None if self.path is None or step is None else (*self.path, step)

    def put(self, value: object) -> None:
        """Takes in the next value."""
        if isinstance(self.content, list):
            self.content.append(value)
        elif self.name is not None:
            self.content[self.name] = value
        self.key = self.name = None


class Nodes:
    """What the events said so far: the value, where each node and key stands, the problems."""

    def __init__(self, source: Source, repairs: tuple[Repair, ...] = ()) -> None:
        self.source = source
        self.text = source.clean  # what the parser reads: clean, with the repairs
        for repair in repairs:
            self.text = repair.applied(self.text)
        self.value: object = None
        self.spans: dict[Path, Span] = {}
        self.keys: dict[Path, Span] = {}
        self.problems: list[Problem] = []
        self.last: Span | None = None  # the node that ended last
        self.frames: list[_Frame] = []
        self.complete = False  # whether all was read
        self._repairs = repairs
        self._count = 0
        self._documents = 0
        self._takers: dict[type, Callable[..., None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.StreamEndEvent: self._end,
        }

    def take(self, event: yaml.Event) -> None:
        """Adds what one event says; raises Snag where reading must stop, or begin anew with a repair."""
        taker = self._takers.get(type(event))
        if taker:
            taker(event)

    def problem(self, rule: Rule, index: int, **facts: object) -> Problem:
        """A problem at a character."""
        return Problem(self.source.place(index), rule, facts)

    def _report(self, rule: Rule, index: int, **facts: object) -> None:
        self.problems.append(self.problem(rule, index, **facts))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        start = _index(event.start_mark)
        if self.source.clean.startswith("%", start):
            raise Snag((self.problem(rules.DIRECTIVE, start),), Repair(start, "#"))
        self._documents += 1
        if self._documents > 1:
            raise Snag((self.problem(rules.SECOND_DOCUMENT, start),))

    def _end(self, _: yaml.StreamEndEvent) -> None:
        self.complete = True

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        start = _index(event.start_mark)
        self._enter(start)
        self._refuse_properties(event.anchor, event.tag, start)
        if len(self.frames) == MOST_LEVELS:
            raise Snag((self.problem(rules.TOO_DEEP, start, limit=MOST_LEVELS),))
        path: Path | None = ()
        if self.frames:
            path = self.frames[-1].next_path()
            if self.frames[-1].wants_key:
                self._refuse_key(self.frames[-1].start, start)
        content: list[object] | dict[str, object] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
        self.frames.append(_Frame(start, bool(event.flow_style), path, content))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self.frames.pop()
        span = Span(frame.start, _index(event.end_mark), "[" if isinstance(frame.content, list) else "{")
        self._ended(span, frame.content, None)

    def _alias(self, event: yaml.AliasEvent) -> None:
        span = Span(_index(event.start_mark), _index(event.end_mark), "*")
        self._enter(span.start)
        self._report(rules.ALIAS, span.start, name=shown(event.anchor or ""))
        self._ended(span, None, None)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        span = Span(_index(event.start_mark), _index(event.end_mark), event.style or "")
        self._enter(span.start)
        self._refuse_properties(event.anchor, event.tag, span.start)
        if span.style in _BLOCKS:
            self._refuse_header(span)
        elif span.start == span.end:
            span = self._nothing(span.end)
        repaired = any(span.start <= repair.index < span.end for repair in self._repairs)
        text, unseen = text_of(self.source, span, event.value, repaired)
        self.problems.extend(unseen)
        if not (span.style or repaired):
            self.problems.extend(losses(self.source, span, text))
        self._ended(span, text if span.style else typed(text), text)

    def _refuse_header(self, span: Span) -> None:
        """Refuses "|#3", which libyaml takes for an empty block with a comment."""
        if self.text[span.start] == span.style and not is_block(self.text, span.start):
            problem = self.problem(rules.BLOCK_HEADER, span.start, start=span.style)
            raise Snag((problem,), Repair(span.start, "x"))

    def _nothing(self, end: int) -> Span:
        """Where a value is missing: behind what stands before it, wherever the parser noticed."""
        while end and self.text[end - 1] in " \r\n":
            end -= 1
        return Span(end, end, "")

    def _enter(self, start: int) -> None:
        """Counts a node."""
        self._count += 1
        if self._count > MOST_NODES:
            raise Snag((self.problem(rules.TOO_MANY, start, limit=MOST_NODES),))

    def _refuse_properties(self, anchor: str | None, tag: str | None, start: int) -> None:
        """Refuses the anchor and the tag of a node, which stand before its content in either order."""
        if anchor is not None:
            self._report(rules.ANCHOR, self.source.clean.index("&", start), name=shown(anchor))
        if tag is not None:
            index = self.source.clean.index("!", start)
            self._report(rules.TAG, index, tag=shown(tag_at(self.source.clean, index)))

    def _ended(self, span: Span, value: object, key: str | None) -> None:
        """Puts a whole node where it belongs; `key` is its text should it be a key, None when it cannot be one."""
        self.last = span
        if not self.frames:
            self.value, self.spans[()] = value, span
        elif self.frames[-1].wants_key:
            self.frames[-1].key = span
            self.frames[-1].name = None if key is None else self._name(self.frames[-1], span, key)
        else:
            self._take_value(self.frames[-1], span, value)

    def _take_value(self, frame: _Frame, span: Span, value: object) -> None:
        if frame.key and frame.flow and self._lacks_colon(frame.key, span):
            self._report(rules.COMMA_CUTS, frame.key.start, text=shown(frame.name or ""))
            frame.name = None
        path = frame.next_path()
        if path is not None:
            self.spans[path] = span
            if frame.key:
                self.keys[path] = frame.key
        frame.put(value)

    def _lacks_colon(self, key: Span, value: Span) -> bool:
        return value.start == value.end and not value.style and ":" not in self.source.clean[key.end : value.start]

    def _name(self, frame: _Frame, span: Span, key: str) -> str | None:
        """The key as it is compared, in Unicode's NFKC; None, with a problem, when its value cannot be kept."""
        name = key if key.isascii() else unicodedata.normalize("NFKC", key)
        if name == "<<" and not span.style:
            self._report(rules.MERGE, span.start)
        elif not name:
            self._report(rules.EMPTY_KEY, span.start)
        elif name in frame.starts:
            first = self.source.line(frame.starts[name])
            self._report(rules.DUPLICATE_KEY, span.start, key=shown(name), line=first)
        else:
            frame.starts[name] = span.start
            return name
        return None

    def _refuse_key(self, outer: int, start: int) -> None:
        """Refuses a list or a mapping as a key; when it is the inside of {{ … }}, as a text that needs quotes."""
        template = TEMPLATE.match(self.source.clean, outer)
        if template and start == outer + 1:
            repair = Repair(outer, "x" * len(template.group()))
            raise Snag((self.problem(rules.BEGINS, outer, start="{{"),), repair)
        self._report(rules.KEY_NOT_TEXT, start)


def _index(mark: _Mark | None) -> int:
    """The index of a mark; events from a parser always have theirs."""
    return mark.index if mark else 0
