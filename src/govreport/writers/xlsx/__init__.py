"""Excel annexes (附表): the tables of a document as worksheets with live formulas."""

from govreport.writers.xlsx.book import write_xlsx
from govreport.writers.xlsx.errors import (
    AnnexError,
    SumMismatchError,
    TableShapeError,
    TextTooLongError,
    UnprintableTextError,
)

__all__ = [
    "AnnexError",
    "SumMismatchError",
    "TableShapeError",
    "TextTooLongError",
    "UnprintableTextError",
    "write_xlsx",
]
