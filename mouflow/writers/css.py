"""The style as CSS: a rule for each role, each numbering level and each kind of sheet, on paper and on the screen."""

import re
from collections.abc import Iterator

from mouflow.document.style import Format, Level, Style
from mouflow.document.tree import Number

# What user text may not be in a class: everything but these is written as its code, so no two names fall together.
FOREIGN = re.compile(r"[^a-z0-9-]")
SAFE = re.compile(r"[^A-Za-z0-9 ]")

# The look that needs no style. Classes of the writer itself begin with a low line, which no role's class can.
BASE = """
body{margin:0;color:#000;orphans:2;widows:2}
p,h1,h2,h3{margin:0;hyphens:manual}
h1,h2,h3{font-size:inherit;font-weight:normal;break-after:avoid;break-inside:avoid}
ol,ul{margin:0;padding:0;list-style:none}
li{display:block}
._label{white-space:pre}
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0}
th,td{padding:0 5.65pt 0 0;text-align:left;font-weight:normal;vertical-align:top}
tr{break-inside:avoid}
tr._onward{break-after:avoid}
._grid{border-collapse:collapse}
._last{padding-right:0}
._line{border:.5pt solid #000;padding:2pt 4.25pt}
._middle{vertical-align:middle}
._bottom{vertical-align:bottom}
a{color:inherit;text-decoration:none}
img{max-width:100%;object-fit:contain;vertical-align:bottom}
"""

# Header and footer run in the page's margins; the numbers in them are the page's own.
RUNNING = """
h1,h2,h3{bookmark-label:attr(data-title)}
header{position:running(header)}
footer{position:running(footer)}
._page::before{content:counter(page)}
._pages::before{content:counter(pages)}
"""

MARGIN_BOXES = (
    "@top-center{content:element(header);width:100%;vertical-align:middle}"
    "@bottom-center{content:element(footer);width:100%;vertical-align:middle}"
)

# On a narrow screen a row of a stacked table is a block, and each cell tells the words of its column before its own.
STACKED = """
@media(max-width:48rem){
._stack,._stack>tbody,._stack tr,._stack td,._stack th{display:block;width:auto}
._stack>colgroup{display:none}
._stack>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
._stack tr{border:1px solid #444;border-radius:4px;margin:0 0 .75rem;padding:.4rem .6rem}
._stack ._line{border:0;padding:1pt 0}
._stack td[data-head]::before{content:attr(data-head) ": ";font-size:9pt;color:#444}
._stack td:empty{display:none}
}
"""

PROOF = "_proof"  # the class of the line that says which text it is

# On the screen a sheet looks like paper; a line that only has sense on a page is left out.
SCREEN = """
body{background:#dfe3e8;overflow-wrap:break-word}
._sheet{display:flow-root;margin:1.5rem auto;max-width:100%;box-sizing:border-box;background:#fff}
._sheet{box-shadow:0 1px 6px #0006}
._paged{display:none}
._proof{text-align:center;font-size:8pt;color:#444;margin:0 1rem 1.5rem}
a:hover,a:focus{text-decoration:underline}
:target{outline:2px solid #f5b301;outline-offset:2px}
"""


BULLET = Level("decimal", "–", "", left=0.75, hanging=0.75)


def place_of(style: Style, number: Number | None, role: str) -> tuple[str, int]:
    """Numbering and level that decide an item's indents; for a bullet those of its list's role, else ("", 0)."""
    place = (number.numbering, number.level) if number else style.lists.get(role, ("", 0))
    return ("", 0) if level_of(style, *place) is BULLET else place


def level_of(style: Style, numbering: str, level: int) -> Level:
    """The numbering's level; BULLET where the style has none such."""
    levels = style.numberings[numbering].levels if numbering in style.numberings else ()
    return levels[level] if level < len(levels) else BULLET


def stands_bare(look: Format) -> bool:
    """Whether a paragraph of this look takes no room of its own around its words."""
    return not (look.before or look.after or look.left or look.hanging or look.rule)


def css_name(name: str) -> str:
    """The name as a CSS class: small letters, digits and hyphens stay, all else becomes its code between low lines."""
    return FOREIGN.sub(_code, name)


def css_string(text: str) -> str:
    """The text as a CSS string in which no character can end the string or the style element."""
    return '"' + SAFE.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def _code(found: re.Match[str]) -> str:
    return f"_{ord(found[0]):x}_"


def item_class(numbering: str, level: int) -> str:
    """The class of an item at a numbering's level."""
    return f"_item-{css_name(numbering)}-{level}"


def label_class(numbering: str, level: int) -> str:
    """The class of a label at a numbering's level."""
    return f"_label-{css_name(numbering)}-{level}"


def sheet_class(role: str) -> str:
    """The class of sheets of this role, and the name of the page that they are laid on."""
    return f"_sheet-{css_name(role)}"


def for_paper(style: Style, families: tuple[str, ...]) -> str:
    """The style sheet of the PDF, set in the given families (first one wins)."""
    return "".join((BASE, looks(style, families), RUNNING, _pictures(style), *_sheets(style)))


def for_browser(style: Style, watermark: str) -> str:
    """The style sheet of the HTML file: paper on the screen, pages in print, the watermark on both."""
    families = (style.font.name, *style.font.substitutes)
    screen = f"@media screen{{{SCREEN}{''.join(_screen_sheets(style))}{_stacked(style)}}}\n"
    print_ = f"@media print{{{RUNNING}.{PROOF}{{display:none}}}}\n"
    return "".join((BASE, looks(style, families), screen, print_, *_sheets(style), _watermark(watermark)))


def looks(style: Style, families: tuple[str, ...]) -> str:
    """The rules of the base look, of every role and of every numbering level."""
    names = ",".join((*map(css_string, families), style.font.family))
    base = f"body{{font-family:{names};font-size:{style.size:g}pt;line-height:{style.line:g}}}\n"
    roles = (rule for role, look in style.formats.items() for rule in _role(css_name(role), look))
    return "".join((base, *roles, *_levels(style)))


def _role(name: str, look: Format) -> Iterator[str]:
    """The rules of one role: gaps and breaks for any block, the look of words only for blocks that hold words."""
    if block := ";".join(_block(look)):
        yield f".{name}{{{block}}}\n"
    if words := ";".join(_words(look)):
        yield f":is(p,h1,h2,h3,._bare).{name}{{{words}}}\n"
    if look.left:
        yield f"table.{name}{{width:calc(100% - {look.left:g}cm)}}\n"


def _block(look: Format) -> Iterator[str]:
    if look.before:
        yield f"margin-top:{look.before:g}pt"
    if look.after:
        yield f"margin-bottom:{look.after:g}pt"
    if look.left:
        yield f"margin-left:{look.left:g}cm"
    if look.keep_next:
        yield "break-after:avoid"
    if look.keep_lines:
        yield "break-inside:avoid"
    if look.break_before:
        yield "break-before:page"
    if look.rule:
        yield f"border-{'top' if look.rule == 'above' else 'bottom'}:2.25pt double #000"


def _words(look: Format) -> Iterator[str]:
    if look.align:
        yield f"text-align:{look.align}"
    if look.size:
        yield f"font-size:{look.size:g}pt"
    if look.bold:
        yield "font-weight:bold"
    if look.italic:
        yield "font-style:italic"
    if look.underline or look.strike:
        lines = ("underline" if look.underline else "", "line-through" if look.strike else "")
        yield f"text-decoration:{' '.join(line for line in lines if line)}"
    if look.line:
        yield f"line-height:{look.line:g}"
    if look.hanging:
        yield f"text-indent:-{look.hanging:g}cm"


def _levels(style: Style) -> Iterator[str]:
    """An item stands at its level's own indent from the text's edge, however deep its list is nested."""
    yield from _level(item_class("", 0), label_class("", 0), BULLET)
    for numbering in style.numberings.values():
        for index, level in enumerate(numbering.levels):
            item, label = item_class(numbering.name, index), label_class(numbering.name, index)
            yield from _level(item, label, level)
            yield f".{item}>ol{{margin-left:-{level.left:g}cm}}\n"


def _level(item: str, label: str, level: Level) -> Iterator[str]:
    yield f".{item}{{margin-left:{level.left:g}cm}}\n"
    if level.hanging:
        yield f".{label}{{margin-left:-{level.hanging:g}cm;tab-size:{level.hanging:g}cm}}\n"


def _pictures(style: Style) -> str:
    """No picture is taller than the page; it becomes narrower with its height."""
    short = min(style.paper.width, style.paper.height) / 10 - style.margins.top - style.margins.bottom
    return f"img{{max-height:{short:g}cm;image-rendering:crisp-edges}}\n"


def _landscape(style: Style) -> tuple[str, ...]:
    return tuple(role for role, look in style.formats.items() if look.landscape)


def _sheets(style: Style) -> Iterator[str]:
    """The page of upright sheets, then one for each role of sheet that lies on its side."""
    edges = style.margins
    margin = f"margin:{edges.top:g}cm {edges.right:g}cm {edges.bottom:g}cm {edges.left:g}cm"
    width, height = style.paper.width, style.paper.height
    yield f"@page{{size:{width:g}mm {height:g}mm;{margin};{MARGIN_BOXES}}}\n"
    yield "._sheet+._sheet{break-before:page}\n"
    for role in _landscape(style):
        name = sheet_class(role)
        yield f"@page {name}{{size:{height:g}mm {width:g}mm}}\n.{name}{{page:{name}}}\n"


def _screen_sheets(style: Style) -> Iterator[str]:
    edges = style.margins
    width, height = style.paper.width, style.paper.height
    padding = f"padding:{edges.top:g}cm {edges.right:g}cm {edges.bottom:g}cm {edges.left:g}cm"
    yield f"._sheet{{width:{width:g}mm;min-height:{height:g}mm;{padding}}}\n"
    for role in _landscape(style):
        yield f".{sheet_class(role)}{{width:{height:g}mm;min-height:{width:g}mm}}\n"
    yield f"@media(max-width:{width:g}mm){{._sheet{{padding:1rem}}}}\n"


def _stacked(style: Style) -> str:
    """The rules of stacked tables, where a look asks for them."""
    return STACKED if any(look.stack for look in style.formats.values()) else ""


def _watermark(text: str) -> str:
    """The watermark as generated content: on each page and on the screen, never selected, never read as words."""
    if not text:
        return ""
    return (
        f'body::before{{content:{css_string(text)};content:{css_string(text)}/"";position:fixed;top:40%;left:0;width:100%;'
        "text-align:center;font:bold 96pt sans-serif;color:#0002;transform:rotate(-45deg);z-index:1;"
        "pointer-events:none;user-select:none;print-color-adjust:exact}\n"
    )
