"""A sheet's paper and margins as Word's section properties."""

from dataclasses import dataclass

from mouflow.document.style import Style
from mouflow.document.tree import Sheet
from mouflow.writers.docx.xml import twips

RUNNING_GAP = 567  # twips from the paper's edge to a header or footer, where the margin leaves so much


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins in twips, turned as the sheet is."""

    width: int
    height: int
    top: int
    bottom: int
    left: int
    right: int
    landscape: bool

    @property
    def text_width(self) -> int:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """The height between the margins."""
        return self.height - self.top - self.bottom


def page_of(style: Style, sheet: Sheet) -> Page:
    """The page of a sheet: a landscape one swaps the paper's sides and keeps the margins."""
    landscape = bool(style.format(sheet.role).landscape)
    width, height = twips(style.paper.width / 10), twips(style.paper.height / 10)
    edges = style.margins
    margins = (twips(edges.top), twips(edges.bottom), twips(edges.left), twips(edges.right))
    return Page(*((height, width) if landscape else (width, height)), *margins, landscape)


def section_properties(page: Page, running: str) -> str:
    """w:sectPr of the page, with its references to a header and a footer."""
    turned = ' w:orient="landscape"' if page.landscape else ""
    header, footer = min(RUNNING_GAP, page.top // 2), min(RUNNING_GAP, page.bottom // 2)
    return (
        f'<w:sectPr>{running}<w:pgSz w:w="{page.width}" w:h="{page.height}"{turned}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}"'
        f' w:header="{header}" w:footer="{footer}" w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )
