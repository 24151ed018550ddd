"""Texts that an .xlsx file can carry."""

from __future__ import annotations

from govreport.patterns import lazy_pattern
from govreport.writers.xlsx.errors import TextTooLongError, UnprintableTextError

MAX_TEXT = 32767
_UNPRINTABLE = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def check_text(sheet: str, text: str) -> None:
    """Refuse what would break the file or be cut off silently; checks of the data have said so before.

    Raises:
        UnprintableTextError: a control character or half of a character.
        TextTooLongError: more than a cell of Excel holds.
    """
    if not text.isprintable() and (found := _UNPRINTABLE.search(text)):  # most are, and that takes a third of a search
        raise UnprintableTextError(sheet, text, found[0])
    if 2 * len(text) > MAX_TEXT and len(text.encode("utf-16-le")) // 2 > MAX_TEXT:  # Excel counts UTF-16 units
        raise TextTooLongError(sheet, text, MAX_TEXT)
