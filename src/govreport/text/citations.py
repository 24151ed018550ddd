"""Documents cited with their number: 《…》（盘工改小组办发〔2024〕4号）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN, _CLOSE = "〔［\\[【﹝(（", "〕］\\]】﹞)）"
NUMBER = re.compile(
    rf"(?P<code>[\u3400-\u9fff\U00020000-\U0003ffff]{{1,20}})(?P<open>[{_OPEN}])(?P<year>\d{{2,4}})(?P<close>[{_CLOSE}])"
    r"(?P<mark>第?)(?P<serial>\d{1,6})号"
)
"""A document number (发文字号) with whatever brackets were typed."""

_AFTER_TITLE = re.compile(r"》(?:的(?:通知|函|意见|批复|报告))?[（(]$")
_WIDTHS = str.maketrans("()<>[] ", "（）〈〉〔〕\0", "\u3000\u00a0")


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited document.

    Attributes:
        title: its title without the outer 《》.
        number: its number with 〔〕, whatever was typed.
        start: offset of the number in the text.
    """

    title: str
    number: str
    start: int


def find_citations(text: str) -> Iterator[Citation]:
    """Yield the documents that a text cites by title and number."""
    for match in NUMBER.finditer(text):
        before = _AFTER_TITLE.search(text, 0, match.start())
        opening = _opening_mark(text, before.start()) if before else None
        if before and opening is not None:
            title = fold_title(text[opening + 1 : before.start()])
            yield Citation(title, standard_number(match), match.start())


def standard_number(match: re.Match[str]) -> str:
    """Write a matched number the standard way: 机关代字〔年份〕序号号."""
    return f"{match['code']}〔{match['year']}〕{int(match['serial'])}号"


def fold_title(title: str) -> str:
    """Bring titles to one form for comparison: full-width marks, no blanks, no outer 《》."""
    folded = title.translate(_WIDTHS).replace("\0", "")
    if folded.startswith("《") and folded.endswith("》") and folded.count("《") == 1:
        folded = folded[1:-1]
    return folded


def _opening_mark(text: str, close: int) -> int | None:
    depth = 0
    for at in range(close, max(-1, close - 300), -1):
        depth += (text[at] == "》") - (text[at] == "《")
        if depth == 0:
            return at
    return None
