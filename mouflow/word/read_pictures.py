"""Pictures of a Word file: PNG, JPEG and plain SVG become assets; of the rest it is told what they are."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from mouflow.document.pictures import BadPicture, asset_of
from mouflow.document.tree import Asset, Picture
from mouflow.errors import N_, Place, Problem, Rule, Term
from mouflow.word.package import Package, Relation
from mouflow.word.read_styles import whole
from mouflow.word.xml import DRAWING, PLACED, RELATION, Element

NOT_READ = Rule("word.not-read", "warning", N_("not read: {count} × {thing}; look at them in Word"))
SHAPE = N_("shape, chart or diagram")
OTHER_PICTURE = N_("picture that is neither PNG nor JPEG")
LINKED = N_("picture that lies outside the file")
OBJECT = N_("embedded object")
CHUNK = N_("embedded file of another format")
RUNNING = N_("header or footer for the first page or for even pages")

EMU = 360_000  # in a centimetre
TALLEST = 25.0  # cm; a page has no more room
ENDINGS = {"image/png": "png", "image/jpeg": "jpeg", "image/svg+xml": "svg"}
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_VML = "{urn:schemas-microsoft-com:vml}imagedata"
_VML_TEXT = "{urn:schemas-microsoft-com:vml}textpath"
_OFFICE_HR = "{urn:schemas-microsoft-com:office:office}hr"
_HEIGHT = re.compile(r"height:\s*([\d.]+)\s*(pt|in|cm|mm|px)?")
_UNITS = {"pt": 2.54 / 72, "in": 2.54, "cm": 1.0, "mm": 0.1, "px": 2.54 / 96}


@dataclass(slots=True)
class Gallery:
    """The pictures of a package that were read, and a count of all that was not."""

    package: Package
    assets: dict[str, Asset] = field(default_factory=dict)
    watermark: str = ""  # words across the page
    lost: Counter[Term] = field(default_factory=Counter)
    _names: dict[str, str | None] = field(default_factory=dict)

    def picture(self, drawing: Element, relations: Mapping[str, Relation]) -> Picture | None:
        """The picture in a drawing; None, and counted, when it holds none that can be read."""
        if any(element.get(_OFFICE_HR) for element in drawing.iter()):
            return None  # a rule across the page, which says nothing
        if paths := list(drawing.iter(_VML_TEXT)):  # of the kind of shape, which says nothing, and of the shape
            said = next((string for path in paths if (string := path.get("string"))), "")
            self.watermark = self.watermark or " ".join(said.split())
            return None
        blip, height = _source(drawing)
        relation = relations.get(blip) if blip else None
        if relation is None:
            self.lost[OBJECT if drawing.tag.endswith("}object") else SHAPE] += 1
            return None
        if relation.external:
            self.lost[LINKED] += 1
            return None
        name = self._named(relation.target) or self._named(_drawn(drawing, relations))
        if name is None:
            self.lost[OTHER_PICTURE] += 1
            return None
        asset = self.assets[name]
        return Picture(name, _alt(drawing), min(height or asset.height * _UNITS["px"], TALLEST))

    def problems(self) -> tuple[Problem, ...]:
        """A warning for each kind of thing that was not read."""
        place = Place(self.package.file)
        return tuple(Problem(place, NOT_READ, {"count": n, "thing": thing}) for thing, n in self.lost.items())

    def _named(self, part: str) -> str | None:
        """The name of the asset of a part, the same for the same picture in any file; None when it is no picture."""
        if part not in self._names:
            content = self.package.parts.get(part, b"")
            try:
                asset = asset_of(content, part)
            except BadPicture:
                self._names[part] = None
                return None
            name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ENDINGS[asset.mime]}"
            self._names[part], self.assets[name] = name, asset
        return self._names[part]


def _source(drawing: Element) -> tuple[str | None, float]:
    """The relationship of the picture in a drawing and its height in cm; 0 when the file says none."""
    blip = next(drawing.iter(f"{{{DRAWING}}}blip"), None)
    if blip is not None:
        extent = next(drawing.iter(f"{{{PLACED}}}extent"), None)
        height = whole(extent.get("cy")) if extent is not None else None
        return blip.get(f"{{{RELATION}}}embed") or blip.get(f"{{{RELATION}}}link"), max(0, height or 0) / EMU
    image = next(drawing.iter(_VML), None)
    shape = image.getparent() if image is not None else None
    if image is None or shape is None:
        return None, 0.0
    found = _HEIGHT.search(shape.get("style", ""))
    return image.get(f"{{{RELATION}}}id"), float(found[1]) * _UNITS[found[2] or "px"] if found else 0.0


def _drawn(drawing: Element, relations: Mapping[str, Relation]) -> str:
    """The part of the SVG drawing that Word keeps beside a picture of it; empty when there is none in the file."""
    blip = next(drawing.iter(_SVG), None)
    relation = relations.get(blip.get(f"{{{RELATION}}}embed", "")) if blip is not None else None
    return relation.target if relation is not None and not relation.external else ""


def _alt(drawing: Element) -> str:
    properties = next(drawing.iter(f"{{{PLACED}}}docPr"), None)
    return "" if properties is None else " ".join(properties.get("descr", "").split())
