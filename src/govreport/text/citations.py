"""Documents cited with their number: 《…》（盘工改小组办发〔2024〕4号）."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern
from govreport.text.numbers import find_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER_TITLE = lazy_pattern(r"》(?:的(?:通知|函|意见|批复|报告|决定|公告|通报))?\s?[（(]$")
_BEFORE_TITLE = lazy_pattern(r"\s?(?:文件)?(?=《)")
_WIDTHS = str.maketrans("()<>[]《》 \u3000\u00a0\n", "（）〈〉〔〕〈〉\0\0\0\0")
_QUOTES = lazy_pattern("[“”‘’\"'「」『』\0]")
_ISSUED = lazy_pattern(r".*?关于(?:印发|转发|下发|发布|公布)(.+)的(?:通知|函|决定|公告|通报)")
_ISSUER = lazy_pattern(r"[^〈〉]{1,30}?(?=关于)")
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 5
_KEPT_BEFORE = 12


class Citation(NamedTuple):
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
    """Yield the documents that a text cites by title and number, in either order."""
    for number in find_numbers(text):
        title = _title_before(text, number.start) or _title_behind(text, number.end)
        if title:
            yield Citation(title, number.standard, number.start)


def _title_before(text: str, start: int) -> str:
    before = _AFTER_TITLE.search(text, max(0, start - _KEPT_BEFORE), start)
    if before is None:
        return ""
    opening = _opening_mark(text, before.start())
    return "" if opening is None else text[opening + 1 : before.start()]


def _title_behind(text: str, end: int) -> str:
    behind = _BEFORE_TITLE.match(text, end)
    if behind is None:
        return ""
    depth = 0
    for at in range(behind.end(), min(len(text), behind.end() + _LONGEST_TITLE)):
        depth += (text[at] == "《") - (text[at] == "》")
        if depth == 0:
            return text[behind.end() + 1 : at]
    return ""


def _opening_mark(text: str, close: int) -> int | None:
    depth = 0
    for at in range(close, max(-1, close - _LONGEST_TITLE), -1):
        depth += (text[at] == "》") - (text[at] == "《")
        if depth == 0:
            return at
    return None


def bare_title(title: str) -> str:
    """Take the outer 《》 off a title."""
    typed = title.strip()
    return typed[1:-1] if typed.startswith("《") and typed.find("》") == len(typed) - 1 else typed


def is_same_document(title: str, other: str) -> bool:
    """Say whether two titles may name one document.

    Marks, blanks and the issuer's name do not count, 关于印发〈…〉的通知 is the document it issues, and a short
    form (以下简称《通知》) is the end of the full title.
    """
    left, right = _core(title), _core(other)
    return left.endswith(right) or right.endswith(left) or min(len(left), len(right)) < _SHORTEST_TITLE


def _core(title: str) -> str:
    folded = _QUOTES.sub("", title[:_LONGEST_TITLE].translate(_WIDTHS))
    issued = _ISSUED.fullmatch(folded)
    folded = issued[1] if issued else _ISSUER.sub("", folded, count=1)
    return folded.strip("〈〉")
