"""Plain drawings as enhanced metafiles, which Word and LibreOffice draw as sharp as the paper allows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from mouflow.writers.docx import emf_records as records
from mouflow.writers.docx.emf_dashes import dashes_of
from mouflow.writers.docx.emf_drawing import Circle, Drawing, Outline, Pen, Shape, Words, drawing_of
from mouflow.writers.docx.emf_measures import measures
from mouflow.writers.docx.emf_records import units


@lru_cache(maxsize=32)
def metafile(svg: bytes) -> bytes | None:
    """The EMF of a plain drawing; None for what it cannot draw exactly, such as other shapes, fonts or scripts."""
    drawing = drawing_of(svg)
    if drawing is None:
        return None
    desk = _Desk(drawing)
    try:
        for shape in drawing.shapes:
            desk.draw(shape)
    except KeyError:  # a letter of unknown width, or a dashed circle
        return None
    return records.whole(units(drawing.width), units(drawing.height), desk.out, len(desk.objects) + 1)


@dataclass(slots=True)
class _Desk:
    """The records so far, the objects that they made by what these are, and what is in use."""

    drawing: Drawing
    out: list[bytes] = field(default_factory=list)
    objects: dict[tuple[object, ...], int] = field(default_factory=dict)
    used: dict[str, object] = field(default_factory=dict)

    def draw(self, shape: Shape) -> None:
        if isinstance(shape, Words):
            self._write(shape)
        elif shape.pen and shape.pen.dashes:
            self._dash(shape, shape.pen)
        else:
            self._use_pen(shape.pen)
            self._use_brush(shape.fill)
            self.out.append(_shape(shape))

    def _dash(self, shape: Shape, pen: Pen) -> None:
        """The area without an outline, and the dashes over it."""
        if not isinstance(shape, Outline):
            raise KeyError(shape)  # dashes along a circle are not plain
        if shape.fill:
            self.draw(replace(shape, pen=None))
        points = (*shape.points, shape.points[0]) if shape.closed else shape.points
        self._use_pen(pen)
        self.out.append(records.polylines([tuple(_points(dash)) for dash in dashes_of(points, pen.dashes)]))

    def _write(self, words: Words) -> None:
        size = units(words.size)
        widths = measures(self.drawing.font, words.bold, words.italic)
        distances = [widths[letter] * size / 1000 for letter in words.text]
        look = (self.drawing.font, size, words.bold, words.italic)
        self._use("font", ("font", *look), lambda number: records.font(number, *look))
        self._set("align", records.ALIGNMENTS[words.anchor], records.TEXT_ALIGN)
        self._set("colour", records.reference(words.colour), records.TEXT_COLOUR)
        self.out.append(records.words(words.text, _point(words.at), distances))

    def _use_pen(self, pen: Pen | None) -> None:
        if pen is None:
            self._select("pen", records.NO_PEN)
            return
        look = (pen.colour, max(1, units(pen.width)))
        self._use("pen", ("pen", *look), lambda number: records.pen(number, *look))

    def _use_brush(self, fill: str | None) -> None:
        if fill is None:
            self._select("brush", records.NO_BRUSH)
            return
        self._use("brush", ("brush", fill), lambda number: records.brush(number, fill))

    def _use(self, role: str, look: tuple[object, ...], make: Callable[[int], bytes]) -> None:
        """Selects the object of that look, which is made once."""
        if look not in self.objects:
            self.objects[look] = len(self.objects) + 1
            self.out.append(make(self.objects[look]))
        self._select(role, self.objects[look])

    def _select(self, role: str, number: int) -> None:
        self._set(role, number, records.SELECT)

    def _set(self, role: str, word: int, kind: int) -> None:
        """A record that sets something, where it is not so already."""
        if self.used.get(role) != word:
            self.used[role] = word
            self.out.append(records.record(kind, word))


def _shape(shape: Outline | Circle) -> bytes:
    if isinstance(shape, Circle):
        return records.ellipse(*_box(shape))
    points = tuple(_points(shape.points))
    return records.polygon(points) if shape.closed else records.polyline(points)


def _box(circle: Circle) -> Iterator[int]:
    (x, y), radius = circle.middle, circle.radius
    yield from map(units, (x - radius, y - radius, x + radius, y + radius))


def _points(points: Sequence[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    return map(_point, points)


def _point(point: tuple[float, float]) -> tuple[int, int]:
    return units(point[0]), units(point[1])
