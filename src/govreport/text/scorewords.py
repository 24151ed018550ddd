"""Marks in headings: （满分9分，自评得分9分）, （自评得4分）, （加2分）."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from govreport.patterns import lazy_pattern

_BRACKET = lazy_pattern(r"（[^（）]{0,30}?分）")
_MARK = lazy_pattern(
    r"(?P<word>满分|分值|标准分|权重|自评得分|自评分|自评得|自评|考核得分|实际得分|得分|得|加分|加|扣分|扣|减分|共|计|上限|封顶|最高|最多|不超过)?"
    r"(?:为|：)?(?P<number>\d{1,4}(?:\.\d{1,4})?)分"
)
_FULL = {"满分", "分值", "标准分", "权重"}
_CAP = {"上限", "封顶", "最高", "最多", "不超过"}
_DEDUCTED = {"扣分", "扣", "减分"}
_SELF = {"自评得分", "自评分", "自评得", "自评", "考核得分", "实际得分", "得分", "得"}


class Scores(NamedTuple):
    """The marks of a heading.

    Attributes:
        full: full marks (满分).
        self_score: self score (自评得分), or the only marks that stand there.
        self_word: the word it is introduced with.
        shape: which of them stand there; empty for a heading without marks.
        start: offset of the word of the self score.
        text: these words with the marks.
    """

    full: Decimal | None = None
    self_score: Decimal | None = None
    self_word: str = ""
    shape: str = ""
    start: int = 0
    text: str = ""


NO_SCORES = Scores()


def find_scores(title: str) -> Scores:
    """Read the marks that a heading ends with."""
    if "分）" not in title:
        return NO_SCORES
    brackets = list(_BRACKET.finditer(title))
    return _read(title, brackets[-1].start(), brackets[-1].end()) if brackets else NO_SCORES


def _read(title: str, start: int, end: int) -> Scores:
    full = own = None
    word = text = shape = ""
    at = start
    for match in _MARK.finditer(title, start, end):
        named = match["word"] or ""
        if named in _FULL:
            full, shape = Decimal(match["number"]), f"{shape}满"
        elif named not in _CAP and not ("自" in shape and named not in _SELF):  # 自评得分9分，扣1分: what was deducted
            own, word, at, text = Decimal(match["number"]), named, match.start(), match[0]
            shape += "自" if named in _SELF else "扣" if named in _DEDUCTED else named[:1] or "分"
    return Scores(full, own, word, shape, at, text)
