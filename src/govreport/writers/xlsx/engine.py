"""The one door to XlsxWriter, which has no types of its own."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govreport.writers.xlsx.looks import Look

A4 = 9
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001  the format has no time zone; a fixed day makes same input same bytes
_OPTIONS = {
    "in_memory": True,
    "strings_to_urls": False,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    # its digits are the unit of the widths of columns: where it is missing, LibreOffice makes them a third wider
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}


class Rows(NamedTuple):
    """Rows of a worksheet, counted from 0.

    Attributes:
        head: the table's head.
        first: first row that is printed.
        last: last row that is printed.
        starts: rows that open a page.
    """

    head: int
    first: int
    last: int
    starts: tuple[int, ...]


class _Formats(dict["Look", Any]):
    """Formats of a workbook, each made when its look is first asked for."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401  an object of XlsxWriter's
        super().__init__()
        self._book = book

    def __missing__(self, look: Look) -> Any:  # noqa: ANN401
        made = self[look] = self._book.add_format(look.properties())
        return made


class Book:
    """A workbook that is put together in memory."""

    def __init__(self, title: str, author: str) -> None:
        """Start a workbook that carries nothing but its title and its author."""
        self._buffer = BytesIO()
        self._book: Any = import_module("xlsxwriter").Workbook(self._buffer, _OPTIONS)
        self._book.set_properties({"title": title, "author": author, "created": CREATED})
        self._formats = _Formats(self._book)

    def add_page(self, name: str) -> Page:
        """Append a worksheet."""
        sheet = self._book.add_worksheet(name)
        _spare(sheet)
        return Page(sheet, self._formats)

    def bytes(self) -> bytes:
        """Close the workbook and give its bytes."""
        self._book.close()
        return self._buffer.getvalue()


def _spare(sheet: Any) -> None:  # noqa: ANN401  an object of XlsxWriter's
    """Spare a worksheet a fifth of its work, which nothing we write needs; one without these methods is just slower.

    It looks for thirty functions newer than SUM in every formula, and for signs to escape in the address of every cell
    and in the number of its format, where that raises an error within.
    """
    escape: Any = getattr(sheet, "_escape_attributes", None)

    def spelled(formula: str, *_: object) -> str:
        return formula.removeprefix("=")

    def escaped(value: object) -> object:
        return escape(value) if isinstance(value, str) and not value.isalnum() else value

    sheet._prepare_formula, sheet._escape_attributes = spelled, escaped  # noqa: SLF001


class Page:
    """A worksheet; rows and columns count from 0."""

    def __init__(self, sheet: Any, formats: Mapping[Look, Any]) -> None:  # noqa: ANN401  an object of XlsxWriter's
        """Wrap a worksheet of a book."""
        self._sheet = sheet
        self._formats = formats

    def text(self, row: int, column: int, text: str, look: Look) -> None:
        """Write words that stay words, whatever they begin with."""
        if text:
            self._sheet.write_string(row, column, text, self._formats[look])
        else:
            self._sheet.write_blank(row, column, None, self._formats[look])

    def number(self, row: int, column: int, number: float, look: Look, formula: str = "") -> None:
        """Write a number, behind its formula when it has one."""
        if formula:
            self._sheet.write_formula(row, column, formula, self._formats[look], number)
        else:
            self._sheet.write_number(row, column, number, self._formats[look])

    def merge(self, first: tuple[int, int], last: tuple[int, int], look: Look) -> None:
        """Merge a block of cells; what it says is written over its first cell afterwards."""
        if first != last:
            self._sheet.merge_range(*first, *last, "", self._formats[look])

    def row_height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self._sheet.set_row(row, points)

    def column_width(self, column: int, points: float) -> None:
        """Set the width of a column."""
        self._sheet.set_column_pixels(column, column, round(points * 96 / 72))

    def set_up(self, rows: Rows, *, right: int, mark: str, landscape: bool) -> None:
        """Set the page: A4, one page wide, the head row frozen and on every page.

        Args:
            rows: where the head is, what is printed and which rows open a page.
            right: last column.
            mark: words at the top of every page.
            landscape: whether the page is turned on its side.
        """
        sheet = self._sheet
        if landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        if rows.starts:
            sheet.set_h_pagebreaks(list(rows.starts))
        sheet.set_margins(left=0.6, right=0.6, top=0.87, bottom=0.79)  # centred, a full table leaves 20 mm
        sheet.center_horizontally()
        sheet.set_footer('&C&14&"宋体,常规"— &P —')
        if mark:
            sheet.set_header('&L&14&"黑体,常规"' + mark.replace("&", "&&")[:200])
        sheet.freeze_panes(rows.head + 1, 0)
        sheet.repeat_rows(rows.head)
        sheet.print_area(rows.first, 0, rows.last, right)
        # digits kept as words, and sums that leave out a caption, are meant: no green corners
        every_cell = f"A1:XFD{rows.last + 1}"
        sheet.ignore_errors(
            {"number_stored_as_text": every_cell, "formula_range": every_cell, "formula_differs": every_cell}
        )
