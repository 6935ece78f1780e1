"""Pictures in a line of text, with their alternative text, and the image files behind them."""

from mouflow.document.tree import Asset, Picture
from mouflow.errors import N_, UnknownName
from mouflow.writers.docx.drawings import fallback
from mouflow.writers.docx.package import packed, stored
from mouflow.writers.docx.story import Register, Story
from mouflow.writers.docx.xml import OFFICE, emus, quote

IMAGE = f"{OFFICE}/relationships/image"
ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/svg+xml": "svg"}
VECTORS = frozenset({"svg", "emf"})
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DRAWING = "http://schemas.microsoft.com/office/drawing"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    f'<adec:decorative xmlns:adec="{DRAWING}/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def picture_run(story: Story, picture: Picture) -> str:
    """The run with the picture; one without alternative text is told to be decorative."""
    register = story.register
    if picture.asset not in register.assets:
        raise UnknownName(N_("picture"), picture.asset, tuple(register.assets))
    asset = register.assets[picture.asset]
    high = emus(picture.height)
    wide = round(high * asset.width / max(1, asset.height))
    number = next(register.drawings)
    said = f'id="{number}" name="Gambar {number}" descr={quote(picture.alt)}'
    frame = (
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {said}{"/" if picture.alt else f">{DECORATIVE}</wp:docPr"}>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    )
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">{frame}<a:graphic>'
        f'<a:graphicData uri="{PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr {said}/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{_image(story, picture, asset)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>{shape}"
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _image(story: Story, picture: Picture, asset: Asset) -> str:
    """The image behind the picture; for SVG the drawing and what stands for it in readers that do not know SVG."""
    if asset.mime != "image/svg+xml":
        return f'<a:blip r:embed="{_relation(story, picture.asset, asset.content, ENDINGS[asset.mime])}"/>'
    content, ending = fallback(picture.asset, asset, picture.height)
    other = _relation(story, f"{picture.asset} {picture.height if ending == 'png' else ending}", content, ending)
    drawing = _relation(story, picture.asset, asset.content, "svg")
    return (
        f'<a:blip r:embed="{other}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
        f'<asvg:svgBlip xmlns:asvg="{DRAWING}/2016/SVG/main" r:embed="{drawing}"/></a:ext></a:extLst></a:blip>'
    )


def _relation(story: Story, key: str, content: bytes, ending: str) -> str:
    """This part's relationship to the image, which the package holds once."""
    name = _kept(story.register, key, content, ending)
    return story.relation(IMAGE, f"media/{name}")


def _kept(register: Register, key: str, content: bytes, ending: str) -> str:
    """The image's file name in the package."""
    if key not in register.media:
        name = f"word/media/image{len(register.media) + 1}.{ending}"
        register.media[key] = packed(name, content) if ending in VECTORS else stored(name, content)
    return register.media[key].name.decode().rpartition("/")[2]
