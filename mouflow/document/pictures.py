"""Image bytes -> an asset that every writer can take; what is no image, or an unsafe or vast one, is refused."""

import io
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from mouflow.document.tree import Asset
from mouflow.errors import N_, MouflowError

MOST_PIXELS = 25_000_000
MOST_BYTES = 10_000_000
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in)?\s*")
UNSAFE = ("script", "foreignObject", "image", "use", "style", "animate", "set", "a")


class BadPicture(MouflowError):
    """An image file that cannot be used, and why."""

    pattern = N_('"{file}" cannot be used as a picture: {reason}')

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file=file, reason=reason)


def asset_of(content: bytes, file: str) -> Asset:
    """The asset of a PNG, JPEG or SVG file; BadPicture with the file's name and the reason otherwise."""
    if not content:
        raise BadPicture(file, N_("it is empty"))
    if len(content) > MOST_BYTES:
        raise BadPicture(file, N_("it is larger than 10 MB"))
    if content.lstrip()[:1] == b"<":
        return _drawing(content, file)
    return _photo(content, file)


def _photo(content: bytes, file: str) -> Asset:
    """A PNG or JPEG, its whole data read once so that a broken one is found here."""
    from PIL import Image, UnidentifiedImageError  # 30 ms, and most documents hold no picture

    try:
        with strictly(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PIXELS:
                raise BadPicture(file, N_("it has more than 25 megapixels"))
            image.load()
            return Asset(content, "image/png" if image.format == "PNG" else "image/jpeg", image.width, image.height)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError, Warning) as error:
        raise BadPicture(file, N_("it is not a whole PNG, JPEG or SVG picture")) from error


@contextmanager
def strictly() -> Iterator[None]:
    """A cut-off or monstrous image is an error, also after WeasyPrint told Pillow to fill cut-off ones with grey."""
    from PIL import Image, ImageFile

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _drawing(content: bytes, file: str) -> Asset:
    """An SVG of plain shapes: no scripts, no references to anything outside itself."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BadPicture(file, N_("it is not a whole PNG, JPEG or SVG picture")) from error
    if root.tag != "{http://www.w3.org/2000/svg}svg" or b"<!DOCTYPE" in content:
        raise BadPicture(file, N_("it is not a plain SVG picture"))
    for element in root.iter(etree.Element):
        attributes = [(str(name), str(value)) for name, value in element.items()]
        if etree.QName(element).localname in UNSAFE or any(_acts(name) for name, _ in attributes):
            raise BadPicture(file, N_("it holds more than shapes and words; draw it plainly"))
        if any("url(" in value and "url(#" not in value for _, value in attributes):
            raise BadPicture(file, N_("it refers to something outside itself"))
    width, height = _size(root)
    if width <= 0 or height <= 0:
        raise BadPicture(file, N_("it does not say its size"))
    return Asset(content, "image/svg+xml", width, height)


def _acts(name: str) -> bool:
    """Whether an attribute runs something or leads somewhere."""
    return name.startswith("on") or name.endswith("href")


def _size(root: etree._Element) -> tuple[int, int]:
    """Width and height of a drawing in its own units, by its view box or its size; zeros when it has neither."""
    box = str(root.get("viewBox", "")).replace(",", " ").split()
    if len(box) == 4:
        try:
            return round(float(box[2])), round(float(box[3]))
        except ValueError:
            return 0, 0
    sides = [LENGTH.fullmatch(str(root.get(name, ""))) for name in ("width", "height")]
    found = [round(float(side[1])) for side in sides if side]
    return (found[0], found[1]) if len(found) == 2 else (0, 0)
