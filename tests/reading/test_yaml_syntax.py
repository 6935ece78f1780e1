"""Mistakes in YAML itself: each beside its line, and beside what is still read, the same with both parsers."""

import pytest
import yaml

from mouflow.reading.nodes import Nodes
from mouflow.reading.source import source_of
from mouflow.reading.syntax import bad_escapes, snag_of
from mouflow.reading.yaml import PARSER, PythonParser, read_yaml

PARSERS = tuple(dict.fromkeys((PARSER, PythonParser)))
QUOTES = "put it in quotes [yaml.needs-quotes]"
WHOLE = "put the whole text in quotes [yaml.needs-quotes]"
COLON = f"an unquoted text may not hold a colon before a space or at its end; {QUOTES}"
BELOW = (
    "the line stands deeper than the line above, which has a value already; align it with the other keys "
    "[yaml.indentation]"
)
LINE_UP = "the line does not line up with the lines above; indent it as they are [yaml.indentation]"
NO_COLON = (
    'the line is no "key: value"; write the colon and a space, or indent the line if it continues a text '
    "[yaml.no-colon]"
)
DIRECTIVE = 'a line may not begin with "%"; remove the line, or put the text in quotes [yaml.directive]'
SECOND = "a second document begins here; keep one document in a file [yaml.second-document]"
DASH_JOINS = (
    "warning: this line continues the text above and begins no list item; align the dash, or put the text in quotes "
    "[yaml.joined-lines]"
)
SYNTAX = "the line cannot be read as YAML; check its indentation, colons and quotes [yaml.syntax]"
TIGHT = "a space is missing after this colon; write it, or put the whole text in quotes [yaml.needs-quotes]"
NO_ESCAPE = "is no escape; write \\\\ for a backslash, or put the text in single quotes [yaml.bad-escape]"


def _begins(start: str) -> str:
    return f'an unquoted text may not begin with "{start}"; {QUOTES}'


def _block(start: str) -> str:
    return (
        f'an unquoted text may not begin with "{start}"; put it in quotes, or begin the text on the next line '
        "[yaml.needs-quotes]"
    )


def _after(quote: str, escape: str) -> str:
    return (
        f"something stands after the closing {quote}; a {quote} inside a quoted text is written {escape} "
        "[yaml.after-quote]"
    )


def _stray(bracket: str) -> str:
    return f'this "{bracket}" closes nothing; remove it, or put the text in quotes [yaml.stray-bracket]'


def _open(bracket: str, closing: str, line: int) -> str:
    return (
        f'the "{bracket}" of line {line} is still open here; close it with "{closing}", or put the text in quotes '
        "[yaml.unclosed-bracket]"
    )


def _unclosed(quote: str) -> str:
    return f"the {quote} that opens here is not closed; write {quote} at the end of the text [yaml.unclosed-quote]"


# input, value, and each place with its line; "error: " is left out
CASES: tuple[tuple[str, object, tuple[tuple[str, str], ...]], ...] = (
    # Texts that begin with what YAML takes for its own.
    ("a: **tebal** teks\nb: *miring* teks", {"a": "**tebal** teks", "b": "*miring* teks"},
     (("1:4", _begins("*")), ("2:4", _begins("*")))),
    ("a: *x y\nb: 1", {"a": "*x y", "b": 1}, (("1:4", _begins("*")),)),
    ("a: & Rekan", {"a": "& Rekan"}, (("1:4", _begins("&")),)),
    ("a: [[pasal-1]] berlaku\nb: 1", {"a": "[[pasal-1]] berlaku", "b": 1}, (("1:4", _begins("[[")),)),
    ("a: {{ n | angka }} tahun", {"a": "{{ n | angka }} tahun"}, (("1:4", _begins("{{")),)),
    ("a: {{ n }}\nb: 1", {"a": "{{ n }}", "b": 1}, (("1:4", _begins("{{")),)),
    ("a:\n  - {{ n }}: 1", {"a": [{"{{ n }}": 1}]}, (("2:5", _begins("{{")),)),
    ("a: [x] y", {"a": "[x] y"}, (("1:4", _begins("[")),)),
    ("a: , b", {"a": ", b"}, (("1:4", _begins(",")),)),
    ("a: ? b", {"a": "? b"}, (("1:4", _begins("?")),)),
    ("a: > 5 tahun\nb: |0", {"a": "> 5 tahun", "b": "|0"}, (("1:4", _block(">")), ("2:4", _block("|")))),
    ("a: |#3\nb: 1", {"a": "|#3", "b": 1}, (("1:4", _block("|")),)),
    ("a: - b", {"a": "- b"}, (("1:4", (
        'an unquoted text may not begin with "- "; put it in quotes, or begin the list on the next line '
        "[yaml.needs-quotes]")),)),
    ("@a: 1", {"@a": 1}, (("1:1", _begins("@")),)),
    # Colons.
    ("a: b:\nc: 1", {"a": "b:", "c": 1}, (("1:5", COLON),)),
    ('a: "b": c', {"a": '"b": c'}, (("1:7", COLON),)),
    ("a: [b, c]: d", {"a": "[b, c]: d"}, (("1:10", COLON),)),
    ("a: b\n  c: d\ne: 1", {"a": "b c: d", "e": 1}, (("2:3", BELOW),)),
    ("x\ny: 1", None, (("1:1", NO_COLON),)),
    ("a: 1\nb 2\nc: 3", {"a": 1, "c": 3}, (("2:1", NO_COLON),)),
    ("a:\n  - x\nb\nc: 3", {"a": ["x"], "c": 3}, (("3:1", NO_COLON),)),
    (": x", None, (("1:1", "the key is missing; write key: value [yaml.key-not-text]"),)),
    ("?", {}, (("1:2", "the key is missing; write key: value [yaml.key-not-text]"),)),
    # Quotes.
    ("a: 'Qur'an'\nb: 1", {"a": "'Qur'an'", "b": 1}, (("1:9", _after("'", "''")),)),
    ('a: "x" y\nb: 1', {"a": '"x" y', "b": 1}, (("1:8", _after('"', '\\"')),)),
    ('a: "x\n  "y" z"\nb: 1', {"a": '"x "y" z"', "b": 1}, (("1:4", _unclosed('"')),)),
    ('a: "x\n  dan "y" z"\nb: 1', {"a": '"x dan "y" z"', "b": 1}, (("2:8", _after('"', '\\"')),)),
    ("a: 'x\nb: 1", {"a": "'x", "b": 1}, (("1:4", _unclosed("'")),)),
    ('a:\n  - "x\n  - "y"', {"a": ['"x', "y"]}, (("2:5", _unclosed('"')),)),
    ('"a: 1', {'"a': 1}, (("1:1", _unclosed('"')),)),
    ('a: "x\n---\ny"', None, (("1:4", _unclosed('"')), ("2:1", SECOND))),
    # Escapes.
    (r'a: "\d \p"', {"a": r"\d \p"}, (("1:5", rf'"\d" {NO_ESCAPE}'), ("1:8", rf'"\p" {NO_ESCAPE}'))),
    ('a: "x\\\n  y \\d"', {"a": "xy \\d"}, (("2:5", rf'"\d" {NO_ESCAPE}'),)),
    (r'a: "C:\Users\x"', {"a": r"C:\Users\x"}, (("1:7", rf'"\U" {NO_ESCAPE}'), ("1:13", rf'"\x" {NO_ESCAPE}'))),
    (r'a: "\U00110000 \UFFFFFFFF"', {"a": r"\U00110000 \UFFFFFFFF"},
     (("1:5", rf'"\U00110000" {NO_ESCAPE}'), ("1:16", rf'"\UFFFFFFFF" {NO_ESCAPE}'))),
    # Brackets.
    ("a: {t: n {{ x }} y}", {"a": {"t": "n {{ x }} y"}},
     (("1:10", f'between brackets an unquoted text may not hold "{{{{"; {WHOLE}'),)),
    ("a: {t: lihat [[x]], u: 1}", {"a": {"t": "lihat [[x]]", "u": 1}},
     (("1:14", f'between brackets an unquoted text may not hold "[["; {WHOLE}'),)),
    ("a: {t: [[x]] y}", {"a": {"t": "[[x]] y"}}, (("1:8", _begins("[[")),)),
    ("a: {t: b: c}", {"a": {"t": "b: c"}}, (("1:9", f'between brackets an unquoted text may not hold ": "; {WHOLE}'),)),
    ("a: {t: b, c, u: 1}", {"a": {"t": "b", "u": 1}}, (("1:11", (
        '"c" has no value: between { and } a comma ends an unquoted text; put the whole text in quotes '
        "[yaml.comma-cuts]")),)),
    ("a: {b:, c: 1}", None, (("1:6", TIGHT),)),
    ("a: [1, 2\nb: 3", None, (("2:1", _open("[", "]", 1)),)),
    ("a:\n  - {x: 1\nb: 3", None, (("3:1", _open("{", "}", 2)),)),
    ("a: [1, 2}", None, (("1:9", _open("[", "]", 1)),)),
    ("a: [x, #y]\nb: 1", None,
     (("1:4", 'the "[" that opens here is not closed; write "]" at its end [yaml.unclosed-bracket]'),)),
    ("a: [1,\n  2,", None,
     (("1:4", 'the "[" that opens here is not closed; write "]" at its end [yaml.unclosed-bracket]'),)),
    ("a: {x: {", None,
     (("1:8", 'the "{" that opens here is not closed; write "}" at its end [yaml.unclosed-bracket]'),)),
    ("a: [b: ", None,
     (("1:4", 'the "[" that opens here is not closed; write "]" at its end [yaml.unclosed-bracket]'),)),
    ("a: !x [", None,
     (("1:4", 'the tag "!x" is not allowed; remove it, or put the text in quotes [yaml.tag]'), ("2:1", SYNTAX))),
    ("? [[a]] b", None,
     (("1:3", "a key must be text, not a list or a group of keys; write key: value [yaml.key-not-text]"),
      ("1:9", SYNTAX))),
    ("a: {x: 1}}\nb: 1", {"a": {"x": 1}, "b": 1}, (("1:10", _stray("}")),)),
    ("a: ]\nb: 1", {"a": None, "b": 1}, (("1:4", _stray("]")),)),
    # Lines that do not line up.
    ("a:\n    b: 1\n  c: 2", None, (("3:3", LINE_UP),)),
    ("a: 1\n- b", None, (("2:1", LINE_UP),)),
    ("- a\nb: 1", None, (("2:1", LINE_UP),)),
    (" a: 1\nb: 2", None, (("2:1", LINE_UP),)),
    ("a:\n  - x\n - y", None, (("3:2", LINE_UP),)),
    ("a: b # c\n  d: e", None, (("2:3", LINE_UP),)),
    ("a: b # c\n  lanjutan", None,
     (("2:3", "a comment may not stand inside an unquoted text; move it, or put the text in quotes "
       "[yaml.needs-quotes]"),)),
    # Documents and directives.
    ("%YAML 1.2\n---\na: 1", {"a": 1}, (("1:1", DIRECTIVE),)),
    ("%YAML 1.3\n%FOO\n---\na: 1", {"a": 1}, (("1:1", DIRECTIVE), ("2:1", DIRECTIVE))),
    ("a: 1\n%b: 1", {"a": 1}, (("2:1", DIRECTIVE),)),
    ("% x", None, (("1:1", DIRECTIVE),)),
    ("a: 1\n...\nb: 2", None, (("3:1", SECOND),)),
    ("---\na: 1\n...\n", {"a": 1}, ()),
    ("[a]\nb: 1", None, (("1:1", 'the file is a list; it must consist of "key: value" lines [yaml.not-a-mapping]'),)),
    ('"a"\nb: 1', None, (("1:1", 'the file is one text; it must consist of "key: value" lines [yaml.not-a-mapping]'),)),
    # Tags that cannot be read.
    ("a: !<x y", {"a": "y"},
     (("1:4", 'the tag "!<x" is not allowed; remove it, or put the text in quotes [yaml.tag]'),)),
    ("a: !x%zz y", {"a": "y"},
     (("1:4", 'the tag "!x%zz" is not allowed; remove it, or put the text in quotes [yaml.tag]'),)),
)  # fmt: skip


def _lines(pairs: tuple[tuple[str, str], ...]) -> list[str]:
    return [f"f:{place}: {line if line.startswith('warning') else f'error: {line}'}" for place, line in pairs]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "value", "pairs"), CASES, ids=[repr(case[0]) for case in CASES])
def test_mistakes(text: str, value: object, pairs: tuple[tuple[str, str], ...], parser: type[PythonParser]) -> None:
    tree = read_yaml((text + "\n").encode(), "f", parser)
    assert [problem.line() for problem in tree.problems] == _lines(pairs)
    assert tree.value == value


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", ["a: Siapa?", "a: [Siapa?, apa?]", "a: {t: Siapa?}", "a: 1]", "a: b}", "a: x, y"])
def test_ordinary_texts_pass(text: str, parser: type[PythonParser]) -> None:
    assert read_yaml(text.encode(), "f", parser).problems == ()


@pytest.mark.parametrize("parser", PARSERS)
def test_a_dash_that_joins_the_line_above_is_warned_of(parser: type[PythonParser]) -> None:
    tree = read_yaml(b"a:\n  - satu\n    - dua\n    - tiga\n", "f", parser)
    assert tree.value == {"a": ["satu - dua - tiga"]}
    assert [problem.line() for problem in tree.problems] == _lines((("3:5", DASH_JOINS), ("4:5", DASH_JOINS)))


def test_a_complaint_that_no_diagnosis_knows_is_told_still() -> None:
    nodes = Nodes(source_of("a: 1\nb: 2\n", "f"))
    mark = yaml.Mark("", 5, 1, 0, None, 0)
    snags = (snag_of(yaml.MarkedYAMLError("while dreaming", mark, "found a sheep", mark), nodes), bad_escapes(nodes, 5))
    for snag in snags:
        assert snag.repair is None
        assert [problem.line() for problem in snag.problems] == _lines((("2:1", SYNTAX),))


def test_a_mistake_that_comes_again_is_told_of_each_time() -> None:
    tree = read_yaml(b"".join(b"k%d: Nomor: 1\n" % n for n in range(20)), "f")
    assert [problem.place.line for problem in tree.problems] == list(range(1, 21))
    assert tree.value == {f"k{n}": "Nomor: 1" for n in range(20)}


def test_after_twenty_repairs_reading_stops_with_what_it_found() -> None:
    tree = read_yaml(b"".join(b"k%d: Nomor: 1\n" % n for n in range(30)), "f")
    assert [problem.place.line for problem in tree.problems] == list(range(1, 22))
    assert tree.value is None
