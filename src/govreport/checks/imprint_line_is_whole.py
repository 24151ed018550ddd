"""DOC017: the last line of the imprint (版记) has both printing office (印发机关) and print date (印发日期).

They share a line, the office at the left and the date at the right (GB/T 9704 7.4.3); one alone leaves half a line. A
final notice or report has that line, even where nobody gets a copy (抄送机关) and it would have no imprint at all. A
letter (函) has no such line (10.1). In a draft the date may wait, or both.

    bad:   document: {carrier: notice, printing_office: 某市水务局办公室}
    good:  document: {carrier: notice, printing_office: 某市水务局办公室, print_date: 2025-01-16}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.resolve import ResolvedYear

_LABELS = {"printing_office": "印发机关", "print_date": "印发日期"}


@check("DOC017", "印发机关和印发日期齐全", severity=Severity.WARNING)
def imprint_line_is_whole(year: ResolvedYear) -> Iterator[Finding]:
    """Find a printing office without date, a date without office, and a final that has neither."""
    head = year.year.document
    missing = [field for field in _LABELS if not getattr(head, field)]
    if head.carrier not in {"notice", "report"} or not missing or (len(missing) > 1 and head.is_draft):
        return
    waits = head.is_draft and missing == ["print_date"]
    labels = "和".join(_LABELS[field] for field in missing)
    yield Finding(
        path=("document", missing[0]),
        problem=_problem(labels, both=len(missing) > 1, copied=bool(head.copied_to), waits=waits),
        expected="印发机关和印发日期同行，左右各一",
        fix=f"{'印发前' if waits else ''}补填{'、'.join(f'{_LABELS[field]}（{field}）' for field in missing)}",
        severity=Severity.INFO if waits else Severity.WARNING,
        clause="GB/T 9704-2012 7.4.3",
    )


def _problem(labels: str, *, both: bool, copied: bool, waits: bool) -> str:
    if both:
        return f"版记没有{labels}" if copied else f"没有版记：未填{labels}，也没有抄送机关"
    return f"版记没有{labels}，只印半行{'，稿中留空' if waits else ''}"
