"""Strict YAML: bytes -> plain values that know their line and column, and every problem of the file at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

import yaml

from mouflow.errors import Place, Problem
from mouflow.reading import rules
from mouflow.reading.nodes import Nodes, Path
from mouflow.reading.parsers import PARSER, Parser, PythonParser
from mouflow.reading.scalars import Span, letters
from mouflow.reading.snags import Repair, Snag
from mouflow.reading.source import HIDDEN, MOST_PROBLEMS, Source, decode, source_of, unseen
from mouflow.reading.syntax import bad_escapes, snag_of

__all__ = ["PARSER", "Parser", "Path", "PythonParser", "Tree", "read_yaml"]

# A repair reads the text anew. So many times at most, and so many characters in all, which is under half a second.
MOST_REPAIRS = 20
MOST_REREAD = 4_000_000


class _Places(Mapping[Path, Place]):
    """The places of spans, worked out when asked for."""

    __slots__ = ("_source", "_spans")

    def __init__(self, source: Source, spans: Mapping[Path, Span]) -> None:
        self._source = source
        self._spans = spans

    def __getitem__(self, path: Path) -> Place:
        return self._source.place(self._spans[path].start)

    def __iter__(self) -> Iterator[Path]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML file as plain dict, list, str, int, bool and None, with the places of all nodes and all problems.

    `value` is None when the file cannot be read to its end. A path is the keys and indexes from the root, which is ();
    keys are compared and given in Unicode's NFKC.
    """

    value: object
    places: Mapping[Path, Place]  # of each value
    keys: Mapping[Path, Place]  # of each key, by the path of its value
    problems: tuple[Problem, ...]
    source: Source
    spans: Mapping[Path, Span]

    def has(self, path: Path) -> bool:
        """Whether the file has a value at `path`."""
        return path in self.spans or path in self.places

    def place(self, path: Path) -> Place:
        """The place of the value at `path`, or of the nearest one around it; the whole file when nothing was read."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places[path] if path in self.places else Place(self.source.file)

    def place_in(self, path: Path, offset: int) -> Place:
        """The place of the character `offset` of the text at `path`, however it is quoted, folded or indented.

        An offset at or behind the end gives the place after the last character; a value that is no text, its place.
        """
        value = self._text(path)
        span = self.spans.get(path)
        indexes = _indexes(self.source.clean, span, value) if span and value else ()
        if not indexes:
            return self.place(path)
        if offset >= len(indexes):
            return self.source.place(indexes[-1] + 1)
        return self.source.place(indexes[max(offset, 0)])

    def _text(self, path: Path) -> str | None:
        """The text at `path`; None when something else is there, or nothing."""
        if path not in self.spans or self.value is None:
            return None
        value = self.value
        for step in path:
            value = _step(value, step)
        return value if isinstance(value, str) else None


@lru_cache(maxsize=1)  # a text with one problem often has more
def _indexes(clean: str, span: Span, value: str) -> tuple[int, ...]:
    """The index of each character of a text that was read from `span`; none when it cannot be found again there."""
    seen = [letter for letter in letters(clean, span, value) if not HIDDEN.match(letter.character)]
    if "".join(letter.character for letter in seen) != value:
        return ()
    return tuple(letter.at for letter in seen)


def _step(value: object, step: str | int) -> object:
    """What a mapping has under a key, or a list at an index; None when neither is there."""
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) else None


def read_yaml(text: bytes, file: str, parser: Parser = PARSER) -> Tree:
    """The tree of a YAML file's bytes; what is wrong with it is in its problems, in the order of the file.

    Strict: UTF-8, at most 2 MB, 40 levels and 100,000 nodes, one document, no anchors, aliases, merge keys or tags.
    Only null, true, false and integers of at most nine digits are typed; all else is text. `file` only names places.
    """
    source = decode(text, file)
    if isinstance(source, Problem):
        return _tree(Nodes(source_of("", file)), None, [source])
    found = list(islice(unseen(source), MOST_PROBLEMS + 1))
    nodes, snags = _read(source, parser, {problem.place.line for problem in found if problem.rule is rules.TAB_INDENT})
    value = nodes.value if nodes.complete and isinstance(nodes.value, dict) else None
    if nodes.complete and value is None and (nodes.value is not None or not snags):
        snags.append(_not_a_mapping(nodes))
    return _tree(nodes, value, [*found, *nodes.problems, *snags])


def _read(source: Source, parser: Parser, told: set[int]) -> tuple[Nodes, list[Problem]]:
    """The nodes of a source and what stopped the parser on the way; a line already `told` of is not told of again."""
    repairs, problems = tuple[Repair, ...](), list[Problem]()
    while True:
        nodes = Nodes(source, repairs)
        snag = _feed(nodes, parser(nodes.text))
        if snag is None:
            return nodes, problems
        problems += [problem for problem in snag.problems if problem.place.line not in told]
        told |= {problem.place.line for problem in snag.problems}
        if snag.repair is None or len(repairs) == MOST_REPAIRS or (len(repairs) + 1) * len(nodes.text) > MOST_REREAD:
            return nodes, problems
        repairs += (snag.repair,)


def _feed(nodes: Nodes, parser: PythonParser | yaml.CSafeLoader) -> Snag | None:
    """Gives all events to the nodes; what stopped that, None when nothing did."""
    try:
        while event := _next_event(parser, nodes):
            nodes.take(event)
    except Snag as snag:
        return snag
    finally:
        parser.dispose()
    return None


def _next_event(parser: PythonParser | yaml.CSafeLoader, nodes: Nodes) -> yaml.Event | None:
    """The parser's next event; None after the last."""
    try:
        return parser.get_event() if parser.check_event() else None
    except yaml.MarkedYAMLError as error:
        raise snag_of(error, nodes) from None
    except (ValueError, OverflowError):
        # PyYAML's own parser on the figures of an escape that is no character ("\UFFFFFFFF"); it stands behind the U.
        raise bad_escapes(nodes, getattr(parser, "index", 0) - 3) from None


def _not_a_mapping(nodes: Nodes) -> Problem:
    """Why a file whose root is no mapping is refused."""
    root = nodes.spans.get(())
    if root is None or nodes.value is None:
        return nodes.problem(rules.EMPTY, 0)
    return nodes.problem(rules.LIST_AT_TOP if root.style == "[" else rules.TEXT_AT_TOP, root.start)


def _tree(nodes: Nodes, value: object, problems: list[Problem]) -> Tree:
    """The tree of what was read, with its problems in the order of the file."""
    found = sorted(problems, key=lambda problem: problem.place)
    if len(found) > MOST_PROBLEMS:
        follows = Problem(found[MOST_PROBLEMS].place, rules.TOO_MANY_PROBLEMS, {"limit": MOST_PROBLEMS})
        found = [*found[:MOST_PROBLEMS], follows]
    source = nodes.source
    return Tree(value, _Places(source, nodes.spans), _Places(source, nodes.keys), tuple(found), source, nodes.spans)
