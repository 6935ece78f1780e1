"""The redline of two Word files, case by case: what is written where, and what is told as untracked."""

import io
import zipfile

import pytest
from lxml import etree

from mouflow.word.redline import Redlined
from mouflow.word.xml import MAIN, w
from tests.word.kit_read import OFFICE, SPACES
from tests.word.kit_redline import body_of, faults, file_of, redlined, root_of, settled
from tests.word.random_blocks import Inline, Para
from tests.word.random_docx import docx

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def p(content: str, look: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{content}</w:p>"


def r(text: str, look: str = "") -> str:
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}<w:t>{text}</w:t></w:r>"


def d(number: int, text: str) -> str:
    return f'<w:del w:id="{number}"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def i(number: int, text: str) -> str:
    return f'<w:ins w:id="{number}">{r(text)}</w:ins>'


def field(code: str, shown: str) -> str:
    return f"{BEGIN}<w:r><w:instrText>{code}</w:instrText></w:r>{SEPARATE}{r(shown)}{END}"


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else '<w:tcPr/>'}{content}</w:tc>"


def cell(text: str) -> str:
    return tc(p(r(text)))


def row(cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{cells}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl><w:p/>"


def control(content: str, properties: str = "") -> str:
    return f'<w:sdt><w:sdtPr>{properties}<w:id w:val="5"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def made(old: str, new: str, **others: str) -> Redlined:
    """The redline of two bodies, found exact by the judges."""
    files = file_of(old, **others), file_of(new, **others)
    found = redlined(*files)
    assert faults(found.content, *files) == []
    return found


CASES = {
    "words": (p(r("one two three")), p(r("one 2 three")), p(f"{r('one ')}{d(1, 'two')}{i(2, '2')}{r(' three')}")),
    "words in a link": (
        p(f'<w:hyperlink w:anchor="a">{r("the old place")}</w:hyperlink>'),
        p(f'<w:hyperlink w:anchor="a">{r("the new place")}</w:hyperlink>'),
        p(f'<w:hyperlink w:anchor="a">{r("the ")}{d(1, "old")}{i(2, "new")}{r(" place")}</w:hyperlink>'),
    ),
    "a field changes whole": (
        p(r("see ") + field("REF a", "4")),
        p(r("see ") + field("REF a", "5")),
        p(
            r("see ")
            + f'<w:del w:id="1">{field("REF a", "4")}</w:del>'.replace("w:t>", "w:delText>").replace(
                "w:instrText>", "w:delInstrText>"
            )
            + f'<w:ins w:id="2">{field("REF a", "5")}</w:ins>'
        ),
    ),
    "a simple field that comes is a complex one": (
        p(r("see ")),
        p(r("see ") + f'<w:fldSimple w:instr="REF a">{r("5")}</w:fldSimple>'),
        p(r("see ") + f'<w:ins w:id="1">{field("REF a", "5")}</w:ins>'),
    ),
    "looks": (
        p(r("one two", "<w:b/>")),
        p(r("one ") + r("two", "<w:b/>"), '<w:jc w:val="center"/>'),
        p(
            r("one ", '<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>') + r("two", "<w:b/>"),
            '<w:jc w:val="center"/><w:pPrChange w:id="2"><w:pPr/></w:pPrChange>',
        ),
    ),
    "a row goes": (
        table(row(cell("a")), row(cell("c"))),
        table(row(cell("a"))),
        table(
            row(cell("a")),
            row(
                tc(p(d(2, "c"), '<w:rPr><w:del w:id="3"/></w:rPr>')),
                '<w:trPr><w:cantSplit w:val="off"/><w:del w:id="1"/></w:trPr>',
            ),
        ),
    ),
    "a cell goes": (
        table(row(cell("one") + cell("two") + cell("three"))),
        table(row(cell("one") + cell("three"))),
        table(
            row(
                cell("one")
                + tc(p(d(2, "two"), '<w:rPr><w:del w:id="3"/></w:rPr>'), '<w:cellDel w:id="1"/>')
                + cell("three")
            )
        ),
    ),
    "a control around a paragraph goes around its words": (
        control(p(r("old words"))) + "<w:p/>",
        control(p(r("new words")), '<w:tag w:val="x"/><w:text/>') + "<w:p/>",
        p(control(f"{d(1, 'old')}{i(2, 'new')}{r(' words')}", '<w:tag w:val="x"/>')) + "<w:p/>",
    ),
    "a control that stays as it is keeps its place": (
        p(r("one more")) + control(p(r("words")), "<w:text/>") + p(r("two")),
        p(r("1 more")) + control(p(r("words")), "<w:text/>") + p(r("two")),
        p(d(1, "one") + i(2, "1") + r(" more")) + control(p(r("words")), "<w:text/>") + p(r("two")),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_change_is_written_as_word_writes_it(name: str) -> None:
    old, new, wanted = CASES[name]
    assert body_of(made(old, new).content) == wanted


def test_a_move_has_one_range_on_each_side_and_one_name() -> None:
    clauses = [
        p(r(f"Pasal {number}: para pihak sepakat atas hal nomor {number * 7} seluruhnya")) for number in range(6)
    ]
    content = made("".join(clauses), "".join([*clauses[1:4], clauses[0], *clauses[4:]])).content
    found = [
        root_of(content).findall(f".//{w(f'move{way}Range{end}')}")
        for way in ("From", "To")
        for end in ("Start", "End")
    ]
    assert [len(each) for each in found] == [1, 1, 1, 1]
    assert found[0][0].get(w("name")) == found[2][0].get(w("name"))
    assert found[0][0].get(w("id")) == found[1][0].get(w("id")) != found[2][0].get(w("id"))
    assert [text.text for text in root_of(content).iter(w("delText"))] == []


def test_a_bookmark_that_only_the_old_file_has_comes_along_when_its_fields_lead_there() -> None:
    marked = f'<w:bookmarkStart w:id="3" w:name="a"/>{r("a clause that goes")}<w:bookmarkEnd w:id="3"/>'
    other = marked.replace('"3"', '"4"').replace('"a"', '"b"')
    content = made(p(marked) + p(other) + p(r("see ") + field("REF a", "1")), p(r("see "))).content
    assert [start.get(w("name")) for start in root_of(content).iter(w("bookmarkStart"))] == ["a"]
    assert len(list(root_of(content).iter(w("bookmarkEnd")))) == 1


def test_names_that_word_gave_to_bookmarks_are_no_change_where_only_one_file_has_them() -> None:
    files = [
        p(f'<w:bookmarkStart w:id="3" w:name="_Ref{number}"/>{r("x")}<w:bookmarkEnd w:id="3"/>')
        + p(field(f"REF _Ref{number}", "1"))
        for number in (1, 2)
    ]
    assert "<w:ins " not in body_of(made(*files).content)


def test_a_table_of_contents_comes_and_goes_with_all_its_signs() -> None:
    start = f"{BEGIN}<w:r><w:instrText>TOC</w:instrText></w:r>{SEPARATE}"
    contents = p(start + r("Pasal 1 1")) + p(r("Pasal 2 2")) + p(END)
    old, new = p(r("Judul")) + contents + p(r("Isi")), p(r("Judul")) + p(r("Isi"))
    for one, two in ((old, new), (new, old)):
        content = made(one, two).content
        for keep, body in (("accepted", two), ("rejected", one)):
            signs = list(root_of(settled(content, keep)).iter(w("fldChar")))
            assert len(signs) == body.count("fldChar ")


def notes(*texts: str) -> str:
    rows = "".join(f'<w:footnote w:id="{id}">{p(r(text))}</w:footnote>' for id, text in enumerate(texts, 1))
    return f"<w:footnotes {SPACES}>{rows}</w:footnotes>"


def test_notes_are_compared_inserted_and_brought_over() -> None:
    first, second = (f'<w:r><w:footnoteReference w:id="{id}"/></w:r>' for id in (1, 2))
    old = file_of(p(r("satu") + first) + p(r("dua tiga empat") + second), footnotes=notes("catatan lama", "hilang"))
    new = file_of(p(r("satu") + first) + p(r("dua tiga empat")), footnotes=notes("catatan baru"))
    for one, two in ((old, new), (new, old)):
        content = redlined(one, two).content
        assert faults(content, one, two) == []
    notes_xml = body_of(redlined(old, new).content, "word/footnotes.xml")
    assert notes_xml.startswith(f'<w:footnote w:id="1">{p(r("catatan ") + d(3, "lama") + i(4, "baru"))}')
    assert '<w:footnote w:id="2">' in notes_xml


def test_headers_are_compared_too() -> None:
    head = f'<w:sectPr><w:headerReference xmlns:r="{OFFICE}" w:type="default" r:id="header"/></w:sectPr>'

    def file(text: str) -> bytes:
        return file_of(p(r("isi"), head), header=f"<w:hdr {SPACES}>{p(r(text))}</w:hdr>")

    found = redlined(file("Draf 1"), file("Draf 2"))
    assert body_of(found.content, "word/header.xml") == p(f"{r('Draf ')}{d(1, '1')}{i(2, '2')}") + "</w:hdr>"
    assert found.untracked == ()


def test_a_picture_of_the_same_name_and_other_content_is_brought_over() -> None:
    old, new = (docx([Para([Inline("image", inside=number)])]) for number in (1, 2))
    new = renamed(new, b"image2.png", b"image1.png")
    found = redlined(old, new)
    assert faults(found.content, old, new) == []
    with zipfile.ZipFile(io.BytesIO(found.content)) as archive:
        pictures = [archive.read(name) for name in archive.namelist() if "media" in name]
    assert [picture[-1] for picture in pictures] == [2, 1]


def renamed(content: bytes, one: bytes, two: bytes) -> bytes:
    """The file with a part renamed, wherever it is named."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(out, "w") as made_:
        for name in archive.namelist():
            made_.writestr(name.encode().replace(one, two).decode(), archive.read(name).replace(one, two))
    return out.getvalue()


def styles(*named: tuple[str, str]) -> str:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{named[0][0]}"/>'
        "</w:style>"
        for id, name in named
    )
    return f"<w:styles {SPACES}>{rows}</w:styles>"


def test_a_style_is_known_by_its_name_and_brought_over_where_it_is_missing() -> None:
    old = file_of(
        p(r("satu dua"), '<w:pStyle w:val="A"/>') + p(r("gone"), '<w:pStyle w:val="B"/>') + p(r("x")),
        styles=styles(("A", "Judul"), ("B", "Kutipan")),
    )
    new = file_of(p(r("satu dua"), '<w:pStyle w:val="B"/>') + p(r("x")), styles=styles(("B", "judul")))
    content = redlined(old, new).content
    assert "pPrChange" not in body_of(content)
    assert '<w:pStyle w:val="B2"/>' in body_of(content)
    there = {style.get(w("styleId")): style[0].get(w("val")) for style in root_of(content, "word/styles.xml")}
    assert there == {"B": "judul", "B2": "Kutipan"}


def told(old: str, new: str, **others: str) -> list[str]:
    return [str(problem) for problem in redlined(file_of(old, **others), file_of(new, **others)).untracked]


BOX = (
    '<w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="{}"><v:textbox><w:txbxContent>{}'
    "</w:txbxContent></v:textbox></v:rect></w:pict></w:r>"
)
TOLD = {
    "shape": (p(BOX.format("width:1pt", p(r("x")))), p(BOX.format("width:2pt", p(r("x"))))),
    "grid": (
        table(row(cell("a"))).replace("<w:tblGrid/>", '<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>'),
        table(row(cell("a"))),
    ),
    "section": (p(r("x"), '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>'), p(r("x"))),
    "control": (
        control(p(r("old words")) + p(r("more"))) + "<w:p/>",
        control(p(r("new words")) + p(r("more"))) + "<w:p/>",
    ),
}
SAID = {
    "shape": "new.docx: warning: a shape around a text box was changed, which is not marked; only its words are "
    "compared [redline.untracked-shape]",
    "grid": "new.docx: warning: the columns of a table were changed, which is not marked; the redline has the new ones "
    "[redline.untracked-grid]",
    "section": "new.docx: warning: paper, margins or columns were changed, which is not marked; compare the pages by "
    "eye [redline.untracked-section]",
    "control": "new.docx: warning: a content control no longer holds its first paragraphs, in which words changed "
    "[redline.untracked-control]",
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_not_tracked_is_told(name: str) -> None:
    assert told(*TOLD[name]) == [SAID[name]]
    assert told(TOLD[name][0], TOLD[name][0]) == []


def test_a_style_that_changed_and_a_header_that_went_are_told() -> None:
    sheets = [styles(("A", "Judul")).replace("<w:basedOn", f"{look}<w:basedOn") for look in ("", "<w:aliases/>")]
    found = redlined(*(file_of(p(r("x")), styles=sheet) for sheet in sheets))
    assert [str(problem) for problem in found.untracked] == [
        'new.docx: warning: the style "judul" was changed, which is not marked; the redline has the new one '
        "[redline.untracked-style]"
    ]
    head = f'<w:sectPr><w:headerReference xmlns:r="{OFFICE}" w:type="default" r:id="header"/></w:sectPr>'
    old = file_of(p(r("isi"), head), header=f"<w:hdr {SPACES}>{p(r('Draf'))}</w:hdr>")
    found = redlined(old, file_of(p(r("isi"), "<w:sectPr/>")))
    assert [str(problem) for problem in found.untracked] == [
        "new.docx: warning: a header or footer of the old file is not in the new one, which is not marked "
        "[redline.untracked-header]"
    ]


def test_every_change_says_whose_it_is_and_no_id_comes_twice() -> None:
    content = made(p(r("one two")) + p(r("x")), p(r("one 2")) + p(r("new one")) + p(r("x"))).content
    changes = [each for each in root_of(content).iter() if each.get(w("author"))]
    assert len(changes) >= 3
    assert {each.get(w("author")) for each in changes} == {"Wati"}
    assert {each.get(w("date")) for each in changes} == {"2026-01-31T08:00:00Z"}
    assert len({each.get(w("id")) for each in changes}) == len(changes)
    assert etree.QName(changes[0]).namespace == MAIN


def test_paragraphs_that_mouflow_named_pair_by_their_names() -> None:
    def named(id: int, text: str) -> str:
        return p(f'<w:bookmarkStart w:id="{id}" w:name="_mou_{id}"/>{r(text)}<w:bookmarkEnd w:id="{id}"/>')

    old = named(1, "satu dua tiga empat lima enam tujuh") + named(2, "delapan sembilan") + p(r("x"))
    new = named(2, "delapan sepuluh") + named(3, "satu dua tiga empat lima enam tujuh delapan") + p(r("x"))
    content = made(old, new).content
    assert [text.text for text in root_of(content).iter(w("t"))][:1] == ["delapan "]
    deleted = "".join(text.text or "" for text in root_of(content).iter(w("delText")))
    assert deleted == "satu dua tiga empat lima enam tujuh" + "sembilan"
