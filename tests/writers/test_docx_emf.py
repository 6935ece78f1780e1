"""Metafiles of plain drawings: every shape and word where the SVG has it, sound for other readers, else none at all."""

import io
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from math import dist
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mouflow.document.charts import Point, dimension_chart, trend_chart, zone_chart
from mouflow.document.tree import Asset, Picture, Sheet
from mouflow.model.look import Font
from mouflow.writers.docx import write
from mouflow.writers.docx.drawings import fallback
from mouflow.writers.docx.emf import metafile
from mouflow.writers.docx.emf_dashes import dashes_of
from mouflow.writers.docx.emf_measures import FACES, LETTERS, measures
from tests.writers.emf_reader import lines, points, read, said
from tests.writers.judges import audit, libreoffice, open_xml_sdk
from tests.writers.sample import DOCUMENT, paragraph
from tests.writers.word_reader import body, members

ARIAL = Font("Arial", ("Liberation Sans", "Arimo"), "sans-serif")
SCORES = {"Input": Decimal("78.12"), "Proses & “mutu”": None, "Penanganan pengaduan, saran, masukan": Decimal(100)}
YEARS = (Point(2019, Decimal(45), "Merah"), Point(2021, Decimal("80.1"), "Kuning"), Point(2022, None))
CHARTS = {
    "bars": dimension_chart(SCORES, ARIAL),
    "years": trend_chart((*YEARS, Point(2023, Decimal("62.3"), "Kuning")), ARIAL),
    "zones": zone_chart({"Hijau": 414, "Kuning": 100, "Merah": 72}, ARIAL),
}
SVG = "{http://www.w3.org/2000/svg}"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" viewBox="0 0 90 40" font-family="\'Arial\'">'
RECT = '<rect x="1" y="2" width="30" height="20" fill="#123456"/>'
TEXT = '<text x="5" y="9" font-size="10" fill="#000000">{}</text>'


def drawn(inside: str) -> bytes | None:
    return metafile(f"{HEAD}{inside}</svg>".encode())


@pytest.fixture(params=sorted(CHARTS))
def chart(request):
    return CHARTS[request.param]


def test_the_head_says_what_the_file_is(chart) -> None:
    content = metafile(chart.asset.content)
    found = read(content)
    assert (found.said_bytes, found.said_records) == (len(content), len(found.records))
    made = [int.from_bytes(text[:4], "little") for kind, text in found.records if kind in (39, 82, 95)]
    assert made == list(range(1, found.said_handles))
    assert found.bounds == (0, 0, chart.asset.width * 20 - 1, chart.asset.height * 20 - 1)
    pixel = [100 * mm / px for mm, px in zip(found.millimetres, found.device, strict=True)]
    size = [chart.asset.width * 20 * pixel[0], chart.asset.height * 20 * pixel[1]]
    assert [*found.frame] == [0, 0, round(size[0]), round(size[1])]
    assert found.frame[2] == pytest.approx(chart.asset.width / 96 * 2540, abs=1)  # pixels of CSS are 1/96 inch


def test_only_objects_that_were_made_are_selected(chart) -> None:
    made: set[int] = set()
    for kind, text in read(metafile(chart.asset.content)).records:
        number = int.from_bytes(text[:4], "little")
        made |= {number} if kind in (39, 82, 95) else set()
        assert kind != 37 or number in made or number >= 1 << 31


def test_words_stand_where_the_drawing_has_them(chart) -> None:
    texts = list(ElementTree.fromstring(chart.asset.content).iter(f"{SVG}text"))
    words = said(read(metafile(chart.asset.content)))
    assert [each.text for each in words] == [text.text for text in texts]
    for each, text in zip(words, texts, strict=True):
        assert each.at == pytest.approx([float(text.get("x")) * 20, float(text.get("y")) * 20], abs=0.51)
        assert each.align == {"start": 24, "end": 26, "middle": 30}[text.get("text-anchor")]
        look = (each.height, each.weight, each.italic, each.face)
        bold, italic = text.get("font-weight") == "bold", text.get("font-style") == "italic"
        assert look == (float(text.get("font-size")) * 20, 700 if bold else 400, italic, "Arial")
        blue_green_red = bytes.fromhex(text.get("fill")[1:])
        assert each.colour == int.from_bytes(blue_green_red, "little")
        widths = measures("Arial", bold, italic)
        assert sum(each.distances) == pytest.approx(sum(widths[letter] for letter in each.text) * each.height / 1000, 1)


def test_bars_points_and_lines_stand_where_the_drawing_has_them(chart) -> None:
    root, found = ElementTree.fromstring(chart.asset.content), read(metafile(chart.asset.content))
    whole = [each for each in root.iter() if "stroke-dasharray" not in each.attrib]
    boxes = [_corners(each) for each in whole if each.tag.endswith("}rect")]
    assert [[*map(tuple, points(each))] for each in found.of(3)] == boxes
    strokes = [_ends(each) for each in whole if each.tag.endswith("}line")]
    assert [points(each) for each in found.of(4)] == strokes
    assert len(found.of(42)) == sum(each.tag.endswith("}circle") for each in whole)
    assert len(found.of(7)) == sum("stroke-dasharray" in each.attrib for each in root.iter())
    assert len(boxes) + len(strokes) > 3


def _corners(rect: ElementTree.Element) -> list[tuple[int, int]]:
    x, y, width, height = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
    return [_units(*at) for at in ((x, y), (x + width, y), (x + width, y + height), (x, y + height))]


def _ends(line: ElementTree.Element) -> list[tuple[int, int]]:
    return [_units(float(line.get(f"x{n}")), float(line.get(f"y{n}"))) for n in "12"]


def _units(x: float, y: float) -> tuple[int, int]:
    return int(x * 20 + 0.5), int(y * 20 + 0.5)


def test_pillow_reads_it(chart) -> None:
    with Image.open(io.BytesIO(metafile(chart.asset.content))) as image:
        assert image.info["wmf_bbox"] == (0, 0, chart.asset.width * 20 - 1, chart.asset.height * 20 - 1)
        assert image.size == (chart.asset.width * 20 - 1, chart.asset.height * 20 - 1)


def test_the_same_drawing_gives_the_same_bytes(chart) -> None:
    assert metafile.__wrapped__(chart.asset.content) == metafile.__wrapped__(chart.asset.content)


@given(
    st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=2, max_size=6),
    st.lists(st.floats(0.5, 20), min_size=1, max_size=3).map(lambda lengths: lengths * 2),
)
def test_dashes_and_gaps_go_on_along_the_whole_line(corners: list[tuple[int, int]], lengths: list[float]) -> None:
    dashes = list(dashes_of(corners, lengths))
    long = [sum(map(dist, each, each[1:])) for each in dashes]
    whole = sum(map(dist, corners, corners[1:]))
    wanted = [lengths[2 * n % len(lengths)] for n in range(len(long))]
    assert long[:-1] == pytest.approx(wanted[: len(long)][:-1])
    assert all(one <= other + 1e-9 for one, other in zip(long[-1:], wanted[-1:], strict=True))
    gaps = sum(lengths[(2 * n + 1) % len(lengths)] for n in range(len(long)))
    assert sum(long) <= whole + 1e-6 <= sum(wanted) + gaps + 2e-6 or not dashes


def test_dashes_go_around_corners() -> None:
    square = '<rect x="0" y="0" width="10" height="10" fill="none" stroke="#000000" stroke-dasharray="8 4"/>'
    found = read(drawn(square))
    first, second, *_ = lines(found.of(7)[0])
    assert first == [(0, 0), (160, 0)]
    assert second == [(200, 40), (200, 200)]
    assert found.of(3) == []
    filled = read(drawn(square.replace("none", "#ff0000")))
    assert len(filled.of(3)) == len(filled.of(7)) == 1


@pytest.mark.parametrize(
    "inside",
    [
        '<path d="M0 0"/>',
        f"<g>{RECT}</g>",
        RECT.replace("/>", ' rx="2"/>'),
        RECT.replace("/>", ' transform="scale(2)"/>'),
        RECT.replace("#123456", "red"),
        RECT.replace("30", "50%"),
        RECT.replace("30", "nan"),
        RECT.replace(' fill="#123456"', ""),
        RECT.replace("/>", "><title>x</title></rect>"),
        TEXT.format("a<tspan>b</tspan>"),
        TEXT.format("漢"),
        TEXT.format("😀"),
        TEXT.format("a").replace("fill", 'font-family="Courier" fill'),
        TEXT.format("a").replace("fill", 'text-anchor="centre" fill'),
        '<image href="file:///etc/passwd" width="5" height="5"/>',
        '<circle cx="1" cy="1" r="4" fill="none" stroke="#000000" stroke-dasharray="1"/>',
        '<line x1="0" y1="0" x2="9" y2="9" stroke="#000000" stroke-dasharray="0 0"/>',
        "<style>rect {fill: red}</style>",
        "<rect",
    ],
)
def test_what_is_not_plain_is_not_drawn(inside: str) -> None:
    assert drawn(RECT)
    assert drawn(inside) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<svg ", '<!DOCTYPE svg [<!ENTITY a "x">]><svg '),
        ("0 0 90 40", "0 0 180 80"),
        ("'Arial'", "Cambria"),
        ('width="90"', 'width="9cm"'),
        ("2000/svg", "2001/svg"),
        ('height="40"', 'height="0"'),
        ("svg ", "svg onload='x' "),
    ],
)
def test_a_frame_that_is_not_plain_is_not_drawn(one: str, other: str) -> None:
    assert metafile(f"{HEAD}{RECT}</svg>".encode())
    assert one in HEAD
    assert metafile(f"{HEAD}{RECT}</svg>".replace(one, other, 1).encode()) is None


def test_what_svg_does_not_draw_is_not_drawn_here() -> None:
    nothing = (
        RECT.replace('width="30"', 'width="0"'),
        TEXT.format(" "),
        TEXT.format("a").replace("#000000", "none"),
        '<circle cx="1" cy="1" r="0" fill="#000000"/>',
        '<line x1="0" y1="0" x2="9" y2="9" stroke="none"/>',
        "<title>Judul</title><desc>isi</desc>",
    )
    empty = drawn("")
    assert empty
    assert [drawn(inside) for inside in nothing] == [empty] * len(nothing)


def test_blanks_in_words_are_as_svg_shows_them() -> None:
    assert [each.text for each in said(read(drawn(TEXT.format("\n  a \t b &amp; c\u00a0 "))))] == ["a b & c\u00a0"]


@pytest.mark.parametrize(("name", "face"), [("Times New Roman", "Liberation Serif"), ("Arial", "Liberation Sans")])
def test_the_measures_are_those_of_the_fonts(name: str, face: str) -> None:
    ttLib = pytest.importorskip("fontTools.ttLib")
    checked = 0
    for style, bold, italic in (("Regular", 0, 0), ("Bold", 1, 0), ("Italic", 0, 1), ("BoldItalic", 1, 1)):
        for path in Path("/usr/share/fonts").rglob(f"{face.replace(' ', '')}-{style}.ttf"):
            font = ttLib.TTFont(path)
            letters, scale = font.getBestCmap(), 1000 / font["head"].unitsPerEm
            widths = {letter: round(font["hmtx"][letters[ord(letter)]][0] * scale) for letter in LETTERS}
            assert measures(name, bool(bold), bool(italic)) == widths
            checked += 1
    if not checked:
        pytest.skip(f"{face} is not installed: apt-get install fonts-liberation2")


def test_each_font_of_the_house_has_measures_for_all_looks() -> None:
    assert all(len(measures(name, *look)) == len(LETTERS) == 198 for name, looks in FACES.items() for look in looks)
    assert all(len(looks) == 4 for looks in FACES.values())


def test_readers_without_svg_get_the_metafile_of_a_plain_drawing() -> None:
    content = write(_document())
    parts = members(content)
    assert [name for name in parts if "media" in name] == [
        f"word/media/image{n + 1}.{('emf', 'svg')[n % 2]}" for n in range(6)
    ]
    assert b'<Default Extension="emf" ContentType="image/x-emf"/>' in parts["[Content_Types].xml"]
    assert parts["word/media/image1.emf"] == metafile(CHARTS["bars"].asset.content)
    assert (
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.emf"'
        in (parts["word/_rels/document.xml.rels"])
    )
    told = [each.get("descr") for each in body(content).iter("{*}docPr")]
    assert told == [chart.alt for chart in CHARTS.values()]


def test_other_drawings_get_a_png() -> None:
    svg = f'{HEAD}<path d="M0 0 L9 9" stroke="#000000"/></svg>'.encode()
    content, ending = fallback("a", Asset(svg, "image/svg+xml", 90, 40), 1.0)
    assert (content[:4], ending) == (b"\x89PNG", "png")


def test_the_validators_find_nothing(tmp_path: Path) -> None:
    content = write(_document())
    assert audit(content, tmp_path) == []
    path = tmp_path / "charts.docx"
    path.write_bytes(content)
    assert open_xml_sdk([path]) == {"charts.docx": []}


def test_libreoffice_draws_it_as_vectors_with_its_words(tmp_path: Path) -> None:
    path = tmp_path / "charts.docx"
    path.write_bytes(write(_document()))
    (made,) = libreoffice([path], "pdf", tmp_path)
    if not shutil.which("pdftotext"):
        pytest.skip("Poppler is not installed: apt-get install poppler-utils")
    words = subprocess.run(["pdftotext", made, "-"], capture_output=True, text=True, check=True).stdout
    wanted = [text.text for chart in CHARTS.values() for text in _texts(chart)]
    assert len(wanted) > 30
    assert not [each for each in wanted if each not in words]
    pictures = subprocess.run(["pdfimages", "-list", made], capture_output=True, text=True, check=True).stdout
    assert pictures.count("\n") == 2  # the head alone: nothing was drawn as points


def _texts(chart) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(chart.asset.content).iter(f"{SVG}text"))


def _document():
    blocks = tuple(paragraph("body", Picture(name, chart.alt, chart.height)) for name, chart in CHARTS.items())
    assets = {name: chart.asset for name, chart in CHARTS.items()}
    return replace(DOCUMENT, sheets=(Sheet(blocks, "body"),), watermark="", assets=assets)
