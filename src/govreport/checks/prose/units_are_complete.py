"""UNI002: units of area and volume are complete: 立方米, 平方米.

bad: 清运垃圾约320立方
good: 清运垃圾约320立方米
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_SHORT = lazy_pattern(r"(?<=[\d万亿余多])(?P<unit>立方|平方)(?![米公千分厘毫英尺根差])")


@text_check("UNI002", "面积、体积单位写全", severity=Severity.STYLE, clause="GB 3100 F-80")
def units_are_complete(document: DocumentText) -> Iterator[Remark]:
    """Find units without 米."""
    for paragraph in document.paragraphs:
        if "方" not in paragraph.text:
            continue
        for match in _SHORT.finditer(paragraph.text):
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"单位“{match['unit']}”不完整",
                f"{match['unit']}米",
                f"改为“{match['unit']}米”",
                edits=(edit(paragraph, match.start(), match.end(), f"{match['unit']}米"),),
            )
