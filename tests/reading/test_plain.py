"""Plain text read into the tree, and what no text file may hold, each beside its exact message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.document.tree import Document, Paragraph, Run
from mouflow.reading.plain import MOST_TEXT, TextReading, read_plain
from tests.word.kit_read import foreign_style

BLANK = Document("", (), foreign_style())


def reading(content: bytes) -> TextReading:
    return read_plain(content, "naskah.txt", BLANK)


def lines(content: bytes) -> list[str]:
    found = reading(content)
    assert found.document is not None, [str(problem) for problem in found.problems]
    return ["".join(run.text for run in block.inlines) for block in found.document.sheets[0].blocks]  # type: ignore[union-attr]  # paragraphs of runs


def complaints(content: bytes) -> list[str]:
    return [str(problem) for problem in reading(content).problems]


def test_a_line_is_a_paragraph() -> None:
    found = reading(b"  Pasal 1  \n\nIsi **apa adanya**\n")
    assert found.document is not None
    assert found.document.title == "Pasal 1"
    assert found.document.sheets[0].blocks == (
        Paragraph((Run("Pasal 1"),), "body"),
        Paragraph((Run("Isi **apa adanya**"),), "body"),
    )
    assert found.problems == ()


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1), min_size=1))
def test_every_line_is_kept(texts: list[str]) -> None:
    assert lines("\n".join(texts).encode()) == [text.strip() for text in texts if text.strip()]


@pytest.mark.parametrize("content", [b"a\nb", b"a\r\nb", b"a\rb", b"\xef\xbb\xbfa\nb", b"a\x0cb"])
def test_line_ends_and_byte_order_mark(content: bytes) -> None:
    assert lines(content) == ["a", "b"]


HIDDEN = "hidden character {}; remove it [text.hidden-character]"


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        (b"", ["naskah.txt: error: the file holds no words; give one with text [text.empty]"]),
        (b" \n\t\n", ["naskah.txt: error: the file holds no words; give one with text [text.empty]"]),
        (b"a\n\xff", ["naskah.txt:2:1: error: the file is not UTF-8 (byte 3); save it as UTF-8 [text.not-utf8]"]),
        (
            "Pasal".encode("utf-16"),
            ["naskah.txt: error: the file is saved as UTF-16; save it as UTF-8 [text.not-utf8]"],
        ),
        (b"a\nb\x00c", [f"naskah.txt:2:2: error: {HIDDEN.format('U+0000 (NULL)')}"]),
        (b"\x1b[1m", [f"naskah.txt:1:1: error: {HIDDEN.format('U+001B (ESCAPE)')}"]),
        ("a\u202eb".encode(), [f"naskah.txt:1:2: error: {HIDDEN.format('U+202E (RIGHT-TO-LEFT OVERRIDE)')}"]),
        ("a\uffffb".encode(), [f"naskah.txt:1:2: error: {HIDDEN.format('U+FFFF (NONCHARACTER)')}"]),
        (
            "a\u202e\nb\u2066".encode(),
            [
                f"naskah.txt:1:2: error: {HIDDEN.format('U+202E (RIGHT-TO-LEFT OVERRIDE)')}",
                f"naskah.txt:2:2: error: {HIDDEN.format('U+2066 (LEFT-TO-RIGHT ISOLATE)')}",
            ],
        ),
    ],
)
def test_what_is_refused(content: bytes, messages: list[str]) -> None:
    assert complaints(content) == messages
    assert reading(content).document is None


def test_a_zero_width_space_is_kept_and_told() -> None:
    content = "pela\u200byanan".encode()
    assert lines(content) == ["pela\u200byanan"]
    assert complaints(content) == [f"naskah.txt:1:5: warning: {HIDDEN.format('U+200B (ZERO WIDTH SPACE)')}"]


def test_a_lone_surrogate_is_not_utf8() -> None:
    assert complaints(b"a\xed\xa0\x80") == [
        "naskah.txt:1:2: error: the file is not UTF-8 (byte 2); save it as UTF-8 [text.not-utf8]"
    ]


def test_a_vast_file() -> None:
    assert complaints(b"a" * (MOST_TEXT + 1)) == [
        "naskah.txt: error: the file has 50000001 bytes, over the limit of 50 MB; split it [text.too-large]"
    ]
