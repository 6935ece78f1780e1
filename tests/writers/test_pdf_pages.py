"""Pages: sizes, what runs in the margins, what stays together, what repeats."""

from dataclasses import replace

import pytest

from mouflow.document.style import Margins
from mouflow.document.tree import (
    Block,
    Break,
    Cell,
    Document,
    Field,
    Heading,
    Item,
    List,
    Number,
    Paragraph,
    Picture,
    Row,
    Run,
    Section,
    Sheet,
    Table,
)
from mouflow.writers import pdf
from mouflow.writers.paper import on_paper
from mouflow.writers.running import grown_margins, height_of
from tests.writers import sample
from tests.writers.pdf_reader import POINTS, opened, page_texts, sizes, text
from tests.writers.sample import STYLE, cell, paragraph

LINE = paragraph("body", "Alinea pengisi halaman yang cukup pendek.")
NUMBERED = (paragraph("page-line", "halaman ", Field("page"), " dari ", Field("pages")),)


def pages(*sheets: Sheet, style=STYLE, **facts) -> list[str]:
    return page_texts(pdf.write(Document("t", sheets, style, **facts)), style.margins)


def flow(*blocks: Block) -> list[str]:
    return pages(Sheet(blocks, "body"))


def test_each_sheet_has_its_paper() -> None:
    a4, turned = (595, 842), (842, 595)
    made = [(round(width), round(height)) for width, height in sizes(pdf.write(sample.DOCUMENT))]
    assert made == [a4, a4, turned, turned, turned]
    f4 = replace(sample.DOCUMENT, style=replace(STYLE, paper=sample.Paper("F4", 215, 330)))
    assert sizes(pdf.write(f4))[0] == pytest.approx((609.4, 935.4), abs=0.1)


def test_two_sheets_of_one_kind_are_two_pages() -> None:
    assert pages(Sheet((LINE,), "body"), Sheet((LINE,), "body")) == pages(Sheet((LINE,), "a"), Sheet((LINE,), "b"))
    assert len(pages(Sheet((LINE,), "body"), Sheet((LINE,), "body"))) == 2


def test_footers_run_from_the_first_page_and_end_with_their_sheet() -> None:
    many = (LINE,) * 60
    sheets = Sheet(many, "body", (paragraph("cell", "KEPALA"),), NUMBERED), Sheet((LINE,), "work-plan")
    made = text(pdf.write(Document("t", sheets, STYLE))).split("\f")[:-1]
    assert [("KEPALA" in page, f"halaman {number} dari 3" in page) for number, page in enumerate(made, 1)] == [
        (True, True),
        (True, True),
        (False, False),
    ]


def test_a_footer_of_its_own_begins_with_its_sheet() -> None:
    footers = [(paragraph("page-line", word),) for word in ("SATU", "DUA")]
    sheets = [Sheet((LINE,), "body", (), footer) for footer in footers]
    made = text(pdf.write(Document("t", tuple(sheets), STYLE))).split("\f")
    assert ["SATU" in page for page in made[:2]] == [True, False]
    assert ["DUA" in page for page in made[:2]] == [False, True]


def test_a_tall_footer_takes_room_from_the_words() -> None:
    footer = tuple(paragraph("body", f"baris kaki {number}") for number in range(12))
    sheet = Sheet((LINE,) * 60, "body", (), footer)
    document = Document("t", (sheet,), STYLE)
    assert grown_margins(document) == "@page _sheet-body{margin-bottom:9.38cm}\n._sheet-body{page:_sheet-body}\n"
    assert grown_margins(sample.DOCUMENT) == ""
    lines = text(pdf.write(document)).split("\f")[0].strip().split("\n")
    assert [line for line in lines if "kaki" in line] == [f"baris kaki {number}" for number in range(12)]
    assert sum("Alinea" in line for line in lines) < 30


def test_heights_are_summed_from_lines_gaps_rows_and_pictures() -> None:
    line = 12 * 1.15
    assert height_of((paragraph("cell", "kata"),), STYLE, 400) == pytest.approx(line)
    assert height_of((paragraph("body", "kata"),), STYLE, 400) == pytest.approx(line + 6)
    assert height_of((paragraph("cell", "kata " * 40),), STYLE, 400) == pytest.approx(4 * line)
    assert height_of((paragraph("cell", Picture("logo", "", 2.54)),), STYLE, 400) == pytest.approx(72)
    assert height_of((sample.FOOTER[0],), STYLE, 400) == pytest.approx(2 * (7 * 1.15 + 5))
    assert height_of((sample.items(sample.item(2, 1, "a")),), STYLE, 400) == pytest.approx(line + 4)
    section = Section((Heading(2, (Run("A"),), "h1"), paragraph("cell", "b")), "party-name")
    assert height_of((section,), STYLE, 400) == pytest.approx(6 + 12 + line + 6 + line)


@pytest.mark.parametrize("filler", range(26, 44, 2))
def test_signatures_are_whole_and_never_alone_on_a_page(filler: int) -> None:
    made = flow(*(LINE,) * filler, sample.CLOSING, sample.SIGNATURES)
    (signed,) = [page for page in made if "PEJABAT" in page]
    assert signed.count("NAMA PEJABAT") == 3
    assert "Demikian Nota Kesepakatan" in signed


@pytest.mark.parametrize("filler", range(28, 46, 3))
def test_a_heading_stays_with_the_words_below_it(filler: int) -> None:
    head = Heading(2, (Run("JUDUL"),), "h1", number=Number("clauses", 0, 7, "Pasal 7"))
    made = flow(*(LINE,) * filler, head, LINE, LINE)
    (page,) = [page for page in made if "JUDUL" in page]
    assert page.index("Pasal 7\nJUDUL") < page.rindex("Alinea")
    assert not page.rstrip().endswith("JUDUL")


def test_rows_stay_whole_and_heads_come_again() -> None:
    head = Row((cell("head-cell", "KEPALA TABEL", heading=True),))
    rows = tuple(Row((cell("cell", "awal " + "kata " * 60 + f"akhir{number}"),)) for number in range(30))
    made = flow(Table((100,), (head,), rows, "work-plan-table"))
    assert len(made) > 2
    assert [page.count("KEPALA TABEL") for page in made] == [1] * len(made)
    assert [page.count("awal") - page.count("akhir") for page in made] == [0] * len(made)


def test_a_row_taller_than_a_page_loses_no_word() -> None:
    row = Row((cell("cell", " ".join(f"kata{number}" for number in range(2500))), cell("cell", "kanan")))
    made = " ".join(flow(Table((80, 20), (), (row,), "work-plan-table")))
    assert [word for word in made.split() if word.startswith("kata")] == [f"kata{number}" for number in range(2500)]


def test_a_table_that_shall_stay_whole_does() -> None:
    rows = tuple(Row((cell("cell", f"baris{number}"),)) for number in range(20))
    made = flow(*(LINE,) * 25, Table((100,), (), rows, "signatures"))
    assert [page.count("baris") for page in made] == [0, 20]


def test_labels_stand_at_their_words_whatever_their_length() -> None:
    labels = ("a.", "(1)", "(1000)", "12345678.")
    items = tuple(Item((paragraph("item", "kata"),), Number("clauses", 2, 1, label)) for label in labels)
    assert flow(List(items, "items"))[0].split() == [word for label in labels for word in (label, "kata")]


def test_no_picture_is_taller_than_its_page_and_no_word_wider() -> None:
    tall = Paragraph((Picture("logo-kesatu.png", "logo", 90.0),))
    assert len(pages(Sheet((tall, LINE)), assets=sample.ASSETS)) <= 2
    letters = flow(paragraph("body", "x" * 199))[0].split()
    assert "".join(letters) == "x" * 199
    assert len(letters) > 2


def tight(*blocks: Block) -> list[str]:
    root, _, _ = on_paper(Document("t", (Sheet(blocks, "body"),), STYLE))
    return ["".join(element.itertext()) for element in root.iter() if "_tight" in element.get("class", "")]


def test_only_what_may_not_fit_is_broken() -> None:
    row = Row((cell("cell", "kata"), cell("cell", "Penyelenggaraan"), cell("cell", "Penyelenggaraan")))
    table = Table((20, 10, 70), (), (row,), "work-plan-table")
    assert tight(paragraph("body", "kata " * 500), table, paragraph("body", "y" * 90)) == ["Penyelenggaraan", "y" * 90]
    held = Table((10, 90), (), (Row((Cell((LINE, table)),)),), "parties")
    assert tight(held) == ["Alinea pengisi halaman yang cukup pendek.", "kata", "Penyelenggaraan", "Penyelenggaraan"]


@pytest.mark.parametrize("text", ["x" * 500, "x" * 199 + " y" * 3000])
def test_a_monstrous_word_is_left_whole(text: str) -> None:
    assert tight(paragraph("body", text)) == []


def test_margins_are_the_style_s_own() -> None:
    narrow = replace(STYLE, margins=Margins(8, 8, 6, 6))
    wide = pages(Sheet((LINE,) * 40, "body"))
    assert len(pages(Sheet((LINE,) * 40, "body"), style=narrow)) > len(wide)


def test_cells_over_several_columns() -> None:
    row = Row((Cell((paragraph("cell", "kiri"),), "", 2), cell("cell", "kanan")))
    assert flow(Table((20, 20, 60), (), (row,), "work-plan-table"))[0].split() == ["kiri", "kanan"]


def frames(content: bytes) -> list[list[float]]:
    """Of each page: left, bottom, right and top of its text in cm from the paper's edges."""
    with opened(content) as file:
        boxes = [
            ([float(edge) for edge in page.mediabox], [float(edge) for edge in page.ArtBox]) for page in file.pages
        ]
    return [
        [round(edge / POINTS, 1) for edge in (art[0], art[1], paper[2] - art[2], paper[3] - art[3])]
        for paper, art in boxes
    ]


def test_each_page_says_where_its_text_stands() -> None:
    edges = STYLE.margins
    assert frames(pdf.write(sample.DOCUMENT))[0] == [edges.left, edges.bottom, edges.right, edges.top]
    tall = (paragraph("page-line", *["baris", Break()] * 9),)
    (frame,) = frames(pdf.write(Document("t", (Sheet((LINE,), "body", (), tall),), STYLE)))
    assert frame[1] > edges.bottom


def test_the_text_of_a_page_begins_behind_the_head_that_a_table_says_again() -> None:
    head = Row((cell("head-cell", "KEPALA TABEL", heading=True),))
    table = Table((100,), (head,), tuple(Row((cell("cell", f"baris {n}"),)) for n in range(120)), "work-plan-table")
    content = pdf.write(Document("t", (Sheet((LINE, table), "body"),), STYLE))
    assert all("KEPALA TABEL" in page for page in text(content).split("\f")[:-1])
    first, *others = (frame[3] for frame in frames(content))
    assert len(others) > 1
    assert first == STYLE.margins.top
    assert all(top > first for top in others)
