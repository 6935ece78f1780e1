"""Word files of other programs: fields, notes, boxes, pictures, tables, sections, what a file says of itself."""

import base64
from dataclasses import replace

import pytest

from mouflow.document.tree import (
    Field,
    Paragraph,
    Part,
    Picture,
    Reference,
    Run,
    Section,
    Table,
    text_of,
    walk,
)
from mouflow.word.package import open_package, package_bytes
from mouflow.word.read import read_document
from mouflow.writers import docx, text
from tests.word.kit_read import OFFICE, blocks, corpus, element, foreign_style, made, p, package_of, parts_of, read
from tests.word.kit_read import relationships as relations
from tests.writers.sample import DOCUMENT, png

RULE = "[word.not-read]"


def style(id: str, inside: str, kind: str = "paragraph", base: str = "", extra: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{id}" {extra}>{inside}{based}</w:style>'


def named(name: str, inside: str = "") -> str:
    return f'<w:name w:val="{name}"/>{inside}'


def styled(*styles: str) -> dict[str, str]:
    return {"styles": element("styles", "".join(styles))}


def run(text_: str, *properties: str) -> str:
    return f'<w:r><w:rPr>{"".join(properties)}</w:rPr><w:t xml:space="preserve">{text_}</w:t></w:r>'


def sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_field(code: str, *result: str) -> str:
    code_run = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return sign("begin") + code_run + sign("separate") + "".join(result) + sign("end")


def test_fields_are_atoms_of_their_results() -> None:
    atom = Reference("", (Part("Pasal 4"),), bold=True)
    ref = complex_field(" REF _Ref1 \\r \\h ", run("Pasal ", "<w:b/>"), run("4"))
    assert blocks(p("lihat ", ref)) == (Paragraph((Run("lihat "), atom), "body"),)
    simple = '<w:fldSimple w:instr=" DATE ">' + run("1 Mei") + "</w:fldSimple>"
    assert blocks(p(simple)) == (Paragraph((Reference("", (Part("1 Mei"),)),), "body"),)
    nested = complex_field(" IF ", complex_field(" PAGE ", run("3")), run(" dari 4"))
    assert blocks(p(nested)) == (Paragraph((Reference("", (Part("3 dari 4"),)),), "body"),)
    code_in_code = sign("begin") + complex_field("X", run("diam")) + sign("separate") + run("b") + sign("end")
    assert blocks(p("a", code_in_code)) == (Paragraph((Run("a"), Reference("", (Part("b"),))), "body"),)
    link = complex_field(' HYPERLINK "https://a.example" ', run("situs"))
    assert blocks(p(link, "<w:hyperlink>" + run(" lain") + "</w:hyperlink>")) == (
        Paragraph((Run("situs lain"),), "body"),
    )
    contents = sign("begin") + "<w:r><w:instrText>REF x</w:instrText></w:r>" + sign("separate")
    found = blocks(p(contents, "satu") + p("dua", sign("end")))
    assert found == (Paragraph((Run("satu"),), "body"), Paragraph((Run("dua"),), "body"))


def running(kind: str, inside: str, reference: str = "default") -> tuple[str, dict[str, str]]:
    root = "hdr" if kind == "header" else "ftr"
    section = f'<w:sectPr><w:{kind}Reference w:type="{reference}" r:id="{kind}"/></w:sectPr>'
    return section, {kind: element(root, inside)}


def test_headers_and_footers() -> None:
    section, part = running(
        "footer", p("Hal. ", complex_field(" PAGE ", run("1")), " dari ", complex_field("NUMPAGES", run("9")))
    )
    sheet = read(p("a") + section, **part).document.sheets[0]
    words = (Run("Hal. "), Field("page"), Run(" dari "), Field("pages"))
    assert sheet.footer == (Paragraph(words, "body"),)
    section, part = running("header", p("sampul"), "first")
    found = read(p("a") + section, **part)
    assert found.document.sheets[0].header == ()
    told = "header or footer for the first page or for even pages"
    assert [str(each) for each in found.problems] == [
        f"surat.docx: warning: not read: 1 × {told}; look at them in Word {RULE}"
    ]


def test_notes_stand_at_the_end_of_their_sheet() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    last = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{id}">{p("<w:r><w:footnoteRef/></w:r>", f" catatan {id}")}</w:footnote>' for id in (2, 3)
    )
    parts = {
        "footnotes": element("footnotes", notes),
        "endnotes": element("endnotes", f'<w:endnote w:id="2">{p("akhir")}</w:endnote>'),
    }
    turn = p(properties="<w:sectPr><w:type/></w:sectPr>")
    body = p("a", call.format(3), "b", last) + turn + p("c", call.format(2)) + "<w:sectPr/>"
    one, two = read(body, **parts).document.sheets
    assert [(block.role, text_of(block.inlines)) for block in one.blocks if isinstance(block, Paragraph)] == [
        ("body", "a¹b⁽¹⁾"),
        ("note", "¹ catatan 3"),
        ("note", "akhir"),
    ]
    assert [text_of(block.inlines) for block in two.blocks if isinstance(block, Paragraph)] == ["c¹", "¹ catatan 2"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('kotak')}</w:txbxContent>"
    twice = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    inner = Section((Paragraph((Run("kotak"),), "body"),), "text-box")
    assert blocks(p("a", twice, "b")) == (Paragraph((Run("ab"),), "body"), inner)


IMAGE = png(40, 20, 1, 2, 3)
DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="x" descr="Lambang  daerah"/>'
    '<a:blip r:embed="{}"/></wp:inline></w:drawing></w:r>'
)


PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="9" height="9"/></svg>'
WILD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><script>x</script></svg>'
TWO_FACED = (
    '<a:blip r:embed="{}"><a:extLst><a:ext><asvg:svgBlip r:embed="{}" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"/></a:ext></a:extLst></a:blip>'
)


@pytest.mark.parametrize(
    ("main", "drawing", "mime"),
    [
        ("emf", "svg", "image/svg+xml"),
        ("emf", "wild", None),
        ("emf", "out", None),
        ("emf", "missing", None),
        ("png", "svg", "image/png"),
    ],
)
def test_a_drawing_beside_a_picture_that_cannot_be_read(main: str, drawing: str, mime: str | None) -> None:
    body = p("a", DRAWING.replace('<a:blip r:embed="{}"/>', TWO_FACED).format(main, drawing))
    found = read_document(open_package(with_media(body), "surat.docx"), foreign_style())
    assert [asset.mime for asset in found.document.assets.values()] == ([mime] if mime else [])
    assert [str(each.facts["thing"]) for each in found.problems if each.rule.id == "word.not-read"] == (
        [] if mime else ["picture that is neither PNG nor JPEG"]
    )


def with_media(body: str) -> bytes:
    targets = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/image" Target="{target}"{mode}/>'
        for id, target, mode in (
            ("png", "media/a.png", ""),
            ("emf", "/word/media/a.emf", ""),
            ("svg", "media/a.svg", ""),
            ("wild", "media/wild.svg", ""),
            ("out", "https://a.example/x.png", ' TargetMode="External"'),
        )
    )
    parts = {**parts_of(body), "word/_rels/document.xml.rels": relations(targets).encode()}
    media = {"a.png": IMAGE, "a.emf": base64.b64decode("AQAAAA=="), "a.svg": PLAIN, "wild.svg": WILD}
    return package_bytes({**parts, **{f"word/media/{name}": content for name, content in media.items()}})


def test_pictures_and_what_is_none() -> None:
    hr = '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'
    drawings = "".join(DRAWING.format(id) for id in ("png", "emf", "out", "missing"))
    vml = '<w:r><w:pict><v:shape style="width:1in;height:72pt"><v:imagedata r:id="png"/></v:shape></w:pict></w:r>'
    body = p("a", drawings, hr, vml, "<w:r><w:object/></w:r>") + "<w:altChunk/>"
    found = read_document(open_package(with_media(body), "surat.docx"), foreign_style())
    (name,) = found.document.assets
    asset = found.document.assets[name]
    assert (asset.content, asset.mime, asset.width, asset.height) == (IMAGE, "image/png", 40, 20)
    assert found.document.sheets[0].blocks[0] == Paragraph(
        (Run("a"), Picture(name, "Lambang daerah", 1.0), Picture(name, "", 2.54)), "body"
    )
    told = {
        "picture that is neither PNG nor JPEG",
        "picture that lies outside the file",
        "shape, chart or diagram",
        "embedded object",
        "embedded file of another format",
    }
    assert {str(each) for each in found.problems if each.rule.id == "word.not-read"} == {
        f"surat.docx: warning: not read: 1 × {thing}; look at them in Word {RULE}" for thing in told
    }


def test_formulas_are_atoms() -> None:
    formula = "<m:oMathPara><m:oMath><m:r><m:t>a+</m:t></m:r><m:r><m:t>b</m:t></m:r></m:oMath></m:oMathPara>"
    assert blocks(p(formula)) == (Paragraph((Reference("", (Part("a+b"),)),), "body"),)


def cell(words: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words) if words else p()}</w:tc>"


def test_tables() -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('No')}{cell('Uraian')}{cell('Nilai')}</w:tr>"
    span = '<w:gridSpan w:val="2"/>'
    wide = f"<w:tr>{cell('1')}{cell('lebar', span)}</w:tr>"
    merged = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("a", "<w:vMerge/>")}{cell("b")}</w:tr>'
    inner = f"<w:tc><w:tbl><w:tr>{cell('dalam')}</w:tr></w:tbl>{p()}</w:tc>"
    nested = f"<w:tr><w:sdt><w:sdtContent>{cell('x')}</w:sdtContent></w:sdt>{inner}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>'
    lined = '<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>'
    (table,) = blocks(f"<w:tbl>{lined}{grid}{head}{wide}{merged}{nested}</w:tbl>")
    assert isinstance(table, Table)
    assert (table.role, table.columns, len(table.head)) == ("grid", (16.67, 50.0, 33.33), 1)
    assert all(each.heading for each in table.head[0].cells)
    assert [[each.colspan for each in row.cells] for row in table.rows] == [[1, 2], [1, 1, 1], [1, 1]]
    words = [text_of(block.inlines) for block in walk((table,)) if isinstance(block, Paragraph)]
    assert words == ["No", "Uraian", "Nilai", "1", "lebar", "", "a", "b", "x", "dalam"]


def test_tables_without_lines_or_rows() -> None:
    assert blocks(p("a") + "<w:tbl><w:tblPr/></w:tbl>") == (Paragraph((Run("a"),), "body"),)
    (table,) = blocks(f"<w:tbl><w:tr>{cell('')}</w:tr></w:tbl>")
    assert isinstance(table, Table)
    assert (table.role, table.rows[0].cells[0].blocks) == ("", (Paragraph((), "cell"),))
    by_style = styled(
        style(
            "g",
            named("Table Grid", "<w:tblPr><w:tblBorders><w:insideH w:val='single'/></w:tblBorders></w:tblPr>"),
            "table",
        )
    )
    (table,) = blocks(f"<w:tbl><w:tblPr><w:tblStyle w:val='g'/></w:tblPr><w:tr>{cell('a')}</w:tr></w:tbl>", **by_style)
    assert isinstance(table, Table)
    assert table.role == "grid"


def test_sections_become_sheets() -> None:
    turned = '<w:pgSz w:orient="landscape"/>'
    go_on = '<w:type w:val="continuous"/>'
    body = p("a", properties="<w:sectPr/>") + p("b", properties=f"<w:sectPr>{go_on}</w:sectPr>")
    body += p("c", properties=f"<w:sectPr>{turned}</w:sectPr>") + p("d") + f"<w:sectPr>{go_on}</w:sectPr>"
    sheets = read(body).document.sheets
    assert [(sheet.role, len(sheet.blocks)) for sheet in sheets] == [("", 2), ("landscape", 1), ("", 1)]


def test_content_controls_of_others_are_looked_through() -> None:
    control = '<w:sdt><w:sdtPr><w:tag w:val="nama"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    assert blocks(control.format(p("a", control.format(run("b"))))) == (Paragraph((Run("ab"),), "body"),)


def test_what_the_file_says_of_itself() -> None:
    assert read(p("") + p(" Surat  Edaran ")).document.title == "Surat Edaran"
    assert read("").document.title == "surat.docx"
    language = element(
        "styles", '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    assert read(p("a"), styles=language).document.language == "en-GB"


@pytest.mark.parametrize("folder", ["read-back", "tracked"])
def test_real_files_are_read_and_written_by_every_writer(folder: str) -> None:
    paths = sorted(corpus(folder).glob("*.docx"))
    assert len(paths) > 10
    for path in paths:
        reading = read_document(package_of(path), foreign_style())
        assert all(each.rule.severity == "warning" for each in reading.problems)
        assert text.write(reading.document)
        written = read_document(open_package(docx.write(reading.document), path.name), foreign_style())
        assert _words(written.document.sheets) == _words(reading.document.sheets)


def _words(sheets: tuple[object, ...]) -> list[str]:
    found = (block for sheet in sheets for block in walk(getattr(sheet, "blocks", ())))
    return [said for block in found if (said := " ".join(text_of(getattr(block, "inlines", ())).split()))]


def test_tracked_changes_are_read_as_accepted() -> None:
    changes = (
        '<w:ins w:id="1" w:author="A">'
        + run("baru")
        + '</w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>lama</w:delText></w:r></w:del>'
    )
    assert blocks(p("a ", changes)) == (Paragraph((Run("a baru"),), "body"),)


def test_the_same_file_gives_the_same_document() -> None:
    package = open_package(made(p("kata")), "surat.docx")
    assert read_document(package, foreign_style()) == read_document(package, foreign_style())


def test_a_watermark_comes_back():
    package = open_package(docx.write(replace(DOCUMENT, watermark="DRAF  AWAL")), "a.docx")
    assert read_document(package, DOCUMENT.style).document.watermark == "DRAF AWAL"
