"""The words that tell what a number is said of: those beside it, and those of its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from govreport.text.amounts import Amount

_ENDS = "。；！？\n"
_SENTENCE = lazy_pattern(rf"[^{_ENDS}]+")
_RUN = lazy_pattern(r"[^，。；！？：、\s]+")
"""What stands between two marks, brackets apart: 新建公厕12座、改造8座 are two runs, 检查企业（场所）500家次 is one."""
_CLAUSE = lazy_pattern(r"[^，。；！？：\s]+")
_LISTED = lazy_pattern("分别|依次")
"""COD、氨氮减排目标分别完成63.45%、47.97%: which number goes with which name does not stand beside it."""
_UNREAD = lazy_pattern(r"[\W\d_]+")
_COMMON = (
    "完成 达到 提高 增长 累计 全年 全市 其中 共计 分别 实现 已经 目标 任务 上年 同比 年度 进度 要达 年底 率达 率为 占比"
    " 上半 半年 下半 今年 目前 以上 以下 不低 低于 高于 比上 新增 各类 开展 推进 工作"
)
_SAYS_NOTHING = frozenset(_COMMON.split())
"""Pairs of letters that stand beside numbers of every kind."""


class Context(NamedTuple):
    """Pairs of letters around a number.

    Attributes:
        near: those beside it, up to the marks and numbers around it.
        wide: those of its sentence.
    """

    near: frozenset[str]
    wide: frozenset[str]


def contexts(text: str, amounts: Sequence[Amount]) -> Iterator[Context]:
    """Give the words around each number of a folded text, in order.

    Args:
        text: a paragraph or a cell.
        amounts: all its numbers.
    """
    blanked = _without_numbers(text, amounts)
    for sentence in _SENTENCE.finditer(text):
        inside = [each for each in amounts if sentence.start() <= each.start < sentence.end()]
        wide = letter_pairs([blanked[sentence.start() : sentence.end()]])
        for amount in inside:
            yield Context(_beside(text, blanked, amount), wide)


def _beside(text: str, blanked: str, amount: Amount) -> frozenset[str]:
    clause = _around(_CLAUSE, text, amount)
    if _LISTED.search(text, *clause):
        return frozenset()
    start, end = _around(_RUN, text, amount)
    before = blanked[start : amount.start].rpartition("\0")[2]
    behind = blanked[amount.end : end].partition("\0")[0]
    return letter_pairs([before, behind])


def _around(pattern: re.Pattern[str], text: str, amount: Amount) -> tuple[int, int]:
    found = (match.span() for match in pattern.finditer(text) if match.start() <= amount.start < match.end())
    return next(found, (amount.start, amount.end))


def _without_numbers(text: str, amounts: Sequence[Amount]) -> str:
    """Blank out the numbers, so that no pair of letters reaches over one."""
    letters = list(text)
    for each in amounts:
        letters[each.start : each.end] = "\0" * (each.end - each.start)
    return "".join(letters)


def letter_pairs(texts: Iterable[str]) -> frozenset[str]:
    """Give the pairs of letters of some words that say something; marks and digits part them."""
    runs = (run for text in texts for run in _UNREAD.split(text))
    pairs = {run[at : at + 2] for run in runs for at in range(len(run) - 1)}
    return frozenset(pairs - _SAYS_NOTHING)
