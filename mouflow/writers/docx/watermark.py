"""The watermark, drawn as Word's own: slanted WordArt behind the text, anchored in the header."""

from math import sqrt

from mouflow.document.tree import Document
from mouflow.writers.docx.pages import Page
from mouflow.writers.docx.xml import quote

LETTER = 0.55  # width of a letter to the height of the line, so that the word is not stretched
# Word's shape type 136, plain WordArt text.
SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"'
    ' o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><v:handles>'
    '<v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>'
    "</v:shapetype>"
)
PLACE = (
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def watermark_paragraph(document: Document, page: Page, number: int) -> str:
    """A paragraph of no height that anchors the word; Word's "Remove Watermark" knows it by its name."""
    width, height = _size(document.watermark, page)
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.2f}pt;height:{height:.2f}pt;rotation:315;"
        f"z-index:-251658752;{PLACE}"
    )
    font = quote(f'font-family:"{document.style.font.name}";font-size:1pt')
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
        f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{SHAPE_TYPE}"
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136"'
        f' alt="" style="{style}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>'
        f"<v:textpath style={font} string={quote(document.watermark)}/></v:shape></w:pict></w:r></w:p>"
    )


def _size(word: str, page: Page) -> tuple[float, float]:
    """Width and height in points of the word, so that it fills the square that the text leaves when turned by 45°."""
    side = min(page.text_width, page.text_height) / 20
    ratio = max(1, len(word)) * LETTER
    height = side * sqrt(2) / (1 + ratio)
    return height * ratio, height
