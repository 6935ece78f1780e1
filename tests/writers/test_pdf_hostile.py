"""What must not work: reaching out, hiding a refusal, crashing the process, pages that hold nothing."""

import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

import pytest

from mouflow.document.style import Format, Margins, Paper
from mouflow.document.tree import Asset, Document, Paragraph, Picture, Run, Section, Sheet
from mouflow.errors import MouflowError
from mouflow.writers import html, pdf, weasy
from mouflow.writers.errors import AddressRefused, LayoutFailed, PageTooLow, PageTooNarrow, SizeImpossible, TooDeep
from mouflow.writers.weasy import PartLost
from tests.writers import sample
from tests.writers.pdf_reader import opened

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{}</svg>'


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address on this machine, and what was sent to it."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        stop = threading.Event()
        thread = threading.Thread(target=listen, args=(server, heard, stop))
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x.png", heard
        stop.set()
        thread.join()


def listen(server: socket.socket, heard: list[bytes], stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            heard.append(connection.recv(1000))
            connection.sendall(b"HTTP/1.0 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n")


def page_with(tag: str, attributes: dict[str, str], text: str = "") -> Element:
    root = Element("html", {"lang": "id"})
    SubElement(root, "head")
    SubElement(SubElement(root, "body"), tag, attributes).text = text
    return root


def laid(root: Element, css: str = "") -> bytes:
    return weasy.pdf(root, (css,), {}, lambda _document, _file: None, {})


def test_the_listener_hears_a_request(listener) -> None:
    address, heard = listener
    host, port = address.split("/")[2].split(":")
    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
        connection.recv(100)
    assert heard == [b"GET / HTTP/1.0\r\n\r\n"]


ELEMENTS = [
    ("img", {"src": "{}"}),
    ("object", {"data": "{}"}),
    ("embed", {"src": "{}"}),
    ("link", {"rel": "stylesheet", "href": "{}"}),
    ("link", {"rel": "attachment", "href": "{}"}),
    ("a", {"rel": "attachment", "href": "{}"}),
    ("p", {"style": "background:url({})"}),
    ("p", {"style": "list-style-image:url({});display:list-item"}),
]


@pytest.mark.parametrize("tag_and_attributes", ELEMENTS, ids=str)
@pytest.mark.parametrize("quick", [True, False])
def test_no_element_reaches_out(listener, monkeypatch, tag_and_attributes, quick: bool) -> None:
    address, heard = listener
    monkeypatch.setattr(weasy.shortcuts, "fit", lambda: quick)
    tag, attributes = tag_and_attributes
    for url in (address, "file:///etc/passwd", "ftp://127.0.0.1/x"):
        with pytest.raises(AddressRefused) as caught:
            laid(page_with(tag, {name: value.format(url) for name, value in attributes.items()}, "kata"))
        assert str(caught.value) == f'"{url}" is refused: a document is made only from the files that came with it'
    assert heard == []


@pytest.mark.parametrize(
    "css",
    [
        '@import "{}";',
        "@font-face{{font-family:x;src:url({})}}",
        "body{{background:url({})}}",
        'p::before{{content:url("{}")}}',
        "@page{{background:url({})}}",
    ],
)
def test_no_style_reaches_out(listener, css: str) -> None:
    address, heard = listener
    with pytest.raises(AddressRefused):
        laid(page_with("p", {}, "kata"), css.format(address))
    assert heard == []


@pytest.mark.parametrize(
    "inner",
    [
        '<image xlink:href="{}" width="9" height="9"/>',
        '<image href="{}" width="9" height="9"/>',
        '<use href="{}#a"/>',
    ],
)
def test_no_drawing_reaches_out_and_none_is_silently_left_out(listener, inner: str) -> None:
    address, heard = listener
    asset = Asset(SVG.format(inner.format(address)).encode(), "image/svg+xml", 9, 9)
    document = Document("t", (Sheet((Paragraph((Picture("a.svg", "x", 1),)),)),), sample.STYLE, assets={"a.svg": asset})
    with pytest.raises(AddressRefused) as caught:
        pdf.write(document)
    assert address in str(caught.value)
    assert heard == []


def test_a_style_within_a_drawing_reaches_nothing(listener) -> None:
    address, heard = listener
    inner = f'<style>@import "{address}"; rect{{fill:url({address})}}</style><rect width="9" height="9"/>'
    asset = Asset(SVG.format(inner).encode(), "image/svg+xml", 9, 9)
    document = Document("t", (Sheet((Paragraph((Picture("a.svg", "x", 1),)),)),), sample.STYLE, assets={"a.svg": asset})
    with pytest.raises(PartLost) as caught:
        pdf.write(document)
    assert str(caught.value).startswith("a part of the document cannot be drawn: Failed to load image at 'asset:a.svg'")
    assert heard == []


def test_a_data_address_is_refused_and_shortened() -> None:
    with pytest.raises(AddressRefused) as caught:
        laid(page_with("img", {"src": "data:image/png;base64," + "A" * 500}))
    assert str(caught.value).startswith('"data:image/png;base64,AAAA')
    assert len(str(caught.value)) < 200


def test_what_cannot_be_drawn_is_not_silently_left_out(monkeypatch) -> None:
    from weasyprint.svg import SVG as Drawing

    def fail(*_arguments: object) -> None:
        raise ValueError("no such curve")

    monkeypatch.setattr(Drawing, "draw", fail)
    with pytest.raises(PartLost) as caught:
        pdf.write(sample.DOCUMENT)
    assert str(caught.value) == (
        "a part of the document cannot be drawn: Failed to render SVG image asset:logo-kedua.svg"
    )


def test_words_that_look_like_addresses_are_words(listener) -> None:
    address, heard = listener
    words = f'<img src="{address}"> url({address}) @import "{address}"'
    document = Document(
        words, (Sheet((Paragraph((Run(words),), words),), words),), sample.STYLE, words, watermark=words
    )
    assert pdf.write(document)
    assert html.write(document)
    assert heard == []


def test_an_asset_is_known_only_by_its_own_name() -> None:
    logo = sample.ASSETS["logo-kesatu.png"]
    name = "../../etc/passwd?#%20 ä"
    document = Document("t", (Sheet((Paragraph((Picture(name, "x", 1),)),)),), sample.STYLE, assets={name: logo})
    with opened(pdf.write(document)) as file:
        assert len(file.pages[0].get_images()) == 1


def look(**changes) -> Document:
    return replace(sample.DOCUMENT, style=replace(sample.STYLE, **changes))


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        (
            {"size": 1e9},
            SizeImpossible,
            'words of 1e+09 points ("size" in the style) cannot be set; write a size from 3 to 100',
        ),
        (
            {"size": float("nan")},
            SizeImpossible,
            'words of nan points ("size" in the style) cannot be set; write a size from 3 to 100',
        ),
        (
            {"formats": {"body": Format(size=0.0)}},
            SizeImpossible,
            'words of 0 points ("body" in the style) cannot be set; write a size from 3 to 100',
        ),
        (
            {"paper": Paper("nil", 0, 0)},
            PageTooNarrow,
            "paper of 0 × 0 mm leaves -5.0 cm between its left and right margins; at least 2 cm must remain",
        ),
        (
            {"margins": Margins(12, 12, 3, 2)},
            PageTooLow,
            "paper of 210 × 297 mm leaves -3.0 cm between its top and bottom margins; at least 2 cm must remain",
        ),
    ],
)
def test_a_layout_that_holds_nothing_is_an_error(changes, error: type[MouflowError], message: str) -> None:
    with pytest.raises(error) as caught:
        pdf.write(look(**changes))
    assert str(caught.value) == message


@pytest.mark.parametrize("depth", [150, 300, 3000])
def test_deep_nesting_is_laid_out_or_an_error(depth: int) -> None:
    block = Paragraph((Run("kata"),))
    for _ in range(depth):
        block = Section((block,))
    try:
        assert depth < 3000
        assert pdf.write(Document("t", (Sheet((block,)),), sample.STYLE))
    except (TooDeep, AssertionError):
        with pytest.raises(TooDeep):
            pdf.write(Document("t", (Sheet((block,)),), sample.STYLE))


def test_numbers_that_the_layout_cannot_bear_are_an_error(monkeypatch) -> None:
    def fail(*_arguments: object) -> bytes:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(pdf, "pdf", fail)
    with pytest.raises(LayoutFailed) as caught:
        pdf.write(sample.DOCUMENT)
    assert str(caught.value) == "the document cannot be laid out: ZeroDivisionError division by zero"


def test_long_texts_are_accepted() -> None:
    paragraphs = tuple(Paragraph((Run(f"alinea {number}"),), "body") for number in range(2000))
    word = Paragraph((Run("x" * 100_000),))
    with opened(pdf.write(Document("t", (Sheet((*paragraphs, word)),), sample.STYLE))) as file:
        assert len(file.pages) == 56
