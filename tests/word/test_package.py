"""Files that are no sound Word file, each beside the exact message; and the package of one that is."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mouflow.word import package as package_module
from mouflow.word.errors import WordError
from mouflow.word.package import (
    MOST_FILE,
    content_type,
    external_problems,
    open_package,
    package_bytes,
    related,
    relations,
    replaced,
)
from mouflow.word.read import read_document
from mouflow.word.resolve import resolved_package
from mouflow.word.xml import MAIN, parse, serialise
from tests.word.kit_read import OFFICE, SPACES, WORD, foreign_style, made, p, parts_of, relationships, texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
CONTENT = made(p("kata"))


def complaint(content: bytes) -> str:
    """What a reader is told who opens the bytes as surat.docx and reads them."""
    with pytest.raises(WordError) as caught:
        read_document(open_package(content, "surat.docx"), foreign_style())
    return str(caught.value)


def zipped(*members: tuple[str, bytes], flags: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    found = bytearray(out.getvalue())
    if flags:
        for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            found[found.index(sign) + place] |= flags
    return bytes(found)


def with_parts(**changes: str | None) -> bytes:
    """The small file with parts changed (`document`, `types`, `root`) or left out (None)."""
    names = {"document": "word/document.xml", "types": "[Content_Types].xml", "root": "_rels/.rels"}
    parts = parts_of(p("kata"))
    for name, text in changes.items():
        parts.pop(names[name])
        if text is not None:
            parts[names[name]] = text.encode()
    return zipped(*parts.items())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty; save the document as .docx anew"),
        (b"Nota Kesepakatan", "this is a text file, not a Word file; name it .txt or .md, or save it as .docx"),
        ("Nota".encode("utf-16"), "this is a text file, not a Word file; name it .txt or .md, or save it as .docx"),
        (b"%PDF-1.7\n%\xe2\xe3", "this is a PDF file, not a Word file; give the .docx that it was made from"),
        (b"{\\rtf1\\ansi kata}", "this is an RTF file; open it in Word and save it as .docx"),
        (b"\x89PNG\r\n\x1a\n", "this is a picture, not a Word file; give the .docx"),
        (b"<!DOCTYPE html><html>", "this is an HTML page; open it in Word and save it as .docx"),
        (b'<?xml version="1.0"?><pkg/>', "this is a single XML file; open it in Word and save it as .docx"),
        (
            b"\x00\x01\x02\xff",
            "this is not a Word file; open it in the program that made it and save it as .docx",
        ),
        (
            OLE + "WordDocument".encode("utf-16-le"),
            "this is an old Word file (.doc); open it in Word and save it as .docx",
        ),
        (OLE + "Workbook".encode("utf-16-le"), "this is an old Excel file (.xls), not a Word file; give the .docx"),
        (OLE, "this is an old Office file, not a .docx; open it and save it as .docx"),
        (
            zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<a/>")),
            "this is an OpenDocument text (.odt); open it and save it as .docx",
        ),
        (
            zipped(("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")),
            "this is an OpenDocument file, but no text; give the .docx",
        ),
        (zipped(("xl/workbook.xml", b"<a/>")), "this is an Excel workbook, not a Word file; give the .docx"),
        (zipped(("ppt/presentation.xml", b"<a/>")), "this is a PowerPoint file, not a Word file; give the .docx"),
        (zipped(("foto.jpg", b"x")), "this is a ZIP file that holds no Word document; give the .docx itself"),
    ],
)
def test_another_kind_of_file(content: bytes, message: str) -> None:
    assert complaint(content) == f"surat.docx: {message}"


def test_a_cut_file() -> None:
    cut = "the file is cut off or damaged ({}); fetch it again, or open and save it in Word"
    assert complaint(CONTENT[:-200]) == f"surat.docx: {cut.format('File is not a zip file')}"
    broken = CONTENT.replace(b"kata", b"data")
    flipped = bytearray(CONTENT)
    flipped[CONTENT.index(b"word/document.xml") + 40] ^= 0xFF
    assert broken == CONTENT
    assert complaint(bytes(flipped)).startswith("surat.docx: the file is cut off or damaged (")


@given(st.integers(0, len(CONTENT) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_read_or_refused(place: int, change: int) -> None:
    flipped = bytearray(CONTENT)
    flipped[place] ^= change
    with suppress(WordError):
        read_document(open_package(bytes(flipped), "surat.docx"), foreign_style())


def test_a_package_without_its_parts() -> None:
    missing = 'surat.docx: the part "{}" is missing, so this is no whole Word file; open and save it in Word'
    assert complaint(with_parts(document=None)) == missing.format("word/document.xml")
    assert complaint(with_parts(types=None)) == missing.format("[Content_Types].xml")
    assert complaint(with_parts(root=None)) == missing.format("_rels/.rels")
    assert complaint(with_parts(root=relationships(""))) == missing.format("word/document.xml")


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>',
    ],
)
def test_a_doctype(doctype: str) -> None:
    text = f"{doctype}<w:document {SPACES}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    message = 'surat.docx: the part "word/document.xml" has a DOCTYPE, which Word never writes; do not open this file'
    assert complaint(with_parts(document=text)) == message
    for encoding in ("utf-16", "utf-32"):
        declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'.encode(encoding)
        with pytest.raises(WordError) as caught:
            parse(declared, "surat.docx", "word/document.xml")
        assert "DOCTYPE" in str(caught.value) or "broken" in str(caught.value)


def test_bombs() -> None:
    bomb = zipped(*parts_of(p("kata")).items(), ("word/media/a.bin", bytes(50_000_000)))
    told = 'surat.docx: "word/media/a.bin" unpacks to 50 MB, more than a document ever holds; do not open this file'
    assert len(bomb) < 100_000
    assert complaint(bomb) == told
    assert complaint(claiming("word/document.xml", 300_000_000)) == (
        'surat.docx: "word/document.xml" unpacks to 300 MB, more than a document ever holds; do not open this file'
    )


def claiming(name: str, size: int) -> bytes:
    """The small file, of which the directory says that a member has this size, packed to a tenth."""
    found = bytearray(CONTENT)
    place = CONTENT.rindex(name.encode()) - 46
    found[place + 20 : place + 28] = (size // 10).to_bytes(4, "little") + size.to_bytes(4, "little")
    return bytes(found)


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    large = "{} MB, and at most {} MB are read; remove or compress its pictures, or split it"
    assert complaint(b"PK\x03\x04" + bytes(MOST_FILE)) == f"surat.docx: {large.format(101, 100)}"
    monkeypatch.setattr(package_module, "MOST_UNPACKED", 1_000_000)
    media = [(f"word/media/{n}", bytes(300_000)) for n in range(5)]
    assert complaint(zipped(*parts_of("").items(), *media)) == f"surat.docx: {large.format(2, 1)}"
    monkeypatch.setattr(package_module, "MOST_PARTS", 3)
    parts = "the file consists of 4 parts, and at most 3 are read; open and save it in Word"
    assert complaint(CONTENT) == f"surat.docx: {parts}"


@pytest.mark.parametrize("name", ["../../../x", "/etc/x", "word/../../x", "C:/x", "word\\x"])
def test_a_member_that_leads_out(name: str) -> None:
    told = f'surat.docx: the part "{name}" has a name that leads out of the file; do not open this file'
    assert complaint(zipped(*parts_of("").items(), (name, b"x"))) == told


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "Word/Document.XML"])
def test_two_members_of_one_name(name: str) -> None:
    told = f'surat.docx: the part "{name}" stands in the file twice; open and save it in Word'
    assert complaint(zipped(*parts_of(p("satu")).items(), (name, b"<a/>"))) == told


def test_a_password() -> None:
    told = "surat.docx: the file is protected with a password; open it in Word, remove the password and save it"
    assert complaint(zipped(*parts_of("").items(), flags=1)) == told
    assert complaint(OLE + "EncryptedPackage".encode("utf-16-le")) == told


def test_macros_templates_strict() -> None:
    macros = "surat.docx: the file holds macros (.docm); open it in Word and save it as .docx, which has none"
    types = texts(parts_of(""))["[Content_Types].xml"]
    macro_type = types.replace(f"{WORD}.document.main", "application/vnd.ms-word.document.macroEnabled.main")
    assert macro_type != types
    assert complaint(with_parts(types=macro_type)) == macros
    assert complaint(zipped(*parts_of("").items(), ("word/vbaProject.bin", b"x"))) == macros
    template = "this is a Word template; open it in Word and save it as a document (.docx)"
    assert complaint(with_parts(types=types.replace("document.main", "template.main"))) == f"surat.docx: {template}"
    strict = 'this is saved as "Strict Open XML"; open it in Word and save it as "Word Document (.docx)"'
    text = texts(parts_of(p("kata")))["word/document.xml"].replace(
        MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main"
    )
    assert complaint(with_parts(document=text)) == f"surat.docx: {strict}"


def test_xml_that_is_broken_or_too_deep() -> None:
    nested = "<w:tbl><w:tr><w:tc>" * 400 + p("kata") + "</w:tc></w:tr></w:tbl>" * 400
    told = 'in the part "word/document.xml", line 1, too much stands inside one another; unnest its tables'
    assert complaint(made(nested)) == f"surat.docx: {told}"
    broken = 'the part "word/document.xml" is broken in line {} ({}); open and save the file in Word'
    assert complaint(made("\n\n<w:p><w:r></w:p>")) == "surat.docx: " + broken.format(
        3, "Opening and ending tag mismatch: r line 3 and p, line 3, column 17"
    )
    for reference, value in (("&#0;", 0), ("&#xFFFF;", 65535), ("&#xD800;", 55296)):
        said = f"xmlParseCharRef: invalid xmlChar value {value}, line 1, column "
        assert complaint(made(p(reference))).startswith("surat.docx: " + broken.partition("{}")[0] + f"1 ({said}")
    relation = f'<Relationship Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    assert complaint(with_parts(root=relationships(relation))) == (
        'surat.docx: the part "_rels/.rels" is broken in line 1 (a Relationship without Id); '
        "open and save the file in Word"
    )


def test_what_lies_outside_is_told_and_not_fetched() -> None:
    outside = (
        f'<Relationship Id="a" Type="{OFFICE}/attachedTemplate" Target="file:///X:/a.dotx" TargetMode="External"/>'
        f'<Relationship Id="b" Type="{OFFICE}/oleObject" Target="https://a.example/b.xls" TargetMode="External"/>'
        f'<Relationship Id="c" Type="{OFFICE}/hyperlink" Target="https://a.example" TargetMode="External"/>'
    )
    parts = {**parts_of(p("kata")), "word/_rels/settings.xml.rels": relationships(outside).encode()}
    package = open_package(package_bytes(parts), "surat.docx")
    assert [str(problem) for problem in external_problems(package)] == [
        f'surat.docx: warning: the file leads to "{target}" outside itself ({kind}); nothing was fetched from there '
        "[word.external]"
        for target, kind in (("file:///X:/a.dotx", "attachedTemplate"), ("https://a.example/b.xls", "oleObject"))
    ]
    assert read_document(package, foreign_style()).problems == external_problems(package)


def test_a_sound_package() -> None:
    package = open_package(made(p("kata"), styles=f"<w:styles {SPACES}/>"), "surat.docx")
    assert package.main == "word/document.xml"
    assert next(iter(package.parts)) == "[Content_Types].xml"
    assert content_type(package, package.main) == f"{WORD}.document.main+xml"
    assert content_type(package, "word/other.xml") == "application/xml"
    assert content_type(package, "word/other.bin") == ""
    assert related(package, package.main, "styles") == ("word/styles.xml",)
    assert relations(package, "word/styles.xml") == {}
    assert open_package(package_bytes(package.parts), "surat.docx") == package
    assert package_bytes(package.parts) == package_bytes(dict(package.parts))
    assert replaced(package, {"a": b"b"}).parts["a"] == b"b"
    assert resolved_package(package, "accepted") is package
    assert serialise(package.root(package.main)).startswith(b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>")
