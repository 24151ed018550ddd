"""PUN008: the ellipsis is ……, and it does not stand beside 等.

bad: 供水、供气、供热等……，情况如下。。。
good: 供水、供气、供热等，情况如下……
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from govreport.checks.prose.registry import Remark, edit, quoted, text_check
from govreport.diagnostics import Severity
from govreport.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govreport.text.document import DocumentText

_DOTS = lazy_pattern(r"\.\.|。。|…")
_WRONG = lazy_pattern(
    "(?P<dots>(?<=[\u3400-\u9fff，、])(?:\\.{3,6}(?!\\.|\\s*\\d)|。{3,6}|…(?!…)(?<!……)))|(?P<deng>等……)"
)


@text_check("PUN008", "省略号用“……”，不与“等”连用", severity=Severity.STYLE, clause="GB/T 15834 4.11 F-64")
def ellipses_and_deng(document: DocumentText) -> Iterator[Remark]:
    """Find other ellipses, and those beside 等."""
    for paragraph in document.filled:
        if not _DOTS.search(paragraph.text):
            continue
        for match in _WRONG.finditer(paragraph.text):
            new = "……" if match["dots"] else "等"
            yield Remark(
                paragraph,
                match.start(),
                match.end(),
                f"省略号写作{quoted(match[0])}",
                new,
                f"改为“{new}”",
                edits=(edit(paragraph, match.start(), match.end(), new),),
            )
