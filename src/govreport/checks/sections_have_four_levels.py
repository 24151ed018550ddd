"""DOC018: sections (章节) nest at most four deep: 一、（一）1.（1）.

The standard has no fifth level (GB/T 9704 7.3.3, F-28); what lies deeper is printed as a paragraph without ordinal.
Templates that put several sections below a heading of their own begin one level lower.

    bad:   一、 > （一） > 1. > （1） > 第五层的小节
    good:  一、 > （一） > 1. > （1），再往下写成要点（points）
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.headings import DEEPEST, declared_headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear


@check("DOC018", "标题层次不超过四层", severity=Severity.WARNING)
def sections_have_four_levels(year: ResolvedYear) -> Iterator[Finding]:
    """Find the sections of the fifth level; what lies below them is not told again."""
    for path, title, level, _ in declared_headings(year.year):
        if level == DEEPEST + 1:
            yield Finding(
                path=path,
                problem=f"“{title}”是第 {level} 层标题，印成不带序数的一段",
                expected="层次序数至多四层：一、（一）1.（1）",
                fix="改成上一级的要点（points）或段落，或把章节合并、提升一层",
                text=title,
                clause="GB/T 9704-2012 7.3.3",
            )
