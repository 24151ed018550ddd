"""NUM002: 余 and 多 follow round numbers.

An exact number needs no 余. 1.8万余 and 26万余 are round; 48余 and 10366余 are not.

    bad: 48余次、10366余家次
    good: 40余次、10300余家次
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_EXACT = lazy_pattern(
    r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})*|\d{2,15})(?P<decimals>\.\d{1,6})?(?P<scale>万|亿)?(?P<word>余|多)"
    r"(?=[\u3400-\u9fff]{1,2})(?![款额力地粮数])"
)
_ROUND = 3
"""Significant digits of a number that is still a round one: 1.35万."""
_TEN = 10


@text_check("NUM002", "“余”用在整数后面", severity=Severity.WARNING, clause="GB/T 15835 F-73")
def yu_follows_round_numbers(document: DocumentText) -> Iterator[Remark]:
    """Find 余 behind an exact number."""
    for paragraph in document.paragraphs:
        if "余" in paragraph.folded or "多" in paragraph.folded:
            for match in _EXACT.finditer(paragraph.folded):
                if _is_exact(match):
                    words = f"{match['number']}{match['decimals'] or ''}{match['scale'] or ''}"
                    yield Remark(
                        paragraph,
                        match.start(),
                        match.end(),
                        f"“{words}”是确数，后面用了“{match['word']}”",
                        f"“{words}”，或整数加“{match['word']}”",
                        f"删去“{match['word']}”，或改用整数",
                    )


def _is_exact(match: re.Match[str]) -> bool:
    if match["scale"]:
        return len((match["number"] + (match["decimals"] or "")).replace(",", "").replace(".", "").rstrip("0")) > _ROUND
    if match["decimals"]:
        return True
    number = int(match["number"].replace(",", ""))
    return number > _TEN and number % _TEN != 0
