"""Characters that nobody sees, tabs, and comments that cut a text: told of at their very place, and nothing else is."""

import pytest

from mouflow.reading.yaml import PARSER, PythonParser, read_yaml

PARSERS = tuple(dict.fromkeys((PARSER, PythonParser)))

HIDDEN = (
    ("\x00", "U+0000 (NULL)"),
    ("\x1f", "U+001F (CONTROL)"),
    ("\x7f", "U+007F (DELETE)"),
    ("\x85", "U+0085 (CONTROL)"),
    ("\u061c", "U+061C (ARABIC LETTER MARK)"),
    ("\u115f", "U+115F (HANGUL CHOSEONG FILLER)"),
    ("\u200b", "U+200B (ZERO WIDTH SPACE)"),
    ("\u200f", "U+200F (RIGHT-TO-LEFT MARK)"),
    ("\u2028", "U+2028 (LINE SEPARATOR)"),
    ("\u2060", "U+2060 (WORD JOINER)"),
    ("\u2066", "U+2066 (LEFT-TO-RIGHT ISOLATE)"),
    ("\u2069", "U+2069 (POP DIRECTIONAL ISOLATE)"),
    ("\u202a", "U+202A (LEFT-TO-RIGHT EMBEDDING)"),
    ("\u3164", "U+3164 (HANGUL FILLER)"),
    ("\ufeff", "U+FEFF (ZERO WIDTH NO-BREAK SPACE)"),
    ("\ufffe", "U+FFFE (NONCHARACTER)"),
    ("\uffff", "U+FFFF (NONCHARACTER)"),
    ("\U0001ffff", "U+1FFFF (NONCHARACTER)"),
    ("\U000e0041", "U+E0041 (TAG LATIN CAPITAL LETTER A)"),
)
SEEN = "é ÷ \u00a0 \u2003 … “ ” – — ‑ ꦲ ع 漢 😀 ❤\ufe0f ① \ue000"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("character", "name"), HIDDEN, ids=[name for _, name in HIDDEN])
def test_hidden_characters_in_every_style(character: str, name: str, parser: type[PythonParser]) -> None:
    text = f"a: x{character}y\nb: 'é{character}'\nc: |\n  z{character}\nd{character}: 1\n# {character}\n"
    tree = read_yaml(text.encode(), "f", parser)
    places = ("1:5", "2:6", "4:4", "5:2", "6:3")
    assert [problem.line() for problem in tree.problems] == [
        f"f:{place}: error: hidden character {name}; remove it [yaml.hidden-character]" for place in places
    ]
    assert tree.value == {"a": "xy", "b": "é", "c": "z\n", "d": 1}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("character", "name"), HIDDEN, ids=[name for _, name in HIDDEN])
def test_hidden_characters_by_escapes(character: str, name: str, parser: type[PythonParser]) -> None:
    escape = f"\\U{ord(character):08x}"
    tree = read_yaml(f'a: |\n  {escape}\nb: "é\n  {escape}z"\n'.encode(), "f", parser)
    assert [problem.line() for problem in tree.problems] == [
        f'f:4:3: error: the escape "{escape}" gives the hidden character {name}; remove it [yaml.hidden-character]'
    ]
    assert tree.value == {"a": f"{escape}\n", "b": "é z"}


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("escape", "name"),
    [("\\t", "U+0009 (TAB)"), ("\\r", "U+000D (CARRIAGE RETURN)"), ("\\L", "U+2028 (LINE SEPARATOR)")],
)
def test_short_escapes(escape: str, name: str, parser: type[PythonParser]) -> None:
    tree = read_yaml(f'a: "x{escape}"\n'.encode(), "f", parser)
    assert [problem.line() for problem in tree.problems] == [
        f'f:1:6: error: the escape "{escape}" gives the hidden character {name}; remove it [yaml.hidden-character]'
    ]


@pytest.mark.parametrize("parser", PARSERS)
def test_what_is_seen_passes(parser: type[PythonParser]) -> None:
    escaped = "".join(f"\\U{ord(character):08x}" for character in SEEN)
    tree = read_yaml(f'a: {SEEN}\nb: "{SEEN}"\nc: "{escaped}"\nd: "\\n\\_\\x41\\/\\\\\\""\n'.encode(), "f", parser)
    assert tree.problems == ()
    assert tree.value == {"a": SEEN, "b": SEEN, "c": SEEN, "d": '\n\u00a0A/\\"'}


def test_soft_hyphens_and_lost_characters_are_warned_of_and_kept() -> None:
    tree = read_yaml("a: kerja\u00adsama\nb: caf\ufffd\n".encode(), "f")
    assert [problem.line() for problem in tree.problems] == [
        "f:1:9: warning: soft hyphen (U+00AD): nobody sees it, but it makes another word; remove it [yaml.soft-hyphen]",
        "f:2:7: warning: U+FFFD stands where an earlier conversion lost a character; write that character "
        "[yaml.lost-character]",
    ]
    assert tree.value == {"a": "kerja\u00adsama", "b": "caf\ufffd"}


@pytest.mark.parametrize("parser", PARSERS)
def test_tabs_between_the_parts_of_a_line_are_blanks(parser: type[PythonParser]) -> None:
    tree = read_yaml(b"a:\tb\t# c\n \t \n\t# d\nc:\n-\tx\n- [y,\tz]\nd: 'x'\t\n", "f", parser)
    assert tree.problems == ()
    assert tree.value == {"a": "b", "c": ["x", ["y", "z"]], "d": "x"}


@pytest.mark.parametrize("parser", PARSERS)
def test_tabs_in_a_text_are_refused_where_they_stand(parser: type[PythonParser]) -> None:
    text = "a: x\ty\nb: 'x\ty'\nc: \"x\ty\"\nd: |\n  x\ty\ne: >\n  x\n  y\tz\nf: x \t\n  y\n"
    tree = read_yaml(text.encode(), "f", parser)
    places = ("1:5", "2:6", "3:6", "5:4", "8:4")
    assert [problem.line() for problem in tree.problems] == [
        f"f:{place}: error: a tab (U+0009) stands in the text; write a space [yaml.hidden-character]"
        for place in places
    ]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "line",
    [
        "a: nota-kesepakatan          # nota-kesepakatan | kesepakatan-bersama",
        "a: 1                      # version of this format",
        "a: teks # komentar",
        "a: teks  #komentar",
        "a: teks #",
        "a: teks ## komentar",
        "a: teks#3",
        "a: 'Pasal #3'",
        'a: "Pasal" #3',
        "a: |\n  Pasal #3",
        "a:                      # Lampiran",
        "a: # Lampiran\n  - x",
        "a: [1, 2] #dua",
        "# #x\na: 1",
    ],
)
def test_comments_that_explain_are_not_warned_of(line: str, parser: type[PythonParser]) -> None:
    assert read_yaml(line.encode(), "f", parser).problems == ()


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("a: Pasal #3", "1:10"),
        ("a: Jalan Surya #12 Pontianak", "1:16"),
        ("a: #C00000", "1:4"),
        ("a: 2 #dua", "1:6"),
        ("a:\n  - x\n  - Blok A #7", "3:12"),
        ("a: satu\n  dua #3", "2:7"),
        ("a: {b: [x #3\n  , y]}", "1:11"),
        ("a: é #é", "1:6"),
    ],
)
def test_comments_that_cut_are_warned_of(line: str, place: str, parser: type[PythonParser]) -> None:
    problems = read_yaml(line.encode(), "f", parser).problems
    assert [(str(problem.place), problem.rule.id, problem.rule.severity) for problem in problems] == [
        (f"f:{place}", "yaml.comment-cuts", "warning")
    ]


def test_messages_repeat_no_more_than_forty_characters_of_the_text() -> None:
    text = "kata " * 30
    (problem,) = read_yaml(f"a: {text}#3\n".encode(), "f").problems
    assert problem.facts["kept"] == text[:39] + "…"
