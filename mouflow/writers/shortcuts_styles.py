"""Short ways through WeasyPrint's styles: what a style says alike for every box and line is worked out once.

They lean on names that WeasyPrint does not promise to keep; `fit` tells whether these are there. The bytes are those of
the long way.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from typing import Any

from mouflow.writers import shortcuts_drawing, shortcuts_kept
from mouflow.writers.engine import engine
from mouflow.writers.weasy_names import parameters, users

CORNERS = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
NO_RADII: Mapping[str, tuple[int, int]] = dict.fromkeys(CORNERS, (0, 0))
NOTHING = (0, "px")
# Properties whose values depend on more than what is said of them.
INVOLVED = frozenset({"position", "float", "display", "page"})
INVOLVED_GROUP = "text_decoration_"
FLOWING = ("static", "relative", "sticky")
COPY = "PangoLayout *pango_layout_copy (PangoLayout *);"

# Where the names are, and the parameters that they have.
NAMES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("weasyprint.css", "ComputedStyle.__missing__"): ("self", "key"),
    ("weasyprint.formatting_structure.boxes", "Box.is_in_normal_flow"): ("self",),
    ("weasyprint.layout.background", "layout_box_backgrounds"): (
        "page",
        "box",
        "get_image_from_uri",
        "layout_children",
        "style",
    ),
    ("weasyprint.text.line_break", "Layout.setup"): ("self", "style"),
    ("weasyprint.text.line_break", "strut"): ("style",),
    **shortcuts_drawing.NAMES,
    **shortcuts_kept.NAMES,
}


@lru_cache(maxsize=1)
def fit() -> bool:
    """Whether this WeasyPrint still has the names that the short ways lean on."""
    engine()
    from weasyprint.css import computed_values, properties

    tables = ((properties, "INHERITED"), (properties, "INITIAL_VALUES"), (properties, "INITIAL_NOT_COMPUTED"))
    known = all(hasattr(*table) for table in (*tables, (computed_values, "PHYSICAL_FUNCTIONS")))
    return known and all(parameters(*name) == wanted for name, wanted in NAMES.items())


@contextmanager
def brisk() -> Iterator[None]:
    """While it lasts, styles keep what was worked out of them."""
    with ExitStack() as stack:
        for owner, name, short in _ways():
            stack.callback(setattr, owner, name, getattr(owner, name))
            setattr(owner, name, short)
        yield


@lru_cache(maxsize=1)
def _ways() -> tuple[tuple[Any, str, Any], ...]:
    """What is replaced for the time being: owner, name and the short way."""
    from weasyprint.css import ComputedStyle
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import background
    from weasyprint.text import line_break

    short = _strut(line_break.strut)
    return (
        (ComputedStyle, "__missing__", _missing(ComputedStyle.__missing__)),
        (Box, "is_in_normal_flow", _flow(Box.is_in_normal_flow)),
        (background, "layout_box_backgrounds", _backgrounds(background.layout_box_backgrounds)),
        (line_break.Layout, "setup", _setup(line_break.Layout.setup)),
        *((each, "strut", short) for each in users("weasyprint.text.line_break", "strut")),
        *shortcuts_drawing.ways(),
        *shortcuts_kept.ways(),
    )


def _missing(whole: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """The value of a property that a style has not yet; at once where it is inherited or the initial one."""
    from weasyprint.css.properties import INHERITED

    initial, physical, logical = _initial()
    inherited = frozenset(name for name in INHERITED if _is_plain(name)) - physical

    def missing(self: Any, key: str) -> Any:
        cascaded = self.cascaded
        if key in cascaded or (key in physical and not logical.isdisjoint(cascaded)):
            return whole(self, key)
        if key in initial:
            value = self[key] = initial[key]
            return value
        if key in inherited and self.parent_style is not None:
            value = self.parent_style[key]
            if type(value) in (str, int, float):  # others may hold sums that are not worked out yet
                self[key] = value
                return value
        return whole(self, key)

    return missing


def _initial() -> tuple[dict[str, Any], frozenset[str], frozenset[str]]:
    """Initial values that are never computed, the properties of sides, and those of beginnings and ends."""
    from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
    from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

    computed = {*INHERITED, *INITIAL_NOT_COMPUTED}
    initial = {name: value for name, value in INITIAL_VALUES.items() if _is_plain(name) and name not in computed}
    directions = ("ltr", "rtl")
    logical = {each(block="ttb", inline=side) for each in PHYSICAL_FUNCTIONS.values() for side in directions}
    return initial, frozenset(PHYSICAL_FUNCTIONS), frozenset(logical)


def _is_plain(name: str) -> bool:
    return name not in INVOLVED and not name.startswith(INVOLVED_GROUP)


def _flow(whole: Callable[[Any], bool]) -> Callable[[Any], bool]:
    """Whether a box is in normal flow, which most boxes are at first sight."""

    def is_in_normal_flow(self: Any) -> bool:
        style = self.style
        return (style["float"] == "none" and style["position"] in FLOWING) or whole(self)

    return is_in_normal_flow


def _backgrounds(whole: Callable[..., None]) -> Callable[..., None]:
    """Lays out what is drawn behind a box and all in it; boxes with nothing behind them are passed over quickly."""

    def layout(page: Any, box: Any, get_image: Any, layout_children: bool = True, style: Any = None) -> None:
        if style is not None or box is page or not _is_bare(box.style):
            whole(page, box, get_image, layout_children, style)
            return
        box.__dict__.update(NO_RADII)
        if layout_children:
            for child in box.all_children():
                layout(page, child, get_image)
        box.background = None

    return layout


def _is_bare(style: Any) -> bool:
    """Whether a style has no background, shadow, picture around it or round corner."""
    try:
        return bool(style.mouflow_bare)
    except AttributeError:
        colour = style["background_color"]
        style.mouflow_bare = (
            all(NOTHING in style[corner] for corner in CORNERS)
            and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and all(kind == "none" for kind, _ in style["background_image"])
            and not style["box_shadow"]
            and colour != "currentcolor"
            and colour.alpha == 0
        )
        return bool(style.mouflow_bare)


def _setup(whole: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Makes a layout of lines ready for a style; the second one of a style is a copy of the first."""
    from weasyprint.text.ffi import ffi, gobject, pango

    if not hasattr(pango, "pango_layout_copy"):
        ffi.cdef(COPY)

    def setup(self: Any, style: Any) -> None:
        try:
            ready = style.mouflow_layout
        except AttributeError:
            whole(self, style)
            copy = ffi.gc(pango.pango_layout_copy(self.layout), gobject.g_object_unref)
            own = {name: value for name, value in vars(self).items() if name not in GIVEN}
            style.mouflow_layout = {**own, "layout": copy}
            return
        self.__dict__.update(ready)
        self.style = style
        self.layout = ffi.gc(pango.pango_layout_copy(ready["layout"]), gobject.g_object_unref)

    return setup


GIVEN = frozenset({"style", "justification_spacing", "max_width", "text"})  # what a layout has not from its style


def _strut(whole: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The height and base line of a style's empty line."""

    def strut(style: Any) -> Any:
        try:
            return style.mouflow_strut
        except AttributeError:
            style.mouflow_strut = found = whole(style)
            return found

    return strut
