"""styles.xml: Word's styles for the roles that a document uses, made once for equal looks."""

from dataclasses import dataclass
from functools import lru_cache

from mouflow.document.style import Font, Format, Style
from mouflow.writers.docx.names import style_id, style_name, table_style_id, table_style_name
from mouflow.writers.docx.xml import HEAD, MAIN, half_points, quote, twentieths, twips

ALIGNMENT = {"left": "left", "center": "center", "right": "right", "justify": "both"}
EDGES = ("top", "left", "bottom", "right")
INNER = ("insideH", "insideV")
CELL_GAP = 85  # twips around the text of a cell with lines
COLUMN_GAP = 113  # twips between the columns of a table without lines


@dataclass(frozen=True, slots=True)
class Look:
    """What styles.xml depends on; `paragraphs` = (role, format, heading level or 0), `tables` = (role, format)."""

    language: str
    font: Font
    size: float
    line: float
    paragraphs: tuple[tuple[str, Format, int], ...]
    tables: tuple[tuple[str, Format], ...]


def look_of(style: Style, language: str, levels: dict[str, int], tables: set[str]) -> Look:
    """The look of a document that uses these paragraph roles (with their heading levels) and table roles."""
    paragraphs = tuple((role, style.format(role), levels[role]) for role in sorted(levels) if role)
    known = tuple((role, style.format(role)) for role in sorted(tables))
    return Look(language, style.font, style.size, style.line, paragraphs, known)


@lru_cache(maxsize=32)
def styles_part(look: Look) -> str:
    """styles.xml of the look."""
    levels = sorted({level for _, _, level in look.paragraphs if level})
    return "".join(
        (
            HEAD,
            f'<w:styles xmlns:w="{MAIN}">',
            _defaults(look),
            _normal(look),
            BUILT_IN,
            *(_heading(level) for level in levels),
            *(_paragraph_style(look, role, form, level) for role, form, level in look.paragraphs),
            *(_table_style(role, form) for role, form in look.tables),
            "</w:styles>",
        )
    )


BUILT_IN = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def _defaults(look: Look) -> str:
    """The font and the language of everything; the real font's name in all four scripts."""
    name, language, size = quote(look.font.name), quote(look.language), half_points(look.size)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>"
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val={language} w:eastAsia={language} w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _normal(look: Look) -> str:
    gaps = _spacing(Format(before=0, after=0, line=look.line), look)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/>{gaps}</w:pPr></w:style>"
    )


def _heading(level: int) -> str:
    """Word's own heading style: it gives the outline level, and the role's style the look."""
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr></w:style>'
    )


def _paragraph_style(look: Look, role: str, form: Format, level: int) -> str:
    base = f"Heading{level}" if level else "Normal"
    paragraph, run = _paragraph_look(form, look), _run_look(form)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId={quote(style_id(role))}>'
        f'<w:name w:val={quote(style_name(role))}/><w:basedOn w:val="{base}"/><w:qFormat/>'
        f"{f'<w:pPr>{paragraph}</w:pPr>' if paragraph else ''}{f'<w:rPr>{run}</w:rPr>' if run else ''}</w:style>"
    )


def _paragraph_look(form: Format, look: Look) -> str:
    """The children of w:pPr in the order that the schema wants."""
    return "".join(
        (
            _toggle("keepNext", form.keep_next),
            _toggle("keepLines", form.keep_lines),
            _toggle("pageBreakBefore", form.break_before),
            rule_border(form.rule),
            _spacing(form, look),
            _indent(form),
            f'<w:jc w:val="{ALIGNMENT[form.align]}"/>' if form.align else "",
        )
    )


def _toggle(name: str, state: bool | None) -> str:
    if state is None:
        return ""
    return f"<w:{name}/>" if state else f'<w:{name} w:val="0"/>'


def rule_border(rule: str | None) -> str:
    """The double rule along a paragraph; nothing without one."""
    if rule is None:
        return ""
    edge = "top" if rule == "above" else "bottom"
    return f'<w:pBdr><w:{edge} w:val="double" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'


def _spacing(form: Format, look: Look) -> str:
    """Gaps and line height; "atLeast" because a line height is a multiple of the size, whatever the font's own."""
    parts = []
    if form.before is not None:
        parts.append(f' w:before="{twentieths(form.before)}"')
    if form.after is not None:
        parts.append(f' w:after="{twentieths(form.after)}"')
    if form.line is not None or form.size is not None:
        height = twentieths((form.line or look.line) * (form.size or look.size))
        parts.append(f' w:line="{height}" w:lineRule="atLeast"')
    return f"<w:spacing{''.join(parts)}/>" if parts else ""


def _indent(form: Format) -> str:
    if form.left is None and form.hanging is None:
        return ""
    hanging = f' w:hanging="{twips(form.hanging)}"' if form.hanging else ""
    return f'<w:ind w:left="{twips(form.left or 0)}"{hanging}/>'


def _run_look(form: Format) -> str:
    """The children of w:rPr in the order that the schema wants."""
    parts = []
    for tags, state in ((("b", "bCs"), form.bold), (("i", "iCs"), form.italic)):
        parts += [_toggle(tag, state) for tag in tags]
    parts.append(_toggle("strike", form.strike))
    if form.size is not None:
        size = half_points(form.size)
        parts.append(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    if form.underline is not None:
        parts.append(f'<w:u w:val="{"single" if form.underline else "none"}"/>')
    return "".join(parts)


def _table_style(role: str, form: Format) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId={quote(table_style_id(role))}>'
        f'<w:name w:val={quote(table_style_name(role))}/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_table_borders(form)}{_cell_margins(form)}</w:tblPr></w:style>'
    )


def _table_borders(form: Format) -> str:
    """Lines around the cells, and the double rule along the table."""
    lines = dict.fromkeys((*EDGES, *INNER) if form.grid else (), '"single" w:sz="4"')
    if form.rule:
        lines["top" if form.rule == "above" else "bottom"] = '"double" w:sz="6"'
    order = ("top", "left", "bottom", "right", *INNER)
    borders = "".join(f'<w:{edge} w:val={lines[edge]} w:space="0" w:color="auto"/>' for edge in order if edge in lines)
    return f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""


def _cell_margins(form: Format) -> str:
    """Air around the text of a cell with lines; without lines only between two columns, so that edges align."""
    gaps = (40, CELL_GAP, 40, CELL_GAP) if form.grid else (0, 0, 0, COLUMN_GAP)
    margins = "".join(f'<w:{edge} w:w="{gap}" w:type="dxa"/>' for edge, gap in zip(EDGES, gaps, strict=True))
    return f"<w:tblCellMar>{margins}</w:tblCellMar>"
