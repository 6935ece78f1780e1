"""Short ways through WeasyPrint that lean on names it does not promise to keep.

Elements are given to it without an HTML parser in between, with only the rules of its own sheet that they need, raster
images are encoded once, and lengths that are no percentages are taken from a style at once. The bytes are those of the
promised way; `fit` tells whether the names are there.
"""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from hashlib import md5
from typing import Any
from xml.etree.ElementTree import Element

from mouflow.writers.engine import engine
from mouflow.writers.pictures import RASTER, Resource
from mouflow.writers.weasy_names import found, parameters, users

# What the elements of `elements.page` need of WeasyPrint's own sheet; its other rules only cost time.
SHEET = """
head,meta,title{display:none}
html,body,main,div,header,footer,section,p,h1,h2,h3,ol,ul{display:block}
li{display:list-item}
table{display:table;box-sizing:border-box;text-indent:initial;border-color:gray}
colgroup{display:table-column-group}
col{display:table-column}
thead{display:table-header-group;vertical-align:middle;border-color:inherit}
tbody{display:table-row-group;vertical-align:middle;border-color:inherit}
tr{display:table-row;vertical-align:inherit;border-color:inherit}
td,th{display:table-cell;vertical-align:inherit;border-color:gray}
strong,th{font-weight:bold}
em{font-style:italic}
u,ins{text-decoration:underline}
del{text-decoration:line-through}
br::before{content:"\\A";white-space:pre-line}
img{overflow:hidden}
h1{bookmark-level:1}
h2{bookmark-level:2}
h3{bookmark-level:3}
h1,h2,h3{hyphens:manual;bookmark-label:content(text)}
ol,ul{break-before:avoid}
@page{@top-center{text-align:center;vertical-align:middle}@bottom-center{text-align:center;vertical-align:middle}}
"""

# What WeasyPrint works out of a style for each box.
SHORTEST = ("min_width", "min_height")
LENGTHS = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right", "top", "bottom"))
LENGTHS += ("width", "max_width", "height", "max_height", *SHORTEST)
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))

RESOLVE = ("weasyprint.layout.percent", "resolve_percentages")  # works out a box's lengths
KNOWN = {"base_url", "url_fetcher", "media_type", "wrapper_element", "etree_element"}


@lru_cache(maxsize=1)
def fit() -> bool:
    """Whether this WeasyPrint still has the names that the short ways lean on."""
    page = engine().HTML(string="<p>")
    from weasyprint import images

    return (
        set(vars(page)) == KNOWN
        and hasattr(page, "_ua_stylesheets")
        and hasattr(getattr(images, "RasterImage", None), "get_x_object")
        and parameters(*RESOLVE) == ("box", "containing_block")
    )


@contextmanager
def swift() -> Iterator[None]:
    """While it lasts, a box takes its lengths from its style at once, where none of them is a percentage."""
    resolve, modules = _resolving()

    def take(box: Any, containing_block: Any) -> None:  # by this name WeasyPrint gives it
        style = box.style
        try:
            lengths, borders = style.mouflow_lengths
        except AttributeError:
            lengths, borders = style.mouflow_lengths = _lengths(style)
        if lengths is None:
            resolve(box, containing_block)
        else:
            box.__dict__.update(lengths)
            for name in borders:  # those that cells share with their neighbours are known already, and stay
                if not hasattr(box, name):
                    setattr(box, name, borders[name])

    for module in modules:
        module.resolve_percentages = take
    try:
        yield
    finally:
        for module in modules:
            module.resolve_percentages = resolve


@lru_cache(maxsize=1)
def _resolving() -> tuple[Any, tuple[Any, ...]]:
    """The function that works out a box's lengths, and the modules that call it by its name."""
    return found(*RESOLVE), tuple(users(*RESOLVE))


def _lengths(style: Any) -> tuple[dict[str, Any] | None, dict[str, Any]]:
    """The lengths of all boxes of the style, and their borders; None where they depend on what is around a box."""
    lengths: dict[str, Any] = {}
    for name in LENGTHS:
        value = style[name]
        if value == "auto":
            lengths[name] = 0 if name in SHORTEST else "auto"
        elif getattr(value, "unit", None) == "px":
            lengths[name] = value.value
        else:
            return None, {}
    if style["box_sizing"] != "content-box":
        return None, {}
    borders = {name: style[name] for name in BORDERS}
    if style["border_collapse"] == "collapse":
        return lengths, borders
    return {**lengths, **borders}, {}


def page(root: Element, fetcher: Any) -> Any:
    """The elements as WeasyPrint's HTML."""
    return _page_class()(root, fetcher)


def images(resources: Mapping[str, Resource]) -> dict[str, Any]:
    """WeasyPrint's image cache, filled with the raster images, whose drawing streams are kept between documents."""
    return {url: _image(one.content, url) for url, one in resources.items() if one.mime in RASTER}


@lru_cache(maxsize=1)
def _page_class() -> Any:
    from cssselect2 import ElementWrapper

    sheet = engine().CSS(string=SHEET)

    class Page(engine().HTML):  # type: ignore[misc]  # WeasyPrint has no types
        """A page whose elements are there already."""

        def __init__(self, root: Element, fetcher: Any) -> None:
            self.base_url = None
            self.url_fetcher = fetcher
            self.media_type = "print"
            self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
            self.etree_element = root

        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: ARG002  # the name it is called by
            return [sheet]

    return Page


@lru_cache(maxsize=16)
def _image(content: bytes, url: str) -> Any:
    from PIL import Image

    identity = md5(url.encode(), usedforsecurity=False).hexdigest()
    return _image_class()(Image.open(io.BytesIO(content)), identity, content, cache={}, orientation="from-image")


@lru_cache(maxsize=1)
def _image_class() -> Any:
    import pydyf
    from weasyprint.images import RasterImage

    class Kept(RasterImage):  # type: ignore[misc]  # WeasyPrint has no types
        """An opaque raster image whose drawing stream is encoded once for each way of drawing it."""

        def get_x_object(self, interpolate: bool, dpi_ratio: float) -> Any:
            streams = self.__dict__.setdefault("streams", {})
            key = (interpolate, dpi_ratio)
            if key not in streams:
                streams[key] = super().get_x_object(interpolate, dpi_ratio)
            return pydyf.Stream(streams[key].stream, streams[key].extra)

    return Kept
