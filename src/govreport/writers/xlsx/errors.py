"""What stops the writing of an Excel annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.diagnostics import GovreportError

if TYPE_CHECKING:
    from decimal import Decimal


class AnnexError(GovreportError):
    """A worksheet (工作表) cannot be written as the tree asks."""

    def __init__(self, sheet: str, problem: str) -> None:
        """Name the sheet before the problem."""
        super().__init__(f"附表“{sheet}”：{problem}")


class TableShapeError(AnnexError):
    """A row of the table does not fit its columns."""

    def __init__(self, sheet: str, row: int, problem: str) -> None:
        """Name the row, counted from 1 below the head; row 0 stands for the whole table."""
        place = f"表格第 {row} 行" if row else "表格"
        super().__init__(sheet, f"{place}{problem}，无法生成 Excel 文件")


class SumMismatchError(AnnexError):
    """A subtotal or total is not the sum of its rows."""

    def __init__(self, sheet: str, place: str, stated: Decimal, computed: Decimal) -> None:
        """Show both figures."""
        super().__init__(sheet, f"{place}给出的合计为 {stated}，各行相加为 {computed}，两者应当相同")


class UnprintableTextError(AnnexError):
    """A text holds a character that no XML file can carry."""

    def __init__(self, sheet: str, text: str, character: str) -> None:
        """Show the code point and the beginning of the text."""
        shown = (
            text[:20].encode("unicode_escape", "backslashreplace").decode("ascii") if not text.isprintable() else text
        )
        super().__init__(sheet, f"文字“{shown}”含有不可见控制字符 U+{ord(character):04X}，请删除该字符")


class TextTooLongError(AnnexError):
    """A text is longer than Excel lets a cell be."""

    def __init__(self, sheet: str, text: str, limit: int) -> None:
        """Show the beginning of the text and the limit."""
        super().__init__(
            sheet, f"单元格文字“{text[:20]}…”长 {len(text)} 字，超过 Excel 单元格上限 {limit} 字，请分段或删减"
        )
