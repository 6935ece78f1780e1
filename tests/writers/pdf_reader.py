"""An independent reader of PDF files: words by pdftotext, structure by pikepdf."""

import io
import re
import subprocess
from collections.abc import Iterator

import pikepdf

from mouflow.document.style import Margins

POINTS = 72 / 2.54


def text(content: bytes, *options: str) -> str:
    """All words in the order of the content streams."""
    made = subprocess.run(
        ("pdftotext", "-raw", *options, "-", "-"), input=content, stdout=subprocess.PIPE, check=True, timeout=60
    )
    return made.stdout.decode()


def page_texts(content: bytes, margins: Margins) -> list[str]:
    """The text of each page without what runs in its margins."""
    return [_inner_text(content, number, size, margins) for number, size in enumerate(sizes(content), 1)]


def body_words(content: bytes, margins: Margins, head: tuple[str, ...] = ()) -> list[str]:
    """The words of all pages without what runs in the margins, and without a table's head where it is said again."""
    said: list[str] = []
    seen = False
    for page in page_texts(content, margins):
        found = joined(page).split()
        if head and seen and tuple(found[: len(head)]) == head:
            found = found[len(head) :]
        seen = seen or _holds(found, head)
        said += found
    return said


def joined(page: str) -> str:
    """The text in which a word that a line's end parts is one again."""
    return re.sub(r"(?<=\w[-–/])\n(?=\w)", "", page.replace("\f", "\n"))


def _holds(words: list[str], part: tuple[str, ...]) -> bool:
    return any(tuple(words[start : start + len(part)]) == part for start in range(len(words)))


def sizes(content: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points."""
    with opened(content) as file:
        return [(float(page.mediabox[2]), float(page.mediabox[3])) for page in file.pages]


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.Pdf.open(io.BytesIO(content))


def structure(content: bytes) -> list[str]:
    """The structure types of the tagged elements, parents before children."""
    with opened(content) as file:
        return list(_types(file.Root.StructTreeRoot))


def _types(element: pikepdf.Object) -> Iterator[str]:
    if isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield str(element.S)[1:]
    if isinstance(element, pikepdf.Dictionary) and "/K" in element:
        kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        for kid in kids:
            if isinstance(kid, pikepdf.Dictionary):
                yield from _types(kid)


def _inner_text(content: bytes, number: int, size: tuple[float, float], margins: Margins) -> str:
    top, bottom = margins.top * POINTS, margins.bottom * POINTS
    width, height = size
    area = ("-x", 0, "-y", top - 2, "-W", width, "-H", height - top - bottom + 4)
    page = ("-f", number, "-l", number)
    return text(content, "-r", "72", *(str(round(one) if isinstance(one, float) else one) for one in (*page, *area)))
