"""DOC005: a title ends without a mark, that of the document and those of its sections.

Only 《》, quotation marks, brackets, ！ and ？ may close it (GB/T 9704 7.3.1, F-21, F-67). A title that its text
follows on the line gets its 。 when the document is made.

    bad:   title: 某市2024年自评报告。
    good:  title: 某市2024年自评报告
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.registry import check
from govreport.diagnostics import Finding, Severity
from govreport.model.headings import declared_headings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.diagnostics import Path
    from govreport.resolve import ResolvedYear


@check("DOC005", "标题末尾不加标点", severity=Severity.STYLE)
def title_has_no_end_mark(year: ResolvedYear) -> Iterator[Finding]:
    """Find titles that end in a mark."""
    for path, lines in year.year.document.all_titles():
        title = "".join(lines).rstrip()
        if title.endswith(_MARKS):
            yield _finding(path, title, "GB/T 9704-2012 7.3.1")
    for path, heading, _, _ in declared_headings(year.year):
        if heading.rstrip().endswith(_MARKS):
            yield _finding(path, heading.rstrip(), "GB/T 9704-2012 7.3.3 F-67")


_MARKS = tuple("。，；：、.,;:")


def _finding(path: Path, title: str, clause: str) -> Finding:
    words = title.rstrip("".join(_MARKS))
    return Finding(
        path=path,
        problem=f"标题末尾有标点“{title[-1]}”",
        expected=words or "标题末尾不加标点",
        fix="删去末尾标点",
        text=title,
        clause=clause,
    )
