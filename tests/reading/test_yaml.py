"""Strict YAML: each bad input beside the lines it must give, the same with both parsers; and what stays text."""

from pathlib import Path

import pytest
import yaml

from mouflow.reading.yaml import PARSER, PythonParser, Tree, read_yaml

PARSERS = tuple(dict.fromkeys((PARSER, PythonParser)))
QUOTES = "put it in quotes [yaml.needs-quotes]"
BILLION = "".join(
    f"{name}: &{name} [{', '.join([below] * 9)}]\n"
    for name, below in (("a", "lol"), *((chr(97 + n), "*" + chr(96 + n)) for n in range(1, 9)))
)


def _lines(tree: Tree) -> list[str]:
    return [problem.line() for problem in tree.problems]


def test_both_parsers_are_tried() -> None:
    if not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml: only its own parser is tried")
    assert len(PARSERS) == 2
    assert yaml.CSafeLoader in PARSERS


# id, input, value, problems without the file's name
CORPUS: tuple[tuple[str, bytes, object, tuple[str, ...]], ...] = (
    (
        "Y01 duplicate key",
        b"judul: A\njudul: B\n",
        {"judul": "A"},
        ('2:1: error: key "judul" is written twice (first in line 1); keep one of them [yaml.duplicate-key]',),
    ),
    ("Y02 no yes on", b"pihak: [no, yes, on, True, NULL]\n", {"pihak": ["no", "yes", "on", "True", "NULL"]}, ()),
    ("Y03 times", b"jam: 12:30:45\npukul: 10:30\n", {"jam": "12:30:45", "pukul": "10:30"}, ()),
    ("Y04 leading zero", b"kode: 0123\n", {"kode": "0123"}, ()),
    ("Y05 18 digits", b"nip: 197001011995031001\n", {"nip": "197001011995031001"}, ()),
    ("Y06 decimal", b"versi: 1.10\n", {"versi": "1.10"}, ()),
    ("Y07 no such day", b"tanggal: 2025-02-30\n", {"tanggal": "2025-02-30"}, ()),
    ("Y08 day first", b"tanggal: 19-09-2025\n", {"tanggal": "19-09-2025"}, ()),
    (
        "Y09 grouped digits",
        b"a: 1_000_000\nb: 1.000\nc: 1.000.000\n",
        {"a": "1_000_000", "b": "1.000", "c": "1.000.000"},
        (),
    ),
    (
        "Y10 tab as indent",
        b"a:\n\tb: 1\n\tc: 2\nd:\n  \te: 3\n",
        {"a": {"b": 1, "c": 2}, "d": {"e": 3}},
        (
            "2:1: error: the line is indented with a tab; use spaces [yaml.tab-indent]",
            "3:1: error: the line is indented with a tab; use spaces [yaml.tab-indent]",
            "5:3: error: the line is indented with a tab; use spaces [yaml.tab-indent]",
        ),
    ),
    (
        "Y10 a tab that breaks the structure is told of once",
        b"a:\n  b:\n    c: 1\n\td: 2\n",
        None,
        ("4:1: error: the line is indented with a tab; use spaces [yaml.tab-indent]",),
    ),
    (
        "Y11 python object",
        b"a: !!python/object/apply:os.system [ls]\nb: 1\n",
        {"a": ["ls"], "b": 1},
        (
            '1:4: error: the tag "!!python/object/apply:os.system" is not allowed; '
            "remove it, or put the text in quotes [yaml.tag]",
        ),
    ),
    (
        "Y12 unknown tag",
        b"a: !pasal 4\nb: !e!x 5\n",
        {"a": 4, "b": 5},
        (
            '1:4: error: the tag "!pasal" is not allowed; remove it, or put the text in quotes [yaml.tag]',
            '2:4: error: the tag "!e!x" is not allowed; remove it, or put the text in quotes [yaml.tag]',
        ),
    ),
    (
        "Y13 unclosed quote",
        b'a: 1\nb: "teks\nc: 2\nd: 3\n',
        {"a": 1, "b": '"teks', "c": 2, "d": 3},
        ('2:4: error: the " that opens here is not closed; write " at the end of the text [yaml.unclosed-quote]',),
    ),
    (
        "Y13 unclosed quote, and a later one that closes it",
        b'a: 1\nb: "teks\nc: "d"\n',
        {"a": 1, "b": '"teks', "c": "d"},
        ('2:4: error: the " that opens here is not closed; write " at the end of the text [yaml.unclosed-quote]',),
    ),
    (
        "Y14 control characters",
        b'a: x\0y\nb: "x\\0y"\nc: "x\\x07\\e"\n# \x1b\n',
        {"a": "xy", "b": "xy", "c": "x"},
        (
            "1:5: error: hidden character U+0000 (NULL); remove it [yaml.hidden-character]",
            r'2:6: error: the escape "\0" gives the hidden character U+0000 (NULL); remove it [yaml.hidden-character]',
            r'3:6: error: the escape "\x07" gives the hidden character U+0007 (CONTROL); remove it '
            "[yaml.hidden-character]",
            r'3:10: error: the escape "\e" gives the hidden character U+001B (ESCAPE); remove it '
            "[yaml.hidden-character]",
            "4:3: error: hidden character U+001B (ESCAPE); remove it [yaml.hidden-character]",
        ),
    ),
    (
        "Y15 lone surrogate",
        b'a: "x\\ud800"\nb: 1\nb: 2\n',
        {"a": "x", "b": 1},
        (
            r'1:6: error: the escape "\ud800" gives the hidden character U+D800 (SURROGATE); remove it '
            "[yaml.hidden-character]",
            '3:1: error: key "b" is written twice (first in line 2); keep one of them [yaml.duplicate-key]',
        ),
    ),
    (
        "Y16 bidi override",
        'a: x\u202ey\nb: "\\u202e"\n'.encode(),
        {"a": "xy", "b": ""},
        (
            "1:5: error: hidden character U+202E (RIGHT-TO-LEFT OVERRIDE); remove it [yaml.hidden-character]",
            r'2:5: error: the escape "\u202e" gives the hidden character U+202E (RIGHT-TO-LEFT OVERRIDE); remove it '
            "[yaml.hidden-character]",
        ),
    ),
    (
        "Y17 zero width",
        'a: "x\u200by"\nb: |\n  ab\u2060c\nju\u200ddul: 1\n'.encode(),
        {"a": "xy", "b": "abc\n", "judul": 1},
        (
            "1:6: error: hidden character U+200B (ZERO WIDTH SPACE); remove it [yaml.hidden-character]",
            "3:5: error: hidden character U+2060 (WORD JOINER); remove it [yaml.hidden-character]",
            "4:3: error: hidden character U+200D (ZERO WIDTH JOINER); remove it [yaml.hidden-character]",
        ),
    ),
    (
        "Y18 Latin-1",
        "nama: é\n".encode("latin-1"),
        None,
        ("1:7: error: the file is not UTF-8 (byte 7); save it as UTF-8 [yaml.not-utf8]",),
    ),
    (
        "Y18 one bad byte in line 2",
        b"\xef\xbb\xbfa: 1\nb: \xc3\xa9 \xff\n",
        None,
        ("2:6: error: the file is not UTF-8 (byte 15); save it as UTF-8 [yaml.not-utf8]",),
    ),
    (
        "Y19 UTF-16",
        "a: 1\n".encode("utf-16"),
        None,
        (" error: the file is saved as UTF-16; save it as UTF-8 [yaml.not-utf8]",),
    ),
    (
        "Y19 UTF-16 without its mark",
        "a: 1\n".encode("utf-16-be"),
        None,
        (" error: the file is saved as UTF-16; save it as UTF-8 [yaml.not-utf8]",),
    ),
    (
        "Y19 UTF-32",
        "a: 1\n".encode("utf-32"),
        None,
        (" error: the file is saved as UTF-32; save it as UTF-8 [yaml.not-utf8]",),
    ),
    ("Y20 byte order mark", "\ufeffa: é\n".encode(), {"a": "é"}, ()),
    (
        "Y20 byte order mark does not move columns",
        "\ufeffa: @\n".encode(),
        {"a": "@"},
        (f'1:4: error: an unquoted text may not begin with "@"; {QUOTES}',),
    ),
    ("Y21 empty", b"", None, ('1:1: error: the file is empty; write "key: value" lines [yaml.empty]',)),
    ("Y21 comment only", b"# x\n", None, ('1:1: error: the file is empty; write "key: value" lines [yaml.empty]',)),
    (
        "Y22 list at the top",
        b"# daftar\n- a\n- b\n",
        None,
        ('2:1: error: the file is a list; it must consist of "key: value" lines [yaml.not-a-mapping]',),
    ),
    (
        "Y22 text at the top",
        b"teks saja\n",
        None,
        ('1:1: error: the file is one text; it must consist of "key: value" lines [yaml.not-a-mapping]',),
    ),
    (
        "Y23 two documents",
        b"a: 1\n---\nb: 2\n",
        None,
        ("2:1: error: a second document begins here; keep one document in a file [yaml.second-document]",),
    ),
    (
        "Y24 merge key",
        b"a: 1\nb:\n  <<: {c: 1}\n",
        {"a": 1, "b": {}},
        ('3:3: error: the merge key "<<" is not allowed; write the keys out [yaml.alias]',),
    ),
    (
        "Y25 undefined alias",
        b"a: *tidakada\n",
        {"a": None},
        (
            '1:4: error: the alias "*tidakada" is not allowed; write the content out, or put the text in quotes '
            "[yaml.alias]",
        ),
    ),
    (
        "Y26 self reference",
        b"a: &a [*a]\n",
        {"a": [None]},
        (
            '1:4: error: the anchor "&a" is not allowed; remove it, or put the text in quotes [yaml.alias]',
            '1:8: error: the alias "*a" is not allowed; write the content out, or put the text in quotes [yaml.alias]',
        ),
    ),
    (
        "Y28 nested lists",
        b"a: " + b"[" * 2_000,
        None,
        ("1:43: error: more than 40 levels stand inside one another; write it flatter [yaml.too-deep]",),
    ),
    (
        "Y28 nested lists in block",
        b"- " * 2_000,
        None,
        ("1:81: error: more than 40 levels stand inside one another; write it flatter [yaml.too-deep]",),
    ),
    ("Y29 5,000 digits", b"a: " + b"7" * 5_000, {"a": "7" * 5_000}, ()),
    (
        "Y30 3 MB",
        b"a: " + b"x" * 3_000_000,
        None,
        (" error: the file has 3000003 bytes, over the limit of 2 MB; split it [yaml.too-large]",),
    ),
    (
        "Y31 200,000 items",
        b"a: [" + b"x," * 200_000 + b"]",
        None,
        ("1:199999: error: the file has more than 100000 entries; split it [yaml.too-many-entries]",),
    ),
    (
        'Y32 1 and "1"',
        b'1: a\n"1": b\n',
        {"1": "a"},
        ('2:1: error: key "1" is written twice (first in line 1); keep one of them [yaml.duplicate-key]',),
    ),
    (
        "Y33 list as key",
        b"? [1, 2]\n: x\nb: 1\n",
        {"b": 1},
        ("1:3: error: a key must be text, not a list or a group of keys; write key: value [yaml.key-not-text]",),
    ),
    (
        "Y34 NFC and NFD",
        '"\u00e9": 1\n"e\u0301": 2\n'.encode(),
        {"\u00e9": 1},
        ('2:1: error: key "\u00e9" is written twice (first in line 1); keep one of them [yaml.duplicate-key]',),
    ),
    ("Y34 letter case distinguishes", b"a: 1\nA: 2\n", {"a": 1, "A": 2}, ()),
    ("Y35 homoglyph is another key", "j\u0443dul: 1\n".encode(), {"j\u0443dul": 1}, ()),
    ("Y36 unknown key is the schema's", b"paasl: 1\n", {"paasl": 1}, ()),
    (
        "Y37 colon without quotes",
        b"a: Nomor: 12\nb: Tentang: Kerja Sama\n",
        {"a": "Nomor: 12", "b": "Tentang: Kerja Sama"},
        (
            f"1:9: error: an unquoted text may not hold a colon before a space or at its end; {QUOTES}",
            f"2:11: error: an unquoted text may not hold a colon before a space or at its end; {QUOTES}",
        ),
    ),
    (
        "Y38 cut at #",
        b"a: Pasal #3 dan Pasal 4\nb: #C00000\n",
        {"a": "Pasal", "b": None},
        (
            '1:10: warning: only "Pasal" is read, since " #" begins a comment; put the text in quotes, or write "# " '
            "for a comment [yaml.comment-cuts]",
            '2:4: warning: nothing is read here, since " #" begins a comment; put the text in quotes, or write "# " '
            "for a comment [yaml.comment-cuts]",
        ),
    ),
    (
        "Y39 % @ and backtick",
        b"a: %5\nb: @x\nc: `x`\n",
        {"a": "%5", "b": "@x", "c": "`x`"},
        (
            f'1:4: error: an unquoted text may not begin with "%"; {QUOTES}',
            f'2:4: error: an unquoted text may not begin with "@"; {QUOTES}',
            f'3:4: error: an unquoted text may not begin with "`"; {QUOTES}',
        ),
    ),
    ("Y40 key ~ is a text", b"~: 1\nnull: 2\ntrue: 3\n", {"~": 1, "null": 2, "true": 3}, ()),
    (
        "Y40 no key",
        b"a: {: 1}\n",
        None,
        ("1:5: error: the key is missing; write key: value [yaml.key-not-text]",),
    ),
)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "value", "lines"), [case[1:] for case in CORPUS], ids=[case[0] for case in CORPUS])
def test_corpus(text: bytes, value: object, lines: tuple[str, ...], parser: type[PythonParser]) -> None:
    tree = read_yaml(text, "draft.yaml", parser)
    assert _lines(tree) == [f"draft.yaml:{line}" for line in lines]
    assert tree.value == value


@pytest.mark.parametrize("parser", PARSERS)
def test_billion_laughs_names_every_anchor_and_alias(parser: type[PythonParser]) -> None:
    tree = read_yaml(BILLION.encode(), "f", parser)
    assert len(BILLION) < 500
    assert {problem.rule.id for problem in tree.problems} == {"yaml.alias"}
    assert len(tree.problems) == 9 + 8 * 9


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-7", -7),
        ("999999999", 999_999_999),
        ("1000000000", "1000000000"),
        ("-0", "-0"),
        ("+7", "+7"),
        ("007", "007"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("True", "True"),
        ("y", "y"),
        ("off", "off"),
        ("2025-09-19", "2025-09-19"),
        ("2025-09-19 10:00:00", "2025-09-19 10:00:00"),
        ('"12"', "12"),
        ("'null'", "null"),
        ("=", "="),
    ],
)
def test_plain_values(text: str, value: object, parser: type[PythonParser]) -> None:
    tree = read_yaml(f"a: {text}\n".encode(), "f", parser)
    assert tree.problems == ()
    assert tree.value == {"a": value}
    assert type(tree.value["a"]) is type(value)  # True is no 1


def test_all_problems_of_a_file_in_one_run_and_in_its_order() -> None:
    text = "a: 1\na: 2\nb: *x\nc: !t y\nd: Pasal #3\ne: x\u200by\nf: %\ng: a: b\nh: {t: a, b}\ni: 'Qur'an'\n"
    found = [(problem.place.line, problem.rule.id) for problem in read_yaml(text.encode(), "f").problems]
    assert found == [
        (2, "yaml.duplicate-key"),
        (3, "yaml.alias"),
        (4, "yaml.tag"),
        (5, "yaml.comment-cuts"),
        (6, "yaml.hidden-character"),
        (7, "yaml.needs-quotes"),
        (8, "yaml.needs-quotes"),
        (9, "yaml.comma-cuts"),
        (10, "yaml.after-quote"),
    ]


def test_what_stops_the_parser_still_leaves_what_was_found_before_and_behind() -> None:
    tree = read_yaml("a: 1\na: 2\nb:\n    c: 1\n  d: 2\ne: \u200b\n".encode(), "f")
    assert tree.value is None
    assert [(problem.place.line, problem.rule.id) for problem in tree.problems] == [
        (2, "yaml.duplicate-key"),
        (5, "yaml.indentation"),
        (6, "yaml.hidden-character"),
    ]


def test_a_file_of_problems_shows_the_first_thousand() -> None:
    tree = read_yaml(("a:\n" + "- \u200b\n" * 1_500).encode(), "f")
    assert len(tree.problems) == 1_001
    assert tree.problems[-1].line() == (
        "f:1002:3: error: more problems follow; only the first 1000 are shown [yaml.too-many-problems]"
    )


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_line_breaks_of_every_system(line_break: str) -> None:
    tree = read_yaml(line_break.join(["a: |", "  x", "  y", "b: @", ""]).encode(), "f")
    assert tree.value == {"a": "x\ny\n", "b": "@"}
    assert tree.problems[0].place.line == 4
    assert tree.problems[0].place.column == 4


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("last", ["a: x", "a: |\n  x", 'a: "x"', "a: {b: x}", "a: x # y"])
def test_the_last_line_break_may_be_missing(last: str, parser: type[PythonParser]) -> None:
    without, with_break = (read_yaml(text.encode(), "f", parser) for text in (last, last + "\n"))
    assert without.problems == with_break.problems == ()
    assert without.value == with_break.value


def test_the_worked_drafts_read_without_a_word() -> None:
    root = Path(__file__).parents[2]
    drafts = [*root.glob("drafts/*/*.yaml"), *root.parent.glob("shared/examples/*/*.yaml")]
    assert drafts
    for draft in drafts:
        assert _lines(read_yaml(draft.read_bytes(), draft.name)) == []
