"""theme1.xml: Word wants a theme; this one holds the document's font, black on white and plain fills and lines."""

from functools import lru_cache

from mouflow.writers.docx.xml import HEAD, quote

SPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2A37",
    "lt2": "F3F4F6",
    "accent1": "1D4E89",
    "accent2": "A23B3B",
    "accent3": "5B7F3B",
    "accent4": "6B4E8E",
    "accent5": "2F7F8F",
    "accent6": "B5722B",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
WIDTHS = (6350, 12700, 19050)  # of the three lines, in English Metric Units


@lru_cache(maxsize=8)
def theme_part(font: str) -> str:
    """The theme around a font for headings and text."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    faces = f'<a:latin typeface={quote(font)}/><a:ea typeface=""/><a:cs typeface=""/>'
    lines = "".join(f'<a:ln w="{width}">{FILL}<a:prstDash val="solid"/></a:ln>' for width in WIDTHS)
    return (
        f'{HEAD}<a:theme xmlns:a="{SPACE}" name="mouflow"><a:themeElements><a:clrScheme name="mouflow">{colours}'
        f'</a:clrScheme><a:fontScheme name="mouflow"><a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}'
        f'</a:minorFont></a:fontScheme><a:fmtScheme name="mouflow"><a:fillStyleLst>{FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
