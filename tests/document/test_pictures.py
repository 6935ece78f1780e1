"""Pictures: what is one becomes an asset, and everything else is refused with the file and the reason."""

import io
import struct
import zlib

import pytest
from PIL import Image

from mouflow.document.pictures import BadPicture, asset_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {size}>{inside}</svg>'
BOX = 'viewBox="0 0 40 20"'


def picture(form: str, size: tuple[int, int] = (30, 20)) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, "navy").save(made, form)
    return made.getvalue()


def vast_png() -> bytes:
    """A PNG of 36 megapixels in a few kilobytes."""

    def chunk(name: bytes, content: bytes) -> bytes:
        body = name + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    rows = zlib.compress(bytes((6001) * 6000), 9)
    head = struct.pack(">IIBBBBB", 6000, 6000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(("form", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_photo_has_its_size(form: str, mime: str) -> None:
    asset = asset_of(picture(form), "logo")
    assert (asset.mime, asset.width, asset.height) == (mime, 30, 20)


@pytest.mark.parametrize("size", [BOX, 'width="40" height="20"', 'width="40px" height="20px"', 'viewBox="0,0,40,20"'])
def test_a_drawing_has_its_size(size: str) -> None:
    asset = asset_of(SVG.format(size=size, inside="<circle r='3'/>").encode(), "logo.svg")
    assert (asset.mime, asset.width, asset.height) == ("image/svg+xml", 40, 20)


WHOLE = "it is not a whole PNG, JPEG or SVG picture"
MORE = "it holds more than shapes and words; draw it plainly"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b"%PDF-1.7", WHOLE),
        (b"GIF89a" + bytes(40), WHOLE),
        (picture("PNG")[:60], WHOLE),
        (picture("JPEG")[:-80], WHOLE),
        (b"\x89PNG\r\n\x1a\n", WHOLE),
        (bytes(10_000_001), "it is larger than 10 MB"),
        (vast_png(), "it has more than 25 megapixels"),
        (b"<svg", WHOLE),
        (b"<html/>", "it is not a plain SVG picture"),
        (
            f'<!DOCTYPE svg [<!ENTITY a "b">]>{SVG.format(size=BOX, inside="")}'.encode(),
            "it is not a plain SVG picture",
        ),
        (SVG.format(size="", inside="").encode(), "it does not say its size"),
        (SVG.format(size='viewBox="a b c d"', inside="").encode(), "it does not say its size"),
        (SVG.format(size=BOX, inside="<script>1</script>").encode(), MORE),
        (SVG.format(size=BOX, inside='<image href="file:///etc/passwd"/>').encode(), MORE),
        (SVG.format(size=BOX, inside='<rect onload="x()"/>').encode(), MORE),
        (
            SVG.format(size=BOX, inside='<rect fill="url(http://127.0.0.1/)"/>').encode(),
            "it refers to something outside itself",
        ),
    ],
)
def test_what_is_no_picture(content: bytes, reason: str) -> None:
    with pytest.raises(BadPicture) as caught:
        asset_of(content, "logo.png")
    assert str(caught.value) == f'"logo.png" cannot be used as a picture: {reason}'


def test_a_cut_photo_is_refused_also_when_pillow_was_told_to_be_lenient(monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import ImageFile

    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(BadPicture):
        asset_of(picture("PNG", (300, 300))[:-200], "logo.png")
