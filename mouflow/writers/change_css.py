"""The rules of a redline: what came is underlined, what went is struck, what moved is both in a colour of its own.

Each kind is told by its line as well as by its colour, so that a black-and-white print says the same. A bar in the
margin stands beside every changed paragraph.
"""

from collections.abc import Iterator

from mouflow.document.style import Level, Style
from mouflow.writers.css import BULLET, css_name, item_class

CAME, WENT, MOVED, BAR = "#00625f", "#9a3412", "#5b21b6", "#4b5563"
AWAY = 13.0  # points between a margin bar and the words
WIDTH = 1.5  # points that a bar is wide
NEAR = 4.0  # points between a bar and the words in a table's cell
POINTS = 72 / 2.54  # in a centimetre

RULES = f"""
ins{{color:{CAME};text-decoration:underline}}
del{{color:{WENT};text-decoration:line-through}}
ins._move{{color:{MOVED};text-decoration:underline double}}
del._move{{color:{MOVED};text-decoration:line-through double}}
ins img{{outline:1.5pt solid {CAME}}}
del img{{outline:1.5pt dashed {WENT};opacity:.45}}
._former{{text-decoration:underline dotted {BAR}}}
del+ins::before,ins+del::before{{content:"\\200B"}}
._split::before{{content:"\\B6"}}
._note::before{{content:attr(data-note);display:inline-block;text-indent:0;margin:0 3pt}}
._note::before{{font-size:7.5pt;font-weight:normal;font-style:italic;line-height:1.2;color:{MOVED}}}
._note::before{{border:.5pt solid {MOVED};border-radius:2pt;padding:0 2.5pt}}
tr._ins>td,tr._ins>th,td._ins,th._ins{{background:#e8f4f2}}
tr._del>td,tr._del>th,td._del,th._del{{background:#faece7}}
tr._ins>:first-child,tr._del>:first-child{{border-left:{2 * WIDTH:g}pt solid {BAR};padding-left:3pt}}
"""


# The samples of the legend are no changed paragraphs.
LEGEND = ".changes-legend td ._bar{margin-left:0;padding-left:0;border-left:0}\n"


def change_rules(style: Style) -> str:
    """The style sheet that a redline needs beside the ordinary one."""
    return "".join((RULES, *_bars(style), LEGEND))


def _bars(style: Style) -> Iterator[str]:
    """A bar at the left edge of the text, however far in the words stand; in a cell it stands close to them."""
    yield _bar("._bar", 0)
    roles = [(css_name(role), look.left) for role, look in style.formats.items() if look.left]
    for role, left in roles:
        yield _bar(f".{role}._bar", 0, left)
    for item, level in _levels(style):
        yield _bar(f".{item}>._bar", level.left)
        yield from (_bar(f".{item}>.{role}._bar", level.left, left) for role, left in roles)
    yield _close("td ._bar,th ._bar")
    for item, _ in _levels(style):
        yield _close(f"td .{item}>._bar")


def _levels(style: Style) -> Iterator[tuple[str, Level]]:
    yield item_class("", 0), BULLET
    for numbering in style.numberings.values():
        for place, level in enumerate(numbering.levels):
            yield item_class(numbering.name, place), level


def _bar(selector: str, around: float, own: float = 0) -> str:
    """A bar at the text's edge for words that stand `around` + `own` cm further in, of which `own` is their margin."""
    away = AWAY + (around + own) * POINTS
    return (
        f"{selector}{{margin-left:{own * POINTS - away:.2f}pt;padding-left:{away - WIDTH:.2f}pt;"
        f"border-left:{WIDTH:g}pt solid {BAR}}}\n"
    )


def _close(selector: str) -> str:
    return f"{selector}{{margin-left:-{NEAR:g}pt;padding-left:{NEAR - WIDTH:g}pt}}\n"
