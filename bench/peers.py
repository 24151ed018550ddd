"""The tools people use instead, used as they use them, with equal content."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
import openpyxl
import yaml
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl.styles import Alignment, Border, Font, Side

from bench.docxtpl_script import render
from bench.workload import HEAD, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from bench.workload import Content, Group

LABELS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


def with_python_docx(content: Content) -> bytes:
    """Write the document paragraph by paragraph, fonts set on the runs."""
    document: Any = docx.Document()
    set_page(document)
    add_line(document, TITLE, "方正小标宋简体", 22, centred=True)
    for lead in content.leads:
        add_line(document, lead, "仿宋_GB2312", 16)
    for number, section in enumerate(content.sections):
        add_line(document, f"{LABELS[number % 10]}、{section['title']}", "黑体", 16)
        for lead in section["lead"]:
            add_line(document, lead, "仿宋_GB2312", 16)
        for child in section["children"]:
            add_line(document, f"（一）{child['title']}", "楷体_GB2312", 16)
            for point in child["points"]:
                add_line(document, point, "仿宋_GB2312", 16)
    _add_table(document, content)
    return _saved(document)


def with_docxtpl(template: Path, content: Content) -> bytes:
    """Fill a template that was made once."""
    return render(str(template), dict(content.year))


def make_template(path: Path) -> Path:
    """Make a lean docxtpl template: loops over sections, points and table rows, nothing else."""
    document: Any = docx.Document()
    set_page(document)
    add_line(document, "{{ document.title }}", "方正小标宋简体", 22, centred=True)
    loop(document, "text in lead", lambda: add_line(document, "{{ text }}", "仿宋_GB2312", 16))
    loop(document, "section in achievements", lambda: add_section(document))
    table = document.add_table(rows=8, cols=len(HEAD))
    table.style = "Table Grid"
    rows = (
        HEAD,
        ("{%tr for section in achievements %}",),
        ("{%tr for child in section.children %}",),
        (
            "{% vm %}{{ section.title }}",
            "{{ child.title }}",
            "{{ child.assessment.standard }}",
            "{{ child.assessment.full_marks }}",
            "{{ child.assessment.self_score }}",
            "{{ child.assessment.basis }}",
        ),
        ("{%tr endfor %}",),
        (
            "小计",
            "",
            "",
            "{{ section.children | sum('assessment.full_marks') }}",
            "{{ section.children | sum('assessment.self_score') }}",
        ),
        ("{%tr endfor %}",),
        ("合计",),
    )
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=False):
            cell.text = text
    document.save(str(path))
    return path


def with_openpyxl(content: Content) -> bytes:
    """Write the scoring table with merged cells, formulas, formats and page set-up, styles made once."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    thin = Side(style="thin")
    look = (Border(thin, thin, thin, thin), Alignment("center", "center", wrap_text=True), Font("仿宋_GB2312", 11))
    head = (*look[:2], Font("黑体", 11))
    sheet.merge_cells("A1:F1")
    sheet["A1"].value, sheet["A1"].font, sheet["A1"].alignment = TITLE, Font("方正小标宋简体", 18), look[1]
    for column, (title, width) in enumerate(zip(HEAD, (15, 25, 40, 10, 10, 40), strict=True), 1):
        _put(sheet, 2, column, title, head)
        sheet.column_dimensions[chr(64 + column)].width = width
    row, subtotals = 3, []
    for group in content.groups:
        row = _put_group(sheet, row, group, look)
        subtotals.append(row - 1)
    _put_sum(sheet, row, "合计", ["+".join(f"{letter}{each}" for each in subtotals) for letter in "DE"], look)
    sheet.freeze_panes, sheet.print_title_rows = "A3", "2:2"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight = True, 0
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_safe_loader(text: str) -> object:
    """Read the YAML into plain values, without places and without a model."""
    return yaml.load(text, Loader=yaml.CSafeLoader)


def set_page(document: Any) -> None:  # noqa: ANN401
    """Give a document the paper and margins of the standard."""
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)


def add_line(document: Any, text: str, font: str, size: int, *, centred: bool = False) -> None:  # noqa: ANN401
    """Add a paragraph with the font set on its run."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.name, run.font.size = font, Pt(size)
    run._element.rPr.rFonts.set(qn("w:eastAsia"), font)  # noqa: SLF001  the way every tutorial shows
    paragraph.paragraph_format.line_spacing = Pt(28.95)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        paragraph.paragraph_format.first_line_indent = Pt(32)


def _add_table(document: Any, content: Content) -> None:  # noqa: ANN401
    rows = sum(len(group.items) + 1 for group in content.groups) + 2
    table = document.add_table(rows=rows, cols=len(HEAD))
    table.style = "Table Grid"
    cells = [row.cells for row in table.rows]
    for column, title in enumerate(HEAD):
        cells[0][column].text = title
    row = 1
    for group in content.groups:
        cells[row][0].merge(cells[row + len(group.items) - 1][0]).text = group.name
        for item in group.items:
            for column, value in enumerate(item, 1):
                cells[row][column].text = str(value)
            row += 1
        cells[row][0].text = "小计"
        cells[row][3].text, cells[row][4].text = (str(sum(item[at] for item in group.items)) for at in (2, 3))
        row += 1
    cells[row][0].text = "合计"


def add_section(document: Any) -> None:  # noqa: ANN401
    """Let a template show a section and what stands below it."""
    add_line(document, "{{ section.title }}", "黑体", 16)
    loop(document, "text in section.lead", lambda: add_line(document, "{{ text }}", "仿宋_GB2312", 16))
    loop(document, "child in section.children", lambda: _add_child(document))


def _add_child(document: Any) -> None:  # noqa: ANN401
    add_line(document, "{{ child.title }}", "楷体_GB2312", 16)
    loop(document, "text in child.points", lambda: add_line(document, "{{ text }}", "仿宋_GB2312", 16))


def loop(document: Any, what: str, body: Any) -> None:  # noqa: ANN401
    """Repeat paragraphs of a template."""
    document.add_paragraph(f"{{%p for {what} %}}")
    body()
    document.add_paragraph("{%p endfor %}")


def _saved(document: Any) -> bytes:  # noqa: ANN401
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _put(sheet: Any, row: int, column: int, value: object, look: tuple[Any, ...], digits: str = "") -> None:  # noqa: ANN401, PLR0913, PLR0917
    cell = sheet.cell(row, column, value)
    cell.border, cell.alignment, cell.font = look
    if digits:
        cell.number_format = digits


def _put_group(sheet: Any, row: int, group: Group, look: tuple[Any, ...]) -> int:  # noqa: ANN401
    first = row
    for item in group.items:
        sheet.row_dimensions[row].height = 45
        _put(sheet, row, 1, group.name if row == first else None, look)
        for column, value in enumerate(item, 2):
            _put(sheet, row, column, value, look, "0.00" if column in (4, 5) else "")
        row += 1
    sheet.merge_cells(start_row=first, start_column=1, end_row=row - 1, end_column=1)
    return _put_sum(sheet, row, "小计", [f"SUM({letter}{first}:{letter}{row - 1})" for letter in "DE"], look)


def _put_sum(sheet: Any, row: int, label: str, sums: list[str], look: tuple[Any, ...]) -> int:  # noqa: ANN401
    sheet.row_dimensions[row].height = 25
    for column, value in enumerate((label, None, None, *(f"={each}" for each in sums), None), 1):
        _put(sheet, row, column, value, look, "0.00" if column in (4, 5) else "")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=3)
    return row + 1
