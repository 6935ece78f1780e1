"""Assets made ready for print: checked that they are images, and made opaque, as archives want them."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from mouflow.document.pictures import strictly
from mouflow.document.tree import Asset
from mouflow.errors import N_, MouflowError
from mouflow.writers.errors import AddressRefused

RASTER = ("image/png", "image/jpeg")
LIMIT = 50_000_000  # pixels: larger than a poster, and as much memory as a document may ask for

OPAQUE = ("L", "RGB")


class PictureUnreadable(MouflowError):
    """An asset that is no image of its kind."""

    pattern = N_('the image "{asset}" cannot be read as {mime}: {detail}')

    def __init__(self, asset: str, mime: str, detail: str) -> None:
        super().__init__(asset=asset, mime=mime, detail=detail)


class PictureTooLarge(MouflowError):
    """An image of more pixels than a document may hold."""

    pattern = N_('the image "{asset}" has {width} × {height} pixels; make it smaller than {limit} million pixels')

    def __init__(self, asset: str, width: int, height: int) -> None:
        super().__init__(asset=asset, width=width, height=height, limit=LIMIT // 1_000_000)


@dataclass(frozen=True, slots=True)
class Resource:
    """Bytes that a document may use, and their kind."""

    content: bytes
    mime: str


def resource(name: str, asset: Asset) -> Resource:
    """The asset as print needs it: SVG as it is, a raster image without transparency."""
    if asset.mime not in RASTER:
        return _drawing(name, asset.content)
    if asset.width * asset.height > LIMIT:
        raise PictureTooLarge(name, asset.width, asset.height)
    return _raster(name, asset.content, asset.mime)


@lru_cache(maxsize=16)
def _raster(name: str, content: bytes, mime: str) -> Resource:
    from PIL import Image  # late: only a PDF with an image needs it

    try:
        with strictly(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            image.load()
            if image.mode in OPAQUE and "transparency" not in image.info:
                return Resource(content, Image.MIME[image.format or "PNG"])
            return Resource(_flattened(image), "image/png")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureUnreadable(name, mime, str(error) or type(error).__name__) from error


def _flattened(image: Any) -> bytes:
    """The image on white paper, as PNG."""
    from PIL import Image

    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    made = io.BytesIO()
    paper.convert("RGB").save(made, "PNG")
    return made.getvalue()


def _addresses(root: ElementTree.Element) -> Iterator[str]:
    """What the drawing refers to outside of itself; a link that only a reader could follow is none."""
    for element in root.iter():
        if not element.tag.endswith("}a"):
            links = (value for name, value in element.attrib.items() if name.endswith("href"))
            yield from (link for link in links if not link.startswith("#"))


@lru_cache(maxsize=16)
def _drawing(name: str, content: bytes) -> Resource:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise PictureUnreadable(name, "image/svg+xml", str(error)) from error
    if not root.tag.endswith("svg"):
        raise PictureUnreadable(name, "image/svg+xml", f"<{root.tag}>")
    for address in _addresses(root):
        raise AddressRefused(address)
    return Resource(content, "image/svg+xml")
