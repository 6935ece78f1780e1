"""WeasyPrint, closed: nothing but the given bytes is read, and what it would silently leave out is an error.

What can be shared between documents is shared: the fonts, the parsed style sheets, the encoded images.
"""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, tostring

from mouflow.errors import N_, MouflowError
from mouflow.writers import shortcuts, shortcuts_styles
from mouflow.writers.engine import engine
from mouflow.writers.errors import AddressRefused
from mouflow.writers.pictures import Resource

Finisher = Callable[[Any, Any], None]

YOUNG = 50_000  # new objects between two collections of garbage while a document is laid out


class PartLost(MouflowError):
    """WeasyPrint could not draw a part of the document and would have left it out."""

    pattern = N_("a part of the document cannot be drawn: {detail}")

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


def pdf(
    root: Element,
    css: Iterable[str],
    resources: Mapping[str, Resource],
    finisher: Finisher,
    options: Mapping[str, object],
) -> bytes:
    """The elements as a PDF that looks as the sheets of `css` say; only the addresses of `resources` can be read."""
    fetcher = _fetcher_class()(resources)
    fit = shortcuts.fit()
    with _complaints() as complaints, _fatal(), _few_collections(), _short_ways():
        content = _page(root, fetcher).write_pdf(
            stylesheets=[_sheet(text) for text in css if text],
            font_config=_fonts(),
            cache=shortcuts.images(resources) if fit else {},
            finisher=finisher,
            **options,
        )
    fetcher.tell()
    if complaints:
        raise PartLost(complaints[0])
    return bytes(content)


@contextmanager
def _short_ways() -> Iterator[None]:
    """The short ways that fit this WeasyPrint."""
    with (
        shortcuts.swift() if shortcuts.fit() else nullcontext(),
        shortcuts_styles.brisk() if shortcuts_styles.fit() else nullcontext(),
    ):
        yield


def _page(root: Element, fetcher: Any) -> Any:
    if shortcuts.fit():
        return shortcuts.page(root, fetcher)
    return engine().HTML(string=tostring(root, encoding="unicode", method="html"), url_fetcher=fetcher)


@lru_cache(maxsize=1)
def _fonts() -> Any:
    """One font configuration for all documents: a second one costs time and its memory is never given back."""
    engine()
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@lru_cache(maxsize=16)
def _sheet(css: str) -> Any:
    return engine().CSS(string=css, font_config=_fonts(), url_fetcher=_fetcher_class()({}))


@lru_cache(maxsize=1)
def _fetcher_class() -> Any:
    engine()
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class Closed(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        """Knows the document's own resources and has no way to reach anything else."""

        def __init__(self, resources: Mapping[str, Resource]) -> None:
            # Without the base class's own start there are no handlers that could open a file or a connection.
            self.resources = resources
            self.refused: list[str] = []
            self._fail_on_errors = True

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002  # WeasyPrint gives both
            resource = self.resources.get(url)
            if resource is None:
                self.refused.append(url)
                raise FatalURLFetchingError(url)
            return URLFetcherResponse(url, resource.content, {"Content-Type": resource.mime})

        def tell(self) -> None:
            """Raises AddressRefused for the first refused address, also where WeasyPrint hid the refusal."""
            if self.refused:
                raise AddressRefused(self.refused[0])

    return Closed


@contextmanager
def _fatal() -> Iterator[None]:
    """Turns the exception that stops WeasyPrint, which `except Exception` would miss, into one of the family."""
    engine()
    from weasyprint.urls import FatalURLFetchingError

    try:
        yield
    except FatalURLFetchingError as error:
        raise AddressRefused(str(error)) from error


@contextmanager
def _few_collections() -> Iterator[None]:
    """Looks for garbage less often: layout makes many small objects that live to its end, so the search is in vain."""
    before = gc.get_threshold()
    gc.set_threshold(before[0] and max(before[0], YOUNG), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class _Complaints(logging.Handler):
    """Hears what WeasyPrint fails to load or to draw; it would only log it and go on."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if str(record.msg).startswith("Failed"):
            self.heard.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    handler = _Complaints()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield handler.heard
    finally:
        logger.removeHandler(handler)
