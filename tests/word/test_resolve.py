"""Tracked changes settled: the public triples, and every kind of change by itself."""

import json

import pytest
from lxml import etree

from mouflow.word.package import open_package
from mouflow.word.read import read_document
from mouflow.word.resolve import Keep, has_changes, resolved, resolved_package
from mouflow.word.xml import w
from tests.word.kit_read import SPACES, corpus, element, foreign_style, lines, made, p, package_of

KEEPS: tuple[Keep, ...] = ("accepted", "rejected")
WHO = 'w:id="1" w:author="A" w:date="2026-01-31T08:00:00Z"'


def mark(kind: str) -> str:
    return f"<w:rPr><w:{kind} {WHO}/></w:rPr>"


def change(kind: str, text: str) -> str:
    tag = "delText" if kind == "del" else "t"
    return f'<w:{kind} {WHO}><w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r></w:{kind}>'


def settled(body: str) -> dict[str, str]:
    """The body after accepting and after rejecting, as XML without namespaces."""
    found = {}
    for keep in KEEPS:
        root = etree.fromstring(f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        resolved(root, keep)
        text = "".join(etree.tostring(child).decode() for child in root[0])
        found[keep] = text.replace(f" {SPACES}", "").replace(' xml:space="preserve"', "")
    return found


def said(body: str) -> list[list[str]]:
    """The paragraph texts after accepting, and after rejecting."""
    package = open_package(made(body), "surat.docx")
    assert has_changes(package)
    found = [resolved_package(package, keep) for keep in KEEPS]
    assert not any(map(has_changes, found))
    return [lines(read_document(each, foreign_style()).document) for each in found]


def test_the_public_triples() -> None:
    folder = corpus("read-back")
    checks, wrong = 0, []
    for triple in json.loads((folder / "triples.json").read_text(encoding="utf-8"))["triples"]:
        tracked = package_of(folder / triple["tracked"])
        for keep in KEEPS:
            if triple[keep]:
                checks += 1
                got = read_document(resolved_package(tracked, keep), foreign_style()).document
                want = read_document(package_of(folder / triple[keep]), foreign_style()).document
                wrong += [] if lines(got) == lines(want) else [(triple["tracked"], keep)]
    assert checks == 104
    assert wrong == []


@pytest.mark.parametrize("folder", ["read-back", "tracked"])
def test_nothing_tracked_is_left_in_any_part(folder: str) -> None:
    packages = [package_of(path) for path in sorted(corpus(folder).glob("*.docx"))]
    tracked = [package for package in packages if has_changes(package)]
    assert len(tracked) > 10
    for package in tracked:
        for keep in KEEPS:
            found = resolved_package(package, keep)
            assert not has_changes(found)
            assert found.parts.keys() == package.parts.keys()


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (p("a ", change("ins", "b"), change("del", "c")), ["a b"], ["a c"]),
        (p(change("moveFrom", "pindah")) + p("a ", change("moveTo", "pindah")), ["a pindah"], ["pindah", "a"]),
        (p("a", properties=mark("del")) + p("b"), ["ab"], ["a", "b"]),
        (p("a", properties=mark("ins")) + p("b"), ["a", "b"], ["ab"]),
        (p("a", properties=mark("del")) + p("b", properties=mark("del")) + p("c"), ["abc"], ["a", "b", "c"]),
        (p(change("ins", "baru"), properties=mark("ins")) + p("b"), ["baru", "b"], ["b"]),
        (p("a") + p(change("ins", "baru"), properties=mark("ins")), ["a", "baru"], ["a"]),
        (
            "<w:sdt><w:sdtContent>" + p("a", properties=mark("del")) + "</w:sdtContent></w:sdt>" + p("b"),
            ["ab"],
            ["a", "b"],
        ),
        (
            f'<w:customXmlInsRangeStart {WHO}/><w:sdt><w:sdtContent><w:customXmlInsRangeEnd w:id="1"/>'
            f"{p('isi')}</w:sdtContent></w:sdt>",
            ["isi"],
            ["isi"],
        ),
    ],
)
def test_words_and_paragraphs(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert said(body) == [accepted, rejected]


def row(text: str, properties: str = "", cell: str = "") -> str:
    return (
        f"<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>{p(text)}</w:tc><w:tc>{p('x')}</w:tc></w:tr>"
    )


def test_rows_and_cells() -> None:
    rows = row("lama", f"<w:del {WHO}/>") + row("baru", f"<w:ins {WHO}/>") + row("sel", cell=f"<w:cellDel {WHO}/>")
    assert said(f"<w:tbl>{rows}</w:tbl>") == [["baru", "x", "x"], ["lama", "x", "sel", "x"]]
    gone = f"<w:tbl>{row('a', f'<w:ins {WHO}/>')}</w:tbl>"
    assert said(p("awal") + gone + p("akhir")) == [["awal", "a", "x", "akhir"], ["awal", "akhir"]]
    assert "<w:tbl" not in settled(gone)["rejected"]


def test_a_table_parts_paragraphs_even_when_it_goes() -> None:
    body = p("a", properties=mark("ins")) + f"<w:tbl>{row('t', f'<w:ins {WHO}/>')}</w:tbl>" + p("b")
    assert said(body)[1] == ["a", "b"]


def test_a_cell_keeps_a_last_paragraph() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p(change('ins', 'baru'), properties=mark('ins'))}</w:tc></w:tr></w:tbl>"
    found = settled(cell)["rejected"]
    assert found.count("<w:p>") == 1


def properties(name: str, now: str, before: str) -> str:
    return f"<w:{name}>{now}<w:{name}Change {WHO}><w:{name}>{before}</w:{name}></w:{name}Change></w:{name}>"


RIGHT, LEFT = '<w:jc w:val="right"/>', '<w:jc w:val="left"/>'
WIDE, NARROW = '<w:pgSz w:w="2"/>', '<w:pgSz w:w="1"/>'
START, END = '<w:bookmarkStart w:id="5" w:name="x"/>', '<w:bookmarkEnd w:id="5"/>'
NUMBERED = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/>{}</w:numPr></w:pPr></w:p>'


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (
            f"<w:p>{properties('pPr', RIGHT, LEFT)}</w:p>",
            f"<w:p><w:pPr>{RIGHT}</w:pPr></w:p>",
            f"<w:p><w:pPr>{LEFT}</w:pPr></w:p>",
        ),
        (
            f"<w:p><w:r>{properties('rPr', '<w:b/>', '<w:i/>')}</w:r></w:p>",
            "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>",
            "<w:p><w:r><w:rPr><w:i/></w:rPr></w:r></w:p>",
        ),
        (
            f"<w:p/>{properties('sectPr', WIDE, NARROW)}",
            f"<w:p/><w:sectPr>{WIDE}</w:sectPr>",
            f"<w:p/><w:sectPr>{NARROW}</w:sectPr>",
        ),
        (NUMBERED.format(f"<w:ins {WHO}/>"), NUMBERED.format(""), "<w:p><w:pPr/></w:p>"),
        (
            f"<w:p><w:del {WHO}>{START}<w:r><w:delText>b</w:delText></w:r></w:del>{END}</w:p>",
            f"<w:p>{START}{END}</w:p>",
            f"<w:p>{START}<w:r><w:t>b</w:t></w:r>{END}</w:p>",
        ),
        (
            f"<w:p><w:del {WHO}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del></w:p>",
            "<w:p/>",
            "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
        ),
    ],
)
def test_properties_and_fields(body: str, accepted: str, rejected: str) -> None:
    assert settled(body) == {"accepted": accepted, "rejected": rejected}


def test_merged_cells() -> None:
    cell = f'<w:tc><w:tcPr><w:cellMerge {WHO} w:vMerge="cont" w:vMergeOrig="rest"/></w:tcPr>{p("a")}</w:tc>'
    found = settled(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>")
    assert '<w:vMerge w:val="continue"/>' in found["accepted"]
    assert '<w:vMerge w:val="restart"/>' in found["rejected"]


def test_a_fraction_that_was_deleted_leaves_what_it_held() -> None:
    control = f"<m:fPr><m:ctrlPr><w:del {WHO}/></m:ctrlPr></m:fPr>"
    fraction = f"<m:f>{control}<m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    found = settled(f"<w:p><m:oMath>{fraction}</m:oMath></w:p>")
    assert found["accepted"] == "<w:p><m:oMath><m:r><m:t>1</m:t></m:r><m:r><m:t>2</m:t></m:r></m:oMath></w:p>"
    assert "<m:f>" in found["rejected"]


def test_headers_notes_and_comments_too() -> None:
    inside = p("a", change("del", "b"))
    parts = {
        "header": element("hdr", inside),
        "footnotes": element("footnotes", f'<w:footnote w:id="1">{inside}</w:footnote>'),
        "comments": element("comments", f'<w:comment w:id="1">{inside}</w:comment>'),
    }
    package = open_package(made(p("kata"), **parts), "surat.docx")
    assert has_changes(package)
    found = resolved_package(package, "accepted")
    for kind in parts:
        root = found.root(f"word/{kind}.xml")
        assert "".join(text.text or "" for text in root.iter(w("t"), w("delText"))) == "a"
    assert found.parts["word/document.xml"] == package.parts["word/document.xml"]
