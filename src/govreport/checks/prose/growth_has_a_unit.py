"""NUM008: growth (同比增长11.8%) has its sign or unit.

A bare number behind 同比增长 lost its %, its 个百分点 or its measure word.

    bad: 生猪存栏20万头，同比增长11.82，能繁母猪3万头
    good: 生猪存栏20万头，同比增长11.82%，能繁母猪3万头
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_BARE = lazy_pattern(
    r"(?:同比|环比|比上年|比去年|较上年|较去年)(?:同期)?(?:增长|增加|上升|提高|下降|减少|降低|回落)了?\d+(?:\.\d+)?(?=[，。；、])(?![、，]\d)"
)


@text_check("NUM008", "同比增减的数带“%”或单位", severity=Severity.WARNING)
def growth_has_a_unit(document: DocumentText) -> Iterator[Remark]:
    """Find growth without a unit."""
    for paragraph in document.filled:
        if "比" not in paragraph.folded:
            continue
        for match in _BARE.finditer(paragraph.folded):
            words = paragraph.text[match.start() : match.end()]
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"“{words}”没有“%”或单位",
                f"{words}%，或写明单位",
                "补上“%”、“个百分点”或单位",
            )
