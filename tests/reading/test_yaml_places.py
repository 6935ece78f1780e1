"""Places: of values, of keys, and of each character of a text however it is written."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.errors import Place
from mouflow.reading.source import HIDDEN
from mouflow.reading.yaml import PARSER, Path, PythonParser, Tree, read_yaml

PARSERS = tuple(dict.fromkeys((PARSER, PythonParser)))

TEXT = """\
# komentar
a: é teks
'b':
  - "x\\u0041y"
  - {c: [1, null]}
d: |2-
    lurus

   dua
e: >
  satu
  dua

  tiga
f: 'it''s
   dua'
g: "sa\\
  tu"
h: dua
   kata
"""


def _at(text: str, place: Place) -> str:
    """The character of the text at a place; empty at the end of a line."""
    line = text.splitlines()[place.line - 1]
    return line[place.column - 1 : place.column]


@pytest.mark.parametrize("parser", PARSERS)
def test_places_of_values_and_keys(parser: type[PythonParser]) -> None:
    tree = read_yaml(TEXT.encode(), "f", parser)
    assert tree.problems == ()
    assert {path: str(place) for path, place in tree.places.items()} == {
        (): "f:2:1",
        ("a",): "f:2:4",
        ("b",): "f:4:3",
        ("b", 0): "f:4:5",
        ("b", 1): "f:5:5",
        ("b", 1, "c"): "f:5:9",
        ("b", 1, "c", 0): "f:5:10",
        ("b", 1, "c", 1): "f:5:13",
        ("d",): "f:6:4",
        ("e",): "f:10:4",
        ("f",): "f:15:4",
        ("g",): "f:17:4",
        ("h",): "f:19:4",
    }
    assert len(tree.places) == 13
    assert {path: str(place) for path, place in tree.keys.items()} == {
        ("a",): "f:2:1",
        ("b",): "f:3:1",
        ("b", 1, "c"): "f:5:6",
        ("d",): "f:6:1",
        ("e",): "f:10:1",
        ("f",): "f:15:1",
        ("g",): "f:17:1",
        ("h",): "f:19:1",
    }


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("path", "value", "places"),
    [
        (("a",), "é teks", "2:4 2:5 2:6 2:7 2:8 2:9 2:10"),
        (("b", 0), "xAy", "4:6 4:7 4:13 4:14"),
        (("d",), "  lurus\n\n dua", "7:3 7:4 7:5 7:6 7:7 7:8 7:9 7:10 8:1 9:3 9:4 9:5 9:6 9:7"),
        (("e",), "satu dua\ntiga\n", "11:3 11:4 11:5 11:6 11:7 12:3 12:4 12:5 13:1 14:3 14:4 14:5 14:6 14:7"),
        (("f",), "it's dua", "15:5 15:6 15:7 15:9 15:10 16:4 16:5 16:6 16:7"),
        (("g",), "satu", "17:5 17:6 18:3 18:4 18:5"),
        (("h",), "dua kata", "19:4 19:5 19:6 19:7 20:4 20:5 20:6 20:7 20:8"),
    ],
)
def test_place_of_each_character(path: Path, value: str, places: str, parser: type[PythonParser]) -> None:
    tree = read_yaml(TEXT.encode(), "f", parser)
    assert _texts(tree)[path] == value
    found = [tree.place_in(path, offset) for offset in range(len(places.split()))]
    assert [f"{place.line}:{place.column}" for place in found] == places.split()


def test_place_falls_back_to_the_nearest_around() -> None:
    tree = read_yaml(TEXT.encode(), "f")
    assert tree.place(("b", 1, "c", 7, "x")) == tree.places["b", 1, "c"]
    assert tree.place(("zzz",)) == tree.places[()]
    assert tree.place_in(("zzz",), 3) == tree.places[()]
    assert tree.place_in(("b",), 3) == tree.places[("b",)]
    assert tree.place_in(("b", 1, "c", 0), 3) == tree.places["b", 1, "c", 0]


def test_place_in_stays_in_the_text() -> None:
    tree = read_yaml(b"a: xyz\nb: ''\n", "f")
    assert tree.place_in(("a",), -5) == Place("f", 1, 4)
    assert tree.place_in(("a",), 99) == Place("f", 1, 7)
    assert tree.place_in(("b",), 0) == Place("f", 2, 4)


@pytest.mark.parametrize("text", [b"\xff", b"", b"- a\n", b"a: [\n"])
def test_an_unreadable_file_has_a_place_still(text: bytes) -> None:
    tree = read_yaml(text, "f")
    assert tree.value is None
    assert tree.place(("a", 0)).file == "f"
    assert tree.place_in(("a", 0), 2).file == "f"


def test_places_of_what_was_dropped_are_not_known() -> None:
    tree = read_yaml(b"a: {x: 1}\na: {y: 2}\n", "f")
    assert set(tree.places) == {(), ("a",), ("a", "x")}
    assert set(tree.keys) == {("a",), ("a", "x")}


@pytest.mark.parametrize("text", ["a: x\u200byz\n", 'a: "x\\u200byz"\n', "a: |\n  x\u200byz\n", "a: '\u200bxyz'\n"])
def test_places_when_something_hidden_was_left_out(text: str) -> None:
    tree = read_yaml(text.encode(), "f")
    places = [tree.place_in(("a",), offset) for offset in range(3)]
    assert [_at(text, place) for place in places] == ["x", "y", "z"]


@pytest.mark.parametrize("text", ["a: !x |\n  yz\n", "a: &x yz\n", "a: |2\n  \u200b  yz\n"])
def test_a_text_that_cannot_be_found_again_has_the_place_of_its_value(text: str) -> None:
    tree = read_yaml(text.encode(), "f")
    assert tree.problems
    assert tree.place_in(("a",), 1) == tree.place(("a",)) == Place("f", 1, 4)


def test_places_when_the_text_was_repaired() -> None:
    text = "a: **tebal**: x\nb: {{ y }} z\nc: 'it's'\n"
    tree = read_yaml(text.encode(), "f")
    assert tree.value == {"a": "**tebal**: x", "b": "{{ y }} z", "c": "'it's'"}
    for path, value in _texts(tree).items():
        assert "".join(_at(text, tree.place_in(path, offset)) for offset in range(len(value))) == value


def _texts(tree: Tree) -> dict[Path, str]:
    """All texts of a tree by their paths."""
    return dict(_walk((), tree.value))


def _walk(path: Path, value: object) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk((*path, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _walk((*path, index), inner)
    elif isinstance(value, str):
        yield path, value


def _visible(text: str) -> bool:
    return not HIDDEN.search(text) and not set(text) & set("\t\r\u00ad\ufffd")


WORDS = st.text(
    st.one_of(st.sampled_from("ab é#:-?*&![]{},|>@`%'\"\\~ \n\n  0"), st.characters(exclude_categories=["Cs"])),
    max_size=30,
).filter(_visible)
KEYS = st.text(st.sampled_from("abcé0-_. #:'\"?"), min_size=1, max_size=8)
LEAVES = st.one_of(WORDS, st.none(), st.booleans(), st.integers(-999_999_999, 999_999_999))


def _mappings(leaves: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    nested = st.recursive(leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))
    return st.dictionaries(KEYS, nested, min_size=1, max_size=5)


def _check_letters(text: str, tree: Tree) -> None:
    """Each character of each text stands where place_in says, or an escape or a break of which it was made does."""
    for path, value in _texts(tree).items():
        for offset, character in enumerate(value):
            written = _at(text, tree.place_in(path, offset))
            assert written == character or written == "\\" or (character in " \n" and written == "")


def _check_starts(text: str, tree: Tree) -> None:
    """Each value begins with a sign of what it is."""
    values = _texts(tree)
    for path, place in tree.places.items():
        first = _at(text, place)
        if path in values:
            assert first in "'\"|>" or first == values[path][0]
    for path, place in tree.keys.items():
        assert _at(text, place) in ("'", '"', str(path[-1])[0])


@settings(deadline=None)
@given(
    value=_mappings(LEAVES),
    flow=st.sampled_from([True, False, None]),
    width=st.sampled_from([10, 40, 1_000]),
    indent=st.sampled_from([2, 3, 7]),
    unicode=st.booleans(),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_what_is_dumped_reads_back_equal_with_its_places(
    value: dict[str, object], flow: bool | None, width: int, indent: int, unicode: bool, line_break: str
) -> None:
    dumped = yaml.dump(
        value,
        Dumper=_Dumper,
        default_flow_style=flow,
        width=width,
        indent=indent,
        allow_unicode=unicode,
        line_break=line_break,
        sort_keys=False,
    )
    _check_reading(dumped, value)


@settings(deadline=None)
@given(
    value=_mappings(WORDS),
    style=st.sampled_from(["'", '"', "|", ">"]),
    width=st.sampled_from([10, 40, 1_000]),
    indent=st.sampled_from([2, 5]),
)
def test_every_style_reads_back_equal_with_its_places(
    value: dict[str, object], style: str, width: int, indent: int
) -> None:
    dumped = yaml.dump(
        value, Dumper=_Dumper, default_style=style, width=width, indent=indent, allow_unicode=True, sort_keys=False
    )
    _check_reading(dumped, value)


def _check_reading(dumped: str, value: dict[str, object]) -> None:
    trees = [read_yaml(dumped.encode(), "f", parser) for parser in PARSERS]
    for tree in trees:
        assert [problem for problem in tree.problems if problem.rule.severity == "error"] == []
        assert tree.value == value
        assert dict(tree.places) == dict(trees[0].places)
        assert dict(tree.keys) == dict(trees[0].keys)
    _check_letters(dumped, trees[0])
    _check_starts(dumped, trees[0])


class _Dumper(yaml.SafeDumper):
    """A dumper that writes no anchors, which are refused."""

    def ignore_aliases(self, data: object) -> bool:
        return True
