"""SCO104: full marks (满分) less what was deducted (扣分) are the self score (自评得分).

Judged where a sentence or a heading states each of the three once, and nothing else that marks may come from: no
deduction for each of several (各扣0.5分), no bonus, weight, cap or marks to begin with.

    bad: 该项满分10分，扣1.5分，自评得9分
    good: 该项满分10分，扣1.5分，自评得8.5分
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_NUMBER = r"(?:为|：|了)?(\d{1,4}(?:\.\d{1,2})?)分"
_FULL = lazy_pattern(rf"(?:满分|分值|标准分|总分|权重){_NUMBER}")
_DEDUCTED = lazy_pattern(rf"(?:扣分|扣减|扣除|扣){_NUMBER}")
_OWN = lazy_pattern(rf"(?:自评得分|自评分|自评得|自评|实际得分|实得分|实得|(?<![失评])得分|(?<![失评])得){_NUMBER}")
_ELSE = lazy_pattern(
    r"(?:各|每|均|都|分别|逐)[^，。；]{0,8}扣|扣(?:为|：|了)?[\d.]+分[/每]|(?<!增)加[^，。；\d]{0,8}\d|加分|附加|补分|基础分|"
    r"权重(?![为：]?\d)|系数|折算|换算|上限|封顶|不超过|最多|最高|否决"
)
"""Marks that come from elsewhere, or a deduction that is one of several."""
_FARTHEST = 60


@text_check("SCO104", "满分、扣分与得分相符")
def deductions_fit_scores(document: DocumentText) -> Iterator[Remark]:
    """Find scores that full marks less the deduction do not give."""
    for sentence in document.sentences:
        if "扣" not in sentence.text or "分" not in sentence.text or _ELSE.search(sentence.text):
            continue
        found = [list(each.finditer(sentence.text)) for each in (_FULL, _DEDUCTED, _OWN)]
        if any(len(each) != 1 for each in found):
            continue
        matches = [each[0] for each in found]
        start, end = min(each.start() for each in matches), max(each.end() for each in matches)
        full, deducted, own = (Decimal(each[1]) for each in matches)
        if end - start <= _FARTHEST and full - deducted != own and deducted < full:
            yield in_sentence(
                sentence,
                start,
                end,
                Says(
                    f"{full}-{deducted}={full - deducted} 分，写作 {own} 分",
                    f"{full - deducted}分",
                    "核对满分、扣分和得分",
                ),
            )
