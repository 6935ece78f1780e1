"""Fonts: the free twin first, a warning when nothing alike is there, an error when nothing is."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from mouflow.document.style import Font
from mouflow.document.tree import Document, Heading, Item, List, Number, Paragraph, Part, Reference, Run, Sheet
from mouflow.errors import Place
from mouflow.writers import fonts
from mouflow.writers.fontconfig import faces
from mouflow.writers.fonts import (
    MISSING_STRICT,
    NoFonts,
    bold_face,
    font_of,
    font_problems,
    glyph_problems,
    installed,
    missing_glyphs,
)
from mouflow.writers.watermark import drawing, outlined
from tests.writers import sample

PLACE = Place("mouflow.yaml", 3, 7)
BOOKMAN = sample.STYLE
ODD = replace(BOOKMAN, font=Font("Comic Sans MS", ("Comic Neue",), "sans-serif"))


def test_this_machine_has_the_free_twins_and_they_are_found_with_their_characters() -> None:
    known = installed()
    assert {"TeX Gyre Bonum", "Liberation Sans"} <= known
    assert len(faces()) > 10
    for face in faces()[:5]:
        assert Path(face.file).exists()
    bonum = next(face for face in faces() if "TeX Gyre Bonum" in face.families)
    with TTFont(bonum.file) as font:
        characters = set(font.getBestCmap())
    assert all(bonum.shows(chr(code)) == (code in characters) for code in range(32, 0x500))


@pytest.mark.parametrize(
    ("known", "chosen"),
    [
        ({"TeX Gyre Bonum", "URW Bookman", "Bookman Old Style"}, "TeX Gyre Bonum"),
        ({"URW Bookman", "Bookman Old Style"}, "URW Bookman"),
        ({"Bookman Old Style", "Liberation Serif"}, "Bookman Old Style"),
        ({"Liberation Serif", "DejaVu Sans"}, "Liberation Serif"),
        ({"Zapfino", "Courier"}, "Courier"),
    ],
)
def test_the_twin_goes_before_the_font_and_the_font_before_a_stand_in(known: set[str], chosen: str) -> None:
    assert font_of(BOOKMAN, frozenset(known)) == chosen


def test_a_twin_or_the_font_itself_is_no_problem() -> None:
    assert font_problems(BOOKMAN, frozenset(("TeX Gyre Bonum",)), PLACE) == ()
    assert font_problems(BOOKMAN, frozenset(("Bookman Old Style",)), PLACE) == ()


def test_a_font_that_nothing_is_like_is_a_warning_and_an_error_for_the_strict() -> None:
    known = frozenset(("DejaVu Sans", "Liberation Sans"))
    (problem,) = font_problems(ODD, known, PLACE)
    assert str(problem) == (
        'mouflow.yaml:3:7: warning: neither the font "Comic Sans MS" nor a twin of it is installed, '
        'so "Liberation Sans" is used; install one of: Comic Neue, Comic Sans MS [font.missing]'
    )
    (strict,) = font_problems(ODD, known, PLACE, MISSING_STRICT)
    assert str(strict) == (
        'mouflow.yaml:3:7: error: neither the font "Comic Sans MS" nor a twin of it is installed, '
        'only "Liberation Sans"; install one of: Comic Neue, Comic Sans MS [font.missing]'
    )


def test_no_font_at_all_is_an_error_before_anything_is_drawn() -> None:
    (problem,) = font_problems(BOOKMAN, frozenset(), PLACE)
    assert str(problem) == (
        "mouflow.yaml:3:7: error: no font is installed, so no PDF can be made; install the free ones: "
        "sudo apt-get install -y fonts-texgyre fonts-liberation2 [font.none]"
    )
    with pytest.raises(NoFonts) as caught:
        font_of(BOOKMAN, frozenset())
    assert str(caught.value) == problem.message()


def test_a_font_without_faces_cannot_be_bold(monkeypatch) -> None:
    assert bold_face("TeX Gyre Bonum").bold
    assert bold_face("No Such Family").file
    monkeypatch.setattr(fonts, "faces", tuple)
    with pytest.raises(NoFonts):
        bold_face("TeX Gyre Bonum")


def document(*blocks, **facts) -> Document:
    return Document("t", (Sheet(blocks),), BOOKMAN, **facts)


def test_characters_that_no_font_has_are_named_wherever_they_stand() -> None:
    lost = "\U00012000", "\U00013000", "\U0001f9ff", "\U00016a40", "\U00010330", "\U00012001"
    made = document(
        Paragraph((Run(f"biasa é – {lost[0]}"), Reference("x", (Part(lost[1]),)))),
        Heading(1, (Run("x"),), number=Number("clauses", 0, 1, lost[2])),
        List((Item((Paragraph((Run("y" + lost[0]),)),), Number("clauses", 1, 1, lost[3])),)),
        watermark=lost[4],
    )
    footed = replace(made, sheets=(replace(made.sheets[0], footer=(Paragraph((Run(lost[5]),)),)),))
    assert missing_glyphs(footed) == ("U+10330", "U+12000", "U+12001", "U+13000", "U+16A40", "U+1F9FF")
    (problem,) = glyph_problems(document(Paragraph((Run(lost[0]),))), PLACE)
    assert str(problem) == (
        "mouflow.yaml:3:7: warning: no installed font can show U+12000; the PDF has empty boxes in their place "
        "[font.glyph-missing]"
    )


def test_what_a_fallback_shows_is_not_missing_nor_are_blanks() -> None:
    bonum = [face for face in faces() if "TeX Gyre Bonum" in face.families]
    assert not any(face.shows("√") and face.shows("Ж") for face in bonum)
    assert missing_glyphs(document(Paragraph((Run("√ Ж \u00a0\u200b\t"),)))) == ()
    assert glyph_problems(sample.DOCUMENT, PLACE) == ()


def test_the_watermark_is_drawn_from_the_outlines_of_any_font() -> None:
    for family in ("TeX Gyre Bonum", "Liberation Sans"):
        path, width, capitals = outlined("DRAF", bold_face(family))
        assert path.endswith("h\n")
        assert width > 2 * capitals > 0
    drawn = drawing("DRAF", "Liberation Sans", 595, 842)
    numbers = [float(word) for word in drawn.split(b" cm\n")[0].split(b" g ")[1].split()]
    assert numbers[0] == numbers[1] == -numbers[2] == numbers[3]
    assert outlined("", bold_face("Liberation Sans"))[:2] == ("", 0)
    assert io.BytesIO(drawn).readline().startswith(b"/Artifact")
