"""Junk: whatever the bytes are, reading returns, says why it could not read on, and says the same with both parsers."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mouflow.errors import Problem
from mouflow.reading.yaml import PARSER, PythonParser, Tree, read_yaml

PARSERS = tuple(dict.fromkeys((PARSER, PythonParser)))

PIECES = (
    *(
        "a",
        "b: ",
        "c:",
        "- ",
        "? ",
        ": ",
        "#",
        " #",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "|2\n",
        ">-\n",
        "|+\n",
    ),
    *("&x ", "*x", "!t ", "%", "@", "`", "---", "...", "\\", "\\n", "\\ud800", "\\x00", "\\UFFFFFFFF", "%YAML 1.1\n"),
    *("\n", "\n  ", "\n    ", "\n ", "\r\n", "\r", "\t", " ", "  ", "x y", "12", "null", "~", "<<: ", "=", "-"),
    *("[[id]]", "{{ v }}", "\u00e9", "\u200b", "\ufeff", "\u2028", "\x85", "\U0001f600", "\x00"),
)
JUNK = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
LINES = st.lists(
    st.sampled_from(
        (
            *(
                "a: 1",
                "b: teks",
                "  c: x",
                "  - y",
                "- z",
                "    d: [1, 2]",
                'e: "q',
                "f: 'it''s'",
                "g: |",
                "   lanjutan",
            ),
            *("h: {i: j, k: l}", "m: Nomor: 1", "n: *x", "o: Pasal #3", "\tp: 1", "a: 2", "q: >-", "", "# komentar"),
        )
    ),
    max_size=12,
).map("\n".join)


def _is_sound(tree: Tree) -> bool:
    return all(problem.rule.severity != "error" for problem in tree.problems)


def _check(text: str) -> None:
    trees = [read_yaml(text.encode(), "f", parser) for parser in PARSERS]
    for tree in trees:
        assert (tree.value is not None) or not _is_sound(tree)
        assert [_order(problem) for problem in tree.problems] == sorted(_order(problem) for problem in tree.problems)
        for path in tree.places:
            assert tree.place_in(path, 0).file == tree.place(path).file == "f"
    if any(map(_is_sound, trees)):
        first, *others = [(tree.value, tree.problems, dict(tree.places), dict(tree.keys)) for tree in trees]
        assert all(other == first for other in others)


def _order(problem: Problem) -> tuple[int, int]:
    return problem.place.line, problem.place.column


@settings(max_examples=400, deadline=None)
@given(JUNK)
def test_junk_is_read_or_refused_alike(text: str) -> None:
    _check(text)


@settings(max_examples=400, deadline=None)
@given(LINES)
def test_broken_drafts_are_read_or_refused_alike(text: str) -> None:
    _check(text)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_bytes_never_raise(text: bytes) -> None:
    tree = read_yaml(text, "f")
    assert (tree.value is not None) or not _is_sound(tree)


def test_junk_is_sometimes_sound() -> None:
    """The comparison of both parsers would otherwise compare nothing."""
    assert _is_sound(read_yaml(b"a: 1\nb: teks\nh: {i: j, k: l}", "f"))
    assert _is_sound(read_yaml("b: \u00e9\nc: \U0001f600".encode(), "f"))
