"""NUM007: two numbers side by side that say about how many take no 、: 三四次, 二三十人.

Ordinals (第三、四季度, 一、二级) are two things and keep it; only measure words that count are judged.

    bad: 每周巡查三、四次，二、三十人参加
    good: 每周巡查三四次，二三十人参加
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_DIGITS = "一二三四五六七八九"
_PAIR = lazy_pattern(
    rf"(?<![第届{_DIGITS}十、\d])(?P<low>[{_DIGITS}])(?P<pause>、)(?P<high>[{_DIGITS}])"
    "(?:[十百千万](?:[余多]?[个人名户家次天亩元件吨米公])|个月|个小时|天时间|倍|公里|百米)"
)


@text_check("NUM007", "相邻两数连用表示约数不用顿号", severity=Severity.STYLE, clause="GB/T 15835 F-73")
def approximations_take_no_pause(document: DocumentText) -> Iterator[Remark]:
    """Find 三、四十人."""
    for paragraph in document.paragraphs:
        if "、" not in paragraph.text:
            continue
        for match in _PAIR.finditer(paragraph.text):
            if _DIGITS.index(match["high"]) - _DIGITS.index(match["low"]) == 1:
                start, end = match.span("pause")
                expected = match[0].replace("、", "")
                yield Remark(
                    paragraph,
                    match.start(),
                    match.end(),
                    f"“{match[0]}”表示约数，中间不用顿号",
                    expected,
                    f"改为“{expected}”",
                    edits=(edit(paragraph, start, end, ""),),
                )
