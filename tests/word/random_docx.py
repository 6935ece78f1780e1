"""Random blocks as Word files, in raw XML, with all parts that these need."""

import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from tests.word.random_blocks import Inline, Para, Table

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'mc:Ignorable="w14"'
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360{}000000050001"
    "0d0a2db40000000049454e44ae426082".format("f8cfc0")
)


@dataclass
class Files:
    """What the XML of a file refers to."""

    notes: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    links: list[str] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    ids: int = 100
    comments: int = 0

    def id(self) -> int:
        self.ids += 1
        return self.ids


def run(text: str, look: str = "") -> str:
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _field(code: str, result: str, look: str) -> str:
    parts = [f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")]
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    middle = f'<w:instrText xml:space="preserve"> {code} </w:instrText>'
    runs = [f"<w:r>{properties}{part}</w:r>" for part in (parts[0], middle, parts[1])]
    return "".join(runs) + run(result, look) + f"<w:r>{parts[2]}</w:r>"


_PICTURE = (
    '<w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="{id}" name="Picture {id}"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr '
    'id="0" name="x.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/>'
    '</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom '
    'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
)
_BOX = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/>'
    '<wp:docPr id="{id}" name="Box {id}"/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
    "<wps:spPr>"
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
    "</a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{one}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
    '</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect id="b{id}" '
    'style="width:72pt;height:72pt"><v:textbox><w:txbxContent>{two}</w:txbxContent></v:textbox></v:rect></w:pict>'
    "</mc:Fallback></mc:AlternateContent>"
)


def _inline_xml(each: Inline, files: Files) -> str:
    text, look, id = each.text, each.look, files.id()
    match each.kind:
        case "ref":
            return _field(f"REF _Ref{each.inside or 7} \\r \\h", text, look)
        case "page":
            return _field("PAGE", "1", look)
        case "simple":
            return f'<w:fldSimple w:instr=" REF klausul \\h ">{run(text, look)}</w:fldSimple>'
        case "link":
            files.links.append(f"https://example.org/{each.inside}")
            return f'<w:hyperlink r:id="rIdL{len(files.links)}">{run(text, look)}</w:hyperlink>'
        case "anchor":
            return f'<w:hyperlink w:anchor="_Ref{each.inside}">{run(text, look)}</w:hyperlink>'
        case "bookmark":
            return f'<w:bookmarkStart w:id="{id}" w:name="b{id}"/>{run(text, look)}<w:bookmarkEnd w:id="{id}"/>'
        case "footnote" | "endnote":
            number = len(files.notes[each.kind]) + 1
            files.notes[each.kind].append("")
            files.notes[each.kind][number - 1] = blocks_xml(each.inside, files)
            return f'<w:r><w:{each.kind}Reference w:id="{number}"/></w:r>'
        case "image":
            files.images.append(each.inside)
            return f"<w:r>{_PICTURE.format(id=id, rel=f'rIdI{each.inside}')}</w:r>"
        case "box":
            one, two = (blocks_xml(each.inside, files) for _ in range(2))
            return f"<w:r>{_BOX.format(id=id, one=one, two=two)}</w:r>"
        case "control":
            return (
                f'<w:sdt><w:sdtPr><w:id w:val="{id}"/></w:sdtPr><w:sdtContent>{run(text, look)}</w:sdtContent></w:sdt>'
            )
        case "smart":
            return f'<w:smartTag w:uri="urn:x" w:element="place">{run(text, look)}</w:smartTag>'
        case "comment":
            files.comments += 1
            id = files.comments
            around = f'<w:commentRangeStart w:id="{id}"/>{run(text, look)}<w:commentRangeEnd w:id="{id}"/>'
            return f'{around}<w:r><w:commentReference w:id="{id}"/></w:r>'
        case "formula":
            return f"<m:oMath><m:r><m:t>{text.strip()}</m:t></m:r></m:oMath>"
        case "hyphen":
            return "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>aktif</w:t></w:r>"
        case "sym":
            return '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
        case "tab":
            return "<w:r><w:tab/></w:r>"
        case "break":
            return "<w:r><w:br/></w:r>"
    return run(text, look)


def blocks_xml(found: list[Any], files: Files) -> str:
    return "".join(_table_xml(each, files) if isinstance(each, Table) else _para_xml(each, files) for each in found)


def _para_xml(block: Para, files: Files) -> str:
    look = f'<w:pStyle w:val="{block.style}"/>' if block.style else ""
    if block.number:
        look += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{block.number}"/></w:numPr>'
    if block.section:
        look += '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    look = f"<w:pPr>{look}</w:pPr>" if look else ""
    xml = f"<w:p>{look}{''.join(_inline_xml(each, files) for each in block.inlines)}</w:p>"
    if block.control:
        return f'<w:sdt><w:sdtPr><w:id w:val="{files.id()}"/></w:sdtPr><w:sdtContent>{xml}</w:sdtContent></w:sdt>'
    return xml


def _table_xml(block: Table, files: Files) -> str:
    columns = "".join('<w:gridCol w:w="2000"/>' for _ in block.rows[0])
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{blocks_xml(cell, files)}</w:tc>' for cell in row)}</w:tr>"
        for row in block.rows
    )
    return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>'


_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(found: list[Any], variant: int = 0) -> bytes:
    """A Word file of the blocks; files of two variants differ in the ids of a style and of the numberings."""
    files = Files()
    body = blocks_xml(found, files)
    quote, one, two = ("Quote", 1, 2) if variant == 0 else ("Kutipan", 2, 1)
    body = body.replace('w:val="Quote"', f'w:val="{quote}"')
    if variant:
        for old, new in (("1", "x"), ("2", "1"), ("x", "2")):
            body = body.replace(f'<w:numId w:val="{old}"/>', f'<w:numId w:val="{new}"/>')
    parts = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": _styles(quote),
        "word/numbering.xml": _numbering(one, two),
    }
    rels = [("S", "styles", "styles.xml", ""), ("N", "numbering", "numbering.xml", "")]
    for kind, notes in files.notes.items():
        if notes:
            parts[f"word/{kind}s.xml"] = _notes(kind, notes)
            rels.append((kind, f"{kind}s", f"{kind}s.xml", ""))
    if files.comments:
        parts["word/comments.xml"] = _comments(files.comments)
        rels.append(("C", "comments", "comments.xml", ""))
    rels += [(f"L{index}", "hyperlink", url, ' TargetMode="External"') for index, url in enumerate(files.links, 1)]
    rels += [(f"I{image}", "image", f"media/image{image + variant}.png", "") for image in sorted(set(files.images))]
    parts["word/_rels/document.xml.rels"] = _relations(rels)
    parts["_rels/.rels"] = _relations([("D", "officeDocument", "word/document.xml", "")])
    kinds = {name: name[5:-4] for name in parts if name.endswith(".xml")} | {"word/document.xml": "document.main"}
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" '
        f'ContentType="image/png"/>{overrides}</Types>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _HEAD + types)
        for name, xml in parts.items():
            archive.writestr(name, _HEAD + xml)
        for image in sorted(set(files.images)):
            archive.writestr(f"word/media/image{image + variant}.png", PIXEL + bytes([image]))
    return out.getvalue()


def _relations(rels: list[tuple[str, str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{id}" Type="{R}/{kind}" Target="{target}"{mode}/>' for id, kind, target, mode in rels
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def _styles(quote: str) -> str:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
        for id, name in (("Heading1", "heading 1"), (quote, "Quote"), ("ListParagraph", "List Paragraph"))
    )
    return f"<w:styles {SPACES}>{rows}</w:styles>"


def _numbering(one: int, two: int) -> str:
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start '
        f'w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        for id, kind in ((1, "decimal"), (2, "lowerLetter"))
    )
    rows = "".join(
        f'<w:num w:numId="{id}"><w:abstractNumId w:val="{kind}"/></w:num>' for id, kind in sorted(((one, 1), (two, 2)))
    )
    return f"<w:numbering {SPACES}>{kinds}{rows}</w:numbering>"


def _notes(kind: str, notes: list[str]) -> str:
    lines = "".join(
        f'<w:{kind} w:type="{type_}" w:id="{id}"><w:p><w:r><w:{type_}/></w:r></w:p></w:{kind}>'
        for type_, id in (("separator", -1), ("continuationSeparator", 0))
    )
    rows = "".join(f'<w:{kind} w:id="{number}">{xml}</w:{kind}>' for number, xml in enumerate(notes, 1))
    return f"<w:{kind}s {SPACES}>{lines}{rows}</w:{kind}s>"


def _comments(count: int) -> str:
    rows = "".join(
        f'<w:comment w:id="{id}" w:author="A" w:initials="A"><w:p><w:r><w:t>Catatan</w:t></w:r></w:p></w:comment>'
        for id in range(1, count + 1)
    )
    return f"<w:comments {SPACES}>{rows}</w:comments>"
