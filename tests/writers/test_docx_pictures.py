"""Pictures: in the line, with their own proportions and alternative text; SVG beside a PNG; no reaching outside."""

import struct
from dataclasses import replace

import pytest

from mouflow.document.tree import Asset, Document, Picture, Run, Sheet
from mouflow.errors import UnknownName
from mouflow.writers.docx import write
from mouflow.writers.docx.errors import UnfitDrawing
from tests.writers.sample import DELETED, DOCUMENT, SVG, paragraph, png
from tests.writers.word_reader import W, body, members

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
OPEN = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'


def written(*inlines, assets=None) -> bytes:
    document = replace(DOCUMENT, sheets=(Sheet((paragraph("body", *inlines),), "body"),), watermark="")
    return write(replace(document, assets=assets if assets is not None else DOCUMENT.assets))


def drawn(svg: bytes) -> bytes:
    return written(Picture("a.svg", "A", 1), assets={"a.svg": Asset(svg, "image/svg+xml", 9, 9)})


def test_pictures_stand_in_the_line_with_size_and_words():
    root = body(written(Picture("logo-kesatu.png", "Logo & <lambang>", 2.4)))
    inline = next(root.iter("{*}inline"))
    extent, said = inline.find("{*}extent"), inline.find("{*}docPr")
    assert (extent.get("cx"), extent.get("cy")) == (str(round(2.4 * 360000 * 120 / 160)), str(round(2.4 * 360000)))
    assert said.get("descr") == "Logo & <lambang>"


def test_a_picture_without_words_is_told_to_be_decorative():
    root = body(written(Picture("logo-kesatu.png", "", 2)))
    assert [each.get("val") for each in root.iter("{*}decorative")] == ["1"]
    assert not list(body(written(Picture("logo-kesatu.png", "Logo", 2))).iter("{*}decorative"))


def test_one_image_is_kept_once_however_often_it_is_shown():
    content = written(*(Picture("logo-kesatu.png", "Logo", height) for height in (1, 2, 3)))
    assert [name for name in members(content) if "media" in name] == ["word/media/image1.png"]
    numbers = [each.get("id") for each in body(content).iter("{*}docPr")]
    assert numbers == ["1", "2", "3"]


def test_jpegs_are_kept_as_they_are():
    jpeg = Asset(b"\xff\xd8\xff\xe0 any bytes", "image/jpeg", 4, 3)
    parts = members(written(Picture("foto.jpg", "Foto", 1), assets={"foto.jpg": jpeg}))
    assert parts["word/media/image1.jpeg"] == jpeg.content


def test_an_svg_comes_with_a_sharp_png_of_it():
    content = written(Picture("logo-kedua.svg", "Logo", 2.54))
    parts = members(content)
    images = {name: parts[name] for name in parts if "media" in name}
    assert images["word/media/image2.svg"] == SVG
    assert images["word/media/image1.png"].startswith(b"\x89PNG")
    assert struct.unpack(">II", images["word/media/image1.png"][16:24]) == (300, 300)
    blip = next(body(content).iter(A + "blip"))
    assert [each.tag.rpartition("}")[2] for each in blip.iter() if "svg" in each.tag] == ["svgBlip"]


def test_letters_in_an_svg_are_drawn():
    plain, lettered = (
        members(drawn(OPEN + inside + b"</svg>"))["word/media/image1.png"]
        for inside in (b'<rect width="1" height="1"/>', b'<text y="8" font-size="9">M</text>')
    )
    assert plain != lettered


@pytest.mark.parametrize("size", [b"9cm", b"9mm", b"9pt", b"9in", b"9px"])
def test_a_drawing_may_say_its_size_in_any_unit(size: bytes):
    square = b'<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s"><rect width="1" height="1"/></svg>'
    png_of_it = members(drawn(square % (size, size)))["word/media/image1.png"]
    assert struct.unpack(">II", png_of_it[16:24]) == (118, 118)


def test_a_very_wide_svg_does_not_fill_the_memory():
    wide = Asset(SVG, "image/svg+xml", 100000, 1)
    assert len(written(Picture("a.svg", "A", 5), assets={"a.svg": wide})) < 50000


@pytest.mark.parametrize(
    ("svg", "message"),
    [
        (b"<svg", 'the drawing "a.svg" is not well-formed SVG; export it again as plain SVG, or as PNG'),
        (b"", 'the drawing "a.svg" is not well-formed SVG; export it again as plain SVG, or as PNG'),
        (b"<a/>", 'the drawing "a.svg" is not well-formed SVG; export it again as plain SVG, or as PNG'),
        (
            OPEN + b'<image href="file:///etc/passwd" width="5" height="5"/></svg>',
            'the drawing "a.svg" refers to something outside itself; embed it, or export the drawing as PNG',
        ),
        (
            OPEN + b'<use xlink:href="https://example.org/a.svg#b"/></svg>',
            'the drawing "a.svg" refers to something outside itself; embed it, or export the drawing as PNG',
        ),
        (
            b'<!DOCTYPE svg [<!ENTITY a "x">]>' + OPEN + b"<text>&a;</text></svg>",
            'the drawing "a.svg" declares entities of its own; export it again as plain SVG, or as PNG',
        ),
    ],
)
def test_drawings_that_are_broken_or_reach_outside_are_refused(svg: bytes, message: str):
    with pytest.raises(UnfitDrawing) as caught:
        drawn(svg)
    assert str(caught.value) == message


def test_a_drawing_may_refer_to_itself():
    inside = b'<defs><circle id="c" r="4"/></defs><use xlink:href="#c"/></svg>'
    assert members(drawn(OPEN + inside))["word/media/image1.png"]


def test_a_picture_that_the_document_lacks_is_refused():
    with pytest.raises(UnknownName) as caught:
        written(Picture("logo-kesatu.pgn", "Logo", 1))
    known = "logo-kesatu.png, logo-kedua.svg"
    assert str(caught.value) == f'unknown picture "logo-kesatu.pgn"; did you mean "logo-kesatu.png"? known: {known}'


def test_a_deleted_picture_is_a_deleted_run():
    root = body(written(Run("x"), Picture("logo-kesatu.png", "Logo", 1, DELETED)))
    assert root.find(f".//{W}del/{W}r/{W}drawing") is not None


def test_pictures_in_a_footer_belong_to_the_footer():
    foot = (paragraph("page-line", Picture("logo.png", "Logo", 0.5)),)
    assets = {"logo.png": Asset(png(2, 2, 0, 0, 0), "image/png", 2, 2)}
    document = Document("J", (Sheet((), "body", (), foot),), DOCUMENT.style, assets=assets)
    parts = members(write(document))
    assert b"media/image1.png" in parts["word/_rels/footer1.xml.rels"]
    assert b"media/" not in parts["word/_rels/document.xml.rels"]
