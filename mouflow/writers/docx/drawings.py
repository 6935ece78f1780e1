"""SVG in Word: the drawing itself for Word 2016 and later, and a metafile or a PNG of it for every other reader."""

from functools import lru_cache
from xml.parsers.expat import ExpatError, ParserCreate

from mouflow.document.tree import Asset
from mouflow.writers.docx.emf import metafile
from mouflow.writers.docx.errors import BROKEN, ENTITIES, OUTSIDE, UnfitDrawing

DPI = 300
CSS_DPI = 96  # by which a drawing's own size in cm, mm or pt is understood; without it such a drawing has no size
WIDEST = 4000  # pixels; a drawing far wider than high is drawn more coarsely


def fallback(name: str, asset: Asset, height: float) -> tuple[bytes, str]:
    """The drawing for readers without SVG, and the ending of its file: EMF where it is plain, else PNG.

    Raises UnfitDrawing when it is broken or would fetch something.
    """
    plain = metafile(asset.content)
    return (plain, "emf") if plain else (raster(name, asset, height), "png")


@lru_cache(maxsize=32)
def raster(name: str, asset: Asset, height: float) -> bytes:
    """The drawing as PNG bytes, at 300 dots per inch for a height in cm; raises UnfitDrawing."""
    # Imported here: only documents with SVG pictures pay for the renderer.
    from resvg_py import svg_to_bytes

    svg = _checked(name, asset.content)
    pixels = min(height / 2.54 * DPI, WIDEST * asset.height / max(1, asset.width))
    # Fonts are looked for only when there are letters to draw: that takes long, and they differ by machine.
    has_text = "<text" in svg
    try:
        high = max(1, round(pixels))
        return svg_to_bytes(svg_string=svg, height=high, dpi=CSS_DPI, skip_system_fonts=not has_text)
    except ValueError:
        raise UnfitDrawing(name, BROKEN) from None


def _checked(name: str, svg: bytes) -> str:
    """The drawing's text; raises UnfitDrawing when it is broken or would fetch something."""

    def element(_tag: str, attributes: dict[str, str]) -> None:
        for key, value in attributes.items():
            if key.rpartition(":")[2] == "href" and not value.strip().startswith(("#", "data:")):
                raise UnfitDrawing(name, OUTSIDE)

    def entity(*_facts: object) -> None:
        raise UnfitDrawing(name, ENTITIES)

    parser = ParserCreate()
    parser.StartElementHandler = element
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(svg, True)
        return svg.decode("utf-8-sig")
    except (ExpatError, UnicodeDecodeError):
        raise UnfitDrawing(name, BROKEN) from None
