"""PCT103: the difference of two percentages is in percentage points (个百分点).

Said where the sentence itself proves it: a rate grew by as many per cent as the two percentages beside it differ, or
as those it went from and to (由94.2%提高到96.5%，提高2.3%).

    bad: 规模占比达到79.4%（2023年为0%），达标率同比提高79.4%
    good: 规模占比达到79.4%（2023年为0%），达标率同比提高79.4个百分点
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, Says, in_sentence, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText, Sentence

_CHANGE = lazy_pattern(r"(?:率|占比|比重|比例|度)[^，；。%]{0,16}(?:提高|提升|上升|增加|增长|下降|降低|减少)了?$")
_FROM_TO = lazy_pattern(
    r"(?:由|从)[\u3400-\u9fff\d]{0,12}?\d{1,3}(?:\.\d{1,4})?%(?:提高|提升|上升|增加|增长|下降|降低|减少)(?:到了?|至|为)"
    r"[\u3400-\u9fff]{0,6}\d{1,3}(?:\.\d{1,4})?%，(?:同比|累计)?(?:提高|提升|上升|增加|增长|下降|降低|减少)了?$"
)
_WINDOW = 60
_NEAREST = 4
_VALUES = 2
"""A sentence with their difference has one sign more."""


@text_check("PCT103", "百分比之差写作“个百分点”", severity=Severity.WARNING, clause="GB/T 15835 F-76")
def differences_are_in_points(document: DocumentText) -> Iterator[Remark]:
    """Find differences of percentages that are written as per cent."""
    for sentence in document.sentences:
        if sentence.text.count("%") > _VALUES:
            yield from _judge(sentence)


def _judge(sentence: Sentence) -> Iterator[Remark]:
    percents = [each for each in find_quantities(sentence.text) if each.unit == "%"]
    for at, change in enumerate(percents):
        lead = sentence.text[max(0, change.start - _WINDOW) : change.start]
        if not (_CHANGE.search(lead) or _FROM_TO.search(lead)):
            continue
        near = percents[max(0, at - _NEAREST) : at] + percents[at + 1 : at + _NEAREST]
        others = [each.number for each in near]
        pair = next(((a, b) for a, b in combinations(others, 2) if abs(a - b) == change.number), None)
        if pair:
            yield in_sentence(
                sentence,
                change.start,
                change.end,
                Says(
                    f"{max(pair)}%−{min(pair)}%={change.number} 个百分点，写作 {change.number}%",
                    f"{change.number}个百分点",
                    f"改为“{change.number}个百分点”",
                ),
            )
