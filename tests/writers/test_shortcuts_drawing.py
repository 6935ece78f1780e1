"""Lines drawn at once give the bytes of lines drawn glyph by glyph, whatever is written in them."""

from collections.abc import Callable
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mouflow.writers import shortcuts_drawing, shortcuts_styles
from mouflow.writers.engine import engine

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LOOKS = (
    "",
    "letter-spacing:2px",
    "word-spacing:3px;text-align:justify",
    "font-feature-settings:'smcp','tnum'",
    "font-family:'Liberation Serif',serif;font-size:40px",
    "direction:rtl",
    "white-space:nowrap;overflow:hidden;text-overflow:ellipsis",
    "-weasy-block-ellipsis:auto;block-ellipsis:auto;continue:discard;max-lines:1",
    "font-variant-position:super;text-decoration:underline line-through",
    "float:left;width:20%",
    "font-size:0.0000001px",
    "hyphens:manual;overflow-wrap:anywhere;width:3em",
    "font-weight:bold;font-style:italic;visibility:hidden",
)
ODD = (
    "AVATo fi ffl \u0301e\u0308 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u05d0\u05d1"
    " \u4e2d\u6587 \U0001f600 \u200b\u00ad\u00a0\t \ue000 \ua995 \U0010fffd"
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(LOOKS), st.text(alphabet=sorted({*ODD, *"Pemerintah 12,5"}), max_size=60)),
    min_size=1,
    max_size=8,
)


def page(pieces: list[tuple[str, str]]) -> bytes:
    body = "".join(f'<p style="{look}">{escape(words)} <em>{escape(words[::-1])}</em></p>' for look, words in pieces)
    return bytes(engine().HTML(string=f"<html lang=id><body>{body}").write_pdf())


@FEW
@given(pieces=TEXTS)
def test_any_words_give_the_same_bytes(pieces: list[tuple[str, str]]) -> None:
    long = page(pieces)
    with shortcuts_styles.brisk():
        assert page(pieces) == long


def test_all_looks_and_odd_characters_give_the_same_bytes() -> None:
    pieces = [(look, ODD * 3) for look in LOOKS]
    long = page(pieces)
    with shortcuts_styles.brisk():
        assert page(pieces) == long
    assert len(long) > 5000


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], tuple[int, int]]:
    """How many lines of a text are drawn, and how many of them the long way."""

    def count(words: str) -> tuple[int, int]:
        from weasyprint.draw import text

        drawn: list[str] = []
        whole = text.draw_first_line
        with monkeypatch.context() as patch:
            patch.setattr(text, "draw_first_line", lambda *given: drawn.append("long") or whole(*given))
            short = shortcuts_drawing._line(text.draw_first_line)
            patch.setattr(text, "draw_first_line", lambda *given: drawn.append("line") or short(*given))
            page([("", words)])
        return drawn.count("line"), drawn.count("long")

    return count


def test_plain_words_are_drawn_at_once(counted) -> None:
    lines, long = counted("Pemerintah Kabupaten Kubu Raya, AV To fi")
    assert lines >= 2
    assert long == 0


@pytest.mark.parametrize("words", ["\U0010fffd", "e\u0301\u0323\u0308x\u0489"])
def test_glyphs_that_are_missing_or_raised_are_drawn_the_long_way(counted, words: str) -> None:
    lines, long = counted(words)
    assert 0 < long <= lines
