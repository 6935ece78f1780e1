"""Images for print: opaque, checked, and named when they are not what they say."""

import io
import struct
import zlib

import pytest
from PIL import Image

from mouflow.document.tree import Asset, Document, Paragraph, Picture, Sheet
from mouflow.writers import pdf
from mouflow.writers.errors import AddressRefused
from mouflow.writers.pictures import PictureTooLarge, PictureUnreadable, resource
from tests.writers import sample

RED_ON_CLEAR = [(255, 0, 0, 255), (0, 0, 0, 0), (0, 0, 0, 128)]


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def asset(content: bytes, mime: str = "image/png", width: int = 3, height: int = 1) -> Asset:
    return Asset(content, mime, width, height)


def test_an_opaque_image_is_left_as_it_is() -> None:
    for image, kind in ((Image.new("RGB", (3, 1)), "PNG"), (Image.new("L", (3, 1)), "JPEG")):
        content = saved(image, kind)
        mime = f"image/{kind.lower()}"
        made = resource("logo", asset(content, mime))
        assert (made.content, made.mime) == (content, mime)


def test_a_clear_image_stands_on_white() -> None:
    image = Image.new("RGBA", (3, 1))
    image.putdata(RED_ON_CLEAR)
    made = Image.open(io.BytesIO(resource("logo", asset(saved(image))).content))
    assert made.mode == "RGB"
    assert list(made.get_flattened_data() if hasattr(made, "get_flattened_data") else made.getdata()) == [
        (255, 0, 0),
        (255, 255, 255),
        (127, 127, 127),
    ]


@pytest.mark.parametrize("mode", ["1", "P", "LA", "I;16", "CMYK"])
def test_other_kinds_of_colour_become_plain_ones(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    made = resource(mode, asset(saved(Image.new(mode, (3, 1)), kind), f"image/{kind.lower()}"))
    assert made.mime == "image/png"
    assert Image.open(io.BytesIO(made.content)).mode == "RGB"


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def bomb(width: int, height: int) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")


WHOLE = sample.png(60, 60, 1, 2, 3)


@pytest.mark.parametrize(
    ("content", "mime", "detail"),
    [
        (b"", "image/png", "cannot identify image file"),
        (b"no image", "image/png", "cannot identify image file"),
        (sample.SVG, "image/jpeg", "cannot identify image file"),
        (b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", "image/png", "cannot identify image file"),
        (WHOLE[: len(WHOLE) // 2], "image/png", "image file is truncated"),
        (bomb(10_000, 10_000), "image/png", "Image size (100000000 pixels) exceeds limit"),
        (bomb(30_000, 30_000), "image/png", "Image size (900000000 pixels) exceeds limit"),
        (b"", "image/svg+xml", "no element found: line 1, column 0"),
        (b"<svg>", "image/svg+xml", "no element found: line 1, column 5"),
        (b"<html/>", "image/svg+xml", "<html>"),
    ],
)
def test_what_is_no_image_is_named(content: bytes, mime: str, detail: str) -> None:
    with pytest.raises(PictureUnreadable) as caught:
        resource("logo.png", asset(content, mime))
    assert str(caught.value).startswith(f'the image "logo.png" cannot be read as {mime}: {detail}')


def test_a_cut_off_image_is_an_error_also_after_a_pdf_was_made() -> None:
    pdf.write(Document("t", (), sample.STYLE))
    with pytest.raises(PictureUnreadable):
        resource("cut", asset(WHOLE[: len(WHOLE) // 2]))


def test_an_image_larger_than_any_page_is_refused_unopened() -> None:
    with pytest.raises(PictureTooLarge) as caught:
        resource("peta.png", asset(b"not even looked at", "image/png", 10_000, 10_000))
    assert str(caught.value) == (
        'the image "peta.png" has 10000 × 10000 pixels; make it smaller than 50 million pixels'
    )


@pytest.mark.parametrize(
    "link", ["http://127.0.0.1/a.png", "file:///etc/passwd", "data:image/png;base64,AA", "b.svg#x"]
)
def test_a_drawing_that_refers_outside_of_itself_is_refused(link: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{link}"/></svg>'
    with pytest.raises(AddressRefused) as caught:
        resource("a.svg", asset(drawing.encode(), "image/svg+xml"))
    assert str(caught.value) == f'"{link}" is refused: a document is made only from the files that came with it'


def test_a_drawing_may_refer_to_itself_and_link_for_readers() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><a href="http://example.go.id"><use href="#a"/></a></svg>'
    assert resource("a.svg", asset(drawing.encode(), "image/svg+xml")).content == drawing.encode()


def test_two_images_of_one_name_in_two_documents_are_two() -> None:
    def made(content: bytes) -> bytes:
        block = Paragraph((Picture("logo", "x", 1),))
        return pdf.write(Document("t", (Sheet((block,)),), sample.STYLE, assets={"logo": asset(content, width=9)}))

    one, other = sample.png(9, 9, 200, 0, 0), sample.png(9, 9, 0, 0, 200)
    assert made(one) != made(other)
    assert made(one) == made(one)
