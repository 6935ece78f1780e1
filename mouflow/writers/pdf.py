"""Document tree -> tagged PDF, and PDF/A for the archive; the same bytes for the same document on every run."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from zlib import compress

from mouflow.document.style import Style
from mouflow.document.tree import Document
from mouflow.writers.change_css import change_rules
from mouflow.writers.css import for_paper
from mouflow.writers.elements import is_redline
from mouflow.writers.errors import LayoutFailed, PageTooLow, PageTooNarrow, SizeImpossible, shallow
from mouflow.writers.fonts import font_of, installed
from mouflow.writers.paper import on_paper
from mouflow.writers.running import grown_margins
from mouflow.writers.tags import untag_layouts
from mouflow.writers.watermark import drawing
from mouflow.writers.weasy import pdf
from mouflow.writers.words import writable

# PDF/A-2a: tagged, and every character readable. Part 3 would only add attachments of any kind, which an archive
# does not want; part 4 is not yet accepted everywhere.
ARCHIVE = "pdf/a-2a"

SMALLEST, LARGEST = 3.0, 100.0  # points that words can be set in
LEVEL = 6
PIXEL = 0.75  # points
LEAST_ROOM = 2.0  # cm between the margins


def write(document: Document) -> bytes:
    """The document as a tagged PDF with bookmarks, page labels and the font's characters inside.

    Raises NoFonts or LibraryMissing where the machine lacks them, AddressRefused, PartLost or PictureUnreadable for an
    image that cannot be used, and the errors of `check_layout`, TooDeep or LayoutFailed for what cannot be laid out.
    """
    return _made(document, {"pdf_tags": True})


def write_archive(document: Document) -> bytes:
    """The document as PDF/A-2a (ISO 19005-2, level A); raises what `write` raises."""
    return _made(document, {"pdf_variant": ARCHIVE})


def _made(document: Document, options: Mapping[str, object]) -> bytes:
    check_layout(document.style)
    family = font_of(document.style, installed())
    try:
        with shallow():
            root, rules, resources = on_paper(document)
            changes = change_rules(document.style) if is_redline(root) else ""
            css = for_paper(document.style, (family,)), changes, rules, grown_margins(document)
            return pdf(root, css, resources, _finisher(document, family), options)
    except (ArithmeticError, AssertionError) as error:
        raise LayoutFailed(detail=f"{type(error).__name__} {error}".strip()) from error


def check_layout(style: Style) -> None:
    """Raises PageTooNarrow, PageTooLow or SizeImpossible for a style that leaves no room, or that no eye could read."""
    paper, edges = style.paper, style.margins
    short = min(paper.width, paper.height) / 10
    for error, room in (
        (PageTooNarrow, short - edges.left - edges.right),
        (PageTooLow, short - edges.top - edges.bottom),
    ):
        if not room >= LEAST_ROOM:
            facts = {"width": f"{paper.width:g}", "height": f"{paper.height:g}", "room": f"{room:.1f}"}
            raise error(least=f"{LEAST_ROOM:g}", **facts)
    for place, size in _sizes(style):
        if not SMALLEST <= size <= LARGEST:
            raise SizeImpossible(size=f"{size:g}", place=place, least=f"{SMALLEST:g}", most=f"{LARGEST:g}")


def _sizes(style: Style) -> Iterator[tuple[str, float]]:
    yield "size", style.size
    for role, look in style.formats.items():
        if look.size is not None:
            yield role, look.size


def _finisher(document: Document, family: str) -> Callable[[Any, Any], None]:
    """Adds what WeasyPrint does not write itself: page labels, properties, where words stand, the watermark."""

    def finish(rendered: Any, file: Any) -> None:
        import pydyf  # late: it comes with WeasyPrint

        labels = pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])
        file.catalog["PageLabels"] = pydyf.Dictionary({"Nums": labels})
        for key, value in document.properties.items():
            file.info[_name(f"mouflow:{key}")] = pydyf.String(writable(value))
        untag_layouts(file)
        _frame(rendered, file)
        if document.watermark:
            _draw_under(file, writable(document.watermark), family)
        _pack(file)

    return finish


def _frame(rendered: Any, file: Any) -> None:
    """Says where on each page the text stands, between what runs above and below it (ISO 32000-1, 14.11.2: ArtBox)."""
    import pydyf

    for page, number in zip(rendered.pages, file.pages["Kids"][::3], strict=True):
        box, sheet = page._page_box, file.objects[number]
        top = sheet["MediaBox"][3]
        left, begin = box.content_box_x(), box.content_box_y()
        edges = (left, begin + box.height, left + box.width, max(begin, _repeated_end(box)))
        across, down = edges[::2], [top - edge * PIXEL for edge in edges[1::2]]
        frame = (across[0] * PIXEL, down[0], across[1] * PIXEL, down[1])
        sheet["ArtBox"] = pydyf.Array([round(edge, 2) for edge in frame])


def _repeated_end(page: Any) -> float:
    """Where the head of a table ends that goes on from the page before, and says its head again; 0 without one."""
    table = next((box for box in page.descendants() if hasattr(box, "skipped_rows")), None)
    if table is None or not table.skipped_rows or not table.children[0].is_header:
        return 0
    head = table.children[0]
    return float(head.position_y + head.height)


def _pack(file: Any) -> None:
    """Packs what WeasyPrint would pack with the slowest level of zlib: half the time for 2 % more bytes."""
    import pydyf

    for one in file.objects:
        if isinstance(one, pydyf.Stream) and one.compress:
            content = b"\n".join(piece if isinstance(piece, bytes) else _bytes(piece) for piece in one.stream)
            one.stream = [compress(content, LEVEL)]
            one.extra["Filter"] = "/FlateDecode"
            one.compress = False


def _bytes(piece: Any) -> bytes:
    """A piece of a stream that is no bytes yet: another object's, or a word."""
    return bytes(piece.data) if hasattr(piece, "data") else str(piece).encode("ascii")


def _name(name: str) -> str:
    """The name as PDF writes it, without its slash: what is not plain ASCII as #xx (ISO 32000-1, 7.3.5)."""
    return "".join(
        chr(one) if (chr(one).isalnum() and one < 128) or one in b"-_.:" else f"#{one:02x}" for one in name.encode()
    )


def _draw_under(file: Any, watermark: str, family: str) -> None:
    """Puts the watermark before the content of each page; pages of one size share one drawing."""
    import pydyf

    drawings: dict[tuple[float, float], Any] = {}
    for number in file.pages["Kids"][::3]:
        sheet = file.objects[number]
        left, top, right, bottom = sheet["MediaBox"]
        size = (right - left, bottom - top)
        if size not in drawings:
            drawings[size] = pydyf.Stream([drawing(watermark, family, *size)], compress=True)
            file.add_object(drawings[size])
        sheet["Contents"] = pydyf.Array([drawings[size].reference, sheet["Contents"]])
