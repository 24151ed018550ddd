"""styles.xml: every part of the genre has a named style, so that a person can change its look in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.writers.docx.markup import escaped
from govreport.writers.docx.namespaces import NAMESPACES, XML_DECLARATION

if TYPE_CHECKING:
    from govreport.writers.style import HouseStyle

_LEADING = ("Title", "Addressee", "Heading")
_TABLE_LEADING = 1.25
"""Height of a line of a table in sizes of its letters, about that of a single line in 仿宋."""
_TWIPS_PER_HALF_POINT = 10
_CLEAR = 4
"""Twips, 0.07 mm, between a full line and the edge of the type area."""
_PLAIN_CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
)
_PLAIN_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(style: HouseStyle, *, for_libreoffice: bool = False) -> str:
    """Write the styles part, with the looks of a reference where there is one."""
    if style.reference is None:
        return _own_styles(style, for_libreoffice=for_libreoffice)
    from govreport.writers.reference.merging import merged_styles  # noqa: PLC0415  # few renders have a reference

    ours, without_file = _own_styles(style), _own_styles(style.reference.before)
    looks = {name: dict(look) for name, look in style.reference.looks}
    return merged_styles(ours, without_file, looks, for_libreoffice=for_libreoffice)


def _own_styles(style: HouseStyle, *, for_libreoffice: bool = False) -> str:
    parts = (
        *_defaults(style, for_libreoffice=for_libreoffice),
        *_text_styles(style),
        *_masthead_styles(style),
        *_title_styles(style),
        *_heading_styles(style),
    )
    parts = (*parts, *_edge_styles(style), *_table_styles(style))
    return f"{XML_DECLARATION}<w:styles {NAMESPACES}>{''.join(parts)}</w:styles>"


def first_line_indent(style: HouseStyle) -> str:
    """Write 左空二字 both ways: LibreOffice reads only twips, Word prefers characters (F-24).

    In a line of exactly 156 mm LibreOffice 7.4 loses the mark that hangs behind its 28th hanzi (measured: 34 marks in
    ten documents, none in a line narrower by a hair).
    """
    characters = style.text.first_line
    first = f'w:firstLineChars="{characters * 100}" w:firstLine="{characters * style.character}"'
    return f'<w:ind w:right="{_CLEAR}" {first}/>'


def run_in_look(style: HouseStyle, level: int) -> str:
    """Write what makes text that runs in under a heading look like body text, as it does by its fonts alone."""
    plain = '<w:b w:val="0"/><w:bCs w:val="0"/>' if style.heading_faces[level - 1][1] else ""
    if style.reference is None:
        return plain
    looks = {name: dict(look) for name, look in style.reference.looks}
    heading, text = looks.get(f"heading {level}", {}), looks.get("body text", {})
    upright = '<w:i w:val="0"/><w:iCs w:val="0"/>' if heading.get("rPr/i") == "1" else ""
    colours = [look.get("rPr/color/val", "auto") for look in (heading, text)]
    colour = f'<w:color w:val="{colours[1]}"/>' if colours[0] != colours[1] else ""
    size = _size(style.text.size) if heading.get("rPr/sz/val") not in {None, str(style.text.size)} else ""
    return f"{plain}{upright}{colour}{size}"


def text_table_style(size_index: int) -> str:
    """Name the style of table text in one of the sizes of the house style."""
    return f"TableText{size_index}"


def head_table_style(size_index: int) -> str:
    """Name the style of table heads and sums in one of the sizes of the house style."""
    return f"TableHead{size_index}"


def table_line(half_points: int) -> int:
    """Give the height of a line of a table in twips."""
    return round(_TABLE_LEADING * half_points * _TWIPS_PER_HALF_POINT)


def _table_line(half_points: int, after: int = 0) -> str:
    """Write the height of a line, the same in every program and every face, so that they agree on the pages (F-48)."""
    below = f' w:after="{after}"' if after else ""
    return f'<w:snapToGrid w:val="0"/><w:spacing{below} w:line="{table_line(half_points)}" w:lineRule="exact"/>'


def _defaults(style: HouseStyle, *, for_libreoffice: bool) -> tuple[str, ...]:
    face, size = _fonts(style.fonts.body), _size(style.text.size)
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    line = f'<w:spacing w:before="0" w:after="0" w:line="{style.profile.line_pitch}" w:lineRule="exact"/>'
    # F-03: widow control would leave pages of 21 lines. F-24: hanging punctuation leaves the type area.
    # J: without the gap between hanzi and digits, digits are half a character wide and columns stay straight.
    # LibreOffice reads overflowPunct the wrong way round (7.4, measured: 1 keeps the marks inside).
    flow = (
        f'<w:widowControl w:val="0"/><w:overflowPunct w:val="{int(for_libreoffice)}"/>'
        f'<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>{line}'
    )
    spacing = f'<w:spacing w:val="{style.text.spacing}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{face}<w:color w:val="auto"/>{size}{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{flow}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:pPr>{flow}<w:jc w:val="left"/></w:pPr>'
        f'<w:rPr>{face}<w:color w:val="auto"/>{spacing}{size}</w:rPr></w:style>'
    )
    return (defaults, normal, _PLAIN_CHARACTERS, _PLAIN_TABLE)


def _text_styles(style: HouseStyle) -> tuple[str, ...]:
    indent = first_line_indent(style)
    return (
        _paragraph_style("BodyText", "Body Text", f'{indent}<w:jc w:val="both"/>'),
        _paragraph_style("Addressee", "主送机关", '<w:jc w:val="left"/>'),
        _paragraph_style("AnnexNote", "附件说明", '<w:jc w:val="left"/>'),
        _paragraph_style("Signature", "Signature", '<w:keepNext/><w:jc w:val="right"/>'),
        _paragraph_style("Date", "Date", '<w:jc w:val="right"/>'),
        _paragraph_style("Remark", "附注", f'{indent}<w:jc w:val="both"/>'),
    )


def _title_styles(style: HouseStyle) -> tuple[str, ...]:
    # F-20: on the grid LibreOffice would give a 22 pt line two lines of it.
    properties = '<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/><w:jc w:val="center"/>'
    title = f"{_fonts(style.fonts.title)}{_bold(on=style.title.bold)}"
    look = f'{title}<w:snapToGrid w:val="0"/><w:spacing w:val="0"/>{_size(style.title.size)}'
    label = '<w:keepNext/><w:jc w:val="left"/>'
    return (
        _paragraph_style("Title", "Title", properties, look),
        # Word calls its own caption 题注 in Chinese
        _paragraph_style(
            "TitleNote", "标题题注", '<w:keepNext/><w:jc w:val="center"/>', _fonts(style.fonts.second_level)
        ),
        _paragraph_style("AttachmentLabel", "附件标识", label, _fonts(style.fonts.emphasis)),
    )


def _masthead_styles(style: HouseStyle) -> tuple[str, ...]:
    # off the grid, so that measures from the top of the page hold in LibreOffice too
    off_grid = '<w:snapToGrid w:val="0"/>'
    mark = (
        f'{_fonts(style.fonts.title)}<w:snapToGrid w:val="0"/>'
        f'<w:color w:val="{escaped(style.masthead.colour)}"/><w:spacing w:val="0"/>'
    )
    return (
        _paragraph_style("MastheadLine", "版头", f'{off_grid}<w:jc w:val="left"/>'),
        _paragraph_style("AuthorityMark", "发文机关标志", f'{off_grid}<w:jc w:val="center"/>', mark),
        _paragraph_style(
            "Imprint",
            "版记",
            f'{off_grid}<w:jc w:val="left"/>',
            f'<w:spacing w:val="0"/>{_size(style.imprint.size)}',
        ),
        _paragraph_style("DocumentNumber", "发文字号", f'{off_grid}<w:jc w:val="center"/>'),
    )


def _heading_styles(style: HouseStyle) -> tuple[str, ...]:
    # F-25: keepNext is written out, for LibreOffice gives any "heading N" one of its own.
    return tuple(
        _paragraph_style(
            f"Heading{level}",
            f"heading {level}",
            f'<w:keepNext w:val="1"/>{first_line_indent(style)}<w:jc w:val="both"/><w:outlineLvl w:val="{level - 1}"/>',
            f"{_fonts(face)}{_bold(on=bold)}",
        )
        for level, (face, bold) in enumerate(style.heading_faces, start=1)
    )


def _edge_styles(style: HouseStyle) -> tuple[str, ...]:
    number, mark = style.page_number, style.draft_mark
    return (
        _paragraph_style(
            "Footer",
            "footer",
            f'<w:snapToGrid w:val="0"/>{_exact(number.size * 10)}',
            f'{_fonts(style.fonts.page_number)}<w:spacing w:val="0"/>{_size(number.size)}',
        ),
        _paragraph_style("FooterAnchor", "横版页码", f'<w:snapToGrid w:val="0"/>{_exact(20)}', _size(2)),
        _paragraph_style(
            "Header",
            "header",
            f'<w:snapToGrid w:val="0"/>{_exact(mark.size * 12)}<w:jc w:val="right"/>',
            f'{_fonts(style.fonts.emphasis)}<w:spacing w:val="0"/>{_size(mark.size)}',
        ),
    )


def _table_styles(style: HouseStyle) -> tuple[str, ...]:
    table, emphasis = style.table, _fonts(style.fonts.emphasis)
    plain = '<w:spacing w:val="0"/>'
    cells = (
        (
            _paragraph_style(
                text_table_style(index), f"表格文字 {size / 2:g}", _table_line(size), f"{plain}{_size(size)}"
            ),
            _paragraph_style(
                head_table_style(index),
                f"表头 {size / 2:g}",
                f'{_table_line(size)}<w:jc w:val="center"/>',
                f"{emphasis}{plain}{_size(size)}",
            ),
        )
        for index, size in enumerate(table.sizes)
    )
    return (
        _rules(style),
        *(paragraph for pair in cells for paragraph in pair),
        _paragraph_style(
            "Caption", "caption", '<w:keepNext/><w:jc w:val="center"/>', f"{emphasis}{_size(table.caption_size)}"
        ),
        _paragraph_style(
            "UnitNote",
            "单位说明",
            f'<w:keepNext/>{_table_line(table.note_size, after=60)}<w:jc w:val="right"/>',
            f"{plain}{_size(table.note_size)}",
        ),
        _paragraph_style("TableClosing", "表尾", "", f"{plain}{_size(table.closing_size)}"),
        _paragraph_style("TableEnd", "表后", f'<w:snapToGrid w:val="0"/>{_exact(20)}', _size(2)),
    )


def _rules(style: HouseStyle) -> str:
    table = style.table
    outer, inner = (
        f'w:val="single" w:sz="{weight}" w:space="0" w:color="auto"' for weight in (table.outer_rule, table.inner_rule)
    )
    rules = "".join(f"<w:{place} {outer}/>" for place in ("top", "left", "bottom", "right"))
    side, edge = (f'w:w="{margin}" w:type="dxa"' for margin in (table.side_margin, table.edge_margin))
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="RuledTable"><w:name w:val="公文表格"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f"{rules}<w:insideH {inner}/><w:insideV {inner}/></w:tblBorders>"
        f"<w:tblCellMar><w:top {edge}/><w:left {side}/><w:bottom {edge}/><w:right {side}/></w:tblCellMar>"
        "</w:tblPr></w:style>"
    )


def _paragraph_style(identifier: str, name: str, properties: str, look: str = "") -> str:
    """Write a style; what a person types after a title, an addressee or a heading is body text."""
    following = '<w:next w:val="BodyText"/>' if identifier.startswith(_LEADING) else ""
    custom = "" if name.isascii() else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f"{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{f'<w:rPr>{look}</w:rPr>' if look else ''}</w:style>"
    )


def _fonts(chinese: str) -> str:
    name = escaped(chinese)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _bold(*, on: bool) -> str:
    return "<w:b/><w:bCs/>" if on else ""


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _exact(twips: int) -> str:
    return f'<w:spacing w:line="{twips}" w:lineRule="exact"/>'
