"""The parts around the text: settings, fonts, document properties, content types, relationships."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from mouflow.document.style import Font
from mouflow.document.tree import Document
from mouflow.writers.docx.xml import HEAD, MAIN, OFFICE, escape, quote

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THEME = "application/vnd.openxmlformats-officedocument"
COMPATIBILITY = "http://schemas.microsoft.com/office/word"
PROPERTY_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # that of all custom properties
FAMILIES = {"serif": "roman", "sans-serif": "swiss"}
PREFIX = "mouflow:"  # before the name of each custom property
DATE = "date"  # the property that dates the document

COMPAT = "".join(
    f'<w:compatSetting w:name="{name}" w:uri="{COMPATIBILITY}" w:val="{value}"/>'
    for name, value in (
        ("compatibilityMode", 15),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
        ("useWord2013TrackBottomHyphenation", 0),
    )
)


@lru_cache(maxsize=8)
def settings_part(language: str) -> str:
    """settings.xml: Word 2013 and later without a compatibility mode, Indonesian decimal comma and list sign."""
    return (
        f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{COMPAT}</w:compat>'
        f'<w:themeFontLang w:val={quote(language)}/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


@lru_cache(maxsize=8)
def font_part(font: Font) -> str:
    """fontTable.xml: the font by the name Word knows, and the twins that stand in where it is missing."""
    twins = f"<w:altName w:val={quote(','.join(font.substitutes))}/>" if font.substitutes else ""
    panose = f'<w:panose1 w:val="{font.panose}"/>' if font.panose else ""
    return (
        f'{HEAD}<w:fonts xmlns:w="{MAIN}"><w:font w:name={quote(font.name)}>{twins}{panose}'
        f'<w:charset w:val="00"/><w:family w:val="{FAMILIES[font.family]}"/><w:pitch w:val="variable"/>'
        "</w:font></w:fonts>"
    )


def core_part(document: Document) -> str:
    """core.xml: title, subject and language; dates only when the document has a date, no names."""
    moment = _moment(document.properties)
    dates = "".join(
        f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{kind}>'
        for kind in ("created", "modified")
        if moment
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(document.title)}</dc:title><dc:subject>{escape(document.subject)}</dc:subject>"
        f"{dates}<dc:language>{escape(document.language)}</dc:language></cp:coreProperties>"
    )


def _moment(properties: Mapping[str, str]) -> str:
    """Midnight of the document's date; empty without a date in ISO form."""
    try:
        return f"{date.fromisoformat(properties[DATE]).isoformat()}T00:00:00Z"
    except (KeyError, ValueError):
        return ""


APP = f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties"><Application>mouflow</Application></Properties>'


def custom_part(properties: Mapping[str, str]) -> str:
    """custom.xml: the document's own properties, by name."""
    entries = "".join(
        f'<property fmtid="{PROPERTY_SET}" pid="{place}" name={quote(PREFIX + name)}>'
        f"<vt:lpwstr>{escape(properties[name])}</vt:lpwstr></property>"
        for place, name in enumerate(sorted(properties), 2)
    )
    spaces = f'xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes"'
    return f"{HEAD}<Properties {spaces}>{entries}</Properties>"


def relations_part(relations: Iterable[tuple[str, str, str]]) -> str:
    """A part's relationships, given as (id, kind, target)."""
    entries = "".join(
        f'<Relationship Id="{id}" Type={quote(kind)} Target={quote(target)}/>' for id, kind, target in relations
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'


ROOT_RELATIONS = relations_part(
    (
        ("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ("rId4", f"{OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
    )
)
# What the body relates to beside headers, footers and images: kind → file in word/.
SUPPORT = {
    "styles": "styles.xml",
    "settings": "settings.xml",
    "fontTable": "fontTable.xml",
    "numbering": "numbering.xml",
    "theme": "theme/theme1.xml",
}
FIXED_TYPES = "".join(
    (
        *(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in (
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpeg", "image/jpeg"),
                ("svg", "image/svg+xml"),
                ("emf", "image/x-emf"),
            )
        ),
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>',
        *(
            f'<Override PartName="/word/{name}" ContentType="{THEME if kind == "theme" else WORD}.{kind}+xml"/>'
            for kind, name in SUPPORT.items()
        ),
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
        *(
            f'<Override PartName="/docProps/{name}.xml"'
            f' ContentType="application/vnd.openxmlformats-officedocument.{kind}-properties+xml"/>'
            for name, kind in (("app", "extended"), ("custom", "custom"))
        ),
    )
)


def types_part(running: tuple[str, ...]) -> str:
    """[Content_Types].xml, with the headers and footers of this document by file name."""
    own = "".join(f'<Override PartName="/word/{name}" ContentType="{WORD}.{name[:6]}+xml"/>' for name in running)
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{FIXED_TYPES}{own}</Types>'
