"""Short ways through WeasyPrint's drawing: the glyphs of a line are taken at once, and each is written out once.

They lean on the names that `NAMES` lists; the bytes are those of the long way.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mouflow.writers.weasy_names import users

NAMES: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("weasyprint.draw.text", "draw_first_line"): ("stream", "textbox", "text_overflow", "block_ellipsis", "matrix"),
    ("weasyprint.pdf.stream", "Stream.add_font"): ("self", "pango_font"),
    ("weasyprint.layout.float", "avoid_collisions"): ("context", "box", "containing_block", "outer"),
    ("pydyf", "_to_bytes"): ("item",),
}

GLYPH = 5  # numbers of a glyph: itself, its width, two offsets, what else is known of it
SMALLEST = 1e-6  # px; smaller words are not drawn
PICTURED = ("bitmap", "png", "svg", "colr")  # fonts whose glyphs are drawn in other ways
WIDTHS_KNOWN = 14802  # the version of Pango whose fonts tell their sizes


def ways() -> Iterator[tuple[Any, str, Any]]:
    """What is replaced for the time being: owner, name and the short way."""
    import pydyf  # late: it comes with WeasyPrint
    from weasyprint.draw import text
    from weasyprint.layout.float import avoid_collisions

    yield text, "draw_first_line", _line(text.draw_first_line)
    yield pydyf, "_to_bytes", _written(pydyf._to_bytes)
    short = _beside_nothing(avoid_collisions)
    yield from ((each, "avoid_collisions", short) for each in users("weasyprint.layout.float", "avoid_collisions"))


def _line(whole: Callable[..., Any]) -> Callable[..., Any]:
    """Draws the words of one line; the long way where any glyph of them is out of the ordinary."""
    from weasyprint.text.ffi import pango

    known = pango.pango_version() >= WIDTHS_KNOWN

    def draw(stream: Any, textbox: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> Any:
        plain = known and text_overflow != "ellipsis" and block_ellipsis == "none"
        if plain and textbox.text.strip() and textbox.style["font_size"] >= SMALLEST:
            pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
            line, _ = textbox.pango_layout.get_first_line()
            words = _words(stream, textbox.pango_layout.text, line)
            if words is not None:
                stream.set_text_matrix(*matrix.values)
                for font, size, glyphs in words:
                    stream.set_font_size(font.hash, size)
                    stream.show_text(glyphs)
                return []
        return whole(stream, textbox, text_overflow, block_ellipsis, matrix)

    return draw


def _words(stream: Any, text: str, line: Any) -> list[tuple[Any, float, str]] | None:
    """What is shown in each font, with its size in px; None where there are glyphs that are no plain letters."""
    found: list[tuple[Any, float, str]] = []
    before = None
    for item in _runs(line):
        pango_font = item.item.analysis.font
        if pango_font != before:
            before = pango_font
            found.append((*stream.add_font(pango_font), ""))
        font, size, shown = found[-1]
        glyphs = None if any(getattr(font, kind) for kind in PICTURED) else _glyphs(stream, text, item, font, size)
        if glyphs is None:
            return None
        found[-1] = (font, size, shown + glyphs)
    return found


def _runs(line: Any) -> Iterator[Any]:
    """The pieces of one font and direction."""
    run = line.runs[0]
    while run:
        yield run.data
        run = run.next


def _glyphs(stream: Any, text: str, item: Any, font: Any, size: float) -> str | None:
    """The glyphs of a run as PDF writes them, with their distances; None where one is raised, shifted or missing."""
    from weasyprint.text.ffi import ffi, pango

    string = item.glyphs
    count = string.num_glyphs
    numbers = memoryview(ffi.buffer(string.glyphs, count * GLYPH * ffi.sizeof("int"))).cast("i").tolist()
    glyphs, widths = numbers[::GLYPH], numbers[1::GLYPH]
    if any(numbers[2::GLYPH]) or any(numbers[3::GLYPH]) or max(glyphs, default=0) >= pango.PANGO_GLYPH_EMPTY:
        return None
    written = font.__dict__.setdefault("mouflow_written", {}).setdefault(size, {})
    try:
        shown = "".join([written[each] for each in zip(glyphs, widths, strict=True)])
    except KeyError:
        for n, each in enumerate(zip(glyphs, widths, strict=True)):
            if each not in written:
                _note(stream, text, item, n, font)
                written[each] = _glyph(*each, font, size)
        shown = "".join([written[each] for each in zip(glyphs, widths, strict=True)])
    return f"<{shown}>".removesuffix("<>")


def _glyph(glyph: int, width: int, font: Any, size: float) -> str:
    """A glyph, and how much nearer than usual the next one is."""
    from weasyprint.text.ffi import FROM_UNITS

    nearer = font.widths[glyph] + 0 / size - width * 1000 * FROM_UNITS / size
    return f"{glyph:04x}>{int(nearer)}<" if nearer else f"{glyph:04x}"


def _note(stream: Any, text: str, item: Any, n: int, font: Any) -> None:
    """Has the font know the characters that the glyph stands for, and its usual width."""
    from weasyprint.text.ffi import FROM_UNITS, pango

    glyph, size = item.glyphs.glyphs[n].glyph, stream.add_font(item.item.analysis.font)[1]
    if glyph not in font.to_unicode:
        clusters, end = item.glyphs.log_clusters, item.item.length
        if item.item.analysis.level % 2:  # from right to left
            after = end if n == 0 else clusters[n - 1]
        else:
            after = end if n == item.glyphs.num_glyphs - 1 else clusters[n + 1]
        begin = item.item.offset
        font.to_unicode[glyph] = text.encode()[begin + clusters[n] : begin + after].decode()
    if glyph not in font.widths:
        extents = (stream.ink_rect, stream.logical_rect)
        pango.pango_font_get_glyph_extents(item.item.analysis.font, glyph, *extents)
        font.widths[glyph] = round(stream.logical_rect.width * 1000 * FROM_UNITS / size)


def _written(whole: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """A word or number as PDF writes it."""

    def written(item: object) -> bytes:
        if type(item) is bytes:
            return item
        if type(item) is str:
            return item.encode("ascii")
        return b"%d" % item if type(item) is int else whole(item)

    return written


def _beside_nothing(whole: Callable[..., Any]) -> Callable[..., Any]:
    """Where a box goes beside what floats: where nothing does, into the whole width."""

    def avoid(context: Any, box: Any, containing_block: Any, outer: bool = True) -> Any:
        if context.excluded_shapes or not outer or box.is_floated() or containing_block.style["direction"] != "ltr":
            return whole(context, box, containing_block, outer)
        width = containing_block.width
        left = containing_block.content_box_x()
        return left, box.position_y, left + width - left

    return avoid
