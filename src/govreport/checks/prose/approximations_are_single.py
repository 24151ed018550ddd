"""NUM001: a number is approximated once: 约, 余 and 左右 do not stand together.

Neither do 超过 and 余, 余 and 以上, 约 and 以上.

    bad: 约为1300吨左右、约18万余人次、超过500余万元、约完成50公顷左右
    good: 约1300吨、18万余人次、超过500万元、约完成50公顷
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern
from govreport.text.quantities import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_NUMBER = r"\d[\d,]{0,15}(?:\.\d{1,6})?(?:万亿|万|亿)?"
_UNIT = r"[\u3400-\u9fff%㎡²³A-Za-z/]{0,5}?"
_BEFORE = r"(?P<first>大约|约为|约|将近|(?<![最附临靠接邻相])近)"
_LONE_YUE = "(?<![节预签合条契制公违集简履邀相特失赴])约(?![定束见谈请占为])"
_PATTERNS = (
    lazy_pattern(rf"{_BEFORE}\s?{_NUMBER}(?P<second>余|多)(?!年|个月|天){_UNIT}(?:左右|上下)?"),
    lazy_pattern(rf"{_BEFORE}\s?{_NUMBER}{_UNIT}(?P<second>左右|上下)"),
    lazy_pattern(rf"(?<!约)(?<!近)(?<![\d.,]){_NUMBER}(?P<first>余){_UNIT}(?P<second>左右|上下)"),
    lazy_pattern(rf"(?P<first>{_LONE_YUE})[\u3400-\u9fff]{{1,6}}?{_NUMBER}{_UNIT}(?P<second>左右)"),
    lazy_pattern(rf"(?P<first>超过|突破|多达)了?\s?{_NUMBER}(?P<second>余|多)(?!年|个月|天)"),
    lazy_pattern(rf"{_BEFORE}\s?{_NUMBER}(?:%|{UNITS})(?P<second>以上|以下)"),
    lazy_pattern(rf"(?<!约)(?<!近)(?<!超过)(?<![\d.,]){_NUMBER}(?P<first>余|多)(?:{UNITS})(?P<second>以上)"),
)


@text_check("NUM001", "约数只用一个词表示", severity=Severity.STYLE, clause="GB/T 15835 F-73")
def approximations_are_single(document: DocumentText) -> Iterator[Remark]:
    """Find numbers approximated twice."""
    for paragraph in document.paragraphs:
        if not any(word in paragraph.folded for word in ("约", "近", "余", "多")):
            continue
        for pattern in _PATTERNS:
            for match in pattern.finditer(paragraph.folded):
                first, second = match["first"], match["second"]
                yield Remark(
                    paragraph,
                    match.start(),
                    match.end(),
                    f"“{match[0]}”中“{first}”和“{second}”重复表示约数",
                    f"只留“{first}”或“{second}”",
                    "删去其中一个",
                )
