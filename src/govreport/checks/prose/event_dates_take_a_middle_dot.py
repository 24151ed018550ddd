"""PUN011: the date that names an event takes a middle dot: “6·21”事故.

The months whose number may be misread (1, 11, 12) must have it; the others may do without, but never with a point.

    bad: “12.1”淹溺事故
    good: “12·1”淹溺事故
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_EVENT = lazy_pattern(
    r"[“\"](?P<month>1[0-2]|[1-9])(?P<dot>[.．•・])(?P<day>3[01]|[12]\d|[1-9])[”\"]"
    r"(?=[\u3400-\u9fff]{0,14}(?:事故|事件|案|爆炸|火灾|地震|灾害|灾难|坍塌|溃坝|讲话|指示))"
)


@text_check("PUN011", "事件日期用间隔号", severity=Severity.STYLE, clause="GB/T 15834 4.14")
def event_dates_take_a_middle_dot(document: DocumentText) -> Iterator[Remark]:
    """Find dates of events with a point."""
    for paragraph in document.paragraphs:
        for match in _EVENT.finditer(paragraph.text):
            new = f"“{match['month']}·{match['day']}”"
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"事件日期写作{match[0]}",
                new,
                f"改为{new}",
            )
